//! The words of a text, by Unicode's rules for word boundaries (UAX 29).
//!
//! `zo'n` and `3,5` are one word, `e-mail` is two, an emoji is none. What a word means is not asked here.

use unicode_segmentation::UnicodeSegmentation;

use super::Span;

/// Where the words of a text stand, in order.
pub fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    text.unicode_word_indices().map(|(start, word)| Span::new(start, start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        words(text).map(|word| word.of(text)).collect()
    }

    #[test]
    fn apostrophes_and_decimals_stay_inside_hyphens_and_emoji_do_not() {
        assert_eq!(split("zo'n foto’s, 3,5 don't"), ["zo'n", "foto’s", "3,5", "don't"]);
        assert_eq!(split("e-mail: 's avonds 👩‍👧 ja"), ["e", "mail", "s", "avonds", "ja"]);
        assert_eq!(split("d.w.z. klopt.Ja"), ["d.w.z", "klopt.Ja"]);
    }

    #[test]
    fn a_combining_mark_belongs_to_its_word() {
        assert_eq!(split("clie\u{308}nt\u{a0}thuis"), ["clie\u{308}nt", "thuis"]);
    }
}
