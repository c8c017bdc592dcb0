//! Who took part, as the manuscript says it: how many, which ids, and in which groups.

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::always_takes_part;
use super::outline::{Outline, named};
use super::people::{Id, Names};
use super::taking_part::TakingPart;
use crate::manuscript::Kind;

/// How many who are not in a table may be slips.
const STRANGERS: usize = 2;

/// The cells of a table, by row and column.
type Rows<'t> = BTreeMap<usize, BTreeMap<usize, &'t str>>;

/// Who took part.
#[derive(Debug, Default)]
pub(super) struct Sample {
    /// How many, where the manuscript or the study says so.
    pub(super) size: Option<usize>,
    /// Every number that the manuscript says took part in something.
    pub(super) sizes: BTreeSet<usize>,
    /// Their ids, where a table or the study lists them.
    pub(super) listed: BTreeSet<Id>,
    /// The groups by name, with who is in them.
    pub(super) groups: BTreeMap<String, BTreeSet<Id>>,
    /// The nouns that stand for them in this manuscript, in lower case.
    pub(super) nouns: BTreeSet<String>,
}

impl Sample {
    pub(super) fn of(outline: &Outline<'_>, names: &Names) -> Self {
        let said = TakingPart::of(outline);
        let mut sample = Self { nouns: said.nouns, sizes: said.sizes, ..Self::default() };
        sample.read_tables(outline, names);
        sample.doubt_list(outline);
        // Fewer than are named is not the sample; one or two too many may be slips.
        let named = named(outline.parts.iter()).len();
        let said = said.size.filter(|size| named <= size + 2);
        sample.size = Some(sample.listed.len()).filter(|size| *size > 0).or(said);
        sample
    }

    /// Whether a word stands for those who took part, perhaps behind the name of a group: `SAG-hulpverleners`.
    pub(super) fn is_noun(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let last = lower.rsplit('-').next().unwrap_or_default();
        always_takes_part(last) || self.nouns.contains(last) || self.nouns.contains(lower.as_str())
    }

    /// Everybody who may be named: those listed, or as many as were stated when ids count on from one.
    pub(super) fn everyone(&self, names: &Names) -> Option<BTreeSet<Id>> {
        if !self.listed.is_empty() {
            return Some(self.listed.clone());
        }
        match (names.letters.as_slice(), self.size) {
            ([letters], Some(size)) => {
                Some((1..=size).map(|number| Id { letters: letters.clone(), number }).collect())
            }
            _ => None,
        }
    }

    /// The group that words before a noun name: `SAG-`, `vanuit SAG`, `PMTO- hulpverleners`.
    pub(super) fn group_in(&self, words: &str) -> Option<(&str, &BTreeSet<Id>)> {
        let mut found = self.groups.iter().filter(|(name, _)| names_group(words, name));
        match (found.next(), found.next()) {
            (Some((name, ids)), None) => Some((name.as_str(), ids)),
            _ => None,
        }
    }

    /// A table that lacks many of those who are named tells of some of them: it does not say who took part.
    fn doubt_list(&mut self, outline: &Outline<'_>) {
        let Some(letters) = self.listed.first().map(|id| id.letters.clone()) else { return };
        let named = named(outline.parts.iter());
        let strange = named.iter().filter(|id| id.letters == letters && !self.listed.contains(*id)).count();
        if strange > STRANGERS.max(self.listed.len() / 8) {
            self.listed.clear();
            self.groups.clear();
        }
    }

    /// Reads tables whose first column names respondents.
    fn read_tables(&mut self, outline: &Outline<'_>, names: &Names) {
        let mut tables: BTreeMap<(usize, usize), Rows<'_>> = BTreeMap::new();
        for part in &outline.parts {
            if let Kind::Cell(cell) = part.kind {
                let rows = tables.entry((part.manuscript, cell.table)).or_default();
                rows.entry(cell.row).or_default().insert(cell.column, part.text.trim());
            }
        }
        for rows in tables.into_values() {
            let found: Vec<(Id, &BTreeMap<usize, &str>)> = rows
                .values()
                .filter_map(|cells| Some((only_id(cells.values().next()?, names)?, cells)))
                .collect();
            let ids: BTreeSet<&Id> = found.iter().map(|(id, _)| id).collect();
            // A table with somebody in every row, each once, lists who took part; one with fewer says something of them.
            if found.len() < 3
                || ids.len() != found.len()
                || found.len() + 2 < rows.len()
                || found.len() < self.listed.len()
            {
                continue;
            }
            self.listed = ids.into_iter().cloned().collect();
            self.read_groups(&found);
        }
    }

    /// Columns whose values several rows share are groups.
    fn read_groups(&mut self, rows: &[(Id, &BTreeMap<usize, &str>)]) {
        let columns: BTreeSet<usize> =
            rows.iter().flat_map(|(_, cells)| cells.keys().copied().skip(1)).collect();
        for column in columns {
            let mut values: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
            for (id, cells) in rows {
                if let Some(value) = cells.get(&column).copied().filter(|value| !value.is_empty()) {
                    values.entry(value).or_default().insert(id.clone());
                }
            }
            let numeric = values.keys().any(|value| value.starts_with(|c: char| c.is_ascii_digit()));
            let whole = values.values().map(BTreeSet::len).sum::<usize>() == rows.len();
            if numeric || !whole || values.len() < 2 || values.len() * 2 > rows.len() {
                continue;
            }
            for (value, ids) in values {
                if value.chars().count() <= 40 && value.chars().any(char::is_alphabetic) {
                    self.groups.entry(value.to_owned()).or_insert(ids);
                }
            }
        }
    }
}

/// Whether words name a group, one of its members or several: `SAG`, `trainers` for *trainer*.
pub(super) fn names_group(words: &str, group: &str) -> bool {
    let plurals = ["", "s", "en", "n", "'s", "’s"].map(|end| format!("{group}{end}"));
    plurals.iter().any(|form| has_word(words, form))
}

/// Whether words stand in a text as words of their own, in any case.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// The respondent that a cell names, when it names one and nothing else.
fn only_id(cell: &str, names: &Names) -> Option<Id> {
    let mentions = names.find(cell);
    if let [mention] = mentions.as_slice()
        && let [id] = mention.ids.as_slice()
        && mention.span.len() + 3 >= cell.len()
    {
        return Some(id.clone());
    }
    // A bare number in the first column is an id where ids are numbers with letters.
    let letters = names.letters.first()?;
    let number = cell.trim_end_matches('.').parse().ok().filter(|number| (1..=150).contains(number))?;
    Some(Id { letters: letters.clone(), number })
}
