//! Takes words out of the log: the one thing that is ever done to a line that was written.
//!
//! A line keeps its chained part byte for byte, so that its hash and the chain hold. A file is rewritten whole or not at
//! all, while nobody else writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use super::Words;
use super::append::{open_locked, sync_folder};
use super::chain::{parse, text_of, without_text};
use super::read::log_files;
use crate::message::Problem;

/// Takes the text part of these events out of every file of a log, and returns which files had how many of them.
///
/// # Errors
/// When a file cannot be read, locked or written; those before it are done.
pub fn erase_words(folder: &Path, ids: &BTreeSet<String>) -> Result<Vec<(PathBuf, usize)>, Problem> {
    let mut done = Vec::new();
    for path in log_files(folder)? {
        let count = erase_in(&path, ids).map_err(|error| Problem::io(&path, &error))?;
        if count > 0 {
            sync_folder(folder)?;
            done.push((path, count));
        }
    }
    Ok(done)
}

/// Which files of a log have the words of these events, and of how many.
///
/// # Errors
/// When a file cannot be read.
pub fn lines_with_words(folder: &Path, ids: &BTreeSet<String>) -> Result<Vec<(PathBuf, usize)>, Problem> {
    let mut found = Vec::new();
    for path in log_files(folder)? {
        let count = texts(&path, ids).map_err(|error| Problem::io(&path, &error))?.len();
        if count > 0 {
            found.push((path, count));
        }
    }
    Ok(found)
}

/// The whole words of these events, with what stood before and after a quotation.
///
/// # Errors
/// When a file of the log cannot be read.
pub fn whole_words(folder: &Path, ids: &BTreeSet<String>) -> Result<BTreeMap<String, Words>, Problem> {
    let mut found = BTreeMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    for path in log_files(folder)? {
        found.extend(texts(&path, ids).map_err(|error| Problem::io(&path, &error))?);
    }
    Ok(found)
}

/// The text parts of these events in a file, read a line at a time.
fn texts(path: &Path, ids: &BTreeSet<String>) -> std::io::Result<Vec<(String, Words)>> {
    let mut file = BufReader::new(File::open(path)?);
    let mut found = Vec::new();
    let mut line = Vec::new();
    while file.read_until(b'\n', &mut line)? > 0 {
        found.extend(std::str::from_utf8(&line).ok().and_then(|line| text_of(line.trim_end(), ids)));
        line.clear();
    }
    Ok(found)
}

fn erase_in(path: &Path, ids: &BTreeSet<String>) -> std::io::Result<usize> {
    if texts(path, ids)?.is_empty() {
        return Ok(0);
    }
    let mut file = open_locked(path)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let (content, count) = erased(&bytes, ids);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".codeboom-").suffix(".tmp").tempfile_in(folder)?;
    new.write_all(&content)?;
    new.as_file().set_permissions(file.metadata()?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(path).map_err(|error| error.error)?;
    Ok(count)
}

/// The content of a file without the words of these events, and how many had them.
fn erased(bytes: &[u8], ids: &BTreeSet<String>) -> (Vec<u8>, usize) {
    let mut content = Vec::with_capacity(bytes.len());
    let mut count = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let bare = std::str::from_utf8(line).ok().and_then(|line| without_text(line.trim_end(), ids));
        match bare {
            Some(bare) => {
                content.extend_from_slice(bare.as_bytes());
                content.extend(line.last().filter(|byte| **byte == b'\n'));
                count += 1;
            }
            None => content.extend_from_slice(line),
        }
    }
    (content, count)
}

/// What unfinished lines left behind: files beside the log, and files of it that end in one.
///
/// # Errors
/// When the folder cannot be read.
pub fn torn_files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let io = |error: std::io::Error| Problem::io(folder, &error);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(io)?.collect::<Result<Vec<_>, _>>().map_err(io)?;
    let mut found: Vec<PathBuf> =
        entries.into_iter().map(|entry| entry.path()).filter(|path| is_torn(path)).collect();
    found.sort();
    Ok(found)
}

fn is_torn(path: &Path) -> bool {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("torn") => true,
        Some("jsonl") => fs::read(path).is_ok_and(|bytes| whole(&bytes) < bytes.len()),
        _ => false,
    }
}

/// How much of a file is whole lines.
fn whole(bytes: &[u8]) -> usize {
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let last = bytes.get(end..).unwrap_or_default();
    let finished = std::str::from_utf8(last).is_ok_and(|line| parse(line).is_ok());
    if finished { bytes.len() } else { end }
}

/// Removes what an unfinished line left behind; it was never reported as saved.
///
/// # Errors
/// When the file cannot be changed.
pub fn remove_torn(path: &Path) -> Result<(), Problem> {
    let cut = |file: &mut File| {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        file.set_len(whole(&bytes) as u64)?;
        file.sync_data()
    };
    let done = if path.extension().is_some_and(|extension| extension == "torn") {
        fs::remove_file(path)
    } else {
        open_locked(path).and_then(|mut file| cut(&mut file))
    };
    done.map_err(|error| Problem::io(path, &error))
}
