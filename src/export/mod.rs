//! Renders a [`Table`](crate::table::Table) for people and for programs.
//!
//! ```text
//! text       the terminal: aligned columns between three rules, notes below
//! markdown   a pipe table for notes and repositories
//! csv        for programs: column names that are never translated, full precision
//! workbook   for spreadsheets: a sheet a table
//! ```
//!
//! No rule of the domain is known here, and nothing is written to disk. JSON is not made from tables: every command
//! has a shape of its own.

mod csv;
mod layout;
mod markdown;
#[cfg(test)]
mod round_trip;
mod sheet_names;
mod spoken;
#[cfg(test)]
mod testing;
mod text;
mod workbook;

pub use csv::csv;
pub use markdown::markdown;
pub use text::text;
pub use workbook::workbook;
