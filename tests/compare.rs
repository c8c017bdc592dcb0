//! Groups side by side: counts and words first, and what intervals and tests come with when somebody asks for them.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::Study;

/// The sample with these groups, respondent by respondent.
fn grouped(groups: [&str; 8]) -> Study {
    let study = Study::sample();
    let rows: String =
        groups.iter().zip(1..).map(|(group, number)| format!("R{number},{group},yes\n")).collect();
    study.write("respondents.csv", format!("id,intervention,consent\n{rows}"));
    study
}

fn row<'a>(found: &'a Value, code: &str) -> &'a Value {
    let rows = found["rows"].as_array().expect("rows");
    rows.iter().find(|row| row["code_id"] == code).expect("a code")
}

#[test]
fn counts_come_with_words_and_without_percentages_and_tests() {
    let study = Study::sample();
    let said = study.run(&["compare"]).ok();
    assert!(said.contains("4 van 4") && said.contains("R1, R2, R5, R7"));
    assert!(!said.contains('%') && !said.contains(" p "), "{said}");
    let found = study.run(&["compare", "--format", "json"]).json();
    for absent in ["intervals", "testing", "methods"] {
        assert!(found.get(absent).is_none(), "{absent}");
    }
    let quotes = row(&found, "uitdagingen")["quotes"].as_array().expect("quotes");
    let groups: Vec<&Value> = quotes.iter().map(|quote| &quote["group"]).collect();
    assert_eq!(groups, ["SAG", "PMTO"]);
    for code in found["rows"].as_array().expect("rows").iter().filter(|row| row["kind"] == "code") {
        for quote in code["quotes"].as_array().expect("quotes") {
            let group = code["groups"]
                .as_array()
                .expect("groups")
                .iter()
                .find(|group| group["name"] == quote["group"]);
            let counted = group.expect("a group")["respondents"].as_array().expect("names");
            assert!(counted.contains(&quote["respondents"][0]), "{code}");
        }
    }
}

#[test]
fn chosen_words_come_first_and_more_can_be_asked_for() {
    let study = Study::sample();
    let quotes = |options: &[&str]| {
        let found = study.run(&[&["compare", "--format", "json"], options].concat()).json();
        let quotes = row(&found, "monitoring")["quotes"].as_array().expect("quotes").clone();
        quotes.into_iter().filter(|quote| quote["group"] == "SAG").collect::<Vec<Value>>()
    };
    let all = quotes(&["--quotes", "99"]);
    let last = all.last().expect("a quotation")["event"].as_str().expect("an event").to_owned();
    study.run(&["choose", &last]).ok();
    assert_eq!(quotes(&[])[0]["event"], last);
    let two = quotes(&["--quotes", "2"]);
    assert_eq!((two.len(), &two[0]["event"]), (2, &json!(last)));
    assert_ne!(two[0]["respondents"], two[1]["respondents"]);
    assert!(quotes(&["--quotes", "0"]).is_empty());
}

#[test]
fn percentages_of_few_are_given_with_what_one_person_weighs() {
    let study = Study::sample();
    let ran = study.run(&["compare", "--percentages", "--quotes", "0", "--lang", "en"]);
    assert!(ran.stderr.contains("One person in SAG (n = 4) is 25 percentage points"), "{}", ran.stderr);
    assert!(ran.ok().contains('%'));
}

#[test]
fn intervals_name_their_method() {
    let study = Study::sample();
    let found = study.run(&["compare", "--intervals", "--format", "json"]).json();
    assert_eq!(
        found["intervals"],
        json!({"level": 0.95, "share": "wilson", "difference": "newcombe", "odds_ratio": "haldane-anscombe"})
    );
    let contrast = &row(&found, "uitdagingen")["contrasts"][0];
    assert_eq!((&contrast["group"], &contrast["against"]), (&json!("SAG"), &json!("PMTO")));
    // 4 of 4 and 1 of 4: statsmodels 0.15.0, confint_proportions_2indep(4, 4, 1, 4, method="newcomb", compare="diff").
    assert_eq!(contrast["difference"]["value"], 0.75);
    assert!((contrast["difference"]["ci_low"].as_f64().expect("an end") - 0.085_232_532_926).abs() < 1e-9);
    assert_eq!(contrast["odds_ratio"]["value"], 21.0);
    let table = study
        .run(&["compare", "--difference", "agresti-caffo", "--only", "differences", "--lang", "en"])
        .ok();
    assert!(table.contains("Agresti & Caffo, 2000") && table.contains("Haldane-Anscombe"), "{table}");
}

#[test]
fn what_four_against_four_can_show() {
    let study = Study::sample();
    let ran = study.run(&["compare", "--test", "fisher", "--only", "possible", "--lang", "en"]);
    assert!(ran.stderr.contains("can give no p below 0.0286"), "{}", ran.stderr);
    assert_snapshot!(ran.ok(), @r"
    What a test can find at all in groups of this size, by intervention
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    Groups of  Outcome                                                               p  p (Holm) at best
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    4 and 4    4–0, 0–4                                                         0.0286            0.3714
    4 and 4    4–1, 3–0, 1–4, 0–3                                               0.1429            1.0000
    4 and 4    4–2, 2–0, 2–4, 0–2                                               0.4286            1.0000
    4 and 4    3–1, 1–3                                                         0.4857            1.0000
    4 and 4    4–3, 3–2, 3–4, 2–1, 2–3, 1–0, 1–2, 0–1, 4–4, 3–3, 2–2, 1–1, 0–0  1.0000            1.0000
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    Note. Number of respondents with at least one coded segment. Not a measure of importance. n is everyone who was
    interviewed (8). Only codings of eva count. With groups of 4 and 4, Fisher's exact test can give no p below 0.0286,
    whatever people say; after Holm over the 13 tests here (13 codes) that becomes 0.3714. Were a code mentioned by 90 in
    100 of all people like the first group and by 30 in 100 of those like the other, then of 100 studies with groups of 4
    and 4 only 16 would get a p of 0.05 or less.
    ");
}

#[test]
fn a_test_says_what_it_is_and_what_it_is_not() {
    let study = Study::sample();
    for lang in ["nl", "en"] {
        let said = study.run(&["compare", "--test", "barnard", "--intervals", "--lang", lang]).ok();
        assert!(!said.to_lowercase().contains("significan"), "{said}");
    }
    let test = study.run(&["compare", "--test", "barnard", "--only", "test", "--lang", "nl"]).ok();
    assert_snapshot!(test, @r"
    Toets per code, naar intervention
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Code                                                     Groep  Tegenover       p  p (Holm)  p (BH)  Kleinst mogelijke p
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Beslismomenten                                           SAG    PMTO       0,5123    1,0000  0,9514               0,0078
    Keuzes in de behandeling                                 SAG    PMTO       0,5123    1,0000  0,9514               0,0078
    Keuzes in interventieonderdelen                          SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    Vrijheid in vormgeven interventie-inhoud                 SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    Heroverwegen keuzes                                      SAG    PMTO       0,5123    1,0000  0,9514               0,0078
    Behoeftebepaling bij de start van de behandeling         SAG    PMTO       0,5123    1,0000  0,9514               0,0078
    Betrekken van het gezin                                  SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    Balanceren tussen ouderwens en professionele koers       SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    Uitdagingen bij afstemmen op het gezin                   SAG    PMTO       0,0703    0,9141  0,9141               0,0078
    Monitoring effectiviteit                                 SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    Invloed van methodische kaders, richtlijnen en           SAG    PMTO       1,0000    1,0000  1,0000               0,0078
    protocollen
    Flexibiliteit binnen methodische kaders, richtlijnen en  SAG    PMTO       0,1785    1,0000  0,9514               0,0078
    protocollen
    Verbetering voor maatwerk                                SAG    PMTO       0,2891    1,0000  0,9514               0,0078
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Noot. Aantal respondenten met minstens één gecodeerd fragment. Geen maat voor belang. n is iedereen die is geïnterviewd
    (8). Alleen coderingen van eva tellen. Exacte toets van Barnard, tweezijdig, met de gepoolde Wald-grootheid en de omvang
    van de groepen als gegeven. Er zijn 13 codes getoetst, thema's niet; p is gecorrigeerd voor 13 toetsen (Holm;
    Benjamini-Hochberg, BH). Waarom deze getallen waarschijnlijk niets betekenen: de respondenten zijn geen aselecte
    steekproef, dus er is geen populatie waar p over gaat; iets niet noemen in een interview is niet hetzelfde als dat het
    er niet is; en bij zo weinig mensen blijft een echt verschil meestal onopgemerkt, dus een grote p laat ook niet zien dat
    groepen op elkaar lijken. Schrijf wie wat zei, en citeer hen.
    ");
    let method =
        ["compare", "--test", "barnard", "--intervals", "--only", "method", "--lang", "en", "--format", "md"];
    assert_snapshot!(study.run(&method).ok(), @r"
    **For the method section**

    | Text and references |
    | --- |
    | For each code it was counted in how many respondents of SAG (n = 4) and PMTO (n = 4) it occurs; the counts were read together with the names and the quotations behind them (cf. Maxwell, 2010). |
    | Shares have 95% intervals after Wilson (1927). Differences between two shares have 95% hybrid score intervals without continuity correction (Newcombe, 1998, method 10). Odds ratios were computed with 0.5 added to all four cells (Haldane-Anscombe correction; Anscombe, 1956). |
    | Groups were compared with Barnard's exact test (Barnard, 1945; two-sided, pooled Wald statistic, largest p over the unknown share; Suissa \& Shuster, 1985), with the sizes of the groups as given. 13 codes were tested; the p-values were adjusted for 13 tests after Holm (1979) and after Benjamini and Hochberg (1995). |
    | With groups of 4 and 4 the smallest p that can be found is 0.0078, after Holm 0.1016. |
    | The respondents are no random sample; the numbers describe the interviews held. Computed with Codeboom 0.1.0. |
    | Anscombe, F. J. (1956). On estimating binomial response relations. Biometrika, 43(3/4), 461–464. |
    | Barnard, G. A. (1945). A new test for 2 × 2 tables. Nature, 156, 177. |
    | Benjamini, Y., \& Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society, Series B, 57(1), 289–300. |
    | Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70. |
    | Maxwell, J. A. (2010). Using numbers in qualitative research. Qualitative Inquiry, 16(6), 475–482. |
    | Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: Comparison of eleven methods. Statistics in Medicine, 17(8), 873–890. |
    | Suissa, S., \& Shuster, J. J. (1985). Exact unconditional sample sizes for the 2 × 2 binomial trial. Journal of the Royal Statistical Society, Series A, 148(4), 317–327. |
    | Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212. |
    ");
}

#[test]
fn a_test_as_data() {
    let study = Study::sample();
    let found = study.run(&["compare", "--test", "fisher", "--format", "json", "--lang", "en"]).json();
    let testing = &found["testing"];
    assert_eq!(
        (&testing["test"], &testing["codes"], &testing["tests"]),
        (&json!("fisher"), &json!(13), &json!(13))
    );
    assert!(
        (testing["possible"][0]["smallest_p_holm"].as_f64().expect("a p") - 13.0 * 2.0 / 70.0).abs() < 1e-12
    );
    // The ratio r at which 16 r + 72 r² + 48 r³ + 4 r⁴ is three times 1 + 16 r + 36 r² + 16 r³ + r⁴.
    let test = &row(&found, "verbetering")["contrasts"][0]["test"];
    assert!((test["p"]["value"].as_f64().expect("a p") - 34.0 / 70.0).abs() < 1e-12, "3 of 4 and 1 of 4");
    assert!(
        (test["odds_ratio_conditional"]["value"].as_f64().expect("a ratio") - 6.408_319_658).abs() < 1e-9
    );
    let theme =
        found["rows"].as_array().expect("rows").iter().find(|row| row["kind"] == "theme").expect("a theme");
    assert!(theme["contrasts"][0].get("test").is_none(), "themes are not tested");
    let methods = found["methods"].as_array().expect("sentences");
    assert!(
        methods
            .iter()
            .any(|said| said.as_str().is_some_and(|said| said.starts_with("Fisher, R. A. (1935).")))
    );
}

#[test]
fn more_than_two_groups_are_tested_together_or_two_by_two() {
    let study = grouped(["A", "A", "B", "B", "A", "C", "C", ""]);
    let found = study.run(&["compare", "--test", "fisher", "--format", "json"]).json();
    assert_eq!((&found["testing"]["together"], &found["testing"]["tests"]), (&json!(true), &json!(13)));
    assert!(row(&found, "uitdagingen")["test"]["p"]["value"].is_number());
    let names: Vec<&Value> = found["testing"]["possible"][0]["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| &group["name"])
        .collect();
    assert_eq!(names, ["A", "B", "C"], "those without a value are held against nobody");
    let found = study.run(&["compare", "--test", "fisher", "--pairwise", "--format", "json"]).json();
    assert_eq!((&found["testing"]["together"], &found["testing"]["tests"]), (&json!(false), &json!(39)));
    let found = study
        .run(&["compare", "--test", "barnard", "--against", "b", "--intervals", "--format", "json"])
        .json();
    let contrasts = row(&found, "uitdagingen")["contrasts"].as_array().expect("contrasts").clone();
    let pairs: Vec<(&Value, &Value)> = contrasts.iter().map(|one| (&one["group"], &one["against"])).collect();
    assert_eq!(pairs, [(&json!("A"), &json!("B")), (&json!("C"), &json!("B"))]);
    let table = study.run(&["compare", "--test", "fisher", "--lang", "en", "--quotes", "0"]).ok();
    let flowing = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flowing.contains("Those without a value (1) are held against nobody"), "{table}");
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_way_out() {
    let study = grouped(["A"; 8]);
    let refused = study.run(&["compare", "--test", "fisher", "--lang", "en"]).refused();
    assert!(refused.contains("needs two groups") && refused.contains("--by"), "{refused}");
    let ran = study.run(&["compare", "--intervals", "--lang", "en"]);
    assert!(ran.stderr.contains("only one group"), "{}", ran.stderr);
    ran.ok();
    let study = Study::sample();
    assert!(study.run(&["compare", "--against", "PMT"]).refused().contains("PMTO"));
    assert!(study.run(&["compare", "--only", "test"]).refused().contains("--test fisher"));
}

#[test]
fn a_reflexive_study_is_told_what_its_approach_says_of_this() {
    let study = Study::sample();
    let settings = study.read("codeboom.toml").replace("approach = \"codebook\"", "approach = \"reflexive\"");
    study.write("codeboom.toml", settings);
    let ran = study.run(&["compare", "--intervals", "--lang", "en"]);
    assert!(ran.stderr.contains("Braun & Clarke, 2022"), "{}", ran.stderr);
    ran.ok();
    assert!(study.run(&["chart", "compare", "--lang", "en"]).stderr.contains("Braun & Clarke, 2022"));
    assert!(!study.run(&["compare", "--lang", "en"]).stderr.contains("Clarke"));
}

#[test]
fn nobody_speaks_for_a_whole_group() {
    let found = Study::sample().run(&["compare", "--by", "intervention", "--format", "json"]).json();
    let mut heard: std::collections::BTreeMap<(String, String), usize> = std::collections::BTreeMap::new();
    for row in found["rows"].as_array().expect("rows") {
        for quote in row["quotes"].as_array().expect("quotes") {
            let text = |value: &Value| value.as_str().expect("a name").to_owned();
            *heard.entry((text(&quote["group"]), text(&quote["respondents"][0]))).or_default() += 1;
        }
    }
    let quoted: usize = heard.values().sum();
    assert!(heard.len() == 8 && heard.values().all(|count| *count * 3 < quoted), "{heard:?}");
}
