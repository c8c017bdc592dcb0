//! Which questions are asked and which turns answer them.

use super::super::asked;
use super::*;

/// Each answer to a question: the interviewer's words and those of the answer.
fn answers(guide: &Guide, question: &str, spoken: &Transcript) -> Vec<(String, Vec<String>)> {
    let text = |span: &Span| span.of(&spoken.reading.text).to_owned();
    let coverage = asked(guide, &[spoken]);
    let found = coverage.asked.get(&(QuestionId::from(question), spoken.id.clone()));
    let found = found.into_iter().flatten();
    found.map(|answer| (text(&answer.asking), answer.turns.iter().map(text).collect())).collect()
}

fn asking(words: &str, turns: &[&str]) -> (String, Vec<String>) {
    (words.to_owned(), turns.iter().map(|turn| (*turn).to_owned()).collect())
}

#[test]
fn an_answer_runs_over_probes_until_another_question() {
    let guide = guide(&[("vrij", &["hoe vrij", "vrijheid*"]), ("start", &["bij de start"])]);
    let spoken = transcript(
        "t",
        &[
            ("R1", "Voor het begin."),
            ("I", "Hoe vrij ben je?"),
            ("R1", "Heel vrij."),
            ("I", "Hm-hm."),
            ("R1", "Bij de start wel."),
            ("I", "Die vrijheid, hoe is dat?"),
            ("R1", "Fijn."),
            ("I", "En bij de start?"),
            ("R1", "Dan luister ik."),
            ("O", "Ik ook."),
            ("I", "Terug naar hoe vrij je bent."),
        ],
    );
    let vrij = [
        asking("Hoe vrij ben je?", &["Heel vrij.", "Bij de start wel.", "Fijn."]),
        asking("Terug naar hoe vrij je bent.", &[]),
    ];
    assert_eq!(answers(&guide, "vrij", &spoken), vrij);
    assert_eq!(answers(&guide, "start", &spoken), [asking("En bij de start?", &["Dan luister ik."])]);
}

#[test]
fn one_turn_may_ask_two_questions() {
    let guide = guide(&[("werk", &["je functie"]), ("jaren", &["hoe lang"]), ("rest", &["verder"])]);
    let spoken = transcript(
        "t",
        &[
            ("I", "Wat is je functie, en hoe lang al?"),
            ("R1", "Hulp, drie jaar."),
            ("I", "Hoe lang?"),
            ("R1", "Drie."),
            ("I", "En verder?"),
            ("R1", "Niets."),
        ],
    );
    let first = "Wat is je functie, en hoe lang al?";
    assert_eq!(answers(&guide, "werk", &spoken), [asking(first, &["Hulp, drie jaar."])]);
    assert_eq!(answers(&guide, "jaren", &spoken), [asking(first, &["Hulp, drie jaar.", "Drie."])]);
}

#[test]
fn an_answer_ends_with_its_transcript_and_unasked_questions_are_absent() {
    let guide = guide(&[("vrij", &["hoe vrij"]), ("nooit", &["komt niet voor"])]);
    let one = transcript("a", &[("I", "Hoe vrij?"), ("R1", "Zo.")]);
    let other = transcript("b", &[("R2", "Ander gesprek.")]);
    let coverage = asked(&guide, &[&one, &other]);
    assert_eq!(coverage.asked.len(), 1);
    assert_eq!(coverage.asked[&(QuestionId::from("vrij"), TranscriptId::from("a"))][0].turns.len(), 1);
}

#[test]
fn a_question_rule_proposes_each_turn_of_the_answer() {
    let guide = guide(&[("vrij", &["hoe vrij"]), ("rest", &["verder"])]);
    let turns = [
        ("I", "Hoe vrij?"),
        ("R1", "Zo. Heel ruim."),
        ("I", "Ja?"),
        ("O", "Ik minder."),
        ("R1", " "),
        ("R2", "Nee."),
        ("I", "Verder?"),
        ("R1", "Klaar."),
    ];
    let spoken = transcript("t", &turns);
    let proposals = |rules: &[&str]| {
        let (engine, faults) = CompiledCodebook::new(&codebook(&[("code", rules)]), &guide, Language::Nl);
        assert_eq!(faults, []);
        let found = engine.suggest(&[&spoken], &BTreeMap::new()).into_iter();
        let found: Vec<_> = found.map(|found| (found.span.of(&spoken.reading.text), found.rules)).collect();
        (found, engine.forms(&[&spoken], &BTreeMap::new()))
    };
    for unit in ["words", "sentence", "turn"] {
        let (found, forms) = proposals(&["word = 'ruim'", &format!("question = 'vrij', unit = '{unit}'")]);
        assert_eq!(found, [("Zo. Heel ruim.", vec![0, 1]), ("Nee.", vec![1])]);
        assert_eq!(forms[&(CodeId::from("code"), 1)], BTreeMap::from([("vrij".to_owned(), 2)]));
    }
    assert_eq!(proposals(&["question = 'vrij', role = 'other'"]).0, [("Ik minder.", vec![0])]);
    assert_eq!(proposals(&["question = 'vrij', with = ['ruim*']"]).0, [("Zo. Heel ruim.", vec![0])]);
}
