//! Every number against an independent source: the vectors in `vectors.json`, made by published implementations.
//!
//! A vector has an id, input, what was expected of it with a tolerance, and who said so (`implementations` has the
//! versions). Each family of measures has a file here that computes what a vector expects; what no measure of Codeboom
//! answers to is printed with the reason.

mod agreement;
mod comparison;
mod cooccurrence;
mod coverage;
mod saturation;
mod unitizing;

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::Value;

use crate::support::project;

#[derive(Deserialize)]
struct File {
    vectors: Vec<Vector>,
}

/// One vector.
#[derive(Deserialize)]
pub(crate) struct Vector {
    pub(crate) id: String,
    pub(crate) input: Value,
    expected: Value,
    tol: f64,
}

/// What Codeboom computes for a vector: the keys of `expected` with our values (null for undefined), and the keys that it
/// has no measure for, with why.
#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) values: BTreeMap<String, Value>,
    pub(crate) without: BTreeMap<String, &'static str>,
}

impl Answer {
    /// Adds a value under a key of `expected`.
    pub(crate) fn say(&mut self, key: &str, value: impl Into<Value>) {
        self.values.insert(key.to_owned(), value.into());
    }

    /// Says that a key of `expected` has no counterpart, and why.
    pub(crate) fn lacks(&mut self, key: &str, why: &'static str) {
        self.without.insert(key.to_owned(), why);
    }
}

/// A family of vectors, by the start of its ids, and what answers to it: nothing for what is not there yet.
type Family = (&'static str, fn(&Vector, &BTreeMap<String, Vector>) -> Option<Answer>);

const FAMILIES: &[Family] = &[
    ("two_coder/", agreement::answer),
    ("fleiss/", agreement::answer),
    ("alpha/", agreement::answer),
    ("edge/", agreement::answer),
    ("holsti/", agreement::answer),
    ("maxqda_kappa/", agreement::answer),
    ("ualpha/", unitizing::answer),
    ("segeval/", unitizing::answer),
    ("gamma/", unitizing::answer),
    ("small_n/", comparison::answer),
    ("multiple/", comparison::answer),
    ("saturation/", saturation::answer),
    ("cooc/", cooccurrence::answer),
    ("cluster/", cooccurrence::answer),
    ("ca/", cooccurrence::answer),
];

/// Families of which Codeboom has no measure yet.
const NOT_HERE: &[(&str, &str)] = &[
    ("keyness/", "words of one group against another: not in the program yet"),
    ("collocation/", "words that go together: not in the program yet"),
    ("dispersion/", "how words are spread: not in the program yet"),
    ("readability/", "readability: not in the program"),
    ("tfidf/", "weights of words: not in the program yet"),
];

/// Whether two values are the same within a tolerance, absolute below 1 and relative above; null is only null.
fn same(ours: &Value, theirs: &Value, tol: f64) -> bool {
    match (ours, theirs) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
            (a - b).abs() <= tol * b.abs().max(1.0)
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, tol))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && b.iter().all(|(key, b)| a.get(key).is_some_and(|a| same(a, b, tol)))
        }
        _ => ours == theirs,
    }
}

#[test]
fn every_vector_that_concerns_a_measure_holds() {
    let text = fs::read_to_string(project().join("tests/numbers/vectors.json")).expect("the vectors");
    let file: File = serde_json::from_str(&text).expect("vectors");
    let vectors: BTreeMap<String, Vector> = file.vectors.into_iter().map(|v| (v.id.clone(), v)).collect();
    let (mut wrong, mut skipped, mut held) = (Vec::new(), Vec::new(), 0);
    for vector in vectors.values() {
        if let Some((_, why)) = NOT_HERE.iter().find(|(start, _)| vector.id.starts_with(start)) {
            skipped.push(format!("{}: {why}", vector.id));
            continue;
        }
        let family = FAMILIES.iter().find(|(start, _)| vector.id.starts_with(start));
        let (_, answer) = family.unwrap_or_else(|| panic!("{} is of no family", vector.id));
        let Some(answer) = answer(vector, &vectors) else {
            wrong.push(format!("{}: no answer", vector.id));
            continue;
        };
        let expected = vector.expected.as_object().expect("keys");
        for key in answer.values.keys().filter(|key| !expected.contains_key(*key)) {
            wrong.push(format!("{}: nobody expected {key}", vector.id));
        }
        for (key, theirs) in expected {
            match (answer.values.get(key), answer.without.get(key)) {
                (Some(ours), _) if same(ours, theirs, vector.tol) => held += 1,
                (Some(ours), _) => wrong.push(format!("{} {key}: {ours}, expected {theirs}", vector.id)),
                (None, Some(why)) => skipped.push(format!("{} {key}: {why}", vector.id)),
                (None, None) => wrong.push(format!("{} {key}: no value and no reason", vector.id)),
            }
        }
    }
    println!("{held} values hold; not applicable:\n{}", skipped.join("\n"));
    assert!(wrong.is_empty(), "{} do not hold:\n{}", wrong.len(), wrong.join("\n"));
}
