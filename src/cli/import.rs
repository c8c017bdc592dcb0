//! `codeboom import`: transcripts into the study, one bad file never stopping the others.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::args::{Acting, Global, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::corpus::{RespondentId, Role, Speaker, SpeakerMap};
use crate::ingest::SpeakerOption;
use crate::message::{Message, Place, Problem};
use crate::study::{ImportRequest, Imported, import, preview};
use crate::table::{Cell, Column, Table};
use crate::text::natural;

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(value_name = "FILES", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    respondent: Option<String>,
    #[arg(long = "speaker", value_name = "LABEL=ROLE[:ID]")]
    speakers: Vec<String>,
    #[arg(long)]
    pub(super) preview: bool,
    #[arg(long, value_name = "ID")]
    revise: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "revise")]
    pub(super) reason: Option<String>,
    #[command(flatten)]
    pub(super) show: Show,
    #[command(flatten)]
    acting: Acting,
}

impl ImportArgs {
    /// What is asked for one file.
    pub(super) fn request<'r>(
        &self,
        file: &'r str,
        bytes: &'r [u8],
        speakers: &[SpeakerOption],
    ) -> ImportRequest<'r> {
        ImportRequest {
            file,
            bytes,
            respondent: self.respondent.as_deref().map(RespondentId::from),
            speakers: speakers.to_vec(),
        }
    }
}

#[derive(Serialize)]
struct Listed {
    file: String,
    id: String,
    format: &'static str,
    turns: usize,
    speakers: SpeakerMap,
    unrecognised: usize,
}

pub(super) fn run(args: &ImportArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let speakers = args.speakers.iter().map(|text| SpeakerOption::parse(text)).collect::<Result<Vec<_>>>()?;
    if args.respondent.is_some() && args.files.len() > 1 {
        let hint = Message::new("cli-import-one-respondent-hint");
        return Err(Problem::error(Message::new("cli-import-one-respondent")).hint(hint));
    }
    if let Some(id) = &args.revise {
        return super::revise::run(args, id, &speakers, &mut session, voice);
    }
    let mut failed = false;
    let mut table = table();
    let mut data = Vec::new();
    // In the order people number interviews, whatever order the shell gave: R2 before R10.
    let mut files: Vec<&PathBuf> = args.files.iter().collect();
    files.sort_by_cached_key(|path| natural(&path.to_string_lossy()));
    for path in files {
        match bring_in(&mut session, path, args, &speakers) {
            Ok(imported) => {
                let file = path.display().to_string();
                let notes = imported.ingested.notes.iter().cloned();
                for note in notes {
                    voice.problem(&if note.place.is_none() { note.at(Place::file(&file)) } else { note });
                }
                table.push(row(path, &imported));
                data.push(listed(path, &imported));
            }
            Err(problem) => {
                failed = true;
                voice.problem(&in_file(problem, path));
            }
        }
        session.tell(voice);
    }
    if !table.rows.is_empty() {
        let count = table.rows.len();
        show(&args.show, &[table], &serde_json::json!({ "imported": data }), &voice.catalogue)?;
        if !args.preview {
            voice.done(&Message::new("cli-import-done").with("count", count));
        }
    }
    Ok(if failed { Outcome::Failed } else { Outcome::Done })
}

fn bring_in(
    session: &mut Session,
    path: &Path,
    args: &ImportArgs,
    speakers: &[SpeakerOption],
) -> Result<Imported> {
    let bytes = fs::read(path).map_err(|error| Problem::io(path, &error))?;
    let name = name_of(path);
    let request = args.request(&name, &bytes, speakers);
    if args.preview {
        return preview(&session.study, &request);
    }
    import(&mut session.study, &session.author, &request)
}

/// A problem about a file carries the file's path as the user typed it.
pub(super) fn in_file(problem: Problem, path: &Path) -> Problem {
    let file = path.display().to_string();
    match problem.place.as_deref().cloned() {
        Some(place) => problem.at(Place { file, ..place }),
        None => problem,
    }
}

fn table() -> Table {
    let columns = vec![
        Column::words("file", "table-file"),
        Column::words("id", "table-transcript"),
        Column::words("format", "table-format"),
        Column::numbers("turns", "table-turns"),
        Column::words("speakers", "table-speakers"),
        Column::numbers("unrecognised", "table-unrecognised"),
    ];
    Table::new("import", Message::new("table-import"), columns)
}

fn row(path: &Path, imported: &Imported) -> Vec<Cell> {
    let ingested = &imported.ingested;
    let speakers = ingested.speakers.iter().map(|(label, speaker)| described(label, speaker)).collect();
    vec![
        Cell::text(name_of(path)),
        Cell::text(imported.id.as_str()),
        Cell::text(ingested.format.name()),
        Cell::Integer(ingested.turns.len()),
        Cell::List(speakers),
        Cell::Integer(ingested.unrecognised.len()),
    ]
}

fn listed(path: &Path, imported: &Imported) -> Listed {
    let ingested = &imported.ingested;
    Listed {
        file: name_of(path),
        id: imported.id.to_string(),
        format: ingested.format.name(),
        turns: ingested.turns.len(),
        speakers: ingested.speakers.clone(),
        unrecognised: ingested.unrecognised.len(),
    }
}

/// The name of a file without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A speaker in short: `I=interviewer`, `R4=respondent:R4`.
pub(super) fn described(label: &str, speaker: &Speaker) -> String {
    let role = match speaker.role {
        Role::Interviewer => "interviewer",
        Role::Respondent => "respondent",
        Role::Other => "other",
    };
    match &speaker.respondent {
        Some(id) => format!("{label}={role}:{id}"),
        None => format!("{label}={role}"),
    }
}
