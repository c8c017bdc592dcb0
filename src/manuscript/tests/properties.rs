//! What holds of any manuscript: no bytes break the reading, and every character leads back to its place.

use proptest::prelude::*;

use crate::manuscript::{Manuscript, read};

/// Whether blocks and anchors are in order, fit the text, and cover it.
fn is_whole(manuscript: &Manuscript) -> bool {
    let mut end = 0;
    for (nth, block) in manuscript.blocks.iter().enumerate() {
        let words = manuscript.words(block);
        let gap = usize::from(nth > 0);
        if block.span.start != end + gap || words.is_empty() || words.trim() != words || words.contains('\n')
        {
            return false;
        }
        end = block.span.end;
    }
    let anchored = manuscript.anchors.windows(2).all(|pair| pair[0].at < pair[1].at);
    end == manuscript.text.len() && anchored && manuscript.anchors.first().is_none_or(|anchor| anchor.at == 0)
}

/// Whether every character stands in the source where its spot says.
fn leads_back(manuscript: &Manuscript, source: &str) -> Result<(), String> {
    let lines: Vec<Vec<char>> = source.split('\n').map(|line| line.chars().collect()).collect();
    for (at, c) in manuscript.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let spot = manuscript.spot(at);
        let there = lines.get(spot.line - 1).and_then(|line| line.get(spot.column - 1));
        if there != Some(&c) {
            return Err(format!(
                "{c:?} at {at} leads to {there:?} at {spot:?} in\n{source}\n{:?}",
                manuscript.text
            ));
        }
    }
    Ok(())
}

/// Lines as theses have them, in any order.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "",
        "",
        " ",
        "Resultaten",
        "3.2 Keuzes",
        "Tabel 1",
        "Table 2. Codes",
        "Rust 4 5",
        "Hulp vragen 7 1 (50%)",
        "R7: “Ik zie het",
        "niet meer.”",
        "R1: \"Ja.\"",
        "Vier hulpverleners (R1, R2,",
        "R3 en R4) noemen dit.",
        "- een",
        "  twee",
        "\u{c}",
        "\u{c}12",
        "12",
        "Inleiding ..... 3",
        "SAG-",
        "hulp-",
        "verleners en",
        "a   b   c",
        "a\tb\t1",
        "| a | b |",
        "|---|---|",
        "> zo",
        "**vet** en *schuin*",
        "[^1]: noot",
        "`code` [x](y) <br> <!-- weg -->",
        "\\*",
        "    Ingesprongen tekst die nergens over gaat",
        "é ’ “ ë",
        "4 van de 5 rust",
        "Bijlage 2: Codeboek",
        "## Kop",
        "\\section{Kop} \\emph{x}",
        "\\begin{quote}",
        "\\end{quote}",
        "\\footnote{x}",
        "a & b \\\\",
        "{",
        "}",
        "%",
        "$n$",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "[ -~éë’“”„\u{ad}\u{a0}]{0,60}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_break_the_reading(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        name in prop::sample::select(vec!["a.txt", "a.md", "a.tex", "a.docx", "a.pdf", "a"]),
    ) {
        for start in [&b""[..], b"%PDF-1.4\n", b"PK\x03\x04"] {
            if let Ok(manuscript) = read(name, &[start, &bytes].concat()) {
                prop_assert!(is_whole(&manuscript));
            }
        }
    }

    #[test]
    fn any_lines_are_read_and_lead_back(lines in prop::collection::vec(line(), 0..40)) {
        let source = lines.join("\n");
        for name in ["a.txt", "a.md"] {
            if let Ok(manuscript) = read(name, source.as_bytes()) {
                prop_assert!(is_whole(&manuscript), "{manuscript:?}");
                prop_assert_eq!(leads_back(&manuscript, &source), Ok(()));
            }
        }
        if let Ok(manuscript) = read("a.tex", source.as_bytes()) {
            prop_assert!(is_whole(&manuscript), "{manuscript:?}");
        }
    }
}

#[test]
fn ligatures_and_loose_accents_are_letters_that_lead_back() {
    let manuscript = read("a.txt", "De e\u{301}ne co\u{fb00}i\u{308}cie\u{308}nt klopt.".as_bytes()).unwrap();
    assert_eq!(manuscript.text, "De éne coffïciënt klopt.");
    assert_eq!(manuscript.spot(manuscript.text.find("klopt").unwrap()).column, 21);
}
