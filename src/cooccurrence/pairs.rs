//! Counts and measures of every pair of codes, and the table of them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Occurrences, Together};
use crate::message::{Catalogue, Language, Message};
use crate::statistics::Estimate;
use crate::table::{Align, Cell, Column, Table};
use crate::tally::Basis;
use crate::text::Span;

/// A place in the readings of a study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The number of the transcript.
    pub(super) transcript: usize,
    /// The words.
    pub(super) span: Span,
}

/// A place as programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenPlace {
    /// The transcript.
    pub transcript: String,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

/// One code by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CodeRow {
    /// The name.
    pub code: String,
    /// The id.
    pub code_id: String,
    /// In how many units it stands; within `segment`, how many segments it has.
    pub n: usize,
    /// The units of the count in whose words it stands.
    pub respondents: Vec<String>,
}

/// Two codes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairRow {
    /// The name of the one.
    pub a: String,
    /// Its id.
    pub a_id: String,
    /// The name of the other.
    pub b: String,
    /// Its id.
    pub b_id: String,
    /// In how many units the one stands; within `segment`, how many segments it has.
    pub n_a: usize,
    /// In how many units the other stands.
    pub n_b: usize,
    /// In how many units both stand; within `segment`, how many pairs of segments overlap.
    pub n_ab: usize,
    /// Units with both, one and neither: what the measures rest on.
    pub units: Together,
    /// The units of the count in whose words both stand.
    pub respondents: Vec<String>,
    /// Jaccard's.
    pub jaccard: Estimate,
    /// Dice's.
    pub dice: Estimate,
    /// Lift.
    pub lift: Estimate,
    /// Phi.
    pub phi: Estimate,
    /// The c-coefficient.
    pub c_index: Estimate,
    /// What is wrong with the c-coefficient here: `out-of-range`, `distorted`.
    pub c_flags: Vec<&'static str>,
    /// Where both stand; empty within `respondent`.
    pub places: Vec<WrittenPlace>,
}

/// Which codes go together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pairs {
    /// Within what: `segment`, `sentence`, `turn`, `window` or `respondent`.
    pub within: &'static str,
    /// The words of a window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<usize>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// How many units there are.
    pub units: usize,
    /// What each number means, in words.
    pub definitions: BTreeMap<&'static str, String>,
    /// Sentences for a method section, by language.
    pub methods: BTreeMap<&'static str, String>,
    /// The codes that stand somewhere, in the order of the codebook.
    pub codes: Vec<CodeRow>,
    /// The ids of codes that stand nowhere.
    pub unused: Vec<String>,
    /// The pairs, those that occur most often first.
    pub pairs: Vec<PairRow>,
    /// For every two codes of `codes` in how many units both stand; on the diagonal, the `n` of the code.
    pub matrix: Vec<Vec<usize>>,
    #[serde(skip)]
    notes: Vec<Message>,
    #[serde(skip)]
    with_c: bool,
}

impl Occurrences<'_> {
    /// The pairs that occur, or all pairs of codes that do.
    #[must_use]
    pub fn pairs_of_codes(&self, all: bool, language: Language) -> Pairs {
        let used = self.used();
        let each = |a: &usize| {
            used.iter()
                .map(|b| if a == b { self.occurring[*a].n } else { self.overlaps(*a, *b).n_ab })
                .collect()
        };
        let mut found: Vec<(usize, usize)> = self.pairs();
        found.retain(|(a, b)| self.occurring[*a].n > 0 && self.occurring[*b].n > 0);
        found.retain(|(a, b)| all || self.overlaps(*a, *b).n_ab > 0);
        let strength = |(a, b): &(usize, usize)| self.together(*a, *b).jaccard().known().unwrap_or(0.0);
        found.sort_by(|one, other| {
            let often = |pair: &(usize, usize)| self.overlaps(pair.0, pair.1).n_ab;
            often(other).cmp(&often(one)).then(strength(other).total_cmp(&strength(one))).then(one.cmp(other))
        });
        let pairs: Vec<PairRow> = found.iter().map(|(a, b)| self.pair(*a, *b, language)).collect();
        let unused: Vec<usize> = (0..self.codes.len()).filter(|code| self.occurring[*code].n == 0).collect();
        let names: Vec<String> =
            unused.iter().map(|code| self.codes[*code].name(language).to_owned()).collect();
        let catalogue = Catalogue::new(language);
        let definitions = self.definitions().into_iter().map(|(name, said)| (name, catalogue.say(&said)));
        let notes = self.pair_notes(&pairs, &names);
        Pairs {
            within: self.within.name(),
            window: self.within.window(),
            basis: self.basis(),
            units: self.n,
            definitions: definitions.collect(),
            methods: self.methods(),
            notes,
            codes: used.iter().map(|code| self.code_row(*code, language)).collect(),
            unused: unused.iter().map(|code| self.codes[*code].id.to_string()).collect(),
            matrix: used.iter().map(each).collect(),
            with_c: self.within == super::Within::Segment,
            pairs,
        }
    }

    /// What a count of these rests on.
    pub(super) fn basis(&self) -> Basis {
        Basis::of(&self.request, &self.universe)
    }

    fn code_row(&self, code: usize, language: Language) -> CodeRow {
        CodeRow {
            code: self.codes[code].name(language).to_owned(),
            code_id: self.codes[code].id.to_string(),
            n: self.occurring[code].n,
            respondents: self.names(&self.occurring[code].who),
        }
    }

    fn pair(&self, a: usize, b: usize, language: Language) -> PairRow {
        let (units, overlaps) = (self.together(a, b), self.overlaps(a, b));
        let flags = [(overlaps.is_out_of_range(), "out-of-range"), (overlaps.is_distorted(), "distorted")];
        let meeting = self.meeting(a, b);
        PairRow {
            a: self.codes[a].name(language).to_owned(),
            a_id: self.codes[a].id.to_string(),
            b: self.codes[b].name(language).to_owned(),
            b_id: self.codes[b].id.to_string(),
            n_a: overlaps.n_a,
            n_b: overlaps.n_b,
            n_ab: overlaps.n_ab,
            units,
            respondents: meeting.map(|meeting| self.names(&meeting.who)).unwrap_or_default(),
            jaccard: units.jaccard(),
            dice: units.dice(),
            lift: units.lift(),
            phi: units.phi(),
            c_index: overlaps.c(),
            c_flags: flags.into_iter().filter_map(|(is, flag)| is.then_some(flag)).collect(),
            places: meeting
                .into_iter()
                .flat_map(|meeting| &meeting.places)
                .map(|place| self.written(*place))
                .collect(),
        }
    }

    /// A place in code points.
    pub(super) fn written(&self, place: Place) -> WrittenPlace {
        let transcript = &self.material.transcripts[place.transcript];
        let positions = transcript.reading.positions();
        WrittenPlace {
            transcript: transcript.id.to_string(),
            start: positions.code_point_of(place.span.start),
            end: positions.code_point_of(place.span.end),
        }
    }
}

/// A measure as a cell.
fn measure(estimate: Estimate) -> Cell {
    match estimate.value {
        Ok(value) => Cell::Number { value, decimals: 2 },
        Err(because) => Cell::Undefined(because.message()),
    }
}

impl Pairs {
    /// The pairs as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let flagged = self.pairs.iter().any(|pair| !pair.c_flags.is_empty());
        let mut columns = vec![
            Column::words("a", "cooccurrence-code-a"),
            Column::words("b", "cooccurrence-code-b"),
            Column::numbers("n_ab", "cooccurrence-together"),
            Column::numbers("n_a", "cooccurrence-n-a"),
            Column::numbers("n_b", "cooccurrence-n-b"),
            Column::numbers("jaccard", "cooccurrence-jaccard"),
            Column::numbers("dice", "cooccurrence-dice"),
            Column::numbers("lift", "cooccurrence-lift"),
            Column::numbers("phi", "cooccurrence-phi"),
        ];
        if self.with_c {
            columns.push(Column::numbers("c_index", "cooccurrence-c"));
        }
        if self.with_c && flagged {
            columns.push(Column::words("c_flags", "cooccurrence-flag"));
        }
        columns.push(Column::words("respondents", self.basis.units()));
        let mut table = Table::new("cooccur", self.title(), columns);
        for pair in &self.pairs {
            let mut cells = vec![
                Cell::text(&pair.a),
                Cell::text(&pair.b),
                Cell::Integer(pair.n_ab),
                Cell::Integer(pair.n_a),
                Cell::Integer(pair.n_b),
                measure(pair.jaccard),
                measure(pair.dice),
                measure(pair.lift),
                measure(pair.phi),
            ];
            if self.with_c {
                cells.push(measure(pair.c_index));
            }
            if self.with_c && flagged {
                cells.push(match pair.c_flags.as_slice() {
                    [] => Cell::Empty,
                    ["out-of-range"] => Cell::said("cooccurrence-flag-out-of-range"),
                    ["distorted"] => Cell::said("cooccurrence-flag-distorted"),
                    _ => Cell::said("cooccurrence-flag-both"),
                });
            }
            cells.push(Cell::List(pair.respondents.clone()));
            table.push(cells);
        }
        table.notes.clone_from(&self.notes);
        table
    }

    /// Every code by every code as a table.
    #[must_use]
    pub fn square(&self) -> Table {
        let mut columns =
            vec![Column::numbers("number", "cooccurrence-number"), Column::words("code", "table-code")];
        for (at, code) in self.codes.iter().enumerate() {
            columns.push(Column::own(&code.code_id, &(at + 1).to_string(), Align::Right));
        }
        let mut table = Table::new("cooccur-matrix", self.title(), columns);
        for (at, (code, counts)) in self.codes.iter().zip(&self.matrix).enumerate() {
            let mut cells = vec![Cell::Integer(at + 1), Cell::text(&code.code)];
            cells.extend(counts.iter().map(|count| Cell::Integer(*count)));
            table.push(cells);
        }
        table.notes = vec![Message::new("cooccurrence-note-diagonal")];
        table.notes.extend(self.notes.iter().cloned());
        table
    }

    fn title(&self) -> Message {
        Message::new(if self.basis.provisional {
            "cooccurrence-title-provisional"
        } else {
            "cooccurrence-title"
        })
    }
}
