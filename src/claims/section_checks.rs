//! The N of a code against who is named in its section, against its N elsewhere, and `everyone` against who has evidence.

use std::collections::BTreeSet;

use super::claim::{Claim, Stated, Verdict};
use super::codes::{Reported, StatedN, Unclear};
use super::counts::evidence;
use super::outline::Outline;
use super::people::{Id, Names, written};
use super::rule::Rule;
use super::sample::Sample;
use crate::manuscript::Manuscript;
use crate::message::Message;
use crate::text::Span;

/// From how many sections on a habit of naming everybody shows.
const HABIT: usize = 4;

/// What sections are held against.
pub(super) struct Sections<'s> {
    pub(super) outline: &'s Outline<'s>,
    pub(super) manuscripts: &'s [Manuscript],
    pub(super) sample: &'s Sample,
    pub(super) names: &'s Names,
}

impl Sections<'_> {
    pub(super) fn check(&self, reported: &[Reported], unclear: &[Unclear], claims: &mut Vec<Claim>) {
        let names_everybody = names_everybody(reported);
        for code in reported {
            claims.extend(self.repeated(code));
            claims.extend(self.section(code, names_everybody));
            claims.extend(self.everyone(code));
        }
        claims.extend(unclear.iter().filter_map(|one| self.unclear(one)));
    }

    pub(super) fn claim(&self, rule: Rule, part: usize, span: Span) -> Option<Claim> {
        let part = self.outline.parts.get(part)?;
        let manuscript = self.manuscripts.get(part.manuscript)?;
        Some(Claim::fine(rule, part.manuscript, manuscript, part.at(span)))
    }

    fn name(&self, code: &Reported) -> String {
        let section = self.outline.sections.get(code.section);
        section.map_or_else(String::new, |section| {
            super::titles::unnumbered(self.outline.title(section)).to_owned()
        })
    }

    fn seen(&self, label: &'static str, claim: &mut Claim, part: usize, span: Span) {
        let found = self.outline.parts.get(part).and_then(|part| {
            let manuscript = self.manuscripts.get(part.manuscript)?;
            Some(evidence(label, part, manuscript, span))
        });
        claim.evidence.extend(found);
    }

    /// The N of a code in one place and in another.
    fn repeated(&self, code: &Reported) -> Option<Claim> {
        let main = code.main()?;
        if code.stated.len() < 2 {
            return None;
        }
        let other = code.stated.iter().find(|n| n.many != main.many);
        let mut claim = self.claim(Rule::CountRepeated, main.part, main.span)?;
        claim.code = Some(self.name(code));
        claim.stated = Some(Stated::Count(main.many));
        for n in code.stated.iter().filter(|n| *n != main) {
            self.seen("claims-stated-here", &mut claim, n.part, n.span);
        }
        let Some(other) = other else {
            claim.found = Some(Stated::Count(main.many));
            return Some(claim);
        };
        claim.found = Some(Stated::Count(other.many));
        let message = Message::new("claims-count-repeated")
            .with("code", self.name(code))
            .with("stated", main.many)
            .with("found", other.many);
        Some(Claim {
            hint: Some(Message::new("claims-count-repeated-hint")),
            ..claim.but(Verdict::Wrong, message)
        })
    }

    /// The N of a code against everybody who is named in its section.
    fn section(&self, code: &Reported, names_everybody: bool) -> Option<Claim> {
        let main = code.main()?;
        let mut claim = self.claim(Rule::CountSection, main.part, main.span)?;
        claim.code = Some(self.name(code));
        claim.stated = Some(Stated::Count(main.many));
        claim.respondents = written(&code.named);
        if !code.everyone.is_empty() {
            return Some(self.of_everyone(claim, code, main));
        }
        let plainly = code.named.len() - code.excepted.len();
        let found = if plainly == main.many { plainly } else { code.named.len() };
        claim.found = Some(Stated::Count(found));
        if code.holds() {
            return Some(claim);
        }
        if code.lists == 0 || (code.others && found < main.many) || self.is_stated_otherwise(code, found) {
            claim.verdict = Verdict::NotTraceable;
            return Some(claim);
        }
        for n in code.stated.iter().filter(|n| *n != main) {
            self.seen("claims-stated-here", &mut claim, n.part, n.span);
        }
        self.lists_of(code, &mut claim);
        let missing = self.missing(code);
        let id = if found < main.many { "claims-section-fewer" } else { "claims-section-more" };
        let message = Message::new(id)
            .with("code", self.name(code))
            .with("stated", main.many)
            .with("found", found)
            .with("who", claim.respondents.join(", "))
            .with("missing", missing.join(", "))
            .with("known", usize::from(!missing.is_empty()));
        let hint = Message::new(if found < main.many {
            "claims-section-fewer-hint"
        } else {
            "claims-section-more-hint"
        });
        let verdict = if names_everybody { Verdict::Wrong } else { Verdict::NotTraceable };
        Some(Claim { hint: Some(hint), ..claim.but(verdict, message) })
    }

    /// Where everyone is spoken of, everyone is behind the code, named or not.
    fn of_everyone(&self, mut claim: Claim, code: &Reported, main: &StatedN) -> Claim {
        let Some(size) = self.sample.size else {
            claim.verdict = Verdict::NotTraceable;
            return claim;
        };
        if main.many == size {
            claim.found = Some(Stated::Count(size));
            return claim;
        }
        claim.found = Some(Stated::Count(if main.of_all { size } else { code.named.len() }));
        if main.of_all {
            let message = Message::new("claims-count-everyone")
                .with("words", format!("N = {}", main.many))
                .with("size", size)
                .with("group", "")
                .with("who", "");
            return Claim {
                rule: Rule::CountWhole,
                hint: Some(Message::new("claims-count-group-hint")),
                ..claim.but(Verdict::Wrong, message)
            };
        }
        if code.named.len() != main.many {
            claim.verdict = Verdict::Ambiguous;
        }
        claim
    }

    /// Another N of the same code is as many as are named: the N that is repeated wrongly is the one to mend.
    fn is_stated_otherwise(&self, code: &Reported, found: usize) -> bool {
        code.stated.iter().any(|n| n.many == found)
    }

    /// Whoever took part and is not named.
    fn missing(&self, code: &Reported) -> Vec<String> {
        let everyone = self.sample.everyone(self.names).unwrap_or_default();
        written(everyone.difference(&code.named))
    }

    /// Where those who are named are named: the lists, then whoever is in none of them.
    fn lists_of(&self, code: &Reported, claim: &mut Claim) {
        let Some(section) = self.outline.sections.get(code.section) else { return };
        let mut known: BTreeSet<&Id> = BTreeSet::new();
        for (at, part) in self.outline.within(section) {
            for mention in &part.mentions {
                if mention.ids.iter().any(|id| !known.contains(id)) {
                    known.extend(&mention.ids);
                    self.seen("claims-named-here", claim, at, mention.span);
                }
            }
        }
    }

    /// `Alle acht hulpverleners`, of whom somebody has no evidence of their own in the section.
    fn everyone(&self, code: &Reported) -> Option<Claim> {
        let (part, span) = *code.everyone.first()?;
        let mut claim = self.claim(Rule::CountAll, part, span)?;
        claim.code = Some(self.name(code));
        let everyone = self.sample.everyone(self.names)?;
        let missing: Vec<&Id> = everyone.difference(&code.named).collect();
        claim.stated = Some(Stated::Count(everyone.len()));
        claim.found = Some(Stated::Count(everyone.len() - missing.len()));
        claim.respondents = written(missing.iter().copied());
        // Where most are not named, the manuscript does not give everybody's evidence at all.
        if missing.is_empty() || missing.len() * 2 > everyone.len() {
            return Some(claim);
        }
        for (part, span) in code.everyone.iter().skip(1) {
            self.seen("claims-said-again", &mut claim, *part, *span);
        }
        self.lists_of(code, &mut claim);
        let message = Message::new("claims-count-all")
            .with("who", claim.respondents.join(", "))
            .with("code", self.name(code))
            .with("many", missing.len());
        Some(Claim {
            hint: Some(Message::new("claims-count-all-hint")),
            ..claim.but(Verdict::NotTraceable, message)
        })
    }

    fn unclear(&self, one: &Unclear) -> Option<Claim> {
        let claim = self.claim(Rule::CountUnclear, one.part, one.span)?;
        Some(claim.but(Verdict::NotTraceable, Message::new("claims-count-unclear")))
    }
}

/// Whether the manuscript has the habit of naming everybody whom an N counts. With few sections it is taken to have it.
fn names_everybody(reported: &[Reported]) -> bool {
    let listing =
        || reported.iter().filter(|code| code.lists > 0 && code.everyone.is_empty() && !code.others);
    let agree = listing().filter(|code| code.holds()).count();
    let all = listing().count();
    all < HABIT || agree * 2 >= all
}
