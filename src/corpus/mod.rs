//! Phase 1's nouns: transcripts, their frozen readings with turns and speakers, and the respondents behind them.
//!
//! ```text
//! Transcript          one source as received, and what is known of it (About)
//!   Reading           its frozen text, revision 1, 2, ...
//!     Turn            a stretch by one speaker, with times where the source has them
//!   Speaker           what a label stands for: a role, and for a respondent who
//! Respondent          a person with attributes, perhaps in a Case with others
//! ```
//!
//! Types and pure functions only; reading files is `ingest`, keeping them is `study`.

mod id;
mod reading;
mod respondent;
mod share;
mod transcript;

pub(crate) use id::id_type;
pub use id::{CaseId, RespondentId, TranscriptId, slug};
pub use reading::{Reading, Turn};
pub use respondent::Respondent;
pub use share::SpeakerShare;
pub use transcript::{About, Role, Speaker, SpeakerMap, Transcript};
