//! The files of a run: every table in its forms, every chart, and what is provisional kept apart.

use std::panic::resume_unwind;
use std::thread;

use serde::Serialize;

use super::assured::Assured;
use super::figures::{codes_chart, matrix_chart, themes_chart};
use super::overview::{origin_table, theme_table};
use crate::chart::{self, Chart};
use crate::compare::counts;
use crate::export;
use crate::message::{Catalogue, Problem};
use crate::review::{Finding, findings_table};
use crate::table::Table;
use crate::tally::{Descriptives, Material, QuoteFilter, Request, Tally, matrix, quotes, tally};

/// A file to be written below `output/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// The path below `output/`, with forward slashes.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// What a run reports on.
pub struct Reported<'r> {
    /// What phase 4 adds.
    pub(super) assured: Assured,
    /// What is decided.
    pub material: &'r Material<'r>,
    /// The same with what is proposed and undecided instead of what is decided.
    pub provisional: &'r Material<'r>,
    /// The rules of the count, and the attribute to split by.
    pub request: &'r Request,
    /// Proposals, as a table.
    pub suggestions: Table,
    /// The codebook, as a table.
    pub codebook: Table,
    /// Who the respondents are.
    pub respondents: &'r Descriptives,
    /// The name of an attribute for people.
    pub attribute: &'r dyn Fn(&str) -> String,
    /// What the checks found.
    pub findings: &'r [Finding],
    /// The wording.
    pub catalogue: &'r Catalogue,
}

/// The files in progress.
struct Files<'r> {
    catalogue: &'r Catalogue,
    files: Vec<OutputFile>,
    sheets: Vec<Table>,
    charts: Vec<(String, Chart)>,
}

/// Makes every file of a run, in order of path.
///
/// # Errors
/// When a table cannot be written or a chart cannot be drawn.
pub fn report(reported: &Reported<'_>) -> Result<Vec<OutputFile>, Problem> {
    let catalogue = reported.catalogue;
    let mut files = Files { catalogue, files: Vec::new(), sheets: Vec::new(), charts: Vec::new() };
    decided(reported, &mut files)?;
    let charts = std::mem::take(&mut files.charts);
    // Drawing takes as long as all the rest, which goes on meanwhile.
    thread::scope(|scope| {
        let drawing = |(path, chart)| scope.spawn(move || draw(path, chart, catalogue));
        let drawing: Vec<_> = charts.iter().map(|(path, chart)| drawing((path, chart))).collect();
        undrawn(reported, &mut files)?;
        for chart in drawing {
            files.files.extend(chart.join().unwrap_or_else(|panic| resume_unwind(panic))?);
        }
        Ok(())
    })?;
    files.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files.files)
}

/// What needs no drawing and comes after what is decided.
fn undrawn(reported: &Reported<'_>, files: &mut Files<'_>) -> Result<(), Problem> {
    files.table("tables/codebook", reported.codebook.clone())?;
    files.table("tables/respondents", reported.respondents.list(reported.attribute))?;
    let (people, name) = (reported.respondents, reported.attribute);
    let numbers =
        [people.statistics(name), people.measured_twice(name), people.divided(name), people.off(name)];
    for table in numbers.into_iter().flatten().filter(|table| !table.rows.is_empty()) {
        files.table(&format!("tables/{}", table.name), table)?;
    }
    files.table("check", findings_table(reported.findings))?;
    let told: Vec<_> = reported.findings.iter().map(|finding| finding.told(reported.catalogue)).collect();
    files.json("check", &serde_json::json!({ "findings": told }))?;
    let workbook = export::workbook(&files.sheets, reported.catalogue)?;
    files.add("tables.xlsx", workbook);
    provisional(reported, files)
}

/// What rests on decisions.
fn decided(reported: &Reported<'_>, files: &mut Files<'_>) -> Result<(), Problem> {
    let Reported { material, request, catalogue, .. } = reported;
    let language = catalogue.language();
    let plain = Request { by: None, ..(*request).clone() };
    let whole = tally(material, &plain, language)?;
    files.table("tables/tally", whole.table())?;
    files.json("tables/tally", &whole)?;
    if let Some(by) = &request.by {
        let grouped = tally(material, request, language)?;
        let name = export_name(by);
        files.table(&format!("tables/tally-by-{name}"), named(grouped.table(), "tally-by", &name))?;
        files.json(&format!("tables/tally-by-{name}"), &grouped)?;
        files.table(&format!("tables/compare-{name}"), named(counts(&grouped, false), "compare", &name))?;
        files.chart(&format!("charts/codes-by-{name}"), codes_chart(&grouped, catalogue));
    } else {
        files.chart("charts/codes", codes_chart(&whole, catalogue));
    }
    let who = matrix(material, request, language)?;
    files.table("tables/matrix", who.table())?;
    files.json("tables/matrix", &who)?;
    files.chart("charts/matrix", matrix_chart(&who, material.codebook, catalogue));
    let evidence = quotes(material, &plain, &QuoteFilter::default(), language);
    files.table("tables/quotes", evidence.table())?;
    files.json("tables/quotes", &evidence)?;
    for table in &reported.assured.tables {
        files.table(&format!("tables/{}", table.name), table.clone())?;
    }
    for (name, data) in &reported.assured.data {
        files.json(&format!("tables/{name}"), data)?;
    }
    for (name, chart) in &reported.assured.charts {
        files.chart(&format!("charts/{name}"), chart.clone());
    }
    files.table("tables/themes", theme_table(&whole, material.codebook, language))?;
    files.chart("charts/themes", themes_chart(&whole, material.codebook, catalogue));
    files.table("tables/origin", origin_table(&whole, &evidence, material.codebook))
}

/// What rests on proposals that nobody decided on.
fn provisional(reported: &Reported<'_>, files: &mut Files<'_>) -> Result<(), Problem> {
    let mut request = Request { provisional: true, ..reported.request.clone() };
    request.rules.whose = crate::coding::Whose::Any;
    let proposed: Tally = tally(reported.provisional, &request, reported.catalogue.language())?;
    files.table("provisional/tally", proposed.table())?;
    files.json("provisional/tally", &proposed)?;
    files.table("provisional/suggestions", reported.suggestions.clone())
}

fn named(mut table: Table, kind: &str, name: &str) -> Table {
    table.name = format!("{kind}-{name}");
    table
}

/// An attribute as part of a file name.
fn export_name(attribute: &str) -> String {
    crate::corpus::slug(attribute).unwrap_or_else(|| "group".to_owned())
}

impl Files<'_> {
    fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.push(OutputFile { path: path.to_owned(), bytes: bytes.into() });
    }

    fn table(&mut self, path: &str, table: Table) -> Result<(), Problem> {
        self.add(&format!("{path}.csv"), export::csv(&table, self.catalogue)?);
        self.add(&format!("{path}.md"), export::markdown(&table, self.catalogue));
        self.sheets.push(table);
        Ok(())
    }

    fn json<T: Serialize>(&mut self, path: &str, data: &T) -> Result<(), Problem> {
        let text = serde_json::to_string_pretty(data).map_err(|error| {
            let message = crate::message::Message::new("table-aggregation").with("reason", error.to_string());
            Problem::error(message)
        })?;
        self.add(&format!("{path}.json"), text + "\n");
        Ok(())
    }

    /// Notes a chart; all are drawn in the end, at the same time.
    fn chart(&mut self, path: &str, chart: Chart) {
        self.charts.push((path.to_owned(), chart));
    }
}

/// Draws a chart in its forms.
fn draw(path: &str, chart: &Chart, catalogue: &Catalogue) -> Result<[OutputFile; 2], Problem> {
    let svg = chart::svg(chart, catalogue)?.into();
    let png = chart::png(chart, catalogue)?;
    Ok([("svg", svg), ("png", png)].map(|(form, bytes)| OutputFile { path: format!("{path}.{form}"), bytes }))
}
