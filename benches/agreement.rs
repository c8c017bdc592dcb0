//! Agreement on large tables of ratings, on one core: alpha of 5 coders by 100,000 units by 30 categories, of 30 codes that
//! are there or not, and 1,000 resamples. The baselines touch the same cells: adding them up, and computing alpha anew from
//! a table that is drawn unit by unit.

use std::process::Command;
use std::time::{Duration, Instant};

use codeboom::reliability::{Category, Comparing, Measure, Ratings, Resampled, Resampling, measures};
use codeboom::statistics::Random;

const CODERS: usize = 5;
const UNITS: usize = 100_000;
const CATEGORIES: usize = 30;
const RESAMPLES: usize = 1_000;
/// How often the baseline of the resamples is computed; the rest is extrapolated.
const ANEW: u32 = 3;

/// Measures in a process of its own that is held on one core, where that is possible.
pub(crate) fn compare() {
    let exe = std::env::current_exe().expect("this program");
    let mut held = Command::new("taskset");
    let ran = held.args(["-c", "0"]).arg(exe).args(["--bench", "agreement-on-one-core"]).status();
    if !ran.is_ok_and(|status| status.success()) {
        println!("(taskset is not here: on all cores)");
        on_one_core();
    }
}

/// Cells as people fill them: most follow the truth, one in twenty is missing.
fn table(categories: usize, seed: u64) -> Vec<[Option<usize>; CODERS]> {
    let mut random = Random::seeded(seed);
    let row = |_| {
        let truth = random.below(categories);
        std::array::from_fn(|_| match random.below(100) {
            0..=4 => None,
            5..=69 => Some(truth),
            _ => Some(random.below(categories)),
        })
    };
    (0..UNITS).map(row).collect()
}

fn ratings(categories: usize, rows: &[[Option<usize>; CODERS]]) -> Ratings {
    let names = (0..CODERS).map(|n| n.to_string()).collect();
    let mut ratings = Ratings::new(names, (0..categories).map(|n| Category::new(&n.to_string())).collect());
    rows.iter().for_each(|row| ratings.push(row, 0, 1));
    ratings
}

fn alpha(ratings: &Ratings) -> f64 {
    let found = measures(ratings, Comparing::default(), None);
    found[&Measure::KrippendorffAlpha].estimate.known().expect("alpha")
}

/// The median of five times.
fn timed(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[2]
}

fn say(what: &str, took: Duration, baseline: &str, base: Duration, goal: f64) {
    let met = if took.as_secs_f64() < goal { "met" } else { "NOT met" };
    let ratio = took.as_secs_f64() / base.as_secs_f64();
    println!("{what}: {:.3} s, {ratio:.2} times {baseline}; goal {goal} s {met}", took.as_secs_f64());
}

/// The measurements themselves.
pub(crate) fn on_one_core() {
    let rows = table(CATEGORIES, 1);
    let one = ratings(CATEGORIES, &rows);
    let binary: Vec<Ratings> = (0..30).map(|seed| ratings(2, &table(2, seed))).collect();
    let add = |rows: &[[Option<usize>; CODERS]]| {
        std::hint::black_box(rows.iter().flatten().flatten().sum::<usize>());
    };
    let base = timed(|| add(&rows));
    say(
        "all measures, 5 x 100,000 x 30",
        timed(|| {
            std::hint::black_box(alpha(&one));
        }),
        "adding up the cells",
        base,
        0.1,
    );
    let all = timed(|| {
        std::hint::black_box(binary.iter().map(alpha).sum::<f64>());
    });
    say("all measures of 30 codes, each 5 x 100,000", all, "adding up the cells", base * 30, 0.2);
    let how = Resampling { of: Resampled::Units, resamples: RESAMPLES, seed: 1 };
    let start = Instant::now();
    std::hint::black_box(measures(&one, Comparing::default(), Some(how)));
    let took = start.elapsed();
    let mut random = Random::seeded(1);
    let start = Instant::now();
    for _ in 0..ANEW {
        let drawn: Vec<_> = (0..UNITS).map(|_| rows[random.below(UNITS)]).collect();
        std::hint::black_box(alpha(&ratings(CATEGORIES, &drawn)));
    }
    let anew = start.elapsed() * (RESAMPLES as u32 / ANEW);
    say("1,000 resamples of the first", took, "computing each anew", anew, 2.0);
}
