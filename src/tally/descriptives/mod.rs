//! Who the respondents are: their attributes, and what those that are numbers come to.
//!
//! ```text
//! numbers   which values are numbers; mean, median and standard deviation of them
//! waves     what was measured twice: then, now and the difference
//! shares    a total divided over parts: whether they add up; means by person and by case
//! tables    all of it as tables
//! ```

mod numbers;
mod shares;
mod tables;
mod waves;

use std::collections::BTreeSet;

use serde::Serialize;

use super::Material;
use crate::corpus::{Respondent, RespondentId};
use crate::study::{Attribute, Measured};

pub use numbers::{Descriptive, NotNumber};
pub use shares::{ShareMean, Shares, SumOff};
pub use waves::{WaveRow, Waves};

use numbers::{Groups, is_numeric, not_numbers, number_of, stray_words, value};

/// The respondents and their numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Descriptives {
    /// The respondents who did not withdraw.
    pub respondents: Vec<Respondent>,
    /// How many withdrew.
    pub withdrawn: usize,
    /// Numeric attributes, over everyone and by group; of what was measured twice, both times and the difference.
    pub descriptives: Vec<Descriptive>,
    /// What was measured twice, by respondent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waves: Vec<Waves>,
    /// What was divided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Shares>,
    /// Values that were expected to be numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_numbers: Vec<NotNumber>,
    /// Columns that the settings name and no respondent has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// Those on the list who speak in no transcript.
    pub unheard: Vec<RespondentId>,
}

/// Describes the respondents, by the values of an attribute when one is given. `attributes` says which were measured twice
/// or divided.
#[must_use]
pub fn describe(material: &Material<'_>, by: Option<&str>, attributes: &[Attribute]) -> Descriptives {
    let listed: Vec<Respondent> =
        material.respondents.iter().filter(|respondent| respondent.withdrawn.is_none()).cloned().collect();
    let heard: BTreeSet<RespondentId> =
        material.transcripts.iter().flat_map(crate::corpus::Transcript::respondents).collect();
    let names: BTreeSet<&String> =
        listed.iter().flat_map(|respondent| respondent.attributes.keys()).collect();
    let groups = Groups::of(&listed, by);
    let mut described = Descriptives {
        respondents: Vec::new(),
        withdrawn: material.respondents.len() - listed.len(),
        descriptives: Vec::new(),
        waves: Vec::new(),
        shares: Vec::new(),
        not_numbers: Vec::new(),
        absent: Vec::new(),
        unheard: listed.iter().map(|r| r.id.clone()).filter(|id| !heard.contains(id)).collect(),
    };
    let of_whole = |name: &str| {
        attributes.iter().any(|attribute| attribute.columns().any(|column| column.eq_ignore_ascii_case(name)))
    };
    for attribute in names.into_iter().filter(|name| Some(name.as_str()) != by && !of_whole(name)) {
        if !is_numeric(&listed, attribute) {
            described.not_numbers.extend(stray_words(&listed, attribute));
            continue;
        }
        for (group, members) in groups.each() {
            let values = members.into_iter().map(|member| number_of(member, attribute));
            described.descriptives.push(Descriptive::of(attribute, group, values));
        }
    }
    for attribute in attributes {
        described.whole(attribute, &listed, &groups);
    }
    Descriptives { respondents: listed.clone(), ..described }
}

impl Descriptives {
    /// Describes what has columns of its own.
    fn whole(&mut self, attribute: &Attribute, listed: &[Respondent], groups: &Groups) {
        for column in attribute.columns() {
            self.not_numbers.extend(not_numbers(listed, column));
            if listed.iter().all(|respondent| value(respondent, column).is_none()) {
                self.absent.push(column.to_owned());
            }
        }
        match &attribute.measured {
            Measured::Once => {}
            Measured::Twice { then, now } => {
                let waves = Waves::of(&attribute.id, (then, now), listed, groups);
                self.descriptives.extend(waves.statistics(groups));
                self.waves.push(waves);
            }
            Measured::Divided { total, parts } => {
                self.shares.push(Shares::of(&attribute.id, (*total, parts), listed, groups));
            }
        }
    }
}
