//! Quotation marks that open and do not close, or close and were not opened.

use super::layout::Layout;
use crate::claims::{Claim, Rule, Verdict};
use crate::manuscript::Kind;
use crate::message::Message;
use crate::text::{Span, fold};

/// The double quotation marks of a block and how they pair. Places are bytes of the block.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// From a mark that opens up to its mark that closes.
    pub(super) closed: Vec<Span>,
    /// Marks that open and do not close.
    pub(super) open: Vec<Span>,
    /// Marks that close and were not opened.
    pub(super) unopened: Vec<Span>,
}

/// How many blocks without a quotation mark a quotation may run over.
const RUNS_OVER: usize = 5;

impl Marks {
    /// Pairs the marks of a block.
    pub(super) fn of(words: &str) -> Self {
        let mut marks = Self::default();
        let mut before: Option<char> = None;
        let mut characters = words.char_indices().peekable();
        while let Some((at, mark)) = characters.next() {
            let after = characters.peek().map(|(_, next)| *next);
            let here = Span::new(at, at + mark.len_utf8());
            match way(mark, before, after, !marks.open.is_empty()) {
                Some(true) => marks.open.push(here),
                Some(false) => match marks.open.pop() {
                    Some(opening) => marks.closed.push(opening.join(here)),
                    None => marks.unopened.push(here),
                },
                None => {}
            }
            before = Some(mark);
        }
        marks
    }

    /// The quotations that lie in no other, in order.
    pub(super) fn outermost(&self) -> Vec<Span> {
        let mut spans = self.closed.clone();
        spans.sort();
        let mut outer: Vec<Span> = Vec::new();
        for span in spans {
            if outer.last().is_none_or(|last| last.end <= span.start) {
                outer.push(span);
            }
        }
        outer
    }

    fn is_empty(&self) -> bool {
        self.closed.is_empty() && self.open.is_empty() && self.unopened.is_empty()
    }
}

/// Whether a character opens a quotation, or closes one; nothing when it is no quotation mark.
fn way(mark: char, before: Option<char>, after: Option<char>, inside: bool) -> Option<bool> {
    let starts = before.is_none_or(|c| c.is_whitespace() || "([{-–—/‘'“„«".contains(c));
    let ends = after.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}…’'”»-–—/".contains(c));
    match mark {
        '“' | '„' | '«' => Some(!inside || starts || !ends),
        '”' | '»' => Some(!inside && starts && !ends),
        '"' if before == Some('\\') => None,
        '"' if !inside && before.is_some_and(|c| c.is_ascii_digit()) => None,
        '"' if starts != ends => Some(starts),
        '"' => Some(!inside),
        _ => None,
    }
}

/// A quotation that is still open at the end of its block.
struct Waiting {
    block: usize,
    mark: Span,
    /// How many blocks without a mark have passed.
    passed: usize,
}

/// Checks the quotation marks of a manuscript.
pub(super) fn check(layout: &Layout<'_>, found: &mut Vec<Claim>) {
    let mut waiting: Option<Waiting> = None;
    for (block, here) in layout.manuscript.blocks.iter().enumerate() {
        if matches!(here.kind, Kind::Cell(_)) {
            continue;
        }
        let words = layout.manuscript.words(here);
        if let Some(mark) = single_open(layout, block, words) {
            found.push(unbalanced(layout, shifted(mark, here.span), true));
        }
        let mut marks = Marks::of(words);
        if marks.is_empty() {
            if let Some(open) = &mut waiting {
                open.passed += 1;
            }
            if waiting.as_ref().is_some_and(|open| open.passed > RUNS_OVER) {
                found.extend(waiting.take().map(|open| unbalanced(layout, open.mark, true)));
            }
            continue;
        }
        if let Some(open) = waiting.take()
            && !goes_on(&open, block, words, &mut marks)
        {
            found.push(unbalanced(layout, open.mark, true));
        }
        found.extend(marks.unopened.first().map(|mark| unbalanced(layout, shifted(*mark, here.span), false)));
        waiting = marks.open.last().map(|mark| Waiting { block, mark: shifted(*mark, here.span), passed: 0 });
    }
    found.extend(waiting.map(|open| unbalanced(layout, open.mark, true)));
}

/// Whether a block goes on with a quotation that was left open: it closes it, or opens anew as paragraphs of one do.
fn goes_on(open: &Waiting, block: usize, words: &str, marks: &mut Marks) -> bool {
    let first = marks.closed.iter().chain(&marks.open).map(|span| span.start).min().unwrap_or(usize::MAX);
    if marks.unopened.first().is_some_and(|mark| mark.start < first) {
        marks.unopened.remove(0);
        return true;
    }
    let lead = words.len() - words.trim_start().len();
    open.passed == 0 && block > open.block && first == lead
}

fn shifted(mark: Span, block: Span) -> Span {
    Span::new(block.start + mark.start, block.start + mark.end)
}

fn unbalanced(layout: &Layout<'_>, mark: Span, opens: bool) -> Claim {
    let id = if opens { "claims-figures-mark-open" } else { "claims-figures-mark-unopened" };
    let message = Message::new(id).with("mark", mark.of(layout.text()));
    let mut claim = layout.claim(Rule::MarkUnbalanced, mark).but(Verdict::Wrong, message);
    claim.hint = Some(Message::new("claims-figures-mark-hint"));
    claim
}

/// A single mark that opens and is closed neither in its block nor in the next.
fn single_open(layout: &Layout<'_>, block: usize, words: &str) -> Option<Span> {
    let (at, _) = words.match_indices('‘').rfind(|(at, _)| opens_single(words, *at))?;
    let rest = &words[at + '‘'.len_utf8()..];
    let next = layout.words(block + 1);
    let goes_on = closes_single(next) || next.starts_with('‘');
    (!closes_single(rest) && !goes_on).then(|| Span::new(at, at + '‘'.len_utf8()))
}

/// Whether a single mark opens a quotation, and is not the apostrophe of `'s avonds` or `'90`.
fn opens_single(words: &str, at: usize) -> bool {
    let glued = words[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let rest = &words[at + '‘'.len_utf8()..];
    let first = fold(rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()).into_owned();
    let cut_off = ["s", "t", "n", "m", "k", "r", "ns", "ie", "er", "em", "tis", "twas", "cause", "til", ""];
    !glued && !cut_off.contains(&first.as_str()) && !first.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text has a single mark that may close a quotation: no letter follows it.
fn closes_single(text: &str) -> bool {
    let marks = text.char_indices().filter(|(_, c)| matches!(c, '’' | '\'' | '´' | '`' | '‛'));
    marks.into_iter().any(|(at, c)| {
        let follows = text[at + c.len_utf8()..].chars().next();
        follows.is_none_or(|c| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, paragraphs};
    use super::*;
    use crate::message::Language;
    use proptest::prelude::*;

    fn count(blocks: &[&str]) -> usize {
        of_rule(&paragraphs(blocks), Language::Nl, Rule::MarkUnbalanced).len()
    }

    #[test]
    fn every_kind_of_pair_is_known() {
        for right in [
            "R1: “Ja, dat klopt.”",
            "Zij noemt dit \"een kans\" en „een risico” of „ein Ziel“.",
            "He said “it is “fine” now” and «left».",
            "De lat is 5\" breed en ’s avonds zijn thema’s anders.",
            "Een ‘beloningskaart’ en ‘s ochtends de foto‘s.",
            "Mixed “marks\" are fine, ”so are these”.",
        ] {
            assert_eq!(count(&[right]), 0, "{right}");
        }
    }

    #[test]
    fn a_mark_without_its_other_half_is_found_once() {
        for wrong in [
            "R1: “Ja, dat klopt.",
            "Dat klopt wel.” zegt R2.",
            "He said \"yes and left.",
            "Een ‘beloningskaart hangt aan de muur.",
            "De ‘thema’s van dit onderzoek.",
        ] {
            assert_eq!(count(&[wrong]), 1, "{wrong}");
        }
    }

    #[test]
    fn a_quotation_may_run_over_paragraphs() {
        assert_eq!(count(&["“Eerst dit.", "“En dan dat.”"]), 0);
        assert_eq!(count(&["“Eerst dit", "en zonder merk", "tot hier.” zei zij."]), 0);
        assert_eq!(count(&["“Eerst dit.", "Zij zei “nee”."]), 1);
        assert_eq!(count(&["“Eerst dit.", "a", "b", "c", "d", "e", "f", "g”"]), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Balanced text has no finding; without one of its marks it has exactly one.
        #[test]
        fn one_mark_left_out_is_one_finding(words in prop::collection::vec("[a-z]{2,6}( [a-z]{2,6}){0,3}", 1..5), out in 0usize..10) {
            let text = words.iter().map(|quote| format!("Zij zegt “{quote}” daarover. ")).collect::<String>();
            prop_assert_eq!(count(&[&text]), 0);
            let places: Vec<(usize, &str)> = text.match_indices(['“', '”']).collect();
            let (at, mark) = places[out % places.len()];
            let broken = format!("{}{}", &text[..at], &text[at + mark.len()..]);
            prop_assert_eq!(count(&[&broken]), 1, "{}", broken);
        }

        #[test]
        fn nothing_panics(text in "[“”\"„«»‘’' a-z0-9.\\\\]{0,40}") {
            let _ = count(&[&text, &text]);
        }
    }
}
