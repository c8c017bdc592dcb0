//! The lines of an interview guide: paragraphs cut at line ends and marks, and put together where a sentence was broken.

use std::sync::LazyLock;

use regex::Regex;

use super::guide::GuideParagraph;
use super::phrases::is_stop_word;
use crate::message::Language;

/// One thing that the guide says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, without the mark before them.
    pub(super) text: String,
    /// Whether the document styles it as a heading.
    pub(super) heading: bool,
    /// Whether it is an item: in a list, or after a dash, a bullet or a letter.
    pub(super) item: bool,
    /// Whether a number stood before it.
    pub(super) numbered: bool,
    /// The row and column of the table cell it stands in.
    pub(super) cell: Option<(usize, usize)>,
}

/// A mark before an item; a letter and a lone `o` are what word processors make of bullets and sub-questions.
static ITEM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:[-–—•◦▪▫■□●○‣⁃·∙*>→➢➤✓]+\s*|o\s+|[a-z][.)]\s+)").ok());
/// A number before a question, such as `3.`, `3)`, `V3:` and `Vraag 3:`.
static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^(?:(?:vraag|question|[vq])\s*)?\d+(?:\.\d+)*\s*[.):]\s*").ok());
/// A dash after a question mark starts a probe on the same line.
static INSIDE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\?\s*[-–•]\s+").ok());

/// The lines of the paragraphs, in order.
pub(super) fn lines(paragraphs: &[GuideParagraph], language: Language) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for paragraph in paragraphs {
        for (at, piece) in pieces(&paragraph.text).into_iter().enumerate() {
            let line = line(paragraph, &piece, at == 0);
            if !line.text.chars().any(char::is_alphabetic) {
                continue;
            }
            match lines.last_mut().filter(|before| goes_on(before, &line, language)) {
                Some(before) => before.text = format!("{} {}", before.text, line.text),
                None => lines.push(line),
            }
        }
    }
    lines
}

/// A paragraph cut at its line ends, and where a dash follows a question mark.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for line in text.split(['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}']) {
        let mut rest = line.trim();
        while let Some(found) = INSIDE.as_ref().and_then(|inside| inside.find(rest)) {
            let (before, after) = rest.split_at(found.start() + 1);
            pieces.push(before.to_owned());
            rest = after.trim_start();
        }
        let kept = rest.trim_end_matches(|c: char| c.is_whitespace() || "-–".contains(c));
        if !kept.is_empty() {
            pieces.push(kept.to_owned());
        }
    }
    pieces
}

fn line(paragraph: &GuideParagraph, piece: &str, first: bool) -> Line {
    let heading = paragraph.heading.is_some();
    let unmarked = |mark: &'static LazyLock<Option<Regex>>, text: &str| -> Option<String> {
        let found = mark.as_ref()?.find(text)?;
        text.get(found.end()..).map(|rest| rest.trim().to_owned())
    };
    let marked = unmarked(&ITEM, piece);
    let item = marked.is_some() || (paragraph.list && first);
    let text = marked.unwrap_or_else(|| piece.to_owned());
    let unnumbered = unmarked(&NUMBER, &text);
    let numbered = unnumbered.is_some();
    let text = unnumbered.unwrap_or(text).split_whitespace().collect::<Vec<_>>().join(" ");
    Line { text, heading, item: item && !numbered, numbered, cell: paragraph.cell }
}

/// Whether a line is the rest of the sentence on the line before it.
fn goes_on(before: &Line, line: &Line, language: Language) -> bool {
    let apart = before.heading || line.heading || line.item || line.numbered || before.cell != line.cell;
    if apart || before.text.ends_with(['.', '?', '!', ':', ';']) {
        return false;
    }
    let last = before.text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    line.text.starts_with(char::is_lowercase) || is_stop_word(&last, language)
}
