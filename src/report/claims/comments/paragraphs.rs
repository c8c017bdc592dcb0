//! The paragraphs of a Word document: what they say, and where a comment can begin and end in them.
//!
//! Deleted words are passed over as the reader of manuscripts does. A text box belongs to the paragraph around it: Word
//! allows no comments inside.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::package::attribute;

/// Elements whose words nobody reads in the document.
const UNREAD: &[&str] = &["del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rt"];

/// A paragraph of the body.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// The byte behind its properties.
    pub(super) start: usize,
    /// The byte at which its closing tag begins.
    pub(super) end: usize,
    /// Its words, without white space.
    words: String,
    /// Those of text boxes in it.
    inside: String,
}

impl Paragraph {
    /// Whether it says something, given without white space.
    pub(super) fn holds(&self, squeezed: &str) -> bool {
        self.words.contains(squeezed) || self.inside.contains(squeezed)
    }
}

/// Words without white space and what nobody sees.
pub(super) fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// The paragraphs with words in them, in order; `None` when the XML does not fit together.
pub(super) fn paragraphs(xml: &str) -> Option<Vec<Paragraph>> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk::default();
    loop {
        let event = reader.read_event().ok()?;
        let after = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Start(element) => walk.start(&element, after),
            Event::Empty(element) => walk.empty(&element, after),
            Event::End(element) => {
                let before = xml.get(..after)?.rfind('<')?;
                walk.end(element.local_name().as_ref(), before, after);
            }
            Event::Text(text) => walk.words(&text.xml10_content()),
            Event::CData(text) => walk.words(&text.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => walk.words(c.encode_utf8(&mut [0; 4])),
                _ => walk.words(quick_xml::escape::resolve_predefined_entity(&entity).unwrap_or_default()),
            },
            Event::Eof => return Some(walk.done),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Walk {
    /// The outermost paragraph that is open.
    open: Option<Paragraph>,
    /// How many paragraphs are open.
    depth: usize,
    /// How many elements are open since one that nobody reads.
    unread: usize,
    /// Inside an element whose characters are words.
    in_text: bool,
    done: Vec<Paragraph>,
}

impl Walk {
    fn start(&mut self, element: &BytesStart<'_>, after: usize) {
        let name = element.local_name();
        if self.unread > 0 || UNREAD.contains(&name.as_ref()) {
            self.unread += 1;
            return;
        }
        match name.as_ref() {
            "p" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.open = Some(Paragraph { start: after, ..Paragraph::default() });
                }
            }
            "t" => self.in_text = true,
            _ => {}
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>, after: usize) {
        match element.local_name().as_ref() {
            "pPr" => self.properties_end(after),
            "noBreakHyphen" if self.unread == 0 => self.push("\u{2011}"),
            "sym" if self.unread == 0 => {
                let number = attribute(element, "char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
                let shown = number.filter(|number| !(0xE000..=0xF8FF).contains(number));
                if let Some(c) = shown.and_then(char::from_u32) {
                    self.push(c.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, before: usize, after: usize) {
        if self.unread > 0 {
            self.unread -= 1;
            return;
        }
        match name {
            "pPr" => self.properties_end(after),
            "t" => self.in_text = false,
            "p" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0
                    && let Some(paragraph) = self.open.take()
                    && !(paragraph.words.is_empty() && paragraph.inside.is_empty())
                {
                    self.done.push(Paragraph { end: before, ..paragraph });
                }
            }
            _ => {}
        }
    }

    /// A comment begins behind the properties of the paragraph.
    fn properties_end(&mut self, after: usize) {
        if let Some(open) = self.open.as_mut().filter(|_| self.depth == 1 && self.unread == 0) {
            open.start = after;
        }
    }

    fn words(&mut self, text: &str) {
        if self.in_text && self.unread == 0 {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        let inside = self.depth > 1;
        if let Some(open) = &mut self.open {
            let words = if inside { &mut open.inside } else { &mut open.words };
            words.extend(text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}'));
        }
    }
}
