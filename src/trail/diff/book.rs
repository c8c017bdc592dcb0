//! Entries of the codebook at two moments.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Names;
use super::super::change::{Change, changes};
use super::explain::Acts;
use super::{EntryChange, Fate};
use crate::message::Language;
use crate::study::State;

/// The entries that are not as they were: themes, codes, relations, in the order of the codebook.
pub(super) fn entries(
    before: &State,
    after: &State,
    acts: &Acts<'_>,
    language: Language,
) -> Vec<EntryChange> {
    let (was, is) = (&before.codebook, &after.codebook);
    let mut found = Vec::new();
    let themes = Kind {
        entry: "theme",
        moves: &["parent"],
        id: |theme: &crate::codebook::Theme| theme.id.as_str(),
        name: &|theme| theme.name(language).to_owned(),
        end: &|theme| match after.theme_now(&theme.id) {
            into if into == theme.id => (Fate::Removed, None),
            into => (Fate::Merged, Some(into.to_string())),
        },
    };
    compare(&was.themes, &is.themes, &themes, &mut found);
    let codes = Kind {
        entry: "code",
        moves: &["themes", "parent"],
        id: |code: &crate::codebook::Code| code.id.as_str(),
        name: &|code| code.name(language).to_owned(),
        end: &|code| match after.code_now(&code.id) {
            None => (Fate::Retired, None),
            Some(into) if into == code.id => (Fate::Removed, None),
            Some(into) => (Fate::Merged, Some(into.to_string())),
        },
    };
    compare(&was.codes, &is.codes, &codes, &mut found);
    let relations = Kind {
        entry: "relation",
        moves: &["from", "to"],
        id: |tie: &crate::codebook::Relation| tie.id.as_str(),
        name: &|tie| tie.label.in_language(language).to_owned(),
        end: &|_| (Fate::Removed, None),
    };
    compare(&was.relations, &is.relations, &relations, &mut found);
    without_gains(&mut found);
    let mut names = Names::new(language);
    names.note_state(after);
    for entry in &mut found {
        entry.into_name = entry.into.as_deref().map(|into| match entry.entry {
            "theme" => names.theme(&into.into()),
            _ => names.code(&into.into()),
        });
        let name = format!("{}:{}", entry.entry, entry.id);
        let explained = acts.explaining(|_, touched| touched.entries.contains(&name));
        (entry.acts, entry.because) = (explained.acts, explained.because);
    }
    found
}

/// How entries of one kind are compared.
struct Kind<'k, T> {
    entry: &'static str,
    /// The fields that say where an entry stands.
    moves: &'static [&'static str],
    id: fn(&T) -> &str,
    name: &'k dyn Fn(&T) -> String,
    /// What became of an entry that is no longer there.
    end: &'k dyn Fn(&T) -> (Fate, Option<String>),
}

fn compare<T: Serialize>(was: &[T], is: &[T], kind: &Kind<'_, T>, found: &mut Vec<EntryChange>) {
    let of = |entries: &[T], id: &str| entries.iter().position(|entry| (kind.id)(entry) == id);
    let change = |entry: &T, change: Vec<Fate>, into, fields| EntryChange {
        entry: kind.entry,
        id: (kind.id)(entry).to_owned(),
        name: (kind.name)(entry),
        change,
        into,
        into_name: None,
        fields,
        acts: Vec::new(),
        because: Vec::new(),
    };
    for entry in is {
        match of(was, (kind.id)(entry)).and_then(|at| was.get(at)) {
            None => found.push(change(entry, vec![Fate::Made], None, Vec::new())),
            Some(old) => {
                let fields = changes(old, entry);
                if !fields.is_empty() {
                    found.push(change(entry, fates(&fields, kind.moves), None, fields));
                }
            }
        }
    }
    for entry in was.iter().filter(|entry| of(is, (kind.id)(entry)).is_none()) {
        let (fate, into) = (kind.end)(entry);
        found.push(change(entry, vec![fate], into, Vec::new()));
    }
}

fn fates(fields: &[Change], moves: &[&str]) -> Vec<Fate> {
    let renamed = fields.iter().any(|field| field.field == "label");
    let of = |field: &Change| match field.field.as_str() {
        "label" => Some(Fate::Renamed),
        // A former name became another name.
        "aliases" if renamed => None,
        name if moves.contains(&name) => Some(Fate::Moved),
        _ => Some(Fate::Changed),
    };
    let mut fates: Vec<Fate> = Vec::new();
    for fate in fields.iter().filter_map(of) {
        if !fates.contains(&fate) {
            fates.push(fate);
        }
    }
    fates
}

/// Leaves out what an entry only gained because another became part of it: that is told of the other.
fn without_gains(found: &mut Vec<EntryChange>) {
    let into: BTreeSet<(&'static str, String)> =
        found.iter().filter_map(|entry| Some((entry.entry, entry.into.clone()?))).collect();
    let gains = ["aliases", "questions", "rules", "answers"];
    found.retain(|entry| {
        let only_gains = entry.fields.iter().all(|field| gains.contains(&field.field.as_str()));
        entry.change != [Fate::Changed] || !only_gains || !into.contains(&(entry.entry, entry.id.clone()))
    });
}
