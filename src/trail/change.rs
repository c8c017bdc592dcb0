//! What differs between two versions of an entry: field by field for programs, in clauses for people.

use serde::Serialize;
use serde_json::Value;

use super::Names;
use crate::codebook::{Code, Origin, Stage, Theme, ThemeId, Wording};
use crate::message::Message;

/// The most clauses that read as a sentence; an entry that changed in more ways is told by the names of its fields.
const MOST_CLAUSES: usize = 3;

/// A field that was changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The name of the field.
    pub field: String,
    /// As it was; null when it was not there.
    pub old: Value,
    /// As it is; null when it is not there.
    pub new: Value,
}

/// The fields in which two versions of anything differ, in order of name.
#[must_use]
pub fn changes<T: Serialize>(old: &T, new: &T) -> Vec<Change> {
    let whole = |value: &T| serde_json::to_value(value).unwrap_or_default();
    let (Value::Object(old), Value::Object(new)) = (whole(old), whole(new)) else { return Vec::new() };
    let mut fields: Vec<&String> = old.keys().chain(new.keys()).collect();
    fields.sort();
    fields.dedup();
    let of = |entry: &serde_json::Map<String, Value>, field: &String| entry.get(field).cloned();
    fields
        .into_iter()
        .filter(|field| old.get(*field) != new.get(*field))
        .map(|field| Change {
            field: field.clone(),
            old: of(&old, field).unwrap_or_default(),
            new: of(&new, field).unwrap_or_default(),
        })
        .collect()
}

/// What was changed of a code, as clauses without a subject.
#[must_use]
pub fn code_changed(old: &Code, new: &Code, names: &Names) -> Vec<Message> {
    let language = names.language();
    let mut told = Clauses::of(Message::new("trail-subject-code").with("name", new.name(language)), names);
    if old.label != new.label {
        let renamed = Message::new("trail-code-renamed");
        told.add(
            "trail-field-label",
            renamed.with("old", old.name(language)).with("new", new.name(language)),
        );
    }
    told.themes(&old.themes, &new.themes);
    let parent = |code: &Code| code.parent.as_ref().map(|id| names.code(id));
    told.parent(parent(old), parent(new));
    if old.origin != new.origin {
        let origin = Message::new(match new.origin {
            Origin::Deductive => "table-deductive",
            Origin::Inductive => "table-inductive",
            Origin::InVivo => "table-in-vivo",
        });
        told.add("trail-field-origin", told.on("trail-origin-set").with("origin", origin));
    }
    let questions = |code: &Code| code.questions.iter().map(ToString::to_string).collect::<Vec<_>>();
    told.ties("trail-field-questions", &questions(old), &questions(new));
    told.text("trail-field-definition", &old.definition, &new.definition);
    told.text("trail-field-include", &old.include, &new.include);
    told.text("trail-field-exclude", &old.exclude, &new.exclude);
    told.text("trail-field-example", &old.example, &new.example);
    told.text("trail-field-reason", &old.reason, &new.reason);
    told.list("trail-field-rules", &old.rules, &new.rules);
    told.aliases((&old.label, &old.aliases), &new.aliases);
    told.end()
}

/// What was changed of a theme, as clauses without a subject.
#[must_use]
pub fn theme_changed(old: &Theme, new: &Theme, names: &Names) -> Vec<Message> {
    let language = names.language();
    let mut told = Clauses::of(Message::new("trail-subject-theme").with("name", new.name(language)), names);
    if old.label != new.label {
        let renamed = Message::new("trail-theme-renamed");
        told.add(
            "trail-field-label",
            renamed.with("old", old.name(language)).with("new", new.name(language)),
        );
    }
    let parent = |theme: &Theme| theme.parent.as_ref().map(|id| names.theme(id));
    told.parent(parent(old), parent(new));
    if old.stage != new.stage {
        let stage = Message::new(match new.stage {
            Stage::Candidate => "table-stage-candidate",
            Stage::Reviewed => "table-stage-reviewed",
            Stage::Defined => "table-stage-defined",
        });
        told.add("trail-field-stage", told.on("trail-stage-set").with("stage", stage));
    }
    told.ties("trail-field-answers", &old.answers, &new.answers);
    told.text("trail-field-concept", &old.concept, &new.concept);
    told.text("trail-field-definition", &old.definition, &new.definition);
    told.aliases((&old.label, &old.aliases), &new.aliases);
    told.end()
}

/// Clauses about an entry being collected, with the fields they are about.
struct Clauses<'n> {
    entry: Message,
    names: &'n Names,
    fields: Vec<&'static str>,
    clauses: Vec<Message>,
}

impl<'n> Clauses<'n> {
    fn of(entry: Message, names: &'n Names) -> Self {
        Self { entry, names, fields: Vec::new(), clauses: Vec::new() }
    }

    /// The beginning of a clause that names the entry.
    fn on(&self, id: &'static str) -> Message {
        Message::new(id).with("entry", self.entry.clone())
    }

    fn add(&mut self, field: &'static str, clause: Message) {
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
        self.clauses.push(clause);
    }

    fn themes(&mut self, old: &[ThemeId], new: &[ThemeId]) {
        let named = |ids: &[ThemeId]| {
            let quoted: Vec<String> = ids.iter().map(|id| format!("‘{}’", self.names.theme(id))).collect();
            self.names.language().list(&quoted)
        };
        if old != new {
            let clause = match (old.is_empty(), new.is_empty()) {
                (_, true) => self.on("trail-code-out-of-theme").with("themes", named(old)),
                (true, _) => self.on("trail-code-into-theme").with("themes", named(new)),
                _ => self.on("trail-code-moved").with("old", named(old)).with("new", named(new)),
            };
            self.add("trail-field-themes", clause);
        }
    }

    fn parent(&mut self, old: Option<String>, new: Option<String>) {
        if old != new {
            let id = if new.is_some() { "trail-parent-set" } else { "trail-parent-cleared" };
            let clause = self.on(id).with("parent", new.or(old).unwrap_or_default());
            self.add("trail-field-parent", clause);
        }
    }

    /// Ties to questions, made and cut: of the guide for a code, of the research for a theme.
    fn ties(&mut self, field: &'static str, old: &[String], new: &[String]) {
        let (tied, untied) = match field {
            "trail-field-answers" => ("trail-answer-tied", "trail-answer-untied"),
            _ => ("trail-question-tied", "trail-question-untied"),
        };
        for (id, list, other) in [(tied, new, old), (untied, old, new)] {
            let list: Vec<&String> = list.iter().filter(|id| !other.contains(id)).collect();
            if !list.is_empty() {
                let clause = self.on(id).with("questions", self.names.language().list(&list));
                self.add(field, clause.with("count", list.len()));
            }
        }
    }

    fn text(&mut self, field: &'static str, old: &Option<Wording>, new: &Option<Wording>) {
        if old != new {
            self.field(field, old.is_some(), new.is_some());
        }
    }

    fn list<T: PartialEq>(&mut self, field: &'static str, old: &[T], new: &[T]) {
        if old != new {
            self.field(field, !old.is_empty(), !new.is_empty());
        }
    }

    /// Other names; that a former name became one is no news.
    fn aliases(&mut self, (label, old): (&Wording, &[String]), new: &[String]) {
        let known = |name: &String| old.contains(name) || label.all().any(|text| text == name);
        let only_kept = new.iter().all(known) && old.iter().all(|name| new.contains(name));
        if !only_kept {
            self.list("trail-field-aliases", old, new);
        }
    }

    /// A field that had and has something in it, or not.
    fn field(&mut self, field: &'static str, had: bool, has: bool) {
        let id = match (had, has) {
            (false, _) => "trail-field-written",
            (true, true) => "trail-field-rewritten",
            (true, false) => "trail-field-cleared",
        };
        self.add(field, self.on(id).with("field", Message::new(field)));
    }

    fn end(self) -> Vec<Message> {
        if self.clauses.len() <= MOST_CLAUSES {
            return self.clauses;
        }
        let clause = self.on("trail-changed-fields");
        let fields: Vec<Message> = self.fields.into_iter().map(Message::new).collect();
        vec![clause.with("fields", fields)]
    }
}
