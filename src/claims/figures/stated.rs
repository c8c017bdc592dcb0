//! The measures that a sentence states: `gemiddeld 5,75 jaar`, `M = 5.75, SD = 2.92`, `varieerde van 2 tot 10`.

use super::number::{Number, UNITS, leading};
use super::pattern::pattern;
use crate::text::{Span, fold};

/// A measure of many values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// The mean.
    Mean,
    /// The median.
    Median,
    /// The standard deviation, of a sample or a population.
    Deviation,
    /// The smallest and the largest value.
    Range,
}

/// A measure as a sentence states it.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// Which measure.
    pub(super) measure: Measure,
    /// The number; of a range the smallest.
    pub(super) low: Number,
    /// Of a range the largest.
    pub(super) high: Option<Number>,
    /// Whether the sentence says that it is rough.
    pub(super) rough: bool,
    /// Where the number is, in the manuscript.
    pub(super) span: Span,
}

pattern! {
    TRIGGER = r"(?i:\b(?P<mean>gemiddelden?|gemiddeld|mean|average[ds]?|averaging)|\b(?P<median>mediaan|mediane|median)|\b(?P<deviation>standaard-?(?:deviatie|afwijking)|standard~deviations?)|\b(?P<range>varieer\p{L}*|variër\p{L}*|ranged?|ranges|ranging|spreiding|uiteenlop\p{L}*|uiteenliep\p{L}*|liep~uiteen|liepen~uiteen))|\b(?P<m>M)~?=|\b(?P<mdn>Mdn)~?=|\b(?P<sd>SD|sd|S\.D\.)\b";
    PAIR = r"(?i)(?P<low>[-−]?\d+(?:[.,]\d+)?)(?:~\p{L}+)?~?(?:-|–|—|tot~en~met|tot|t/m|to|and|en|through)~?(?P<high>\d+(?:[.,]\d+)?)";
    NUMBER = r"\d*[.,]?\d+(?:[.,]\d+)*";
    ROUGH = r"(?i)(?:ongeveer|circa|\bca\.?|ruim|bijna|rond(?:~de)?|zo'n|about|approximately|around|nearly|almost|over|≈|±)~?(?:de~|het~)?$";
    LEADS = r"(?i)(?:^|\b(?:van|is|was|waren|were|of|bedroeg|bedraagt|op|at|being|gemiddeld)~?|[=:(]~?|ongeveer~|circa~|ruim~|bijna~|about~|approximately~|around~)$";
}

/// The places of words and letters that announce a measure, in a whole text.
pub(super) fn triggers(text: &str) -> Vec<Span> {
    TRIGGER.all(text).filter_map(|found| found.get(0)).map(|one| Span::new(one.start(), one.end())).collect()
}

/// The measures that a sentence states; `start` is where the sentence begins in the manuscript.
pub(super) fn said(sentence: &str, start: usize) -> Vec<Said> {
    let mut announced: Vec<(Measure, Span)> = Vec::new();
    for found in TRIGGER.all(sentence) {
        let has = |names: &[&str]| names.iter().any(|name| found.name(name).is_some());
        let measure = match () {
            () if has(&["mean", "m"]) => Measure::Mean,
            () if has(&["median", "mdn"]) => Measure::Median,
            () if has(&["deviation", "sd"]) => Measure::Deviation,
            () => Measure::Range,
        };
        announced.extend(found.get(0).map(|one| (measure, Span::new(one.start(), one.end()))));
    }
    let mut said: Vec<Said> = Vec::new();
    let mut before_has_number = true;
    for (at, (measure, span)) in announced.iter().enumerate() {
        let end = announced.get(at + 1).map_or(sentence.len(), |(_, next)| next.start);
        let clause = sentence.get(span.end..end).unwrap_or_default();
        let found = measured(*measure, clause);
        // "Mean (SD) 5.75 (2.92)": whose number is whose is not said by the order of the words.
        let announced_together = !before_has_number;
        before_has_number = found.is_some() || *measure == Measure::Range;
        let Some((numbers, place, rough)) = found.filter(|_| !announced_together) else { continue };
        let from = start + span.end;
        said.push(Said {
            measure: *measure,
            low: numbers.0,
            high: numbers.1,
            rough: rough || roughly(sentence.get(..span.start).unwrap_or_default()),
            span: Span::new(from + place.start, from + place.end),
        });
    }
    said
}

type Measured = ((Number, Option<Number>), Span, bool);

/// The number, or for a range the two, of the words that follow a trigger.
fn measured(measure: Measure, clause: &str) -> Option<Measured> {
    if measure == Measure::Range {
        let pair = PAIR.first(clause)?;
        let (low, high) = (pair.name("low")?, pair.name("high")?);
        let (first, last) = (leading(low.as_str())?.0, leading(high.as_str())?.0);
        let fits = first.value < last.value && follows_well(clause.get(high.end()..)?);
        let rough = roughly(clause.get(..low.start())?);
        return fits.then_some(((first, Some(last)), Span::new(low.start(), high.end()), rough));
    }
    NUMBER.all(clause).find_map(|found| {
        let found = found.get(0)?;
        let (number, length) = leading(found.as_str())?;
        let before = clause.get(..found.start())?;
        let leads = before.trim().is_empty() || LEADS.fits(before);
        let good = length == found.len() && leads && follows_well(clause.get(found.end()..)?);
        good.then(|| ((number, None), Span::new(found.start(), found.end()), roughly(before)))
    })
}

/// Whether what follows a number leaves it a measure: a unit or the end of a clause, not a noun that it counts.
fn follows_well(rest: &str) -> bool {
    let rest = rest.trim_start();
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let joins = ["en", "and", "met", "with", "oud", "old", "werkervaring", "ervaring", "experience", "of"];
    let folded = fold(word);
    match rest.chars().next() {
        None => true,
        Some('%') => false,
        Some(c) if !c.is_alphanumeric() => !matches!(c, '/' | '-' | '–'),
        _ => UNITS.binary_search(&folded.as_ref()).is_ok() || joins.contains(&folded.as_ref()),
    }
}

fn roughly(before: &str) -> bool {
    ROUGH.fits(before)
}
