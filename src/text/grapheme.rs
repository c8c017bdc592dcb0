//! Characters as people see them: a span must not cut one in two.

use unicode_segmentation::GraphemeCursor;

/// Whether a byte offset lies between two extended grapheme clusters (UAX 29), or at an end of the text.
#[must_use]
pub fn is_grapheme_boundary(text: &str, byte: usize) -> bool {
    byte <= text.len()
        && text.is_char_boundary(byte)
        && GraphemeCursor::new(byte, text.len(), true).is_boundary(text, 0).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::is_grapheme_boundary;

    proptest! {
        /// The boundaries are exactly those between the clusters that the whole text divides into.
        #[test]
        fn boundaries_are_those_of_the_clusters(text in "(\\PC|[é👩\u{200d}👧\u{301}🇳🇱\r\n]){0,60}") {
            let mut starts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            starts.push(text.len());
            for byte in 0..=text.len() {
                prop_assert_eq!(is_grapheme_boundary(&text, byte), starts.contains(&byte), "at {}", byte);
            }
        }
    }
}
