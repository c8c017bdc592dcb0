//! Which styles of a Word document are headings, quotations, captions or contents: by their name, their outline level, or
//! the style they build on.

use std::collections::BTreeMap;

use super::Look;
use super::xml::{Attributes, Visit, Visitor, walk};

/// How many styles a style may build on before the search stops: Word allows about ten.
const MOST_STEPS: usize = 12;

/// Heading levels by style id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    current: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    level: Option<u8>,
    look: Option<Look>,
    based_on: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`; what is broken in it only costs headings.
    pub(super) fn read(xml: &str) -> Self {
        let mut styles = Self::default();
        let _ = walk(xml, &mut styles);
        styles
    }

    /// The heading level of a style: 0 for a title.
    pub(super) fn level(&self, id: &str) -> Option<u8> {
        self.inherited(id, |style| style.level, level_of_name)
    }

    /// What a style says its paragraphs are.
    pub(super) fn look(&self, id: &str) -> Option<Look> {
        self.inherited(id, |style| style.look, look_of_name)
    }

    /// What a style says, or the nearest that it builds on; one that is not described, by its name.
    fn inherited<T>(
        &self,
        id: &str,
        says: impl Fn(&Style) -> Option<T>,
        named: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let mut id = id;
        for _ in 0..MOST_STEPS {
            let Some(style) = self.styles.get(id) else { return named(id) };
            if let Some(said) = says(style) {
                return Some(said);
            }
            id = style.based_on.as_deref()?;
        }
        None
    }

    fn current(&mut self) -> Option<&mut Style> {
        self.styles.get_mut(self.current.as_ref()?)
    }
}

impl Visitor for Styles {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Visit {
        match name {
            "style" => {
                self.current = attributes.get("styleId");
                if let Some(id) = &self.current {
                    self.styles.insert(id.clone(), Style::default());
                }
            }
            "name" | "basedOn" | "outlineLvl" => {
                let value = attributes.get("val").unwrap_or_default();
                if let Some(style) = self.current() {
                    match name {
                        "name" => {
                            style.level = level_of_name(&value).or(style.level);
                            style.look = look_of_name(&value);
                        }
                        "basedOn" => style.based_on = Some(value),
                        _ => style.level = style.level.or(level_of_outline(&value)),
                    }
                }
            }
            _ => {}
        }
        Visit::Enter
    }

    fn end(&mut self, name: &str) {
        if name == "style" {
            self.current = None;
        }
    }

    fn text(&mut self, _: &str) {}
}

/// The level that the name of a style speaks of: `heading 2`, `Kop2`, `Title`.
pub(super) fn level_of_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    if matches!(name.as_str(), "title" | "titel" | "subtitle" | "ondertitel") {
        return Some(0);
    }
    let number = name.strip_prefix("heading").or_else(|| name.strip_prefix("kop"))?;
    number.trim_start_matches([' ', '_']).parse().ok().filter(|level| (1..=9).contains(level))
}

/// What the name of a style speaks of: `Quote`, `Intense Quote`, `Citaat`, `caption`, `toc 1`.
pub(super) fn look_of_name(name: &str) -> Option<Look> {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["quote", "citaat", "quotation", "block text", "bloktekst", "blockquote"]) {
        Some(Look::Quotation)
    } else if has(&["caption", "bijschrift"]) {
        Some(Look::Caption)
    } else if has(&["table of figures", "lijst met afbeeldingen", "contents_20_"])
        || ["toc ", "toc", "inhopg", "contents "]
            .iter()
            .any(|start| name.strip_prefix(start).is_some_and(|rest| rest.trim().parse::<u8>().is_ok()))
    {
        Some(Look::Contents)
    } else {
        None
    }
}

/// The level of an outline level: Word counts from 0, and 9 is body text.
pub(super) fn level_of_outline(value: &str) -> Option<u8> {
    value.parse().ok().filter(|level: &u8| *level < 9).map(|level| level + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_style_tells_quotations_captions_and_contents() {
        let looks = [
            "Intense Quote",
            "Duidelijkcitaat",
            "caption",
            "Bijschrift",
            "toc 2",
            "Inhopg1",
            "Tocht",
            "Normal",
        ];
        let (quotation, caption, contents) =
            (Some(Look::Quotation), Some(Look::Caption), Some(Look::Contents));
        assert_eq!(
            looks.map(look_of_name),
            [quotation, quotation, caption, caption, contents, contents, None, None]
        );
    }

    #[test]
    fn a_heading_is_known_by_name_by_outline_and_by_descent() {
        let styles = Styles::read(
            r#"<w:styles xmlns:w="w">
              <w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
              <w:style w:styleId="Vraag"><w:name w:val="Vraag"/><w:basedOn w:val="Kop1"/></w:style>
              <w:style w:styleId="Eigen"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
              <w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>
              <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
              <w:style w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
            </w:styles>"#,
        );
        let levels = ["Kop1", "Vraag", "Eigen", "A", "Standaard", "Heading3", "Titel", "Koptekst"];
        let expected = [Some(1), Some(1), Some(3), None, None, Some(3), Some(0), None];
        assert_eq!(levels.map(|id| styles.level(id)), expected);
    }
}
