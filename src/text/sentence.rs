//! The sentences of a text: Unicode's (UAX 29), rejoined after abbreviations and initials.
//!
//! A paragraph break, which is an empty line, always ends a sentence; a single line break is white space.

use unicode_segmentation::UnicodeSegmentation;

use super::Span;

/// Abbreviations that do not end a sentence, without their last full stop. Those that close a list (`enz.`, `etc.`) are
/// not here: before a small letter Unicode's rules go on anyway, and before a capital they do end the sentence.
const ABBREVIATIONS: [&str; 58] = [
    "a.d.h.v", "a.h.w", "afd", "b.v", "bijv", "blz", "bv", "ca", "cf", "d.d", "d.m.v", "d.w.z", "dhr", "dr",
    "drs", "e.g", "evt", "excl", "fam", "i.c.m", "i.e", "i.h.k.v", "i.o.m", "i.p.v", "i.t.t", "i.v.m",
    "incl", "ing", "ir", "m.a.w", "m.b.t", "m.b.v", "m.i", "m.i.v", "m.n", "m.u.v", "mevr", "mr", "mrs",
    "ms", "mw", "n.a.v", "nl", "nr", "o.a", "o.b.v", "o.l.v", "prof", "resp", "st", "t.a.v", "t.b.v",
    "t.g.v", "t.o.v", "t/m", "vgl", "vs", "zgn",
];

/// The sentences of a text, in order, with the white space behind each; together they are the text.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let flowing = Flowing::of(text);
    let mut found: Vec<Span> = Vec::new();
    for (start, piece) in flowing.text.split_sentence_bound_indices() {
        let here = Span::new(flowing.origin(start), flowing.origin(start + piece.len()));
        match found.last_mut() {
            Some(last) if belong_together(text, *last, here) => last.end = here.end,
            _ => found.push(here),
        }
    }
    found
}

/// A text in which each stretch of white space is one space, or one line break where it is a paragraph break.
///
/// To Unicode every line break ends a sentence; and the time it takes to find the end of one grows with the square of
/// the white space behind a full stop.
struct Flowing {
    text: String,
    /// Where a stretch ends, here and in the original, in order.
    ends: Vec<(usize, usize)>,
}

impl Flowing {
    fn of(original: &str) -> Self {
        let mut flowing = Self { text: String::with_capacity(original.len()), ends: Vec::new() };
        let wide = |pair: &[u8]| pair.iter().all(u8::is_ascii_whitespace);
        let mut rest = original;
        if original.contains('\n') || original.as_bytes().windows(2).any(wide) {
            while let Some(at) = rest.find(char::is_whitespace) {
                let (before, from) = rest.split_at(at);
                let behind = from.trim_start();
                flowing.text.push_str(before);
                flowing.text.push(if has_empty_line(&from[..from.len() - behind.len()]) {
                    '\n'
                } else {
                    ' '
                });
                flowing.ends.push((flowing.text.len(), original.len() - behind.len()));
                rest = behind;
            }
        }
        flowing.text.push_str(rest);
        flowing
    }

    /// The place in the original of a place that is not inside white space.
    fn origin(&self, place: usize) -> usize {
        let ends = self.ends.partition_point(|(here, _)| *here <= place);
        let before = ends.checked_sub(1).and_then(|last| self.ends.get(last));
        before.map_or(place, |(here, original)| original + place - here)
    }
}

/// Whether a line of a text, other than its first and last, is empty or white space: a paragraph ends there.
#[must_use]
pub fn has_empty_line(text: &str) -> bool {
    let Some((first, last)) = text.find('\n').zip(text.rfind('\n')) else { return false };
    first < last && text[first + 1..last].split('\n').any(|line| line.trim().is_empty())
}

/// Whether two neighbouring pieces are one sentence after all.
fn belong_together(text: &str, one: Span, next: Span) -> bool {
    let piece = one.of(text);
    let words = piece.trim_end();
    if words.is_empty() || next.of(text).trim().is_empty() {
        return true;
    }
    !has_empty_line(&piece[words.len()..]) && ends_in_abbreviation(words)
}

fn ends_in_abbreviation(words: &str) -> bool {
    let Some(before_stop) = words.strip_suffix('.') else { return false };
    let last = before_stop.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    ABBREVIATIONS.binary_search(&last.to_lowercase().as_str()).is_ok() || is_initials(last)
}

/// `J` or `J.P`; not `I`, which in English ends more sentences than it begins names.
fn is_initials(word: &str) -> bool {
    word != "I" && !word.is_empty() && word.split('.').all(is_capital)
}

fn is_capital(letter: &str) -> bool {
    let mut characters = letter.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).iter().map(|sentence| sentence.of(text).trim()).collect()
    }

    #[test]
    fn the_list_can_be_searched() {
        assert!(ABBREVIATIONS.is_sorted());
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        let dutch = "Dhr. Jansen en (mevr. De Wit) zeggen bijv. Nee, d.w.z. Ja. En J.P. Smit, i.v.m. Pasen, ca. 3 keer.";
        assert_eq!(
            split(dutch),
            [
                "Dhr. Jansen en (mevr. De Wit) zeggen bijv. Nee, d.w.z. Ja.",
                "En J.P. Smit, i.v.m. Pasen, ca. 3 keer."
            ]
        );
        assert_eq!(
            split("Mrs. Brown, i.e. Ann, left. So did I. Then e.g. Bob."),
            ["Mrs. Brown, i.e. Ann, left.", "So did I.", "Then e.g. Bob."]
        );
    }

    #[test]
    fn closing_abbreviations_end_a_sentence_before_a_capital_only() {
        assert_eq!(
            split("Kaarten, spelletjes enz. Daarna gaan we."),
            ["Kaarten, spelletjes enz.", "Daarna gaan we."]
        );
        assert_eq!(split("Maps, games, etc. and then we go."), ["Maps, games, etc. and then we go."]);
    }

    #[test]
    fn only_an_empty_line_breaks_a_sentence_in_two() {
        assert_eq!(split("Dat is een\nzin. Dit\nook."), ["Dat is een\nzin.", "Dit\nook."]);
        assert_eq!(split("Ik sprak dhr.\n\nJansen niet"), ["Ik sprak dhr.", "Jansen niet"]);
        assert_eq!(split("zonder punt\n \nen verder"), ["zonder punt", "en verder"]);
    }

    #[test]
    fn a_paragraph_ends_at_an_empty_line() {
        assert!(has_empty_line(".\n \t\n- ") && has_empty_line("\n\n"));
        assert!(!has_empty_line(" \n ") && !has_empty_line(".\n- \n") && !has_empty_line(""));
    }

    #[test]
    fn quotation_marks_and_ellipses_go_with_their_sentence() {
        assert_eq!(split("Ja... dat wel. ‘Nee!’ Zei hij."), ["Ja... dat wel.", "‘Nee!’", "Zei hij."]);
    }

    #[test]
    fn much_white_space_behind_a_full_stop_takes_no_longer() {
        let text = format!("Ja.{}Nee.\n\n{}", " ".repeat(300_000), "x. ".repeat(1000));
        assert_eq!(sentences(&text).len(), 3);
    }

    proptest! {
        /// The sentences cover the text without gap or overlap, and hold a word each unless the text has none.
        #[test]
        fn sentences_cover_the_text(text in "(\\PC|[.?! \n\ra-cA-Cé’]|dhr\\. |\n\n){0,80}") {
            let found = sentences(&text);
            let joined: String = found.iter().map(|sentence| sentence.of(&text)).collect();
            prop_assert_eq!(&joined, &text);
            let bare = found.iter().filter(|sentence| sentence.of(&text).trim().is_empty()).count();
            prop_assert!(bare == 0 || found.len() == 1);
        }
    }
}
