//! Reports on claims made by hand.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{ClaimsReport, Look};
use crate::claims::{Checked, Claim, Evidence, Rule, Stated, Verdict};
use crate::manuscript::{Anchor, Block, Kind, Manuscript, Source, Spot};
use crate::message::{Catalogue, Language, Message};
use crate::text::Span;

/// A manuscript of paragraphs, one a line of the file.
pub(super) fn manuscript(file: &str, source: Source, paragraphs: &[&str]) -> Manuscript {
    let mut of = Manuscript {
        file: file.to_owned(),
        source,
        text: String::new(),
        blocks: Vec::new(),
        anchors: Vec::new(),
    };
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            of.text.push('\n');
        }
        let start = of.text.len();
        of.text.push_str(paragraph);
        of.blocks.push(Block { kind: Kind::Paragraph, span: Span::new(start, of.text.len()) });
        of.anchors.push(Anchor { at: start, spot: Spot { line: at + 1, column: 1, page: None } });
    }
    of
}

/// Words of the checker, which are not what is tested here.
pub(super) fn words(text: &str) -> Message {
    Message::new("cli-plain").with("text", text)
}

/// A claim about words of a manuscript.
pub(super) fn claim(rule: Rule, manuscript: usize, of: &Manuscript, about: &str) -> Claim {
    let start = of.text.find(about).expect("words of the manuscript");
    Claim::fine(rule, manuscript, of, Span::new(start, start + about.len()))
}

fn thesis() -> Manuscript {
    manuscript(
        "mijn map/scriptie.md",
        Source::Md,
        &[
            "Vijf hulpverleners (R1, R3, R5 en R6) overleggen <eerst> met een collega, ook als zij het al weten. Dat was verwacht.",
            "Gemiddeld werkten zij 5,75 jaar. Een groot deel zag dat anders.",
            "De twee PMTO-hulpverleners waren het eens.",
        ],
    )
}

fn checked(of: &Manuscript) -> Checked {
    let wrong = claim(Rule::CountList, 0, of, "Vijf hulpverleners (R1, R3, R5 en R6)");
    let mut wrong = wrong.but(Verdict::Wrong, words("De tekst zegt vijf; genoemd worden er vier."));
    wrong.stated = Some(Stated::Count(5));
    wrong.found = Some(Stated::Count(4));
    wrong.respondents = ["R1", "R3", "R5", "R6"].map(str::to_owned).to_vec();
    wrong.hint = Some(words("Verbeter het aantal, of vul de lijst aan."));
    let evidence = |number: usize| Evidence {
        label: words("hier genoemd"),
        place: format!("mijn map/scriptie.md:{number}:1"),
        words: format!("R{number} & de rest"),
    };
    wrong.evidence = (1..=7).map(evidence).collect();
    let mut mean = claim(Rule::StatMean, 0, of, "5,75");
    mean.stated = Some(Stated::Number(5.75));
    mean.found = Some(Stated::Number(5.75));
    let unclear = claim(Rule::CountUnclear, 0, of, "Een groot deel");
    let unclear = unclear.but(Verdict::Ambiguous, words("Hier staat geen aantal."));
    let group = claim(Rule::CountGroup, 0, of, "De twee PMTO-hulpverleners");
    let mut group = group.but(Verdict::Wrong, words("Deze groep telt er vier."));
    group.silenced = Some("Het gaat om R3 en R8".to_owned());
    Checked { language: Language::Nl, claims: vec![wrong, mean, unclear, group] }
}

fn with_report<T>(language: Language, show: impl FnOnce(&ClaimsReport<'_>) -> T) -> T {
    let of = [thesis()];
    let (checked, catalogue) = (checked(&of[0]), Catalogue::new(language));
    show(&ClaimsReport::new(&of, &checked, &catalogue))
}

const PLAIN: Look = Look { width: 72, colour: false, all: false };

#[test]
fn the_terminal_shows_sentence_numbers_evidence_and_what_was_not_checked() {
    assert_snapshot!(with_report(Language::Nl, |report| report.text(PLAIN)), @r"
    fout  mijn map/scriptie.md:1:1  count-list
      │ Vijf hulpverleners (R1, R3, R5 en R6) overleggen <eerst> met een
      │ collega, ook als zij het al weten.

      De tekst zegt vijf; genoemd worden er vier.
      Vermeld: 5   Gevonden: 4
      - hier genoemd  mijn map/scriptie.md:1:1
        R1 & de rest
      - hier genoemd  mijn map/scriptie.md:2:1
        R2 & de rest
      - hier genoemd  mijn map/scriptie.md:3:1
        R3 & de rest
      - hier genoemd  mijn map/scriptie.md:4:1
        R4 & de rest
      - hier genoemd  mijn map/scriptie.md:5:1
        R5 & de rest
      - en nog 2
      wat te doen: Verbeter het aantal, of vul de lijst aan.

    ────────────────────────────────────────────────────────────────────────
    3 beweringen zijn herkend en gecontroleerd; daarvan klopt er één.
    Gevonden: 1 fout, 0 waarschuwingen en 0 opmerkingen.
    Eén bevinding is terzijde gelegd.
    Eén aantal kon niet worden uitgelegd en is niet gecontroleerd; bekijk
    het zelf.
      mijn map/scriptie.md:2:34
      │ Een groot deel zag dat anders.

    Terzijde gelegd, en waarom:
      mijn map/scriptie.md:3:1  count-group
        Het gaat om R3 en R8
    ");
}

#[test]
fn all_shows_what_holds_and_colour_marks_the_words() {
    let text = with_report(Language::En, |report| report.text(Look { all: true, colour: true, ..PLAIN }));
    assert!(text.contains("\u{1b}[1;31merror\u{1b}[0m"), "{text}");
    assert!(text.contains("\u{1b}[1;4mVijf hulpverleners (R1, R3, R5 en R6)\u{1b}[0m overleggen"), "{text}");
    assert!(text.contains("\u{1b}[2mholds\u{1b}[0m"), "{text}");
}

#[test]
fn nothing_recognised_is_said_and_is_no_approval() {
    let of = [manuscript("leeg.txt", Source::Txt, &["Niets."])];
    let checked = Checked { language: Language::Nl, claims: Vec::new() };
    let catalogue = Catalogue::new(Language::En);
    let report = ClaimsReport::new(&of, &checked, &catalogue);
    assert!(!report.has_errors());
    assert!(report.text(PLAIN).contains("No claims were recognised, so nothing was checked."));
    assert!(report.html().contains("No claims were recognised, so nothing was checked."));
}

fn data() -> Value {
    with_report(Language::Nl, |report| serde_json::to_value(report.json()).unwrap())
}

#[test]
fn json_has_every_claim_in_the_promised_shape() {
    let data = data();
    assert_eq!(data["language"], "nl");
    assert_eq!(
        data["summary"],
        json!({ "checked": 3, "fine": 1, "not_traceable": 0, "errors": 1, "warnings": 0, "notes": 0, "not_understood": 1, "silenced": 1 })
    );
    let claims = data["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 4);
    let first = &claims[0];
    assert_eq!((&first["stated"], &first["found"]), (&json!(5), &json!(4)));
    assert_eq!(first["kind"], "count");
    assert_eq!((&first["verdict"], &first["severity"]), (&json!("wrong"), &json!("error")));
    assert_eq!((&first["line"], &first["column"], &first["page"]), (&json!(1), &json!(1), &Value::Null));
    assert_eq!(first["words"], "Vijf hulpverleners (R1, R3, R5 en R6)");
    assert_eq!(first["evidence"].as_array().unwrap().len(), 7);
    assert_eq!((&claims[1]["severity"], &claims[1]["message"]), (&Value::Null, &Value::Null));
    assert_eq!(claims[1]["stated"], 5.75);
    assert_eq!(claims[3]["silenced"], "Het gaat om R3 en R8");
}

#[test]
fn an_id_stays_when_the_file_moves_and_two_of_a_kind_have_two() {
    let ids = |file: &str, twice: bool| {
        let of = [Manuscript { file: file.to_owned(), ..thesis() }];
        let mut checked = checked(&of[0]);
        if twice {
            checked.claims.push(checked.claims[0].clone());
        }
        let catalogue = Catalogue::new(Language::Nl);
        ClaimsReport::new(&of, &checked, &catalogue).ids
    };
    let here = ids("scriptie.md", true);
    assert_eq!(here[..4], ids("/ergens/anders/scriptie.md", false));
    assert_eq!(here.iter().collect::<BTreeSet<_>>().len(), 5);
    assert!(here.iter().all(|id| id.len() == 8));
}

#[test]
fn the_page_shows_everything_and_nothing_in_it_is_markup_or_a_folder() {
    let page = with_report(Language::Nl, |report| report.html());
    for wanted in [
        "<html lang=\"nl\">",
        "<mark>Vijf hulpverleners (R1, R3, R5 en R6)</mark> overleggen &lt;eerst&gt;",
        "<dt>Vermeld</dt><dd>5</dd>",
        "R7 &amp; de rest",
        "scriptie.md:7:1",
        "Verbeter het aantal, of vul de lijst aan.",
        "Het gaat om R3 en R8",
        "<mark>Een groot deel</mark>",
        "<dt id=\"rule-count-list\">count-list</dt>",
    ] {
        assert!(page.contains(wanted), "{wanted} is missing in:\n{page}");
    }
    for unwanted in ["mijn map", "<script", "http", "<eerst>"] {
        assert!(!page.contains(unwanted), "{unwanted}");
    }
    let opened = page.matches("<details").count();
    assert_eq!((opened, page.matches("</details>").count()), (4, 4));
    if let Ok(folder) = std::env::var("CODEBOOM_SHOW_PAGES") {
        fs::write(Path::new(&folder).join("claims.html"), page).unwrap();
    }
}

#[test]
fn sarif_names_rules_places_and_what_was_silenced() {
    let log = with_report(Language::En, |report| report.sarif());
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Rule::ALL.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    let first = &results[0];
    assert_eq!((&first["ruleId"], &first["level"]), (&json!("count-list"), &json!("error")));
    assert_eq!(rules[usize::try_from(first["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], "count-list");
    let place = &first["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "mijn%20map/scriptie.md");
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&json!(1), &json!(1)));
    assert_eq!(first["relatedLocations"].as_array().unwrap().len(), 7);
    assert_eq!(results[2]["suppressions"][0]["justification"], "Het gaat om R3 en R8");
}

#[test]
fn the_table_has_findings_and_with_all_every_claim() {
    let rows = |all| with_report(Language::Nl, |report| report.table(all).rows.len());
    assert_eq!((rows(false), rows(true)), (3, 4));
    let csv = with_report(Language::Nl, |report| {
        crate::export::csv(&report.table(false), report.catalogue).unwrap()
    });
    let head = csv.lines().next().unwrap();
    assert_eq!(head, "id,place,severity,verdict,rule,sentence,message,stated,found,hint,silenced");
}

#[test]
fn a_place_in_word_is_a_paragraph_and_a_page() {
    let mut of = [manuscript("scriptie.docx", Source::Docx, &["Eén.", "Alle acht zeiden ja."])];
    of[0].anchors[1].spot.page = Some(3);
    let claims = vec![claim(Rule::CountAll, 0, &of[0], "acht")];
    let checked = Checked { language: Language::Nl, claims };
    for (language, place) in [
        (Language::Nl, "scriptie.docx, alinea 2 (pagina 3)"),
        (Language::En, "scriptie.docx, paragraph 2 (page 3)"),
    ] {
        let catalogue = Catalogue::new(language);
        let report = ClaimsReport::new(&of, &checked, &catalogue);
        assert_eq!(report.place(&checked.claims[0]), place);
        let evidence = Evidence { label: words(""), place: "scriptie.docx:2:1".into(), words: String::new() };
        assert_eq!(format!("{} ", report.evidence_place(&evidence)), place.split('(').next().unwrap());
    }
}

#[test]
fn every_rule_has_words_and_a_section_with_its_severity_in_the_order_of_the_code() {
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/claims.md")).unwrap();
    let sections: Vec<&str> =
        docs.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`')).collect();
    let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(sections, ids);
    for rule in Rule::ALL {
        let section = docs.split(&format!("\n### `{}`\n", rule.id())).nth(1).unwrap();
        let section = section.split("\n#").next().unwrap();
        let severity = super::words::severity_name(rule.severity());
        assert!(section.trim_start().starts_with(&format!("*{severity}*")), "{}", rule.id());
        assert!(section.contains("nl: ") && section.contains("en: "), "{} lacks an example", rule.id());
        for language in Language::ALL {
            let said =
                Catalogue::new(language).say(&Message::new("claims-report-rule").with("rule", rule.id()));
            assert_ne!(said, rule.id(), "{language}");
        }
    }
}
