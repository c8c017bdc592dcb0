//! What holds for every chart: nothing overlaps or leaves the picture, everything is said, and twice gives the same.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::picture::{Area, Picture};
use super::*;
use crate::message::Language;

fn codes(
    names: &[(&str, &str)],
    groups: &[&str],
    count: impl Fn(usize, usize) -> (usize, usize),
) -> CodesByGroup {
    let row = |(index, (theme, label)): (usize, &(&str, &str))| Bar {
        theme: (*theme).to_owned(),
        label: (*label).to_owned(),
        groups: (0..groups.len().max(1)).map(|group| count(index, group)).collect(),
    };
    CodesByGroup {
        title: "Hoe hulpverleners beslissen".into(),
        unit: "respondenten".into(),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        rows: names.iter().enumerate().map(row).collect(),
        note: "Aantal respondenten, geen maat voor belang.".into(),
        provisional: false,
    }
}

/// The words of a document in the order in which they stand, each text by itself.
fn texts(svg: &str) -> Vec<String> {
    let mut reader = Reader::from_str(svg);
    let (mut texts, mut open) = (Vec::new(), None::<String>);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "text" => open = Some(String::new()),
            Event::Text(words) => {
                if let Some(open) = &mut open {
                    open.push_str(&words);
                }
            }
            Event::GeneralRef(entity) => {
                if let Some(open) = &mut open {
                    let name: &str = &entity;
                    open.push_str(quick_xml::escape::resolve_predefined_entity(name).unwrap());
                }
            }
            Event::End(tag) if tag.name().as_ref() == "text" => {
                texts.extend(open.take().map(|t| t.trim().to_owned()));
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

fn nl() -> Catalogue {
    Catalogue::new(Language::Nl)
}

/// The first two texts that overlap or the first that leaves the picture.
fn fault(picture: &Picture) -> Option<String> {
    let areas: Vec<Area> = picture.texts.iter().map(super::picture::Text::area).collect();
    for (index, area) in areas.iter().enumerate() {
        let words = &picture.texts[index].words;
        if area.left < 0 || area.top < 0 || area.right > picture.width || area.bottom > picture.height {
            return Some(format!("{words:?} leaves the picture: {area:?}"));
        }
        for (other, text) in areas.iter().zip(&picture.texts).skip(index + 1) {
            let apart = area.right <= other.left
                || other.right <= area.left
                || area.bottom <= other.top
                || other.bottom <= area.top;
            if !apart {
                return Some(format!("{words:?} {area:?} overlaps {:?} {other:?}", text.words));
            }
        }
    }
    None
}

/// Shares of three codes: everybody, the middle, nobody.
fn shares(groups: &[&str]) -> SharesByGroup {
    let mark = |at: usize| match at % 3 {
        0 => ShareMark { k: 4, n: 4, ends: Some((510, 1000)) },
        1 => ShareMark { k: 2, n: 4, ends: Some((150, 850)) },
        _ => ShareMark { k: 0, n: 0, ends: None },
    };
    let row = |(index, (theme, label)): (usize, &(&str, &str))| ShareRow {
        theme: (*theme).to_owned(),
        label: (*label).to_owned(),
        groups: (0..groups.len()).map(|group| mark(index + group)).collect(),
    };
    SharesByGroup {
        title: "Aandeel van elke groep".into(),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        rows: NAMES.iter().enumerate().map(row).collect(),
        note: "Intervallen van Wilson.".into(),
        provisional: false,
    }
}

#[test]
fn shares_stand_beside_their_counts_and_nothing_overlaps() {
    for groups in [&["SAG", "PMTO"][..], &["Één", "Twee", "Een groep met een lange naam die niet past"]] {
        let picture = shares(groups).lay_out(&nl()).expect("a picture");
        assert_eq!(fault(&picture), None);
        let svg = svg(&Chart::SharesByGroup(shares(groups)), &nl()).expect("a chart");
        let said = texts(&svg);
        for words in ["SAG", "4 van 4", "2 van 4", "0,25"]
            .into_iter()
            .filter(|words| groups[0] == "SAG" || *words != "SAG")
        {
            assert!(said.iter().any(|text| text == words), "{words}");
        }
    }
    let mut uneven = shares(&["A", "B"]);
    uneven.rows[0].groups.pop();
    assert!(uneven.lay_out(&nl()).is_err());
    uneven.rows[0].groups.push(ShareMark { k: 5, n: 4, ends: None });
    assert!(uneven.lay_out(&nl()).is_err());
}

const NAMES: [(&str, &str); 3] = [
    ("Besluitvorming", "Één beslismoment"),
    ("Besluitvorming", "Invloed van methodische kaders, richtlijnen en protocollen"),
    ("Cliënt & <gezin>", "Beïnvloeding \"van\" ouders"),
];

#[test]
fn every_label_and_every_count_is_in_the_svg() {
    let chart = codes(&NAMES, &["SAG", "PMTO"], |row, group| ((row + group) % 5, 4));
    let svg = svg(&Chart::CodesByGroup(chart), &nl()).unwrap();
    let words = texts(&svg).join(" ");
    for (theme, label) in NAMES {
        assert!(words.contains(theme) && words.contains(label), "{label} in {words}");
    }
    for expected in
        ["SAG", "PMTO", "0 van 4", "1 van 4", "2 van 4", "3 van 4", "Aantal respondenten, van 4 per groep"]
    {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(svg.contains("role=\"img\"") && svg.contains("<title>Hoe hulpverleners beslissen</title>"));
}

#[test]
fn groups_of_different_size_get_bars_that_say_of_how_many() {
    let chart = codes(&NAMES, &["SAG", "PMTO"], |row, group| (row, 3 + group));
    let words = texts(&svg(&Chart::CodesByGroup(chart), &nl()).unwrap()).join(" ");
    for expected in ["0 van 3", "0 van 4", "2 van 3", "2 van 4", "de grijze balk is iedereen"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
}

#[test]
fn english_charts_speak_english() {
    let chart = CodesByGroup { provisional: true, ..codes(&NAMES, &[], |row, _| (row, 8)) };
    let words = texts(&svg(&Chart::CodesByGroup(chart), &Catalogue::new(Language::En)).unwrap()).join(" ");
    assert!(
        words.contains("2 of 8") && words.contains("Number of") && words.contains("Provisional"),
        "{words}"
    );
}

#[test]
fn a_second_drawing_has_the_same_bytes() {
    let chart = Chart::CodesByGroup(codes(&NAMES, &["SAG", "PMTO", "Regulier"], |row, _| (row, 4)));
    assert_eq!(svg(&chart, &nl()), svg(&chart, &nl()));
    assert_eq!(png(&chart, &nl()), png(&chart, &nl()));
}

#[test]
fn a_png_is_twice_the_size_of_the_picture() {
    let chart = Chart::CodesByGroup(codes(&NAMES, &[], |row, _| (row, 4)));
    let (png, picture) = (png(&chart, &nl()).unwrap(), lay_out(&chart, &nl()).unwrap());
    let number = |at: usize| i32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!((number(16), number(20)), (picture.width * 2, picture.height * 2));
    assert_eq!(&png[png.len() - 8..png.len() - 4], b"IEND");
}

#[test]
fn counts_that_cannot_be_are_refused() {
    let id = |chart: CodesByGroup| svg(&Chart::CodesByGroup(chart), &nl()).unwrap_err().message.id;
    assert_eq!(id(codes(&NAMES, &["SAG"], |_, _| (5, 4))), "chart-more-than-n");
    let mut chart = codes(&NAMES, &["SAG"], |_, _| (1, 4));
    chart.groups.push("PMTO".into());
    assert_eq!(id(chart), "chart-uneven");
    assert_eq!(id(codes(&[("", "code"); 1000], &[], |_, _| (1, 4))), "chart-too-large");
}

#[test]
fn an_empty_chart_says_so() {
    let words = texts(&svg(&Chart::CodesByGroup(codes(&[], &[], |_, _| (0, 0))), &nl()).unwrap()).join(" ");
    assert!(words.contains("Er is nog niets om te tekenen."), "{words}");
}

fn heatmap(columns: &[(String, String)], rows: &[(String, String)], states: &[usize]) -> Heatmap {
    use HeatState::{AskedNotSaid, Mixed, NotAsked, NotSaid, Opposed, Said};
    let state = |index: usize| {
        [Said, Opposed, Mixed, AskedNotSaid, NotSaid, NotAsked][states[index % states.len()] % 6]
    };
    let cell = |index: usize| HeatCell { state: state(index), segments: states[index % states.len()] % 1300 };
    let row = |(index, (theme, label)): (usize, &(String, String))| HeatRow {
        theme: theme.clone(),
        label: label.clone(),
        k: index,
        n: index + 3,
        cells: (0..columns.len()).map(|column| cell(index * 7 + column)).collect(),
    };
    Heatmap {
        title: "Wie zegt wat".into(),
        columns: columns
            .iter()
            .map(|(label, group)| HeatColumn { label: label.clone(), group: group.clone() })
            .collect(),
        rows: rows.iter().enumerate().map(row).collect(),
        note: "Een noot.".into(),
        provisional: true,
    }
}

#[test]
fn a_heatmap_brings_groups_together_and_gives_totals() {
    let columns = [("R1", "SAG"), ("R2", "PMTO"), ("R3", "SAG")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    let rows = NAMES.map(|(a, b)| (a.to_owned(), b.to_owned()));
    let words = texts(&svg(&Chart::Heatmap(heatmap(&columns, &rows, &[0, 1, 2, 3, 6])), &nl()).unwrap());
    let place = |word: &str| words.iter().position(|text| text == word).unwrap();
    assert!(place("R1") < place("R3") && place("R3") < place("R2"));
    assert_eq!(words.iter().filter(|text| *text == "SAG").count(), 1);
    for total in ["0/3", "1/4", "2/5", "weersproken", "6"] {
        assert!(words.iter().any(|text| text == total), "{total} in {words:?}");
    }
}

#[test]
fn an_overview_names_stages_counts_and_segments() {
    let theme = overview(&[("Besluitvorming".into(), 3)], 8);
    let words = texts(&svg(&Chart::ThemeOverview(theme), &nl()).unwrap()).join(" ");
    for expected in ["Besluitvorming", "kandidaat · 1 fragment", "0 van 8", "2 van 8", "respondenten"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
}

fn overview(themes: &[(String, usize)], n: usize) -> ThemeOverview {
    let code =
        |label: &String, index: usize| ThemeCode { label: format!("{label} {index}"), k: index.min(n), n };
    let theme = |(label, codes): &(String, usize)| ThemeBlock {
        label: label.clone(),
        stage: "kandidaat".into(),
        k: n,
        n,
        segments: 1,
        codes: (0..*codes).map(|index| code(label, index)).collect(),
    };
    ThemeOverview {
        title: "Thema’s".into(),
        unit: "respondenten".into(),
        themes: themes.iter().map(theme).collect(),
        note: String::new(),
        provisional: false,
    }
}

/// The name of a panel, and of each unit the name, how many codes it adds and how far chance orders spread.
type Units = (String, Vec<(String, usize, usize)>);

fn new_codes(panels: &[Units], orders: usize) -> NewCodes {
    let panel = |(name, units): &Units| {
        let mut cumulative = 0;
        let points = units.iter().map(|(label, new, spread)| {
            cumulative += new;
            let (expected, spread) = (cumulative as f64 * 0.9, *spread as f64);
            let band = (orders > 0).then_some(((expected - spread).max(0.0), expected + spread));
            CurvePoint { label: label.clone(), new: *new, cumulative, expected, band }
        });
        CurvePanel { name: name.clone(), points: points.collect() }
    };
    NewCodes {
        title: "Nieuwe codes in de volgorde van afname".into(),
        unit: "transcript".into(),
        orders,
        panels: panels.iter().map(panel).collect(),
        note: "Een noot.".into(),
        provisional: false,
    }
}

/// A tree of codes in which each joins those above it, cut into clusters.
fn dendrogram(names: &[String], clusters: usize, most: f64) -> Dendrogram {
    let leaf = |(at, label): (usize, &String)| DendrogramLeaf {
        label: label.clone(),
        cluster: (clusters > 0).then(|| at.min(clusters - 1) + 1),
    };
    let n = names.len();
    let join = |step: usize| {
        let before = if step == 0 { n - 1 } else { n + step - 1 };
        (n - 2 - step, before, most * (step + 1) as f64 / n as f64)
    };
    Dendrogram {
        title: "Codeclusters".into(),
        axis: "Afstand bij het samenvoegen (1 − Jaccard)".into(),
        leaves: names.iter().enumerate().map(leaf).collect(),
        joins: (0..n - 1).map(join).collect(),
        most,
        note: "Een noot.".into(),
        provisional: false,
    }
}

#[test]
fn a_curve_says_what_each_interview_adds_and_what_chance_would() {
    let units = [("r1", 6), ("r2", 3), ("r3", 0)].map(|(label, new)| (label.to_owned(), new, 2)).to_vec();
    let drawn =
        |orders| svg(&Chart::NewCodes(new_codes(&[(String::new(), units.clone())], orders)), &nl()).unwrap();
    let words = texts(&drawn(1000));
    for expected in ["r1", "+6", "+3", "+0", "9", "codes samen", "nieuwe codes per transcript"] {
        assert!(words.iter().any(|text| text == expected), "{expected} in {words:?}");
    }
    assert!(words.iter().any(|text| text.starts_with("95% van 1000")), "{words:?}");
    assert!(!texts(&drawn(0)).iter().any(|text| text.starts_with("95%")));
    let empty = svg(&Chart::NewCodes(new_codes(&[(String::new(), Vec::new())], 0)), &nl()).unwrap();
    assert!(texts(&empty).join(" ").contains("Er is nog niets om te tekenen."));
}

#[test]
fn a_dendrogram_names_codes_clusters_and_distances() {
    let names = NAMES.map(|(_, label)| label.to_owned());
    let svg = svg(&Chart::Dendrogram(dendrogram(&names, 2, 1.0)), &nl()).unwrap();
    let words = texts(&svg).join(" ");
    for expected in ["Één beslismoment", "Codecluster 1", "Codecluster 2", "0,0", "0,4", "1,0"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert_eq!(words.matches("Codecluster").count(), 2 + 1, "two clusters and the title");
}

fn point_map(points: &[(String, f64, f64, Option<usize>)], groups: &[String]) -> PointMap {
    let point = |(label, x, y, group): &(String, f64, f64, Option<usize>)| PlotPoint {
        label: label.clone(),
        x: *x,
        y: *y,
        group: *group,
    };
    PointMap {
        title: "Wie wat noemt, als kaart".into(),
        across: "as 1 (39,2 %)".into(),
        up: "as 2 (28,4 %)".into(),
        codes: "code".into(),
        groups: groups.to_vec(),
        points: points.iter().map(point).collect(),
        note: "Een noot.".into(),
        provisional: true,
    }
}

#[test]
fn a_map_leads_lines_to_names_and_keeps_one_scale() {
    let here = |label: &str, x: f64, y: f64| (label.to_owned(), x, y, None);
    let mut points: Vec<_> = (0..20).map(|number| here(&format!("Code {number}"), 0.0, 0.0)).collect();
    points.extend((0..6).map(|number| here(&format!("Dichtbij {number}"), 0.03, 0.03 * f64::from(number))));
    points.extend([here("Ver rechts", 2.0, 0.0), here("Ver boven", 0.0, 2.0)]);
    points.push(("R1".into(), -1.0, -1.0, Some(0)));
    let picture = lay_out(&Chart::PointMap(point_map(&points, &["SAG".to_owned()])), &nl()).unwrap();
    let words: Vec<&str> = picture.texts.iter().map(|text| text.words.as_str()).collect();
    assert!(
        ["– Code 19", "Dichtbij 4", "Ver rechts", "R1", "SAG", "code"]
            .iter()
            .all(|name| words.contains(name)),
        "{words:?}"
    );
    assert!(picture.shapes.iter().any(|shape| matches!(shape, picture::Shape::Line { .. })));
    let dots: Vec<(i32, i32)> = picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            picture::Shape::Circle { x, y, radius: 3, .. } => Some((*x, *y)),
            _ => None,
        })
        .collect();
    // After the dot of the legend, that of the first code; the last two lie far off.
    let [_, origin, .., right, up] = dots.as_slice() else { panic!("{dots:?}") };
    assert!((right.0 - origin.0 - (origin.1 - up.1)).abs() <= 1, "both axes in one scale: {dots:?}");
}

/// Names as people give them: words of all lengths, with diacritics, now and then any character at all.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![8 => "([A-ZÉ]?[a-zëïé]{1,24}[ ,/-]{0,2}){0,9}", 1 => "\\PC{0,60}", 1 => "[家🌳👩‍👧W\\x00-\\x1f]{0,80}"]
}

/// A picture without fault that is also well-formed as SVG.
fn holds(chart: &Chart) -> Result<(), TestCaseError> {
    for language in Language::ALL {
        let picture =
            lay_out(chart, &Catalogue::new(language)).map_err(|p| TestCaseError::fail(p.to_string()))?;
        prop_assert_eq!(fault(&picture), None);
        prop_assert_eq!(texts(&svg::write(&picture).unwrap()).len(), picture.texts.len());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn codes_never_overlap(
        title in name(),
        names in prop::collection::vec((name(), name()), 1..25),
        groups in prop::collection::vec(name(), 0..7),
        n in 0..60_usize,
        uneven in any::<bool>(),
    ) {
        let names: Vec<(&str, &str)> = names.iter().map(|(theme, label)| (theme.as_str(), label.as_str())).collect();
        let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
        let of = |group: usize| if uneven { n + group } else { n };
        let chart = codes(&names, &groups, |row, group| ((row * 7 + group) % (of(group) + 1), of(group)));
        holds(&Chart::CodesByGroup(CodesByGroup { note: title.clone(), title, ..chart }))?;
    }

    #[test]
    fn heatmaps_never_overlap(
        columns in prop::collection::vec((name(), "[A-C]{0,1}"), 1..45),
        rows in prop::collection::vec((name(), name()), 1..12),
        states in prop::collection::vec(0..2000_usize, 1..40),
    ) {
        holds(&Chart::Heatmap(heatmap(&columns, &rows, &states)))?;
    }

    #[test]
    fn dendrograms_never_overlap(
        names in prop::collection::vec(name(), 1..40),
        clusters in 0..9_usize,
        most in 0.01..900.0_f64,
    ) {
        let clusters = clusters.min(names.len());
        holds(&Chart::Dendrogram(dendrogram(&names, clusters, most)))?;
    }

    #[test]
    fn maps_never_overlap(
        points in prop::collection::vec((name(), -3.0..3.0_f64, -1.0..1.0_f64, prop::option::of(0..3_usize)), 1..60),
        groups in prop::collection::vec(name(), 3),
        gather in any::<bool>(),
    ) {
        let near = |value: f64| if gather { value.round() } else { value };
        let points: Vec<_> = points.into_iter().map(|(name, x, y, group)| (name, near(x), near(y), group)).collect();
        holds(&Chart::PointMap(point_map(&points, &groups)))?;
    }

    #[test]
    fn overviews_never_overlap(themes in prop::collection::vec((name(), 0..6_usize), 1..16), n in 0..60_usize) {
        holds(&Chart::ThemeOverview(overview(&themes, n)))?;
    }

    #[test]
    fn curves_never_overlap(
        panels in prop::collection::vec(
            (name(), prop::collection::vec((name(), 0..400_usize, 0..30_usize), 0..70)), 0..5,
        ),
        orders in 0..3_usize,
    ) {
        holds(&Chart::NewCodes(new_codes(&panels, orders)))?;
    }
}
