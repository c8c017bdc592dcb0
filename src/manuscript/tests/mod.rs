//! What manuscripts are read as, format by format.

use super::{Kind, Manuscript, read};

mod layout;
mod marked;
mod pdf;
mod properties;
mod word;

/// The blocks of a file, one a line: what it is, and its words.
pub(super) fn blocks(file: &str, text: &str) -> Vec<String> {
    shown(&read(file, text.as_bytes()).unwrap())
}

/// The blocks of a manuscript, one a line.
pub(super) fn shown(manuscript: &Manuscript) -> Vec<String> {
    let one = |block| format!("{} {}", kind(block), manuscript.words(block));
    manuscript.blocks.iter().map(one).collect()
}

fn kind(block: &super::Block) -> String {
    match block.kind {
        Kind::Heading(level) => format!("#{level}"),
        Kind::Paragraph => "p".to_owned(),
        Kind::Quotation => "q".to_owned(),
        Kind::Item(depth) => format!("-{depth}"),
        Kind::Note => "n".to_owned(),
        Kind::Caption => "c".to_owned(),
        Kind::Cell(cell) => format!("{}:{},{}", cell.table, cell.row, cell.column),
    }
}
