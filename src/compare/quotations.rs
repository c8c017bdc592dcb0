//! For each code and group the words that stand for it: those that were chosen, else the first of whoever was quoted least
//! so far, so that one talkative respondent does not speak for a group.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::codebook::Codebook;
use crate::tally::{QuoteRow, TallyRow, Universe};

/// How many chosen quotations are shown when nobody says how many.
const CHOSEN: usize = 2;

/// A quotation of somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupQuote {
    /// The group.
    pub group: String,
    /// The quotation.
    #[serde(flatten)]
    pub quote: QuoteRow,
}

/// A segment: its place in the order of coding, its words, and the names of the units it counts for.
type Segment<'s> = (usize, &'s QuoteRow, Vec<&'s str>);

/// The segments of a study by code.
pub(super) struct Segments<'s> {
    book: &'s Codebook,
    by_code: BTreeMap<&'s str, Vec<Segment<'s>>>,
    /// How often each unit was quoted so far.
    quoted: BTreeMap<&'s str, usize>,
}

impl<'s> Segments<'s> {
    /// Finds whose segments they are.
    pub(super) fn new(quotes: &'s [QuoteRow], universe: &'s Universe, book: &'s Codebook) -> Self {
        let mut by_code: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (at, quote) in quotes.iter().enumerate() {
            let of = universe.units.iter().filter(|unit| {
                unit.transcripts.iter().any(|id| id.as_str() == quote.transcript)
                    && unit
                        .respondents
                        .iter()
                        .any(|id| quote.respondents.iter().any(|who| who == id.as_str()))
            });
            let units: Vec<&str> = of.map(|unit| unit.name.as_str()).collect();
            by_code.entry(&quote.code_id).or_default().push((at, quote, units));
        }
        Self { book, by_code, quoted: BTreeMap::new() }
    }

    /// The quotations of a row, group by group; a theme has none of its own.
    pub(super) fn of_row(&mut self, row: &TallyRow, most: Option<usize>) -> Vec<GroupQuote> {
        let code = self.book.codes.iter().find(|code| row.code_id.as_deref() == Some(code.id.as_str()));
        let Some(code) = code else { return Vec::new() };
        let parts = self.book.with_parts(&code.id);
        let mut segments: Vec<_> =
            parts.iter().filter_map(|id| self.by_code.get(id.as_str())).flatten().collect();
        segments.sort_by_key(|(at, ..)| *at);
        let mut found = Vec::new();
        for group in &row.groups {
            let counted = |unit: &&str| group.respondents.iter().any(|name| name == unit);
            let in_group: Vec<(&QuoteRow, &str)> = segments
                .iter()
                .filter_map(|(_, quote, units)| Some((*quote, *units.iter().find(|unit| counted(unit))?)))
                .collect();
            for (quote, unit) in picked(&in_group, most, &self.quoted) {
                *self.quoted.entry(unit).or_default() += 1;
                found.push(GroupQuote { group: group.name.clone(), quote: quote.clone() });
            }
        }
        found
    }
}

/// Chosen ones first, and of those as of the rest one of each unit before a second of any, who was quoted least first.
fn picked<'q>(
    found: &[(&'q QuoteRow, &'q str)],
    most: Option<usize>,
    quoted: &BTreeMap<&str, usize>,
) -> Vec<(&'q QuoteRow, &'q str)> {
    let chosen = found.iter().filter(|(quote, _)| quote.chosen).count();
    let most = most.unwrap_or(if chosen > 0 { chosen.min(CHOSEN) } else { 1 });
    let mut heard = BTreeSet::new();
    let mut ranked: Vec<(bool, bool, usize, (&QuoteRow, &str))> = Vec::new();
    for wanted in [true, false] {
        for (quote, unit) in found.iter().filter(|(quote, _)| quote.chosen == wanted) {
            let before = quoted.get(unit).copied().unwrap_or(0);
            ranked.push((!wanted, !heard.insert(*unit), before, (*quote, *unit)));
        }
    }
    ranked.sort_by_key(|(not_chosen, again, before, _)| (*not_chosen, *again, *before));
    ranked.into_iter().take(most).map(|(.., quote)| quote).collect()
}
