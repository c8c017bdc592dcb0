//! Where things are in a study, and how a file is written there: whole or not at all.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Settings;
use crate::corpus::TranscriptId;
use crate::message::{Catalogue, Message, Problem};

/// The file that makes a folder a study.
pub const SETTINGS_FILE: &str = "codeboom.toml";

/// A study's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The study at exactly this folder.
    ///
    /// # Errors
    /// When there is no `codeboom.toml` in it.
    pub fn at(root: &Path) -> Result<Self, Problem> {
        if root.join(SETTINGS_FILE).is_file() {
            return Ok(Self { root: root.to_owned() });
        }
        let message = Message::new("study-not-one").with("folder", root.display().to_string());
        Err(Problem::error(message).hint(Message::new("study-not-one-hint")))
    }

    /// The study that holds this folder: the nearest parent with a `codeboom.toml`.
    ///
    /// # Errors
    /// When no parent has one.
    pub fn around(start: &Path) -> Result<Self, Problem> {
        let found = start.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file());
        found.map(|root| Self { root: root.to_owned() }).ok_or_else(|| {
            let message = Message::new("study-none-around").with("folder", start.display().to_string());
            Problem::error(message).hint(Message::new("study-not-one-hint"))
        })
    }

    /// Makes a new, empty study.
    ///
    /// # Errors
    /// When there is a study already, or the folder cannot be written.
    pub fn create(root: &Path, settings: &Settings, words: &Catalogue) -> Result<Self, Problem> {
        if root.join(SETTINGS_FILE).exists() {
            let message = Message::new("study-exists").with("folder", root.display().to_string());
            return Err(Problem::error(message).hint(Message::new("study-exists-hint")));
        }
        let folder = Self { root: root.to_owned() };
        for part in ["transcripts", "log", "memos"] {
            let path = root.join(part);
            fs::create_dir_all(&path).map_err(|error| Problem::io(&path, &error))?;
        }
        write_whole(&root.join(".gitattributes"), "* -text\n".as_bytes())?;
        write_whole(&root.join(".gitignore"), "output/\n.codeboom/\n".as_bytes())?;
        let comment = |id| format!("# {}\n", words.word(id).replace('\n', "\n# "));
        write_whole(
            &folder.codebook(),
            format!("{}format = 1\n", comment("study-codebook-comment")).as_bytes(),
        )?;
        write_whole(&folder.guide(), format!("{}format = 1\n", comment("study-guide-comment")).as_bytes())?;
        write_whole(&folder.respondents(), b"id,case,consent,withdrawn\n")?;
        write_whole(&folder.settings(), settings.to_toml(words).as_bytes())?;
        Ok(folder)
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `codeboom.toml`.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.root.join(SETTINGS_FILE)
    }

    /// `codebook.toml`.
    #[must_use]
    pub fn codebook(&self) -> PathBuf {
        self.root.join("codebook.toml")
    }

    /// `guide.toml`.
    #[must_use]
    pub fn guide(&self) -> PathBuf {
        self.root.join("guide.toml")
    }

    /// `respondents.csv`.
    #[must_use]
    pub fn respondents(&self) -> PathBuf {
        self.root.join("respondents.csv")
    }

    /// The folder of the writers' files.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.root.join("log")
    }

    /// The folder of one transcript.
    #[must_use]
    pub fn transcript(&self, id: &TranscriptId) -> PathBuf {
        self.root.join("transcripts").join(id.as_str())
    }

    /// `about.toml` of one transcript.
    #[must_use]
    pub fn about(&self, id: &TranscriptId) -> PathBuf {
        self.transcript(id).join("about.toml")
    }

    /// The folder of derived tables and charts.
    #[must_use]
    pub fn output(&self) -> PathBuf {
        self.root.join("output")
    }

    /// The note of what was last written to the working copies; safe to delete.
    #[must_use]
    pub fn working_note(&self) -> PathBuf {
        self.root.join(".codeboom").join("working.json")
    }

    /// The file that programs lock while they work on the working copies; safe to delete.
    #[must_use]
    pub fn turn(&self) -> PathBuf {
        self.root.join(".codeboom").join("turn")
    }

    /// A path as people know it: relative to the study.
    #[must_use]
    pub fn name_of(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string().replace('\\', "/")
    }
}

/// Writes a file whole or not at all: to a new file beside it, synced, then renamed over it.
///
/// # Errors
/// When the folder cannot be written or the disk is full; the old file is then as it was.
pub fn write_whole(path: &Path, content: &[u8]) -> Result<(), Problem> {
    write_beside(path, content, File::sync_all)
}

/// Writes a file whole, but does not wait until it is on disk: for what may be missing or old after a power cut.
pub(super) fn write_unsynced(path: &Path, content: &[u8]) -> Result<(), Problem> {
    write_beside(path, content, |_| Ok(()))
}

/// Writes a new file beside one, finishes it and renames it over the one.
fn write_beside(
    path: &Path,
    content: &[u8],
    finish: impl FnOnce(&File) -> std::io::Result<()>,
) -> Result<(), Problem> {
    let io = |error: std::io::Error| Problem::io(path, &error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Problem::io(folder, &error))?;
    let mut file =
        tempfile::Builder::new().prefix(".codeboom-").suffix(".tmp").tempfile_in(folder).map_err(io)?;
    file.write_all(content).and_then(|()| finish(file.as_file())).map_err(io)?;
    make_readable(file.as_file());
    file.persist(path).map_err(|error| io(error.error))?;
    Ok(())
}

/// Gives a new file the permissions that other new files of this user have by default.
fn make_readable(file: &File) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = file.set_permissions(fs::Permissions::from_mode(0o644));
    }
    #[cfg(not(unix))]
    let _ = file;
}
