//! `respondents` with attributes that were measured twice, and a total that was divided, as people see them.

use insta::assert_snapshot;

use crate::support::Study;

const RESPONDENTS: &str = "\
id;intervention;case;consent;withdrawn;years;stress_then;stress_now;client;relation;method
R1;SAG;F1;;;9;7;5,5;40;30;30
R2;SAG;F1;;;3;8;4;20;50;30
R3;PMTO;;;;8;6;;40;30;15
R4;PMTO;;;;five;9;6;25;25;50
R5;SAG;F5;;;5;much;6;70;30;
R6;PMTO;F5;;;2;5;5;10;20;70
R7;SAG;;;;10;7;6;;;
R8;PMTO;;;2025-04-01;4;9;9;90;5;5
";

const ATTRIBUTES: &str = "
[[attribute]]
id = \"stress\"
label = { nl = \"Ervaren stress\", en = \"Perceived stress\" }
waves = [\"stress_then\", \"stress_now\"]

[[attribute]]
id = \"effect\"
label = { nl = \"Werkzame factoren\", en = \"What helps\" }
sum = 100
parts = [\"client\", \"relation\", \"method\"]
";

#[test]
fn measured_twice_and_divided_as_they_are_shown() {
    let study = Study::sample();
    study.write("codeboom.toml", study.read("codeboom.toml") + ATTRIBUTES);
    study.write("respondents.csv", RESPONDENTS);
    let shown = |arguments: &[&str]| study.run(&[&["respondents"], arguments].concat()).ok();
    assert_snapshot!(shown(&["--lang", "en"]), @r"
    Respondents (N = 7)
    ───────────────────────────────────────────────────────────────────────────────────────────────────
    Respondent  Case  client  Intervention  method  relation  stress_now  stress_then  Years of service
    ───────────────────────────────────────────────────────────────────────────────────────────────────
    R1          F1        40  SAG               30        30         5,5  7            9
    R2          F1        20  SAG               30        50           4  8            3
    R3          R3        40  PMTO              15        30              6            8
    R4          R4        25  PMTO              50        25           6  9            five
    R5          F5        70  SAG                         30           6  much         5
    R6          F5        10  PMTO              70        20           5  5            2
    R7          R7            SAG                                      6  7            10
    ───────────────────────────────────────────────────────────────────────────────────────────────────
    Note. One respondent has withdrawn and is left out everywhere. No number: ‘five’ in years of R4 and ‘much’ in
    stress_then of R5. In a column of two measurements or of a division it counts as missing; any other column with text is
    not described.

    Attributes in numbers
    ──────────────────────────────────────────────────────────────────────────────────
    Attribute         Measured    Group     n  Missing      M    Mdn    SD  Min.  Max.
    ──────────────────────────────────────────────────────────────────────────────────
    Perceived stress  then        SAG       3        1   7.33   7.00  0.58     7     8
    Perceived stress  now         SAG       4        0   5.38   5.75  0.95     4     6
    Perceived stress  difference  SAG       3        1  -2.17  -1.50  1.61    -4    -1
    Perceived stress  then        PMTO      3        0   6.67   6.00  2.08     5     9
    Perceived stress  now         PMTO      2        1   5.50   5.50  0.71     5     6
    Perceived stress  difference  PMTO      2        1  -1.50  -1.50  2.12    -3     0
    Perceived stress  then        everyone  6        1   7.00   7.00  1.41     5     9
    Perceived stress  now         everyone  6        1   5.42   5.75  0.80     4     6
    Perceived stress  difference  everyone  5        2  -1.90  -1.50  1.60    -4     0
    ──────────────────────────────────────────────────────────────────────────────────
    Note. SD is the sample standard deviation (divided by n − 1). Difference is now minus then, of those who have both; then
    and now are of everyone who has that measurement.

    Measured twice, by respondent
    ──────────────────────────────────────────────────────────
    Attribute         Respondent  Group  then  now  difference
    ──────────────────────────────────────────────────────────
    Perceived stress  R1          SAG       7  5.5        -1.5
    Perceived stress  R2          SAG       8    4          -4
    Perceived stress  R3          PMTO      6
    Perceived stress  R4          PMTO      9    6          -3
    Perceived stress  R5          SAG            6
    Perceived stress  R6          PMTO      5    5           0
    Perceived stress  R7          SAG       7    6          -1
    ──────────────────────────────────────────────────────────
    Note. Perceived stress: 5 complete pairs of stress_then (missing for 1) and stress_now (missing for 1); difference is
    now minus then.

    Divided totals
    ────────────────────────────────────────────────────────────────────────────────────────
    Attribute   Part      Group     n persons  M by person     SD  n cases  M by case     SD
    ────────────────────────────────────────────────────────────────────────────────────────
    What helps  client    SAG               3        43.33  25.17        1      30.00  – (a)
    What helps  client    PMTO              2        17.50  10.61        1      25.00  – (a)
    What helps  client    everyone          5        33.00  23.35        3      31.67   7.64
    What helps  relation  SAG               3        36.67  11.55        1      40.00  – (a)
    What helps  relation  PMTO              2        22.50   3.54        1      25.00  – (a)
    What helps  relation  everyone          5        31.00  11.40        3      30.00   8.66
    What helps  method    SAG               3        20.00  17.32        1      30.00  – (a)
    What helps  method    PMTO              2        60.00  14.14        1      50.00  – (a)
    What helps  method    everyone          5        36.00  26.08        3      38.33  10.41
    ────────────────────────────────────────────────────────────────────────────────────────
    Note. M by person is the mean over respondents; M by case is the mean of the means of the cases, so that two parents,
    say, count once. SD is divided by n − 1. An empty part is 0 when the other parts make up the total. What helps: 5
    respondents with parts that add up to 100; left out: 1 of whom they do not, 1 without an answer. In no group as a case,
    because their members differ: F5.
    (a) too few values

    Divisions that do not add up
    ──────────────────────────────────────────────────────────────
    Attribute   Respondent  Adds up to  Expected  Without a number
    ──────────────────────────────────────────────────────────────
    What helps  R3                  85       100
    ──────────────────────────────────────────────────────────────
    Note. These respondents are not in the means. Correct respondents.csv, or leave them out and say so.
    ");
    assert_snapshot!(shown(&["--table", "shares", "--format", "csv"]), @r"
    attribute,part,group,n,mean,sd,cases,case_mean,case_sd
    Werkzame factoren,client,SAG,3,43.333333333333336,25.16611478423583,1,30,
    Werkzame factoren,client,PMTO,2,17.5,10.606601717798213,1,25,
    Werkzame factoren,client,iedereen,5,33,23.345235059857504,3,31.666666666666668,7.637626158259733
    Werkzame factoren,relation,SAG,3,36.666666666666664,11.547005383792515,1,40,
    Werkzame factoren,relation,PMTO,2,22.5,3.5355339059327378,1,25,
    Werkzame factoren,relation,iedereen,5,31,11.40175425099138,3,30,8.660254037844387
    Werkzame factoren,method,SAG,3,20,17.320508075688775,1,30,
    Werkzame factoren,method,PMTO,2,60,14.142135623730951,1,50,
    Werkzame factoren,method,iedereen,5,36,26.076809620810597,3,38.333333333333336,10.408329997330664
    ");
    study.run(&["run"]).ok();
    assert!(
        study
            .read("output/tables/shares.csv")
            .starts_with("attribute,part,group,n,mean,sd,cases,case_mean,case_sd")
    );
    assert!(study.read("output/tables/sums.csv").contains("R3,85,100"));
}
