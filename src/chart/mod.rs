//! Draws charts of counts as SVG and PNG: codes by group, who said what, shares with intervals, the themes at a glance, and
//! new codes interview by interview.
//!
//! A chart is given its names, counts and notes and knows no rules of the field: who counts, and what `n` is, was
//! decided before. Every drawing is a pure function of the chart and the language, so the same chart gives the same
//! bytes. Layout comes first and yields a `Picture` of placed shapes and texts; the SVG and PNG writers only copy it.

mod bars;
mod cells;
mod codes;
mod curve;
mod dendrogram;
mod dumbbell;
mod fit;
mod glyphs;
mod heatmap;
mod intervals;
mod labels;
mod overview;
mod page;
mod palette;
mod picture;
mod plane;
mod png;
mod point_map;
mod scale;
mod svg;
#[cfg(test)]
mod tests;

pub use codes::{Bar, CodesByGroup};
pub use curve::{CurvePanel, CurvePoint, NewCodes};
pub use dendrogram::{Dendrogram, DendrogramLeaf};
pub use heatmap::{HeatCell, HeatColumn, HeatRow, HeatState, Heatmap};
pub use intervals::{ShareMark, ShareRow, SharesByGroup};
pub use overview::{ThemeBlock, ThemeCode, ThemeOverview};
pub use point_map::{PlotPoint, PointMap};

use crate::message::{Catalogue, Message, Problem};
use picture::Picture;

/// The largest picture that is still drawn, in logical pixels: some fifteen pages.
const LARGEST: i64 = 900 * 20_000;

/// One of the charts that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// How many respondents stand behind each code, by group.
    CodesByGroup(CodesByGroup),
    /// Which respondent said what.
    Heatmap(Heatmap),
    /// The share of each group that mentions a code, with its interval.
    SharesByGroup(SharesByGroup),
    /// New codes interview by interview.
    NewCodes(NewCodes),
    /// The themes with their codes.
    ThemeOverview(ThemeOverview),
    /// Codes joined by how much they share.
    Dendrogram(Dendrogram),
    /// Codes and respondents as points.
    PointMap(PointMap),
}

/// The chart as an SVG document of about 900 pixels wide.
///
/// # Errors
/// A [`Problem`] when the counts do not fit the groups, or the chart would be too large to read.
pub fn svg(chart: &Chart, catalogue: &Catalogue) -> Result<String, Problem> {
    svg::write(&lay_out(chart, catalogue)?)
}

/// The chart as a PNG image at twice the size of the SVG.
///
/// # Errors
/// A [`Problem`] when the counts do not fit the groups, or the chart would be too large to read.
pub fn png(chart: &Chart, catalogue: &Catalogue) -> Result<Vec<u8>, Problem> {
    png::write(&lay_out(chart, catalogue)?)
}

fn lay_out(chart: &Chart, catalogue: &Catalogue) -> Result<Picture, Problem> {
    let picture = match chart {
        Chart::CodesByGroup(codes) => codes.lay_out(catalogue),
        Chart::Heatmap(heatmap) => heatmap.lay_out(catalogue),
        Chart::SharesByGroup(shares) => shares.lay_out(catalogue),
        Chart::NewCodes(new) => new.lay_out(catalogue),
        Chart::ThemeOverview(overview) => overview.lay_out(catalogue),
        Chart::Dendrogram(tree) => tree.lay_out(catalogue),
        Chart::PointMap(map) => map.lay_out(catalogue),
    }?;
    if i64::from(picture.width) * i64::from(picture.height) > LARGEST {
        return Err(
            Problem::error(Message::new("chart-too-large")).hint(Message::new("chart-too-large-hint"))
        );
    }
    Ok(picture)
}

/// The problem of a count that says more than everyone.
fn more_than_everyone(label: &str, k: usize, n: usize) -> Problem {
    Problem::error(Message::new("chart-more-than-n").with("label", label).with("k", k).with("n", n))
        .hint(Message::new("chart-report-hint"))
}

/// The problem of a row that has not one value for every column.
fn uneven(label: &str, found: usize, expected: usize) -> Problem {
    let message = Message::new("chart-uneven").with("label", label).with("found", found);
    Problem::error(message.with("expected", expected)).hint(Message::new("chart-report-hint"))
}

/// The problem of a drawing library that gave up.
fn not_drawn(reason: &impl std::fmt::Display) -> Problem {
    Problem::error(Message::new("chart-not-drawn").with("reason", reason.to_string()))
        .hint(Message::new("chart-report-hint"))
}
