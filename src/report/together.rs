//! Codes that go together as charts: what of clusters and maps each chart is given.

use crate::chart::{Chart, Dendrogram, DendrogramLeaf, PlotPoint, PointMap};
use crate::cooccurrence::{Clusters, Map, MapMethod, MapPoint};
use crate::message::{Catalogue, Message, Value};
use crate::statistics::Linkage;

/// The tree of codes.
#[must_use]
pub fn dendrogram_chart(clusters: &Clusters, catalogue: &Catalogue) -> Chart {
    let leaves = clusters.codes.iter();
    Chart::Dendrogram(Dendrogram {
        title: catalogue.word("cooccurrence-title-clusters"),
        axis: catalogue.word(match clusters.linkage {
            Linkage::Average => "chart-axis-jaccard",
            Linkage::Ward => "chart-axis-ward",
        }),
        leaves: leaves
            .map(|code| DendrogramLeaf { label: code.code.clone(), cluster: code.cluster })
            .collect(),
        joins: clusters.joins.iter().map(|join| (join.a, join.b, join.height)).collect(),
        most: if clusters.linkage == Linkage::Average { 1.0 } else { 0.0 },
        note: note(clusters.notes(), catalogue),
        provisional: clusters.basis.provisional,
    })
}

/// The map of codes and respondents.
#[must_use]
pub fn map_chart(map: &Map, catalogue: &Catalogue) -> Chart {
    let group = |point: &MapPoint| {
        let own = point.group.as_ref().and_then(|group| map.groups.iter().position(|name| name == group));
        (point.kind != "code").then_some(own.unwrap_or(map.groups.len()))
    };
    let points: Vec<PlotPoint> = map
        .points
        .iter()
        .map(|point| PlotPoint { label: point.name.clone(), x: point.x, y: point.y, group: group(point) })
        .collect();
    let mut groups = map.groups.clone();
    if points.iter().any(|point| point.group == Some(groups.len())) {
        // Those in no group because their members differ, or everyone without grouping.
        groups.push(catalogue.word(map.basis.units()).to_lowercase());
    }
    let axis = |number: usize| {
        let share = map.axes.get(number).and_then(|axis| axis.share).unwrap_or(0.0);
        let said = Message::new("chart-axis-map").with("number", number + 1);
        catalogue.say(&said.with("share", Value::Number(100.0 * share, 1)))
    };
    Chart::PointMap(PointMap {
        title: catalogue.word(match map.method {
            MapMethod::Correspondence => "cooccurrence-title-correspondence",
            MapMethod::Mds => "cooccurrence-title-mds",
        }),
        across: axis(0),
        up: axis(1),
        codes: catalogue.word("table-code").to_lowercase(),
        groups,
        points,
        note: note(map.notes(), catalogue),
        provisional: map.basis.provisional,
    })
}

fn note(notes: &[Message], catalogue: &Catalogue) -> String {
    let said: Vec<String> = notes.iter().map(|note| catalogue.say(note)).collect();
    said.join(" ")
}
