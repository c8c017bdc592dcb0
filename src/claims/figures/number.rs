//! Numbers as people write them: `5,75`, `5.75`, `1.250`, `62,5%`, `5 (62,5%)`, `vijf`.

use crate::claims::lexicon::number;
use crate::text::fold;

/// A number with the decimals that were written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// The value.
    pub(super) value: f64,
    /// How many decimals were written.
    pub(super) decimals: usize,
    /// Whether it may be read in another way: `1.250` is a thousand or a little more than one.
    pub(super) doubtful: bool,
}

impl Number {
    /// Half a unit in the last place that was written.
    pub(super) fn half_unit(self) -> f64 {
        0.5 * 10_f64.powi(-i32::try_from(self.decimals).unwrap_or(i32::MAX))
    }

    /// Whether this is a value, rounded; either way of rounding a half is right.
    pub(super) fn is_rounded(self, value: f64) -> bool {
        (self.value - value).abs() <= self.half_unit() + EDGE
    }

    /// The number as a count, when it is one.
    pub(super) fn count(self) -> Option<usize> {
        let fits = self.decimals == 0 && !self.doubtful && (0.0..1e9).contains(&self.value);
        fits.then_some(self.value as usize)
    }
}

/// What a computation in floating point may be off by.
pub(super) const EDGE: f64 = 1e-9;

/// The number at the start of a text, and how many bytes it takes.
pub(super) fn leading(text: &str) -> Option<(Number, usize)> {
    let unsigned = text.strip_prefix(['-', '−', '–']).unwrap_or(text);
    let sign = text.len() - unsigned.len();
    let mut end = 0;
    let bytes = unsigned.as_bytes();
    while let Some(byte) = bytes.get(end) {
        let joins = matches!(byte, b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !joins {
            break;
        }
        end += 1;
    }
    let found = plain(unsigned.get(..end)?)?;
    let value = if sign > 0 { -found.value } else { found.value };
    Some((Number { value, ..found }, sign + end))
}

/// A number of digits, full stops and commas only.
fn plain(digits: &str) -> Option<Number> {
    let (stops, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let decimal = match (stops, commas) {
        (0, 0) => return whole(digits, false),
        (1, 0) => '.',
        (0, 1) => ',',
        (_, 1) if digits.rfind('.') < digits.find(',') => ',',
        (1, _) if digits.rfind(',') < digits.find('.') => '.',
        (_, 0) | (0, _) => return thousands(digits).then(|| whole(digits, false)).flatten(),
        _ => return None,
    };
    let (before, after) = digits.split_once(decimal)?;
    if stops + commas > 1 && !thousands(before) {
        return None;
    }
    if stops + commas == 1 && after.len() == 3 && (1..=3).contains(&before.len()) && before != "0" {
        return whole(digits, true);
    }
    let joined: String = before.chars().filter(char::is_ascii_digit).collect();
    let value = format!("{joined}.{after}").parse().or_else(|_| format!("0.{after}").parse()).ok()?;
    Some(Number { value, decimals: after.len(), doubtful: false })
}

/// Whether digits stand in groups of three.
fn thousands(digits: &str) -> bool {
    let mut groups = digits.split(['.', ',']);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

fn whole(digits: &str, doubtful: bool) -> Option<Number> {
    let joined: String = digits.chars().filter(char::is_ascii_digit).collect();
    (joined.len() <= 15).then_some(())?;
    Some(Number { value: joined.parse().ok()?, decimals: 0, doubtful })
}

/// What a cell of a table holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value {
    /// Nothing, or a mark that stands for nothing.
    Blank,
    /// A number, perhaps with a unit.
    Number(Number),
    /// A percentage.
    Percent(Number),
    /// A number with the percentage that it is: `5 (62,5%)`.
    Share(Number, Number),
    /// Something else.
    Words,
}

/// Units that may follow a number in a cell or a sentence.
pub(super) const UNITS: [&str; 26] = [
    "dag", "dagen", "day", "days", "hour", "hours", "hrs", "jaar", "jaren", "jr", "maand", "maanden", "min",
    "minuten", "minutes", "mnd", "month", "months", "uren", "uur", "week", "weeks", "weken", "wk", "year",
    "years",
];

/// What a cell holds.
pub(super) fn value(cell: &str) -> Value {
    let text = cell.trim().trim_end_matches(['*', '†']).trim_end();
    let folded = fold(text);
    if matches!(folded.as_ref(), "" | "-" | "–" | "—" | "." | "n.v.t." | "nvt" | "n/a" | "na" | "onbekend")
    {
        return Value::Blank;
    }
    let text = after_sign(text, &["n", "N"]).unwrap_or(text);
    let Some((number, length)) = leading(text) else { return Value::Words };
    let rest = text.get(length..).unwrap_or_default().trim();
    if rest.is_empty() || UNITS.binary_search(&fold(rest).trim_end_matches('.')).is_ok() {
        return Value::Number(number);
    }
    let Some(behind) = without_percent(rest) else {
        return percentage_in_brackets(rest).map_or(Value::Words, |percent| Value::Share(number, percent));
    };
    if behind.is_empty() {
        return Value::Percent(number);
    }
    count_in_brackets(behind).map_or(Value::Words, |count| Value::Share(count, number))
}

/// What follows `n =` or another letter with an equals sign.
pub(super) fn after_sign<'t>(text: &'t str, letters: &[&str]) -> Option<&'t str> {
    let rest = letters.iter().find_map(|letter| text.strip_prefix(letter))?;
    Some(rest.trim_start().strip_prefix('=')?.trim_start())
}

/// What follows a sign or word for percent.
pub(super) fn without_percent(text: &str) -> Option<&str> {
    let words = ["%", "procent", "percent", "per cent"];
    words.iter().find_map(|word| text.strip_prefix(word)).map(str::trim_start)
}

fn percentage_in_brackets(text: &str) -> Option<Number> {
    let inside = text.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?.trim();
    let (number, length) = leading(inside)?;
    without_percent(inside.get(length..)?.trim_start()).filter(|rest| rest.is_empty())?;
    Some(number)
}

fn count_in_brackets(text: &str) -> Option<Number> {
    let inside = text.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?.trim();
    let inside = after_sign(inside, &["n", "N"]).unwrap_or(inside);
    let (number, length) = leading(inside)?;
    (length == inside.len() && number.count().is_some()).then_some(number)
}

/// A count in figures or in words.
pub(super) fn counted(word: &str) -> Option<usize> {
    number(word).or_else(|| word.parse().ok().filter(|count| *count < 100_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, usize, bool)> {
        leading(text)
            .filter(|(_, length)| *length == text.len())
            .map(|(n, _)| (n.value, n.decimals, n.doubtful))
    }

    #[test]
    fn decimals_are_set_apart_by_a_comma_or_a_full_stop() {
        assert_eq!(read("5,75"), Some((5.75, 2, false)));
        assert_eq!(read("5.75"), Some((5.75, 2, false)));
        assert_eq!(read(".05"), Some((0.05, 2, false)));
        assert_eq!(read("-3"), Some((-3.0, 0, false)));
        assert_eq!(read("0,125"), Some((0.125, 3, false)));
    }

    #[test]
    fn thousands_are_known_or_in_doubt() {
        assert_eq!(read("1.234,5"), Some((1234.5, 1, false)));
        assert_eq!(read("1,234,567"), Some((1_234_567.0, 0, false)));
        assert_eq!(read("1.250"), Some((1250.0, 0, true)));
        assert_eq!(read("3.2.1"), None);
        assert_eq!(read("1.23,45.6"), None);
    }

    #[test]
    fn a_cell_holds_a_number_a_percentage_or_both() {
        let number = |value, decimals| Number { value, decimals, doubtful: false };
        assert_eq!(value("8 jaar"), Value::Number(number(8.0, 0)));
        assert_eq!(value("n = 8"), Value::Number(number(8.0, 0)));
        assert_eq!(value("62,5 %"), Value::Percent(number(62.5, 1)));
        assert_eq!(value("5 (62,5%)"), Value::Share(number(5.0, 0), number(62.5, 1)));
        assert_eq!(value("62.5% (n = 5)"), Value::Share(number(5.0, 0), number(62.5, 1)));
        assert_eq!(value("–"), Value::Blank);
        for words in ["5,75 (2,92)", "2-10", "R1", "12-03-2024", "3x per week"] {
            assert_eq!(value(words), Value::Words, "{words}");
        }
    }

    #[test]
    fn units_are_in_order() {
        assert!(UNITS.is_sorted());
    }

    #[test]
    fn a_half_may_be_rounded_either_way() {
        let (written, _) = leading("62").expect("a number");
        assert!(written.is_rounded(62.5) && written.is_rounded(61.5) && !written.is_rounded(62.6));
    }
}
