//! What the events add up to: codebook, respondents, transcripts, codings, rejections and who is done.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{Code, CodeId, Codebook, Guide};
use crate::coding::{Polarity, Prompting, Via};
use crate::corpus::{About, Respondent, RespondentId, SpeakerMap, TranscriptId};
use crate::log::{Arrangement, Decision, Event, GuideEntry, TranscriptImported};

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
}

/// The study as decided so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// Themes, codes and relations.
    pub codebook: Codebook,
    /// The interview guide.
    pub guide: Guide,
    /// The respondents, in the order they came in.
    pub respondents: Vec<Respondent>,
    /// The transcripts, in the order they came in.
    pub transcripts: Vec<TranscriptEntry>,
    /// The codings that stand, in the order they were made.
    pub codings: Vec<Placed>,
    /// The suggestions that were turned down.
    pub rejected: BTreeSet<String>,
    /// Who finished which transcript.
    pub done: BTreeSet<(TranscriptId, String)>,
}

impl State {
    /// Folds events in total order.
    pub fn fold<'e>(events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut state = Self::default();
        let mut removed = BTreeSet::new();
        for event in events {
            match &event.decision {
                Decision::CodingRemoved(decision) => {
                    removed.insert(decision.coding.clone());
                }
                _ => state.apply(event),
            }
        }
        if !removed.is_empty() {
            state.codings.retain(|coding| !removed.contains(&coding.id));
        }
        state
    }

    /// Adds one event.
    pub(super) fn apply(&mut self, event: &Event) {
        match &event.decision {
            Decision::CodingAdded(_) => self.add_coding(event),
            Decision::CodingRemoved(decision) => self.codings.retain(|coding| coding.id != decision.coding),
            Decision::SuggestionRejected(decision) => {
                self.rejected.insert(decision.suggestion.clone());
            }
            Decision::TranscriptImported(decision) => self.add_transcript(decision),
            Decision::SpeakersChanged(decision) => {
                if let Some(transcript) = self.transcript_mut(&decision.transcript) {
                    transcript.speakers = decision.new.clone();
                }
            }
            Decision::AboutChanged(decision) => {
                if let Some(transcript) = self.transcript_mut(&decision.transcript) {
                    transcript.about = decision.new.clone();
                }
            }
            Decision::TranscriptDone(decision) => {
                self.done.insert((decision.transcript.clone(), event.writer.coder().to_owned()));
            }
            Decision::TranscriptReopened(decision) => {
                self.done.remove(&(decision.transcript.clone(), event.writer.coder().to_owned()));
            }
            Decision::Unknown { .. } => {}
            _ => self.apply_entry(&event.decision),
        }
    }

    /// Adds a decision about codebook, guide or respondents.
    fn apply_entry(&mut self, decision: &Decision) {
        let book = &mut self.codebook;
        match decision {
            Decision::ThemeCreated(d) => put(&mut book.themes, d.entry.clone(), |theme| theme.id.as_str()),
            Decision::ThemeChanged(d) => put(&mut book.themes, d.new.clone(), |theme| theme.id.as_str()),
            Decision::ThemeRemoved(d) => book.themes.retain(|theme| theme.id != d.old.id),
            Decision::CodeCreated(d) => put(&mut book.codes, d.entry.clone(), |code| code.id.as_str()),
            Decision::CodeChanged(d) => put(&mut book.codes, d.new.clone(), |code| code.id.as_str()),
            Decision::CodeRemoved(d) => book.codes.retain(|code| code.id != d.old.id),
            Decision::RelationCreated(d) => put(&mut book.relations, d.entry.clone(), |tie| &tie.id),
            Decision::RelationChanged(d) => put(&mut book.relations, d.new.clone(), |tie| &tie.id),
            Decision::RelationRemoved(d) => book.relations.retain(|tie| tie.id != d.old.id),
            Decision::CodebookArranged(d) => self.arrange(&d.new),
            Decision::GuideChanged(d) => self.guide = d.new.clone().into(),
            Decision::RespondentCreated(d) => put(&mut self.respondents, d.entry.clone(), |r| r.id.as_str()),
            Decision::RespondentChanged(d) => put(&mut self.respondents, d.new.clone(), |r| r.id.as_str()),
            Decision::RespondentRemoved(d) => self.respondents.retain(|respondent| respondent.id != d.old.id),
            Decision::RespondentsArranged(d) => {
                let order: Vec<&str> = d.new.iter().map(RespondentId::as_str).collect();
                sort(&mut self.respondents, &order, |respondent| respondent.id.as_str());
            }
            _ => {}
        }
    }

    fn add_coding(&mut self, event: &Event) {
        let Decision::CodingAdded(decision) = &event.decision else { return };
        let words = event.words.as_ref();
        self.codings.push(Placed {
            id: event.id.clone(),
            coder: event.writer.coder().to_owned(),
            code: decision.code.clone(),
            transcript: decision.transcript.clone(),
            revision: decision.revision,
            start: decision.start,
            end: decision.end,
            quote: words.and_then(|words| words.quote.clone()),
            polarity: decision.polarity,
            prompting: decision.prompting,
            via: decision.via,
            suggestion: decision.suggestion.clone(),
            memo: words.and_then(|words| words.memo.clone()),
            at: event.at.clone(),
        });
    }

    fn add_transcript(&mut self, decision: &TranscriptImported) {
        let reading = (decision.revision, decision.reading.clone(), decision.turns.clone());
        if let Some(known) = self.transcript_mut(&decision.transcript) {
            known.readings.push(reading);
            return;
        }
        self.transcripts.push(TranscriptEntry {
            id: decision.transcript.clone(),
            file: decision.file.clone(),
            format: decision.format.clone(),
            sha256: decision.sha256.clone(),
            readings: vec![reading],
            about: decision.about.clone(),
            speakers: decision.speakers.clone(),
        });
    }

    fn transcript_mut(&mut self, id: &TranscriptId) -> Option<&mut TranscriptEntry> {
        self.transcripts.iter_mut().find(|transcript| transcript.id == *id)
    }

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

    /// Puts the codebook in an order; entries that the order does not name come last, as they stood.
    fn arrange(&mut self, order: &Arrangement) {
        let book = &mut self.codebook;
        book.title.clone_from(&order.title);
        sort(&mut book.themes, &order.themes.iter().map(|id| id.as_str()).collect::<Vec<_>>(), |t| {
            t.id.as_str()
        });
        sort(&mut book.codes, &order.codes.iter().map(|id| id.as_str()).collect::<Vec<_>>(), |c| {
            c.id.as_str()
        });
        sort(&mut book.relations, &order.relations.iter().map(String::as_str).collect::<Vec<_>>(), |r| &r.id);
    }

    /// The guide as an entry of the log.
    #[must_use]
    pub fn guide_entry(&self) -> GuideEntry {
        self.guide.clone().into()
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

    /// The ids of codes that codings use and the codebook does not have.
    #[must_use]
    pub fn undeclared(&self) -> BTreeSet<CodeId> {
        let declared: BTreeSet<&CodeId> = self.codebook.codes.iter().map(|code: &Code| &code.id).collect();
        self.codings.iter().filter(|c| !declared.contains(&c.code)).map(|c| c.code.clone()).collect()
    }
}

/// Puts an entry in the place of the one with its id, or at the end.
fn put<T>(entries: &mut Vec<T>, entry: T, id: impl Fn(&T) -> &str) {
    match entries.iter().position(|old| id(old) == id(&entry)) {
        Some(at) => entries[at] = entry,
        None => entries.push(entry),
    }
}

/// Puts entries in an order; those it does not name come last, as they stood.
fn sort<T>(entries: &mut [T], order: &[&str], id: impl Fn(&T) -> &str) {
    let places: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    entries.sort_by_key(|entry| places.get(id(entry)).copied().unwrap_or(usize::MAX));
}
