//! Addresses and numbers by which somebody can be found: e-mail, telephone, citizen service number, bank account, postcode.

use super::layout::{Layout, Zone};
use super::pattern::{part, pattern};
use crate::claims::{Claim, Rule, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

pattern! {
    LINK = r"(?i)(?:https?://|www\.|doi:|\b10\.\d{4,9}/)[^\s<>]+";
    MAIL = r"(?P<it>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,4}\.[A-Za-z]{2,12})\b";
    DUTCH_PHONE = r"(?:^|[^\d\w./+-])(?P<it>(?:\+31|0031)[ .-]?(?:\(0\)[ .-]?)?[1-9](?:[ .-]?\d){8}|06[ .-]?[1-9](?:[ .-]?\d){7}|\(?0[1-9]\d\)?[ -]\d{3}[ ]?\d{2}[ ]?\d{2}|\(?0[1-9]\d{2}\)?[ -]\d{2}[ ]?\d{2}[ ]?\d{2}|\(?0[1-9]\d{1,2}\)?-\d{6,7})(?:[^\d\w/-]|$)";
    OTHER_PHONE = r"(?:^|[^\d\w./+-])(?P<it>\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}|\(\d{3}\)[ ]\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?:[^\d\w/-]|$)";
    CITIZEN = r"(?:^|[^\d\w./+-])(?P<it>\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?:[^\d\w/-]|$)";
    ACCOUNT = r"\b(?P<it>[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?)\b";
    POSTCODE = r"(?P<it>\p{Lu}[\p{L}'’-]{2,40}~\d{1,4}~?[a-zA-Z]?,?~[1-9]\d{3}~?[A-Z]{2}|\b[1-9]\d{3}~?[A-Z]{2},?~(?:nr\.?~|nummer~|huisnummer~)?\d{1,4})\b";
    CITIZEN_WORD = r"\bbsn\b|burgerservice|sofi-?nummer";
    OWN = r"correspond|contact|onderzoeker|researcher|vragen|questions|begeleid|supervis|universit|hogeschool|klacht|complaint|vertrouwenspersoon";
    TOOK_PART = r"took part|deelgenomen|meegedaan|\bdeed mee|respondent|deelnemer|participant|geïnterviewd|geinterviewd";
}

/// What was found.
#[derive(Debug, Clone, Copy)]
enum Detail {
    Mail,
    Phone,
    Citizen,
    Account,
    Postcode,
}

/// Checks for personal addresses and numbers.
pub(super) fn check(layout: &Layout<'_>, found: &mut Vec<Claim>) {
    let links: Vec<Span> = all(layout, &LINK);
    let mut spans: Vec<(Span, Detail)> = Vec::new();
    let kinds = [
        (&MAIL, Detail::Mail),
        (&ACCOUNT, Detail::Account),
        (&CITIZEN, Detail::Citizen),
        (&DUTCH_PHONE, Detail::Phone),
        (&OTHER_PHONE, Detail::Phone),
        (&POSTCODE, Detail::Postcode),
    ];
    for (pattern, detail) in kinds {
        spans.extend(all(layout, pattern).into_iter().map(|span| (span, detail)));
    }
    spans.sort_by_key(|(span, _)| span.start);
    let mut last = 0;
    for (span, detail) in spans {
        let next_link = links.partition_point(|link| link.end <= span.start);
        let in_link = links.get(next_link).is_some_and(|link| link.overlaps(span));
        if span.start < last || in_link && !matches!(detail, Detail::Mail) {
            continue;
        }
        if let Some(claim) = judge(layout, span, detail) {
            last = span.end;
            found.push(claim);
        }
    }
}

fn all(layout: &Layout<'_>, pattern: &super::pattern::Pattern) -> Vec<Span> {
    let it = |captures: regex::Captures<'_>| {
        let it = part(&captures, "it").or_else(|| captures.get(0))?;
        Some(Span::new(it.start(), it.end()))
    };
    pattern.all(layout.text()).filter_map(it).collect()
}

fn judge(layout: &Layout<'_>, span: Span, detail: Detail) -> Option<Claim> {
    let block = layout.block_at(span.start);
    let zone = layout.zone(block);
    if matches!(zone, Zone::Front | Zone::Literature | Zone::Contents) {
        return None;
    }
    let words = span.of(layout.text());
    let folded = fold(layout.words(block));
    let verdict = match detail {
        Detail::Mail if is_example(words) => return None,
        Detail::Citizen if !passes_eleven(words) => return None,
        Detail::Citizen if !CITIZEN_WORD.fits(&folded) => Verdict::Ambiguous,
        Detail::Account if !passes_ninety_seven(words) => return None,
        Detail::Phone if !is_phone(layout, span) => return None,
        // A way to reach the researcher belongs in an article and in a letter to participants.
        Detail::Mail | Detail::Phone | Detail::Postcode if OWN.fits(&folded) && !TOOK_PART.fits(&folded) => {
            if zone != Zone::Appendix && folded.contains("correspond") {
                return None;
            }
            Verdict::Ambiguous
        }
        _ => Verdict::Wrong,
    };
    let message = Message::new(detail.id()).with("words", words);
    let mut claim = layout.claim(Rule::PrivacyContact, span).but(verdict, message);
    claim.hint = Some(Message::new("claims-figures-contact-hint"));
    Some(claim)
}

impl Detail {
    fn id(self) -> &'static str {
        match self {
            Self::Mail => "claims-figures-contact-mail",
            Self::Phone => "claims-figures-contact-phone",
            Self::Citizen => "claims-figures-contact-citizen",
            Self::Account => "claims-figures-contact-account",
            Self::Postcode => "claims-figures-contact-postcode",
        }
    }
}

fn is_example(mail: &str) -> bool {
    let folded = fold(mail);
    ["@example.", "@voorbeeld.", "@test."].iter().any(|one| folded.contains(one))
}

/// Whether digits are a telephone number and not that of a book.
fn is_phone(layout: &Layout<'_>, span: Span) -> bool {
    let start = layout.span(layout.block_at(span.start)).start;
    let before = layout.text().get(start..span.start).unwrap_or_default().trim_end();
    let bank = before
        .rsplit(' ')
        .next()
        .is_some_and(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase()));
    let before = before.to_lowercase();
    let digits = span.of(layout.text()).chars().filter(char::is_ascii_digit).count();
    let book =
        ["isbn", "issn", "isbn:", "issn:", "pmid:", "kvk", "nr."].iter().any(|word| before.ends_with(word));
    (8..=15).contains(&digits) && !book && !bank
}

/// The test of eleven, which a Dutch citizen service number passes.
fn passes_eleven(words: &str) -> bool {
    let digits: Vec<u32> = words.chars().filter_map(|c| c.to_digit(10)).collect();
    let [head @ .., last] = digits.as_slice() else { return false };
    let weighed: u32 = head.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    head.len() == 8 && head.iter().any(|digit| digit != last) && weighed % 11 == *last
}

/// The test of ninety-seven, which an IBAN passes.
fn passes_ninety_seven(words: &str) -> bool {
    let bare: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let (Some(head), Some(tail)) = (bare.get(..4), bare.get(4..)) else { return false };
    let mut rest = 0_u32;
    for c in tail.chars().chain(head.chars()) {
        let Some(value) = c.to_digit(36) else { return false };
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    (15..=34).contains(&bare.len()) && rest == 1
}

#[cfg(test)]
mod tests {
    use super::super::testing::{blocks, of_rule};
    use super::*;
    use crate::manuscript::Kind;
    use crate::message::Language;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(Verdict, String)> {
        let manuscript = blocks(&[(Kind::Heading(1), "Resultaten"), (Kind::Paragraph, text)]);
        let claims = of_rule(&manuscript, Language::Nl, Rule::PrivacyContact);
        claims.iter().map(|one| (one.verdict, one.span.of(&manuscript.text).to_owned())).collect()
    }

    #[test]
    fn addresses_and_numbers_are_found() {
        for (text, words) in [
            ("Mail naar jan.smit@gemeente.nl voor meer.", "jan.smit@gemeente.nl"),
            ("Zij belt met 06-12345678.", "06-12345678"),
            ("Hij is op +31 6 1234 5678 bereikbaar.", "+31 6 1234 5678"),
            ("Bel (050) 123 45 67 of kom langs.", "(050) 123 45 67"),
            ("Call +44 20 7946 0958 now.", "+44 20 7946 0958"),
            ("Call 555-123-4567 now.", "555-123-4567"),
            ("Zijn BSN is 111222333.", "111222333"),
            ("Op NL91 ABNA 0417 1643 00 staat geld.", "NL91 ABNA 0417 1643 00"),
            ("Zij woont aan de Dorpsstraat 12, 9712 AB Groningen.", "Dorpsstraat 12, 9712 AB"),
            ("Het huis op 9712 AB 12 staat leeg.", "9712 AB 12"),
        ] {
            assert_eq!(found(text), [(Verdict::Wrong, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_looks_like_one_is_left_alone() {
        for text in [
            "Zie https://doi.org/10.1016/j.childyouth.2019.06.012345678 en 10.1080/0123-456789.",
            "In 2019-2020 en op 06-12-2024 om 10.30 uur.",
            "ISBN 978-90-123-4567-8.",
            "Zie p. 123-134, 12(3), 456-789.",
            "Op NL91 ABNA 0417 1643 01 staat geld.",
            "Nummer 123456789.",
            "Zij is @actief en a@b.",
            "In 1234 EN 5 gevallen niet.x@example.com",
        ] {
            assert!(found(text).iter().all(|(_, words)| words == "1234 EN 5"), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn the_author_may_be_reached() {
        let mail = "j.smit@student.rug.nl";
        let front =
            blocks(&[(Kind::Heading(0), "Titel"), (Kind::Paragraph, mail), (Kind::Heading(1), "Inleiding")]);
        assert!(of_rule(&front, Language::Nl, Rule::PrivacyContact).is_empty());
        let works = blocks(&[(Kind::Heading(1), "Literatuur"), (Kind::Paragraph, mail)]);
        assert!(of_rule(&works, Language::Nl, Rule::PrivacyContact).is_empty());
        assert_eq!(found("Neem voor vragen contact op via j.smit@rug.nl.")[0].0, Verdict::Ambiguous);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Of ten last digits at most one passes the test of eleven.
        #[test]
        fn one_last_digit_passes(head in "[1-9][0-9]{7}") {
            let passing = (0..10).filter(|last| passes_eleven(&format!("{head}{last}"))).count();
            prop_assert!(passing <= 1);
        }
    }
}
