//! Counts as they are written: `Vijf hulpverleners`, `4 van de 5`, `de twee PMTO-hulpverleners`, `alle acht`, `(N=7)`.

use std::sync::LazyLock;

use regex::Regex;

use super::lexicon::{NUMBER, number};
use super::sample::Sample;
use crate::text::Span;

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
