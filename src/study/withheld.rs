//! Words that are not shown: those of respondents who withdrew.

use std::collections::BTreeSet;

use super::Study;
use crate::corpus::{RespondentId, Transcript};
use crate::text::Span;

/// What stands for a character that is not shown, or was erased.
pub(super) const BLANK: char = '█';

impl Study {
    /// The respondents who withdrew.
    #[must_use]
    pub fn withdrawn(&self) -> BTreeSet<&RespondentId> {
        let withdrew = self.state.respondents.iter().filter(|respondent| respondent.withdrawn.is_some());
        withdrew.map(|respondent| &respondent.id).collect()
    }

    /// The parts of a span that somebody spoke who withdrew, in order.
    #[must_use]
    pub fn withheld(&self, transcript: &Transcript, span: Span) -> Vec<Span> {
        let withdrawn = self.withdrawn();
        let turns = transcript.reading.turns_in(span);
        let theirs =
            turns.filter(|turn| transcript.respondent(turn).is_some_and(|id| withdrawn.contains(id)));
        theirs
            .map(|turn| Span::new(turn.span.start.max(span.start), turn.span.end.min(span.end)))
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// The words of a span as they may be shown: each character of somebody who withdrew is a block, so that there are
    /// as many code points and lines as before.
    #[must_use]
    pub fn shown(&self, transcript: &Transcript, span: Span) -> String {
        let text = &transcript.reading.text;
        let mut shown = String::with_capacity(span.len());
        let mut behind = span.start;
        for part in self.withheld(transcript, span) {
            shown.push_str(text.get(behind..part.start).unwrap_or_default());
            shown.extend(part.of(text).chars().map(|c| if c == '\n' { c } else { BLANK }));
            behind = part.end;
        }
        shown.push_str(text.get(behind..span.end).unwrap_or_default());
        shown
    }
}
