//! One event told, as a clause whose subject is whoever decided it: `coded r3:120-180 as ‘x’`.

use super::change::{code_changed, theme_changed};
use super::names::{Names, place};
use crate::codebook::{CodeId, Relation};
use crate::coding::{Anchor, MemoKind, Polarity, Prompting, Via};
use crate::corpus::Respondent;
use crate::log::{CodingAdded, CodingAnchored, CodingChanged, Decision, Event, Judgement, MemoWritten};
use crate::message::Message;

/// What an event decided. Names are those of the moment before it; an act that is turned back is told by its own
/// sentence.
pub(super) fn clause(event: &Event, names: &Names, act: impl Fn(&str) -> Option<Message>) -> Vec<Message> {
    let told = match &event.decision {
        Decision::CodeChanged(d) => return code_changed(&d.old, &d.new, names),
        Decision::ThemeChanged(d) => return theme_changed(&d.old, &d.new, names),
        Decision::RespondentChanged(d) => return vec![respondent_changed(&d.old, &d.new)],
        Decision::ActUndone(d) => turned("trail-act-undone", act(&d.act)),
        Decision::ActRedone(d) => turned("trail-act-redone", act(&d.act)),
        decision => of_coding(decision, names)
            .or_else(|| of_book(decision, names))
            .or_else(|| of_people(decision))
            .or_else(|| of_trail(decision, names))
            .unwrap_or_else(|| Message::new("trail-unknown").with("kind", decision.kind())),
    };
    vec![told]
}

fn turned(id: &'static str, act: Option<Message>) -> Message {
    Message::new(id).with("act", act.unwrap_or_else(|| Message::new("trail-act-unknown")))
}

/// A coding by its code and place; one that is not known is said to be so.
fn at(id: &'static str, coding: &str, names: &Names) -> Message {
    let (code, place) = match names.coding(coding) {
        Some(coded) => (names.code(&coded.code), coded.place()),
        None => ("?".to_owned(), "?".to_owned()),
    };
    Message::new(id).with("code", code).with("place", place)
}

fn of_coding(decision: &Decision, names: &Names) -> Option<Message> {
    Some(match decision {
        Decision::CodingAdded(d) => coding_added(d, names),
        Decision::CodingRemoved(d) => at("trail-coding-removed", &d.coding, names),
        Decision::CodingRecoded(d) => at("trail-coding-recoded", &d.coding, names)
            .with("old", names.code(&d.old))
            .with("new", names.code(&d.new)),
        Decision::CodingMoved(d) => {
            let transcript = names.coding(&d.coding).map(|coded| coded.transcript.clone());
            let new = transcript.map(|id| place(&id, d.new.start, d.new.end)).unwrap_or_default();
            at("trail-coding-moved", &d.coding, names).with("new", new)
        }
        Decision::CodingJudged(d) => {
            at("trail-coding-judged", &d.coding, names).with("judgement", judgement(d))
        }
        Decision::CodingAnchored(d) => coding_anchored(d, names),
        Decision::CodingAdjudicated(d) => {
            let id = if d.coded { "trail-coding-agreed" } else { "trail-coding-agreed-not" };
            Message::new(id)
                .with("code", names.code(&d.code))
                .with("place", place(&d.transcript, d.start, d.end))
        }
        Decision::QuoteChosen(d) => at("trail-quote-chosen", &d.coding, names),
        Decision::QuoteDropped(d) => at("trail-quote-dropped", &d.coding, names),
        Decision::SuggestionRejected(d) => Message::new("trail-suggestion-rejected")
            .with("code", names.code(&d.code))
            .with("place", place(&d.transcript, d.start, d.end)),
        _ => return None,
    })
}

fn coding_added(added: &CodingAdded, names: &Names) -> Message {
    let id = match added.via {
        Via::Hand => "trail-coding-added",
        Via::Suggestion | Via::Bulk => "trail-suggestion-accepted",
        Via::Import => "trail-coding-imported",
    };
    Message::new(id)
        .with("code", names.code(&added.code))
        .with("place", place(&added.transcript, added.start, added.end))
}

fn coding_anchored(anchored: &CodingAnchored, names: &Names) -> Message {
    let revision = anchored.new.revision.to_string();
    let id = match anchored.outcome {
        Anchor::Lost => "trail-coding-lost",
        Anchor::Exact | Anchor::Moved | Anchor::Changed => "trail-coding-anchored",
    };
    at(id, &anchored.coding, names).with("revision", revision)
}

/// What a coder now says of a segment, as far as it differs.
fn judgement(judged: &CodingChanged<Judgement>) -> Vec<Message> {
    let mut said = Vec::new();
    if judged.old.polarity != judged.new.polarity {
        said.push(Message::new(match judged.new.polarity {
            Polarity::Supports => "table-supports",
            Polarity::Opposes => "table-opposes",
            Polarity::Mixed => "table-mixed",
        }));
    }
    if judged.old.prompting != judged.new.prompting {
        said.push(Message::new(match judged.new.prompting {
            Some(Prompting::Prompted) => "trail-judged-prompted",
            Some(Prompting::Spontaneous) => "trail-judged-spontaneous",
            None => "trail-judged-unsaid",
        }));
    }
    said
}

fn of_book(decision: &Decision, names: &Names) -> Option<Message> {
    let language = names.language();
    let parts = |ids: Vec<String>| {
        let quoted: Vec<String> = ids.iter().map(|name| format!("‘{name}’")).collect();
        language.list(&quoted)
    };
    Some(match decision {
        Decision::ThemeCreated(d) => named("trail-theme-created", d.entry.name(language)),
        Decision::ThemeMerged(d) => {
            named("trail-theme-merged", d.old.name(language)).with("into", names.theme(&d.into))
        }
        Decision::ThemeSplit(d) => named("trail-theme-split", &names.theme(&d.from))
            .with("parts", parts(d.parts.iter().map(|id| names.theme(id)).collect())),
        Decision::ThemeRemoved(d) => named("trail-theme-removed", d.old.name(language)),
        Decision::CodeCreated(d) => named("trail-code-created", d.entry.name(language)),
        Decision::CodeMerged(d) => {
            named("trail-code-merged", d.old.name(language)).with("into", names.code(&d.into))
        }
        Decision::CodeSplit(d) => named("trail-code-split", &names.code(&d.from))
            .with("parts", parts(d.parts.iter().map(|id| names.code(id)).collect())),
        Decision::CodeRetired(d) => named("trail-code-retired", d.old.name(language)),
        Decision::CodeRemoved(d) => named("trail-code-removed", d.old.name(language)),
        Decision::RelationCreated(d) => relation("trail-relation-created", &d.entry, names),
        Decision::RelationChanged(d) => relation("trail-relation-changed", &d.new, names),
        Decision::RelationRemoved(d) => relation("trail-relation-removed", &d.old, names),
        Decision::CodebookArranged(d) => match &d.new.title {
            Some(title) if d.new.title != d.old.title => {
                named("trail-codebook-titled", title.in_language(language))
            }
            _ => Message::new("trail-codebook-arranged"),
        },
        Decision::GuideChanged(_) => Message::new("trail-guide-changed"),
        _ => return None,
    })
}

fn named(id: &'static str, name: &str) -> Message {
    Message::new(id).with("name", name)
}

fn relation(id: &'static str, tie: &Relation, names: &Names) -> Message {
    let end = |id: &str| {
        let code = names.code(&CodeId::from(id));
        if code == id { names.theme(&crate::codebook::ThemeId::from(id)) } else { code }
    };
    Message::new(id)
        .with("from", end(&tie.from))
        .with("to", end(&tie.to))
        .with("label", tie.label.in_language(names.language()))
}

fn of_people(decision: &Decision) -> Option<Message> {
    Some(match decision {
        Decision::RespondentCreated(d) => named("trail-respondent-created", d.entry.id.as_str()),
        Decision::RespondentRemoved(d) => named("trail-respondent-removed", d.old.id.as_str()),
        Decision::RespondentWithdrawn(d) => named("trail-respondent-withdrawn", d.respondent.as_str()),
        Decision::RespondentsArranged(_) => Message::new("trail-respondents-arranged"),
        Decision::TranscriptImported(d) => {
            named("trail-transcript-imported", d.transcript.as_str()).with("file", &d.file)
        }
        Decision::TranscriptRevised(d) => {
            named("trail-transcript-revised", d.transcript.as_str()).with("file", &d.file)
        }
        Decision::SpeakersChanged(d) => named("trail-transcript-speakers", d.transcript.as_str()),
        Decision::AboutChanged(d) => named("trail-transcript-about", d.transcript.as_str()),
        Decision::TranscriptAssigned(d) => {
            named("trail-transcript-assigned", d.transcript.as_str()).with("coder", &d.coder)
        }
        Decision::TranscriptUnassigned(d) => {
            named("trail-transcript-unassigned", d.transcript.as_str()).with("coder", &d.coder)
        }
        Decision::TranscriptDone(d) => named("trail-transcript-done", d.transcript.as_str()),
        Decision::TranscriptReopened(d) => named("trail-transcript-reopened", d.transcript.as_str()),
        _ => return None,
    })
}

fn respondent_changed(old: &Respondent, new: &Respondent) -> Message {
    let id = new.id.as_str();
    match (&old.withdrawn, &new.withdrawn) {
        (None, Some(_)) => return named("trail-respondent-withdrawn", id),
        (Some(_), None) => return named("trail-respondent-returned", id),
        _ => {}
    }
    let mut fields: Vec<&str> = Vec::new();
    if old.case != new.case {
        fields.push("case");
    }
    if old.consent != new.consent {
        fields.push("consent");
    }
    let attributes =
        old.attributes.keys().chain(new.attributes.keys().filter(|k| !old.attributes.contains_key(*k)));
    fields.extend(
        attributes.filter(|name| old.attributes.get(*name) != new.attributes.get(*name)).map(String::as_str),
    );
    named("trail-respondent-changed", id).with("fields", fields.join(", "))
}

fn of_trail(decision: &Decision, names: &Names) -> Option<Message> {
    let memo = |id: &'static str, memo: &str| {
        let about =
            names.memo(memo).map_or_else(|| Message::new("trail-subject-unknown"), |s| names.subject(s));
        Message::new(id).with("subject", about)
    };
    Some(match decision {
        Decision::MemoWritten(d) => memo_written(d, names),
        Decision::MemoChanged(d) => memo("trail-memo-changed", &d.memo),
        Decision::MemoRemoved(d) => memo("trail-memo-removed", &d.memo),
        Decision::FindingAccepted(d) => {
            Message::new("trail-finding-accepted").with("rule", &d.rule).with("finding", &d.finding)
        }
        Decision::FindingReopened(d) => {
            Message::new("trail-finding-reopened").with("rule", &d.rule).with("finding", &d.finding)
        }
        Decision::PhaseMarked(d) => Message::new("trail-phase-marked")
            .with("phase", i64::from(d.phase))
            .with("name", Message::new(phase_name(d.phase))),
        Decision::TagSet(d) => named("trail-tag-set", &d.name),
        Decision::StudyMerged(d) => Message::new("trail-study-merged").with("count", d.chains.len()),
        Decision::WordsErased(d) => named("trail-words-erased", d.respondent.as_str()),
        _ => return None,
    })
}

fn memo_written(memo: &MemoWritten, names: &Names) -> Message {
    let id = match memo.kind {
        MemoKind::Analytic => "trail-memo-analytic",
        MemoKind::Methodological => "trail-memo-methodological",
        MemoKind::Reflexive => "trail-memo-reflexive",
        MemoKind::Comment => "trail-memo-comment",
    };
    Message::new(id).with("subject", names.subject(&memo.about))
}

/// The name of a phase of thematic analysis (Braun & Clarke, 2006).
#[must_use]
pub fn phase_name(phase: u8) -> &'static str {
    match phase {
        1 => "trail-phase-1",
        2 => "trail-phase-2",
        3 => "trail-phase-3",
        4 => "trail-phase-4",
        5 => "trail-phase-5",
        6 => "trail-phase-6",
        _ => "trail-phase-other",
    }
}
