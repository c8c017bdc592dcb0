//! Which styles of a Word document are headings: by their name, their outline level, or the style they build on.

use std::collections::BTreeMap;

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
        let mut id = id;
        for _ in 0..MOST_STEPS {
            let Some(style) = self.styles.get(id) else { return level_of_name(id) };
            if style.level.is_some() {
                return style.level;
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
                        "name" => style.level = level_of_name(&value).or(style.level),
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

/// The level of an outline level: Word counts from 0, and 9 is body text.
pub(super) fn level_of_outline(value: &str) -> Option<u8> {
    value.parse().ok().filter(|level: &u8| *level < 9).map(|level| level + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

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
