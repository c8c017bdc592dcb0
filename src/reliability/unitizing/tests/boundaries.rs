//! Boundary similarity and the measures with windows.

use proptest::prelude::*;

use super::super::{BoundaryAgreement, Continuum, WindowDifference, window};
use super::{continuum, relabelled, reversed, units};
use crate::statistics::Estimate;

fn because(estimate: Estimate) -> &'static str {
    estimate.value.err().map_or("a value", |because| because.name())
}

/// A text of 20 steps with the boundaries of each coder.
fn cut(coders: &[&[usize]]) -> Continuum {
    let coder = |cuts: &&[usize]| {
        let starts = [0].into_iter().chain(cuts.iter().copied());
        let ends = cuts.iter().copied().chain([20]);
        units(&starts.zip(ends).map(|(start, end)| (start, end, 0)).collect::<Vec<_>>())
    };
    Continuum::new(20, coders.iter().map(coder).collect())
}

/// By hand: of the boundaries 5|5, 10|11 and 16|-, one is matched, one is a near miss and one is missed.
#[test]
fn a_match_a_near_miss_and_a_miss() {
    let continua = [cut(&[&[5, 10, 16], &[5, 11]])];
    let agreement = BoundaryAgreement::of(&continua, 2);
    assert_eq!(agreement.similarity.known(), Some((3.0 - 0.5 - 1.0) / 3.0));
    assert_eq!(agreement.mean_of_pairs, agreement.similarity);
    assert_eq!(agreement.segmentation.known(), Some((19.0 - 1.5) / 19.0));
    // Shares of boundaries 3/19 and 2/19.
    let chance = (2.5_f64 / 19.0).powi(2);
    let pi = agreement.pi.known().expect("a value");
    assert!((pi - (0.5 - chance) / (1.0 - chance)).abs() < 1e-12);
    let chance = 6.0 / 361.0;
    let kappa = agreement.kappa.known().expect("a value");
    assert!((kappa - (0.5 - chance) / (1.0 - chance)).abs() < 1e-12);
    // Without near misses: one of four boundaries is matched.
    assert_eq!(BoundaryAgreement::of(&continua, 1).similarity.known(), Some(0.25));
    // Up to nine steps apart: 10 goes with 11, the nearest; 16 stays alone.
    let wide = BoundaryAgreement::of(&continua, 10).similarity.known().expect("a value");
    assert!((wide - (3.0 - 0.1 - 1.0) / 3.0).abs() < 1e-12);
}

/// Two pairs agree fully and on half; pooled over boundaries and as a mean these differ.
#[test]
fn pooled_over_boundaries_or_as_a_mean_of_pairs() {
    let continua = [cut(&[&[5], &[5], &[5, 9]])];
    let agreement = BoundaryAgreement::of(&continua, 2);
    assert_eq!(agreement.similarity.known(), Some(3.0 / 5.0));
    let mean = agreement.mean_of_pairs.known().expect("a value");
    assert!((mean - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn without_boundaries_there_is_no_similarity() {
    let none = [cut(&[&[], &[]])];
    let agreement = BoundaryAgreement::of(&none, 2);
    for estimate in
        [agreement.similarity, agreement.segmentation, agreement.pi, agreement.kappa, agreement.mean_of_pairs]
    {
        assert_eq!(because(estimate), "no-boundaries");
    }
    assert_eq!(because(WindowDifference::mean_of_pairs(&none).pk), "no-boundaries");
    assert_eq!(because(BoundaryAgreement::of(&[], 2).similarity), "no-units");
    let short = [Continuum::new(2, vec![units(&[(0, 1, 0)]), Vec::new()])];
    assert_eq!(because(WindowDifference::between(&short, 0, 1).pk), "short-text");
    assert_eq!(because(WindowDifference::between(&short, 0, 2).pk), "one-coder");
    let two = cut(&[&[5], &[5]]);
    let three = cut(&[&[5], &[5], &[6]]);
    let agreement = BoundaryAgreement::of(&[two.clone(), three.clone()], 2);
    assert_eq!(because(agreement.kappa), "coders-differ");
    assert!(agreement.pi.known().is_some());
    assert_eq!(because(WindowDifference::mean_of_pairs(&[two, three]).pk), "coders-differ");
}

/// Edits as Fournier defines them, on strings of places.
fn slowly(one: &[usize], other: &[usize], length: usize, near: usize) -> Option<f64> {
    let at = |cuts: &[usize]| (1..length).map(|at| cuts.contains(&at)).collect::<Vec<bool>>();
    let (one, other) = (at(one), at(other));
    let matches = one.iter().zip(&other).filter(|(a, b)| **a && **b).count();
    let mut used = vec![false; one.len()];
    let (mut cost, mut near_misses) = (0.0, 0);
    for distance in 1..near {
        for i in 0..one.len().saturating_sub(distance) {
            let j = i + distance;
            let swapped =
                one[i] != other[i] && one[j] != other[j] && one[i] != one[j] && other[i] != other[j];
            if swapped && !used[i] && !used[j] {
                (used[i], used[j]) = (true, true);
                cost += distance as f64 / near as f64;
                near_misses += 1;
            }
        }
    }
    let misses = (0..one.len()).filter(|i| one[*i] != other[*i] && !used[*i]).count();
    let boundaries = matches + near_misses + misses;
    (boundaries > 0).then(|| (boundaries as f64 - cost - misses as f64) / boundaries as f64)
}

/// WindowDiff and Pk by looking through every window.
fn windows(reference: &[usize], other: &[usize], length: usize) -> Option<(f64, f64)> {
    let window = window(length, reference.len());
    let seen = |cuts: &[usize], from: usize| {
        cuts.iter().filter(|at| (from + 1..=from + window).contains(at)).count()
    };
    let (mut differing, mut seeing) = (0, 0);
    for from in 0..length.checked_sub(window)? {
        let (a, b) = (seen(reference, from), seen(other, from));
        differing += usize::from(a != b);
        seeing += usize::from((a == 0) != (b == 0));
    }
    let number = (length - window) as f64;
    let any = !reference.is_empty() || !other.is_empty();
    (any && number > 0.0).then(|| (differing as f64 / number, seeing as f64 / number))
}

proptest! {
    #[test]
    fn edits_and_windows_are_those_of_the_definitions(continuum in continuum(2), near in 1_usize..9) {
        let boundaries = continuum.boundaries();
        let continua = [continuum];
        let ours = BoundaryAgreement::of(&continua, near).similarity.known();
        match (ours, slowly(&boundaries[0], &boundaries[1], 30, near)) {
            (Some(ours), Some(theirs)) => prop_assert!((ours - theirs).abs() < 1e-12),
            (ours, theirs) => prop_assert_eq!(ours, theirs),
        }
        let ours = WindowDifference::between(&continua, 0, 1);
        let ours = ours.window_diff.known().zip(ours.pk.known());
        prop_assert_eq!(ours, windows(&boundaries[0], &boundaries[1], 30));
    }

    #[test]
    fn order_of_coders_and_categories_do_not_matter(continuum in continuum(3)) {
        let ours = BoundaryAgreement::of(std::slice::from_ref(&continuum), 3);
        prop_assert_eq!(&BoundaryAgreement::of(&[relabelled(&continuum)], 3), &ours);
        let other = BoundaryAgreement::of(&[reversed(&continuum)], 3);
        match (ours.kappa.known(), other.kappa.known()) {
            (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-12),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn the_same_boundaries_are_alike(continuum in continuum(1)) {
        let twice = [Continuum::new(30, vec![continuum.coders()[0].clone(); 2])];
        let agreement = BoundaryAgreement::of(&twice, 2);
        prop_assert!(agreement.similarity.known().is_none_or(|known| known == 1.0));
        prop_assert!(WindowDifference::mean_of_pairs(&twice).window_diff.known().is_none_or(|known| known == 0.0));
    }

    /// Text after the last unit brings one boundary more at most, where that unit ended with the text.
    #[test]
    fn text_that_nobody_coded_changes_no_boundary_similarity(continuum in continuum(2), more in 1_usize..40) {
        let longer = |more: usize| {
            let continuum = Continuum::new(31 + more, continuum.coders().to_vec());
            BoundaryAgreement::of(&[continuum], 2).similarity
        };
        prop_assert_eq!(longer(0), longer(more));
    }
}
