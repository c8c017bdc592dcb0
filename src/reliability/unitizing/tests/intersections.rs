//! The alphas of 2016.

use proptest::prelude::*;

use super::super::{Continuum, Unit, UnitizingAlpha2016};
use super::{continuum, joined, relabelled, reversed, units};
use crate::statistics::Estimate;

/// The category of each step for each coder; 0 is none.
fn steps(continuum: &Continuum) -> Vec<Vec<usize>> {
    let of = |units: &Vec<Unit>| {
        let mut steps = vec![0; continuum.length()];
        for unit in units {
            steps[unit.start..unit.end].fill(unit.category + 1);
        }
        steps
    };
    continuum.coders().iter().map(of).collect()
}

/// Observed and expected coincidences with the corrections of one row and column of 4 x 4, from the definition.
fn alpha_of(observed: [[f64; 4]; 4], corrections: [f64; 4]) -> Option<f64> {
    let rows = observed.map(|row| row.iter().sum::<f64>());
    let all: f64 = rows.iter().sum();
    let correction: f64 = corrections.iter().sum();
    let (mut apart, mut expected) = (0.0, 0.0);
    for (c, row) in observed.iter().enumerate() {
        for (k, coincidences) in row.iter().enumerate().filter(|(k, _)| *k != c) {
            apart += coincidences;
            expected += rows[c] * rows[k] / (all - correction / all);
        }
    }
    (all > 0.0 && expected.abs() > 1e-12).then(|| 1.0 - apart / expected)
}

/// uα and cuα step by step, from equations 32 to 37.
fn slowly(continuum: &Continuum) -> (Option<f64>, Option<f64>) {
    let steps = steps(continuum);
    let coders = steps.len();
    let (mut all, mut shared) = ([[0.0; 4]; 4], [[0.0; 4]; 4]);
    for (i, one) in steps.iter().enumerate() {
        for (_, other) in steps.iter().enumerate().filter(|(j, _)| *j != i) {
            for (c, k) in one.iter().zip(other) {
                all[*c][*k] += 1.0 / (coders - 1) as f64;
                if *c > 0 && *k > 0 {
                    shared[*c][*k] += 1.0 / (coders - 1) as f64;
                }
            }
        }
    }
    let (mut squares, mut shared_squares) = ([0.0; 4], [0.0; 4]);
    for (i, units) in continuum.coders().iter().enumerate() {
        squares[0] += steps[i].iter().filter(|category| **category == 0).count() as f64;
        for unit in units {
            squares[unit.category + 1] += unit.length().pow(2) as f64;
            let others = |at: &usize| steps.iter().enumerate().any(|(j, other)| j != i && other[*at] > 0);
            shared_squares[unit.category + 1] += (unit.start..unit.end).filter(others).count().pow(2) as f64;
        }
    }
    (alpha_of(all, squares), alpha_of(shared, shared_squares))
}

fn because(estimate: Estimate) -> &'static str {
    estimate.value.err().map_or("a value", |because| because.name())
}

fn near(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

/// The nominal alpha of Krippendorff of the steps, gaps being a category.
fn nominal(continuum: &Continuum) -> Option<f64> {
    let steps = steps(continuum);
    let coders = steps.len();
    let mut counts = [0_usize; 4];
    let mut apart = 0.0;
    for at in 0..continuum.length() {
        for one in 0..coders {
            counts[steps[one][at]] += 1;
            apart += (0..coders).filter(|other| steps[*other][at] != steps[one][at]).count() as f64;
        }
    }
    let n = (coders * continuum.length()) as f64;
    let squares: usize = counts.iter().map(|count| count * count).sum();
    let expected = (n * n - squares as f64) / (n - 1.0);
    (expected > 0.0).then(|| 1.0 - apart / (coders - 1) as f64 / expected)
}

#[test]
fn nobody_nothing_and_one_code_are_undefined() {
    let alphas = |length, coders: &[&[(usize, usize, usize)]]| {
        let coders = coders.iter().map(|given| units(given)).collect();
        UnitizingAlpha2016::of(&[Continuum::new(length, coders)])
    };
    assert_eq!(because(UnitizingAlpha2016::of(&[]).u_alpha), "no-units");
    assert_eq!(because(alphas(0, &[&[], &[]]).u_alpha), "no-units");
    assert_eq!(because(alphas(9, &[&[(1, 2, 0)]]).u_alpha), "one-coder");
    assert_eq!(because(alphas(9, &[&[], &[]]).u_alpha), "no-variation");
    assert_eq!(because(alphas(9, &[&[(0, 9, 0)], &[(0, 9, 0)]]).u_alpha), "no-variation");
    let apart = alphas(9, &[&[(0, 3, 0)], &[(4, 6, 1)]]);
    assert_eq!(because(apart.cu_alpha), "no-shared-text");
    assert_eq!((because(apart.k_u_alpha[1].alpha), apart.k_u_alpha[1].coverage), ("no-shared-text", 0.0));
    let overlapping = alphas(9, &[&[(0, 3, 0), (2, 5, 1)], &[(4, 6, 1)]]);
    assert_eq!(because(overlapping.binary), "overlapping-units");
}

/// The third coder coded nothing: by the formula the expected disagreement would be negative and alpha 3.
#[test]
fn too_little_shared_text_is_undefined() {
    let coders = vec![units(&[(0, 10, 0)]), units(&[(0, 10, 1)]), Vec::new()];
    let alphas = UnitizingAlpha2016::of(&[Continuum::new(20, coders)]);
    assert_eq!(because(alphas.cu_alpha), "little-shared-text");
    assert_eq!(because(alphas.k_u_alpha[0].alpha), "little-shared-text");
}

/// Ten transcripts of 300,000 characters, five coders, 5,000 units each.
#[test]
fn long_transcripts_are_swept_once() {
    let coder =
        |coder: usize| (0..1000).map(|i| (i * 300 + coder * 7, i * 300 + 150, i % 30)).collect::<Vec<_>>();
    let coders: Vec<Vec<Unit>> = (0..5).map(|index| units(&coder(index))).collect();
    let continua = vec![Continuum::new(300_000, coders); 10];
    let alpha = UnitizingAlpha2016::of(&continua).u_alpha.known().expect("a value");
    assert!((0.8..1.0).contains(&alpha), "{alpha}");
}

proptest! {
    #[test]
    fn the_sweep_gives_what_the_definition_gives(continuum in (2_usize..5).prop_flat_map(continuum)) {
        let alphas = UnitizingAlpha2016::of(std::slice::from_ref(&continuum));
        let (u_alpha, cu_alpha) = slowly(&continuum);
        prop_assert!(near(alphas.u_alpha.known(), u_alpha), "{:?} {:?}", alphas.u_alpha, u_alpha);
        if because(alphas.cu_alpha) != "little-shared-text" {
            prop_assert!(near(alphas.cu_alpha.known(), cu_alpha), "{:?} {:?}", alphas.cu_alpha, cu_alpha);
        }
        let coded = UnitizingAlpha2016::of(&[continuum.of_any_category()]).binary;
        prop_assert!(near(alphas.binary.known(), coded.known()));
    }

    #[test]
    fn units_of_one_step_give_the_nominal_alpha_of_the_steps(continuum in continuum(3)) {
        let cut = |unit: &Unit| (unit.start..unit.end)
            .map(|at| Unit { start: at, end: at + 1, category: unit.category })
            .collect::<Vec<Unit>>();
        let coders = continuum.coders().iter().map(|units| units.iter().flat_map(cut).collect()).collect();
        let cut = Continuum::new(continuum.length(), coders);
        prop_assert!(near(UnitizingAlpha2016::of(&[cut]).u_alpha.known(), nominal(&continuum)));
    }

    #[test]
    fn order_of_coders_and_names_of_categories_do_not_matter(continuum in continuum(3)) {
        let alphas = |continuum: &Continuum| {
            let alphas = UnitizingAlpha2016::of(std::slice::from_ref(continuum));
            (alphas.u_alpha.known(), alphas.binary.known(), alphas.cu_alpha.known())
        };
        let (u, binary, cu) = alphas(&continuum);
        for other in [relabelled(&continuum), reversed(&continuum)] {
            let (other_u, other_binary, other_cu) = alphas(&other);
            prop_assert!(near(u, other_u) && near(binary, other_binary) && near(cu, other_cu));
        }
    }

    #[test]
    fn the_same_units_are_full_agreement(continuum in continuum(1)) {
        let twice = vec![continuum.coders()[0].clone(); 3];
        let alphas = UnitizingAlpha2016::of(&[Continuum::new(continuum.length(), twice)]);
        for known in [alphas.u_alpha, alphas.binary, alphas.cu_alpha].iter().filter_map(Estimate::known) {
            prop_assert_eq!(known, 1.0);
        }
    }

    #[test]
    fn text_that_nobody_coded_changes_no_alpha_of_coded_text(continuum in continuum(3), more in 0_usize..50) {
        let longer = Continuum::new(continuum.length() + more, continuum.coders().to_vec());
        let (short, long) = (UnitizingAlpha2016::of(&[continuum]), UnitizingAlpha2016::of(&[longer]));
        prop_assert_eq!(short.cu_alpha, long.cu_alpha);
        prop_assert_eq!(short.k_u_alpha, long.k_u_alpha);
    }

    #[test]
    fn two_transcripts_are_as_one(one in continuum(3), other in continuum(3)) {
        let apart = UnitizingAlpha2016::of(&[one.clone(), other.clone()]);
        let together = UnitizingAlpha2016::of(&[joined(&one, &other)]);
        prop_assert!(near(apart.u_alpha.known(), together.u_alpha.known()));
        prop_assert!(near(apart.cu_alpha.known(), together.cu_alpha.known()));
    }
}
