//! How many respondents stand behind each code, by group: the data, and the choice between marks and bars.

use super::page::Page;
use super::picture::Picture;
use super::{bars, dumbbell, more_than_everyone, uneven};
use crate::message::{Catalogue, Problem};

/// One code: how many of each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The name of the theme it is under; rows of one theme follow each other. Empty for none.
    pub theme: String,
    /// The name of the code.
    pub label: String,
    /// `(k, n)` for every group; a single pair when the chart has no groups.
    pub groups: Vec<(usize, usize)>,
}

/// How many respondents stand behind each code, by group.
///
/// Two or three groups of one size are drawn as marks on a shared line; other groups as bars, because marks on one
/// axis would compare what has different denominators; without groups, a bar a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesByGroup {
    /// The title.
    pub title: String,
    /// What is counted, in the plural: `respondenten`.
    pub unit: String,
    /// The names of the groups; may be empty.
    pub groups: Vec<String>,
    /// The codes.
    pub rows: Vec<Bar>,
    /// Whose codings count, and what the numbers do not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

impl CodesByGroup {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        self.check()?;
        let mut page = Page::open(&self.title, self.provisional, super::page::WIDTH, catalogue);
        if self.rows.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        match self.shared_n() {
            Some(n) if (2..=3).contains(&self.groups.len()) => dumbbell::draw(&mut page, self, n),
            _ => bars::draw(&mut page, self),
        }
        Ok(page.close(&self.note))
    }

    /// The rows of each theme, with the theme's name if any row has one.
    pub(super) fn sections(&self) -> impl Iterator<Item = (Option<&str>, &[Bar])> {
        let themed = self.rows.iter().any(|row| !row.theme.is_empty());
        let sections = self.rows.chunk_by(|one, next| one.theme == next.theme);
        sections.map(move |rows| (rows.first().filter(|_| themed).map(|row| row.theme.as_str()), rows))
    }

    /// The `n` that all counts share, if they do.
    pub(super) fn shared_n(&self) -> Option<usize> {
        let mut all = self.rows.iter().flat_map(|row| &row.groups).map(|(_, n)| *n);
        let first = all.next()?;
        all.all(|n| n == first).then_some(first)
    }

    fn check(&self) -> Result<(), Problem> {
        let expected = self.groups.len().max(1);
        for row in &self.rows {
            if row.groups.len() != expected {
                return Err(uneven(&row.label, row.groups.len(), expected));
            }
            if let Some((k, n)) = row.groups.iter().find(|(k, n)| k > n) {
                return Err(more_than_everyone(&row.label, *k, *n));
            }
        }
        Ok(())
    }
}
