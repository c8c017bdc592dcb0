//! How a manuscript speaks of those who took part: the nouns it uses for them, and how many it says there are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::counted::n_of;
use super::lexicon::{NUMBER, is_people, number};
use super::outline::{Outline, Part};

/// Ends of words for people that no list has: *pleegzorgwerkers*, *midwives* are not among them, *beekeepers* are.
const ENDS: &[&str] = &[
    "ers", "er", "isten", "ist", "ists", "aars", "aar", "eurs", "eur", "oren", "ors", "ians", "ees",
    "kundigen", "kundige", "sters", "wives", "men", "vrouwen", "lui", "lieden", "genoten",
];

/// Words without one of which nobody says that people took part.
const LIKELY: &[&str] = &[
    " deel",
    " mee ",
    " mee.",
    " mee,",
    "meegedaan",
    "nterviewd",
    "ntervie",
    "bevraagd",
    "gesproken",
    "gesprekken",
    "participated",
    "took part",
    "recruited",
    "agreed to",
    "sample of",
];

/// What a manuscript says of those who took part.
#[derive(Debug, Default)]
pub(super) struct TakingPart {
    /// The nouns for them, in lower case, for one and for several.
    pub(super) nouns: BTreeSet<String>,
    /// How many it says took part, in one breath with taking part.
    pub(super) size: Option<usize>,
    /// Every number that it says took part: there may be more studies than one.
    pub(super) sizes: BTreeSet<usize>,
}

impl TakingPart {
    pub(super) fn of(outline: &Outline<'_>) -> Self {
        let mut nouns: BTreeMap<String, usize> = BTreeMap::new();
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for part in outline.parts.iter().filter(|part| part.is_prose()) {
            before_ids(part, &mut nouns);
            before_numbers(part, &mut nouns);
            took_part(part, &mut nouns, &mut sizes);
        }
        let most = nouns.values().max().copied().unwrap_or_default();
        let kept = nouns
            .into_iter()
            .filter(|(_, weight)| *weight >= 2 && *weight * 10 >= most)
            .map(|(noun, _)| noun);
        let all = sizes.keys().copied().collect();
        let size = sizes.into_iter().max_by_key(|(size, times)| (*times, *size)).map(|(size, _)| size);
        Self { nouns: with_plurals(kept), size, sizes: all }
    }
}

/// The last word of a text, without the word that it is compounded with.
fn last_noun(text: &str) -> String {
    let text = text.trim_end_matches(['(', ' ', '\u{a0}']);
    let word = text.rsplit(|c: char| c.is_whitespace() || "(,;:".contains(c)).next().unwrap_or_default();
    word.rsplit('-').next().unwrap_or_default().to_lowercase()
}

/// Whether a word may stand for people where a number and ids stand around it.
fn may_be_people(noun: &str) -> bool {
    is_people(noun) || (noun.chars().count() >= 6 && ENDS.iter().any(|end| noun.ends_with(end)))
}

/// `Vijf hulpverleners (R1, ...)`, `hulpverlener R6`.
fn before_ids(part: &Part<'_>, nouns: &mut BTreeMap<String, usize>) {
    for mention in part.mentions.iter().filter(|mention| !mention.label) {
        let before = part.text.get(..mention.span.start).unwrap_or_default();
        let noun = last_noun(before);
        let words = before.trim_end_matches(['(', ' ']);
        let numbered =
            words.len().checked_sub(noun.len()).and_then(|at| words.get(..at)).is_some_and(ends_in_number);
        let is_certain = mention.bracketed && mention.ids.len() > 1;
        if is_people(&noun) || (numbered && mention.bracketed && may_be_people(&noun)) {
            *nouns.entry(noun).or_default() += if is_certain { 2 } else { 1 };
        }
    }
}

/// Whether the word before a noun, or before its adjective, is a number.
fn ends_in_number(before: &str) -> bool {
    before.split_whitespace().rev().take(2).any(|word| number(word).is_some())
}

/// `practitioners (n = 7)`.
fn before_numbers(part: &Part<'_>, nouns: &mut BTreeMap<String, usize>) {
    for inside in part.brackets.iter().filter(|inside| n_of(inside.of(part.text)).is_some()) {
        let noun = last_noun(part.text.get(..inside.start - 1).unwrap_or_default());
        if is_people(&noun) {
            *nouns.entry(noun).or_default() += 1;
        }
    }
}

/// `Er namen acht hulpverleners deel`, `We interviewed eight nurses`.
fn took_part(part: &Part<'_>, nouns: &mut BTreeMap<String, usize>, sizes: &mut BTreeMap<usize, usize>) {
    static SAID: LazyLock<Vec<Regex>> = LazyLock::new(|| {
        let many = NUMBER.as_str();
        let people = r"((?:[\p{L}-]+ ){0,4}?[\p{L}-]+)";
        [
            format!(r"(?i)\b(?:namen|nam|deden|hebben|heeft) (?:\p{{L}}+ ){{0,4}}?({many}) {people} (?:deel|mee|meegedaan|deelgenomen)\b"),
            format!(r"(?i)\b({many}) {people} (?:namen|deden|hebben|zijn|werden) (?:[\p{{L}}-]+ ){{0,5}}?(?:deel|mee|deelgenomen|geïnterviewd|bevraagd|gesproken)\b"),
            format!(r"(?i)\b(?:geïnterviewd|gesproken|interviews?|gesprekken) (?:zijn |werden |met )+({many}) {people}"),
            format!(r"(?i)\b({many}) {people} (?:participated|took part|were interviewed|were recruited|agreed to)\b"),
            format!(r"(?i)\b(?:interviewed|interviews with|recruited|sample of) ({many}) {people}"),
        ]
        .iter()
        .filter_map(|pattern| Regex::new(pattern).ok())
        .collect()
    });
    let is_likely = LIKELY.iter().any(|words| part.text.contains(words));
    for hit in SAID.iter().filter(|_| is_likely).flat_map(|pattern| pattern.captures_iter(part.text)) {
        let (Some(many), Some(words)) = (hit.get(1).and_then(|many| number(many.as_str())), hit.get(2))
        else {
            continue;
        };
        let noun = words.as_str().split(' ').map(last_noun).find(|word| may_be_people(word));
        if let (Some(noun), true) = (noun, many > 1) {
            *nouns.entry(noun).or_default() += 2;
            *sizes.entry(many).or_default() += 1;
        }
    }
}

/// One and many.
fn with_plurals(nouns: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = BTreeSet::new();
    for noun in nouns {
        for end in ["s", "en", "n"] {
            all.insert(format!("{noun}{end}"));
            all.extend(noun.strip_suffix(end).filter(|stem| stem.len() > 3).map(str::to_owned));
        }
        all.extend(noun.strip_suffix("wives").map(|stem| format!("{stem}wife")));
        all.insert(noun);
    }
    all
}
