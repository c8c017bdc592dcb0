//! Stems by Snowball's rules: a guess at which forms belong to one word, not a dictionary.

use rust_stemmers::{Algorithm, Stemmer};

use crate::message::Language;

/// The stem of a folded word. A final `'s` is taken off first, which Snowball does in English only.
#[must_use]
pub fn stem(language: Language, folded: &str) -> String {
    let algorithm = match language {
        Language::Nl => Algorithm::Dutch,
        Language::En => Algorithm::English,
    };
    let bare = folded.strip_suffix("'s").filter(|bare| !bare.is_empty()).unwrap_or(folded);
    Stemmer::create(algorithm).stem(bare).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn joined(language: Language, one: &str, other: &str) -> bool {
        stem(language, one) == stem(language, other)
    }

    #[test]
    fn the_pairs_that_the_documentation_names_are_joined_or_not() {
        let together =
            ["ouder ouders", "client clienten", "auto auto's", "veilig veiligheid", "richtlijn richtlijnen"];
        let apart = ["gezin gezinnen", "kind kinderen", "huis huizen", "werken gewerkt"];
        for (pairs, expected) in [(together.as_slice(), true), (apart.as_slice(), false)] {
            for (one, other) in pairs.iter().filter_map(|pair| pair.split_once(' ')) {
                assert_eq!(joined(Language::Nl, one, other), expected, "{one} {other}");
            }
        }
        assert!(joined(Language::En, "decide", "deciding") && !joined(Language::En, "child", "children"));
    }

    proptest! {
        /// Nothing a transcript may hold brings the stemmer down.
        #[test]
        fn any_word_has_a_stem(word in "(\\PC|[aeiouyijg'é]){0,12}") {
            for language in Language::ALL {
                prop_assert!(stem(language, &word).len() <= word.len() + 4);
            }
        }
    }
}
