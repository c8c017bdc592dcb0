//! `codeboom claims`: what in a manuscript does not hold, against itself and, when asked, against a study.

use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::args::Global;
use super::output::{json, put_at, width};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::claims::{
    Checked, Mark, Policy, check, mark_problems, marks, policy_problems, silence, silence_marked,
};
use crate::export;
use crate::ingest::decode_text;
use crate::manuscript::{Manuscript, Source, read_with_notes};
use crate::message::{Message, Problem};
use crate::report::{ClaimsReport, Look};
use crate::study::SETTINGS_FILE;

#[derive(Debug, Args)]
pub(super) struct ClaimsArgs {
    #[arg(value_name = "FILES", required = true)]
    files: Vec<PathBuf>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Form>,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FILE.docx")]
    comments: Option<PathBuf>,
    #[arg(long, value_name = "FILE.toml")]
    policy: Option<PathBuf>,
}

/// In which form claims are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Table,
    Json,
    Html,
    Sarif,
    Csv,
    Md,
}

impl Form {
    /// The form asked for, else the one that the name of the file says.
    fn of(args: &ClaimsArgs) -> Self {
        let extension = args.output.as_deref().and_then(Path::extension).and_then(|name| name.to_str());
        let named = match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("json") => Self::Json,
            Some("html" | "htm") => Self::Html,
            Some("sarif") => Self::Sarif,
            Some("csv") => Self::Csv,
            Some("md") => Self::Md,
            _ => Self::Table,
        };
        args.format.unwrap_or(named)
    }
}

/// The manuscripts that could be read, each with the bytes of its file, and what silences findings in them.
#[derive(Default)]
struct Read {
    manuscripts: Vec<Manuscript>,
    received: Vec<(PathBuf, Vec<u8>)>,
    marks: Vec<Mark>,
    failed: bool,
}

pub(super) fn run(args: &ClaimsArgs, global: &Global, voice: &mut Voice) -> Result {
    // The manuscript against itself is the default: only a study that is named is opened.
    let session = match &global.study {
        Some(_) => Some(Session::open(global, None, None, voice)?),
        None => None,
    };
    let study = session.as_ref().map(|session| &*session.study);
    let policy = match (&args.policy, study) {
        (Some(file), _) => policy_in(file, voice)?,
        (None, Some(study)) => {
            voice.problems(&policy_problems(&study.settings.claims, SETTINGS_FILE));
            study.settings.claims.clone()
        }
        (None, None) => Policy::default(),
    };
    let of = read_all(&args.files, voice);
    voice.problems(&mark_problems(&of.marks, &of.manuscripts));
    if of.manuscripts.is_empty() {
        return Ok(Outcome::Failed);
    }
    let mut checked = check(&of.manuscripts, study, &policy);
    silence_marked(&of.marks, &mut checked.claims);
    silence(&policy, &mut checked.claims);
    report(args, &of, &checked, voice)
}

/// Shows what was found; errors that nobody silenced decide the exit status, after files that could not be read.
fn report(args: &ClaimsArgs, of: &Read, checked: &Checked, voice: &Voice) -> Result {
    let report = ClaimsReport::new(&of.manuscripts, checked, &voice.catalogue);
    put_at(args.output.as_deref(), &rendered(args, &report, voice)?)?;
    if let Some(path) = &args.output {
        voice.done(&Message::new("cli-written").with("file", path.display().to_string()));
    }
    if let Some(path) = &args.comments {
        write_comments(path, of, &report, voice)?;
    }
    Ok(match (of.failed, report.has_errors()) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Done,
    })
}

fn rendered(args: &ClaimsArgs, report: &ClaimsReport<'_>, voice: &Voice) -> Result<String> {
    match Form::of(args) {
        Form::Table => Ok(report.text(look(args))),
        Form::Json => json(&report.json()),
        Form::Html => Ok(report.html()),
        Form::Sarif => json(&report.sarif()),
        Form::Csv => export::csv(&report.table(args.all), &voice.catalogue),
        Form::Md => Ok(export::markdown(&report.table(args.all), &voice.catalogue)),
    }
}

fn look(args: &ClaimsArgs) -> Look {
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = args.output.is_none() && std::io::stdout().is_terminal() && !no_colour;
    Look { width: width().unwrap_or(100), colour, all: args.all }
}

/// The policy in a file.
fn policy_in(path: &Path, voice: &Voice) -> Result<Policy> {
    let bytes = fs::read(path).map_err(|error| Problem::io(path, &error))?;
    let file = path.display().to_string();
    let policy = Policy::parse(&file, &String::from_utf8_lossy(&bytes))?;
    voice.problems(&policy_problems(&policy, &file));
    Ok(policy)
}

/// Reads the files; what cannot be read is said, and the others go on.
fn read_all(files: &[PathBuf], voice: &Voice) -> Read {
    let mut of = Read::default();
    for path in files {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| Problem::io(path, &error));
        let manuscript = bytes.and_then(|bytes| Ok((read_with_notes(&name, &bytes)?, bytes)));
        match manuscript {
            Ok(((manuscript, notes), bytes)) => {
                voice.problems(&notes);
                if let Source::Md | Source::Tex = manuscript.source {
                    let (text, _) = decode_text(&bytes);
                    of.marks.extend(marks(of.manuscripts.len(), manuscript.source, &text));
                }
                of.manuscripts.push(manuscript);
                of.received.push((path.clone(), bytes));
            }
            Err(problem) => {
                voice.problem(&problem);
                of.failed = true;
            }
        }
    }
    of
}

/// Writes a copy of the only Word manuscript with its findings as comments.
fn write_comments(path: &Path, of: &Read, report: &ClaimsReport<'_>, voice: &Voice) -> Result<()> {
    let word = of.manuscripts.iter().zip(&of.received).enumerate();
    let mut word = word.filter(|(_, (manuscript, _))| manuscript.source == Source::Docx);
    let (at, (from, bytes)) = match (word.next(), word.next()) {
        (Some((at, (_, (from, bytes)))), None) => (at, (from, bytes)),
        (None, _) => return Err(refused("claims-report-comments-none")),
        (Some(_), Some(_)) => return Err(refused("claims-report-comments-several")),
    };
    let same = fs::canonicalize(path).is_ok_and(|to| fs::canonicalize(from).is_ok_and(|from| from == to));
    if same {
        return Err(refused("claims-report-comments-itself"));
    }
    let commented = report.comments(at, bytes)?;
    fs::write(path, &commented.bytes).map_err(|error| Problem::io(path, &error))?;
    let file = path.display().to_string();
    voice.done(&Message::new("claims-report-commented").with("file", file).with("count", commented.comments));
    if commented.unplaced > 0 {
        let message = Message::new("claims-report-unplaced").with("count", commented.unplaced);
        voice.problem(&Problem::warning(message));
    }
    Ok(())
}

fn refused(id: &'static str) -> Problem {
    Problem::error(Message::new(id)).hint(Message::new("claims-report-comments-hint"))
}
