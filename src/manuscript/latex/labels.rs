//! The numbers that LaTeX gives to sections, tables and figures, and what the labels in a source stand for.

use std::collections::HashMap;
use std::ops::Range;

/// What a label stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Label {
    /// The number: `3.2`.
    pub(super) number: String,
    /// What has that number: `Tabel`; empty for a section.
    pub(super) what: &'static str,
}

/// The labels of a source.
#[derive(Debug, Default)]
pub(super) struct Labels {
    labels: HashMap<String, Label>,
    /// Whether the source is in Dutch.
    pub(super) dutch: bool,
    /// Whether it has chapters.
    pub(super) chapters: bool,
}

/// The bytes of the document itself, without what comes before it begins.
pub(super) fn body(source: &str) -> Range<usize> {
    let begin = "\\begin{document}";
    let start = source.find(begin).map_or(0, |at| at + begin.len());
    let end = source.get(start..).and_then(|rest| rest.find("\\end{document}"));
    start..end.map_or(source.len(), |at| start + at)
}

impl Labels {
    /// Reads a source for what its labels stand for.
    pub(super) fn of(source: &str) -> Self {
        let lower_count =
            |words: [&str; 3]| words.iter().map(|word| source.matches(word).count()).sum::<usize>();
        let named = source.contains("dutch") && source[..body(source).start].contains("dutch");
        let dutch =
            named || lower_count([" de ", " het ", " een "]) > lower_count([" the ", " of ", " and "]);
        let chapters = source.contains("\\chapter{");
        let mut found = Self { labels: HashMap::new(), dutch, chapters };
        let mut counters = Counters::new(chapters, dutch);
        let mut current = Label::default();
        for (name, rest) in commands(&source[body(source)]) {
            match name {
                "begin" => counters.enter(argument(rest)),
                "end" => counters.leave(argument(rest)),
                "appendix" => counters.appendix(),
                "caption" => current = counters.caption(),
                "label" => {
                    found.labels.insert(argument(rest).to_owned(), current.clone());
                }
                _ => {
                    if let Some(level) = counters.level(name).filter(|_| !rest.starts_with('*')) {
                        current = counters.section(level);
                    }
                }
            }
        }
        found
    }

    /// What a label stands for.
    pub(super) fn get(&self, name: &str) -> Option<&Label> {
        self.labels.get(name.trim())
    }
}

/// The commands of a source and what stands behind each; comments are passed over.
fn commands(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = source;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find(['\\', '%'])?;
            let from = &rest[at + 1..];
            if rest.as_bytes()[at] == b'%' {
                rest = from.find('\n').map_or("", |end| &from[end..]);
                continue;
            }
            let name = from.len() - from.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
            if name == 0 {
                let skipped = from.chars().next().map_or(0, char::len_utf8);
                rest = &from[skipped..];
                continue;
            }
            rest = &from[name..];
            return Some((&from[..name], rest));
        }
    })
}

/// What stands between the brackets that follow.
fn argument(rest: &str) -> &str {
    let near = rest.trim_start().strip_prefix('{').unwrap_or_default();
    near.bytes().take(300).position(|byte| byte == b'}').map_or("", |end| &near[..end])
}

/// The numbers of sections, tables and figures so far.
#[derive(Debug)]
pub(super) struct Counters {
    chapters: bool,
    dutch: bool,
    sections: [usize; 5],
    tables: usize,
    figures: usize,
    in_appendix: bool,
    /// The floats that are open: whether each is a figure.
    floats: Vec<bool>,
}

impl Counters {
    pub(super) fn new(chapters: bool, dutch: bool) -> Self {
        let (tables, figures) = (0, 0);
        Self { chapters, dutch, sections: [0; 5], tables, figures, in_appendix: false, floats: Vec::new() }
    }

    /// The level of a sectioning command, from 1.
    pub(super) fn level(&self, name: &str) -> Option<u8> {
        let under = u8::from(self.chapters);
        match name {
            "chapter" => Some(1),
            "section" => Some(1 + under),
            "subsection" => Some(2 + under),
            "subsubsection" => Some(3 + under),
            "paragraph" => Some(4 + under),
            _ => None,
        }
    }

    /// An environment begins.
    pub(super) fn enter(&mut self, name: &str) {
        if let Some(is_figure) = float(name) {
            self.floats.push(is_figure);
        }
    }

    /// An environment ends.
    pub(super) fn leave(&mut self, name: &str) {
        if float(name).is_some() {
            self.floats.pop();
        }
    }

    /// From here on sections are appendices.
    pub(super) fn appendix(&mut self) {
        self.in_appendix = true;
        self.sections = [0; 5];
    }

    /// The number of the section that begins; deep ones have none.
    pub(super) fn section(&mut self, level: u8) -> Label {
        let at = usize::from(level).clamp(1, 5) - 1;
        self.sections[at] += 1;
        self.sections[at + 1..].fill(0);
        if at == 0 && self.chapters {
            (self.tables, self.figures) = (0, 0);
        }
        if at >= 3 + usize::from(self.chapters) {
            return Label::default();
        }
        let parts: Vec<String> = (0..=at).map(|at| self.part(at)).collect();
        let what = match (self.in_appendix && at == 0, self.dutch) {
            (true, true) => "Bijlage",
            (true, false) => "Appendix",
            _ => "",
        };
        Label { number: parts.join("."), what }
    }

    /// The number of the caption that stands here.
    pub(super) fn caption(&mut self) -> Label {
        let is_figure = self.floats.last().copied().unwrap_or(false);
        let count = if is_figure { &mut self.figures } else { &mut self.tables };
        *count += 1;
        let number = *count;
        let number = if self.chapters { format!("{}.{number}", self.part(0)) } else { number.to_string() };
        let what = match (is_figure, self.dutch) {
            (true, true) => "Figuur",
            (true, false) => "Figure",
            (false, true) => "Tabel",
            (false, false) => "Table",
        };
        Label { number, what }
    }

    fn part(&self, at: usize) -> String {
        let number = self.sections[at];
        let letter =
            u8::try_from(number).ok().filter(|n| (1..=26).contains(n)).map(|n| char::from(b'A' + n - 1));
        match letter.filter(|_| at == 0 && self.in_appendix) {
            Some(letter) => letter.to_string(),
            None => number.to_string(),
        }
    }
}

/// Whether an environment is a figure; nothing when it has no caption.
fn float(name: &str) -> Option<bool> {
    match name.trim_end_matches('*') {
        "table" | "longtable" | "sidewaystable" | "wraptable" => Some(false),
        "figure" | "sidewaysfigure" | "wrapfigure" => Some(true),
        _ => None,
    }
}
