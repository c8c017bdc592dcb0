//! Means, standard deviations, medians and ranges of the running text, held against the columns of the tables.

use super::layout::{Layout, Zone};
use super::number::Number;
use super::pattern::pattern;
use super::series::{Series, all_series, stems};
use super::stated::{Measure, Said, said};
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::message::{Language, Message, Value};
use crate::text::{Span, fold, sentences};

/// How many blocks, cells left out, a table may be away from a sentence about it.
const NEAR: usize = 15;

pattern! {
    ELSEWHERE = r"\(?\b(?:19|20)\d\d[a-z]?\)|\bet al\b";
    SIZE = r"(?i)\bn~?=~?(?P<n>\d{1,6})\b";
    SOME = r"\b(?:vrouw|man\b|mannen|moeder|vader|kind|ouder|jongen|meisje|groep|women|woman|men\b|male|female|mother|father|child|parent|group|interview|gesprek|eerste|tweede|first|second)";
}

/// A sentence with the measures that it states.
struct Sentence<'t> {
    span: Span,
    words: &'t str,
    said: Vec<Said>,
}

/// Checks the measures of the running text.
pub(super) fn check(layout: &Layout<'_>, language: Language, found: &mut Vec<Claim>) {
    let series = all_series(layout, language);
    if series.is_empty() {
        return;
    }
    for sentence in measured_sentences(layout) {
        let stems = stems(sentence.words, language);
        let mut about: Vec<&Series> = series.iter().filter(|one| one.shares(&stems)).collect();
        about.sort_by_key(|one| one.distance(layout, layout.block_at(sentence.span.start)));
        let settled = settled(&sentence, &about);
        let mut of_mean: Option<&Series> = None;
        for said in &sentence.said {
            // A deviation right behind a mean is of the same values.
            let about = match (said.measure, of_mean) {
                (Measure::Deviation, Some(series)) => &[series],
                _ => about.as_slice(),
            };
            let claim = judge(layout, &sentence, said, (about, settled), &stems);
            let whole = |one: &&&Series| said.measure == Measure::Mean && said.holds(&one.values);
            of_mean = about.iter().find(whole).copied();
            found.extend(claim);
        }
    }
}

/// The sentences of the running text that state a measure.
fn measured_sentences<'m>(layout: &Layout<'m>) -> Vec<Sentence<'m>> {
    let mut measured: Vec<Sentence<'m>> = Vec::new();
    let mut bounds: (usize, Vec<Span>) = (usize::MAX, Vec::new());
    for trigger in super::stated::triggers(layout.text()) {
        let block = layout.block_at(trigger.start);
        let apart = matches!(layout.kind(block), Some(crate::manuscript::Kind::Cell(_)) | None);
        if apart || layout.zone(block) != Zone::Body || layout.is_quoted(trigger) {
            continue;
        }
        if bounds.0 != block {
            let start = layout.span(block).start;
            let own = sentences(layout.words(block));
            bounds = (block, own.iter().map(|one| Span::new(start + one.start, start + one.end)).collect());
        }
        let Some(span) = bounds.1.iter().find(|one| one.contains(trigger)).copied() else { continue };
        if measured.last().is_some_and(|last| last.span == span) {
            continue;
        }
        let words = span.of(layout.text());
        measured.push(Sentence { span, words, said: said(words, span.start) });
    }
    measured
}

/// Holds one measure against the columns that it may be about; nothing when none of them is certainly meant.
fn judge(
    layout: &Layout<'_>,
    sentence: &Sentence<'_>,
    said: &Said,
    (about, settled): (&[&Series], Option<&Series>),
    stems: &[String],
) -> Option<Claim> {
    let paragraph = fold(layout.words(layout.block_at(said.span.start)));
    let folded = fold(sentence.words);
    let sole = sentence.said.iter().filter(|one| one.measure == said.measure).count() == 1;
    let some = SOME.fits(&folded);
    for series in about {
        if let Some(values) = series.groups(&paragraph, some || !sole).find(|values| said.holds(values)) {
            return Some(confirmed(layout, said, series, values));
        }
    }
    let named: Vec<&Series> = about.iter().copied().filter(|one| one.is_named_in(stems)).collect();
    let series = match (settled, named.as_slice()) {
        (Some(series), _) => series,
        (None, [series]) => series,
        _ => return None,
    };
    let size =
        SIZE.all(sentence.words).filter_map(|one| one.name("n")?.as_str().parse::<usize>().ok()).next();
    let same_size = size.is_none_or(|size| size == series.values.len());
    let near = series.distance(layout, layout.block_at(sentence.span.start)) <= NEAR;
    let own = !ELSEWHERE.fits(sentence.words);
    if said.rough || !sole || !same_size || !near || !own || !series.certain {
        return None;
    }
    let some = some || series.names_group(&folded);
    Some(contradicted(layout, said, series, if some { Verdict::Ambiguous } else { Verdict::Wrong }))
}

/// The column that a sentence is about, because the deviation and the range that it states are those of that column alone.
fn settled<'s>(sentence: &Sentence<'_>, about: &[&'s Series]) -> Option<&'s Series> {
    let telling = |said: &&Said| matches!(said.measure, Measure::Deviation | Measure::Range);
    let borne_out = |series: &&&Series| {
        let mut said = sentence.said.iter().filter(telling).peekable();
        said.peek().is_some() && said.all(|said| said.holds(&series.values))
    };
    let mut found = about.iter().filter(borne_out);
    match (found.next(), found.next()) {
        (Some(series), None) => Some(series),
        _ => None,
    }
}

/// The value that a column gives for a measure, and for a standard deviation of a population the other value.
fn computed(measure: Measure, values: &[f64]) -> (f64, f64) {
    match measure {
        Measure::Mean => (mean(values), mean(values)),
        Measure::Median => (median(values), median(values)),
        Measure::Deviation => (deviation(values, 1.0), deviation(values, 0.0)),
        Measure::Range => (
            values.iter().copied().fold(f64::INFINITY, f64::min),
            values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        ),
    }
}

impl Said {
    /// Whether this is what values come to.
    fn holds(&self, values: &[f64]) -> bool {
        let (first, other) = computed(self.measure, values);
        match self.measure {
            Measure::Range => {
                self.low.is_rounded(first) && self.high.is_some_and(|high| high.is_rounded(other))
            }
            Measure::Deviation => {
                values.len() > 1 && (self.low.is_rounded(first) || self.low.is_rounded(other))
            }
            Measure::Mean | Measure::Median => !values.is_empty() && self.low.is_rounded(first),
        }
    }

    fn rule(&self) -> Rule {
        match self.measure {
            Measure::Mean | Measure::Median => Rule::StatMean,
            Measure::Deviation => Rule::StatDeviation,
            Measure::Range => Rule::StatRange,
        }
    }

    fn stated(&self) -> Stated {
        let written = |number: Number| format!("{:.*}", number.decimals, number.value);
        match self.high {
            Some(high) => Stated::Words(format!("{}–{}", written(self.low), written(high))),
            None => Stated::Number(self.low.value),
        }
    }
}

fn confirmed(layout: &Layout<'_>, said: &Said, series: &Series, values: &[f64]) -> Claim {
    let (first, other) = computed(said.measure, values);
    let mut claim = layout.claim(said.rule(), said.span);
    claim.stated = Some(said.stated());
    let population = said.measure == Measure::Deviation && !said.low.is_rounded(first);
    claim.found = Some(found(said, if population { other } else { first }, other));
    let kind = match said.measure {
        Measure::Deviation if population => Message::new("claims-figures-evidence-population"),
        Measure::Deviation => Message::new("claims-figures-evidence-sample"),
        _ => Message::new("claims-figures-evidence-column"),
    };
    claim.evidence = vec![series.evidence(layout, kind)];
    claim
}

/// What was found, with a few decimals more than anybody writes.
fn found(said: &Said, first: f64, other: f64) -> Stated {
    match said.measure {
        Measure::Range => Stated::Words(format!("{first}–{other}")),
        _ => Stated::Number((first * 10_000.0).round() / 10_000.0),
    }
}

fn contradicted(layout: &Layout<'_>, said: &Said, series: &Series, verdict: Verdict) -> Claim {
    let (first, other) = computed(said.measure, &series.values);
    let decimals = said.low.decimals.max(1);
    let id = match said.measure {
        Measure::Mean => "claims-figures-mean",
        Measure::Median => "claims-figures-median",
        Measure::Deviation => "claims-figures-deviation",
        Measure::Range => "claims-figures-range",
    };
    let whole = |value: f64| if value.fract() == 0.0 { 0 } else { decimals };
    let shown = |value: f64| match said.measure {
        Measure::Range => Value::Number(value, whole(value)),
        _ => Value::Number(value, decimals),
    };
    let message = Message::new(id)
        .with("stated", said.span.of(layout.text()).trim())
        .with("found", shown(first))
        .with("other", shown(other))
        .with("column", series.name.as_str())
        .with("values", series.values.len());
    let mut claim = layout.claim(said.rule(), said.span).but(verdict, message);
    claim.stated = Some(said.stated());
    claim.found = Some(found(said, first, other));
    claim.hint = Some(Message::new("claims-figures-spread-hint"));
    claim.evidence = vec![series.evidence(layout, Message::new("claims-figures-evidence-column"))];
    claim
}

/// The mean of values.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The standard deviation of values; `lost` is 1 for that of a sample, 0 for that of a population.
pub(super) fn deviation(values: &[f64], lost: f64) -> f64 {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (squares / (values.len() as f64 - lost)).sqrt()
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(at(middle.wrapping_sub(1)), at(middle))
    } else {
        at(middle)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{figures, of_rule, table_and, wrong};
    use super::*;
    use proptest::prelude::*;

    const YEARS: [&str; 8] = ["10", "8", "5", "2", "4", "5", "3", "9"];

    fn people(years: &[String]) -> Vec<Vec<String>> {
        let mut rows =
            vec![vec!["Respondent".to_owned(), "Groep".to_owned(), "Werkervaring (in jaren)".to_owned()]];
        for (at, years) in years.iter().enumerate() {
            let group = if at % 2 == 0 { "SAG" } else { "PMTO" };
            rows.push(vec![format!("R{}", at + 1), group.to_owned(), years.clone()]);
        }
        rows
    }

    fn claims(text: &str, years: &[&str]) -> Vec<Claim> {
        let years: Vec<String> = years.iter().map(|one| (*one).to_owned()).collect();
        let manuscript = table_and("Tabel 1. Deelnemers", &people(&years), &[text]);
        figures(&manuscript, Language::Nl)
    }

    fn verdicts(text: &str) -> Vec<(Rule, Verdict)> {
        let stats = [Rule::StatMean, Rule::StatDeviation, Rule::StatRange];
        claims(text, &YEARS)
            .iter()
            .filter(|one| stats.contains(&one.rule))
            .map(|one| (one.rule, one.verdict))
            .collect()
    }

    #[test]
    fn what_follows_from_the_column_is_fine() {
        let all = [Rule::StatRange, Rule::StatMean, Rule::StatDeviation].map(|rule| (rule, Verdict::Fine));
        let long = "De werkervaring varieerde van 2 tot 10 jaar, met een gemiddelde van 5,75 jaar en een standaarddeviatie van 2,92 jaar.";
        assert_eq!(verdicts(long), all);
        assert_eq!(
            verdicts("Zij hadden gemiddeld 5,75 jaar werkervaring (SD = 2,73; range 2-10)."),
            [all[1], all[2], all[0]]
        );
        assert_eq!(verdicts("De gemiddelde werkervaring van de 8 deelnemers was 5,8 jaar."), [all[1]]);
        assert_eq!(verdicts("De mediaan van de werkervaring was 5 jaar."), [all[1]]);
        assert_eq!(
            verdicts("Er waren vier SAG-deelnemers. Zij hadden gemiddeld 5,5 jaar werkervaring."),
            [all[1]]
        );
        let both =
            "SAG-deelnemers hadden gemiddeld 5,5 jaar werkervaring en PMTO-deelnemers gemiddeld 6 jaar.";
        assert_eq!(verdicts(both), [all[1], all[1]]);
        assert_eq!(verdicts("De SAG-deelnemers hadden gemiddeld 5,5 jaar werkervaring."), [all[1]]);
    }

    #[test]
    fn the_kind_of_deviation_is_said() {
        let deviation = |text: &str| {
            claims(text, &YEARS).into_iter().find(|one| one.rule == Rule::StatDeviation).expect("a deviation")
        };
        let sample = deviation("Werkervaring: M = 5,75, SD = 2,92.");
        assert_eq!(sample.evidence[0].label.id, "claims-figures-evidence-sample");
        assert_eq!(sample.found, Some(Stated::Number(2.9155)));
        let population = deviation("Werkervaring: M = 5,75, SD = 2,73.");
        assert_eq!(population.evidence[0].label.id, "claims-figures-evidence-population");
    }

    #[test]
    fn what_does_not_follow_is_wrong() {
        assert_eq!(verdicts("De werkervaring was gemiddeld 5,9 jaar."), [(Rule::StatMean, Verdict::Wrong)]);
        let all_groups =
            "Er waren vier SAG- en vier PMTO-deelnemers. De werkervaring varieerde van 3 tot 10 jaar.";
        assert_eq!(verdicts(all_groups), [(Rule::StatRange, Verdict::Wrong)]);
        let spread = verdicts("De werkervaring (M = 5,75; SD = 3,1) varieerde van 3 tot 10 jaar.");
        assert_eq!(
            spread,
            [
                (Rule::StatMean, Verdict::Fine),
                (Rule::StatDeviation, Verdict::Wrong),
                (Rule::StatRange, Verdict::Wrong)
            ]
        );
    }

    #[test]
    fn what_is_about_something_else_is_left_alone() {
        for other in [
            "De interviews duurden gemiddeld 45 minuten.",
            "De gezinnen hadden gemiddeld 2,3 kinderen.",
            "De gemiddelde werkervaring (SD) was 5,75 (2,92).",
            "De werkervaring was ongeveer gemiddeld 6 jaar; elders gemiddeld 12 jaar (Smit, 2019).",
            "De behandeling duurde 2 tot 10 jaar.",
        ] {
            assert!(verdicts(other).iter().all(|(_, verdict)| *verdict == Verdict::Fine), "{other}");
        }
        let group = verdicts("De vrouwen hadden gemiddeld 7 jaar werkervaring.");
        assert_eq!(group, [(Rule::StatMean, Verdict::Ambiguous)]);
    }

    #[test]
    fn english_sentences_are_understood() {
        let rows = [
            ["Participant", "Age", "Experience (years)"],
            ["P1", "30", "2"],
            ["P2", "41", "5"],
            ["P3", "52", "11"],
        ];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        let built = |text: &str| {
            let all = figures(&table_and("Table 1. Participants", &rows, &[text]), Language::En);
            all.into_iter().filter(|one| one.rule != Rule::PrivacyUnique).collect::<Vec<_>>()
        };
        let right = built(
            "The mean age was 41 years (SD = 11.0) and experience ranged from 2 to 11 years (M = 6.0).",
        );
        assert_eq!((right.len(), wrong(&right).len()), (4, 0));
        let paired = built("The mean age was 41 years (SD = 9.5), experience 6 years.");
        assert_eq!(wrong(&paired).len(), 1);
        assert_eq!(wrong(&built("Their mean age was 42.5 years.")).len(), 1);
        assert_eq!(wrong(&built("The age of children ranged from 3 to 9.")).len(), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// A mean of the column is fine in either rounding; another number is exactly one finding.
        #[test]
        fn a_changed_mean_is_one_finding(years in prop::collection::vec(1u32..40, 4..12), off in 2u32..9) {
            let rows = people(&years.iter().map(u32::to_string).collect::<Vec<_>>());
            let mean = f64::from(years.iter().sum::<u32>()) / years.len() as f64;
            let said = |mean: f64| {
                let text = format!("De gemiddelde werkervaring was {} jaar.", Language::Nl.number(mean, 1));
                of_rule(&table_and("Tabel 1", &rows, &[&text]), Language::Nl, Rule::StatMean)
            };
            let right = said(mean);
            prop_assert_eq!((right.len(), wrong(&right).len()), (1, 0));
            let far = f64::from(years.iter().max().copied().unwrap_or(0) + off);
            prop_assert_eq!(wrong(&said(far)).len(), 1);
        }
    }
}
