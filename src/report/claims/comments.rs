//! A copy of a Word manuscript with a comment at each finding; nothing else in it changes.
//!
//! ```text
//! word/document.xml     marks around the paragraph of each finding       (paragraphs)
//! word/comments.xml     the comments, after those that were there
//! the rest              relationships and content types where they lack the comments; other parts as they were  (package)
//! ```

mod package;
mod paragraphs;

use std::collections::BTreeMap;

use self::package::{Package, Root, broken};
use self::paragraphs::{Paragraph, paragraphs, squeezed};
use super::{ClaimsReport, Entry, Standing};
use crate::message::{Message, Problem, Severity};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMMENTS_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
/// How much evidence a comment shows.
const EVIDENCE: usize = 5;

/// A manuscript with its comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commented {
    /// The copy.
    pub bytes: Vec<u8>,
    /// How many comments it has more.
    pub comments: usize,
    /// How many of them stand at the first paragraph, because theirs was not found.
    pub unplaced: usize,
}

impl ClaimsReport<'_> {
    /// A copy of a Word manuscript, given by its place in the list and its bytes, with its findings as comments.
    ///
    /// # Errors
    /// When the bytes are no Word document.
    pub fn comments(&self, manuscript: usize, bytes: &[u8]) -> Result<Commented, Problem> {
        let mut package = Package::open(bytes)?;
        let main = package.main()?;
        let document = package.part(&main)?.ok_or_else(broken)?;
        let root = Root::of(&document).ok_or_else(broken)?;
        let found: Vec<Entry<'_>> = self
            .entries()
            .filter(|entry| entry.claim.manuscript == manuscript)
            .filter(|entry| matches!(entry.standing, Standing::Finding(_) | Standing::Unclear))
            .collect();
        let paragraphs = paragraphs(&document).ok_or_else(broken)?;
        if found.is_empty() || paragraphs.is_empty() {
            return Ok(Commented { bytes: bytes.to_vec(), comments: 0, unplaced: 0 });
        }
        let there = package.comments(&main)?;
        let first = next_id(there.text.as_deref().unwrap_or_default()).max(next_id(&document));
        let mut changed = BTreeMap::new();
        let marks = Marks::place(&found, &paragraphs, first);
        changed.insert(main.clone(), marks.put_into(&document, &root));
        let comments: Vec<Vec<String>> = found.iter().map(|entry| self.lines(entry)).collect();
        let texts = comments.iter().zip(first..).map(|(lines, id)| (id, lines.as_slice()));
        let all = with_comments(there.text.as_deref(), &root, texts).ok_or_else(broken)?;
        if there.text.is_none() {
            package.declare_comments(&main, &there.part, &root, &mut changed)?;
        }
        changed.insert(there.part, all);
        let bytes = package.with(&changed)?;
        Ok(Commented { bytes, comments: found.len(), unplaced: marks.unplaced })
    }

    /// What a comment says, a paragraph each.
    fn lines(&self, entry: &Entry<'_>) -> Vec<String> {
        let claim = entry.claim;
        let severity = claim.severity().unwrap_or(Severity::Note);
        let mut lines = vec![format!("{} · {}", self.severity_word(severity), claim.rule.id())];
        lines.extend(claim.message.as_ref().map(|message| self.catalogue.say(message)));
        let values = self.values(claim);
        if !values.is_empty() {
            let both: Vec<String> = values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            lines.push(both.join("; "));
        }
        lines.push(format!("“{}”", claim.sentence));
        for one in claim.evidence.iter().take(EVIDENCE) {
            let (label, place) = (self.catalogue.say(&one.label), self.evidence_place_without_folder(one));
            lines.push(format!("– {label} ({place}): {}", one.words));
        }
        let more = claim.evidence.len().saturating_sub(EVIDENCE);
        if more > 0 {
            let message = Message::new("claims-report-more").with("count", more);
            lines.push(format!("– {}", self.catalogue.say(&message)));
        }
        if let Some(hint) = &claim.hint {
            lines.push(format!(
                "{}: {}",
                self.catalogue.word("claims-report-hint"),
                self.catalogue.say(hint)
            ));
        }
        lines
    }
}

/// The comments of a document, or where they are to be.
struct Comments {
    part: String,
    text: Option<String>,
}

/// Where each comment stands.
struct Marks {
    /// The byte of the document that each is put before, and the id of the comment.
    at: Vec<(usize, Edge, usize)>,
    unplaced: usize,
}

/// Which end of the words that a comment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Start,
    End,
}

impl Marks {
    fn place(found: &[Entry<'_>], paragraphs: &[Paragraph], first: usize) -> Self {
        let mut marks = Self { at: Vec::new(), unplaced: 0 };
        for (entry, id) in found.iter().zip(first..) {
            let place = nearest(paragraphs, &entry.claim.sentence, entry.claim.spot.line);
            marks.unplaced += usize::from(place.is_none());
            let Some(paragraph) = place.or(paragraphs.first()) else { continue };
            marks.at.push((paragraph.start, Edge::Start, id));
            marks.at.push((paragraph.end, Edge::End, id));
        }
        marks.at.sort_unstable();
        marks
    }

    /// The document with the marks in it.
    fn put_into(&self, document: &str, root: &Root) -> String {
        let mut text = String::with_capacity(document.len() + self.at.len() * 80);
        let mut from = 0;
        for (at, edge, id) in &self.at {
            text.push_str(document.get(from..*at).unwrap_or_default());
            from = *at;
            let w = root.word();
            text.push_str(&match edge {
                Edge::Start => format!("<{} {w}:id=\"{id}\"/>", root.opening("commentRangeStart")),
                Edge::End => format!(
                    "<{} {w}:id=\"{id}\"/><{}><{w}:commentReference {w}:id=\"{id}\"/></{w}:r>",
                    root.opening("commentRangeEnd"),
                    root.opening("r"),
                ),
            });
        }
        text.push_str(document.get(from..).unwrap_or_default());
        text
    }
}

/// The paragraph that holds a sentence; of several the one nearest to where it should be.
fn nearest<'p>(paragraphs: &'p [Paragraph], sentence: &str, line: usize) -> Option<&'p Paragraph> {
    let sentence = squeezed(sentence);
    if sentence.is_empty() {
        return None;
    }
    let holding = paragraphs.iter().enumerate().filter(|(_, one)| one.holds(&sentence));
    holding.min_by_key(|(at, _)| (at + 1).abs_diff(line)).map(|(_, one)| one)
}

/// The first number from which on nothing has an id.
fn next_id(xml: &str) -> usize {
    /// Word reads ids as numbers of 31 bits.
    const MOST: usize = 1 << 30;
    let ids = xml.split(":id=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<usize>().ok());
    ids.filter(|id| *id < MOST).max().map_or(0, |last| last + 1)
}

/// The part with the comments: those that were there, and new ones.
fn with_comments<'l>(
    there: Option<&str>,
    document: &Root,
    texts: impl Iterator<Item = (usize, &'l [String])>,
) -> Option<String> {
    let fresh = || {
        let (w, uri) = (document.word(), &document.namespace);
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<{w}:comments xmlns:{w}=\"{uri}\"></{w}:comments>"
        )
    };
    let xml = there.map_or_else(fresh, str::to_owned);
    let root = Root::of(&xml)?;
    let comments: String = texts.map(|(id, lines)| comment(&root, id, lines)).collect();
    root.with_child(&xml, &comments)
}

/// A comment as Word has it: its first line in bold.
fn comment(root: &Root, id: usize, lines: &[String]) -> String {
    let w = root.word();
    let paragraphs = lines.iter().enumerate().map(|(at, line)| {
        let (reference, bold) = if at == 0 {
            (format!("<{w}:r><{w}:annotationRef/></{w}:r>"), format!("<{w}:rPr><{w}:b/></{w}:rPr>"))
        } else {
            (String::new(), String::new())
        };
        let words = package::escaped(line);
        format!(
            "<{w}:p>{reference}<{w}:r>{bold}<{w}:t xml:space=\"preserve\">{words}</{w}:t></{w}:r></{w}:p>"
        )
    });
    let paragraphs: String = paragraphs.collect();
    format!(
        "<{} {w}:id=\"{id}\" {w}:author=\"Codeboom\" {w}:initials=\"C\">{paragraphs}</{w}:comment>",
        root.opening("comment")
    )
}

#[cfg(test)]
mod tests;
