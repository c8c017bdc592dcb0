//! A pdf to the text of its pages, laid out as it is on paper: lines, indents, wide gaps, a form feed between pages.
//!
//! ```text
//! bytes  ->  objects  ->  pages  ->  characters with their places  ->  lines of text
//! ```
//!
//! What is read is what programs for writing produce. Pictures of pages, and files behind a password, are not.

mod file;
mod font;
mod lay;
mod names;
mod object;
mod page;

use file::File;

/// Why a pdf has no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is damaged, locked, or written in a way that is not known.
    Unreadable,
    /// Its pages hold no characters.
    NoText,
}

/// The text of a pdf.
pub(super) fn text(bytes: &[u8]) -> Result<String, Unread> {
    let file = File::read(bytes).ok_or(Unread::Unreadable)?;
    let pages = file.pages();
    if pages.is_empty() {
        return Err(Unread::Unreadable);
    }
    let mut reader = page::Reader::new(&file);
    let pages: Vec<String> = pages.iter().map(|page| lay::text(&reader.glyphs(page))).collect();
    let text = pages.join("\u{c}");
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let unknown = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if unknown > letters {
        Err(Unread::Unreadable)
    } else if letters == 0 {
        Err(Unread::NoText)
    } else {
        Ok(text)
    }
}
