//! What holds for every study: pairs are those that all against all would find, and the order of things changes nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::codebook::{Code, CodeId, Codebook, Origin, Wording};
use crate::coding::{Coding, Consensus, Polarity, Via};
use crate::corpus::{
    About, Reading, Respondent, RespondentId, Role, Speaker, Transcript, TranscriptId, Turn,
};
use crate::message::Language;
use crate::statistics::Linkage;
use crate::tally::{Material, Request};
use crate::text::Span;

const CODES: usize = 4;
/// The turns of a transcript: R1, the interviewer, R2, each of ten characters.
const TURN: usize = 10;

struct Made {
    book: Codebook,
    transcripts: Vec<Transcript>,
    respondents: Vec<Respondent>,
    codings: Vec<Coding>,
}

/// Segments as transcript, start, length, code and coder.
type Segment = (usize, usize, usize, usize, bool);

fn made(segments: &[Segment]) -> Made {
    let code = |number: usize| {
        Code::new(CodeId::new(format!("c{number}")), Wording::Plain(format!("c{number}")), Origin::Inductive)
    };
    let speaker = |id: &str| Speaker { role: Role::Respondent, respondent: Some(RespondentId::new(id)) };
    let turn = |(at, label): (usize, &str)| Turn {
        label: Some(label.to_owned()),
        span: Span::new(at * TURN, (at + 1) * TURN),
        start_ms: None,
        end_ms: None,
    };
    let transcript = |number: usize| Transcript {
        id: TranscriptId::new(format!("t{number}")),
        file: String::new(),
        format: "txt".into(),
        sha256: String::new(),
        about: About::default(),
        speakers: ["R1", "R2"].map(|id| (id.to_owned(), speaker(id))).into(),
        reading: Reading::new(
            1,
            String::new(),
            "woord. op ".repeat(3),
            ["R1", "I", "R2"].into_iter().enumerate().map(turn).collect(),
        ),
    };
    let coding = |(at, (transcript, start, long, code, bob)): (usize, &Segment)| Coding {
        id: at.to_string(),
        coder: if *bob { "bob" } else { "anna" }.into(),
        code: CodeId::new(format!("c{code}")),
        transcript: TranscriptId::new(format!("t{transcript}")),
        revision: 1,
        span: Span::new(*start, (start + long).min(3 * TURN)),
        polarity: Polarity::Supports,
        prompting: None,
        via: Via::Hand,
        suggestion: None,
        memo: None,
        at: String::new(),
    };
    Made {
        book: Codebook { codes: (0..CODES).map(code).collect(), ..Codebook::default() },
        transcripts: (0..2).map(transcript).collect(),
        respondents: ["R1", "R2"].map(|id| Respondent::new(RespondentId::new(id))).into(),
        codings: segments.iter().enumerate().map(coding).collect(),
    }
}

impl Made {
    fn pairs(&self, within: Within) -> Pairs {
        self.with(|found| found.pairs_of_codes(true, Language::Nl), within)
    }

    fn with<T>(&self, ask: impl FnOnce(&Occurrences<'_>) -> T, within: Within) -> T {
        let (consensus, nothing) = (Consensus::default(), BTreeSet::new());
        let (done, chosen) = (BTreeSet::new(), BTreeSet::new());
        let material = Material {
            codebook: &self.book,
            transcripts: &self.transcripts,
            respondents: &self.respondents,
            codings: &self.codings,
            consensus: &consensus,
            done: &done,
            asked: &nothing,
            chosen: &chosen,
        };
        ask(&Occurrences::of(&material, &Request::default(), within))
    }
}

/// The characters of respondents with a code, in a transcript.
fn covered(segments: &[Segment], transcript: usize, code: usize) -> BTreeSet<usize> {
    let here = segments.iter().filter(|s| s.0 == transcript && s.3 == code);
    here.flat_map(|s| s.1..(s.1 + s.2).min(3 * TURN)).filter(|c| c / TURN != 1).collect()
}

/// In how many turns of respondents two codes stand.
fn turns_with_both(segments: &[Segment], a: usize, b: usize) -> usize {
    let both = |transcript: usize, turn: usize| {
        [a, b].iter().all(|code| covered(segments, transcript, *code).iter().any(|c| c / TURN == turn))
    };
    (0..2).flat_map(|t| [(t, 0), (t, 2)]).filter(|(t, turn)| both(*t, *turn)).count()
}

fn segments() -> impl Strategy<Value = Vec<Segment>> {
    prop::collection::vec((0..2_usize, 0..3 * TURN, 1..14_usize, 0..CODES, any::<bool>()), 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn codes_meet_where_their_words_do(segments in segments()) {
        let made = made(&segments);
        let (overlapping, turns) = (made.pairs(Within::Segment), made.pairs(Within::Turn));
        for pair in &overlapping.pairs {
            let number = |id: &str| id[1..].parse::<usize>().expect("a number");
            let (a, b) = (number(&pair.a_id), number(&pair.b_id));
            let share = (0..2).any(|t| !covered(&segments, t, a).is_disjoint(&covered(&segments, t, b)));
            prop_assert_eq!(pair.n_ab > 0, share);
            prop_assert!(pair.units.both <= 2 * pair.n_ab && pair.n_ab <= pair.n_a * pair.n_b);
            prop_assert_eq!(pair.units.n(), overlapping.units);
            prop_assert_eq!(pair.places.len(), pair.n_ab);
            prop_assert_eq!(pair.respondents.is_empty(), pair.n_ab == 0);
        }
        for pair in &turns.pairs {
            let number = |id: &str| id[1..].parse::<usize>().expect("a number");
            let both = turns_with_both(&segments, number(&pair.a_id), number(&pair.b_id));
            prop_assert_eq!((pair.n_ab, pair.units.both, pair.units.n()), (both, both, 4));
        }
    }

    #[test]
    fn the_order_of_codings_and_a_second_coder_on_the_same_words_change_nothing(segments in segments()) {
        let mut turned = segments.clone();
        turned.reverse();
        let mut twice = segments.clone();
        twice.extend(segments.iter().map(|(transcript, start, long, code, bob)| (*transcript, *start, *long, *code, !bob)));
        for within in [Within::Segment, Within::Sentence, Within::Turn, Within::Window(2), Within::Respondent] {
            let pairs = made(&segments).pairs(within);
            prop_assert_eq!(&pairs, &made(&turned).pairs(within));
            prop_assert_eq!(&pairs, &made(&twice).pairs(within));
        }
    }

    #[test]
    fn clusters_and_maps_have_every_code_that_occurs(segments in segments(), ward in any::<bool>()) {
        let linkage = if ward { Linkage::Ward } else { Linkage::Average };
        let made = made(&segments);
        // Where no two codes occur together, Jaccard's distance has nothing to join.
        let together = ward || made.pairs(Within::Turn).pairs.iter().any(|pair| pair.units.both > 0);
        made.with(|found| {
            let codes = found.used().len();
            let clusters = found.clusters(linkage, None, Language::En);
            prop_assert_eq!(clusters.is_ok(), codes > 1 && together);
            if let Ok(clusters) = clusters {
                prop_assert_eq!((clusters.codes.len(), clusters.joins.len()), (codes, codes - 1));
            }
            if let Ok(map) = found.map(MapMethod::Correspondence, Language::En) {
                prop_assert_eq!(map.points.iter().filter(|point| point.kind == "code").count(), codes);
                prop_assert!(map.points.iter().all(|point| point.x.is_finite() && point.y.is_finite()));
            }
            Ok(())
        }, Within::Turn)?;
    }
}
