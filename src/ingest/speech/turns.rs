//! Turns: who speaks from where to where, and when.

use super::label::{self, Candidate};
use super::layout::{Layout, Line};
use super::stamp;
use crate::corpus::Turn;
use crate::ingest::UnrecognisedLine;
use crate::text::Span;

/// Whose the lines without a label are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Mode {
    /// Of the speaker before them; before the first, nobody's.
    Labelled,
    /// Of the respondent: only the interviewer has labels, each for one paragraph.
    Moderated,
    /// Of the one person who speaks, a turn a paragraph: nobody has a label.
    Unlabelled,
}

/// What was found to be said.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Spoken {
    /// The turns, in order, not overlapping.
    pub(in crate::ingest) turns: Vec<Turn>,
    /// Lines that are nobody's.
    pub(in crate::ingest) unrecognised: Vec<UnrecognisedLine>,
    /// How many lines are numbered questions, which nobody says.
    pub(in crate::ingest) questions: usize,
}

/// The turns of a reading, given for every line the label that was accepted and whether it is a question.
pub(in crate::ingest) fn turns(
    layout: &Layout,
    labels: &[Option<Candidate<'_>>],
    questions: &[bool],
    mode: Mode,
) -> Spoken {
    let mut builder =
        Builder { layout, mode, open: None, spoken: Spoken::default(), stamped_until: None, title: true };
    for (at, (line, candidate)) in layout.lines.iter().zip(labels).enumerate() {
        let is_question = questions.get(at).copied().unwrap_or(false);
        builder.take(at, line, candidate.as_ref(), is_question);
    }
    builder.close();
    builder.spoken
}

struct Builder<'t> {
    layout: &'t Layout,
    mode: Mode,
    open: Option<Open<'t>>,
    spoken: Spoken,
    /// The end of the turn before, when a stamp at its end said so.
    stamped_until: Option<u64>,
    /// Whether nothing was said yet, so that a line may be a title.
    title: bool,
}

/// A turn that may still grow.
struct Open<'t> {
    label: &'t str,
    /// From the first word to the end of the last line; `None` while there are no words.
    span: Option<Span>,
    start_ms: Option<u64>,
    end_ms: Option<u64>,
    /// A Markdown mark that closes at the end of the turn.
    mark: &'t str,
    paragraph: usize,
}

impl<'t> Builder<'t> {
    fn take(&mut self, at: usize, line: &Line, candidate: Option<&Candidate<'t>>, is_question: bool) {
        if self.layout.is_blank(line) {
            if self.mode == Mode::Unlabelled && self.layout.spaced {
                self.close();
            }
        } else if let Some(candidate) = candidate {
            self.begin(line, candidate);
        } else if line.heading || is_question {
            self.close();
            self.title = false;
            self.spoken.questions += usize::from(is_question);
        } else if line.note {
            self.close();
            self.unrecognised(at, line);
        } else {
            self.unlabelled(at, line);
        }
    }

    fn begin(&mut self, line: &Line, candidate: &Candidate<'t>) {
        self.close();
        self.title = false;
        let from = line.span.start + candidate.words;
        let words = Span::new(from, line.span.end);
        self.open = Some(Open {
            label: candidate.label,
            span: (!words.trimmed(&self.layout.text).is_empty()).then_some(words),
            start_ms: candidate.stamp.map(|stamp| stamp.ms),
            end_ms: candidate.stamp.and_then(|stamp| stamp.until_ms),
            mark: candidate.mark,
            paragraph: line.paragraph,
        });
    }

    fn unlabelled(&mut self, at: usize, line: &Line) {
        match self.mode {
            Mode::Labelled if self.open.is_none() => return self.unrecognised(at, line),
            Mode::Moderated if self.title && self.is_title(line) => return self.unrecognised(at, line),
            Mode::Labelled => {}
            Mode::Moderated => {
                let paragraph = line.paragraph;
                let waits = |open: &Open<'_>| open.span.is_none() || open.paragraph == paragraph;
                if !self.open.as_ref().is_some_and(|open| open.label.is_empty() || waits(open)) {
                    self.begin_unlabelled(line);
                }
            }
            Mode::Unlabelled => {
                let same = |open: &Open<'_>| self.layout.spaced || open.paragraph == line.paragraph;
                if !self.open.as_ref().is_some_and(same) {
                    self.begin_unlabelled(line);
                }
            }
        }
        self.title = false;
        let (offset, stamp) = label::words(self.layout.line(line));
        if let Some(open) = &mut self.open {
            let start = open.span.map_or(line.span.start + offset, |span| span.start);
            if open.span.is_none() {
                open.start_ms = open.start_ms.or(stamp.map(|stamp| stamp.ms));
            }
            open.end_ms = stamp.and_then(|stamp| stamp.until_ms).or(open.end_ms);
            open.span = Some(Span::new(start, line.span.end));
        }
    }

    fn begin_unlabelled(&mut self, line: &Line) {
        self.close();
        let paragraph = line.paragraph;
        self.open = Some(Open { label: "", span: None, start_ms: None, end_ms: None, mark: "", paragraph });
    }

    /// Closes the open turn: white space and stamps at its end are not words of it.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let Some(span) = open.span else { return };
        let text = &self.layout.text;
        let mut span = span.trimmed(text);
        let mut end_ms = open.end_ms;
        let mut stamped_until = None;
        while let Some((at, stamp)) = stamp::trailing(span.of(text)) {
            stamped_until.get_or_insert(stamp.ms);
            end_ms = end_ms.or(Some(stamp.ms));
            span = Span::new(span.start, span.start + at).trimmed(text);
        }
        if !open.mark.is_empty() && span.of(text).ends_with(open.mark) {
            span = Span::new(span.start, span.end - open.mark.len()).trimmed(text);
        }
        let start_ms = open.start_ms.or(self.stamped_until);
        self.stamped_until = stamped_until;
        if !span.is_empty() {
            self.spoken.turns.push(Turn { label: Some(open.label.to_owned()), span, start_ms, end_ms });
        }
    }

    fn unrecognised(&mut self, at: usize, line: &Line) {
        let text = self.layout.line(line).trim().to_owned();
        self.spoken.unrecognised.push(UnrecognisedLine { line: at + 1, text });
    }

    /// Whether a line before everything else is a title or a date rather than the first words of the respondent.
    fn is_title(&self, line: &Line) -> bool {
        let words = self.layout.line(line);
        let flush = !words.starts_with(char::is_whitespace);
        flush
            && !words.trim_end().ends_with(['.', '?', '!', '…', ')', '"', '”'])
            && words.split_whitespace().count() <= 12
    }
}
