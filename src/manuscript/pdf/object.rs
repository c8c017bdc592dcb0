//! The objects that a pdf is written in: numbers, names, strings, arrays, dictionaries, references and operators.

use std::collections::BTreeMap;

/// How deep objects may stand in objects.
const DEEPEST: usize = 40;

/// An object.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    /// A number.
    Number(f64),
    /// A name, without its slash.
    Name(String),
    /// The bytes of a string.
    Text(Vec<u8>),
    /// A list.
    Array(Vec<Self>),
    /// Objects by name.
    Dict(Dict),
    /// The number of another object.
    Reference(u32),
    /// Any other word: an operator, `true`, `null`.
    Word(String),
}

/// Objects by name.
pub(super) type Dict = BTreeMap<String, Object>;

impl Object {
    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// A number that counts something.
    pub(super) fn count(&self) -> Option<usize> {
        self.number().filter(|number| (0.0..1e9).contains(number)).map(|number| number as usize)
    }

    pub(super) fn name(&self) -> Option<&str> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn array(&self) -> Option<&[Self]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        if let Self::Dict(dict) = self { Some(dict) } else { None }
    }
}

/// Reads objects one after another.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    /// Where the next object begins.
    pub(super) at: usize,
}

impl<'b> Lexer<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The next object; nothing at the end.
    pub(super) fn next(&mut self) -> Option<Object> {
        self.object(0)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn object(&mut self, depth: usize) -> Option<Object> {
        self.skip_white();
        let byte = self.peek()?;
        if depth > DEEPEST {
            self.at = self.bytes.len();
            return None;
        }
        match byte {
            b'/' => Some(Object::Name(self.name())),
            b'(' => Some(Object::Text(self.string())),
            b'[' => Some(self.array(depth)),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => Some(self.dict(depth)),
            b'<' => Some(Object::Text(self.hex())),
            b'+' | b'-' | b'.' | b'0'..=b'9' => Some(self.number()),
            b']' | b'>' | b')' | b'{' | b'}' => {
                self.at += if self.bytes[self.at..].starts_with(b">>") { 2 } else { 1 };
                Some(Object::Word(char::from(byte).to_string()))
            }
            _ => Some(Object::Word(self.word())),
        }
    }

    fn skip_white(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_white(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_white(byte) && !is_mark(byte)) {
            self.at += 1;
        }
        self.at = self.at.max(start + 1);
        String::from_utf8_lossy(&self.bytes[start..self.at]).into_owned()
    }

    fn name(&mut self) -> String {
        self.at += 1;
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_white(byte) && !is_mark(byte)) {
            self.at += 1;
        }
        let raw = &self.bytes[start..self.at];
        let mut name = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(byte) = raw.get(at) {
            let hex = (*byte == b'#')
                .then(|| Some(digit(*raw.get(at + 1)?)? * 16 + digit(*raw.get(at + 2)?)?))
                .flatten();
            name.push(hex.unwrap_or(*byte));
            at += if hex.is_some() { 3 } else { 1 };
        }
        String::from_utf8_lossy(&name).into_owned()
    }

    /// A number, or a reference: two whole numbers and an `R`.
    fn number(&mut self) -> Object {
        let Some(number) = self.plain_number() else { return Object::Word(self.word()) };
        let whole = number >= 0.0 && number.fract() == 0.0 && number < 1e8;
        if whole {
            let mut ahead = self.clone();
            ahead.skip_white();
            let generation = ahead.peek().is_some_and(|byte| byte.is_ascii_digit());
            if generation && ahead.plain_number().is_some() {
                ahead.skip_white();
                let ends = ahead.bytes.get(ahead.at + 1).is_none_or(|byte| is_white(*byte) || is_mark(*byte));
                if ahead.peek() == Some(b'R') && ends {
                    self.at = ahead.at + 1;
                    return Object::Reference(number as u32);
                }
            }
        }
        Object::Number(number)
    }

    fn plain_number(&mut self) -> Option<f64> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.')) {
            self.at += 1;
        }
        let number =
            std::str::from_utf8(&self.bytes[start..self.at]).ok().and_then(|digits| digits.parse().ok());
        if number.is_none() {
            self.at = start;
        }
        number
    }

    fn string(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut depth = 1usize;
        let mut found = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut found),
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if byte != b'\\' {
                found.push(byte);
            }
        }
        found
    }

    fn escape(&mut self, found: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => found.push(b'\n'),
            b'r' => found.push(b'\r'),
            b't' => found.push(b'\t'),
            b'b' | b'f' | b'\n' => {}
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next) = self.peek().filter(|next| (b'0'..=b'7').contains(next)) else { break };
                    value = value * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                found.push((value & 0xFF) as u8);
            }
            other => found.push(other),
        }
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut digits = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            digits.extend(digit(byte));
        }
        digits.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0)).collect()
    }

    fn array(&mut self, depth: usize) -> Object {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_white();
            if self.peek() == Some(b']') {
                self.at += 1;
                break;
            }
            let Some(item) = self.object(depth + 1) else { break };
            items.push(item);
        }
        Object::Array(items)
    }

    fn dict(&mut self, depth: usize) -> Object {
        self.at += 2;
        let mut dict = Dict::new();
        loop {
            self.skip_white();
            match self.peek() {
                Some(b'/') => {
                    let name = self.name();
                    self.skip_white();
                    if self.peek() == Some(b'>') {
                        continue;
                    }
                    let Some(value) = self.object(depth + 1) else { break };
                    dict.insert(name, value);
                }
                Some(b'>') => {
                    self.at += 2;
                    break;
                }
                Some(_) => self.at += 1,
                None => break,
            }
        }
        self.at = self.at.min(self.bytes.len());
        Object::Dict(dict)
    }
}

fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0 | 0x0C)
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
