//! The alpha of 1995 and 2004.

use proptest::prelude::*;

use super::super::{Continuum, Unit, UnitizingAlpha1995};
use super::{continuum, relabelled, reversed, units};
use crate::statistics::Estimate;

/// The example of Krippendorff (1995, page 57), each step `stretch` halves of a step long: four categories by two
/// coders.
fn of_1995(stretch: usize) -> UnitizingAlpha1995 {
    let one = [
        (2, 10, 0),
        (14, 20, 0),
        (0, 18, 1),
        (2, 8, 2),
        (10, 12, 2),
        (14, 18, 2),
        (20, 22, 2),
        (0, 2, 3),
        (2, 10, 3),
        (10, 14, 3),
        (14, 20, 3),
        (20, 24, 3),
    ];
    let other = [
        (4, 8, 0),
        (15, 17, 0),
        (0, 2, 1),
        (2, 3, 1),
        (3, 4, 1),
        (4, 5, 1),
        (5, 6, 1),
        (6, 9, 1),
        (9, 10, 1),
        (0, 2, 2),
        (4, 8, 2),
        (10, 14, 2),
        (16, 18, 2),
        (20, 22, 2),
        (0, 4, 3),
        (4, 8, 3),
        (8, 15, 3),
        (15, 17, 3),
        (17, 24, 3),
    ];
    let stretched = |given: &[(usize, usize, usize)]| {
        let stretched: Vec<_> = given
            .iter()
            .map(|(start, end, category)| (start * stretch / 2, end * stretch / 2, *category))
            .collect();
        units(&stretched)
    };
    UnitizingAlpha1995::of(&[Continuum::new(12 * stretch, vec![stretched(&one), stretched(&other)])])
}

fn near(ours: f64, theirs: f64, tolerance: f64) {
    assert!((ours - theirs).abs() <= tolerance, "{ours}, expected {theirs}");
}

/// Krippendorff (1995) as DKPro Statistics holds it: the expected disagreement printed there has an error that is small
/// when steps are small, hence the tolerances.
#[test]
fn the_example_of_1995() {
    let observed = [0.03125, 2.26736, 0.02777, 0.38715];
    for (ours, theirs) in of_1995(2).by_category.iter().zip(observed) {
        near(ours.observed, theirs, 1e-5);
    }
    let printed = [(0.06990, 0.553), (1.17731, -0.926), (0.08642, 0.679), (0.41445, 0.066)];
    for (ours, (expected, alpha)) in of_1995(100_000).by_category.iter().zip(printed) {
        near(ours.expected, expected, 0.005);
        near(ours.alpha.known().expect("a value"), alpha, 0.02);
    }
    // Category C with twelve steps instead of twenty-four; DKPro has 0.05494.
    near(of_1995(1).by_category[2].expected, 0.05494, 1e-5);
}

/// Krippendorff (2004, page 254): categories c and k, and both.
#[test]
fn the_example_of_2004() {
    let one = units(&[(75, 145, 0), (220, 250, 0), (30, 90, 1), (150, 200, 1)]);
    let other = units(&[(70, 150, 0), (205, 225, 0), (250, 270, 0), (30, 90, 1), (150, 200, 1)]);
    let alpha = UnitizingAlpha1995::of(&[Continuum::new(300, vec![one, other])]);
    let [c, k] = alpha.by_category.as_slice() else { panic!("two categories") };
    near(c.observed, 0.0144, 1e-4);
    near(c.expected, 0.0532, 1e-4);
    near(c.alpha.known().expect("a value"), 0.7286, 1e-4);
    near(k.expected, 0.0490, 1e-4);
    assert_eq!(k.alpha.known(), Some(1.0));
    near(alpha.alpha.known().expect("a value"), 0.8591, 5e-4);
}

#[test]
fn what_is_not_there_is_undefined() {
    let because = |continua: &[Continuum]| {
        let alpha: Estimate = UnitizingAlpha1995::of(continua).alpha;
        alpha.value.err().map_or("a value", |because| because.name())
    };
    let two = |length| Continuum::new(length, vec![Vec::new(), Vec::new()]);
    assert_eq!(because(&[]), "no-units");
    assert_eq!(because(&[two(9)]), "no-units");
    assert_eq!(because(&[Continuum::new(9, vec![units(&[(1, 2, 0)])])]), "one-coder");
    let three = Continuum::new(9, vec![units(&[(1, 2, 0)]), Vec::new(), Vec::new()]);
    assert_eq!(because(&[two(9), three]), "coders-differ");
}

/// Sections of a coder: (start, end, coded).
fn sections(units: &[Unit], length: usize) -> Vec<(usize, usize, bool)> {
    let mut cuts: Vec<usize> =
        units.iter().flat_map(|unit| [unit.start, unit.end]).chain([0, length]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let coded = |at: usize| units.iter().any(|unit| unit.start <= at && at < unit.end);
    cuts.windows(2).map(|two| (two[0], two[1], coded(two[0]))).collect()
}

/// Observed and expected disagreement from the definition, every section with every other.
fn slowly(continuum: &Continuum) -> (f64, f64) {
    let length = continuum.length() as f64;
    let all: Vec<Vec<_>> =
        continuum.coders().iter().map(|units| sections(units, continuum.length())).collect();
    let coders = all.len() as f64;
    let mut observed = 0.0;
    for (i, one) in all.iter().enumerate() {
        for (_, other) in all.iter().enumerate().filter(|(j, _)| *j != i) {
            for (a, b, coded) in one {
                for (c, d, also) in other {
                    let meet = a < d && c < b;
                    observed += match (coded, also) {
                        (true, true) if meet => (a.abs_diff(*c).pow(2) + b.abs_diff(*d).pow(2)) as f64,
                        (true, false) if c <= a && b <= d => (b - a).pow(2) as f64,
                        (false, true) if a <= c && d <= b => (d - c).pow(2) as f64,
                        _ => 0.0,
                    };
                }
            }
        }
    }
    let of = |coded: bool| -> Vec<f64> {
        all.iter()
            .flatten()
            .filter(|section| section.2 == coded)
            .map(|(start, end, _)| (end - start) as f64)
            .collect()
    };
    let (units, gaps) = (of(true), of(false));
    let sum: f64 = units
        .iter()
        .map(|l| {
            let places: f64 = gaps.iter().filter(|gap| *gap >= l).map(|gap| gap - l + 1.0).sum();
            (units.len() as f64 - 1.0) / 3.0 * (2.0 * l.powi(3) - 3.0 * l * l + l) + l * l * places
        })
        .sum();
    let within: f64 = units.iter().map(|l| l * (l - 1.0)).sum();
    let pairs = coders * length * (coders * length - 1.0) - within;
    (observed / (coders * (coders - 1.0) * length * length), 2.0 / length * sum / pairs)
}

proptest! {
    #[test]
    fn the_sweep_gives_what_the_definition_gives(continuum in (2_usize..5).prop_flat_map(continuum)) {
        for of in UnitizingAlpha1995::of(std::slice::from_ref(&continuum)).by_category {
            let (observed, expected) = slowly(&continuum.of_category(of.category));
            prop_assert!((of.observed - observed).abs() < 1e-9 && (of.expected - expected).abs() < 1e-9);
        }
    }

    #[test]
    fn order_of_coders_and_names_of_categories_do_not_matter(continuum in continuum(3)) {
        let alpha = |continuum: Continuum| UnitizingAlpha1995::of(&[continuum]).alpha.known();
        let ours = alpha(continuum.clone());
        for other in [relabelled(&continuum), reversed(&continuum)] {
            match (ours, alpha(other)) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-12),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn the_same_units_are_full_agreement(continuum in continuum(1)) {
        let twice = Continuum::new(30, vec![continuum.coders()[0].clone(); 2]);
        let alpha = UnitizingAlpha1995::of(&[twice]).alpha.known();
        prop_assert!(alpha.is_none_or(|alpha| alpha == 1.0));
    }
}
