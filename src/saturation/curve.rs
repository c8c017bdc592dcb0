//! New codes unit by unit, for everyone and for each group.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::order::Collected;
use super::{
    Band, Criterion, Expected, Order, Presence, Richness, Run, Runs, band, expected, richness, runs,
};
use crate::codebook::{CodeId, Codebook};
use crate::message::{Language, Message};
use crate::statistics::Undefined;
use crate::tally::{Basis, Incidence, IncidenceUnit, Material, Request, incidence};

/// What is asked besides what counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The orders that are looked at.
    pub order: Vec<Order>,
    /// What is called saturation.
    pub criterion: Criterion,
    /// How many random orders make the band; none for 0.
    pub orders: usize,
    /// The seed of the random orders.
    pub seed: u64,
}

/// A code that nobody mentioned before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewCode {
    /// Its name.
    pub code: String,
    /// Its id.
    pub code_id: String,
}

/// One unit in its place in the order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// Its place, from 1.
    pub position: usize,
    /// Its name.
    pub unit: String,
    /// The day of its first interview, as it was written.
    pub date: Option<String>,
    /// When the first coding that counts for it was made, in UTC (RFC 3339).
    pub first_coded: Option<String>,
    /// How many codes it mentions.
    pub codes: usize,
    /// How many of them nobody mentioned before it.
    pub new: usize,
    /// How many were mentioned by it and all before it.
    pub cumulative: usize,
    /// The codes that are new.
    pub new_codes: Vec<NewCode>,
    /// The exact mean of the cumulative codes over all orders.
    pub expected: f64,
    /// Its standard deviation.
    pub expected_sd: f64,
    /// The mean over random orders; none without them.
    pub random_mean: Option<f64>,
    /// The 2.5th percentile over random orders.
    pub random_low: Option<f64>,
    /// The 97.5th percentile over random orders.
    pub random_high: Option<f64>,
}

/// The curve of everyone or of a group in one order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Curve {
    /// The group, or `None` for everyone.
    pub group: Option<String>,
    /// The order.
    pub order: Order,
    /// How many units it has.
    pub n: usize,
    /// How many codes they mention.
    pub codes: usize,
    /// The units in their order.
    pub steps: Vec<Step>,
    /// Base, runs and threshold; or why they cannot be assessed.
    #[serde(serialize_with = "assessed")]
    pub runs: Result<Runs, Undefined>,
    /// How many codes there may be in all.
    pub richness: Richness,
}

impl Curve {
    /// The names of the units of a run.
    #[must_use]
    pub fn units_of(&self, run: &Run) -> Vec<String> {
        let steps = self.steps.get(run.first.saturating_sub(1)..run.last).unwrap_or_default();
        steps.iter().map(|step| step.unit.clone()).collect()
    }
}

/// Runs with `undefined_because`, which is null where they could be assessed.
fn assessed<S: Serializer>(runs: &Result<Runs, Undefined>, serializer: S) -> Result<S::Ok, S::Error> {
    let known = runs.as_ref().ok();
    let mut map = serializer.serialize_map(Some(5))?;
    map.serialize_entry("base_codes", &known.map(|runs| runs.base_codes))?;
    map.serialize_entry("runs", known.map_or(&[][..], |runs| &runs.runs))?;
    map.serialize_entry("reached", &known.and_then(|runs| runs.reached))?;
    map.serialize_entry("later_new", &known.map(|runs| runs.later_new))?;
    map.serialize_entry("undefined_because", &runs.as_ref().err().map(|because| because.name()))?;
    map.end()
}

/// Saturation of a study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Saturation {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// What is called saturation.
    pub criterion: Criterion,
    /// How many random orders make the band.
    pub orders: usize,
    /// Their seed.
    pub seed: u64,
    /// Everyone in each order that was asked for, then each group.
    pub curves: Vec<Curve>,
    /// Everyone in the order of coding, when that was not asked for and is known: for the note.
    #[serde(skip)]
    pub as_coded: Option<Curve>,
    /// Units in whose transcripts nobody whose codings count has coded: left out.
    pub not_coded: Vec<String>,
    /// Transcripts without a day that can be read.
    pub undated: Vec<String>,
    /// Whether any has one: if not, the order of collection is that of import.
    #[serde(skip)]
    pub has_days: bool,
}

impl Saturation {
    /// The name of an order for people.
    #[must_use]
    pub fn order_name(&self, order: Order) -> Message {
        Message::new(match order {
            Order::Collection if self.has_days => "saturation-order-collection",
            Order::Collection => "saturation-order-import",
            Order::Coding => "saturation-order-coding",
        })
    }
}

/// Saturation. `walked` is told how many more random orders were walked.
#[must_use]
pub fn saturation(
    material: &Material<'_>,
    request: &Request,
    options: &Options,
    language: Language,
    walked: &(dyn Fn(usize) + Sync),
) -> Saturation {
    let found = incidence(material, request);
    let collected = Collected::of(material.transcripts);
    let (coded, not_coded): (Vec<_>, Vec<_>) = found.units.iter().cloned().partition(|unit| unit.is_coded);
    let mut basis = found.basis.clone();
    basis.n = coded.len();
    let making =
        Making { found: &found, collected: &collected, book: material.codebook, options, language, walked };
    let mut curves = making.curves(None, &coded, &options.order);
    for (group, name) in found.groups.iter().enumerate() {
        let theirs: Vec<_> = coded.iter().filter(|unit| unit.group == Some(group)).cloned().collect();
        curves.extend(making.curves(Some(name), &theirs, &options.order));
    }
    let has_times = coded.iter().any(|unit| unit.first_coded.is_some());
    let as_coded = (has_times && !options.order.contains(&Order::Coding)).then(|| {
        let without = Making { options: &Options { orders: 0, ..options.clone() }, ..making };
        without.curves(None, &coded, &[Order::Coding]).pop()
    });
    Saturation {
        basis,
        criterion: options.criterion,
        orders: options.orders,
        seed: options.seed,
        curves,
        as_coded: as_coded.flatten(),
        undated: collected.undated_of(coded.iter()),
        has_days: coded.iter().any(|unit| collected.has_day(unit)),
        not_coded: not_coded.into_iter().map(|unit| unit.name).collect(),
    }
}

/// What curves are made with.
#[derive(Clone, Copy)]
struct Making<'m> {
    found: &'m Incidence,
    collected: &'m Collected,
    book: &'m Codebook,
    options: &'m Options,
    language: Language,
    walked: &'m (dyn Fn(usize) + Sync),
}

/// What chance orders of units give, the same for every order they really came in.
struct ByChance {
    expected: Expected,
    band: Band,
    richness: Richness,
}

impl Making<'_> {
    fn curves(&self, group: Option<&String>, units: &[IncidenceUnit], orders: &[Order]) -> Vec<Curve> {
        let presence =
            Presence::new(self.found.codes.len(), units.iter().map(|unit| unit.codes.iter().copied()));
        let chance = ByChance {
            expected: expected(&presence),
            band: band(&presence, self.options.orders, self.options.seed, self.walked),
            richness: richness(&presence),
        };
        orders.iter().map(|order| self.curve(group, units, *order, &chance)).collect()
    }

    fn curve(
        &self,
        group: Option<&String>,
        units: &[IncidenceUnit],
        order: Order,
        chance: &ByChance,
    ) -> Curve {
        let mut seen = std::collections::BTreeSet::new();
        let mut steps: Vec<Step> = Vec::new();
        for (at, index) in self.collected.sorted(units, order).into_iter().enumerate() {
            let unit = &units[index];
            let new: Vec<usize> = unit.codes.iter().copied().filter(|code| seen.insert(*code)).collect();
            steps.push(Step {
                position: at + 1,
                unit: unit.name.clone(),
                date: self.collected.date(unit).map(str::to_owned),
                first_coded: unit.first_coded.clone(),
                codes: unit.codes.len(),
                new: new.len(),
                cumulative: seen.len(),
                new_codes: new
                    .into_iter()
                    .filter_map(|code| self.found.codes.get(code))
                    .map(|id| self.named(id))
                    .collect(),
                expected: chance.expected.mean[at],
                expected_sd: chance.expected.sd[at],
                random_mean: chance.band.mean.get(at).copied(),
                random_low: chance.band.low.get(at).copied(),
                random_high: chance.band.high.get(at).copied(),
            });
        }
        let new: Vec<usize> = steps.iter().map(|step| step.new).collect();
        Curve {
            group: group.cloned(),
            order,
            n: steps.len(),
            codes: seen.len(),
            runs: runs(&new, &self.options.criterion),
            steps,
            richness: chance.richness.clone(),
        }
    }

    fn named(&self, id: &CodeId) -> NewCode {
        let code = self.book.code(id).map(|code| code.name(self.language).to_owned());
        NewCode { code: code.unwrap_or_else(|| id.to_string()), code_id: id.to_string() }
    }
}
