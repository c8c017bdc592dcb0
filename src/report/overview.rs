//! Two small tables of the whole codebook: themes with their stages, and codes by where they came from.

use std::collections::BTreeSet;

use super::figures::stage;
use crate::codebook::{Codebook, Origin};
use crate::message::{Language, Message};
use crate::table::{Cell, Column, Table};
use crate::tally::{Quotes, Tally};

/// Themes with their stage, concept and counts.
#[must_use]
pub fn theme_table(tally: &Tally, book: &Codebook, language: Language) -> Table {
    let columns = vec![
        Column::words("theme", "table-theme"),
        Column::words("stage", "table-stage"),
        Column::numbers("codes", "table-codes"),
        Column::numbers("k", "table-total"),
        Column::numbers("segments", "table-segments"),
        Column::words("concept", "table-concept"),
    ];
    let mut table = Table::new("themes", Message::new("table-themes"), columns);
    for row in tally.rows.iter().filter(|row| row.kind == "theme") {
        let Some(theme) = book.themes.iter().find(|theme| Some(theme.id.as_str()) == row.theme_id.as_deref())
        else {
            continue;
        };
        let concept = theme.concept.as_ref().map(|concept| concept.in_language(language));
        table.push_at(
            row.depth,
            vec![
                Cell::text(row.name()),
                Cell::said(stage(theme.stage)),
                Cell::Integer(book.codes_under(&theme.id).len()),
                Cell::Count { k: row.k, n: row.n },
                Cell::Integer(row.segments),
                concept.map_or(Cell::Empty, Cell::text),
            ],
        );
    }
    table.notes = tally.basis.notes();
    table
}

/// How much of the coding is deductive, inductive and in vivo.
#[must_use]
pub fn origin_table(tally: &Tally, quotes: &Quotes, book: &Codebook) -> Table {
    let columns = vec![
        Column::words("origin", "table-origin"),
        Column::numbers("codes", "table-codes"),
        Column::numbers("k", "table-total"),
        Column::numbers("segments", "table-segments"),
    ];
    let mut table = Table::new("origin", Message::new("table-origins"), columns);
    let origins = [
        (Origin::Deductive, "table-deductive"),
        (Origin::Inductive, "table-inductive"),
        (Origin::InVivo, "table-in-vivo"),
    ];
    for (origin, heading) in origins {
        let codes: BTreeSet<&str> =
            book.codes.iter().filter(|code| code.origin == origin).map(|code| code.id.as_str()).collect();
        if codes.is_empty() {
            continue;
        }
        let rows =
            tally.rows.iter().filter(|row| row.code_id.as_deref().is_some_and(|id| codes.contains(id)));
        let who: BTreeSet<&String> =
            rows.flat_map(|row| row.own.as_ref().map_or(&row.respondents, |own| &own.respondents)).collect();
        let counted = quotes.quotes.iter().filter(|quote| codes.contains(quote.code_id.as_str()));
        let segments: BTreeSet<(&str, usize, usize)> = counted
            .filter(|quote| !quote.respondents.is_empty())
            .map(|quote| (quote.transcript.as_str(), quote.start, quote.end))
            .collect();
        table.push(vec![
            Cell::said(heading),
            Cell::Integer(codes.len()),
            Cell::Count { k: who.len(), n: tally.basis.n },
            Cell::Integer(segments.len()),
        ]);
    }
    table.notes = tally.basis.notes();
    table
}
