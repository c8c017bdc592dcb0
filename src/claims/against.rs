//! Claims against a study: every N and list against the tally, every quotation against the transcripts.

use std::collections::{BTreeMap, BTreeSet};

use super::Policy;
use super::claim::{Claim, Evidence, Stated, Verdict};
use super::codes::Reported;
use super::people::{Id, written};
use super::quotations::Quotation;
use super::rule::Rule;
use super::sample::Sample;
use super::section_checks::Sections;
use super::titles::Title;
use super::verbatim::{Corpus, Found};
use crate::coding::Denominator;
use crate::explore::questions_asked;
use crate::message::{Language, Message};
use crate::study::Study;
use crate::tally::{Material, Request, TallyRow, tally};

/// How alike a heading and the name of a code must be.
const ALIKE: f64 = 0.66;
/// From how many quotations on their shares are told.
const SHARES: usize = 8;

/// What a study knows that a manuscript states.
pub(super) struct Against<'s> {
    study: &'s Study,
    rows: Vec<Row>,
    corpus: Corpus<'s>,
}

/// A code or theme with its count.
struct Row {
    names: Vec<Title>,
    counted: TallyRow,
}

impl<'s> Against<'s> {
    pub(super) fn of(study: &'s Study, policy: &Policy, language: Language) -> Self {
        let rules = study.settings.count.clone();
        let asked = if rules.of == Denominator::Asked { questions_asked(study) } else { BTreeSet::new() };
        let request = Request { rules, ..Request::default() };
        let counted = tally(&Material::of(study, &study.codings, &asked), &request, language);
        let book = &study.state.codebook;
        let names = |row: &TallyRow| -> Vec<Title> {
            let code = row.code_id.as_ref().and_then(|id| book.code(&id.as_str().into()));
            let theme = row
                .theme_id
                .as_ref()
                .filter(|_| code.is_none())
                .and_then(|id| book.theme(&id.as_str().into()));
            let labels = code
                .map(|code| (&code.label, &code.aliases))
                .or_else(|| theme.map(|theme| (&theme.label, &theme.aliases)));
            labels
                .into_iter()
                .flat_map(|(label, aliases)| label.all().chain(aliases.iter().map(String::as_str)))
                .map(|name| Title::of(name, language))
                .collect()
        };
        let mut seen = BTreeSet::new();
        let rows = counted.map(|tally| tally.rows).unwrap_or_default();
        let rows = rows
            .into_iter()
            .filter(|row| seen.insert((row.kind, row.code_id.clone().or_else(|| row.theme_id.clone()))));
        let rows = rows.map(|row| Row { names: names(&row), counted: row }).collect();
        Self { study, rows, corpus: Corpus::of(study, &policy.left_out) }
    }

    /// The sample as the study knows it.
    pub(super) fn sample(&self, nouns: BTreeSet<String>) -> Sample {
        let here = self.study.state.respondents.iter().filter(|respondent| respondent.withdrawn.is_none());
        let listed: BTreeSet<Id> =
            here.clone().filter_map(|respondent| id_of(respondent.id.as_str())).collect();
        let mut groups: BTreeMap<String, BTreeSet<Id>> = BTreeMap::new();
        if let Some(by) = &self.study.settings.groups {
            for respondent in here {
                let value = respondent.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(by));
                if let (Some((_, value)), Some(id)) = (value, id_of(respondent.id.as_str())) {
                    groups.entry(value.clone()).or_default().insert(id);
                }
            }
        }
        Sample {
            size: Some(listed.len()).filter(|size| *size > 0),
            sizes: BTreeSet::new(),
            listed,
            groups,
            nouns,
        }
    }

    /// Checks what is reported of codes, the quotations, and what is not reported at all.
    pub(super) fn check(
        &self,
        sections: &Sections<'_>,
        reported: &[Reported],
        quoted: &[Quotation],
        language: Language,
        claims: &mut Vec<Claim>,
    ) {
        for code in reported {
            let Some(row) = self.row(&code.title) else { continue };
            claims.extend(counted(sections, code, row));
            claims.extend(evidenced(sections, code, row));
        }
        for quotation in quoted {
            claims.extend(self.verbatim(sections, quotation));
        }
        self.unreported(sections, reported, language, claims);
        claims.extend(shares(sections, quoted));
    }

    /// The code or theme that a title names.
    fn row(&self, title: &Title) -> Option<&TallyRow> {
        let alike = |row: &Row| row.names.iter().map(|name| name.likeness(title)).fold(0.0, f64::max);
        let mut found: Vec<(f64, &Row)> =
            self.rows.iter().map(|row| (alike(row), row)).filter(|(alike, _)| *alike >= ALIKE).collect();
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        let (best, row) = *found.first()?;
        let rival = found.get(1).is_some_and(|(alike, _)| (alike - best).abs() < 1e-9);
        (!rival).then_some(&row.counted)
    }

    fn verbatim(&self, sections: &Sections<'_>, quotation: &Quotation) -> Option<Claim> {
        let [speaker] = quotation.speakers.as_slice() else { return None };
        let part = sections.outline.parts.get(quotation.part)?;
        let words = quotation.span.of(part.text);
        let mut claim = sections.claim(Rule::QuoteVerbatim, quotation.part, quotation.span)?;
        claim.respondents = vec![speaker.to_string()];
        claim.stated = Some(Stated::Words(words.to_owned()));
        let passage = |found: Option<(usize, crate::text::Span)>| {
            found.and_then(|(transcript, span)| self.corpus.passage(transcript, span))
        };
        Some(match self.corpus.find(speaker, words) {
            Found::There(transcript, span) => {
                claim.found =
                    passage(Some((transcript, span))).map(|(_, words)| Stated::Words(words.to_owned()));
                claim
            }
            Found::Nobody => {
                claim.verdict = Verdict::NotTraceable;
                claim
            }
            Found::NotThere(nearest) => {
                let near = passage(nearest).map(|(id, words)| (id.to_owned(), words.to_owned()));
                let id = if near.is_some() { "claims-quote-differs" } else { "claims-quote-nowhere" };
                if let Some((transcript, words)) = near {
                    claim.evidence.push(Evidence {
                        label: Message::new("claims-nearest"),
                        place: transcript,
                        words: words.clone(),
                    });
                    claim.found = Some(Stated::Words(words));
                }
                let message = Message::new(id).with("who", speaker.to_string());
                Claim {
                    hint: Some(Message::new("claims-quote-verbatim-hint")),
                    ..claim.but(Verdict::Wrong, message)
                }
            }
        })
    }

    /// Codes and respondents of the study of which the manuscript says nothing, where it does report others.
    fn unreported(
        &self,
        sections: &Sections<'_>,
        reported: &[Reported],
        language: Language,
        claims: &mut Vec<Claim>,
    ) {
        let known: Vec<&TallyRow> = reported.iter().filter_map(|code| self.row(&code.title)).collect();
        if known.is_empty() {
            return;
        }
        let whole: String = sections
            .outline
            .parts
            .iter()
            .map(|part| super::titles::plain(part.text))
            .collect::<Vec<_>>()
            .join("\n");
        let headings: Vec<Title> = sections
            .outline
            .sections
            .iter()
            .map(|section| Title::of(sections.outline.title(section), language))
            .collect();
        let is_told = |row: &Row| {
            known.iter().any(|known| std::ptr::eq(*known, &row.counted))
                || row.names.iter().any(|name| {
                    name.is_in(&whole) || headings.iter().any(|heading| heading.likeness(name) >= ALIKE)
                })
        };
        let codes: Vec<String> = self
            .rows
            .iter()
            .filter(|row| row.counted.kind == "code" && row.counted.k > 0 && !is_told(row))
            .filter_map(|row| row.counted.code.clone())
            .collect();
        let named = super::outline::named(sections.outline.parts.iter());
        let listed = self.sample(BTreeSet::new()).listed;
        let people: Vec<String> = written(listed.difference(&named));
        let mut tell = |id: &'static str, who: Vec<String>| {
            if who.is_empty() {
                return;
            }
            let Some(claim) = sections.claim(Rule::StudyUnreported, 0, crate::text::Span::new(0, 0)) else {
                return;
            };
            let message = Message::new(id).with("who", who.join("; ")).with("many", who.len());
            claims.push(claim.but(Verdict::Wrong, message));
        };
        tell("claims-unreported-codes", codes);
        tell("claims-unreported-people", if named.is_empty() { Vec::new() } else { people });
    }
}

/// `R1` as the letters and the number.
fn id_of(written: &str) -> Option<Id> {
    let at = written.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = written.split_at(at);
    Some(Id { letters: letters.trim().to_owned(), number: number.parse().ok()? })
}

/// The N of a code against the tally.
fn counted(sections: &Sections<'_>, code: &Reported, row: &TallyRow) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for stated in &code.stated {
        let Some(mut claim) = sections.claim(Rule::StudyCount, stated.part, stated.span) else { continue };
        claim.code = row.code.clone().or_else(|| row.theme.clone());
        claim.stated = Some(Stated::Count(stated.many));
        claim.found = Some(Stated::Count(row.k));
        claim.respondents.clone_from(&row.respondents);
        if stated.many == row.k {
            found.push(claim);
            continue;
        }
        // The same wrong number in two places is one mistake.
        if !seen.insert(stated.many) {
            continue;
        }
        let (mut missing, extra) = differences(code, row);
        if code.lists == 0 {
            // Where nobody is listed, that some are not named is no news.
            missing.clear();
        }
        let message = Message::new("claims-study-count")
            .with("code", claim.code.clone().unwrap_or_default())
            .with("stated", stated.many)
            .with("found", row.k)
            .with("n", row.n)
            .with("who", row.respondents.join(", "))
            .with("missing", missing.join(", "))
            .with("missing_many", missing.len())
            .with("extra", extra.join(", "))
            .with("extra_many", extra.len());
        found.push(Claim {
            hint: Some(Message::new("claims-study-count-hint")),
            ..claim.but(Verdict::Wrong, message)
        });
    }
    found
}

/// Who has a coded segment and is not named, and who is named and has none.
fn differences(code: &Reported, row: &TallyRow) -> (Vec<String>, Vec<String>) {
    let counted: BTreeSet<Id> = row.respondents.iter().filter_map(|id| id_of(id)).collect();
    let extra = code.named.difference(&counted).filter(|id| !code.excepted.contains(id));
    (written(counted.difference(&code.named)), written(extra))
}

/// Whoever is named under a code, against whoever has a coded segment of it.
fn evidenced(sections: &Sections<'_>, code: &Reported, row: &TallyRow) -> Option<Claim> {
    let section = sections.outline.sections.get(code.section)?;
    let (missing, extra) = differences(code, row);
    let first = |ids: &[String]| {
        sections.outline.within(section).find_map(|(at, part)| {
            let mention = part
                .mentions
                .iter()
                .find(|mention| mention.ids.iter().any(|id| ids.contains(&id.to_string())))?;
            Some((at, mention.span))
        })
    };
    let main = code.main()?;
    let (part, span) = first(&extra).unwrap_or((main.part, main.span));
    let mut claim =
        sections.claim(if extra.is_empty() { Rule::StudyList } else { Rule::StudyEvidence }, part, span)?;
    claim.code = row.code.clone().or_else(|| row.theme.clone());
    claim.stated = Some(Stated::Words(written(&code.named).join(", ")));
    claim.found = Some(Stated::Words(row.respondents.join(", ")));
    claim.respondents.clone_from(&extra);
    if !extra.is_empty() {
        let message = Message::new("claims-study-evidence")
            .with("code", claim.code.clone().unwrap_or_default())
            .with("who", extra.join(", "))
            .with("many", extra.len());
        return Some(Claim {
            hint: Some(Message::new("claims-study-evidence-hint")),
            ..claim.but(Verdict::NotTraceable, message)
        });
    }
    // Who is not named may be in the N all the same, unless the manuscript names everybody.
    if !missing.is_empty() && code.everyone.is_empty() && main.many == code.named.len() {
        let message = Message::new("claims-study-list")
            .with("code", claim.code.clone().unwrap_or_default())
            .with("who", missing.join(", "))
            .with("many", missing.len());
        claim.respondents = missing;
        return Some(Claim {
            hint: Some(Message::new("claims-study-list-hint")),
            ..claim.but(Verdict::Wrong, message)
        });
    }
    Some(claim)
}

/// How the quotations are shared out over the respondents.
fn shares(sections: &Sections<'_>, quoted: &[Quotation]) -> Option<Claim> {
    let mut by_speaker: BTreeMap<&Id, usize> = BTreeMap::new();
    for quotation in quoted {
        if let [speaker] = quotation.speakers.as_slice() {
            *by_speaker.entry(speaker).or_default() += 1;
        }
    }
    let all: usize = by_speaker.values().sum();
    let first = quoted.first()?;
    if all < SHARES {
        return None;
    }
    let mut claim = sections.claim(Rule::QuoteShare, first.part, first.span)?;
    let (most, many) = by_speaker.iter().max_by_key(|(_, many)| **many)?;
    claim.stated = Some(Stated::Words(
        by_speaker.iter().map(|(id, many)| format!("{id} {many}")).collect::<Vec<_>>().join(", "),
    ));
    // Twice an equal share and more is worth a look.
    if many * sections.sample.size.unwrap_or(by_speaker.len()) < all * 2 {
        return Some(claim);
    }
    claim.respondents = vec![most.to_string()];
    let shared: Vec<String> = by_speaker.iter().map(|(id, many)| format!("{id} {many}")).collect();
    let message = Message::new("claims-quote-share")
        .with("who", most.to_string())
        .with("many", *many)
        .with("all", all)
        .with("shares", shared.join(", "));
    Some(Claim { hint: Some(Message::new("claims-quote-share-hint")), ..claim.but(Verdict::Wrong, message) })
}
