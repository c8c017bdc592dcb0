//! `codeboom run`: everything that needs no decision, in one pass, into `output/`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{Basis, Global, Here};
use super::say::Voice;
use super::session::{Session, as_codings};
use super::{Outcome, Result};
use crate::exchange;
use crate::explore::{Found, RuleFault};
use crate::message::{Message, Problem};
use crate::report::{FileHash, OutputFile, Reported, manifest, report};
use crate::tally::{Request, describe};

#[derive(Debug, Args)]
pub(super) struct RunArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    basis: Basis,
}

pub(super) fn run(args: &RunArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let mut request = args.basis.request(&session.study);
    request.by = session.groups(request.by.as_deref(), voice)?;
    let request = session.ready(request)?;
    let (engine, faults) = session.engine();
    for fault in &faults {
        voice.problem(&super::check::rule_problem(&session, fault));
    }
    let found = session.search(&engine);
    let files = files(&session, &request, found, faults, voice)?;
    let inputs = inputs(&session)?;
    let manifest = manifest(voice.language(), &inputs, &files);
    let output = session.study.folder.output();
    write(&output, files.iter().chain([&manifest]))?;
    tidy(&output, &files)?;
    voice.done(
        &Message::new("cli-run-done")
            .with("count", files.len() + 1)
            .with("folder", output.display().to_string())
            .with("transcripts", session.study.transcripts.len())
            .with("codings", session.study.codings.len()),
    );
    Ok(Outcome::Done)
}

fn files(
    session: &Session,
    request: &Request,
    found: Found,
    faults: Vec<RuleFault>,
    voice: &Voice,
) -> Result<Vec<OutputFile>> {
    let open = session.undecided(found.suggestions);
    let suggestions = super::suggest::table_of(session, &open, voice);
    let proposed = as_codings(open);
    let asked = session.asked();
    let decided = session.material(&session.study.codings, &asked);
    let provisional = session.material(&proposed, &asked);
    let respondents = describe(&decided, request.by.as_deref());
    let findings = super::check::findings(session, &found.forms, faults, voice.language());
    voice.done(&Message::new("cli-plain").with("text", super::check::summary(&findings, &voice.catalogue)));
    report(&Reported {
        material: &decided,
        provisional: &provisional,
        request,
        suggestions,
        codebook: exchange::codebook_table(&session.study.state.codebook, voice.language()),
        respondents: &respondents,
        attribute: &|id| session.study.settings.attribute_name(id, voice.language()),
        findings: &findings,
        catalogue: &voice.catalogue,
    })
}

/// The files that a run reads, with their hashes, in order of path.
fn inputs(session: &Session) -> Result<Vec<FileHash>> {
    let folder = &session.study.folder;
    let mut paths = vec![folder.settings(), folder.codebook(), folder.guide(), folder.respondents()];
    for part in [folder.log(), folder.root().join("transcripts")] {
        collect(&part, &mut paths)?;
    }
    let mut hashes = Vec::new();
    for path in paths.iter().filter(|path| path.is_file()) {
        let bytes = fs::read(path).map_err(|error| Problem::io(path, &error))?;
        hashes.push(FileHash::of(&folder.name_of(path), &bytes));
    }
    hashes.sort();
    Ok(hashes)
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let entries = fs::read_dir(folder).map_err(|error| Problem::io(folder, &error))?;
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if path.is_dir() { collect(&path, paths)? } else { paths.push(path) }
    }
    Ok(())
}

/// Writes what differs from what is there; derived files can be made again, so they are not synced.
fn write<'f>(output: &Path, files: impl Iterator<Item = &'f OutputFile>) -> Result<()> {
    for file in files {
        let path = output.join(&file.path);
        if fs::read(&path).is_ok_and(|old| old == file.bytes) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Problem::io(folder, &error))?;
        }
        fs::write(&path, &file.bytes).map_err(|error| Problem::io(&path, &error))?;
    }
    Ok(())
}

/// Removes what an earlier run made and this one does not, in the folders that are ours.
fn tidy(output: &Path, files: &[OutputFile]) -> Result<()> {
    let mut found = Vec::new();
    for part in ["tables", "charts", "provisional"] {
        collect(&output.join(part), &mut found)?;
    }
    for path in found {
        let kept = files.iter().any(|file| output.join(&file.path) == path);
        if !kept {
            fs::remove_file(&path).map_err(|error| Problem::io(&path, &error))?;
        }
    }
    Ok(())
}
