//! Percentages in running text that give their own numbers: `5 van de 8 (62,5%)`, `62% (5/8)`.

use regex::Captures;

use super::layout::Layout;
use super::number::{Number, counted, leading};
use super::pattern::{part, pattern};
use super::percentages::percentage_message;
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::message::{Language, Message};
use crate::text::Span;

pattern! {
    DUTCH = r"(?i)\b(?P<k>\d{1,5}|[a-z]{3,9})~?(?:van~de|van~het|van|op~de|/)~?(?P<n>\d{1,5}|[a-z]{3,9})(?:~[\p{L}-]+){0,3}~?(?P<apart>[,;]~|[(\[])~?(?P<approx>ruim~|bijna~|ongeveer~|circa~|ca\.?~|rond~|±~?|~?≈~?)?(?P<p>\d{1,3}(?:[.,]\d+)?)~?(?:%|procent)";
    ENGLISH = r"(?i)\b(?P<k>\d{1,5}|[a-z]{3,9})~?(?:of~the|out~of~the|out~of|of|/)~?(?P<n>\d{1,5}|[a-z]{3,9})(?:~[\p{L}-]+){0,3}~?(?P<apart>[,;]~|[(\[])~?(?P<approx>about~|almost~|nearly~|over~|approximately~|around~|~?≈~?|±~?)?(?P<p>\d{1,3}(?:[.,]\d+)?)~?(?:%|percent|per~cent)";
    PERCENT_FIRST = r"(?i)(?P<before>[\p{L}.≈±]+)?~?\b(?P<p>\d{1,3}(?:[.,]\d+)?)~?(?:%|procent|percent|per~cent)~?(?P<apart>[(\[;,])~?(?:n~?=~?)?(?P<k>\d{1,5}|[a-z]{3,9})~?(?P<of>van~de|van|of~the|out~of|of|/)~?(?P<n>\d{1,5}|[a-z]{3,9})\b";
}

const ABOUT: [&str; 19] = [
    "about",
    "almost",
    "approximately",
    "around",
    "bijna",
    "ca",
    "ca.",
    "circa",
    "nearly",
    "ongeveer",
    "over",
    "rond",
    "ruim",
    "some",
    "zo'n",
    "±",
    "≈",
    "meer",
    "minder",
];

/// Checks the percentages of the running text.
pub(super) fn check(layout: &Layout<'_>, language: Language, found: &mut Vec<Claim>) {
    let forward = match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    for captures in forward.all(layout.text()) {
        found.extend(share(layout, &captures));
    }
    for captures in PERCENT_FIRST.all(layout.text()) {
        // In Dutch `3 of 4` is "3 or 4".
        let or =
            language == Language::Nl && part(&captures, "of").is_some_and(|of| of.as_str().starts_with("of"));
        if !or {
            found.extend(share(layout, &captures));
        }
    }
}

/// The claim that a share of the text makes; nothing when it says to be rough, or is somebody's words.
fn share(layout: &Layout<'_>, captures: &Captures<'_>) -> Option<Claim> {
    let stated = part(captures, "p")?;
    let (percent, _) = leading(stated.as_str())?;
    let count = counted(part(captures, "k")?.as_str())?;
    let whole = counted(part(captures, "n")?.as_str()).filter(|whole| *whole >= count.max(1))?;
    let before = part(captures, "before").map_or("", |word| word.as_str()).to_lowercase();
    let span = Span::new(captures.get(0)?.start(), captures.get(0)?.end()).trimmed(layout.text());
    if captures.name("approx").is_some() || ABOUT.contains(&before.as_str()) || layout.is_quoted(span) {
        return None;
    }
    // Behind a comma another sentence part may begin; between brackets it cannot.
    let apart = !part(captures, "apart")?.as_str().starts_with(['(', '[']);
    let closed = layout.text().get(span.end..).is_some_and(|rest| rest.starts_with([')', ']']));
    (!apart || closed).then(|| judged(layout, span, percent, count, whole))
}

fn judged(layout: &Layout<'_>, span: Span, percent: Number, count: usize, whole: usize) -> Claim {
    let (count, whole) = (count as f64, whole as f64);
    let value = 100.0 * count / whole;
    let mut claim = layout.claim(Rule::TablePercentage, span);
    claim.stated = Some(Stated::Number(percent.value));
    claim.found = Some(Stated::Number((value * 100.0).round() / 100.0));
    if percent.is_rounded(value) {
        return claim;
    }
    let mut claim =
        claim.but(Verdict::Wrong, percentage_message(percent, count, whole, percent.decimals.max(1)));
    claim.hint = Some(Message::new("claims-figures-percentage-hint"));
    claim.evidence = vec![layout.evidence(Message::new("claims-figures-evidence-here"), span)];
    claim
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, paragraphs, wrong};
    use super::*;
    use proptest::prelude::*;

    fn counts(text: &str, language: Language) -> (usize, usize) {
        let claims = of_rule(&paragraphs(&[text]), language, Rule::TablePercentage);
        (claims.len(), wrong(&claims).len())
    }

    #[test]
    fn a_share_that_is_right_is_fine() {
        for right in [
            "Dit noemden 5 van de 8 hulpverleners (62,5%).",
            "Drie van de acht (38%) wel.",
            "In totaal 62% (5/8).",
            "Bij 63 procent (5 van de 8) wel.",
            "Dat is 5/8 (62%).",
            "De meesten (5 van de 8; 62%).",
            "Vijf van de zes interviews (83%).",
        ] {
            assert_eq!(counts(right, Language::Nl), (1, 0), "{right}");
        }
        assert_eq!(counts("Five of the eight participants (62.5%) agreed.", Language::En), (1, 0));
        assert_eq!(counts("Some 3 out of 4 (75%).", Language::En), (1, 0));
    }

    #[test]
    fn a_share_that_is_wrong_is_found() {
        for wrong in ["Dit noemden 5 van de 8 (65%).", "Ja: 52% (5/8).", "Vier van de acht interviews (40%)."]
        {
            assert_eq!(counts(wrong, Language::Nl), (1, 1), "{wrong}");
        }
        assert_eq!(counts("Three of the eight (83%) agreed.", Language::En), (1, 1));
    }

    #[test]
    fn what_is_rough_or_means_something_else_is_left_alone() {
        for other in [
            "Ongeveer 60% (5/8).",
            "Bij 5 van de 8 (ruim 60%).",
            "Het duurt 3 of 4 (75%).",
            "Zij zei: “5 van de 8 (90%)”.",
            "Twee van hen (25%).",
            "Bij 5 van de 8, 30% meer dan eerst.",
        ] {
            assert_eq!(counts(other, Language::Nl), (0, 0), "{other}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// A rounded percentage is fine in any number of decimals; one that is a unit further off is not.
        #[test]
        fn rounding_is_allowed_and_no_more(whole in 1usize..200, part in 0usize..200, decimals in 0usize..3) {
            let count = part.min(whole);
            let percent = 100.0 * count as f64 / whole as f64;
            let unit = 10_f64.powi(-i32::try_from(decimals).expect("small"));
            let right = format!("Dat zeiden {count} van de {whole} ({percent:.decimals$}%).");
            prop_assert_eq!(counts(&right, Language::Nl), (1, 0), "{}", right);
            let off = percent + 1.6 * unit;
            let wrong = format!("Dat zeiden {count} van de {whole} ({off:.decimals$}%).");
            prop_assert_eq!(counts(&wrong, Language::Nl), (1, 1), "{}", wrong);
        }
    }
}
