//! Counts at two moments, with the acts that explain how one became the other.

use std::collections::{BTreeMap, BTreeSet};

use super::explain::{Acts, Behind};
use super::{CountChange, Counted, Seen};
use crate::codebook::{CodeId, ThemeId};
use crate::study::Study;
use crate::tally::{Tally, TallyRow};

/// What a row of a tally counts. A code in several themes is counted once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Theme(ThemeId),
    Code(CodeId),
}

/// The codes and themes with another k or another number of segments, in the order of the codebook.
pub(super) fn counts(before: Seen<'_>, after: Seen<'_>, acts: &Acts<'_>) -> Vec<CountChange> {
    let (was, is) = (rows(before.tally), rows(after.tally));
    let mut targets: Vec<&Target> = Vec::new();
    for (target, _) in is.iter().chain(&was) {
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    let was: BTreeMap<&Target, &TallyRow> = was.iter().map(|(target, row)| (target, *row)).collect();
    let is: BTreeMap<&Target, &TallyRow> = is.iter().map(|(target, row)| (target, *row)).collect();
    let mut found = Vec::new();
    for target in targets {
        let (old, new) = (was.get(target).copied(), is.get(target).copied());
        let measure = |row: Option<&TallyRow>| row.map_or((0, 0), |row| (row.k, row.segments));
        let Some(row) = new.or(old).filter(|_| measure(old) != measure(new)) else { continue };
        let mut behind = Behind { whose: after.tally.basis.whose.clone(), ..Behind::default() };
        for seen in [before, after] {
            look_behind(target, seen.study, &mut behind);
        }
        let explained = acts.behind(&behind);
        found.push(CountChange {
            kind: row.kind,
            id: target.id().to_owned(),
            name: row.name().to_owned(),
            before: old.map(counted),
            after: new.map(counted),
            acts: explained.acts,
            because: explained.because,
        });
    }
    found
}

impl Target {
    fn id(&self) -> &str {
        match self {
            Self::Theme(id) => id.as_str(),
            Self::Code(id) => id.as_str(),
        }
    }
}

fn rows(tally: &Tally) -> Vec<(Target, &TallyRow)> {
    let target = |row: &TallyRow| match (&row.code_id, &row.theme_id) {
        (Some(code), _) => Some(Target::Code(code.as_str().into())),
        (None, Some(theme)) => Some(Target::Theme(theme.as_str().into())),
        (None, None) => None,
    };
    let mut seen = BTreeSet::new();
    let found = tally.rows.iter().filter_map(|row| Some((target(row)?, row)));
    found.filter(|(target, _)| seen.insert(target.clone())).collect()
}

fn counted(row: &TallyRow) -> Counted {
    Counted { k: row.k, n: row.n, respondents: row.respondents.clone(), segments: row.segments }
}

/// Adds what a count was made of at one moment.
fn look_behind(target: &Target, study: &Study, behind: &mut Behind) {
    let book = &study.state.codebook;
    let codes = match target {
        Target::Code(id) => book.with_parts(id),
        Target::Theme(id) => {
            behind.themes.extend(book.with_subthemes(id));
            book.codes_under(id)
        }
    };
    let coded: BTreeSet<_> = study
        .codings
        .iter()
        .filter(|coding| codes.contains(&coding.code))
        .map(|coding| coding.transcript.clone())
        .collect();
    for transcript in study.transcripts.iter().filter(|transcript| coded.contains(&transcript.id)) {
        behind.respondents.extend(transcript.respondents());
    }
    behind.transcripts.extend(coded);
    behind.codes.extend(codes);
}
