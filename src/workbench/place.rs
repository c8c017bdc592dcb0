//! Places in a reading as a browser counts them: UTF-16 units of the text that it was shown.
//!
//! The words of somebody who withdrew are shown as blocks, one for each code point, so that the shown text has the code
//! points of the reading and perhaps other UTF-16 units.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::corpus::Transcript;
use crate::message::{Message, Problem};
use crate::study::Study;
use crate::text::{Positions, Span, is_grapheme_boundary};

/// A span in UTF-16 units of the shown text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Units {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A place that somebody selected, with the words that they saw there.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Place {
    pub(super) transcript: String,
    revision: u32,
    start: usize,
    end: usize,
    quote: String,
}

/// The text of a reading as it is shown.
pub(super) struct ShownText<'t> {
    text: Cow<'t, str>,
}

impl<'t> ShownText<'t> {
    pub(super) fn of(study: &Study, transcript: &'t Transcript) -> Self {
        let whole = Span::new(0, transcript.reading.text.len());
        let blank = !study.withheld(transcript, whole).is_empty();
        let text =
            if blank { study.shown(transcript, whole).into() } else { (&transcript.reading.text).into() };
        Self { text }
    }

    /// Whether any of it is blocks.
    fn differs(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Converts between a reading and what is shown of it.
pub(super) struct Measure<'t> {
    shown: &'t str,
    shown_positions: Positions<'t>,
    /// Of the reading, when the shown text is another.
    reading: Option<Positions<'t>>,
}

impl<'t> Measure<'t> {
    pub(super) fn of(transcript: &'t Transcript, shown: &'t ShownText<'_>) -> Self {
        let differs = shown.differs();
        Self {
            shown: &shown.text,
            shown_positions: if differs {
                Positions::new(&shown.text)
            } else {
                transcript.reading.positions()
            },
            reading: differs.then(|| transcript.reading.positions()),
        }
    }

    fn shown_byte(&self, byte: usize) -> usize {
        match &self.reading {
            Some(reading) => {
                let point = reading.code_point_of(byte);
                self.shown_positions.byte_of_code_point(point).unwrap_or(self.shown.len())
            }
            None => byte,
        }
    }

    /// A span of the reading in units of the shown text.
    pub(super) fn units(&self, span: Span) -> Units {
        let unit = |byte| self.shown_positions.utf16_of(self.shown_byte(byte));
        Units { start: unit(span.start), end: unit(span.end) }
    }

    /// The words of a span of the reading as they are shown.
    pub(super) fn words(&self, span: Span) -> &'t str {
        self.shown.get(self.shown_byte(span.start)..self.shown_byte(span.end)).unwrap_or_default()
    }

    /// The span of the reading at units of the shown text; nothing inside a character, or past the end.
    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let byte = |unit: usize| {
            let shown = self.shown_positions.byte_of_utf16(unit)?;
            if !is_grapheme_boundary(self.shown, shown) {
                return None;
            }
            match &self.reading {
                Some(reading) => reading.byte_of_code_point(self.shown_positions.code_point_of(shown)),
                None => Some(shown),
            }
        };
        let (start, end) = (byte(start)?, byte(end)?);
        (start < end).then(|| Span::new(start, end))
    }
}

impl Place {
    /// The transcript and the span in its current reading.
    ///
    /// # Errors
    /// When there is no such transcript, it has another reading by now, or other words stand there.
    pub(super) fn find<'s>(&self, study: &'s Study) -> Result<(&'s Transcript, Span), Problem> {
        let transcript = study.transcript(&self.transcript).ok_or_else(|| unknown(&self.transcript))?;
        let shown = ShownText::of(study, transcript);
        let measure = Measure::of(transcript, &shown);
        let moved = || {
            let message = Message::new("server-place-moved").with("transcript", transcript.id.as_str());
            Problem::error(message).hint(Message::new("server-place-moved-hint"))
        };
        if transcript.reading.revision != self.revision {
            return Err(moved());
        }
        let span = measure.span(self.start, self.end).ok_or_else(|| {
            let message = Message::new("server-place-inside").with("transcript", transcript.id.as_str());
            Problem::error(message).hint(Message::new("server-place-moved-hint"))
        })?;
        if measure.words(span) != self.quote {
            return Err(moved());
        }
        Ok((transcript, span))
    }
}

/// A transcript that is not there.
pub(super) fn unknown(id: &str) -> Problem {
    Problem::error(Message::new("server-transcript-unknown").with("id", id))
}
