//! From entries to themes and codes: names that come twice, ids, and what the cells say.

use std::collections::BTreeMap;

use super::columns::{Columns, Field};
use super::entries::{Entry, Kind};
use super::ids::free_id;
use super::rows::Row;
use super::values::{is_number, items};
use crate::codebook::{Code, CodeId, Codebook, Origin, QuestionId, Stage, Theme, ThemeId};
use crate::message::{Message, Problem};

/// An import while it is going on.
pub(super) struct Import<'t> {
    /// The columns of the file.
    pub(super) columns: Columns,
    /// The codebook of the study.
    pub(super) taken: &'t Codebook,
    /// Whether the file is one of Codeboom's own: each row says what it is and is known by its id.
    pub(super) own: bool,
    /// Whether the file's ids are mere numbers, good for looking up and not for keeping.
    pub(super) by_number: bool,
    /// What has come in.
    pub(super) book: Codebook,
    /// What must be known about it.
    pub(super) notes: Vec<Problem>,
    /// The file's own ids of codes.
    pub(super) ids: BTreeMap<String, CodeId>,
}

impl Import<'_> {
    /// Takes in every entry: themes first, then codes, then what they name of each other.
    pub(super) fn fill(&mut self, entries: &[Entry<'_>]) {
        let (mut themes, codes): (Vec<&Entry<'_>>, Vec<&Entry<'_>>) =
            entries.iter().partition(|entry| entry.kind == Kind::Theme);
        themes.sort_by_key(|entry| entry.path.len());
        let mut seen = BTreeMap::new();
        let kept: Vec<(ThemeId, &Entry<'_>)> =
            themes.into_iter().filter_map(|entry| Some((self.theme(entry, &mut seen)?, entry))).collect();
        for (id, entry) in kept {
            let named = self.columns.text(entry.row, Field::Parent);
            let parent = named.map(|name| self.theme_called(name)).or_else(|| self.theme_at(&entry.path));
            if let Some(theme) = self.book.themes.iter_mut().find(|theme| theme.id == id) {
                theme.parent = parent;
            }
        }
        let mut seen = BTreeMap::new();
        let kept: Vec<(CodeId, &Entry<'_>)> =
            codes.into_iter().filter_map(|entry| Some((self.code(entry, &mut seen)?, entry))).collect();
        for (id, entry) in kept {
            self.hang(&id, entry);
        }
        self.open_rings(entries);
    }

    /// Whether an entry of that name and path came before; a warning when it did. Codeboom's own files tell entries
    /// apart by their ids.
    fn is_twice(&mut self, entry: &Entry<'_>, seen: &mut BTreeMap<String, usize>) -> bool {
        let line = entry.row.place.line;
        let path: Vec<&str> = entry.path.iter().map(String::as_str).chain([entry.name()]).collect();
        let first = *seen.entry(path.join("\n").to_lowercase()).or_insert(line);
        if first == line || self.own {
            return false;
        }
        let message = Message::new("exchange-duplicate-name").with("name", entry.name()).with("line", first);
        self.warn(message, entry.row);
        true
    }

    /// Adds a theme; `None` when there is one of that name.
    fn theme(&mut self, entry: &Entry<'_>, seen: &mut BTreeMap<String, usize>) -> Option<ThemeId> {
        if self.taken.find_theme(entry.name()).is_some() {
            self.warn(Message::new("exchange-theme-exists").with("name", entry.name()), entry.row);
            return None;
        }
        if self.is_twice(entry, seen) {
            return None;
        }
        let row = entry.row;
        let used = |id: &str| {
            let id = ThemeId::from(id);
            self.book.theme(&id).is_some() || self.taken.theme(&id).is_some()
        };
        let given = self.columns.text(row, Field::Id).filter(|_| !self.by_number);
        let id = ThemeId::new(free_id(given, entry.name(), "theme", used));
        let stage = match self.columns.text(row, Field::Stage).map(str::to_lowercase).as_deref() {
            Some("reviewed" | "beoordeeld") => Stage::Reviewed,
            Some("defined" | "gedefinieerd") => Stage::Defined,
            _ => Stage::Candidate,
        };
        self.book.themes.push(Theme {
            aliases: items(self.columns.text(row, Field::Aliases), &[]),
            stage,
            concept: self.columns.wording(row, Field::Concept),
            definition: self.columns.wording(row, Field::Definition),
            answers: items(self.columns.text(row, Field::Answers), &[]),
            ..Theme::new(id.clone(), entry.label.clone())
        });
        Some(id)
    }

    /// Adds a code; `None` when there is one of that name.
    fn code(&mut self, entry: &Entry<'_>, seen: &mut BTreeMap<String, usize>) -> Option<CodeId> {
        let row = entry.row;
        if let Some(id) = self.in_study(entry) {
            let message = Message::new("exchange-code-exists").with("name", entry.name());
            self.warn(message.with("id", id.to_string()), row);
            return None;
        }
        if self.is_twice(entry, seen) {
            return None;
        }
        let given = self.columns.text(row, Field::Id);
        let kept = given.filter(|_| !self.by_number);
        let id = CodeId::new(free_id(kept, entry.name(), "code", |id| self.taken_id(id)));
        if let Some(given) = given {
            if !self.by_number && self.taken_id(given) {
                let message =
                    Message::new("exchange-id-in-use").with("found", given).with("id", id.to_string());
                self.warn(message, row);
            }
            self.ids.entry(given.to_owned()).or_insert_with(|| id.clone());
        }
        let code = Code {
            aliases: items(self.columns.text(row, Field::Aliases), &[]),
            questions: self.questions(row),
            definition: self.columns.wording(row, Field::Definition),
            include: self.columns.wording(row, Field::Include),
            exclude: self.columns.wording(row, Field::Exclude),
            example: self.columns.wording(row, Field::Example),
            reason: self.columns.wording(row, Field::Reason),
            ..Code::new(id.clone(), entry.label.clone(), self.origin(row))
        };
        self.book.codes.push(code);
        Some(id)
    }

    /// Whether a code has that id.
    fn taken_id(&self, id: &str) -> bool {
        let id = CodeId::from(id);
        self.book.code(&id).is_some() || self.taken.code(&id).is_some()
    }

    /// The code of the study that an entry names; one whose name is a path must be in the theme the path ends in.
    fn in_study(&self, entry: &Entry<'_>) -> Option<CodeId> {
        let Some(theme) = entry.path.last() else {
            return self.taken.find_code(entry.name()).map(|code| code.id.clone());
        };
        let theme = &self.taken.find_theme(theme)?.id;
        let called =
            |code: &&Code| code.label.all().any(|label| label.to_lowercase() == entry.name().to_lowercase());
        let mut codes = self.taken.codes.iter().filter(called);
        codes.find(|code| self.taken.themes_of(code).contains(theme)).map(|code| code.id.clone())
    }

    fn origin(&mut self, row: &Row) -> Origin {
        let Some(text) = self.columns.text(row, Field::Origin) else { return Origin::Deductive };
        match text.to_lowercase().replace([' ', '_'], "-").as_str() {
            "deductive" | "deductief" => Origin::Deductive,
            "inductive" | "inductief" => Origin::Inductive,
            "in-vivo" | "invivo" => Origin::InVivo,
            _ => {
                self.warn(Message::new("exchange-unknown-origin").with("found", text), row);
                Origin::Deductive
            }
        }
    }

    /// The ids of questions in a row: `q3`, or `3` and `vraag 3` in a file of another program.
    fn questions(&mut self, row: &Row) -> Vec<QuestionId> {
        let text = self.columns.text(row, Field::Questions);
        if self.own {
            return items(text, &[]).into_iter().map(QuestionId::new).collect();
        }
        let mut questions = Vec::new();
        for item in items(text, &[',', '\n', '|']) {
            let lower = item.to_lowercase();
            let number = lower.trim_start_matches("vraag").trim_start_matches("question").trim();
            if !number.is_empty() && is_number(number) {
                questions.push(QuestionId::new(format!("q{number}")));
            } else if item.contains(char::is_whitespace) {
                self.warn(Message::new("exchange-unknown-question").with("found", item), row);
            } else {
                questions.push(QuestionId::new(item));
            }
        }
        questions
    }

    /// Warns of a row.
    pub(super) fn warn(&mut self, message: Message, row: &Row) {
        self.notes.push(Problem::warning(message).at(row.place.clone()));
    }
}
