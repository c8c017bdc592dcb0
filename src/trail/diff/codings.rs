//! Codings at two moments, by code and coder.

use std::collections::BTreeMap;

use super::super::Names;
use super::{CodingChange, Recoded};
use crate::codebook::CodeId;
use crate::message::Language;
use crate::study::{Placed, State};

/// The codings that came, went or changed, in the order of the codebook and then by coder.
pub(super) fn codings(before: &State, after: &State, language: Language) -> Vec<CodingChange> {
    let mut names = Names::new(language);
    names.note_state(before);
    names.note_state(after);
    let was: BTreeMap<&str, &Placed> = by_id(before);
    let is: BTreeMap<&str, &Placed> = by_id(after);
    let mut found = Found { names: &names, changes: BTreeMap::new() };
    for coding in &after.codings {
        match was.get(coding.id.as_str()) {
            None => found.of(&coding.code, &coding.coder).added.push(coding.id.clone()),
            Some(old) if old.code != coding.code => {
                let other = |code: &CodeId| Recoded { coding: coding.id.clone(), code_id: code.to_string() };
                found.of(&coding.code, &coding.coder).recoded_from.push(other(&old.code));
                found.of(&old.code, &coding.coder).recoded_to.push(other(&coding.code));
            }
            Some(old) => {
                let same = old.spot() == coding.spot()
                    && old.polarity == coding.polarity
                    && old.prompting == coding.prompting;
                if !same {
                    found.of(&coding.code, &coding.coder).changed.push(coding.id.clone());
                }
            }
        }
    }
    for coding in before.codings.iter().filter(|coding| !is.contains_key(coding.id.as_str())) {
        found.of(&coding.code, &coding.coder).removed.push(coding.id.clone());
    }
    let order = after.codebook.codes.iter().chain(&before.codebook.codes);
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, code) in order.enumerate() {
        place.entry(code.id.as_str()).or_insert(at);
    }
    let mut changes: Vec<CodingChange> = found.changes.into_values().collect();
    changes.sort_by_key(|change| place.get(change.code_id.as_str()).copied().unwrap_or(usize::MAX));
    changes
}

struct Found<'n> {
    names: &'n Names,
    changes: BTreeMap<(CodeId, String), CodingChange>,
}

impl Found<'_> {
    fn of(&mut self, code: &CodeId, coder: &str) -> &mut CodingChange {
        let new = || CodingChange {
            code: self.names.code(code),
            code_id: code.to_string(),
            coder: coder.to_owned(),
            ..CodingChange::default()
        };
        self.changes.entry((code.clone(), coder.to_owned())).or_insert_with(new)
    }
}

fn by_id(state: &State) -> BTreeMap<&str, &Placed> {
    state.codings.iter().map(|coding| (coding.id.as_str(), coding)).collect()
}
