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
mod codebook_file;
mod entry_toml;
mod fold;
mod folder;
mod guide_file;
mod import;
mod moment;
mod opened;
#[cfg(test)]
mod properties;
mod reading_file;
mod recode;
mod record;
mod reshape;
mod respondents_file;
mod settings;
mod standing;
mod state;
mod turn;
mod unaware;
mod undo;
mod verify;
mod withheld;
mod working;

pub use adopt::{adopt_codebook, adopt_guide};
pub use codebook_file::{places_of_codes, read_codebook, write_codebook};
pub use folder::{Folder, SETTINGS_FILE, write_whole};
pub use guide_file::{read_guide, write_guide};
pub use import::{ImportRequest, Imported, import, preview};
pub use moment::Moment;
pub use opened::Study;
pub use recode::{Recoding, anchored};
pub use record::Author;
pub use reshape::{Destination, Meaning, Reshape, Reshaping, because};
pub use respondents_file::{Listed, read_respondents, write_respondents};
pub use settings::{Approach, Attribute, ResearchQuestion, Settings};
pub use standing::Act;
pub use state::{AcceptedFinding, Consensus, Placed, State, Tag, TranscriptEntry};
pub use verify::{Verified, verify};
