//! A study in a temporary folder, and the program run on it as a user would.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

pub(crate) mod browser;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// The project's folder.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Asserts that it was done, and gives what was printed.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.status, 0, "{}\n{}", self.stdout, self.stderr);
        self.stdout
    }

    /// Asserts that it could not be done, and gives what was said.
    #[track_caller]
    pub(crate) fn refused(self) -> String {
        assert_eq!(self.status, 2, "{}\n{}", self.stdout, self.stderr);
        self.stderr
    }

    /// What was printed, as JSON.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        let text = self.ok();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
    }
}

/// A folder with a study in it.
pub(crate) struct Study {
    folder: TempDir,
    root: PathBuf,
}

impl Study {
    /// A folder without a study.
    pub(crate) fn nothing() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().to_owned();
        Self { folder, root }
    }

    /// A new, empty study, made by `init`.
    pub(crate) fn new() -> Self {
        let mut study = Self::nothing();
        let root = study.folder.path().join("study");
        study.run(&["init", &root.display().to_string(), "--lang", "nl", "--title", "Proef"]).ok();
        study.root = root;
        study
    }

    /// A copy of the sample study.
    pub(crate) fn sample() -> Self {
        let mut study = Self::nothing();
        study.root = study.folder.path().join("sag-pmto");
        copy(&project().join("corpora/sag-pmto"), &study.root);
        study
    }

    /// Goes on in a folder below.
    pub(crate) fn move_to(&mut self, name: &str) {
        self.root = self.folder.path().join(name);
    }

    /// The folder of the study.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path in the study.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// A file of the study.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes a file of the study.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        fs::write(self.path(name), content).unwrap_or_else(|error| panic!("{name}: {error}"));
        self
    }

    /// Writes a transcript and imports it.
    #[track_caller]
    pub(crate) fn transcript(&self, name: &str, content: &str) -> &Self {
        let file = self.folder.path().join(name);
        fs::write(&file, content).expect("a transcript to import");
        self.run(&["import", &file.display().to_string()]).ok();
        self
    }

    /// Runs the program in the folder of the study.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_as("anna", arguments)
    }

    /// Runs the program as a coder.
    pub(crate) fn run_as(&self, coder: &str, arguments: &[&str]) -> Ran {
        finish(self.command(coder).args(arguments))
    }

    /// The program, about to be run by a coder in the folder of the study.
    pub(crate) fn command(&self, coder: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_codeboom"));
        command.current_dir(&self.root).env_clear();
        command.env("CODEBOOM_CODER", coder).env("CODEBOOM_DEVICE", "test").env("LANG", "nl_NL.UTF-8");
        command
    }
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command) -> Ran {
    let output = command.output().expect("the program starts");
    Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to copy to");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "output" && name != ".codeboom") {
                copy(&path, &target);
            }
        } else {
            fs::copy(&path, &target).expect("a file copied");
        }
    }
}

/// Every file below a folder, with its content, in order of path.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let content = fs::read(&path).expect("a file");
                found.push((path.strip_prefix(folder).expect("below").to_owned(), content));
            }
        }
    }
    found.sort();
    found
}

/// Asserts that everything that must be said is.
#[track_caller]
pub(crate) fn says(said: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(said.contains(words), "“{words}” is missing in:\n{said}");
    }
}

/// What came of a program on a disk that was full.
#[cfg(target_os = "linux")]
pub(crate) struct OnFullDisk {
    /// The status it ended with.
    pub(crate) status: Option<i32>,
    /// What it said.
    pub(crate) said: String,
    /// What it left: the study, and what the script wrote.
    pub(crate) result: PathBuf,
}

/// Runs a script that mounts a small disk at `$1`, copies the study at `$2` to it and leaves the study and what was said
/// in `$3`, with the program as `$4`; nothing when no file system can be mounted here.
#[cfg(target_os = "linux")]
pub(crate) fn on_full_disk(study: &Study, script: &str) -> Option<OnFullDisk> {
    let folder = study.root().parent().expect("a folder");
    let inner = study.command("anna");
    for namespace in [&["--mount"] as &[&str], &["--mount", "--user", "--map-root-user"]] {
        let (mount, result) = (folder.join("disk"), folder.join("result"));
        let _ = fs::remove_dir_all(&result);
        fs::create_dir_all(&mount).and_then(|()| fs::create_dir_all(&result)).expect("folders");
        let mut command = Command::new("unshare");
        command.args(namespace).args(["sh", "-c", script, "sh"]);
        command.arg(&mount).arg(study.root()).arg(&result).arg(inner.get_program());
        command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let Ok(output) = command.output() else { continue };
        match fs::read_to_string(result.join("err")) {
            Ok(said) => return Some(OnFullDisk { status: output.status.code(), said, result }),
            Err(_) => println!("{namespace:?}: {}", String::from_utf8_lossy(&output.stderr)),
        }
    }
    println!("a full disk was not tried: no file system can be mounted here");
    None
}
