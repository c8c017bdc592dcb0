//! The tables, figures, appendices and sections that manuscripts define.

use std::collections::{BTreeMap, BTreeSet};

use super::labels::{Named, Thing, defined, listed_in};
use super::layout::{Layout, Zone};
use crate::manuscript::Kind;

/// A thing that a heading or caption defines.
pub(super) struct Definition {
    /// The thing and its label.
    pub(super) named: Named,
    /// Which of the manuscripts, by its place in the list.
    pub(super) layout: usize,
    /// Its block.
    pub(super) block: usize,
    /// Whether the file or the layout says so for certain.
    pub(super) certain: bool,
    /// What it is called.
    pub(super) title: String,
}

/// What the manuscripts define, by kind and label.
#[derive(Default)]
pub(super) struct Defined {
    /// Every definition, in order.
    pub(super) all: Vec<Definition>,
    by_label: BTreeMap<(Thing, String), usize>,
    /// Kinds of which at least one is certainly defined; of sections by how many numbers a label has.
    pub(super) known: BTreeSet<(Thing, usize)>,
    /// What a table of contents lists, and what a line that was not read as a heading may be.
    pub(super) possible: BTreeSet<(Thing, String)>,
}

impl Defined {
    /// What is defined in manuscripts that are the chapters of one.
    pub(super) fn of(layouts: &[Layout<'_>]) -> Self {
        let mut defined = Self::default();
        for (at, layout) in layouts.iter().enumerate() {
            for block in 0..layout.manuscript.blocks.len() {
                defined.add(at, layout, block);
            }
        }
        defined
    }

    fn add(&mut self, at: usize, layout: &Layout<'_>, block: usize) {
        let contents = layout.zone(block) == Zone::Contents;
        if contents || !matches!(layout.kind(block), Some(Kind::Heading(_) | Kind::Caption)) {
            self.possible.extend(listed_in(layout.words(block), contents));
        }
        let Some(certain) = may_define(layout, block) else { return };
        let Some(named) = defined(layout.words(block), layout.span(block).start) else { return };
        let title = title(layout, block, &named);
        if !certain && (named.thing == Thing::Section || title.starts_with(char::is_lowercase)) {
            return;
        }
        if certain {
            self.known.insert((named.thing, depth(&named)));
        }
        let key = (named.thing, named.label.clone());
        self.by_label.entry(key).or_insert(self.all.len());
        self.all.push(Definition { named, layout: at, block, certain, title });
    }

    /// The definition of a label, or of the thing that it is a part of: `4a` of table 4, `3` of section 3.1.
    /// Whether a thing with a higher number than a label's is defined.
    pub(super) fn goes_beyond(&self, thing: Thing, label: &str) -> bool {
        let number =
            |label: &str| label.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<usize>>();
        let here = number(label);
        self.by_label.keys().any(|(kind, known)| *kind == thing && number(known) > here)
    }

    pub(super) fn find(&self, thing: Thing, label: &str) -> Option<&Definition> {
        let part = label.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let exact = self.by_label.get(&(thing, label.to_owned()));
        let whole = || self.by_label.get(&(thing, part.to_owned())).filter(|_| !part.is_empty());
        let inside = || {
            let from = (thing, format!("{label}."));
            let mut next = self.by_label.range(from..);
            next.next()
                .filter(|((kind, key), _)| *kind == thing && key.starts_with(&format!("{label}.")))
                .map(|(_, at)| at)
        };
        let parts = || {
            let from = (thing, format!("{label}a"));
            self.by_label.get(&from)
        };
        exact.or_else(whole).or_else(inside).or_else(parts).and_then(|at| self.all.get(*at))
    }
}

/// How many numbers the label of a section has; for other things it does not matter.
pub(super) fn depth(named: &Named) -> usize {
    if named.thing == Thing::Section { named.label.split('.').count() } else { 0 }
}

/// Whether a block may define something, and whether for certain; nothing when it cannot.
fn may_define(layout: &Layout<'_>, block: usize) -> Option<bool> {
    if layout.zone(block) == Zone::Contents {
        return None;
    }
    match layout.kind(block)? {
        Kind::Heading(_) | Kind::Caption => Some(true),
        Kind::Paragraph | Kind::Item(_) | Kind::Cell(_) if layout.words(block).len() < 300 => Some(false),
        _ => None,
    }
}

/// The title behind a label, or the words of the next block.
fn title(layout: &Layout<'_>, block: usize, named: &Named) -> String {
    let rest = layout.text().get(named.end..layout.span(block).end).unwrap_or_default();
    let own = rest.trim_matches(|c: char| !c.is_alphanumeric() && c != '(');
    let next = if layout.kind(block) == Some(Kind::Caption) { layout.words(block + 1) } else { "" };
    (if own.is_empty() { next } else { own }).trim().to_owned()
}

/// The labels of a kind that there are, in order of appearance.
pub(super) fn known_labels(defined: &Defined, thing: Thing) -> String {
    let of_kind = defined.all.iter().filter(|one| one.named.thing == thing && one.certain);
    let mut labels: Vec<String> = of_kind.map(|one| one.named.label.to_uppercase()).collect();
    labels.dedup();
    let more = labels.len() > 12;
    labels.truncate(12);
    format!("{}{}", labels.join(", "), if more { ", …" } else { "" })
}
