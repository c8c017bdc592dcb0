//! What tables, figures, appendices and sections are called, and where that is said: `Tabel 2`, `Bijlage B`, `3.2`.

use regex::Captures;

use super::pattern::{part, pattern};
use crate::text::{Span, fold};

/// What is pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// A table.
    Table,
    /// A figure.
    Figure,
    /// An appendix.
    Appendix,
    /// A chapter, section or paragraph.
    Section,
}

impl Thing {
    /// Every kind, for looking up.
    pub(super) const ALL: [Self; 4] = [Self::Table, Self::Figure, Self::Appendix, Self::Section];

    fn of(word: &str) -> Self {
        let folded = fold(word);
        let starts = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
        match () {
            () if starts(&["tab"]) => Self::Table,
            () if starts(&["fig", "graf"]) => Self::Figure,
            () if starts(&["bijl", "app", "annex"]) => Self::Appendix,
            () => Self::Section,
        }
    }

    /// The word for it in messages.
    pub(super) fn message(self) -> crate::message::Message {
        crate::message::Message::new(match self {
            Self::Table => "claims-figures-thing-table",
            Self::Figure => "claims-figures-thing-figure",
            Self::Appendix => "claims-figures-thing-appendix",
            Self::Section => "claims-figures-thing-section",
        })
    }
}

/// A place that names a thing by its label.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    /// What it names.
    pub(super) thing: Thing,
    /// The label as it is compared: `2`, `4a`, `b`, `3.2`.
    pub(super) label: String,
    /// Where, in the manuscript.
    pub(super) span: Span,
    /// Where the words go on.
    pub(super) end: usize,
}

macro_rules! words {
    () => {
        r"tabel(?:len)?|tables?|tab\.|figu(?:ur|ren|res?)|fig\.|grafiek|bijlagen?|bijl\.|appendix|appendices|appendixes|annex|hoofdstuk(?:ken)?|chapters?|paragra(?:af|fen)|sections?|secties?|§§?"
    };
}

macro_rules! label {
    () => {
        r"(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-zA-Z]?|[A-Z](?:[.-]?\d{1,2})?|[IVX]{1,5})"
    };
}

pattern! {
    MENTION = concat!(r"(?P<thing>\b(?i:", words!(), r")|§§?)~?(?P<label>", label!(), r")(?P<after>[^\p{L}\d]|$)");
    MORE = concat!(r"^(?P<join>~?(?:,~?(?:en~|and~)?|en~|and~|&~?|-|–|t/m~?|tot~en~met~|to~|through~))(?P<label>", label!(), r")(?P<after>[^\p{L}\d]|$)");
    IN_WORDS = r"(?i)(?P<thing>\b(?:hoofdstuk|chapter))~(?P<label>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten)\b";
    NUMBERED = r"^~*(?P<label>\d{1,2}(?:\.\d{1,2}){0,4})[.):]?~+\p{L}";
    LISTED = r"(?:^|~)(?P<label>\d{1,2}(?:\.\d{1,2}){0,4})[.):]?~+\p{Lu}";
    CHAPTER = r"^~*(?:H|Hfst\.?~?)(?P<label>\d{1,2})\b";
}

/// Every place in a text where a thing is named, lists and ranges taken apart.
pub(super) fn mentions(text: &str) -> Vec<Named> {
    let mut all = Vec::new();
    for found in MENTION.all(text) {
        all.extend(listed(text, &found));
    }
    for found in IN_WORDS.all(text) {
        all.extend(named(&found));
    }
    all
}

/// The thing that a heading or caption is: its words begin with it. `start` is where they stand in the manuscript.
pub(super) fn defined(words: &str, start: usize) -> Option<Named> {
    let lead = words.len() - words.trim_start().len();
    let own = [MENTION.first(words), IN_WORDS.first(words)].into_iter().flatten();
    let mut named = own
        .filter(|found| found.get(0).is_some_and(|all| all.start() == lead))
        .find_map(|found| named(&found))
        .or_else(|| numbered(words))?;
    named.span = Span::new(named.span.start + start, named.span.end + start);
    named.end += start;
    Some(named)
}

/// The labels in a block of a table of contents or a list of tables, or of a section that a line may begin.
pub(super) fn listed_in(words: &str, contents: bool) -> Vec<(Thing, String)> {
    if !contents {
        let title = |named: &Named| {
            let rest = words.get(named.end..).unwrap_or_default();
            rest.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase)
        };
        return numbered(words).filter(title).map(|named| (named.thing, named.label)).into_iter().collect();
    }
    let sections = LISTED.all(words).filter_map(|found| part(&found, "label"));
    let sections = sections.map(|label| (Thing::Section, label.as_str().to_owned()));
    sections.chain(mentions(words).into_iter().map(|named| (named.thing, named.label))).collect()
}

/// A heading that begins with its number.
fn numbered(words: &str) -> Option<Named> {
    let found = NUMBERED.first(words).or_else(|| CHAPTER.first(words))?;
    let label = part(&found, "label")?;
    let span = Span::new(label.start(), label.end());
    Some(Named { thing: Thing::Section, label: label.as_str().to_owned(), span, end: label.end() })
}

/// One thing by its label; a numeral letter after a word in small letters is a word, not a label.
fn named(found: &Captures<'_>) -> Option<Named> {
    let (thing, label) = (part(found, "thing")?, part(found, "label")?);
    let kind = Thing::of(thing.as_str());
    let small = thing.as_str().chars().all(char::is_lowercase);
    let letter = !label.as_str().starts_with(|c: char| c.is_ascii_digit());
    let pronoun = matches!(label.as_str(), "I" | "A") && kind != Thing::Appendix;
    // `Table S1` is in a supplement.
    let supplement = label.as_str().starts_with('S');
    if (letter && small && pronoun) || supplement {
        return None;
    }
    let label_of = canonical(label.as_str());
    Some(Named {
        thing: kind,
        label: label_of,
        span: Span::new(thing.start(), label.end()),
        end: label.end(),
    })
}

/// A thing with those that are listed behind it.
fn listed(text: &str, found: &Captures<'_>) -> Vec<Named> {
    let Some(first) = named(found) else { return Vec::new() };
    let many = part(found, "thing").is_some_and(|thing| is_plural(thing.as_str()));
    let mut all = vec![first];
    while let Some(last) = all.last().cloned() {
        let rest = text.get(last.end..).unwrap_or_default();
        let Some((join, label)) = next_label(rest) else { break };
        let end = last.end + label.1;
        let closes = text
            .get(end..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with([')', ',', '.', ';', ':', '\n']));
        if !many && !closes {
            break;
        }
        let label_of = canonical(&label.0);
        let is_range = ["-", "–", "t/m", "tot", "to", "through"].iter().any(|one| join.starts_with(one));
        if is_range {
            all.extend(between(&last, &label_of, end));
        }
        all.push(Named { label: label_of, span: Span::new(end - label.0.len(), end), end, ..last });
        if all.len() > 40 {
            break;
        }
    }
    all
}

/// How a list goes on: the word that joins, and the label with the byte where it ends.
fn next_label(rest: &str) -> Option<(String, (String, usize))> {
    let window = rest.char_indices().nth(24).map_or(rest, |(at, _)| rest.get(..at).unwrap_or_default());
    let found = MORE.first(window)?;
    let (join, label) = (part(&found, "join")?, part(&found, "label")?);
    let year = label.as_str().parse::<usize>().is_ok_and(|number| number > 99);
    (!year).then(|| (join.as_str().trim().to_owned(), (label.as_str().to_owned(), label.end())))
}

/// The labels inside a range of whole numbers.
fn between(first: &Named, last: &str, end: usize) -> Vec<Named> {
    let (Ok(from), Ok(to)) = (first.label.parse::<usize>(), last.parse::<usize>()) else { return Vec::new() };
    if to > from + 20 {
        return Vec::new();
    }
    let span = Span::new(first.span.start, end);
    (from + 1..to)
        .map(|label| Named { label: label.to_string(), span, end: first.end, ..first.clone() })
        .collect()
}

fn is_plural(word: &str) -> bool {
    let folded = fold(word);
    let plural = ["tabellen", "tables", "figuren", "figures", "bijlagen", "appendices", "appendixes", "§§"];
    let more = ["hoofdstukken", "chapters", "paragrafen", "sections", "secties"];
    plural.contains(&folded.as_ref()) || more.contains(&folded.as_ref())
}

/// A label as it is compared: Roman numerals and words become figures, letters small.
fn canonical(label: &str) -> String {
    const WORDS: [&str; 10] =
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
    const MORE: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    const ROMAN: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
        "XVII", "XVIII", "XIX", "XX",
    ];
    let folded = fold(label).into_owned();
    let place =
        |list: &[&str], word: &str| list.iter().position(|one| *one == word).map(|at| (at + 1).to_string());
    place(&ROMAN, label)
        .or_else(|| place(&WORDS, &folded))
        .or_else(|| place(&MORE, &folded))
        .unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(text: &str) -> Vec<(Thing, String)> {
        mentions(text).into_iter().map(|one| (one.thing, one.label)).collect()
    }

    fn as_written(thing: Thing, labels: &[&str]) -> Vec<(Thing, String)> {
        labels.iter().map(|label| (thing, (*label).to_owned())).collect()
    }

    #[test]
    fn things_are_named_in_both_languages() {
        assert_eq!(
            labels("Zie Tabel 1 en (Bijlage B)."),
            [(Thing::Table, "1".to_owned()), (Thing::Appendix, "b".to_owned())]
        );
        assert_eq!(
            labels("See Table 4a, Section 2.1."),
            [(Thing::Table, "4a".to_owned()), (Thing::Section, "2.1".to_owned())]
        );
        assert_eq!(
            labels("Hoofdstuk drie en §3.2"),
            [(Thing::Section, "3.2".to_owned()), (Thing::Section, "3".to_owned())]
        );
        assert_eq!(labels("Figuur IV"), as_written(Thing::Figure, &["4"]));
        assert_eq!(labels("bijlagen I en II"), as_written(Thing::Appendix, &["1", "2"]));
    }

    #[test]
    fn lists_and_ranges_are_taken_apart() {
        assert_eq!(labels("Tabellen 1, 2 en 4 laten zien"), as_written(Thing::Table, &["1", "2", "4"]));
        assert_eq!(labels("(Tabel 1 en 2)"), as_written(Thing::Table, &["1", "2"]));
        assert_eq!(labels("In Tabel 1 en 2 interviews"), as_written(Thing::Table, &["1"]));
        assert_eq!(labels("Tables 1–4 show"), as_written(Thing::Table, &["1", "2", "3", "4"]));
        assert_eq!(labels("Appendices A and B are"), as_written(Thing::Appendix, &["a", "b"]));
    }

    #[test]
    fn a_heading_or_caption_says_what_it_is() {
        let label = |words| defined(words, 0).map(|one| (one.thing, one.label));
        assert_eq!(label("3.2 Resultaten"), Some((Thing::Section, "3.2".to_owned())));
        assert_eq!(label("Hoofdstuk 3: Methode"), Some((Thing::Section, "3".to_owned())));
        assert_eq!(label("Bijlage 2: Codeboek"), Some((Thing::Appendix, "2".to_owned())));
        assert_eq!(label("Figure 1"), Some((Thing::Figure, "1".to_owned())));
        assert_eq!(label("Resultaten van Tabel 1"), None);
    }

    #[test]
    fn words_that_only_look_alike_are_not_labels() {
        for other in [
            "the table I made",
            "tabel 2020",
            "a section A",
            "figuurlijk 3",
            "tabletop 4",
            "table 12345",
            "Table S1",
        ] {
            assert!(labels(other).is_empty(), "{other}");
        }
    }
}
