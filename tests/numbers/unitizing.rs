//! Vectors of unitizing.

use std::collections::BTreeMap;

use codeboom::reliability::unitizing::{
    BoundaryAgreement, Continuum, Dissimilarity, Unit, UnitizingAlpha2016, WindowDifference, best_alignment,
    window,
};
use codeboom::statistics::Estimate;
use serde_json::{Map, Value, json};

use super::{Answer, Vector};

/// What Codeboom computes for a vector.
pub(super) fn answer(vector: &Vector, _: &BTreeMap<String, Vector>) -> Option<Answer> {
    let family = vector.id.split('/').next()?;
    Some(match family {
        "ualpha" => alphas(vector),
        "segeval" => boundaries(vector),
        _ => gamma(vector),
    })
}

fn value(estimate: Estimate) -> Value {
    json!(estimate.known())
}

fn number(value: &Value) -> usize {
    value.as_u64().expect("a whole number") as usize
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn alphas(vector: &Vector) -> Answer {
    let mut names: Vec<String> = Vec::new();
    let coders = list(&vector.input["coders_1based_inclusive"]).iter().map(|units| {
        let unit = |unit: &Value, category: usize| Unit {
            start: number(&unit["start"]) - 1,
            end: number(&unit["end"]),
            category,
        };
        let mut of_coder = Vec::new();
        for given in list(units) {
            let name = given["value"].as_str().expect("a category");
            let category = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name.to_owned());
                names.len() - 1
            });
            of_coder.push(unit(given, category));
        }
        of_coder
    });
    let coders: Vec<Vec<Unit>> = coders.collect();
    let continuum = Continuum::new(number(&vector.input["continuum_length"]), coders);
    let alphas = UnitizingAlpha2016::of(std::slice::from_ref(&continuum));
    let mut answer = Answer::default();
    answer.say("u_alpha", value(alphas.u_alpha));
    answer.say("u_alpha_binary", value(alphas.binary));
    answer.say("cu_alpha", value(alphas.cu_alpha));
    answer.lacks("reference_returns_cu_alpha", "what a program prints where nothing is defined");
    let expected = &vector.expected["k_u_alpha"];
    // Where no two coded the same text, the reference lists no category at all.
    let by_name: Map<String, Value> = alphas
        .k_u_alpha
        .iter()
        .filter(|_| expected != &json!({}))
        .map(|of| {
            let both = json!({"alpha": value(of.alpha), "coverage": of.coverage});
            (names[of.category].clone(), both)
        })
        .collect();
    if let [only] = alphas.k_u_alpha.as_slice()
        && !by_name.is_empty()
    {
        // One category has nothing to be held against: 0/0, as cu-alpha is, where the reference says 1.
        assert_eq!(only.alpha.value.map_err(|because| because.name()), Err("no-variation"));
        let theirs = expected[&names[only.category]]["coverage"].as_f64().expect("a share");
        assert!((only.coverage - theirs).abs() < vector.tol);
        answer.lacks("k_u_alpha", "of one category: undefined, as cu-alpha is; the coverage holds");
    } else {
        answer.say("k_u_alpha", by_name);
    }
    answer
}

fn segments(masses: &Value) -> (usize, Vec<Unit>) {
    let mut at = 0;
    let segment = |mass: &Value| {
        let start = at;
        at += number(mass);
        Unit { start, end: at, category: 0 }
    };
    let units: Vec<Unit> = list(masses).iter().map(segment).collect();
    (at, units)
}

fn boundaries(vector: &Vector) -> Answer {
    let mut answer = Answer::default();
    if let Some(by_coder) = vector.input["masses_by_coder"].as_object() {
        let all: Vec<(usize, Vec<Unit>)> = by_coder.values().map(segments).collect();
        let continuum = Continuum::new(all[0].0, all.into_iter().map(|(_, units)| units).collect());
        let agreement = BoundaryAgreement::of(&[continuum], 2);
        answer.say("actual_agreement_B", value(agreement.similarity));
        answer.say("fleiss_pi_B", value(agreement.pi));
        answer.say("fleiss_kappa_B", value(agreement.kappa));
        return answer;
    }
    let ((length, one), (_, other)) =
        (segments(&vector.input["masses_a"]), segments(&vector.input["masses_b"]));
    answer.say("window", window(length, one.len() - 1));
    let continua = [Continuum::new(length, vec![one, other])];
    let agreement = BoundaryAgreement::of(&continua, 2);
    answer.say("boundary_similarity", value(agreement.similarity));
    answer.say("segmentation_similarity", value(agreement.segmentation));
    // The second is segeval's reference.
    let windows = WindowDifference::between(&continua, 1, 0);
    answer.say("window_diff", value(windows.window_diff));
    answer.say("pk", value(windows.pk));
    answer
}

fn gamma(vector: &Vector) -> Answer {
    let (mut coders, mut categories) = (BTreeMap::<&str, Vec<Unit>>::new(), Vec::new());
    for unit in list(&vector.input["units"]) {
        let category = unit["category"].as_str().expect("a category");
        if !categories.contains(&category) {
            categories.push(category);
        }
        let category = categories.iter().position(|known| *known == category).expect("known");
        let (start, end) = (number(&unit["start"]), number(&unit["end"]));
        let coder = unit["annotator"].as_str().expect("a coder");
        coders.entry(coder).or_default().push(Unit { start, end, category });
    }
    let weight = |name: &str| vector.input["params"][name].as_f64().expect("a weight");
    let unlike = Dissimilarity { alpha: weight("alpha"), beta: weight("beta"), empty: weight("deltaEmpty") };
    let units: usize = coders.values().map(Vec::len).sum();
    let on_average = units as f64 / coders.len() as f64;
    let continuum = Continuum::new(100, coders.into_values().collect());
    let cost = best_alignment(&continuum, &unlike).expect("an alignment").cost;
    let mut answer = Answer::default();
    answer.say("best_alignment_disorder", cost / on_average);
    answer
}
