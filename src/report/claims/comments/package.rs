//! The zip archive that a Word document is: its parts read, some of them replaced, the others copied as they are packed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{COMMENTS_TYPE, Comments, RELATIONSHIPS};
use crate::message::{Message, Problem};

/// The most that a part may unpack to.
const LIMIT: u64 = 200 * 1024 * 1024;
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// A Word document.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Package<'b> {
    /// Opens a document.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Problem> {
        Ok(Self { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())? })
    }

    /// The part with the text.
    pub(super) fn main(&self) -> Result<String, Problem> {
        let word = |name: &String| name.starts_with("word/document") && name.ends_with(".xml");
        let names = self.zip.file_names().flatten().map(|name| name.into_owned());
        names.filter(word).min().ok_or_else(broken)
    }

    /// The text of a part; `None` when there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Problem> {
        let entry = match self.zip.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(broken()),
        };
        let mut text = String::new();
        entry.take(LIMIT).read_to_string(&mut text).map_err(|_| broken())?;
        Ok(Some(text))
    }

    /// The part with the comments: the one that the document names, or a new one.
    pub(super) fn comments(&mut self, main: &str) -> Result<Comments, Problem> {
        let relations = self.part(&relations_of(main))?.unwrap_or_default();
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(target) = comments_target(&relations) {
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}/{target}"),
            };
            let text = self.part(&part)?;
            if text.is_some() {
                return Ok(Comments { part, text });
            }
        }
        let taken: BTreeSet<String> = self.zip.file_names().flatten().map(|name| name.into_owned()).collect();
        let names = (0..).map(|number| match number {
            0 => format!("{folder}/comments.xml"),
            number => format!("{folder}/comments-{number}.xml"),
        });
        let part = names.into_iter().find(|name| !taken.contains(name)).unwrap_or_default();
        Ok(Comments { part, text: None })
    }

    /// Declares a new part with comments in the relationships of the document and in the content types.
    pub(super) fn declare_comments(
        &mut self,
        main: &str,
        part: &str,
        document: &Root,
        changed: &mut BTreeMap<String, String>,
    ) -> Result<(), Problem> {
        let name = relations_of(main);
        let fresh = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>"
        );
        let relations = self.part(&name)?.unwrap_or(fresh);
        let root = Root::of(&relations).ok_or_else(broken)?;
        let id =
            (1..).map(|number| format!("rIdCodeboom{number}")).find(|id| !relations.contains(id.as_str()));
        let target = part.rsplit('/').next().unwrap_or(part);
        let child = format!(
            "<{} Id=\"{}\" Type=\"{}/comments\" Target=\"{target}\"/>",
            root.sibling("Relationship"),
            id.unwrap_or_default(),
            document.relationships(),
        );
        changed.insert(name, root.with_child(&relations, &child).ok_or_else(broken)?);
        let types = self.part(CONTENT_TYPES)?.ok_or_else(broken)?;
        let root = Root::of(&types).ok_or_else(broken)?;
        let child =
            format!("<{} PartName=\"/{part}\" ContentType=\"{COMMENTS_TYPE}\"/>", root.sibling("Override"));
        changed.insert(CONTENT_TYPES.to_owned(), root.with_child(&types, &child).ok_or_else(broken)?);
        Ok(())
    }

    /// The archive with some parts replaced or added; the others are copied as they are packed, in their order.
    pub(super) fn with(&mut self, changed: &BTreeMap<String, String>) -> Result<Vec<u8>, Problem> {
        let mut written = BTreeSet::new();
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for at in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(at).map_err(|_| broken())?;
            let name = entry.name().map_err(|_| broken())?.into_owned();
            match changed.get(&name) {
                Some(text) if written.insert(name.clone()) => {
                    let options = packed.last_modified_time(entry.last_modified().unwrap_or_default());
                    to.start_file(name, options).map_err(|_| broken())?;
                    to.write_all(text.as_bytes()).map_err(|_| broken())?;
                }
                Some(_) => {}
                None => to.raw_copy_file(entry).map_err(|_| broken())?,
            }
        }
        for (name, text) in changed.iter().filter(|(name, _)| !written.contains(*name)) {
            to.start_file(name.as_str(), packed).map_err(|_| broken())?;
            to.write_all(text.as_bytes()).map_err(|_| broken())?;
        }
        Ok(to.finish().map_err(|_| broken())?.into_inner())
    }
}

/// The part with the relationships of a part.
fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{name}.rels")
}

/// The target of the relationship to the comments.
fn comments_target(relations: &str) -> Option<String> {
    let names_comments =
        |element: &BytesStart<'_>| attribute(element, "Type").is_some_and(|kind| kind.ends_with("/comments"));
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) if names_comments(&element) => {
                return attribute(&element, "Target");
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The value of an attribute by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|value| value.into_owned())
}

/// The outermost element of a part.
pub(super) struct Root {
    name: String,
    /// Its prefix with the colon, or nothing.
    prefix: String,
    /// The namespace of its name.
    pub(super) namespace: String,
    /// Where its opening tag ends.
    end: usize,
    /// Whether it is empty and closes itself.
    closed: bool,
}

impl Root {
    /// The outermost element of an XML text.
    pub(super) fn of(xml: &str) -> Option<Self> {
        let mut reader = Reader::from_str(xml);
        let (element, closed) = loop {
            match reader.read_event().ok()? {
                Event::Start(element) => break (element, false),
                Event::Empty(element) => break (element, true),
                Event::Eof => return None,
                _ => {}
            }
        };
        let name: String = element.name().as_ref().to_owned();
        let prefix = name.split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
        let declared = if prefix.is_empty() {
            "xmlns".to_owned()
        } else {
            format!("xmlns:{}", prefix.trim_end_matches(':'))
        };
        let mut attributes = element.attributes();
        let namespace =
            attributes.with_checks(false).flatten().find(|one| one.key.as_ref() == declared.as_str());
        let namespace = namespace.map_or_else(String::new, |one| one.value.into_owned());
        let end = usize::try_from(reader.buffer_position()).ok()?;
        Some(Self { name, prefix, namespace, end, closed })
    }

    /// The prefix for names of its namespace, attributes too.
    pub(super) fn word(&self) -> &str {
        if self.prefix.is_empty() { "w" } else { self.prefix.trim_end_matches(':') }
    }

    /// What an element of its namespace opens with; where the namespace has no prefix, one is declared for attributes.
    pub(super) fn opening(&self, local: &str) -> String {
        if self.prefix.is_empty() {
            format!("w:{local} xmlns:w=\"{}\"", self.namespace)
        } else {
            format!("{}{local}", self.prefix)
        }
    }

    /// The name of an element beside it in the same namespace.
    fn sibling(&self, local: &str) -> String {
        format!("{}{local}", self.prefix)
    }

    /// The namespace of relationships that goes with that of the document.
    fn relationships(&self) -> &'static str {
        if self.namespace.contains("purl.oclc.org") {
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        } else {
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        }
    }

    /// The text with something more as the last thing inside the root.
    pub(super) fn with_child(&self, xml: &str, child: &str) -> Option<String> {
        if self.closed {
            let open = xml.get(..self.end)?.strip_suffix("/>")?.trim_end();
            return Some(format!("{open}>{child}</{}>{}", self.name, xml.get(self.end..)?));
        }
        let at = xml.rfind(&format!("</{}", self.name))?;
        Some(format!("{}{child}{}", &xml[..at], &xml[at..]))
    }
}

/// Text in which nothing is markup, without the characters that XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let allowed = |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let plain: String = text.chars().filter(allowed).collect();
    quick_xml::escape::escape(&plain).into_owned()
}

/// The error for a document that is damaged.
pub(super) fn broken() -> Problem {
    Problem::error(Message::new("ingest-broken")).hint(Message::new("ingest-broken-hint"))
}
