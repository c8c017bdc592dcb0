//! What could be a speaker's label at the start of a line, judged by its shape alone; [`accept`](super::accept) decides.

use super::stamp::{self, Stamp};
use crate::text::Span;

/// The longest label, in characters.
const LONGEST: usize = 40;
/// The most words in a label.
const MOST_WORDS: usize = 4;

/// How a label is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Form {
    /// `R1: words`
    Colon,
    /// `R1<tab>words`
    Tab,
    /// In a cell of its own in a row of a table.
    Cell,
    /// On a line of its own with a time: `Vera Voorbeeld   0:05`, `[00:01:02] Vera Voorbeeld`.
    Header,
    /// Alone on a line: `SPEAKER_00`.
    Alone,
}

/// A possible label at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Candidate<'t> {
    /// The label as written, without marks and colon.
    pub(in crate::ingest) label: &'t str,
    /// Where in the line the words begin; the length of the line when there are none.
    pub(in crate::ingest) words: usize,
    /// How it is written.
    pub(in crate::ingest) form: Form,
    /// The time beside it.
    pub(in crate::ingest) stamp: Option<Stamp>,
    /// Whether words follow the colon at once, as in `http://`.
    pub(in crate::ingest) tight: bool,
    /// The Markdown mark that was opened before the label and not closed after it.
    pub(in crate::ingest) mark: &'t str,
}

impl Candidate<'_> {
    /// The label as it is compared with others.
    pub(super) fn key(&self) -> String {
        self.label.to_lowercase()
    }
}

/// What could be a label at the start of a line of text.
pub(super) fn in_line(line: &str) -> Option<Candidate<'_>> {
    let numberless = without_number(line);
    let (mark, after_mark) = marks(numberless);
    let (stamp, rest) = match stamp::leading(after_mark) {
        Some((len, stamp)) => (Some(stamp), after_mark[len..].trim_start()),
        None => (None, after_mark),
    };
    let dash = stamp.is_some() && rest.starts_with(['-', '–']);
    let rest = if dash { rest[rest.chars().next().map_or(0, char::len_utf8)..].trim_start() } else { rest };
    let (inner, rest) = marks(rest);
    let mark = if inner.is_empty() { mark } else { inner };
    let at = Start { line, rest, stamp, mark };
    at.header_before_time()
        .or_else(|| at.colon())
        .or_else(|| at.tab())
        .or_else(|| if dash { None } else { at.alone() })
}

/// What could be a label in a row of a table: the first cell that is no number or time, when words follow in others.
pub(super) fn in_row<'t>(text: &'t str, line: Span, cells: &[Span]) -> Option<Candidate<'t>> {
    let mut stamp = None;
    let mut left =
        cells.iter().map(|cell| (cell.start, cell.of(text))).filter(|(_, words)| !words.is_empty());
    let (start, cell) = left.by_ref().find(|(_, words)| match whole_stamp(words) {
        Some(found) => {
            stamp = Some(found);
            false
        }
        None => !words.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit()),
    })?;
    let mut next = left.next();
    if let Some(found) = next.and_then(|(_, words)| whole_stamp(words)) {
        stamp = stamp.or(Some(found));
        next = left.next();
    }
    let label = shaped(marks(cell).1.trim_end_matches(['*', '_']).trim_end().trim_end_matches(':'));
    match (label, next) {
        (Some(label), Some((words, first))) if !is_heading_row(first) => {
            let words = words - line.start;
            Some(Candidate { label, words, form: Form::Cell, stamp, tight: false, mark: "" })
        }
        (Some(_), _) => None,
        (None, _) => in_line(&text[start..line.end]).filter(|found| found.form == Form::Colon).map(|found| {
            Candidate { words: found.words + (start - line.start), stamp: found.stamp.or(stamp), ..found }
        }),
    }
}

/// Where the words of a line without a label begin, and the time before them.
pub(super) fn words(line: &str) -> (usize, Option<Stamp>) {
    let (mark, rest) = marks(line);
    match stamp::leading(rest) {
        Some((len, stamp)) if !stamp.weak => {
            let after = rest[len..].trim_start();
            let after = after.strip_prefix("- ").unwrap_or(after).trim_start();
            (line.len() - after.len(), Some(stamp))
        }
        _ => (line.len() - rest.len() - mark.len(), None),
    }
}

/// `Vraag | Antwoord` heads a table; it is not a speaker called Vraag who says Antwoord.
fn is_heading_row(words: &str) -> bool {
    super::vocabulary::known(words).is_some_and(|known| known.id.is_none())
        || matches!(words.to_lowercase().as_str(), "tekst" | "text" | "uitspraak" | "fragment" | "transcript")
}

fn whole_stamp(words: &str) -> Option<Stamp> {
    stamp::leading(words).filter(|(len, _)| *len == words.len()).map(|(_, stamp)| stamp)
}

/// The rest of a line after a line number: `012  R: words`.
fn without_number(line: &str) -> &str {
    let start = line.trim_start_matches([' ', '\t', '\u{a0}', '\u{feff}']);
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=5).contains(&digits) {
        return start;
    }
    let rest = start[digits..].trim_start_matches(['.', ')']);
    let rest_trimmed = rest.trim_start();
    if rest_trimmed.len() < rest.len() { rest_trimmed } else { start }
}

/// The Markdown marks a text begins with, and the rest.
fn marks(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let text = text.strip_prefix('>').map_or(text, str::trim_start);
    let heading = text.trim_start_matches('#');
    let text = if heading.starts_with(' ') { heading.trim_start() } else { text };
    let rest = text.trim_start_matches(['*', '_']);
    (&text[..text.len() - rest.len()], rest)
}

/// The text, when it has the shape of a label: a letter first, then letters, digits, blanks and `._-`, and short.
fn shaped(text: &str) -> Option<&str> {
    let text = text.trim();
    let shape = text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '.' | '_' | '-'))
        && text.chars().count() <= LONGEST
        && text.split_whitespace().count() <= MOST_WORDS;
    shape.then_some(text)
}

/// A line from the place where a label could begin.
struct Start<'t> {
    line: &'t str,
    rest: &'t str,
    stamp: Option<Stamp>,
    mark: &'t str,
}

impl<'t> Start<'t> {
    fn candidate(&self, label: &'t str, words: usize, form: Form) -> Candidate<'t> {
        Candidate { label, words, form, stamp: self.stamp, tight: false, mark: "" }
    }

    /// `Vera Voorbeeld   0:05`, the whole line.
    fn header_before_time(&self) -> Option<Candidate<'t>> {
        let whole = self.rest.trim_end().trim_end_matches(['*', '_']);
        let (at, stamp) = stamp::closing_clock(whole.trim_end_matches(':'))?;
        let label =
            shaped(whole[..at].trim_end().trim_end_matches(['*', '_']).trim_end_matches([',', '-', '–']))?;
        Some(Candidate { stamp: Some(stamp), ..self.candidate(label, self.line.len(), Form::Header) })
    }

    fn colon(&self) -> Option<Candidate<'t>> {
        let colon = label_colon(self.rest)?;
        let mut before = self.rest[..colon].trim_end();
        let mut stamp = self.stamp;
        let unmarked = before.trim_end_matches(['*', '_']);
        let mut mark = if unmarked.len() < before.len() { "" } else { self.mark };
        before = unmarked;
        if let Some((at, found)) = stamp::closing_clock(before) {
            stamp = stamp.or(Some(found));
            before = before[..at].trim_end();
        }
        let label = shaped(before)?;
        let mut after = &self.rest[colon + 1..];
        if !mark.is_empty() && after.starts_with(mark) {
            after = &after[mark.len()..];
            mark = "";
        }
        let tight = after.starts_with(|c: char| !c.is_whitespace() && c != '*');
        after = after.trim_start();
        if let Some((len, found)) = stamp::leading(after).filter(|(_, found)| !found.weak) {
            stamp = stamp.or(Some(found));
            after = after[len..].trim_start();
        }
        let words = self.line.len() - after.len();
        Some(Candidate { stamp, tight, mark, ..self.candidate(label, words, Form::Colon) })
    }

    fn tab(&self) -> Option<Candidate<'t>> {
        let (label, after) = self.rest.split_once('\t')?;
        let after = after.trim_start();
        let label = shaped(label.trim_end_matches(['*', '_']))?;
        (!after.is_empty()).then(|| self.candidate(label, self.line.len() - after.len(), Form::Tab))
    }

    fn alone(&self) -> Option<Candidate<'t>> {
        let label = shaped(self.rest.trim_end().trim_end_matches(['*', '_']))?;
        let form = if self.stamp.is_some() { Form::Header } else { Form::Alone };
        Some(self.candidate(label, self.line.len(), form))
    }
}

/// The colon that can end a label: not one inside brackets, and not one of a time.
fn label_colon(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut depth = 0usize;
    for (at, byte) in bytes.iter().enumerate().take(4 * LONGEST) {
        match byte {
            b'[' | b'(' | b'{' => depth += 1,
            b']' | b')' | b'}' => depth = depth.saturating_sub(1),
            b':' if depth == 0 && !(at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2)) => {
                return Some(at);
            }
            b'.' | b'?' | b'!' if depth == 0 && bytes.get(at + 1) == Some(&b' ') && at > 8 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Option<(&str, Form, &str, Option<u64>)> {
        in_line(line)
            .map(|found| (found.label, found.form, &line[found.words..], found.stamp.map(|stamp| stamp.ms)))
    }

    #[test]
    fn labels_as_people_write_them() {
        let table = [
            ("I: Hoe lang?", ("I", Form::Colon, "Hoe lang?", None)),
            ("r4 : ja", ("r4", Form::Colon, "ja", None)),
            ("Respondent 4:\tJa", ("Respondent 4", Form::Colon, "Ja", None)),
            ("**I:** Hoe lang?", ("I", Form::Colon, "Hoe lang?", None)),
            ("**I**: Hoe lang?", ("I", Form::Colon, "Hoe lang?", None)),
            ("__R1:__ Ja", ("R1", Form::Colon, "Ja", None)),
            ("> **R1:** Ja", ("R1", Form::Colon, "Ja", None)),
            ("  \tMODERATOR: Yes", ("MODERATOR", Form::Colon, "Yes", None)),
            ("012  R: Dan overleg ik.", ("R", Form::Colon, "Dan overleg ik.", None)),
            ("12. I: Wat dan?", ("I", Form::Colon, "Wat dan?", None)),
            ("[00:00:04] R1: Ja", ("R1", Form::Colon, "Ja", Some(4_000))),
            ("[00:00:04] - R1: Ja", ("R1", Form::Colon, "Ja", Some(4_000))),
            ("00:00:04 R1: Ja", ("R1", Form::Colon, "Ja", Some(4_000))),
            ("#00:00:12-8# R: Ja", ("R", Form::Colon, "Ja", Some(12_800))),
            ("R1: [00:00:04] Ja", ("R1", Form::Colon, "Ja", Some(4_000))),
            ("R1 (00:00:04): Ja", ("R1", Form::Colon, "Ja", Some(4_000))),
            ("Vera Voorbeeld 0:05: Ja", ("Vera Voorbeeld", Form::Colon, "Ja", Some(5_000))),
            ("Vera Voorbeeld:", ("Vera Voorbeeld", Form::Colon, "", None)),
            ("R1\tJa hoor.", ("R1", Form::Tab, "Ja hoor.", None)),
            ("Vera Voorbeeld   0:05", ("Vera Voorbeeld", Form::Header, "", Some(5_000))),
            ("**Vera Voorbeeld** (00:00:05)", ("Vera Voorbeeld", Form::Header, "", Some(5_000))),
            ("[00:01:02] Vera Voorbeeld", ("Vera Voorbeeld", Form::Header, "", Some(62_000))),
            ("SPEAKER_00", ("SPEAKER_00", Form::Alone, "", None)),
        ];
        for (line, expected) in table {
            assert_eq!(parts(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn what_has_not_the_shape_of_a_label() {
        let lines = [
            "Ja, dat klopt: dat doe ik.",
            "En toen dacht ik wel dus: nee",
            "Dat is zo. Nou: ja",
            "(lacht)",
            "[telefoon gaat]",
            "12:30",
            "3 dingen: een, twee, drie",
            "[00:00:01] - Kunt u uzelf voorstellen?",
            "",
            "   ",
        ];
        for line in lines {
            let found = in_line(line).filter(|found| found.form != Form::Alone);
            assert!(found.is_none_or(|found| found.label == "dingen"), "{line}");
        }
    }

    #[test]
    fn a_mark_around_the_whole_turn_is_remembered() {
        assert_eq!(in_line("**I: Hoe lang?**").map(|found| found.mark), Some("**"));
        assert_eq!(in_line("**I:** Hoe lang?").map(|found| found.mark), Some(""));
    }

    #[test]
    fn rows_have_a_label_in_the_first_cell_with_a_word() {
        let row = |cells: &[&str]| {
            let text = cells.join("\t");
            let mut start = 0;
            let spans: Vec<Span> = cells
                .iter()
                .map(|cell| {
                    let span = Span::new(start, start + cell.len());
                    start = span.end + 1;
                    span
                })
                .collect();
            let found = in_row(&text, Span::new(0, text.len()), &spans);
            found.map(|found| (found.label.to_owned(), text[found.words..].to_owned()))
        };
        let pair = |label: &str, words: &str| Some((label.to_owned(), words.to_owned()));
        assert_eq!(row(&["12", "I", "Wat doet u dan?"]), pair("I", "Wat doet u dan?"));
        assert_eq!(row(&["R1:", "Dan overleg ik."]), pair("R1", "Dan overleg ik."));
        assert_eq!(row(&["0:05", "R", "Ja."]), pair("R", "Ja."));
        assert_eq!(row(&["R", "[00:00:05]", "Ja."]), pair("R", "Ja."));
        assert_eq!(row(&["13", "R: Ja hoor."]), pair("R", "Ja hoor."));
        assert_eq!(row(&["14", "", "en dan nog iets wat lang is en doorloopt"]), None);
        assert_eq!(row(&["Vraag", "Antwoord"]), None);
        assert_eq!(row(&["Respondent", "Tekst"]), None);
        assert_eq!(row(&["1", "2"]), None);
    }
}
