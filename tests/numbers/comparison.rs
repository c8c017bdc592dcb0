//! Vectors of comparison: intervals and exact tests of small groups, and p-values adjusted together.

use std::collections::BTreeMap;

use codeboom::statistics::{
    Adjustment, Estimate, ExactTest, Share, adjusted, agresti_caffo, clopper_pearson, conditional_odds_ratio,
    fisher, newcombe, odds_ratio, sample_odds_ratio, wilson,
};
use serde_json::{Value, json};

use super::{Answer, Vector};

/// What Codeboom computes for a vector.
pub(super) fn answer(vector: &Vector, _: &BTreeMap<String, Vector>) -> Option<Answer> {
    let mut answer = Answer::default();
    match vector.id.as_str() {
        "small_n/grid_4v4" => grid(&vector.input, &mut answer),
        "small_n/fisher_tea" => tea(&vector.input, &mut answer),
        "small_n/single_proportion" => single(&mut answer),
        "multiple/bh1995" => together(&vector.input, &mut answer),
        id if id.starts_with("small_n/newcombe_") => difference(&vector.input, &mut answer),
        _ => return None,
    }
    Some(answer)
}

fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a whole number")).expect("a size")
}

fn ends(estimate: Estimate) -> Value {
    estimate.interval.map_or(Value::Null, |interval| json!([interval.low, interval.high]))
}

/// All 25 tables of two groups of four.
fn grid(input: &Value, answer: &mut Answer) {
    let (n1, n2) = (whole(&input["n1"]), whole(&input["n2"]));
    let row = |a: usize, b: usize| {
        let (one, other) = (Share::new(a, n1), Share::new(b, n2));
        json!({
            "a": a,
            "b": b,
            "fisher_p": ExactTest::Fisher.p(one, other).ok(),
            // The formula gives 0.5 where only one spread is possible; `ExactTest::FisherMid` says 1 there.
            "fisher_midp": fisher(one, other).mid,
            "barnard_p": ExactTest::Barnard.p(one, other).ok(),
            "boschloo_p": ExactTest::Boschloo.p(one, other).ok(),
            "or_haldane": odds_ratio(one, other).known(),
            "or_haldane_ci95": ends(odds_ratio(one, other)),
            "rd": newcombe(one, other).known(),
            "rd_newcombe": ends(newcombe(one, other)),
            "rd_agresti_caffo": ends(agresti_caffo(one, other)),
        })
    };
    let rows: Vec<Value> =
        (0..=n1).flat_map(|a| (0..=n2).map(move |b| (a, b))).map(|(a, b)| row(a, b)).collect();
    answer.say("rows", rows);
    answer.say("min_two_sided_p", ExactTest::Fisher.smallest(n1, n2).ok());
}

fn tea(input: &Value, answer: &mut Answer) {
    let row = |at: usize| {
        let (k, rest) = (whole(&input["table"][at][0]), whole(&input["table"][at][1]));
        Share::new(k, k + rest)
    };
    let (one, other) = (row(0), row(1));
    let p = fisher(one, other);
    answer.say("p_two_sided", p.two_sided);
    answer.say("p_greater", p.greater);
    answer.say("or_conditional_mle", conditional_odds_ratio(one, other).known());
    answer.say("or_sample", sample_odds_ratio(one, other).ok());
    // The unit test of `conditional_odds_ratio` holds our ends, 0.21173560 and 626.24353 (also scipy's), to the equation.
    answer.lacks(
        "or_exact_ci95",
        "R stops looking for the ends at about 1e-4 of the ratio; ours solve the equation",
    );
}

fn difference(input: &Value, answer: &mut Answer) {
    let share = |x: &str, n: &str| Share::new(whole(&input[x]), whole(&input[n]));
    let (one, other) = (share("x1", "n1"), share("x2", "n2"));
    answer.say("rd", newcombe(one, other).known());
    answer.say("newcombe_wilson", ends(newcombe(one, other)));
    answer.say("agresti_caffo", ends(agresti_caffo(one, other)));
}

fn single(answer: &mut Answer) {
    for (k, n) in [(0, 4), (4, 4), (7, 8)] {
        answer.say(&format!("wilson_{k}_{n}"), ends(wilson(Share::new(k, n))));
    }
    for (k, n) in [(4, 4), (7, 8)] {
        answer.say(&format!("clopper_{k}_{n}"), ends(clopper_pearson(Share::new(k, n))));
    }
}

fn together(input: &Value, answer: &mut Answer) {
    let p: Vec<f64> = input["p"].as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    for (key, how) in [
        ("holm", Adjustment::Holm),
        ("BH", Adjustment::BenjaminiHochberg),
        ("BY", Adjustment::BenjaminiYekutieli),
        ("bonferroni", Adjustment::Bonferroni),
        ("hochberg", Adjustment::Hochberg),
    ] {
        answer.say(key, adjusted(&p, how));
    }
    let below = |how| adjusted(&p, how).into_iter().filter(|p| *p <= 0.05).count();
    answer.say("reject_bh_05", below(Adjustment::BenjaminiHochberg));
    answer.say("reject_bonferroni_05", below(Adjustment::Bonferroni));
}
