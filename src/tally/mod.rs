//! Phase 6's numbers: how many respondents stand behind each code and theme, and the way back to their words.
//!
//! ```text
//! Material      what a count is made from: codebook, transcripts, respondents, codings, who was asked
//! Request       what is asked: the rules of the count, the grouping, the filters
//!   Universe    the units that can be counted, and their groups
//!   Cells       code or theme by unit, aggregated by polars from one row a coding
//! Tally         k of n a code and theme; Matrix, cell by cell; Incidence, codes by themselves; Quotes, the segments
//! ```
//!
//! `docs/counting.md` states every rule; a test stands for each sentence. Polars is used here and nowhere else.

mod basis;
mod cells;
mod descriptives;
mod incidence;
mod matrix;
mod quotes;
mod request;
mod rows;
mod tallied;
mod universe;

pub use basis::Basis;
pub use cells::{Cells, UnitCell};
pub use descriptives::{
    Descriptive, Descriptives, NotNumber, ShareMean, Shares, SumOff, WaveRow, Waves, describe,
};
pub use incidence::{Incidence, IncidenceUnit, incidence};
pub use matrix::{Matrix, MatrixCell, MatrixColumn, MatrixRow, Mention, matrix};
pub use quotes::{QuoteFilter, QuoteRow, Quotes, quotes};
pub use request::{Material, Request};
pub use rows::{Target, TargetRow};
pub use tallied::{ByPolarity, GroupCount, GroupSize, OwnCount, Tally, TallyRow, tally, tally_of};
pub use universe::{CountedUnit, NO_VALUE, Universe};
