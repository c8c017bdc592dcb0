//! Blind coding: whose codings a coder is not shown before they have finished a transcript themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::Study;
use crate::coding::Coding;
use crate::corpus::TranscriptId;

/// What somebody is not shown yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blind {
    viewer: String,
    /// The transcripts in which they see their own codings only.
    transcripts: BTreeSet<TranscriptId>,
}

impl Blind {
    /// Whether a coding is not shown yet.
    #[must_use]
    pub fn hides(&self, coding: &Coding) -> bool {
        self.hides_in(&coding.transcript) && coding.coder != self.viewer
    }

    /// Whether others' codings in a transcript are not shown yet.
    #[must_use]
    pub fn hides_in(&self, transcript: &TranscriptId) -> bool {
        self.transcripts.contains(transcript)
    }
}

impl Study {
    /// What somebody is not shown yet. Nothing unless the settings ask for blind coding; then what others coded in a
    /// transcript that they have not finished, unless it was given to others and not to them. It keeps people from looking
    /// by accident: the files of a study can be read by whoever has them, and counts go on counting everyone.
    #[must_use]
    pub fn blind_for(&self, viewer: &str) -> Blind {
        let mut transcripts = BTreeSet::new();
        if self.settings.blind {
            let mut assigned: BTreeMap<&TranscriptId, Vec<&String>> = BTreeMap::new();
            for (transcript, coder) in &self.state.assigned {
                assigned.entry(transcript).or_default().push(coder);
            }
            for transcript in &self.transcripts {
                let id = &transcript.id;
                let is_theirs =
                    assigned.get(id).is_none_or(|coders| coders.iter().any(|coder| *coder == viewer));
                if is_theirs && !self.state.done.contains(&(id.clone(), viewer.to_owned())) {
                    transcripts.insert(id.clone());
                }
            }
        }
        Blind { viewer: viewer.to_owned(), transcripts }
    }
}
