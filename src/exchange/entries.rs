//! The rows of a codebook file that are a theme or a code.

use std::collections::BTreeSet;

use super::columns::{Columns, Field};
use super::paths;
use super::rows::Row;
use crate::codebook::Wording;
use crate::message::{Message, Problem};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Theme,
    Code,
}

/// What a row says it is; `None` when it does not say.
pub(super) fn kind(text: Option<&str>) -> Option<Kind> {
    match text.map(str::to_lowercase).as_deref() {
        Some("theme" | "thema") => Some(Kind::Theme),
        Some("code") => Some(Kind::Code),
        _ => None,
    }
}

/// A row with a name.
pub(super) struct Entry<'r> {
    /// The row.
    pub(super) row: &'r Row,
    /// What it is.
    pub(super) kind: Kind,
    /// The name as the file says it.
    pub(super) label: Wording,
    /// The themes above it that its name spelled out.
    pub(super) path: Vec<String>,
}

impl Entry<'_> {
    /// The name, in the first language that has it.
    pub(super) fn name(&self) -> &str {
        self.label.all().next().unwrap_or_default()
    }
}

/// The rows that have a name; a warning for each that has none or has other cells than there are headings.
pub(super) fn entries<'r>(
    rows: &'r [Row],
    columns: &Columns,
    width: usize,
    notes: &mut Vec<Problem>,
) -> Vec<Entry<'r>> {
    let mut entries = Vec::new();
    let mut warn = |message: Message, row: &Row| notes.push(Problem::warning(message).at(row.place.clone()));
    for row in rows.iter().filter(|row| !row.is_blank()) {
        let extra = row.cells.iter().skip(width).any(|cell| !cell.is_empty());
        if row.cells.len() < width || extra {
            let message = Message::new("exchange-ragged-row").with("found", row.cells.len());
            warn(message.with("expected", width), row);
        }
        let Some(label) = columns.wording(row, Field::Label) else {
            warn(Message::new("exchange-row-without-name"), row);
            continue;
        };
        let kind = kind(columns.text(row, Field::Kind)).unwrap_or(Kind::Code);
        entries.push(Entry { row, kind, label, path: Vec::new() });
    }
    entries
}

/// Where most names are paths, makes their last part the code and the parts before it themes. The separator, when
/// that was done.
pub(super) fn split_paths(entries: &mut [Entry<'_>]) -> Option<char> {
    let separator = paths::separator(entries.iter().map(Entry::name))?;
    let split = |name: &str| -> Vec<String> {
        paths::parts(name, separator).into_iter().map(str::to_owned).collect()
    };
    let mut inner = BTreeSet::new();
    for entry in &*entries {
        let path = split(entry.name());
        inner.extend((1..path.len()).filter_map(|end| path.get(..end).map(<[String]>::to_vec)));
    }
    for entry in entries {
        let mut path = split(entry.name());
        entry.kind = if inner.contains(&path) { Kind::Theme } else { Kind::Code };
        if let Some(last) = path.pop() {
            entry.label = Wording::Plain(last);
            entry.path = path;
        }
    }
    Some(separator)
}
