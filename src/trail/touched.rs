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
    /// Themes.
    pub themes: BTreeSet<ThemeId>,
    /// Transcripts.
    pub transcripts: BTreeSet<TranscriptId>,
    /// Respondents.
    pub respondents: BTreeSet<RespondentId>,
    /// The entries of the codebook that were made, changed or taken away themselves: `code:x`, `theme:x`.
    pub entries: BTreeSet<String>,
}

impl Touched {
    /// What an event touches. Names are those of the moment before it.
    pub(super) fn by(event: &Event, names: &Names) -> Self {
        let mut touched = Self::default();
        touched.of_coding(&event.decision, names);
        touched.of_book(&event.decision);
        touched.of_people(&event.decision);
        if let Decision::MemoWritten(memo) = &event.decision {
            touched.of_subject(&memo.about, names);
        }
        if let Decision::MemoChanged(memo) | Decision::MemoRemoved(memo) = &event.decision
            && let Some(about) = names.memo(&memo.memo)
        {
            touched.of_subject(about, names);
        }
        touched
    }

    /// Adds all that something else touched.
    pub(super) fn extend(&mut self, other: &Self) {
        self.codes.extend(other.codes.iter().cloned());
        self.themes.extend(other.themes.iter().cloned());
        self.transcripts.extend(other.transcripts.iter().cloned());
        self.respondents.extend(other.respondents.iter().cloned());
        self.entries.extend(other.entries.iter().cloned());
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

    /// Adds a code whose entry is touched.
    fn entry_of_code(&mut self, id: &CodeId) {
        self.codes.insert(id.clone());
        self.entries.insert(format!("code:{id}"));
    }

    /// Adds a theme whose entry is touched.
    fn entry_of_theme(&mut self, id: &ThemeId) {
        self.themes.insert(id.clone());
        self.entries.insert(format!("theme:{id}"));
    }

    fn code(&mut self, code: &Code) {
        self.entry_of_code(&code.id);
        self.codes.extend(code.parent.clone());
        self.themes.extend(code.themes.iter().cloned());
    }

    fn theme(&mut self, theme: &Theme) {
        self.entry_of_theme(&theme.id);
        self.themes.extend(theme.parent.clone());
    }

    fn relation(&mut self, id: &str) {
        self.entries.insert(format!("relation:{id}"));
    }

    fn of_book(&mut self, decision: &Decision) {
        match decision {
            Decision::ThemeCreated(d) => self.theme(&d.entry),
            Decision::ThemeChanged(d) => [&d.old, &d.new].into_iter().for_each(|theme| self.theme(theme)),
            Decision::ThemeMerged(d) => {
                self.theme(&d.old);
                self.entry_of_theme(&d.into);
            }
            Decision::ThemeSplit(d) => {
                self.entry_of_theme(&d.from);
                d.parts.iter().for_each(|part| self.entry_of_theme(part));
            }
            Decision::ThemeRemoved(d) => self.theme(&d.old),
            Decision::CodeCreated(d) => self.code(&d.entry),
            Decision::CodeChanged(d) => [&d.old, &d.new].into_iter().for_each(|code| self.code(code)),
            Decision::CodeMerged(d) => {
                self.code(&d.old);
                self.entry_of_code(&d.into);
            }
            Decision::CodeSplit(d) => {
                self.entry_of_code(&d.from);
                d.parts.iter().for_each(|part| self.entry_of_code(part));
            }
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => self.code(&d.old),
            Decision::RelationCreated(d) => self.relation(&d.entry.id),
            Decision::RelationChanged(d) => self.relation(&d.new.id),
            Decision::RelationRemoved(d) => self.relation(&d.old.id),
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
