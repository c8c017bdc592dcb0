//! A passage by its words: the quoted text with what stands before and after it.
//!
//! This is the text quote selector of the W3C Web Annotation model; together with a position it says where a coding
//! is, and lets the two be held against each other.

use unicode_normalization::UnicodeNormalization;

use super::Span;

/// How many characters of context are kept on either side.
pub const CONTEXT: usize = 32;

/// A quotation with its context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The quoted text.
    pub exact: String,
    /// Up to [`CONTEXT`] characters before it.
    pub prefix: String,
    /// Up to [`CONTEXT`] characters after it.
    pub suffix: String,
}

impl Quote {
    /// The quotation of a span of a text.
    #[must_use]
    pub fn of(text: &str, span: Span) -> Self {
        let before = text.get(..span.start).unwrap_or_default();
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let after = text.get(span.end..).unwrap_or_default();
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Self {
            exact: span.of(text).to_owned(),
            prefix: before[from..].to_owned(),
            suffix: after[..to].to_owned(),
        }
    }
}

/// Where words stand in a text, ignoring case, Unicode form, kinds of quotation mark and dash, and how white space is
/// laid out. Every place is returned, in order, not overlapping.
#[must_use]
pub fn find_words(text: &str, words: &str) -> Vec<Span> {
    let needle: Vec<char> = loosened(words.trim()).map(|(_, _, c)| c).collect();
    if needle.is_empty() {
        return Vec::new();
    }
    let hay: Vec<(usize, usize, char)> = loosened(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + needle.len() <= hay.len() {
        let window = &hay[at..at + needle.len()];
        if window.iter().zip(&needle).all(|((_, _, c), n)| c == n) {
            found.push(Span::new(window[0].0, window[needle.len() - 1].1));
            at += needle.len();
        } else {
            at += 1;
        }
    }
    found
}

/// The characters of a text as they are compared, each with the bytes of the original it came from.
fn loosened(text: &str) -> impl Iterator<Item = (usize, usize, char)> + '_ {
    let mut clusters: Vec<(usize, usize, char)> = Vec::with_capacity(text.len());
    let mut starts = text.char_indices().peekable();
    while let Some((start, first)) = starts.next() {
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = starts.peek().copied() {
            let glued = unicode_normalization::char::is_combining_mark(next)
                || (first.is_whitespace() && next.is_whitespace());
            if !glued {
                break;
            }
            end = at + next.len_utf8();
            starts.next();
        }
        if first.is_whitespace() {
            clusters.push((start, end, ' '));
        } else {
            let folded = text[start..end].nfc().flat_map(char::to_lowercase).map(plain_mark);
            clusters.extend(folded.map(|c| (start, end, c)));
        }
    }
    clusters.into_iter()
}

/// Quotation marks and dashes of every kind as their plain form.
fn plain_mark(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‑' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is cut out of a text is found there again, whole.
        #[test]
        fn a_piece_of_a_text_is_found_in_it(text in "[a-zé\u{301} \n“’A-Z]{1,60}", from in 0usize..40, len in 1usize..20) {
            let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = boundaries[from.min(boundaries.len() - 1)];
            let end = boundaries[(from + len).min(boundaries.len() - 1)];
            let piece = text[start..end.max(start)].trim();
            let cut_apart = piece.starts_with('\u{301}') || text[end.max(start)..].starts_with('\u{301}');
            if piece.is_empty() || cut_apart {
                return Ok(());
            }
            let found = find_words(&text, piece);
            prop_assert!(!found.is_empty());
            let again = find_words(found[0].of(&text), piece);
            prop_assert_eq!(again.len(), 1);
        }
    }

    #[test]
    fn layout_marks_and_unicode_form_do_not_matter() {
        let text = "Ja, “dat\n  is” cli\u{e9}nt.";
        assert_eq!(find_words(text, "\"Dat is\" clie\u{301}nt").len(), 1);
    }

    #[test]
    fn context_is_cut_at_the_edges_of_the_text() {
        let quote = Quote::of("één twee", Span::new(0, 5));
        assert_eq!(
            (quote.prefix.as_str(), quote.exact.as_str(), quote.suffix.as_str()),
            ("", "één", " twee")
        );
    }
}
