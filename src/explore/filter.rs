//! Filters: which hits of a rule stand where the rule wants them.

use std::collections::BTreeMap;

use super::compile::CompiledRule;
use super::find::{self, Hit};
use super::index::{Index, IndexedTurn};
use super::pattern::Pattern;
use crate::corpus::{Respondent, RespondentId};
use crate::text::{Span, fold};

/// Words that deny what follows, folded, in both languages; what ends in `n't` does too.
const NEGATIONS: [&str; 21] = [
    "niet",
    "geen",
    "nooit",
    "zonder",
    "noch",
    "nauwelijks",
    "niets",
    "niemand",
    "nergens",
    "not",
    "no",
    "never",
    "without",
    "nor",
    "neither",
    "none",
    "nothing",
    "nobody",
    "nowhere",
    "hardly",
    "cannot",
];

/// Whether a hit passes every filter of its rule.
pub(super) fn passes(
    index: &Index<'_>,
    respondents: &BTreeMap<RespondentId, Respondent>,
    rule: &CompiledRule,
    hit: &Hit,
) -> bool {
    let Some(turn) = index.turns.get(hit.turn) else { return false };
    turn.speaker.role == rule.role
        && has_attributes(turn, respondents, &rule.attributes)
        && (rule.with.is_empty() || stands_beside(index, turn, hit, &rule.with))
        && (rule.unless.is_empty() || !stands_beside(index, turn, hit, &rule.unless))
        && (rule.negation == 0 || !is_negated(index, turn, hit, rule.negation))
}

fn has_attributes(
    turn: &IndexedTurn<'_>,
    respondents: &BTreeMap<RespondentId, Respondent>,
    wanted: &BTreeMap<String, String>,
) -> bool {
    let known = turn.speaker.respondent.as_ref().and_then(|id| respondents.get(id));
    let same = |one: &str, other: &str| fold(one.trim()) == fold(other.trim());
    wanted.iter().all(|(name, value)| {
        known.is_some_and(|known| known.attributes.iter().any(|(n, v)| same(n, name) && same(v, value)))
    })
}

/// Whether any of the phrases stands in the sentences that a hit touches.
fn stands_beside(index: &Index<'_>, turn: &IndexedTurn<'_>, hit: &Hit, phrases: &[Pattern]) -> bool {
    let words = index.words_in(hit.turn, turn.sentences_around(hit.span));
    phrases.iter().any(|phrase| find::occurs_in(index, phrase, &words))
}

/// Whether one of the last so many words before a hit, in the sentence in which it starts, is a negation.
fn is_negated(index: &Index<'_>, turn: &IndexedTurn<'_>, hit: &Hit, reach: usize) -> bool {
    let Some(sentence) = turn.sentences_in(hit.span).first() else { return false };
    let mut before = index.words_in(hit.turn, Span::new(sentence.start, hit.span.start));
    let begins_inside =
        |word: usize| index.words.get(word).is_some_and(|word| word.span.end > hit.span.start);
    if before.end.checked_sub(1).is_some_and(begins_inside) {
        before.end -= 1;
    }
    before.start = before.start.max(before.end.saturating_sub(reach));
    index.folded(before).into_iter().any(|word| NEGATIONS.contains(&word) || word.ends_with("n't"))
}
