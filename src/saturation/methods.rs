//! What must be said with the numbers, and sentences ready for a method section.

use super::curve::Curve;
use super::{Order, Saturation};
use crate::coding::CountUnit;
use crate::message::{Message, Value};

/// What must be said under the curve: unit, definition, order, chance, missing data, and whose codings.
#[must_use]
pub fn notes(saturation: &Saturation) -> Vec<Message> {
    let mut notes = Vec::new();
    if saturation.basis.provisional {
        notes.push(Message::new("table-note-provisional"));
    }
    notes.extend(chart_notes(saturation));
    notes.extend(saturation.as_coded.as_ref().map(in_passing));
    notes.push(Message::new("saturation-note-expected"));
    if saturation.orders > 0 {
        let band = Message::new("saturation-note-band").with("orders", saturation.orders);
        notes.push(band.with("seed", saturation.seed.to_string()));
    }
    notes.push(Message::new("saturation-note-meaning"));
    notes
}

/// The part of it that a drawing needs, which explains its own signs.
#[must_use]
pub fn chart_notes(saturation: &Saturation) -> Vec<Message> {
    let unit = units(saturation.basis.unit);
    let mut notes =
        vec![Message::new("saturation-note-unit").with("units", unit).with("n", saturation.basis.n)];
    let has = |order| saturation.curves.iter().any(|curve| curve.order == order);
    if has(Order::Collection) {
        if saturation.has_days {
            notes.push(Message::new("saturation-note-collection"));
        } else {
            notes.push(Message::new("saturation-note-import"));
        }
        if saturation.has_days && !saturation.undated.is_empty() {
            let undated = saturation.undated.join(", ");
            notes.push(Message::new("saturation-note-undated").with("transcripts", undated));
        }
    }
    if has(Order::Coding) {
        notes.push(Message::new("saturation-note-coding"));
    }
    if !saturation.not_coded.is_empty() {
        let units = saturation.not_coded.join(", ");
        notes.push(Message::new("saturation-note-not-coded").with("units", units));
    }
    notes.extend(saturation.basis.narrowed_notes());
    notes
}

/// The order of coding in one sentence, when the table has another.
fn in_passing(curve: &Curve) -> Message {
    let each = curve.steps.iter().map(|step| format!("{} {}", step.unit, step.new));
    Message::new("saturation-note-as-coded").with("units", each.collect::<Vec<_>>().join(", "))
}

/// Sentences for a method section: how saturation was assessed, what came of it for each curve, and what chance orders
/// and estimates say.
#[must_use]
pub fn sentences(saturation: &Saturation) -> Vec<Message> {
    let (criterion, unit) = (&saturation.criterion, saturation.basis.unit);
    let orders: Vec<Message> = {
        let mut orders: Vec<Order> = saturation.curves.iter().map(|curve| curve.order).collect();
        orders.sort_unstable();
        orders.dedup();
        orders.into_iter().map(|order| saturation.order_name(order)).collect()
    };
    let how = Message::new("saturation-method")
        .with("units", units(unit))
        .with("base", criterion.base)
        .with("run", criterion.run)
        .with("step", criterion.step)
        .with("threshold", percent(criterion.threshold))
        .with("order", orders);
    let mut sentences = vec![how];
    let has_orders = saturation
        .curves
        .iter()
        .any(|curve| Some(curve.order) != saturation.curves.first().map(|one| one.order));
    let several = saturation.curves.len() > 1;
    for curve in &saturation.curves {
        let came = outcome(curve, unit, criterion.threshold);
        sentences.push(if several {
            told_of(curve, has_orders.then(|| saturation.order_name(curve.order)), came)
        } else {
            came
        });
    }
    if let Some(curve) = saturation.curves.first() {
        sentences.extend(whole(curve, saturation.orders));
    }
    sentences
}

/// The outcome of one of several curves, with which one it is.
fn told_of(curve: &Curve, order: Option<Message>, came: Message) -> Message {
    let group = match &curve.group {
        Some(group) => Message::new("cli-plain").with("text", group),
        None => Message::new("saturation-everyone"),
    };
    if let Some(order) = order {
        let told = Message::new("saturation-method-of-order").with("order", order);
        return told.with("group", group).with("outcome", came);
    }
    Message::new("saturation-method-of").with("group", group).with("outcome", came)
}

impl Curve {
    /// Whose curve it is, for people.
    pub(super) fn named(&self) -> Message {
        match &self.group {
            Some(group) => Message::new("cli-plain").with("text", group),
            None => Message::new("table-everyone"),
        }
    }
}

/// What came of the runs of a curve.
fn outcome(curve: &Curve, unit: CountUnit, threshold: f64) -> Message {
    let runs = match &curve.runs {
        Ok(runs) => runs,
        Err(because) if because.name() == "too-few-for-runs" => {
            return Message::new("saturation-method-too-few").with("n", curve.n).with("units", units(unit));
        }
        Err(_) => return Message::new("saturation-method-no-base"),
    };
    let base = |message: Message| message.with("codes", runs.base_codes);
    match runs.reached {
        None => {
            let last = runs.runs.last();
            base(Message::new("saturation-method-not-reached"))
                .with("threshold", percent(threshold))
                .with("last", percent(last.map_or(0.0, |run| run.ratio)))
        }
        Some(run) => base(Message::new("saturation-method-reached"))
            .with("one", one(unit))
            .with("run", run.places())
            .with("names", curve.units_of(&run).join(", "))
            .with("new", run.new)
            .with("ratio", percent(run.ratio))
            .with("after", curve.n - run.last)
            .with("later", runs.later_new),
    }
}

/// What is said of the whole: codes found, and how many there may be.
fn whole(curve: &Curve, orders: usize) -> Option<Message> {
    let estimate = curve.richness.chao2;
    let (value, interval) = (estimate.known()?, estimate.interval);
    let said = |id| {
        Message::new(id)
            .with("codes", curve.codes)
            .with("orders", orders)
            .with("value", Value::Number(value, 1))
    };
    Some(match interval {
        Some(interval) => said("saturation-method-chao2")
            .with("low", Value::Number(interval.low, 1))
            .with("high", Value::Number(interval.high, 1)),
        None => said("saturation-method-chao2-none"),
    })
}

/// The word for several units.
#[must_use]
pub fn units(unit: CountUnit) -> Message {
    Message::new(match unit {
        CountUnit::Respondents => "saturation-units-respondents",
        CountUnit::Cases => "saturation-units-cases",
        CountUnit::Transcripts => "saturation-units-transcripts",
    })
}

/// The word for one unit.
#[must_use]
pub fn one(unit: CountUnit) -> Message {
    Message::new(match unit {
        CountUnit::Respondents => "saturation-unit-respondents",
        CountUnit::Cases => "saturation-unit-cases",
        CountUnit::Transcripts => "saturation-unit-transcripts",
    })
}

/// A share as a percentage, with a decimal only where there is something to say.
fn percent(share: f64) -> Value {
    let percentage = share * 100.0;
    let is_whole = (percentage - percentage.round()).abs() < 0.05;
    Value::Number(percentage, usize::from(!is_whole))
}

/// The works that the sentences lean on.
pub const REFERENCES: [&str; 4] = [
    "saturation-reference-guest",
    "saturation-reference-colwell",
    "saturation-reference-chao",
    "saturation-reference-hennink",
];
