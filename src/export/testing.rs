//! Tables that the tests of the renderers share.

use proptest::prelude::*;

use crate::message::Message;
use crate::table::{Align, Cell, Column, Row, Table, Words};

/// Two themes, a code, and everything that can stand in a cell.
pub(super) fn theme_table() -> Table {
    let columns = vec![
        Column::own("name", "Thema", Align::Left),
        Column::own("k", "Aantal", Align::Right),
        Column::own("respondents", "Wie", Align::Left),
        Column::own("change", "Verschil", Align::Right),
        Column::own("segments", "Fragmenten", Align::Right),
    ];
    let title = Words::Own("Thema's bij | respondenten".to_owned());
    let list = |names: &str| Cell::List(names.split(' ').map(str::to_owned).collect());
    let mut table = Table { name: "themes".to_owned(), title, columns, rows: Vec::new(), notes: Vec::new() };
    table.push(vec![
        Cell::text("Vertrouwen in de hulpverlener"),
        Cell::Count { k: 7, n: 8 },
        list("R1 R2 R5"),
        Cell::Number { value: 5.75, decimals: 2 },
        Cell::Integer(1204),
    ]);
    table.push_at(
        1,
        vec![
            Cell::text("Cliënt_gericht"),
            Cell::Count { k: 0, n: 8 },
            Cell::List(Vec::new()),
            Cell::Number { value: -0.123_456, decimals: 2 },
            Cell::Integer(3),
        ],
    );
    table.push(vec![
        Cell::text("=SOM(A1)"),
        Cell::Empty,
        list("R;1 R2"),
        Cell::Undefined(Message::new("table-empty")),
        Cell::Integer(0),
    ]);
    table.notes.push(Message::new("table-count").with("k", 7_usize).with("n", 8_usize));
    table
}

/// Any table of up to four columns, each of one kind of cell.
pub(super) fn any_table() -> impl Strategy<Value = Table> {
    let kinds = prop::collection::vec(0u8..6, 1..5);
    let rows = prop::collection::vec((0usize..3, prop::collection::vec(any_seed(), 4)), 0..6);
    (kinds, rows).prop_map(|(kinds, rows)| {
        let columns = kinds.iter().enumerate().map(|(at, kind)| {
            let align = if matches!(kind, 0 | 4) { Align::Left } else { Align::Right };
            Column::own(&format!("c{at}"), "Een kop", align)
        });
        let rows = rows.into_iter().map(|(depth, seeds)| {
            let cells = kinds.iter().zip(seeds).map(|(kind, seed)| cell(*kind, seed)).collect();
            Row { depth, cells }
        });
        Table { columns: columns.collect(), rows: rows.collect(), ..theme_table() }
    })
}

type Seed = (String, usize, f64);

fn any_seed() -> impl Strategy<Value = Seed> {
    ("[a-zé漢👩=|\\\\\",;\n' -]{0,30}", 0usize..5000, -1e6..1e6)
}

fn cell(kind: u8, (text, whole, value): Seed) -> Cell {
    match kind {
        0 => Cell::Text(text),
        1 => Cell::Integer(whole),
        2 => Cell::Number { value, decimals: whole % 4 },
        3 if whole % 5 == 0 => Cell::Undefined(Message::new("table-empty")),
        3 => Cell::Count { k: whole % 9, n: 9 },
        4 => Cell::List(text.split(' ').map(str::to_owned).collect()),
        _ => Cell::Empty,
    }
}
