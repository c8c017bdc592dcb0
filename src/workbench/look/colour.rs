//! The colour and pattern of a code: colour tells the theme, pattern tells codes of one theme apart, the name tells all.
//!
//! A theme keeps its colour for life: it is that of the order in which themes were made.

use std::collections::BTreeMap;

use crate::codebook::{CodeId, ThemeId};
use crate::log::Decision;
use crate::study::Study;

/// The colours in the order in which themes get them: far apart first.
const ORDER: [u8; 12] = [1, 7, 5, 2, 11, 9, 3, 6, 10, 4, 8, 12];
/// The patterns in the order in which the codes of a theme get them.
const PATTERNS: [&str; 4] = ["solid", "dots", "double", "dash"];

/// How a code is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// 1 to 12; 0 without a theme.
    pub(super) colour: u8,
    pub(super) pattern: &'static str,
}

/// The marks of a study.
pub(super) struct Marks {
    themes: BTreeMap<ThemeId, u8>,
    codes: BTreeMap<CodeId, Mark>,
}

impl Marks {
    pub(super) fn of(study: &Study) -> Self {
        let mut themes: BTreeMap<ThemeId, u8> = BTreeMap::new();
        let made = study.events().iter().filter_map(|event| match &event.decision {
            Decision::ThemeCreated(made) => Some(&made.entry.id),
            _ => None,
        });
        let book = &study.state.codebook;
        for theme in made.chain(book.themes.iter().map(|theme| &theme.id)) {
            let next = ORDER[themes.len() % ORDER.len()];
            themes.entry(theme.clone()).or_insert(next);
        }
        let mut siblings: BTreeMap<Option<ThemeId>, usize> = BTreeMap::new();
        let mut codes = BTreeMap::new();
        for code in &book.codes {
            let theme = book.themes_of(code).into_iter().next();
            let colour = theme.as_ref().and_then(|theme| themes.get(theme)).copied().unwrap_or_default();
            let place = siblings.entry(theme).or_default();
            codes.insert(code.id.clone(), Mark { colour, pattern: PATTERNS[*place % PATTERNS.len()] });
            *place += 1;
        }
        Self { themes, codes }
    }

    pub(super) fn theme(&self, id: &ThemeId) -> u8 {
        self.themes.get(id).copied().unwrap_or_default()
    }

    pub(super) fn code(&self, id: &CodeId) -> Mark {
        self.codes.get(id).copied().unwrap_or(Mark { colour: 0, pattern: PATTERNS[0] })
    }
}
