//! Claims as a table, for csv and Markdown.

use super::words::severity_id;
use super::{ClaimsReport, Entry, Standing};
use crate::message::Message;
use crate::table::{Align, Cell, Column, Table};

impl ClaimsReport<'_> {
    /// The findings as a table, with what was silenced and what could not be interpreted; with `all` every claim.
    #[must_use]
    pub fn table(&self, all: bool) -> Table {
        let message = Message::new("claims-report-title");
        let names: Vec<&str> = self.manuscripts.iter().map(|of| of.file.as_str()).collect();
        let message = message.with("files", self.catalogue.language().list(&names));
        let mut table = Table::new("claims", message, columns());
        for entry in self.entries().filter(|entry| all || entry.standing != Standing::Quiet) {
            table.push(self.row(&entry));
        }
        table.notes.extend(self.summary_messages());
        table
    }

    fn row(&self, entry: &Entry<'_>) -> Vec<Cell> {
        let claim = entry.claim;
        let severity = claim.severity().map_or(Cell::Empty, |severity| Cell::said(severity_id(severity)));
        let value =
            |value: &Option<_>| value.as_ref().map_or(Cell::Empty, |value| Cell::text(self.value(value)));
        let said = |message: &Option<Message>| message.clone().map_or(Cell::Empty, Cell::Said);
        vec![
            Cell::text(entry.id),
            Cell::text(self.place(claim)),
            severity,
            Cell::text(self.verdict_word(claim.verdict)),
            Cell::text(claim.rule.id()),
            Cell::text(&claim.sentence),
            said(&claim.message),
            value(&claim.stated),
            value(&claim.found),
            said(&claim.hint),
            claim.silenced.as_ref().map_or(Cell::Empty, Cell::text),
        ]
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::words("id", "table-finding-id"),
        Column::words("place", "table-place"),
        Column::words("severity", "table-severity"),
        Column::words("verdict", "claims-report-verdict-column"),
        Column::words("rule", "table-rule"),
        Column::words("sentence", "claims-report-sentence"),
        Column::words("message", "table-finding"),
        Column { align: Align::Right, ..Column::words("stated", "claims-report-stated") },
        Column { align: Align::Right, ..Column::words("found", "claims-report-found") },
        Column::words("hint", "claims-report-hint"),
        Column::words("silenced", "claims-report-silenced-column"),
    ]
}
