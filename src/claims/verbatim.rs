//! Quotations word for word against what the respondent said: modulo omissions, marks, capitals, white space and the words
//! that the study leaves out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::people::Id;
use crate::corpus::Transcript;
use crate::study::Study;
use crate::text::{Span, fold, words};

/// How many places of a word are tried before it is too common to look at.
const TRIED: usize = 400;

/// A word somebody said.
#[derive(Debug)]
struct Word {
    folded: String,
    transcript: usize,
    span: Span,
}

/// Everything that one respondent said, word for word.
#[derive(Debug, Default)]
struct Said {
    words: Vec<Word>,
    places: HashMap<String, Vec<usize>>,
}

/// What all respondents of a study said.
#[derive(Debug)]
pub(super) struct Corpus<'s> {
    transcripts: &'s [Transcript],
    said: BTreeMap<String, Said>,
    left_out: BTreeSet<String>,
}

/// What looking for a quotation came to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// Word for word, in a transcript at a span.
    There(usize, Span),
    /// Nothing like it; the nearest passage when there is one.
    NotThere(Option<(usize, Span)>),
    /// The respondent has no words in the study.
    Nobody,
}

impl<'s> Corpus<'s> {
    /// The words of everybody whose words may be shown.
    pub(super) fn of(study: &'s Study, left_out: &[String]) -> Self {
        let left_out: BTreeSet<String> = left_out.iter().map(|word| fold(word.trim()).into_owned()).collect();
        let mut said: BTreeMap<String, Said> = BTreeMap::new();
        for (number, transcript) in study.transcripts.iter().enumerate() {
            for turn in &transcript.reading.turns {
                let Some(id) = transcript.respondent(turn) else { continue };
                if !study.withheld(transcript, turn.span).is_empty() {
                    continue;
                }
                let whose = said.entry(id.as_str().to_uppercase()).or_default();
                let text = turn.span.of(&transcript.reading.text);
                for span in words(text) {
                    let folded = fold(span.of(text)).into_owned();
                    if left_out.contains(&folded) {
                        continue;
                    }
                    let span = Span::new(turn.span.start + span.start, turn.span.start + span.end);
                    whose.places.entry(folded.clone()).or_default().push(whose.words.len());
                    whose.words.push(Word { folded, transcript: number, span });
                }
            }
        }
        Self { transcripts: &study.transcripts, said, left_out }
    }

    /// A passage in words, with the name of its transcript.
    pub(super) fn passage(&self, transcript: usize, span: Span) -> Option<(&str, &str)> {
        let transcript = self.transcripts.get(transcript)?;
        Some((transcript.id.as_str(), span.of(&transcript.reading.text)))
    }

    /// Looks for a quotation in what somebody said.
    pub(super) fn find(&self, speaker: &Id, quotation: &str) -> Found {
        let Some(said) = self.said.get(&speaker.to_string().to_uppercase()) else { return Found::Nobody };
        let pieces: Vec<Vec<String>> = pieces(quotation)
            .into_iter()
            .map(|piece| {
                words(piece)
                    .map(|span| fold(span.of(piece)).into_owned())
                    .filter(|word| !self.left_out.contains(word))
                    .collect()
            })
            .filter(|piece: &Vec<String>| !piece.is_empty())
            .collect();
        let Some(first) = pieces.first() else { return Found::NotThere(None) };
        for start in said.starts(first) {
            if let Some(end) = said.follow(&pieces, start) {
                return said
                    .span(start, end)
                    .map_or(Found::NotThere(None), |(transcript, span)| Found::There(transcript, span));
            }
        }
        let all: Vec<&String> = pieces.iter().flatten().collect();
        Found::NotThere(said.nearest(&all))
    }
}

impl Said {
    /// Where a piece begins.
    fn starts<'w>(&'w self, piece: &'w [String]) -> impl Iterator<Item = usize> + 'w {
        let places = piece.first().and_then(|word| self.places.get(word));
        places.into_iter().flatten().copied().filter(|at| self.has(piece, *at))
    }

    fn has(&self, piece: &[String], at: usize) -> bool {
        self.words
            .get(at..at + piece.len())
            .is_some_and(|here| here.iter().zip(piece).all(|(word, wanted)| word.folded == *wanted))
    }

    /// The end of the pieces that follow one another from a start, with anything left out between them.
    fn follow(&self, pieces: &[Vec<String>], start: usize) -> Option<usize> {
        let transcript = self.words.get(start)?.transcript;
        let mut end = start + pieces.first()?.len();
        for piece in pieces.iter().skip(1) {
            let next = self.starts(piece).find(|at| {
                *at >= end && self.words.get(*at).is_some_and(|word| word.transcript == transcript)
            })?;
            end = next + piece.len();
        }
        Some(end)
    }

    fn span(&self, start: usize, end: usize) -> Option<(usize, Span)> {
        let (first, last) = (self.words.get(start)?, self.words.get(end.checked_sub(1)?)?);
        (first.transcript == last.transcript)
            .then(|| (first.transcript, Span::new(first.span.start, last.span.end)))
    }

    /// The passage that shares most words with a quotation: at least half of them.
    fn nearest(&self, wanted: &[&String]) -> Option<(usize, Span)> {
        let size = wanted.len();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for word in wanted {
            *counts.entry(word).or_default() += 1;
        }
        let mut starts: BTreeSet<usize> = BTreeSet::new();
        for (offset, word) in wanted.iter().enumerate() {
            if let Some(places) = self.places.get(*word).filter(|places| places.len() <= TRIED) {
                starts.extend(places.iter().map(|at| at.saturating_sub(offset)));
            }
        }
        let shared = |start: usize| {
            let mut left = counts.clone();
            let here = self.words.get(start..(start + size).min(self.words.len())).unwrap_or_default();
            here.iter()
                .filter(|word| {
                    left.get_mut(word.folded.as_str()).is_some_and(|many| {
                        let some = *many > 0;
                        *many = many.saturating_sub(1);
                        some
                    })
                })
                .count()
        };
        let best = starts
            .into_iter()
            .take(4 * TRIED)
            .map(|start| (shared(start), std::cmp::Reverse(start)))
            .max()?;
        let (many, std::cmp::Reverse(start)) = best;
        (many * 2 >= size).then(|| self.span(start, (start + size).min(self.words.len()))).flatten()
    }
}

/// The pieces of a quotation between omissions: `(…)`, `[...]`, `...`; what the author added between square brackets is
/// left out too.
fn pieces(quotation: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < quotation.len() {
        let rest = &quotation[at..];
        let skip = if rest.starts_with('[') {
            rest.find(']').map(|end| end + 1)
        } else if rest.starts_with("(…)")
            || rest.starts_with("(...)")
            || rest.starts_with("(. . .)")
            || rest.starts_with("(..)")
        {
            rest.find(')').map(|end| end + 1)
        } else if rest.starts_with('…') {
            Some('…'.len_utf8())
        } else if rest.starts_with("...") {
            Some(rest.len() - rest.trim_start_matches('.').len())
        } else {
            None
        };
        match skip {
            Some(skip) => {
                found.push(&quotation[from..at]);
                at += skip;
                from = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found.push(&quotation[from..]);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn omissions_cut_a_quotation_into_pieces() {
        let found: Vec<&str> =
            pieces("Ja (…) dat [de moeder] is zo... en dan").into_iter().map(str::trim).collect();
        assert_eq!(found, ["Ja", "dat", "is zo", "en dan"]);
    }
}
