//! Manuscripts made up for the test: a consistent one gives nothing, one with one error gives exactly that.

use proptest::prelude::*;

use super::{Checked, Policy, Rule, Vague, Verdict, check};
use crate::manuscript::{Anchor, Block, Cell, Kind, Manuscript, Source, Spot};
use crate::message::Language;
use crate::text::Span;

/// A manuscript of blocks: `# heading`, `> quotation`, `| cell | cell`, anything else a paragraph.
fn manuscript(lines: &[String]) -> Manuscript {
    let mut made = Manuscript {
        file: "proef.md".into(),
        source: Source::Md,
        text: String::new(),
        blocks: Vec::new(),
        anchors: Vec::new(),
    };
    let mut row = 0;
    let mut add = |kind: Kind, words: &str, line: usize| {
        if !made.text.is_empty() {
            made.text.push('\n');
        }
        let start = made.text.len();
        made.text.push_str(words);
        made.anchors.push(Anchor { at: start, spot: Spot { line, column: 1, page: None } });
        made.blocks.push(Block { kind, span: Span::new(start, made.text.len()) });
    };
    for (at, line) in lines.iter().enumerate() {
        if let Some(heading) = line.strip_prefix("# ") {
            add(Kind::Heading(1), heading, at + 1);
        } else if let Some(quotation) = line.strip_prefix("> ") {
            add(Kind::Quotation, quotation, at + 1);
        } else if let Some(cells) = line.strip_prefix("| ") {
            for (column, words) in cells.split(" | ").enumerate() {
                add(Kind::Cell(Cell { table: 0, row, column }), words, at + 1);
            }
            row += 1;
        } else {
            add(Kind::Paragraph, line, at + 1);
        }
    }
    made
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn checked(text: &str) -> Checked {
    check(&[manuscript(&lines(text))], None, &Policy::default())
}

/// What is to be said, by rule.
fn findings(checked: &Checked) -> Vec<(Rule, Verdict)> {
    checked
        .claims
        .iter()
        .filter(|claim| claim.message.is_some())
        .map(|claim| (claim.rule, claim.verdict))
        .collect()
}

fn fine(checked: &Checked, rule: Rule) -> usize {
    checked
        .claims
        .iter()
        .filter(|claim| claim.rule == rule && claim.message.is_none() && claim.verdict == Verdict::Fine)
        .count()
}

const TABLE: &str =
    "| Leraar | School\n| R1 | Noord\n| R2 | Noord\n| R3 | Zuid\n| R4 | Zuid\n| R5 | Noord\n| R6 | Zuid\n";

#[test]
fn a_count_is_held_against_the_ids_that_it_introduces() {
    for (sentence, expected) in [
        ("Drie leraren (R1, R2 en R5) noemen rust.", vec![]),
        ("Vier leraren (R1, R2 en R5) noemen rust.", vec![(Rule::CountList, Verdict::Wrong)]),
        ("Een van de leraren (R3) noemt tijd. Twee leraren (R3 en R4) niet.", vec![]),
        ("Twee leraren van Noord (R1 en R2) noemen rust.", vec![]),
        ("Rust is belangrijk voor leraren (N=3: R1, R2 en R4).", vec![]),
        ("Rust is belangrijk voor leraren (n = 4; R1, R2 en R4).", vec![(Rule::CountList, Verdict::Wrong)]),
        ("Vijf leraren geven aan dat dit speelt, vooral in de pauze (R1 en R3).", vec![]),
        ("Drie keuzes van leraren (R1 en R2) gaan over tijd.", vec![]),
        ("Vier van de zes leraren (R1, R2, R3 en R4) noemen rust.", vec![]),
        ("Acht van de zes leraren noemen rust.", vec![(Rule::CountWhole, Verdict::Wrong)]),
        ("Vier van de acht leraren noemen rust.", vec![(Rule::CountWhole, Verdict::Wrong)]),
    ] {
        let text = format!(
            "# Resultaten\n{TABLE}Leraren (R1, R2) praten en leraren (R3 en R4) zwijgen.\n{sentence}"
        );
        assert_eq!(findings(&checked(&text)), expected, "{sentence}");
    }
}

#[test]
fn groups_and_ids_are_those_of_the_table() {
    for (sentence, expected) in [
        ("De Zuid-leraren (R3, R4 en R6) zijn het eens.", vec![]),
        ("De Zuid-leraren (R3, R4 en R5) zijn het eens.", vec![(Rule::ListGroup, Verdict::Wrong)]),
        ("Leraren vanuit Noord (R1 en R3) zijn het eens.", vec![(Rule::ListGroup, Verdict::Wrong)]),
        (
            "De twee Zuid-leraren noemen een vaste volgorde (R3 en R4).",
            vec![(Rule::CountGroup, Verdict::Wrong)],
        ),
        ("De drie Zuid-leraren noemen een vaste volgorde.", vec![]),
        ("De twee Zuid-leraren (R3 en R4) noemen een vaste volgorde.", vec![]),
        ("Alle zes leraren zijn het eens.", vec![]),
        ("Leraren (R2 en R7) zijn het eens.", vec![(Rule::ListUnknown, Verdict::Wrong)]),
        ("Leraren (R2, R3 en R2) zijn het eens.", vec![(Rule::ListTwice, Verdict::Wrong)]),
        ("Dat zegt ook een leraar (R=1).", vec![(Rule::ListForm, Verdict::Wrong)]),
        ("Zes leraren, waarvan drie van Noord en drie van Zuid, deden mee.", vec![]),
        (
            "Zes leraren, waarvan drie van Noord en vier van Zuid, deden mee.",
            vec![(Rule::CountParts, Verdict::Wrong)],
        ),
    ] {
        let text = format!(
            "# Resultaten\n{TABLE}Leraren (R1, R2) praten en leraren (R3 en R4) zwijgen.\n{sentence}"
        );
        assert_eq!(findings(&checked(&text)), expected, "{sentence}");
    }
}

#[test]
fn whoever_is_quoted_is_among_those_of_the_claim() {
    let text = |who: &str| {
        format!(
            "# Resultaten\n# Rust\nDrie leraren (R1, R2 en R4) noemen rust.\n{who}: “Ik kom hier echt tot rust, elke dag weer.”"
        )
    };
    assert_eq!(findings(&checked(&text("R2"))), []);
    assert_eq!(findings(&checked(&text("R3"))), [(Rule::QuoteSpeaker, Verdict::NotTraceable)]);
}

#[test]
fn vague_words_are_held_against_the_policy_alone() {
    let text = "# Resultaten\nLeraren (R1, R2) praten. Enkele leraren (R1, R2, R3, R4 en R5) noemen rust.";
    assert_eq!(findings(&checked(text)), []);
    let policy =
        Policy { vague: vec![Vague { word: "enkele".into(), from: 2, to: Some(3) }], ..Policy::default() };
    let found = check(&[manuscript(&lines(text))], None, &policy);
    assert_eq!(findings(&found), [(Rule::CountVague, Verdict::Wrong)]);
}

#[test]
fn a_manuscript_that_names_nobody_is_not_blamed_for_it() {
    let text = "# Findings\nTen practitioners participated.\n# Trust\nMost practitioners (n=7) spoke of trust.\nP3: “I simply had to trust them with everything.”\n\
                # Time\nTime was short for practitioners (n=4).\nP1: “There never was enough time for all of it.”";
    assert_eq!(findings(&checked(text)), []);
}

/// Codes with who mentioned them.
#[derive(Debug, Clone)]
struct Made {
    people: usize,
    codes: Vec<Vec<usize>>,
    english: bool,
}

const DUTCH: [&str; 5] = [
    "Rust in de klas",
    "Steun van ouders",
    "Tijd voor voorbereiding",
    "Ruimte voor eigen keuzes",
    "Contact met collega’s",
];
const ENGLISH: [&str; 5] = [
    "Calm in class",
    "Support from parents",
    "Time to prepare",
    "Room for choices",
    "Contact with colleagues",
];
const NUMBERS: [[&str; 13]; 2] = [
    ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
    ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
];

fn made() -> impl Strategy<Value = Made> {
    (4..12usize, 1..=5usize, any::<bool>()).prop_flat_map(|(people, codes, english)| {
        let who = prop::sample::subsequence((1..=people).collect::<Vec<_>>(), 2..people);
        (Just(people), prop::collection::vec(who, codes), Just(english))
            .prop_map(|(people, codes, english)| Made { people, codes, english })
    })
}

impl Made {
    fn list(&self, who: &[usize]) -> String {
        let ids: Vec<String> = who.iter().map(|number| format!("R{number}")).collect();
        match ids.split_last() {
            Some((last, first)) if !first.is_empty() => {
                format!("{} {} {last}", first.join(", "), if self.english { "and" } else { "en" })
            }
            _ => ids.concat(),
        }
    }

    fn name(&self, code: usize) -> &'static str {
        if self.english { ENGLISH[code] } else { DUTCH[code] }
    }

    /// The manuscript: how many took part, an introduction with every N, and a section for each code.
    fn lines(&self) -> Vec<String> {
        let number = |many: usize| NUMBERS[usize::from(self.english)][many];
        let intro: Vec<String> = self
            .codes
            .iter()
            .enumerate()
            .map(|(at, who)| format!("{}) {} (N={})", at + 1, self.name(at).to_lowercase(), who.len()))
            .collect();
        let mut lines = if self.english {
            vec![
                format!("# Results"),
                format!(
                    "{} teachers participated. This part has codes: {}.",
                    number(self.people),
                    intro.join(", ")
                ),
            ]
        } else {
            vec![
                format!("# Resultaten"),
                format!(
                    "Er namen {} leraren deel. Dit deel heeft codes: {}.",
                    number(self.people),
                    intro.join(", ")
                ),
            ]
        };
        for (at, who) in self.codes.iter().enumerate() {
            lines.push(format!("# {}", self.name(at)));
            let (half, rest) = who.split_at(who.len().div_ceil(2));
            let mut said = if self.english {
                format!(
                    "In the interviews teachers (N={}) spoke of this. {} teachers ({}) said so at once.",
                    who.len(),
                    capital(number(half.len())),
                    self.list(half)
                )
            } else {
                format!(
                    "In de interviews noemen leraren (N={}) dit. {} leraren ({}) zeggen het meteen.",
                    who.len(),
                    capital(number(half.len())),
                    self.list(half)
                )
            };
            if !rest.is_empty() {
                said.push_str(&if self.english {
                    format!(" Other teachers ({}) needed two weeks.", self.list(rest))
                } else {
                    format!(" Andere leraren ({}) hadden daar twee weken voor nodig.", self.list(rest))
                });
            }
            lines.push(said);
        }
        lines
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Pieces of manuscripts, whole and broken.
const PIECES: &[&str] = &[
    "# Rust",
    "# Bijlage 2: Codeboek",
    "Vijf leraren ",
    "(R1, R2 en R5)",
    "(N=3)",
    "(n = 4 van 6)",
    "(",
    ")",
    "R1-R4",
    "R9–R2",
    "(R=1)",
    "“",
    "”",
    "\"",
    "‘",
    "(…)",
    " van de ",
    "zeven",
    "7",
    "alle ",
    "de twee ",
    "leraren",
    "Noord",
    " en ",
    ", ",
    ". ",
    ": ",
    "\n",
    "\n> ",
    "\n| R1 | Noord | 3,5",
    "\n| Totaal | 12",
    "\nTabel 1. Wie",
    "gemiddelde van 5,75 (SD = 2,92)",
    "75%",
    "(2019)",
    "é́",
    "👩‍👩‍👧",
    "\u{202e}",
    "a@b.nl",
    "06-12345678",
    "BSN 123456782",
    "waarvan drie van Noord en vier van Zuid",
    "R3: “ja, dat is zo hoor”",
    "R1 (Marieke)",
    "999999999999999999999",
    "R99999999999",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Whatever a manuscript looks like, it is checked, and what is said lies within it.
    #[test]
    fn any_manuscript_is_checked(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60), junk in "\\PC{0,30}") {
        let text = pieces.concat() + &junk;
        let made = manuscript(&lines(&text));
        let found = check(std::slice::from_ref(&made), None, &Policy::default());
        for claim in &found.claims {
            prop_assert!(made.text.get(claim.span.start..claim.span.end).is_some(), "{claim:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What agrees with itself gives nothing, in both languages, and its counts are checked.
    #[test]
    fn a_consistent_manuscript_gives_nothing(made in made()) {
        let found = check(&[manuscript(&made.lines())], None, &Policy::default());
        prop_assert_eq!(findings(&found), vec![]);
        prop_assert_eq!(found.language, if made.english { Language::En } else { Language::Nl });
        prop_assert_eq!(fine(&found, Rule::CountSection), made.codes.len());
        prop_assert_eq!(fine(&found, Rule::CountRepeated), made.codes.len());
        prop_assert!(fine(&found, Rule::CountList) >= made.codes.len());
    }

    /// An N that is one too high, everywhere it is stated, is the one error.
    #[test]
    fn an_n_that_its_section_does_not_bear_out_is_found(made in made(), pick in any::<prop::sample::Index>()) {
        let code = pick.index(made.codes.len());
        let right = format!("(N={})", made.codes[code].len());
        let wrong = format!("(N={})", made.codes[code].len() + 1);
        let name = made.name(code).to_lowercase();
        let mut lines = made.lines();
        lines[1] = lines[1].replace(&format!("{name} {right}"), &format!("{name} {wrong}"));
        lines[3 + 2 * code] = lines[3 + 2 * code].replace(&right, &wrong);
        let found = check(&[manuscript(&lines)], None, &Policy::default());
        prop_assert_eq!(findings(&found), vec![(Rule::CountSection, Verdict::Wrong)]);
    }

    /// The same N with another number in one of two places.
    #[test]
    fn an_n_that_differs_from_place_to_place_is_found(made in made(), pick in any::<prop::sample::Index>()) {
        let code = pick.index(made.codes.len());
        let name = made.name(code).to_lowercase();
        let mut lines = made.lines();
        let many = made.codes[code].len();
        lines[1] = lines[1].replace(&format!("{name} (N={many})"), &format!("{name} (N={})", many - 1));
        let found = check(&[manuscript(&lines)], None, &Policy::default());
        prop_assert_eq!(findings(&found), vec![(Rule::CountRepeated, Verdict::Wrong)]);
    }

    /// Somebody who did not take part, in the place of somebody who did.
    #[test]
    fn somebody_who_did_not_take_part_is_found(made in made(), pick in any::<prop::sample::Index>()) {
        let code = pick.index(made.codes.len());
        let mut lines = made.lines();
        let last = format!("R{})", made.codes[code].last().unwrap_or(&1));
        lines[3 + 2 * code] = lines[3 + 2 * code].replace(&last, "R99)");
        let found = check(&[manuscript(&lines)], None, &Policy::default());
        prop_assert!(findings(&found).contains(&(Rule::ListUnknown, Verdict::Wrong)), "{:?}", findings(&found));
    }
}
