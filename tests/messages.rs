//! The two catalogues: complete, alike, and used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use codeboom::message::{Catalogue, Language, catalogue_sources};
use fluent_bundle::FluentResource;

use crate::support::project;

/// The entries of a language: id and the variables its wording uses.
fn entries(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries = BTreeMap::new();
    for (subject, source) in catalogue_sources(language) {
        let resource = FluentResource::try_new((*source).to_owned());
        assert!(resource.is_ok(), "{language}/{subject}.ftl: {:?}", resource.err().map(|(_, errors)| errors));
        let mut id = String::new();
        for line in source.lines() {
            if let Some((name, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                id = name.trim().to_owned();
                let twice = entries.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{language}/{subject}.ftl has {id} twice");
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect::<String>()
            });
            if let Some(known) = entries.get_mut(&id) {
                known.extend(variables);
            }
        }
    }
    entries
}

#[test]
fn both_languages_say_the_same_with_the_same_data() {
    let (nl, en) = (entries(Language::Nl), entries(Language::En));
    let ids = |entries: &BTreeMap<String, BTreeSet<String>>| entries.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&nl).difference(&ids(&en)).collect::<Vec<_>>(), Vec::<&String>::new(), "only in Dutch");
    assert_eq!(ids(&en).difference(&ids(&nl)).collect::<Vec<_>>(), Vec::<&String>::new(), "only in English");
    for (id, variables) in &nl {
        assert_eq!(Some(variables), en.get(id), "{id}");
    }
}

/// Ids in the sources look like ids and stand in string literals.
#[test]
fn every_message_in_the_sources_is_worded() {
    let known = entries(Language::Nl);
    let subjects: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let mut missing = BTreeSet::new();
    let mut open = vec![project().join("src")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source");
            for literal in text.split("Message::new(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if subjects.contains(literal.split('-').next().unwrap_or_default())
                    && !known.contains_key(literal)
                {
                    missing.insert(format!("{}: {literal}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn numbers_and_lists_follow_the_language() {
    assert_eq!(Language::Nl.number(5.75, 2), "5,75");
    assert_eq!(Language::En.number(5.75, 2), "5.75");
    assert_eq!(Language::Nl.list(&["R1", "R2", "R5"]), "R1, R2 en R5");
    assert_eq!(Language::En.list(&["R1", "R5"]), "R1 and R5");
}

#[test]
fn a_catalogue_never_shows_an_id() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for id in entries(language).into_keys() {
            let id: &'static str = Box::leak(id.into_boxed_str());
            assert_ne!(catalogue.word(id), id);
        }
    }
}
