//! Changing what is known of people: who speaks in a transcript, what is known of a respondent, what groups them.

use std::collections::BTreeMap;

use super::import::newcomers;
use super::{Settings, Study, write_whole};
use crate::coding::Whose;
use crate::corpus::{Respondent, RespondentId, SpeakerMap, TranscriptId};
use crate::log::{Changed, Created, Decision, Pending, TranscriptRef};
use crate::message::Problem;

impl Study {
    /// The decisions that change who speaks in a transcript, with respondents who are new to the study; none when
    /// nothing would change.
    #[must_use]
    pub fn change_speakers(&self, transcript: &TranscriptId, new: SpeakerMap) -> Vec<Pending> {
        let Some(entry) = self.state.transcript(transcript).filter(|entry| entry.speakers != new) else {
            return Vec::new();
        };
        let mut pending = newcomers(self, &new);
        let old = entry.speakers.clone();
        let change = TranscriptRef { transcript: transcript.clone(), old, new };
        pending.insert(0, Pending::new(Decision::SpeakersChanged(change.into())));
        pending
    }

    /// The decisions that make these the attributes of a respondent, new to the study or not; empty values are left out.
    #[must_use]
    pub fn change_respondent(
        &self,
        id: &RespondentId,
        attributes: &BTreeMap<String, String>,
    ) -> Vec<Pending> {
        let known = attributes.iter().map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        let attributes = known.filter(|(name, value)| !name.is_empty() && !value.is_empty()).collect();
        let decision = match self.state.respondent(id) {
            Some(old) if old.attributes == attributes => return Vec::new(),
            Some(old) => {
                let new = Respondent { attributes, ..old.clone() };
                Decision::RespondentChanged(Changed { old: old.clone(), new }.into())
            }
            None => {
                let entry = Respondent { attributes, ..Respondent::new(id.clone()) };
                Decision::RespondentCreated(Created { entry }.into())
            }
        };
        vec![Pending::new(decision)]
    }

    /// Makes an attribute the one that tables split by, in `codeboom.toml`; what else is written there stays.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn split_by(&mut self, attribute: Option<&str>) -> Result<(), Problem> {
        self.change_settings(|file, text| Settings::with_groups(file, text, attribute))
    }

    /// Makes codings of others count than before, in `codeboom.toml`; what else is written there stays.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn count_codings_of(&mut self, whose: &Whose) -> Result<(), Problem> {
        self.change_settings(|file, text| Settings::with_whose(file, text, whose))
    }

    fn change_settings(
        &mut self,
        change: impl FnOnce(&str, &str) -> Result<String, Problem>,
    ) -> Result<(), Problem> {
        let path = self.folder.settings();
        let text = std::fs::read_to_string(&path).map_err(|error| Problem::io(&path, &error))?;
        write_whole(&path, change(&self.folder.name_of(&path), &text)?.as_bytes())?;
        self.settings = Settings::read(&self.folder)?;
        Ok(())
    }
}
