//! Suggestions: the hits of the rules, filtered, widened and joined into proposals that never overlap within a code.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::AnswerTurns;
use super::compile::{CompiledCodebook, CompiledRule, Target};
use super::filter;
use super::find::{self, Hit};
use super::index::Index;
use crate::codebook::{CodeId, QuestionId, Unit};
use crate::coding::suggestion_id;
use crate::corpus::{Respondent, RespondentId, Transcript, TranscriptId};
use crate::parallel::in_parts;
use crate::text::{Span, fold};

/// A coding that rules propose. It counts for nothing until a person accepts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What [`suggestion_id`] makes of the code, the reading and the segment.
    pub id: String,
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The proposed segment, in bytes of that reading.
    pub span: Span,
    /// The rules behind it: their places in the code's list, from 0, in order.
    pub rules: Vec<usize>,
    /// What these rules found, in order, all inside the segment; for the answer to a question, whole turns.
    pub hits: Vec<Span>,
}

/// The folded forms that each rule found and how often, of hits that passed its filters, by the code and the rule's
/// place in its list; empty for a rule that found nothing, absent for a faulty one. For the answer to a question the
/// form is the question's id.
pub type Forms = BTreeMap<(CodeId, usize), BTreeMap<String, usize>>;

/// What the rules of a codebook find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What they propose, in the order of transcript, segment and code.
    pub suggestions: Vec<Suggestion>,
    /// What each rule found.
    pub forms: Forms,
}

impl Suggestion {
    fn order(&self) -> (&TranscriptId, Span, &CodeId) {
        (&self.transcript, self.span, &self.code)
    }
}

/// A proposal on its way: the stretch of one turn, the rules and the hits behind it.
#[derive(Debug)]
struct Proposal {
    turn: usize,
    span: Span,
    rules: BTreeSet<usize>,
    hits: BTreeSet<Span>,
}

/// What a rule is applied to.
struct Field<'i, 't> {
    index: &'i Index<'t>,
    answers: BTreeMap<&'i QuestionId, Vec<AnswerTurns>>,
    respondents: &'i BTreeMap<RespondentId, Respondent>,
}

impl CompiledCodebook {
    /// What the rules find, in one pass over the transcripts.
    #[must_use]
    pub fn search(
        &self,
        transcripts: &[&Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Found {
        let mut found = Found::default();
        for (code, rules) in &self.codes {
            found.forms.extend(rules.iter().map(|rule| ((code.clone(), rule.number), BTreeMap::new())));
        }
        // No hit, answer or proposal goes beyond its transcript.
        for part in in_parts(transcripts, 1, |part| self.search_in(part, respondents)) {
            found.suggestions.extend(part.suggestions);
            for (rule, forms) in part.forms {
                let all = found.forms.entry(rule).or_default();
                for (form, count) in forms {
                    *all.entry(form).or_default() += count;
                }
            }
        }
        found.suggestions.sort_by(|one, other| one.order().cmp(&other.order()));
        found
    }

    fn search_in(
        &self,
        transcripts: &[&Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Found {
        let index = Index::new(transcripts, respondents);
        let field = Field { index: &index, answers: self.questions.answers(&index), respondents };
        let mut found = Found::default();
        for (code, rules) in &self.codes {
            let mut proposals = Vec::new();
            for rule in rules {
                let forms = found.forms.entry((code.clone(), rule.number)).or_default();
                for hit in field.hits(rule) {
                    *forms.entry(form(&index, &rule.target, &hit)).or_default() += 1;
                    proposals.push(Proposal::of(&index, rule, &hit));
                }
            }
            let joined = without_overlap(proposals).into_iter();
            found.suggestions.extend(joined.filter_map(|proposal| proposal.suggest(code, &index)));
        }
        found
    }

    /// What the rules propose, in the order of transcript, segment and code.
    #[must_use]
    pub fn suggest(
        &self,
        transcripts: &[&Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Vec<Suggestion> {
        self.search(transcripts, respondents).suggestions
    }

    /// The forms that each rule found, and how often.
    #[must_use]
    pub fn forms(
        &self,
        transcripts: &[&Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Forms {
        self.search(transcripts, respondents).forms
    }
}

impl Field<'_, '_> {
    /// The hits of a rule that pass its filters.
    fn hits(&self, rule: &CompiledRule) -> Vec<Hit> {
        let mut hits = match &rule.target {
            Target::Patterns(patterns) => find::any_of(self.index, patterns),
            Target::Near(patterns, within) => find::near(self.index, patterns, *within),
            Target::Regex(regex) => find::matches(self.index, regex, rule.role),
            Target::Answer(question) => {
                let answers = self.answers.get(question).into_iter().flatten();
                let turns = answers.flat_map(|answer| answer.turns_of(self.index, rule.role));
                turns.map(|(turn, indexed)| Hit { turn, span: indexed.trimmed() }).collect()
            }
        };
        hits.retain(|hit| filter::passes(self.index, self.respondents, rule, hit));
        hits
    }
}

/// A hit widened to a unit.
fn widened(index: &Index<'_>, unit: Unit, hit: &Hit) -> Span {
    let Some(turn) = index.turns.get(hit.turn) else { return hit.span };
    match unit {
        Unit::Words => hit.span,
        Unit::Sentence => turn.sentences_around(hit.span).trimmed(&turn.transcript.reading.text),
        Unit::Turn => turn.trimmed(),
    }
}

/// Proposals of one code, those that overlap joined.
fn without_overlap(mut proposals: Vec<Proposal>) -> Vec<Proposal> {
    proposals.sort_by_key(|proposal| (proposal.turn, proposal.span));
    let mut joined: Vec<Proposal> = Vec::new();
    for proposal in proposals {
        match joined.last_mut() {
            Some(last) if last.turn == proposal.turn && last.span.overlaps(proposal.span) => {
                last.span = last.span.join(proposal.span);
                last.rules.extend(proposal.rules);
                last.hits.extend(proposal.hits);
            }
            _ => joined.push(proposal),
        }
    }
    joined
}

impl Proposal {
    fn of(index: &Index<'_>, rule: &CompiledRule, hit: &Hit) -> Self {
        Self {
            turn: hit.turn,
            span: widened(index, rule.unit, hit),
            rules: BTreeSet::from([rule.number]),
            hits: BTreeSet::from([hit.span]),
        }
    }

    fn suggest(self, code: &CodeId, index: &Index<'_>) -> Option<Suggestion> {
        let transcript = index.turns.get(self.turn)?.transcript;
        Some(Suggestion {
            id: suggestion_id(code, &transcript.reading.sha256, self.span),
            code: code.clone(),
            transcript: transcript.id.clone(),
            revision: transcript.reading.revision,
            span: self.span,
            rules: self.rules.into_iter().collect(),
            hits: self.hits.into_iter().collect(),
        })
    }
}

/// What a rule found, as it is listed.
fn form(index: &Index<'_>, target: &Target, hit: &Hit) -> String {
    match target {
        Target::Answer(question) => question.to_string(),
        Target::Patterns(_) | Target::Near(..) => index.folded(index.words_in(hit.turn, hit.span)).join(" "),
        Target::Regex(_) => {
            let text =
                index.turns.get(hit.turn).map_or("", |turn| hit.span.of(&turn.transcript.reading.text));
            fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }
}
