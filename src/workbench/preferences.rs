//! What a user prefers, kept for them on this computer and not in a study: language, colours, pinned codes.
//!
//! Losing the file loses no work, so reading and writing it never fail aloud.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::message::Language;
use crate::study::write_whole;

/// The most studies that are remembered.
const RECENT: usize = 8;
/// The keys 1 to 9.
const PINS: usize = 9;

/// Light, dark, or as the system is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ThemeChoice {
    /// As the system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A study that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Recent {
    pub(super) folder: PathBuf,
    pub(super) title: String,
}

/// What is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Preferences {
    pub(super) language: Option<Language>,
    pub(super) theme: ThemeChoice,
    /// Whether plain letters are keys.
    pub(super) keys: bool,
    /// Whether the whole text is in the page at once, for screen readers.
    pub(super) whole: bool,
    pub(super) coder: Option<String>,
    pub(super) recent: Vec<Recent>,
    /// The codes on the keys 1 to 9, by study.
    pub(super) pins: BTreeMap<PathBuf, Vec<Option<String>>>,
    /// The copy of the sample, when one was made.
    pub(super) sample: Option<PathBuf>,
    /// The tasks of the sample that are ticked; `None` when the list was put away.
    pub(super) tasks: Option<Vec<String>>,
    #[serde(skip)]
    path: Option<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::Auto,
            keys: true,
            whole: false,
            coder: None,
            recent: Vec::new(),
            pins: BTreeMap::new(),
            sample: None,
            tasks: Some(Vec::new()),
            path: None,
        }
    }
}

impl Preferences {
    /// What was kept; what a new user gets when there is nothing that can be read.
    pub(super) fn read() -> Self {
        let path = std::env::var_os("CODEBOOM_PREFERENCES").map(PathBuf::from).or_else(|| {
            let folders = etcetera::choose_base_strategy().ok()?;
            Some(folders.config_dir().join("codeboom").join("workbench.json"))
        });
        let kept = path.as_ref().and_then(|path| fs::read(path).ok());
        let kept: Option<Self> = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { path, ..kept.unwrap_or_default() }
    }

    /// Keeps them, if that can be done.
    pub(super) fn keep(&self) {
        if let (Some(path), Ok(bytes)) = (&self.path, serde_json::to_vec_pretty(self)) {
            let folder = path.parent().is_none_or(|folder| fs::create_dir_all(folder).is_ok());
            // A preference that is not kept is asked for again; no work depends on it.
            let _ = folder && write_whole(path, &bytes).is_ok();
        }
    }

    /// Puts a study first among those that were open.
    pub(super) fn remember(&mut self, folder: &Path, title: &str) {
        self.recent.retain(|recent| recent.folder != folder && recent.folder.is_dir());
        self.recent.insert(0, Recent { folder: folder.to_owned(), title: title.to_owned() });
        self.recent.truncate(RECENT);
        self.keep();
    }

    /// The codes on the keys 1 to 9 in a study.
    pub(super) fn pins_of(&self, folder: &Path) -> Vec<Option<String>> {
        let mut pins = self.pins.get(folder).cloned().unwrap_or_default();
        pins.resize(PINS, None);
        pins
    }
}

/// The folder in which new studies are offered to be made.
pub(super) fn studies_folder() -> PathBuf {
    let home = etcetera::home_dir().unwrap_or_else(|_| PathBuf::from("."));
    let documents = ["Documents", "Documenten"].map(|name| home.join(name));
    documents.into_iter().find(|folder| folder.is_dir()).unwrap_or(home)
}
