//! Parts that make up a whole: `acht hulpverleners, waarvan vier binnen SAG en vier binnen PMTO`.

use std::sync::LazyLock;

use regex::Regex;

use super::claim::{Claim, Stated, Verdict};
use super::counted::counts_in;
use super::lexicon::{NUMBER, number};
use super::outline::Outline;
use super::rule::Rule;
use super::sample::Sample;
use crate::manuscript::Manuscript;
use crate::message::Message;
use crate::text::Span;

/// Pairs that nobody is both of.
const OPPOSED: &[(&str, &str)] = &[
    ("vrouw", "man"),
    ("vrouwen", "mannen"),
    ("vrouwelijk", "mannelijk"),
    ("moeder", "vader"),
    ("moeders", "vaders"),
    ("women", "men"),
    ("female", "male"),
    ("females", "males"),
    ("mothers", "fathers"),
    ("girls", "boys"),
    ("meisjes", "jongens"),
];

pub(super) fn check(
    outline: &Outline<'_>,
    sample: &Sample,
    manuscripts: &[Manuscript],
    claims: &mut Vec<Claim>,
) {
    static OF_WHOM: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)^[^.;()]{0,40}?[,:(]? ?(?:waarvan|van wie|onder wie|of whom|of which|namely|te weten|bestaande uit|consisting of)\b").ok()
    });
    static PART: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)\b({}) ([^,;.()\d]+?)(?: en | and |,|;|\.| \(|\)|$)", NUMBER.as_str())).ok()
    });
    let (Some(of_whom), Some(each)) = (OF_WHOM.as_ref(), PART.as_ref()) else { return };
    for part in outline.parts.iter().filter(|part| part.is_prose()) {
        let Some(manuscript) = manuscripts.get(part.manuscript) else { continue };
        for count in counts_in(part.text, sample) {
            let Some(whole) = count.many.filter(|many| *many > 1) else { continue };
            let sentence = part.sentence(count.span.start);
            let behind = part.text.get(count.span.end..sentence.end).unwrap_or_default();
            let Some(lead) = of_whom.find(behind) else { continue };
            let rest = behind.get(lead.end()..).unwrap_or_default();
            let mut found: Vec<(usize, String)> = Vec::new();
            let mut from = 0;
            while let Some(hit) = each.captures_at(rest, from) {
                let (Some(all), Some(many), Some(what)) = (hit.get(0), hit.get(1), hit.get(2)) else { break };
                if let Some(many) = number(many.as_str()) {
                    found.push((many, what.as_str().to_lowercase()));
                }
                from = what.end().max(all.start() + 1);
            }
            if found.len() < 2 || !exclude_each_other(&found, sample) {
                continue;
            }
            let sum: usize = found.iter().map(|(many, _)| many).sum();
            let span = Span::new(count.span.start, count.span.end + lead.end());
            let mut claim = Claim::fine(Rule::CountParts, part.manuscript, manuscript, part.at(span));
            claim.stated = Some(Stated::Count(whole));
            claim.found = Some(Stated::Count(sum));
            if sum != whole {
                let parts: Vec<String> =
                    found.iter().map(|(many, what)| format!("{many} {}", what.trim())).collect();
                let message = Message::new("claims-count-parts")
                    .with("whole", whole)
                    .with("sum", sum)
                    .with("parts", parts.join(" + "));
                claim = Claim {
                    hint: Some(Message::new("claims-count-parts-hint")),
                    ..claim.but(Verdict::Wrong, message)
                };
            }
            claims.push(claim);
        }
    }
}

/// Whether nobody can be in two of the parts: opposed words, or groups of the sample.
fn exclude_each_other(parts: &[(usize, String)], sample: &Sample) -> bool {
    let has = |what: &str, word: &str| super::sample::has_word(what, word);
    let opposed = |(one, other): &(&str, &str)| {
        parts.len() == 2
            && parts.iter().any(|(_, what)| has(what, one))
            && parts.iter().any(|(_, what)| has(what, other))
    };
    let groups: std::collections::BTreeSet<&str> = parts
        .iter()
        .filter_map(|(_, what)| {
            sample.groups.keys().find(|name| has(&what.replace('-', " "), name)).map(String::as_str)
        })
        .collect();
    OPPOSED.iter().any(opposed) || (groups.len() == parts.len() && groups.len() == sample.groups.len())
}
