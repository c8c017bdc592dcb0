//! The workbench from outside: who may ask, what acts record and answer, and what others do meanwhile.

mod acts;
mod admission;
mod desk;
mod folders;
mod limits;
mod others;
mod outbound;
mod places;
mod refusals;
mod scripts;
mod windows;
