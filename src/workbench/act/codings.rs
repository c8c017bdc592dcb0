//! Acts on codings: made, changed, taken away, noted on.

use std::collections::BTreeSet;

use super::asked::{Code, Memo, NewCode, Saying};
use super::done::Deed;
use super::{code_id, theme_id};
use crate::codebook::{CodeId, Origin};
use crate::coding::{Subject, Whose};
use crate::corpus::TranscriptId;
use crate::log::{CodingRef, Decision, Judgement, MemoWritten, Pending, Words};
use crate::message::{Language, Message, Problem};
use crate::study::{Destination, Recoding, Study, by_hand};
use crate::workbench::desk::Opened;
use crate::workbench::place::{Place, unknown};

/// A code on a segment, with what is odd about the segment.
fn put(
    opened: &Opened,
    place: &Place,
    code: CodeId,
    saying: Saying,
) -> Result<(Pending, Option<Problem>), Problem> {
    let (transcript, span) = place.find(&opened.study)?;
    opened.study.refuse_repeated(opened.coder(), &code, transcript, span, None)?;
    let mut pending = by_hand(transcript, span, code);
    if let Decision::CodingAdded(added) = &mut pending.decision {
        added.polarity = saying.polarity;
        added.prompting = saying.prompting;
    }
    if let Some(words) = &mut pending.words {
        words.memo = saying.memo.filter(|memo| !memo.trim().is_empty());
    }
    Ok((pending, opened.study.odd_span(transcript, span)))
}

/// What to know when codings of somebody else alone count: said with the coder's first coding.
fn uncounted(opened: &Opened) -> Option<Problem> {
    let Whose::Coder(whose) = opened.request().rules.whose else { return None };
    let first = !opened.study.codings.iter().any(|coding| coding.coder == opened.coder());
    let message = Message::new("server-uncounted").with("coder", &whose);
    let problem = Problem::note(message).hint(Message::new("server-uncounted-hint"));
    (first && whose != opened.coder()).then_some(problem)
}

pub(super) fn code(opened: &Opened, asked: Code) -> Result<Deed, Problem> {
    let code = code_id(opened, &asked.code)?;
    let (pending, odd) = put(opened, &asked.place, code, asked.saying)?;
    let odd = odd.or_else(|| uncounted(opened));
    Ok(Deed { notes: odd.into_iter().collect(), ..Deed::of(vec![pending]) })
}

pub(super) fn new_code(opened: &Opened, asked: NewCode, language: Language) -> Result<Deed, Problem> {
    let origin = if asked.in_vivo { Origin::InVivo } else { Origin::Inductive };
    let themes: Vec<String> = asked.theme.iter().map(|theme| bare(theme)).collect();
    let under = asked.parent.as_deref().map(bare);
    let to = Destination { themes: &themes, under: under.as_deref() };
    let made = opened.study.reshape(language).make_code(&asked.label, origin, to)?;
    let mut deed = Deed { notes: made.notes.clone(), ..Deed::of(Vec::new()) };
    let said = made.said.clone();
    let id = made.decisions.iter().find_map(|decision| match decision {
        Decision::CodeCreated(made) => Some(made.entry.id.clone()),
        _ => None,
    });
    let mut pending = made.pending(None);
    match (asked.place, id) {
        (Some(place), Some(id)) => {
            let (coding, odd) = put(opened, &place, id, asked.saying)?;
            pending.push(coding);
            deed.notes.extend(odd);
        }
        _ => deed.said = Some(said),
    }
    Ok(Deed { said: deed.said, notes: deed.notes, ..Deed::of(pending) })
}

/// A name without the kind before it.
fn bare(name: &str) -> String {
    let name = name.strip_prefix("code:").or_else(|| name.strip_prefix("theme:")).unwrap_or(name);
    name.to_owned()
}

pub(super) fn recode(opened: &Opened, coding: &str, code: &str) -> Result<Deed, Problem> {
    change(opened, coding, Recoding { code: Some(code_id(opened, code)?), ..Recoding::default() })
}

pub(super) fn move_span(opened: &Opened, coding: &str, place: &Place) -> Result<Deed, Problem> {
    let (transcript, span) = place.find(&opened.study)?;
    if opened.study.own_coding(coding, opened.coder())?.transcript != transcript.id {
        return Err(unknown(&place.transcript));
    }
    let odd = opened.study.odd_span(transcript, span);
    let deed = change(opened, coding, Recoding { span: Some(span), ..Recoding::default() })?;
    Ok(Deed { notes: odd.into_iter().collect(), ..deed })
}

pub(super) fn judge(opened: &Opened, coding: &str, judgement: Judgement) -> Result<Deed, Problem> {
    change(opened, coding, Recoding { judgement: Some(judgement), ..Recoding::default() })
}

/// Changes a coding of the coder at work.
fn change(opened: &Opened, id: &str, to: Recoding) -> Result<Deed, Problem> {
    let study = &opened.study;
    let coding = study.own_coding(id, opened.coder())?;
    let placed = study.codings.iter().find(|placed| placed.id == coding.id);
    let transcript = study.transcripts.iter().find(|known| known.id == coding.transcript);
    if let (Some(transcript), Some(span)) = (transcript, to.span.or(placed.map(|placed| placed.span))) {
        let code = to.code.as_ref().unwrap_or(&coding.code);
        study.refuse_repeated(&coding.coder, code, transcript, span, Some(&coding.id))?;
    }
    let pending = study.recode(coding, to);
    if pending.is_empty() {
        return Err(Problem::error(Message::new("reshape-recode-nothing")));
    }
    Ok(Deed::of(pending))
}

pub(super) fn uncode(opened: &Opened, ids: &[String]) -> Result<Deed, Problem> {
    let own = |id: &String| opened.study.own_coding(id, opened.coder());
    let mut codings = ids.iter().map(own).collect::<Result<Vec<_>, _>>()?;
    let mut seen = BTreeSet::new();
    codings.retain(|coding| seen.insert(&coding.id));
    let said = Message::new("reshape-uncoded").with("count", codings.len());
    Ok(Deed { said: Some(said), ..Deed::of(Study::uncode(&codings)) })
}

pub(super) fn choose(opened: &Opened, id: &str, chosen: bool) -> Result<Deed, Problem> {
    let coding = opened.study.find_coding(id)?.id.clone();
    if opened.study.state.chosen.contains(&coding) == chosen {
        return Ok(Deed::of(Vec::new()));
    }
    let about = CodingRef { coding };
    let decision = if chosen { Decision::QuoteChosen(about) } else { Decision::QuoteDropped(about) };
    Ok(Deed::of(vec![Pending::new(decision)]))
}

pub(super) fn memo(opened: &Opened, asked: Memo) -> Result<Deed, Problem> {
    let text = asked.text.trim();
    if text.is_empty() {
        return Err(Problem::error(Message::new("memo-empty")).hint(Message::new("memo-empty-hint")));
    }
    let about = match (asked.about.coding, asked.about.code, asked.about.theme, asked.about.transcript) {
        (Some(id), ..) => Subject::Coding(opened.study.find_coding(&id)?.id.clone()),
        (_, Some(id), ..) => Subject::Code(code_id(opened, &id)?),
        (_, _, Some(id), _) => Subject::Theme(theme_id(opened, &id)?),
        (.., Some(id)) => {
            let transcript = opened.study.transcript(&id).ok_or_else(|| unknown(&id))?;
            Subject::Transcript(TranscriptId::clone(&transcript.id))
        }
        _ => Subject::Study,
    };
    let decision = Decision::MemoWritten(MemoWritten { about, kind: asked.kind, by: None });
    let words = Words { memo: Some(text.to_owned()), ..Words::default() };
    Ok(Deed::of(vec![Pending { decision, words: Some(words) }]))
}
