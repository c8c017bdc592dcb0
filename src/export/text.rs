//! A table for the terminal: title, columns between three rules, notes below, as APA has it.

use super::layout::{Layout, wrapped};
use super::spoken::Spoken;
use crate::message::Catalogue;
use crate::table::Table;

/// The table as people read it on a terminal.
///
/// Columns align by display width and the first is indented by depth. With a `width`, words wrap to fit it as far as
/// they go; without one every row stays on one line. A value that is not there is a dash with a letter, and the
/// letter's reason stands under the table.
#[must_use]
pub fn text(table: &Table, catalogue: &Catalogue, width: Option<usize>) -> String {
    let said = Spoken::new(table, catalogue);
    let aligns = table.columns.iter().map(|column| column.align).collect();
    let layout = Layout::new(&said, aligns, width);
    let rule = "─".repeat(layout.width());
    let mut lines = paragraph(&said.title, width);
    lines.push(rule.clone());
    lines.extend(layout.header(&said.header));
    lines.push(rule.clone());
    for (depth, cells) in &said.rows {
        lines.extend(layout.row(*depth, cells));
    }
    if !said.rows.is_empty() {
        lines.push(rule);
    }
    if !said.note.is_empty() {
        lines.extend(paragraph(&format!("{} {}", said.note_label, said.note), width));
    }
    lines.extend(said.reasons.iter().flat_map(|reason| paragraph(reason, width)));
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

fn paragraph(text: &str, width: Option<usize>) -> Vec<String> {
    width.map_or_else(|| vec![text.to_owned()], |width| wrapped(text, width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::testing::{any_table, theme_table};
    use crate::message::Language;
    use crate::table::{Align, Cell, Column};
    use insta::assert_snapshot;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn dutch_table() {
        assert_snapshot!(text(&theme_table(), &Catalogue::new(Language::Nl), None), @r"
        Thema's bij | respondenten
        ────────────────────────────────────────────────────────────────────────
        Thema                           Aantal  Wie         Verschil  Fragmenten
        ────────────────────────────────────────────────────────────────────────
        Vertrouwen in de hulpverlener  7 van 8  R1, R2, R5      5,75        1204
          Cliënt_gericht               0 van 8                 -0,12           3
        =SOM(A1)                                R;1, R2        – (a)           0
        ────────────────────────────────────────────────────────────────────────
        Noot. 7 van 8
        (a) Er is niets te tonen.
        ");
    }

    #[test]
    fn english_table() {
        assert_snapshot!(text(&theme_table(), &Catalogue::new(Language::En), None), @r"
        Thema's bij | respondenten
        ───────────────────────────────────────────────────────────────────────
        Thema                          Aantal  Wie         Verschil  Fragmenten
        ───────────────────────────────────────────────────────────────────────
        Vertrouwen in de hulpverlener  7 of 8  R1, R2, R5      5.75        1204
          Cliënt_gericht               0 of 8                 -0.12           3
        =SOM(A1)                               R;1, R2        – (a)           0
        ───────────────────────────────────────────────────────────────────────
        Note. 7 of 8
        (a) There is nothing to show.
        ");
    }

    #[test]
    fn narrow_table_wraps_words_and_keeps_counts_whole() {
        assert_snapshot!(text(&theme_table(), &Catalogue::new(Language::Nl), Some(60)), @r"
        Thema's bij | respondenten
        ────────────────────────────────────────────────────────────
        Thema               Aantal  Wie         Verschil  Fragmenten
        ────────────────────────────────────────────────────────────
        Vertrouwen in de   7 van 8  R1, R2, R5      5,75        1204
        hulpverlener
          Cliënt_gericht   0 van 8                 -0,12           3
        =SOM(A1)                    R;1, R2        – (a)           0
        ────────────────────────────────────────────────────────────
        Noot. 7 van 8
        (a) Er is niets te tonen.
        ");
    }

    #[test]
    fn a_table_without_rows_says_so() {
        let mut table = theme_table();
        table.rows.clear();
        assert_snapshot!(text(&table, &Catalogue::new(Language::Nl), None), @r"
        Thema's bij | respondenten
        ────────────────────────────────────────
        Thema  Aantal  Wie  Verschil  Fragmenten
        ────────────────────────────────────────
        Noot. Er is niets te tonen. 7 van 8
        ");
    }

    /// The width of a table whose every word has a line of its own.
    fn narrowest(table: &Table, catalogue: &Catalogue) -> usize {
        let said = Spoken::new(table, catalogue);
        let word = |text: &str| text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
        let column = |at: usize| {
            let cells = said.rows.iter().map(|(depth, cells)| {
                let cell = &cells[at];
                let indent = if at == 0 { 2 * depth } else { 0 };
                indent + if cell.whole { cell.text.width() } else { word(&cell.text) }
            });
            cells.max().unwrap_or(0).max(word(&said.header[at].text))
        };
        let columns: usize = (0..table.columns.len()).map(column).sum();
        (columns + 2 * (table.columns.len() - 1)).max(word(&said.title)).max(word(&said.note))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// No line is wider than asked, unless the words and numbers that share a row cannot stand beside each other.
        #[test]
        fn lines_fit_the_width(table in any_table(), width in 1usize..120) {
            let catalogue = Catalogue::new(Language::Nl);
            let narrowest = narrowest(&table, &catalogue);
            for line in text(&table, &catalogue, Some(width)).lines() {
                prop_assert!(line.width() <= width.max(narrowest), "{line:?}");
            }
        }

        /// The second column starts in the same place on every line, whatever script stands before it.
        #[test]
        fn columns_align(names in prop::collection::vec("[a-zé漢字👩e\u{301}]{0,9}", 1..8)) {
            let columns = vec![Column::own("a", "A", Align::Left), Column::own("b", "B", Align::Left)];
            let mut table = theme_table();
            table.columns = columns;
            table.rows.clear();
            for name in &names {
                table.push(vec![Cell::text(name), Cell::text("@")]);
            }
            let shown = text(&table, &Catalogue::new(Language::En), None);
            let starts: Vec<usize> = shown.lines().filter_map(|line| Some(line[..line.find('@')?].width())).collect();
            prop_assert_eq!(starts.len(), names.len());
            prop_assert!(starts.windows(2).all(|pair| pair[0] == pair[1]), "{}", shown);
        }
    }
}
