//! Manuscripts made by hand, for the tests.

use crate::claims::{Claim, Rule, Verdict};
use crate::manuscript::{Anchor, Block, Cell, Kind, Manuscript, Source, Spot};
use crate::message::Language;
use crate::text::Span;

/// A manuscript of blocks.
pub(super) fn blocks(all: &[(Kind, &str)]) -> Manuscript {
    let mut made = Manuscript {
        file: "test.md".to_owned(),
        source: Source::Md,
        text: String::new(),
        blocks: Vec::new(),
        anchors: Vec::new(),
    };
    for (kind, words) in all.iter().filter(|(_, words)| !words.is_empty()) {
        if !made.text.is_empty() {
            made.text.push('\n');
        }
        let start = made.text.len();
        made.text.push_str(words);
        made.blocks.push(Block { kind: *kind, span: Span::new(start, made.text.len()) });
        let spot = Spot { line: made.blocks.len(), column: 1, page: None };
        made.anchors.push(Anchor { at: start, spot });
    }
    made
}

/// A manuscript of paragraphs.
pub(super) fn paragraphs(all: &[&str]) -> Manuscript {
    blocks(&all.iter().map(|words| (Kind::Paragraph, *words)).collect::<Vec<_>>())
}

/// A manuscript of one table under its caption.
pub(super) fn table(caption: &str, rows: &[&[&str]]) -> Manuscript {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    table_and(caption, &rows, &[])
}

/// A manuscript of paragraphs with a table behind them.
pub(super) fn table_and(caption: &str, rows: &[Vec<String>], texts: &[&str]) -> Manuscript {
    let mut all: Vec<(Kind, &str)> = texts.iter().map(|text| (Kind::Paragraph, *text)).collect();
    all.push((Kind::Caption, caption));
    for (row, cells) in rows.iter().enumerate() {
        for (column, words) in cells.iter().enumerate() {
            all.push((Kind::Cell(Cell { table: 0, row, column }), words));
        }
    }
    blocks(&all)
}

/// Every claim of the checks.
pub(super) fn figures(manuscript: &Manuscript, language: Language) -> Vec<Claim> {
    let mut found = Vec::new();
    super::check(std::slice::from_ref(manuscript), language, &mut found);
    found
}

/// The claims under one rule.
pub(super) fn of_rule(manuscript: &Manuscript, language: Language, rule: Rule) -> Vec<Claim> {
    figures(manuscript, language).into_iter().filter(|claim| claim.rule == rule).collect()
}

/// The claims that were found wrong.
pub(super) fn wrong(claims: &[Claim]) -> Vec<Claim> {
    claims.iter().filter(|claim| claim.verdict == Verdict::Wrong).cloned().collect()
}
