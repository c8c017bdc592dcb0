//! Vectors of agreement on given units: kappas, AC1, alpha.

use std::collections::BTreeMap;

use codeboom::reliability::{
    Category, Comparing, Decisions, Measure, Measures, Ratings, Resampled, Resampling, Scale, Weights,
    holsti, maxqda_kappa, measures,
};
use serde_json::{Value, json};

use super::{Answer, Vector};

const NO_TEST: &str = "a test against no agreement at all is not offered";
const NO_AC2: &str = "AC1 is offered without weights only";

/// What Codeboom computes for a vector.
pub(super) fn answer(vector: &Vector, all: &BTreeMap<String, Vector>) -> Option<Answer> {
    let mut answer = Answer::default();
    match vector.id.split('/').next()? {
        "two_coder" => two_coders(vector, &mut answer),
        "fleiss" => fleiss(vector, &mut answer),
        "alpha" => alphas(vector, all, &mut answer),
        "edge" => edges(vector, &mut answer),
        "holsti" => of_holsti(vector, &mut answer),
        "maxqda_kappa" => of_maxqda(vector, &mut answer),
        _ => return None,
    }
    Some(answer)
}

fn whole(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
}

fn crossed(vector: &Vector) -> Ratings {
    let rows = vector.input["confusion"].as_array().expect("rows");
    let table: Vec<Vec<u64>> =
        rows.iter().map(|row| row.as_array().expect("a row").iter().map(whole).collect()).collect();
    Ratings::crossed(&table)
}

/// Ratings from lists of one coder each, with the categories in order of their numbers.
fn by_coders(coders: &[&Value]) -> Ratings {
    let lists: Vec<&Vec<Value>> = coders.iter().map(|list| list.as_array().expect("a list")).collect();
    let mut chosen: Vec<u64> = lists.iter().flat_map(|list| list.iter().filter_map(Value::as_u64)).collect();
    chosen.sort_unstable();
    chosen.dedup();
    let names = (1..=lists.len()).map(|number| number.to_string()).collect();
    let mut ratings = Ratings::new(names, chosen.iter().map(|n| Category::new(&n.to_string())).collect());
    for unit in 0..lists[0].len() {
        let place = |value: &Value| value.as_u64().and_then(|n| chosen.iter().position(|known| *known == n));
        let row: Vec<Option<usize>> = lists.iter().map(|list| place(&list[unit])).collect();
        ratings.push(&row, 0, 1);
    }
    ratings
}

fn of_units() -> Option<Resampling> {
    Some(Resampling { of: Resampled::Units, resamples: 20, seed: 1 })
}

fn value(measures: &Measures, measure: Measure) -> Value {
    json!(measures[&measure].estimate.known())
}

fn interval(measures: &Measures, measure: Measure) -> Value {
    let interval = measures[&measure].estimate.interval.expect("an interval");
    json!([interval.low, interval.high])
}

fn two_coders(vector: &Vector, answer: &mut Answer) {
    let ratings = crossed(vector);
    let linear = Comparing { scale: Scale::Ordinal, weights: Weights::Linear, ..Comparing::default() };
    let quadratic = Comparing { weights: Weights::Quadratic, ..linear };
    let plain = measures(&ratings, Comparing::default(), of_units());
    let linear = measures(&ratings, linear, of_units());
    let quadratic = measures(&ratings, quadratic, of_units());
    answer.say("n", ratings.units());
    answer.say("categories", ratings.categories.len());
    for (key, measure) in [
        ("percent_agreement", Measure::Percent),
        ("cohen_kappa", Measure::CohenKappa),
        ("cohen_kappa_max", Measure::CohenKappaMax),
        ("scott_pi", Measure::ScottPi),
        ("brennan_prediger_S", Measure::BrennanPrediger),
        ("gwet_ac1", Measure::GwetAc1),
        ("krippendorff_alpha_nominal", Measure::KrippendorffAlpha),
        ("pabak_if_q2", Measure::Pabak),
    ] {
        answer.say(key, value(&plain, measure));
    }
    answer.say("weighted_kappa_linear", value(&linear, Measure::WeightedKappa));
    answer.say("weighted_kappa_quadratic", value(&quadratic, Measure::WeightedKappa));
    let se = |of: &Measures, measure: Measure| json!(of[&measure].estimate.se);
    answer.say("cohen_kappa_se_asymptotic", se(&plain, Measure::CohenKappa));
    answer.say("weighted_kappa_linear_se", se(&linear, Measure::WeightedKappa));
    answer.say("weighted_kappa_quadratic_se", se(&quadratic, Measure::WeightedKappa));
    answer.say("cohen_kappa_ci95", interval(&plain, Measure::CohenKappa));
    answer.lacks("cohen_kappa_se_h0", NO_TEST);
    answer.lacks("gwet_ac2_quadratic", NO_AC2);
    if vector.id != "two_coder/brennan_prediger_ex2" {
        answer.say("gwet_ac1_se", se(&plain, Measure::GwetAc1));
        answer.say("gwet_ac1_ci95_t", interval(&plain, Measure::GwetAc1));
        answer.say("brennan_prediger_se", se(&plain, Measure::BrennanPrediger));
    }
}

fn fleiss(vector: &Vector, answer: &mut Answer) {
    let ratings = match vector.input.get("ratings") {
        Some(rows) => {
            let rows = rows.as_array().expect("rows");
            let coders: Vec<Value> =
                (0..6).map(|coder| rows.iter().map(|row| row[coder].clone()).collect()).collect();
            by_coders(&coders.iter().collect::<Vec<_>>())
        }
        None => counted(&vector.input["counts"]),
    };
    let found = measures(&ratings, Comparing::default(), of_units());
    answer.say("fleiss_kappa", value(&found, Measure::FleissKappa));
    if vector.id == "fleiss/1971_psychiatric" {
        answer.say("percent_agreement_pairwise", value(&found, Measure::Percent));
        answer.say("conger_exact", value(&found, Measure::CongerKappa));
        answer.say("light_kappa", value(&found, Measure::LightKappa));
        answer.say("randolph_free", value(&found, Measure::BrennanPrediger));
        answer.say("gwet_ac1", value(&found, Measure::GwetAc1));
        answer.say("gwet_ac1_se", json!(found[&Measure::GwetAc1].estimate.se));
        answer.say("krippendorff_alpha", value(&found, Measure::KrippendorffAlpha));
        answer.lacks("se_h0_fleiss1979", NO_TEST);
        answer.lacks("z", NO_TEST);
        answer.lacks("fleiss_se_gwet", "Fleiss' kappa gets an interval by resampling");
        answer.lacks("all_agree_percent", "percent is the mean over pairs, also of many coders");
    }
}

/// Ratings from how often each category was chosen, unit by unit; who chose what does not matter.
fn counted(rows: &Value) -> Ratings {
    let rows = rows.as_array().expect("rows");
    let table: Vec<Vec<u64>> =
        rows.iter().map(|row| row.as_array().expect("a row").iter().map(whole).collect()).collect();
    let coders = table[0].iter().sum::<u64>();
    let categories = (1..=table[0].len()).map(|n| Category::new(&n.to_string())).collect();
    let mut ratings = Ratings::new((1..=coders).map(|n| n.to_string()).collect(), categories);
    for row in table {
        let each = row.iter().enumerate();
        let chosen: Vec<Option<usize>> =
            each.flat_map(|(category, count)| (0..*count).map(move |_| Some(category))).collect();
        ratings.push(&chosen, 0, 1);
    }
    ratings
}

fn alphas(vector: &Vector, all: &BTreeMap<String, Vector>, answer: &mut Answer) {
    if vector.id == "alpha/krippC_bootstrap_units" {
        let how = Resampling { of: Resampled::Units, resamples: 4000, seed: 1 };
        let coders = all["alpha/krippC"].input["coders_by_units"].as_array().expect("coders");
        let found = measures(&by_coders(&coders.iter().collect::<Vec<_>>()), Comparing::default(), Some(how));
        answer.say("ci95_percentile", interval(&found, Measure::KrippendorffAlpha));
        answer.lacks("mean", "the interval is shown, not the mean of the resamples");
        answer.lacks("sd", "the interval is shown, not the spread of the resamples");
        return;
    }
    let coders = vector.input["coders_by_units"].as_array().expect("coders");
    let ratings = by_coders(&coders.iter().collect::<Vec<_>>());
    let on = |scale| measures(&ratings, Comparing { scale, ..Comparing::default() }, None);
    answer.say("nominal", value(&on(Scale::Nominal), Measure::KrippendorffAlpha));
    if vector.id != "alpha/krippA" {
        answer.say("ordinal", value(&on(Scale::Ordinal), Measure::KrippendorffAlpha));
        answer.say("interval", value(&on(Scale::Interval), Measure::KrippendorffAlpha));
        answer.say("ratio", value(&on(Scale::Ratio), Measure::KrippendorffAlpha));
    }
    if vector.id == "alpha/krippC" {
        answer.say("gwet_ac1_missing", value(&on(Scale::Nominal), Measure::GwetAc1));
    }
}

fn edges(vector: &Vector, answer: &mut Answer) {
    let plain = |ratings: &Ratings| measures(ratings, Comparing::default(), None);
    match vector.id.as_str() {
        "edge/one_coder_constant" => {
            let found = plain(&crossed(vector));
            answer.say("percent_agreement", value(&found, Measure::Percent));
            answer.say("cohen_kappa", value(&found, Measure::CohenKappa));
            answer.say("gwet_ac1", value(&found, Measure::GwetAc1));
            answer.say("scott_pi", value(&found, Measure::ScottPi));
        }
        "edge/all_identical_one_category" => {
            let coders = vector.input["coders_by_units"].as_array().expect("coders");
            let found = plain(&by_coders(&coders.iter().collect::<Vec<_>>()));
            answer.say("percent_agreement", value(&found, Measure::Percent));
            answer.say("kappa", value(&found, Measure::CohenKappa));
            answer.say("alpha", value(&found, Measure::KrippendorffAlpha));
            let because = found[&Measure::KrippendorffAlpha].estimate.value.expect_err("no variation");
            answer.say("status", format!("undefined: {}", because.name().replace('-', " ")));
        }
        _ => {
            for name in ["a", "b"] {
                let coders = vector.input[name].as_array().expect("coders");
                let found = plain(&by_coders(&coders.iter().collect::<Vec<_>>()));
                assert!(found[&Measure::KrippendorffAlpha].estimate.value.is_err(), "{name}");
            }
            answer.say("alpha", Value::Null);
            answer.lacks("status", "one coder and no pairs are told apart here");
        }
    }
}

fn of_holsti(vector: &Vector, answer: &mut Answer) {
    if vector.id != "holsti/atlas_ten_segments" {
        let [shared, first, second] = ["M", "N1", "N2"].map(|key| whole(&vector.input[key]));
        answer.say("holsti", json!(holsti(shared, first, second).ok()));
        return;
    }
    let ratings = by_coders(&[&vector.input["coder1"], &vector.input["coder2"]]);
    let found = measures(&ratings, Comparing::default(), None);
    let coded = Comparing { decisions: Decisions::Coded, ..Comparing::default() };
    answer.say("percent_agreement", value(&found, Measure::Percent));
    answer.say("holsti_all_units", value(&found, Measure::Holsti));
    answer.say("holsti_coded_segments_only", value(&measures(&ratings, coded, None), Measure::Holsti));
    answer.say("cohen_kappa", value(&found, Measure::CohenKappa));
    answer.say("krippendorff_alpha", value(&found, Measure::KrippendorffAlpha));
}

fn of_maxqda(vector: &Vector, answer: &mut Answer) {
    let [both, first, second, codes] =
        ["a_both", "b_only1", "c_only2", "codes"].map(|key| whole(&vector.input[key]));
    let found = maxqda_kappa(both, first + second, codes);
    answer.say("po", json!(found.observed.ok()));
    answer.say("pc", json!(found.expected.ok()));
    answer.say("kappa", json!(found.kappa.ok()));
}
