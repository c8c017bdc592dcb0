//! The workbench: a local web application on one study, for people who do not live in a terminal.
//!
//! ```text
//! serve         binds a port of this computer, opens the browser, answers until it is stopped
//!   guard       who may ask: the right host, the right origin, the cookie; and what a page may do
//!   assets      the front end, built into the program
//!   desk        the study that is open, who works at it, what they prefer; what the rules propose there
//!   start       before a study is open: preferences, folders, a new study, the sample
//!   look        what is read: the study, a transcript, suggestions, segments, the matrix
//!   act         what is decided: each on disk before the answer goes out
//!   bring       transcripts and codebooks that are dropped in; tables and charts that are made
//!   changes     what others did meanwhile, told to every window
//! ```
//!
//! It makes the same library calls as the command line and knows no rules of its own. Nothing leaves this computer.

mod act;
mod assets;
mod bring;
mod changes;
mod desk;
mod guard;
mod look;
mod place;
mod preferences;
mod proposals;
mod said;
mod serve;
mod start;

pub use serve::{Opening, serve};
