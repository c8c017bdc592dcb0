//! The units that can be counted, and the groups they fall in.

use std::collections::{BTreeMap, BTreeSet};

use super::{Material, Request};
use crate::coding::CountUnit;
use crate::corpus::{Respondent, RespondentId, TranscriptId};

/// The name of the group of those who have no value.
pub const NO_VALUE: &str = "–";

/// One unit: a respondent, a case or a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedUnit {
    /// Its name.
    pub name: String,
    /// Its group, as an index into [`Universe::groups`]; `None` without grouping or when its members differ.
    pub group: Option<usize>,
    /// The respondents in it.
    pub respondents: BTreeSet<RespondentId>,
    /// The transcripts it speaks in.
    pub transcripts: BTreeSet<TranscriptId>,
}

/// Everyone who could have said something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Universe {
    /// The units, in the order of the study; grouped ones in the order of their groups.
    pub units: Vec<CountedUnit>,
    /// The groups, in the order in which respondents first have them; empty without grouping.
    pub groups: Vec<String>,
    /// Units whose members belong to different groups, and so to none.
    pub varying: Vec<String>,
    /// Respondents on the list who speak in no transcript, and so are in no n.
    pub unheard: Vec<RespondentId>,
}

impl Universe {
    /// The units of a study: respondents who did not withdraw and have a turn in a transcript.
    #[must_use]
    pub fn of(material: &Material<'_>, request: &Request) -> Self {
        let withdrawn = material.withdrawn();
        let mut spoke: BTreeMap<RespondentId, BTreeSet<TranscriptId>> = BTreeMap::new();
        for transcript in material.transcripts {
            for respondent in transcript.respondents() {
                if !withdrawn.contains(&respondent) {
                    spoke.entry(respondent).or_default().insert(transcript.id.clone());
                }
            }
        }
        let listed = material.respondents.iter().filter(|respondent| respondent.withdrawn.is_none());
        let unheard = listed.filter(|r| !spoke.contains_key(&r.id)).map(|r| r.id.clone()).collect();
        let mut universe = Self { unheard, ..Self::default() };
        let by_id = material.by_id();
        let order = in_study_order(material, &spoke);
        if let Some(attribute) = &request.by {
            for id in &order {
                let value = attribute_of(by_id.get(id).copied(), attribute);
                if !universe.groups.contains(&value) {
                    universe.groups.push(value);
                }
            }
        }
        for (name, respondents, transcripts) in members(material, request.rules.unit, &order, &spoke) {
            let mut groups: BTreeSet<Option<usize>> = BTreeSet::new();
            if let Some(attribute) = &request.by {
                for id in &respondents {
                    let value = attribute_of(by_id.get(id).copied(), attribute);
                    groups.insert(universe.groups.iter().position(|group| *group == value));
                }
            }
            if groups.len() > 1 {
                universe.varying.push(name.clone());
            }
            let group = if groups.len() == 1 { groups.into_iter().next().flatten() } else { None };
            universe.units.push(CountedUnit { name, group, respondents, transcripts });
        }
        universe.units.sort_by_key(|unit| unit.group.unwrap_or(usize::MAX));
        universe
    }

    /// How many units a group has.
    #[must_use]
    pub fn group_size(&self, group: usize) -> usize {
        self.units.iter().filter(|unit| unit.group == Some(group)).count()
    }
}

/// The respondents who spoke: those on the list in its order, then others by name.
fn in_study_order(
    material: &Material<'_>,
    spoke: &BTreeMap<RespondentId, BTreeSet<TranscriptId>>,
) -> Vec<RespondentId> {
    let mut order: Vec<RespondentId> =
        material.respondents.iter().map(|r| r.id.clone()).filter(|id| spoke.contains_key(id)).collect();
    let listed: BTreeSet<RespondentId> = order.iter().cloned().collect();
    order.extend(spoke.keys().filter(|id| !listed.contains(id)).cloned());
    order
}

type Members = Vec<(String, BTreeSet<RespondentId>, BTreeSet<TranscriptId>)>;

/// The units with who and what is in them.
fn members(
    material: &Material<'_>,
    unit: CountUnit,
    order: &[RespondentId],
    spoke: &BTreeMap<RespondentId, BTreeSet<TranscriptId>>,
) -> Members {
    let by_id = material.by_id();
    let mut members: Members = Vec::new();
    let mut add = |name: String, respondent: &RespondentId, transcripts: BTreeSet<TranscriptId>| match members
        .iter_mut()
        .find(|(known, ..)| *known == name)
    {
        Some((_, respondents, all)) => {
            respondents.insert(respondent.clone());
            all.extend(transcripts);
        }
        None => members.push((name, BTreeSet::from([respondent.clone()]), transcripts)),
    };
    match unit {
        CountUnit::Respondents | CountUnit::Cases => {
            for id in order {
                let case = by_id.get(id).map_or_else(|| id.to_string(), |r| r.case_id().to_string());
                let name = if unit == CountUnit::Cases { case } else { id.to_string() };
                add(name, id, spoke.get(id).cloned().unwrap_or_default());
            }
        }
        CountUnit::Transcripts => {
            for transcript in material.transcripts {
                for id in transcript.respondents().iter().filter(|id| spoke.contains_key(*id)) {
                    add(transcript.id.to_string(), id, BTreeSet::from([transcript.id.clone()]));
                }
            }
        }
    }
    members
}

/// A respondent's value of an attribute, found in any case; a dash when there is none.
fn attribute_of(respondent: Option<&Respondent>, attribute: &str) -> String {
    let found = respondent.and_then(|respondent| {
        respondent.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(attribute))
    });
    found.map_or_else(|| NO_VALUE.to_owned(), |(_, value)| value.clone())
}
