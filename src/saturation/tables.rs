//! The curve, the runs and the estimates as tables.

use super::curve::Curve;
use super::{Order, Saturation, Step, notes, one};
use crate::message::Message;
use crate::statistics::Estimate;
use crate::table::{Cell, Column, Table};

/// The columns that tell curves apart: their group and their order, where there are several.
struct Apart {
    groups: bool,
    orders: bool,
}

impl Apart {
    fn of(saturation: &Saturation) -> Self {
        let curves = &saturation.curves;
        let first = curves.first().map(|curve| curve.order);
        Self {
            groups: curves.iter().any(|curve| curve.group.is_some()),
            orders: curves.iter().any(|curve| Some(curve.order) != first),
        }
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        if self.groups {
            columns.push(Column::words("group", "table-group"));
        }
        if self.orders {
            columns.push(Column::words("order", "saturation-order"));
        }
        columns
    }

    fn cells(&self, saturation: &Saturation, curve: &Curve) -> Vec<Cell> {
        let mut cells = Vec::new();
        if self.groups {
            cells.push(curve.group.as_ref().map_or_else(|| Cell::said("table-everyone"), Cell::text));
        }
        if self.orders {
            cells.push(Cell::Said(saturation.order_name(curve.order)));
        }
        cells
    }
}

fn number(value: Option<f64>, decimals: usize) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number { value, decimals })
}

/// New and cumulative codes unit by unit: every curve in one table, for programs.
#[must_use]
pub fn curve_table(saturation: &Saturation) -> Table {
    let id = if saturation.basis.provisional { "saturation-title-provisional" } else { "saturation-title" };
    let title = Message::new(id).with("one", one(saturation.basis.unit));
    let mut table = table_of(saturation, &saturation.curves, title, &Apart::of(saturation));
    table.notes = notes(saturation);
    table
}

/// The same with a table for each curve, for people; the notes stand under the last.
#[must_use]
pub fn curve_tables(saturation: &Saturation) -> Vec<Table> {
    let apart = Apart::of(saturation);
    if !apart.groups && !apart.orders {
        return vec![curve_table(saturation)];
    }
    let table = |curve: &Curve| {
        let title = Message::new("saturation-title-of")
            .with("one", one(saturation.basis.unit))
            .with("group", curve.named())
            .with("order", saturation.order_name(curve.order));
        let none = Apart { groups: false, orders: false };
        table_of(saturation, std::slice::from_ref(curve), title, &none)
    };
    let mut tables: Vec<Table> = saturation.curves.iter().map(table).collect();
    if let Some(last) = tables.last_mut() {
        last.notes = notes(saturation);
    }
    tables
}

fn table_of(saturation: &Saturation, curves: &[Curve], title: Message, apart: &Apart) -> Table {
    let has = |order| curves.iter().any(|curve| curve.order == order);
    let mut columns = apart.columns();
    columns.push(Column::numbers("position", "saturation-position"));
    columns.push(Column::words("unit", saturation.unit_heading()));
    if has(Order::Collection) {
        columns.push(Column::words("date", "saturation-date"));
    }
    if has(Order::Coding) {
        columns.push(Column::words("first_coded", "saturation-first-coded"));
    }
    for (name, heading) in [
        ("codes", "table-codes"),
        ("new", "saturation-new"),
        ("cumulative", "saturation-cumulative"),
        ("expected", "saturation-expected"),
        ("expected_sd", "table-sd"),
    ] {
        columns.push(Column::numbers(name, heading));
    }
    if saturation.orders > 0 {
        for (name, heading) in [
            ("random_mean", "saturation-random-mean"),
            ("random_low", "saturation-random-low"),
            ("random_high", "saturation-random-high"),
        ] {
            columns.push(Column::numbers(name, heading));
        }
    }
    columns.push(Column::words("new_codes", "saturation-new-codes"));
    let mut table = Table::new("saturation", title, columns);
    for curve in curves {
        for step in &curve.steps {
            let mut cells = apart.cells(saturation, curve);
            cells.push(Cell::Integer(step.position));
            cells.push(Cell::text(&step.unit));
            let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
            if has(Order::Collection) {
                cells.push(text(step.date.as_deref()));
            }
            if has(Order::Coding) {
                cells.push(text(step.first_coded.as_deref().and_then(|at| at.get(..10).or(Some(at)))));
            }
            cells.extend([
                Cell::Integer(step.codes),
                Cell::Integer(step.new),
                Cell::Integer(step.cumulative),
            ]);
            cells.extend(by_chance(step, saturation.orders));
            cells.push(Cell::List(step.new_codes.iter().map(|new| new.code.clone()).collect()));
            table.push(cells);
        }
    }
    table
}

fn by_chance(step: &Step, orders: usize) -> Vec<Cell> {
    let mut cells = vec![number(Some(step.expected), 2), number(Some(step.expected_sd), 2)];
    if orders > 0 {
        cells.extend([number(step.random_mean, 2), number(step.random_low, 1), number(step.random_high, 1)]);
    }
    cells
}

/// Every run with its share of new codes.
#[must_use]
pub fn runs_table(saturation: &Saturation) -> Table {
    let apart = Apart::of(saturation);
    let mut columns = apart.columns();
    columns.push(Column::words("run", "saturation-run"));
    columns.push(Column::words("units", saturation.basis.units()));
    columns.push(Column::numbers("base_codes", "saturation-base-codes"));
    columns.push(Column::numbers("new", "saturation-new"));
    columns.push(Column::numbers("ratio", "saturation-ratio"));
    columns.push(Column::words("reached", "saturation-reached"));
    let mut table = Table::new("saturation-runs", Message::new("saturation-runs-title"), columns);
    for curve in &saturation.curves {
        match &curve.runs {
            Ok(runs) => {
                for run in &runs.runs {
                    let mut cells = apart.cells(saturation, curve);
                    cells.push(Cell::text(run.places()));
                    cells.push(Cell::List(curve.units_of(run)));
                    cells.push(Cell::Integer(runs.base_codes));
                    cells.push(Cell::Integer(run.new));
                    cells.push(number(Some(run.ratio), 4));
                    let is_reached = run.ratio <= saturation.criterion.threshold;
                    cells.push(Cell::said(if is_reached { "saturation-yes" } else { "saturation-no" }));
                    table.push(cells);
                }
            }
            Err(because) => {
                let mut cells = apart.cells(saturation, curve);
                cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
                cells.extend([Cell::Undefined(because.message()), Cell::Empty]);
                table.push(cells);
            }
        }
    }
    table.notes = super::sentences(saturation);
    table
}

/// How many codes there may be in all.
#[must_use]
pub fn estimates_table(saturation: &Saturation) -> Table {
    let apart = Apart { orders: false, ..Apart::of(saturation) };
    let mut columns = apart.columns();
    columns.push(Column::words("measure", "saturation-measure"));
    for (name, heading) in [
        ("value", "saturation-value"),
        ("se", "saturation-se"),
        ("ci_low", "saturation-ci-low"),
        ("ci_high", "saturation-ci-high"),
    ] {
        columns.push(Column::numbers(name, heading));
    }
    let mut table = Table::new("saturation-estimates", Message::new("saturation-estimates-title"), columns);
    let first = saturation.curves.first().map(|curve| curve.order);
    for curve in saturation.curves.iter().filter(|curve| Some(curve.order) == first) {
        let found = &curve.richness;
        for (measure, count) in [
            ("saturation-observed", found.observed),
            ("saturation-once", found.once),
            ("saturation-twice", found.twice),
        ] {
            let mut cells = apart.cells(saturation, curve);
            cells.extend([Cell::said(measure), Cell::Integer(count), Cell::Empty, Cell::Empty, Cell::Empty]);
            table.push(cells);
        }
        for (measure, estimate) in [
            ("saturation-chao2", found.chao2),
            ("saturation-chao2-classic", found.chao2_classic),
            ("saturation-chao2-bias-corrected", found.chao2_bias_corrected),
            ("saturation-jackknife1", found.jackknife1),
            ("saturation-jackknife2", found.jackknife2),
            ("saturation-bootstrap", found.bootstrap),
        ] {
            let mut cells = apart.cells(saturation, curve);
            cells.push(Cell::said(measure));
            cells.extend(estimated(&estimate));
            table.push(cells);
        }
    }
    table.notes =
        vec![Message::new("saturation-note-estimates"), Message::new("saturation-note-lower-bound")];
    table
}

fn estimated(estimate: &Estimate) -> [Cell; 4] {
    let value = match estimate.value {
        Ok(value) => Cell::Number { value, decimals: 2 },
        Err(because) => Cell::Undefined(because.message()),
    };
    let (low, high) = (estimate.interval.map(|i| i.low), estimate.interval.map(|i| i.high));
    [value, number(estimate.se, 2), number(low, 2), number(high, 2)]
}

impl Saturation {
    /// The message that names one unit.
    #[must_use]
    pub fn unit_heading(&self) -> &'static str {
        match self.basis.unit {
            crate::coding::CountUnit::Respondents => "table-respondent",
            crate::coding::CountUnit::Cases => "table-case",
            crate::coding::CountUnit::Transcripts => "table-transcript",
        }
    }
}
