//! `manifest.json`: what went in and what came out, each with its SHA-256, and nothing that differs between runs.

use serde::{Deserialize, Serialize};

use super::OutputFile;
use crate::log::sha256_hex;

/// A file and its hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileHash {
    /// The path: of an input below the study, of an output below `output/`.
    pub path: String,
    /// SHA-256 of the content.
    pub sha256: String,
}

impl FileHash {
    /// The hash of some bytes.
    #[must_use]
    pub fn of(path: &str, bytes: &[u8]) -> Self {
        Self { path: path.to_owned(), sha256: sha256_hex(bytes) }
    }
}

#[derive(Serialize)]
struct Manifest<'m> {
    format: u32,
    program: &'static str,
    version: &'static str,
    language: &'static str,
    inputs: &'m [FileHash],
    outputs: Vec<FileHash>,
}

/// The manifest of a run.
#[must_use]
pub fn manifest(
    language: crate::message::Language,
    inputs: &[FileHash],
    outputs: &[OutputFile],
) -> OutputFile {
    let manifest = Manifest {
        format: 1,
        program: "codeboom",
        version: env!("CARGO_PKG_VERSION"),
        language: language.code(),
        inputs,
        outputs: outputs.iter().map(|file| FileHash::of(&file.path, &file.bytes)).collect(),
    };
    let text = serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n";
    OutputFile { path: "manifest.json".to_owned(), bytes: text.into_bytes() }
}
