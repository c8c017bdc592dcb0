//! What an event decides: one typed kind each; kinds of a later version are kept as they are.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::codebook::{Code, CodeId, Guide, Question, Relation, Theme, ThemeId, Topic, Wording};
use crate::coding::{Polarity, Prompting, Via};
use crate::corpus::{About, Respondent, RespondentId, SpeakerMap, TranscriptId};

/// A new entry, in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Created<T> {
    /// The entry.
    pub entry: T,
}

/// An entry before and after, both in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changed<T> {
    /// As it was.
    pub old: T,
    /// As it is.
    pub new: T,
}

/// An entry taken away, in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Removed<T> {
    /// As it was.
    pub old: T,
}

/// The order of the codebook and its title.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Arrangement {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// The themes in order.
    pub themes: Vec<ThemeId>,
    /// The codes in order.
    pub codes: Vec<CodeId>,
    /// The relations in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<String>,
}

/// The interview guide, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GuideEntry {
    /// The headings.
    pub topics: Vec<Topic>,
    /// The questions.
    pub questions: Vec<Question>,
}

impl From<Guide> for GuideEntry {
    fn from(guide: Guide) -> Self {
        Self { topics: guide.topics, questions: guide.questions }
    }
}

impl From<GuideEntry> for Guide {
    fn from(entry: GuideEntry) -> Self {
        Self { topics: entry.topics, questions: entry.questions }
    }
}

/// A source came in and was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptImported {
    /// The id it got.
    pub transcript: TranscriptId,
    /// The name of the file as received.
    pub file: String,
    /// The format it was read as.
    pub format: String,
    /// SHA-256 of the file as received.
    pub sha256: String,
    /// The revision of the reading.
    pub revision: u32,
    /// SHA-256 of the reading's text.
    pub reading: String,
    /// SHA-256 of the reading's turns as kept beside it.
    pub turns: String,
    /// What is known of the source.
    #[serde(default)]
    pub about: About,
    /// Who speaks.
    pub speakers: SpeakerMap,
}

/// Something known of a transcript, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptRef<T> {
    /// The transcript.
    pub transcript: TranscriptId,
    /// As it was.
    pub old: T,
    /// As it is.
    pub new: T,
}

/// The writer's coder is finished with a transcript, or opens it again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptDone {
    /// The transcript.
    pub transcript: TranscriptId,
}

/// A code put on a segment. Positions are code points of the reading; the words are in the event's text part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodingAdded {
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// For or against.
    #[serde(default)]
    pub polarity: Polarity,
    /// Asked about or not, when the coder says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompting: Option<Prompting>,
    /// How it came about.
    #[serde(default)]
    pub via: Via,
    /// The suggestion it accepts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// A coding taken away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodingRemoved {
    /// The id of the event that added it.
    pub coding: String,
}

/// A suggestion turned down; it outlives changes of the rule that proposed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SuggestionRejected {
    /// The suggestion.
    pub suggestion: String,
    /// The code it proposed.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// By itself or with others at once.
    pub via: Via,
}

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
    CodingRemoved(CodingRemoved) = "coding.removed",
    /// A suggestion was turned down.
    SuggestionRejected(SuggestionRejected) = "suggestion.rejected",
    /// A theme was made.
    ThemeCreated(Box<Created<Theme>>) = "theme.created",
    /// A theme was changed.
    ThemeChanged(Box<Changed<Theme>>) = "theme.changed",
    /// A theme was taken out.
    ThemeRemoved(Box<Removed<Theme>>) = "theme.removed",
    /// A code was made.
    CodeCreated(Box<Created<Code>>) = "code.created",
    /// A code was changed.
    CodeChanged(Box<Changed<Code>>) = "code.changed",
    /// A code was taken out.
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
    /// The list of respondents was put in another order.
    RespondentsArranged(Box<Changed<Vec<RespondentId>>>) = "respondent.arranged",
    /// A transcript came in.
    TranscriptImported(Box<TranscriptImported>) = "transcript.imported",
    /// Who speaks in a transcript was changed.
    SpeakersChanged(Box<TranscriptRef<SpeakerMap>>) = "transcript.speakers",
    /// What is known of a transcript was changed.
    AboutChanged(Box<TranscriptRef<About>>) = "transcript.about",
    /// A coder finished a transcript.
    TranscriptDone(TranscriptDone) = "transcript.done",
    /// A coder opened a finished transcript again.
    TranscriptReopened(TranscriptDone) = "transcript.reopened",
}
