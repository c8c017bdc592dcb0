//! Conflict copies: of logs, which count, and of working copies (`codebook (conflicted copy).toml`), which nobody reads.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Study;
use super::working::is_said;
use crate::log::{LogCopy, Logs, made_by};
use crate::message::{Message, Problem};

/// A copy of a working copy that a synchroniser put beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stray {
    /// The file, below the study.
    pub file: String,
    /// The working copy it is a copy of.
    pub beside: String,
    /// The program that names copies like this.
    pub made_by: &'static str,
    /// Whether it says what the study says, so that nothing is lost with it.
    pub superfluous: bool,
}

impl Study {
    /// The conflict copies of working copies. Nothing reads them: what they say and the study does not is somebody's
    /// edit that was never recorded.
    #[must_use]
    pub fn strays(&self) -> Vec<Stray> {
        let mut originals = vec![self.folder.settings()];
        originals.extend(self.working_copies().into_iter().map(|(_, path)| path));
        originals.iter().flat_map(|original| self.strays_of(original)).collect()
    }

    fn strays_of(&self, original: &Path) -> Vec<Stray> {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside =
            fs::read_dir(original.parent().unwrap_or(Path::new("."))).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = beside.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension() == original.extension());
        paths.sort();
        let stray = |path: PathBuf| {
            Some(Stray {
                made_by: made_by(&name(&path), &name(original))?,
                superfluous: self.is_said(original, &path),
                file: self.folder.name_of(&path),
                beside: self.folder.name_of(original),
            })
        };
        paths.into_iter().filter_map(stray).collect()
    }

    /// Whether a copy says what the study says.
    fn is_said(&self, original: &Path, copy: &Path) -> bool {
        let Ok(text) = fs::read_to_string(copy) else { return false };
        match self.working_copies().into_iter().find(|(_, path)| path == original) {
            Some((kind, _)) => is_said(&self.state, kind, &self.folder.name_of(copy), &text),
            None => fs::read_to_string(original).is_ok_and(|settings| settings == text),
        }
    }
}

/// What there is to say of copies that went on by themselves, until their writer acted with them there.
pub(super) fn said_of_copies(logs: &Logs) -> Option<Problem> {
    let apart: Vec<LogCopy> = logs.copies().into_iter().filter(|copy| !copy.named).collect();
    let first = apart.first()?;
    let files: Vec<&str> = apart.iter().map(|copy| copy.file.as_str()).collect();
    let message = Message::new("merge-copies")
        .with("count", apart.len())
        .with("files", files.join(", "))
        .with("writer", first.writer.as_str())
        .with("own", apart.iter().map(|copy| copy.own).sum::<usize>());
    Some(Problem::note(message).hint(Message::new("merge-copies-hint")))
}
