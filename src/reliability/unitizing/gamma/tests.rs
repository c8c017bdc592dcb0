//! Gamma held against hand-worked cases, every alignment of small texts, and what must not change it.

use std::sync::Mutex;

use proptest::prelude::*;

use super::super::tests::{continuum, relabelled, reversed, units};
use super::*;

fn quick() -> GammaSettings {
    GammaSettings { precision: 0.0, ..GammaSettings::default() }
}

fn gamma(continua: &[Continuum]) -> Gamma {
    Gamma::of(continua, &quick(), &|_, _| {})
}

fn because(gamma: &Gamma) -> &'static str {
    gamma.gamma.value.err().map_or("a value", |because| because.name())
}

/// The least cost of all alignments: the first unit that is left goes alone or with any units of other coders.
fn least(coders: &[Vec<Unit>], left: &[(usize, usize)], unlike: &Dissimilarity) -> f64 {
    let Some(first) = left.first().copied() else { return 0.0 };
    let groups = groups(&left[1..], vec![first]);
    let cost_of = |group: &[(usize, usize)]| {
        let pairs = (coders.len() * (coders.len() - 1) / 2) as f64;
        let mut cost = 0.0;
        let mut among = 0.0;
        for (at, (coder, unit)) in group.iter().enumerate() {
            for (other, there) in &group[..at] {
                cost += unlike.between(&coders[*coder][*unit], &coders[*other][*there]);
                among += 1.0;
            }
        }
        (cost + (pairs - among) * unlike.empty) / pairs
    };
    let with = |group: Vec<(usize, usize)>| {
        let rest: Vec<_> = left.iter().copied().filter(|unit| !group.contains(unit)).collect();
        cost_of(&group) + least(coders, &rest, unlike)
    };
    groups.into_iter().map(with).fold(f64::INFINITY, f64::min)
}

/// All groups that begin as given and go on with units of other coders.
fn groups(left: &[(usize, usize)], begun: Vec<(usize, usize)>) -> Vec<Vec<(usize, usize)>> {
    let mut all = Vec::new();
    for (at, (coder, unit)) in left.iter().enumerate() {
        if begun.iter().all(|(other, _)| other != coder) {
            let longer = begun.iter().copied().chain([(*coder, *unit)]).collect();
            all.extend(groups(&left[at + 1..], longer));
        }
    }
    all.push(begun);
    all
}

/// By hand: 10 and 12 long, starts 0 and ends 2 apart, so (2 / 22)²; the third unit has no counterpart.
#[test]
fn a_pair_and_a_unit_without_counterpart() {
    let continuum = Continuum::new(100, vec![units(&[(0, 10, 0), (50, 60, 1)]), units(&[(0, 12, 0)])]);
    let alignment = best_alignment(&continuum, &Dissimilarity::default()).expect("an alignment");
    assert_eq!(alignment.groups, [vec![Some(0), Some(0)], vec![Some(1), None]]);
    assert!((alignment.cost - (1.0 + (2.0_f64 / 22.0).powi(2))).abs() < 1e-12);
}

/// Two units of the same place cost the weight of the category, until that is more than two units alone.
#[test]
fn a_heavy_category_keeps_units_apart() {
    let continuum = Continuum::new(100, vec![units(&[(0, 10, 0)]), units(&[(0, 10, 1)])]);
    let cost = |beta: f64| {
        let unlike = Dissimilarity { beta, ..Dissimilarity::default() };
        best_alignment(&continuum, &unlike).map(|alignment| alignment.cost)
    };
    assert_eq!((cost(0.0), cost(1.5), cost(9.0)), (Ok(0.0), Ok(1.5), Ok(2.0)));
    assert_eq!(cost(f64::NAN).err().map(Undefined::name), Some("bad-weights"));
    assert_eq!(cost(-1.0).err().map(Undefined::name), Some("bad-weights"));
}

#[test]
fn nothing_to_align_is_undefined() {
    let none = || vec![Vec::new(), Vec::new()];
    assert_eq!(because(&gamma(&[])), "no-units");
    assert_eq!(because(&gamma(&[Continuum::new(50, none())])), "no-units");
    assert_eq!(because(&gamma(&[Continuum::new(50, vec![units(&[(1, 4, 0)])])])), "one-coder");
    // The only step of a text is where chance puts a unit too.
    let whole = Continuum::new(1, vec![units(&[(0, 1, 0)]), units(&[(0, 1, 0)])]);
    assert_eq!(because(&gamma(&[whole])), "no-variation");
}

#[test]
fn too_many_alignments_are_refused() {
    let coder = || (0..60).map(|start| (start, start + 500, 0)).collect::<Vec<_>>();
    let continuum = Continuum::new(1000, vec![units(&coder()), units(&coder()), units(&coder())]);
    assert_eq!(because(&gamma(&[continuum])), "too-many-alignments");
}

#[test]
fn a_coder_without_units_agrees_less_than_chance() {
    let continuum = Continuum::new(300, vec![units(&[(0, 20, 0), (100, 130, 1)]), Vec::new()]);
    let gamma = gamma(&[continuum]);
    assert_eq!(gamma.observed.known(), Some(2.0));
    assert!(gamma.gamma.known().is_some_and(|gamma| gamma < 0.0), "{gamma:?}");
}

/// Three coders who shift and forget some.
fn study() -> Vec<Continuum> {
    let coder = |shift: usize| {
        let kept = (0..12).filter(move |index| index % 5 != shift);
        kept.map(|index| (index * 40 + shift, index * 40 + 20 + 2 * shift, index % 3)).collect::<Vec<_>>()
    };
    let one = Continuum::new(500, (0..3).map(|shift| units(&coder(shift))).collect());
    let other = Continuum::new(700, (1..4).map(|shift| units(&coder(shift))).collect());
    vec![one, other]
}

#[test]
fn a_seed_gives_the_same_gamma_and_more_samples_one_that_is_surer() {
    let first = gamma(&study());
    assert_eq!(gamma(&study()), first);
    assert_eq!(first.samples, 30);
    let other = Gamma::of(&study(), &GammaSettings { seed: 2, ..quick() }, &|_, _| {});
    assert_ne!(other.gamma, first.gamma);
    let told = Mutex::new(Vec::new());
    let settings = GammaSettings { precision: 0.005, ..GammaSettings::default() };
    let sure = Gamma::of(&study(), &settings, &|done, of| {
        if let Ok(mut told) = told.lock() {
            told.push((done, of));
        }
    });
    assert!(sure.samples > 30 && sure.precision.is_some_and(|precision| precision <= 0.005), "{sure:?}");
    let (error, sure_error) =
        (first.sampling_error.expect("an error"), sure.sampling_error.expect("an error"));
    assert!(sure_error < error);
    let (one, other) = (first.gamma.known().expect("a value"), sure.gamma.known().expect("a value"));
    assert!((one - other).abs() < 2.0 * (error + sure_error));
    let mut told = told.into_inner().expect("no panic");
    told.sort_unstable();
    assert_eq!(told.last(), Some(&(sure.samples, sure.samples)));
    let few = GammaSettings { most_samples: 40, ..settings };
    assert_eq!(Gamma::of(&study(), &few, &|_, _| {}).samples, 40);
}

#[test]
fn chance_keeps_units_as_they_are_and_apart() {
    let study = study();
    let mut random = Random::seeded(5);
    for _ in 0..50 {
        for coder in sampler::random_coders(&study[0], &mut random) {
            let shape = |units: &[Unit]| {
                let mut shape: Vec<(usize, usize)> =
                    units.iter().map(|unit| (unit.length(), unit.category)).collect();
                shape.sort_unstable();
                shape
            };
            assert!(coder.iter().all(|unit| unit.start < 500));
            assert!(study[0].coders().iter().any(|real| shape(real) == shape(&coder)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_alignment_costs_less(continuum in (2_usize..5).prop_flat_map(continuum), alpha in 0_u8..4, beta in 0_u8..4) {
        let few = |units: &Vec<Unit>| units.iter().take(6 / continuum.coders().len()).copied().collect::<Vec<_>>();
        let coders: Vec<Vec<Unit>> = continuum.coders().iter().map(few).collect();
        let unlike = Dissimilarity { alpha: f64::from(alpha), beta: f64::from(beta) / 2.0, empty: 0.5 };
        let mut left: Vec<(usize, usize)> = Vec::new();
        for (coder, units) in coders.iter().enumerate() {
            left.extend((0..units.len()).map(|unit| (coder, unit)));
        }
        let cheapest = least(&coders, &left, &unlike);
        let best = alignment::align(&coders, &unlike).expect("an alignment");
        prop_assert!((best.cost - cheapest).abs() < 1e-6, "{} {}", best.cost, cheapest);
        let mut seen: Vec<(usize, usize)> = best
            .groups
            .iter()
            .flat_map(|group| group.iter().enumerate().filter_map(|(coder, unit)| unit.map(|unit| (coder, unit))))
            .collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, left);
    }

    #[test]
    fn the_same_units_have_no_disorder(continuum in continuum(1), coders in 2_usize..4) {
        let same = Continuum::new(30, vec![continuum.coders()[0].clone(); coders]);
        let gamma = gamma(&[same]);
        prop_assert!(gamma.observed.known().is_none_or(|observed| observed == 0.0));
        prop_assert!(gamma.gamma.known().is_none_or(|gamma| gamma == 1.0));
    }

    #[test]
    fn order_of_coders_and_names_of_categories_do_not_change_the_disorder(continuum in continuum(3)) {
        let cost = |continuum: &Continuum| {
            best_alignment(continuum, &Dissimilarity::default()).map(|alignment| alignment.cost).ok()
        };
        let ours = cost(&continuum);
        for other in [relabelled(&continuum), reversed(&continuum)] {
            match (ours, cost(&other)) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-6),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn empty_text_does_not_change_what_is_observed(continuum in continuum(2), more in 0_usize..50) {
        let longer = Continuum::new(continuum.length() + more, continuum.coders().to_vec());
        prop_assert_eq!(gamma(&[continuum]).observed, gamma(&[longer]).observed);
    }
}
