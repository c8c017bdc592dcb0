//! Properties of the fold: undone and redone is as it was, nobody undoes another's work, and no order of arrival matters.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;

use super::standing::{acts, undone_acts};
use super::{Approach, Author, Folder, Settings, State, Study};
use crate::codebook::{Code, CodeId, Origin, Theme, ThemeId, Wording};
use crate::coding::{MemoKind, Polarity, Prompting, Subject, Via};
use crate::corpus::{Respondent, RespondentId, TranscriptId};
use crate::log::{
    ActRef, Changed, CodingAdded, CodingChanged, CodingRef, Created, Decision, Event, Judgement, MemoRef,
    MemoWritten, Merged, Pending, PhaseMarked, Removed, TranscriptDone, Words, World, Writer, read_folder,
    seal,
};
use crate::message::{Catalogue, Language};

/// One step: who, what, on which, and whether they know what the others did.
type Step = (usize, usize, usize, usize, bool);

/// The kinds of steps there are.
const KINDS: usize = 19;

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..3usize, 0..KINDS, 0..4usize, 0..6usize, any::<bool>()), 1..most)
}

/// A log being made up.
#[derive(Default)]
struct Bench {
    /// The acts in the order in which they were made.
    acts: Vec<Vec<Event>>,
}

impl Bench {
    /// Makes up a log; with `aware` everybody knows everything.
    fn of(steps: &[Step], aware: bool) -> Self {
        let mut bench = Self::default();
        for (who, kind, a, b, knows) in steps {
            let writer = Writer::new(["anna", "ben", "cas"][*who], "test");
            let decisions = bench.decisions(&writer, *kind, *a, *b);
            bench.act(&writer, decisions, aware || *knows);
        }
        bench
    }

    /// The events in total order.
    fn events(&self) -> Vec<Event> {
        let mut events = self.acts.concat();
        events.sort_by(|a, b| a.place().cmp(&b.place()));
        events
    }

    fn act(&mut self, writer: &Writer, decisions: Vec<(Decision, Option<Words>)>, aware: bool) {
        let known = self.acts.iter().flatten();
        let own =
            known.clone().filter(|event| event.writer == *writer).max_by_key(|event| event.seq).cloned();
        let newest = known.filter(|event| aware || event.writer == *writer).map(|event| event.lamport).max();
        let (mut seq, mut prev) = own.map_or((0, None), |own| (own.seq, Some(own.id)));
        let (first, mut lamport) = (seq + 1, newest.unwrap_or_default());
        let mut act = Vec::new();
        for (decision, words) in decisions {
            seq += 1;
            lamport += 1;
            let mut event = Event {
                v: 1,
                id: String::new(),
                writer: writer.clone(),
                seq,
                prev,
                lamport,
                seen: BTreeMap::new(),
                at: "2026-01-01T00:00:00Z".to_owned(),
                act: first,
                decision,
                words,
            };
            event.id = seal(&event).expect("a line").id;
            prev = Some(event.id.clone());
            act.push(event);
        }
        self.acts.push(act);
    }

    /// The id of some event that fits, if there is one.
    fn pick(&self, at: usize, fits: impl Fn(&Event) -> bool) -> Option<String> {
        let fitting: Vec<&Event> = self.acts.iter().flatten().filter(|event| fits(event)).collect();
        fitting.get(at % fitting.len().max(1)).map(|event| event.id.clone())
    }

    fn decisions(&self, writer: &Writer, kind: usize, a: usize, b: usize) -> Vec<(Decision, Option<Words>)> {
        let coding = |event: &Event| matches!(event.decision, Decision::CodingAdded(_));
        let memo = |event: &Event| matches!(event.decision, Decision::MemoWritten(_));
        let own_act = |event: &Event| event.seq == event.act && event.writer == *writer;
        let note = |text: &str| Some(Words { memo: Some(text.to_owned()), ..Words::default() });
        let plain = |decision: Decision| vec![(decision, None)];
        let made = || plain(Decision::CodeCreated(Created { entry: code(a) }.into()));
        let on_coding = |decide: &dyn Fn(String) -> Decision| match self.pick(b, coding) {
            Some(coding) => plain(decide(coding)),
            None => made(),
        };
        match kind {
            0 => made(),
            1 => {
                let (old, mut new) = (code(a), code(a));
                new.label = Wording::Plain(format!("code {a} by {writer}"));
                new.themes = vec![theme(b).id];
                plain(Decision::CodeChanged(Changed { old, new }.into()))
            }
            2 => plain(Decision::CodeMerged(Merged { old: code(a), into: code(b).id }.into())),
            3 => plain(Decision::CodeRetired(Removed { old: code(a) }.into())),
            4 | 5 => plain(added(a, b)),
            6 => on_coding(&|coding| Decision::CodingRemoved(CodingRef { coding })),
            7 => on_coding(&|coding| {
                Decision::CodingRecoded(CodingChanged { coding, old: code(a).id, new: code(b).id }.into())
            }),
            8 => on_coding(&|coding| {
                let new = Judgement { polarity: Polarity::Mixed, prompting: Some(Prompting::Prompted) };
                Decision::CodingJudged(CodingChanged { coding, old: Judgement::default(), new }.into())
            }),
            9 => on_coding(&|coding| Decision::QuoteChosen(CodingRef { coding })),
            10 => {
                let about = match self.pick(b, memo).filter(|_| b > 2) {
                    Some(id) => Subject::Memo(id),
                    None => Subject::Code(code(a).id),
                };
                let written = MemoWritten { about, kind: MemoKind::Analytic, by: None };
                vec![(Decision::MemoWritten(written), note("memo"))]
            }
            11 => match self.pick(b, memo) {
                Some(memo) if a > 1 => plain(Decision::MemoRemoved(MemoRef { memo })),
                Some(memo) => vec![(Decision::MemoChanged(MemoRef { memo }), note("changed"))],
                None => made(),
            },
            12 => plain(Decision::ThemeCreated(Created { entry: theme(a) }.into())),
            13 => plain(Decision::ThemeMerged(Merged { old: theme(a), into: theme(b).id }.into())),
            14 => plain(Decision::PhaseMarked(PhaseMarked { phase: 1 + u8::try_from(b).unwrap_or(0) })),
            15 => plain(Decision::TranscriptDone(TranscriptDone { transcript: TranscriptId::from("t") })),
            16 => {
                let entry = Respondent::new(RespondentId::new(format!("R{a}")));
                vec![
                    (Decision::RespondentCreated(Created { entry }.into()), None),
                    (added(a, b), note("on the coding")),
                ]
            }
            17 => {
                self.pick(a + b, own_act).map_or_else(made, |act| plain(Decision::ActUndone(ActRef { act })))
            }
            _ => {
                self.pick(a + b, own_act).map_or_else(made, |act| plain(Decision::ActRedone(ActRef { act })))
            }
        }
    }
}

fn code(at: usize) -> Code {
    Code::new(CodeId::new(format!("c{at}")), Wording::Plain(format!("code {at}")), Origin::Inductive)
}

fn theme(at: usize) -> Theme {
    Theme::new(ThemeId::new(format!("t{at}")), Wording::Plain(format!("theme {at}")))
}

fn added(a: usize, b: usize) -> Decision {
    Decision::CodingAdded(CodingAdded {
        code: code(a).id,
        transcript: TranscriptId::from("t"),
        revision: 1,
        start: b,
        end: b + 1 + a,
        polarity: Polarity::Supports,
        prompting: None,
        via: Via::Hand,
        suggestion: None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Following a log act by act comes to what folding it comes to, after every act.
    #[test]
    fn following_is_folding(steps in steps(24)) {
        let bench = Bench::of(&steps, true);
        let (mut state, mut known) = (State::default(), Vec::new());
        for act in &bench.acts {
            known.extend_from_slice(act);
            if !state.follow(act) {
                state = State::fold(&known);
            }
            prop_assert_eq!(&state, &State::fold(&known));
        }
    }

    /// An act that is undone and redone leaves the study as it was, whatever was decided since.
    #[test]
    fn undone_and_redone_is_as_it_was(steps in steps(16), which in 0..16usize) {
        let mut bench = Bench::of(&steps, false);
        // Turning back is turned back by the other, and what is undone cannot be undone.
        let undone: Vec<String> =
            undone_acts(&bench.events()).into_iter().map(str::to_owned).collect();
        let can_be_undone = |act: &&Vec<Event>| {
            !matches!(act[0].decision, Decision::ActUndone(_) | Decision::ActRedone(_)) && !undone.contains(&act[0].id)
        };
        let standing: Vec<&Vec<Event>> = bench.acts.iter().filter(can_be_undone).collect();
        prop_assume!(!standing.is_empty());
        let act = standing[which % standing.len()][0].clone();
        let was = State::fold(&bench.events());
        let turned = ActRef { act: act.id.clone() };
        bench.act(&act.writer, vec![(Decision::ActUndone(turned.clone()), None)], true);
        let events = bench.events();
        let of_others = events.iter().zip(acts(&events)).filter(|(_, of)| *of != act.id);
        let without: Vec<Event> = of_others.map(|(event, _)| event.clone()).collect();
        prop_assert_eq!(State::fold(&bench.events()), State::fold(&without), "undone is as if never done");
        bench.act(&act.writer, vec![(Decision::ActRedone(turned), None)], true);
        prop_assert_eq!(State::fold(&bench.events()), was);
    }

    /// What somebody else writes about undoing an act has no effect.
    #[test]
    fn nobody_undoes_another_writers_act(steps in steps(16), which in 0..16usize) {
        let mut bench = Bench::of(&steps, false);
        let act = bench.acts[which % bench.acts.len()][0].clone();
        let was = State::fold(&bench.events());
        for other in ["anna", "ben", "cas"].map(|name| Writer::new(name, "test")) {
            if other != act.writer {
                bench.act(&other, vec![(Decision::ActUndone(ActRef { act: act.id.clone() }), None)], true);
            }
        }
        prop_assert_eq!(State::fold(&bench.events()), was);
    }

    /// Files of a log may arrive in any order, under any name, whole or as an older copy: the study is the same.
    #[test]
    fn the_order_of_arrival_does_not_matter(steps in steps(16), turned in any::<bool>(), cut in 0..9usize) {
        let bench = Bench::of(&steps, false);
        let folder = tempfile::tempdir().expect("a folder");
        let mut lines: BTreeMap<Writer, Vec<String>> = BTreeMap::new();
        for event in bench.acts.iter().flatten() {
            lines.entry(event.writer.clone()).or_default().push(seal(event).expect("a line").line);
        }
        let mut files: Vec<_> = lines.into_iter().collect();
        if turned {
            files.reverse();
        }
        for (at, (writer, lines)) in files.iter().enumerate() {
            let name = if at == 0 { format!("{at} from elsewhere.jsonl") } else { writer.file_name() };
            fs::write(folder.path().join(name), lines.concat()).expect("a log");
            let older = lines[..cut.min(lines.len())].concat();
            fs::write(folder.path().join(format!("copy {at}.jsonl")), older).expect("an older copy");
        }
        let read = read_folder(folder.path()).expect("logs");
        let ids = |events: &[Event]| events.iter().map(|event| event.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&read.events), ids(&bench.events()));
        prop_assert_eq!(State::fold(&read.events), State::fold(&bench.events()));
    }
}

pub(super) fn author(name: &str) -> Author {
    let now = || "2026-01-01T00:00:00Z".to_owned();
    let world = World { now: Box::new(now), salt: Box::new(|| "0".repeat(32)) };
    Author { writer: Writer::new(name, "test"), world }
}

pub(super) fn reopened(study: &Study) -> Study {
    Study::open(Folder::at(study.folder.root()).expect("a study")).expect("a study that opens")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Everything a writer did can be undone one by one, down to nothing, and redone again; in one go or after
    /// reopening, and what another writer did stays.
    #[test]
    fn undo_is_unlimited_and_survives_reopening(labels in prop::collection::vec(0..4usize, 1..6), reopen in any::<bool>()) {
        let place = tempfile::tempdir().expect("a folder");
        let words = Catalogue::new(Language::Nl);
        let settings = Settings::new("Proef", Language::Nl, Approach::default());
        let folder = Folder::create(place.path(), &settings, &words).expect("a study");
        let mut study = Study::open(folder).expect("a study");
        let (anna, ben) = (author("anna"), author("ben"));
        let made = |at: usize| Pending::new(Decision::CodeCreated(Created { entry: code(at) }.into()));
        study.record(&ben, vec![made(9)]).expect("recorded");
        let mut states = vec![study.state.clone()];
        for (step, label) in labels.iter().enumerate() {
            let entry = Code { definition: Some(Wording::Plain(format!("{label}"))), ..code(step) };
            study.record(&anna, vec![Pending::new(Decision::CodeCreated(Created { entry }.into()))]).expect("recorded");
            states.push(study.state.clone());
        }
        let step = |study: &mut Study| if reopen { *study = reopened(study) };
        for was in states.iter().rev().skip(1) {
            step(&mut study);
            study.undo(&anna, None, None).expect("undone");
            prop_assert_eq!(&study.state, was);
        }
        prop_assert_eq!(study.undo(&anna, None, None).map_err(|problem| problem.message.id), Err("undo-nothing"));
        prop_assert!(study.state.codebook.code(&code(9).id).is_some(), "ben's code stays");
        for is in states.iter().skip(1) {
            step(&mut study);
            study.redo(&anna, None, None).expect("redone");
            prop_assert_eq!(&study.state, is);
        }
        prop_assert_eq!(study.redo(&anna, None, None).map_err(|problem| problem.message.id), Err("redo-nothing"));
        prop_assert_eq!(&reopened(&study).state, &study.state);
    }
}
