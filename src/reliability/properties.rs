//! What holds for any ratings: who is called first, how categories are called and in what order units come does not matter.

use proptest::prelude::*;

use super::{
    Category, Comparing, Measure, Measures, Ratings, Reading, Resampled, Resampling, Scale, measures,
    ratings_from_text,
};

type Rows = Vec<Vec<Option<usize>>>;

/// Ratings of 2 to 4 coders with up to 4 categories; gaps where asked.
fn rows(gaps: bool) -> impl Strategy<Value = (usize, usize, Rows)> {
    (2..5_usize, 2..5_usize).prop_flat_map(move |(coders, categories)| {
        let cell = if gaps {
            prop_oneof![4 => (0..categories).prop_map(Some), 1 => Just(None)].boxed()
        } else {
            (0..categories).prop_map(Some).boxed()
        };
        let rows = prop::collection::vec(prop::collection::vec(cell, coders), 1..25);
        (Just(coders), Just(categories), rows)
    })
}

fn ratings(coders: usize, categories: usize, rows: &Rows) -> Ratings {
    let names = (0..coders).map(|n| n.to_string()).collect();
    let mut ratings = Ratings::new(names, (0..categories).map(|n| Category::new(&n.to_string())).collect());
    rows.iter().for_each(|row| ratings.push(row, 0, 1));
    ratings
}

fn on(scale: Scale, ratings: &Ratings) -> Measures {
    measures(ratings, Comparing { scale, ..Comparing::default() }, None)
}

fn value(of: &Measures, measure: Measure) -> Option<f64> {
    of[&measure].estimate.known()
}

/// Whether two tables of ratings have the same measures, undefined for the same reason.
fn alike(a: &Measures, b: &Measures, but: &[Measure]) -> Result<(), TestCaseError> {
    for measure in Measure::ALL.into_iter().filter(|measure| !but.contains(measure)) {
        match (a[&measure].estimate.value, b[&measure].estimate.value) {
            (Ok(a), Ok(b)) => prop_assert!((a - b).abs() < 1e-9, "{measure:?}: {a} and {b}"),
            (a, b) => prop_assert_eq!(a.err(), b.err(), "{:?}", measure),
        }
    }
    Ok(())
}

/// Alpha from its definition: every pair of values in a unit, every pair of values at all.
fn alpha_by_definition(rows: &Rows, apart: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let units: Vec<Vec<usize>> = rows.iter().map(|row| row.iter().flatten().copied().collect()).collect();
    let units: Vec<Vec<usize>> = units.into_iter().filter(|unit: &Vec<usize>| unit.len() > 1).collect();
    let values: Vec<usize> = units.concat();
    let n = values.len() as f64;
    let observed: f64 = units
        .iter()
        .map(|unit| {
            let pairs = unit.iter().flat_map(|a| unit.iter().map(|b| apart(*a, *b))).sum::<f64>();
            pairs / (unit.len() - 1) as f64
        })
        .sum();
    let expected: f64 = values.iter().flat_map(|a| values.iter().map(|b| apart(*a, *b))).sum();
    (expected > 0.0).then(|| 1.0 - (observed / n) / (expected / (n * (n - 1.0))))
}

proptest! {
    #[test]
    fn alpha_is_what_its_definition_says((coders, categories, rows) in rows(true)) {
        let ratings = ratings(coders, categories, &rows);
        let square = |a: usize, b: usize| (a as f64 - b as f64).powi(2);
        let ratio = |a: usize, b: usize| if a + b == 0 { 0.0 } else { square(a, b) / ((a + b) as f64).powi(2) };
        let same = |scale: Scale, expected: Option<f64>| {
            match (value(&on(scale, &ratings), Measure::KrippendorffAlpha), expected) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-9,
                (a, b) => a.is_none() && b.is_none(),
            }
        };
        prop_assert!(same(Scale::Nominal, alpha_by_definition(&rows, |a, b| f64::from(a != b))));
        prop_assert!(same(Scale::Interval, alpha_by_definition(&rows, square)));
        prop_assert!(same(Scale::Ratio, alpha_by_definition(&rows, ratio)));
        let paired = rows.iter().filter(|row| row.iter().flatten().count() > 1);
        let count = |category: usize| paired.clone().flatten().flatten().filter(|c| **c == category).count() as f64;
        let ordinal = |a: usize, b: usize| {
            let between: f64 = (a.min(b)..=a.max(b)).map(count).sum();
            (between - (count(a) + count(b)) / 2.0).powi(2)
        };
        prop_assert!(same(Scale::Ordinal, alpha_by_definition(&rows, ordinal)));
    }

    #[test]
    fn who_is_called_first_does_not_matter((coders, categories, rows) in rows(true)) {
        let turned: Rows = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        let (a, b) = (ratings(coders, categories, &rows), ratings(coders, categories, &turned));
        alike(&on(Scale::Nominal, &a), &on(Scale::Nominal, &b), &[])?;
        alike(&on(Scale::Ordinal, &a), &on(Scale::Ordinal, &b), &[])?;
    }

    #[test]
    fn what_categories_are_called_does_not_matter((coders, categories, rows) in rows(true)) {
        let renamed: Rows =
            rows.iter().map(|row| row.iter().map(|cell| cell.map(|c| categories - 1 - c)).collect()).collect();
        let (a, b) = (ratings(coders, categories, &rows), ratings(coders, categories, &renamed));
        alike(&on(Scale::Nominal, &a), &on(Scale::Nominal, &b), &[])?;
        // A scale that is turned round is the same scale.
        alike(&on(Scale::Ordinal, &a), &on(Scale::Ordinal, &b), &[])?;
        alike(&on(Scale::Interval, &a), &on(Scale::Interval, &b), &[])?;
    }

    #[test]
    fn the_order_of_units_changes_not_a_digit((coders, categories, rows) in rows(true)) {
        let mut turned = rows.clone();
        turned.reverse();
        let (a, b) = (ratings(coders, categories, &rows), ratings(coders, categories, &turned));
        let (a, b) = (on(Scale::Nominal, &a), on(Scale::Nominal, &b));
        for measure in Measure::ALL {
            prop_assert_eq!(a[&measure].estimate.value, b[&measure].estimate.value);
        }
    }

    #[test]
    fn many_units_of_a_kind_are_one_row_with_a_weight((coders, categories, rows) in rows(true), times in 2..5_u64) {
        let mut heavy = Ratings::new(
            (0..coders).map(|n| n.to_string()).collect(),
            (0..categories).map(|n| Category::new(&n.to_string())).collect(),
        );
        rows.iter().for_each(|row| heavy.push(row, 0, times));
        let mut long = Rows::new();
        (0..times).for_each(|_| long.extend(rows.clone()));
        let long = on(Scale::Nominal, &ratings(coders, categories, &long));
        alike(&on(Scale::Nominal, &heavy), &long, &[])?;
        // All but alpha, which corrects for the number of units, are the same for as many copies of every unit.
        alike(&on(Scale::Nominal, &ratings(coders, categories, &rows)), &long, &[Measure::KrippendorffAlpha])?;
    }

    #[test]
    fn theory_ties_the_measures_together((coders, categories, rows) in rows(false)) {
        let ratings = ratings(coders, categories, &rows);
        let found = on(Scale::Nominal, &ratings);
        let of = |measure| value(&found, measure);
        // Krippendorff 2011: alpha is pi of many coders, corrected for how few values there are.
        let n = (coders * rows.len()) as f64;
        if let (Some(alpha), Some(pi)) = (of(Measure::KrippendorffAlpha), of(Measure::FleissKappa)) {
            prop_assert!(((1.0 - alpha) - (1.0 - pi) * (n - 1.0) / n).abs() < 1e-9);
        }
        if let (Some(pabak), Some(even)) = (of(Measure::Pabak), of(Measure::BrennanPrediger)) {
            prop_assert!((pabak - even).abs() < 1e-12);
        }
        if coders == 2 {
            if let (Some(pi), Some(fleiss)) = (of(Measure::ScottPi), of(Measure::FleissKappa)) {
                prop_assert!((pi - fleiss).abs() < 1e-9);
            }
            if let (Some(kappa), Some(most)) = (of(Measure::CohenKappa), of(Measure::CohenKappaMax)) {
                prop_assert!(kappa <= most + 1e-12 && most <= 1.0 + 1e-12);
            }
            for other in [Measure::LightKappa, Measure::CongerKappa] {
                prop_assert_eq!(of(other).is_some(), of(Measure::CohenKappa).is_some());
            }
        }
        if categories == 2 {
            let ordinal = value(&on(Scale::Ordinal, &ratings), Measure::KrippendorffAlpha);
            let alpha = of(Measure::KrippendorffAlpha);
            prop_assert_eq!(alpha.is_some(), ordinal.is_some());
            prop_assert!((alpha.unwrap_or(0.0) - ordinal.unwrap_or(0.0)).abs() < 1e-9);
        }
        for measure in Measure::ALL {
            prop_assert!(of(measure).is_none_or(|value| value <= 1.0 + 1e-12), "{:?}", measure);
        }
    }

    /// Whatever is in a file: it is read or refused, and what is computed from it is a number or has a reason.
    #[test]
    fn any_text_is_read_or_refused(
        pieces in prop::collection::vec(
            prop_oneof![
                Just(",".to_owned()), Just(";".to_owned()), Just("\n".to_owned()), Just("\t".to_owned()),
                Just("\"".to_owned()), Just("unit,coder,value\n".to_owned()), Just("u,a,b\n".to_owned()),
                Just("1".to_owned()), Just("2,0".to_owned()), Just("-1e308".to_owned()), Just("nee".to_owned()),
                "\\PC{0,4}",
            ],
            0..40,
        ),
        scale in prop_oneof![
            Just(Scale::Nominal), Just(Scale::Ordinal), Just(Scale::Interval), Just(Scale::Ratio)
        ],
    ) {
        let how = Reading { scale, ..Reading::default() };
        if let Ok(read) = ratings_from_text("x.csv", &pieces.concat(), &how) {
            let comparing = Comparing { scale, ..Comparing::default() };
            let drawn = Resampling { of: Resampled::Units, resamples: 20, seed: 1 };
            for (measure, measured) in measures(&read.ratings, comparing, Some(drawn)) {
                let value = measured.estimate.value;
                prop_assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{:?} {:?}", measure, value);
            }
        }
    }
}
