//! Vague words for numbers: `enkele`, `meerdere`, `several`, held against the ids behind them under the study's policy.

use super::Policy;
use super::claim::{Claim, Stated, Verdict};
use super::outline::Outline;
use super::people::written;
use super::rule::Rule;
use super::sample::{Sample, has_word};
use crate::manuscript::Manuscript;
use crate::message::Message;
use crate::text::Span;

pub(super) fn check(
    outline: &Outline<'_>,
    sample: &Sample,
    policy: &Policy,
    manuscripts: &[Manuscript],
    claims: &mut Vec<Claim>,
) {
    if policy.vague.is_empty() {
        return;
    }
    for part in outline.parts.iter().filter(|part| part.is_prose()) {
        let Some(manuscript) = manuscripts.get(part.manuscript) else { continue };
        for mention in part.mentions.iter().filter(|mention| mention.bracketed && !mention.odd) {
            let sentence = part.sentence(mention.span.start);
            let before = part.text.get(sentence.start..mention.span.start).unwrap_or_default();
            let clause = before.rfind([')', ';', ':']).map_or(0, |at| at + 1);
            let near: Vec<&str> =
                before.get(clause..).unwrap_or_default().split_whitespace().rev().take(5).collect();
            if !near.iter().any(|word| sample.is_noun(word.trim_matches('('))) {
                continue;
            }
            let words = near.into_iter().rev().collect::<Vec<_>>().join(" ");
            let Some(vague) = policy.vague.iter().find(|vague| has_word(&words, &vague.word)) else {
                continue;
            };
            let many = mention.ids.len();
            let span = Span::new(mention.span.start, mention.span.end);
            let mut claim = Claim::fine(Rule::CountVague, part.manuscript, manuscript, part.at(span));
            claim.found = Some(Stated::Count(many));
            claim.respondents = written(&mention.ids);
            if many < vague.from || vague.to.is_some_and(|to| many > to) {
                let message = Message::new("claims-count-vague")
                    .with("word", &vague.word)
                    .with("found", many)
                    .with("from", vague.from)
                    .with("to", vague.to.map_or_else(|| "…".to_owned(), |to| to.to_string()));
                claim = Claim {
                    hint: Some(Message::new("claims-count-vague-hint")),
                    ..claim.but(Verdict::Wrong, message)
                };
            }
            claims.push(claim);
        }
    }
}
