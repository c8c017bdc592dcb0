//! What an event decides: one typed kind each; kinds of a later version are kept as they are.

mod codings;
mod entries;
mod trail;
mod transcripts;

pub use codings::{
    Adjudicated, CodingAdded, CodingAnchored, CodingChanged, CodingRef, Judgement, Spot, SuggestionRejected,
};
pub use entries::{Arrangement, Changed, Created, GuideEntry, Merged, Removed, Split, Withdrawn};
pub use trail::{
    ActRef, Blanked, FindingRef, Here, MemoRef, MemoWritten, Noted, PhaseMarked, StudyMerged, TagSet,
    WordsErased,
};
pub use transcripts::{TranscriptAssigned, TranscriptDone, TranscriptImported, TranscriptRef};

use serde_json::Value;
use serde_json::value::RawValue;

use crate::codebook::{Code, CodeId, Relation, Theme, ThemeId};
use crate::corpus::{About, Respondent, RespondentId, SpeakerMap};

macro_rules! decisions {
    ($($(#[$doc:meta])* $name:ident($data:ty) = $kind:literal,)+) => {
        /// One decision. Whole entries are boxed, so that the many small decisions stay small.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Decision {
            $($(#[$doc])* $name($data),)+
            /// A kind this version does not know; kept, and without effect.
            Unknown {
                /// The kind's name.
                kind: String,
                /// Its data, as written.
                data: Value,
            },
        }

        impl Decision {
            /// The names of all kinds there are.
            pub const KINDS: &[&str] = &[$($kind,)+];

            /// The kind's name in the log.
            #[must_use]
            pub fn kind(&self) -> &str {
                match self {
                    $(Self::$name(_) => $kind,)+
                    Self::Unknown { kind, .. } => kind,
                }
            }

            /// The data as JSON.
            ///
            /// # Errors
            /// When a value cannot be written as JSON.
            pub fn data(&self) -> serde_json::Result<Box<RawValue>> {
                match self {
                    $(Self::$name(data) => serde_json::value::to_raw_value(data),)+
                    Self::Unknown { data, .. } => serde_json::value::to_raw_value(data),
                }
            }

            /// The decision of a kind and its data.
            ///
            /// # Errors
            /// When the data of a known kind is not what that kind carries.
            pub fn read(kind: &str, data: &RawValue) -> serde_json::Result<Self> {
                match kind {
                    $($kind => serde_json::from_str(data.get()).map(Self::$name),)+
                    other => {
                        let data = serde_json::from_str(data.get())?;
                        Ok(Self::Unknown { kind: other.to_owned(), data })
                    }
                }
            }
        }
    };
}

decisions! {
    /// A coding was added.
    CodingAdded(CodingAdded) = "coding.added",
    /// A coding was removed.
    CodingRemoved(CodingRef) = "coding.removed",
    /// A coding got another code.
    CodingRecoded(Box<CodingChanged<CodeId>>) = "coding.recoded",
    /// A coding got another span.
    CodingMoved(Box<CodingChanged<Spot>>) = "coding.moved",
    /// The coder changed what they say of the segment.
    CodingJudged(Box<CodingChanged<Judgement>>) = "coding.judged",
    /// A coding was carried over to a later reading.
    CodingAnchored(Box<CodingAnchored>) = "coding.anchored",
    /// Coders who differed decided together.
    CodingAdjudicated(Box<Adjudicated>) = "coding.adjudicated",
    /// A segment was chosen as a quotation.
    QuoteChosen(CodingRef) = "quote.chosen",
    /// And is no longer.
    QuoteDropped(CodingRef) = "quote.dropped",
    /// A suggestion was turned down.
    SuggestionRejected(SuggestionRejected) = "suggestion.rejected",
    /// A theme was made.
    ThemeCreated(Box<Created<Theme>>) = "theme.created",
    /// A theme was changed.
    ThemeChanged(Box<Changed<Theme>>) = "theme.changed",
    /// A theme became part of another.
    ThemeMerged(Box<Merged<Theme, ThemeId>>) = "theme.merged",
    /// A theme was split.
    ThemeSplit(Box<Split<ThemeId>>) = "theme.split",
    /// A theme was taken out.
    ThemeRemoved(Box<Removed<Theme>>) = "theme.removed",
    /// A code was made.
    CodeCreated(Box<Created<Code>>) = "code.created",
    /// A code was changed.
    CodeChanged(Box<Changed<Code>>) = "code.changed",
    /// A code became part of another.
    CodeMerged(Box<Merged<Code, CodeId>>) = "code.merged",
    /// A code was split.
    CodeSplit(Box<Split<CodeId>>) = "code.split",
    /// A code was taken out of use; its codings do not count while it is.
    CodeRetired(Box<Removed<Code>>) = "code.retired",
    /// A code was taken out of the codebook by hand; its codings stay.
    CodeRemoved(Box<Removed<Code>>) = "code.removed",
    /// A relation was made.
    RelationCreated(Box<Created<Relation>>) = "relation.created",
    /// A relation was changed.
    RelationChanged(Box<Changed<Relation>>) = "relation.changed",
    /// A relation was taken out.
    RelationRemoved(Box<Removed<Relation>>) = "relation.removed",
    /// The codebook was put in another order or got another title.
    CodebookArranged(Box<Changed<Arrangement>>) = "codebook.arranged",
    /// The interview guide was changed.
    GuideChanged(Box<Changed<GuideEntry>>) = "guide.changed",
    /// A respondent came into the study.
    RespondentCreated(Box<Created<Respondent>>) = "respondent.created",
    /// Something known of a respondent was changed.
    RespondentChanged(Box<Changed<Respondent>>) = "respondent.changed",
    /// A respondent was taken out of the list.
    RespondentRemoved(Box<Removed<Respondent>>) = "respondent.removed",
    /// A respondent withdrew.
    RespondentWithdrawn(Withdrawn) = "respondent.withdrawn",
    /// The list of respondents was put in another order.
    RespondentsArranged(Box<Changed<Vec<RespondentId>>>) = "respondent.arranged",
    /// A transcript came in.
    TranscriptImported(Box<TranscriptImported>) = "transcript.imported",
    /// A corrected transcript came in.
    TranscriptRevised(Box<TranscriptImported>) = "transcript.revised",
    /// Who speaks in a transcript was changed.
    SpeakersChanged(Box<TranscriptRef<SpeakerMap>>) = "transcript.speakers",
    /// What is known of a transcript was changed.
    AboutChanged(Box<TranscriptRef<About>>) = "transcript.about",
    /// A transcript was given to a coder.
    TranscriptAssigned(TranscriptAssigned) = "transcript.assigned",
    /// And taken back.
    TranscriptUnassigned(TranscriptAssigned) = "transcript.unassigned",
    /// A coder finished a transcript.
    TranscriptDone(TranscriptDone) = "transcript.done",
    /// A coder opened a finished transcript again.
    TranscriptReopened(TranscriptDone) = "transcript.reopened",
    /// A note was written.
    MemoWritten(MemoWritten) = "memo.written",
    /// A note got other words.
    MemoChanged(MemoRef) = "memo.changed",
    /// A note was taken away.
    MemoRemoved(MemoRef) = "memo.removed",
    /// A finding was accepted as it is.
    FindingAccepted(FindingRef) = "finding.accepted",
    /// And is looked at again.
    FindingReopened(FindingRef) = "finding.reopened",
    /// The study entered a phase.
    PhaseMarked(PhaseMarked) = "phase.marked",
    /// The study as it was known then got a name.
    TagSet(Box<TagSet>) = "tag.set",
    /// An act of the same writer was undone.
    ActUndone(ActRef) = "act.undone",
    /// And done again.
    ActRedone(ActRef) = "act.redone",
    /// Another study was brought in.
    StudyMerged(Box<StudyMerged>) = "study.merged",
    /// Words were erased.
    WordsErased(Box<WordsErased>) = "words.erased",
}

impl Decision {
    /// Whether it is about something that a working copy shows: codebook, guide, respondents, or who speaks.
    #[must_use]
    pub fn is_shown_in_working_copies(&self) -> bool {
        let subject = self.kind().split('.').next().unwrap_or_default();
        matches!(subject, "theme" | "code" | "relation" | "codebook" | "guide" | "respondent" | "transcript")
    }

    /// Whether it may lead to other working copies: it is about something they show, or about other decisions.
    #[must_use]
    pub fn may_change_working_copies(&self) -> bool {
        let is_about_others = matches!(
            self,
            Self::ActUndone(_) | Self::ActRedone(_) | Self::StudyMerged(_) | Self::WordsErased(_)
        );
        is_about_others || self.is_shown_in_working_copies()
    }
}
