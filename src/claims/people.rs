//! Respondents as manuscripts name them: `R1`, `R1, R2 en R5`, `R1-R4`, `hulpverlener 8`, `respondents 4 and 6`, `(R=1)`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::lexicon::{always_takes_part, is_people};
use crate::text::Span;

/// A respondent: the letters before the number, and the number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Id {
    pub(super) letters: String,
    pub(super) number: usize,
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.letters, self.number)
    }
}

/// Ids written out.
pub(super) fn written<'i>(ids: impl IntoIterator<Item = &'i Id>) -> Vec<String> {
    ids.into_iter().map(ToString::to_string).collect()
}

/// A place where respondents are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Where, in the text that was searched.
    pub(super) span: Span,
    /// Who, in the order of the text; a repeated one is there twice.
    pub(super) ids: Vec<Id>,
    /// Whether it is the label before a quotation or turn: `R7: "..."`.
    pub(super) label: bool,
    /// Whether it stands between brackets with nothing but ids.
    pub(super) bracketed: bool,
    /// Whether it is a count written where an id belongs: `(R=1)`.
    pub(super) odd: bool,
}

/// How respondents are named in these manuscripts.
#[derive(Debug)]
pub(super) struct Names {
    /// The letters that ids begin with, the most used first.
    pub(super) letters: Vec<String>,
    list: Option<Regex>,
    odd: Option<Regex>,
}

static ANY_ID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b([A-Z]{1,3}) ?(\d{1,3})\b(\)| ?[:,;]| (?:en|and|&) )?").ok());
/// `respondent 4`, `hulpverleners 1, 3 en 5`, `participants 2 and 6`; the noun may itself stand before letters.
static NOUN_AND_NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // Without word boundaries, which would keep the search from its fast lane in text with accents.
    Regex::new(r" (?:nr\.? ?)?(\d{1,2}(?:(?:, | en | and | & |, en |, and )\d{1,2})*)").ok()
});
static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\d{1,3}").ok());

impl Names {
    /// Learns from the text how respondents are named.
    pub(super) fn of(texts: &[&str]) -> Self {
        let letters = families(texts);
        let one = letters.iter().map(|letters| regex::escape(letters)).collect::<Vec<_>>().join("|");
        let (list, odd) = if letters.is_empty() {
            (None, None)
        } else {
            let id = format!(r"(?:{one}) ?\d{{1,3}}");
            let item =
                format!(r"{id}(?: ?(?:-|–|—|t/m|tot en met|to|through) ?(?:(?:{one}) ?)?\d{{1,3}}\b)?");
            let between = r"(?: ?[,;/&+] ?(?:(?:en|and) )?| (?:en|and) )(?:(?:partially|partly|also|deels|gedeeltelijk|ook) )?";
            (
                Regex::new(&format!(r"\b{item}(?:{between}{item})*\b")).ok(),
                Regex::new(&format!(r"\((?:{one}) ?= ?(\d{{1,3}})\)")).ok(),
            )
        };
        Self { letters, list, odd }
    }

    /// Where respondents are named in a text, in order.
    pub(super) fn find(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        if let Some(list) = &self.list {
            found.extend(
                list.find_iter(text).map(|hit| self.mention(text, Span::new(hit.start(), hit.end()))),
            );
        }
        for hit in self.odd.iter().flat_map(|odd| odd.captures_iter(text)) {
            let (Some(whole), Some(number)) = (hit.get(0), hit.get(1)) else { continue };
            let letters =
                self.letters.iter().find(|letters| whole.as_str()[1..].starts_with(letters.as_str()));
            let (Some(letters), Ok(number)) = (letters, number.as_str().parse()) else { continue };
            let ids = vec![Id { letters: letters.clone(), number }];
            let span = Span::new(whole.start(), whole.end());
            found.push(Mention { span, ids, label: false, bracketed: true, odd: true });
        }
        found.extend(self.by_noun(text));
        found.sort_by_key(|mention| mention.span.start);
        found
    }

    fn mention(&self, text: &str, span: Span) -> Mention {
        let before = text.get(..span.start).unwrap_or_default();
        let after = text.get(span.end..).unwrap_or_default();
        let ids = self.ids_in(span.of(text));
        let bracketed = before.ends_with('(') && after.starts_with(')');
        let at_start = before.trim_end().is_empty() || before.ends_with('\n');
        let label = ids.len() == 1 && at_start && after.trim_start().starts_with(':');
        Mention { span, ids, label, bracketed, odd: false }
    }

    /// The ids of a list, ranges filled in.
    fn ids_in(&self, list: &str) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        let mut rest = list;
        let mut range = false;
        while !rest.is_empty() {
            let letters = self.letters.iter().find(|letters| {
                rest.strip_prefix(letters.as_str())
                    .is_some_and(|r| r.trim_start().starts_with(|c: char| c.is_ascii_digit()))
            });
            let bare = letters.map_or(rest, |letters| rest[letters.len()..].trim_start());
            let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if digits == 0 {
                range = ["-", "–", "—", "t/m", "tot en met", "to ", "through "]
                    .iter()
                    .any(|sign| rest.starts_with(sign))
                    || (range && rest.starts_with(' '));
                let sign =
                    ["tot en met", "t/m", "through", "to "].iter().find(|sign| rest.starts_with(**sign));
                let step =
                    sign.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |sign| sign.len());
                rest = rest.get(step..).unwrap_or_default();
                continue;
            }
            if let Ok(number) = bare[..digits].parse::<usize>() {
                let letters = letters.cloned().or_else(|| ids.last().map(|id| id.letters.clone()));
                if let Some(letters) = letters {
                    let from = ids.last().filter(|id| range && id.letters == letters && id.number < number);
                    let first = from.map_or(number, |id| id.number + 1);
                    // A range of a whole crowd is a slip of layout.
                    if number - first < 60 {
                        ids.extend((first..=number).map(|number| Id { letters: letters.clone(), number }));
                    }
                }
            }
            range = false;
            rest = &bare[digits..];
        }
        ids
    }

    /// `respondent 4`: numbers behind a noun for those who took part.
    fn by_noun(&self, text: &str) -> Vec<Mention> {
        let letters = match self.letters.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            // With two kinds of ids nobody knows which of them a bare number is.
            _ => return Vec::new(),
        };
        let Some(pattern) = NOUN_AND_NUMBERS.as_ref() else { return Vec::new() };
        let mut found = Vec::new();
        for hit in pattern.captures_iter(text) {
            let (Some(whole), Some(numbers)) = (hit.get(0), hit.get(1)) else { continue };
            let before = text.get(..whole.start()).unwrap_or_default();
            let start = before.trim_end_matches(|c: char| c.is_alphabetic() || c == '-').len();
            let goes_on =
                text.get(whole.end()..).is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric()));
            if goes_on || start == before.len() {
                continue;
            }
            let noun = before.get(start..).unwrap_or_default().to_lowercase();
            let means_somebody =
                always_takes_part(&noun) || (!letters.is_empty() && is_singular_person(&noun));
            let measure = text.get(whole.end()..).is_some_and(|after| {
                after.starts_with([',', '.', '%']) && after[1..].starts_with(|c: char| c.is_ascii_digit())
            });
            if !means_somebody || measure {
                continue;
            }
            let numbers = NUMBERS.as_ref().map(|digits| {
                digits
                    .find_iter(numbers.as_str())
                    .filter_map(|n| n.as_str().parse().ok())
                    .collect::<Vec<usize>>()
            });
            let ids: Vec<Id> = numbers
                .unwrap_or_default()
                .into_iter()
                .map(|number| Id { letters: letters.clone(), number })
                .collect();
            if ids.iter().any(|id| id.number == 0 || id.number > 60) {
                continue;
            }
            let span = Span::new(start, whole.end());
            let after = text.get(span.end..).unwrap_or_default();
            let label = ids.len() == 1 && span.start == 0 && after.trim_start().starts_with(':');
            found.push(Mention { span, ids, label, bracketed: false, odd: false });
        }
        found
    }
}

/// `hulpverlener 8`, not `gezinnen 8` or `interview 8`.
fn is_singular_person(noun: &str) -> bool {
    is_people(noun)
        && !noun.ends_with('s')
        && !noun.ends_with("en")
        && !["interview", "case", "casus", "school", "team", "gezin", "kind", "family", "child"]
            .contains(&noun)
}

/// The letters that ids begin with, the most used first: those with several numbers that are listed between brackets or
/// introduce quotations.
fn families(texts: &[&str]) -> Vec<String> {
    #[derive(Default)]
    struct Seen {
        mentions: usize,
        numbers: BTreeSet<usize>,
        telling: usize,
    }
    let Some(any) = ANY_ID.as_ref() else { return Vec::new() };
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for text in texts {
        for hit in any.captures_iter(text) {
            let (Some(whole), Some(letters), Some(number)) = (hit.get(0), hit.get(1), hit.get(2)) else {
                continue;
            };
            let Ok(number) = number.as_str().parse::<usize>() else { continue };
            if ["DSM", "ICD", "COVID", "ISO", "BMJ", "CO", "EU", "AVG", "WMO", "VWS", "NEN"]
                .contains(&letters.as_str())
                || number == 0
                || number > 150
            {
                continue;
            }
            let family = seen.entry(letters.as_str().to_owned()).or_default();
            family.mentions += 1;
            family.numbers.insert(number);
            let before = text.get(..whole.start()).unwrap_or_default();
            let behind = hit.get(3).map_or("", |sign| sign.as_str());
            // White space before an id goes back to a line end, or the id stands inside a line.
            let starts_line = {
                let indent = before.trim_end_matches([' ', '\t']);
                indent.is_empty() || indent.ends_with('\n')
            };
            let is_label = starts_line && behind.ends_with(':');
            let is_listed = before.ends_with('(') && !behind.is_empty() && behind != ":";
            let noun =
                before.trim_end().rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
            let rest = text.get(whole.end()..).unwrap_or_default();
            let is_alone = starts_line && (rest.is_empty() || rest.starts_with('\n'));
            let next = rest.strip_prefix(' ').unwrap_or(rest);
            let goes_on = !behind.is_empty()
                && next
                    .strip_prefix(letters.as_str())
                    .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            if is_label || is_listed || is_alone || goes_on || (before.ends_with(' ') && is_people(noun)) {
                family.telling += 1;
            }
        }
    }
    let most = seen.values().map(|family| family.telling).max().unwrap_or_default();
    let mut kept: Vec<(usize, String)> = seen
        .into_iter()
        .filter(|(_, family)| family.telling >= 2 && family.numbers.len() >= 2 && family.telling * 10 >= most)
        .map(|(letters, family)| (family.mentions, letters))
        .collect();
    kept.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    kept.into_iter().map(|(_, letters)| letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<Vec<String>> {
        let names = Names::of(&["(R1) en (R2)", text]);
        names.find(text).into_iter().map(|mention| written(&mention.ids)).collect()
    }

    #[test]
    fn lists_ranges_and_single_ids_are_read() {
        let table: &[(&str, &[&str])] = &[
            ("Vijf (R1, R3, R5, R6 en R7) zeggen", &["R1", "R3", "R5", "R6", "R7"]),
            ("(R1-R4)", &["R1", "R2", "R3", "R4"]),
            ("(R1 t/m R3, R6)", &["R1", "R2", "R3", "R6"]),
            ("R1 to R3 said", &["R1", "R2", "R3"]),
            ("hulpverlener 8 zegt", &["R8"]),
            ("respondenten 4 en 6 zeggen", &["R4", "R6"]),
            ("(R=1)", &["R1"]),
            ("R 2 and R3", &["R2", "R3"]),
            ("(R1/R2)", &["R1", "R2"]),
            ("(R2, R5, and partially R5)", &["R2", "R5", "R5"]),
        ];
        for (text, expected) in table {
            assert_eq!(named(text).concat(), *expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_respondent_is_not_read_as_one() {
        for text in ["op A4 geprint", "na 12 weken", "hulpverleners 2 maanden later", "de DSM 5", "in 2024"] {
            assert!(named(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn without_letters_a_number_behind_a_noun_is_an_id() {
        let names = Names::of(&["Respondent 4 and 6 agreed; participant 3 did not."]);
        let found = names.find("Respondent 4 and 6 agreed; participant 3 did not.");
        let ids: Vec<String> = found.iter().flat_map(|mention| written(&mention.ids)).collect();
        assert_eq!(ids, ["4", "6", "3"]);
    }
}
