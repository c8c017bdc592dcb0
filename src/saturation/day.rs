//! A day as researchers write it: `4 maart 2025`, `March 4, 2025`, `2025-03-04`, `4-3-2025`.

/// The months in Dutch and English, and what they are shortened to other than by cutting the end off.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "march", "mrt"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

/// A day of the calendar; earlier days come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    year: u32,
    month: u32,
    day: u32,
}

impl Day {
    /// Reads a day. In numbers the year stands first or last; of the other two the day comes first, unless that cannot
    /// be. `None` for what is no full day.
    pub(super) fn read(text: &str) -> Option<Self> {
        let numbers: Vec<&str> =
            text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
        let number = |at: usize| numbers.get(at).and_then(|number| number.parse::<u32>().ok());
        let mut named = text.split(|c: char| !c.is_alphabetic()).filter_map(month_of);
        if let Some(month) = named.next() {
            let year = numbers.iter().position(|number| number.len() == 4)?;
            let day = numbers.iter().position(|number| number.len() <= 2)?;
            return Self { year: number(year)?, month, day: number(day)? }.real();
        }
        let (first, second, third) = (number(0)?, number(1)?, number(2)?);
        if numbers.first().is_some_and(|number| number.len() == 4) {
            return Self { year: first, month: second, day: third }.real();
        }
        if numbers.get(2).is_none_or(|number| number.len() != 4) {
            return None;
        }
        let day_first = Self { year: third, month: second, day: first };
        day_first.real().or_else(|| Self { year: third, month: first, day: second }.real())
    }

    /// The day, if the calendar has it.
    fn real(self) -> Option<Self> {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&self.day).then_some(self)
    }
}

/// The month of a word: its name, or at least the first three letters of it.
fn month_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let is = |name: &&str| word.chars().count() >= 3 && name.starts_with(&word);
    let month = MONTHS.iter().position(|names| names.iter().any(is))?;
    u32::try_from(month + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = |year, month, day| Some(Day { year, month, day });
        for (text, expected) in [
            ("4 maart 2025", day(2025, 3, 4)),
            ("dinsdag 4 maart 2025, 10:30", day(2025, 3, 4)),
            ("maandag 7 apr. 2025", day(2025, 4, 7)),
            ("March 4, 2025", day(2025, 3, 4)),
            ("2025-03-04", day(2025, 3, 4)),
            ("2025-03-04T10:30", day(2025, 3, 4)),
            ("4-3-2025", day(2025, 3, 4)),
            ("04.03.2025", day(2025, 3, 4)),
            ("3/25/2025", day(2025, 3, 25)),
            ("29 feb 2024", day(2024, 2, 29)),
            ("29 feb 2025", None),
            ("maart 2025", None),
            ("voorjaar", None),
            ("4-3-25", None),
            ("31-13-2025", None),
        ] {
            assert_eq!(Day::read(text), expected, "{text}");
        }
        assert!(Day::read("27 februari 2025") < Day::read("4 maart 2025"));
    }
}
