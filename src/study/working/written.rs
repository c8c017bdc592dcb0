//! What is written: the working copies that do not show the study, and the note of what they show.

use std::path::Path;

use super::says::{Says, told};
use super::{Kind, Known, Note, as_warning};
use crate::log::sha256_hex;
use crate::message::Problem;
use crate::study::folder::write_unsynced;
use crate::study::{Study, write_whole};

impl Study {
    /// Writes every working copy that does not show the study, and notes what they now show. A copy that cannot be
    /// written is a warning: the log has what it would say. From a damaged log none is written, as the copy may be all
    /// that is left of what the log said.
    pub(in crate::study) fn write_working_copies(&mut self) {
        if self.logs.damaged {
            return;
        }
        let mut note = Note::default();
        let shows = self.shows();
        for (kind, path) in self.working_copies() {
            let name = self.folder.name_of(&path);
            let known = match self.bring_up_to_date(kind, &path) {
                Ok(sha256) => Some(Known { sha256, shows: shows.clone() }),
                Err(problem) => {
                    self.say(as_warning(problem));
                    // What it showed before is what it shows still.
                    self.note.files.get(&name).cloned()
                }
            };
            note.files.extend(known.map(|known| (name, known)));
        }
        if note != self.note
            && let Ok(json) = serde_json::to_string_pretty(&note)
            && write_unsynced(&self.folder.working_note(), json.as_bytes()).is_ok()
        {
            self.note = note;
        }
    }

    /// The hash of a working copy that shows the study; it is written when it does not. One that was changed by hand
    /// and cannot be read is left alone.
    fn bring_up_to_date(&mut self, kind: Kind, path: &Path) -> Result<String, Problem> {
        let is_of = |says: &Says| says.is_of(&self.state, kind);
        if let Some(seen) = self.seen.unchanged(path).filter(|seen| seen.says.as_ref().is_some_and(is_of)) {
            return Ok(seen.sha256.clone());
        }
        let copy = self.copy(path)?;
        let name = self.folder.name_of(path);
        if let Some(copy) = &copy {
            if self.seen.says(path).is_none() {
                match Says::read(kind, &name, &copy.text) {
                    Ok(says) => self.seen.note(path, says),
                    Err(problem) if self.is_touched(copy) => return Err(problem),
                    Err(_) => {}
                }
            }
            if self.seen.says(path).is_some_and(|says| says.is_of(&self.state, kind)) {
                return Ok(copy.sha256.clone());
            }
        }
        let old = copy.map(|copy| copy.text);
        let new = told(&self.state, kind, &name, old.as_deref().unwrap_or_default())?;
        if old.as_ref() != Some(&new) {
            write_whole(path, new.as_bytes())?;
        }
        Ok(sha256_hex(new.as_bytes()))
    }
}
