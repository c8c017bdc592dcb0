//! `codebook.toml`: a flat list of themes and codes that people edit; comments survive what the program changes.

use serde::{Deserialize, Serialize};
use toml_edit::{Document, DocumentMut, Item, Value};

use super::entry_toml::{document, fault, refuse_newer, set_entries};
use crate::codebook::{Code, Codebook, Flaw, Relation, Theme, Wording};
use crate::message::{Message, Place, Problem};

/// The version of the codebook format.
const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "looked at before the rest is read")]
    format: u32,
    #[serde(default)]
    title: Option<Wording>,
    /// A shared codebook this one was copied from; for people.
    #[serde(default)]
    #[expect(dead_code, reason = "kept in the file for people; nothing is computed from it")]
    based_on: Option<String>,
    #[serde(default, rename = "theme")]
    themes: Vec<Theme>,
    #[serde(default, rename = "code")]
    codes: Vec<Code>,
    #[serde(default, rename = "relation")]
    relations: Vec<Relation>,
}

/// Reads a codebook.
///
/// # Errors
/// Everything that makes it impossible to count with, each with its place: no valid TOML, an unknown key, a duplicate
/// id, a name that leads nowhere, parents in a ring.
pub fn read_codebook(file: &str, text: &str) -> Result<Codebook, Vec<Problem>> {
    refuse_newer(file, text, FORMAT).map_err(|problem| vec![problem])?;
    let parsed: File = toml_edit::de::from_str(text).map_err(|error| vec![fault(file, text, &error)])?;
    let book = Codebook {
        title: parsed.title,
        themes: parsed.themes,
        codes: parsed.codes,
        relations: parsed.relations,
    };
    let flaws = book.flaws();
    if flaws.is_empty() {
        return Ok(book);
    }
    Err(flaws.iter().map(|flaw| flaw_problem(file, text, flaw)).collect())
}

fn flaw_problem(file: &str, text: &str, flaw: &Flaw) -> Problem {
    let none = &String::new();
    let (id, message, hint) = match flaw {
        Flaw::DuplicateId(id) => (id, Message::new("codebook-duplicate-id"), "codebook-duplicate-id-hint"),
        Flaw::UnknownCode { id, names } => {
            (id, Message::new("codebook-unknown-code").with("names", names), "codebook-unknown-hint")
        }
        Flaw::UnknownTheme { id, names } => {
            (id, Message::new("codebook-unknown-theme").with("names", names), "codebook-unknown-hint")
        }
        Flaw::Cycle(ring) => {
            let message = Message::new("codebook-cycle").with("ring", ring.join(" → "));
            let first = ring.first().unwrap_or(none);
            (first, message, "codebook-cycle-hint")
        }
        Flaw::OddId(id) => (id, Message::new("codebook-odd-id"), "codebook-odd-id-hint"),
        Flaw::NoLabel(id) => (id, Message::new("codebook-no-label"), "codebook-no-label-hint"),
    };
    let wants_last = matches!(flaw, Flaw::DuplicateId(_));
    let place = place_of_id(file, text, id, wants_last).unwrap_or_else(|| Place::file(file));
    Problem::error(message.with("id", id.as_str())).at(place).hint(Message::new(hint))
}

/// Where an entry of that id stands in a codebook file: its first or last occurrence.
fn place_of_id(file: &str, text: &str, id: &str, last: bool) -> Option<Place> {
    let document = Document::parse(text).ok()?;
    let mut spans = Vec::new();
    for list in ["theme", "code", "relation"] {
        let tables = document.get(list).and_then(Item::as_array_of_tables);
        for table in tables.iter().flat_map(|tables| tables.iter()) {
            let named = table.get("id").filter(|item| item.as_str() == Some(id));
            spans.extend(named.and_then(|item| item.as_value().and_then(Value::span)).map(|span| span.start));
        }
    }
    let at = if last { spans.last() } else { spans.first() };
    at.map(|at| Place::in_text(file, text, *at))
}

/// Finds where a code stands in a codebook file, or one of its rules, counted from 0; the file is read once.
pub fn places_of_codes(file: &str, text: &str) -> impl Fn(&str, Option<usize>) -> Option<Place> + use<> {
    let document = Document::parse(text.to_owned()).ok();
    let (file, text) = (file.to_owned(), text.to_owned());
    move |code, rule| place_of_code(document.as_ref()?, &file, &text, code, rule)
}

fn place_of_code(
    document: &Document<String>,
    file: &str,
    text: &str,
    code: &str,
    rule: Option<usize>,
) -> Option<Place> {
    let tables = document.get("code").and_then(Item::as_array_of_tables)?;
    let table = tables.iter().find(|table| table.get("id").and_then(Item::as_str) == Some(code))?;
    let rules = table.get("rules").and_then(Item::as_array);
    let span = match rule.and_then(|index| rules.and_then(|rules| rules.get(index))) {
        Some(rule) => rule.span(),
        None => table.get("id").and_then(Item::as_value).and_then(Value::span),
    };
    span.map(|span| Place::in_text(file, text, span.start))
}

/// A codebook as a file: the old text with only what differs changed.
///
/// # Errors
/// When the old text is no valid TOML.
pub fn write_codebook(file: &str, old: &str, book: &Codebook) -> Result<String, Problem> {
    let mut document = document(file, old, FORMAT)?;
    set_title(&mut document, book.title.as_ref());
    let themes: Vec<(String, &Theme)> =
        book.themes.iter().map(|theme| (theme.id.to_string(), theme)).collect();
    let codes: Vec<(String, &Code)> = book.codes.iter().map(|code| (code.id.to_string(), code)).collect();
    let relations: Vec<(String, &Relation)> =
        book.relations.iter().map(|relation| (relation.id.clone(), relation)).collect();
    set_entries(&mut document, "theme", &themes);
    set_entries(&mut document, "code", &codes);
    set_entries(&mut document, "relation", &relations);
    Ok(document.to_string())
}

#[derive(Serialize)]
struct Titled<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'t Wording>,
}

/// Sets the title when it differs from the one in the file.
fn set_title(document: &mut DocumentMut, title: Option<&Wording>) {
    let old: Option<Wording> =
        toml_edit::de::from_document::<OldTitle>(document.clone()).ok().and_then(|old| old.title);
    if old.as_ref() == title {
        return;
    }
    document.remove("title");
    if let Some(table) = super::entry_toml::table_of(&Titled { title })
        && let Some(item) = table.get("title")
    {
        document.insert("title", item.clone());
    }
}

#[derive(Deserialize)]
struct OldTitle {
    title: Option<Wording>,
}
