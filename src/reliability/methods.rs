//! What a thesis says about agreement: one paragraph for the method section, with the references.

use super::interval::{Measured, Measures, Resampled, Resampling};
use super::measure::Measure;
use super::ratings::{Ratings, Scale};
use super::study::{Agreement, Unit, Universe};
use crate::message::{Message, Value};

/// A measure as it is written in a sentence: the value with its interval, or why there is none.
fn written(measured: Option<&Measured>) -> Message {
    let Some(measured) = measured else { return Message::new("agreement-written-undefined") };
    let number = |value: f64| Value::Number(value, 2);
    match (measured.estimate.value, measured.estimate.interval) {
        (Ok(value), Some(interval)) => Message::new("agreement-written-interval")
            .with("value", number(value))
            .with("low", number(interval.low))
            .with("high", number(interval.high)),
        (Ok(value), None) => Message::new("agreement-written").with("value", number(value)),
        (Err(because), _) => Message::new("agreement-written-undefined").with("because", because.message()),
    }
}

/// How intervals were made, as a sentence; nothing when there are none.
fn intervals(resampling: Option<Resampling>, all: &Measures) -> Message {
    let alpha = all.get(&Measure::KrippendorffAlpha);
    let is_there = alpha.is_some_and(|alpha| alpha.estimate.interval.is_some());
    let Some(how) = resampling.filter(|_| is_there) else {
        return Message::new("agreement-methods-no-intervals");
    };
    let id = match how.of {
        Resampled::Transcripts => "agreement-methods-by-transcript",
        Resampled::Units => "agreement-methods-by-unit",
    };
    Message::new(id).with("resamples", how.resamples)
}

impl Agreement {
    /// The paragraph for the method section.
    #[must_use]
    pub fn methods(&self) -> Message {
        let unit = match self.unit {
            Unit::Respondents => "respondents",
            Unit::Turns => "turns",
            Unit::Sentences => "sentences",
            Unit::Segments => "segments",
            Unit::Characters => "characters",
        };
        let universe = match self.universe {
            _ if self.unit == Unit::Segments => "touched",
            Universe::All => "all",
            Universe::Touched => "touched",
        };
        let all = &self.pooled.measures;
        Message::new("agreement-methods")
            .with("coders", self.coders.len())
            .with("transcripts", self.finished.len())
            .with("codes", self.rows.len())
            .with("unit", unit)
            .with("universe", universe)
            .with("percent", written(all.get(&Measure::Percent)))
            .with("alpha", written(all.get(&Measure::KrippendorffAlpha)))
            .with("intervals", intervals(self.resampling, all))
    }
}

/// The paragraph for the method section about ratings that were read from a file.
#[must_use]
pub fn ratings_methods(
    ratings: &Ratings,
    all: &Measures,
    scale: Scale,
    resampling: Option<Resampling>,
) -> Message {
    Message::new("agreement-methods-ratings")
        .with("coders", ratings.coders.len())
        .with("units", usize::try_from(ratings.units()).unwrap_or(usize::MAX))
        .with("pairable", usize::try_from(ratings.pairable()).unwrap_or(usize::MAX))
        .with("scale", scale.name())
        .with("percent", written(all.get(&Measure::Percent)))
        .with("alpha", written(all.get(&Measure::KrippendorffAlpha)))
        .with("intervals", intervals(resampling, all))
}
