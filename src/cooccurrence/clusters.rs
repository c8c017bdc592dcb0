//! Clusters of codes: which codes share most of what they stand in, joined step by step.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Occurrences;
use super::notes::{for_method, in_both};
use crate::message::{Language, Message, Problem};
use crate::statistics::{Distances, Estimate, Join, Linkage, Tree};
use crate::table::{Cell, Column, Table};
use crate::tally::Basis;

/// A code in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClusterCode {
    /// The name.
    pub code: String,
    /// The id.
    pub code_id: String,
    /// The number of its cluster, from 1; null when the tree was not cut.
    pub cluster: Option<usize>,
}

/// The tree of codes, and the clusters it was cut into.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Clusters {
    /// Within what the codes occur together.
    pub within: &'static str,
    /// The words of a window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<usize>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// How clusters are joined.
    pub linkage: Linkage,
    /// The distance between two codes: `jaccard` (1 minus Jaccard's measure) or `euclidean` (over who mentions them).
    pub distance: &'static str,
    /// How many clusters the tree was cut into; null when it was not.
    pub clusters: Option<usize>,
    /// The codes from the top of the tree to its foot.
    pub codes: Vec<ClusterCode>,
    /// The joins, from the closest: codes by their place in `codes` from 0, clusters from the number of codes on.
    pub joins: Vec<Join>,
    /// The cophenetic correlation.
    pub cophenetic: Estimate,
    /// False when equal distances left a choice, so that the tree is one of several.
    pub settled: bool,
    /// The ids of codes that stand nowhere, and are not in the tree.
    pub left_out: Vec<String>,
    /// Sentences for a method section, by language.
    pub methods: BTreeMap<&'static str, String>,
    #[serde(skip)]
    notes: Vec<Message>,
    #[serde(skip)]
    method: Option<Message>,
}

impl Occurrences<'_> {
    /// Joins the codes that stand somewhere, by how little of it they share: with average linkage 1 minus Jaccard's
    /// measure, with Ward's the Euclidean distance over who mentions them. Codes are taken in order of their ids, so that
    /// the order of the codebook does not decide between equal distances.
    ///
    /// # Errors
    /// A [`Problem`] with fewer than two codes, or when more clusters are asked for than there are codes.
    pub fn clusters(
        &self,
        linkage: Linkage,
        cut: Option<usize>,
        language: Language,
    ) -> Result<Clusters, Problem> {
        let codes = self.in_order_of_ids();
        if let Some(cut) = cut.filter(|cut| *cut > codes.len()) {
            let message = Message::new("cooccurrence-too-many-clusters").with("clusters", cut);
            let hint = Message::new("cooccurrence-too-many-clusters-hint").with("codes", codes.len());
            return Err(Problem::error(message.with("codes", codes.len())).hint(hint));
        }
        let distances = match linkage {
            Linkage::Average => self.some_together(self.jaccard_distances(&codes))?,
            Linkage::Ward => Distances::euclidean(&self.incidence(&codes)),
        };
        let tree = Tree::grow(&distances, linkage).map_err(|_| too_few(codes.len()))?;
        let order = tree.order();
        let cluster = cut.map(|cut| tree.cut(cut));
        let code = |thing: &usize| ClusterCode {
            code: self.codes[codes[*thing]].name(language).to_owned(),
            code_id: self.codes[codes[*thing]].id.to_string(),
            cluster: cluster.as_ref().map(|cluster| cluster[*thing] + 1),
        };
        let left_out: Vec<usize> = (0..self.codes.len()).filter(|code| !codes.contains(code)).collect();
        let mut found = Clusters {
            within: self.within.name(),
            window: self.within.window(),
            basis: self.basis(),
            linkage,
            distance: if linkage == Linkage::Ward { "euclidean" } else { "jaccard" },
            clusters: cut,
            codes: order.iter().map(code).collect(),
            joins: placed(tree.joins(), &order),
            cophenetic: tree.fit(&distances).into(),
            settled: tree.is_settled(&distances, linkage),
            left_out: left_out.iter().map(|code| self.codes[*code].id.to_string()).collect(),
            methods: BTreeMap::new(),
            notes: Vec::new(),
            method: None,
        };
        let names: Vec<String> =
            left_out.iter().map(|code| self.codes[*code].name(language).to_owned()).collect();
        found.method = Some(self.cluster_method(&found));
        found.methods = in_both(found.method.as_slice());
        found.notes = self.cluster_notes(&found, &names);
        Ok(found)
    }

    /// The codes that stand somewhere, in order of their ids.
    pub(super) fn in_order_of_ids(&self) -> Vec<usize> {
        let mut codes = self.used();
        codes.sort_by_key(|code| &self.codes[*code].id);
        codes
    }

    /// 1 minus Jaccard's measure for every two of some codes.
    pub(super) fn jaccard_distances(&self, codes: &[usize]) -> Distances {
        let share = |a: usize, b: usize| {
            let together = self.together(codes[a], codes[b]);
            // From whole numbers, so that equal shares are exactly equal.
            let apart = together.only_a + together.only_b;
            (apart as f64) / ((apart + together.both).max(1) as f64)
        };
        Distances::of(codes.len(), share)
    }

    /// For each of some codes who mentions it: 1 or 0 for everyone who is counted.
    pub(super) fn incidence(&self, codes: &[usize]) -> Vec<Vec<f64>> {
        let units = 0..self.universe.units.len();
        let mentions = |code: usize, unit: usize| f64::from(self.occurring[code].who.contains(&unit));
        codes.iter().map(|code| units.clone().map(|unit| mentions(*code, unit)).collect()).collect()
    }

    fn cluster_notes(&self, found: &Clusters, left_out: &[String]) -> Vec<Message> {
        let mut notes = if found.linkage == Linkage::Average { self.first_notes() } else { Vec::new() };
        notes.push(Message::new("cooccurrence-note-clusters"));
        notes.push(Message::new(match found.linkage {
            Linkage::Average => "cooccurrence-note-average",
            Linkage::Ward => "cooccurrence-note-ward",
        }));
        notes.push(match found.cophenetic.value {
            Ok(value) => Message::new("cooccurrence-note-cophenetic")
                .with("value", crate::message::Value::Number(value, 2)),
            Err(because) => {
                Message::new("cooccurrence-note-no-cophenetic").with("because", because.message())
            }
        });
        if !found.settled {
            notes.push(Message::new("cooccurrence-note-ties"));
        }
        notes.extend(self.few_people().filter(|_| found.linkage == Linkage::Ward));
        notes.extend(Self::left_out("cooccurrence-note-unused", left_out));
        notes.extend(self.last_notes());
        notes
    }

    fn cluster_method(&self, found: &Clusters) -> Message {
        Message::new(match found.linkage {
            Linkage::Average => "cooccurrence-method-average",
            Linkage::Ward => "cooccurrence-method-ward",
        })
        .with("codes", found.codes.len())
        .with("n", self.universe.units.len())
        .with("units", self.units_in_words())
        .with("codings", self.whose())
        .with("clusters", found.clusters.unwrap_or(0))
    }
}

/// Joins by the places of the things in an order.
fn placed(joins: &[Join], order: &[usize]) -> Vec<Join> {
    let place = |cluster: usize| order.iter().position(|thing| *thing == cluster).unwrap_or(cluster);
    joins.iter().map(|join| Join { a: place(join.a), b: place(join.b), ..*join }).collect()
}

impl Occurrences<'_> {
    /// These distances, unless no two codes occur together: then there is nothing to join.
    pub(super) fn some_together(&self, distances: Distances) -> Result<Distances, Problem> {
        if distances.pairs().is_empty() || distances.pairs().iter().any(|distance| *distance < 1.0) {
            return Ok(distances);
        }
        let hint = Message::new("cooccurrence-none-together-hint");
        Err(Problem::error(Message::new("cooccurrence-none-together")).hint(hint))
    }
}

fn too_few(codes: usize) -> Problem {
    Problem::error(Message::new("cooccurrence-too-few-codes").with("codes", codes))
        .hint(Message::new("cooccurrence-too-few-codes-hint"))
}

impl Clusters {
    /// The clusters with their codes; without a cut, the codes in the order of the tree.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = vec![
            Column::numbers("cluster", "cooccurrence-cluster"),
            Column::words("code", "table-code"),
            Column::numbers("joined_at", "cooccurrence-joined-at"),
        ];
        let mut table = Table::new("cooccur-clusters", Message::new("cooccurrence-title-clusters"), columns);
        for (place, code) in self.codes.iter().enumerate() {
            let joined = self.joins.iter().find(|join| join.a == place || join.b == place);
            let height = |join: &Join| Cell::Number { value: join.height, decimals: 2 };
            table.push(vec![
                code.cluster.map_or(Cell::Empty, Cell::Integer),
                Cell::text(&code.code),
                joined.map_or(Cell::Empty, height),
            ]);
        }
        table.notes = self.notes.iter().cloned().chain(self.method.iter().map(for_method)).collect();
        table
    }

    /// Every step in which two clusters of codes become one.
    #[must_use]
    pub fn steps(&self) -> Table {
        let columns = vec![
            Column::numbers("step", "cooccurrence-step"),
            Column::numbers("height", "cooccurrence-height"),
            Column::words("a", "cooccurrence-one"),
            Column::words("b", "cooccurrence-other"),
        ];
        let mut table = Table::new("cooccur-joins", Message::new("cooccurrence-title-joins"), columns);
        let codes = self.codes.len();
        let part = |cluster: usize| match cluster.checked_sub(codes) {
            None => self.codes.get(cluster).map_or(Cell::Empty, |code| Cell::text(&code.code)),
            Some(step) => {
                let size = self.joins.get(step).map_or(0, |join| join.size);
                Cell::Said(Message::new("cooccurrence-of-step").with("step", step + 1).with("codes", size))
            }
        };
        for (step, join) in self.joins.iter().enumerate() {
            let height = Cell::Number { value: join.height, decimals: 2 };
            table.push(vec![Cell::Integer(step + 1), height, part(join.a), part(join.b)]);
        }
        table
    }

    /// What must be said under it, without the sentence for a method section.
    #[must_use]
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }
}
