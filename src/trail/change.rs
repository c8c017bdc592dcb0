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

/// How a tie to questions is told.
struct Tie {
    field: &'static str,
    tied: &'static str,
    untied: &'static str,
}

const TO_GUIDE: Tie =
    Tie { field: "trail-field-questions", tied: "trail-question-tied", untied: "trail-question-untied" };

const TO_RESEARCH: Tie =
    Tie { field: "trail-field-answers", tied: "trail-answer-tied", untied: "trail-answer-untied" };

/// A field with its name for people, and whether it had and has something in it.
struct Field {
    name: &'static str,
    had: bool,
    has: bool,
}

/// What was changed of a code, as clauses without a subject.
#[must_use]
pub fn code_changed(old: &Code, new: &Code, names: &Names) -> Vec<Message> {
    let (was, is) = (old.name(names.language()), new.name(names.language()));
    let entry = || Message::new("trail-subject-code").with("name", is);
    let mut told = Clauses::default();
    if old.label != new.label {
        let renamed = Message::new("trail-code-renamed").with("old", was).with("new", is);
        told.add("trail-field-label", renamed);
    }
    if old.themes != new.themes {
        let named = |ids: &[ThemeId]| {
            let quoted: Vec<String> = ids.iter().map(|id| format!("‘{}’", names.theme(id))).collect();
            names.language().list(&quoted)
        };
        let moved = match (old.themes.is_empty(), new.themes.is_empty()) {
            (_, true) => Message::new("trail-code-out-of-theme").with("themes", named(&old.themes)),
            (true, _) => Message::new("trail-code-into-theme").with("themes", named(&new.themes)),
            _ => Message::new("trail-code-moved")
                .with("old", named(&old.themes))
                .with("new", named(&new.themes)),
        };
        told.add("trail-field-themes", moved.with("entry", entry()));
    }
    if old.parent != new.parent {
        let parent = new.parent.as_ref().or(old.parent.as_ref()).map(|id| names.code(id)).unwrap_or_default();
        let id = if new.parent.is_some() { "trail-parent-set" } else { "trail-parent-cleared" };
        told.add(
            "trail-field-parent",
            Message::new(id).with("entry", entry()).with("parent", parent.as_str()),
        );
    }
    if old.origin != new.origin {
        let origin = Message::new(match new.origin {
            Origin::Deductive => "table-deductive",
            Origin::Inductive => "table-inductive",
            Origin::InVivo => "table-in-vivo",
        });
        told.add(
            "trail-field-origin",
            Message::new("trail-origin-set").with("entry", entry()).with("origin", origin),
        );
    }
    let questions = |code: &Code| code.questions.iter().map(ToString::to_string).collect::<Vec<_>>();
    told.ties(&TO_GUIDE, &questions(old), &questions(new), names, &entry);
    let text = |old: &Option<Wording>, new: &Option<Wording>, name| {
        (old != new).then(|| Field { name, had: old.is_some(), has: new.is_some() })
    };
    let fields = [
        text(&old.definition, &new.definition, "trail-field-definition"),
        text(&old.include, &new.include, "trail-field-include"),
        text(&old.exclude, &new.exclude, "trail-field-exclude"),
        text(&old.example, &new.example, "trail-field-example"),
        text(&old.reason, &new.reason, "trail-field-reason"),
        list(&old.rules, &new.rules, "trail-field-rules"),
        list(&old.aliases, &new.aliases, "trail-field-aliases"),
    ];
    told.fields(fields, &entry);
    told.end(&entry)
}

/// What was changed of a theme, as clauses without a subject.
#[must_use]
pub fn theme_changed(old: &Theme, new: &Theme, names: &Names) -> Vec<Message> {
    let (was, is) = (old.name(names.language()), new.name(names.language()));
    let entry = || Message::new("trail-subject-theme").with("name", is);
    let mut told = Clauses::default();
    if old.label != new.label {
        let renamed = Message::new("trail-theme-renamed").with("old", was).with("new", is);
        told.add("trail-field-label", renamed);
    }
    if old.parent != new.parent {
        let parent =
            new.parent.as_ref().or(old.parent.as_ref()).map(|id| names.theme(id)).unwrap_or_default();
        let id = if new.parent.is_some() { "trail-parent-set" } else { "trail-parent-cleared" };
        told.add(
            "trail-field-parent",
            Message::new(id).with("entry", entry()).with("parent", parent.as_str()),
        );
    }
    if old.stage != new.stage {
        let stage = Message::new(match new.stage {
            Stage::Candidate => "table-stage-candidate",
            Stage::Reviewed => "table-stage-reviewed",
            Stage::Defined => "table-stage-defined",
        });
        told.add(
            "trail-field-stage",
            Message::new("trail-stage-set").with("entry", entry()).with("stage", stage),
        );
    }
    told.ties(&TO_RESEARCH, &old.answers, &new.answers, names, &entry);
    let text = |old: &Option<Wording>, new: &Option<Wording>, name| {
        (old != new).then(|| Field { name, had: old.is_some(), has: new.is_some() })
    };
    let fields = [
        text(&old.concept, &new.concept, "trail-field-concept"),
        text(&old.definition, &new.definition, "trail-field-definition"),
        list(&old.aliases, &new.aliases, "trail-field-aliases"),
    ];
    told.fields(fields, &entry);
    told.end(&entry)
}

fn list<T: PartialEq>(old: &[T], new: &[T], name: &'static str) -> Option<Field> {
    (old != new).then(|| Field { name, had: !old.is_empty(), has: !new.is_empty() })
}

/// Clauses being collected, with the fields they are about.
#[derive(Default)]
struct Clauses {
    fields: Vec<&'static str>,
    clauses: Vec<Message>,
}

impl Clauses {
    fn add(&mut self, field: &'static str, clause: Message) {
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
        self.clauses.push(clause);
    }

    /// Ties to questions, made and cut.
    fn ties(
        &mut self,
        tie: &Tie,
        old: &[String],
        new: &[String],
        names: &Names,
        entry: &dyn Fn() -> Message,
    ) {
        let left_out = |list: &[String], other: &[String]| -> Vec<String> {
            list.iter().filter(|id| !other.contains(id)).cloned().collect()
        };
        for (id, list) in [(tie.tied, left_out(new, old)), (tie.untied, left_out(old, new))] {
            if !list.is_empty() {
                let questions = names.language().list(&list);
                let clause = Message::new(id).with("entry", entry());
                self.add(tie.field, clause.with("questions", questions).with("count", list.len()));
            }
        }
    }

    fn fields(&mut self, fields: impl IntoIterator<Item = Option<Field>>, entry: &dyn Fn() -> Message) {
        for field in fields.into_iter().flatten() {
            let id = match (field.had, field.has) {
                (false, _) => "trail-field-written",
                (true, true) => "trail-field-rewritten",
                (true, false) => "trail-field-cleared",
            };
            let name = Message::new(field.name);
            self.add(field.name, Message::new(id).with("field", name).with("entry", entry()));
        }
    }

    fn end(self, entry: &dyn Fn() -> Message) -> Vec<Message> {
        if self.clauses.len() <= MOST_CLAUSES {
            return self.clauses;
        }
        let fields: Vec<Message> = self.fields.into_iter().map(Message::new).collect();
        vec![Message::new("trail-changed-fields").with("entry", entry()).with("fields", fields)]
    }
}
