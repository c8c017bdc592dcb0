//! Acts on the codebook, each as `study::reshape` works it out.

use super::asked::Define;
use super::done::Deed;
use crate::message::{Language, Problem};
use crate::study::{Destination, Meaning, Reshaping};
use crate::workbench::desk::Opened;

fn deed(mut reshaping: Reshaping, reason: Option<&str>) -> Deed {
    let (said, notes) = (reshaping.said.clone(), std::mem::take(&mut reshaping.notes));
    Deed { said: Some(said), notes, ..Deed::of(reshaping.pending(reason)) }
}

pub(super) fn new_theme(opened: &Opened, label: &str, language: Language) -> Result<Deed, Problem> {
    Ok(deed(opened.study.reshape(language).make_theme(label)?, None))
}

pub(super) fn rename(opened: &Opened, name: &str, label: &str, language: Language) -> Result<Deed, Problem> {
    Ok(deed(opened.study.reshape(language).rename(name, label)?, None))
}

pub(super) fn define(opened: &Opened, asked: &Define, language: Language) -> Result<Deed, Problem> {
    let meaning = Meaning {
        definition: asked.definition.as_deref(),
        include: asked.include.as_deref(),
        exclude: asked.exclude.as_deref(),
        example: asked.example.as_deref(),
        concept: asked.concept.as_deref(),
    };
    Ok(deed(opened.study.reshape(language).define(&asked.name, meaning)?, None))
}

pub(super) fn move_to(
    opened: &Opened,
    name: &str,
    themes: &[String],
    parent: Option<&str>,
    language: Language,
) -> Result<Deed, Problem> {
    let to = Destination { themes, under: parent };
    Ok(deed(opened.study.reshape(language).move_to(name, to)?, None))
}

pub(super) fn merge(
    opened: &Opened,
    from: &[String],
    into: &str,
    reason: Option<String>,
    language: Language,
) -> Result<Deed, Problem> {
    Ok(deed(opened.study.reshape(language).merge(from, into)?, reason.as_deref()))
}

pub(super) fn retire(
    opened: &Opened,
    name: &str,
    reason: Option<String>,
    language: Language,
) -> Result<Deed, Problem> {
    Ok(deed(opened.study.reshape(language).retire(name)?, reason.as_deref()))
}
