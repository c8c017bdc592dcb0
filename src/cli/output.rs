//! Prints a table or data where it was asked for: stdout, or a file.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::args::{Show, ShownAs};
use crate::export;
use crate::message::{Catalogue, Message, Problem};
use crate::table::Table;

/// Shows tables in the form asked for; JSON has its own shape.
pub(super) fn show<T: Serialize>(
    show: &Show,
    tables: &[Table],
    data: &T,
    catalogue: &Catalogue,
) -> Result<(), Problem> {
    let text = match show.format {
        ShownAs::Json => json(data)?,
        ShownAs::Csv => {
            // One csv is one table; a second one would have other columns.
            tables.first().map(|table| export::csv(table, catalogue)).transpose()?.unwrap_or_default()
        }
        ShownAs::Md => joined(tables, |table| export::markdown(table, catalogue)),
        ShownAs::Table => joined(tables, |table| export::text(table, catalogue, width())),
    };
    put(show, &text)
}

fn joined(tables: &[Table], render: impl Fn(&Table) -> String) -> String {
    tables.iter().map(render).collect::<Vec<_>>().join("\n")
}

/// Data as JSON, indented, ending in a newline.
pub(super) fn json<T: Serialize>(data: &T) -> Result<String, Problem> {
    let text = serde_json::to_string_pretty(data).map_err(|error| {
        Problem::error(Message::new("table-aggregation").with("reason", error.to_string()))
    })?;
    Ok(text + "\n")
}

/// Text to where it was asked for.
pub(super) fn put(show: &Show, text: &str) -> Result<(), Problem> {
    put_at(show.output.as_deref(), text)
}

/// Text to a file, or to stdout.
pub(super) fn put_at(path: Option<&Path>, text: &str) -> Result<(), Problem> {
    match path {
        Some(path) => fs::write(path, text).map_err(|error| Problem::io(path, &error)),
        None => {
            print(text);
            Ok(())
        }
    }
}

/// Text to stdout; a reader that has gone away has read enough.
pub(super) fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// The width tables are laid out for: that of the terminal where it says so.
pub(super) fn width() -> Option<usize> {
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).or(Some(120))
}
