//! Properties of acts on the codebook: what they keep, and that they can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Destination, Meaning, Reshape, Reshaping};
use crate::codebook::{Code, CodeId, Origin, Stage, Theme, ThemeId, Wording};
use crate::coding::{Coding, Polarity, Via};
use crate::corpus::{
    About, Reading, Respondent, RespondentId, Role, Speaker, Transcript, TranscriptId, Turn,
};
use crate::log::{ActRef, CodingAdded, Created, Decision, Event, Words, Writer};
use crate::message::{Language, Problem};
use crate::study::State;
use crate::tally::{Material, Request, Tally, tally};
use crate::text::Span;

/// What each of the people says: words of five characters, one after the other.
const WORDS: usize = 12;
const PEOPLE: usize = 4;

/// A log of several writers who always know of each other's work.
#[derive(Clone, Default)]
struct Log {
    events: Vec<Event>,
}

impl Log {
    fn act(&mut self, coder: &str, decisions: Vec<Decision>) {
        let writer = Writer::new(coder, "test");
        let act = self.events.iter().filter(|event| event.writer == writer).count() as u64 + 1;
        for (decision, seq) in decisions.into_iter().zip(act..) {
            let before = self.events.iter().rfind(|event| event.writer == writer);
            let lamport = self.events.len() as u64 + 1;
            self.events.push(Event {
                v: 1,
                id: format!("e{lamport:04}"),
                prev: before.map(|event| event.id.clone()),
                writer: writer.clone(),
                seq,
                lamport,
                seen: BTreeMap::new(),
                at: "2025-03-14T10:00:00Z".to_owned(),
                act,
                decision,
                words: None::<Words>,
            });
        }
    }

    fn state(&self) -> State {
        State::fold(&self.events)
    }

    /// Undoes the last act.
    fn undo(&mut self) {
        let last = self.events.last().expect("an act");
        let first = self.events.iter().find(|event| event.writer == last.writer && event.seq == last.act);
        let act = first.expect("its first event").id.clone();
        let coder = last.writer.coder().to_owned();
        self.act(&coder, vec![Decision::ActUndone(ActRef { act })]);
    }

    /// Records an act that was worked out, and the study after it, folded anew and by following.
    fn record(&mut self, worked: Reshaping) -> State {
        let mut followed = self.state();
        let from = self.events.len();
        self.act("anna", worked.decisions);
        if followed.follow(&self.events[from..]) {
            assert_eq!(followed, self.state(), "following is folding");
        }
        self.state()
    }
}

fn reshape(state: &State) -> Reshape<'_> {
    let questions = vec![("rq1", "Waarom?")];
    Reshape { state, own: Language::Nl, language: Language::Nl, questions }
}

fn code_id(at: usize) -> CodeId {
    CodeId::new(format!("c{at}"))
}

/// Parents and themes by number; codings by coder, code, person and word.
type Study = (Vec<(usize, Vec<usize>)>, Vec<(usize, usize, usize, usize)>);

/// A codebook of a few codes, each possibly a part of an earlier one, in a few themes, and codings.
fn study() -> impl Strategy<Value = Study> {
    let code = (0..8usize, proptest::collection::vec(0..3usize, 0..3));
    let coding = (0..3usize, 0..5usize, 0..PEOPLE, 0..WORDS);
    (proptest::collection::vec(code, 5), proptest::collection::vec(coding, 1..20))
}

fn log_of((codes, codings): &Study) -> Log {
    let mut log = Log::default();
    let mut book: Vec<Decision> = (0..3)
        .map(|at| {
            let label = Wording::from(format!("Thema {at}").as_str());
            let parent = (at == 2).then(|| ThemeId::from("t0"));
            let entry = Theme { parent, ..Theme::new(ThemeId::new(format!("t{at}")), label) };
            Decision::ThemeCreated(Created { entry }.into())
        })
        .collect();
    for (at, (parent, themes)) in codes.iter().enumerate() {
        let themes: BTreeSet<&usize> = themes.iter().collect();
        let entry = Code {
            parent: (*parent < at).then(|| code_id(*parent)),
            themes: themes.into_iter().map(|theme| ThemeId::new(format!("t{theme}"))).collect(),
            ..Code::new(code_id(at), Wording::from(format!("Code {at}").as_str()), Origin::Deductive)
        };
        book.push(Decision::CodeCreated(Created { entry }.into()));
    }
    log.act("anna", book);
    for (coder, code, person, word) in codings {
        let added = CodingAdded {
            code: code_id(*code),
            transcript: TranscriptId::new(format!("r{person}")),
            revision: 1,
            start: word * 5,
            end: word * 5 + 4,
            polarity: Polarity::Supports,
            prompting: None,
            via: Via::Hand,
            suggestion: None,
        };
        log.act(["anna", "ben", "cas"][*coder], vec![Decision::CodingAdded(added)]);
    }
    log
}

fn transcripts() -> Vec<Transcript> {
    let person = |at: usize| {
        let text = "woord".repeat(WORDS);
        let respondent = Some(RespondentId::new(format!("R{at}")));
        let span = Span::new(0, text.len());
        let turn = Turn { label: Some("R".to_owned()), span, start_ms: None, end_ms: None };
        Transcript {
            id: TranscriptId::new(format!("r{at}")),
            file: String::new(),
            format: "txt".to_owned(),
            sha256: String::new(),
            about: About::default(),
            speakers: [("R".to_owned(), Speaker { role: Role::Respondent, respondent })].into(),
            reading: Reading::new(1, String::new(), text, vec![turn]),
        }
    };
    (0..PEOPLE).map(person).collect()
}

/// The count of a study, by the ids of codes.
fn counted(state: &State) -> Tally {
    let coding = |placed: &crate::study::Placed| Coding {
        id: placed.id.clone(),
        coder: placed.coder.clone(),
        code: placed.code.clone(),
        transcript: placed.transcript.clone(),
        revision: placed.revision,
        span: Span::new(placed.start, placed.end),
        polarity: placed.polarity,
        prompting: placed.prompting,
        via: placed.via,
        suggestion: None,
        memo: None,
        at: placed.at.clone(),
    };
    let codings: Vec<Coding> = state.codings.iter().map(coding).collect();
    let respondents: Vec<Respondent> =
        (0..PEOPLE).map(|at| Respondent::new(RespondentId::new(format!("R{at}")))).collect();
    let consensus = crate::coding::Consensus::default();
    let material = Material {
        consensus: &consensus,
        codebook: &state.codebook,
        transcripts: &transcripts(),
        respondents: &respondents,
        codings: &codings,
        done: &BTreeSet::new(),
        asked: &BTreeSet::new(),
        chosen: &state.chosen,
    };
    tally(&material, &Request::default(), Language::Nl).expect("a count")
}

/// Who said something that codings of these codes are about, by the codings themselves.
fn said(state: &State, codes: &[CodeId]) -> BTreeSet<TranscriptId> {
    let codings = state.codings.iter().filter(|coding| codes.contains(&coding.code));
    codings.map(|coding| coding.transcript.clone()).collect()
}

fn ids(state: &State) -> BTreeSet<&String> {
    state.codings.iter().chain(&state.unused).map(|coding| &coding.id).collect()
}

/// One act of any kind, on anything.
fn any_act(reshape: &Reshape<'_>, kind: usize, one: usize, other: usize) -> Result<Reshaping, Problem> {
    let (code, second) = (format!("c{one}"), format!("code:c{other}"));
    let (theme, under) = (format!("t{one}"), format!("theme:t{other}"));
    let themes = [under.clone()];
    match kind {
        0 => reshape.merge(&[code], &second),
        1 => reshape.merge(&[theme], &under),
        2 => reshape.retire(&code),
        3 => reshape.retire(&theme),
        4 => reshape.move_to(&code, Destination { themes: &themes, under: Some(&second) }),
        5 => reshape.move_to(&theme, Destination { themes: &[], under: Some(&under) }),
        6 => reshape.move_to(&code, Destination { themes: &themes, under: None }),
        7 => reshape.rename(&code, &format!("Anders {other}")),
        8 => reshape.split_theme(&theme, &format!("Nieuw {other}"), &[second]),
        9 => reshape.stage(&theme, Stage::Reviewed),
        10 => reshape.define(&code, Meaning { definition: Some("Wat het is."), ..Meaning::default() }),
        11 => reshape.relate(&code, &under, "raakt", crate::codebook::Sign::Positive),
        _ => reshape.link(&theme, &["rq1".to_owned()]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Merging keeps every coding, and the merged code counts for all who stood behind either.
    #[test]
    fn merging_keeps_every_coding(study in study(), from in 0..5usize, into in 0..5usize) {
        let mut log = log_of(&study);
        let before = log.state();
        let (gone, kept) = (code_id(from), code_id(into));
        let Ok(worked) = reshape(&before).merge(&[gone.to_string()], kept.as_str()) else {
            // Only a merge into itself or its own part is refused.
            prop_assert!(before.codebook.with_parts(&gone).contains(&kept));
            return Ok(());
        };
        let after = log.record(worked);
        prop_assert_eq!(ids(&before), ids(&after));
        prop_assert!(after.unused.is_empty());
        prop_assert!(after.codebook.code(&gone).is_none());
        let union = said(&before, &[gone.clone(), kept.clone()]);
        prop_assert_eq!(&union, &said(&after, std::slice::from_ref(&kept)));
        let tally = counted(&after);
        let row = tally.rows.iter().find(|row| row.code_id.as_deref() == Some(kept.as_str())).expect("a row");
        let own = row.own.as_ref().map_or(&row.respondents, |own| &own.respondents);
        let own: BTreeSet<String> = own.iter().map(|name| name.to_lowercase()).collect();
        prop_assert_eq!(own, union.iter().map(ToString::to_string).collect());
    }

    /// What somebody codes with a code that was merged meanwhile has the code it became part of.
    #[test]
    fn a_merge_holds_for_what_comes_later(study in study(), from in 0..5usize, into in 0..5usize) {
        let mut log = log_of(&study);
        let before = log.state();
        let (gone, kept) = (code_id(from), code_id(into));
        let Ok(worked) = reshape(&before).merge(&[gone.to_string()], kept.as_str()) else { return Ok(()) };
        log.record(worked);
        let late = (2, from, 0, 0);
        let added = log_of(&(study.0, vec![late])).events.pop().expect("a coding").decision;
        log.act("cas", vec![added]);
        let after = log.state();
        prop_assert_eq!(after.codings.last().map(|coding| &coding.code), Some(&kept));
    }

    /// Any act undone leaves the study as it was; done, it leaves a codebook that can be counted with, and every
    /// coding somewhere.
    #[test]
    fn any_act_can_be_taken_back(
        study in study(),
        acts in proptest::collection::vec((0..13usize, 0..5usize, 0..5usize), 1..6),
    ) {
        let mut log = log_of(&study);
        for (kind, one, other) in acts {
            let before = log.state();
            let Ok(worked) = any_act(&reshape(&before), kind, one, other) else { continue };
            let after = log.record(worked);
            prop_assert!(after.codebook.flaws().is_empty(), "{:?}", after.codebook.flaws());
            prop_assert_eq!(&after.codebook, &after.book, "nothing was left to mend");
            prop_assert_eq!(ids(&before), ids(&after));
            prop_assert!(after != before, "something was done");
            let mut undone = log.clone();
            undone.undo();
            prop_assert_eq!(undone.state(), before);
        }
    }

    /// Splitting some codings off and merging them back gives the same counts.
    #[test]
    fn splitting_and_merging_back_counts_the_same(
        study in study(),
        code in 0..5usize,
        picks in proptest::collection::vec(any::<bool>(), 20),
    ) {
        let mut log = log_of(&study);
        let before = log.state();
        let id = code_id(code);
        let own = before.codings.iter().filter(|coding| coding.code == id);
        let chosen: Vec<_> = own.clone().zip(&picks).filter(|(_, pick)| **pick).map(|(one, _)| one).collect();
        let Ok(worked) = reshape(&before).split_code(id.as_str(), "Apart", &chosen) else {
            prop_assert!(chosen.is_empty() || chosen.len() == own.count());
            return Ok(());
        };
        let apart = log.record(worked);
        prop_assert_eq!(said(&apart, &[id.clone(), "apart".into()]), said(&before, std::slice::from_ref(&id)));
        let part = apart.codebook.code(&"apart".into()).expect("the new code");
        prop_assert_eq!(part.origin, Origin::Inductive);
        prop_assert_eq!(apart.codebook.themes_of(part), {
            let whole = before.codebook.code(&id).expect("the code");
            before.codebook.themes_of(whole)
        });
        let worked = reshape(&apart).merge(&["Apart".to_owned()], id.as_str()).expect("they were one");
        let after = log.record(worked);
        prop_assert_eq!(counted(&after), counted(&before));
    }

    /// Codings of a retired code are kept, count nowhere, and come back when it does.
    #[test]
    fn retiring_keeps_codings_out_of_counts_only(study in study(), code in 0..5usize) {
        let mut log = log_of(&study);
        let before = log.state();
        let id = code_id(code);
        let worked = reshape(&before).retire(id.as_str()).expect("a code");
        let after = log.record(worked);
        prop_assert!(after.codings.iter().all(|coding| coding.code != id));
        let gone: Vec<_> = before.codings.iter().filter(|coding| coding.code == id).cloned().collect();
        prop_assert_eq!(&after.unused, &gone);
        let entry = before.codebook.code(&id).expect("a code").clone();
        let back = Reshaping {
            decisions: vec![Decision::CodeCreated(Created { entry }.into())],
            said: crate::message::Message::new("reshape-undo"),
            notes: Vec::new(),
        };
        let again = log.record(back);
        prop_assert!(again.unused.is_empty());
        prop_assert_eq!(&again.codings, &before.codings);
    }
}
