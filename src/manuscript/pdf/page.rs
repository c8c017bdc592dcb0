//! What is drawn on a page: its characters, each with its place and size.

use std::collections::HashMap;
use std::rc::Rc;

use super::file::{File, Page};
use super::font::Font;
use super::object::{Dict, Lexer, Object};

/// How deep forms may be drawn in forms, and how many characters a page may have.
const DEEPEST: usize = 6;
const MOST: usize = 200_000;
/// The most bytes of operators that are read of a file.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A character on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// What it is.
    pub(super) text: String,
    /// Where it begins, from the left.
    pub(super) x: f64,
    /// The height of its line, from below.
    pub(super) y: f64,
    /// How wide it is.
    pub(super) width: f64,
    /// How large the letters are.
    pub(super) size: f64,
}

/// A change of place, size and direction.
#[derive(Debug, Clone, Copy)]
struct Matrix([f64; 6]);

impl Matrix {
    const NONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(operands: &[Object]) -> Self {
        let mut matrix = Self::NONE;
        for (to, from) in matrix.0.iter_mut().zip(operands) {
            *to = from.number().unwrap_or(0.0);
        }
        matrix
    }

    /// This change, and then another.
    fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, other.0);
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    fn moved(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

/// How text is set.
#[derive(Debug, Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    between: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
}

/// Reads pages, each font once.
pub(super) struct Reader<'f> {
    file: &'f File<'f>,
    fonts: HashMap<u32, Rc<Font>>,
    /// The forms that are being drawn; none is drawn in itself.
    forms: Vec<u32>,
    /// How many bytes of operators may still be read.
    left: usize,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f File<'f>) -> Self {
        Self { file, fonts: HashMap::new(), forms: Vec::new(), left: MOST_BYTES }
    }

    /// The characters of a page, in the order in which they are drawn.
    pub(super) fn glyphs(&mut self, page: &Page) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        self.draw(&page.contents, &page.resources, Matrix::NONE, &mut glyphs, 0);
        glyphs
    }

    fn draw(
        &mut self,
        contents: &[u8],
        resources: &Dict,
        base: Matrix,
        glyphs: &mut Vec<Glyph>,
        depth: usize,
    ) {
        let Some(left) = self.left.checked_sub(contents.len()) else { return };
        self.left = left;
        let (size, between, between_words, stretch, leading) = (1.0, 0.0, 0.0, 1.0, 0.0);
        let state = State { matrix: base, font: None, size, between, between_words, stretch, leading };
        let none = Matrix::NONE;
        let mut drawing = Drawing { state, kept: Vec::new(), text: none, line: none, glyphs };
        let mut lexer = Lexer::new(contents, 0);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            let Object::Word(operator) = object else {
                operands.push(object);
                continue;
            };
            match operator.as_str() {
                "Tf" => drawing.state.font = self.font(resources, &operands).or(drawing.state.font.take()),
                "Do" if depth < DEEPEST => {
                    let matrix = drawing.state.matrix;
                    self.form(resources, &operands, matrix, drawing.glyphs, depth);
                }
                "ID" => skip_picture(contents, &mut lexer),
                _ => {}
            }
            drawing.apply(&operator, &operands);
            operands.clear();
            if drawing.glyphs.len() > MOST {
                return;
            }
        }
    }

    fn font(&mut self, resources: &Dict, operands: &[Object]) -> Option<Rc<Font>> {
        let file = self.file;
        let name = operands.first()?.name()?;
        let object = file.dict(resources, "Font")?.get(name)?;
        let dict = file.follow(object).dict()?;
        let Object::Reference(number) = object else { return Some(Rc::new(Font::read(file, dict))) };
        let font = self.fonts.entry(*number).or_insert_with(|| Rc::new(Font::read(file, dict)));
        Some(Rc::clone(font))
    }

    /// Draws a form, which is a page on a page.
    fn form(
        &mut self,
        resources: &Dict,
        operands: &[Object],
        base: Matrix,
        glyphs: &mut Vec<Glyph>,
        depth: usize,
    ) {
        let file = self.file;
        let Some(name) = operands.first().and_then(Object::name) else { return };
        let Some(object) = file.dict(resources, "XObject").and_then(|forms| forms.get(name)) else { return };
        if file.follow(object).dict().and_then(|dict| dict.get("Subtype")).and_then(Object::name)
            != Some("Form")
        {
            return;
        }
        let Object::Reference(number) = object else { return };
        if self.forms.contains(number) {
            return;
        }
        let Some((dict, contents)) = file.stream_of(object) else { return };
        let matrix = file.get(dict, "Matrix").and_then(Object::array).map_or(Matrix::NONE, Matrix::of);
        let own = file.dict(dict, "Resources").unwrap_or(resources);
        self.forms.push(*number);
        self.draw(&contents, own, matrix.then(base), glyphs, depth + 1);
        self.forms.pop();
    }
}

/// Passes the bytes of a picture that stands between the operators.
fn skip_picture(contents: &[u8], lexer: &mut Lexer<'_>) {
    let rest = contents.get(lexer.at..).unwrap_or_default();
    let end = rest.windows(4).position(|window| {
        window[0].is_ascii_whitespace() && &window[1..3] == b"EI" && window[3].is_ascii_whitespace()
    });
    lexer.at += end.map_or(rest.len(), |end| end + 3);
}

/// A drawing under way.
struct Drawing<'g> {
    state: State,
    kept: Vec<State>,
    /// Where the next character goes.
    text: Matrix,
    /// Where the line of text began.
    line: Matrix,
    glyphs: &'g mut Vec<Glyph>,
}

impl Drawing<'_> {
    fn apply(&mut self, operator: &str, operands: &[Object]) {
        let number = |nth: usize| operands.get(nth).and_then(Object::number).unwrap_or(0.0);
        match operator {
            "q" if self.kept.len() < 1000 => self.kept.push(self.state.clone()),
            "Q" => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
            "cm" => self.state.matrix = Matrix::of(operands).then(self.state.matrix),
            "BT" => self.place(Matrix::NONE),
            "Tf" => self.state.size = number(1),
            "Tc" => self.state.between = number(0),
            "Tw" => self.state.between_words = number(0),
            "Tz" => self.state.stretch = number(0) / 100.0,
            "TL" => self.state.leading = number(0),
            "Td" => self.advance(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.advance(number(0), number(1));
            }
            "Tm" => self.place(Matrix::of(operands)),
            "T*" => self.advance(0.0, -self.state.leading),
            "Tj" => operands.iter().for_each(|operand| self.show(operand)),
            "TJ" => operands.iter().filter_map(Object::array).flatten().for_each(|item| self.show(item)),
            "'" | "\"" => {
                if operator == "\"" {
                    (self.state.between_words, self.state.between) = (number(0), number(1));
                }
                self.advance(0.0, -self.state.leading);
                operands
                    .iter()
                    .filter(|operand| matches!(operand, Object::Text(_)))
                    .for_each(|text| self.show(text));
            }
            _ => {}
        }
    }

    fn place(&mut self, matrix: Matrix) {
        (self.text, self.line) = (matrix, matrix);
    }

    fn advance(&mut self, x: f64, y: f64) {
        self.place(Matrix::moved(x, y).then(self.line));
    }

    /// Draws a string, or moves by a number of thousandths.
    fn show(&mut self, object: &Object) {
        match object {
            Object::Number(back) => {
                let by = -back / 1000.0 * self.state.size * self.state.stretch;
                self.text = Matrix::moved(by, 0.0).then(self.text);
            }
            Object::Text(bytes) => self.show_text(bytes),
            _ => {}
        }
    }

    fn show_text(&mut self, bytes: &[u8]) {
        let Some(font) = self.state.font.clone() else { return };
        for (code, text, width) in font.codes(bytes) {
            let state = &self.state;
            let words = if code == 32 { state.between_words } else { 0.0 };
            let own = width / 1000.0 * state.size * state.stretch;
            let step = own + (state.between + words) * state.stretch;
            let [a, b, c, d, x, y] = self.text.then(state.matrix).0;
            let scale = a.hypot(b);
            let upright = a > 0.0 && b.abs() < 0.1 * a;
            if upright && x.is_finite() && y.is_finite() {
                let size = (c.hypot(d) * state.size).abs();
                self.glyphs.push(Glyph { text, x, y, width: own * scale, size });
            }
            self.text = Matrix::moved(step, 0.0).then(self.text);
        }
    }
}
