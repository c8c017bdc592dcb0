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
}
