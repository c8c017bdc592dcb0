//! The date of an interview, where the head of a file states it plainly.

use std::sync::LazyLock;

use regex::Regex;

/// A day in words or numbers, Dutch or English.
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let month = "jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|juni?|june|juli?|july|\
                 aug(?:ustus|ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    let pattern = format!(
        r"(?i)\b(?:\d{{1,2}}\s+(?:{month})\.?\s+\d{{4}}|(?:{month})\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}})\b"
    );
    Regex::new(&pattern).ok()
});

/// The only date in some lines, as written; `None` when there is none, or more than one.
pub(super) fn only_date<'l>(lines: impl Iterator<Item = &'l str>) -> Option<String> {
    let pattern = DATE.as_ref()?;
    let mut dates = lines.flat_map(|line| pattern.find_iter(line)).map(|found| found.as_str());
    let first = dates.next()?;
    dates.all(|other| other == first).then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_kept_as_written() {
        let table = [
            ("Interview R1, 4 maart 2025", Some("4 maart 2025")),
            ("Datum: 04-03-2025", Some("04-03-2025")),
            ("March 4, 2025 in the office", Some("March 4, 2025")),
            ("opname 2025-03-04.mp3", Some("2025-03-04")),
            ("4 maart 2025 en 5 maart 2025", None),
            ("in maart", None),
            ("dossier 12-34567", None),
        ];
        for (line, date) in table {
            assert_eq!(only_date([line].into_iter()).as_deref(), date, "{line}");
        }
    }
}
