//! Agreement as tables: what people read, and a long one with everything for other programs.

use super::interval::{Measured, Measures, Resampled, Resampling};
use super::measure::Measure;
use super::ratings::{Ratings, Scale};
use super::study::{Agreement, AsQualcoder, CodeAgreement, Cut, Cutting, MaxqdaAgreement, Unit, Universe};
use super::unitizing::UnitizingMeasure;
use crate::message::{Message, Value};
use crate::statistics::Estimate;
use crate::table::{Cell, Column, Table};

/// Decimals of a coefficient.
const DECIMALS: usize = 3;

/// The measures that people see of two coders and of more.
fn shown(coders: usize) -> &'static [Measure] {
    match coders {
        0..=2 => &[Measure::Percent, Measure::CohenKappa, Measure::GwetAc1, Measure::KrippendorffAlpha],
        _ => &[Measure::Percent, Measure::FleissKappa, Measure::GwetAc1, Measure::KrippendorffAlpha],
    }
}

fn number(measured: &Measured) -> Cell {
    coefficient(&measured.estimate, DECIMALS)
}

/// The two ends of an interval.
fn interval(measured: Option<&Measured>) -> [Cell; 2] {
    let interval = measured.and_then(|measured| measured.estimate.interval);
    interval.map_or([Cell::Empty, Cell::Empty], |interval| {
        [interval.low, interval.high].map(|value| Cell::Number { value, decimals: 2 })
    })
}

/// The columns of some measures; alpha has its interval beside it.
fn columns(coders: usize, with_interval: bool) -> Vec<Column> {
    let mut columns = Vec::new();
    for measure in shown(coders) {
        columns.push(Column::numbers(measure.name(), measure.message().id));
    }
    if with_interval {
        columns.push(Column::numbers("alpha_low", "agreement-alpha-low"));
        columns.push(Column::numbers("alpha_high", "agreement-alpha-high"));
    }
    columns
}

fn cells(measures: &Measures, coders: usize, with_interval: bool) -> Vec<Cell> {
    let of = |measure: &Measure| measures.get(measure);
    let mut cells: Vec<Cell> =
        shown(coders).iter().map(|measure| of(measure).map_or(Cell::Empty, number)).collect();
    if with_interval {
        cells.extend(interval(of(&Measure::KrippendorffAlpha)));
    }
    cells
}

/// Coders as a list in a sentence.
fn named(coders: &[String]) -> Vec<Message> {
    coders.iter().map(|coder| Message::new("agreement-coder").with("coder", coder)).collect()
}

fn whole(number: u64) -> Cell {
    Cell::Integer(usize::try_from(number).unwrap_or(usize::MAX))
}

impl Agreement {
    /// The tables that people read: codes, then transcripts, then pairs of coders when there are more than two.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = vec![self.codes()];
        if self.transcripts.len() > 1 {
            tables.push(self.by_transcript());
        }
        if !self.pairs.is_empty() {
            tables.push(self.by_pair());
        }
        tables
    }

    fn codes(&self) -> Table {
        let coders = self.coders.len();
        let mut heads =
            vec![Column::words("code", "table-code"), Column::numbers("units", "agreement-units")];
        if coders == 2 {
            heads.push(Column::numbers("both", "agreement-both"));
            heads.extend(self.coders.iter().map(|coder| Column {
                heading: crate::table::Words::Said(Message::new("agreement-only").with("coder", coder)),
                ..Column::numbers(&format!("only_{coder}"), "agreement-both")
            }));
            heads.push(Column::numbers("neither", "agreement-neither"));
        }
        heads.extend(columns(coders, self.resampling.is_some()));
        let title = Message::new("agreement-title").with("coders", named(&self.coders));
        let mut table = Table::new("agreement", title, heads);
        for row in &self.rows {
            let mut line = vec![Cell::text(&row.code), whole(row.units)];
            line.extend(row.table.iter().flatten().map(|count| whole(*count)));
            line.extend(cells(&row.measures, coders, self.resampling.is_some()));
            table.push(line);
        }
        let mut line = vec![Cell::said("agreement-pooled"), whole(self.pooled.units)];
        if coders == 2 {
            let sum =
                |at: usize| self.rows.iter().filter_map(|row| row.table.map(|table| table[at])).sum::<u64>();
            line.extend((0..4).map(|at| whole(sum(at))));
        }
        line.extend(cells(&self.pooled.measures, coders, self.resampling.is_some()));
        table.push(line);
        table.notes = self.notes();
        table
    }

    fn by_transcript(&self) -> Table {
        let coders = self.coders.len();
        let mut heads = vec![
            Column::words("transcript", "table-transcript"),
            Column::words("coders", "agreement-coders"),
            Column::numbers("units", "agreement-decisions"),
        ];
        heads.extend(columns(coders, false));
        let mut table =
            Table::new("agreement-transcripts", Message::new("agreement-transcripts-title"), heads);
        for row in &self.transcripts {
            let mut line =
                vec![Cell::text(row.transcript.as_str()), Cell::List(row.coders.clone()), whole(row.units)];
            line.extend(cells(&row.measures, coders, false));
            table.push(line);
        }
        table.notes = vec![Message::new("agreement-note-pooled")];
        table
    }

    fn by_pair(&self) -> Table {
        let mut heads = vec![
            Column::words("coders", "agreement-coders"),
            Column::numbers("units", "agreement-decisions"),
        ];
        heads.extend(columns(2, self.resampling.is_some()));
        let mut table = Table::new("agreement-pairs", Message::new("agreement-pairs-title"), heads);
        for row in &self.pairs {
            let mut line = vec![Cell::List(row.coders.to_vec()), whole(row.units)];
            line.extend(cells(&row.measures, 2, self.resampling.is_some()));
            table.push(line);
        }
        table.notes = vec![Message::new("agreement-note-pooled")];
        table
    }

    /// Every measure of every row, one a line, at full precision.
    #[must_use]
    pub fn long(&self) -> Table {
        let mut table = long_table();
        for row in &self.rows {
            push_long(&mut table, ["code", row.code_id.as_str()], row.units, &row.measures);
        }
        push_long(&mut table, ["pooled", ""], self.pooled.units, &self.pooled.measures);
        for row in &self.transcripts {
            push_long(&mut table, ["transcript", row.transcript.as_str()], row.units, &row.measures);
        }
        for row in &self.pairs {
            push_long(&mut table, ["pair", &row.coders.join(" & ")], row.units, &row.measures);
        }
        table
    }

    /// What the numbers are about.
    fn notes(&self) -> Vec<Message> {
        let unit = match self.unit {
            Unit::Respondents => "agreement-note-respondents",
            Unit::Turns => "agreement-note-turns",
            Unit::Sentences => "agreement-note-sentences",
            Unit::Segments => "agreement-note-segments",
            Unit::Characters => "agreement-note-characters",
        };
        let mut notes = vec![
            Message::new("agreement-note-transcripts")
                .with("count", self.finished.len())
                .with("coders", self.coders.len()),
            Message::new(unit),
        ];
        if self.unit != Unit::Segments {
            notes.push(Message::new(match self.universe {
                Universe::All => "agreement-note-all",
                Universe::Touched => "agreement-note-touched",
            }));
        }
        if self.outside > 0 {
            notes.push(Message::new("agreement-note-outside").with("count", self.outside));
        }
        if self.unused > 0 {
            notes.push(Message::new("agreement-note-unused").with("count", self.unused));
        }
        let suggested = self.suggestions;
        let said = Message::new("agreement-note-suggested")
            .with("suggested", suggested.suggested)
            .with("codings", suggested.codings);
        notes.push(said.with("left", if suggested.left_out { "yes" } else { "no" }));
        notes.extend(self.resampling.map(|how| how.note(Some(self.finished.len()))));
        let without = |row: &CodeAgreement| {
            let alpha = row.measures.get(&Measure::KrippendorffAlpha);
            alpha.is_some_and(|alpha| alpha.undefined > 0 && alpha.method.is_none())
        };
        if self.rows.iter().any(without) {
            notes.push(Message::new("agreement-note-no-interval"));
        }
        notes.push(Message::new("agreement-note-reading"));
        notes
    }
}

impl Resampling {
    /// What intervals rest on; with the number of transcripts where these are resampled.
    #[must_use]
    pub fn note(self, transcripts: Option<usize>) -> Message {
        let id = match self.of {
            Resampled::Transcripts => "agreement-note-by-transcript",
            Resampled::Units => "agreement-note-by-unit",
        };
        let seed = i64::try_from(self.seed).unwrap_or(i64::MAX);
        let note = Message::new(id).with("resamples", self.resamples).with("seed", seed);
        note.with("transcripts", transcripts.unwrap_or(0))
    }
}

/// All measures of ratings that were read from a file, as people read them.
#[must_use]
pub fn ratings_tables(
    ratings: &Ratings,
    chosen: &[u64],
    all: &Measures,
    scale: Scale,
    resampling: Option<Resampling>,
) -> Vec<Table> {
    let title = Message::new("agreement-ratings-title")
        .with("coders", ratings.coders.len())
        .with("units", usize::try_from(ratings.units()).unwrap_or(usize::MAX));
    let heads = vec![
        Column::words("measure", "agreement-measure"),
        Column::numbers("value", "agreement-value"),
        Column::numbers("se", "agreement-se"),
        Column::numbers("low", "agreement-low"),
        Column::numbers("high", "agreement-high"),
        Column::words("from", "agreement-from"),
    ];
    let mut table = Table::new("agreement", title, heads);
    for (measure, measured) in all {
        let se = measured.estimate.se;
        let [low, high] = interval(Some(measured));
        table.push(vec![
            Cell::Said(measure.message()),
            number(measured),
            se.map_or(Cell::Empty, |value| Cell::Number { value, decimals: DECIMALS }),
            low,
            high,
            match measured.method {
                Some("formula") => Cell::said("agreement-from-formula"),
                Some(_) => Cell::said("agreement-from-bootstrap"),
                None if measured.undefined > 0 => Cell::said("agreement-from-none"),
                None => Cell::Empty,
            },
        ]);
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let mut notes = vec![
        Message::new("agreement-note-ratings")
            .with("units", count(ratings.units()))
            .with("pairable", count(ratings.pairable()))
            .with("categories", ratings.categories.len()),
        Message::new("agreement-note-scale").with("scale", scale.name()),
    ];
    notes.extend(resampling.map(|how| how.note(None)));
    notes.push(Message::new("agreement-note-reading"));
    table.notes = notes;
    vec![table, frequencies(ratings, chosen)]
}

/// Each pair of coders, of ratings that were read from a file.
#[must_use]
pub fn ratings_pairs(pairs: &[([String; 2], u64, Measures)], with_interval: bool) -> Table {
    let mut heads =
        vec![Column::words("coders", "agreement-coders"), Column::numbers("units", "agreement-units")];
    heads.extend(columns(2, with_interval));
    let mut table = Table::new("agreement-pairs", Message::new("agreement-ratings-pairs-title"), heads);
    for (coders, units, measures) in pairs {
        let mut line = vec![Cell::List(coders.to_vec()), whole(*units)];
        line.extend(cells(measures, 2, with_interval));
        table.push(line);
    }
    table
}

/// How often each category was chosen.
fn frequencies(ratings: &Ratings, chosen: &[u64]) -> Table {
    let heads =
        vec![Column::words("category", "agreement-category"), Column::numbers("chosen", "agreement-chosen")];
    let mut table = Table::new("agreement-categories", Message::new("agreement-categories-title"), heads);
    for (category, count) in ratings.categories.iter().zip(chosen) {
        table.push(vec![Cell::text(&category.name), whole(*count)]);
    }
    table
}

/// All measures of ratings, one a line, at full precision.
#[must_use]
pub fn ratings_long(ratings: &Ratings, all: &Measures, pairs: &[([String; 2], u64, Measures)]) -> Table {
    let mut table = long_table();
    push_long(&mut table, ["pooled", ""], ratings.units(), all);
    for (coders, units, measures) in pairs {
        push_long(&mut table, ["pair", &coders.join(" & ")], *units, measures);
    }
    table
}

fn long_table() -> Table {
    let heads = vec![
        Column::words("of", "agreement-of"),
        Column::words("name", "agreement-name"),
        Column::numbers("units", "agreement-units"),
        Column::words("measure", "agreement-measure"),
        Column::numbers("value", "agreement-value"),
        Column::numbers("se", "agreement-se"),
        Column::numbers("ci_low", "agreement-low"),
        Column::numbers("ci_high", "agreement-high"),
        Column::words("ci_method", "agreement-from"),
        Column::words("undefined_because", "agreement-because"),
    ];
    Table::new("agreement-measures", Message::new("agreement-measures-title"), heads)
}

fn push_long(table: &mut Table, [of, name]: [&str; 2], units: u64, measures: &Measures) {
    let full = |value: Option<f64>| value.map_or(Cell::Empty, |value| Cell::Number { value, decimals: 6 });
    for (measure, measured) in measures {
        let estimate = measured.estimate;
        table.push(vec![
            Cell::text(of),
            Cell::text(name),
            whole(units),
            Cell::text(measure.name()),
            full(estimate.known()),
            full(estimate.se),
            full(estimate.interval.map(|interval| interval.low)),
            full(estimate.interval.map(|interval| interval.high)),
            measured.method.map_or(Cell::Empty, Cell::text),
            estimate.value.err().map_or(Cell::Empty, |because| Cell::text(because.name())),
        ]);
    }
}

/// What QualCoder prints for two coders, with Cohen's kappa beside it.
#[must_use]
pub fn qualcoder_table(coders: &[String; 2], rows: &[AsQualcoder]) -> Table {
    let heads = vec![
        Column::words("code", "table-code"),
        Column::numbers("agree", "agreement-qualcoder-agree"),
        Column::numbers("both", "agreement-qualcoder-both"),
        Column::numbers("neither", "agreement-qualcoder-neither"),
        Column::numbers("disagree", "agreement-qualcoder-disagree"),
        Column::numbers("agree_coded", "agreement-qualcoder-coded"),
        Column::numbers("kappa", "agreement-qualcoder-kappa"),
        Column::numbers("cohen_kappa", "agreement-cohen-kappa"),
    ];
    let title = Message::new("agreement-qualcoder-title").with("coders", named(coders));
    let mut table = Table::new("agreement-as-qualcoder", title, heads);
    let percent = |value: f64| Cell::Number { value, decimals: 2 };
    for row in rows {
        table.push(vec![
            Cell::text(&row.code),
            percent(row.agree),
            percent(row.both),
            percent(row.neither),
            percent(row.disagree),
            row.agree_coded.map_or(Cell::Empty, percent),
            coefficient(&row.kappa, 4),
            coefficient(&row.cohen_kappa, 4),
        ]);
    }
    table.notes = ["agreement-qualcoder-why", "agreement-qualcoder-characters", "agreement-qualcoder-source"]
        .map(Message::new)
        .to_vec();
    table
}

/// What MAXQDA's help documents for two coders.
#[must_use]
pub fn maxqda_table(coders: &[String; 2], found: &MaxqdaAgreement) -> Table {
    let heads = vec![
        Column::words("code", "table-code"),
        Column::numbers("agreements", "agreement-maxqda-agreements"),
        Column::numbers("disagreements", "agreement-maxqda-disagreements"),
        Column::numbers("percent", "agreement-maxqda-percent"),
    ];
    let title = Message::new("agreement-maxqda-title").with("coders", named(coders));
    let mut table = Table::new("agreement-as-maxqda", title, heads);
    let row = |name: Cell, agreements: u64, disagreements: u64| {
        let all = (agreements + disagreements).max(1) as f64;
        let percent = Cell::Number { value: 100.0 * agreements as f64 / all, decimals: 2 };
        vec![name, whole(agreements), whole(disagreements), percent]
    };
    for code in &found.rows {
        table.push(row(Cell::text(&code.code), code.agreements, code.disagreements));
    }
    let agreements = found.rows.iter().map(|row| row.agreements).sum();
    let disagreements = found.rows.iter().map(|row| row.disagreements).sum();
    table.push(row(Cell::said("agreement-pooled"), agreements, disagreements));
    let part = |estimate: &Estimate| match estimate.value {
        Ok(value) => Message::new("agreement-written").with("value", Value::Number(value, 2)),
        Err(because) => because.message(),
    };
    let kappa = Message::new("agreement-maxqda-kappa")
        .with("observed", part(&found.observed))
        .with("expected", part(&found.expected))
        .with("kappa", part(&found.kappa));
    let match_rule = Message::new("agreement-maxqda-match").with("overlap", found.overlap as usize);
    table.notes = vec![kappa, match_rule, Message::new("agreement-maxqda-source")];
    table
}

fn coefficient(estimate: &Estimate, decimals: usize) -> Cell {
    match estimate.value {
        Ok(value) => Cell::Number { value, decimals },
        Err(because) => Cell::Undefined(because.message()),
    }
}

/// How alike coders cut their segments.
#[must_use]
pub fn cutting_table(coders: &[String], found: &Cutting) -> Table {
    use UnitizingMeasure as Of;
    let said = |name: &str, measure: Of| Column {
        heading: crate::table::Words::Said(measure.name()),
        ..Column::numbers(name, "agreement-value")
    };
    let mut heads =
        vec![Column::words("code", "table-code"), Column::words("segments", "agreement-segments")];
    heads.push(said("u_alpha_2016", Of::UAlpha2016));
    heads.push(said("alpha_u_1995", Of::UnitizingAlpha1995));
    heads.push(said("boundary_similarity", Of::BoundarySimilarity));
    if found.gamma.is_some() {
        heads.push(said("gamma", Of::Gamma));
    }
    let mut table = Table::new("agreement-boundaries", Message::new("agreement-boundaries-title"), heads);
    let push = |table: &mut Table, name: Cell, cut: &Cut, u_alpha: &Estimate| {
        let counts: Vec<String> = cut.segments.iter().map(ToString::to_string).collect();
        let mut row = vec![name, Cell::text(counts.join(" / ")), coefficient(u_alpha, DECIMALS)];
        row.push(coefficient(&cut.alpha_u_1995, DECIMALS));
        row.push(coefficient(&cut.boundary_similarity, DECIMALS));
        row.extend(cut.gamma.iter().map(|gamma| coefficient(&gamma.gamma, 2)));
        table.push(row);
    };
    for cut in &found.rows {
        let name = cut.code.as_ref().map_or(Cell::Empty, Cell::text);
        push(&mut table, name, cut, &cut.u_alpha_2016);
    }
    let pooled = &found.pooled;
    push(&mut table, Cell::said("agreement-pooled"), pooled, &pooled.u_alpha_2016);
    if let Some(binary) = &pooled.u_alpha_binary_2016 {
        let name = Cell::Said(Of::UAlphaBinary2016.name());
        let rest = table.columns.len() - 3;
        let row = [name, Cell::Empty, coefficient(binary, DECIMALS)];
        table.push(row.into_iter().chain(std::iter::repeat_n(Cell::Empty, rest)).collect());
    }
    table.notes = vec![
        Message::new("agreement-note-segments-of").with("coders", named(coders)),
        Message::new("agreement-note-boundaries").with("characters", found.characters),
    ];
    let mut measures =
        vec![Of::UAlpha2016, Of::UAlphaBinary2016, Of::UnitizingAlpha1995, Of::BoundarySimilarity];
    measures.extend(found.gamma.map(|_| Of::Gamma));
    let defined = |measure: &Of| {
        Message::new("agreement-defined").with("name", measure.name()).with("is", measure.definition())
    };
    table.notes.extend(measures.iter().map(defined));
    table.notes.push(Message::new("agreement-note-near").with("near", found.near));
    table.notes.extend(found.gamma.map(|(precision, seed)| {
        let seed = i64::try_from(seed).unwrap_or(i64::MAX);
        let precise = Value::Number(precision * 100.0, 0);
        Message::new("agreement-note-gamma").with("precision", precise).with("seed", seed)
    }));
    table
}
