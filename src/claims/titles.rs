//! Names of codes and themes as prose bends them: `keuze in de behandeling` for the heading *Keuzes over de behandeling*.

use std::collections::BTreeSet;

use crate::message::Language;
use crate::text::{Span, fold, stem, words};

/// How alike a name and a heading must be to be one: twice the shared words over all words (Dice, 1945).
const ALIKE: f64 = 0.7;
/// How many words before a count are held against names.
const WINDOW: usize = 16;

/// Words that carry no name of their own.
const EMPTY: &[&str] = &[
    "de",
    "het",
    "een",
    "van",
    "in",
    "op",
    "bij",
    "voor",
    "over",
    "en",
    "met",
    "aan",
    "tot",
    "te",
    "om",
    "uit",
    "als",
    "door",
    "naar",
    "tussen",
    "binnen",
    "thema",
    "code",
    "subthema",
    "hoofdthema",
    "subcode",
    "the",
    "a",
    "an",
    "of",
    "for",
    "on",
    "at",
    "by",
    "and",
    "with",
    "to",
    "from",
    "as",
    "theme",
    "subtheme",
    "category",
    "categorie",
    "between",
    "within",
    "about",
];

/// Headings that are chapters of every manuscript and name no code.
const CHAPTERS: &[&str] = &[
    "samenvatting",
    "abstract",
    "summary",
    "inleiding",
    "introduction",
    "introductie",
    "methode",
    "methoden",
    "method",
    "methods",
    "methodologie",
    "methodology",
    "resultaten",
    "results",
    "findings",
    "bevindingen",
    "discussie",
    "discussion",
    "conclusie",
    "conclusies",
    "conclusion",
    "conclusions",
    "aanbevelingen",
    "recommendations",
    "referenties",
    "references",
    "literatuur",
    "literatuurlijst",
    "bibliography",
    "bronnen",
    "bronnenlijst",
    "voorwoord",
    "preface",
    "dankwoord",
    "acknowledgements",
    "inhoudsopgave",
    "inhoud",
    "contents",
    "bijlage",
    "bijlagen",
    "appendix",
    "appendices",
    "participanten",
    "participants",
    "respondenten",
    "deelnemers",
    "onderzoeksgroep",
    "steekproef",
    "sample",
    "procedure",
    "design",
    "onderzoeksdesign",
    "instrumenten",
    "instruments",
    "materialen",
    "materials",
    "analyse",
    "analysis",
    "data-analyse",
    "beperkingen",
    "limitations",
    "ethics",
    "ethiek",
    "tabel",
    "table",
    "figuur",
    "figure",
    "nawoord",
    "theoretisch",
    "theoretical",
    "probleemstelling",
];

/// A name by its words: folded and stemmed, without those that carry nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    stems: BTreeSet<String>,
    plain: String,
}

impl Title {
    pub(super) fn of(name: &str, language: Language) -> Self {
        let bare = unnumbered(name);
        Self { stems: stems(bare, language).into_iter().map(|(_, stem)| stem).collect(), plain: plain(bare) }
    }

    /// Whether it names nothing, or a chapter that every manuscript has.
    pub(super) fn is_chapter(&self) -> bool {
        let first = self.plain.split(' ').next().unwrap_or_default();
        self.stems.is_empty() || CHAPTERS.contains(&first) || CHAPTERS.contains(&self.plain.as_str())
    }

    /// Whether it is written in the same words, whatever the capitals.
    pub(super) fn is_written(&self, words: &str) -> bool {
        plain(words) == self.plain
    }

    /// Whether a text, written plainly, has it in its own words.
    pub(super) fn is_in(&self, plain: &str) -> bool {
        !self.plain.is_empty() && plain.contains(&self.plain)
    }

    /// How alike this and another name are, from 0 to 1.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        dice(&self.stems, &other.stems)
    }

    /// How many words carry it.
    pub(super) fn weight(&self) -> usize {
        self.stems.len()
    }

    /// The words at the end of a text that are most like this name, and how alike they are.
    fn at_end(&self, tail: &[(Span, String)]) -> (f64, Span) {
        let mut best = (0.0, Span::new(0, 0));
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let end = tail.last().map_or(0, |(span, _)| span.end);
        for (span, stem) in tail.iter().rev() {
            seen.insert(stem.clone());
            let alike = dice(&self.stems, &seen);
            if alike > best.0 {
                best = (alike, Span::new(span.start, end));
            }
        }
        best
    }
}

/// A name found at the end of some words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct AtEnd {
    /// Which of the titles.
    pub(super) title: usize,
    /// Where the words are that stand for it.
    pub(super) span: Span,
}

/// The title that the words before a count name; nothing when none or several are as likely.
pub(super) fn named_at_end(titles: &[Title], before: &str, language: Language) -> Option<AtEnd> {
    let mut tail = stems(before, language);
    let skip = tail.len().saturating_sub(WINDOW);
    tail.drain(..skip);
    let mut found: Vec<(f64, usize, usize, Span)> = titles
        .iter()
        .enumerate()
        .filter(|(_, title)| !title.is_chapter())
        .map(|(at, title)| {
            let (alike, span) = title.at_end(&tail);
            (alike, title.weight(), at, span)
        })
        .filter(|(alike, ..)| *alike >= ALIKE)
        .collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
    let best = *found.first()?;
    let rival = found.get(1).is_some_and(|next| (next.0 - best.0).abs() < 1e-9 && next.1 == best.1);
    (!rival).then_some(AtEnd { title: best.2, span: best.3 })
}

/// A title that words name as a whole: a cell, a line of a codebook.
pub(super) fn named_as(titles: &[Title], name: &Title) -> Option<usize> {
    let mut found: Vec<(f64, usize)> =
        titles.iter().enumerate().map(|(at, title)| (title.likeness(name), at)).collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    let best = *found.first().filter(|(alike, _)| *alike >= 0.8)?;
    let rival = found.get(1).is_some_and(|next| (next.0 - best.0).abs() < 1e-9);
    (!rival).then_some(best.1)
}

/// The words of a text that carry meaning, stemmed, with their places.
pub(super) fn stems(text: &str, language: Language) -> Vec<(Span, String)> {
    words(text)
        .map(|span| (span, fold(span.of(text)).into_owned()))
        .filter(|(_, word)| !EMPTY.contains(&word.as_str()) && word.chars().any(char::is_alphabetic))
        .map(|(span, word)| (span, bare(stem(language, &word))))
        .collect()
}

/// A stem without the plural and the `e` that Snowball leaves: *keuzes* and *keuze* are one.
fn bare(stem: String) -> String {
    let short = stem.strip_suffix('s').unwrap_or(&stem);
    let short = short.strip_suffix('e').unwrap_or(short);
    if short.len() > 2 { short.to_owned() } else { stem }
}

fn dice(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len();
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}

/// A heading without its number: `3.2 Resultaten`, `Thema 1: Vertrouwen`.
pub(super) fn unnumbered(name: &str) -> &str {
    let name = name.trim();
    let bare = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')').trim_start();
    let bare = if bare.is_empty() { name } else { bare };
    for word in ["Thema", "Theme", "Subthema", "Subtheme", "Code", "Categorie", "Category"] {
        if let Some(rest) = bare.strip_prefix(word) {
            let behind =
                rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
            if let Some(title) = behind.strip_prefix([':', '-', '–']) {
                return title.trim();
            }
        }
    }
    bare
}

/// The words of a name, folded, one space apart.
pub(super) fn plain(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = words(&folded).map(|span| span.of(&folded)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_names_a_heading_in_other_words() {
        let headings = [
            "Besluiten nemen",
            "Keuzes over de planning",
            "Keuzes in hulpmiddelen",
            "Invloed van regels, geld en tijd op het werk",
            "Afstemming op het team",
            "Uitdagingen bij afstemmen op het team",
        ];
        let titles: Vec<Title> = headings.iter().map(|name| Title::of(name, Language::Nl)).collect();
        for (before, expected) in [
            ("van het type, 2) keuze in de planning ", Some(1)),
            ("3) keuze in hulpmiddelen ", Some(2)),
            ("2) invloed van regels, geld en tijd op werk ", Some(3)),
            ("Tot slot noemen zij bij Uitdagingen bij afstemmen op het team ", Some(5)),
            ("In de interviews noemen leraren ", None),
        ] {
            let found = named_at_end(&titles, before, Language::Nl).map(|found| found.title);
            assert_eq!(found, expected, "{before}");
        }
    }

    #[test]
    fn numbers_before_a_name_are_no_part_of_it() {
        assert_eq!(unnumbered("3.2 Vertrouwen"), "Vertrouwen");
        assert_eq!(unnumbered("Theme 1: Trust"), "Trust");
        assert_eq!(unnumbered("Themabijeenkomst"), "Themabijeenkomst");
    }
}
