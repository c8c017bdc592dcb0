//! The marks within a line of Markdown: emphasis, code, links, footnote numbers, comments and escapes.

use crate::manuscript::Spot;
use crate::manuscript::build::Builder;

/// The most bytes that a link or tag takes.
const NEAR: usize = 500;

/// Puts a part of a line without its marks; whether a comment is still open at its end.
pub(super) fn put_inline(out: &mut Builder, text: &str, at: Spot, in_comment: bool) -> bool {
    let mut line = Line { out, text, at, plain: 0, column: 0, counted: 0 };
    line.run(in_comment)
}

struct Line<'b, 't> {
    out: &'b mut Builder,
    text: &'t str,
    at: Spot,
    /// Where the words begin that were not put yet.
    plain: usize,
    /// How many characters stand before `counted`.
    column: usize,
    counted: usize,
}

impl Line<'_, '_> {
    fn run(&mut self, in_comment: bool) -> bool {
        let mut at = 0;
        if in_comment {
            let Some(end) = self.text.find("-->") else { return true };
            at = end + 3;
            self.plain = at;
        }
        while let Some(found) = self.text[at..].find(['\\', '*', '_', '`', '[', ']', '!', '<', '~']) {
            at += found;
            let rest = &self.text[at..];
            if rest.starts_with("<!--") {
                match rest.find("-->") {
                    Some(end) => at = self.skip(at, end + 3),
                    None => {
                        self.skip(at, rest.len());
                        return true;
                    }
                }
                continue;
            }
            at = match self.mark(at, rest) {
                0 => at + rest.chars().next().map_or(1, char::len_utf8),
                length => self.skip(at, length),
            };
        }
        self.put_up_to(self.text.len());
        false
    }

    /// How many bytes of marks stand here; none when they are words.
    fn mark(&self, at: usize, rest: &str) -> usize {
        let before = self.text[..at].chars().next_back();
        let run = |mark: char| rest.len() - rest.trim_start_matches(mark).len();
        match rest.as_bytes().first() {
            Some(b'\\') => usize::from(rest[1..].starts_with(|c: char| c.is_ascii_punctuation())),
            Some(b'*') => emphasis(rest, run('*'), before, false),
            Some(b'_') => emphasis(rest, run('_'), before, true),
            Some(b'`') => run('`'),
            Some(b'~') if rest.starts_with("~~") => 2,
            Some(b'!') if rest.starts_with("![") => link(&rest[1..]).map_or(0, |_| 2),
            Some(b'[') if rest.starts_with("[^") => near(rest, b']').map_or(0, |end| end + 1),
            Some(b'[') => usize::from(link(rest).is_some()),
            Some(b']') if rest.starts_with("](") && self.opened(at) => target(rest).unwrap_or(0),
            Some(b'<') => tag(rest),
            _ => 0,
        }
    }

    /// Whether a link is open: its text began before here.
    fn opened(&self, at: usize) -> bool {
        self.text[..at].rfind('[').is_some_and(|open| link(&self.text[open..]).is_some())
    }

    /// Passes marks; an escape or a tag of a line end leaves what it stands for.
    fn skip(&mut self, at: usize, length: usize) -> usize {
        self.put_up_to(at);
        if self.text[at..].starts_with("<br") {
            self.out.space();
        }
        self.plain = at + length;
        // The character behind a backslash is a word, whatever it is.
        let escaped = self.text[at..].starts_with('\\');
        let next = self.text[self.plain..].chars().next().filter(|_| escaped);
        self.plain + next.map_or(0, char::len_utf8)
    }

    fn put_up_to(&mut self, end: usize) {
        if self.plain >= end {
            return;
        }
        self.column += self.text[self.counted..self.plain].chars().count();
        self.counted = self.plain;
        let spot = Spot { column: self.at.column + self.column, ..self.at };
        self.out.put(&self.text[self.plain..end], spot);
    }
}

/// Marks of emphasis touch a word on one side; within a word an underscore is a character.
fn emphasis(rest: &str, run: usize, before: Option<char>, underscore: bool) -> usize {
    let after = rest[run..].chars().next();
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let within = underscore && is_word(before) && is_word(after);
    if run > 3 || within || (is_space(before) && is_space(after)) { 0 } else { run }
}

/// The length of a link or picture: `[words](target)`.
fn link(rest: &str) -> Option<usize> {
    let end = near(rest, b']')?;
    let length = target(&rest[end..])?;
    (!rest[1..end].contains('[')).then_some(end + length)
}

/// The length of `](target)`.
fn target(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("](")?;
    near(inner, b')').map(|end| end + 3)
}

/// The length of a tag such as `<br>` or `</sup>`.
fn tag(rest: &str) -> usize {
    let name = rest[1..].trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return 0;
    }
    near(rest, b'>').map_or(0, |end| end + 1)
}

/// Where a mark stands that closes what begins here; not so far on that it must be another's.
fn near(rest: &str, mark: u8) -> Option<usize> {
    rest.bytes().take(NEAR).position(|byte| byte == mark)
}
