//! What a method section says of a comparison, and the works it refers to.

use super::tested::{decimals, sizes};
use super::{Comparison, DifferenceMethod, Testing};
use crate::message::{Message, Value};
use crate::statistics::ExactTest;

impl Testing {
    /// The name of the test, as the catalogue chooses words by it.
    pub(super) fn name(&self) -> &'static str {
        match self.test {
            ExactTest::Fisher if self.together => "freeman-halton",
            ExactTest::Fisher => "fisher",
            ExactTest::FisherMid => "fisher-mid",
            ExactTest::Barnard => "barnard",
            ExactTest::Boschloo => "boschloo",
        }
    }

    fn references(&self) -> Vec<&'static str> {
        let mut references = match self.test {
            ExactTest::Fisher if self.together => vec!["compare-reference-freeman-halton"],
            ExactTest::Fisher => vec!["compare-reference-fisher", "compare-reference-cornfield"],
            ExactTest::FisherMid => {
                vec!["compare-reference-fisher", "compare-reference-cornfield", "compare-reference-lancaster"]
            }
            ExactTest::Barnard => vec!["compare-reference-barnard", "compare-reference-suissa-shuster"],
            ExactTest::Boschloo => vec!["compare-reference-boschloo"],
        };
        references.extend(["compare-reference-holm", "compare-reference-benjamini-hochberg"]);
        references
    }
}

/// The sentences, then the references in the order of the alphabet; nothing when only counts were asked for.
pub(super) fn method(comparison: &Comparison) -> Vec<Message> {
    if comparison.intervals.is_none() && comparison.testing.is_none() {
        return Vec::new();
    }
    let group = |group: &crate::tally::GroupSize| {
        Message::new("compare-method-group").with("group", &group.name).with("n", group.n)
    };
    let groups: Vec<Message> = comparison.groups.iter().map(group).collect();
    let counted = Message::new("compare-method-counts").with("unit", comparison.basis.unit.name());
    let mut said = vec![counted.with("groups", groups)];
    let mut references = vec!["compare-reference-maxwell"];
    if let Some(how) = comparison.intervals {
        said.push(Message::new(match how.difference {
            DifferenceMethod::Newcombe => "compare-method-newcombe",
            DifferenceMethod::AgrestiCaffo => "compare-method-agresti-caffo",
        }));
        references.extend(["compare-reference-wilson", "compare-reference-anscombe"]);
        references.push(match how.difference {
            DifferenceMethod::Newcombe => "compare-reference-newcombe",
            DifferenceMethod::AgrestiCaffo => "compare-reference-agresti-caffo",
        });
    }
    if let Some(testing) = &comparison.testing {
        let test = Message::new("compare-method-test").with("test", testing.name());
        said.push(test.with("codes", testing.codes).with("tests", testing.tests));
        if let Some((best, smallest)) = testing.best().and_then(|best| Some((best, best.smallest_p?))) {
            let number = |p: f64| Value::Number(p, decimals(p));
            let message = Message::new("compare-method-at-best").with("sizes", sizes(&best.groups));
            let holm = best.smallest_p_holm.unwrap_or(1.0);
            said.push(message.with("smallest", number(smallest)).with("holm", number(holm)));
        }
        references.extend(testing.references());
    }
    said.push(Message::new("compare-method-no-sample").with("version", env!("CARGO_PKG_VERSION")));
    references.sort_unstable();
    said.extend(references.into_iter().map(Message::new));
    said
}
