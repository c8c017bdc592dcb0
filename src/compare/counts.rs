//! The counts of groups side by side, with who they are.

use crate::message::{Message, Value};
use crate::table::{Align, Cell, Column, Table, Words};
use crate::tally::{Basis, GroupCount, GroupSize, Tally, TallyRow};

/// A group of fewer is small: its percentages are shown only when asked for.
pub const SMALL: usize = 20;

/// Whether a group is so small that its counts say more than percentages.
#[must_use]
pub fn is_small(groups: &[GroupSize]) -> bool {
    groups.iter().any(|group| group.n < SMALL)
}

/// What must be said with percentages of small groups: how much one person of the smallest group that has anybody weighs.
/// Nothing when no group is small.
#[must_use]
pub fn percentages_of_few(groups: &[GroupSize]) -> Option<Message> {
    let smallest = groups.iter().filter(|group| (1..SMALL).contains(&group.n)).min_by_key(|group| group.n)?;
    let points = Value::Number(100.0 / smallest.n as f64, usize::from(100 % smallest.n > 0));
    let message = Message::new("compare-note-percentages").with("group", &smallest.name);
    Some(message.with("n", smallest.n).with("points", points))
}

/// A tally by group as a table: for every group k of n, the percentage where asked for or where every group is large enough,
/// and the respondents themselves.
#[must_use]
pub fn counts(tally: &Tally, percentages: bool) -> Table {
    table(&tally.basis, &tally.groups, tally.rows.iter(), percentages)
}

pub(super) fn table<'r>(
    basis: &Basis,
    groups: &[GroupSize],
    rows: impl Iterator<Item = &'r TallyRow>,
    percentages: bool,
) -> Table {
    let small = is_small(groups);
    let shown = percentages || !small;
    let mut columns = vec![Column::words("name", "table-theme-code")];
    for group in groups {
        columns.push(Column::own(&group.name, &group.name, Align::Right));
        if shown {
            columns.push(Column::own(&format!("{}_percent", group.name), "%", Align::Right));
        }
        let who = format!("{}_{}", group.name, basis.unit.name());
        let heading = Words::Said(Message::new(basis.units()));
        columns.push(Column { heading, ..Column::own(&who, "", Align::Left) });
    }
    let title = Message::new("table-compare").with("attribute", basis.by.clone().unwrap_or_default());
    let mut table = Table::new("compare", title, columns);
    for row in rows {
        let mut cells = vec![Cell::text(row.name())];
        for group in &row.groups {
            cells.push(Cell::Count { k: group.k, n: group.n });
            if shown {
                cells.push(percentage(group, percentages));
            }
            cells.push(Cell::List(group.respondents.clone()));
        }
        table.push_at(row.depth, cells);
    }
    table.notes = basis.notes();
    if small {
        table.notes.push(Message::new("table-note-compare"));
    }
    table.notes.extend(percentages_of_few(groups).filter(|_| percentages));
    table
}

/// A percentage; nothing where fewer were asked than it takes, unless it is asked for.
fn percentage(group: &GroupCount, asked: bool) -> Cell {
    if group.n == 0 || (group.n < SMALL && !asked) {
        return Cell::Empty;
    }
    Cell::Number { value: 100.0 * group.k as f64 / group.n as f64, decimals: 0 }
}
