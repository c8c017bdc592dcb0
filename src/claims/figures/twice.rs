//! Numbers that two tables, figures, appendices or sections have.

use std::collections::{BTreeMap, BTreeSet};

use super::definitions::{Defined, Definition};
use super::labels::Thing;
use super::layout::Layout;
use super::pattern::pattern;
use super::references::evidence;
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::manuscript::Kind;
use crate::message::Message;
use crate::text::{Span, fold};

pattern! {
    ANEW = r"(?i)vervolg|continued|cont\.|verv\.";
}

/// Numbers that two things of a kind have.
pub(super) fn check(layouts: &[Layout<'_>], defined: &Defined, found: &mut Vec<Claim>) {
    for thing in Thing::ALL {
        let mut seen: BTreeMap<(usize, &str), &Definition> = BTreeMap::new();
        let mut restarts: BTreeSet<usize> = BTreeSet::new();
        for definition in defined.all.iter().filter(|one| one.named.thing == thing && one.certain) {
            let key = (definition.layout, definition.named.label.as_str());
            let Some(first) = seen.get(&key).copied() else {
                seen.insert(key, definition);
                continue;
            };
            let Some(layout) = layouts.get(definition.layout) else { continue };
            if same_title(first, definition) || !explicit(layout, definition) {
                continue;
            }
            let restarted = starts_anew(layout, defined, first, definition);
            if !restarted || restarts.insert(definition.layout) {
                found.push(doubled(layouts, layout, first, definition, restarted));
            }
        }
    }
}

/// Whether two definitions are of one thing: its running head, its line in a list of tables, or "continued".
fn same_title(first: &Definition, other: &Definition) -> bool {
    let (one, two) = (fold(&first.title), fold(&other.title));
    one == two || ANEW.fits(&other.title) || ANEW.fits(&first.title)
}

/// Whether a definition says in so many words what it is; a bare `1` before a heading may number an item of a list.
fn explicit(layout: &Layout<'_>, definition: &Definition) -> bool {
    let words = definition.named.span.of(layout.text());
    words.contains('.') || words.starts_with(|c: char| !c.is_ascii_digit())
}

/// Whether the numbering starts again between two definitions, as it does in a book of articles or an appendix.
fn starts_anew(layout: &Layout<'_>, defined: &Defined, first: &Definition, second: &Definition) -> bool {
    let chapters = (first.block + 1..=second.block).any(|block| {
        matches!(layout.kind(block), Some(Kind::Heading(0 | 1)))
            || layout.zone(block) != layout.zone(first.block)
    });
    let between = defined
        .all
        .iter()
        .filter(|one| one.layout == first.layout && one.named.thing == first.named.thing && one.certain);
    let one = |label: &str| label == "1" || label == "a" || label == "1.1";
    let mut between = between.filter(|one| first.block < one.block && one.block <= second.block);
    chapters && between.any(|definition| one(&definition.named.label))
}

fn doubled(
    layouts: &[Layout<'_>],
    layout: &Layout<'_>,
    first: &Definition,
    second: &Definition,
    restarted: bool,
) -> Claim {
    let id = if restarted { "claims-figures-numbering-restarts" } else { "claims-figures-reference-twice" };
    let verdict = if restarted { Verdict::Ambiguous } else { Verdict::Wrong };
    let message = Message::new(id)
        .with("thing", second.named.thing.message())
        .with("label", second.named.label.to_uppercase());
    let span: Span = second.named.span;
    let mut claim = layout.claim(Rule::ReferenceTwice, span).but(verdict, message);
    claim.stated = Some(Stated::Words(span.of(layout.text()).to_owned()));
    claim.evidence = evidence(layouts, first);
    claim.hint = Some(Message::new("claims-figures-reference-twice-hint"));
    claim
}
