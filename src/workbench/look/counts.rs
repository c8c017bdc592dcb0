//! How many stand behind codes and themes: the tally's own numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::codebook::CodeId;
use crate::coding::Denominator;
use crate::explore::questions_asked;
use crate::message::{Language, Problem};
use crate::tally::{Material, Tally, tally, tally_of};
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
    let tally = on_material(opened, |material| tally(material, &opened.request(), language))?;
    let n = tally.basis.n;
    Ok((by_id(tally), n))
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
    let tally = on_material(opened, |material| tally_of(touched, material, &opened.request(), language))?;
    Ok(by_id(tally).into_values().collect())
}

fn on_material(
    opened: &Opened,
    count: impl FnOnce(&Material<'_>) -> Result<Tally, Problem>,
) -> Result<Tally, Problem> {
    let study = &opened.study;
    let by_asked = opened.request().rules.of == Denominator::Asked;
    let asked = if by_asked { questions_asked(study) } else { BTreeSet::new() };
    count(&Material::of(study, &study.codings, &asked))
}

fn by_id(tally: Tally) -> Counts {
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
    counts
}
