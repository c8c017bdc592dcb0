//! What became of the claims in a manuscript, for people and for programs.
//!
//! ```text
//! text       the terminal: each finding with its sentence, its numbers and its evidence
//! table      csv and Markdown
//! json       for programs: every claim
//! html       one page that explains itself; a finding opens its evidence
//! sarif      for editors and code hosts (SARIF 2.1.0)
//! comments   a copy of a Word manuscript with a comment at each finding
//! ```
//!
//! All of them show findings in reading order, name what was silenced and why, and list what could not be interpreted,
//! so that silence is never taken for approval.

mod comments;
mod html;
mod json;
mod sarif;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod words;

use std::collections::BTreeMap;

pub use comments::Commented;
pub use text::Look;

use crate::claims::{Checked, Claim, Rule};
use crate::log::sha256_hex;
use crate::manuscript::Manuscript;
use crate::message::{Catalogue, Severity};

/// Claims that were checked, about to be shown in the language of a catalogue.
pub struct ClaimsReport<'r> {
    manuscripts: &'r [Manuscript],
    checked: &'r Checked,
    catalogue: &'r Catalogue,
    /// The id of each claim.
    ids: Vec<String>,
}

/// What a claim came to for whoever reads the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Somebody is to look at it.
    Finding(Severity),
    /// Somebody said that nobody needs to.
    Silenced,
    /// It could not be interpreted.
    Unclear,
    /// There is nothing to say.
    Quiet,
}

impl Standing {
    fn of(claim: &Claim) -> Self {
        match claim.severity() {
            _ if claim.rule == Rule::CountUnclear => Self::Unclear,
            _ if claim.silenced.is_some() => Self::Silenced,
            Some(severity) => Self::Finding(severity),
            None => Self::Quiet,
        }
    }
}

impl<'r> ClaimsReport<'r> {
    /// A report on claims that were found in these manuscripts.
    #[must_use]
    pub fn new(manuscripts: &'r [Manuscript], checked: &'r Checked, catalogue: &'r Catalogue) -> Self {
        Self { manuscripts, checked, catalogue, ids: ids(manuscripts, checked) }
    }

    /// Whether there is an error that nobody silenced.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.entries().any(|entry| entry.standing == Standing::Finding(Severity::Error))
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let claims = self.checked.claims.iter().zip(&self.ids);
        claims.map(|(claim, id)| Entry { id, claim, standing: Standing::of(claim) })
    }

    fn manuscript(&self, claim: &Claim) -> Option<&'r Manuscript> {
        self.manuscripts.get(claim.manuscript)
    }

    /// The file of a claim, as the user named it.
    fn file(&self, claim: &Claim) -> &'r str {
        self.manuscript(claim).map_or("", |of| of.file.as_str())
    }
}

/// A claim with its id and what it came to.
struct Entry<'e> {
    id: &'e str,
    claim: &'e Claim,
    standing: Standing,
}

/// A name for each claim that stays when other sentences change: what file, rule and sentence hash to, and which of its
/// kind it is.
fn ids(manuscripts: &[Manuscript], checked: &Checked) -> Vec<String> {
    let mut seen: BTreeMap<(&str, Rule, &str), usize> = BTreeMap::new();
    let id = |claim: &'_ Claim, number: usize, name: &str| {
        let key = format!("{name}\0{}\0{}\0{number}", claim.rule.id(), claim.sentence);
        sha256_hex(key.as_bytes()).chars().take(8).collect()
    };
    let claims = checked.claims.iter().map(|claim| {
        let name = manuscripts.get(claim.manuscript).map_or("", |of| name_of(&of.file));
        let number = seen.entry((name, claim.rule, &claim.sentence)).or_default();
        *number += 1;
        id(claim, *number, name)
    });
    claims.collect()
}

/// The name of a file without the folders it is in.
fn name_of(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}
