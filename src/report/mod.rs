//! Phase 6: everything a study shows without a decision, as files: tables, charts and a manifest; and what became of the
//! claims in a manuscript.
//!
//! The same study gives the same bytes. Only `run` touches the disk.

mod assured;
mod claims;
mod figures;
mod files;
mod manifest;
mod overview;
mod run;
mod together;

pub use assured::left_out;
pub use claims::{ClaimsReport, Commented, Look};
pub use figures::{codes_chart, matrix_chart, saturation_chart, shares_chart, themes_chart};
pub use files::{OutputFile, Reported, report};
pub use manifest::{FileHash, manifest};
pub use overview::{origin_table, theme_table};
pub use run::{Ran, run};
pub use together::{dendrogram_chart, map_chart};
