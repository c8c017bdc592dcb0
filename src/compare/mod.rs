//! Phase 4: groups side by side, with who they are; counts and names, no percentages and no p-values at this size.

use crate::message::Message;
use crate::table::{Align, Cell, Column, Table};
use crate::tally::Tally;

/// A tally by group as a comparison: for every group k of n and the respondents themselves.
#[must_use]
pub fn contrast(tally: &Tally) -> Table {
    let mut columns = vec![Column::words("name", "table-theme-code")];
    for group in &tally.groups {
        columns.push(Column::own(&group.name, &group.name, Align::Right));
        let who = format!("{}_{}", group.name, tally.basis.unit.name());
        columns.push(Column {
            heading: crate::table::Words::Said(Message::new(tally.basis.units())),
            ..Column::own(&who, "", Align::Left)
        });
    }
    let title = Message::new("table-compare").with("attribute", tally.basis.by.clone().unwrap_or_default());
    let mut table = Table::new("compare", title, columns);
    for row in &tally.rows {
        let mut cells = vec![Cell::text(row.name())];
        for group in &row.groups {
            cells.push(Cell::Count { k: group.k, n: group.n });
            cells.push(Cell::List(group.respondents.clone()));
        }
        table.push_at(row.depth, cells);
    }
    table.notes = tally.basis.notes();
    table.notes.push(Message::new("table-note-compare"));
    table
}
