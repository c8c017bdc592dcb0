//! Whole manuscripts, right and wrong, in both languages; and text of any kind, which never makes a check fail.

use proptest::prelude::*;

use super::testing::{blocks, figures};
use crate::claims::Verdict;
use crate::manuscript::{Cell, Kind, Manuscript};
use crate::message::{Catalogue, Language};

const DUTCH: &[(Kind, &str)] = &[
    (Kind::Heading(0), "Samen op pad"),
    (Kind::Paragraph, "A. de Wit, a.dewit@student.school.nl"),
    (Kind::Heading(1), "1 Inleiding"),
    (
        Kind::Paragraph,
        "Eerder onderzoek (Smit, 2019, Tabel 4) noemt 3 van de 4 gezinnen (75%). Zie hoofdstuk 2 en bijlage 1.",
    ),
    (Kind::Heading(1), "2 Methode"),
    (
        Kind::Paragraph,
        "De gemiddelde leeftijd was 41,3 jaar (SD = 9,5; Tabel 1). De gesprekken duurden gemiddeld 52 minuten.",
    ),
    (Kind::Caption, "Tabel 1. Respondenten"),
    (Kind::Cell(Cell { table: 0, row: 0, column: 0 }), "Respondent"),
    (Kind::Cell(Cell { table: 0, row: 0, column: 1 }), "Leeftijd"),
    (Kind::Cell(Cell { table: 0, row: 1, column: 0 }), "R1"),
    (Kind::Cell(Cell { table: 0, row: 1, column: 1 }), "34"),
    (Kind::Cell(Cell { table: 0, row: 2, column: 0 }), "R2"),
    (Kind::Cell(Cell { table: 0, row: 2, column: 1 }), "55"),
    (Kind::Cell(Cell { table: 0, row: 3, column: 0 }), "R3"),
    (Kind::Cell(Cell { table: 0, row: 3, column: 1 }), "42"),
    (Kind::Cell(Cell { table: 0, row: 4, column: 0 }), "R4"),
    (Kind::Cell(Cell { table: 0, row: 4, column: 1 }), "28"),
    (Kind::Cell(Cell { table: 0, row: 5, column: 0 }), "R5"),
    (Kind::Cell(Cell { table: 0, row: 5, column: 1 }), "47"),
    (Kind::Cell(Cell { table: 0, row: 6, column: 0 }), "R6"),
    (Kind::Cell(Cell { table: 0, row: 6, column: 1 }), "42"),
    (Kind::Heading(1), "3 Resultaten"),
    (Kind::Paragraph, "Vijf van de zes (83%) noemen dit. R3: “Ja, ’s avonds wel (...) en dan [lacht] niet.”"),
    (Kind::Heading(1), "Literatuur"),
    (Kind::Paragraph, "Smit, A. (2019). Hulp. https://doi.org/10.1000/123-456-7890"),
    (Kind::Heading(1), "Bijlage 1: Leidraad"),
    (Kind::Item(0), "Wat doet u dan?"),
];

const ENGLISH: &[(Kind, &str)] = &[
    (Kind::Heading(1), "1. Introduction"),
    (Kind::Paragraph, "As Smith (2020) shows in Table 9, it’s hard. See Section 2.1 and Appendix B."),
    (Kind::Heading(2), "2.1 Sample"),
    (
        Kind::Paragraph,
        "Six of the eight (75%) agreed; “I don’t know,” said P3. Figures 1 and 2 show the parents’ view.",
    ),
    (Kind::Caption, "Figure 1. Map"),
    (Kind::Caption, "Figure 2. Change"),
    (Kind::Heading(1), "Appendix B. Guide"),
];

/// What is said of a manuscript in which some words were replaced.
fn said(
    manuscript: &[(Kind, &str)],
    language: Language,
    old: &str,
    new: &str,
) -> Vec<(&'static str, Verdict)> {
    let changed: Vec<(Kind, String)> =
        manuscript.iter().map(|(kind, words)| (*kind, words.replace(old, new))).collect();
    assert!(old.is_empty() || changed.iter().zip(manuscript).any(|(one, other)| one.1 != other.1), "{old}");
    let changed: Vec<(Kind, &str)> = changed.iter().map(|(kind, words)| (*kind, words.as_str())).collect();
    let found = figures(&blocks(&changed), language);
    let catalogue = Catalogue::new(language);
    let worded = |message: &crate::message::Message| {
        let said = catalogue.say(message);
        assert!(!said.contains('$') && !said.contains('{') && said != message.id, "{said}");
    };
    for claim in &found {
        claim
            .message
            .iter()
            .chain(&claim.hint)
            .chain(claim.evidence.iter().map(|one| &one.label))
            .for_each(worded);
    }
    found.iter().filter(|one| one.severity().is_some()).map(|one| (one.rule.id(), one.verdict)).collect()
}

#[test]
fn a_manuscript_without_faults_has_no_findings() {
    assert_eq!(said(DUTCH, Language::Nl, "", ""), []);
    assert_eq!(said(ENGLISH, Language::En, "", ""), []);
}

#[test]
fn one_fault_in_a_manuscript_is_that_finding_and_no_other() {
    for (old, new, rule) in [
        ("41,3 jaar", "43,1 jaar", "stat-mean"),
        ("SD = 9,5", "SD = 7,4", "stat-deviation"),
        ("(83%)", "(88%)", "table-percentage"),
        ("hoofdstuk 2", "hoofdstuk 7", "reference-missing"),
        ("bijlage 1.", "bijlage 4.", "reference-missing"),
        ("niet.”", "niet.", "mark-unbalanced"),
        ("noemen dit.", "noemen dit [bron].", "author-note"),
        ("noemen dit.", "noemen dit op 06-12345678.", "privacy-contact"),
        ("noemen dit.", "en Marieke (R4) noemen dit.", "privacy-name"),
    ] {
        assert_eq!(said(DUTCH, Language::Nl, old, new), [(rule, Verdict::Wrong)], "{old} -> {new}");
    }
    for (old, new, rule) in [
        ("(75%)", "(57%)", "table-percentage"),
        ("Section 2.1", "Section 2.4", "reference-missing"),
        ("Figure 2.", "Figure 1.", "reference-twice"),
        ("said P3", "said P3 (Emma)", "privacy-name"),
        ("know,” said", "know, said", "mark-unbalanced"),
    ] {
        let found = said(ENGLISH, Language::En, old, new);
        assert!(found.contains(&(rule, Verdict::Wrong)), "{old} -> {new}: {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing that a manuscript may hold makes a check fail.
    #[test]
    fn any_text_can_be_checked(
        all in prop::collection::vec((0usize..8, 0usize..4, 0usize..4, "(\\PC|[“”\"‘’ 0-9,.%()=]|Tabel 1|totaal|M = |SD|gemiddelde? |van de |[nN] = |R1|06-|\\[bron\\]| en | t/m ){0,30}"), 0..12),
    ) {
        let all: Vec<(Kind, String)> = all.into_iter().map(|(kind, row, column, words)| (kind_of(kind, row, column), words.replace('\n', " "))).collect();
        let manuscript: Manuscript = blocks(&all.iter().map(|(kind, words)| (*kind, words.as_str())).collect::<Vec<_>>());
        for language in Language::ALL {
            for claim in figures(&manuscript, language) {
                prop_assert!(manuscript.text.get(claim.span.start..claim.span.end).is_some());
            }
        }
    }
}

fn kind_of(kind: usize, row: usize, column: usize) -> Kind {
    match kind {
        0 => Kind::Heading(1),
        1 => Kind::Caption,
        2 => Kind::Quotation,
        3 => Kind::Item(0),
        4 => Kind::Note,
        5 => Kind::Paragraph,
        _ => Kind::Cell(Cell { table: 0, row, column }),
    }
}
