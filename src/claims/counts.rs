//! Counts in sentences: `Vijf hulpverleners (R1, R3, R5, R6 en R7)`, `4 van de 5`, `de twee PMTO-hulpverleners`, `alle acht`.

use std::collections::BTreeMap;

use super::claim::{Claim, Evidence, Stated, Verdict};
use super::codes::cites;
use super::counted::{Counted, counts_in, n_of};
use super::outline::{Outline, Part};
use super::people::{Id, Mention, written};
use super::rule::Rule;
use super::sample::Sample;
use crate::manuscript::Manuscript;
use crate::message::Message;
use crate::text::Span;

/// How many words may stand between a noun and the ids that say who they are.
const NEAR: usize = 8;

/// How often a whole is named before it is one of the manuscript's own, whatever a table says.
const OFTEN: usize = 3;

/// Checks counts against the ids that they introduce, against the sample and its groups.
pub(super) fn check(
    outline: &Outline<'_>,
    sample: &Sample,
    manuscripts: &[Manuscript],
    claims: &mut Vec<Claim>,
) {
    let all: Vec<(&Part<'_>, Vec<Counted>)> = outline
        .parts
        .iter()
        .filter(|part| part.is_prose())
        .map(|part| (part, counts_in(part.text, sample)))
        .collect();
    let mut wholes: BTreeMap<usize, usize> = BTreeMap::new();
    for of in all.iter().flat_map(|(_, counts)| counts).filter_map(|count| count.of) {
        *wholes.entry(of).or_default() += 1;
    }
    for (part, counts) in &all {
        let part = *part;
        let Some(manuscript) = manuscripts.get(part.manuscript) else { continue };
        let checker = Checker { part, manuscript, sample, wholes: &wholes };
        for (at, count) in counts.iter().enumerate() {
            // What another study found is not about those who took part in this one.
            let sentence = part.sentence(count.span.start);
            let names = part.mentions.iter().any(|one| one.span.overlaps(sentence));
            if cites(part.text, sentence) && !names {
                continue;
            }
            let next = counts.get(at + 1).map_or(part.text.len(), |next| next.span.start);
            checker.count(count, next, claims);
        }
        checker.figures(claims);
    }
}

struct Checker<'c> {
    part: &'c Part<'c>,
    manuscript: &'c Manuscript,
    sample: &'c Sample,
    /// The wholes that counts are said to be of, and how often.
    wholes: &'c BTreeMap<usize, usize>,
}

impl Checker<'_> {
    fn claim(&self, rule: Rule, span: Span) -> Claim {
        Claim::fine(rule, self.part.manuscript, self.manuscript, self.part.at(span))
    }

    fn count(&self, count: &Counted, next: usize, claims: &mut Vec<Claim>) {
        let introduced = self.introduced(count, next);
        if let (Some(many), Some(list)) = (count.many.filter(|many| *many > 0), introduced) {
            claims.push(self.against_list(count, many, list));
        }
        if let Some(of) = count.of {
            claims.push(self.of_whole(count, of));
        }
        if let Some(claim) = self.of_group(count, introduced.is_some()) {
            claims.push(claim);
        }
    }

    /// The list of ids that a count introduces: the first behind its noun, near it, in the same sentence.
    fn introduced(&self, count: &Counted, next: usize) -> Option<&Mention> {
        let sentence = self.part.sentence(count.span.start);
        let end = sentence.end.min(next);
        let here = self.part.mentions.iter().filter(|mention| {
            !mention.label && mention.span.start >= count.noun_end && mention.span.end <= end
        });
        let first = here.clone().next()?;
        let between = self.part.text.get(count.noun_end..first.span.start).unwrap_or_default();
        let words = between.split_whitespace().count();
        let is_direct = first.bracketed && words <= NEAR && !between.contains([',', ';', ':', '.', ')']);
        let tail = between.trim_end_matches('(').trim();
        if is_direct && (tail.is_empty() || is_tail(tail)) {
            return Some(first);
        }
        None
    }

    /// `Vijf hulpverleners (R1, R3, R5, R6 en R7)`.
    fn against_list(&self, count: &Counted, many: usize, list: &Mention) -> Claim {
        let span = Span::new(count.span.start, list.span.end);
        let mut claim = self.claim(Rule::CountList, span);
        let mut ids: Vec<&Id> = list.ids.iter().collect();
        ids.sort();
        ids.dedup();
        claim.stated = Some(Stated::Count(many));
        claim.found = Some(Stated::Count(ids.len()));
        claim.respondents = written(ids.iter().copied());
        if ids.len() == many || list.odd {
            return claim;
        }
        let message = Message::new("claims-count-list")
            .with("stated", many)
            .with("found", ids.len())
            .with("who", claim.respondents.join(", "));
        claim.evidence.push(self.seen("claims-listed-here", list.span));
        Claim { hint: Some(Message::new("claims-count-list-hint")), ..claim.but(Verdict::Wrong, message) }
    }

    /// `4 van de 5`: of a whole that is the sample or one of its groups.
    fn of_whole(&self, count: &Counted, of: usize) -> Claim {
        let mut claim = self.claim(Rule::CountWhole, count.span);
        let many = count.many.unwrap_or_default();
        claim.stated = Some(Stated::Count(many));
        claim.found = Some(Stated::Count(of));
        if many > of {
            let message = Message::new("claims-count-above").with("stated", many).with("of", of);
            return Claim {
                hint: Some(Message::new("claims-count-whole-hint")),
                ..claim.but(Verdict::Wrong, message)
            };
        }
        match self.sample.size {
            Some(size)
                if self.wholes.get(&of).is_none_or(|times| *times < OFTEN)
                    && of > size
                    && !self.sample.listed.is_empty()
                    && !self.sample.sizes.contains(&of) =>
            {
                let message = Message::new("claims-count-beyond").with("of", of).with("size", size);
                Claim {
                    hint: Some(Message::new("claims-count-whole-hint")),
                    ..claim.but(Verdict::Wrong, message)
                }
            }
            _ => claim,
        }
    }

    /// `de twee PMTO-hulpverleners` of a group of four; `alle acht` of a sample of seven.
    fn of_group(&self, count: &Counted, has_list: bool) -> Option<Claim> {
        let many = count.many.filter(|many| *many > 1)?;
        if !(count.all || count.definite) || count.of.is_some() {
            return None;
        }
        let words = count.span.of(self.part.text);
        let behind = self.part.text.get(count.span.end..).unwrap_or_default();
        let tail: String = behind
            .split_whitespace()
            .take(5)
            .take_while(|word| !word.starts_with('('))
            .collect::<Vec<_>>()
            .join(" ");
        let tail = if is_tail(&tail) { tail } else { String::new() };
        let group = self.sample.group_in(words).or_else(|| self.sample.group_in(&tail));
        let mut claim = self.claim(if count.all { Rule::CountWhole } else { Rule::CountGroup }, count.span);
        claim.stated = Some(Stated::Count(many));
        let size = match group {
            Some((_, ids)) => ids.len(),
            None if count.all => self.sample.size?,
            None => return None,
        };
        claim.found = Some(Stated::Count(size));
        if size == many {
            return Some(claim);
        }
        // `De twee SAG-hulpverleners (R1 en R7)` are two who were named before, or are named now.
        if has_list {
            return None;
        }
        let name = group.map_or_else(String::new, |(name, _)| name.to_owned());
        if let Some((_, ids)) = group {
            claim.respondents = written(ids);
        }
        let id = match (count.all, group) {
            (true, None) => "claims-count-everyone",
            (true, Some(_)) => "claims-count-group-all",
            _ => "claims-count-group",
        };
        let message = Message::new(id)
            .with("words", count.span.of(self.part.text))
            .with("group", name)
            .with("size", size)
            .with("who", claim.respondents.join(", "));
        // "All four" may be all four of whom was spoken before.
        let is_certain = !count.all || (group.is_some() && many > size);
        let verdict = if is_certain { Verdict::Wrong } else { Verdict::Ambiguous };
        Some(Claim { hint: Some(Message::new("claims-count-group-hint")), ..claim.but(verdict, message) })
    }

    /// Counts in figures between brackets: `(N=3: R1, R2 en R4)`, `R1, R3 en R5 (N=3)`, `(5 van de 8)`.
    fn figures(&self, claims: &mut Vec<Claim>) {
        for inside in &self.part.brackets {
            let words = inside.of(self.part.text);
            let Some((many, of)) = n_of(words) else {
                continue;
            };
            // Two numbers with a stroke are a share of people only behind the noun for them.
            let before = self.part.text.get(..inside.start.saturating_sub(1)).unwrap_or_default();
            let last = before
                .trim_end()
                .rsplit(|c: char| c.is_whitespace() || "(,;-".contains(c))
                .next()
                .unwrap_or_default();
            if words.contains('/') && !words.contains('=') && !self.sample.is_noun(last) {
                continue;
            }
            let within = self.part.mentions.iter().find(|mention| {
                mention.span.start >= inside.start && mention.span.end <= inside.end && !mention.odd
            });
            let before = self.part.mentions.iter().rev().find(|mention| {
                let gap = self.part.text.get(mention.span.end..inside.start.saturating_sub(1));
                mention.ids.len() > 1 && gap.is_some_and(|gap| gap.trim().is_empty())
            });
            if let Some(list) = within.or(before) {
                let count = Counted {
                    span: *inside,
                    many: Some(many),
                    of,
                    all: false,
                    definite: false,
                    noun_end: inside.start,
                };
                let mut claim = self.against_list(&count, many, list);
                claim.span = self.part.at(*inside);
                claims.push(claim);
            }
            if let Some(of) = of {
                let count = Counted {
                    span: *inside,
                    many: Some(many),
                    of: Some(of),
                    all: false,
                    definite: false,
                    noun_end: inside.start,
                };
                claims.push(self.of_whole(&count, of));
            }
        }
    }

    fn seen(&self, label: &'static str, span: Span) -> Evidence {
        evidence(label, self.part, self.manuscript, span)
    }
}

/// A place in a manuscript, as evidence.
pub(super) fn evidence(
    label: &'static str,
    part: &Part<'_>,
    manuscript: &Manuscript,
    span: Span,
) -> Evidence {
    let spot = manuscript.spot(part.start + span.start);
    Evidence {
        label: Message::new(label),
        place: format!("{}:{}:{}", manuscript.file, spot.line, spot.column),
        words: part.sentence(span.start).of(part.text).trim().to_owned(),
    }
}

/// Whether words may stand between a noun and its ids: `vanuit SAG`, `die met PMTO werken`, `from the north`.
fn is_tail(words: &str) -> bool {
    const FIRST: &[&str] = &[
        "vanuit", "uit", "van", "binnen", "bij", "met", "in", "die", "from", "of", "at", "who", "with",
        "within", "working", "allemaal", "zelf",
    ];
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    FIRST.contains(&first.as_str())
}
