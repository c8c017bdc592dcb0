//! What the events add up to: codebook, respondents, transcripts, codings, memos, and what was decided about them.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{Code, CodeId, Codebook, Guide, ThemeId};
use crate::coding::{Anchor, Memo, MemoKind, Polarity, Prompting, Subject, Via};
use crate::corpus::{About, Respondent, RespondentId, SpeakerMap, TranscriptId, slug};
use crate::log::{Arrangement, GuideEntry, Noted, Spot, SuggestionRejected};

/// A transcript as the log knows it; its reading is beside it on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct TranscriptEntry {
    /// The id.
    pub id: TranscriptId,
    /// The name of the file as received.
    pub file: String,
    /// The format it was read as.
    pub format: String,
    /// SHA-256 of the file as received.
    pub sha256: String,
    /// The readings: revision, SHA-256 of the text, SHA-256 of the turns.
    pub readings: Vec<(u32, String, String)>,
    /// What is known of it.
    pub about: About,
    /// Who speaks.
    pub speakers: SpeakerMap,
}

impl TranscriptEntry {
    /// The revision of the current reading.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.readings.last().map_or(0, |(revision, ..)| *revision)
    }
}

/// A coding as the log has it: positions in code points, with the words it was placed on.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The id of the event that added it.
    pub id: String,
    /// The coder.
    pub coder: String,
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
    /// The words, unless they were erased.
    pub quote: Option<String>,
    /// For or against.
    pub polarity: Polarity,
    /// Asked about or not.
    pub prompting: Option<Prompting>,
    /// How it came about.
    pub via: Via,
    /// The suggestion it accepts.
    pub suggestion: Option<String>,
    /// The coder's note.
    pub memo: Option<String>,
    /// When.
    pub at: String,
    /// How it was found back when it was last carried over to another reading.
    pub anchor: Option<Anchor>,
    /// The revision in which it was looked for in vain.
    pub lost_in: Option<u32>,
}

impl Placed {
    /// Where it is.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot { revision: self.revision, start: self.start, end: self.end }
    }
}

/// What coders who differed decided together.
#[derive(Debug, Clone, PartialEq)]
pub struct Consensus {
    /// The id of the event.
    pub id: String,
    /// Who wrote it down.
    pub coder: String,
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// Where.
    pub spot: Spot,
    /// The words, unless they were erased.
    pub quote: Option<String>,
    /// Whether the code belongs there.
    pub coded: bool,
    /// The codings that differed.
    pub codings: Vec<String>,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// A finding that somebody accepted as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedFinding {
    /// Who.
    pub coder: String,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// A name for the study as it was known at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The id of the event.
    pub event: String,
    /// The last event of every chain.
    pub heads: Vec<Noted>,
    /// Who set it.
    pub coder: String,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// The study as decided so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// Themes, codes and relations, without ties that lead nowhere.
    pub codebook: Codebook,
    /// The interview guide.
    pub guide: Guide,
    /// The respondents, in the order they came in.
    pub respondents: Vec<Respondent>,
    /// The transcripts, in the order they came in.
    pub transcripts: Vec<TranscriptEntry>,
    /// The codings that stand, in the order they were made.
    pub codings: Vec<Placed>,
    /// The codings of codes that are no longer in use, in the order they were made; they count nowhere.
    pub unused: Vec<Placed>,
    /// The suggestions that were turned down.
    pub rejected: BTreeSet<String>,
    /// Where they stood, in the order in which they were turned down.
    pub turned_down: Vec<SuggestionRejected>,
    /// Who finished which transcript.
    pub done: BTreeSet<(TranscriptId, String)>,
    /// Who is to code which transcript.
    pub assigned: BTreeSet<(TranscriptId, String)>,
    /// The segments chosen as quotations, by coding.
    pub chosen: BTreeSet<String>,
    /// The memos that stand, in the order they were written.
    pub memos: Vec<Memo>,
    /// What coders who differed decided together, in that order.
    pub consensus: Vec<Consensus>,
    /// The findings accepted as they are, by rule and key.
    pub accepted: BTreeMap<(String, String), AcceptedFinding>,
    /// The phase the study is in, when somebody marked it.
    pub phase: Option<u8>,
    /// The tags by name.
    pub tags: BTreeMap<String, Tag>,
    /// The events whose words were erased.
    pub erased: BTreeSet<String>,
    /// The codebook as the decisions left it.
    pub(super) book: Codebook,
    /// Codes that are no longer there, and what they became part of.
    pub(super) gone_codes: BTreeMap<CodeId, Option<CodeId>>,
    /// Themes that became part of others.
    pub(super) gone_themes: BTreeMap<ThemeId, ThemeId>,
}

impl State {
    /// The order and title of the codebook.
    #[must_use]
    pub fn arrangement(book: &Codebook) -> Arrangement {
        Arrangement {
            title: book.title.clone(),
            themes: book.themes.iter().map(|theme| theme.id.clone()).collect(),
            codes: book.codes.iter().map(|code| code.id.clone()).collect(),
            relations: book.relations.iter().map(|relation| relation.id.clone()).collect(),
        }
    }

    /// The guide as an entry of the log.
    #[must_use]
    pub fn guide_entry(&self) -> GuideEntry {
        self.guide.clone().into()
    }

    /// The coding that an event added.
    #[must_use]
    pub fn coding(&self, id: &str) -> Option<&Placed> {
        self.codings.iter().find(|coding| coding.id == id)
    }

    /// The comments that nobody answered yet; an answer to a comment is not one itself.
    pub fn open_comments(&self) -> impl Iterator<Item = &Memo> {
        let comments = || self.memos.iter().filter(|memo| memo.kind == MemoKind::Comment);
        let of = |memo: &Memo, other: &Memo| matches!(&memo.about, Subject::Memo(id) if *id == other.id);
        comments().filter(move |memo| {
            let is_answer = comments().any(|other| of(memo, other));
            let answered = self.memos.iter().any(|other| of(other, memo));
            !is_answer && !answered
        })
    }

    /// The codings that were looked for in the current reading of their transcript and not found.
    pub fn lost(&self) -> impl Iterator<Item = &Placed> {
        self.codings.iter().filter(|coding| coding.lost_in.is_some())
    }

    /// The respondent of that id.
    #[must_use]
    pub fn respondent(&self, id: &RespondentId) -> Option<&Respondent> {
        self.respondents.iter().find(|respondent| respondent.id == *id)
    }

    /// The transcript of that id.
    #[must_use]
    pub fn transcript(&self, id: &TranscriptId) -> Option<&TranscriptEntry> {
        self.transcripts.iter().find(|transcript| transcript.id == *id)
    }

    /// An id for a new code, made from its name, that no code has or had.
    #[must_use]
    pub fn free_code_id(&self, name: &str) -> CodeId {
        let taken = |id: &CodeId| {
            let used = self.codings.iter().chain(&self.unused).any(|coding| coding.code == *id);
            used || self.book.code(id).is_some() || self.gone_codes.contains_key(id)
        };
        free_id(name, "code", CodeId::new, taken)
    }

    /// An id for a new theme, made from its name, that no theme has or had.
    #[must_use]
    pub fn free_theme_id(&self, name: &str) -> ThemeId {
        let taken = |id: &ThemeId| self.book.theme(id).is_some() || self.gone_themes.contains_key(id);
        free_id(name, "theme", ThemeId::new, taken)
    }

    /// The ids of codes that codings use and the codebook does not have.
    #[must_use]
    pub fn undeclared(&self) -> BTreeSet<CodeId> {
        let declared: BTreeSet<&CodeId> = self.codebook.codes.iter().map(|code: &Code| &code.id).collect();
        self.codings.iter().filter(|c| !declared.contains(&c.code)).map(|c| c.code.clone()).collect()
    }
}

/// A readable id that is not taken, with a number behind it when the first choice is.
fn free_id<I>(name: &str, otherwise: &str, id: impl Fn(String) -> I, taken: impl Fn(&I) -> bool) -> I {
    let base = slug(name).unwrap_or_else(|| otherwise.to_owned());
    let mut free = id(base.clone());
    let mut number = 2;
    while taken(&free) {
        free = id(format!("{base}-{number}"));
        number += 1;
    }
    free
}
