//! The sentences of `docs/matching.md`, as tests.

mod answers;
mod faults;
mod hits;
mod properties;
mod proposals;

use std::collections::BTreeMap;

use super::{CompiledCodebook, Suggestion};
use crate::codebook::{Code, CodeId, Codebook, Guide, Origin, Question, QuestionId, Rule, Wording};
use crate::corpus::{
    About, Reading, Respondent, RespondentId, Role, Speaker, Transcript, TranscriptId, Turn,
};
use crate::message::Language;
use crate::text::Span;

/// A transcript of turns: a label and the words. `I` asks, `O` is somebody else, any other label is a respondent.
fn transcript(id: &str, turns: &[(&str, &str)]) -> Transcript {
    let mut reading = Reading::new(1, format!("sha-{id}"), String::new(), Vec::new());
    let mut speakers = BTreeMap::new();
    for (label, words) in turns {
        let start = reading.text.len() + label.len() + 2;
        reading.text.push_str(&format!("{label}: {words}\n\n"));
        let span = Span::new(start, start + words.len());
        reading.turns.push(Turn { label: Some((*label).to_owned()), span, start_ms: None, end_ms: None });
        let (role, respondent) = match *label {
            "I" => (Role::Interviewer, None),
            "O" => (Role::Other, None),
            respondent => (Role::Respondent, Some(RespondentId::from(respondent))),
        };
        speakers.insert((*label).to_owned(), Speaker { role, respondent });
    }
    Transcript {
        id: TranscriptId::from(id),
        file: format!("{id}.txt"),
        format: "txt".to_owned(),
        sha256: String::new(),
        about: About::default(),
        speakers,
        reading,
    }
}

/// A rule as it is written in a codebook.
fn rule(toml: &str) -> Rule {
    let table = format!("rule = {{ {toml} }}");
    let read: BTreeMap<String, Rule> =
        toml_edit::de::from_str(&table).unwrap_or_else(|error| panic!("{table}: {error}"));
    read["rule"].clone()
}

fn code(id: &str, rules: &[&str]) -> Code {
    let rules = rules.iter().map(|toml| rule(toml)).collect();
    Code { rules, ..Code::new(CodeId::from(id), Wording::from(id), Origin::Deductive) }
}

fn codebook(codes: &[(&str, &[&str])]) -> Codebook {
    let codes = codes.iter().map(|(id, rules)| code(id, rules)).collect();
    Codebook { codes, ..Codebook::default() }
}

fn guide(questions: &[(&str, &[&str])]) -> Guide {
    let question = |(id, patterns): &(&str, &[&str])| Question {
        id: QuestionId::from(*id),
        topic: None,
        text: Wording::from(*id),
        probes: None,
        patterns: patterns.iter().map(|pattern| (*pattern).to_owned()).collect(),
    };
    Guide { topics: Vec::new(), questions: questions.iter().map(question).collect() }
}

fn respondent(id: &str, attributes: &[(&str, &str)]) -> Respondent {
    let attributes =
        attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Respondent { attributes, ..Respondent::new(RespondentId::from(id)) }
}

/// The rules of a codebook without a guide, none of them faulty.
fn compiled(book: &Codebook, language: Language) -> CompiledCodebook {
    let (engine, faults) = CompiledCodebook::new(book, &Guide::default(), language);
    assert_eq!(faults, []);
    engine
}

fn suggest(rules: &[&str], transcript: &Transcript) -> Vec<Suggestion> {
    let engine = compiled(&codebook(&[("code", rules)]), Language::Nl);
    engine.suggest(&[transcript], &BTreeMap::new())
}

/// The proposed segments of one code's rules, each as typed.
fn proposed<'t>(rules: &[&str], transcript: &'t Transcript) -> Vec<&'t str> {
    suggest(rules, transcript).iter().map(|found| found.span.of(&transcript.reading.text)).collect()
}

/// What a rule finds in what a respondent says, each hit as typed.
fn hits(toml: &str, language: Language, words: &str) -> Vec<String> {
    let transcript = transcript("t", &[("I", "Ja?"), ("R1", words), ("I", "Goed.")]);
    let engine = compiled(&codebook(&[("code", &[toml])]), language);
    let found = engine.suggest(&[&transcript], &BTreeMap::new());
    found
        .iter()
        .flat_map(|found| &found.hits)
        .map(|hit| hit.of(&transcript.reading.text).to_owned())
        .collect()
}
