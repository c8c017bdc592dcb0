//! Taking in a codebook or guide that came from elsewhere: its entries become the study's own, as one act.

use super::{Author, State, Study};
use crate::codebook::{Codebook, Guide};
use crate::log::{Changed, Created, Decision, Pending};
use crate::message::{Message, Problem};

/// Adds the themes, codes and relations that the study does not have yet. Entries whose id the study has are left as
/// they are and named in a note.
///
/// # Errors
/// When the log cannot be written, or the two together would be no possible codebook.
pub fn adopt_codebook(study: &mut Study, author: &Author, other: Codebook) -> Result<Vec<Problem>, Problem> {
    let mut pending = Vec::new();
    let mut notes = Vec::new();
    let mut known = |has: bool, id: &str| {
        if has {
            notes.push(Problem::note(Message::new("codebook-import-known").with("id", id)));
        }
        !has
    };
    let book = &study.state.codebook;
    if book.title.is_none() && other.title.is_some() && book.codes.is_empty() {
        let old = State::arrangement(book);
        let new = crate::log::Arrangement { title: other.title.clone(), ..old.clone() };
        pending.push(Pending::new(Decision::CodebookArranged(Changed { old, new }.into())));
    }
    for entry in other.themes {
        if known(book.theme(&entry.id).is_some(), entry.id.as_str()) {
            pending.push(Pending::new(Decision::ThemeCreated(Created { entry }.into())));
        }
    }
    for entry in other.codes {
        if known(book.code(&entry.id).is_some(), entry.id.as_str()) {
            pending.push(Pending::new(Decision::CodeCreated(Created { entry }.into())));
        }
    }
    for entry in other.relations {
        if known(book.relations.iter().any(|relation| relation.id == entry.id), &entry.id) {
            pending.push(Pending::new(Decision::RelationCreated(Created { entry }.into())));
        }
    }
    study.record(author, pending)?;
    Ok(notes)
}

/// Makes a guide the study's own.
///
/// # Errors
/// When the study has another guide already, or the log cannot be written.
pub fn adopt_guide(study: &mut Study, author: &Author, guide: Guide) -> Result<(), Problem> {
    if study.state.guide == guide {
        return Ok(());
    }
    if !study.state.guide.questions.is_empty() {
        let hint = Message::new("codebook-guide-present-hint");
        return Err(Problem::error(Message::new("codebook-guide-present")).hint(hint));
    }
    let change = Changed { old: study.state.guide_entry(), new: guide.into() };
    study.record(author, vec![Pending::new(Decision::GuideChanged(change.into()))])?;
    Ok(())
}
