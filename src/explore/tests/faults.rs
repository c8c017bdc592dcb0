//! Rules that cannot be used: each is reported in both languages and left out, and the others go on.

use super::*;
use crate::message::Catalogue;

#[test]
fn a_faulty_rule_is_reported_and_left_out() {
    let guide = guide(&[("bare", &[]), ("stars", &["hoe vrij", "*"]), ("fine", &["hoe vrij"])]);
    let cases = [
        ("word = ''", "explore-term-empty"),
        ("word = 'vrij', variants = ['?!']", "explore-term-empty"),
        ("word = 'vrij', unless = ['']", "explore-term-empty"),
        ("word = 'vrij', with = ['*']", "explore-term-only-star"),
        ("phrase = '* *'", "explore-term-only-star"),
        ("phrase = '*heid'", "explore-term-star"),
        ("near = ['vrij', 'ge*d'], within = 2", "explore-term-star"),
        ("near = ['vrij', 'heel'], within = 0", "explore-near-zero"),
        ("stem = 'heel vrij'", "explore-stem-one-word"),
        ("regex = '(vrij'", "explore-regex-invalid"),
        ("regex = '(\\w{900}){900}'", "explore-regex-too-big"),
        ("question = 'none'", "explore-question-unknown"),
        ("question = 'bare'", "explore-question-no-patterns"),
        ("question = 'stars'", "explore-question-pattern"),
    ];
    let spoken = transcript("t", &[("R1", "Heel vrij.")]);
    for (faulty, id) in cases {
        let book = codebook(&[("code", &["question = 'fine'", faulty, "word = 'vrij'"])]);
        let (engine, faults) = CompiledCodebook::new(&book, &guide, Language::Nl);
        assert_eq!(faults.len(), 1, "{faulty}");
        assert_eq!(
            (faults[0].code.as_str(), faults[0].rule, faults[0].message.id),
            ("code", 1, id),
            "{faulty}"
        );
        for language in Language::ALL {
            let said = Catalogue::new(language).say(&faults[0].message);
            assert!(said.contains("code") && said.contains(" 2 ") && !said.contains("{$"), "{said}");
        }
        let found = engine.suggest(&[&spoken], &BTreeMap::new());
        assert_eq!(found.iter().map(|found| found.rules.as_slice()).collect::<Vec<_>>(), [[2]], "{faulty}");
        assert!(!engine.forms(&[&spoken], &BTreeMap::new()).contains_key(&(CodeId::from("code"), 1)));
    }
}

#[test]
fn the_reason_for_an_invalid_expression_is_short() {
    let book = codebook(&[("code", &["regex = 'vrij)'"])]);
    let (_, faults) = CompiledCodebook::new(&book, &Guide::default(), Language::En);
    let said = Catalogue::new(Language::En).say(&faults[0].message);
    assert!(said.contains("vrij) (unopened group)"), "{said}");
}
