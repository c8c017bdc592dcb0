//! From hits to proposals: filters, units, joining, ids and forms.

use super::*;

#[test]
fn with_and_unless_look_in_the_sentences_of_the_hit() {
    let spoken =
        transcript("t", &[("R1", "Er is ruimte. Ruimte in hun hoofd. De ruimte voor het gezin. Gezin.")]);
    assert_eq!(
        proposed(&["word = 'ruimte', unless = ['in hun *']"], &spoken),
        ["Er is ruimte.", "De ruimte voor het gezin."]
    );
    assert_eq!(
        proposed(&["word = 'ruimte', with = ['gezin*', 'hoofd']"], &spoken),
        ["Ruimte in hun hoofd.", "De ruimte voor het gezin."]
    );
    assert_eq!(
        proposed(&["word = 'ruimte', with = ['de ruimte'], unless = ['hoofd']"], &spoken),
        ["De ruimte voor het gezin."]
    );
    assert_eq!(
        proposed(&["phrase = 'gezin gezin', with = ['voor het']"], &spoken),
        ["De ruimte voor het gezin. Gezin."]
    );
}

#[test]
fn a_negation_counts_within_reach_before_the_hit_in_its_sentence() {
    let cases = [
        ("Ik ben niet vrij.", 1, false),
        ("Ik ben niet zo vrij.", 1, true),
        ("Ik ben niet zo vrij.", 2, false),
        ("Niet. Ik ben vrij.", 9, true),
        ("Ik ben vrij, niet waar?", 9, true),
        ("I don’t feel vrij.", 2, false),
        ("Niet vrij.", 0, true),
        ("Nooit, zonder iets vrij.", 2, false),
    ];
    for (words, reach, kept) in cases {
        let spoken = transcript("t", &[("R1", words)]);
        let rule = format!("word = 'vrij', negation = {reach}");
        assert_eq!(suggest(&[&rule], &spoken).len(), usize::from(kept), "{rule} in {words}");
    }
    let inside = transcript("t", &[("R1", "Dat is niet vrij, niet-vrij.")]);
    assert_eq!(suggest(&["phrase = 'niet vrij', negation = 1, unit = 'words'"], &inside).len(), 2);
    let partly = transcript("t", &[("R1", "Nooit onvrij")]);
    assert_eq!(suggest(&["regex = 'vrij', negation = 1"], &partly), []);
}

#[test]
fn where_keeps_respondents_with_these_values() {
    let spoken = transcript(
        "t",
        &[("R1", "Vrij één."), ("R2", "Vrij twee."), ("R3", "Vrij drie."), ("O", "Vrij vier.")],
    );
    let people = [respondent("R1", &[("Groep", " ság ")]), respondent("R2", &[("groep", "PMTO")])];
    let people = people.map(|person| (person.id.clone(), person)).into();
    let only = |rule: &str| {
        let engine = compiled(&codebook(&[("code", &[rule])]), Language::Nl);
        let found = engine.suggest(&[&spoken], &people);
        found.iter().map(|found| found.span.of(&spoken.reading.text).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(only("word = 'vrij', where = { groep = 'SAG' }"), ["Vrij één."]);
    assert_eq!(only("word = 'vrij', where = { groep = 'pmto', jaren = '3' }"), [""; 0]);
    assert_eq!(only("word = 'vrij', role = 'other', where = { groep = 'SAG' }"), [""; 0]);
}

#[test]
fn a_respondent_who_withdrew_is_never_searched() {
    let spoken = transcript("t", &[("R1", "Vrij."), ("R2", "Vrij.")]);
    let gone = Respondent { withdrawn: Some("2025-04-02".to_owned()), ..respondent("R1", &[]) };
    let people = BTreeMap::from([(gone.id.clone(), gone)]);
    let engine = compiled(&codebook(&[("code", &["word = 'vrij'", "regex = 'vrij'"])]), Language::Nl);
    let found = engine.suggest(&[&spoken], &people);
    assert_eq!(found.len(), 1);
    assert_eq!(spoken.respondents_in(found[0].span), [RespondentId::from("R2")].into());
    assert_eq!(
        engine.forms(&[&spoken], &people)[&(CodeId::from("code"), 0)],
        BTreeMap::from([("vrij".to_owned(), 1)])
    );
}

#[test]
fn hits_are_widened_to_words_sentence_or_turn() {
    let spoken = transcript("t", &[("R1", " Dhr. Bos is vrij. Ja, vrij!\n\nDat was het. ")]);
    assert_eq!(proposed(&["word = 'vrij', unit = 'words'"], &spoken), ["vrij", "vrij"]);
    assert_eq!(proposed(&["word = 'vrij'"], &spoken), ["Dhr. Bos is vrij.", "Ja, vrij!"]);
    assert_eq!(
        proposed(&["word = 'vrij', unit = 'turn'"], &spoken),
        ["Dhr. Bos is vrij. Ja, vrij!\n\nDat was het."]
    );
    assert_eq!(proposed(&["phrase = 'vrij ja'"], &spoken), ["Dhr. Bos is vrij. Ja, vrij!"]);
    let unfinished = transcript("t", &[("R1", "Zonder punt vrij"), ("R2", "vrij en verder.")]);
    assert_eq!(proposed(&["word = 'vrij'"], &unfinished), ["Zonder punt vrij", "vrij en verder."]);
}

#[test]
fn proposals_of_one_code_never_overlap() {
    let spoken = transcript("t", &[("R1", "Vrij en vrij. Heel vrij. Ruimte dus. Niets.")]);
    let text = &spoken.reading.text;
    let both = suggest(
        &["word = 'vrij'", "word = 'heel', unit = 'words'", "word = 'weg'", "phrase = 'vrij ruimte'"],
        &spoken,
    );
    let spans: Vec<&str> = both.iter().map(|found| found.span.of(text)).collect();
    assert_eq!(spans, ["Vrij en vrij.", "Heel vrij. Ruimte dus."]);
    assert_eq!((both[0].rules.as_slice(), both[0].hits.len()), ([0].as_slice(), 2));
    assert_eq!(both[1].rules, [0, 1, 3]);
    let hits: Vec<&str> = both[1].hits.iter().map(|hit| hit.of(text)).collect();
    assert_eq!(hits, ["Heel", "vrij", "vrij. Ruimte"]);
    let turn = suggest(&["word = 'vrij'", "word = 'niets', unit = 'turn'"], &spoken);
    assert_eq!((turn.len(), turn[0].rules.as_slice(), turn[0].hits.len()), (1, [0, 1].as_slice(), 4));
    let touching = transcript("t", &[("R1", "vrijvrij")]);
    assert_eq!(proposed(&["regex = 'vrij', unit = 'words'"], &touching), ["vrij", "vrij"]);
}

#[test]
fn proposals_of_different_transcripts_are_not_joined() {
    let spoken: Vec<Transcript> =
        (100..140).map(|id| transcript(&id.to_string(), &[("R1", "Vrij.")])).collect();
    let engine = compiled(&codebook(&[("code", &["word = 'vrij'"])]), Language::Nl);
    let found = engine.suggest(&spoken.iter().rev().collect::<Vec<_>>(), &BTreeMap::new());
    let places = found.iter().map(|found| &found.transcript);
    assert!(places.eq(spoken.iter().map(|transcript| &transcript.id)));
}

#[test]
fn the_id_is_of_code_reading_and_span() {
    let spoken = transcript("t", &[("R1", "Vrij.")]);
    // printf 'code\0sha-t\0004\0009' | sha256sum
    assert_eq!(suggest(&["word = 'vrij'"], &spoken)[0].id, "5ed29600125a69a1");
    assert_eq!(suggest(&["word = 'weg'", "regex = 'vrij'"], &spoken)[0].id, "5ed29600125a69a1");
}

#[test]
fn forms_are_those_of_hits_that_passed() {
    let rules = [
        "stem = 'veilig', unless = ['onzin']",
        "near = ['wij', 'zien'], within = 3",
        r"regex = 'wij\s+zien'",
        "word = 'weg'",
        "phrase = 'veilig*', unit = 'turn'",
    ];
    let spoken =
        transcript("t", &[("R1", "Véilig wij  ZIEN veiligheid. Veilige veiligheid. Veilig is onzin.")]);
    let engine = compiled(&codebook(&[("code", &rules)]), Language::Nl);
    let forms = engine.forms(&[&spoken], &BTreeMap::new());
    let listed = |rule: usize| -> Vec<(&str, usize)> {
        forms[&(CodeId::from("code"), rule)].iter().map(|(form, count)| (form.as_str(), *count)).collect()
    };
    assert_eq!(listed(0), [("veilig", 1), ("veilige", 1), ("veiligheid", 2)]);
    assert_eq!(listed(1), [("wij zien", 1)]);
    assert_eq!(listed(2), [("wij zien", 1)]);
    assert_eq!(listed(3), []);
    assert_eq!(listed(4), [("veilig", 2), ("veilige", 1), ("veiligheid", 2)]);
}
