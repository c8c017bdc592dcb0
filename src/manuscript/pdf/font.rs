//! A font: which characters its codes stand for, and how wide they are.

use std::collections::{BTreeMap, HashMap};

use super::file::{File, named};
use super::names::{glyph, windows};
use super::object::{Dict, Lexer, Object};

/// The most characters that a font may name.
const MOST: usize = 70_000;

/// A font.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// Whether a code is two bytes.
    wide: bool,
    /// The characters that the font itself names for its codes.
    characters: HashMap<u32, String>,
    /// Widths in thousandths of the size.
    widths: BTreeMap<u32, f64>,
    usual_width: f64,
}

impl Font {
    /// Reads the description of a font.
    pub(super) fn read(file: &File<'_>, dict: &Dict) -> Self {
        let wide = named(dict, "Subtype") == Some("Type0");
        let mut font = Self { wide, usual_width: if wide { 1000.0 } else { 500.0 }, ..Self::default() };
        if wide {
            font.read_wide_widths(file, dict);
        } else {
            font.read_encoding(file, dict);
            font.read_widths(file, dict);
        }
        if let Some((_, map)) = dict.get("ToUnicode").and_then(|map| file.stream_of(map)) {
            font.read_map(&map);
        }
        font
    }

    /// The codes of a string, each with its characters and width.
    pub(super) fn codes(&self, text: &[u8]) -> Vec<(u32, String, f64)> {
        let size = if self.wide { 2 } else { 1 };
        let code = |bytes: &[u8]| bytes.iter().fold(0u32, |code, byte| code * 256 + u32::from(*byte));
        text.chunks(size).map(code).map(|code| (code, self.character(code), self.width(code))).collect()
    }

    fn character(&self, code: u32) -> String {
        match (self.characters.get(&code), u8::try_from(code)) {
            (Some(found), _) => found.clone(),
            (None, Ok(code)) if !self.wide => windows(code).to_string(),
            _ => char::REPLACEMENT_CHARACTER.to_string(),
        }
    }

    fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).copied().unwrap_or(self.usual_width)
    }

    /// The names that a font gives to codes other than usual.
    fn read_encoding(&mut self, file: &File<'_>, dict: &Dict) {
        let differences = file.dict(dict, "Encoding").and_then(|encoding| file.get(encoding, "Differences"));
        let mut code = 0u32;
        for item in differences.and_then(Object::array).unwrap_or_default() {
            match item {
                Object::Number(number) => code = *number as u32,
                Object::Name(name) => {
                    if let Some(characters) = glyph(name) {
                        self.characters.insert(code, characters);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn read_widths(&mut self, file: &File<'_>, dict: &Dict) {
        let first = file.get(dict, "FirstChar").and_then(Object::count).unwrap_or(0);
        let widths = file.get(dict, "Widths").and_then(Object::array).unwrap_or_default();
        for (nth, width) in widths.iter().take(MOST).enumerate() {
            if let (Some(width), Ok(code)) = (file.follow(width).number(), u32::try_from(first + nth)) {
                self.widths.insert(code, width);
            }
        }
    }

    /// Widths of a font of two bytes: `10 [500 600]` from a code on, `20 30 500` for a range.
    fn read_wide_widths(&mut self, file: &File<'_>, dict: &Dict) {
        let below = file.get(dict, "DescendantFonts").and_then(Object::array).and_then(<[Object]>::first);
        let Some(below) = below.and_then(|below| file.follow(below).dict()) else { return };
        self.usual_width = file.get(below, "DW").and_then(Object::number).unwrap_or(1000.0);
        let items = file.get(below, "W").and_then(Object::array).unwrap_or_default();
        let mut at = 0;
        while let Some(first) = items.get(at).and_then(|first| file.follow(first).count()) {
            let Some(next) = items.get(at + 1).map(|next| file.follow(next)) else { return };
            let mut put = |code: usize, width: &Object| {
                if let (Ok(code), Some(width)) = (u32::try_from(code), file.follow(width).number()) {
                    self.widths.insert(code, width);
                }
            };
            match (next, items.get(at + 2)) {
                (Object::Array(widths), _) => {
                    widths.iter().take(MOST).enumerate().for_each(|(nth, width)| put(first + nth, width));
                    at += 2;
                }
                (last, Some(width)) => {
                    let last = last.count().unwrap_or(first).min(first + MOST);
                    (first..=last).for_each(|code| put(code, width));
                    at += 3;
                }
                _ => return,
            }
            if self.widths.len() > MOST {
                return;
            }
        }
    }

    /// The map from codes to characters that programs put in a file so that its text can be copied.
    fn read_map(&mut self, map: &[u8]) {
        let mut lexer = Lexer::new(map, 0);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            let Object::Word(word) = &object else {
                operands.push(object);
                continue;
            };
            match word.as_str() {
                "endbfchar" => operands.chunks_exact(2).for_each(|pair| self.map(&pair[0], &pair[1], 0)),
                "endbfrange" => operands.chunks_exact(3).for_each(|range| self.map_range(range)),
                _ => {}
            }
            operands.clear();
            if self.characters.len() > MOST {
                return;
            }
        }
    }

    fn map_range(&mut self, range: &[Object]) {
        let (Some(first), Some(last)) = (code_of(&range[0]), code_of(&range[1])) else { return };
        for code in first..=last.min(first.saturating_add(0xFFFF)) {
            let step = code - first;
            let from = Object::Text(code.to_be_bytes().to_vec());
            match &range[2] {
                Object::Array(items) => {
                    let Some(item) = items.get(step as usize) else { return };
                    self.map(&from, item, 0);
                }
                start => self.map(&from, start, step),
            }
            if self.characters.len() > MOST {
                return;
            }
        }
    }

    /// Maps a code to characters, the last of them moved on by a step.
    fn map(&mut self, code: &Object, characters: &Object, step: u32) {
        let (Some(code), Object::Text(bytes)) = (code_of(code), characters) else { return };
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        let mut text = String::from_utf16_lossy(&units);
        if step > 0
            && let Some(last) = text.pop()
        {
            text.extend(char::from_u32(u32::from(last).saturating_add(step)));
        }
        self.characters.insert(code, text);
    }
}

fn code_of(object: &Object) -> Option<u32> {
    let Object::Text(bytes) = object else { return None };
    (bytes.len() <= 4)
        .then(|| bytes.iter().fold(0u32, |code, byte| code.wrapping_mul(256).wrapping_add(u32::from(*byte))))
}
