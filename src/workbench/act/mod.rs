//! What is decided in the workbench: each an act of the log, on disk before the answer goes out.

mod asked;
mod codings;
mod done;
mod entries;
mod people;
mod suggested;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;

pub(super) use asked::Act;
pub(super) use done::Done;
use done::{Deed, Setting};

use super::desk::{Opened, Workbench, at_desk};
use super::said::Said;
use crate::codebook::{CodeId, ThemeId};
use crate::message::{Language, Message, Problem};

/// Does an act, and tells the other windows.
pub(super) async fn act(
    State(bench): State<Arc<Workbench>>,
    headers: HeaderMap,
    Json(act): Json<Act>,
) -> Response {
    let window = headers.get("x-codeboom-window").and_then(|window| window.to_str().ok());
    let window = window.unwrap_or_default().to_owned();
    let told = Arc::clone(&bench);
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        // What is decided rests on what others decided until now.
        if opened.study.read_log()? {
            told.changes.tell_all(opened.version());
        }
        let deed = plan(opened, act, catalogue.language())?;
        let done = deed.carry_out(opened, catalogue)?;
        told.changes.tell(&window, &done);
        Ok(done)
    })
    .await
}

/// What an act would do, in words. Nothing is recorded.
#[derive(Serialize)]
struct Preview {
    said: String,
    notes: Vec<Said>,
}

/// Tells what an act on the codebook would do.
pub(super) async fn preview(State(bench): State<Arc<Workbench>>, Json(act): Json<Act>) -> Response {
    at_desk(bench, |desk| {
        let (opened, catalogue) = desk.at_work()?;
        let deed = plan(opened, act, catalogue.language())?;
        Ok(Preview { said: deed.told(catalogue), notes: Said::all(&deed.notes, catalogue) })
    })
    .await
}

/// Works out what an act records.
fn plan(opened: &mut Opened, act: Act, language: Language) -> Result<Deed, Problem> {
    match act {
        Act::Code(code) => codings::code(opened, code),
        Act::NewCode(new) => codings::new_code(opened, new, language),
        Act::Recode { coding, code } => codings::recode(opened, &coding, &code),
        Act::MoveSpan { coding, place } => codings::move_span(opened, &coding, &place),
        Act::Judge { coding, judgement } => codings::judge(opened, &coding, judgement),
        Act::Uncode { codings } => codings::uncode(opened, &codings),
        Act::Choose { coding, chosen } => codings::choose(opened, &coding, chosen),
        Act::Memo(memo) => codings::memo(opened, memo),
        Act::Accept { suggestions } => suggested::accept(opened, &suggestions),
        Act::AcceptAs { suggestion, place, code } => {
            suggested::accept_as(opened, &suggestion, place.as_ref(), code)
        }
        Act::Reject { suggestions } => suggested::reject(opened, &suggestions),
        Act::NewTheme { label } => entries::new_theme(opened, &label, language),
        Act::Rename { name, label } => entries::rename(opened, &name, &label, language),
        Act::Define(define) => entries::define(opened, &define, language),
        Act::Move { name, themes, parent } => {
            entries::move_to(opened, &name, &themes, parent.as_deref(), language)
        }
        Act::Merge { from, into, reason } => entries::merge(opened, &from, &into, reason, language),
        Act::Retire { name, reason } => entries::retire(opened, &name, reason, language),
        Act::Done { transcript, done } => people::done(opened, &transcript, done),
        Act::Speakers { transcript, speakers } => people::speakers(opened, &transcript, speakers),
        Act::Respondent { id, attributes } => people::respondent(opened, &id, &attributes),
        Act::Groups { attribute } => Ok(Deed::setting(Setting::Groups(attribute))),
        Act::Whose { whose } => Ok(Deed::setting(Setting::Whose(whose))),
        Act::Undo => Ok(Deed::undo()),
        Act::Redo => Ok(Deed::redo()),
    }
}

/// A code of the codebook.
fn code_id(opened: &Opened, id: &str) -> Result<CodeId, Problem> {
    let id = id.strip_prefix("code:").unwrap_or(id);
    let known = opened.study.state.codebook.code(&id.into());
    known
        .map(|code| code.id.clone())
        .ok_or_else(|| Problem::error(Message::new("cli-unknown-code").with("code", id)))
}

/// A theme of the codebook.
fn theme_id(opened: &Opened, id: &str) -> Result<ThemeId, Problem> {
    let id = id.strip_prefix("theme:").unwrap_or(id);
    let known = opened.study.state.codebook.theme(&id.into());
    known
        .map(|theme| theme.id.clone())
        .ok_or_else(|| Problem::error(Message::new("cli-unknown-theme").with("theme", id)))
}
