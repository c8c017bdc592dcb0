//! The codebook as a table: a row a theme, then a row a code, every field a column.
//!
//! Written as csv or as a workbook and read back by this module it gives the same themes and codes. Rules, relations
//! and the title are not in it; those stay in `codebook.toml`.

use crate::codebook::{Code, Codebook, Theme, Wording};
use crate::message::{Language, Message};
use crate::table::{Align, Cell, Column, Table, Words};

/// A field in words, that may be said in either language.
type Said = (&'static str, for<'b> fn(Entry<'b>) -> Option<&'b Wording>);

/// A theme or a code.
#[derive(Clone, Copy)]
enum Entry<'b> {
    Theme(&'b Theme),
    Code(&'b Code),
}

const LABEL: Said = ("label", |entry| {
    Some(match entry {
        Entry::Theme(theme) => &theme.label,
        Entry::Code(code) => &code.label,
    })
});

/// The other fields in words, in the order of the columns.
const PROSE: [Said; 6] = [
    ("definition", |entry| match entry {
        Entry::Theme(theme) => theme.definition.as_ref(),
        Entry::Code(code) => code.definition.as_ref(),
    }),
    ("concept", |entry| if let Entry::Theme(theme) = entry { theme.concept.as_ref() } else { None }),
    ("include", |entry| if let Entry::Code(code) = entry { code.include.as_ref() } else { None }),
    ("exclude", |entry| if let Entry::Code(code) = entry { code.exclude.as_ref() } else { None }),
    ("example", |entry| if let Entry::Code(code) = entry { code.example.as_ref() } else { None }),
    ("reason", |entry| if let Entry::Code(code) = entry { code.reason.as_ref() } else { None }),
];

/// The codebook as a table; themes and parents are named in the language where the name says which is meant, and by
/// their id where it does not. A field that is said per language anywhere has a column a language beside its own.
#[must_use]
pub fn codebook_table(book: &Codebook, language: Language) -> Table {
    let themes = book.themes.iter().map(Entry::Theme);
    let entries: Vec<Entry<'_>> = themes.chain(book.codes.iter().map(Entry::Code)).collect();
    let mut columns = vec![column("kind"), column("id")];
    columns.extend(said_columns(LABEL, &entries));
    columns.extend(["aliases", "themes", "parent", "stage", "origin", "questions"].map(column));
    columns.extend(PROSE.iter().flat_map(|said| said_columns(*said, &entries)));
    columns.push(column("answers"));
    let mut table = Table::new("codebook", Message::new("exchange-codebook-title"), columns);
    for entry in &entries {
        let mut cells = start(*entry);
        cells.extend(said_cells(LABEL, *entry, &entries));
        cells.extend(ties(book, *entry, language));
        cells.extend(PROSE.iter().flat_map(|said| said_cells(*said, *entry, &entries)));
        cells.push(match entry {
            Entry::Theme(theme) => list(&theme.answers),
            Entry::Code(_) => Cell::Empty,
        });
        table.push(cells);
    }
    table
}

fn column(name: &str) -> Column {
    let heading = Words::Said(Message::new("exchange-column").with("column", name));
    Column { name: name.to_owned(), heading, align: Align::Left }
}

/// The languages in which any entry says a field for that language alone.
fn languages(said: Said, entries: &[Entry<'_>]) -> Vec<Language> {
    let has = |language: &Language| {
        entries.iter().any(|entry| {
            matches!((said.1)(*entry), Some(Wording::PerLanguage(texts)) if texts.contains_key(language))
        })
    };
    Language::ALL.into_iter().filter(has).collect()
}

fn said_columns(said: Said, entries: &[Entry<'_>]) -> Vec<Column> {
    let mut columns = vec![column(said.0)];
    for language in languages(said, entries) {
        let heading =
            Message::new("exchange-column-in").with("column", said.0).with("language", language.code());
        let name = format!("{}_{language}", said.0);
        columns.push(Column { name, heading: Words::Said(heading), align: Align::Left });
    }
    columns
}

fn said_cells(said: Said, entry: Entry<'_>, entries: &[Entry<'_>]) -> Vec<Cell> {
    let wording = (said.1)(entry);
    let plain = if let Some(Wording::Plain(text)) = wording { Cell::text(text) } else { Cell::Empty };
    let mut cells = vec![plain];
    for language in languages(said, entries) {
        let text = if let Some(Wording::PerLanguage(texts)) = wording { texts.get(&language) } else { None };
        cells.push(text.map_or(Cell::Empty, Cell::text));
    }
    cells
}

fn start(entry: Entry<'_>) -> Vec<Cell> {
    match entry {
        Entry::Theme(theme) => vec![Cell::text("theme"), Cell::text(theme.id.as_str())],
        Entry::Code(code) => vec![Cell::text("code"), Cell::text(code.id.as_str())],
    }
}

/// Aliases, themes, parent, stage, origin and questions.
fn ties(book: &Codebook, entry: Entry<'_>, language: Language) -> Vec<Cell> {
    match entry {
        Entry::Theme(theme) => {
            let parent = theme.parent.as_ref().and_then(|id| book.theme(id));
            let parent = parent.map_or(Cell::Empty, |parent| Cell::Text(theme_name(book, parent, language)));
            let stage = Cell::text(theme.stage.name());
            vec![list(&theme.aliases), Cell::Empty, parent, stage, Cell::Empty, Cell::Empty]
        }
        Entry::Code(code) => {
            let themes = code.themes.iter().filter_map(|id| book.theme(id));
            let themes = themes.map(|theme| theme_name(book, theme, language)).collect();
            let parent = code.parent.as_ref().and_then(|id| book.code(id));
            let parent = parent.map_or(Cell::Empty, |parent| Cell::Text(code_name(book, parent, language)));
            let questions: Vec<String> = code.questions.iter().map(ToString::to_string).collect();
            let origin = Cell::text(code.origin.name());
            vec![list(&code.aliases), Cell::List(themes), parent, Cell::Empty, origin, list(&questions)]
        }
    }
}

fn list(items: &[String]) -> Cell {
    Cell::List(items.to_vec())
}

/// The name of a theme where reading it leads back to the theme, else its id.
fn theme_name(book: &Codebook, theme: &Theme, language: Language) -> String {
    let name = theme.name(language);
    let by_id = book.themes.iter().find(|other| other.id.as_str() == name);
    let found = by_id.or_else(|| book.find_theme(name));
    named(name, found.is_some_and(|found| found.id == theme.id), theme.id.as_str())
}

/// The name of a code where reading it leads back to the code, else its id.
fn code_name(book: &Codebook, code: &Code, language: Language) -> String {
    let name = code.name(language);
    named(name, book.find_code(name).is_some_and(|found| found.id == code.id), code.id.as_str())
}

fn named(name: &str, leads_back: bool, id: &str) -> String {
    let plain = !name.trim().is_empty() && !name.contains(['\n', '|']);
    if leads_back && plain { name.to_owned() } else { id.to_owned() }
}
