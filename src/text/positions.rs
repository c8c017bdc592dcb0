//! Converts positions in one text between bytes, code points, UTF-16 units and line and column.

use std::borrow::Cow;
use std::sync::OnceLock;

/// About how many bytes lie between two checkpoints.
const STRIDE: usize = 128;
/// The least first byte of a character of four bytes, which is two units of UTF-16.
const FIRST_OF_FOUR: u8 = 0xF0;

/// Positions in one text: each conversion is a short walk from a checkpoint of an index, which one pass builds.
#[derive(Debug, Clone)]
pub struct Positions<'t> {
    text: &'t str,
    index: Cow<'t, Index>,
}

/// The index over a text, kept beside it and built when it is first asked for. It adds nothing to what it stands beside,
/// so that any two are equal.
#[derive(Debug, Clone, Default)]
pub struct KeptIndex(OnceLock<Index>);

#[derive(Debug, Clone)]
struct Index {
    /// For each stride: the byte offset of its first whole character, its code point and UTF-16 index.
    checkpoints: Vec<Checkpoint>,
    bytes: usize,
    code_points: usize,
    utf16: usize,
    ascii: bool,
}

#[derive(Debug, Clone, Copy)]
struct Checkpoint {
    byte: usize,
    code_point: usize,
    utf16: usize,
}

impl KeptIndex {
    /// Positions in the text that this stands beside.
    pub fn over<'t>(&'t self, text: &'t str) -> Positions<'t> {
        let index = self.0.get_or_init(|| Index::of(text));
        if index.bytes == text.len() {
            Positions { text, index: Cow::Borrowed(index) }
        } else {
            Positions::new(text)
        }
    }
}

impl PartialEq for KeptIndex {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for KeptIndex {}

impl Index {
    fn of(text: &str) -> Self {
        let ascii = text.is_ascii();
        let start = Checkpoint { byte: 0, code_point: 0, utf16: 0 };
        let mut checkpoints = vec![start];
        let mut end = Checkpoint { byte: text.len(), code_point: text.len(), utf16: text.len() };
        if !ascii {
            // Bytes are counted, not characters read: every character has one byte that does not continue another.
            let mut here = start;
            for block in text.as_bytes().chunks(STRIDE) {
                let continued = block.iter().take_while(|byte| continues(**byte)).count();
                if here.byte > 0 {
                    checkpoints.push(Checkpoint { byte: here.byte + continued, ..here });
                }
                // A block has fewer bytes than a byte can count, so that many are counted at a time.
                let first: u8 = block.iter().map(|byte| u8::from(!continues(*byte))).sum();
                let wide: u8 = block.iter().map(|byte| u8::from(*byte >= FIRST_OF_FOUR)).sum();
                let (first, wide) = (usize::from(first), usize::from(wide));
                here.byte += block.len();
                here.code_point += first;
                here.utf16 += first + wide;
            }
            end = here;
        }
        let bytes = text.len();
        Self { checkpoints, bytes, code_points: end.code_point, utf16: end.utf16, ascii }
    }
}

impl<'t> Positions<'t> {
    /// Indexes a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, index: Cow::Owned(Index::of(text)) }
    }

    /// How many code points the text has.
    #[must_use]
    pub fn code_points(&self) -> usize {
        self.index.code_points
    }

    /// How many UTF-16 units the text has.
    #[must_use]
    pub fn utf16_units(&self) -> usize {
        self.index.utf16
    }

    /// The code point index of a byte offset; inside a character, that character's index.
    #[must_use]
    pub fn code_point_of(&self, byte: usize) -> usize {
        if self.index.ascii {
            return byte.min(self.text.len());
        }
        self.walk(|at| at.byte, byte).code_point
    }

    /// The UTF-16 index of a byte offset; inside a character, that character's index.
    #[must_use]
    pub fn utf16_of(&self, byte: usize) -> usize {
        if self.index.ascii {
            return byte.min(self.text.len());
        }
        self.walk(|at| at.byte, byte).utf16
    }

    /// The byte offset of a code point index; `None` past the end of the text.
    #[must_use]
    pub fn byte_of_code_point(&self, index: usize) -> Option<usize> {
        if index > self.index.code_points {
            return None;
        }
        if self.index.ascii {
            return Some(index);
        }
        Some(self.walk(|at| at.code_point, index).byte)
    }

    /// The byte offset of a UTF-16 index; `None` past the end, or inside a surrogate pair.
    #[must_use]
    pub fn byte_of_utf16(&self, index: usize) -> Option<usize> {
        if index > self.index.utf16 {
            return None;
        }
        if self.index.ascii {
            return Some(index);
        }
        let at = self.walk(|at| at.utf16, index);
        (at.utf16 == index).then_some(at.byte)
    }

    /// Line and column of a byte offset, both from 1, the column in code points.
    #[must_use]
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, self.text[line_start..byte].chars().count() + 1)
    }

    /// The last character start at which `measure` does not exceed `target`.
    fn walk(&self, measure: impl Fn(&Checkpoint) -> usize, target: usize) -> Checkpoint {
        let after = self.index.checkpoints.partition_point(|at| measure(at) <= target);
        let mut here = self.index.checkpoints[after.saturating_sub(1)];
        for character in self.text[here.byte..].chars() {
            let next = Checkpoint {
                byte: here.byte + character.len_utf8(),
                code_point: here.code_point + 1,
                utf16: here.utf16 + character.len_utf16(),
            };
            if measure(&next) > target {
                break;
            }
            here = next;
        }
        here
    }
}

/// Whether a byte of UTF-8 continues a character.
fn continues(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Every character boundary converts to code points and UTF-16 and back to itself.
        #[test]
        fn conversions_are_inverse(text in "(\\PC|[é𝄞👩\u{301}\n]){0,400}") {
            let positions = Positions::new(&text);
            let boundaries = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for (index, byte) in boundaries.enumerate() {
                prop_assert_eq!(positions.code_point_of(byte), index);
                prop_assert_eq!(positions.byte_of_code_point(index), Some(byte));
                let utf16 = text[..byte].encode_utf16().count();
                prop_assert_eq!(positions.utf16_of(byte), utf16);
                prop_assert_eq!(positions.byte_of_utf16(utf16), Some(byte));
            }
            prop_assert_eq!(positions.byte_of_code_point(text.chars().count() + 1), None);
        }
    }

    #[test]
    fn line_and_column_count_characters() {
        let positions = Positions::new("één\ntwéé");
        assert_eq!(positions.line_column("één\ntwé".len()), (2, 4));
    }
}
