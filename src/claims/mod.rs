//! Phase 6's last check: is every number, name and quotation in the manuscript true?
//!
//! ```text
//! manuscript  ->  recognised claims  ->  held against itself, and against the study when there is one  ->  verdicts
//! ```
//!
//! A false alarm costs more than a missed trifle: what can be read in two ways is never called wrong, what could not be
//! interpreted is listed, and every finding carries its evidence. `docs/claims.md` has each rule with an example.

mod against;
mod claim;
mod codes;
mod counted;
mod counts;
mod drift;
mod figures;
mod lexicon;
mod lists;
mod mark;
mod outline;
mod parts;
mod people;
mod quotations;
mod rule;
mod sample;
mod section_checks;
mod silence;
mod taking_part;
mod titles;
mod vague;
mod verbatim;

#[cfg(test)]
mod tests;

pub use claim::{Claim, Evidence, Stated, Verdict};
pub use mark::{Mark, marks};
pub use rule::{ClaimKind, Rule};
pub use silence::{mark_problems, policy_problems, silence, silence_marked};

pub use crate::study::{Policy, Silence, Vague};

use crate::manuscript::Manuscript;
use crate::message::{Language, Severity};
use crate::study::Study;

/// What a check of manuscripts came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The language that the manuscripts are written in.
    pub language: Language,
    /// Every claim that was recognised, in the order of files and places.
    pub claims: Vec<Claim>,
}

/// How many claims came to what. Findings that were silenced are counted as silenced and nowhere else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// Claims that were recognised and interpreted.
    pub checked: usize,
    /// Those that hold.
    pub fine: usize,
    /// Those that were recognised, with nothing to hold them against, or more than one way to read them.
    pub not_traceable: usize,
    /// Contradictions.
    pub errors: usize,
    /// Doubts and slips.
    pub warnings: usize,
    /// Style and drift.
    pub notes: usize,
    /// Claims that could not be interpreted; each is listed.
    pub not_understood: usize,
    /// Findings that somebody silenced with a reason.
    pub silenced: usize,
}

impl Checked {
    /// How many claims came to what.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for claim in &self.claims {
            if claim.rule == Rule::CountUnclear {
                summary.not_understood += 1;
                continue;
            }
            summary.checked += 1;
            match (claim.silenced.is_some(), claim.severity()) {
                (true, _) => summary.silenced += 1,
                (false, None) if claim.verdict == Verdict::Fine => summary.fine += 1,
                (false, None) => summary.not_traceable += 1,
                (false, Some(Severity::Error)) => summary.errors += 1,
                (false, Some(Severity::Warning)) => summary.warnings += 1,
                (false, Some(Severity::Note)) => summary.notes += 1,
            }
        }
        summary
    }
}

/// Checks manuscripts against themselves, and against a study when there is one.
#[must_use]
pub fn check(manuscripts: &[Manuscript], study: Option<&Study>, policy: &Policy) -> Checked {
    let texts: Vec<&str> = manuscripts.iter().map(|manuscript| manuscript.text.as_str()).collect();
    let language = lexicon::language_of(&texts);
    let names = people::Names::of(&texts);
    let outline = outline::Outline::of(manuscripts, &names);
    let mut sample = sample::Sample::of(&outline, &names);
    let against = study.map(|study| against::Against::of(study, policy, language));
    if let Some(against) = &against {
        sample = against.sample(sample.nouns);
    }
    let (reported, unclear) = codes::reported(&outline, &sample, language);
    let quoted = quotations::quotations(&outline);
    let sections =
        section_checks::Sections { outline: &outline, manuscripts, sample: &sample, names: &names };
    let mut claims = Vec::new();
    counts::check(&outline, &sample, manuscripts, &mut claims);
    parts::check(&outline, &sample, manuscripts, &mut claims);
    lists::check(&outline, &sample, &names, manuscripts, &mut claims);
    vague::check(&outline, &sample, policy, manuscripts, &mut claims);
    sections.check(&reported, &unclear, &mut claims);
    quotations::check(&outline, &sample, &quoted, manuscripts, &mut claims);
    figures::check(manuscripts, language, &mut claims);
    drift::check(&outline, &reported, manuscripts, language, &mut claims);
    if let Some(against) = &against {
        against.check(&sections, &reported, &quoted, language, &mut claims);
    }
    claims.sort_by_key(|claim| (claim.manuscript, claim.span.start, claim.rule));
    Checked { language, claims }
}
