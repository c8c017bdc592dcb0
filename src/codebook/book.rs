//! The codebook as a whole: finding codes by any name, walking the trees, and what makes a codebook impossible.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, CodeId, Relation, Theme, ThemeId, Wording};

/// Themes and codes in the order the researcher keeps them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Codebook {
    /// The title.
    pub title: Option<Wording>,
    /// The themes.
    pub themes: Vec<Theme>,
    /// The codes.
    pub codes: Vec<Code>,
    /// The relations.
    pub relations: Vec<Relation>,
}

/// Something that makes a codebook impossible to count with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Two entries of one kind share an id.
    DuplicateId(String),
    /// An entry names a code that does not exist.
    UnknownCode {
        /// The entry.
        id: String,
        /// The name that leads nowhere.
        names: String,
    },
    /// An entry names a theme that does not exist.
    UnknownTheme {
        /// The entry.
        id: String,
        /// The name that leads nowhere.
        names: String,
    },
    /// Parents that lead back to where they started.
    Cycle(Vec<String>),
    /// An id with characters that cannot be used in commands and files.
    OddId(String),
    /// A code or theme without a name.
    NoLabel(String),
}

impl Codebook {
    /// The code of that id.
    #[must_use]
    pub fn code(&self, id: &CodeId) -> Option<&Code> {
        self.codes.iter().find(|code| code.id == *id)
    }

    /// The theme of that id.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The code that people call by that name: its id, a label in either language, or an alias, in any case.
    #[must_use]
    pub fn find_code(&self, name: &str) -> Option<&Code> {
        let wanted = name.trim().to_lowercase();
        self.codes.iter().find(|code| code.id.as_str() == name.trim()).or_else(|| {
            self.codes.iter().find(|code| {
                let mut names = code.label.all().chain(code.aliases.iter().map(String::as_str));
                code.id.as_str().to_lowercase() == wanted || names.any(|label| label.to_lowercase() == wanted)
            })
        })
    }

    /// The theme that people call by that name.
    #[must_use]
    pub fn find_theme(&self, name: &str) -> Option<&Theme> {
        let wanted = name.trim().to_lowercase();
        self.themes.iter().find(|theme| {
            let mut names = theme.label.all().chain(theme.aliases.iter().map(String::as_str));
            theme.id.as_str().to_lowercase() == wanted || names.any(|label| label.to_lowercase() == wanted)
        })
    }

    /// A code with every code under it.
    #[must_use]
    pub fn with_parts(&self, id: &CodeId) -> BTreeSet<CodeId> {
        let mut all = BTreeSet::from([id.clone()]);
        let mut open = vec![id.clone()];
        while let Some(parent) = open.pop() {
            for code in self.codes.iter().filter(|code| code.parent.as_ref() == Some(&parent)) {
                if all.insert(code.id.clone()) {
                    open.push(code.id.clone());
                }
            }
        }
        all
    }

    /// A theme with every theme under it.
    #[must_use]
    pub fn with_subthemes(&self, id: &ThemeId) -> BTreeSet<ThemeId> {
        let mut all = BTreeSet::from([id.clone()]);
        let mut open = vec![id.clone()];
        while let Some(parent) = open.pop() {
            for theme in self.themes.iter().filter(|theme| theme.parent.as_ref() == Some(&parent)) {
                if all.insert(theme.id.clone()) {
                    open.push(theme.id.clone());
                }
            }
        }
        all
    }

    /// The themes that hold a code: its own, or those of the nearest code above it that has any.
    #[must_use]
    pub fn themes_of(&self, code: &Code) -> Vec<ThemeId> {
        let mut seen = BTreeSet::new();
        let mut here = Some(code);
        while let Some(code) = here.filter(|code| seen.insert(code.id.clone())) {
            if !code.themes.is_empty() {
                return code.themes.clone();
            }
            here = code.parent.as_ref().and_then(|parent| self.code(parent));
        }
        Vec::new()
    }

    /// Every code under a theme: those of the theme and of its sub-themes, each with its parts.
    #[must_use]
    pub fn codes_under(&self, theme: &ThemeId) -> BTreeSet<CodeId> {
        let themes = self.with_subthemes(theme);
        let held = self.codes.iter().filter(|code| self.themes_of(code).iter().any(|id| themes.contains(id)));
        held.flat_map(|code| self.with_parts(&code.id)).collect()
    }

    /// What makes this codebook impossible to count with; empty when nothing does.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let themes: BTreeSet<&str> = self.themes.iter().map(|theme| theme.id.as_str()).collect();
        let codes: BTreeSet<&str> = self.codes.iter().map(|code| code.id.as_str()).collect();
        let entries = self.themes.iter().map(|theme| (theme.id.as_str(), &theme.label));
        flaws.extend(entry_flaws(entries));
        flaws.extend(entry_flaws(self.codes.iter().map(|code| (code.id.as_str(), &code.label))));
        for theme in &self.themes {
            let unknown = theme.parent.iter().filter(|id| !themes.contains(id.as_str()));
            flaws.extend(unknown.map(|id| unknown_theme(theme.id.as_str(), id)));
        }
        for code in &self.codes {
            let unknown = code.themes.iter().filter(|id| !themes.contains(id.as_str()));
            flaws.extend(unknown.map(|id| unknown_theme(code.id.as_str(), id)));
            for parent in code.parent.iter().filter(|id| !codes.contains(id.as_str())) {
                flaws.push(Flaw::UnknownCode { id: code.id.to_string(), names: parent.to_string() });
            }
        }
        flaws.extend(cycles(
            self.themes.iter().map(|t| (t.id.as_str(), t.parent.as_ref().map(ThemeId::as_str))),
        ));
        flaws.extend(cycles(
            self.codes.iter().map(|c| (c.id.as_str(), c.parent.as_ref().map(CodeId::as_str))),
        ));
        flaws
    }
}

fn unknown_theme(id: &str, names: &ThemeId) -> Flaw {
    Flaw::UnknownTheme { id: id.to_owned(), names: names.to_string() }
}

fn entry_flaws<'b>(entries: impl Iterator<Item = (&'b str, &'b Wording)>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut seen = BTreeSet::new();
    for (id, label) in entries {
        if !seen.insert(id) {
            flaws.push(Flaw::DuplicateId(id.to_owned()));
        }
        let odd = |c: char| c.is_whitespace() || c.is_control() || "/\\\"'#,;*".contains(c);
        if id.is_empty() || id.contains(odd) {
            flaws.push(Flaw::OddId(id.to_owned()));
        }
        if label.is_empty() {
            flaws.push(Flaw::NoLabel(id.to_owned()));
        }
    }
    flaws
}

/// The rings of parents, each reported once, from its smallest id.
fn cycles<'b>(parents: impl Iterator<Item = (&'b str, Option<&'b str>)>) -> Vec<Flaw> {
    let parents: BTreeMap<&str, &str> = parents.filter_map(|(id, parent)| Some((id, parent?))).collect();
    let mut flaws = Vec::new();
    for &start in parents.keys() {
        let mut ring = vec![start.to_owned()];
        let mut here = start;
        while let Some(&next) = parents.get(here) {
            if next == start {
                ring.push(start.to_owned());
                flaws.push(Flaw::Cycle(ring));
                break;
            }
            if next < start || ring.iter().any(|id| id == next) {
                break;
            }
            ring.push(next.to_owned());
            here = next;
        }
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Origin;

    fn code(id: &str, parent: Option<&str>, themes: &[&str]) -> Code {
        Code {
            parent: parent.map(CodeId::from),
            themes: themes.iter().map(|id| ThemeId::from(*id)).collect(),
            ..Code::new(CodeId::from(id), Wording::from(id), Origin::Deductive)
        }
    }

    #[test]
    fn a_ring_of_parents_is_reported_once() {
        let codes = vec![code("a", Some("b"), &[]), code("b", Some("c"), &[]), code("c", Some("a"), &[])];
        let book = Codebook { codes, ..Codebook::default() };
        assert_eq!(book.flaws(), [Flaw::Cycle(["a", "b", "c", "a"].map(String::from).to_vec())]);
    }

    #[test]
    fn a_part_belongs_to_the_theme_of_the_code_above_it() {
        let themes = vec![Theme::new(ThemeId::from("t"), Wording::from("T"))];
        let codes =
            vec![code("whole", None, &["t"]), code("part", Some("whole"), &[]), code("loose", None, &[])];
        let book = Codebook { themes, codes, ..Codebook::default() };
        let under: Vec<String> =
            book.codes_under(&ThemeId::from("t")).iter().map(ToString::to_string).collect();
        assert_eq!(under, ["part", "whole"]);
        assert!(book.flaws().is_empty());
    }
}
