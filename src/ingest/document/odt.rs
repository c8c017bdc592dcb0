//! The paragraphs of an OpenDocument text, as they read with every tracked change accepted.
//!
//! Comments and deleted text are left out; footnotes and endnotes follow at the end.

use std::collections::BTreeMap;

use super::archive::{Archive, broken};
use super::collect::Collector;
use super::styles::{level_of_name, look_of_name};
use super::xml::{Attributes, Visit, Visitor, walk};
use super::{Look, Paragraph};
use crate::message::Problem;

/// Elements whose contents nobody reads in the document.
const UNREAD: &[&str] = &[
    "tracked-changes",
    "annotation",
    "note-citation",
    "scripts",
    "forms",
    "title",
    "desc",
    "binary-data",
    "ruby-text",
];
/// The most blanks that one mark may stand for; more is no layout but an attack.
const MOST_BLANKS: usize = 1000;

/// The paragraphs of the document.
pub(super) fn paragraphs(archive: &mut Archive<'_>) -> Result<Vec<Paragraph>, Problem> {
    let text = archive.part("content.xml")?.ok_or_else(broken)?;
    let mut reader = Odt::default();
    walk(&text, &mut reader).map_err(|_| broken())?;
    Ok(reader.found.finish())
}

#[derive(Default)]
struct Odt {
    found: Collector,
    /// The parents of automatic styles: a title is a paragraph whose style builds on `Title`.
    parents: BTreeMap<String, String>,
    in_body: bool,
    lists_open: u8,
    contents_open: u8,
    /// Whether white space at this point is layout of the XML.
    swallow_space: bool,
}

impl Odt {
    fn open(&mut self, heading: Option<u8>) {
        self.found.open_paragraph();
        self.swallow_space = true;
        let list = self.lists_open.checked_sub(1);
        if let Some(paragraph) = self.found.current() {
            paragraph.heading = heading;
            paragraph.list = list;
        }
    }

    fn mark(&mut self, text: &str) {
        self.found.push(text);
        self.swallow_space = false;
    }

    /// What the style of a paragraph says it is, and the element it stands in.
    fn look(&self, attributes: &Attributes<'_>) -> Option<Look> {
        if self.contents_open > 0 {
            return Some(Look::Contents);
        }
        let style = attributes.get("style-name")?;
        let style = self.parents.get(&style).unwrap_or(&style);
        let captions = ["Table", "Illustration", "Figure", "Drawing", "Text"];
        look_of_name(style).or_else(|| captions.contains(&style.as_str()).then_some(Look::Caption))
    }

    fn title(&self, attributes: &Attributes<'_>) -> Option<u8> {
        let style = attributes.get("style-name")?;
        level_of_name(self.parents.get(&style).unwrap_or(&style)).filter(|level| *level == 0)
    }

    fn structure(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "p" => {
                self.open(self.title(attributes));
                let look = self.look(attributes);
                if let Some(paragraph) = self.found.current() {
                    paragraph.look = look;
                }
            }
            "soft-page-break" => self.found.turn_page(true),
            "table-of-content" | "illustration-index" | "table-index" => {
                self.contents_open = self.contents_open.saturating_add(1);
            }
            "h" => {
                let level = attributes.number("outline-level").and_then(|level| u8::try_from(level).ok());
                self.open(Some(level.unwrap_or(1)));
            }
            "s" => self.mark(&" ".repeat(attributes.number("c").unwrap_or(1).min(MOST_BLANKS))),
            "tab" => self.mark("\t"),
            "line-break" => self.mark("\n"),
            "list" => self.lists_open = self.lists_open.saturating_add(1),
            "table" => self.found.open_table(),
            "table-row" => self.found.open_row(),
            "table-cell" | "covered-table-cell" => self.found.open_cell(),
            "note" => self.found.open_note(),
            _ => {}
        }
    }
}

impl Visitor for Odt {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit {
        if UNREAD.contains(&name) {
            return Visit::Skip;
        }
        if self.in_body {
            self.structure(name, attributes);
        } else if name == "body" {
            self.in_body = true;
        } else if name == "style"
            && let (Some(style), Some(parent)) = (attributes.get("name"), attributes.get("parent-style-name"))
        {
            self.parents.insert(style, parent);
        }
        Visit::Enter
    }

    fn end(&mut self, name: &str) {
        if !self.in_body {
            return;
        }
        match name {
            "p" | "h" => {
                self.found.close_paragraph();
                self.swallow_space = false;
            }
            "list" => self.lists_open = self.lists_open.saturating_sub(1),
            "table" => self.found.close_table(),
            "table-of-content" | "illustration-index" | "table-index" => {
                self.contents_open = self.contents_open.saturating_sub(1);
            }
            "note" => self.found.close_note(),
            "body" => self.in_body = false,
            _ => {}
        }
    }

    /// White space in the XML is one blank, and none at the start of a paragraph; real blanks have marks of their own.
    fn text(&mut self, text: &str) {
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                if !self.swallow_space {
                    words.push(' ');
                }
                self.swallow_space = true;
            } else {
                words.push(c);
                self.swallow_space = false;
            }
        }
        self.found.push(&words);
    }
}
