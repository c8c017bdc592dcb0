//! Phase 6: everything a study shows without a decision, as files: tables, charts and a manifest.
//!
//! Pure functions: the same study gives the same bytes. Writing them to disk is the caller's business.

mod figures;
mod files;
mod manifest;
mod overview;

pub use figures::{codes_chart, matrix_chart, themes_chart};
pub use files::{OutputFile, Reported, report};
pub use manifest::{FileHash, manifest};
pub use overview::{origin_table, theme_table};
