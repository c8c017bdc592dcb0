//! Takes away what a page adds to a text: page numbers alone on a line, and heads and feet that every page repeats.

use std::collections::{HashMap, HashSet};

use super::line::Line;
use super::shape::{finished, starts_lower};

/// Page numbers of one text lie at least so many lines apart.
const PAGE: usize = 15;
/// Pages that must repeat a line before it counts as furniture.
const PAGES: usize = 3;
/// How many lines at either end of a page may be furniture.
const EDGE: usize = 2;

/// Takes away page numbers and running heads; the line after them begins a page.
pub(super) fn remove(lines: &mut Vec<Line<'_>>) {
    let mut away = vec![false; lines.len()];
    page_numbers(lines, &mut away);
    running_heads(lines, &mut away);
    let mut carried = false;
    for (line, away) in lines.iter_mut().zip(&away) {
        line.starts_page |= carried;
        carried = *away;
    }
    let mut away = away.into_iter();
    lines.retain(|_| !away.next().unwrap_or(false));
}

fn page_numbers(lines: &[Line<'_>], away: &mut [bool]) {
    let numbers: Vec<(usize, usize)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, page_number(line.text)?))).collect();
    for (nth, &(at, value)) in numbers.iter().enumerate() {
        let apart = |other: usize| lines[at].number.abs_diff(lines[other].number) >= PAGE;
        let before = numbers[..nth].iter().rev().take(50).find(|other| other.1 + 1 == value);
        let after = numbers[nth + 1..].iter().take(50).find(|other| value + 1 == other.1);
        let in_series = [before, after].into_iter().flatten().any(|other| apart(other.0));
        away[at] = in_series || at_page_edge(lines, at) || stands_apart(lines, at);
    }
}

/// The number of a page: a number alone, perhaps between dashes or behind the word for page.
fn page_number(text: &str) -> Option<usize> {
    if text.len() > 24 {
        return None;
    }
    let bare =
        text.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|' | '[' | ']') || c.is_whitespace());
    let lower = bare.to_lowercase();
    let rest = ["pagina", "page", "blz.", "p."].iter().find_map(|word| lower.strip_prefix(word));
    let rest = rest.unwrap_or(&lower).trim();
    let number =
        [" van ", " of ", "/"].iter().find_map(|of| rest.split_once(of)).map_or(rest, |(number, _)| number);
    if number.is_empty() || number.len() > 3 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return roman(&lower);
    }
    number.parse().ok()
}

/// A small Roman numeral, as pages before the first are numbered.
fn roman(text: &str) -> Option<usize> {
    const NUMERALS: [&str; 15] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
    NUMERALS.iter().position(|numeral| *numeral == text).map(|at| at + 1)
}

/// Whether a form feed stands before or after the line.
fn at_page_edge(lines: &[Line<'_>], at: usize) -> bool {
    let paged = lines[at].page.is_some();
    let starts = |at: usize| lines.get(at).is_none_or(|line| line.starts_page);
    paged && (starts(at) || starts(at + 1))
}

/// Whether the line is set off like the mark of a page: with one blank before it, after several blank lines.
fn stands_apart(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    let neighbours = [at.checked_sub(1), Some(at + 1)];
    let among_numbers = neighbours
        .iter()
        .flatten()
        .filter_map(|near| lines.get(*near))
        .any(|near| near.text.ends_with(|c: char| c.is_ascii_digit()));
    line.before >= 1 && line.gap >= 3 && !among_numbers
}

fn running_heads(lines: &[Line<'_>], away: &mut [bool]) {
    let mut places_of: Vec<Vec<usize>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.length <= 160) {
        if away[at] {
            continue;
        }
        let nth = *known.entry(key(line.text)).or_insert(places_of.len());
        if nth == places_of.len() {
            places_of.push(Vec::new());
        }
        places_of[nth].push(at);
    }
    let numbers = away.to_vec();
    for places in places_of.iter().filter(|places| places.len() >= PAGES) {
        if is_running(lines, places, &numbers) {
            places.iter().for_each(|at| away[*at] = true);
        }
    }
}

/// What lines of furniture share: their words, whatever the number of the page.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        let kept = match c {
            '0'..='9' => '#',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if !matches!(kept, '#' | ' ') || !key.ends_with(kept) {
            key.push(kept);
        }
    }
    key
}

/// Whether lines that are alike are the head or foot of pages: they stand at the edges of pages, count up, or cut
/// sentences in two.
fn is_running(lines: &[Line<'_>], places: &[usize], numbers: &[bool]) -> bool {
    let far = places.windows(2).all(|pair| {
        let (one, other) = (&lines[pair[0]], &lines[pair[1]]);
        other.number - one.number >= PAGE || one.page != other.page
    });
    // A text that repeats itself repeats the next line too; a page goes on with one of its own.
    let after: HashSet<&str> =
        places.iter().filter_map(|at| lines.get(at + 1)).map(|line| line.text).collect();
    if !far || after.len() * 5 < places.len() * 4 {
        return false;
    }
    let at_edge = |at: &&usize| {
        let near = |range: std::ops::RangeInclusive<usize>| {
            range.clone().filter_map(|near| numbers.get(near)).any(|number| *number)
                || (lines[**at].page.is_some()
                    && range.filter_map(|near| lines.get(near)).any(|line| line.starts_page))
        };
        near(at.saturating_sub(EDGE - 1)..=**at + EDGE)
    };
    let edges = places.iter().filter(at_edge).count();
    let ends: Vec<Option<usize>> = places.iter().map(|at| end_number(lines[*at].text)).collect();
    let counts = ends.iter().all(Option::is_some) && ends.windows(2).all(|pair| pair[0] < pair[1]);
    let cuts = places.iter().filter(|at| cuts_a_sentence(lines, **at)).count();
    edges * 5 >= places.len() * 4 || (counts && cuts > 0) || cuts >= 2
}

/// The number of the page in a line: behind the word for page, at the end, or at the start.
fn end_number(text: &str) -> Option<usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |at: usize| words.get(at).and_then(|word| word.trim_end_matches([',', '.']).parse().ok());
    let named = words
        .iter()
        .position(|word| matches!(word.to_lowercase().as_str(), "page" | "pagina" | "p." | "blz."));
    named.and_then(|at| number(at + 1)).or_else(|| number(words.len().checked_sub(1)?)).or_else(|| number(0))
}

fn cuts_a_sentence(lines: &[Line<'_>], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| lines.get(at)), lines.get(at + 1))
    else {
        return false;
    };
    !finished(before.text) && starts_lower(after.text) && !starts_lower(lines[at].text)
}
