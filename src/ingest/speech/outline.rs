//! Numbered questions in a transcript that has no labels for the answers: `3 ...`, `3.a ...`, `a.ii ...`.

use super::layout::Layout;

/// Fewer numbered lines than this are a list in somebody's answer.
const FEWEST: usize = 3;

/// Which lines are numbered questions: they follow an outline, and hardly any stands right after another.
///
/// Answers that begin with a number (`2 keer per week`) do not fit the outline or are indented with a tab.
pub(in crate::ingest) fn questions(layout: &Layout) -> Vec<bool> {
    let mut outline = Outline::default();
    let found: Vec<bool> = layout
        .lines
        .iter()
        .map(|line| !line.heading && !line.note && line.cells.is_empty() && outline.takes(layout.line(line)))
        .collect();
    let count = found.iter().filter(|is_question| **is_question).count();
    let answered = found.windows(2).filter(|pair| pair[0] && !pair[1]).count();
    if count >= FEWEST && answered * 2 > count { found } else { vec![false; layout.lines.len()] }
}

/// How far the numbering has come.
#[derive(Debug, Default)]
struct Outline {
    number: usize,
    letter: Option<char>,
}

impl Outline {
    /// Whether a line carries the next number, or a part of the present one.
    fn takes(&mut self, line: &str) -> bool {
        let words = line.trim_start_matches([' ', '\u{a0}']);
        let Some((token, rest)) = words.split_once([' ', '\t']) else { return false };
        let starts_sentence =
            rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '"'));
        let token = token.trim_end_matches(['.', ')']);
        match token.split_once('.') {
            None => starts_sentence && self.takes_number(token),
            Some((number, part)) if number.bytes().all(|b| b.is_ascii_digit()) => {
                self.takes_part(number, part)
            }
            Some((letter, roman)) => {
                let is_roman = !roman.is_empty() && roman.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
                is_roman && self.letter.is_some_and(|open| letter.chars().eq([open]))
            }
        }
    }

    fn takes_number(&mut self, token: &str) -> bool {
        let next = token.parse().ok() == Some(self.number + 1);
        if next {
            self.number += 1;
            self.letter = None;
        }
        next
    }

    fn takes_part(&mut self, number: &str, part: &str) -> bool {
        let mut letters = part.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return false };
        let Ok(number) = number.parse::<usize>() else { return false };
        let fits = letter.is_ascii_alphanumeric() && (number == self.number || number == self.number + 1);
        if fits {
            self.number = number;
            self.letter = Some(letter);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Format;

    fn marked(text: &str) -> Vec<bool> {
        questions(&Layout::of_text(text.to_owned(), Format::Txt))
    }

    #[test]
    fn questions_follow_an_outline() {
        let text = "1 Open het scherm.\n\tJa.\n 1.a Wat ziet u?\n\tEen tabel.\n a.ii En wat nog meer?\n\tNiets.\n2 Sluit het.\n\t2 Keer?";
        assert_eq!(marked(text), [true, false, true, false, true, false, true, false]);
    }

    #[test]
    fn a_list_in_an_answer_is_no_outline() {
        assert!(!marked("1. Bellen\n2. Mailen\n3. Langsgaan\nEn dat was het.").contains(&true));
        assert!(!marked("2 keer per week\n3 keer\n4 keer").contains(&true));
    }
}
