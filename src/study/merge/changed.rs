//! Which fields of which entries both studies changed, and whose value stands.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Map, Value};

use super::{BothChanged, Kept};
use crate::log::StudyMerged;
use crate::study::State;

/// Entries as fields, by kind and id.
type Fields = BTreeMap<(&'static str, String), Map<String, Value>>;

/// What is different here and there, and in both different from what it was when the two went apart. An entry of
/// another study never was the same, so that there every difference counts where both say something.
pub(super) fn both_changed(
    base: &State,
    ours: &State,
    theirs: &State,
    joint: &State,
    merged: &StudyMerged,
) -> Vec<BothChanged> {
    let (base, ours, joint) = (fields(base, None), fields(ours, None), fields(joint, None));
    let theirs = fields(theirs, Some(merged));
    let mut found = Vec::new();
    for (key, our) in &ours {
        let Some(their) = theirs.get(key) else { continue };
        let of = |fields: &Fields, name: &str| {
            fields.get(key).and_then(|fields| fields.get(name)).cloned().unwrap_or_default()
        };
        let names: BTreeSet<&String> = our.keys().chain(their.keys()).collect();
        for name in names {
            let (was, is, other) = (of(&base, name), of(&ours, name), of(&theirs, name));
            let stands = of(&joint, name);
            if is == other || is == was || other == was {
                continue;
            }
            found.push(BothChanged {
                kind: key.0,
                id: key.1.clone(),
                field: name.clone(),
                stands: match () {
                    () if stands == is => Kept::Ours,
                    () if stands == other => Kept::Theirs,
                    () => Kept::Both,
                },
                ours: is,
                theirs: other,
            });
        }
    }
    found
}

/// The entries of a study as fields, with the ids that they have here.
fn fields(state: &State, merged: Option<&StudyMerged>) -> Fields {
    let mut found = Fields::new();
    let mut put = |kind: &'static str, id: &str, entry: Value| {
        found.insert((kind, id.to_owned()), flat(entry));
    };
    for code in &state.codebook.codes {
        let mut code = code.clone();
        if let Some(merged) = merged {
            merged.retell_code(&mut code);
        }
        put("code", code.id.as_str(), as_value(&code));
    }
    for theme in &state.codebook.themes {
        let mut theme = theme.clone();
        if let Some(merged) = merged {
            merged.retell_theme(&mut theme);
        }
        put("theme", theme.id.as_str(), as_value(&theme));
    }
    for relation in &state.codebook.relations {
        put("relation", &relation.id, as_value(relation));
    }
    for question in &state.guide.questions {
        let id = merged.map_or_else(|| question.id.clone(), |merged| merged.question_here(&question.id));
        put("question", id.as_str(), as_value(question));
    }
    for respondent in &state.respondents {
        put("respondent", respondent.id.as_str(), as_value(respondent));
    }
    for transcript in &state.transcripts {
        let id =
            merged.map_or_else(|| transcript.id.clone(), |merged| merged.transcript_here(&transcript.id));
        let entry = serde_json::json!({ "about": transcript.about, "speakers": transcript.speakers });
        put("transcript", id.as_str(), entry);
    }
    found
}

fn as_value(entry: &impl Serialize) -> Value {
    serde_json::to_value(entry).unwrap_or_default()
}

/// The fields of an entry, those of attributes, speakers and what is known of a transcript each by itself.
fn flat(entry: Value) -> Map<String, Value> {
    let Value::Object(entry) = entry else { return Map::new() };
    let mut found = Map::new();
    for (name, value) in entry {
        match value {
            Value::Object(inner) if ["attributes", "about", "speakers"].contains(&name.as_str()) => {
                found.extend(inner.into_iter().map(|(inner, value)| (format!("{name}.{inner}"), value)));
            }
            _ if name == "id" => {}
            value => {
                found.insert(name, value);
            }
        }
    }
    found
}
