//! Claims for the terminal: each finding with its sentence, the two numbers, the evidence and what to do.
//!
//! ```text
//! error  thesis.md:12:1  count-list
//!   │ Five practitioners (R1, R3, R5 and R6) consult a colleague first.
//!
//!   The text says five; four are named.
//!   Stated: 5   Found: 4
//!   - named here  thesis.md:12:20
//!     R1, R3, R5 and R6
//!   what to do: ...
//! ```

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::words::Marked;
use super::{ClaimsReport, Entry, Standing};
use crate::message::{Message, Severity};

/// How a report looks on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The columns there are.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
    /// Whether claims that hold are shown too.
    pub all: bool,
}

/// Lines are no longer than this: longer ones are hard to read.
const WIDEST: usize = 100;
/// Nor shorter.
const NARROWEST: usize = 24;
/// How much evidence is shown.
const EVIDENCE: usize = 5;

const INDENT: &str = "  ";
const RESET: &str = "\u{1b}[0m";
const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";
const MARK: &str = "\u{1b}[1;4m";
const RED: &str = "\u{1b}[1;31m";
const YELLOW: &str = "\u{1b}[1;33m";
const BLUE: &str = "\u{1b}[1;34m";

impl ClaimsReport<'_> {
    /// The report for a terminal.
    #[must_use]
    pub fn text(&self, look: Look) -> String {
        let mut page = Page { look, lines: Vec::new() };
        for (at, manuscript) in self.manuscripts.iter().enumerate() {
            let shown = |entry: &Entry<'_>| match entry.standing {
                Standing::Finding(_) => true,
                Standing::Quiet => look.all,
                Standing::Silenced | Standing::Unclear => false,
            };
            let here = || self.entries().filter(|entry| entry.claim.manuscript == at).filter(shown);
            if self.manuscripts.len() > 1 && here().next().is_some() {
                page.heading(&manuscript.file);
            }
            for entry in here() {
                self.entry(&entry, &mut page);
            }
        }
        self.summary(&mut page);
        page.lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
    }

    fn entry(&self, entry: &Entry<'_>, page: &mut Page) {
        let claim = entry.claim;
        let (word, style) = match entry.standing {
            Standing::Finding(severity) => (self.severity_word(severity), colour_of(severity)),
            _ => (self.verdict_word(claim.verdict), DIM),
        };
        page.head(&word, style, &self.place(claim), claim.rule.id());
        page.sentence(&self.marked(claim));
        if let Standing::Finding(_) = entry.standing {
            self.explanation(entry, page);
        }
        page.lines.push(String::new());
    }

    /// What is wrong, by which evidence, and what to do.
    fn explanation(&self, entry: &Entry<'_>, page: &mut Page) {
        let claim = entry.claim;
        page.lines.push(String::new());
        if let Some(message) = &claim.message {
            page.words(INDENT, INDENT, &self.catalogue.say(message));
        }
        let values = self.values(claim);
        if !values.is_empty() {
            let both: Vec<String> = values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            page.words(INDENT, INDENT, &both.join("   "));
        }
        for evidence in claim.evidence.iter().take(EVIDENCE) {
            let label = self.catalogue.say(&evidence.label);
            let place = page.styled(DIM, &clean(&self.evidence_place(evidence)));
            page.lines.push(format!("{INDENT}- {}  {place}", clean(&label)));
            page.words("    ", "    ", &evidence.words);
        }
        let more = claim.evidence.len().saturating_sub(EVIDENCE);
        if more > 0 {
            let message = Message::new("claims-report-more").with("count", more);
            page.words("  - ", "    ", &self.catalogue.say(&message));
        }
        if let Some(hint) = &claim.hint {
            let hint = format!("{}: {}", self.catalogue.word("cli-hint"), self.catalogue.say(hint));
            page.words(INDENT, INDENT, &hint);
        }
    }

    /// What the check came to, with everything that was silenced and everything that was not understood.
    fn summary(&self, page: &mut Page) {
        page.rule();
        let of = |standing| self.entries().filter(move |entry| entry.standing == standing);
        for line in self.summary_lines() {
            page.words("", "", &line);
        }
        for entry in of(Standing::Unclear) {
            page.lines.push(format!("{INDENT}{}", clean(&self.place(entry.claim))));
            page.sentence_at(INDENT, &self.marked(entry.claim));
        }
        if of(Standing::Silenced).next().is_some() {
            page.lines.push(String::new());
            page.words("", "", &self.catalogue.word("claims-report-silenced-list"));
        }
        for entry in of(Standing::Silenced) {
            let place = clean(&self.place(entry.claim));
            page.lines.push(format!("{INDENT}{place}  {}", entry.claim.rule.id()));
            page.words("    ", "    ", entry.claim.silenced.as_deref().unwrap_or_default());
        }
    }
}

fn colour_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
        Severity::Note => BLUE,
    }
}

/// The lines of a report so far.
struct Page {
    look: Look,
    lines: Vec<String>,
}

impl Page {
    fn width(&self) -> usize {
        self.look.width.clamp(NARROWEST, WIDEST)
    }

    fn styled(&self, style: &str, words: &str) -> String {
        if self.look.colour { format!("{style}{words}{RESET}") } else { words.to_owned() }
    }

    fn rule(&mut self) {
        let rule = "─".repeat(self.width());
        self.lines.push(self.styled(DIM, &rule));
    }

    fn heading(&mut self, words: &str) {
        self.lines.push(self.styled(BOLD, &clean(words)));
        self.rule();
    }

    fn head(&mut self, word: &str, style: &str, place: &str, rule: &str) {
        let (word, rule) = (self.styled(style, word), self.styled(DIM, rule));
        self.lines.push(format!("{word}  {}  {rule}", clean(place)));
    }

    /// Words, wrapped, the first line and the others with their own indent.
    fn words(&mut self, first: &str, others: &str, words: &str) {
        let words = clean(words);
        let room = self.width().saturating_sub(others.len());
        for (at, line) in wrapped(&words, room).into_iter().enumerate() {
            let indent = if at == 0 { first } else { others };
            self.lines.push(format!("{indent}{}", &words[line]));
        }
    }

    fn sentence(&mut self, sentence: &Marked<'_>) {
        self.sentence_at(INDENT, sentence);
    }

    /// A sentence, wrapped, with what is meant marked where there is colour.
    fn sentence_at(&mut self, indent: &str, sentence: &Marked<'_>) {
        let (before, marked) = (clean(sentence.before), clean(sentence.marked));
        let mark = before.len()..before.len() + marked.len();
        let words = before + &marked + &clean(sentence.after);
        let bar = self.styled(DIM, "│");
        for line in wrapped(&words, self.width().saturating_sub(indent.len() + 2)) {
            let from = mark.start.clamp(line.start, line.end);
            let to = mark.end.clamp(from, line.end);
            let inside = match &words[from..to] {
                "" => String::new(),
                inside => self.styled(MARK, inside),
            };
            let (before, after) = (&words[line.start..from], &words[to..line.end]);
            self.lines.push(format!("{indent}{bar} {before}{inside}{after}"));
        }
    }
}

/// Words without what a terminal would act on.
fn clean(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The lines of a text that is cut between words; a word that is too long stands on a line of its own.
fn wrapped(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for piece in text.split(' ') {
        let word = at..at + piece.len();
        at = word.end + 1;
        if piece.is_empty() {
            continue;
        }
        match lines.last_mut() {
            Some(line) if text[line.start..word.end].width() <= width => line.end = word.end,
            _ => lines.push(word),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Wrapping loses no word, and a line is too long only when a single word is.
        #[test]
        fn wrapping_keeps_every_word(text in "([a-zé漢]{1,9}| ){0,40}", width in 1usize..30) {
            let lines = wrapped(&text, width);
            let words: Vec<&str> = lines.iter().flat_map(|line| text[line.clone()].split_whitespace()).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            for line in &lines {
                let line = &text[line.clone()];
                prop_assert!(line.width() <= width || !line.contains(' '), "{line:?}");
            }
        }
    }
}
