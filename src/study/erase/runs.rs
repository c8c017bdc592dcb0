//! Runs of words: by these somebody's words are recognised where no position says whose they are.

use std::collections::HashSet;

use crate::text::{Span, fold, words};

/// How many words in a row are somebody's own. Four that many people say are common; five rarely are.
const LENGTH: usize = 5;

/// Runs of words that one person said and nobody else.
#[derive(Debug, Default)]
pub(super) struct Runs(HashSet<String>);

impl Runs {
    /// The runs of what somebody said, without those that other texts have too.
    pub(super) fn new<'t>(
        theirs: impl Iterator<Item = &'t str>,
        others: impl Iterator<Item = &'t str>,
    ) -> Self {
        let others: HashSet<String> =
            others.flat_map(|text| runs(text).map(|(run, _)| run).collect::<Vec<_>>()).collect();
        let own = theirs.flat_map(|text| runs(text).map(|(run, _)| run).collect::<Vec<_>>());
        Self(own.filter(|run| !others.contains(run)).collect())
    }

    /// Whether a text has one of them.
    pub(super) fn are_in(&self, text: &str) -> bool {
        !self.0.is_empty() && runs(text).any(|(run, _)| self.0.contains(&run))
    }

    /// Where a text has them: the first byte of each stretch.
    pub(super) fn places_in(&self, text: &str) -> Vec<usize> {
        let mut places = Vec::new();
        let mut end = 0;
        for (_, span) in runs(text).filter(|(run, _)| self.0.contains(run)) {
            if span.start >= end {
                places.push(span.start);
            }
            end = span.end;
        }
        places
    }
}

/// Every run of a text, as it is compared, with its place.
fn runs(text: &str) -> impl Iterator<Item = (String, Span)> {
    let words: Vec<(String, Span)> =
        words(text).map(|span| (fold(span.of(text)).into_owned(), span)).collect();
    let ends = words.len().saturating_sub(LENGTH - 1);
    (0..ends).filter_map(move |from| {
        let run = words.get(from..from + LENGTH)?;
        let text = run.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" ");
        Some((text, run.first()?.1.join(run.last()?.1)))
    })
}

#[cfg(test)]
mod tests {
    use super::Runs;

    #[test]
    fn five_words_in_a_row_are_found_whatever_stands_between_them() {
        let said = "Ik heb daar, eerlijk gezegd, nooit van geslapen. Dat weet ik nog heel goed.";
        let runs = Runs::new([said].into_iter(), ["En dat weet ik nog heel goed!"].into_iter());
        assert!(runs.are_in("example = \"DAAR eerlijk gezegd nooit van\""));
        assert!(!runs.are_in("daar eerlijk gezegd nooit"), "four words are anybody's");
        assert!(!runs.are_in("dat weet ik nog heel goed"), "somebody else said it too");
        assert_eq!(runs.places_in("x\nik heb daar eerlijk gezegd nooit van geslapen"), [2]);
    }
}
