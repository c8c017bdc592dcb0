//! Patterns over the whole text of a manuscript, made once, that never run over the end of a block.

use std::sync::LazyLock;

use regex::{Captures, Match, Regex};

/// A pattern. In its source `~` is white space inside a block, and `\b` knows plain letters only.
pub(super) struct Pattern(LazyLock<Option<Regex>>);

impl Pattern {
    /// A pattern that is made when it is first used.
    pub(super) const fn new(make: fn() -> Option<Regex>) -> Self {
        Self(LazyLock::new(make))
    }

    /// Every place where it fits.
    pub(super) fn all<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.0.as_ref().into_iter().flat_map(move |pattern| pattern.captures_iter(text))
    }

    /// The first place where it fits.
    pub(super) fn first<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.0.as_ref()?.captures(text)
    }

    /// Whether it fits anywhere.
    pub(super) fn fits(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }
}

/// What the short forms in the source of a pattern stand for. Letters are those of Latin script: the whole of Unicode in
/// every place would take longer to prepare than to read a thesis with.
const SHORT: [(&str, &str); 7] = [
    ("~", r"[ \t\u{a0}\u{2009}\u{202f}]"),
    (r"\b", r"(?-u:\b)"),
    (r"\d", "[0-9]"),
    (r"\w", "[0-9A-Za-z_À-ɏ]"),
    (r"\p{L}", "[A-Za-zÀ-ɏ]"),
    (r"\p{Lu}", "[A-ZÀ-Þ]"),
    (r"\p{Ll}", "[a-zß-ɏ]"),
];

/// The pattern of a source with short forms.
pub(super) fn made(source: &str) -> Option<Regex> {
    let full = SHORT.iter().fold(source.to_owned(), |full, (short, long)| full.replace(short, long));
    Regex::new(&full).ok()
}

/// A named part of what a pattern found.
pub(super) fn part<'t>(captures: &Captures<'t>, name: &str) -> Option<Match<'t>> {
    captures.name(name)
}

macro_rules! pattern {
    ($($(#[$doc:meta])* $name:ident = $source:expr;)*) => {
        $($(#[$doc])* static $name: $crate::claims::figures::pattern::Pattern =
            $crate::claims::figures::pattern::Pattern::new(|| $crate::claims::figures::pattern::made($source));)*
    };
}
pub(super) use pattern;
