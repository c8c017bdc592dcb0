//! Findings that somebody silenced: by the policy, or by a mark in the manuscript itself; always with a reason.

use super::{Claim, Mark, Policy, Rule};
use crate::manuscript::Manuscript;
use crate::message::{Message, Place, Problem, nearest};
use crate::text::fold;

/// Silences findings as a policy says.
pub fn silence(policy: &Policy, claims: &mut [Claim]) {
    for silence in &policy.silence {
        let Some(rule) = known(&silence.rule) else { continue };
        let words = silence.words.as_deref().map(plain);
        let holds = |claim: &Claim| {
            words.as_ref().is_none_or(|words| plain(&claim.sentence).contains(words.as_str()))
        };
        put(claims, &silence.reason, |claim| claim.rule == rule && holds(claim));
    }
}

/// Silences findings as the marks in the manuscripts say.
pub fn silence_marked(marks: &[Mark], claims: &mut [Claim]) {
    for mark in marks {
        let Some(rule) = known(&mark.rule) else { continue };
        let (first, last) = mark.about;
        put(claims, &mark.reason, |claim| {
            claim.rule == rule
                && claim.manuscript == mark.manuscript
                && (first..=last).contains(&claim.spot.line)
        });
    }
}

/// Silences the findings that are meant; the first reason stands, and without a reason nothing is silenced.
fn put(claims: &mut [Claim], reason: &str, meant: impl Fn(&Claim) -> bool) {
    let reason = reason.trim();
    if reason.is_empty() {
        return;
    }
    for claim in claims.iter_mut().filter(|claim| claim.silenced.is_none() && claim.message.is_some()) {
        if meant(claim) {
            claim.silenced = Some(reason.to_owned());
        }
    }
}

/// What is wrong with the silences of a policy that stands in a file.
#[must_use]
pub fn policy_problems(policy: &Policy, file: &str) -> Vec<Problem> {
    let all = policy.silence.iter();
    all.filter_map(|one| fault(&one.rule, &one.reason)).map(|fault| fault.at(Place::file(file))).collect()
}

/// What is wrong with the marks in manuscripts.
#[must_use]
pub fn mark_problems(marks: &[Mark], manuscripts: &[Manuscript]) -> Vec<Problem> {
    let place = |mark: &Mark| {
        let file = manuscripts.get(mark.manuscript).map_or("", |of| of.file.as_str());
        Place { line: mark.line, ..Place::file(file) }
    };
    marks.iter().filter_map(|mark| Some(fault(&mark.rule, &mark.reason)?.at(place(mark)))).collect()
}

fn fault(rule: &str, reason: &str) -> Option<Problem> {
    if known(rule).is_none() {
        let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        let message = Message::new("claims-silence-unknown").with("rule", rule);
        return Some(Problem::warning(message).hint(nearest(rule, &ids)));
    }
    let message = || Message::new("claims-silence-no-reason").with("rule", rule);
    let hint = || Message::new("claims-silence-no-reason-hint");
    reason.trim().is_empty().then(|| Problem::warning(message()).hint(hint()))
}

fn known(id: &str) -> Option<Rule> {
    Rule::ALL.iter().copied().find(|rule| rule.id() == id.trim())
}

/// Words as they are compared: folded, with one space between them.
fn plain(words: &str) -> String {
    fold(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Verdict;
    use crate::manuscript::Spot;
    use crate::message::{Catalogue, Language};
    use crate::study::Silence;
    use crate::text::Span;

    fn finding(rule: Rule, line: usize, sentence: &str) -> Claim {
        Claim {
            manuscript: 0,
            span: Span::new(0, 1),
            spot: Spot { line, column: 1, page: None },
            sentence: sentence.to_owned(),
            rule,
            verdict: Verdict::Wrong,
            stated: None,
            found: None,
            respondents: Vec::new(),
            code: None,
            message: Some(Message::new("claims-silence-no-reason")),
            hint: None,
            evidence: Vec::new(),
            silenced: None,
        }
    }

    fn policy(rule: &str, words: Option<&str>, reason: &str) -> Policy {
        let words = words.map(str::to_owned);
        let silence = Silence { rule: rule.to_owned(), words, reason: reason.to_owned() };
        Policy { silence: vec![silence], ..Policy::default() }
    }

    fn silenced(policy: &Policy, claim: Claim) -> Option<String> {
        let mut claims = [claim];
        silence(policy, &mut claims);
        claims[0].silenced.clone()
    }

    #[test]
    fn a_policy_silences_its_rule_in_sentences_with_its_words_and_keeps_the_reason() {
        let claim = || finding(Rule::CountVague, 3, "Enkele  Cliënten zeiden\nniets.");
        assert_eq!(
            silenced(&policy("count-vague", None, " zo afgesproken "), claim()).unwrap(),
            "zo afgesproken"
        );
        assert!(
            silenced(&policy("count-vague", Some("enkele clienten ZEIDEN niets"), "ja"), claim()).is_some()
        );
        assert!(silenced(&policy("count-vague", Some("de meeste"), "ja"), claim()).is_none());
        assert!(silenced(&policy("count-list", None, "ja"), claim()).is_none());
        assert!(silenced(&policy("count-vague", None, "  "), claim()).is_none());
        let holds = Claim { message: None, ..claim() };
        assert!(silenced(&policy("count-vague", None, "ja"), holds).is_none());
    }

    #[test]
    fn an_unknown_rule_is_said_with_the_nearest_and_so_is_a_missing_reason() {
        let problem = &policy_problems(&policy("count-lst", None, "ja"), "codeboom.toml")[0];
        assert_eq!(problem.message.id, "claims-silence-unknown");
        let hint = Catalogue::new(Language::En).say(problem.hint.as_ref().unwrap());
        assert!(hint.contains("count-list"), "{hint}");
        let problem = &policy_problems(&policy("count-list", None, " "), "codeboom.toml")[0];
        assert_eq!(problem.message.id, "claims-silence-no-reason");
        assert!(policy_problems(&policy("count-list", None, "ja"), "codeboom.toml").is_empty());
    }

    #[test]
    fn a_mark_silences_its_own_manuscript_rule_and_lines_only() {
        let mark =
            Mark { manuscript: 0, line: 4, about: (3, 5), rule: "count-list".into(), reason: "ja".into() };
        let mut claims = [
            finding(Rule::CountList, 3, ""),
            finding(Rule::CountList, 6, ""),
            finding(Rule::CountAll, 4, ""),
            Claim { manuscript: 1, ..finding(Rule::CountList, 4, "") },
        ];
        silence_marked(&[mark], &mut claims);
        assert_eq!(claims.map(|claim| claim.silenced.is_some()), [true, false, false, false]);
    }
}
