//! What an event touches: the codes, themes, transcripts and respondents by which a reader looks for it.

use std::collections::BTreeSet;

use super::Names;
use crate::codebook::{Code, CodeId, Theme, ThemeId};
use crate::coding::Subject;
use crate::corpus::{RespondentId, TranscriptId};
use crate::log::{Decision, Event};

/// What was touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Codes.
    pub codes: BTreeSet<CodeId>,
    /// Those of them whose entries in the codebook were touched.
    pub shaped: BTreeSet<CodeId>,
    /// Themes.
    pub themes: BTreeSet<ThemeId>,
    /// Transcripts.
    pub transcripts: BTreeSet<TranscriptId>,
    /// Respondents.
    pub respondents: BTreeSet<RespondentId>,
}

impl Touched {
    /// Adds what an event touches. Names are those of the moment before it.
    pub(super) fn add(&mut self, event: &Event, names: &Names) {
        self.of_coding(&event.decision, names);
        let mut book = Self::default();
        book.of_book(&event.decision);
        book.shaped.clone_from(&book.codes);
        self.extend(&book);
        self.of_people(&event.decision);
        if let Decision::MemoWritten(memo) = &event.decision {
            self.of_subject(&memo.about, names);
        }
        if let Decision::MemoChanged(memo) | Decision::MemoRemoved(memo) = &event.decision
            && let Some(about) = names.memo(&memo.memo)
        {
            self.of_subject(about, names);
        }
    }

    /// Adds all that something else touched.
    pub(super) fn extend(&mut self, other: &Self) {
        self.codes.extend(other.codes.iter().cloned());
        self.shaped.extend(other.shaped.iter().cloned());
        self.themes.extend(other.themes.iter().cloned());
        self.transcripts.extend(other.transcripts.iter().cloned());
        self.respondents.extend(other.respondents.iter().cloned());
    }

    fn placed(&mut self, code: &CodeId, transcript: &TranscriptId) {
        self.codes.insert(code.clone());
        self.transcripts.insert(transcript.clone());
    }

    fn coding(&mut self, id: &str, names: &Names) {
        if let Some(coded) = names.coding(id) {
            self.placed(&coded.code, &coded.transcript);
        }
    }

    fn of_coding(&mut self, decision: &Decision, names: &Names) {
        match decision {
            Decision::CodingAdded(d) => self.placed(&d.code, &d.transcript),
            Decision::CodingRemoved(d) | Decision::QuoteChosen(d) | Decision::QuoteDropped(d) => {
                self.coding(&d.coding, names);
            }
            Decision::CodingRecoded(d) => {
                self.coding(&d.coding, names);
                self.codes.extend([d.old.clone(), d.new.clone()]);
            }
            Decision::CodingMoved(d) => self.coding(&d.coding, names),
            Decision::CodingJudged(d) => self.coding(&d.coding, names),
            Decision::CodingAnchored(d) => self.coding(&d.coding, names),
            Decision::CodingAdjudicated(d) => self.placed(&d.code, &d.transcript),
            Decision::SuggestionRejected(d) => self.placed(&d.code, &d.transcript),
            _ => {}
        }
    }

    fn code(&mut self, code: &Code) {
        self.codes.insert(code.id.clone());
        self.codes.extend(code.parent.clone());
        self.themes.extend(code.themes.iter().cloned());
    }

    fn theme(&mut self, theme: &Theme) {
        self.themes.insert(theme.id.clone());
        self.themes.extend(theme.parent.clone());
    }

    fn of_book(&mut self, decision: &Decision) {
        match decision {
            Decision::ThemeCreated(d) => self.theme(&d.entry),
            Decision::ThemeChanged(d) => [&d.old, &d.new].into_iter().for_each(|theme| self.theme(theme)),
            Decision::ThemeMerged(d) => {
                self.theme(&d.old);
                self.themes.insert(d.into.clone());
            }
            Decision::ThemeSplit(d) => {
                self.themes.insert(d.from.clone());
                self.themes.extend(d.parts.iter().cloned());
            }
            Decision::ThemeRemoved(d) => self.theme(&d.old),
            Decision::CodeCreated(d) => self.code(&d.entry),
            Decision::CodeChanged(d) => [&d.old, &d.new].into_iter().for_each(|code| self.code(code)),
            Decision::CodeMerged(d) => {
                self.code(&d.old);
                self.codes.insert(d.into.clone());
            }
            Decision::CodeSplit(d) => {
                self.codes.insert(d.from.clone());
                self.codes.extend(d.parts.iter().cloned());
            }
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => self.code(&d.old),
            _ => {}
        }
    }

    fn of_people(&mut self, decision: &Decision) {
        let respondent = match decision {
            Decision::RespondentCreated(d) => Some(&d.entry.id),
            Decision::RespondentChanged(d) => Some(&d.new.id),
            Decision::RespondentRemoved(d) => Some(&d.old.id),
            Decision::RespondentWithdrawn(d) => Some(&d.respondent),
            Decision::WordsErased(d) => Some(&d.respondent),
            _ => None,
        };
        self.respondents.extend(respondent.cloned());
        let transcript = match decision {
            Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) => Some(&d.transcript),
            Decision::SpeakersChanged(d) => Some(&d.transcript),
            Decision::AboutChanged(d) => Some(&d.transcript),
            Decision::TranscriptAssigned(d) | Decision::TranscriptUnassigned(d) => Some(&d.transcript),
            Decision::TranscriptDone(d) | Decision::TranscriptReopened(d) => Some(&d.transcript),
            _ => None,
        };
        self.transcripts.extend(transcript.cloned());
    }

    fn of_subject(&mut self, subject: &Subject, names: &Names) {
        match subject {
            Subject::Study => {}
            Subject::Transcript(id) => {
                self.transcripts.insert(id.clone());
            }
            Subject::Respondent(id) => {
                self.respondents.insert(id.clone());
            }
            Subject::Code(id) => {
                self.codes.insert(id.clone());
            }
            Subject::Theme(id) => {
                self.themes.insert(id.clone());
            }
            Subject::Coding(id) => self.coding(id, names),
            Subject::Memo(_) => {
                if let Some(about) = names.root(subject) {
                    self.of_subject(about, names);
                }
            }
        }
    }
}
