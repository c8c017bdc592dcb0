//! A codebook written as csv and as a workbook, and read back.

use proptest::prelude::*;

use super::{csv, workbook};
use crate::codebook::{Code, CodeId, Codebook, Origin, QuestionId, Stage, Theme, ThemeId, Wording};
use crate::exchange::{codebook_from_csv, codebook_from_xlsx, codebook_table};
use crate::message::{Catalogue, Language};

/// Words with everything that separates, quotes and escapes; no white space at the edges.
fn words() -> impl Strategy<Value = String> {
    "[a-cé=+@'\"-]([a-c ;,|\\\\\n\"'é]{0,8}[a-c;'=])?"
}

fn wording() -> impl Strategy<Value = Wording> {
    prop_oneof![
        words().prop_map(Wording::Plain),
        words().prop_map(|text| Wording::PerLanguage([(Language::Nl, text)].into())),
        (words(), words())
            .prop_map(|(nl, en)| Wording::PerLanguage([(Language::Nl, nl), (Language::En, en)].into())),
    ]
}

fn maybe() -> impl Strategy<Value = Option<Wording>> {
    prop::option::of(wording())
}

fn items() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(words(), 0..3)
}

fn any_theme() -> impl Strategy<Value = Theme> {
    let stage = prop_oneof![Just(Stage::Candidate), Just(Stage::Reviewed), Just(Stage::Defined)];
    (wording(), items(), stage, maybe(), maybe(), items()).prop_map(
        |(label, aliases, stage, concept, definition, answers)| {
            let theme = Theme::new(ThemeId::from(""), label);
            Theme { aliases, stage, concept, definition, answers, ..theme }
        },
    )
}

fn any_code() -> impl Strategy<Value = Code> {
    let origin = prop_oneof![Just(Origin::Deductive), Just(Origin::Inductive), Just(Origin::InVivo)];
    let questions = prop::collection::vec((1u8..9).prop_map(|n| QuestionId::new(format!("q{n}"))), 0..3);
    (wording(), items(), origin, questions, (maybe(), maybe(), maybe(), maybe(), maybe())).prop_map(
        |(label, aliases, origin, questions, (definition, include, exclude, example, reason))| {
            let code = Code::new(CodeId::from(""), label, origin);
            Code { aliases, questions, definition, include, exclude, example, reason, ..code }
        },
    )
}

/// Ids that are also likely names.
const IDS: [&str; 5] = ["a", "b", "c", "é", "ab"];

/// A codebook with ids of its own, each theme and code perhaps under an earlier one.
fn any_book() -> impl Strategy<Value = Codebook> {
    let themes = prop::collection::vec((any_theme(), prop::option::of(0usize..4)), 0..4);
    let held = prop::collection::btree_set(0usize..4, 0..3);
    let codes = prop::collection::vec((any_code(), prop::option::of(0usize..5), held), 0..5);
    (themes, codes).prop_map(|(themes, codes)| {
        let mut book = Codebook::default();
        for (at, (theme, parent)) in themes.into_iter().enumerate() {
            let parent = parent.filter(|above| *above < at).map(|above| book.themes[above].id.clone());
            book.themes.push(Theme { id: ThemeId::from(IDS[at]), parent, ..theme });
        }
        for (at, (code, parent, held)) in codes.into_iter().enumerate() {
            let parent = parent.filter(|above| *above < at).map(|above| book.codes[above].id.clone());
            let themes = held.iter().filter_map(|at| Some(book.themes.get(*at)?.id.clone())).collect();
            book.codes.push(Code { id: CodeId::from(IDS[at]), parent, themes, ..code });
        }
        book
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is written is read back, field for field, from csv and from a workbook in either language.
    #[test]
    fn a_codebook_comes_back(book in any_book(), dutch in any::<bool>()) {
        let language = if dutch { Language::Nl } else { Language::En };
        let catalogue = Catalogue::new(language);
        let table = codebook_table(&book, language);
        prop_assert_eq!(table.rows.len(), book.themes.len() + book.codes.len());
        if !table.rows.is_empty() {
            let text = csv(&table, &catalogue).unwrap();
            let found = codebook_from_csv("c.csv", text.as_bytes(), &Codebook::default()).unwrap();
            prop_assert_eq!(&found.codebook, &book, "{}", text);
            prop_assert_eq!(found.notes, []);
            let sheets = workbook(&[table], &catalogue).unwrap();
            let found = codebook_from_xlsx("c.xlsx", &sheets, &Codebook::default()).unwrap();
            prop_assert_eq!(found.codebook, book);
            prop_assert_eq!(found.notes, []);
        }
    }
}
