//! Phases 1 to 3: what the rules of a codebook find in the transcripts, and what the interviewer asked.
//!
//! ```text
//! Codebook + Guide  ->  CompiledCodebook       rules read once; faulty ones reported and left out
//!   Transcripts     ->  Index                  words folded, stemmed and located once, shared by all rules
//!     find          ->  Hit                    leftmost, longest, not overlapping
//!     filter, widen ->  Suggestion             proposals of one code never overlap
//! ```
//!
//! The rule of matching is `docs/matching.md`; this is its plain implementation. Nothing here decides: a suggestion
//! is recomputed when wanted and counts for nothing until a person accepts it.

mod asked;
mod compile;
mod filter;
mod find;
mod index;
mod listed;
mod pattern;
mod proposals;
mod suggest;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use asked::{Answer, Coverage, asked};
pub use compile::{CompiledCodebook, RuleFault};
pub use listed::ListedSuggestions;
pub use proposals::{engine, open_suggestions, questions_asked, search, undecided};
pub use suggest::{Forms, Found, Suggestion};
