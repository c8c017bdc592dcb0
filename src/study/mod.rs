//! The study: a folder of plain files, opened as what the log says and kept in step with its working copies.
//!
//! ```text
//! Folder          where things are
//! Settings        codeboom.toml: what the researcher chose once
//! State           what the events add up to
//! *_file          the working copies: codebook.toml, guide.toml, respondents.csv, transcripts/*/about.toml
//! Study           all of it opened, with readings loaded and codings placed
//! ```
//!
//! Decided is recorded, derived is recomputed: the log is the truth; a working copy that somebody edited by hand is
//! recorded as that person's act the next time a command runs.

mod about_file;
mod adopt;
mod attribute;
mod blind;
mod by_hand;
mod carry;
mod claims_policy;
mod codebook_file;
mod entry_toml;
mod erase;
mod fold;
mod fold_entries;
mod folder;
mod guide_file;
mod import;
mod merge;
mod moment;
mod opened;
mod people;
mod placing;
#[cfg(test)]
mod properties;
mod reading_file;
mod recode;
mod record;
mod renames;
mod reshape;
mod respondents_file;
mod revise;
mod settings;
mod settled;
mod standing;
mod state;
#[cfg(test)]
mod staying_open;
mod strays;
mod turn;
mod unaware;
mod undo;
mod verify;
mod withheld;
mod working;

pub use adopt::{adopt_codebook, adopt_guide};
pub use attribute::{Attribute, Measured};
pub use blind::Blind;
pub use by_hand::{by_hand, code_made};
pub use carry::{Carried, outcomes, with_outcomes};
pub use claims_policy::{Policy, Silence, Vague};
pub use codebook_file::{places_of_codes, read_codebook, write_codebook};
pub use erase::{ErasedReading, Erasure, Remainder, Remains, erase, plan_erasure};
pub use folder::{Folder, SETTINGS_FILE, write_whole};
pub use guide_file::{read_guide, write_guide};
pub use import::{ImportRequest, Imported, import, preview};
pub use merge::{BothChanged, CameIn, Kept, LeftOut, LogReport, Match, MergeReport, Merging, NewHere};
pub use moment::Moment;
pub use opened::Study;
pub use recode::{Recoding, anchored};
pub use record::Author;
pub use reshape::{Destination, Meaning, Reshape, Reshaping, because};
pub use respondents_file::{Listed, read_respondents, write_respondents};
pub use revise::{Revised, preview_revision, revise};
pub use settings::{Approach, ResearchQuestion, Settings};
pub use standing::Act;
pub use state::{AcceptedFinding, Consensus, Placed, State, Tag, TranscriptEntry};
pub use strays::Stray;
pub use verify::{Verified, verify};
