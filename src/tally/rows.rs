//! The rows of a tally: themes with their codes under them, in the order of the codebook.

use std::collections::{BTreeMap, BTreeSet};

use super::Request;
use crate::codebook::{Code, CodeId, Codebook, Origin, QuestionId, Theme, ThemeId};

/// What a row counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A theme: the union over its codes and sub-themes.
    Theme(ThemeId),
    /// A code with its parts.
    Code(CodeId),
}

/// One row: what it counts, where it stands, and which codes feed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRow {
    /// What it counts.
    pub target: Target,
    /// The theme it stands under; the theme itself for a theme.
    pub theme: Option<ThemeId>,
    /// How deep it stands.
    pub depth: usize,
    /// The codes whose codings count for it.
    pub codes: BTreeSet<CodeId>,
    /// The questions of the guide about it.
    pub questions: BTreeSet<QuestionId>,
}

/// The rows of a codebook. A code in several themes has a row under each; codes in no theme come last.
pub(super) fn rows_of(book: &Codebook, request: &Request) -> Vec<TargetRow> {
    let mut layout = Layout { book, origin: request.origin, rows: Vec::new() };
    let roots =
        book.themes.iter().filter(|theme| theme.parent.as_ref().and_then(|id| book.theme(id)).is_none());
    for theme in roots {
        layout.theme(theme, 0);
    }
    let themes: BTreeMap<&CodeId, Vec<ThemeId>> =
        book.codes.iter().map(|code| (&code.id, book.themes_of(code))).collect();
    for code in book.codes.iter().filter(|code| themes.get(&code.id).is_none_or(Vec::is_empty)) {
        if layout.is_root(code, None) {
            layout.code(code, None, 0);
        }
    }
    layout.rows
}

struct Layout<'b> {
    book: &'b Codebook,
    origin: Option<Origin>,
    rows: Vec<TargetRow>,
}

impl Layout<'_> {
    fn counts(&self, id: &CodeId) -> bool {
        let origin = self.book.code(id).map(|code| code.origin);
        self.origin.is_none() || origin == self.origin
    }

    fn theme(&mut self, theme: &Theme, depth: usize) {
        let codes = self.book.codes_under(&theme.id);
        let codes: BTreeSet<CodeId> = codes.into_iter().filter(|id| self.counts(id)).collect();
        if self.origin.is_some() && codes.is_empty() {
            return;
        }
        self.rows.push(TargetRow {
            target: Target::Theme(theme.id.clone()),
            theme: Some(theme.id.clone()),
            depth,
            questions: self.questions(&codes),
            codes,
        });
        for code in &self.book.codes {
            let here = self.book.themes_of(code).contains(&theme.id);
            if here && self.is_root(code, Some(&theme.id)) {
                self.code(code, Some(&theme.id), depth + 1);
            }
        }
        for part in self.book.themes.iter().filter(|part| part.parent.as_ref() == Some(&theme.id)) {
            self.theme(part, depth + 1);
        }
    }

    /// Whether a code starts a tree here: the code above it does not stand under the same theme.
    fn is_root(&self, code: &Code, theme: Option<&ThemeId>) -> bool {
        let above = code.parent.as_ref().and_then(|id| self.book.code(id));
        above.is_none_or(|above| {
            let themes = self.book.themes_of(above);
            theme.map_or(!themes.is_empty(), |theme| !themes.contains(theme))
        })
    }

    fn code(&mut self, code: &Code, theme: Option<&ThemeId>, depth: usize) {
        let parts = self.book.with_parts(&code.id);
        let codes: BTreeSet<CodeId> = parts.into_iter().filter(|id| self.counts(id)).collect();
        if !codes.is_empty() {
            self.rows.push(TargetRow {
                target: Target::Code(code.id.clone()),
                theme: theme.cloned(),
                depth,
                questions: self.questions(&codes),
                codes,
            });
        }
        for part in self.book.codes.iter().filter(|part| part.parent.as_ref() == Some(&code.id)) {
            let themes = self.book.themes_of(part);
            if theme.map_or(themes.is_empty(), |theme| themes.contains(theme)) {
                self.code(part, theme, depth + 1);
            }
        }
    }

    fn questions(&self, codes: &BTreeSet<CodeId>) -> BTreeSet<QuestionId> {
        codes
            .iter()
            .filter_map(|id| self.book.code(id))
            .flat_map(|code| code.questions.iter().cloned())
            .collect()
    }
}
