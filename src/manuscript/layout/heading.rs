//! Which lines are headings: numbered ones, those every thesis has, and short lines that stand alone.

use super::line::Line;
use super::measure::Measure;
use super::shape::{
    caption, ends_with_page, finished, is_figure, is_share, item, numbered, opening, reads_as_sentence,
    starts_lower, starts_upper,
};

/// Headings of chapters, in small letters.
const CHAPTERS: [&str; 62] = [
    "samenvatting",
    "abstract",
    "summary",
    "voorwoord",
    "preface",
    "foreword",
    "dankwoord",
    "acknowledgements",
    "acknowledgments",
    "inhoud",
    "inhoudsopgave",
    "contents",
    "table of contents",
    "inleiding",
    "introduction",
    "theoretisch kader",
    "theoretical framework",
    "theorie",
    "theory",
    "literatuuronderzoek",
    "literature review",
    "background",
    "achtergrond",
    "methode",
    "methoden",
    "methodologie",
    "method",
    "methods",
    "methodology",
    "materials and methods",
    "onderzoeksmethode",
    "onderzoeksmethoden",
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
    "conclusie en discussie",
    "discussie en conclusie",
    "discussion and conclusion",
    "results and discussion",
    "resultaten en discussie",
    "aanbevelingen",
    "recommendations",
    "literatuur",
    "literatuurlijst",
    "referenties",
    "referentielijst",
    "references",
    "bibliografie",
    "bibliography",
    "bijlage",
    "bijlagen",
    "appendix",
    "appendices",
    "lijst van tabellen",
    "list of tables",
];

/// Lists of literature, in which short lines are no headings.
const LITERATURE: [&str; 8] = [
    "literatuur",
    "literatuurlijst",
    "referenties",
    "referentielijst",
    "references",
    "bibliografie",
    "bibliography",
    "works cited",
];

/// What begins a list of keywords.
const KEYWORDS: [&str; 5] = ["keywords", "key words", "trefwoorden", "kernwoorden", "sleutelwoorden"];

/// The most characters and words of a heading that only its looks give away.
const LONGEST: usize = 110;
const WORDIEST: usize = 14;

/// A heading that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::manuscript) struct Heading {
    /// Its level, from 1.
    pub(in crate::manuscript) level: u8,
    /// Whether its words or its number give it away, and not only its looks.
    pub(super) sure: bool,
}

/// The heading of a chapter or an appendix, or one with a number.
pub(in crate::manuscript) fn sure(text: &str) -> Option<Heading> {
    let found = |level| Some(Heading { level, sure: true });
    let bare = text.trim_end_matches([':', '.']).trim();
    if bare.len() > 160 || !bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '§') {
        return None;
    }
    if CHAPTERS.contains(&bare.to_lowercase().as_str()) || appendix(bare) {
        return found(1);
    }
    let (level, rest) = numbered(text)?;
    let chapter = CHAPTERS.contains(&rest.to_lowercase().as_str())
        || level == 1 && !text.starts_with(|c: char| c.is_ascii_digit());
    let title = !text.ends_with(['.', ',', ';', ':'])
        && !reads_as_sentence(rest)
        && !text.split(' ').next_back().is_some_and(is_figure);
    (chapter || (title && rest.len() > 2 && rest.split_whitespace().count() <= WORDIEST))
        .then_some(Heading { level, sure: true })
}

/// `Bijlage 2: Codeboek`, `Appendix A. Interview guide`.
fn appendix(text: &str) -> bool {
    let Some((word, rest)) = text.split_once(' ') else { return false };
    if !matches!(word.to_lowercase().as_str(), "bijlage" | "appendix" | "annex") {
        return false;
    }
    let label = rest.split([' ', ':', '.', '-', '–']).next().unwrap_or_default();
    let is_label = label.len() <= 3
        && label.chars().all(|c| c.is_ascii_digit() || c.is_uppercase())
        && !label.is_empty();
    let title = rest[label.len()..].trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(');
    let marked = rest[label.len()..].trim_start().starts_with([':', '.', '-', '–', '—']);
    let is_title = title.is_empty()
        || (starts_upper(title) && !reads_as_sentence(title))
        || (marked && !finished(title));
    is_label && is_title && text.len() <= LONGEST
}

/// Whether the words of a heading begin a list of literature.
pub(super) fn begins_literature(text: &str) -> bool {
    let bare = numbered(text).map_or(text, |(_, rest)| rest).trim_end_matches([':', '.']).to_lowercase();
    LITERATURE.contains(&bare.as_str())
}

/// Whether the words of a heading begin a table of contents or a list of tables.
pub(super) fn begins_contents(text: &str) -> bool {
    matches!(
        text.trim_end_matches([':', '.']).to_lowercase().as_str(),
        "inhoud"
            | "inhoudsopgave"
            | "contents"
            | "table of contents"
            | "lijst van tabellen"
            | "list of tables"
    )
}

/// The heading that a line is, when the one before it ended its paragraph.
pub(super) fn heading(lines: &[Line<'_>], at: usize, measure: &Measure) -> Option<Heading> {
    let line = lines.get(at)?;
    let next = lines.get(at + 1);
    let goes_on = next.is_some_and(|next| starts_lower(next.text) && item(next.text).is_none());
    if let Some(found) = sure(line.text) {
        let listed = measure.usual == next.map_or(0, |next| next.gap)
            && item(line.text).is_some()
            && is_listed(lines, at);
        return (!goes_on && !listed).then_some(found);
    }
    let next = next?;
    let stands_alone = !goes_on && looks_like_title(line.text) && !is_row(line.text, next.text);
    let apart = measure.is_apart(line) && measure.is_apart(next);
    let ends_early = measure.early(line, next) || (measure.has_room(line, next) && line.length <= LONGEST);
    (stands_alone && (apart || ends_early || measure.unwrapped)).then_some(Heading { level: 2, sure: false })
}

/// Whether words have the looks of a heading: short, a capital, no end of a sentence, no verb of one.
pub(in crate::manuscript) fn looks_like_title(text: &str) -> bool {
    starts_upper(text)
        && text.chars().count() <= LONGEST
        && text.split_whitespace().count() <= WORDIEST
        && !finished(text)
        && !text.ends_with([',', '-', '/', '&', '('])
        && figures(text) <= 1
        && !KEYWORDS.iter().any(|word| text.to_lowercase().starts_with(word))
        && !text.contains(['@', '"', '“', '|', '\t'])
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !reads_as_sentence(text)
        && !holds_sentence_end(text)
        && item(text).is_none()
        && opening(text).is_none()
        && caption(text).is_none()
        && !is_share(text)
        && text.split_once(": ").is_none_or(|(label, _)| label.len() > 3)
}

/// Whether a sentence ends before the line does: `op papier klopt (N=5). Voor`.
fn holds_sentence_end(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        let is_word = word.chars().count() > 3 && word.ends_with(|c: char| c == ')' || c.is_lowercase());
        is_word && starts_upper(&text[at + 2..])
    })
}

/// How many figures stand in words; `1 t/m 5` is one.
fn figures(text: &str) -> usize {
    let mut count = 0;
    let mut linked = false;
    for word in text.split_whitespace() {
        let figure = is_figure(word);
        count += usize::from(figure && !linked);
        linked = matches!(word, "t/m" | "tot" | "en" | "and" | "to" | "-" | "–") && count > 0;
    }
    count
}

/// Whether a line and the next are rows of one table.
fn is_row(text: &str, next: &str) -> bool {
    ends_with_page(text) && ends_with_page(next)
}

/// Whether a numbered line is an item of a list: one with the number before or after it follows or precedes directly.
fn is_listed(lines: &[Line<'_>], at: usize) -> bool {
    let number = |at: usize| {
        let text = lines.get(at)?.text;
        item(text).and_then(|(end, _)| text[..end].trim_matches(['(', ')', '.', ' ']).parse::<usize>().ok())
    };
    let Some(here) = number(at) else { return false };
    number(at + 1) == Some(here + 1)
        || at.checked_sub(1).and_then(number).is_some_and(|before| before + 1 == here)
}
