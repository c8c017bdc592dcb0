//! The record: every decision as an event, in one append-only, hash-chained file per writer.
//!
//! ```text
//! Writer      one coder on one device; owns one file, log/<coder>@<device>.jsonl
//!   Event     the envelope: who, when, after what; and a Decision
//!     Words   quotations and memos, kept beside the chain so that they can be erased without breaking it
//! ```
//!
//! `docs/format-log.md` describes the lines. This module reads, appends and verifies them; what the decisions add up to is
//! `study`'s business.

mod append;
mod chain;
mod copies;
mod decision;
mod erase;
mod event;
mod gaps;
mod join;
mod read;
mod verify;

pub use append::{Appended, Pending, World, append};
pub use chain::{Sealed, seal, sha256_hex, verify_line};
pub use copies::{Apart, LogCopy, made_by};
pub use decision::{
    ActRef, Adjudicated, Arrangement, Blanked, Changed, CodingAdded, CodingAnchored, CodingChanged,
    CodingRef, Created, Decision, FindingRef, GuideEntry, Here, Judgement, MemoRef, MemoWritten, Merged,
    Noted, PhaseMarked, Removed, Split, Spot, StudyMerged, SuggestionRejected, TagSet, TranscriptAssigned,
    TranscriptDone, TranscriptImported, TranscriptRef, Withdrawn, WordsErased,
};
pub use erase::{erase_words, lines_with_words, remove_torn, torn_files, whole_words};
pub use event::{Event, Head, Heads, VERSION, Words, Writer};
pub use join::{Joined, JoinedFile, Outcome, join};
pub use read::{LogFile, Logs, Named, heads, log_sizes, read_folder};
pub use verify::{Checked, CheckedFile, Fault, NotedHeads, verify_folder};
