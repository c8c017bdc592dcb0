//! Codeboom takes interview transcripts through the six phases of thematic analysis (Braun & Clarke, 2006), counts how
//! many respondents stand behind each code, and leaves a trail that a reviewer can check to the last quotation.
//!
//! | phase | what happens | modules |
//! |---|---|---|
//! | 1 familiarise | transcripts are read into frozen readings with turns and speakers | [`ingest`], [`corpus`] |
//! | 2 code | people put codes on segments; rules propose, people decide | [`codebook`], [`coding`], [`explore`] |
//! | 3 themes | codes are grouped under central organising concepts | [`codebook`], [`cooccurrence`], [`report`] |
//! | 4 review | codings, groups and themes are held against the data, coders against each other | [`review`], [`compare`], [`reliability`], [`saturation`] |
//! | 5 define and name | definitions, boundaries, anchor examples | [`codebook`], [`review`] |
//! | 6 report | counts with their evidence, tables and charts; the manuscript held against them | [`tally`], [`report`], [`export`], [`chart`], [`manuscript`], [`claims`] |
//! | all | every decision is an event in an append-only log; the study is a folder of plain files | [`log`], [`study`], [`trail`] |
//!
//! Dependencies run downward, inside a layer only along the arrows; `tests/layers.rs` enforces it.
//!
//! ```text
//! L0 message <- table, statistics    text    parallel    what is said; tables as data; estimates; spans, words; parts of a list
//! L1 corpus <- codebook <- coding              the field's nouns: types and pure functions, no I/O
//! L2 ingest <- study -> log    study <- exchange -> ingest    ingest <- manuscript   bytes -> readings, text; the folder; events
//! L3 tally <- compare, saturation, cooccurrence, trail, claims    explore <- review    reliability   numbers, findings, the log
//!    device                                    who acts where: name, clock, randomness
//! L4 export    chart <- report                 render tables and findings; know no rules of the domain
//! L5 cli    workbench                          two faces on the same library calls; neither calls the other
//! ```

pub mod chart;
pub mod claims;
pub mod cli;
pub mod codebook;
pub mod coding;
pub mod compare;
pub mod cooccurrence;
pub mod corpus;
pub mod device;
pub mod exchange;
pub mod explore;
pub mod export;
pub mod ingest;
pub mod log;
pub mod manuscript;
pub mod message;
pub mod parallel;
pub mod reliability;
pub mod report;
pub mod review;
pub mod saturation;
pub mod statistics;
pub mod study;
pub mod table;
pub mod tally;
pub mod text;
pub mod trail;
pub mod workbench;
