//! Codes joined by how much they share: a tree, with the clusters it was cut into.

use super::fit::{Block, fit, widest};
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{ACCENT, Colour, GRID, HEADING, LABEL, LINK, SMALL, SOFT};
use super::picture::{Anchor, Picture};
use super::plane::Stretch;
use crate::message::{Catalogue, Message, Problem};

/// A code at the left of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DendrogramLeaf {
    /// The name of the code.
    pub label: String,
    /// The number of its cluster; leaves of one cluster follow each other. `None` when the tree was not cut.
    pub cluster: Option<usize>,
}

/// Codes joined by how much they share.
#[derive(Debug, Clone, PartialEq)]
pub struct Dendrogram {
    /// The title.
    pub title: String,
    /// What the axis measures.
    pub axis: String,
    /// The codes from top to foot.
    pub leaves: Vec<DendrogramLeaf>,
    /// The joins from the closest: two leaves by their place from 0, or joins from the number of leaves on, and the
    /// distance at which they are joined.
    pub joins: Vec<(usize, usize, f64)>,
    /// The largest distance there can be; 0 when there is no such.
    pub most: f64,
    /// Whose codings count, and what the tree does not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

/// The white between the names of the codes and the tree.
const GAP: i32 = 10;
const THICK: i32 = 2;
/// What is drawn of a code before distance 0, so that those always together are seen to be joined.
const STUB: i32 = 14;

/// A leaf or a join as it is drawn: where the line from it begins, and its cluster if it lies within one; without
/// clusters all are in one.
#[derive(Clone, Copy)]
struct Node {
    x: i32,
    y: i32,
    cluster: Option<usize>,
}

impl Dendrogram {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        let mut page = Page::open(&self.title, self.provisional, WIDTH, catalogue);
        if self.leaves.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        let most = self.joins.iter().fold(self.most, |most, (.., height)| most.max(*height));
        let labels = widest(self.leaves.iter().map(|leaf| leaf.label.as_str()), LABEL).clamp(140, 330);
        let left = MARGIN + labels + GAP;
        let scale =
            Stretch { from: left + STUB, to: page.right() - 14, low: 0.0, high: most.max(f64::MIN_POSITIVE) };
        self.head(&mut page, scale);
        let top = page.y;
        let (mut nodes, foot) = self.leaves(&mut page, left, labels);
        let mut ruled = Picture::default();
        for (tick, _) in scale.ticks(90, catalogue.language()) {
            ruled.rect(scale.at(tick), top, 1, foot - top, GRID);
        }
        self.cut(&mut ruled, scale, (top, foot));
        page.picture.shapes.append(&mut ruled.shapes);
        for (a, b, height) in &self.joins {
            if let (Some(a), Some(b)) = (nodes.get(*a).copied(), nodes.get(*b).copied()) {
                nodes.push(join(&mut page.picture, (a, b), scale.at(*height)));
            }
        }
        page.y = foot + 4;
        Ok(page.close(&self.note))
    }

    /// What the axis measures, and its numbers.
    fn head(&self, page: &mut Page, scale: Stretch) {
        let caption = fit(&self.axis, SMALL, scale.to - scale.from, 3);
        page.y = page.picture.block(&caption, scale.from, page.y, Anchor::Left);
        for (tick, words) in scale.ticks(90, page.catalogue.language()) {
            page.picture.say(words, scale.at(tick), page.y + 15, Anchor::Middle, SMALL);
        }
        page.y += 20;
    }

    /// Writes the names of the codes, with the clusters over them; returns the leaves, and the height below them.
    fn leaves(&self, page: &mut Page, left: i32, wide: i32) -> (Vec<Node>, i32) {
        let (mut nodes, mut before, right) = (Vec::new(), None, left - GAP);
        for leaf in &self.leaves {
            if let Some(cluster) = leaf.cluster.filter(|_| leaf.cluster != before) {
                let words = Message::new("chart-cluster").with("number", cluster);
                let words = fit(&page.catalogue.say(&words), HEADING.sized(13), wide, 2);
                page.y = page.picture.block(&words, right, page.y + 8, Anchor::Right) + 1;
                before = leaf.cluster;
            }
            let label: Block = fit(&leaf.label, LABEL, wide, 3);
            let height = label.height() + 6;
            let mid = page.y + height / 2;
            page.picture.block(&label, right, mid - label.height() / 2, Anchor::Right);
            nodes.push(Node { x: left, y: mid, cluster: leaf.cluster.or(Some(0)) });
            page.y += height;
        }
        (nodes, page.y + 4)
    }

    /// Draws where the tree was cut: between the last join within a cluster and the first between two.
    fn cut(&self, picture: &mut Picture, scale: Stretch, (top, foot): (i32, i32)) {
        let mut clusters: Vec<usize> = self.leaves.iter().filter_map(|leaf| leaf.cluster).collect();
        clusters.dedup();
        let Some(kept) = self.leaves.len().checked_sub(clusters.len()).filter(|_| clusters.len() > 1) else {
            return;
        };
        let height = |join: usize| self.joins.get(join).map(|(.., height)| *height);
        let within = kept.checked_sub(1).and_then(height).unwrap_or(0.0);
        let Some(between) = height(kept).filter(|between| scale.at(*between) - scale.at(within) > 3) else {
            return;
        };
        let x = scale.at(f64::midpoint(within, between));
        for y in (top..foot).step_by(9) {
            picture.rect(x, y, 1, 5.min(foot - y), SOFT);
        }
    }
}

/// Draws a join as a bracket to the right of what it joins.
fn join(picture: &mut Picture, (a, b): (Node, Node), x: i32) -> Node {
    let cluster = a.cluster.filter(|_| a.cluster == b.cluster);
    let colour: Colour = if cluster.is_some() { ACCENT } else { LINK };
    for node in [a, b] {
        picture.rect(node.x, node.y - THICK / 2, x - node.x + THICK, THICK, colour);
    }
    let (upper, lower) = (a.y.min(b.y), a.y.max(b.y));
    picture.rect(x, upper - THICK / 2, THICK, lower - upper + THICK, colour);
    Node { x, y: i32::midpoint(upper, lower), cluster }
}
