//! Where coders differ, worked by hand.

use std::collections::BTreeSet;

use super::disagreements;
use crate::codebook::CodeId;
use crate::coding::{Coding, Polarity, Via};
use crate::corpus::TranscriptId;
use crate::text::Span;

/// A coding `coder start end`, of the code `a` unless another is named before a colon.
fn coding(text: &str) -> Coding {
    let (code, rest) = text.split_once(':').unwrap_or(("a", text));
    let parts: Vec<&str> = rest.split_whitespace().collect();
    Coding {
        id: text.to_owned(),
        coder: parts[0].to_owned(),
        code: CodeId::from(code),
        transcript: TranscriptId::from("t"),
        revision: 1,
        span: Span::new(parts[1].parse().expect("a start"), parts[2].parse().expect("an end")),
        polarity: Polarity::Supports,
        prompting: None,
        via: Via::Hand,
        suggestion: None,
        memo: None,
        at: String::new(),
    }
}

/// The disagreements as `code start-end: with | without`.
fn found(codings: &[&str], done: &[&str]) -> Vec<String> {
    let codings: Vec<Coding> = codings.iter().map(|text| coding(text)).collect();
    let done: BTreeSet<_> = done.iter().map(|who| (TranscriptId::from("t"), (*who).to_owned())).collect();
    let list = |who: &BTreeSet<String>| who.iter().cloned().collect::<Vec<_>>().join(",");
    disagreements(&codings, &done)
        .iter()
        .map(|d| {
            format!("{} {}-{}: {} | {}", d.code, d.span.start, d.span.end, list(&d.coded_by), list(&d.not_by))
        })
        .collect()
}

#[test]
fn a_coding_that_overlaps_one_by_the_other_is_agreement() {
    assert_eq!(found(&["ann 0 10", "bob 9 20"], &["ann", "bob"]), [""; 0]);
    // They touch, and share no character.
    let touching = found(&["ann 0 10", "bob 10 20"], &["ann", "bob"]);
    assert_eq!(touching, ["a 0-10: ann | bob", "a 10-20: bob | ann"]);
}

#[test]
fn codes_are_looked_at_one_by_one() {
    let both = found(&["ann 0 10", "b:bob 0 10"], &["ann", "bob"]);
    assert_eq!(both, ["a 0-10: ann | bob", "b 0-10: bob | ann"]);
}

#[test]
fn codings_that_differ_and_overlap_are_one() {
    assert_eq!(found(&["ann 0 10", "ann 5 15"], &["ann", "bob"]), ["a 0-15: ann | bob"]);
    assert_eq!(found(&["ann 0 10", "ann 10 15"], &["ann", "bob"]).len(), 2);
    // Only the first of the two differs: the second overlaps Bob's.
    assert_eq!(found(&["ann 0 10", "ann 5 15", "bob 12 20"], &["ann", "bob"]), ["a 0-10: ann | bob"]);
}

#[test]
fn of_three_coders_each_must_have_it() {
    let done = ["ann", "bob", "cas"];
    assert_eq!(found(&["ann 0 10", "bob 5 15"], &done), ["a 0-15: ann,bob | cas"]);
    // Bob's overlaps both others; Ann's and Cas's do not overlap each other.
    let chain = found(&["ann 0 10", "bob 5 20", "cas 15 30"], &done);
    assert_eq!(chain, ["a 0-10: ann | cas", "a 15-30: cas | ann"]);
}

#[test]
fn only_those_who_finished_count() {
    assert_eq!(found(&["ann 0 10"], &["ann"]), [""; 0]);
    assert_eq!(found(&["ann 0 10", "cas 20 30"], &["ann", "bob"]), ["a 0-10: ann | bob"]);
}

#[test]
fn the_id_is_of_transcript_code_and_segment() {
    let done = BTreeSet::from(["ann", "bob"].map(|who| (TranscriptId::from("t"), who.to_owned())));
    let one = disagreements(&[coding("ann 0 10")], &done);
    let other = disagreements(&[coding("bob 0 10")], &done);
    assert_eq!(one[0].id(0, 10), other[0].id(0, 10), "whoever coded it");
    assert_ne!(one[0].id(0, 10), one[0].id(0, 11));
}
