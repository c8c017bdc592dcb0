//! Before a study is open, and around it: preferences, folders, a new study, the sample.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::response::Response;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

use super::desk::{Desk, Workbench, at_desk};
use super::preferences::{Recent, ThemeChoice, studies_folder};
use crate::coding::Whose;
use crate::device;
use crate::message::{Catalogue, Language, Message, Problem};
use crate::study::{Approach, Folder, SETTINGS_FILE, Settings, Study, write_whole};

static LOG: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/corpora/sag-pmto/log");
static TRANSCRIPTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/corpora/sag-pmto/transcripts");
macro_rules! sample {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/corpora/sag-pmto/", $name)).as_slice())),+]
    };
}
const SAMPLE: &[(&str, &[u8])] = sample!(
    "codeboom.toml",
    "codebook.toml",
    "guide.toml",
    "respondents.csv",
    ".gitattributes",
    ".gitignore"
);

/// What is known before a study is open.
#[derive(Serialize)]
struct Home {
    program: &'static str,
    study: Option<PathBuf>,
    title: Option<String>,
    recent: Vec<Recent>,
    folder: PathBuf,
    coder: String,
    device: String,
    preferences: Shown,
}

#[derive(Serialize)]
struct Shown {
    language: Language,
    theme: ThemeChoice,
    keys: bool,
    whole: bool,
    pins: Vec<Option<String>>,
    tasks: Option<Vec<String>>,
}

/// What is to be preferred from now on; what is not named stays.
#[derive(Deserialize)]
pub(super) struct Preferred {
    language: Option<Language>,
    theme: Option<ThemeChoice>,
    keys: Option<bool>,
    whole: Option<bool>,
    pins: Option<Vec<Option<String>>>,
    #[serde(default, deserialize_with = "given")]
    tasks: Option<Option<Vec<String>>>,
    coder: Option<String>,
}

/// A value that was given, which may be null.
fn given<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

#[derive(Deserialize)]
pub(super) struct NewStudy {
    folder: PathBuf,
    title: String,
}

#[derive(Deserialize)]
pub(super) struct OpenStudy {
    folder: PathBuf,
}

#[derive(Deserialize)]
pub(super) struct WhichFolder {
    path: Option<PathBuf>,
}

/// Folders in a folder.
#[derive(Serialize)]
struct Folders {
    path: PathBuf,
    parent: Option<PathBuf>,
    folders: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    name: String,
    study: bool,
}

pub(super) async fn home(State(bench): State<Arc<Workbench>>) -> Response {
    at_desk(bench, |desk| Ok(at_home(desk))).await
}

fn at_home(desk: &Desk) -> Home {
    let kept = &desk.preferences;
    let folder = desk.folder();
    let coder = desk.open.as_ref().map(|opened| opened.coder().to_owned());
    Home {
        program: env!("CARGO_PKG_VERSION"),
        title: desk.open.as_ref().map(|opened| opened.study.settings.title.clone()),
        recent: kept.recent.iter().filter(|recent| recent.folder.is_dir()).cloned().collect(),
        folder: studies_folder(),
        coder: coder.or_else(|| kept.coder.clone()).unwrap_or_else(device::coder_here),
        device: device::device(),
        preferences: Shown {
            language: desk.catalogue.language(),
            theme: kept.theme,
            keys: kept.keys,
            whole: kept.whole,
            pins: folder.as_deref().map(|folder| kept.pins_of(folder)).unwrap_or_default(),
            tasks: kept.tasks.clone(),
        },
        study: folder,
    }
}

pub(super) async fn prefer(
    State(bench): State<Arc<Workbench>>,
    Json(preferred): Json<Preferred>,
) -> Response {
    at_desk(bench, move |desk| {
        let folder = desk.folder();
        let kept = &mut desk.preferences;
        if let Some(language) = preferred.language {
            kept.language = Some(language);
            desk.catalogue = Catalogue::new(language);
        }
        kept.theme = preferred.theme.unwrap_or(kept.theme);
        kept.keys = preferred.keys.unwrap_or(kept.keys);
        kept.whole = preferred.whole.unwrap_or(kept.whole);
        if let (Some(pins), Some(folder)) = (preferred.pins, folder) {
            kept.pins.insert(folder, pins);
        }
        if let Some(tasks) = preferred.tasks {
            kept.tasks = tasks;
        }
        if let Some(coder) = preferred.coder.filter(|coder| !coder.trim().is_empty()) {
            kept.coder = Some(coder.trim().to_owned());
        }
        kept.keep();
        if let Some(opened) = &mut desk.open {
            opened.author = device::author(&opened.study, desk.preferences.coder.as_deref());
        }
        Ok(at_home(desk))
    })
    .await
}

pub(super) async fn folders(
    State(bench): State<Arc<Workbench>>,
    Query(which): Query<WhichFolder>,
) -> Response {
    at_desk(bench, move |_| {
        let path = which.path.unwrap_or_else(studies_folder);
        let entries = fs::read_dir(&path).map_err(|error| Problem::io(&path, &error))?;
        let entries = entries.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
        let mut folders: Vec<Listed> = entries
            .map(|entry| Listed {
                name: entry.file_name().to_string_lossy().into_owned(),
                study: entry.path().join(SETTINGS_FILE).is_file(),
            })
            .filter(|listed| !listed.name.starts_with('.'))
            .collect();
        folders.sort_by_key(|listed| (!listed.study, listed.name.to_lowercase()));
        Ok(Folders { parent: path.parent().map(Path::to_owned), path, folders })
    })
    .await
}

pub(super) async fn new_study(State(bench): State<Arc<Workbench>>, Json(new): Json<NewStudy>) -> Response {
    at_desk(bench, move |desk| {
        let title = new.title.trim();
        if title.is_empty() {
            return Err(Problem::error(Message::new("server-title-empty")));
        }
        refuse_relative(&new.folder)?;
        let settings = Settings::new(title, desk.catalogue.language(), Approach::default());
        Folder::create(&new.folder, &settings, &desk.catalogue)?;
        desk.put(&new.folder)?;
        Ok(at_home(desk))
    })
    .await
}

/// A page does not know in which folder the program was started.
fn refuse_relative(folder: &Path) -> Result<(), Problem> {
    if folder.is_absolute() {
        return Ok(());
    }
    let message = Message::new("server-folder-relative").with("folder", folder.display().to_string());
    Err(Problem::error(message))
}

pub(super) async fn open_study(State(bench): State<Arc<Workbench>>, Json(open): Json<OpenStudy>) -> Response {
    at_desk(bench, move |desk| {
        refuse_relative(&open.folder)?;
        desk.put(&open.folder)?;
        Ok(at_home(desk))
    })
    .await
}

/// Opens the copy of the sample that was made before, or makes one.
pub(super) async fn sample_study(State(bench): State<Arc<Workbench>>) -> Response {
    at_desk(bench, |desk| {
        let made = desk.preferences.sample.clone().filter(|folder| folder.join(SETTINGS_FILE).is_file());
        let folder = match made {
            Some(folder) => folder,
            None => {
                let folder = free_folder(&studies_folder(), &desk.catalogue.word("server-sample-folder"));
                copy_sample(&folder)?;
                let folder = fs::canonicalize(&folder).unwrap_or(folder);
                desk.preferences.sample = Some(folder.clone());
                desk.preferences.tasks = Some(Vec::new());
                folder
            }
        };
        desk.put(&folder)?;
        Ok(at_home(desk))
    })
    .await
}

/// A folder of that name that is not there yet.
fn free_folder(parent: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| parent.join(format!("{name}-{number}")));
    let mut names = std::iter::once(parent.join(name)).chain(numbered);
    names.find(|folder| !folder.exists()).unwrap_or_else(|| parent.join(name))
}

/// Writes the sample; what makes the folder a study comes last.
fn copy_sample(folder: &Path) -> Result<(), Problem> {
    let memos = folder.join("memos");
    fs::create_dir_all(&memos).map_err(|error| Problem::io(&memos, &error))?;
    for (part, name) in [(&LOG, "log"), (&TRANSCRIPTS, "transcripts")] {
        copy_folder(part, &folder.join(name))?;
    }
    for (name, bytes) in SAMPLE.iter().rev() {
        write_whole(&folder.join(name), bytes)?;
    }
    // Who tries the sample sees what they code in the counts.
    Study::open(Folder::at(folder)?)?.count_codings_of(&Whose::Any)
}

fn copy_folder(from: &Dir<'_>, to: &Path) -> Result<(), Problem> {
    for file in from.files() {
        let name = file.path().file_name().unwrap_or_default();
        write_whole(&to.join(name), file.contents())?;
    }
    for part in from.dirs() {
        copy_folder(part, &to.join(part.path().file_name().unwrap_or_default()))?;
    }
    Ok(())
}
