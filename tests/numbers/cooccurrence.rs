//! Vectors of codes that go together: measures of pairs, clusters and maps.

use std::collections::BTreeMap;

use codeboom::cooccurrence::{Overlaps, Together};
use codeboom::statistics::{Correspondence, Distances, Linkage, Scaling, Tree};
use serde_json::{Value, json};

use super::{Answer, Vector};

/// What Codeboom computes for a vector.
pub(super) fn answer(vector: &Vector, _: &BTreeMap<String, Vector>) -> Option<Answer> {
    Some(match vector.id.as_str() {
        "cooc/atlas_c" | "cooc/out_of_range" => coefficient(vector),
        "cooc/jaccard_phi_units" => units(vector),
        "cooc/phi_2x2" => {
            let table = numbers(&vector.input["table"]);
            let mut answer = Answer::default();
            answer.say("phi", json!(together(&table).phi().known()));
            answer
        }
        "cluster/8respondents_8codes" => clusters(vector),
        _ if vector.id.starts_with("ca/") => correspondence(vector),
        _ => return None,
    })
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a count")).expect("a size")
}

fn numbers(table: &Value) -> Vec<Vec<f64>> {
    serde_json::from_value(table.clone()).expect("a table")
}

/// A table with both and only the first in its first row.
fn together(table: &[Vec<f64>]) -> Together {
    let cell = |row: usize, column: usize| table[row][column] as usize;
    Together { both: cell(0, 0), only_a: cell(0, 1), only_b: cell(1, 0), neither: cell(1, 1) }
}

fn coefficient(vector: &Vector) -> Answer {
    let input = &vector.input;
    let pair = Overlaps { n_a: count(&input["n1"]), n_b: count(&input["n2"]), n_ab: count(&input["n12"]) };
    let mut answer = Answer::default();
    if vector.id == "cooc/out_of_range" {
        answer.say("c_raw", json!(pair.c().known()));
        assert!(pair.is_out_of_range());
    } else {
        answer.say("c", json!(pair.c().known()));
        answer.lacks("share_of_n2", "a part of one code's segments is n_ab and n_b, shown side by side");
        answer.lacks("freq_ratio", "a ratio above 5 is flagged as distorted, and not a measure");
        assert!(pair.is_distorted());
    }
    answer
}

fn units(vector: &Vector) -> Answer {
    let list = |key: &str| vector.input[key].as_array().expect("units").iter().map(count).collect::<Vec<_>>();
    let (x, y) = (list("x"), list("y"));
    let both = |a: usize, b: usize| x.iter().zip(&y).filter(|(x, y)| (**x, **y) == (a, b)).count();
    let found = Together { both: both(1, 1), only_a: both(1, 0), only_b: both(0, 1), neither: both(0, 0) };
    let mut answer = Answer::default();
    answer.say("table", json!([[found.both, found.only_a], [found.only_b, found.neither]]));
    answer.say("jaccard", json!(found.jaccard().known()));
    answer.say("dice", json!(found.dice().known()));
    answer.say("lift", json!(found.lift().known()));
    answer.say("phi", json!(found.phi().known()));
    answer
}

fn clusters(vector: &Vector) -> Answer {
    // The vector clusters the rows.
    let rows = numbers(&vector.input["respondent_by_code"]);
    let apart = |a: usize, b: usize| {
        let both =
            |x: f64, y: f64| rows[a].iter().zip(&rows[b]).filter(|(a, b)| (**a, **b) == (x, y)).count();
        let found = Together {
            both: both(1.0, 1.0),
            only_a: both(1.0, 0.0),
            only_b: both(0.0, 1.0),
            neither: both(0.0, 0.0),
        };
        1.0 - found.jaccard().known().expect("a share")
    };
    let jaccard = Distances::of(rows.len(), apart);
    let euclidean = Distances::euclidean(&rows);
    let mut answer = Answer::default();
    answer.say("jaccard_condensed", json!(jaccard.pairs()));
    answer.say("classical_mds_eigenvalues", json!(Scaling::of(&jaccard).eigenvalues));
    for (name, distances, linkage) in
        [("average", &jaccard, Linkage::Average), ("ward", &euclidean, Linkage::Ward)]
    {
        let tree = Tree::grow(distances, linkage).expect("a tree");
        let heights: Vec<f64> = tree.joins().iter().map(|join| join.height).collect();
        answer.say(&format!("{name}_heights"), json!(heights));
        answer.say(&format!("{name}_cophenetic_corr"), json!(tree.fit(distances).expect("a correlation")));
        let clusters: Vec<usize> = tree.cut(2).iter().map(|cluster| cluster + 1).collect();
        answer.say(&format!("cut2_{name}"), json!(clusters));
    }
    answer
}

fn correspondence(vector: &Vector) -> Answer {
    let found = Correspondence::of(&numbers(&vector.input["table"])).expect("axes");
    let mut answer = Answer::default();
    answer.say("principal_inertias", json!(found.inertias));
    answer.say("total_inertia", json!(found.total()));
    if vector.id == "ca/smoke" {
        let singular: Vec<f64> = found.inertias.iter().map(|inertia| inertia.sqrt()).collect();
        answer.say("singular_values", json!(singular));
        answer.say("row_mass", json!(found.row_masses));
        answer.say("row_inertia", json!(found.row_inertias()));
        // An axis may point either way; turn ours to where the package's columns lie.
        let theirs = numbers(&vector.expected["col_principal"]);
        let turned = |points: &[Vec<f64>]| -> Vec<Vec<f64>> {
            let way = |axis: usize| (found.columns[0][axis] * theirs[0][axis]).signum();
            points
                .iter()
                .map(|point| point.iter().enumerate().map(|(axis, x)| x * way(axis)).collect())
                .collect()
        };
        answer.say("row_principal", json!(turned(&found.rows)));
        answer.say("col_principal", json!(turned(&found.columns)));
    }
    answer
}
