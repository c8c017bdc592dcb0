//! Studies brought into each other, on sets of events: what is asked of any of them.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};

use crate::codebook::{Code, CodeId, Origin, Wording};
use crate::coding::{Polarity, Via};
use crate::corpus::{Respondent, RespondentId, TranscriptId};
use crate::log::{
    ActRef, Changed, CodingAdded, Created, Decision, Event, Here, Merged, Removed, StudyMerged, Writer, seal,
};
use crate::study::State;

/// One thing to decide: what, about which code, and with which words.
type Step = (u8, u8, u8);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec((0..7u8, 0..4u8, any::<u8>()), 1..12)
}

fn code(number: u8, words: u8) -> Code {
    let id = format!("c{number}");
    let mut code = Code::new(CodeId::from(id.as_str()), Wording::from(id.as_str()), Origin::Inductive);
    code.definition = (words > 80).then(|| Wording::from(format!("def {words}").as_str()));
    code.include = (words < 160).then(|| Wording::from(format!("in {words}").as_str()));
    code
}

fn respondent(number: u8, words: u8) -> Respondent {
    let mut respondent = Respondent::new(RespondentId::new(format!("R{number}")));
    respondent.attributes = BTreeMap::from([(format!("k{}", words % 2), words.to_string())]);
    respondent
}

fn decide((what, number, words): Step) -> Decision {
    let id = CodeId::new(format!("c{number}"));
    let (old, new) = (code(number, 1), code(number, words));
    match what {
        0 => Decision::CodeCreated(Created { entry: new }.into()),
        1 => Decision::CodeChanged(Changed { old, new }.into()),
        2 => Decision::CodeRetired(Removed { old }.into()),
        3 => Decision::CodeMerged(Merged { old, into: CodeId::new(format!("c{}", (number + 1) % 4)) }.into()),
        4 => Decision::RespondentChanged(
            Changed { old: respondent(number, 0), new: respondent(number, words) }.into(),
        ),
        5 => Decision::RespondentCreated(Created { entry: respondent(number, words) }.into()),
        _ => Decision::CodingAdded(CodingAdded {
            code: id,
            transcript: TranscriptId::from("t"),
            revision: 1,
            start: usize::from(words),
            end: usize::from(words) + 1,
            polarity: Polarity::Supports,
            prompting: None,
            via: Via::Hand,
            suggestion: None,
        }),
    }
}

/// A chain of one writer that goes on after others.
fn chain(writer: &str, after: u64, seen: &[&Event], decisions: Vec<Decision>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for (decision, seq) in decisions.into_iter().zip(1u64..) {
        let named = if seq == 1 { seen } else { &[] };
        let mut event = Event {
            v: 1,
            id: String::new(),
            writer: Writer::from_log(writer),
            seq,
            prev: events.last().map(|event| event.id.clone()),
            lamport: after + seq,
            seen: named.iter().map(|event| (event.writer.clone(), event.id.clone())).collect(),
            at: String::new(),
            act: seq,
            decision,
            words: None,
        };
        event.id = seal(&event).expect("a line").id;
        events.push(event);
    }
    events
}

/// The study that sets of events add up to.
fn fold(sets: &[&[Event]]) -> State {
    let mut events: Vec<&Event> = sets.iter().flat_map(|set| set.iter()).collect();
    events.sort_by(|a, b| a.place().cmp(&b.place()));
    events.dedup();
    State::fold(events)
}

/// The merge of `theirs` into `ours`, in which what both have is the same.
fn merge(ours: &State, theirs: &[Event], spoken: &[Event]) -> StudyMerged {
    let mut merged = StudyMerged { chains: vec![theirs[0].id.clone()], ..StudyMerged::default() };
    for number in 0..4 {
        let id = CodeId::new(format!("c{number}"));
        let is_spoken = spoken.iter().any(|event| match &event.decision {
            Decision::CodeCreated(d) => d.entry.id == id,
            Decision::CodeChanged(d) => d.new.id == id,
            Decision::CodeRetired(d) => d.old.id == id,
            Decision::CodeMerged(d) => d.old.id == id || d.into == id,
            Decision::CodingAdded(d) => d.code == id,
            _ => false,
        });
        if ours.codebook.code(&id).is_some() {
            merged.here.codes.insert(id);
        } else if is_spoken {
            merged.codes.insert(id, CodeId::new(format!("c{number}-2")));
        }
    }
    merged.here = Here {
        respondents: ours.respondents.iter().map(|respondent| respondent.id.clone()).collect(),
        ..merged.here
    };
    merged
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is known here stays as it is, and what comes in is only added or filled in.
    #[test]
    fn what_is_here_stays(ours in steps(), theirs in steps()) {
        let ours = chain("ann@a", 0, &[], ours.into_iter().map(decide).collect());
        let theirs = chain("bob@b", 0, &[], theirs.into_iter().map(decide).collect());
        let before = fold(&[&ours]);
        let act = Decision::StudyMerged(Box::new(merge(&before, &theirs, &ours)));
        let act = chain("cas@a", 50, &[&ours[ours.len() - 1], &theirs[theirs.len() - 1]], vec![act]);
        let after = fold(&[&ours, &theirs, &act]);
        for code in &before.codebook.codes {
            let now = after.codebook.code(&code.id).expect("it is still there");
            let keeps = |was: &Option<Wording>, is: &Option<Wording>| was.is_none() || was == is;
            prop_assert_eq!(&now.label, &code.label);
            prop_assert!(keeps(&code.definition, &now.definition) && keeps(&code.include, &now.include));
        }
        for respondent in &before.respondents {
            let now = after.respondent(&respondent.id).expect("still there");
            for (name, value) in &respondent.attributes {
                prop_assert_eq!(now.attributes.get(name), Some(value));
            }
        }
        for coding in &before.codings {
            prop_assert_eq!(after.coding(&coding.id), Some(coding));
        }
    }

    /// Undoing the merge leaves nothing of it.
    #[test]
    fn an_undone_merge_leaves_nothing(ours in steps(), theirs in steps()) {
        let ours = chain("ann@a", 0, &[], ours.into_iter().map(decide).collect());
        let theirs = chain("bob@b", 0, &[], theirs.into_iter().map(decide).collect());
        let before = fold(&[&ours]);
        let act = Decision::StudyMerged(Box::new(merge(&before, &theirs, &ours)));
        let seen = [&ours[ours.len() - 1], &theirs[theirs.len() - 1]];
        let merged = chain("cas@a", 50, &seen, vec![act.clone()]);
        let undo = Decision::ActUndone(ActRef { act: merged[0].id.clone() });
        let acts = chain("cas@a", 50, &seen, vec![act, undo]);
        prop_assert_eq!(fold(&[&ours, &theirs, &acts]), before);
    }

    /// What somebody decides knowing the merge is decided in the words of this study, whoever they are.
    #[test]
    fn who_knows_the_merge_speaks_our_words(ours in steps(), theirs in steps(), number in 0..4u8) {
        let ours = chain("ann@a", 0, &[], ours.into_iter().map(decide).collect());
        let mut decisions: Vec<Decision> = theirs.into_iter().map(decide).collect();
        let theirs = chain("bob@b", 0, &[], decisions.clone());
        let before = fold(&[&ours]);
        let act = Decision::StudyMerged(Box::new(merge(&before, &theirs, &ours)));
        let act = chain("cas@a", 50, &[&ours[ours.len() - 1], &theirs[theirs.len() - 1]], vec![act]);
        // Bob goes on in his own chain, and makes a code whose id his own study used for something else.
        decisions.push(decide((0, number, 2)));
        let mut went_on = chain("bob@b", 0, &[], decisions);
        let last = went_on.last_mut().expect("an event");
        last.lamport = 60;
        last.seen = BTreeMap::from([(act[0].writer.clone(), act[0].id.clone())]);
        last.id = seal(last).expect("a line").id;
        let after = fold(&[&ours, &went_on, &act]);
        let id = CodeId::new(format!("c{number}"));
        prop_assert!(after.codebook.code(&id).is_some());
    }
}

/// A study that took another in is itself taken in: the innermost words are told twice.
#[test]
fn a_merge_within_a_merge_is_told_twice() {
    let make = |id: &str| {
        let entry = Code::new(CodeId::from(id), Wording::from(id), Origin::Inductive);
        Decision::CodeCreated(Created { entry }.into())
    };
    let names = |chains: &[&Event], from: &str, to: &str| {
        Decision::StudyMerged(Box::new(StudyMerged {
            chains: chains.iter().map(|event| event.id.clone()).collect(),
            codes: BTreeMap::from([(CodeId::from(from), CodeId::from(to))]),
            ..StudyMerged::default()
        }))
    };
    let inner = chain("cas@c", 0, &[], vec![make("x")]);
    let middle_before = chain("bob@b", 0, &[], vec![make("b")]);
    let middle = chain("bob@b", 10, &[&inner[0]], vec![make("b"), names(&[&inner[0]], "x", "y")]);
    assert_ne!(middle[0].id, middle_before[0].id);
    let outer = chain(
        "ann@a",
        20,
        &[&middle[1], &inner[0]],
        vec![make("y"), names(&[&middle[0], &inner[0]], "y", "z")],
    );
    let codes = |state: &State| {
        let mut ids: Vec<String> = state.codebook.codes.iter().map(|code| code.id.to_string()).collect();
        ids.sort();
        ids.join(" ")
    };
    assert_eq!(codes(&fold(&[&inner, &middle])), "b y");
    assert_eq!(codes(&fold(&[&inner, &middle, &outer])), "b y z");
}

/// Two studies took each other in without knowing it: the first merge holds, and both see the same.
#[test]
fn of_two_merges_of_each_other_the_first_holds() {
    let make = |id: &str, label: &str| {
        let entry = Code::new(CodeId::from(id), Wording::from(label), Origin::Inductive);
        Decision::CodeCreated(Created { entry }.into())
    };
    let same = |chain: &Event, from: &str, to: &str| {
        Decision::StudyMerged(Box::new(StudyMerged {
            chains: vec![chain.id.clone()],
            codes: BTreeMap::from([(CodeId::from(from), CodeId::from(to))]),
            here: Here { codes: [CodeId::from(to)].into(), ..Here::default() },
            ..StudyMerged::default()
        }))
    };
    let first_of = |writer, id| chain(writer, 0, &[], vec![make(id, id)]);
    let (a, b) = (first_of("ann@a", "trust"), first_of("bob@b", "vertrouwen"));
    let ours = chain("ann@a", 0, &[], vec![make("trust", "trust"), same(&b[0], "vertrouwen", "trust")]);
    let theirs =
        chain("bob@b", 0, &[], vec![make("vertrouwen", "vertrouwen"), same(&a[0], "trust", "vertrouwen")]);
    let state = fold(&[&ours, &theirs]);
    let ids: Vec<String> = state.codebook.codes.iter().map(|code| code.id.to_string()).collect();
    assert_eq!(ids, ["trust"]);
}
