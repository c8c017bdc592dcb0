//! What changed between two moments: entries of the codebook, codings, and the counts with the acts that explain them.

mod book;
mod codings;
mod counts;
mod explain;
mod tables;

use serde::Serialize;

use super::change::Change;
use crate::message::{Catalogue, Language, Message};
use crate::study::Study;
use crate::tally::Tally;

use explain::Acts;

/// A study at a moment, counted.
#[derive(Clone, Copy)]
pub struct Seen<'s> {
    /// The study.
    pub study: &'s Study,
    /// Its tally.
    pub tally: &'s Tally,
}

/// What one coder did that explains a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Because {
    /// The coder.
    pub coder: String,
    /// What they did, without its subject.
    pub sentence: Message,
    /// The first act, by the id of its first event.
    pub act: String,
    /// How many more acts it took.
    pub more: usize,
}

/// What became of an entry of the codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It was not there before.
    Made,
    /// It got another name.
    Renamed,
    /// It stands elsewhere.
    Moved,
    /// Something else of it changed.
    Changed,
    /// It became part of another.
    Merged,
    /// It was taken out of use.
    Retired,
    /// It was taken out of the codebook.
    Removed,
}

/// An entry of the codebook that changed.
#[derive(Debug, Clone, Serialize)]
pub struct EntryChange {
    /// `code`, `theme` or `relation`.
    pub entry: &'static str,
    /// Its id.
    pub id: String,
    /// Its name, as it is; as it was when it is gone.
    pub name: String,
    /// What became of it.
    pub change: Vec<Fate>,
    /// The id of what it became part of.
    pub into: Option<String>,
    /// And the name of that.
    #[serde(skip)]
    pub into_name: Option<String>,
    /// The fields that differ.
    pub fields: Vec<Change>,
    /// The acts that touched it, by the id of their first event.
    pub acts: Vec<String>,
    /// What they did to it.
    #[serde(skip)]
    pub because: Vec<Because>,
}

/// The codings of a code by a coder that changed, by the ids of the events that added them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CodingChange {
    /// The code.
    pub code: String,
    /// Its id.
    pub code_id: String,
    /// The coder.
    pub coder: String,
    /// Codings that were not there before.
    pub added: Vec<String>,
    /// Codings that are no longer there.
    pub removed: Vec<String>,
    /// Codings that had another code before.
    pub recoded_from: Vec<Recoded>,
    /// Codings that have another code now.
    pub recoded_to: Vec<Recoded>,
    /// Codings of the same code with another span, polarity or prompting.
    pub changed: Vec<String>,
}

/// A coding with another code, before or after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recoded {
    /// The coding.
    pub coding: String,
    /// The other code.
    pub code_id: String,
}

/// A count at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// How many.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// Who.
    pub respondents: Vec<String>,
    /// Distinct segments.
    pub segments: usize,
}

/// A code or theme whose count changed.
#[derive(Debug, Clone, Serialize)]
pub struct CountChange {
    /// `code` or `theme`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Before; nothing when it was not there.
    pub before: Option<Counted>,
    /// After; nothing when it is no longer there.
    pub after: Option<Counted>,
    /// The acts that explain it, by the id of their first event.
    pub acts: Vec<String>,
    /// What they did to it.
    #[serde(skip)]
    pub because: Vec<Because>,
}

/// Everything that changed.
#[derive(Debug)]
pub struct Difference {
    /// In the codebook.
    pub entries: Vec<EntryChange>,
    /// In the codings.
    pub codings: Vec<CodingChange>,
    /// In the counts.
    pub counts: Vec<CountChange>,
    /// The acts that any of these name, in order: id, who, when and what.
    acts: Vec<Explaining>,
}

/// An act that explains a change.
#[derive(Debug)]
struct Explaining {
    id: String,
    coder: String,
    at: String,
    sentence: Message,
    reason: Option<String>,
}

/// An act that explains a change, as data.
#[derive(Debug, Serialize)]
struct ExplainingRecord {
    act: String,
    at: String,
    coder: String,
    what: String,
    reason: Option<String>,
}

/// The difference as data.
#[derive(Debug, Serialize)]
pub struct DifferenceRecord<'d> {
    codebook: &'d [EntryChange],
    codings: &'d [CodingChange],
    counts: &'d [CountChange],
    acts: Vec<ExplainingRecord>,
}

/// What changed from one moment to another.
#[must_use]
pub fn difference(before: Seen<'_>, after: Seen<'_>, language: Language) -> Difference {
    let acts = Acts::between(before.study.events(), after.study.events(), language);
    let entries = book::entries(&before.study.state, &after.study.state, &acts, language);
    let codings = codings::codings(&before.study.state, &after.study.state, language);
    let counts = counts::counts(before, after, &acts);
    let named = |id: &str| {
        entries
            .iter()
            .flat_map(|entry| &entry.acts)
            .chain(counts.iter().flat_map(|count| &count.acts))
            .any(|act| act == id)
    };
    let explaining = acts.told.iter().filter(|told| named(told.act.id)).map(|told| Explaining {
        id: told.act.id.to_owned(),
        coder: told.coder().to_owned(),
        at: told.at().to_owned(),
        sentence: told.sentence.clone(),
        reason: told.reason(),
    });
    let acts = explaining.collect();
    Difference { entries, codings, counts, acts }
}

impl Difference {
    /// As data, worded in a language.
    #[must_use]
    pub fn record(&self, catalogue: &Catalogue) -> DifferenceRecord<'_> {
        let act = |act: &Explaining| ExplainingRecord {
            act: act.id.clone(),
            at: act.at.clone(),
            coder: act.coder.clone(),
            what: catalogue.say(&act.sentence),
            reason: act.reason.clone(),
        };
        DifferenceRecord {
            codebook: &self.entries,
            codings: &self.codings,
            counts: &self.counts,
            acts: self.acts.iter().map(act).collect(),
        }
    }
}
