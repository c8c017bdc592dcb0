//! Which possible labels are speakers: known words, and names that come back, seen over the whole file.

use std::collections::{BTreeMap, BTreeSet};

use super::label::{self, Candidate, Form};
use super::layout::Layout;
use super::vocabulary::{Part, is_fact, is_name_like, known};

/// The most words that a fact about the conversation has: `Interviewer: Eva de Vries`.
const FACT_WORDS: usize = 6;

/// How often a label occurs in each way of writing.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    beside_words: usize,
    with_time: usize,
    alone: usize,
}

/// For every line the label of the speaker who begins there.
///
/// `forced` are labels, in lower case, that the user names as speakers.
pub(in crate::ingest) fn speakers<'t>(
    layout: &'t Layout,
    forced: &BTreeSet<String>,
) -> Vec<Option<Candidate<'t>>> {
    let mut found: Vec<Option<Candidate<'t>>> = layout
        .lines
        .iter()
        .map(|line| match line.cells.as_slice() {
            _ if line.note => None,
            [] => label::in_line(layout.line(line)),
            cells => label::in_row(&layout.text, line.span, cells),
        })
        .collect();
    let census = Census::of(&found, forced);
    let facts = facts(layout, &found);
    let followers = followers(layout);
    let accepted: Vec<bool> = (0..found.len())
        .map(|at| {
            let next = followers[at].map(|next| (&layout.lines[next], &found[next]));
            let next_is_header = next.is_none_or(|(line, candidate)| {
                candidate.as_ref().is_some_and(|c| c.form == Form::Header)
                    || label::words(layout.line(line)).1.is_some()
            });
            found[at].as_ref().is_some_and(|candidate| {
                at >= facts && census.is_speaker(candidate, layout.lines[at].heading, next_is_header)
            })
        })
        .collect();
    for (candidate, accepted) in found.iter_mut().zip(accepted) {
        if !accepted {
            *candidate = None;
        }
    }
    drop_lone_facts(layout, &mut found, forced);
    found
}

/// The labels of a file counted.
struct Census<'f> {
    tallies: BTreeMap<String, Tally>,
    /// Whether lines of a name and a time are how this file begins turns.
    has_headers: bool,
    forced: &'f BTreeSet<String>,
}

impl<'f> Census<'f> {
    fn of(found: &[Option<Candidate<'_>>], forced: &'f BTreeSet<String>) -> Self {
        let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
        for candidate in found.iter().flatten() {
            let tally = tallies.entry(candidate.key()).or_default();
            match candidate.form {
                Form::Alone => tally.alone += 1,
                Form::Header => tally.with_time += 1,
                Form::Colon if candidate.tight || is_agenda(candidate) => {}
                Form::Colon | Form::Cell | Form::Tab => tally.beside_words += 1,
            }
        }
        let comes_back = |c: &Candidate<'_>| tallies.get(&c.key()).is_some_and(|tally| tally.with_time >= 2);
        let has_headers =
            found.iter().flatten().any(|c| c.form == Form::Header && is_name_like(c.label) && comes_back(c));
        Self { tallies, has_headers, forced }
    }

    fn is_speaker(&self, candidate: &Candidate<'_>, heading: bool, next_is_header: bool) -> bool {
        let key = candidate.key();
        let tally = self.tallies.get(&key).copied().unwrap_or_default();
        let known = known(candidate.label);
        let named = self.forced.contains(&key);
        let is_name = is_name_like(candidate.label);
        let recurs = is_name && tally.beside_words + tally.with_time >= 2;
        match candidate.form {
            Form::Colon if named || known.is_some() => true,
            Form::Colon => recurs && !heading && !candidate.tight && !is_agenda(candidate),
            Form::Cell => named || known.is_some() || recurs,
            Form::Tab => named || known.is_some(),
            Form::Header => {
                !next_is_header && (named || known.is_some() || recurs || (self.has_headers && is_name))
            }
            Form::Alone => {
                let voice = known.as_ref().is_some_and(|known| known.part == Part::Voice);
                named || voice || (known.is_some() && tally.alone >= 2)
            }
        }
    }
}

/// `10:30 Overleg:` is a line of an agenda, unless the word is known.
fn is_agenda(candidate: &Candidate<'_>) -> bool {
    candidate.stamp.is_some_and(|stamp| stamp.weak)
}

/// For every line the next that is not blank.
fn followers(layout: &Layout) -> Vec<Option<usize>> {
    let mut next = None;
    let mut followers = vec![None; layout.lines.len()];
    for (at, line) in layout.lines.iter().enumerate().rev() {
        followers[at] = next;
        if !layout.is_blank(line) {
            next = Some(at);
        }
    }
    followers
}

/// The line after the facts at the head of a file: `Datum: 4 maart`, `Interviewer: Eva`. 0 when it has none.
fn facts(layout: &Layout, found: &[Option<Candidate<'_>>]) -> usize {
    let mut any = false;
    let mut any_pair = false;
    for (at, (line, candidate)) in layout.lines.iter().zip(found).enumerate() {
        if layout.is_blank(line) {
            if any_pair && any {
                return at;
            }
            continue;
        }
        match candidate.as_ref().filter(|c| matches!(c.form, Form::Colon | Form::Cell | Form::Tab)) {
            Some(pair) if is_short(&layout.line(line)[pair.words..]) => {
                any_pair = true;
                any |= is_fact(pair.label);
            }
            Some(_) => return if any { at } else { 0 },
            None if any_pair => return if any { at } else { 0 },
            None => {}
        }
    }
    0
}

/// Takes back a label that occurs once, before those that come back, with a few words after it and no sentence.
fn drop_lone_facts(layout: &Layout, found: &mut [Option<Candidate<'_>>], forced: &BTreeSet<String>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for candidate in found.iter().flatten() {
        *counts.entry(candidate.key()).or_default() += 1;
    }
    let comes_back = |candidate: &Candidate<'_>| counts.get(&candidate.key()).is_some_and(|count| *count > 1);
    let Some(first) = found.iter().position(|c| c.as_ref().is_some_and(comes_back)) else { return };
    for (line, slot) in layout.lines.iter().zip(found.iter_mut()).take(first) {
        let is_fact = slot.as_ref().is_some_and(|c| {
            c.form != Form::Header && !forced.contains(&c.key()) && is_short(&layout.line(line)[c.words..])
        });
        if is_fact {
            *slot = None;
        }
    }
}

/// Whether words are a name or a date rather than something said.
fn is_short(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty()
        && !words.ends_with(['.', '?', '!', '…'])
        && words.split_whitespace().count() <= FACT_WORDS
}
