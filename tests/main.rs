//! The program from outside: one binary of integration tests, one file a subject.
//!
//! `support` runs the real program in a folder of its own, with a fixed coder and device; `sample` and `newcomer` do what
//! a reader of the README does; the others each hold one property of the whole.

mod agree;
mod bad_folder;
mod bad_input;
mod claims;
mod compare;
mod cooccur;
mod counting;
mod crash;
mod erase;
mod faults;
mod fold;
mod help;
mod kinds;
mod layers;
mod made;
mod merge;
mod messages;
mod newcomer;
mod numbers;
mod project;
mod record;
mod reshape;
mod respondents;
mod revise;
mod run;
mod sample;
mod saturation;
mod schema;
mod small;
mod support;
mod tamper;
mod trail;
mod verify;
mod withdrawn;
mod workbench;
