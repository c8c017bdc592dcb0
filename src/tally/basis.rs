//! What every table of counts rests on, and the sentences under it that say so.

use serde::Serialize;

use super::{Request, Universe};
use crate::codebook::Origin;
use crate::coding::{CountUnit, Denominator, Polarity, Whose};
use crate::message::Message;

/// Unit, denominator, rule, and who is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// What is counted.
    pub unit: CountUnit,
    /// Out of what.
    pub of: Denominator,
    /// Whose codings count: `any`, `consensus` or a coder.
    #[serde(rename = "counting")]
    pub whose: Whose,
    /// Whether suggestions that nobody accepted yet are counted instead of decisions.
    pub provisional: bool,
    /// How many units there are.
    pub n: usize,
    /// The attribute split by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The origin that codes were narrowed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The polarity that codings were narrowed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub polarity: Option<Polarity>,
    /// Units that are in no group because their members differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub varying: Vec<String>,
    /// Respondents on the list who speak in no transcript.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unheard: Vec<String>,
}

impl Basis {
    /// The basis of a count.
    #[must_use]
    pub fn of(request: &Request, universe: &Universe) -> Self {
        Self {
            unit: request.rules.unit,
            of: request.rules.of,
            whose: request.rules.whose.clone(),
            provisional: request.provisional,
            n: universe.units.len(),
            by: request.by.clone(),
            origin: request.origin,
            polarity: request.polarity,
            varying: universe.varying.clone(),
            unheard: universe.unheard.iter().map(ToString::to_string).collect(),
        }
    }

    /// The message that names the unit, as the heading of a list of units.
    #[must_use]
    pub fn units(&self) -> &'static str {
        match self.unit {
            CountUnit::Respondents => "table-respondents",
            CountUnit::Cases => "table-cases",
            CountUnit::Transcripts => "table-transcripts",
        }
    }

    /// What must be said under a table of this count.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.provisional {
            notes.push(Message::new("table-note-provisional"));
        }
        notes.push(Message::new(match self.unit {
            CountUnit::Respondents => "table-note-respondents",
            CountUnit::Cases => "table-note-cases",
            CountUnit::Transcripts => "table-note-transcripts",
        }));
        notes.extend(self.rest());
        notes
    }

    /// What must be said under a table that counts something else than units: out of what, whose codings, and who is
    /// left out.
    #[must_use]
    pub fn rest(&self) -> Vec<Message> {
        let of = match self.of {
            Denominator::All => "table-note-of-all",
            Denominator::Asked => "table-note-of-asked",
        };
        let mut notes = vec![Message::new(of).with("n", self.n)];
        notes.extend(self.narrowed_notes());
        notes
    }

    /// What must be said under a table of this count whatever its unit and denominator: whose codings, which of them, and
    /// who is left out.
    #[must_use]
    pub fn narrowed_notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if !self.provisional {
            notes.push(match &self.whose {
                Whose::Any => Message::new("table-note-whose-any"),
                Whose::Consensus => Message::new("table-note-whose-consensus"),
                Whose::Coder(name) => Message::new("table-note-whose-coder").with("coder", name),
            });
        }
        if let Some(origin) = self.origin {
            notes.push(Message::new(match origin {
                Origin::Deductive => "table-note-only-deductive",
                Origin::Inductive => "table-note-only-inductive",
                Origin::InVivo => "table-note-only-in-vivo",
            }));
        }
        if let Some(polarity) = self.polarity {
            notes.push(Message::new(match polarity {
                Polarity::Supports => "table-note-only-supports",
                Polarity::Opposes => "table-note-only-opposes",
                Polarity::Mixed => "table-note-only-mixed",
            }));
        }
        if !self.varying.is_empty() {
            notes.push(Message::new("table-note-varying").with("units", self.varying.join(", ")));
        }
        if !self.unheard.is_empty() {
            notes.push(Message::new("table-note-unheard").with("respondents", self.unheard.join(", ")));
        }
        notes
    }
}
