//! Which entry of another codebook is which of ours: by id, then by a name, then by another name it goes by.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{Code, Question, Theme, Wording};

/// How alike two names must be (Jaro and Winkler's measure) for one id with two names to be the same thing.
const ALIKE: f64 = 0.85;

/// Something with names.
pub(super) struct Named {
    pub(super) id: String,
    /// In lower case.
    labels: Vec<String>,
    aliases: Vec<String>,
}

impl Named {
    pub(super) fn new(id: &str, label: &Wording, aliases: &[String]) -> Self {
        let lower = |text: &str| text.trim().to_lowercase();
        Self {
            id: id.to_owned(),
            labels: label.all().map(lower).filter(|label| !label.is_empty()).collect(),
            aliases: aliases.iter().map(|alias| lower(alias)).collect(),
        }
    }

    pub(super) fn of_code(code: &Code) -> Self {
        Self::new(code.id.as_str(), &code.label, &code.aliases)
    }

    pub(super) fn of_theme(theme: &Theme) -> Self {
        Self::new(theme.id.as_str(), &theme.label, &theme.aliases)
    }

    pub(super) fn of_question(question: &Question) -> Self {
        Self::new(question.id.as_str(), &question.text, &[])
    }

    fn is_named_like(&self, other: &Self) -> bool {
        self.labels.iter().any(|label| other.labels.contains(label))
    }

    fn shares_alias(&self, other: &Self) -> bool {
        let mut names = self.labels.iter().chain(&self.aliases);
        names.any(|name| other.labels.contains(name) || other.aliases.contains(name))
    }

    fn has_id_and_name(&self, other: &Self) -> bool {
        self.id == other.id && self.shares_alias(other)
    }

    fn has_id_and_looks_like(&self, other: &Self) -> bool {
        let alike = |a: &String| other.labels.iter().any(|b| strsim::jaro_winkler(a, b) >= ALIKE);
        self.id == other.id && self.labels.iter().any(alike)
    }
}

/// How two entries came to be the same one.
type Way = (&'static str, fn(&Named, &Named) -> bool);

/// From the surest way to the least sure.
const WAYS: [Way; 4] = [
    ("id", Named::has_id_and_name),
    ("name", Named::is_named_like),
    ("alias", Named::shares_alias),
    ("id", Named::has_id_and_looks_like),
];

/// What entries of theirs are here: the id, and by what they were found to be the same; those that are new are not in it.
pub(super) fn matched(theirs: &[Named], ours: &[Named]) -> BTreeMap<String, (String, &'static str)> {
    let mut found: BTreeMap<String, (String, &'static str)> = BTreeMap::new();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (by, is_same) in WAYS {
        for their in theirs {
            let open =
                ours.iter().filter(|our| !found.contains_key(&their.id) && !taken.contains(our.id.as_str()));
            if let Some(our) = open.into_iter().find(|our| is_same(their, our)) {
                taken.insert(&our.id);
                found.insert(their.id.clone(), (our.id.clone(), by));
            }
        }
    }
    found
}
