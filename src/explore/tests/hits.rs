//! What rules find: a rule, what is said, and the hits.

use super::*;

type Case = (&'static str, &'static str, &'static [&'static str]);

fn check(language: Language, cases: &[Case]) {
    for (rule, words, expected) in cases {
        assert_eq!(hits(rule, language, words), *expected, "{rule} in {words}");
    }
}

#[test]
fn words_are_whole_and_folded() {
    check(
        Language::Nl,
        &[
            ("word = 'kind'", "Kinderen, een kind, kleinkind, KIND.", &["kind", "KIND"]),
            (
                "word = 'client'",
                "Cliënt clie\u{308}nt CLIËNT cliënten",
                &["Cliënt", "clie\u{308}nt", "CLIËNT"],
            ),
            ("word = 'CLIE\u{308}NT'", "de cliënt", &["cliënt"]),
            ("word = \"zo'n\"", "Zo’n dag, zo'n week, zo n", &["Zo’n", "zo'n"]),
            ("word = 'zo’n'", "zo'n", &["zo'n"]),
            ("word = 's'", "'s avonds zo'n", &["s"]),
            ("word = 'foto'", "foto's foto", &["foto"]),
            ("word = 'ijs'", "ĳs IJS", &["ĳs", "IJS"]),
            ("word = 'gezin'", "ge\u{ad}zin", &["ge\u{ad}zin"]),
            ("word = 'mail'", "een e-mail", &["mail"]),
            ("word = 'ja'", "👍ja👩‍👧nee\u{a0}ja", &["ja", "ja"]),
            ("word = 'klopt'", "Dat klopt.Ja, dat klopt.", &["klopt"]),
            ("word = 'klopt*'", "Dat klopt.Ja", &["klopt.Ja"]),
            ("word = 'één'", "een één", &["een", "één"]),
            ("word = '3,5'", "om 3,5 en 3 en 5", &["3,5"]),
        ],
    );
    check(Language::En, &[("word = \"don't\"", "I don’t, DON'T, dont", &["don’t", "DON'T"])]);
}

#[test]
fn capitals_and_accents_matter_when_the_rule_says_so() {
    check(
        Language::Nl,
        &[
            ("word = 'SAG', case_sensitive = true", "sag Sag SAG", &["SAG"]),
            ("word = 'ËN', case_sensitive = true", "ËN EN E\u{308}N ën", &["ËN", "EN", "E\u{308}N"]),
            ("word = 'één', diacritics = true", "een ÉÉN e\u{301}e\u{301}n", &["ÉÉN", "e\u{301}e\u{301}n"]),
            ("word = 'Hé', diacritics = true, case_sensitive = true", "hé Hé He", &["Hé"]),
            ("word = 'Hé', diacritics = true, with = ['JE']", "hé je", &["hé"]),
            ("word = 'SAG', case_sensitive = true, unless = ['PMTO']", "SAG of pmto", &[]),
        ],
    );
}

#[test]
fn variants_may_be_phrases() {
    let rule = "word = 'MDO', variants = ['casusoverleg', 'multidisciplinair overleg', 'multidisciplinair']";
    let words = "In het mdo, het casusoverleg of multidisciplinair overleg, multidisciplinair dus.";
    check(
        Language::Nl,
        &[(rule, words, &["mdo", "casusoverleg", "multidisciplinair overleg", "multidisciplinair"])],
    );
}

#[test]
fn phrases_are_words_in_a_row_in_one_paragraph() {
    check(
        Language::Nl,
        &[
            (
                "phrase = 'wel eens'",
                "Wel, eens! wel-eens wel\u{a0}eens wel\neens",
                &["Wel, eens", "wel-eens", "wel\u{a0}eens", "wel\neens"],
            ),
            ("phrase = 'e-mail'", "e mail, e-mail, email", &["e mail", "e-mail"]),
            ("phrase = 'wel eens'", "Wel. Eens een keer.", &["Wel. Eens"]),
            ("phrase = 'wel eens'", "wel\n\neens", &[]),
            ("phrase = 'wel eens'", "wel\n \neens wel \n eens", &["wel \n eens"]),
            ("phrase = 'wel eens'", "wel soms eens", &[]),
            ("phrase = 'ja ja'", "ja ja ja ja ja", &["ja ja", "ja ja"]),
        ],
    );
}

#[test]
fn stars_stand_for_an_ending_or_one_word() {
    check(
        Language::Nl,
        &[
            ("word = 'kind*'", "kind kinderen kind's kleinkind", &["kind", "kinderen", "kind's"]),
            (
                "phrase = 'wat er * speelt'",
                "Wat er thuis speelt, wat er speelt, wat er echt thuis speelt",
                &["Wat er thuis speelt"],
            ),
            ("phrase = 'in kaart *'", "in kaart gebracht, in kaart", &["in kaart gebracht"]),
            ("phrase = '* ouders'", "ouders van de Ouders", &["de Ouders"]),
            ("phrase = 'vraag* aan *'", "vragen aan hem, vraagt aan haar", &["vraagt aan haar"]),
            ("phrase = 'kaart *'", "op de kaart.\n\nEn nu", &[]),
        ],
    );
}

#[test]
fn stems_join_some_forms_and_not_others() {
    check(
        Language::Nl,
        &[
            (
                "stem = 'veilig'",
                "Veilige veiligheid veilig vei\u{ad}lig",
                &["Veilige", "veiligheid", "veilig", "vei\u{ad}lig"],
            ),
            ("stem = 'cliënt'", "Clie\u{308}nten en de client", &["Clie\u{308}nten", "client"]),
            ("stem = 'auto'", "auto's", &["auto's"]),
            ("stem = 'gezin'", "gezin gezinnen", &["gezin"]),
            ("stem = 'kind'", "kind kinderen", &["kind"]),
        ],
    );
    check(Language::En, &[("stem = 'decide'", "deciding, decided, decision", &["deciding", "decided"])]);
}

#[test]
fn regular_expressions_see_one_turn_as_typed() {
    check(
        Language::Nl,
        &[
            (r#"regex = "\\bMDO('s)?\\b""#, "het MDO, twee mdo's", &["MDO", "mdo's"]),
            (r"regex = 'MDO', case_sensitive = true", "mdo MDO", &["MDO"]),
            (r"regex = 'één'", "ÉÉN een e\u{301}e\u{301}n", &["ÉÉN"]),
            (r"regex = '^ja\b'", "ja, ja", &["ja"]),
            (r"regex = 'ja$'", "ja, ja", &["ja"]),
            (r"regex = 'weeg.*tegen'", "Ik weeg dat. Altijd tegen iets.", &["weeg dat. Altijd tegen"]),
            (r"regex = 'weeg.*tegen'", "Ik weeg dat\ntegen iets", &[]),
            (r"regex = 'x*'", "geen enkele", &[]),
            (r"regex = '\s+'", "a b", &[]),
            (r"regex = '\s*dus\s*'", "en dus ook", &["dus"]),
            (r"regex = 'a|ab'", "ab", &["a"]),
            (r"regex = 'Goed'", "Ja.", &[]),
        ],
    );
}

#[test]
fn near_counts_words_in_either_order() {
    check(
        Language::Nl,
        &[
            (
                "near = ['moeder', 'wilde'], within = 1",
                "Moeder wilde, wilde moeder; moeder die wilde",
                &["Moeder wilde", "wilde moeder"],
            ),
            ("near = ['moeder', 'wilde'], within = 2", "moeder die wilde", &["moeder die wilde"]),
            ("near = ['moeder', 'wilde'], within = 2", "moeder die dat wilde", &[]),
            ("near = ['moeder', 'wilde'], within = 2", "moeder.\n\nWilde niet", &["moeder.\n\nWilde"]),
            ("near = ['kind*', 'kind'], within = 9", "een kind", &[]),
            ("near = ['kind*', 'kind'], within = 9", "een kind en kinderen", &["kind en kinderen"]),
            (
                "near = ['in gesprek', 'samen *'], within = 2",
                "in gesprek gaan samen met; samen met ze in gesprek",
                &["in gesprek gaan samen met", "samen met ze in gesprek"],
            ),
            ("near = ['a', 'b'], within = 3", "a b b a", &["a b b"]),
            ("near = ['a', 'b'], within = 99999999999", "a c c b", &["a c c b"]),
        ],
    );
}

#[test]
fn hits_of_one_rule_are_leftmost_longest_and_apart() {
    check(
        Language::Nl,
        &[
            ("word = 'heel', variants = ['heel erg', 'erg heel']", "heel erg heel", &["heel erg", "heel"]),
            ("word = 'ja'", "ja ja, ja", &["ja", "ja", "ja"]),
        ],
    );
}

#[test]
fn neither_labels_nor_other_turns_are_searched() {
    let spoken = transcript(
        "t",
        &[("I", "Wat is het beleid?"), ("Beleid", "Ja."), ("O", "Beleid!"), ("R2", "Ons beleid.")],
    );
    assert_eq!(proposed(&["word = 'beleid'"], &spoken), ["Ons beleid."]);
    assert_eq!(proposed(&["word = 'beleid', role = 'interviewer'"], &spoken), ["Wat is het beleid?"]);
    assert_eq!(proposed(&["word = 'beleid', role = 'other'"], &spoken), ["Beleid!"]);
    let broken = transcript("t", &[("R1", "Wij wel"), ("R2", "eens")]);
    for rule in ["phrase = 'wel eens'", "near = ['wel', 'eens'], within = 9", "regex = 'wel[^x]*eens'"] {
        assert_eq!(proposed(&[rule], &broken), [""; 0], "{rule}");
    }
}
