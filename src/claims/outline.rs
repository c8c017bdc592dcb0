//! The manuscript laid out for checking: its parts in order, under their headings, with everybody who is named in them.

use std::collections::BTreeSet;

use super::people::{Id, Mention, Names};
use crate::manuscript::{Kind, Manuscript};
use crate::text::{Span, sentences};

/// A block of a manuscript, ready to be searched.
#[derive(Debug)]
pub(super) struct Part<'m> {
    /// Which manuscript.
    pub(super) manuscript: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// Its words.
    pub(super) text: &'m str,
    /// Where they begin in the text of the manuscript.
    pub(super) start: usize,
    /// Who is named in it.
    pub(super) mentions: Vec<Mention>,
    /// Its sentences.
    pub(super) sentences: Vec<Span>,
    /// Its groups of words between brackets, without the brackets.
    pub(super) brackets: Vec<Span>,
}

impl Part<'_> {
    /// A span of this part as a span of the manuscript.
    pub(super) fn at(&self, span: Span) -> Span {
        Span::new(self.start + span.start, self.start + span.end)
    }

    /// The sentence that holds a place.
    pub(super) fn sentence(&self, at: usize) -> Span {
        let found = self.sentences.iter().find(|sentence| sentence.end > at);
        found.copied().unwrap_or(Span::new(0, self.text.len()))
    }

    /// Whether it is running text, in which claims are made.
    pub(super) fn is_prose(&self) -> bool {
        matches!(self.kind, Kind::Paragraph | Kind::Item(_) | Kind::Note) && !self.is_speech()
    }

    /// Whether it is what somebody said, set apart: not the author's own words.
    pub(super) fn is_speech(&self) -> bool {
        self.kind == Kind::Quotation || self.label().is_some()
    }

    /// Who speaks, when it is a quotation behind a label.
    pub(super) fn label(&self) -> Option<&Mention> {
        self.mentions.first().filter(|mention| mention.label)
    }

    /// Whether it is a heading.
    pub(super) fn heading(&self) -> Option<u8> {
        match self.kind {
            Kind::Heading(level) => Some(level),
            _ => None,
        }
    }
}

/// A heading with the parts under it, up to the next heading that stands as high.
#[derive(Debug)]
pub(super) struct Section {
    /// The part that is the heading.
    pub(super) heading: usize,
    /// The first part behind it, and the one behind the last.
    pub(super) parts: std::ops::Range<usize>,
}

/// All manuscripts, laid out one behind the other.
#[derive(Debug)]
pub(super) struct Outline<'m> {
    pub(super) parts: Vec<Part<'m>>,
    pub(super) sections: Vec<Section>,
}

impl<'m> Outline<'m> {
    pub(super) fn of(manuscripts: &'m [Manuscript], names: &Names) -> Self {
        let mut parts = Vec::new();
        for (number, manuscript) in manuscripts.iter().enumerate() {
            for block in &manuscript.blocks {
                let text = manuscript.words(block);
                parts.push(Part {
                    manuscript: number,
                    kind: block.kind,
                    text,
                    start: block.span.start,
                    mentions: names.find(text),
                    sentences: sentences(text),
                    brackets: brackets(text),
                });
            }
        }
        let sections = sections(&parts);
        Self { parts, sections }
    }

    /// The parts of a section, with their places.
    pub(super) fn within(&self, section: &Section) -> impl Iterator<Item = (usize, &Part<'m>)> {
        self.parts.iter().enumerate().skip(section.parts.start).take(section.parts.len())
    }

    /// The words of a heading.
    pub(super) fn title(&self, section: &Section) -> &'m str {
        self.parts.get(section.heading).map_or("", |part| part.text.trim())
    }

    /// The smallest section that a part lies in.
    pub(super) fn section_of(&self, part: usize) -> Option<usize> {
        self.sections.iter().rposition(|section| section.heading <= part && part < section.parts.end)
    }
}

fn sections(parts: &[Part<'_>]) -> Vec<Section> {
    let headings: Vec<(usize, u8, usize)> = parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| part.heading().map(|level| (at, level, part.manuscript)))
        .collect();
    let mut sections = Vec::with_capacity(headings.len());
    for (place, (at, level, _)) in headings.iter().enumerate() {
        let behind = headings.get(place + 1..).unwrap_or_default();
        let next = behind.iter().find(|(_, other, _)| other <= level);
        let end = next.map_or(parts.len(), |(end, ..)| *end);
        sections.push(Section { heading: *at, parts: at + 1..end });
    }
    sections
}

/// The words between brackets, the outermost of each.
fn brackets(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => open.push(at + 1),
            b')' => {
                if let Some(from) = open.pop()
                    && open.is_empty()
                {
                    found.push(Span::new(from, at));
                }
            }
            _ => {}
        }
        // A bracket that is never closed hides nothing behind it.
        if open.first().is_some_and(|from| at > from + 300) {
            open.clear();
        }
    }
    found
}

/// Everybody who is named in some parts.
pub(super) fn named<'p>(parts: impl Iterator<Item = &'p Part<'p>>) -> BTreeSet<Id> {
    parts.flat_map(|part| &part.mentions).flat_map(|mention| mention.ids.iter().cloned()).collect()
}
