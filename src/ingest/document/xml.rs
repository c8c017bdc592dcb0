//! Walks through the XML of a document without building a tree: depth costs no stack, entities are not expanded.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

/// The XML stops halfway or does not fit together.
#[derive(Debug)]
pub(super) struct Broken;

/// Whether the walk goes into an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visit {
    /// Its contents follow.
    Enter,
    /// Its contents and its end are passed over.
    Skip,
}

/// Told of everything the walk passes. Names are local: without the namespace prefix.
pub(super) trait Visitor {
    /// An element begins.
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit;
    /// An element that was entered ends.
    fn end(&mut self, name: &str);
    /// Characters between the marks.
    fn text(&mut self, text: &str);
}

/// The attributes of one element.
pub(super) struct Attributes<'e>(&'e BytesStart<'e>);

impl Attributes<'_> {
    /// The value of the attribute of that local name.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
        Some(quick_xml::escape::unescape(&found.value).unwrap_or(Cow::Borrowed(&found.value)).into_owned())
    }

    /// The number in the attribute of that local name.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.get(name)?.parse().ok()
    }
}

/// Walks through a whole XML text.
pub(super) fn walk(xml: &str, visitor: &mut impl Visitor) -> Result<(), Broken> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0usize;
    let mut skipped_at: Option<usize> = None;
    loop {
        match reader.read_event().map_err(|_| Broken)? {
            Event::Start(element) => {
                depth += 1;
                if skipped_at.is_none()
                    && visitor.start(element.local_name().as_ref(), &Attributes(&element)) == Visit::Skip
                {
                    skipped_at = Some(depth);
                }
            }
            Event::End(element) => {
                match skipped_at {
                    None => visitor.end(element.local_name().as_ref()),
                    Some(at) if at == depth => skipped_at = None,
                    Some(_) => {}
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) if skipped_at.is_none() => visitor.text(&text.xml10_content()),
            Event::CData(text) if skipped_at.is_none() => visitor.text(&text.xml10_content()),
            Event::GeneralRef(entity) if skipped_at.is_none() => visitor.text(&resolve(&entity)),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(Broken),
            _ => {}
        }
    }
}

/// The character of a reference; one that XML does not define itself stays as it is written.
fn resolve(entity: &BytesRef<'_>) -> String {
    match entity.resolve_char_ref() {
        Ok(Some(c)) => return c.to_string(),
        Err(_) => return char::REPLACEMENT_CHARACTER.to_string(),
        Ok(None) => {}
    }
    match &**entity {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Words(String);

    impl Visitor for Words {
        fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit {
            self.0.push_str(&attributes.get("say").unwrap_or_default());
            if name == "not" { Visit::Skip } else { Visit::Enter }
        }
        fn end(&mut self, _: &str) {}
        fn text(&mut self, text: &str) {
            self.0.push_str(text);
        }
    }

    fn words(xml: &str) -> Result<String, Broken> {
        let mut visitor = Words::default();
        walk(xml, &mut visitor).map(|()| visitor.0)
    }

    #[test]
    fn characters_come_through_and_skipped_elements_do_not() {
        let xml = "<a>x &amp; y&#233;<not>n<b>o</b></not><not/><c w:say='&lt;z'/><![CDATA[<q>]]></a>";
        assert_eq!(words(xml).unwrap(), "x & yé<z<q>");
    }

    #[test]
    fn entities_of_a_document_are_not_expanded() {
        let xml = "<!DOCTYPE a [<!ENTITY lol \"ha\"><!ENTITY lol2 \"&lol;&lol;\">]><a>&lol2;</a>";
        assert_eq!(words(xml).unwrap(), "&lol2;");
    }

    #[test]
    fn depth_costs_no_stack_and_an_unclosed_end_is_seen() {
        let deep = format!("{}x{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
        assert_eq!(words(&deep).unwrap(), "x");
        assert!(words("<a><b>x</b>").is_err());
    }
}
