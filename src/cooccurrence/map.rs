//! A map: codes, and those who mention them, as points that lie near each other when they are alike.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Occurrences;
use super::notes::{for_method, in_both};
use crate::coding::CountUnit;
use crate::message::{Language, Message, Problem, Value};
use crate::statistics::{Correspondence, Scaling, shown_by_two};
use crate::table::{Cell, Column, Table};
use crate::tally::Basis;

/// How a map is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MapMethod {
    /// Correspondence analysis of who mentions what.
    #[default]
    Correspondence,
    /// Classical scaling of the distances between codes.
    Mds,
}

/// One axis.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Axis {
    /// The principal inertia; with scaling, the eigenvalue, which may be negative.
    pub value: f64,
    /// Its part of all of them; with scaling, of all regardless of sign.
    pub share: Option<f64>,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapPoint {
    /// `code` or `respondent` (a unit of the count).
    pub kind: &'static str,
    /// The name.
    pub name: String,
    /// The id.
    pub id: String,
    /// The group of a respondent, when there is one.
    pub group: Option<String>,
    /// The place on the first axis.
    pub x: f64,
    /// The place on the second axis; 0 when there is none.
    pub y: f64,
    /// The part of all mentions that are this code's or this respondent's; null with scaling.
    pub mass: Option<f64>,
    /// The part of its distance from the origin that the two axes show; null at the origin.
    pub quality: Option<f64>,
}

/// A map of codes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Map {
    /// How it is made.
    pub method: MapMethod,
    /// Within what the codes occur together, which decides the distances of scaling.
    pub within: &'static str,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// All axes, the largest first.
    pub axes: Vec<Axis>,
    /// The total inertia; with scaling, the sum of the eigenvalues regardless of sign.
    pub total: f64,
    /// The codes, then those who mention them.
    pub points: Vec<MapPoint>,
    /// The groups of the respondents.
    pub groups: Vec<String>,
    /// The ids of codes that nobody mentions, and of those who mention none, which are not on the map.
    pub left_out: Vec<String>,
    /// Sentences for a method section, by language.
    pub methods: BTreeMap<&'static str, String>,
    #[serde(skip)]
    notes: Vec<Message>,
    #[serde(skip)]
    method_sentence: Option<Message>,
}

/// What is smaller than this is rounding.
const NOTHING: f64 = 1e-12;

impl Occurrences<'_> {
    /// Makes a map of the codes that stand somewhere. Everything is taken in order of ids and names, and each axis points
    /// to where the code furthest along it lies, so that the map does not depend on the order of codebook or study.
    ///
    /// # Errors
    /// A [`Problem`] when there are too few codes or respondents, or no differences to map.
    pub fn map(&self, method: MapMethod, language: Language) -> Result<Map, Problem> {
        let codes = self.in_order_of_ids();
        let unmapped: Vec<usize> = (0..self.codes.len()).filter(|code| !codes.contains(code)).collect();
        let name = |code: &usize| self.codes[*code].name(language).to_owned();
        let mut map = Map {
            method,
            within: self.within.name(),
            basis: self.basis(),
            axes: Vec::new(),
            total: 0.0,
            points: Vec::new(),
            groups: self.universe.groups.clone(),
            left_out: unmapped.iter().map(|code| self.codes[*code].id.to_string()).collect(),
            methods: BTreeMap::new(),
            notes: Vec::new(),
            method_sentence: None,
        };
        match method {
            MapMethod::Correspondence => self.correspond(&mut map, &codes, language)?,
            MapMethod::Mds => self.scale(&mut map, &codes, language)?,
        }
        map.method_sentence = Some(self.map_method(&map));
        map.methods = in_both(map.method_sentence.as_slice());
        let silent = map.left_out.iter().skip(unmapped.len()).cloned();
        let left_out: Vec<String> = unmapped.iter().map(name).chain(silent).collect();
        map.notes = self.map_notes(&map, &left_out);
        Ok(map)
    }

    fn correspond(&self, map: &mut Map, codes: &[usize], language: Language) -> Result<(), Problem> {
        let incidence = self.incidence(codes);
        let mut units: Vec<usize> = (0..self.universe.units.len()).collect();
        units.sort_by_key(|unit| &self.universe.units[*unit].name);
        let (units, silent): (Vec<usize>, Vec<usize>) =
            units.into_iter().partition(|unit| incidence.iter().any(|code| code[*unit] > 0.0));
        map.left_out.extend(silent.iter().map(|unit| self.universe.units[*unit].name.clone()));
        let by_unit = |unit: &usize| incidence.iter().map(|code| code[*unit]).collect();
        let table: Vec<Vec<f64>> = units.iter().map(by_unit).collect();
        let found = Correspondence::of(&table).map_err(|_| {
            no_map("cooccurrence-map-too-few").hint(Message::new("cooccurrence-too-few-codes-hint"))
        })?;
        map.total = found.total();
        if map.total <= NOTHING {
            return Err(no_map("cooccurrence-map-no-differences").hint(Message::new("cooccurrence-map-hint")));
        }
        let axis = |value: &f64| Axis { value: *value, share: Some(value / map.total) };
        map.axes = found.inertias.iter().map(axis).collect();
        for (number, code) in codes.iter().enumerate() {
            let mass = Some(found.column_masses[number]);
            let point = self.code_point(*code, &found.columns[number], language);
            map.points.push(MapPoint { mass, ..point });
        }
        for (number, unit) in units.iter().enumerate() {
            let unit = &self.universe.units[*unit];
            let coordinates = &found.rows[number];
            map.points.push(MapPoint {
                kind: "respondent",
                name: unit.name.clone(),
                id: unit.name.clone(),
                group: unit.group.and_then(|group| self.universe.groups.get(group).cloned()),
                x: at(coordinates, 0),
                y: at(coordinates, 1),
                mass: Some(found.row_masses[number]),
                quality: shown_by_two(coordinates),
            });
        }
        Ok(())
    }

    fn scale(&self, map: &mut Map, codes: &[usize], language: Language) -> Result<(), Problem> {
        if codes.len() < 2 {
            let problem = no_map("cooccurrence-map-too-few");
            return Err(problem.hint(Message::new("cooccurrence-too-few-codes-hint")));
        }
        let found = Scaling::of(&self.some_together(self.jaccard_distances(codes))?);
        map.total = found.eigenvalues.iter().map(|value| value.abs()).sum();
        if map.total <= NOTHING {
            return Err(no_map("cooccurrence-map-no-differences").hint(Message::new("cooccurrence-map-hint")));
        }
        let axis = |value: &f64| Axis { value: *value, share: Some(value.abs() / map.total) };
        map.axes = found.eigenvalues.iter().map(axis).collect();
        map.groups.clear();
        let points = codes.iter().zip(&found.points);
        map.points = points.map(|(code, point)| self.code_point(*code, point, language)).collect();
        Ok(())
    }

    fn code_point(&self, code: usize, coordinates: &[f64], language: Language) -> MapPoint {
        MapPoint {
            kind: "code",
            name: self.codes[code].name(language).to_owned(),
            id: self.codes[code].id.to_string(),
            group: None,
            x: at(coordinates, 0),
            y: at(coordinates, 1),
            mass: None,
            quality: shown_by_two(coordinates),
        }
    }

    fn map_notes(&self, map: &Map, left_out: &[String]) -> Vec<Message> {
        let mut notes = Vec::new();
        match map.method {
            MapMethod::Correspondence => {
                if self.request.provisional {
                    notes.push(Message::new("table-note-provisional"));
                }
                notes.push(Message::new("cooccurrence-note-correspondence"));
            }
            MapMethod::Mds => {
                notes.extend(self.first_notes());
                notes.push(Message::new("cooccurrence-note-mds"));
            }
        }
        notes.push(map.shown());
        notes.extend(self.few_people().filter(|_| map.method == MapMethod::Correspondence));
        let negative: Vec<f64> =
            map.axes.iter().map(|axis| axis.value).filter(|value| *value < -1e-9).collect();
        if let Some(largest) = negative.iter().copied().reduce(f64::min) {
            let note = Message::new("cooccurrence-note-negative").with("count", negative.len());
            notes.push(note.with("largest", Value::Number(largest, 3)));
        }
        notes.extend(Self::left_out("cooccurrence-note-not-mapped", left_out));
        notes.extend(self.last_notes());
        notes
    }

    fn map_method(&self, map: &Map) -> Message {
        let count = |kind| map.points.iter().filter(|point| point.kind == kind).count();
        Message::new(match map.method {
            MapMethod::Correspondence => "cooccurrence-method-correspondence",
            MapMethod::Mds => "cooccurrence-method-mds",
        })
        .with("codes", count("code"))
        .with("n", count("respondent"))
        .with("units", self.units_in_words())
        .with("codings", self.whose())
        .with("shown", Value::Number(100.0 * map.share(0..2), 0))
    }
}

fn at(coordinates: &[f64], axis: usize) -> f64 {
    coordinates.get(axis).copied().unwrap_or(0.0)
}

/// The message that names one of those who are counted.
fn one(basis: &Basis) -> &'static str {
    match basis.unit {
        CountUnit::Respondents => "table-respondent",
        CountUnit::Cases => "table-case",
        CountUnit::Transcripts => "table-transcript",
    }
}

fn no_map(id: &'static str) -> Problem {
    Problem::error(Message::new(id))
}

impl Map {
    /// The part that some axes have in all.
    fn share(&self, axes: std::ops::Range<usize>) -> f64 {
        self.axes[axes.start.min(self.axes.len())..axes.end.min(self.axes.len())]
            .iter()
            .filter_map(|axis| axis.share)
            .sum()
    }

    /// How much the two axes show.
    #[must_use]
    pub fn shown(&self) -> Message {
        let percent = |axis: usize| Value::Number(100.0 * self.share(axis..axis + 1), 1);
        let id = match self.method {
            MapMethod::Correspondence => "cooccurrence-note-inertia",
            MapMethod::Mds => "cooccurrence-note-eigenvalues",
        };
        let both = Value::Number(100.0 * self.share(0..2), 1);
        Message::new(id)
            .with("first", percent(0))
            .with("second", percent(1))
            .with("both", both)
            .with("total", Value::Number(self.total, 3))
    }

    /// The coordinates as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut columns =
            vec![Column::words("name", "cooccurrence-point"), Column::words("kind", "cooccurrence-kind")];
        if !self.groups.is_empty() {
            columns.push(Column::words("group", "table-group"));
        }
        columns.push(Column::numbers("x", "cooccurrence-axis-1"));
        columns.push(Column::numbers("y", "cooccurrence-axis-2"));
        columns.push(Column::numbers("quality", "cooccurrence-quality"));
        let title = match self.method {
            MapMethod::Correspondence => "cooccurrence-title-correspondence",
            MapMethod::Mds => "cooccurrence-title-mds",
        };
        let mut table = Table::new("cooccur-map", Message::new(title), columns);
        for point in &self.points {
            let kind = if point.kind == "code" { "table-code" } else { one(&self.basis) };
            let mut cells = vec![Cell::text(&point.name), Cell::said(kind)];
            if !self.groups.is_empty() {
                cells.push(point.group.as_ref().map_or(Cell::Empty, Cell::text));
            }
            cells.push(Cell::Number { value: point.x, decimals: 3 });
            cells.push(Cell::Number { value: point.y, decimals: 3 });
            cells.push(point.quality.map_or(Cell::Empty, |value| Cell::Number { value, decimals: 2 }));
            table.push(cells);
        }
        table.notes = self.notes.iter().cloned().chain(self.method_sentence.iter().map(for_method)).collect();
        table
    }

    /// The axes as a table.
    #[must_use]
    pub fn axes_table(&self) -> Table {
        let columns = vec![
            Column::numbers("axis", "cooccurrence-axis"),
            Column::numbers(
                "value",
                match self.method {
                    MapMethod::Correspondence => "cooccurrence-inertia",
                    MapMethod::Mds => "cooccurrence-eigenvalue",
                },
            ),
            Column::numbers("share", "cooccurrence-share"),
        ];
        let mut table = Table::new("cooccur-axes", Message::new("cooccurrence-title-axes"), columns);
        for (number, axis) in self.axes.iter().enumerate() {
            let share =
                axis.share.map_or(Cell::Empty, |share| Cell::Number { value: 100.0 * share, decimals: 1 });
            table.push(vec![
                Cell::Integer(number + 1),
                Cell::Number { value: axis.value, decimals: 4 },
                share,
            ]);
        }
        table
    }

    /// What must be said under it, without the sentence for a method section.
    #[must_use]
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }
}
