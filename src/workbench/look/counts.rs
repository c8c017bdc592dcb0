//! How many stand behind codes and themes: the tally's own numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::codebook::{CodeId, ThemeId};
use crate::coding::{Coding, Denominator};
use crate::explore::questions_asked;
use crate::message::{Language, Problem};
use crate::tally::{Material, Request, tally};
use crate::workbench::desk::Opened;

/// A count of one code or theme.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::workbench) struct CountView {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) k: usize,
    pub(super) n: usize,
    pub(super) segments: usize,
    pub(super) respondents: Vec<String>,
}

/// The counts by kind and id.
pub(super) type Counts = BTreeMap<(&'static str, String), CountView>;

/// How many stand behind every code and theme, and out of how many.
///
/// # Errors
/// When the count fails, which no input should bring about.
pub(super) fn counts(opened: &Opened, language: Language) -> Result<(Counts, usize), Problem> {
    counted(opened, &opened.study.codings, &opened.request(), language)
}

/// How many stand behind some codes now, and behind the codes and themes that hold them. Only their codings are looked
/// at.
///
/// # Errors
/// When the count fails, which no input should bring about.
pub(in crate::workbench) fn counts_of(
    opened: &Opened,
    touched: &BTreeSet<CodeId>,
    language: Language,
) -> Result<Vec<CountView>, Problem> {
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let book = &opened.study.state.codebook;
    let mut above: BTreeSet<&CodeId> = BTreeSet::new();
    for code in touched {
        let upward = std::iter::successors(Some(code), |id| book.code(id)?.parent.as_ref());
        // What stands above a code that was seen before was seen too; and a ring ends.
        upward.take_while(|id| above.insert(id)).for_each(drop);
    }
    let mut themes: BTreeSet<ThemeId> = BTreeSet::new();
    for theme in above.iter().filter_map(|id| book.code(id)).flat_map(|code| book.themes_of(code)) {
        let upward = std::iter::successors(Some(theme), |id| book.theme(id)?.parent.clone());
        upward.take_while(|id| themes.insert(id.clone())).for_each(drop);
    }
    let mut needed: BTreeSet<CodeId> = above.iter().flat_map(|id| book.with_parts(id)).collect();
    needed.extend(themes.iter().flat_map(|theme| book.codes_under(theme)));
    let codings: Vec<Coding> =
        opened.study.codings.iter().filter(|coding| needed.contains(&coding.code)).cloned().collect();
    let (counts, _) = counted(opened, &codings, &opened.request(), language)?;
    let wanted = |count: &CountView| match count.kind {
        "theme" => themes.iter().any(|theme| theme.as_str() == count.id),
        _ => above.iter().any(|code| code.as_str() == count.id),
    };
    Ok(counts.into_values().filter(wanted).collect())
}

fn counted(
    opened: &Opened,
    codings: &[Coding],
    request: &Request,
    language: Language,
) -> Result<(Counts, usize), Problem> {
    let study = &opened.study;
    let asked = if request.rules.of == Denominator::Asked { questions_asked(study) } else { BTreeSet::new() };
    let tally = tally(&Material::of(study, codings, &asked), request, language)?;
    let mut counts = Counts::new();
    for row in tally.rows {
        let id = row.code_id.or(row.theme_id).unwrap_or_default();
        // A code in several themes has a row in each, with the same numbers.
        counts.entry((row.kind, id.clone())).or_insert(CountView {
            kind: row.kind,
            id,
            k: row.k,
            n: row.n,
            segments: row.segments,
            respondents: row.respondents,
        });
    }
    Ok((counts, tally.basis.n))
}
