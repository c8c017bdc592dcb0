//! What holds for every file, whatever is in it.

use proptest::prelude::*;

use super::samples::{docx, odt, p, table};
use super::*;

fn ingest(file: &str, bytes: &[u8]) -> Result<Ingested, Problem> {
    read(file, bytes, &Options { respondent: None, speakers: Vec::new(), taken: &BTreeSet::new() })
}

/// Turns are in order, apart, inside the text, on character boundaries, trimmed, and in the speaker map.
fn check(ingested: &Ingested) -> Result<(), TestCaseError> {
    let mut end = 0;
    for turn in &ingested.turns {
        prop_assert!(turn.span.start >= end && turn.span.end <= ingested.text.len());
        let words = ingested.text.get(turn.span.start..turn.span.end);
        prop_assert!(words.is_some_and(|words| !words.is_empty() && words.trim() == words), "{words:?}");
        prop_assert!(turn.label.as_ref().is_some_and(|label| ingested.speakers.contains_key(label)));
        end = turn.span.end;
    }
    let mut before = 0;
    for line in &ingested.unrecognised {
        prop_assert!(line.line > before);
        prop_assert_eq!(
            ingested.text.split('\n').nth(line.line - 1).map(str::trim),
            Some(line.text.as_str())
        );
        before = line.line;
    }
    prop_assert!(!ingested.text.contains('\r'));
    for speaker in ingested.speakers.values() {
        prop_assert_eq!(speaker.respondent.is_some(), speaker.role == Role::Respondent);
    }
    Ok(())
}

/// Lines of the kind that transcripts are made of, and some that try to look like it.
fn line() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "I:",
        "R1:",
        "r 2 :",
        "**R:**",
        "**I:",
        "SPEAKER_00",
        "Vera Vos  0:05",
        "[00:00:04] R:",
        "012 R:",
        "#00:00:01-1#",
        "R\t",
        "Jan:",
        "# Kop",
        "Let op:",
        "1.a",
        "1",
        "2 Nu",
        "-->",
        "00:00:01.000 --> 00:00:02.000",
        "",
        "(lacht)",
        "{0:01}",
        "Datum:",
        "é:",
        "_",
        "*",
    ]);
    (
        label,
        "[ a-zé?.:#*\u{301}𝄞\t]{0,16}",
        prop::sample::select(vec!["", " #00:00:12-8#", " [00:01:02]", "**", "  "]),
    )
        .prop_map(|(label, words, end)| format!("{label} {words}{end}"))
}

fn transcript() -> impl Strategy<Value = String> {
    prop::collection::vec(prop_oneof![4 => line(), 1 => Just(String::new())], 1..24)
        .prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_gives_sound_turns_and_keeps_its_characters(text in transcript(), name in "(R[0-9]|int03|x)\\.(txt|md|docx)") {
        if let Ok(ingested) = ingest(&name, text.as_bytes()) {
            check(&ingested)?;
            if matches!(ingested.format, Format::Txt | Format::Md) {
                prop_assert_eq!(&ingested.text, &text);
            }
        }
    }

    #[test]
    fn every_subtitle_gives_sound_turns(text in transcript()) {
        if let Ok(ingested) = ingest("x.vtt", format!("WEBVTT\n\n{text}").as_bytes()) {
            check(&ingested)?;
        }
    }

    #[test]
    fn every_document_gives_sound_turns(lines in prop::collection::vec(line(), 1..12), in_table in any::<bool>()) {
        let safe: Vec<String> = lines.iter().map(|line| line.replace('>', "&gt;")).collect();
        let body: String = if in_table {
            table(&safe.chunks(2).map(|row| row.iter().map(String::as_str).collect::<Vec<_>>()).collect::<Vec<_>>()
                .iter().map(Vec::as_slice).collect::<Vec<_>>())
        } else {
            safe.iter().map(|line| p(line)).collect()
        };
        if let Ok(ingested) = ingest("x.docx", &docx(&body)) {
            check(&ingested)?;
        }
    }

    #[test]
    fn no_bytes_make_the_reader_stumble(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(ingested) = ingest("x", &bytes) {
            check(&ingested)?;
        }
    }

    #[test]
    fn no_damage_makes_the_reader_stumble(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>(), word in any::<bool>()) {
        let mut bytes = if word { docx(&(p("I: Hoe?") + &table(&[&["R", "Zo."]]))) } else { odt("<text:p>I: Hoe?</text:p><text:p>R: Zo.</text:p>") };
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut.index(3) == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(ingested) = ingest("x.docx", &bytes) {
            check(&ingested)?;
        }
    }

    #[test]
    fn no_markup_makes_the_reader_stumble(marks in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>I: Hoe</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
        "<w:tab/>", "<w:br/>", "<w:del>", "</w:del>", "<w:footnote>", "</w:footnote>", "<w:pPr>", "</w:pPr>", "&amp;", "&#0;", "&x;",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    ]), 0..24)) {
        if let Ok(ingested) = ingest("x.docx", &docx(&marks.concat())) {
            check(&ingested)?;
        }
    }
}
