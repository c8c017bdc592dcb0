//! What people said, word for word, and who is said to have said it: `R7: "..."`, `"..." (R7)`, quotations set apart.

use super::claim::{Claim, Stated, Verdict};
use super::counted::counts_in;
use super::counts::evidence;
use super::outline::{Outline, Part};
use super::people::{Id, written};
use super::rule::Rule;
use super::sample::Sample;
use crate::manuscript::{Kind, Manuscript};
use crate::message::Message;
use crate::text::Span;

/// The fewest words of a quotation: fewer are a term between quotation marks.
const FEWEST: usize = 5;
/// From how many quotations with a speaker on one without is worth a note.
const MOST: usize = 3;
/// Pairs of quotation marks.
const MARKS: &[(char, &[char])] = &[
    ('“', &['”', '“', '"']),
    ('„', &['”', '“', '"']),
    ('"', &['"', '”']),
    ('«', &['»']),
    ('‘', &['’']),
    ('”', &['”']),
];

/// A quotation.
#[derive(Debug, Clone)]
pub(super) struct Quotation {
    /// The part it stands in.
    pub(super) part: usize,
    /// Its words, without the marks, in the text of the part.
    pub(super) span: Span,
    /// Who said it; several when a list stands behind it.
    pub(super) speakers: Vec<Id>,
    /// Whether it stands by itself, behind a label or as a block.
    pub(super) apart: bool,
}

/// Every quotation of several words.
pub(super) fn quotations(outline: &Outline<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (at, part) in outline.parts.iter().enumerate() {
        if matches!(part.kind, Kind::Heading(_) | Kind::Caption) {
            continue;
        }
        if let Some(label) = part.label() {
            let behind = part.text.get(label.span.end..).unwrap_or_default();
            let colon = behind.find(':').map_or(0, |colon| colon + 1);
            let behind = Span::new(label.span.end + colon, part.text.len());
            if let Some(span) = said(part, behind) {
                push(
                    &mut found,
                    part,
                    Quotation { part: at, span, speakers: label.ids.clone(), apart: true },
                );
            }
        } else if part.kind == Kind::Quotation {
            found.extend(block(outline, at, part));
        } else if part.is_prose() {
            inline(at, part, &mut found);
        }
    }
    found
}

/// The words behind a label that are a quotation: up to the mark that closes it. Without a mark they are one only in a
/// quotation set apart; elsewhere they may be a paraphrase.
fn said(part: &Part<'_>, behind: Span) -> Option<Span> {
    let words = behind.of(part.text);
    let start = behind.start + words.len() - words.trim_start().len();
    let opens = words.trim_start().starts_with(['“', '„', '"', '«', '‘', '”']);
    if !opens {
        return (part.kind == Kind::Quotation).then(|| bare(part.text, behind));
    }
    let closed = marked(part.text).into_iter().find(|span| span.start >= start && span.start <= start + 4);
    Some(closed.unwrap_or_else(|| bare(part.text, behind)))
}

fn push(found: &mut Vec<Quotation>, part: &Part<'_>, quotation: Quotation) {
    if quotation.span.of(part.text).split_whitespace().count() >= FEWEST {
        found.push(quotation);
    }
}

/// A quotation set apart: whoever is named at its end, else before it when the sentence before ends in a colon.
fn block(outline: &Outline<'_>, at: usize, part: &Part<'_>) -> Option<Quotation> {
    let last = part.mentions.iter().rfind(|mention| {
        part.text
            .get(mention.span.end..)
            .is_some_and(|after| after.trim_matches(|c: char| !c.is_alphanumeric()).chars().count() <= 20)
    });
    let (speakers, end) = match last {
        Some(mention) => (mention.ids.clone(), mention.span.start),
        None => {
            let before = at.checked_sub(1).and_then(|before| outline.parts.get(before));
            let introduced = before
                .filter(|part| part.text.trim_end().ends_with(':'))
                .and_then(|part| part.mentions.last());
            (introduced.map(|mention| mention.ids.clone()).unwrap_or_default(), part.text.len())
        }
    };
    let span = bare(part.text, Span::new(0, end));
    (span.of(part.text).split_whitespace().count() >= FEWEST).then_some(Quotation {
        part: at,
        span,
        speakers,
        apart: true,
    })
}

/// Quotations inside a paragraph, with whoever is named right behind or right before them.
fn inline(at: usize, part: &Part<'_>, found: &mut Vec<Quotation>) {
    for span in marked(part.text) {
        let after = part.text.get(span.end..).unwrap_or_default();
        let sign = after.chars().next().map_or(0, char::len_utf8);
        let behind = part.mentions.iter().find(|mention| {
            let gap = part.text.get(span.end + sign..mention.span.start);
            mention.bracketed
                && gap.is_some_and(|gap| {
                    gap.trim_matches(|c: char| c.is_whitespace() || "(,.".contains(c)).is_empty()
                })
        });
        let before = part.mentions.iter().rfind(|mention| {
            let gap = part.text.get(mention.span.end..span.start);
            mention.ids.len() == 1
                && gap.is_some_and(|gap| gap.len() <= 60 && gap.contains(':') && !gap.contains(['.', ';']))
        });
        let speakers = behind.or(before).map(|mention| mention.ids.clone()).unwrap_or_default();
        push(found, part, Quotation { part: at, span, speakers, apart: false });
    }
}

/// The words between quotation marks, without the marks.
pub(super) fn marked(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((open, close)) = next_mark(text, from) {
        let start = open + text[open..].chars().next().map_or(1, char::len_utf8);
        let end =
            text[start..].char_indices().find(|(at, c)| close.contains(c) && closes(text, start + at, *c));
        let Some((end, sign)) = end.map(|(at, c)| (start + at, c)) else {
            from = start;
            continue;
        };
        found.push(Span::new(start, end));
        from = end + sign.len_utf8();
    }
    found
}

fn next_mark(text: &str, from: usize) -> Option<(usize, &'static [char])> {
    text.get(from..)?.char_indices().find_map(|(at, c)| {
        let (_, close) = MARKS.iter().find(|(open, _)| *open == c)?;
        let before = text[..from + at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || "([-–—/".contains(c)).then_some((from + at, *close))
    })
}

/// An apostrophe inside a word closes nothing.
fn closes(text: &str, at: usize, sign: char) -> bool {
    sign != '’' || text[at + sign.len_utf8()..].chars().next().is_none_or(|next| !next.is_alphanumeric())
}

/// A span without white space and quotation marks around it.
fn bare(text: &str, span: Span) -> Span {
    let is_around = |c: char| c.is_whitespace() || "“”„\"«»‘’'()".contains(c);
    let words = span.of(text);
    let inner = words.trim_matches(is_around);
    let ahead = words.len() - words.trim_start_matches(is_around).len();
    // A bracket that belongs to the words, as in `(…)`, stays.
    let tail = &words[ahead + inner.len()..];
    let closing = if inner.rfind('(').is_some_and(|open| !inner[open..].contains(')')) {
        tail.find(')').map_or(0, |at| at + 1)
    } else {
        0
    };
    let start = span.start + ahead;
    Span::new(start, start + inner.len() + closing)
}

/// Checks that whoever is quoted is among those of the claim that the quotation illustrates.
pub(super) fn check(
    outline: &Outline<'_>,
    sample: &Sample,
    quoted: &[Quotation],
    manuscripts: &[Manuscript],
    claims: &mut Vec<Claim>,
) {
    let apart = || quoted.iter().filter(|quotation| quotation.apart);
    let named = apart().filter(|quotation| !quotation.speakers.is_empty()).count();
    // Where most quotations say whose they are, one that does not was forgotten.
    let names_speakers = named >= MOST && named * 4 >= apart().count() * 3;
    for quotation in quoted {
        let Some(part) = outline.parts.get(quotation.part) else { continue };
        let Some(manuscript) = manuscripts.get(part.manuscript) else { continue };
        if quotation.apart && quotation.speakers.is_empty() && names_speakers {
            let claim = Claim::fine(Rule::QuoteNobody, part.manuscript, manuscript, part.at(quotation.span));
            let message = Message::new("claims-quote-nobody").with("named", named);
            let hint = Some(Message::new("claims-quote-nobody-hint"));
            claims.push(Claim { hint, ..claim.but(Verdict::NotTraceable, message) });
        }
        if let ([speaker], true) = (quotation.speakers.as_slice(), quotation.apart) {
            let mut claim =
                Claim::fine(Rule::QuoteSpeaker, part.manuscript, manuscript, part.at(quotation.span));
            claim.respondents = vec![speaker.to_string()];
            claim.stated = Some(Stated::Words(quotation.span.of(part.text).to_owned()));
            claims.push(illustrates(outline, sample, quotation.part, speaker, claim, manuscripts));
        }
    }
}

/// Looks at the paragraph that a quotation follows: when it makes one claim, of one list of people and of nobody else, the
/// speaker is one of them.
fn illustrates(
    outline: &Outline<'_>,
    sample: &Sample,
    at: usize,
    speaker: &Id,
    mut claim: Claim,
    manuscripts: &[Manuscript],
) -> Claim {
    // Quotations may follow one another under one claim.
    let before = outline.parts.iter().take(at).rev().find(|part| !part.is_speech());
    let Some(part) = before.filter(|part| part.is_prose()) else { return claim };
    let mut lists = part.mentions.iter().filter(|mention| mention.ids.len() > 1);
    let (Some(list), None) = (lists.next(), lists.next()) else { return claim };
    let named = part.mentions.iter().any(|mention| mention.ids.contains(speaker));
    let introduces = part.text.trim_end().ends_with(':');
    let others = counts_in(part.text, sample).iter().any(|count| count.all) || is_opposed(part.text);
    if named || introduces || others || !list.bracketed {
        return claim;
    }
    claim.found = Some(Stated::Words(written(&list.ids).join(", ")));
    if let Some(manuscript) = manuscripts.get(part.manuscript) {
        claim.evidence.push(evidence("claims-claimed-here", part, manuscript, list.span));
    }
    let message = Message::new("claims-quote-speaker")
        .with("who", speaker.to_string())
        .with("listed", written(&list.ids).join(", "));
    Claim {
        hint: Some(Message::new("claims-quote-speaker-hint")),
        ..claim.but(Verdict::NotTraceable, message)
    }
}

/// Whether a paragraph speaks of others besides those it lists.
fn is_opposed(text: &str) -> bool {
    const OTHERS: &[&str] =
        &["anderen", "overige", "overigen", "others", "the rest", "everyone", "iedereen", "sommigen", "some"];
    OTHERS.iter().any(|word| super::sample::has_word(text, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_every_kind_are_paired() {
        for (text, expected) in [
            ("Zij zegt: “dat is zo” en gaat", vec!["dat is zo"]),
            ("„Laag” en \"recht\" en «hoek»", vec!["Laag", "recht", "hoek"]),
            ("thema’s en foto's zonder", vec![]),
            ("‘dat z’n kind’ komt", vec!["dat z’n kind"]),
        ] {
            let found: Vec<&str> = marked(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
