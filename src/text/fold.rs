//! Folding: the form in which words are compared, so that `CLIËNT`, `cliënt` and `client` are the same.
//!
//! Only for comparing: a folded text has other positions than the text it came from, and is never shown as a quotation.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What folding leaves apart; nothing by default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folding {
    /// Capitals stay different from small letters.
    pub keep_case: bool,
    /// Accented letters stay different from plain ones.
    pub keep_diacritics: bool,
}

impl Folding {
    /// The text as it is compared. Folding what is folded already changes nothing.
    #[must_use]
    pub fn of<'t>(self, text: &'t str) -> Cow<'t, str> {
        if text.bytes().all(|byte| byte.is_ascii() && (self.keep_case || !byte.is_ascii_uppercase())) {
            return Cow::Borrowed(text);
        }
        let plain = text.nfkd().filter(|c| !is_invisible(*c)).map(plain_apostrophe);
        let bare = plain.filter(|c| self.keep_diacritics || !is_combining_mark(*c));
        let folded: String =
            if self.keep_case { bare.collect() } else { bare.flat_map(char::to_lowercase).collect() };
        Cow::Owned(if self.keep_diacritics { folded.nfc().collect() } else { folded })
    }
}

/// The text without capitals and accents, with plain apostrophes and without ligatures.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    Folding::default().of(text)
}

/// Soft hyphens, joiners and the like, which nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn plain_apostrophe(c: char) -> char {
    match c {
        '‘' | '’' | 'ʼ' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn capitals_accents_unicode_form_apostrophes_and_ligatures_do_not_matter() {
        for same in ["CLIËNT", "cliënt", "clie\u{308}nt", "CLIE\u{308}NT", "cli\u{ad}ent"] {
            assert_eq!(fold(same), "client");
        }
        assert_eq!(fold("ZO’N zoʼn ‘t"), "zo'n zo'n 't");
        assert_eq!(fold("Ĳs"), "ijs");
        assert_eq!(fold("Straße, fjørd"), "straße, fjørd");
    }

    #[test]
    fn what_is_kept_apart_is_still_the_same_in_either_unicode_form() {
        let keep_diacritics = Folding { keep_diacritics: true, ..Folding::default() };
        assert_eq!(keep_diacritics.of("E\u{301}én"), "één");
        assert_ne!(keep_diacritics.of("één"), keep_diacritics.of("een"));
        let keep_case = Folding { keep_case: true, ..Folding::default() };
        assert_eq!(keep_case.of("SÁG"), "SAG");
        assert_ne!(keep_case.of("SAG"), keep_case.of("sag"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        /// Folding twice is folding once, whatever is kept, and neither Unicode form nor case of the input matters.
        #[test]
        fn folding_is_idempotent(text in "(\\PC|[éËĳ’`\u{308}\u{ad}aZ]){0,40}", keep_case: bool, keep_diacritics: bool) {
            let folding = Folding { keep_case, keep_diacritics };
            let once = folding.of(&text).into_owned();
            prop_assert_eq!(folding.of(&once), once.as_str());
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&decomposed), fold(&text));
        }
    }
}
