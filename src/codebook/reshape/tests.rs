//! Properties of codebooks as decisions leave them, whatever was decided.

use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::codebook::{
    Code, CodeId, Codebook, Entry, Flaw, Origin, QuestionId, Relation, Sign, Theme, ThemeId, Wording,
};

/// A codebook in which any parent and theme may be named, also one that is not there or leads back.
fn tangled() -> impl Strategy<Value = Codebook> {
    let theme = proptest::option::of(0..5usize);
    let code = (proptest::option::of(0..7usize), proptest::collection::vec(0..5usize, 0..3));
    let tie = (0..7usize, 0..7usize);
    let (themes, codes) = (proptest::collection::vec(theme, 0..4), proptest::collection::vec(code, 6));
    (themes, codes, proptest::collection::vec(tie, 0..3)).prop_map(|(themes, codes, ties)| Codebook {
        title: None,
        themes: themes
            .into_iter()
            .enumerate()
            .map(|(at, parent)| Theme { parent: parent.map(theme_id), ..theme_named(at) })
            .collect(),
        codes: codes
            .into_iter()
            .enumerate()
            .map(|(at, (parent, themes))| Code {
                parent: parent.map(code_id),
                themes: themes.into_iter().map(theme_id).collect(),
                ..code_named(at)
            })
            .collect(),
        relations: ties
            .into_iter()
            .enumerate()
            .map(|(at, (from, to))| Relation {
                id: format!("r{at}"),
                from: format!("c{from}"),
                to: format!("c{to}"),
                label: Wording::from("raakt"),
                sign: Sign::Neutral,
            })
            .collect(),
    })
}

fn theme_id(at: usize) -> ThemeId {
    ThemeId::new(format!("t{at}"))
}

fn code_id(at: usize) -> CodeId {
    CodeId::new(format!("c{at}"))
}

fn theme_named(at: usize) -> Theme {
    Theme::new(theme_id(at), Wording::from(format!("Thema {at}").as_str()))
}

fn code_named(at: usize) -> Code {
    Code::new(code_id(at), Wording::from(format!("Code {at}").as_str()), Origin::Deductive)
}

/// Changes one field of a code, by its place in the list of fields.
fn change(code: &mut Code, field: usize, to: &str) {
    let text = Some(Wording::from(to));
    match field {
        0 => code.label = Wording::from(to),
        1 => code.aliases = vec![to.to_owned()],
        2 => code.themes = vec![ThemeId::from(to)],
        3 => code.parent = Some(CodeId::from(to)),
        4 => code.origin = Origin::InVivo,
        5 => code.questions = vec![QuestionId::from(to)],
        6 => code.definition = text,
        7 => code.include = text,
        8 => code.exclude = text,
        9 => code.example = text,
        _ => code.reason = text,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A mended codebook names nothing that is not there and has no rings.
    #[test]
    fn a_mended_codebook_can_be_counted_with(book in tangled()) {
        let mended = book.mended();
        let flaws: Vec<Flaw> = mended.flaws();
        prop_assert!(flaws.is_empty(), "{flaws:?}");
        prop_assert!(mended.relations.iter().all(|tie| tie.from != tie.to));
        prop_assert_eq!(mended.mended(), mended);
    }

    /// Merging and retiring leave a codebook that can be counted with, one entry smaller, whatever the tangle.
    #[test]
    fn merging_and_retiring_never_tangle(book in tangled(), from in 0..6usize, step in 1..6usize) {
        let book = book.mended();
        let (from, into) = (code_id(from), code_id((from + step) % 6));
        let mut merged = book.clone();
        merged.merge_code(&from, &into);
        prop_assert!(merged.mended().flaws().is_empty());
        prop_assert_eq!(&merged.mended().codes, &merged.codes, "nothing to mend but relations");
        prop_assert_eq!(merged.codes.len() + 1, book.codes.len());
        if let [one, other, ..] = book.themes.as_slice() {
            let mut merged = book.clone();
            merged.merge_theme(&one.id, &other.id);
            prop_assert_eq!(&merged.mended().themes, &merged.themes);
        }
        let mut retired = book.clone();
        retired.retire_code(&from);
        prop_assert_eq!(&retired.mended(), &retired);
        for part in book.codes.iter().filter(|code| code.parent.as_ref() == Some(&from)) {
            let now = retired.code(&part.id).map(|code| retired.themes_of(code));
            prop_assert_eq!(now, Some(book.themes_of(part)), "a part stays in its themes");
        }
    }

    /// Two people who change different fields of a code both keep their work, in whatever order it arrives.
    #[test]
    fn changes_of_different_fields_commute(
        fields in Just((0..11usize).collect::<Vec<_>>()).prop_shuffle(),
        cut in 1..10usize,
        of_one in subsequence((0..11usize).collect::<Vec<_>>(), 11),
    ) {
        let (mine, theirs) = fields.split_at(cut);
        let was = code_named(0);
        let (mut one, mut other) = (was.clone(), was.clone());
        for field in mine.iter().filter(|field| of_one.contains(field)) {
            change(&mut one, *field, "a");
        }
        for field in theirs {
            change(&mut other, *field, "b");
        }
        let (mut first, mut second) = (was.clone(), was.clone());
        first.follow(&was, &one);
        first.follow(&was, &other);
        second.follow(&was, &other);
        second.follow(&was, &one);
        prop_assert_eq!(&first, &second);
        prop_assert!(other == was || first != one, "the other's work is there");
    }
}
