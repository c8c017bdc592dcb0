//! Which possible labels are speakers: known words, and names that come back, seen over the whole file.

use std::collections::{BTreeMap, BTreeSet};

use super::label::{self, Candidate, Form};
use super::layout::{Layout, Line};
use super::vocabulary::{Part, is_fact, is_name_like, is_weak, known};

/// The most words that a fact about the conversation has: `Interviewer: Eva de Vries`.
const FACT_WORDS: usize = 6;

/// How often a label occurs in each way of writing.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    beside_words: usize,
    with_time: usize,
    alone: usize,
}

/// The labels of a text.
pub(in crate::ingest) struct Labels<'t> {
    /// For every line the label of the speaker who begins there.
    pub(in crate::ingest) at: Vec<Option<Candidate<'t>>>,
    /// Labels that occur once and could be a name, so that the words after them were left to the speaker before.
    pub(in crate::ingest) doubtful: Vec<&'t str>,
}

/// Finds the speakers' labels; `forced` are labels, in lower case, that the user names as speakers.
pub(in crate::ingest) fn speakers<'t>(layout: &'t Layout, forced: &BTreeSet<String>) -> Labels<'t> {
    let found = candidates(layout);
    let census = Census::of(&found, forced);
    let facts = facts(layout, &found);
    let followers = followers(layout);
    let mut labels = Labels { at: vec![None; found.len()], doubtful: Vec::new() };
    for (at, candidate) in found.iter().enumerate().skip(facts) {
        let Some(candidate) = candidate else { continue };
        let next_is_header = followers[at].is_none_or(|next| {
            found[next].as_ref().is_some_and(|next| next.form == Form::Header)
                || label::words(layout.line(&layout.lines[next])).1.is_some()
        });
        if census.is_speaker(candidate, layout.lines[at].heading, next_is_header) {
            labels.at[at] = Some(candidate.clone());
        } else if census.is_doubtful(candidate, layout.line(&layout.lines[at])) && !layout.lines[at].heading {
            labels.doubtful.push(candidate.label);
        }
    }
    drop_lone_facts(layout, &mut labels.at, forced);
    labels
}

/// For every line what could be a label there.
fn candidates(layout: &Layout) -> Vec<Option<Candidate<'_>>> {
    let candidate = |line: &'_ Line| match line.cells.as_slice() {
        _ if line.note => None,
        [] => label::in_line(line.span.of(&layout.text)),
        cells => label::in_row(&layout.text, line.span, cells),
    };
    layout.lines.iter().map(candidate).collect()
}

/// The labels of a file counted.
struct Census<'f> {
    tallies: BTreeMap<String, Tally>,
    /// Whether lines of a name and a time are how this file begins turns.
    has_headers: bool,
    /// Whether a known word comes back, so that a single letter that occurs once is no speaker.
    has_known: bool,
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
        let has_known =
            tallies.iter().any(|(label, tally)| tally.beside_words >= 2 && known(label).is_some());
        Self { tallies, has_headers, has_known, forced }
    }

    fn is_speaker(&self, candidate: &Candidate<'_>, heading: bool, next_is_header: bool) -> bool {
        let key = candidate.key();
        let tally = self.tallies.get(&key).copied().unwrap_or_default();
        let lone_letter = self.has_known && tally.beside_words < 2 && is_weak(&key);
        let known = known(candidate.label).filter(|_| !lone_letter);
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

    /// Whether a label that is no speaker's could be a name all the same.
    fn is_doubtful(&self, candidate: &Candidate<'_>, line: &str) -> bool {
        let once = self.tallies.get(&candidate.key()).is_some_and(|tally| tally.beside_words == 1);
        let words = line.get(candidate.words..).unwrap_or_default().trim();
        once && matches!(candidate.form, Form::Colon | Form::Cell)
            && !candidate.tight
            && !is_agenda(candidate)
            && !words.is_empty()
            && candidate.label.starts_with(char::is_uppercase)
            && is_name_like(candidate.label)
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
