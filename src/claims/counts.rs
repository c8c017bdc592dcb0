//! Counts in sentences: `Vijf hulpverleners (R1, R3, R5, R6 en R7)`, `4 van de 5`, `de twee PMTO-hulpverleners`, `alle acht`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::claim::{Claim, Evidence, Stated, Verdict};
use super::codes::cites;
use super::lexicon::{NUMBER, number};
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

/// A count of those who took part, as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    /// The whole expression, in the text of its part.
    pub(super) span: Span,
    /// How many; nothing for `alle hulpverleners`, which is everyone.
    pub(super) many: Option<usize>,
    /// Out of how many, when that is said.
    pub(super) of: Option<usize>,
    /// Whether it is about everyone there is: `alle acht`, `all`.
    pub(super) all: bool,
    /// Whether it points at people who are known: `de twee`, `the two`.
    pub(super) definite: bool,
    /// Where the noun ends.
    pub(super) noun_end: usize,
}

/// `alle?` `de?` and a number, perhaps of another number; what it counts comes behind it.
static NUMBERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let number = NUMBER.as_str();
    Regex::new(&format!(
        r"(?i)\b(?:(?P<all>alle|al|all) )?(?:(?:of )?(?P<the>de|the|deze|these) )?(?:(?P<one>een|één|one) (?:van|of|andere)\b|(?P<many>{number})(?: (?:van|of|out of) (?:(?:de|the|deze|these|in totaal) )?(?P<of>{number}))?|(?P<none>geen|none)(?: (?:van|of))?)\b"
    ))
    .ok()
});
static EVERYONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(?:alle|all)\b(?: of)?(?: the| de)?").ok());

/// Words that end the way from a number to what it counts.
const STOPS: &[&str] = &[
    "aantal",
    "paar",
    "deel",
    "groep",
    "groepje",
    "meerderheid",
    "minderheid",
    "derde",
    "kwart",
    "helft",
    "tal",
    "number",
    "couple",
    "few",
    "majority",
    "minority",
    "third",
    "quarter",
    "half",
    "group",
    "van",
    "of",
    "uit",
    "vanuit",
    "from",
    "by",
    "voor",
    "for",
    "over",
    "about",
    "dat",
    "die",
    "en",
    "in",
    "op",
    "bij",
    "met",
    "te",
    "om",
    "is",
    "zijn",
    "keer",
    "jaar",
    "weken",
    "maanden",
    "dagen",
    "uur",
    "that",
    "who",
    "and",
    "or",
    "in",
    "on",
    "to",
    "said",
    "was",
    "were",
    "times",
    "years",
    "weeks",
    "months",
    "days",
    "hours",
    "geven",
    "gaf",
    "gaven",
    "noemt",
    "noemen",
    "noemden",
    "vindt",
    "vinden",
    "zegt",
    "zeggen",
    "codes",
    "thema's",
    "themes",
];

/// Where the noun for those who took part ends, when it is the first or comes behind one or two adjectives.
fn noun_behind(text: &str, from: usize, sample: &Sample) -> Option<usize> {
    let behind = text.get(from..)?;
    if let Some(them) = [" van hen", " of them"].iter().find(|them| behind.starts_with(**them)) {
        return Some(from + them.len());
    }
    let mut at = from;
    for _ in 0..4 {
        let rest = text.get(at..)?;
        let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
        let word = rest[gap..]
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '’' | '\'')))
            .next()
            .unwrap_or_default();
        if gap == 0 || word.is_empty() {
            return None;
        }
        at += gap + word.len();
        if sample.is_noun(word) || ["hen", "them"].contains(&word) {
            return Some(at);
        }
        if STOPS.contains(&word.to_lowercase().as_str()) {
            return None;
        }
    }
    None
}

/// The counts of those who took part in a text.
pub(super) fn counts_in(text: &str, sample: &Sample) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    let Some(numbered) = NUMBERED.as_ref() else { return found };
    let mut from = 0;
    while let Some(hit) = numbered.captures_at(text, from) {
        let Some(whole) = hit.get(0) else { break };
        from = whole.end();
        let value = |name| hit.name(name).and_then(|value| number(value.as_str()));
        let many =
            value("many").or_else(|| hit.name("none").map(|_| 0)).or_else(|| hit.name("one").map(|_| 1));
        let Some(noun_end) = noun_behind(text, whole.end(), sample) else { continue };
        found.push(Counted {
            span: Span::new(whole.start(), noun_end),
            many,
            of: value("of"),
            all: hit.name("all").is_some() && value("of").is_none(),
            definite: hit.name("the").is_some(),
            noun_end,
        });
        from = noun_end;
    }
    for whole in EVERYONE.iter().flat_map(|pattern| pattern.find_iter(text)) {
        let Some(noun_end) = noun_behind(text, whole.end(), sample) else { continue };
        let span = Span::new(whole.start(), noun_end);
        if !found.iter().any(|count| count.span.overlaps(span)) {
            found.push(Counted { span, many: None, of: None, all: true, definite: false, noun_end });
        }
    }
    found.sort_by_key(|count| count.span.start);
    found
}

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
        let is_direct = words <= NEAR
            && !between.contains([',', ';', ':', '.', ')'])
            && first.bracketed
            && words <= 1 + NEAR;
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

/// `N=7`, `n = 7 van 8`, `7 of 8`, `7/8`: how many, and of how many. What stands behind a colon or semicolon is not read.
pub(super) fn n_of(words: &str) -> Option<(usize, Option<usize>)> {
    static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:(?:[Nn]|k)\s?=\s?(\d{1,3})(?:\s?(?:van de|van|of the|out of|of|/)\s?(\d{1,3}))?|(\d{1,3})(?: (?:van de|van|of|out of|of the) |/)(\d{1,3}))\s*(?:[:;,].*)?$").ok()
    });
    let found = FORM.as_ref()?.captures(words)?;
    let value = |at| found.get(at).and_then(|value| value.as_str().parse().ok());
    match (value(1), value(3)) {
        (Some(many), _) => Some((many, value(2))),
        (None, Some(many)) => Some((many, value(4))),
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_between_brackets_are_read() {
        for (words, expected) in [
            ("N=7", Some((7, None))),
            ("n = 7 van 8", Some((7, Some(8)))),
            ("7 of 8", Some((7, Some(8)))),
            ("n=7/8", Some((7, Some(8)))),
            ("N=3: R1, R2 en R4", Some((3, None))),
            ("13/14", Some((13, Some(14)))),
            ("2019", None),
            ("R1 en R2", None),
            ("5 jaar", None),
        ] {
            assert_eq!(n_of(words), expected, "{words}");
        }
    }

    #[test]
    fn counts_of_those_who_took_part_are_found() {
        let sample = Sample {
            nouns: ["hulpverlener", "hulpverleners"].map(str::to_owned).into(),
            ..Sample::default()
        };
        for (text, many, of, all, definite) in [
            ("Vijf hulpverleners geven aan", Some(5), None, false, false),
            ("De twee SAG- hulpverleners noemen", Some(2), None, false, true),
            ("Alle acht geïnterviewde hulpverleners", Some(8), None, true, false),
            ("Alle acht de hulpverleners", Some(8), None, true, false),
            ("alle vier de hulpverleners", Some(4), None, true, false),
            ("Alle hulpverleners geven", None, None, true, false),
            ("vier van de acht hulpverleners", Some(4), Some(8), false, false),
            ("een van de hulpverleners", Some(1), None, false, false),
            ("Een andere hulpverlener", Some(1), None, false, false),
            ("geen van de hulpverleners", Some(0), None, false, false),
            ("7 of the 8 participants", Some(7), Some(8), false, false),
            ("twee PMTO-hulpverleners", Some(2), None, false, false),
            ("vijf van hen", Some(5), None, false, false),
        ] {
            let found = counts_in(text, &sample);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            let one = found[0];
            assert_eq!((one.many, one.of, one.all, one.definite), (many, of, all, definite), "{text}");
        }
        assert!(counts_in("twee momenten en vier keuzes in 10 jaar", &sample).is_empty());
    }
}
