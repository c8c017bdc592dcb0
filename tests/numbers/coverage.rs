//! How often a 95 % interval of agreement holds the true value, by simulation; `docs/numbers.md` has the table, as it is.

use std::fs;

use codeboom::reliability::{Category, Comparing, Measure, Ratings, Resampled, Resampling, measures};
use codeboom::statistics::Random;

use crate::support::project;

/// Studies that are made up for each row.
const STUDIES: u64 = 1000;
/// Resamples for each of them.
const RESAMPLES: usize = 400;

/// What is made up: two coders and one code. A coder sees the truth with probability `sees`, else guesses at the overall
/// share; so alpha and kappa of endless many units are the square of `sees`, however the units are spread.
#[derive(Clone, Copy)]
struct Case {
    transcripts: usize,
    units: usize,
    /// The share of units that truly have the code, by turns of transcripts.
    shares: [f64; 2],
    sees: f64,
}

fn study(case: Case, random: &mut Random) -> Ratings {
    let overall = (case.shares[0] + case.shares[1]) / 2.0;
    let mut ratings =
        Ratings::new(vec!["a".to_owned(), "b".to_owned()], vec![Category::new("0"), Category::new("1")]);
    for transcript in 0..case.transcripts {
        // Which kind a transcript is of is chance too.
        let share = case.shares[random.below(2)];
        for _ in 0..case.units / case.transcripts {
            let truth = random.unit() < share;
            let mut coder = || {
                let guess = random.unit() < overall;
                if random.unit() < case.sees { truth } else { guess }
            };
            let row = [Some(usize::from(coder())), Some(usize::from(coder()))];
            ratings.push(&row, transcript, 1);
        }
    }
    ratings
}

/// The true values of percent, kappa, alpha and AC1.
fn truth(case: Case) -> [(Measure, f64); 3] {
    let share = (case.shares[0] + case.shares[1]) / 2.0;
    let kappa = case.sees * case.sees;
    let even = 2.0 * share * (1.0 - share);
    let observed = 1.0 - even * (1.0 - kappa);
    [
        (Measure::CohenKappa, kappa),
        (Measure::KrippendorffAlpha, kappa),
        (Measure::GwetAc1, (observed - even) / (1.0 - even)),
    ]
}

/// The share of studies whose interval holds the true value, of those that have an interval, and how many have.
fn coverage(case: Case, of: Resampled) -> [(f64, usize); 3] {
    let mut held = [0; 3];
    let mut with = [0; 3];
    for number in 0..STUDIES {
        let ratings = study(case, &mut Random::stream(20_201, number));
        let how = Resampling { of, resamples: RESAMPLES, seed: number };
        let found = measures(&ratings, Comparing::default(), Some(how));
        for (at, (measure, truth)) in truth(case).into_iter().enumerate() {
            if let Some(interval) = found[&measure].estimate.interval {
                with[at] += 1;
                held[at] += usize::from(interval.low <= truth && truth <= interval.high);
            }
        }
    }
    std::array::from_fn(|at| (held[at] as f64 / with[at].max(1) as f64, with[at]))
}

/// The rows of the table in the docs.
fn rows() -> Vec<String> {
    let alone =
        |units: usize, share: f64, sees: f64| Case { transcripts: units, units, shares: [share; 2], sees };
    let spread = |transcripts: usize| Case { transcripts, units: 200, shares: [0.05, 0.55], sees: 0.9 };
    let cases = [
        ("20 independent units, code on 30 %", alone(20, 0.3, 0.9), Resampled::Units),
        ("50 independent units, code on 30 %", alone(50, 0.3, 0.9), Resampled::Units),
        ("200 independent units, code on 30 %", alone(200, 0.3, 0.9), Resampled::Units),
        ("20 independent units, code on 10 %", alone(20, 0.1, 0.9), Resampled::Units),
        ("50 independent units, code on 10 %", alone(50, 0.1, 0.9), Resampled::Units),
        ("200 independent units, code on 10 %", alone(200, 0.1, 0.9), Resampled::Units),
        ("200 units in 4 transcripts, code on 5 or 55 %", spread(4), Resampled::Transcripts),
        ("200 units in 8 transcripts, code on 5 or 55 %", spread(8), Resampled::Transcripts),
        ("200 units in 20 transcripts, code on 5 or 55 %", spread(20), Resampled::Transcripts),
        ("the same 8 transcripts, taken for independent units", spread(8), Resampled::Units),
    ];
    cases
        .into_iter()
        .map(|(what, case, of)| {
            let [kappa, alpha, ac1] = coverage(case, of);
            let part = |(share, with): (f64, usize)| match with as u64 {
                STUDIES => format!("{:.1} %", share * 100.0),
                _ => format!("{:.1} % of {with}", share * 100.0),
            };
            format!("| {what} | {} | {} | {} |", part(kappa), part(alpha), part(ac1))
        })
        .collect()
}

#[test]
#[ignore = "slower tier: ten thousand made-up studies"]
fn the_docs_say_how_often_intervals_hold_the_truth() {
    let rows = rows();
    println!("{}", rows.join("\n"));
    let page = fs::read_to_string(project().join("docs/numbers.md")).expect("the page");
    let missing: Vec<&String> = rows.iter().filter(|row| !page.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "not in docs/numbers.md:\n{missing:#?}");
}
