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

/// The subjects that the front end of the workbench speaks from, and nothing else does.
const SCREEN: [&str; 3] = ["pages", "reader", "workbench"];

/// The sources of the front end, one after another.
fn front_end() -> String {
    let mut all = String::new();
    let mut open = vec![project().join("src/workbench/web/src")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ts" || extension == "tsx") {
                all += &fs::read_to_string(&path).expect("a source");
            }
        }
    }
    all
}

/// The literals between two of a mark that are the beginning of an id of the front end.
fn literals(text: &str, mark: char) -> BTreeSet<String> {
    let begins = |part: &&str| {
        SCREEN.iter().any(|subject| part.strip_prefix(subject).is_some_and(|rest| rest.starts_with('-')))
    };
    text.lines().flat_map(|line| line.split(mark)).filter(begins).map(str::to_owned).collect()
}

/// The arguments of every call of `say`, up to where its brackets close.
fn said(text: &str) -> Vec<&str> {
    let calls = text.match_indices("say(").map(|(at, call)| &text[at + call.len()..]);
    let until_closed = |rest: &'_ str| {
        let mut open = 1;
        let end = rest.find(|c| {
            open += i32::from(c == '(') - i32::from(c == ')');
            open == 0
        });
        end.unwrap_or(rest.len())
    };
    calls.map(|rest| &rest[..until_closed(rest)]).collect()
}

/// An id with places for other words, as parts that do not vary.
fn fixed_parts(template: &str) -> Vec<&str> {
    let mut parts = template.split("${");
    let first = parts.next().into_iter();
    first.chain(parts.map(|part| part.split_once('}').map_or("", |(_, fixed)| fixed))).collect()
}

/// Whether an id is what a template gives with words that stand in the sources.
fn is_given(id: &str, template: &[&str], words: &BTreeSet<&str>) -> bool {
    let Some((first, rest)) = template.split_first() else { return false };
    let Some(left) = id.strip_prefix(first) else { return false };
    let Some(next) = rest.first() else { return left.is_empty() };
    let ends = if next.is_empty() && rest.len() == 1 {
        vec![left.len()]
    } else {
        left.match_indices(next).map(|(at, _)| at).collect()
    };
    ends.into_iter().any(|end| words.contains(&left[..end]) && is_given(&left[end..], rest, words))
}

#[test]
fn the_front_end_says_what_is_worded_and_every_wording_of_it_is_said() {
    let known: BTreeSet<String> = entries(Language::Nl).into_keys().collect();
    let screen = |id: &&String| id.split_once('-').is_some_and(|(subject, _)| SCREEN.contains(&subject));
    let source = front_end();
    let calls = said(&source);
    assert!(calls.len() > 200, "{} calls", calls.len());
    let templates = literals(&source, '`');
    let templates: Vec<Vec<&str>> = templates.iter().map(|template| fixed_parts(template)).collect();
    let quoted = literals(&source, '"');
    let mut words: BTreeSet<&str> = source.lines().flat_map(|line| line.split(['"', '\''])).collect();
    words.extend(
        source
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .filter(|word| source.contains(&format!("{word}:"))),
    );

    let worded = |id: &str| known.contains(id);
    let missing: BTreeSet<String> =
        calls.iter().flat_map(|call| literals(call, '"')).filter(|id| !worded(id)).collect();
    assert!(missing.is_empty(), "said and not worded: {missing:#?}");
    let hollow: Vec<&Vec<&str>> =
        templates.iter().filter(|template| !known.iter().any(|id| is_given(id, template, &words))).collect();
    assert!(hollow.is_empty(), "said and not worded: {hollow:#?}");
    let unsaid = |id: &&String| {
        !quoted.contains(*id) && !templates.iter().any(|template| is_given(id, template, &words))
    };
    let unsaid: Vec<&String> = known.iter().filter(screen).filter(unsaid).collect();
    assert!(unsaid.is_empty(), "worded and never said: {unsaid:#?}");
}
