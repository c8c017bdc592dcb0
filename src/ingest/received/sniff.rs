//! Tells by its first bytes what a file is, and refuses with a sentence what holds no transcript.

use crate::message::{Message, Problem};

/// What a file is, before its characters are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Container {
    /// A zip archive: docx, odt, or something else of that kind.
    Zip,
    /// Anything that may be text.
    Text,
}

/// The first bytes of files that hold pictures and sound, not words.
const MEDIA: &[(&[u8], &str)] = &[
    (b"\x89PNG", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"ID3", "recording"),
    (b"\xFF\xFB", "recording"),
    (b"\xFF\xF3", "recording"),
    (b"OggS", "recording"),
    (b"fLaC", "recording"),
    (b"\x1A\x45\xDF\xA3", "recording"),
    (b"\x30\x26\xB2\x75", "recording"),
    (b"\x1F\x8B", "archive"),
    (b"7z\xBC\xAF\x27\x1C", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3\0", "database"),
];

/// What the file is; an error for what is certainly not a transcript.
pub(in crate::ingest) fn container(bytes: &[u8]) -> Result<Container, Problem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(empty());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound_file(bytes));
    }
    let visible = bytes.trim_ascii_start();
    if visible.starts_with(b"%PDF-") {
        return Err(refused("ingest-pdf", "ingest-pdf-hint"));
    }
    if visible.starts_with(b"{\\rtf") {
        return Err(refused("ingest-rtf", "ingest-save-as-docx"));
    }
    match media(bytes) {
        Some(kind) => Err(foreign(kind)),
        None => Ok(Container::Text),
    }
}

/// An error for a web page, a data file or other markup that would be read as words.
pub(in crate::ingest) fn refuse_markup(text: &str) -> Result<(), Problem> {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    let is_json = (start.starts_with('{') || start.starts_with('['))
        && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        Err(foreign("web-page"))
    } else if start.starts_with("<?xml") || is_json {
        Err(foreign("data"))
    } else {
        Ok(())
    }
}

/// The error for a file without a word in it.
pub(in crate::ingest) fn empty() -> Problem {
    refused("ingest-empty", "ingest-empty-hint")
}

/// The error for a file that is something else; `kind` is a word that the catalogue knows.
pub(in crate::ingest) fn foreign(kind: &str) -> Problem {
    let hint = if kind == "recording" { "ingest-transcribe-first" } else { "ingest-expected" };
    Problem::error(Message::new("ingest-foreign").with("kind", kind)).hint(Message::new(hint))
}

/// The error for a document behind a password.
pub(in crate::ingest) fn locked() -> Problem {
    refused("ingest-locked", "ingest-locked-hint")
}

fn refused(id: &'static str, hint: &'static str) -> Problem {
    Problem::error(Message::new(id)).hint(Message::new(hint))
}

fn media(bytes: &[u8]) -> Option<&'static str> {
    let brand = bytes.get(4..8).unwrap_or_default();
    let kind_at_8 = bytes.get(8..12).unwrap_or_default();
    if brand == b"ftyp" {
        return Some(if kind_at_8.starts_with(b"hei") || kind_at_8 == b"mif1" {
            "image"
        } else {
            "recording"
        });
    }
    if bytes.starts_with(b"RIFF") {
        return Some(if kind_at_8 == b"WEBP" { "image" } else { "recording" });
    }
    MEDIA.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// Old Office files and encrypted new ones share one container; the names of the streams inside tell them apart.
fn compound_file(bytes: &[u8]) -> Problem {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        locked()
    } else if holds("WordDocument") {
        refused("ingest-old-word", "ingest-save-as-docx")
    } else if holds("Workbook") {
        foreign("spreadsheet")
    } else if holds("PowerPoint Document") {
        foreign("presentation")
    } else {
        refused("ingest-old-word", "ingest-save-as-docx")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_id(bytes: &[u8]) -> &'static str {
        container(bytes).err().map_or("", |problem| problem.message.id)
    }

    /// The start of a compound file with one stream of that name.
    fn compound(stream: &str) -> Vec<u8> {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend([0; 500]);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    }

    #[test]
    fn what_is_no_transcript_is_refused_by_its_bytes() {
        assert_eq!(error_id(b""), "ingest-empty");
        assert_eq!(error_id(b" \r\n\t "), "ingest-empty");
        assert_eq!(error_id(b"%PDF-1.7 ..."), "ingest-pdf");
        assert_eq!(error_id(b"{\\rtf1\\ansi"), "ingest-rtf");
        assert_eq!(error_id(&compound("WordDocument")), "ingest-old-word");
        assert_eq!(error_id(&compound("EncryptedPackage")), "ingest-locked");
        assert_eq!(error_id(b"\x89PNG\r\n\x1a\n"), "ingest-foreign");
        assert_eq!(error_id(b"RIFF\x10\0\0\0WAVEfmt "), "ingest-foreign");
        assert_eq!(error_id(b"\0\0\0\x20ftypM4A "), "ingest-foreign");
    }

    #[test]
    fn an_old_workbook_is_called_a_spreadsheet() {
        let problem = container(&compound("Workbook")).unwrap_err();
        assert_eq!(*problem.message, Message::new("ingest-foreign").with("kind", "spreadsheet"));
    }

    #[test]
    fn text_that_starts_with_a_brace_is_still_text() {
        assert!(refuse_markup("{00:00:01} I: Hoe lang?").is_ok());
        assert!(refuse_markup("[lacht]").is_ok());
        assert!(refuse_markup("{\"text\": \"I: Hoe lang?\"}").is_err());
        assert!(refuse_markup("<!DOCTYPE html><p>x").is_err());
    }
}
