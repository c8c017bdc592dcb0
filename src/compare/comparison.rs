//! The comparison itself: a tally by group with quotations, and with intervals and tests where these were asked for.

use serde::Serialize;

use super::chance::chances;
use super::contrasts::{Pair, comparable, contrasts, pairs, shares};
use super::quotations::Segments;
use super::{Chance, Contrast, GroupQuote, GroupShare, IntervalMethods, Plan, Testing};
use crate::message::{Language, Message, Problem, nearest};
use crate::tally::{
    Basis, GroupSize, Material, QuoteFilter, Request, Tally, TallyRow, Universe, quotes, tally,
};

/// One theme or code with what was asked of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedRow {
    /// Its counts.
    #[serde(flatten)]
    pub row: TallyRow,
    /// Words that stand for it, by group; empty for a theme.
    pub quotes: Vec<GroupQuote>,
    /// The share of each group, when intervals are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<GroupShare>,
    /// Groups held against each other, when intervals or a test are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contrasts: Vec<Contrast>,
    /// What a test of all groups together says of a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Chance>,
}

/// Groups side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The groups.
    pub groups: Vec<GroupSize>,
    /// The rows.
    pub rows: Vec<ComparedRow>,
    /// How intervals were made, when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intervals: Option<IntervalMethods>,
    /// What was tested, when it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testing: Option<Testing>,
    /// What was asked.
    #[serde(skip)]
    pub plan: Plan,
}

/// Compares the groups of a request.
///
/// # Errors
/// When the aggregation fails, when the group to hold the others against does not exist, and when a test is asked for of
/// fewer than two groups.
pub fn compare(
    material: &Material<'_>,
    request: &Request,
    plan: &Plan,
    language: Language,
) -> Result<Comparison, Problem> {
    let Tally { basis, groups, rows } = tally(material, request, language)?;
    let held = held(&groups, plan)?;
    let universe = Universe::of(material, request);
    let said = quotes(material, request, &QuoteFilter::default(), language).quotes;
    let mut segments = Segments::new(&said, &universe, material.codebook);
    let together = plan.is_together(comparable(&groups).len());
    let tested = plan.test.map(|test| chances(&rows, &groups, (!together).then_some(held.as_slice()), test));
    let (found, testing) = tested.map_or_else(Default::default, |(found, testing)| (found, Some(testing)));
    let compared = rows.into_iter().map(|row| {
        let shown =
            if plan.intervals.is_some() || (testing.is_some() && !together) { held.as_slice() } else { &[] };
        let mut contrasts = contrasts(&row, shown, plan.intervals);
        let of_row = row.code_id.as_ref().and_then(|code| found.get(code)).map_or(&[][..], Vec::as_slice);
        if !together {
            for (contrast, chance) in contrasts.iter_mut().zip(of_row) {
                contrast.test = Some(chance.clone());
            }
        }
        ComparedRow {
            quotes: segments.of_row(&row, plan.quotes),
            shares: if plan.intervals.is_some() { shares(&row) } else { Vec::new() },
            contrasts,
            test: of_row.first().filter(|_| together).cloned(),
            row,
        }
    });
    Ok(Comparison {
        rows: compared.collect(),
        basis,
        groups,
        intervals: plan.intervals.map(IntervalMethods::new),
        testing,
        plan: plan.clone(),
    })
}

/// The pairs of groups that are held against each other, when they are there.
fn held(groups: &[GroupSize], plan: &Plan) -> Result<Vec<Pair>, Problem> {
    let able = comparable(groups);
    let names: Vec<&str> = able.iter().map(|at| groups[*at].name.as_str()).collect();
    let against = match &plan.against {
        Some(asked) => {
            let found = able.iter().copied().find(|at| groups[*at].name.eq_ignore_ascii_case(asked));
            Some(found.ok_or_else(|| {
                Problem::error(Message::new("compare-unknown-group").with("group", asked))
                    .hint(nearest(asked, &names))
            })?)
        }
        None => None,
    };
    if plan.test.is_some() && able.len() < 2 {
        let message = Message::new("compare-one-group").with("groups", able.len());
        return Err(Problem::error(message).hint(Message::new("compare-one-group-hint")));
    }
    Ok(pairs(groups, against))
}
