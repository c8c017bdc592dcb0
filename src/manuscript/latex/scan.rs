//! Where the arguments and options of a LaTeX command begin and end.

use std::ops::Range;

use super::reader::Reader;

/// The most bytes of an argument, such as a long footnote.
const MOST: usize = 8000;

impl Reader<'_> {
    /// The bytes of the argument that follows, and the byte after it.
    pub(super) fn argument(&self, from: usize, end: usize) -> (Range<usize>, usize) {
        let open = self.past_options(from, end);
        if !self.source[open..end].starts_with('{') {
            return (open..open, open);
        }
        let closing = self.closing(open + 1).min(end);
        (open + 1..closing, (closing + 1).min(end))
    }

    pub(super) fn past_argument(&self, from: usize, end: usize) -> usize {
        self.argument(from, end).1
    }

    /// The byte of the bracket that closes a group; one that does not close soon holds nothing.
    pub(super) fn closing(&self, from: usize) -> usize {
        let mut depth = 1usize;
        let mut escaped = false;
        let near = self.source.as_bytes().get(from..).unwrap_or_default();
        for (at, byte) in near.iter().take(MOST).enumerate() {
            match byte {
                b'{' if !escaped => depth += 1,
                b'}' if !escaped => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return from + at;
            }
            escaped = *byte == b'\\' && !escaped;
        }
        from
    }

    /// The byte after options between square brackets, and after white space on the line.
    pub(super) fn past_options(&self, from: usize, end: usize) -> usize {
        let mut at = self.past_blank(from, end);
        while self.source[at..end].starts_with('[') {
            let near = self.source.as_bytes()[at..end].iter().take(300).position(|byte| *byte == b']');
            let Some(closing) = near else { break };
            at += closing + 1;
        }
        if self.source[at..end].starts_with('(') && self.source[..from].ends_with("cmidrule") {
            at += self.source[at..end].find(')').map_or(0, |closing| closing + 1);
        }
        at
    }

    pub(super) fn past_blank(&self, from: usize, end: usize) -> usize {
        let rest = &self.source[from..end];
        from + (rest.len() - rest.trim_start_matches([' ', '\t']).len())
    }
}
