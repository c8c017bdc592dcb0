//! The ids that decisions ever spoke of, whether what they name is still there or not.

use std::collections::BTreeSet;

use crate::codebook::{Code, CodeId, ThemeId};
use crate::log::{Decision, Event, StudyMerged};

/// Ids that decisions spoke of.
#[derive(Default)]
pub(super) struct Spoken {
    pub(super) codes: BTreeSet<String>,
    pub(super) themes: BTreeSet<String>,
    pub(super) questions: BTreeSet<String>,
}

impl Spoken {
    pub(super) fn add(&mut self, event: &Event) {
        match &event.decision {
            Decision::CodingAdded(d) => self.code(&d.code),
            Decision::CodingRecoded(d) => self.code(&d.new),
            Decision::CodeCreated(d) => self.whole_code(&d.entry),
            Decision::CodeChanged(d) => self.whole_code(&d.new),
            Decision::CodeMerged(d) => {
                self.code(&d.old.id);
                self.code(&d.into);
            }
            Decision::ThemeCreated(d) => self.theme(&d.entry.id),
            Decision::ThemeChanged(d) => self.theme(&d.new.id),
            Decision::ThemeMerged(d) => {
                self.theme(&d.old.id);
                self.theme(&d.into);
            }
            Decision::GuideChanged(d) => {
                self.questions.extend(d.new.questions.iter().map(|question| question.id.to_string()));
            }
            Decision::StudyMerged(d) => self.names_of(d),
            _ => {}
        }
    }

    /// What a merge called things.
    pub(super) fn names_of(&mut self, merged: &StudyMerged) {
        self.codes.extend(merged.codes.values().map(ToString::to_string));
        self.themes.extend(merged.themes.values().map(ToString::to_string));
        self.questions.extend(merged.questions.values().map(ToString::to_string));
    }

    fn code(&mut self, id: &CodeId) {
        self.codes.insert(id.to_string());
    }

    fn theme(&mut self, id: &ThemeId) {
        self.themes.insert(id.to_string());
    }

    fn whole_code(&mut self, code: &Code) {
        self.code(&code.id);
        self.questions.extend(code.questions.iter().map(ToString::to_string));
    }
}
