//! Phase 4: whether further interviews still bring new codes.
//!
//! ```text
//! Incidence     which unit mentions which code, from `tally`
//!   order       the units as they were interviewed, or as they were coded
//! Saturation    for everyone and for each group, in each order:
//!   steps       new and cumulative codes; what chance orders would give (exactly, and a band over random ones)
//!   Runs        base, run and threshold (Guest, Namey & Chen 2020)
//!   Richness    how many codes there may be in all (Chao2, jackknife, bootstrap)
//! ```
//!
//! What is counted is whether codes recur, *code saturation*. Whether they are understood, *meaning saturation* (Hennink,
//! Kaiser & Marconi 2017), is no count and is not computed here.

mod accumulation;
mod curve;
mod day;
mod methods;
mod order;
mod presence;
mod richness;
mod runs;
mod tables;

pub use accumulation::{Band, Expected, band, expected};
pub use curve::{Curve, NewCode, Options, Saturation, Step, saturation};
pub use methods::{REFERENCES, chart_notes, notes, one, sentences, units};
pub use order::Order;
pub use presence::Presence;
pub use richness::{Richness, Seen, richness};
pub use runs::{Criterion, Run, Runs, runs};
pub use tables::{curve_table, curve_tables, estimates_table, runs_table};
