//! Sentences of changes, worked by hand.

use super::{Names, changes, code_changed, sentence, theme_changed};
use crate::codebook::{Code, CodeId, Origin, Stage, Theme, ThemeId, Wording};
use crate::coding::{Polarity, Via};
use crate::corpus::TranscriptId;
use crate::log::{CodingAdded, Decision, Event, Split, Writer};
use crate::message::{Catalogue, Language, Message};
use crate::study::State;

fn code(label: &str) -> Code {
    Code::new(CodeId::from("c"), Wording::from(label), Origin::Inductive)
}

fn theme() -> Theme {
    Theme::new(ThemeId::from("t"), Wording::from("Vertrouwen"))
}

fn names() -> Names {
    let mut state = State::default();
    for (id, label) in [("t", "Vertrouwen"), ("u", "Tijd")] {
        state.codebook.themes.push(Theme::new(ThemeId::from(id), Wording::from(label)));
    }
    state.codebook.codes.push(Code::new(CodeId::from("p"), Wording::from("Relatie"), Origin::Deductive));
    let mut names = Names::new(Language::Nl);
    names.note_state(&state);
    names
}

fn said(clauses: Vec<Message>) -> String {
    Catalogue::new(Language::Nl).say(&Message::new("trail-act").with("clauses", clauses))
}

#[test]
fn a_code_is_told_by_what_changed_of_it() {
    let old = code("Oud");
    let told = |change: &dyn Fn(&mut Code)| {
        let mut new = old.clone();
        change(&mut new);
        said(code_changed(&old, &new, &names()))
    };
    let themes = |ids: &[&str]| ids.iter().map(|id| ThemeId::from(*id)).collect::<Vec<_>>();
    assert_eq!(told(&|code| code.label = Wording::from("Nieuw")), "hernoemde code ‘Oud’ tot ‘Nieuw’");
    let renamed = |code: &mut Code| {
        code.label = Wording::from("Nieuw");
        code.aliases = vec!["Oud".to_owned()];
    };
    assert_eq!(told(&renamed), "hernoemde code ‘Oud’ tot ‘Nieuw’", "the old name stays known");
    assert_eq!(told(&|code| code.themes = themes(&["t", "u"])), "zette code ‘Oud’ in ‘Vertrouwen’ en ‘Tijd’");
    assert_eq!(told(&|code| code.parent = Some(CodeId::from("p"))), "bracht code ‘Oud’ onder bij ‘Relatie’");
    assert_eq!(told(&|code| code.origin = Origin::InVivo), "gaf code ‘Oud’ de herkomst in vivo");
    assert_eq!(
        told(&|code| code.questions = vec!["v1".into(), "v2".into()]),
        "koppelde code ‘Oud’ aan vragen v1 en v2 van de leidraad"
    );
    assert_eq!(
        told(&|code| {
            code.label = Wording::from("Nieuw");
            code.definition = Some(Wording::from("Wat telt."));
        }),
        "hernoemde code ‘Oud’ tot ‘Nieuw’ en schreef de definitie van code ‘Nieuw’"
    );
    assert_eq!(
        told(&|code| {
            code.definition = Some(Wording::from("a"));
            code.include = Some(Wording::from("b"));
            code.exclude = Some(Wording::from("c"));
            code.aliases = vec!["d".to_owned()];
        }),
        "veranderde van code ‘Oud’: de definitie, wat erbij hoort, wat er niet bij hoort en de andere namen"
    );
    let mut was = old.clone();
    was.themes = themes(&["t"]);
    was.definition = Some(Wording::from("a"));
    let mut is = was.clone();
    is.themes = themes(&["u"]);
    is.definition = None;
    assert_eq!(
        said(code_changed(&was, &is, &names())),
        "verplaatste code ‘Oud’ van ‘Vertrouwen’ naar ‘Tijd’ en haalde de definitie van code ‘Oud’ weg"
    );
    assert_eq!(code_changed(&old, &old, &names()), []);
}

#[test]
fn a_theme_is_told_by_what_changed_of_it() {
    let old = theme();
    let mut new = old.clone();
    new.stage = Stage::Defined;
    assert_eq!(said(theme_changed(&old, &new, &names())), "zette thema ‘Vertrouwen’ op gedefinieerd");
    let mut new = old.clone();
    new.answers = vec!["rq1".to_owned()];
    assert_eq!(
        said(theme_changed(&old, &new, &names())),
        "koppelde thema ‘Vertrouwen’ aan onderzoeksvraag rq1"
    );
    assert_eq!(
        said(theme_changed(&new, &old, &names())),
        "maakte thema ‘Vertrouwen’ los van onderzoeksvraag rq1"
    );
    let fields: Vec<String> = changes(&old, &new).into_iter().map(|change| change.field).collect();
    assert_eq!(fields, ["answers"]);
}

fn event(decision: Decision) -> Event {
    Event {
        v: 1,
        id: String::new(),
        writer: Writer::new("anna", "test"),
        seq: 1,
        prev: None,
        lamport: 1,
        seen: Default::default(),
        at: String::new(),
        act: 1,
        decision,
        words: None,
    }
}

fn coded(code: &str, via: Via) -> Event {
    event(Decision::CodingAdded(CodingAdded {
        code: CodeId::from(code),
        transcript: TranscriptId::from("r3"),
        revision: 1,
        start: 120,
        end: 180,
        polarity: Polarity::Supports,
        prompting: None,
        via,
        suggestion: None,
    }))
}

#[test]
fn acts_of_many_events_are_one_sentence() {
    let told = |events: &[Event]| {
        let events: Vec<&Event> = events.iter().collect();
        said(vec![sentence(&events, &names(), |_| None)])
    };
    let times = |count: usize, code: &str, via: Via| vec![coded(code, via); count];
    assert_eq!(told(&times(1, "p", Via::Hand)), "codeerde r3:120-180 als ‘Relatie’");
    assert_eq!(told(&times(12, "p", Via::Bulk)), "nam 12 voorstellen aan voor ‘Relatie’");
    let two = [times(2, "p", Via::Hand), times(1, "q", Via::Hand)].concat();
    assert_eq!(told(&two), "codeerde 2 fragmenten als ‘Relatie’ en codeerde r3:120-180 als ‘q’");
    let four: Vec<Event> = ["a", "b", "c", "d"].iter().flat_map(|code| times(2, code, Via::Bulk)).collect();
    assert_eq!(told(&four), "nam 8 voorstellen aan voor 4 codes");
    let parts = vec![CodeId::from("x"), CodeId::from("y")];
    let made = |id: &str| {
        let entry = Code::new(CodeId::from(id), Wording::from(id), Origin::Inductive);
        event(Decision::CodeCreated(crate::log::Created { entry }.into()))
    };
    let split = Decision::CodeSplit(Split { from: CodeId::from("p"), parts }.into());
    assert_eq!(told(&[made("x"), made("y"), event(split)]), "splitste ‘x’ en ‘y’ af van code ‘Relatie’");
    assert_eq!(told(&[]), "veranderde niets");
}
