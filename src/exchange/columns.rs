//! Which column is what: headings as people and programs write them, in Dutch and English, in any case.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::rows::Row;
use crate::codebook::Wording;
use crate::message::Language;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Kind,
    Id,
    Label,
    Aliases,
    Themes,
    Parent,
    Stage,
    Origin,
    Questions,
    Concept,
    Definition,
    Include,
    Exclude,
    Example,
    Reason,
    Answers,
}

/// The headings of each field, lower case, words joined by a space, with `|` between; the first is preferred.
const HEADINGS: &[(Field, &str)] = &[
    (Field::Kind, "kind|soort"),
    (Field::Id, "id|code id|code nr|codenummer|nr|nummer|number"),
    (Field::Label, "label|name|naam|code name|codenaam|naam code|tag|tags|tag name|code|codes"),
    (Field::Aliases, "aliases|alias|andere namen|other names|synoniemen|synonyms"),
    (
        Field::Themes,
        "themes|theme|thema|thema s|themas|hoofdthema|kernthema|kernlabel|main theme|code groups|\
        code group|codegroep|categorie|category|categories",
    ),
    (
        Field::Parent,
        "parent|parent code|parent name|bovenliggende code|bovenliggend|hoort bij|onderdeel van|\
        part of|hoofdcode|belongs to",
    ),
    (Field::Stage, "stage|stadium"),
    (Field::Origin, "origin|herkomst|oorsprong"),
    (Field::Questions, "questions|question|vragen|vraag|interviewvraag|interviewvragen"),
    (Field::Concept, "concept|kernidee|central organising concept|central organizing concept"),
    (
        Field::Definition,
        "definition|definitie|working definition|werkdefinitie|description|omschrijving|\
        beschrijving|betekenis|meaning|toelichting|explanation|comment|memo|code memo",
    ),
    (
        Field::Include,
        "include|inclusion|inclusie|wel|inclusion criteria|inclusiecriteria|inclusie criteria|\
        includes|when to use|wanneer wel|wel gebruiken",
    ),
    (
        Field::Exclude,
        "exclude|exclusion|exclusie|niet|exclusion criteria|exclusiecriteria|exclusie criteria|\
        excludes|when not to use|wanneer niet|niet gebruiken",
    ),
    (
        Field::Example,
        "example|examples|voorbeeld|voorbeelden|anchor|anchor example|anker|ankervoorbeeld|\
        voorbeeldcitaat|citaat|quote|example quote|voorbeeldfragment",
    ),
    (Field::Reason, "reason|reden"),
    (Field::Answers, "answers|beantwoordt|onderzoeksvraag|research question"),
];

/// How many rows may stand above the headings.
const ABOVE: usize = 10;

/// The row that holds the headings: of the first rows the one with most known headings, a code's name among them.
pub(super) fn header(rows: &[Row]) -> Option<usize> {
    let first = rows.iter().enumerate().filter(|(_, row)| !row.is_blank()).take(ABOVE);
    let known =
        first.map(|(at, row)| (at, Columns::read(&row.cells))).filter(|(_, columns)| columns.has_names());
    known.max_by_key(|(at, columns)| (columns.recognised(), std::cmp::Reverse(*at))).map(|(at, _)| at)
}

/// The columns of a file by what they hold.
#[derive(Debug, Default)]
pub(super) struct Columns {
    at: BTreeMap<(Field, Option<Language>), usize>,
    /// Headings that say nothing to Codeboom, or a second time what another column says.
    pub(super) left_out: Vec<String>,
}

impl Columns {
    /// The columns that a row of headings names.
    pub(super) fn read(headings: &[String]) -> Self {
        let mut columns = Self::default();
        let mut ranks: BTreeMap<(Field, Option<Language>), usize> = BTreeMap::new();
        for (at, heading) in headings.iter().enumerate() {
            let Some((field, rank)) = known(heading) else { continue };
            if ranks.get(&field).is_none_or(|best| rank < *best) {
                ranks.insert(field, rank);
                columns.at.insert(field, at);
            }
        }
        columns.code_as_id(headings);
        let used: Vec<usize> = columns.at.values().copied().collect();
        let unused =
            headings.iter().enumerate().filter(|(at, heading)| !used.contains(at) && !heading.is_empty());
        columns.left_out = unused.map(|(_, heading)| heading.clone()).collect();
        columns
    }

    /// Beside a column with names, one headed `code` holds ids.
    fn code_as_id(&mut self, headings: &[String]) {
        let code = headings.iter().position(|heading| folded(heading) == "code");
        if let Some(code) = code.filter(|code| self.at.values().all(|used| used != code)) {
            self.at.entry((Field::Id, None)).or_insert(code);
        }
    }

    /// Whether there is a column with names.
    pub(super) fn has_names(&self) -> bool {
        self.at.keys().any(|(field, _)| *field == Field::Label)
    }

    /// How many columns are known.
    pub(super) fn recognised(&self) -> usize {
        self.at.len()
    }

    /// Whether there is a column of a field, in no language in particular.
    pub(super) fn has(&self, field: Field) -> bool {
        self.at.contains_key(&(field, None))
    }

    /// Leaves a column out after all.
    pub(super) fn leave_out(&mut self, field: Field, headings: &[String]) {
        let heading = self.at.remove(&(field, None)).and_then(|at| headings.get(at));
        self.left_out.extend(heading.cloned());
    }

    /// What a row says in a column; `None` when that is nothing.
    pub(super) fn text<'r>(&self, row: &'r Row, field: Field) -> Option<&'r str> {
        self.cell(row, field, None)
    }

    /// What a row says in the columns of a field in both languages and in none. Words in no language, beside words in
    /// one, are taken for the other.
    pub(super) fn wording(&self, row: &Row, field: Field) -> Option<Wording> {
        let plain = self.cell(row, field, None);
        let mut said: BTreeMap<Language, String> = BTreeMap::new();
        for language in Language::ALL {
            said.extend(self.cell(row, field, Some(language)).map(|text| (language, text.to_owned())));
        }
        if let (Some(plain), [language]) = (plain, &said.keys().copied().collect::<Vec<_>>()[..]) {
            said.insert(language.other(), plain.to_owned());
        }
        if said.is_empty() { plain.map(Wording::from) } else { Some(Wording::PerLanguage(said)) }
    }

    fn cell<'r>(&self, row: &'r Row, field: Field, language: Option<Language>) -> Option<&'r str> {
        let text = row.cells.get(*self.at.get(&(field, language))?)?;
        (!text.is_empty()).then_some(text.as_str())
    }
}

/// The field and language of a heading, with its rank among the headings of that field.
fn known(heading: &str) -> Option<((Field, Option<Language>), usize)> {
    let folded = folded(heading);
    let rank = |name: &str| {
        HEADINGS
            .iter()
            .find_map(|(field, names)| Some((*field, names.split('|').position(|known| known == name)?)))
    };
    if let Some((field, rank)) = rank(&folded) {
        return Some(((field, None), rank));
    }
    let (name, ending) = folded.rsplit_once(' ')?;
    let language = match ending {
        "nl" | "nederlands" | "dutch" => Language::Nl,
        "en" | "engels" | "english" => Language::En,
        _ => return None,
    };
    rank(name).map(|(field, rank)| ((field, Some(language)), rank))
}

/// A heading in lower case, without diacritics, words joined by one space.
fn folded(heading: &str) -> String {
    let letters = heading.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let lower: String = letters.flat_map(char::to_lowercase).collect();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(headings: &str) -> Columns {
        Columns::read(&headings.split('|').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_known_in_any_case_and_both_languages() {
        let found = columns("Bovenliggende code|NAAM|Definitie:|Wél|thema's|Number of highlights");
        for (field, at) in [
            (Field::Parent, 0),
            (Field::Label, 1),
            (Field::Definition, 2),
            (Field::Include, 3),
            (Field::Themes, 4),
        ] {
            assert_eq!(found.at.get(&(field, None)), Some(&at));
        }
        assert_eq!(found.left_out, ["Number of highlights"]);
    }

    #[test]
    fn a_code_beside_a_name_is_an_id() {
        let found = columns("Code|Naam|Omschrijving|Memo");
        assert_eq!(
            (found.at.get(&(Field::Id, None)), found.at.get(&(Field::Label, None))),
            (Some(&0), Some(&1))
        );
        assert_eq!(found.left_out, ["Memo"]);
    }

    #[test]
    fn no_heading_names_two_fields() {
        let mut all: Vec<&str> = HEADINGS.iter().flat_map(|(_, names)| names.split('|')).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|name| folded(name) == *name));
    }
}
