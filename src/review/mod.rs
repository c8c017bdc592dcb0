//! Phases 4 and 5: what deserves a second look in a codebook and in a coded study, each with its evidence.
//!
//! A finding is advice with a stable id, never a lock. Whether a codebook can be counted with at all is checked when it
//! is read; this module is about whether it is good.

mod codebook_check;
mod finding;
mod findings;
mod lost;
mod study_check;

pub use codebook_check::{CheckedCodebook, check_codebook};
pub use finding::{Finding, finding_id, findings_table, mark_accepted};
pub use findings::{codebook_findings, findings, rule_problem};
pub use lost::lost_codings;
pub use study_check::{CheckedStudy, check_study};
