//! Acts on suggestions: accepted as they are or otherwise, or turned down.

use std::collections::BTreeSet;

use super::code_id;
use super::done::Deed;
use crate::coding::Via;
use crate::explore::Suggestion;
use crate::log::{Decision, Pending};
use crate::message::{Message, Problem};
use crate::study::by_hand;
use crate::workbench::desk::Opened;
use crate::workbench::place::Place;

/// The open suggestions of these ids.
fn open(opened: &mut Opened, ids: &[String]) -> Result<Vec<Suggestion>, Problem> {
    let open = opened.open_suggestions();
    let find = |id: &String| {
        let found = open.iter().find(|suggestion| suggestion.id == *id).cloned();
        found.ok_or_else(|| {
            let message = Message::new("server-suggestion-decided");
            Problem::error(message).hint(Message::new("server-suggestion-decided-hint"))
        })
    };
    let mut seen = BTreeSet::new();
    ids.iter().filter(|id| seen.insert(*id)).map(find).collect()
}

/// Several at once are marked as such.
fn via(chosen: &[Suggestion]) -> Via {
    if chosen.len() > 1 { Via::Bulk } else { Via::Suggestion }
}

pub(super) fn accept(opened: &mut Opened, ids: &[String]) -> Result<Deed, Problem> {
    let chosen = open(opened, ids)?;
    let accepted = chosen.iter().filter_map(|suggestion| suggestion.accepted(&opened.study, via(&chosen)));
    let said = Message::new("cli-accepted").with("count", chosen.len());
    Ok(Deed { said: Some(said), ..Deed::of(accepted.collect()) })
}

pub(super) fn reject(opened: &mut Opened, ids: &[String]) -> Result<Deed, Problem> {
    let chosen = open(opened, ids)?;
    let rejected = chosen.iter().filter_map(|suggestion| suggestion.rejected(&opened.study, via(&chosen)));
    let said = Message::new("cli-rejected").with("count", chosen.len());
    Ok(Deed { said: Some(said), ..Deed::of(rejected.collect()) })
}

/// Accepts a suggestion with other edges or another code. A suggestion of another code is not taken over, but turned
/// down for the code it proposed, in the same act.
pub(super) fn accept_as(
    opened: &mut Opened,
    id: &str,
    place: Option<&Place>,
    code: Option<String>,
) -> Result<Deed, Problem> {
    let ids = [id.to_owned()];
    let chosen = open(opened, &ids)?;
    let Some(suggestion) = chosen.first() else { return Ok(Deed::of(Vec::new())) };
    let code =
        code.map(|code| code_id(opened, &code)).transpose()?.unwrap_or_else(|| suggestion.code.clone());
    let study = &opened.study;
    let (transcript, span) = match place {
        Some(place) => place.find(study)?,
        None => {
            let transcript = study.transcripts.iter().find(|known| known.id == suggestion.transcript);
            let gone = || super::super::place::unknown(suggestion.transcript.as_str());
            (transcript.ok_or_else(gone)?, suggestion.span)
        }
    };
    study.refuse_repeated(opened.coder(), &code, transcript, span, None)?;
    let same_code = code == suggestion.code;
    let mut coding = by_hand(transcript, span, code);
    if let Decision::CodingAdded(added) = &mut coding.decision {
        if same_code {
            added.via = Via::Suggestion;
            added.suggestion = Some(suggestion.id.clone());
        }
    }
    let mut pending: Vec<Pending> = vec![coding];
    // Where the coding does not cover what was proposed, the proposal would be open still.
    if !same_code || !span.overlaps(suggestion.span) {
        pending.extend(suggestion.rejected(study, Via::Suggestion));
    }
    let odd = study.odd_span(transcript, span);
    Ok(Deed { notes: odd.into_iter().collect(), ..Deed::of(pending) })
}
