//! A difference as tables: codebook, codings, counts.

use super::super::story::short;
use super::{Because, Counted, Difference, EntryChange, Fate};
use crate::message::Message;
use crate::table::{Cell, Column, Table};

impl Difference {
    /// The tables; the one of the counts first when only one can be shown.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        vec![self.codebook_table(), self.codings_table(), self.counts_table()]
    }

    /// What changed in the codebook.
    fn codebook_table(&self) -> Table {
        let columns = vec![
            Column::words("entry", "trail-entry"),
            Column::words("change", "trail-change"),
            Column::words("acts", "trail-acts"),
        ];
        let mut table = Table::new("diff-codebook", Message::new("trail-diff-codebook"), columns);
        for entry in &self.entries {
            let subject = match entry.entry {
                "theme" => "trail-subject-theme",
                "code" => "trail-subject-code",
                _ => "trail-subject-relation",
            };
            table.push(vec![
                Cell::Said(Message::new(subject).with("name", &entry.name)),
                Cell::Said(Message::new("trail-clauses").with("clauses", Self::fates(entry))),
                told(&entry.because),
            ]);
        }
        table
    }

    /// What became of an entry, in words.
    fn fates(entry: &EntryChange) -> Vec<Message> {
        let told = |fate: &Fate| match fate {
            Fate::Made => Message::new("trail-fate-made"),
            Fate::Renamed => Message::new("trail-fate-renamed"),
            Fate::Moved => Message::new("trail-fate-moved"),
            Fate::Changed => {
                let renamed = entry.change.contains(&Fate::Renamed);
                let told = entry.fields.iter().filter(|change| !(renamed && change.field == "aliases"));
                let fields = told.filter_map(|change| field(&change.field)).map(Message::new);
                Message::new("trail-fate-changed").with("fields", fields.collect::<Vec<_>>())
            }
            Fate::Merged => {
                Message::new("trail-fate-merged").with("into", entry.into_name.as_deref().unwrap_or_default())
            }
            Fate::Retired => Message::new("trail-fate-retired"),
            Fate::Removed => Message::new("trail-fate-removed"),
        };
        entry.change.iter().map(told).collect()
    }

    /// The codings that came, went or changed.
    fn codings_table(&self) -> Table {
        let columns = vec![
            Column::words("code", "table-code"),
            Column::words("coder", "table-coder"),
            Column::numbers("added", "trail-added"),
            Column::numbers("removed", "trail-removed"),
            Column::numbers("recoded_from", "trail-recoded-from"),
            Column::numbers("recoded_to", "trail-recoded-to"),
            Column::numbers("changed", "trail-changed"),
        ];
        let mut table = Table::new("diff-codings", Message::new("trail-diff-codings"), columns);
        for change in &self.codings {
            table.push(vec![
                Cell::text(&change.code),
                Cell::text(&change.coder),
                Cell::Integer(change.added.len()),
                Cell::Integer(change.removed.len()),
                Cell::Integer(change.recoded_from.len()),
                Cell::Integer(change.recoded_to.len()),
                Cell::Integer(change.changed.len()),
            ]);
        }
        table
    }

    /// The counts before and after.
    #[must_use]
    pub fn counts_table(&self) -> Table {
        let columns = vec![
            Column::words("name", "table-theme-code"),
            Column::numbers("before", "trail-before"),
            Column::numbers("after", "trail-after"),
            Column::numbers("segments_before", "trail-segments-before"),
            Column::numbers("segments_after", "trail-segments-after"),
            Column::words("came", "trail-came"),
            Column::words("went", "trail-went"),
            Column::words("acts", "trail-acts"),
        ];
        let mut table = Table::new("diff-counts", Message::new("trail-diff-counts"), columns);
        for count in &self.counts {
            let who = |counted: &Option<Counted>| {
                counted.as_ref().map(|counted| counted.respondents.clone()).unwrap_or_default()
            };
            let (was, is) = (who(&count.before), who(&count.after));
            let less = |list: &[String], other: &[String]| {
                Cell::List(list.iter().filter(|name| !other.contains(name)).cloned().collect())
            };
            let k = |counted: &Option<Counted>| {
                counted.as_ref().map_or(Cell::Empty, |counted| Cell::Count { k: counted.k, n: counted.n })
            };
            let segments = |counted: &Option<Counted>| {
                counted.as_ref().map_or(Cell::Empty, |counted| Cell::Integer(counted.segments))
            };
            let subject = if count.kind == "theme" { "trail-subject-theme" } else { "trail-subject-code" };
            table.push(vec![
                Cell::Said(Message::new(subject).with("name", &count.name)),
                k(&count.before),
                k(&count.after),
                segments(&count.before),
                segments(&count.after),
                less(&is, &was),
                less(&was, &is),
                told(&count.because),
            ]);
        }
        table
    }
}

/// What explains a change, in words.
fn told(because: &[Because]) -> Cell {
    let told = |because: &Because| {
        Message::new("trail-because")
            .with("coder", &because.coder)
            .with("what", because.sentence.clone())
            .with("event", short(&because.act))
            .with("more", because.more)
    };
    match because {
        [] => Cell::Empty,
        because => {
            let clauses: Vec<Message> = because.iter().map(told).collect();
            Cell::Said(Message::new("trail-clauses").with("clauses", clauses))
        }
    }
}

/// The name of a field for people; nothing for those that are told otherwise.
fn field(name: &str) -> Option<&'static str> {
    Some(match name {
        "origin" => "trail-field-origin",
        "questions" => "trail-field-questions",
        "definition" => "trail-field-definition",
        "include" => "trail-field-include",
        "exclude" => "trail-field-exclude",
        "example" => "trail-field-example",
        "reason" => "trail-field-reason",
        "rules" => "trail-field-rules",
        "aliases" => "trail-field-aliases",
        "stage" => "trail-field-stage",
        "concept" => "trail-field-concept",
        "answers" => "trail-field-answers",
        "sign" => "trail-field-sign",
        _ => return None,
    })
}
