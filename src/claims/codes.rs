//! What the manuscript says of each code: its section, its N wherever it is stated, and who is named in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::counted::{counts_in, n_of};
use super::outline::{Outline, named};
use super::people::Id;
use super::sample::Sample;
use super::titles::{Title, named_as, named_at_end};
use crate::manuscript::Kind;
use crate::message::Language;
use crate::text::Span;

/// An N that is stated of a code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StatedN {
    /// The part it stands in.
    pub(super) part: usize,
    /// Where in the part.
    pub(super) span: Span,
    pub(super) many: usize,
    /// Whether it stands in the code's own section.
    pub(super) own: bool,
    /// Whether it is said of everyone: `Alle hulpverleners (N=8)`.
    pub(super) of_all: bool,
    /// Where the words are by which the code is named there.
    pub(super) name: Option<Span>,
}

/// A code or theme that has a section, or an N.
#[derive(Debug)]
pub(super) struct Reported {
    /// The section, in the outline.
    pub(super) section: usize,
    /// What it is called.
    pub(super) title: Title,
    pub(super) stated: Vec<StatedN>,
    /// Everybody who is named in the section.
    pub(super) named: BTreeSet<Id>,
    /// Those of them who are only named as the exception.
    pub(super) excepted: BTreeSet<Id>,
    /// How many lists of two or more stand in it.
    pub(super) lists: usize,
    /// Whether more are spoken of than are named: `the others`, `e.g. R3`.
    pub(super) others: bool,
    /// Whether the N stands in one sentence with a list of as many.
    pub(super) listed: bool,
    /// Where it is said that everyone does: the part and the place.
    pub(super) everyone: Vec<(usize, Span)>,
}

/// An N of which nobody can say what it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unclear {
    pub(super) part: usize,
    pub(super) span: Span,
}

/// Reads every N, and gives it to the code that it is about.
pub(super) fn reported(
    outline: &Outline<'_>,
    sample: &Sample,
    language: Language,
) -> (Vec<Reported>, Vec<Unclear>) {
    let mut reported: Vec<Reported> = outline
        .sections
        .iter()
        .enumerate()
        .map(|(at, section)| Reported {
            section: at,
            title: Title::of(outline.title(section), language),
            stated: Vec::new(),
            named: BTreeSet::new(),
            excepted: BTreeSet::new(),
            lists: 0,
            others: false,
            listed: false,
            everyone: Vec::new(),
        })
        .collect();
    let titles: Vec<Title> = reported.iter().map(|one| one.title.clone()).collect();
    let mut unclear = Vec::new();
    for place in 0..outline.parts.len() {
        read_part(outline, sample, (&titles, language), place, &mut reported, &mut unclear);
    }
    read_tables(outline, &titles, language, &mut reported);
    reported.retain(|one| !one.stated.is_empty());
    for one in &mut reported {
        one.look(outline, sample);
    }
    (reported, unclear)
}

fn read_part(
    outline: &Outline<'_>,
    sample: &Sample,
    (titles, language): (&[Title], Language),
    place: usize,
    reported: &mut [Reported],
    unclear: &mut Vec<Unclear>,
) {
    let Some(part) = outline.parts.get(place).filter(|part| part.is_prose()) else { return };
    let here = outline.section_of(place);
    for inside in &part.brackets {
        let Some((many, _)) = n_of(inside.of(part.text)).filter(|(many, _)| *many <= 60) else { continue };
        if !inside.of(part.text).trim_start().starts_with(['N', 'n'])
            || part.mentions.iter().any(|m| m.span.start >= inside.start && m.span.end <= inside.end)
        {
            continue;
        }
        let span = Span::new(inside.start - 1, inside.end + 1);
        let sentence = part.sentence(inside.start);
        let before = part.text.get(sentence.start..span.start).unwrap_or_default();
        let counted = counts_in(before, sample)
            .into_iter()
            .rfind(|count| before.get(count.noun_end..).is_some_and(|gap| gap.trim().is_empty()));
        let last = before.trim_end().rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        let clause = before.rfind([')', ':', ';']).map_or(0, |at| at + 1);
        let found = named_at_end(titles, before.get(clause..).unwrap_or_default(), language);
        // `Steun van ouders (N=3)` is a code, though parents are people.
        let is_name =
            found.is_some_and(|found| titles.get(found.title).is_some_and(|title| title.weight() > 1));
        let of_people = (counted.is_some() || sample.is_noun(last)) && !is_name;
        if of_people {
            // A number before the noun makes it a claim of its own; a later one is about some of them.
            let restated = counted.is_some_and(|count| count.many == Some(many)) && sentence.start == 0;
            let own_count = counted.is_some_and(|count| count.many.is_some() && !count.all) && !restated;
            let of_all = counted.is_some_and(|count| count.all);
            let first = here.is_some_and(|section| is_at_start(outline, section, place));
            let code =
                here.and_then(|section| reported.get_mut(section)).filter(|one| !one.title.is_chapter());
            if let Some(code) = code.filter(|one| first && !own_count && !one.stated.iter().any(|n| n.own)) {
                code.stated.push(StatedN { part: place, span, many, own: true, of_all, name: None });
            }
            continue;
        }
        if let Some(found) = found {
            let own = here == Some(found.title);
            let from = sentence.start + clause;
            let name = Span::new(from + found.span.start, from + found.span.end);
            if let Some(code) = reported.get_mut(found.title) {
                code.stated.push(StatedN { part: place, span, many, own, of_all: false, name: Some(name) });
            }
            continue;
        }
        let code = here.and_then(|section| reported.get_mut(section));
        match code.filter(|one| !one.title.is_chapter() && !one.stated.iter().any(|n| n.own)) {
            Some(code)
                if here.is_some_and(|section| is_at_start(outline, section, place))
                    && ends_sentence(part.text, span) =>
            {
                code.stated.push(StatedN { part: place, span, many, own: true, of_all: false, name: None });
            }
            _ if cites(part.text, sentence) => {}
            _ => unclear.push(Unclear { part: place, span }),
        }
    }
}

/// Whether a part is the first or second with prose in a section.
fn is_at_start(outline: &Outline<'_>, section: usize, place: usize) -> bool {
    let Some(section) = outline.sections.get(section) else { return false };
    outline.within(section).filter(|(_, part)| part.is_prose()).take(2).any(|(at, _)| at == place)
}

fn ends_sentence(text: &str, span: Span) -> bool {
    text.get(span.end..).is_none_or(|after| {
        after.is_empty() || after.trim_start().starts_with(['.', ',', ';']) || after.starts_with('.')
    })
}

/// Whether a sentence speaks of another study: a year between brackets.
pub(super) fn cites(text: &str, sentence: Span) -> bool {
    let words = sentence.of(text);
    words.as_bytes().windows(5).any(|bytes| {
        matches!(bytes[0], b'(' | b' ')
            && (bytes.starts_with(b"(19")
                || bytes.starts_with(b"(20")
                || bytes.starts_with(b" 20")
                || bytes.starts_with(b" 19"))
            && bytes[1..].iter().all(u8::is_ascii_digit)
    })
}

/// Tables of codes with their N.
fn read_tables(outline: &Outline<'_>, titles: &[Title], language: Language, reported: &mut [Reported]) {
    let mut tables: BTreeMap<(usize, usize), BTreeMap<usize, BTreeMap<usize, usize>>> = BTreeMap::new();
    for (place, part) in outline.parts.iter().enumerate() {
        if let Kind::Cell(cell) = part.kind {
            let rows = tables.entry((part.manuscript, cell.table)).or_default();
            rows.entry(cell.row).or_default().insert(cell.column, place);
        }
    }
    let text = |place: &usize| outline.parts.get(*place).map_or("", |part| part.text.trim());
    for rows in tables.values() {
        let Some(head) = rows.values().next() else { continue };
        let Some(column) =
            head.iter().find(|(_, place)| heads_counts(text(place))).map(|(column, _)| *column)
        else {
            continue;
        };
        for cells in rows.values().skip(1) {
            let (Some(name), Some(count)) = (cells.values().next(), cells.get(&column)) else { continue };
            let whole = text(count).split(['/', '(', ' ']).next().unwrap_or_default();
            let Ok(many) = whole.parse::<usize>() else { continue };
            let Some(found) = named_as(titles, &Title::of(text(name), language)) else { continue };
            let span = Span::new(0, outline.parts.get(*count).map_or(0, |part| part.text.len()));
            if let Some(code) = reported.get_mut(found).filter(|code| !code.title.is_chapter()) {
                code.stated.push(StatedN { part: *count, span, many, own: false, of_all: false, name: None });
            }
        }
    }
}

/// Whether the head of a column says that it counts respondents.
fn heads_counts(words: &str) -> bool {
    let lower = words.to_lowercase();
    matches!(
        lower.as_str(),
        "n" | "n respondenten"
            | "n hulpverleners"
            | "n respondents"
            | "n participants"
            | "aantal respondenten"
            | "aantal deelnemers"
            | "aantal hulpverleners"
            | "number of participants"
            | "number of respondents"
            | "respondents (n)"
            | "respondenten (n)"
            | "participants (n)"
    )
}

impl Reported {
    /// Looks at who is named in the section, and in which way.
    fn look(&mut self, outline: &Outline<'_>, sample: &Sample) {
        let Some(section) = outline.sections.get(self.section) else { return };
        self.named = named(outline.within(section).map(|(_, part)| part));
        let mut plainly: BTreeSet<Id> = BTreeSet::new();
        for (at, part) in outline.within(section) {
            for mention in &part.mentions {
                if !is_excepted(part.text, mention.span) {
                    plainly.extend(mention.ids.iter().cloned());
                }
                let is_list = mention.ids.len() > 1
                    || (mention.bracketed && !follows_quotation(part.text, mention.span.start));
                self.lists += usize::from(is_list && part.is_prose());
            }
            if part.is_prose() {
                self.others |= speaks_of_others(part.text);
                let everyone = counts_in(part.text, sample).into_iter().filter(|count| {
                    count.all
                        && count.many.is_none_or(|many| Some(many) == sample.size)
                        && sample.group_in(part.sentence(count.span.start).of(part.text)).is_none()
                });
                self.everyone.extend(everyone.map(|count| (at, count.span)));
            }
        }
        self.listed = self.main().is_some_and(|main| {
            let Some(part) = outline.parts.get(main.part).filter(|_| main.own) else { return false };
            let sentence = part.sentence(main.span.start);
            let here =
                part.mentions.iter().filter(|m| m.span.start >= sentence.start && m.span.end <= sentence.end);
            here.into_iter().any(|m| m.ids.iter().collect::<BTreeSet<_>>().len() == main.many)
        });
        self.excepted = self.named.difference(&plainly).cloned().collect();
    }

    /// Whether its N is borne out: by those named in the section, by a list of as many beside it, or by the ones named
    /// without those named as exceptions.
    pub(super) fn holds(&self) -> bool {
        let plainly = self.named.len() - self.excepted.len();
        self.main().is_some_and(|main| self.listed || (plainly..=self.named.len()).contains(&main.many))
    }

    /// The statement that stands for the code: its own, else the first.
    pub(super) fn main(&self) -> Option<&StatedN> {
        self.stated.iter().find(|n| n.own).or_else(|| self.stated.first())
    }
}

/// Whether what stands between brackets says who is quoted: it comes right behind a closing quotation mark.
fn follows_quotation(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(['(', ' ', '.', ',']);
    before.ends_with(['”', '"', '’', '»', '“'])
}

/// Whether a text says that there are more than it names.
fn speaks_of_others(text: &str) -> bool {
    static MORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:the others|the rest|for others|others (?:said|felt|had|were)|de anderen|voor anderen|de rest|de overigen?|onder anderen?|o\.a\.|among others|such as|zoals|e\.g\.|bijvoorbeeld|for example|including|onder wie) ?(?:,? ?[A-Z]{1,3}\d|[a-z.,;]|$)").ok()
    });
    let Some(more) = MORE.as_ref() else { return false };
    more.find_iter(text).any(|found| {
        let words = found.as_str().to_lowercase();
        let is_example =
            ["such as", "zoals", "e.g.", "bijvoorbeeld", "for example", "including", "onder ander", "o.a."]
                .iter()
                .any(|word| words.starts_with(word));
        // An example is one of respondents only right before an id.
        !is_example || words.ends_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether somebody is named as the one who does not: `behalve R4`, `R4 noemt dit niet`.
fn is_excepted(text: &str, mention: Span) -> bool {
    const BEFORE: &[&str] = &[
        "behalve",
        "uitgezonderd",
        "uitzondering van",
        "m.u.v.",
        "except",
        "exception of",
        "apart from",
        "in tegenstelling tot",
        "unlike",
        "anders dan",
        "alleen",
    ];
    const NOT: &[&str] = &["niet", "geen", "not", "no", "never", "nooit", "didn't", "did"];
    let before = text.get(..mention.start).unwrap_or_default().trim_end_matches(['(', ' ']);
    let tail: String = before
        .split_whitespace()
        .rev()
        .take(3)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let after = text.get(mention.end..).unwrap_or_default().trim_start_matches([')', ' ']);
    let clause = after.split(['.', ',', ';', ':']).next().unwrap_or_default();
    let next: Vec<String> = clause
        .split_whitespace()
        .take(6)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_lowercase())
        .collect();
    let excepted = BEFORE.iter().any(|word| tail.contains(word)) && !tail.starts_with("niet alleen");
    excepted || next.iter().any(|word| NOT.contains(&word.as_str()) && word != "did")
}
