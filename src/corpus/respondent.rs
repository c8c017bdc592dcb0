//! A person who was interviewed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CaseId, RespondentId};

/// A respondent and what is known of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respondent {
    /// The id, `R4`.
    pub id: RespondentId,
    /// The case they belong to; `None` when they are a case of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// Attributes by name: group, years of service, ... Empty values are left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, String>,
    /// What they consented to, in the researcher's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    /// The day they withdrew. A withdrawn respondent leaves every count and everything that shows their words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
}

impl Respondent {
    /// A respondent of whom nothing is known yet.
    #[must_use]
    pub fn new(id: RespondentId) -> Self {
        Self { id, case: None, attributes: BTreeMap::new(), consent: None, withdrawn: None }
    }

    /// The case they count in: their own when none is given.
    #[must_use]
    pub fn case_id(&self) -> CaseId {
        self.case.clone().unwrap_or_else(|| CaseId::new(self.id.as_str()))
    }

    /// Takes over what two versions of what is known differ in.
    pub fn follow(&mut self, old: &Self, new: &Self) {
        if old.case != new.case {
            self.case.clone_from(&new.case);
        }
        for (mine, was, is) in [
            (&mut self.consent, &old.consent, &new.consent),
            (&mut self.withdrawn, &old.withdrawn, &new.withdrawn),
        ] {
            if was != is {
                mine.clone_from(is);
            }
        }
        for name in old.attributes.keys().filter(|name| !new.attributes.contains_key(*name)) {
            self.attributes.remove(name);
        }
        for (name, value) in
            new.attributes.iter().filter(|(name, value)| old.attributes.get(*name) != Some(value))
        {
            self.attributes.insert(name.clone(), value.clone());
        }
    }

    /// Takes over what is not known yet from what somebody else knows of the same respondent.
    pub fn fill(&mut self, other: &Self) {
        self.case = self.case.take().or_else(|| other.case.clone());
        self.consent = self.consent.take().or_else(|| other.consent.clone());
        self.withdrawn = self.withdrawn.take().or_else(|| other.withdrawn.clone());
        for (name, value) in &other.attributes {
            self.attributes.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}
