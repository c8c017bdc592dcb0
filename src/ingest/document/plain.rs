//! Plain text and Markdown: which of the text formats it is, and its lines as paragraphs.

use super::Paragraph;
use crate::ingest::Format;

/// Which text format a text is. Cues tell themselves; Markdown by its marks, or by its name when it has none.
pub(super) fn format(file_name: &str, text: &str) -> Format {
    let start = text.trim_start();
    if start.starts_with("WEBVTT") {
        return Format::Vtt;
    }
    if starts_with_a_cue(start) {
        return Format::Srt;
    }
    let name = file_name.to_ascii_lowercase();
    let named = name.ends_with(".md") || name.ends_with(".markdown");
    if named || text.lines().any(has_mark) { Format::Md } else { Format::Txt }
}

/// Whether one of the first two lines that hold something says from when to when.
fn starts_with_a_cue(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.by_ref().take(2).any(|line| {
        let line = line.trim_start();
        line.starts_with(|c: char| c.is_ascii_digit()) && line.contains("-->")
    })
}

/// Whether a line is a heading or begins with a bold label.
fn has_mark(line: &str) -> bool {
    let bold = line.trim_start().strip_prefix("**").and_then(|rest| rest.split_once("**"));
    let is_label = |(label, rest): (&str, &str)| {
        label.len() <= 40 && (label.trim_end().ends_with(':') || rest.starts_with(':'))
    };
    heading(line).is_some() || bold.is_some_and(is_label)
}

/// The level and the words of a Markdown heading.
pub(in crate::ingest) fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    if !(1..=6).contains(&level) || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let words = rest.trim().trim_end_matches('#').trim_end();
    (!words.is_empty()).then(|| (u8::try_from(level).unwrap_or(6), words))
}

/// The lines that hold something, as paragraphs; Markdown's marks of headings and lists are read, not kept.
pub(super) fn paragraphs(text: &str, format: Format) -> Vec<Paragraph> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    if format == Format::Md { lines.map(markdown).collect() } else { lines.map(Paragraph::new).collect() }
}

fn markdown(line: &str) -> Paragraph {
    if let Some((level, words)) = heading(line) {
        return Paragraph { heading: Some(level), ..Paragraph::new(words) };
    }
    let words = line.trim_start();
    let depth = u8::try_from((line.len() - words.len()) / 2).unwrap_or(u8::MAX);
    match ["- ", "* ", "+ "].iter().find_map(|mark| words.strip_prefix(mark)) {
        Some(item) => Paragraph { list: Some(depth), ..Paragraph::new(item.trim()) },
        None => Paragraph::new(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_follows_from_what_is_in_the_file() {
        let table = [
            ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nJa", Format::Vtt),
            ("a.vtt", "1\n00:00:01,000 --> 00:00:02,000\nJa", Format::Srt),
            ("a.srt", "I: Hoe lang?\nR: Vier jaar.", Format::Txt),
            ("a.txt", "# Interview 3\n\nI: Hoe lang?", Format::Md),
            ("a.txt", "**I:** Hoe lang?", Format::Md),
            ("a.txt", "**I**: Hoe lang?", Format::Md),
            ("a.txt", "I: Hoe lang? **Echt** waar: ja", Format::Txt),
            ("a.md", "I: Hoe lang?", Format::Md),
            ("a.txt", "#00:00:12-8# en #hashtag", Format::Txt),
        ];
        for (name, text, format) in table {
            assert_eq!(super::format(name, text), format, "{text}");
        }
    }

    #[test]
    fn markdown_paragraphs_know_their_level() {
        let found = paragraphs("## Start ##\n- Wat doet u?\n  - Hoe lang al?\ntekst", Format::Md);
        assert_eq!(found[0], Paragraph { heading: Some(2), ..Paragraph::new("Start") });
        assert_eq!((found[1].list, found[2].list, found[3].list), (Some(0), Some(1), None));
        assert_eq!(found[2].text, "Hoe lang al?");
    }
}
