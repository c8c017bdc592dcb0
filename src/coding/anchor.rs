//! Carrying codings over to a corrected reading: where each segment stands now, and how sure that is.
//!
//! | outcome | when |
//! |---|---|
//! | exact | the same words at the same place |
//! | moved | the same words elsewhere: where the texts, held against each other, have them; or, when what stands there is something else, the only place that has them |
//! | changed | at least half of the words still stand there in order, or no more than three went while the words on both sides stayed |
//! | lost | anything else |
//!
//! Half, because with less the segment is more new words than words somebody coded. Three, because a name that was
//! replaced by a pseudonym, or a word that was misheard, may be all that was coded; the words around it say that it is
//! the same place. New words may be many more than the old ones only up to three times and three.

use super::Anchor;
use crate::text::{Alignment, Positions, Region, Span};

/// The most words of a short segment that may have been replaced while it still is the same segment.
const FEW: usize = 3;

/// Where a segment stands in the new text, and how it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchored {
    /// How it was found.
    pub outcome: Anchor,
    /// The place in the new text, in bytes; empty when lost.
    pub span: Span,
}

/// Finds segments of a text in a corrected version of it.
#[must_use]
pub fn anchor(old: &str, new: &str, spans: &[Span]) -> Vec<Anchored> {
    let texts = Texts {
        old,
        new,
        alignment: Alignment::new(old, new),
        old_positions: Positions::new(old),
        new_positions: Positions::new(new),
    };
    spans.iter().map(|span| texts.find(*span)).collect()
}

/// Both texts, held against each other.
struct Texts<'t> {
    old: &'t str,
    new: &'t str,
    alignment: Alignment<'t>,
    old_positions: Positions<'t>,
    new_positions: Positions<'t>,
}

impl Texts<'_> {
    fn find(&self, span: Span) -> Anchored {
        let quote = span.of(self.old);
        if quote.is_empty() {
            return Anchored { outcome: Anchor::Lost, span: Span::new(0, 0) };
        }
        let core = span.trimmed(self.old);
        let region = self.alignment.region(core);
        let changed = |region: Region| Anchored { outcome: Anchor::Changed, span: region.span };
        let moved = |span: Span| Anchored { outcome: Anchor::Moved, span };
        region
            .and_then(|region| self.same_words(span, core, region))
            .or_else(|| region.filter(|region| is_mostly_kept(*region)).map(changed))
            .or_else(|| self.same_place(span, quote))
            .or_else(|| self.alignment.only_place(span).filter(|_| self.alignment.was_only(span)).map(moved))
            .or_else(|| region.filter(|region| is_corrected(*region)).map(changed))
            .or_else(|| self.alignment.only_place(span).map(moved))
            .unwrap_or(Anchored { outcome: Anchor::Lost, span: Span::new(0, 0) })
    }

    /// The segment where it should be, if its words are there, with the white space it had at its ends.
    fn same_words(&self, span: Span, core: Span, region: Region) -> Option<Anchored> {
        let start = region.span.start.checked_sub(core.start - span.start)?;
        let found = Span::new(start, region.span.end + (span.end - core.end));
        let same = found.of(self.new) == span.of(self.old);
        let stays = self.old_positions.code_point_of(span.start) == self.new_positions.code_point_of(start);
        let outcome = if stays { Anchor::Exact } else { Anchor::Moved };
        same.then_some(Anchored { outcome, span: found })
    }

    /// The segment at the place it had, if its words are there.
    fn same_place(&self, span: Span, quote: &str) -> Option<Anchored> {
        let start = self.new_positions.byte_of_code_point(self.old_positions.code_point_of(span.start))?;
        let here = Span::new(start, start + quote.len());
        (here.of(self.new) == quote).then_some(Anchored { outcome: Anchor::Exact, span: here })
    }
}

/// Whether what stands there now is not much more than what stood there.
fn is_alike(region: Region) -> bool {
    region.now <= FEW * region.words + FEW
}

fn is_mostly_kept(region: Region) -> bool {
    is_alike(region) && region.kept > 0 && 2 * region.kept >= region.words
}

fn is_corrected(region: Region) -> bool {
    is_alike(region) && region.held && region.words - region.kept <= FEW
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The outcome for words of the old text that stand there once, and the words found.
    fn one(old: &str, new: &str, words: &str) -> (Anchor, String) {
        let start = old.find(words).expect("the words");
        let found = anchor(old, new, &[Span::new(start, start + words.len())])[0];
        (found.outcome, found.span.of(new).to_owned())
    }

    const OLD: &str = "I: Hoe gaat het met Karin?\n\nR1: Nou, Karin werkt veel. Vertrouwen is alles, vind ik. En tijd ook.\n";

    #[test]
    fn words_that_stayed_are_exact_and_words_that_shifted_are_moved() {
        let new = OLD.replace("En tijd ook.", "En geld ook.");
        assert_eq!(one(OLD, &new, "Vertrouwen is alles"), (Anchor::Exact, "Vertrouwen is alles".to_owned()));
        let new = OLD.replace("I: Hoe", "Titel van één regel\n\nI: Hoe");
        assert_eq!(
            one(OLD, &new, "Vertrouwen is alles,"),
            (Anchor::Moved, "Vertrouwen is alles,".to_owned())
        );
    }

    #[test]
    fn a_paragraph_that_went_elsewhere_is_found_where_its_words_are() {
        let old = "R1: Eerst dit, en nog wat meer woorden erachter. Daarna het geld, dat is waar.\n\nR1: Tot slot de tuin, en de schuur, en het pad erheen, en ook de heg.\n";
        let (first, last) = old.split_once("\n\n").expect("two turns");
        let new = format!("{}\n\n{first}\n", last.trim());
        assert_eq!(one(old, &new, "Daarna het geld").0, Anchor::Moved);
        assert_eq!(one(old, &new, "de schuur").0, Anchor::Moved);
    }

    #[test]
    fn a_corrected_word_is_changed_with_its_new_words() {
        let new = OLD.replace("Vertrouwen is alles", "Vertrouwen is bijna alles");
        assert_eq!(
            one(OLD, &new, "Vertrouwen is alles, vind ik."),
            (Anchor::Changed, "Vertrouwen is bijna alles, vind ik.".to_owned())
        );
        let new = OLD.replace("Karin", "[naam van de zus]");
        assert_eq!(
            one(OLD, &new, "Karin werkt veel"),
            (Anchor::Changed, "[naam van de zus] werkt veel".to_owned())
        );
        assert_eq!(one(OLD, &new, "Karin"), (Anchor::Changed, "[naam van de zus]".to_owned()));
    }

    #[test]
    fn what_was_taken_out_or_said_quite_otherwise_is_lost() {
        let new = OLD.replace(" Vertrouwen is alles, vind ik.", "");
        assert_eq!(one(OLD, &new, "Vertrouwen is alles, vind ik.").0, Anchor::Lost);
        let new = OLD.replace("Vertrouwen is alles, vind ik.", "Dat weten wij thuis nooit zeker.");
        assert_eq!(one(OLD, &new, "Vertrouwen is alles, vind ik.").0, Anchor::Lost);
    }

    #[test]
    fn a_passage_put_in_beside_a_replaced_word_does_not_become_part_of_it() {
        let long = "beter. En dan nog dit, en dat, en wat er al niet meer bij kwam in die lange dagen";
        let new = OLD.replace("tijd ook", &format!("tijd {long}"));
        let (outcome, words) = one(OLD, &new, "En tijd ook");
        assert_eq!((outcome, words.as_str()), (Anchor::Changed, "En tijd"));
    }

    #[test]
    fn repeated_words_are_told_apart_by_what_was_taken_out() {
        let old = "ja nee ja nee dan ja nee";
        let second = Span::new("ja nee ".len(), "ja nee ja nee".len());
        let found = anchor(old, "ja nee dan ja nee", &[second])[0];
        assert_eq!((found.outcome, found.span), (Anchor::Moved, Span::new(0, 6)));
    }

    /// Texts with words that repeat themselves, marks, and characters of several bytes.
    fn text() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            4 => "[a-f]{1,3}",
            1 => prop::sample::select(vec!["é", "cliënt", "e\u{301}e\u{301}n", "👩‍👧", "zo'n", "3,5", "R1:"]).prop_map(str::to_owned),
        ];
        let gap = prop::sample::select(vec![" ", " ", " ", ", ", ". ", "\n", "\n\n"]);
        prop::collection::vec((word, gap), 1..60)
            .prop_map(|pairs| pairs.iter().map(|(word, gap)| format!("{word}{gap}")).collect())
    }

    /// A stretch of a text that begins and ends on characters; it may cut words.
    fn stretch(text: &str, from: usize, length: usize) -> Span {
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let start = from % bounds.len();
        Span::new(bounds[start], bounds[(start + length).min(bounds.len() - 1)])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// An outcome never points at text other than what it says, and holds together by itself.
        #[test]
        fn an_outcome_never_points_elsewhere(old in text(), new in text(), places in prop::collection::vec((0usize..400, 1usize..40), 1..8)) {
            let spans: Vec<Span> = places.iter().map(|(from, length)| stretch(&old, *from, *length)).collect();
            let found = anchor(&old, &new, &spans);
            for (span, found) in spans.iter().zip(&found) {
                let now = new.get(found.span.start..found.span.end).expect("on characters");
                match found.outcome {
                    Anchor::Exact => {
                        prop_assert_eq!(now, span.of(&old));
                        prop_assert_eq!(old[..span.start].chars().count(), new[..found.span.start].chars().count());
                    }
                    Anchor::Moved => prop_assert_eq!(now, span.of(&old)),
                    Anchor::Changed => prop_assert!(!now.is_empty() && now.trim() == now && now != span.of(&old)),
                    Anchor::Lost => prop_assert!(found.span.is_empty()),
                }
            }
            prop_assert_eq!(anchor(&old, &new, &spans), found);
        }

        /// Text that did not change leaves every segment as it was, and so does doing it again on the new text.
        #[test]
        fn unchanged_text_is_exact(old in text(), new in text(), from in 0usize..400, length in 1usize..40) {
            let span = stretch(&old, from, length);
            if span.is_empty() {
                return Ok(());
            }
            prop_assert_eq!(anchor(&old, &old, &[span]), [Anchored { outcome: Anchor::Exact, span }]);
            let found = anchor(&old, &new, &[span])[0];
            if found.outcome != Anchor::Lost {
                let again = Anchored { outcome: Anchor::Exact, span: found.span };
                prop_assert_eq!(anchor(&new, &new, &[found.span]), [again]);
            }
        }

        /// What is put in or taken out elsewhere never loses a segment.
        #[test]
        fn an_edit_elsewhere_loses_nothing(before in text(), middle in text(), after in text(), more in text(), less: bool, first: bool) {
            let middle = middle.trim();
            let (head, tail) = if first { (format!("{before}{more}"), after.clone()) } else { (before.clone(), format!("{more}{after}")) };
            let (long, short) = (format!("{head}{middle} {tail}"), format!("{before}{middle} {after}"));
            let (old, new, start) =
                if less { (&long, &short, head.len()) } else { (&short, &long, before.len()) };
            let span = Span::new(start, start + middle.len());
            if span.is_empty() {
                return Ok(());
            }
            let found = anchor(old, new, &[span])[0];
            prop_assert!(matches!(found.outcome, Anchor::Exact | Anchor::Moved), "{:?} in {:?} -> {:?}", found, old, new);
        }

        /// Pseudonymising loses no segment, not even one that is only the name.
        #[test]
        fn a_pseudonym_everywhere_loses_nothing(
            gaps in prop::collection::vec(2usize..9, 2..12),
            pseudonym in prop::sample::select(vec!["R4", "[naam]", "de oudste zoon", "P."]),
            from in 0usize..60,
            length in 1usize..12,
        ) {
            let mut words = Vec::new();
            for gap in gaps {
                words.push("Karin".to_owned());
                for _ in 0..gap {
                    words.push(if words.len() % 4 == 0 { "de".to_owned() } else { format!("w{}", words.len()) });
                }
            }
            let old = words.join(" ");
            let new = old.replace("Karin", pseudonym);
            let first = from % words.len();
            let start: usize = words[..first].iter().map(|word| word.len() + 1).sum();
            let chosen = words[first..].iter().take(length).cloned().collect::<Vec<_>>().join(" ");
            let found = anchor(&old, &new, &[Span::new(start, start + chosen.len())])[0];
            prop_assert_ne!(found.outcome, Anchor::Lost);
            prop_assert_eq!(found.span.of(&new), chosen.replace("Karin", pseudonym));
        }
    }

    #[test]
    fn an_hour_of_interview_takes_well_under_a_second() {
        let words: Vec<String> = (0..11_000u32)
            .map(|at| {
                if at % 3 == 0 {
                    "de".to_owned()
                } else {
                    format!("w{}", at.wrapping_mul(2_654_435_761) % 1_500)
                }
            })
            .collect();
        let old = words.join(" ");
        let mut others = words.clone();
        for at in (0..others.len()).step_by(37) {
            others[at] = "anders".to_owned();
        }
        others.drain(2_000..2_300);
        others.splice(7_000..7_000, (0..400).map(|at| format!("nieuw{}", at % 50)));
        let new = others.join(" ");
        let spans: Vec<Span> = (0..400).map(|at| stretch(&old, at * 150, 80)).collect();
        let start = std::time::Instant::now();
        let found = anchor(&old, &new, &spans);
        let kept = found.iter().filter(|found| found.outcome != Anchor::Lost).count();
        assert!(kept > 350, "{kept}");
        assert!(start.elapsed() < std::time::Duration::from_secs(3), "{:?}", start.elapsed());
    }
}
