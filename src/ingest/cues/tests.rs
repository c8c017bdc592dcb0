//! Subtitles of Teams, Zoom and Whisper, and what is wrong with some.

use super::*;

fn joined(file: &str) -> Joined {
    join(file, &BTreeSet::new())
}

/// Label, words, start and end of every turn.
fn turns(joined: &Joined) -> Vec<(&str, &str, u64, u64)> {
    let turn = |turn: &'_ Turn| (turn.start_ms.unwrap_or(0), turn.end_ms.unwrap_or(0));
    let words = joined
        .spoken
        .turns
        .iter()
        .map(|t| (t.label.as_deref().unwrap_or("-"), t.span.of(&joined.text), turn(t)));
    words.map(|(label, words, (start, end))| (label, words, start, end)).collect()
}

#[test]
fn cues_of_teams_become_whole_sentences() {
    let file = "WEBVTT\n\n5c1e0d2a-1111-4222-8333-abcdefabcdef/32-0\n00:00:05.120 --> 00:00:08.900\n<v Vera Voorbeeld>Dus u begint altijd</v>\n\n\
                5c1e0d2a-1111-4222-8333-abcdefabcdef/32-1\n00:00:08.900 --> 00:00:11.040\n<v Vera Voorbeeld>met kennismaken?</v>\n\n\
                NOTE een opmerking\n\n\
                5c1e0d2a-1111-4222-8333-abcdefabcdef/40-0\n00:00:11.500 --> 00:00:12.000 align:start\n<v.loud Jan de Vries>Ja &amp; nee,\n <i>eigenlijk</i>.</v>\n";
    let joined = joined(file);
    assert_eq!(
        joined.text,
        "Vera Voorbeeld: Dus u begint altijd met kennismaken?\nJan de Vries: Ja & nee, eigenlijk."
    );
    assert_eq!(
        turns(&joined),
        [
            ("Vera Voorbeeld", "Dus u begint altijd met kennismaken?", 5_120, 11_040),
            ("Jan de Vries", "Ja & nee, eigenlijk.", 11_500, 12_000)
        ]
    );
    assert!(joined.spoken.unrecognised.is_empty());
}

#[test]
fn a_silence_of_more_than_two_seconds_begins_a_paragraph() {
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A B>een</v>\n\n00:04.000 --> 00:05.000\n<v A B>twee</v>\n\n00:07.001 --> 00:08.000\n<v A B>drie</v>\n";
    let joined = joined(file);
    assert_eq!(joined.text, "A B: een twee\nA B: drie");
    assert_eq!(turns(&joined)[0], ("A B", "een twee", 1_000, 5_000));
}

#[test]
fn cues_of_zoom_have_the_name_before_a_colon() {
    let file = "WEBVTT\r\n\r\n1\r\n00:00:05.120 --> 00:00:08.900\r\nVera Voorbeeld: Dus u begint\r\n\r\n2\r\n00:00:09.000 --> 00:00:10.000\r\nmet: kennismaken?\r\n\r\n\
                3\r\n00:00:10.000 --> 00:00:11.000\r\nJan: Ja.\r\n\r\n4\r\n00:00:12.000 --> 00:00:13.000\r\nVera Voorbeeld: Oké.\r\n\r\n5\r\n00:00:14.000 --> 00:00:15.000\r\nJan: Dat.\r\n";
    let joined = joined(&file.replace("\r\n", "\n"));
    assert_eq!(
        joined.text,
        "Vera Voorbeeld: Dus u begint met: kennismaken?\nJan: Ja.\nVera Voorbeeld: Oké.\nJan: Dat."
    );
}

#[test]
fn subtitles_without_names_break_at_sentences() {
    let file = "1\n00:00:00,000 --> 00:00:01,900\nHoe lang doet u\n\n2\n00:00:01,900 --> 00:00:03,000\ndit al?\n\n3\n00:00:03,000 --> 00:00:05,000\nVier jaar.\n";
    let joined = joined(file);
    assert_eq!(turns(&joined), [("", "Hoe lang doet u dit al?", 0, 3_000), ("", "Vier jaar.", 3_000, 5_000)]);
    assert_eq!(joined.text, "Hoe lang doet u dit al?\nVier jaar.");
}

#[test]
fn a_malformed_cue_is_listed_and_kept() {
    let file = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v A B>een</v>\n\n2\n00:00:xx --> straks\n<v A B>kapot</v>\n\n3\n00:00:03.000 --> 00:00:04.000\n<v A B>twee</v>\n\nlos\n";
    let joined = joined(file);
    let listed: Vec<_> =
        joined.spoken.unrecognised.iter().map(|line| (line.line, line.text.as_str())).collect();
    assert_eq!(listed, [(2, "2"), (3, "00:00:xx --> straks"), (4, "<v A B>kapot</v>"), (6, "los")]);
    assert_eq!(joined.text.lines().nth(4), Some("A B: twee"));
    for (line, text) in listed {
        assert_eq!(joined.text.lines().nth(line - 1), Some(text));
    }
}

#[test]
fn cues_without_blank_lines_between_them_are_still_apart() {
    let file = "WEBVTT\n00:01.000 --> 00:02.000\n<v A B>een</v>\n2\n00:05.000 --> 00:06.000\n<v C D>twee < drie</v>\n";
    let joined = joined(file);
    assert_eq!(turns(&joined), [("A B", "een", 1_000, 2_000), ("C D", "twee < drie", 5_000, 6_000)]);
}

#[test]
fn somebody_who_speaks_once_between_named_cues_is_a_speaker() {
    let cue = |at: u32, words: &str| format!("00:{at:02}.000 --> 00:{:02}.000\n{words}\n\n", at + 1);
    let file =
        ["Eva: Hoe?", "Jan: Zo.", "Eva: En?", "Piet: Ik ook."].iter().zip(1..).map(|(w, at)| cue(at, w));
    let joined = joined(&format!("WEBVTT\n\n{}", file.collect::<String>()));
    assert_eq!(turns(&joined).iter().map(|turn| turn.0).collect::<Vec<_>>(), ["Eva", "Jan", "Eva", "Piet"]);
}
