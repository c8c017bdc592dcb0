//! A total that every respondent divides over parts: whether the parts add up, and means by person, case and group.

use std::collections::BTreeMap;

use serde::Serialize;

use super::numbers::{Groups, number_of, value};
use crate::corpus::Respondent;
use crate::statistics::{mean, standard_deviation};

/// A respondent whose parts do not add up to the total, or are not all numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SumOff {
    /// The respondent.
    pub respondent: String,
    /// What the parts that are numbers add up to.
    pub found: f64,
    /// What all parts should add up to.
    pub expected: f64,
    /// The parts without a number.
    pub without: Vec<String>,
}

/// What one part got.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShareMean {
    /// The column of the part.
    pub part: String,
    /// The group, or `None` for everyone.
    pub group: Option<String>,
    /// How many respondents.
    pub n: usize,
    /// The mean of the respondents.
    pub mean: Option<f64>,
    /// Their sample standard deviation, divided by n - 1.
    pub sd: Option<f64>,
    /// How many cases.
    pub cases: usize,
    /// The mean of the means of the cases.
    pub case_mean: Option<f64>,
    /// The sample standard deviation of these means.
    pub case_sd: Option<f64>,
}

/// A total that respondents divided.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shares {
    /// The attribute.
    pub attribute: String,
    /// The total.
    pub total: f64,
    /// The columns of its parts.
    pub parts: Vec<String>,
    /// How many respondents have parts that add up: those of the means.
    pub n: usize,
    /// Respondents without any part.
    pub missing: Vec<String>,
    /// Respondents whose parts do not add up; left out of the means.
    pub off: Vec<SumOff>,
    /// Cases whose members are in different groups, and so in the means of cases of no group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub varying: Vec<String>,
    /// Means by part: of each group, then of everyone.
    pub means: Vec<ShareMean>,
}

/// A respondent with the parts in order.
type Divided<'r> = (&'r Respondent, Vec<f64>);

impl Shares {
    /// What the respondents divided. A part without a value is 0 when the others add up to the total.
    pub(super) fn of(
        attribute: &str,
        (total, parts): (f64, &[String]),
        respondents: &[Respondent],
        groups: &Groups,
    ) -> Self {
        let mut shares = Self {
            attribute: attribute.to_owned(),
            total,
            parts: parts.to_vec(),
            n: 0,
            missing: Vec::new(),
            off: Vec::new(),
            varying: Vec::new(),
            means: Vec::new(),
        };
        let mut divided: Vec<Divided> = Vec::new();
        for respondent in respondents {
            let numbers: Vec<Option<f64>> = parts.iter().map(|part| number_of(respondent, part)).collect();
            let found: f64 = numbers.iter().flatten().sum();
            let has_words = parts
                .iter()
                .zip(&numbers)
                .any(|(part, number)| number.is_none() && value(respondent, part).is_some());
            if parts.iter().all(|part| value(respondent, part).is_none()) {
                shares.missing.push(respondent.id.to_string());
            } else if has_words || (found - total).abs() > 1e-9 * total.max(1.0) {
                let without = parts.iter().zip(&numbers).filter(|(_, number)| number.is_none());
                shares.off.push(SumOff {
                    respondent: respondent.id.to_string(),
                    found,
                    expected: total,
                    without: without.map(|(part, _)| part.clone()).collect(),
                });
            } else {
                divided.push((respondent, numbers.into_iter().map(Option::unwrap_or_default).collect()));
            }
        }
        shares.n = divided.len();
        shares.average(&divided, groups);
        shares
    }

    fn average(&mut self, divided: &[Divided], groups: &Groups) {
        for (place, part) in self.parts.iter().enumerate() {
            for (group, members) in groups.each() {
                let theirs =
                    |(respondent, _): &&Divided| members.iter().any(|member| member.id == respondent.id);
                let people: Vec<&Divided> = divided.iter().filter(theirs).collect();
                let of_people: Vec<f64> = people.iter().map(|(_, numbers)| numbers[place]).collect();
                let mut cases: BTreeMap<String, Vec<f64>> = BTreeMap::new();
                for (respondent, numbers) in &people {
                    cases.entry(respondent.case_id().to_string()).or_default().push(numbers[place]);
                }
                if group.is_some() {
                    // A case is counted in a group when all its members are in it.
                    let varies = |case: &String| {
                        let others =
                            divided.iter().filter(|(other, _)| other.case_id().as_str() == case.as_str());
                        others.into_iter().any(|(other, _)| groups.group_of(other) != group)
                    };
                    let varying: Vec<String> = cases.keys().filter(|case| varies(case)).cloned().collect();
                    cases.retain(|case, _| !varying.contains(case));
                    for case in varying {
                        if !self.varying.contains(&case) {
                            self.varying.push(case);
                        }
                    }
                }
                let of_cases: Vec<f64> = cases.values().filter_map(|numbers| mean(numbers)).collect();
                self.means.push(ShareMean {
                    part: part.clone(),
                    group: group.map(str::to_owned),
                    n: of_people.len(),
                    mean: mean(&of_people),
                    sd: standard_deviation(&of_people),
                    cases: of_cases.len(),
                    case_mean: mean(&of_cases),
                    case_sd: standard_deviation(&of_cases),
                });
            }
        }
    }
}
