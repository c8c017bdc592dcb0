//! `codeboom codebook`: the codebook and the interview guide: shown, imported, exported, checked; `reshape` has the acts
//! that change it.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::args::{Acting, At, Global, Here, Show};
use super::output::{print, show};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result, reshape};
use crate::exchange;
use crate::explore;
use crate::export;
use crate::message::{Message, Problem};
use crate::table::{Cell, Column, Table};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct CodebookArgs {
    #[command(subcommand)]
    command: Option<CodebookCommand>,
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Subcommand)]
enum CodebookCommand {
    Import(ImportArgs),
    Export(ExportArgs),
    Check(super::check::CheckArgs),
    Forms(FormsArgs),
    #[command(visible_alias = "hernoem")]
    Rename(reshape::RenameArgs),
    #[command(visible_alias = "definieer")]
    Define(reshape::DefineArgs),
    #[command(visible_alias = "verplaats")]
    Move(reshape::MoveArgs),
    #[command(visible_alias = "voeg-samen")]
    Merge(reshape::MergeArgs),
    #[command(visible_alias = "splits")]
    Split(reshape::SplitArgs),
    #[command(visible_alias = "trek-in")]
    Retire(reshape::RetireArgs),
    #[command(visible_alias = "verbind")]
    Relate(reshape::RelateArgs),
    #[command(visible_alias = "maak-los")]
    Unrelate(reshape::UnrelateArgs),
    #[command(visible_alias = "stadium")]
    Stage(reshape::StageArgs),
    #[command(visible_alias = "koppel")]
    Link(reshape::LinkArgs),
    #[command(visible_alias = "ontkoppel")]
    Unlink(reshape::LinkArgs),
}

#[derive(Debug, Args)]
struct ImportArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    acting: Acting,
}

#[derive(Debug, Args)]
struct ExportArgs {
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<ExportFormat>,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    at: At,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    Csv,
    Xlsx,
    Md,
}

#[derive(Debug, Args)]
struct FormsArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &CodebookArgs, global: &Global, voice: &mut Voice) -> Result {
    match &args.command {
        Some(CodebookCommand::Import(args)) => import(args, global, voice),
        Some(CodebookCommand::Export(args)) => export_to(args, global, voice),
        Some(CodebookCommand::Check(args)) => super::check::codebook(args, global, voice),
        Some(CodebookCommand::Forms(args)) => forms(args, global, voice),
        Some(CodebookCommand::Rename(args)) => reshape::rename(args, global, voice),
        Some(CodebookCommand::Define(args)) => reshape::define(args, global, voice),
        Some(CodebookCommand::Move(args)) => reshape::move_to(args, global, voice),
        Some(CodebookCommand::Merge(args)) => reshape::merge(args, global, voice),
        Some(CodebookCommand::Split(args)) => reshape::split(args, global, voice),
        Some(CodebookCommand::Retire(args)) => reshape::retire(args, global, voice),
        Some(CodebookCommand::Relate(args)) => reshape::relate(args, global, voice),
        Some(CodebookCommand::Unrelate(args)) => reshape::unrelate(args, global, voice),
        Some(CodebookCommand::Stage(args)) => reshape::stage(args, global, voice),
        Some(CodebookCommand::Link(args)) => reshape::link(args, global, voice),
        Some(CodebookCommand::Unlink(args)) => reshape::unlink(args, global, voice),
        None => {
            let here = args.here.here.as_deref();
            let session = Session::open_at(global, here, None, args.at.at.as_deref(), voice)?;
            let book = &session.study.state.codebook;
            let table = exchange::codebook_table(book, voice.language());
            let data = serde_json::json!({
                "title": book.title, "themes": book.themes, "codes": book.codes, "relations": book.relations,
            });
            session.show(&args.show, vec![table], &data, voice)?;
            Ok(Outcome::Done)
        }
    }
}

/// The words that each rule really matched, so that a stem or wildcard that joins too much is seen.
fn forms(args: &FormsArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let wanted = args.code.as_deref().map(|name| super::quotes::find_code(&session, name)).transpose()?;
    let found = explore::search(&session.study, &explore::engine(&session.study).0).forms;
    let columns = vec![
        Column::words("code", "table-code"),
        Column::numbers("rule", "table-rule"),
        Column::words("form", "table-form"),
        Column::numbers("count", "table-number"),
    ];
    let mut table = Table::new("forms", Message::new("table-forms"), columns);
    let mut data = Vec::new();
    let book = &session.study.state.codebook;
    let listed = book.codes.iter().filter(|code| wanted.as_ref().is_none_or(|wanted| *wanted == code.id));
    for code in listed {
        for rule in 0..code.rules.len() {
            for (form, count) in found.get(&(code.id.clone(), rule)).into_iter().flatten() {
                let name = code.name(voice.language());
                table.push(vec![
                    Cell::text(name),
                    Cell::Integer(rule + 1),
                    Cell::text(form),
                    Cell::Integer(*count),
                ]);
                data.push(serde_json::json!({"code": name, "code_id": code.id, "rule": rule + 1, "form": form, "count": count}));
            }
        }
    }
    table.notes.push(Message::new("table-note-forms"));
    show(&args.show, &[table], &serde_json::json!({ "forms": data }), &voice.catalogue)?;
    Ok(Outcome::Done)
}

fn import(args: &ImportArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let bytes = fs::read(&args.file).map_err(|error| Problem::io(&args.file, &error))?;
    let file = args.file.display().to_string();
    let taken = exchange::take_in(&mut session.study, &session.author, &file, &bytes);
    session.tell(voice);
    let taken = taken?;
    voice.problems(&taken.notes);
    voice.done(&taken.said);
    Ok(Outcome::Done)
}

fn export_to(args: &ExportArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, None, None, args.at.at.as_deref(), voice)?;
    let mut table = exchange::codebook_table(&session.study.state.codebook, voice.language());
    table.notes.extend(session.moment_note());
    let named = args.output.as_deref().and_then(Path::extension).map(|e| e.to_string_lossy().to_lowercase());
    let format = args.format.or(match named.as_deref() {
        Some("xlsx") => Some(ExportFormat::Xlsx),
        Some("md") => Some(ExportFormat::Md),
        _ => None,
    });
    let bytes = match format.unwrap_or(ExportFormat::Csv) {
        ExportFormat::Csv => export::csv(&table, &voice.catalogue)?.into_bytes(),
        ExportFormat::Md => export::markdown(&table, &voice.catalogue).into_bytes(),
        ExportFormat::Xlsx => export::workbook(&[table], &voice.catalogue)?,
    };
    match &args.output {
        Some(path) => {
            fs::write(path, bytes).map_err(|error| Problem::io(path, &error))?;
            voice.done(&Message::new("cli-written").with("file", path.display().to_string()));
        }
        None if format == Some(ExportFormat::Xlsx) => {
            return Err(Problem::error(Message::new("codebook-export-xlsx"))
                .hint(Message::new("codebook-export-xlsx-hint")));
        }
        None => print(&String::from_utf8_lossy(&bytes)),
    }
    Ok(Outcome::Done)
}
