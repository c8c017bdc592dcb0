//! `saturation`: new codes interview by interview, in the order they were held, on studies small enough to count by hand.

use std::fs;

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::small::{Small, code};
use crate::support::{Study, project};

/// Four interviews, imported R1 to R4 and held R3, R1, R4; R2 has no day. R1 says a and b, R2 b, R3 c, R4 a and d.
fn four() -> Small {
    let book =
        [code("a", ""), code("b", "origin = \"inductive\""), code("c", ""), code("d", "parent = \"a\"")];
    let study = Small::with(&book, &["R1", "R2", "R3", "R4"]);
    for (id, date) in [("r1", "4 maart 2025"), ("r3", "2025-02-27"), ("r4", "11-03-2025")] {
        let about = study.read(&format!("transcripts/{id}/about.toml"));
        study.write(&format!("transcripts/{id}/about.toml"), format!("date = \"{date}\"\n{about}"));
    }
    study.said("a", &["r1:rustige", "r4:rustige"]);
    study.said("b", &["r1:goede", "r2:goede"]);
    study.said("c", &["r3:rustige"]);
    study.said("d", &["r4:volle"]);
    study
}

/// A member of every step of the first curve.
fn each<'v>(answer: &'v Value, member: &str) -> Vec<&'v Value> {
    answer["curves"][0]["steps"].as_array().expect("steps").iter().map(|step| &step[member]).collect()
}

/// S1: A code is new in the first unit that mentions it, and counts by itself: a part of a code does not make the code
/// above it mentioned.
/// S2: In the order of collection units stand by the day in `about.toml`; those of one day in the order in which they
/// were imported; one without a day that can be read comes after the one imported just before it, and is named.
#[test]
fn interviews_stand_in_the_order_they_were_held() {
    let answer = four().json("saturation", "");
    assert_eq!(each(&answer, "unit"), ["r3", "r1", "r2", "r4"]);
    assert_eq!(each(&answer, "new"), [1, 2, 0, 1]);
    assert_eq!(each(&answer, "cumulative"), [1, 3, 3, 4]);
    let new: Vec<&Value> =
        each(&answer, "new_codes").into_iter().flat_map(|new| new.as_array().expect("a list")).collect();
    let ids: Vec<&Value> = new.into_iter().map(|new| &new["code_id"]).collect();
    // d is a part of a, and new by itself.
    assert_eq!(ids, ["c", "a", "b", "d"]);
    assert_eq!(answer["undated"], json!(["r2"]));
    assert_eq!(answer["curves"][0]["runs"]["undefined_because"], "too-few-for-runs");
    // Each after one interview: (2 + 1 + 1 + 2) / 4.
    assert_eq!(each(&answer, "expected")[0], 1.5);
}

/// S3: In the order of coding they stand by the moment of the first coding that counts, of whatever code and polarity.
#[test]
fn interviews_stand_in_the_order_they_were_coded() {
    let study = four();
    let answer = study.json("saturation", "--order coding --base 2 --run 1");
    assert_eq!(each(&answer, "unit").len(), 4);
    let times: Vec<&str> =
        each(&answer, "first_coded").into_iter().map(|at| at.as_str().expect("a time")).collect();
    assert!(times.is_sorted(), "{times:?}");
    assert_eq!(study.json("saturation", "--order both")["curves"].as_array().map(Vec::len), Some(2));
}

#[test]
fn without_days_the_order_is_called_that_of_import() {
    let study = Small::with(&[code("a", "")], &["R1", "R2"]);
    study.said("a", &["r2:rustige"]);
    study.run(&["done", "r1"]).ok();
    let answer = study.json("saturation", "");
    assert_eq!(each(&answer, "unit"), ["r1", "r2"]);
    let said = answer["methods"].as_str().expect("text");
    assert!(said.contains("volgorde van importeren") && !said.contains("afname"), "{said}");
}

/// S5: There is saturation at the first run that brings at most the threshold times the codes of the base; without a code
/// in the base, or with fewer units than a base and one run, it cannot be assessed (Guest, Namey & Chen, 2020).
#[test]
fn saturation_is_the_first_run_at_or_below_the_threshold() {
    let study = four();
    let runs = |options: &str| study.json("saturation", options)["curves"][0]["runs"].clone();
    // The base brings 1 + 2 codes; R2 brings none and R4, after it, one more.
    let found = runs("--base 2 --run 1 --threshold 0");
    assert_eq!(
        (&found["base_codes"], &found["reached"]["first"], &found["later_new"]),
        (&json!(3), &json!(3), &json!(1))
    );
    let ratios: Vec<&Value> =
        found["runs"].as_array().expect("runs").iter().map(|run| &run["ratio"]).collect();
    assert_eq!(ratios, [0.0, 1.0 / 3.0]);
    // Two at a time: 0 + 1 new of 3 is above 33 % and at 34 %.
    assert_eq!(runs("--base 2 --run 2 --threshold 33%")["reached"], Value::Null);
    assert_eq!(runs("--base 2 --run 2 --threshold 34%")["reached"]["last"], 4);
    assert_eq!(runs("--base 3 --run 2")["undefined_because"], "too-few-for-runs");
    assert_eq!(runs("--base 1 --run 1 --origin inductive")["undefined_because"], "base-without-codes");
}

#[test]
fn every_rule_has_a_test() {
    let rules = fs::read_to_string(project().join("docs/counting.md")).expect("docs/counting.md");
    let tests = fs::read_to_string(project().join("tests/saturation.rs")).expect("this file");
    let ids: Vec<&str> =
        rules.split("**S").skip(1).filter_map(|rest| rest.split_once(".**")).map(|(id, _)| id).collect();
    assert_eq!(ids, ["1", "2", "3", "4", "5"]);
    assert!(ids.iter().all(|id| tests.contains(&format!("/// S{id}: "))));
}

#[test]
fn codes_and_codings_are_narrowed_as_in_a_tally() {
    let study = four();
    assert_eq!(each(&study.json("saturation", "--origin inductive"), "new"), [0, 1, 0, 0]);
    assert_eq!(each(&study.json("saturation", "--polarity opposes"), "new"), [0, 0, 0, 0]);
    let by_case = study.json("saturation", "--unit respondents");
    assert_eq!(each(&by_case, "unit"), ["R3", "R1", "R2", "R4"]);
}

/// S4: A unit in whose transcripts nobody whose codings count has coded, or was done, is left out and named.
#[test]
fn an_interview_that_nobody_coded_is_left_out_and_named() {
    let study = four();
    let text = "I: Hoe gaat het?\n\nR5: Een rustige dag.\n";
    study.import(&[("R5", text)], &[]);
    let answer = study.json("saturation", "");
    assert_eq!((answer["n"].as_u64(), &answer["not_coded"]), (Some(4), &json!(["r5"])));
    // Finished without a coding is coded: it brings nothing new.
    study.run(&["done", "r5"]).ok();
    let answer = study.json("saturation", "");
    assert_eq!((answer["n"].as_u64(), &answer["not_coded"]), (Some(5), &json!([])));
}

#[test]
fn each_group_has_its_own_curve_and_everyone_stays_the_same() {
    let study = Study::sample();
    let run = |arguments: &[&str]| {
        let fixed = ["saturation", "--format", "json"];
        study.run(&[&fixed, arguments].concat()).json()
    };
    let (whole, split) = (run(&[]), run(&["--by", "intervention"]));
    assert_eq!(whole["curves"][0], split["curves"][0]);
    let groups: Vec<(&Value, &Value)> = split["curves"]
        .as_array()
        .expect("curves")
        .iter()
        .map(|curve| (&curve["group"], &curve["n"]))
        .collect();
    assert_eq!(groups, [(&Value::Null, &json!(8)), (&json!("SAG"), &json!(4)), (&json!("PMTO"), &json!(4))]);
    assert_eq!(run(&["--seed", "2"])["curves"][0]["runs"], whole["curves"][0]["runs"]);
    assert_eq!(run(&["--orders", "0"])["curves"][0]["steps"][0]["random_low"], Value::Null);
}

#[test]
fn a_threshold_is_a_share_or_a_percentage() {
    let study = four();
    for written in ["0.05", "0,05", "5%", "5 %"] {
        let answer = study.run(&["saturation", "--threshold", written, "--format", "json"]).json();
        assert_eq!(answer["criterion"]["threshold"], 0.05, "{written}");
    }
    for wrong in ["5", "veel", "-1%"] {
        let said = study.run(&["saturation", &format!("--threshold={wrong}")]).refused();
        assert!(said.contains("drempel"), "{said}");
    }
    assert!(study.run(&["saturation", "--run", "0"]).refused().contains("run"));
    assert!(study.run(&["saturation", "--provisional", "--order", "coding"]).refused().contains("volgorde"));
}

#[test]
fn a_reflexive_study_is_told_that_it_does_not_fit() {
    let study = Study::sample();
    let settings = study.read("codeboom.toml").replace("approach = \"codebook\"", "approach = \"reflexive\"");
    study.write("codeboom.toml", settings);
    let ran = study.run(&["saturation"]);
    assert!(ran.status == 0 && ran.stderr.contains("To saturate or not to saturate"), "{}", ran.stderr);
    assert!(!Study::sample().run(&["saturation"]).stderr.contains("reflexief"));
}

#[test]
fn runs_and_estimates_as_they_are_shown() {
    let study = four();
    let shown = |arguments: &[&str]| study.run(&[&["saturation"], arguments].concat()).ok();
    let runs = ["--table", "runs", "--base", "2", "--run", "1", "--threshold", "0"];
    assert_snapshot!(shown(&runs), @r"
    Verzadiging volgens basis, run en drempel
    ────────────────────────────────────────────────────────────────────────────
    Run  Transcripten  Codes in basis  Nieuw  Aandeel nieuw  Op of onder drempel
    ────────────────────────────────────────────────────────────────────────────
    3    r2                         3      0         0,0000  ja
    4    r4                         3      1         0,3333  nee
    ────────────────────────────────────────────────────────────────────────────
    Noot. Codeverzadiging is beoordeeld volgens Guest et al. (2020), met een basis van 2 transcripten, runs van 1 en een
    drempel van 0 %, in de volgorde van afname. De basis bracht 3 codes; in transcript 3 (r2) kwam geen nieuwe code voor (0
    %), zodat de drempel daar is bereikt; daarna kwam nog één nieuwe code voor. Over iedereen zijn 4 codes genoemd; Chao2,
    met (m − 1)/m, schat er 4,8 (95%-BI 4,1 tot 12,8, log-normaal), hooguit een ondergrens.
    ");
    assert_snapshot!(shown(&["--table", "estimates", "--lang", "en", "--format", "csv"]), @r#"
    measure,value,se,ci_low,ci_high
    Codes mentioned (S),4,,,
    Mentioned by one unit (Q1),2,,,
    Mentioned by two units (Q2),2,,,
    "Chao2, with (m − 1)/m",4.75,1.4684175155588413,4.064066341734852,12.779961283383203
    "Chao2, classic",5,1.8708286933869707,4.090381456391198,15.064216487856715
    "Chao2, bias-corrected",4.25,0.7383352144445562,4.013008560596317,8.804528490084703
    "Jackknife, first order",5.5,1.0606601717798212,,
    "Jackknife, second order",5.833333333333333,,,
    Bootstrap,4.7578125,0.6817497450265383,,
    "#);
    let sample = Study::sample().run(&["saturation", "--table", "curve"]).ok();
    assert_snapshot!(sample, @r"
    Nieuwe codes per transcript
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    #  Transcript  Afgenomen      Codes  Nieuw  Samen  Verwacht    SD  Toeval M  2,5 %  97,5 %  Nieuwe codes
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    1  r1          4 maart 2025      12     12     12     10,62  0,99     10,66    9,0    12,0  Beslismomenten, Keuzes in de
                                                                                                behandeling, Keuzes in
                                                                                                interventieonderdelen,
                                                                                                Vrijheid in vormgeven
                                                                                                interventie-inhoud,
                                                                                                Heroverwegen keuzes,
                                                                                                Behoeftebepaling bij de
                                                                                                start van de behandeling,
                                                                                                Betrekken van het gezin,
                                                                                                Uitdagingen bij afstemmen op
                                                                                                het gezin, Monitoring
                                                                                                effectiviteit, Invloed van
                                                                                                methodische kaders,
                                                                                                richtlijnen en protocollen,
                                                                                                Flexibiliteit binnen
                                                                                                methodische kaders,
                                                                                                richtlijnen en protocollen,
                                                                                                Verbetering voor maatwerk
    2  r2          5 maart 2025      10      1     13     12,39  0,67     12,42   10,0    13,0  Balanceren tussen ouderwens
                                                                                                en professionele koers
    3  r3                            10      0     13     12,84  0,43     12,87   12,0    13,0
    4  r4          11 maart 2025     10      0     13     12,97  0,17     12,97   13,0    13,0
    5  r5          12 maart 2025     12      0     13     13,00  0,00     13,00   13,0    13,0
    6  r6                            11      0     13     13,00  0,00     13,00   13,0    13,0
    7  r7          20 maart 2025      9      0     13     13,00  0,00     13,00   13,0    13,0
    8  r8          27 maart 2025     11      0     13     13,00  0,00     13,00   13,0    13,0
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Noot. Eenheid: transcripten waarin is gecodeerd (n = 8). Een code is nieuw in het eerste transcript waarin zij voorkomt;
    elke code telt op zichzelf, dus een deelcode telt niet voor de code erboven. Volgorde van afname: de dag in about.toml;
    in getallen staat de dag vóór de maand; op dezelfde dag geldt de volgorde van importeren. Zonder leesbare dag, en daarom
    geplaatst na het transcript dat er bij het importeren aan voorafging: r3, r6. Alleen coderingen van eva tellen. In de
    volgorde van coderen is het aantal nieuwe codes: r1 12, r2 1, r3 0, r4 0, r5 0, r6 0, r7 0, r8 0 (--order coding toont
    die volgorde). Verwacht en SD: exact gemiddelde over alle volgordes (Mao tau) met zijn standaarddeviatie, zoals
    specaccum in vegan. Toeval M, 2,5 % en 97,5 %: gemiddelde en percentielen over 1000 willekeurige volgordes (seed 1). Dit
    gaat over codes die terugkomen. Of zij ook begrepen zijn (verzadiging van betekenis; Hennink, Kaiser & Marconi, 2017)
    blijkt niet uit aantallen en wordt hier niet berekend.
    ");
}
