//! One line of every kind that the log knows, with everything that such a line can hold.

use codeboom::codebook::{
    Code, CodeId, Guide, Matcher, Origin, Probes, Question, QuestionId, Relation, Rule, Sign, Stage, Theme,
    ThemeId, Topic, Wording,
};
use codeboom::coding::{Anchor, MemoKind, Polarity, Prompting, Subject, Via};
use codeboom::corpus::{About, CaseId, Respondent, RespondentId, Role, Speaker, SpeakerMap, TranscriptId};
use codeboom::log::{
    ActRef, Adjudicated, Arrangement, Blanked, Changed, CodingAdded, CodingAnchored, CodingChanged,
    CodingRef, Created, Decision, FindingRef, GuideEntry, Here, Judgement, MemoRef, MemoWritten, Merged,
    Noted, Pending, PhaseMarked, Removed, Split, Spot, StudyMerged, SuggestionRejected, TagSet,
    TranscriptAssigned, TranscriptDone, TranscriptImported, TranscriptRef, Withdrawn, Words, WordsErased,
    Writer,
};
use codeboom::message::Language;
use serde_json::Value;

use crate::made::Made;

fn both(nl: &str, en: &str) -> Wording {
    Wording::PerLanguage([(Language::Nl, nl.to_owned()), (Language::En, en.to_owned())].into())
}

fn full_code() -> Code {
    let matchers = [
        Matcher::Word { word: "tijd".to_owned(), variants: vec!["tijden".to_owned()] },
        Matcher::Stem { stem: "wachten".to_owned() },
        Matcher::Phrase { phrase: "geen * tijd".to_owned() },
        Matcher::Regex { regex: "tijd.*".to_owned() },
        Matcher::Near { near: ["tijd".to_owned(), "kort".to_owned()], within: 3 },
        Matcher::Question { question: QuestionId::from("q1") },
    ];
    let mut rules: Vec<Rule> = matchers.into_iter().map(Rule::new).collect();
    rules[0] = Rule {
        unit: codeboom::codebook::Unit::Words,
        with: vec!["nu".to_owned()],
        unless: vec!["later".to_owned()],
        negation: 2,
        role: Some(Role::Other),
        attributes: [("groep".to_owned(), "A".to_owned())].into(),
        case_sensitive: true,
        diacritics: true,
        ..rules[0].clone()
    };
    Code {
        aliases: vec!["klok".to_owned()],
        themes: vec![ThemeId::from("druk")],
        parent: Some(CodeId::from("alles")),
        questions: vec![QuestionId::from("q1")],
        definition: Some(both("Tijd", "Time")),
        include: Some(Wording::from("haast")),
        exclude: Some(Wording::from("weer")),
        example: Some(Wording::from("geen tijd")),
        reason: Some(Wording::from("kwam vaak voor")),
        rules,
        ..Code::new(CodeId::from("tijd"), both("Tijd", "Time"), Origin::InVivo)
    }
}

fn full_theme() -> Theme {
    Theme {
        aliases: vec!["haast".to_owned()],
        parent: Some(ThemeId::from("werk")),
        stage: Stage::Defined,
        concept: Some(Wording::from("te weinig")),
        definition: Some(Wording::from("Alles over druk")),
        answers: vec!["v1".to_owned()],
        ..Theme::new(ThemeId::from("druk"), both("Druk", "Pressure"))
    }
}

/// Decisions about the codebook, the guide and the respondents.
fn entries() -> Vec<Decision> {
    let (code, theme) = (full_code(), full_theme());
    let relation = Relation {
        id: "r1".to_owned(),
        from: "tijd".to_owned(),
        to: "druk".to_owned(),
        label: Wording::from("geeft"),
        sign: Sign::Negative,
    };
    let respondent = Respondent {
        case: Some(CaseId::from("gezin-1")),
        attributes: [("groep".to_owned(), "A".to_owned())].into(),
        consent: Some("ja".to_owned()),
        withdrawn: Some("2026-03-01".to_owned()),
        ..Respondent::new(RespondentId::from("R1"))
    };
    let order = Arrangement {
        title: Some(both("Codeboek", "Codebook")),
        themes: vec![theme.id.clone()],
        codes: vec![code.id.clone()],
        relations: vec!["r1".to_owned()],
    };
    let question = Question {
        id: QuestionId::from("q1"),
        topic: Some("t1".to_owned()),
        text: Wording::from("Hoe gaat het?"),
        probes: Some(Probes::PerLanguage([(Language::Nl, vec!["En verder?".to_owned()])].into())),
        patterns: vec!["hoe gaat".to_owned()],
    };
    let guide = Guide {
        topics: vec![Topic { id: "t1".to_owned(), label: Wording::from("Werk") }],
        questions: vec![
            Question { probes: Some(Probes::Plain(vec!["En?".to_owned()])), ..question.clone() },
            question,
        ],
    };
    vec![
        Decision::ThemeCreated(Created { entry: theme.clone() }.into()),
        Decision::ThemeChanged(
            Changed { old: Theme::new(theme.id.clone(), Wording::from("Druk")), new: theme.clone() }.into(),
        ),
        Decision::ThemeMerged(Merged { old: theme.clone(), into: ThemeId::from("werk") }.into()),
        Decision::ThemeSplit(
            Split { from: theme.id.clone(), parts: vec![ThemeId::from("a"), ThemeId::from("b")] }.into(),
        ),
        Decision::ThemeRemoved(Removed { old: theme }.into()),
        Decision::CodeCreated(Created { entry: code.clone() }.into()),
        Decision::CodeChanged(
            Changed {
                old: Code::new(code.id.clone(), Wording::from("Tijd"), Origin::Deductive),
                new: code.clone(),
            }
            .into(),
        ),
        Decision::CodeMerged(Merged { old: code.clone(), into: CodeId::from("alles") }.into()),
        Decision::CodeSplit(
            Split { from: code.id.clone(), parts: vec![CodeId::from("a"), CodeId::from("b")] }.into(),
        ),
        Decision::CodeRetired(Removed { old: code.clone() }.into()),
        Decision::CodeRemoved(Removed { old: code }.into()),
        Decision::RelationCreated(Created { entry: relation.clone() }.into()),
        Decision::RelationChanged(Changed { old: relation.clone(), new: relation.clone() }.into()),
        Decision::RelationRemoved(Removed { old: relation }.into()),
        Decision::CodebookArranged(Changed { old: Arrangement::default(), new: order }.into()),
        Decision::GuideChanged(Changed { old: GuideEntry::default(), new: guide.into() }.into()),
        Decision::RespondentCreated(Created { entry: Respondent::new(RespondentId::from("R1")) }.into()),
        Decision::RespondentChanged(
            Changed { old: Respondent::new(RespondentId::from("R1")), new: respondent.clone() }.into(),
        ),
        Decision::RespondentRemoved(Removed { old: respondent.clone() }.into()),
        Decision::RespondentWithdrawn(Withdrawn {
            respondent: respondent.id.clone(),
            on: "2026-03-01".to_owned(),
        }),
        Decision::RespondentsArranged(Changed { old: Vec::new(), new: vec![respondent.id] }.into()),
    ]
}

/// Decisions about codings, suggestions and transcripts.
fn places() -> Vec<Decision> {
    let hash = |digit: &str| digit.repeat(64);
    let transcript = TranscriptId::from("r1");
    let coding = || CodingRef { coding: hash("a") };
    let (old, new) = (Spot { revision: 1, start: 0, end: 4 }, Spot { revision: 2, start: 3, end: 7 });
    let judged = Judgement { polarity: Polarity::Mixed, prompting: Some(Prompting::Spontaneous) };
    let speakers: SpeakerMap =
        [("R".to_owned(), Speaker { role: Role::Respondent, respondent: Some(RespondentId::from("R1")) })]
            .into();
    let about = About {
        kind: Some("interview".to_owned()),
        date: Some("3 maart".to_owned()),
        place: Some("Utrecht".to_owned()),
        wave: Some("1".to_owned()),
    };
    let imported = || TranscriptImported {
        transcript: transcript.clone(),
        file: "R1.docx".to_owned(),
        format: "docx".to_owned(),
        sha256: hash("b"),
        revision: 1,
        reading: hash("c"),
        turns: hash("d"),
        about: about.clone(),
        speakers: speakers.clone(),
    };
    let done = || TranscriptDone { transcript: transcript.clone() };
    let assigned = || TranscriptAssigned { transcript: transcript.clone(), coder: "bram".to_owned() };
    vec![
        Decision::CodingAdded(CodingAdded {
            code: CodeId::from("tijd"),
            transcript: transcript.clone(),
            revision: 1,
            start: 0,
            end: 4,
            polarity: Polarity::Opposes,
            prompting: Some(Prompting::Prompted),
            via: Via::Suggestion,
            suggestion: Some("6fef5ced".to_owned()),
        }),
        Decision::CodingRemoved(coding()),
        Decision::CodingRecoded(
            CodingChanged { coding: hash("a"), old: CodeId::from("tijd"), new: CodeId::from("druk") }.into(),
        ),
        Decision::CodingMoved(CodingChanged { coding: hash("a"), old, new }.into()),
        Decision::CodingJudged(
            CodingChanged { coding: hash("a"), old: Judgement::default(), new: judged }.into(),
        ),
        Decision::CodingAnchored(
            CodingAnchored { coding: hash("a"), outcome: Anchor::Moved, old, new }.into(),
        ),
        Decision::CodingAdjudicated(
            Adjudicated {
                code: CodeId::from("tijd"),
                transcript: transcript.clone(),
                revision: 1,
                start: 0,
                end: 4,
                coded: true,
                codings: vec![hash("a")],
            }
            .into(),
        ),
        Decision::QuoteChosen(coding()),
        Decision::QuoteDropped(coding()),
        Decision::SuggestionRejected(SuggestionRejected {
            suggestion: "6fef5ced".to_owned(),
            code: CodeId::from("tijd"),
            transcript: transcript.clone(),
            revision: 1,
            start: 0,
            end: 4,
            via: Via::Bulk,
        }),
        Decision::TranscriptImported(imported().into()),
        Decision::TranscriptRevised(imported().into()),
        Decision::SpeakersChanged(
            TranscriptRef { transcript: transcript.clone(), old: SpeakerMap::new(), new: speakers.clone() }
                .into(),
        ),
        Decision::AboutChanged(
            TranscriptRef { transcript: transcript.clone(), old: About::default(), new: about.clone() }
                .into(),
        ),
        Decision::TranscriptAssigned(assigned()),
        Decision::TranscriptUnassigned(assigned()),
        Decision::TranscriptDone(done()),
        Decision::TranscriptReopened(done()),
    ]
}

/// Decisions about the record itself.
fn trail() -> Vec<Decision> {
    let hash = |digit: &str| digit.repeat(64);
    let memo = || MemoRef { memo: hash("e") };
    let finding = || FindingRef { rule: "code-unused".to_owned(), finding: "tijd".to_owned() };
    let subjects = [
        Subject::Study,
        Subject::Transcript(TranscriptId::from("r1")),
        Subject::Respondent(RespondentId::from("R1")),
        Subject::Code(CodeId::from("tijd")),
        Subject::Theme(ThemeId::from("druk")),
        Subject::Coding(hash("a")),
        Subject::Memo(hash("e")),
    ];
    let head = Noted { writer: Writer::from_log("anna@thuis"), seq: 3, id: hash("f") };
    let blanked = Blanked {
        transcript: TranscriptId::from("r1"),
        revision: 1,
        old: hash("1"),
        new: hash("2"),
        source: Some(hash("3")),
    };
    let mut decisions: Vec<Decision> = subjects
        .into_iter()
        .map(|about| {
            Decision::MemoWritten(MemoWritten { about, kind: MemoKind::Comment, by: Some("cas".to_owned()) })
        })
        .collect();
    decisions.extend([
        Decision::MemoChanged(memo()),
        Decision::MemoRemoved(memo()),
        Decision::FindingAccepted(finding()),
        Decision::FindingReopened(finding()),
        Decision::PhaseMarked(PhaseMarked { phase: 6 }),
        Decision::TagSet(TagSet { name: "ingeleverd".to_owned(), heads: vec![head] }.into()),
        Decision::ActUndone(ActRef { act: hash("a") }),
        Decision::ActRedone(ActRef { act: hash("a") }),
        Decision::StudyMerged(
            StudyMerged {
                chains: vec![hash("a")],
                transcripts: [(TranscriptId::from("r1"), TranscriptId::from("r1-2"))].into(),
                codes: [(CodeId::from("tijd"), CodeId::from("tijd-2"))].into(),
                themes: [(ThemeId::from("druk"), ThemeId::from("druk-2"))].into(),
                questions: [(QuestionId::from("q1"), QuestionId::from("q1-2"))].into(),
                here: Here { codes: [CodeId::from("zorg")].into(), ..Here::default() },
            }
            .into(),
        ),
        Decision::WordsErased(
            WordsErased {
                respondent: RespondentId::from("R1"),
                readings: vec![blanked],
                events: vec![hash("a")],
            }
            .into(),
        ),
    ]);
    decisions
}

/// One line of every kind at least, sealed, with every word a line can have.
pub(crate) fn examples() -> Vec<Value> {
    let words = |word: &str| Words {
        salt: String::new(),
        quote: Some(word.to_owned()),
        prefix: Some("ervoor ".to_owned()),
        suffix: Some(" erna".to_owned()),
        memo: Some("let op".to_owned()),
        reason: Some("daarom".to_owned()),
    };
    let mut made = Made::default();
    let decisions = [entries(), places(), trail()].concat();
    for (number, decision) in decisions.into_iter().enumerate() {
        let writer = if number % 2 == 0 { "anna@thuis" } else { "bram@werk" };
        made.act(writer, vec![Pending { decision, words: Some(words("tijd")) }]);
    }
    let lines = made.chains.keys().flat_map(|writer| made.lines(writer));
    lines.map(|line| serde_json::from_str(&line).expect("JSON")).collect()
}
