//! Notes that the author left for themselves, and what a word processor leaves where something went wrong.

use super::layout::Layout;
use super::pattern::{part, pattern};
use crate::claims::{Claim, Rule, Verdict};
use crate::message::Message;
use crate::text::{Span, sentences, words};

pattern! {
    // What can be nothing else, wherever it stands.
    MACHINE = r"(?i)(?P<it>\b(?:error|fout)!~?(?:bookmark|reference|verwijzings?bron|bladwijzer|no~|geen~|het~|use~|gebruik~|hyperlink|not~a)[^.\n]{0,60}\.?|lorem~ipsum|klik~(?:of~tik~)?(?:hier~)?om~tekst~in~te~voeren|click~(?:or~tap~)?here~to~enter~(?:text|a~date)|\bkies~een~item\.|\bchoose~an~item\.|\[(?:typ|type)~(?:hier|here|the|de|het|uw)\b[^\]\n]{0,60}\])";
    CERTAIN = r"(?P<it>\b(?:TODO|FIXME|TBD)\b|(?i:\b(?:tabel|table|figuur|figure|sectie|section|hoofdstuk|chapter|bijlage|appendix|pagina|page|pp?\.)~\?\?)|(?i:\bn~?=~?|\b(?:tabel|table|figuur|figure|hoofdstuk|chapter|bijlage|appendix|pagina|page|pp?\.)~)(?:X{2,}|x{2,})\b|\b(?:X{2,}|x{3,})(?:~?%|~(?i:procent|percent|respondent|deelnemer|participant|interview|hulpverlener|jaar|years|minuten|minutes))|(?i:note~to~self|opmerking~(?:voor|aan)~(?:mezelf|mijzelf|begeleid)))";
    BRACKETS = r"[\[(<{](?P<it>[^\[\](){}<>\n]{2,80})[\])>}]";
    MARKS = r"(?:^|[^\p{L}?!])(?P<it>\?{3,})";
    CROSSES = r"\b(?P<it>X{2,})\b";
    INSIDE = r"(?i)^~*(?:(?:bron|ref|referentie|citaat|quote|source|citation|verwijzing|literatuur|jaartal)~*[?!]|(?:hier~)?nog~(?:aan(?:~te)?~?vullen|in(?:~te)?~?vullen|toe(?:~te)?~?voegen|uit(?:~te)?~?werken|checken|na(?:~te)?~?kijken|op(?:~te)?~?zoeken|controleren|bijwerken|schrijven|doen|verwijzen|bron|ref)\b.*|(?:check(?:en)?|controleren|nakijken|opzoeken|aanvullen|invullen|toevoegen|add|insert|fill~in)!|(?:klopt~dit|is~dit~juist|check~this|is~this~right|to~be~(?:added|completed|done)|to~do|citation~needed|needs~(?:a~)?(?:reference|citation|source))\b.*|(?:(?:add|insert)~(?:a~)?(?:reference|citation|source|quote|table|figure))\b.*|xx+|\?\?+)~*$";
    SQUARE = r"(?i)^~*(?:bron|ref|refs|referentie|referenties|citaat|quote|source|citation|reference|invullen|aanvullen|jaartal|paginanummer)~*$";
    ALONE = r"(?i)^~*(?:[-–*]~*)?(?:(?:dit~|deze~paragraaf~|hier~)?nog~(?:aan(?:~te)?~?vullen|in(?:~te)?~?vullen|toe(?:~te)?~?voegen|uit(?:~te)?~?werken|checken|na(?:~te)?~?kijken|op(?:~te)?~?zoeken)|(?:checken|controleren|nakijken|opzoeken|aanvullen)!|(?:bron|ref|verwijzing|citaat|source|reference|citation)\?+|to~be~(?:added|completed|done)|add~(?:reference|citation|source)s?)[.!?…]*~*$";
}

/// A block longer than this is not looked through sentence by sentence without a sign that it is worth it.
const ALONE_WORDS: usize = 7;

/// Checks for notes that the author left.
pub(super) fn check(layout: &Layout<'_>, found: &mut Vec<Claim>) {
    let mut spans: Vec<(Span, Verdict)> = Vec::new();
    for captures in MACHINE.all(layout.text()) {
        spans.extend(part(&captures, "it").map(|it| (Span::new(it.start(), it.end()), Verdict::Wrong)));
    }
    let own = |span: Span| !layout.is_quoted(span);
    for captures in CERTAIN.all(layout.text()).chain(MARKS.all(layout.text())) {
        let it = part(&captures, "it").map(|it| Span::new(it.start(), it.end()));
        spans.extend(it.filter(|span| own(*span)).map(|span| (span, Verdict::Wrong)));
    }
    for captures in BRACKETS.all(layout.text()) {
        let Some((all, it)) = captures.get(0).zip(part(&captures, "it")) else { continue };
        let square = all.as_str().starts_with('[') && SQUARE.fits(it.as_str());
        let span = Span::new(all.start(), all.end());
        if (square || INSIDE.fits(it.as_str())) && own(span) {
            spans.push((span, Verdict::Wrong));
        }
    }
    // Two crosses may also stand for a name that was taken out.
    for captures in CROSSES.all(layout.text()) {
        let it = part(&captures, "it").map(|it| Span::new(it.start(), it.end()));
        spans.extend(it.filter(|span| own(*span)).map(|span| (span, Verdict::Ambiguous)));
    }
    alone(layout, &mut spans);
    spans.sort_by_key(|(span, verdict)| (span.start, *verdict != Verdict::Wrong));
    let mut last = 0;
    for (span, verdict) in spans {
        if span.start >= last {
            last = span.end;
            found.push(note(layout, span, verdict));
        }
    }
}

/// Sentences that are nothing but a note.
fn alone(layout: &Layout<'_>, spans: &mut Vec<(Span, Verdict)>) {
    let signs = ["nog ", "Nog ", "NOG ", "ken!", "ren!", "len!", "?", "to be ", "To be ", "dd "];
    for block in &layout.manuscript.blocks {
        let text = layout.manuscript.words(block);
        if layout.is_quoted(block.span) && text.len() > 200 || !signs.iter().any(|sign| text.contains(sign)) {
            continue;
        }
        for sentence in sentences(text) {
            let said = sentence.of(text);
            if words(said).nth(ALONE_WORDS).is_none() && ALONE.fits(said) {
                let span = Span::new(block.span.start + sentence.start, block.span.start + sentence.end);
                let span = span.trimmed(layout.text());
                spans.extend((!layout.is_quoted(span)).then_some((span, Verdict::Wrong)));
            }
        }
    }
}

fn note(layout: &Layout<'_>, span: Span, verdict: Verdict) -> Claim {
    let id = if verdict == Verdict::Wrong { "claims-figures-note" } else { "claims-figures-note-crosses" };
    let message = Message::new(id).with("words", span.of(layout.text()).trim());
    let mut claim = layout.claim(Rule::AuthorNote, span).but(verdict, message);
    claim.hint = Some(Message::new("claims-figures-note-hint"));
    claim
}

#[cfg(test)]
mod tests {
    use super::super::testing::{blocks, of_rule, paragraphs};
    use super::*;
    use crate::manuscript::Kind;
    use crate::message::Language;

    fn verdicts(text: &str) -> Vec<Verdict> {
        of_rule(&paragraphs(&[text]), Language::Nl, Rule::AuthorNote).iter().map(|one| one.verdict).collect()
    }

    #[test]
    fn notes_to_oneself_are_found_once() {
        for note in [
            "Dit blijkt uit onderzoek TODO.",
            "Dit is zo [bron].",
            "Dit is zo (bron?).",
            "Dat zien wij ???",
            "(N=XX) personen.",
            "In totaal xxx interviews.",
            "Zie Tabel ??.",
            "Nog aanvullen.",
            "Dit is de tekst. Verwijzing?",
            "Zie (nog invullen).",
            "Dat is zo (checken!).",
            "Error! Bookmark not defined.",
            "Zie Fout! Verwijzingsbron niet gevonden.",
            "Lorem ipsum dolor sit amet.",
            "Klik of tik om tekst in te voeren.",
            "It works [citation needed].",
            "This holds (add reference).",
            "[Type here]",
            "Note to self: shorter.",
            "Dat blijkt [ref] wel.",
            "Hier [citaat] R3.",
        ] {
            assert_eq!(verdicts(note), [Verdict::Wrong], "{note}");
        }
    }

    #[test]
    fn what_is_no_note_is_left_alone() {
        for other in [
            "Zij wilde dat “(...) nog aanvullen” [...] en [sic].",
            "Ouders konden dit nog aanvullen.",
            "R3: “Ja, XXX kwam langs???”",
            "Dit is een bron.",
            "(bron: CBS, 2019)",
            "Maat XXL.",
            "Echt waar???",
            "Waarom? Omdat het kan!",
            "Wat moet er nog gebeuren?",
            "Een foutmelding (error) verscheen.",
            "Dit wordt [naam organisatie] genoemd.",
            "The results are to be added to the others later on.",
        ] {
            assert!(verdicts(other).is_empty(), "{other}");
        }
        let quotation = blocks(&[(Kind::Quotation, "Nog aanvullen??? XX")]);
        assert!(of_rule(&quotation, Language::Nl, Rule::AuthorNote).is_empty());
    }

    #[test]
    fn crosses_that_may_be_a_name_are_only_noted() {
        assert_eq!(verdicts("Zij werkt bij organisatie XX in de stad."), [Verdict::Ambiguous]);
    }
}
