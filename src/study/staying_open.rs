//! Properties of a study that stays open: after any acts it is the study that the files make when it is opened afresh.

use std::fs;

use proptest::prelude::*;

use super::properties::{author, reopened};
use super::{Approach, Author, Folder, ImportRequest, Settings, Study, import};
use crate::codebook::{Code, CodeId, Origin, Wording};
use crate::coding::{MemoKind, Polarity, Prompting, Subject, Via};
use crate::corpus::Transcript;
use crate::log::{
    Adjudicated, CodingAdded, CodingChanged, CodingRef, Created, Decision, Judgement, MemoWritten, Merged,
    Pending, Removed, Spot, TranscriptRef, Words,
};
use crate::message::{Catalogue, Language};
use crate::text::{Positions, Quote, Span};

/// What is kept open for hours, and used by whichever thread answers.
#[test]
fn a_study_and_its_author_go_from_thread_to_thread() {
    fn sends<T: Send>() {}
    fn shares<T: Sync>() {}
    sends::<Study>();
    sends::<Author>();
    shares::<Author>();
}

/// One step: what, on which, and which other.
type Step = (usize, usize, usize);

/// The kinds of steps there are.
const KINDS: usize = 19;

/// A study with a code and two transcripts.
pub(super) fn study(root: &std::path::Path) -> Study {
    let settings = Settings::new("Proef", Language::Nl, Approach::default());
    let folder = Folder::create(root, &settings, &Catalogue::new(Language::Nl)).expect("a study");
    let mut study = Study::open(folder).expect("a study that opens");
    let anna = author("anna");
    for (file, text) in [
        ("één.txt", "I: Hoe gaat het met de cliënten?\n\nR1: Nou, geen énkele dag is gelijk. Dat weet je.\n"),
        ("twee.txt", "I: En hoe gaat het thuis?\n\nR2: Rustig, met de kinderen en het huis en alles.\n"),
    ] {
        let request = ImportRequest { file, bytes: text.as_bytes(), respondent: None, speakers: Vec::new() };
        import(&mut study, &anna, &request).expect("a transcript");
    }
    study.record(&anna, vec![made(0)]).expect("recorded");
    study
}

fn code(at: usize) -> Code {
    Code::new(CodeId::new(format!("c{at}")), Wording::Plain(format!("code {at}")), Origin::Inductive)
}

pub(super) fn made(at: usize) -> Pending {
    Pending::new(Decision::CodeCreated(Created { entry: code(at) }.into()))
}

/// Where a stretch of a transcript is, with its words; far behind its end when it begins there.
fn stretch(transcript: &Transcript, from: usize, length: usize) -> (Spot, Option<Words>) {
    let text = &transcript.reading.text;
    let positions = Positions::new(text);
    let spot = Spot { revision: 1, start: from, end: from + length };
    let span = positions.byte_of_code_point(spot.start).zip(positions.byte_of_code_point(spot.end));
    let quote = span.map(|(start, end)| Quote::of(text, Span::new(start, end)).exact);
    (spot, quote.map(|quote| Words { quote: Some(quote), ..Words::default() }))
}

/// A coding to be added.
pub(super) fn coding(transcript: &Transcript, code_at: usize, from: usize) -> Pending {
    let (Spot { revision, start, end }, words) = stretch(transcript, from, 5);
    let (code, transcript) = (code(code_at).id, transcript.id.clone());
    let (polarity, prompting, via, suggestion) = (Polarity::Supports, None, Via::Hand, None);
    let added = CodingAdded { code, transcript, revision, start, end, polarity, prompting, via, suggestion };
    Pending { decision: Decision::CodingAdded(added), words }
}

/// What is decided in a step.
fn decisions(study: &Study, (kind, a, b): Step) -> Vec<Pending> {
    // The acts that brought transcripts in may have been turned back.
    let Some(transcript) = study.transcripts.get(a % study.transcripts.len().max(1)) else {
        return vec![made(a)];
    };
    let new = || coding(transcript, a, b);
    let one = |decision| vec![Pending::new(decision)];
    let Some(known) = study.state.codings.get((a * 7 + b) % study.state.codings.len().max(1)) else {
        return vec![made(a), new()];
    };
    let judged = || {
        let new = Judgement { polarity: Polarity::Mixed, prompting: Some(Prompting::Prompted) };
        let changed = CodingChanged { coding: known.id.clone(), old: Judgement::default(), new };
        Pending::new(Decision::CodingJudged(changed.into()))
    };
    match kind {
        0..=2 => vec![new()],
        3 => one(Decision::CodingRemoved(CodingRef { coding: known.id.clone() })),
        4 => {
            let (old, new) = (known.code.clone(), code(b % 4).id);
            one(Decision::CodingRecoded(CodingChanged { coding: known.id.clone(), old, new }.into()))
        }
        5 | 6 => {
            let of = study.transcript(known.transcript.as_str()).expect("its transcript");
            let (new, words) = stretch(of, if b == 5 { 10_000 } else { b * 3 }, 4);
            let changed = CodingChanged { coding: known.id.clone(), old: known.spot(), new };
            vec![Pending { decision: Decision::CodingMoved(changed.into()), words }]
        }
        7 => vec![judged()],
        8 => one(Decision::QuoteChosen(CodingRef { coding: known.id.clone() })),
        9 => {
            let about = Subject::Coding(known.id.clone());
            let written = MemoWritten { about, kind: MemoKind::Analytic, by: None };
            one(Decision::MemoWritten(written))
        }
        10 | 11 => {
            let Spot { revision, start, end } = known.spot();
            let (code, transcript) = (known.code.clone(), known.transcript.clone());
            let codings = study.state.codings.iter().filter(|coding| coding.code == code).take(b);
            let codings = codings.map(|coding| coding.id.clone()).collect();
            let decided = Adjudicated { code, transcript, revision, start, end, coded: b > 1, codings };
            one(Decision::CodingAdjudicated(decided.into()))
        }
        12 => vec![made(a)],
        13 => one(Decision::CodeMerged(Merged { old: code(a), into: code(b % 4).id }.into())),
        14 => one(Decision::CodeRetired(Removed { old: code(a) }.into())),
        15 => {
            let (transcript, old) = (transcript.id.clone(), transcript.speakers.clone());
            let new = old.iter().skip(b % 2).map(|(label, who)| (label.clone(), who.clone())).collect();
            one(Decision::SpeakersChanged(TranscriptRef { transcript, old, new }.into()))
        }
        16 => {
            let (transcript, old) = (transcript.id.clone(), transcript.about.clone());
            let mut new = old.clone();
            new.place = Some(format!("plaats {b}"));
            one(Decision::AboutChanged(TranscriptRef { transcript, old, new }.into()))
        }
        17 => vec![coding(transcript, a, 10_000 + b)],
        _ => vec![new(), judged(), coding(transcript, b % 4, a)],
    }
}

fn ids(study: &Study) -> Vec<&str> {
    study.events().iter().map(|event| event.id.as_str()).collect()
}

fn misplaced(study: &Study) -> Vec<&crate::message::Problem> {
    study.problems.iter().filter(|problem| problem.message.id == "study-codings-misplaced").collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// After every act, whoever's it was and whichever program recorded it.
    #[test]
    fn an_open_study_is_the_study_opened_afresh(
        steps in prop::collection::vec(((0..KINDS, 0..4usize, 0..6usize), 0..8usize), 1..24),
    ) {
        let place = tempfile::tempdir().expect("a folder");
        let mut open = study(place.path());
        let authors = [author("anna"), author("ben")];
        for (step, how) in steps {
            let author = &authors[how % 2];
            match how {
                // There may be nothing to turn, or others may have built on it.
                4 => _ = open.undo(author, None, None),
                5 => _ = open.redo(author, None, None),
                6 => {
                    let mut other = reopened(&open);
                    let pending = decisions(&other, step);
                    other.record(author, pending).expect("recorded elsewhere");
                    open.record(author, vec![made(3)]).expect("recorded");
                }
                _ => _ = open.record(author, decisions(&open, step)).expect("recorded"),
            }
            let fresh = reopened(&open);
            prop_assert_eq!(&open.state, &fresh.state);
            prop_assert_eq!(&open.codings, &fresh.codings);
            prop_assert_eq!(&open.consensus, &fresh.consensus);
            prop_assert_eq!(&open.transcripts, &fresh.transcripts);
            prop_assert_eq!(misplaced(&open), misplaced(&fresh));
            prop_assert_eq!(&open.shown, &fresh.shown);
            prop_assert_eq!(ids(&open), ids(&fresh));
        }
        let known = open.events().len();
        let mut fresh = reopened(&open);
        fresh.settle(&authors[0]).expect("settled");
        prop_assert_eq!(fresh.events().len(), known, "nothing was taken for an edit by hand");
        prop_assert!(fs::read_dir(open.folder.log()).expect("a log").count() <= 2);
    }
}
