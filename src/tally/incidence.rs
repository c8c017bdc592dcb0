//! Which unit mentions which code, each code by itself: what curves of new codes are made from.

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, Material, Request, Universe};
use crate::codebook::CodeId;
use crate::coding::{CountRules, Denominator, Whose};
use crate::corpus::{RespondentId, TranscriptId};

/// One unit and the codes it mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidenceUnit {
    /// Its name.
    pub name: String,
    /// Its group, as an index into [`Incidence::groups`].
    pub group: Option<usize>,
    /// The transcripts it speaks in.
    pub transcripts: BTreeSet<TranscriptId>,
    /// The codes it mentions, as indexes into [`Incidence::codes`].
    pub codes: BTreeSet<usize>,
    /// When the first coding that counts for it was made, of any code and polarity; `None` without one.
    pub first_coded: Option<String>,
    /// Whether somebody whose codings count has looked: coded in one of its transcripts, or finished one.
    pub is_coded: bool,
}

/// Units by codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incidence {
    /// What it rests on.
    pub basis: Basis,
    /// The groups, when units are split.
    pub groups: Vec<String>,
    /// The codes that are mentioned, in the order of the codebook.
    pub codes: Vec<CodeId>,
    /// The units, in the order of the study, whether they are split or not.
    pub units: Vec<IncidenceUnit>,
}

/// Which unit mentions which code by itself: a code is not mentioned because a part of it is. Whether it was asked about
/// makes no difference.
#[must_use]
pub fn incidence(material: &Material<'_>, request: &Request) -> Incidence {
    let rules = CountRules { of: Denominator::All, ..request.rules.clone() };
    let request = Request { rules, ..request.clone() };
    let universe = Universe::of(material, &request);
    let whole = universe.whole_units();
    let wanted = |id: &CodeId| {
        let code = material.codebook.code(id);
        code.is_some_and(|code| request.origin.is_none_or(|origin| code.origin == origin))
    };
    let mut said: BTreeMap<u32, BTreeSet<&CodeId>> = BTreeMap::new();
    let units_of = |respondents: &BTreeSet<&RespondentId>, transcript: &TranscriptId| -> BTreeSet<u32> {
        respondents.iter().flat_map(|id| whole.units_of(id, transcript)).collect()
    };
    for (coding, _, respondents) in material.counted(&request, wanted) {
        for unit in units_of(&respondents, &coding.transcript) {
            said.entry(unit).or_default().insert(&coding.code);
        }
    }
    let mut first: BTreeMap<u32, &str> = BTreeMap::new();
    let any = Request { polarity: None, ..request.clone() };
    for (coding, _, respondents) in material.counted(&any, |_| true) {
        for unit in units_of(&respondents, &coding.transcript) {
            let at = first.entry(unit).or_insert(&coding.at);
            *at = (*at).min(&coding.at);
        }
    }
    let coded = transcripts_coded(material, &request);
    let mentioned: BTreeSet<&CodeId> = said.values().flatten().copied().collect();
    let codes: Vec<CodeId> = material
        .codebook
        .codes
        .iter()
        .map(|code| &code.id)
        .filter(|id| mentioned.contains(id))
        .cloned()
        .collect();
    let numbers: BTreeMap<&CodeId, usize> = codes.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let unit = |(unit, number): (&super::CountedUnit, u32)| IncidenceUnit {
        name: unit.name.clone(),
        group: unit.group,
        transcripts: unit.transcripts.clone(),
        codes: said.get(&number).into_iter().flatten().filter_map(|id| numbers.get(id).copied()).collect(),
        first_coded: first.get(&number).filter(|at| !at.is_empty()).map(|at| (*at).to_owned()),
        is_coded: request.provisional || !coded.is_disjoint(&unit.transcripts),
    };
    let mut units: Vec<IncidenceUnit> = universe.units.iter().zip(0..).map(unit).collect();
    let unsplit = Universe::of(material, &Request { by: None, ..request.clone() });
    let places: BTreeMap<&str, usize> =
        unsplit.units.iter().enumerate().map(|(at, unit)| (unit.name.as_str(), at)).collect();
    units.sort_by_key(|unit| places.get(unit.name.as_str()).copied());
    Incidence { basis: Basis::of(&request, &universe), groups: universe.groups.clone(), codes, units }
}

/// The transcripts that somebody whose codings count coded in or finished.
fn transcripts_coded(material: &Material<'_>, request: &Request) -> BTreeSet<TranscriptId> {
    let is_theirs = |coder: &str| match &request.rules.whose {
        Whose::Coder(name) => coder.eq_ignore_ascii_case(name),
        Whose::Any | Whose::Consensus => true,
    };
    let coded = material.codings.iter().filter(|coding| is_theirs(&coding.coder));
    let done = material.done.iter().filter(|(_, coder)| is_theirs(coder));
    coded.map(|coding| coding.transcript.clone()).chain(done.map(|(id, _)| id.clone())).collect()
}
