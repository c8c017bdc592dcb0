//! Times as transcribers and transcription programs write them: `[00:01:02]`, `#00:00:12-8#`, `{0:05}`, `0:05`.

/// A time in the recording, found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Stamp {
    /// The time.
    pub(in crate::ingest) ms: u64,
    /// The second time, when the stamp says from when to when.
    pub(in crate::ingest) until_ms: Option<u64>,
    /// Whether it can be a time of day as well: two numbers and nothing around them.
    pub(in crate::ingest) weak: bool,
}

/// A clock reading at the start of a text: how many bytes it takes, the milliseconds, and how many numbers it has.
///
/// `1:02:03`, `02:03`, with a fraction after `.`, `,` or (as f4 writes tenths) `-`.
pub(in crate::ingest) fn clock(text: &str) -> Option<(usize, u64, usize)> {
    let mut fields: [u64; 3] = [0; 3];
    let mut count = 0;
    let mut at = 0;
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let allowed = if count == 0 { 1..=3 } else { 2..=2 };
        if !allowed.contains(&digits) {
            return None;
        }
        let value: u64 = text[at..at + digits].parse().ok()?;
        if count > 0 && value > 59 {
            return None;
        }
        fields[count] = value;
        count += 1;
        at += digits;
        let goes_on = text[at..].starts_with(':') && text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        if !goes_on || count == 3 {
            break;
        }
        at += 1;
    }
    if count < 2 {
        return None;
    }
    let seconds = fields[..count].iter().fold(0, |sum, field| sum * 60 + field);
    let (fraction, ms) = fraction(&text[at..]);
    Some((at + fraction, seconds * 1000 + ms, count))
}

/// The fraction after the seconds: its bytes and milliseconds.
fn fraction(text: &str) -> (usize, u64) {
    let Some(rest) = text.strip_prefix(['.', ',', '-']) else { return (0, 0) };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let scale = match digits {
        1 => 100,
        2 => 10,
        3 => 1,
        _ => return (0, 0),
    };
    (1 + digits, rest[..digits].parse::<u64>().unwrap_or(0) * scale)
}

/// The stamp at the start of a text and how many bytes it takes.
pub(super) fn leading(text: &str) -> Option<(usize, Stamp)> {
    let close = match text.as_bytes().first()? {
        b'[' => ']',
        b'{' => '}',
        b'(' => ')',
        b'<' => '>',
        b'#' => '#',
        _ => {
            let (len, ms, count) = clock(text)?;
            let ends = !text[len..].starts_with(|c: char| c.is_alphanumeric() || c == ':');
            return ends.then_some((len, Stamp { ms, until_ms: None, weak: count < 3 }));
        }
    };
    let mut at = 1 + blanks(&text[1..]);
    let (len, ms, _) = clock(&text[at..])?;
    at += len;
    at += blanks(&text[at..]);
    let mut until_ms = None;
    if let Some(arrow) = ["-->", "->", "–", "-"].iter().find(|arrow| text[at..].starts_with(**arrow)) {
        at += arrow.len();
        at += blanks(&text[at..]);
        let (len, until, _) = clock(&text[at..])?;
        until_ms = Some(until);
        at += len;
        at += blanks(&text[at..]);
    }
    text[at..].starts_with(close).then_some((at + 1, Stamp { ms, until_ms, weak: false }))
}

/// The stamp between brackets or number signs at the end of a text, and where it starts.
///
/// Between round brackets it needs hours: `(0:05)` is how a pause of five seconds is written.
pub(super) fn trailing(text: &str) -> Option<(usize, Stamp)> {
    let (open, inside) = match text.as_bytes().last()? {
        b']' => ('[', text.len()),
        b'}' => ('{', text.len()),
        b')' => ('(', text.len()),
        b'#' => ('#', text.len() - 1),
        _ => return None,
    };
    let start = text[..inside].rfind(open)?;
    let (len, stamp) = leading(&text[start..])?;
    let pause = open == '(' && clock(&text[start + 1..]).is_none_or(|(_, _, count)| count < 3);
    (start + len == text.len() && !pause).then_some((start, stamp))
}

/// The bare or bracketed clock reading that ends a text, and where it starts; there is a blank or bracket before it.
pub(super) fn closing_clock(text: &str) -> Option<(usize, Stamp)> {
    let start = text.rfind(|c: char| c.is_whitespace() || matches!(c, '[' | '(' | '{')).map(|at| {
        if text[at..].starts_with(char::is_whitespace) {
            text.len() - text[at..].trim_start().len()
        } else {
            at
        }
    })?;
    let (len, stamp) = leading(&text[start..])?;
    (start + len == text.len()).then_some((start, stamp))
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read_with_their_fraction() {
        let table = [
            ("0:05", Some((4, 5_000, 2))),
            ("00:01:02 en", Some((8, 62_000, 3))),
            ("1:02:03,250", Some((11, 3_723_250, 3))),
            ("00:00:12-8#", Some((10, 12_800, 3))),
            ("00:01.5", Some((7, 1_500, 2))),
            ("125:00", Some((6, 7_500_000, 2))),
            ("10:3", None),
            ("10:75", None),
            ("2025", None),
            ("R1", None),
        ];
        for (text, expected) in table {
            assert_eq!(clock(text), expected, "{text}");
        }
    }

    #[test]
    fn stamps_stand_at_the_start_or_at_the_end() {
        let at = |text| leading(text).map(|(len, stamp)| (len, stamp.ms, stamp.until_ms));
        assert_eq!(at("[00:00:04] R1: ja"), Some((10, 4_000, None)));
        assert_eq!(at("#0:00:12-8# R: ja"), Some((11, 12_800, None)));
        assert_eq!(at("[00:00.000 --> 00:05.000]  ja"), Some((25, 0, Some(5_000))));
        assert_eq!(at("[lacht] ja"), None);
        assert_eq!(at("10:30uur"), None);
        let end = |text| trailing(text).map(|(start, stamp)| (start, stamp.ms));
        assert_eq!(end("ja hoor. #00:00:12-8#"), Some((9, 12_800)));
        assert_eq!(end("ja {00:01:00}"), Some((3, 60_000)));
        assert_eq!(end("ja (0:05)"), None);
        assert_eq!(end("ja [00:01:00] nee"), None);
        assert_eq!(closing_clock("Vera Voorbeeld   0:05").map(|(start, _)| start), Some(17));
        assert_eq!(closing_clock("Vera (00:00:05)").map(|(start, _)| start), Some(5));
        assert_eq!(closing_clock("Om tien uur"), None);
    }
}
