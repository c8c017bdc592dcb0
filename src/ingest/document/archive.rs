//! The zip archive that a docx or odt is, with a limit on what it may unpack to.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ingest::received::{decode_markup, foreign, locked};
use crate::message::{Message, Problem};

/// The most a part may unpack to: a transcript of a whole day is a hundred times smaller.
const LIMIT: u64 = 200 * 1024 * 1024;
/// Parts up to this size may be packed as tightly as they like.
const ALWAYS_FINE: u64 = 20 * 1024 * 1024;
/// How many times larger than packed a bigger part may be.
const RATIO: u64 = 200;

/// A document that is a zip archive.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    /// The size of the whole archive: no part can be packed larger than this, whatever it says of itself.
    size: u64,
}

/// Which kind of document an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Package {
    /// Word; the name of the part with the text.
    Docx(String),
    /// OpenDocument text.
    Odt,
}

impl<'b> Archive<'b> {
    /// Opens an archive; an error when it is broken.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Problem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
        let names = zip.file_names().flatten().map(|name| name.into_owned()).collect();
        Ok(Self { zip, names, size: bytes.len() as u64 })
    }

    /// What the archive holds; an error that names it when that is no text document.
    pub(super) fn package(&mut self) -> Result<Package, Problem> {
        let word = |name: &&String| name.starts_with("word/document") && name.ends_with(".xml");
        if let Some(main) = self.names.iter().filter(word).min() {
            return Ok(Package::Docx(main.clone()));
        }
        let kind = self.part("mimetype")?.unwrap_or_default();
        if kind.trim_end().ends_with("opendocument.text") || (kind.is_empty() && self.has("content.xml")) {
            return self.open_document();
        }
        Err(foreign(self.other_kind(&kind)))
    }

    /// The text of a part; `None` when the archive has no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Problem> {
        let entry = match self.zip.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(unreadable(&error)),
        };
        let packed = entry.compressed_size().min(self.size);
        let limit = LIMIT.min(ALWAYS_FINE.max(packed.saturating_mul(RATIO)));
        if entry.size() > limit {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        Ok(Some(decode_markup(&bytes)))
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|other| other == name)
    }

    fn open_document(&mut self) -> Result<Package, Problem> {
        let manifest = self.part("META-INF/manifest.xml")?.unwrap_or_default();
        if manifest.contains("encryption-data") { Err(locked()) } else { Ok(Package::Odt) }
    }

    fn other_kind(&self, mimetype: &str) -> &'static str {
        let starts = |folder: &str| self.names.iter().any(|name| name.starts_with(folder));
        if starts("xl/") || mimetype.contains("spreadsheet") {
            "spreadsheet"
        } else if starts("ppt/") || mimetype.contains("presentation") {
            "presentation"
        } else if mimetype.contains("epub") {
            "book"
        } else if self.has("project.qde") {
            "project"
        } else if self.names.iter().any(|name| name.ends_with(".iwa")) {
            "pages"
        } else {
            "archive"
        }
    }
}

/// The error for a document that is damaged.
pub(super) fn broken() -> Problem {
    Problem::error(Message::new("ingest-broken")).hint(Message::new("ingest-broken-hint"))
}

fn too_large() -> Problem {
    let message = Message::new("ingest-too-large").with("megabytes", 200usize);
    Problem::error(message).hint(Message::new("ingest-too-large-hint"))
}

fn unreadable(error: &ZipError) -> Problem {
    match error {
        ZipError::InvalidPassword => locked(),
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => locked(),
        _ => broken(),
    }
}
