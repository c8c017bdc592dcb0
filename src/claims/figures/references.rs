//! Tables, figures, appendices and sections that are pointed at, held against those that there are.

use std::collections::BTreeSet;

use super::definitions::{Defined, Definition, depth, known_labels};
use super::labels::{Named, Thing, mentions};
use super::layout::{Layout, Zone};
use super::pattern::pattern;
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::manuscript::Kind;
use crate::message::Message;

pattern! {
    OWN = r"^~(?:van|of|in|uit|from)~(?:dit|deze|this|our|ons|onze|mijn|my|het~huidige|the~(?:present|current)|de~bijlage|the~appendix|bijlage|appendix|hoofdstuk|chapter|paragraaf|section)\b";
    FOREIGN = r"^~?(?:\([^)]{0,40}\))?~?(?:van|of|from|uit|bij|by)~|^~in~(?:[A-Z]|de~[A-Z]|het~[A-Z]|the~[A-Z]|hun\b|their\b|his\b|her\b)|^~?\((?:[A-Z]|zie~[A-Z]|see~[A-Z])[^)]*\b(?:19|20)\d\d";
    YEAR = r"\b(?:19|20)\d\d[a-z]?\b|et~al|persoonlijke|personal";
    CITED = r"\p{Lu}\p{L}+[^()]{0,40}\((?:[^()]{0,60}~)?(?:19|20)\d\d[a-z]?";
}

/// Checks what is pointed at in all manuscripts together: they may be the chapters of one.
pub(super) fn check(layouts: &[Layout<'_>], found: &mut Vec<Claim>) {
    let defined = Defined::of(layouts);
    for layout in layouts {
        let mut unknown: BTreeSet<(Thing, String)> = BTreeSet::new();
        for mention in mentions(layout.text()) {
            if is_own(layout, &mention) {
                found.extend(judge(layouts, layout, &mention, &defined, &mut unknown));
            }
        }
    }
    super::twice::check(layouts, &defined, found);
}

/// Whether a mention points into this manuscript, as far as can be seen.
fn is_own(layout: &Layout<'_>, mention: &Named) -> bool {
    let block = layout.block_at(mention.span.start);
    let number = mention.label.parse::<usize>().is_ok_and(|number| number > 99);
    let other_zone = matches!(layout.zone(block), Zone::Literature | Zone::Contents);
    let heading = matches!(layout.kind(block), Some(Kind::Heading(_)));
    let start = layout.span(block).start;
    let before = layout.text().get(start..mention.span.start).unwrap_or_default();
    let defines =
        before.trim().is_empty() && matches!(layout.kind(block), Some(Kind::Caption | Kind::Cell(_)));
    if number || other_zone || heading || defines || layout.is_quoted(mention.span) {
        return false;
    }
    let rest = layout.text().get(mention.end..layout.span(block).end).unwrap_or_default();
    let behind = rest.char_indices().nth(80).map_or(rest, |(at, _)| rest.get(..at).unwrap_or_default());
    let foreign = FOREIGN.fits(behind) && !OWN.fits(behind);
    let cited = before.rsplit_once('(').is_some_and(|(_, inside)| {
        let last = inside.rsplit(';').next().unwrap_or_default();
        !inside.contains(')') && YEAR.fits(last)
    });
    !foreign && !cited
}

fn judge(
    layouts: &[Layout<'_>],
    layout: &Layout<'_>,
    mention: &Named,
    defined: &Defined,
    unknown: &mut BTreeSet<(Thing, String)>,
) -> Option<Claim> {
    let mut claim = layout.claim(Rule::ReferenceMissing, mention.span);
    claim.stated = Some(Stated::Words(mention.span.of(layout.text()).to_owned()));
    if let Some(definition) = defined.find(mention.thing, &mention.label) {
        claim.evidence = evidence(layouts, definition);
        return Some(claim);
    }
    if defined.possible.contains(&(mention.thing, mention.label.clone())) || follows_citation(layout, mention)
    {
        return None;
    }
    // A chapter by itself, or an excerpt, does not begin with the first: what it lacks may stand before it.
    let is_loose = mention.thing != Thing::Section
        && !["1", "a"].iter().any(|first| defined.find(mention.thing, first).is_some());
    let known = defined.known.contains(&(mention.thing, depth(mention))) && !is_loose;
    let message = |id| {
        Message::new(id)
            .with("reference", mention.span.of(layout.text()))
            .with("thing", mention.thing.message())
            .with("label", mention.label.to_uppercase())
            .with("known", known_labels(defined, mention.thing))
    };
    if known {
        // LaTeX numbers when it sets the whole: a number that was typed is held against numbers that are guessed. Of text
        // pulled out of a pdf a caption may be lost, when others behind it are there.
        let lost = layout.is_laid_out() && defined.goes_beyond(mention.thing, &mention.label);
        let verdict = if layout.is_latex() || lost { Verdict::NotTraceable } else { Verdict::Wrong };
        let mut claim = claim.but(verdict, message("claims-figures-reference-missing"));
        claim.hint = Some(Message::new("claims-figures-reference-hint"));
        return Some(claim);
    }
    // Word numbers its headings without writing the number into the text: about sections one note is enough.
    let section = mention.thing == Thing::Section;
    let label = if section { String::new() } else { mention.label.clone() };
    if !unknown.insert((mention.thing, label)) {
        return None;
    }
    let (verdict, id) = if section {
        (Verdict::Ambiguous, "claims-figures-sections-unnumbered")
    } else {
        (Verdict::NotTraceable, "claims-figures-reference-unknown")
    };
    Some(claim.but(verdict, message(id)))
}

/// Whether the sentence names a work before it names the thing, which may then be of that work.
fn follows_citation(layout: &Layout<'_>, mention: &Named) -> bool {
    let start = layout.span(layout.block_at(mention.span.start)).start;
    let before = layout.text().get(start..mention.span.start).unwrap_or_default();
    let sentence = before.rsplit(". ").next().unwrap_or_default();
    CITED.fits(sentence)
}

/// Where a thing is defined, as evidence.
pub(super) fn evidence(layouts: &[Layout<'_>], definition: &Definition) -> Vec<crate::claims::Evidence> {
    let label = Message::new("claims-figures-evidence-defined");
    let layout = layouts.get(definition.layout);
    layout.map(|layout| layout.evidence(label, layout.span(definition.block))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{blocks, figures, of_rule, wrong};
    use super::*;
    use crate::manuscript::Manuscript;
    use crate::message::Language;
    use proptest::prelude::*;

    fn thesis(text: &str) -> Manuscript {
        blocks(&[
            (Kind::Heading(1), "1 Inleiding"),
            (Kind::Heading(2), "1.1 Aanleiding"),
            (Kind::Paragraph, text),
            (Kind::Caption, "Tabel 1. Deelnemers"),
            (Kind::Caption, "Tabel 2"),
            (Kind::Paragraph, "Codes per groep"),
            (Kind::Caption, "Figuur 1: Werkwijze"),
            (Kind::Heading(1), "2 Methode"),
            (Kind::Heading(1), "Bijlage A: Leidraad"),
            (Kind::Heading(1), "Bijlage B Codeboek"),
        ])
    }

    fn verdicts(text: &str) -> Vec<Verdict> {
        of_rule(&thesis(text), Language::Nl, Rule::ReferenceMissing).iter().map(|one| one.verdict).collect()
    }

    #[test]
    fn what_exists_is_fine() {
        for right in [
            "Zie Tabel 1.",
            "(Bijlage B)",
            "Figuur 1a toont dit.",
            "In paragraaf 1.1 staat dit.",
            "Hoofdstuk 2 gaat verder.",
            "(Smit, 2019; zie Tabel 2)",
        ] {
            assert_eq!(verdicts(right), [Verdict::Fine], "{right}");
        }
        assert_eq!(verdicts("Tabellen 1 en 2 en bijlagen A en B."), [Verdict::Fine; 4]);
    }

    #[test]
    fn what_does_not_exist_is_wrong() {
        for wrong in [
            "Zie Tabel 3.",
            "Bijlage C bevat dit.",
            "Figuur 2 toont dit.",
            "Paragraaf 1.3 gaat verder.",
            "(hoofdstuk 7)",
        ] {
            assert_eq!(verdicts(wrong), [Verdict::Wrong], "{wrong}");
        }
        assert_eq!(verdicts("Tabellen 1 en 3 laten dit zien."), [Verdict::Fine, Verdict::Wrong]);
    }

    #[test]
    fn things_of_other_works_are_left_alone() {
        for other in [
            "Tabel 3 van Jansen et al. laat dit zien.",
            "Zie Table 9 in Smith (2020).",
            "(Smith, 2020, Table 4)",
            "Hoofdstuk 7 van de Jeugdwet.",
            "R3: “zie hoofdstuk 8”",
            "(persoonlijke mededeling, figuur 6)",
            "Smit (2020) toont in Tabel 9 iets anders.",
        ] {
            assert!(verdicts(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn what_a_table_of_contents_lists_may_be_there() {
        let listed = blocks(&[
            (Kind::Heading(1), "Inhoud"),
            (Kind::Paragraph, "1 Inleiding 3 5 Discussie 31 Bijlage C: Brief 40"),
            (Kind::Heading(1), "1 Inleiding"),
            (Kind::Paragraph, "Zie hoofdstuk 5, bijlage C en hoofdstuk 6."),
            (Kind::Heading(1), "Bijlage A"),
        ]);
        assert_eq!(wrong(&figures(&listed, Language::Nl)).len(), 1);
    }

    #[test]
    fn a_kind_that_is_nowhere_defined_cannot_be_traced() {
        let lost = blocks(&[(
            Kind::Paragraph,
            "Zie Tabel 1 en Tabel 1 en bijlage 2. Hoofdstuk 3 en hoofdstuk 4 volgen.",
        )]);
        let verdicts: Vec<_> = figures(&lost, Language::Nl).iter().map(|one| one.verdict).collect();
        assert_eq!(verdicts, [Verdict::NotTraceable, Verdict::NotTraceable, Verdict::Ambiguous]);
    }

    #[test]
    fn two_things_with_one_number_are_wrong() {
        let twice =
            |blocks_of: &[(Kind, &str)]| of_rule(&blocks(blocks_of), Language::En, Rule::ReferenceTwice);
        let both = [
            (Kind::Caption, "Table 1. Codes"),
            (Kind::Paragraph, "Text."),
            (Kind::Caption, "Table 1. People"),
        ];
        assert_eq!(wrong(&twice(&both)).len(), 1);
        let continued = [(Kind::Caption, "Table 1. Codes"), (Kind::Caption, "Table 1 (continued)")];
        assert!(twice(&continued).is_empty());
        let anew = [
            (Kind::Heading(1), "A"),
            (Kind::Caption, "Table 1. Codes"),
            (Kind::Heading(1), "B"),
            (Kind::Caption, "Table 1. People"),
        ];
        assert_eq!(twice(&anew)[0].verdict, Verdict::Ambiguous);
        assert_eq!(
            wrong(&twice(&[(Kind::Heading(2), "3.2 Codes"), (Kind::Heading(2), "3.2 Themes")])).len(),
            1
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Text that points at what exists has no finding; with one label that does not exist it has exactly one.
        #[test]
        fn one_label_changed_is_one_finding(labels in prop::collection::vec(1usize..6, 1..6), at in 0usize..6) {
            let built = |labels: &[usize]| {
                let text: String = labels.iter().map(|label| format!("Dit staat in Tabel {label}. ")).collect();
                let captions: Vec<String> = (1..6).map(|label| format!("Tabel {label}. Nummer {label}")).collect();
                let mut all = vec![(Kind::Paragraph, text.trim())];
                all.extend(captions.iter().map(|caption| (Kind::Caption, caption.as_str())));
                wrong(&figures(&blocks(&all), Language::Nl)).len()
            };
            prop_assert_eq!(built(&labels), 0);
            let mut changed = labels.clone();
            changed[at % labels.len()] = 7;
            prop_assert_eq!(built(&changed), 1);
        }
    }
}
