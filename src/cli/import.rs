//! `codeboom import`: transcripts into the study, one bad file never stopping the others.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{Acting, Global};
use super::output::print;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::corpus::{RespondentId, Role, Speaker};
use crate::export;
use crate::ingest::SpeakerOption;
use crate::message::{Message, Place, Problem};
use crate::study::{ImportRequest, Imported, import, preview};
use crate::table::{Cell, Column, Table};
use crate::text::natural;

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(value_name = "FILES", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    respondent: Option<String>,
    #[arg(long = "speaker", value_name = "LABEL=ROLE[:ID]")]
    speakers: Vec<String>,
    #[arg(long)]
    preview: bool,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &ImportArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let speakers = args.speakers.iter().map(|text| SpeakerOption::parse(text)).collect::<Result<Vec<_>>>()?;
    if args.respondent.is_some() && args.files.len() > 1 {
        let hint = Message::new("cli-import-one-respondent-hint");
        return Err(Problem::error(Message::new("cli-import-one-respondent")).hint(hint));
    }
    let mut failed = false;
    let mut table = table();
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
            }
            Err(problem) => {
                failed = true;
                voice.problem(&in_file(problem, path));
            }
        }
        session.tell(voice);
    }
    if !table.rows.is_empty() {
        print(&export::text(&table, &voice.catalogue, None));
        if !args.preview {
            voice.done(&Message::new("cli-import-done").with("count", table.rows.len()));
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
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let request = ImportRequest {
        file: &name,
        bytes: &bytes,
        respondent: args.respondent.as_deref().map(RespondentId::from),
        speakers: speakers.to_vec(),
    };
    if args.preview {
        return preview(&session.study, &request);
    }
    import(&mut session.study, &session.author, &request)
}

/// A problem about a file carries the file's path as the user typed it.
fn in_file(problem: Problem, path: &Path) -> Problem {
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
        Cell::text(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()),
        Cell::text(imported.id.as_str()),
        Cell::text(ingested.format.name()),
        Cell::Integer(ingested.turns.len()),
        Cell::List(speakers),
        Cell::Integer(ingested.unrecognised.len()),
    ]
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
