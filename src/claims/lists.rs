//! Lists of respondents: is everybody in the sample, in the group that is named, there once, and written as an id?

use std::collections::BTreeSet;

use super::claim::{Claim, Stated, Verdict};
use super::outline::{Outline, Part};
use super::people::{Id, Mention, Names, written};
use super::rule::Rule;
use super::sample::Sample;
use crate::manuscript::Manuscript;
use crate::message::Message;

/// How many words before a list may name its group.
const BEFORE: usize = 6;

pub(super) fn check(
    outline: &Outline<'_>,
    sample: &Sample,
    names: &Names,
    manuscripts: &[Manuscript],
    claims: &mut Vec<Claim>,
) {
    let everyone = sample.everyone(names).filter(|everyone| !everyone.is_empty());
    for part in outline.parts.iter().filter(|part| part.heading().is_none()) {
        let Some(manuscript) = manuscripts.get(part.manuscript) else { continue };
        for mention in &part.mentions {
            let list = List { part, manuscript, mention };
            claims.extend(everyone.as_ref().and_then(|everyone| list.known(everyone)));
            claims.extend(list.once());
            claims.extend(list.form());
            if part.is_prose() {
                claims.extend(list.group(sample));
            }
        }
    }
}

struct List<'l> {
    part: &'l Part<'l>,
    manuscript: &'l Manuscript,
    mention: &'l Mention,
}

impl List<'_> {
    fn claim(&self, rule: Rule) -> Claim {
        let mut claim =
            Claim::fine(rule, self.part.manuscript, self.manuscript, self.part.at(self.mention.span));
        claim.respondents = written(&self.mention.ids);
        claim.stated = Some(Stated::Words(self.mention.span.of(self.part.text).to_owned()));
        claim
    }

    /// Somebody who is not in the sample. Said only of what is strange: that the others are is no news.
    fn known(&self, everyone: &BTreeSet<Id>) -> Option<Claim> {
        let letters = everyone.first().map(|id| &id.letters)?;
        let strange: Vec<&Id> =
            self.mention.ids.iter().filter(|id| id.letters == *letters && !everyone.contains(id)).collect();
        if strange.is_empty() {
            return None;
        }
        let mut claim = self.claim(Rule::ListUnknown);
        claim.respondents = written(strange.iter().copied());
        claim.found = Some(Stated::Words(written(everyone).join(", ")));
        let message = Message::new("claims-list-unknown")
            .with("who", claim.respondents.join(", "))
            .with("many", strange.len())
            .with("size", everyone.len());
        Some(Claim {
            hint: Some(Message::new("claims-list-unknown-hint").with("known", written(everyone).join(", "))),
            ..claim.but(Verdict::Wrong, message)
        })
    }

    /// Somebody twice in one list.
    fn once(&self) -> Option<Claim> {
        let mut seen = BTreeSet::new();
        let twice: Vec<String> =
            self.mention.ids.iter().filter(|id| !seen.insert(*id)).map(ToString::to_string).collect();
        if twice.is_empty() {
            return None;
        }
        let message = Message::new("claims-list-twice").with("who", twice.join(", "));
        Some(Claim {
            hint: Some(Message::new("claims-list-twice-hint")),
            ..self.claim(Rule::ListTwice).but(Verdict::Wrong, message)
        })
    }

    /// `(R=1)`.
    fn form(&self) -> Option<Claim> {
        if !self.mention.odd {
            return None;
        }
        let id = written(&self.mention.ids).join(", ");
        let message = Message::new("claims-list-form")
            .with("id", &id)
            .with("found", self.mention.span.of(self.part.text));
        Some(Claim {
            hint: Some(Message::new("claims-list-form-hint").with("id", id)),
            ..self.claim(Rule::ListForm).but(Verdict::Wrong, message)
        })
    }

    /// `De PMTO-hulpverleners (R3, R4, R6 en R8)`: is each of them in that group?
    fn group(&self, sample: &Sample) -> Option<Claim> {
        if !self.mention.bracketed || sample.groups.len() < 2 {
            return None;
        }
        let (name, ids) = self.named_group(sample)?;
        let strange: Vec<&Id> =
            self.mention.ids.iter().filter(|id| sample.listed.contains(id) && !ids.contains(id)).collect();
        let mut claim = self.claim(Rule::ListGroup);
        claim.found = Some(Stated::Words(written(ids).join(", ")));
        if strange.is_empty() {
            return Some(claim);
        }
        let message = Message::new("claims-list-group")
            .with("who", written(strange.iter().copied()).join(", "))
            .with("many", strange.len())
            .with("group", name)
            .with("members", written(ids).join(", "));
        Some(Claim {
            hint: Some(Message::new("claims-list-group-hint")),
            ..claim.but(Verdict::Wrong, message)
        })
    }

    /// The group whose name stands right before the list: in the noun, or between the noun and the list.
    fn named_group<'s>(&self, sample: &'s Sample) -> Option<(&'s str, &'s BTreeSet<Id>)> {
        let sentence = self.part.sentence(self.mention.span.start);
        let before = self.part.text.get(sentence.start..self.mention.span.start)?;
        let clause = before.rfind([')', ',', ';', ':', '.']).map_or(before, |at| &before[at + 1..]);
        let mut words: Vec<&str> = clause.split_whitespace().rev().take(BEFORE).collect();
        words.reverse();
        let noun = words.iter().rposition(|word| sample.is_noun(word.trim_matches('(')))?;
        // From the noun on, with the word it is compounded with: `SAG-hulpverleners`, `PMTO- hulpverleners`.
        let from = if noun > 0 && words.get(noun - 1).is_some_and(|word| word.ends_with('-')) {
            noun - 1
        } else {
            noun
        };
        let near = words.get(from..)?.join(" ").replace('-', " ");
        let mut found = sample.groups.iter().filter(|(name, _)| super::sample::names_group(&near, name));
        match (found.next(), found.next()) {
            (Some((name, ids)), None) => Some((name.as_str(), ids)),
            _ => None,
        }
    }
}
