//! A table as a Markdown pipe table (GitHub Flavored Markdown, Pandoc).

use super::spoken::Spoken;
use crate::message::Catalogue;
use crate::table::{Align, Table};

/// The table in Markdown: title, pipe table, notes. Nothing in a cell is taken for markup; depth is an indent.
#[must_use]
pub fn markdown(table: &Table, catalogue: &Catalogue) -> String {
    let said = Spoken::new(table, catalogue);
    let mut lines = vec![format!("**{}**", escaped(&said.title)), String::new()];
    lines.push(row(said.header.iter().map(|cell| escaped(&cell.text))));
    lines.push(row(table.columns.iter().map(|column| {
        let rule = if column.align == Align::Right { "---:" } else { "---" };
        rule.to_owned()
    })));
    for (depth, cells) in &said.rows {
        lines.push(row(cells.iter().enumerate().map(|(at, cell)| {
            let indent = if at == 0 { "&emsp;".repeat(*depth) } else { String::new() };
            indent + &escaped(&cell.text)
        })));
    }
    let mut notes = Vec::new();
    if !said.note.is_empty() {
        notes.push(format!("*{}* {}", escaped(&said.note_label), escaped(&said.note)));
    }
    notes.extend(said.reasons.iter().map(|reason| escaped(reason)));
    if !notes.is_empty() {
        lines.extend([String::new(), notes.join(" ")]);
    }
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let mut line = String::from("|");
    for cell in cells {
        line.push(' ');
        line.push_str(&cell);
        line.push_str(" |");
    }
    line
}

/// The text with everything that Markdown would take for markup escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if r"\`*_[]<>|~&$^".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::testing::{any_table, theme_table};
    use crate::message::Language;
    use insta::assert_snapshot;
    use proptest::prelude::*;

    #[test]
    fn dutch_table() {
        assert_snapshot!(markdown(&theme_table(), &Catalogue::new(Language::Nl)), @r"
        **Thema's bij \| respondenten**

        | Thema | Aantal | Wie | Verschil | Fragmenten |
        | --- | ---: | --- | ---: | ---: |
        | Vertrouwen in de hulpverlener | 7 van 8 | R1, R2, R5 | 5,75 | 1204 |
        | &emsp;Cliënt\_gericht | 0 van 8 |  | -0,12 | 3 |
        | =SOM(A1) |  | R;1, R2 | – (a) | 0 |

        *Noot.* 7 van 8 (a) Er is niets te tonen.
        ");
    }

    #[test]
    fn english_table() {
        assert_snapshot!(markdown(&theme_table(), &Catalogue::new(Language::En)), @r"
        **Thema's bij \| respondenten**

        | Thema | Aantal | Wie | Verschil | Fragmenten |
        | --- | ---: | --- | ---: | ---: |
        | Vertrouwen in de hulpverlener | 7 of 8 | R1, R2, R5 | 5.75 | 1204 |
        | &emsp;Cliënt\_gericht | 0 of 8 |  | -0.12 | 3 |
        | =SOM(A1) |  | R;1, R2 | – (a) | 0 |

        *Note.* 7 of 8 (a) There is nothing to show.
        ");
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped(r"a|b \| *x* <b> [l](u) &amp;"), r"a\|b \\\| \*x\* \<b\> \[l\](u) \&amp;");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Every line of the table has the same number of cells.
        #[test]
        fn every_line_has_as_many_cells(table in any_table()) {
            let shown = markdown(&table, &Catalogue::new(Language::En));
            let lines: Vec<&str> = shown.lines().skip(2).take_while(|line| !line.is_empty()).collect();
            prop_assert_eq!(lines.len(), 2 + table.rows.len());
            for line in lines {
                let bars = line.replace(r"\\", "").replace(r"\|", "").matches('|').count();
                prop_assert_eq!(bars, table.columns.len() + 1, "{}", line);
            }
        }
    }
}
