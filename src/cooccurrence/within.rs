//! What two codes must share to occur together.

use crate::coding::CountUnit;

/// Within what two codes occur together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Within {
    /// Segments that overlap, or one segment with both.
    #[default]
    Segment,
    /// A sentence of a respondent.
    Sentence,
    /// A turn of a respondent.
    Turn,
    /// So many consecutive words of the respondents in a transcript.
    Window(usize),
    /// Everything that a unit of the count said: a respondent, a case or a transcript.
    Respondent,
}

impl Within {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Sentence => "sentence",
            Self::Turn => "turn",
            Self::Window(_) => "window",
            Self::Respondent => "respondent",
        }
    }

    /// The words of a window.
    #[must_use]
    pub fn window(self) -> Option<usize> {
        if let Self::Window(words) = self { Some(words) } else { None }
    }

    /// The message that says what is counted.
    pub(super) fn definition(self, unit: CountUnit) -> &'static str {
        match (self, unit) {
            (Self::Segment, _) => "cooccurrence-counted-segment",
            (Self::Sentence, _) => "cooccurrence-counted-sentence",
            (Self::Turn, _) => "cooccurrence-counted-turn",
            (Self::Window(_), _) => "cooccurrence-counted-window",
            (Self::Respondent, CountUnit::Respondents) => "cooccurrence-counted-respondent",
            (Self::Respondent, CountUnit::Cases) => "cooccurrence-counted-case",
            (Self::Respondent, CountUnit::Transcripts) => "cooccurrence-counted-transcript",
        }
    }

    /// The message that names the units in the plural.
    pub(super) fn units(self, unit: CountUnit) -> &'static str {
        match (self, unit) {
            (Self::Segment, _) => "cooccurrence-units-segment",
            (Self::Sentence, _) => "cooccurrence-units-sentence",
            (Self::Turn, _) => "cooccurrence-units-turn",
            (Self::Window(_), _) => "cooccurrence-units-window",
            (Self::Respondent, CountUnit::Respondents) => "cooccurrence-units-respondent",
            (Self::Respondent, CountUnit::Cases) => "cooccurrence-units-case",
            (Self::Respondent, CountUnit::Transcripts) => "cooccurrence-units-transcript",
        }
    }
}
