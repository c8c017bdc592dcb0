//! The paragraphs of a Word document, as they read with every tracked change accepted.
//!
//! Deleted and hidden text, field codes and comments are left out; a text box is read once, not also in its fallback
//! for old programs; footnotes and endnotes follow at the end.

use super::Paragraph;
use super::archive::{Archive, broken};
use super::collect::Collector;
use super::styles::{Styles, level_of_outline};
use super::xml::{Attributes, Visit, Visitor, walk};
use crate::message::Problem;

/// Elements whose contents nobody reads in the document.
const UNREAD: &[&str] = &[
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "Fallback",
    "sdtPr",
    "sectPr",
    "tblPr",
    "trPr",
    "tcPr",
    "tblGrid",
    "rubyPr",
    "rt",
    "pPrChange",
    "rPrChange",
];

/// A centimetre in the measure of Word: twentieths of a point.
const CENTIMETRE: usize = 567;

/// The paragraphs of the document whose text is in the part `main`.
pub(super) fn paragraphs(archive: &mut Archive<'_>, main: &str) -> Result<Vec<Paragraph>, Problem> {
    let styles = archive.part("word/styles.xml")?.map(|xml| Styles::read(&xml)).unwrap_or_default();
    let mut reader = Docx { styles, ..Docx::default() };
    let text = archive.part(main)?.ok_or_else(broken)?;
    walk(&text, &mut reader).map_err(|_| broken())?;
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(xml) = archive.part(part)? {
            walk(&xml, &mut reader).map_err(|_| broken())?;
        }
    }
    Ok(reader.found.finish())
}

#[derive(Default)]
struct Docx {
    styles: Styles,
    found: Collector,
    /// Inside the properties of a paragraph, where a `tab` is a tab stop and not a tab.
    in_paragraph_properties: bool,
    /// Inside the properties of a run.
    in_run_properties: bool,
    /// Inside a run that is not shown.
    hidden: bool,
    /// Inside a run that is bold.
    bold: bool,
    /// Inside an element whose characters are words.
    in_text: bool,
}

impl Docx {
    fn property(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit {
        match name {
            "rPr" => self.in_run_properties = true,
            "pStyle" => {
                let id = attributes.get("val");
                self.set_heading(id.as_deref().and_then(|id| self.styles.level(id)));
                let look = id.and_then(|id| self.styles.look(&id));
                if let Some(paragraph) = self.found.current() {
                    paragraph.look = look;
                }
            }
            "ind" => self.set_in(attributes),
            "outlineLvl" => {
                self.set_heading(attributes.get("val").and_then(|value| level_of_outline(&value)));
            }
            "ilvl" => {
                let level = attributes.number("val").and_then(|level| u8::try_from(level).ok());
                if let Some(paragraph) = self.found.current() {
                    paragraph.list = Some(level.unwrap_or(0));
                }
            }
            "del" | "moveFrom" if self.in_run_properties => self.found.run_on(),
            name if UNREAD.contains(&name) => return Visit::Skip,
            _ => {}
        }
        Visit::Enter
    }

    fn set_heading(&mut self, level: Option<u8>) {
        if let (Some(paragraph), Some(_)) = (self.found.current(), level) {
            paragraph.heading = level;
        }
    }

    /// A margin moved in by a centimetre or more, unless the first line hangs out of it.
    fn set_in(&mut self, attributes: &Attributes<'_>) {
        let left = attributes.number("left").or_else(|| attributes.number("start")).unwrap_or(0);
        if let Some(paragraph) = self.found.current() {
            paragraph.set_in = left >= CENTIMETRE && attributes.get("hanging").is_none();
        }
    }

    fn run_property(&mut self, name: &str, attributes: &Attributes<'_>) {
        let on = || !matches!(attributes.get("val").as_deref(), Some("0" | "false" | "off"));
        match name {
            "vanish" => self.hidden |= on(),
            "b" => self.bold = on(),
            _ => {}
        }
    }

    fn mark(&mut self, text: &str) {
        if !self.hidden {
            self.found.weigh(text, self.bold);
            self.found.push(text);
        }
    }

    fn structure(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "p" => self.found.open_paragraph(),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "r" => (self.hidden, self.bold) = (false, false),
            "t" => self.in_text = true,
            "lastRenderedPageBreak" => self.found.turn_page(true),
            "br" if attributes.get("type").as_deref() == Some("page") => self.found.turn_page(false),
            "tab" | "ptab" => self.mark("\t"),
            "br" if !matches!(attributes.get("type").as_deref(), Some("page" | "column")) => self.mark("\n"),
            "cr" => self.mark("\n"),
            "noBreakHyphen" => self.mark("\u{2011}"),
            "softHyphen" => self.mark("\u{ad}"),
            "sym" => self.symbol(attributes),
            "tbl" => self.found.open_table(),
            "tr" => self.found.open_row(),
            "tc" => self.found.open_cell(),
            "footnote" | "endnote" => self.found.open_note(),
            _ => {}
        }
    }

    /// A character by its number; those of the private area mean something in one font only.
    fn symbol(&mut self, attributes: &Attributes<'_>) {
        let number = attributes.get("char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
        if let Some(c) = number.filter(|n| !(0xE000..=0xF8FF).contains(n)).and_then(char::from_u32) {
            self.mark(c.encode_utf8(&mut [0; 4]));
        }
    }
}

impl Visitor for Docx {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit {
        if self.in_paragraph_properties {
            return self.property(name, attributes);
        }
        if UNREAD.contains(&name) {
            return Visit::Skip;
        }
        if self.in_run_properties {
            self.run_property(name, attributes);
        } else {
            self.structure(name, attributes);
        }
        Visit::Enter
    }

    fn end(&mut self, name: &str) {
        match name {
            "pPr" => self.in_paragraph_properties = false,
            "rPr" => self.in_run_properties = false,
            "p" => self.found.close_paragraph(),
            "r" => (self.hidden, self.bold) = (false, false),
            "t" => self.in_text = false,
            "tbl" => self.found.close_table(),
            "footnote" | "endnote" => self.found.close_note(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.mark(text);
        }
    }
}
