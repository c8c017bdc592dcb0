//! Entries of a TOML file that people edit: read with places, written back without touching what did not change.

use serde::{Deserialize, Serialize};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use crate::message::{Message, Place, Problem};

/// What the TOML reader says is wrong, at its place; reasons with a sentence of our own are said in it.
pub(super) fn fault(file: &str, text: &str, error: &toml_edit::de::Error) -> Problem {
    const OURS: [&str; 4] = [
        "codebook-rule-needs-within",
        "codebook-rule-several",
        "codebook-rule-none",
        "codebook-rule-within-without-near",
    ];
    let place = match error.span() {
        Some(span) => Place::in_text(file, text, span.start),
        None => Place::file(file),
    };
    let reason = error.message().lines().next().unwrap_or_default().trim().to_owned();
    if reason.starts_with("codebook-rule-variants-without-word") {
        return Problem::error(Message::new("codebook-rule-variants-without-word"))
            .at(place)
            .hint(Message::new("codebook-rule-hint"));
    }
    if let Some(ours) = OURS.iter().find(|id| reason.starts_with(**id)) {
        return Problem::error(Message::new(ours)).at(place).hint(Message::new("codebook-rule-hint"));
    }
    if let Some(ours) = super::attribute::FAULTS.iter().find(|id| reason.starts_with(**id)) {
        return Problem::error(Message::new(ours)).at(place).hint(Message::new("study-attribute-hint"));
    }
    Problem::error(Message::new("study-toml-fault").with("reason", reason))
        .at(place)
        .hint(Message::new("study-toml-fault-hint"))
}

/// A file's text to be changed in place, saying which version of its format it has.
pub(super) fn document(file: &str, old: &str, format: u32) -> Result<DocumentMut, Problem> {
    let mut document: DocumentMut = old.parse().map_err(|error: toml_edit::TomlError| {
        Problem::error(Message::new("study-toml-fault").with("reason", error.message()))
            .at(Place::file(file))
            .hint(Message::new("study-toml-fault-hint"))
    })?;
    if document.get("format").is_none() {
        document.insert("format", toml_edit::value(i64::from(format)));
    }
    Ok(document)
}

/// Refuses a file of a newer version before anything else in it is read: its keys may be new too.
pub(super) fn refuse_newer(file: &str, text: &str, known: u32) -> Result<(), Problem> {
    #[derive(Deserialize)]
    struct Versioned {
        format: i64,
    }
    match toml_edit::de::from_str(text) {
        Ok(Versioned { format }) if format > i64::from(known) => {
            let message = Message::new("study-newer").with("found", format).with("known", i64::from(known));
            Err(Problem::error(message).at(Place::file(file)).hint(Message::new("study-newer-hint")))
        }
        // A file without a version is the next reader's to refuse.
        _ => Ok(()),
    }
}

/// An entry as a table of its own, with everything inside it on one line or, for a list of tables, a line an item.
pub(super) fn table_of<T: Serialize>(entry: &T) -> Option<Table> {
    let document = toml_edit::ser::to_document(entry).ok()?;
    let mut table = Table::new();
    for (key, item) in document.as_table() {
        table.insert(key, Item::Value(inline(item)?));
    }
    Some(table)
}

fn inline(item: &Item) -> Option<Value> {
    match item {
        Item::None => None,
        Item::Value(Value::InlineTable(table)) => Some(Value::InlineTable(inline_table(
            table.iter().map(|(key, value)| (key.to_owned(), Item::Value(value.clone()))),
        )?)),
        Item::Value(Value::Array(array)) => {
            Some(Value::Array(array_of(array.iter().map(|value| Item::Value(value.clone())))?))
        }
        Item::Value(value) => {
            let mut plain = value.clone();
            plain.decor_mut().clear();
            Some(plain)
        }
        Item::Table(table) => {
            let entries = table.iter().map(|(key, item)| (key.to_owned(), item.clone()));
            Some(Value::InlineTable(inline_table(entries)?))
        }
        Item::ArrayOfTables(tables) => {
            Some(Value::Array(array_of(tables.iter().map(|table| Item::Table(table.clone())))?))
        }
    }
}

fn inline_table(entries: impl Iterator<Item = (String, Item)>) -> Option<InlineTable> {
    let mut table = InlineTable::new();
    for (key, item) in entries {
        table.insert(key, inline(&item)?);
    }
    Some(table)
}

fn array_of(items: impl Iterator<Item = Item>) -> Option<Array> {
    let mut array = Array::new();
    for item in items {
        array.push(inline(&item)?);
    }
    let of_tables = array.iter().any(Value::is_inline_table);
    if of_tables {
        for value in array.iter_mut() {
            value.decor_mut().set_prefix("\n  ");
        }
        array.set_trailing("\n");
        array.set_trailing_comma(true);
    }
    Some(array)
}

/// The id of a table, when it has one.
pub(super) fn id_of(table: &Table) -> Option<&str> {
    table.get("id").and_then(Item::as_str)
}

/// Makes an array of tables hold exactly these entries in this order, keeping comments and the layout of keys that did
/// not change.
pub(super) fn set_entries<T: Serialize>(document: &mut DocumentMut, name: &str, entries: &[(String, &T)]) {
    let mut old: Vec<Table> = match document.remove(name) {
        Some(Item::ArrayOfTables(tables)) => tables.into_iter().collect(),
        _ => Vec::new(),
    };
    let same_order = old.iter().filter_map(id_of).eq(entries.iter().map(|(id, _)| id.as_str()));
    let mut tables = ArrayOfTables::new();
    for (id, entry) in entries {
        let Some(new) = table_of(*entry) else { continue };
        let kept = old.iter().position(|table| id_of(table) == Some(id));
        let mut table = match kept {
            Some(at) => old.remove(at),
            None => {
                let mut fresh = Table::new();
                fresh.decor_mut().set_prefix("\n");
                fresh
            }
        };
        update(&mut table, &new);
        if !same_order {
            table.set_position(None);
        }
        tables.push(table);
    }
    if !tables.is_empty() {
        document.insert(name, Item::ArrayOfTables(tables));
    }
}

/// Changes the keys of a table that differ, and only those.
fn update(table: &mut Table, new: &Table) {
    let gone: Vec<String> =
        table.iter().map(|(key, _)| key.to_owned()).filter(|key| !new.contains_key(key)).collect();
    for key in gone {
        table.remove(&key);
    }
    for (key, item) in new {
        let same = table.get(key).is_some_and(|old| plain(old) == plain(item));
        if !same {
            table.insert(key, item.clone());
        }
    }
}

/// A value without its layout, for comparison.
fn plain(item: &Item) -> String {
    fn value(v: &Value) -> String {
        match v {
            Value::InlineTable(table) => {
                let mut pairs: Vec<String> =
                    table.iter().map(|(key, v)| format!("{key}={}", value(v))).collect();
                pairs.sort();
                format!("{{{}}}", pairs.join(","))
            }
            Value::Array(array) => format!("[{}]", array.iter().map(value).collect::<Vec<_>>().join(",")),
            Value::String(text) => format!("{:?}", text.value()),
            other => other.clone().decorated("", "").to_string(),
        }
    }
    inline(item).map(|v| value(&v)).unwrap_or_default()
}
