//! Counts as charts: what of a tally or matrix each chart is given.

use crate::chart::{
    Bar, Chart, CodesByGroup, CurvePanel, CurvePoint, HeatCell, HeatColumn, HeatRow, HeatState, Heatmap,
    NewCodes, ShareMark, ShareRow, SharesByGroup, ThemeBlock, ThemeCode, ThemeOverview,
};
use crate::codebook::{Codebook, Stage};
use crate::message::{Catalogue, Message};
use crate::saturation::{Curve, Saturation, chart_notes, one};
use crate::statistics::{Share, wilson};
use crate::tally::{Basis, GroupCount, Matrix, MatrixRow, Mention, Tally, TallyRow};

/// How many stand behind each code, by group.
#[must_use]
pub fn codes_chart(tally: &Tally, catalogue: &Catalogue) -> Chart {
    let rows = tally.rows.iter().filter(|row| row.kind == "code").map(|row| Bar {
        theme: row.theme.clone().unwrap_or_default(),
        label: row.name().to_owned(),
        groups: match row.groups.as_slice() {
            [] => vec![(row.k, row.n)],
            groups => groups.iter().map(|group| (group.k, group.n)).collect(),
        },
    });
    Chart::CodesByGroup(CodesByGroup {
        title: catalogue.word("chart-title-codes"),
        unit: units(&tally.basis, catalogue),
        groups: tally.groups.iter().map(|group| group.name.clone()).collect(),
        rows: rows.collect(),
        note: note(&tally.basis, catalogue),
        provisional: tally.basis.provisional,
    })
}

/// The share of each group that mentions a code, with Wilson's 95 % intervals.
#[must_use]
pub fn shares_chart(tally: &Tally, catalogue: &Catalogue) -> Chart {
    let thousandths = |part: f64| (part * 1000.0).round() as usize;
    let mark = |group: &GroupCount| ShareMark {
        k: group.k,
        n: group.n,
        ends: wilson(Share::new(group.k, group.n))
            .interval
            .map(|interval| (thousandths(interval.low), thousandths(interval.high))),
    };
    let rows = tally.rows.iter().filter(|row| row.kind == "code").map(|row| ShareRow {
        theme: row.theme.clone().unwrap_or_default(),
        label: row.name().to_owned(),
        groups: row.groups.iter().map(mark).collect(),
    });
    let method = [catalogue.word("compare-note-shares"), catalogue.word("compare-note-no-sample")];
    Chart::SharesByGroup(SharesByGroup {
        title: catalogue.word("chart-title-shares"),
        groups: tally.groups.iter().map(|group| group.name.clone()).collect(),
        rows: rows.collect(),
        note: format!("{} {}", note(&tally.basis, catalogue), method.join(" ")),
        provisional: tally.basis.provisional,
    })
}

/// Which respondent said what.
#[must_use]
pub fn matrix_chart(matrix: &Matrix, book: &Codebook, catalogue: &Catalogue) -> Chart {
    let theme = |row: &MatrixRow| {
        let id = row.theme_id.as_deref();
        let theme = book.themes.iter().find(|theme| Some(theme.id.as_str()) == id);
        theme.map(|theme| theme.name(catalogue.language()).to_owned()).unwrap_or_default()
    };
    let cell = |cell: &crate::tally::MatrixCell| HeatCell {
        state: match cell.state {
            Mention::Said => HeatState::Said,
            Mention::Opposed => HeatState::Opposed,
            Mention::Mixed => HeatState::Mixed,
            Mention::AskedNotSaid => HeatState::AskedNotSaid,
            Mention::NotAsked => HeatState::NotAsked,
            Mention::NotSaid => HeatState::NotSaid,
        },
        segments: cell.segments as usize,
    };
    let rows = matrix.rows.iter().filter(|row| row.kind == "code").map(|row| HeatRow {
        theme: theme(row),
        label: row.name.clone(),
        k: row.k,
        n: row.n,
        cells: row.cells.iter().map(cell).collect(),
    });
    Chart::Heatmap(Heatmap {
        title: catalogue.word("chart-title-matrix"),
        columns: matrix
            .columns
            .iter()
            .map(|column| HeatColumn {
                label: column.name.clone(),
                group: column.group.clone().unwrap_or_default(),
            })
            .collect(),
        rows: rows.collect(),
        note: note(&matrix.basis, catalogue),
        provisional: matrix.basis.provisional,
    })
}

/// The themes with their codes.
#[must_use]
pub fn themes_chart(tally: &Tally, book: &Codebook, catalogue: &Catalogue) -> Chart {
    let block = |row: &TallyRow| {
        let theme = book.themes.iter().find(|theme| Some(theme.id.as_str()) == row.theme_id.as_deref());
        let codes = tally.rows.iter().filter(|code| code.kind == "code" && code.theme_id == row.theme_id);
        ThemeBlock {
            label: row.name().to_owned(),
            stage: theme.map(|theme| catalogue.word(stage(theme.stage))).unwrap_or_default(),
            k: row.k,
            n: row.n,
            segments: row.segments,
            codes: codes
                .map(|code| ThemeCode { label: code.name().to_owned(), k: code.k, n: code.n })
                .collect(),
        }
    };
    Chart::ThemeOverview(ThemeOverview {
        title: catalogue.word("chart-title-themes"),
        unit: units(&tally.basis, catalogue),
        themes: tally.rows.iter().filter(|row| row.kind == "theme").map(block).collect(),
        note: note(&tally.basis, catalogue),
        provisional: tally.basis.provisional,
    })
}

/// New codes unit by unit, with a panel for everyone and one for each group.
#[must_use]
pub fn saturation_chart(saturation: &Saturation, catalogue: &Catalogue) -> Chart {
    let everyone = if saturation.curves.len() > 1 { catalogue.word("table-everyone") } else { String::new() };
    let panel = |curve: &Curve| CurvePanel {
        name: curve.group.clone().unwrap_or_else(|| everyone.clone()),
        points: curve
            .steps
            .iter()
            .map(|step| CurvePoint {
                label: step.unit.clone(),
                new: step.new,
                cumulative: step.cumulative,
                expected: step.expected,
                band: step.random_low.zip(step.random_high),
            })
            .collect(),
    };
    let order = saturation.curves.first().map(|curve| saturation.order_name(curve.order));
    let title = Message::new("saturation-chart-title").with("order", order.into_iter().collect::<Vec<_>>());
    let said: Vec<String> = chart_notes(saturation).iter().map(|note| catalogue.say(note)).collect();
    Chart::NewCodes(NewCodes {
        title: catalogue.say(&title),
        unit: catalogue.say(&one(saturation.basis.unit)),
        orders: saturation.orders,
        panels: saturation.curves.iter().map(panel).collect(),
        note: said.join(" "),
        provisional: saturation.basis.provisional,
    })
}

/// The message that names a stage.
pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Candidate => "table-stage-candidate",
        Stage::Reviewed => "table-stage-reviewed",
        Stage::Defined => "table-stage-defined",
    }
}

fn units(basis: &Basis, catalogue: &Catalogue) -> String {
    catalogue.word(basis.units()).to_lowercase()
}

fn note(basis: &Basis, catalogue: &Catalogue) -> String {
    let said: Vec<String> = basis.notes().iter().map(|note: &Message| catalogue.say(note)).collect();
    said.join(" ")
}
