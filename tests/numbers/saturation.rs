//! Vectors of saturation: runs after Guest, Namey & Chen (2020), and curves and estimates of the R package vegan.

use std::collections::BTreeMap;

use codeboom::saturation::{Criterion, Presence, Seen, expected, richness, runs};
use codeboom::statistics::Estimate;
use serde_json::{Value, json};

use super::{Answer, Vector};

/// What Codeboom computes for a vector.
pub(super) fn answer(vector: &Vector, _: &BTreeMap<String, Vector>) -> Option<Answer> {
    let mut answer = Answer::default();
    if vector.id.starts_with("saturation/guest_") {
        guest(&vector.input, &mut answer);
    } else if vector.input.get("respondent_by_code").is_some() {
        matrix(vector, &mut answer);
    } else if vector.id == "saturation/vegan_BCI" {
        answer.lacks(
            "specpool",
            "chao, its error and the jackknife hold in a test of their own; the rest needs the trees of BCI",
        );
        answer.lacks(
            "exact_at_1_2_5_10_25_50",
            "the trees of BCI are a data set of vegan that is not kept here",
        );
        answer.lacks("exact_sd", "the trees of BCI are a data set of vegan that is not kept here");
    } else {
        return None;
    }
    Some(answer)
}

fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a count")).expect("a size")
}

fn guest(input: &Value, answer: &mut Answer) {
    let new: Vec<usize> =
        input["new_codes_per_interview"].as_array().expect("counts").iter().map(whole).collect();
    let criterion = Criterion {
        base: whole(&input["base"]),
        run: whole(&input["run"]),
        step: 1,
        threshold: input["threshold"].as_f64().expect("a share"),
    };
    let found = runs(&new, &criterion).expect("runs");
    answer.say("base_themes", found.base_codes);
    let shown: Vec<Value> = found
        .runs
        .iter()
        .map(|run| json!({"run": [run.first, run.last], "new": run.new, "ratio": run.ratio}))
        .collect();
    answer.say("runs", shown);
    let reached = found.reached.map(|run| vec![run.first, run.last]);
    answer.say("first_run_at_or_below_threshold", json!(reached));
}

fn matrix(vector: &Vector, answer: &mut Answer) {
    let rows: Vec<Vec<usize>> = vector.input["respondent_by_code"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            let cells = row.as_array().expect("cells").iter().enumerate();
            cells.filter(|(_, cell)| **cell == json!(1)).map(|(code, _)| code).collect()
        })
        .collect();
    let order: Vec<usize> = (0..rows.len()).collect();
    let codes = rows.iter().flatten().max().map_or(0, |last| last + 1);
    let presence = Presence::new(codes, rows);
    let (curve, found) = (expected(&presence), richness(&presence));
    let value = |estimate: Estimate| estimate.known().expect("a value");
    let se = |estimate: Estimate| estimate.se.expect("an error");
    answer.say("Species", found.observed);
    answer.say("n", presence.units());
    answer.say("chao", value(found.chao2));
    answer.say("chao.se", se(found.chao2));
    answer.say("jack1", value(found.jackknife1));
    answer.say("jack1.se", se(found.jackknife1));
    answer.say("jack2", value(found.jackknife2));
    answer.say("boot", value(found.bootstrap));
    answer.say("boot.se", se(found.bootstrap));
    if vector.expected.get("exact").is_some() {
        answer.say("exact", curve.mean);
        answer.say("exact_sd", curve.sd);
        answer.say("collector", presence.cumulative(&order));
    }
    if vector.id == "saturation/small_matrix" {
        // The other variants of Chao2 on the same matrix, as the vector has them beside vegan's.
        for (ours, theirs) in [(found.chao2_classic, 15.5), (found.chao2_bias_corrected, 12.3125)] {
            assert!((value(ours) - theirs).abs() < 1e-9, "{ours:?}");
        }
    }
}

/// What can be known of the trees of Barro Colorado Island (vegan's BCI) from how many kinds stand on one and on two of
/// its 50 plots.
#[test]
fn chao_and_jackknife_of_barro_colorado() {
    let seen = Seen { observed: 225, once: 21, twice: 19, units: 50 };
    let chao = seen.chao2();
    for (ours, theirs) in [
        (chao.known(), 236.373_157_895),
        (chao.se, 6.543_610_380_59),
        (seen.jackknife1().known(), 245.58),
        (seen.jackknife2().known(), 247.872_244_898),
        // What older versions of vegan print, without (m - 1)/m.
        (seen.chao2_classic().known(), 236.6053),
    ] {
        let ours = ours.expect("a value");
        assert!((ours - theirs).abs() < 1e-6 * theirs, "{ours} is not {theirs}");
    }
}
