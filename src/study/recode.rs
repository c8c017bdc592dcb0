//! Changing codings: another code, another place, another judgement; or taking them away.

use super::{Placed, Study};
use crate::codebook::CodeId;
use crate::corpus::Transcript;
use crate::log::{CodingChanged, CodingRef, Decision, Judgement, Pending, Spot, Words};
use crate::message::{Message, Problem};
use crate::text::{Quote, Span};

/// What a coding is changed to; what is not named stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recoding {
    /// The code.
    pub code: Option<CodeId>,
    /// The place, in the current reading of its transcript.
    pub span: Option<Span>,
    /// What the coder says of it besides the code.
    pub judgement: Option<Judgement>,
}

/// A place in the current reading of a transcript as the log has it, with the words that are there.
#[must_use]
pub fn anchored(transcript: &Transcript, span: Span) -> (Spot, Words) {
    let text = &transcript.reading.text;
    let positions = transcript.reading.positions();
    let quote = Quote::of(text, span);
    let spot = Spot {
        revision: transcript.reading.revision,
        start: positions.code_point_of(span.start),
        end: positions.code_point_of(span.end),
    };
    let words = Words {
        quote: Some(quote.exact),
        prefix: Some(quote.prefix),
        suffix: Some(quote.suffix),
        ..Words::default()
    };
    (spot, words)
}

impl Placed {
    /// What the coder says of it besides the code.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        Judgement { polarity: self.polarity, prompting: self.prompting }
    }
}

impl Study {
    /// The coding whose id begins like this, of a code that is in use or not.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn find_coding(&self, id: &str) -> Result<&Placed, Problem> {
        let id = id.trim().to_lowercase();
        let codings = self.state.codings.iter().chain(&self.state.unused);
        let mut found = codings.filter(|coding| coding.id.starts_with(&id));
        match (found.next().filter(|_| id.len() >= 4), found.next()) {
            (Some(coding), None) => Ok(coding),
            (Some(_), Some(_)) => {
                let message = Message::new("event-several").with("id", id);
                Err(Problem::error(message).hint(Message::new("event-several-hint")))
            }
            _ => {
                let message = Message::new("reshape-coding-unknown").with("id", id);
                Err(Problem::error(message).hint(Message::new("reshape-coding-unknown-hint")))
            }
        }
    }

    /// A coding of the coder who acts.
    ///
    /// # Errors
    /// As for [`Study::find_coding`], or when it is somebody else's.
    pub fn own_coding(&self, id: &str, me: &str) -> Result<&Placed, Problem> {
        let coding = self.find_coding(id)?;
        if coding.coder.to_lowercase() != me.to_lowercase() {
            let message = Message::new("reshape-coding-others").with("coder", &coding.coder).with("me", me);
            let hint = Message::new("reshape-coding-others-hint").with("coder", &coding.coder);
            return Err(Problem::error(message).hint(hint));
        }
        Ok(coding)
    }

    /// The decisions that change a coding; none when nothing would change.
    #[must_use]
    pub fn recode(&self, coding: &Placed, to: Recoding) -> Vec<Pending> {
        let id = || coding.id.clone();
        let mut pending = Vec::new();
        if let Some(new) = to.code.filter(|code| *code != coding.code) {
            let changed = CodingChanged { coding: id(), old: coding.code.clone(), new };
            pending.push(Pending::new(Decision::CodingRecoded(changed.into())));
        }
        let transcript = self.transcripts.iter().find(|transcript| transcript.id == coding.transcript);
        if let (Some(span), Some(transcript)) = (to.span, transcript) {
            let (new, words) = anchored(transcript, span);
            let old = coding.spot();
            if new != old || coding.lost_in.is_some() {
                let changed = CodingChanged { coding: id(), old, new };
                let decision = Decision::CodingMoved(changed.into());
                pending.push(Pending { decision, words: Some(words) });
            }
        }
        if let Some(new) = to.judgement.filter(|judgement| *judgement != coding.judgement()) {
            let changed = CodingChanged { coding: id(), old: coding.judgement(), new };
            pending.push(Pending::new(Decision::CodingJudged(changed.into())));
        }
        pending
    }

    /// The decisions that take codings away.
    #[must_use]
    pub fn uncode(codings: &[&Placed]) -> Vec<Pending> {
        let removed = |coding: &&Placed| CodingRef { coding: coding.id.clone() };
        codings.iter().map(|coding| Pending::new(Decision::CodingRemoved(removed(coding)))).collect()
    }
}
