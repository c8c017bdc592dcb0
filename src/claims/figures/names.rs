//! First names that stand right beside the id of a respondent: `R3 (Marieke)`, `Marieke (R3)`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::layout::Layout;
use super::pattern::{part, pattern};
use crate::claims::{Claim, Rule, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

pattern! {
    BEHIND = r"\b(?:[RPD]|Resp\.?~?|[Rr]espondent~|[Pp]articipant~|[Dd]eelnemer~|[Hh]ulpverlener~|[Ii]nterview~)~?\d{1,3}~?(?:[(\[=:]|,~alias)~?(?P<name>\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}+)?)~?[)\],.;\n]";
    BEFORE = r"(?P<name>\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}+)?)~[(\[](?:[RPD]|Resp\.?~?|[Rr]espondent~|[Pp]articipant~|[Dd]eelnemer~|[Hh]ulpverlener~|[Ii]nterview~)~?\d{1,3}~?[)\],;]";
    INVENTED = r"(?i)pseudoniem|gefingeerd|fictieve?~naam|fictieve~namen|pseudonym|names~(?:have~been|were|are)~(?:changed|altered)|not~(?:their|the)~real~names|fictitious~names";
}

/// First names that are common in the Netherlands and in English, and are no words.
const NAMES: &str = include_str!("names.txt");

static FIRST_NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| NAMES.split_whitespace().collect());

/// Checks for names beside ids.
pub(super) fn check(layout: &Layout<'_>, found: &mut Vec<Claim>) {
    let mut spans: Vec<Span> = Vec::new();
    for captures in BEHIND.all(layout.text()).chain(BEFORE.all(layout.text())) {
        let Some((name, all)) = part(&captures, "name").zip(captures.get(0)) else { continue };
        let folded = fold(name.as_str()).into_owned();
        let known = folded.split('-').next().is_some_and(|first| FIRST_NAMES.contains(first));
        if known {
            spans.push(Span::new(all.start(), all.end()));
        }
    }
    if spans.is_empty() {
        return;
    }
    spans.sort();
    let invented = INVENTED.fits(layout.text());
    let mut last = 0;
    for span in spans {
        if span.start >= last {
            last = span.end;
            found.push(named(layout, span.trimmed(layout.text()), invented));
        }
    }
}

fn named(layout: &Layout<'_>, span: Span, invented: bool) -> Claim {
    let id = if invented { "claims-figures-name-invented" } else { "claims-figures-name" };
    let words = span.of(layout.text()).trim_end_matches([',', '.', ';', ':']);
    let verdict = if invented { Verdict::Ambiguous } else { Verdict::Wrong };
    let message = Message::new(id).with("words", words);
    let mut claim = layout.claim(Rule::PrivacyName, span).but(verdict, message);
    claim.hint = Some(Message::new("claims-figures-name-hint"));
    claim
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, paragraphs};
    use super::*;
    use crate::message::Language;

    fn verdicts(texts: &[&str]) -> Vec<Verdict> {
        of_rule(&paragraphs(texts), Language::Nl, Rule::PrivacyName).iter().map(|one| one.verdict).collect()
    }

    #[test]
    fn a_name_beside_an_id_is_found() {
        for text in [
            "Dat zei R3 (Marieke).",
            "Volgens Marieke (R3) wel.",
            "Participant 4 (Sarah) agreed.",
            "R1 = Ahmed,",
        ] {
            assert_eq!(verdicts(&[text]), [Verdict::Wrong], "{text}");
        }
    }

    #[test]
    fn other_words_beside_an_id_are_no_names() {
        for text in [
            "R3 (Groningen) en R4 (SAG).",
            "Flexibiliteit (R3)",
            "R3: Ja.",
            "Moeder (R3), Teamleider (R4)",
            "Marieke zei dat R3 (nog) kwam.",
        ] {
            assert!(verdicts(&[text]).is_empty(), "{text}");
        }
    }

    #[test]
    fn invented_names_are_only_noted() {
        assert_eq!(
            verdicts(&["Alle namen zijn gefingeerd.", "Volgens Marieke (R3) wel."]),
            [Verdict::Ambiguous]
        );
    }

    #[test]
    fn names_are_folded() {
        assert!(FIRST_NAMES.len() > 200 && FIRST_NAMES.iter().all(|name| fold(name) == **name));
    }
}
