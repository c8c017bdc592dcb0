//! Names for the sheets of a workbook, within what spreadsheets allow.

use std::collections::BTreeSet;

/// The longest name a spreadsheet takes, in UTF-16 units.
const LONGEST: usize = 31;

/// Gives every sheet a name of its own.
#[derive(Debug, Default)]
pub(super) struct SheetNames {
    /// The names given, in lower case: spreadsheets do not tell capitals apart.
    given: BTreeSet<String>,
}

impl SheetNames {
    /// A name as near to a title as may be: forbidden characters become spaces, a long one is cut at a word where it
    /// can, and one that is taken gets a number.
    pub(super) fn name(&mut self, title: &str) -> String {
        let forbidden = |c: char| c.is_control() || c.is_whitespace() || r"[]:*?/\".contains(c);
        let words: Vec<&str> = title.split(forbidden).filter(|word| !word.is_empty()).collect();
        let plain = words.join(" ");
        let plain = plain.trim_matches(['\'', ' ']);
        let plain =
            if plain.is_empty() || plain.eq_ignore_ascii_case("history") { "Codeboom" } else { plain };
        let mut name = cut(plain, LONGEST);
        let mut number = 2;
        while !self.given.insert(name.to_lowercase()) {
            let ending = format!(" ({number})");
            name = cut(plain, LONGEST - ending.len()) + &ending;
            number += 1;
        }
        name
    }
}

/// At most so many UTF-16 units, up to the end of a word when that keeps half of them.
fn cut(text: &str, units: usize) -> String {
    if text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    let mut taken = 0;
    let fits = text.char_indices().take_while(|(_, c)| {
        taken += c.len_utf16();
        taken <= units
    });
    let end = fits.last().map_or(0, |(at, c)| at + c.len_utf8());
    let (kept, rest) = text.split_at(end);
    let at_word = match kept.rfind(' ') {
        Some(space) if !rest.starts_with(' ') && space * 2 >= kept.len() => &kept[..space],
        _ => kept,
    };
    at_word.trim_end_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::SheetNames;
    use proptest::prelude::*;

    #[test]
    fn names_are_allowed_short_and_different() {
        let mut names = SheetNames::default();
        assert_eq!(names.name("Thema's: [per groep]"), "Thema's per groep");
        assert_eq!(names.name("thema's per groep"), "thema's per groep (2)");
        assert_eq!(names.name("Aantal respondenten per thema en per code"), "Aantal respondenten per thema");
        assert_eq!(names.name("?"), "Codeboom");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Every name is one that a spreadsheet takes, and no two are the same.
        #[test]
        fn every_name_can_be_used(titles in prop::collection::vec("[a-cA-C'?/ 漢👩]{0,40}", 0..12)) {
            let mut names = SheetNames::default();
            let given: Vec<String> = titles.iter().map(|title| names.name(title)).collect();
            for name in &given {
                prop_assert!(!name.is_empty() && name.encode_utf16().count() <= 31);
                prop_assert!(!name.starts_with('\'') && !name.ends_with('\''));
                prop_assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']));
            }
            let mut lower: Vec<String> = given.iter().map(|name| name.to_lowercase()).collect();
            lower.sort();
            lower.dedup();
            prop_assert_eq!(lower.len(), given.len());
        }
    }
}
