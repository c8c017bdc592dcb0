//! Everything that needs no decision, in one pass, written into `output/`.

use std::fs;
use std::path::{Path, PathBuf};

use super::assured::Assured;
use super::{FileHash, OutputFile, Reported, manifest, report};
use crate::exchange;
use crate::explore::{Found, ListedSuggestions, Suggestion, engine, questions_asked, search, undecided};
use crate::message::{Catalogue, Problem};
use crate::review::{Finding, findings, rule_problem};
use crate::study::{Folder, Study};
use crate::tally::{Material, Request, describe};

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// The folder they are in.
    pub folder: PathBuf,
    /// The files it wrote, or found as they should be, with the manifest last.
    pub files: Vec<OutputFile>,
    /// Rules that cannot be used.
    pub faults: Vec<Problem>,
    /// What the checks found.
    pub findings: Vec<Finding>,
}

/// Makes every table and chart of a study and writes them into its `output/`.
///
/// # Errors
/// When a table or chart cannot be made, or the folder cannot be written.
pub fn run(study: &Study, request: &Request, catalogue: &Catalogue) -> Result<Ran, Problem> {
    let (engine, faults) = engine(study);
    let found = search(study, &engine);
    let problems = faults.iter().map(|fault| rule_problem(study, fault)).collect();
    let findings = findings(study, &found.forms, faults, catalogue.language());
    let mut files = files(study, request, found, &findings, catalogue)?;
    let manifest = manifest(catalogue.language(), &inputs(&study.folder)?, &files);
    let output = study.folder.output();
    write(&output, files.iter().chain([&manifest]))?;
    tidy(&output, &files)?;
    files.push(manifest);
    Ok(Ran { folder: output, files, faults: problems, findings })
}

fn files(
    study: &Study,
    request: &Request,
    found: Found,
    findings: &[Finding],
    catalogue: &Catalogue,
) -> Result<Vec<OutputFile>, Problem> {
    let language = catalogue.language();
    let open = undecided(study, found.suggestions);
    let suggestions = ListedSuggestions::of(study, &open, language).table();
    let proposed: Vec<_> = open.into_iter().map(Suggestion::as_coding).collect();
    let asked = questions_asked(study);
    let decided = Material::of(study, &study.codings, &asked);
    let provisional = Material::of(study, &proposed, &asked);
    let respondents = describe(&decided, request.by.as_deref(), &study.settings.attributes);
    let assured = Assured::of(study, &decided, request, catalogue)?;
    report(&Reported {
        assured,
        material: &decided,
        provisional: &provisional,
        request,
        suggestions,
        codebook: exchange::codebook_table(&study.state.codebook, language),
        respondents: &respondents,
        attribute: &|id| study.settings.attribute_name(id, language),
        findings,
        catalogue,
    })
}

/// The files that a run reads, with their hashes, in order of path.
fn inputs(folder: &Folder) -> Result<Vec<FileHash>, Problem> {
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

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Problem> {
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
fn write<'f>(output: &Path, files: impl Iterator<Item = &'f OutputFile>) -> Result<(), Problem> {
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
fn tidy(output: &Path, files: &[OutputFile]) -> Result<(), Problem> {
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
