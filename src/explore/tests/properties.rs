//! What holds for any conversation and any rules.

use proptest::prelude::*;

use super::super::asked;
use super::*;

const RULES: [&str; 14] = [
    "word = 'kind*', variants = ['ouders']",
    "word = 'gezin', unit = 'words'",
    "word = 'gezin', role = 'interviewer'",
    "stem = 'ouder', negation = 2",
    "phrase = 'het gezin', unit = 'turn'",
    "phrase = 'het * kind', unit = 'words'",
    "near = ['kind', 'niet'], within = 3, unit = 'words'",
    "near = ['het gezin', 'kind*'], within = 2",
    r"regex = 'n[a-zé\s.]*k', unit = 'words'",
    r"regex = '\W+', unit = 'words'",
    "word = 'één', with = ['gezin', 'kind']",
    "word = 'één', unless = ['niet'], role = 'other'",
    "question = 'vrij'",
    "question = 'start', unit = 'turn'",
];

fn conversation() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let word = prop::sample::select(vec![
        "kind",
        "Kinderen",
        "het",
        "gezin",
        "niet",
        "één",
        "e\u{301}e\u{301}n",
        "ouders",
        "Ja. ",
        "\n\n",
        "👍",
        ", ",
        "\u{a0}",
        "hoe vrij",
        "bij de start",
        "dhr.",
        "n’t",
    ]);
    let words = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    prop::collection::vec((prop::sample::select(vec!["I", "R1", "R1", "R2", "O"]), words), 1..7)
}

fn spoken(id: &str, turns: &[(&str, String)]) -> Transcript {
    let turns: Vec<(&str, &str)> = turns.iter().map(|(label, words)| (*label, words.as_str())).collect();
    transcript(id, &turns)
}

fn engine(codes: &[(&str, &[&str])]) -> CompiledCodebook {
    let guide = guide(&[("vrij", &["hoe vrij"]), ("start", &["bij de start"])]);
    let (engine, faults) = CompiledCodebook::new(&codebook(codes), &guide, Language::Nl);
    assert_eq!(faults, []);
    engine
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A proposal lies in one turn of the right role and on characters, holds its hits, and overlaps no other of its code.
    #[test]
    fn proposals_lie_where_they_may(turns in conversation()) {
        let spoken = spoken("t", &turns);
        let text = &spoken.reading.text;
        for rule in RULES {
            let role = self::rule(rule).role.unwrap_or(Role::Respondent);
            for found in engine(&[("code", &[rule])]).suggest(&[&spoken], &BTreeMap::new()) {
                let turns: Vec<_> = spoken.reading.turns_in(found.span).collect();
                prop_assert_eq!(turns.len(), 1);
                prop_assert!(turns[0].span.contains(found.span) && spoken.speaker(turns[0]).role == role);
                prop_assert!(!found.span.of(text).trim().is_empty() && found.span.trimmed(text) == found.span);
                prop_assert!(!found.hits.is_empty());
                prop_assert!(found.hits.iter().all(|hit| found.span.contains(*hit) && !hit.of(text).is_empty()));
            }
        }
        let all = engine(&[("code", &RULES)]).suggest(&[&spoken], &BTreeMap::new());
        for (number, one) in all.iter().enumerate() {
            prop_assert!(all[number + 1..].iter().all(|other| one.span.end <= other.span.start));
        }
    }

    /// Neither the order of transcripts and codes nor another code changes what is proposed, and each transcript's
    /// proposals are those it has alone.
    #[test]
    fn proposals_do_not_depend_on_company(one in conversation(), other in conversation()) {
        let (one, other) = (spoken("a", &one), spoken("b", &other));
        let nobody = BTreeMap::new();
        let (first, second) = (("x", &RULES[..7]), ("y", &RULES[5..]));
        let both = engine(&[first, second]).suggest(&[&one, &other], &nobody);
        prop_assert_eq!(&both, &engine(&[second, first]).suggest(&[&other, &one], &nobody));
        let mut apart = Vec::new();
        for transcript in [&one, &other] {
            for code in [first, second] {
                apart.extend(engine(&[code]).suggest(&[transcript], &nobody));
            }
        }
        apart.sort_by_key(|found| (found.transcript.clone(), found.span, found.code.clone()));
        prop_assert_eq!(both, apart);
    }

    /// The hits that a rule is said to have, in sum, are at least those its proposals show.
    #[test]
    fn forms_count_the_hits(turns in conversation()) {
        let spoken = spoken("t", &turns);
        for rule in RULES {
            let engine = engine(&[("code", &[rule])]);
            let found: usize = engine.suggest(&[&spoken], &BTreeMap::new()).iter().map(|found| found.hits.len()).sum();
            let counted: usize = engine.forms(&[&spoken], &BTreeMap::new()).values().flat_map(BTreeMap::values).sum();
            prop_assert_eq!(found, counted, "{}", rule);
        }
    }

    /// Every asking is an interviewer's turn that holds the question, and its answer comes after it and before the next.
    #[test]
    fn answers_follow_their_asking(turns in conversation()) {
        let spoken = spoken("t", &turns);
        let guide = guide(&[("vrij", &["hoe vrij"]), ("start", &["bij de start"])]);
        for ((question, _), answers) in asked(&guide, &[&spoken]).asked {
            let pattern = if question.as_str() == "vrij" { "hoe vrij" } else { "bij de start" };
            let mut behind = 0;
            for answer in answers {
                prop_assert!(behind <= answer.asking.start && answer.asking.of(&spoken.reading.text).contains(pattern));
                behind = answer.asking.end;
                for turn in answer.turns {
                    prop_assert!(behind <= turn.start);
                    prop_assert_eq!(spoken.respondents_in(turn).len(), 1);
                    behind = turn.end;
                }
            }
        }
    }
}
