//! Coding by hand: what a code on a segment records, and what of it is worth a word.

use super::{Study, anchored};
use crate::codebook::{Code, CodeId, Origin, Wording};
use crate::coding::{Polarity, Via};
use crate::corpus::{Role, Transcript};
use crate::log::{CodingAdded, Created, Decision, Pending};
use crate::message::{Message, Problem};
use crate::text::Span;

/// A coding by hand of a span, to be recorded.
#[must_use]
pub fn by_hand(transcript: &Transcript, span: Span, code: CodeId) -> Pending {
    let (spot, words) = anchored(transcript, span);
    Pending {
        decision: Decision::CodingAdded(CodingAdded {
            code,
            transcript: transcript.id.clone(),
            revision: spot.revision,
            start: spot.start,
            end: spot.end,
            polarity: Polarity::Supports,
            prompting: None,
            via: Via::Hand,
            suggestion: None,
        }),
        words: Some(words),
    }
}

impl Study {
    /// A new code of a name, to be recorded.
    #[must_use]
    pub fn new_code(&self, name: &str, origin: Origin) -> Code {
        Code::new(self.state.free_code_id(name), Wording::from(name.trim()), origin)
    }

    /// Refuses a coding that the coder has already: the same code on the same span, other than the coding named.
    ///
    /// # Errors
    /// When there is one.
    pub fn refuse_repeated(
        &self,
        coder: &str,
        code: &CodeId,
        transcript: &Transcript,
        span: Span,
        but: Option<&str>,
    ) -> Result<(), Problem> {
        let repeated = self.codings.iter().any(|coding| {
            coding.span == span
                && coding.code == *code
                && coding.transcript == transcript.id
                && coding.coder == coder
                && but != Some(coding.id.as_str())
        });
        if !repeated {
            return Ok(());
        }
        let problem = Problem::error(Message::new("cli-code-repeated"));
        Err(match but {
            Some(id) => {
                let short = id.get(..10).unwrap_or(id);
                problem.hint(Message::new("reshape-recode-repeated-hint").with("coding", short))
            }
            None => problem.hint(Message::new("cli-code-repeated-hint")),
        })
    }

    /// What is odd about coding a span. Words that count for nobody are worth a warning, not a refusal.
    #[must_use]
    pub fn odd_span(&self, transcript: &Transcript, span: Span) -> Option<Problem> {
        let warning = |id| Some(Problem::warning(Message::new(id)));
        if !self.withheld(transcript, span).is_empty() {
            return warning("reshape-code-withdrawn");
        }
        let mut turns = transcript.reading.turns_in(span).peekable();
        if turns.peek().is_none() {
            return warning("cli-code-no-turn");
        }
        if !transcript.respondents_in(span).is_empty() {
            return None;
        }
        let interviewer = turns.any(|turn| transcript.speaker(turn).role == Role::Interviewer);
        warning(if interviewer { "cli-code-interviewer" } else { "cli-code-other" })
    }
}

/// A new code as it is recorded.
#[must_use]
pub fn code_made(entry: Code) -> Pending {
    Pending::new(Decision::CodeCreated(Created { entry }.into()))
}
