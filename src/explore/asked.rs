//! What the interviewer asked, and which turns answer it.
//!
//! Answers run over the interviewer's probes until another question is asked; `docs/matching.md` has the rule.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::find;
use super::index::{Index, IndexedTurn};
use super::pattern::Pattern;
use crate::codebook::{Guide, QuestionId};
use crate::corpus::{Role, Transcript, TranscriptId};
use crate::text::{Folding, Span};

/// Which questions were asked in which transcripts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Every asking with its answer, in the order of the transcript; a question that was not asked has no entry.
    pub asked: BTreeMap<(QuestionId, TranscriptId), Vec<Answer>>,
}

/// One asking of a question and what followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The interviewer's turn.
    pub asking: Span,
    /// The respondents' turns until another question; perhaps none.
    pub turns: Vec<Span>,
}

/// What was asked in transcripts, as the patterns of the guide recognise it. Patterns that cannot be used find nothing.
///
/// Turns of respondents who withdrew are among the answers; whoever shows or counts them leaves them out.
#[must_use]
pub fn asked(guide: &Guide, transcripts: &[&Transcript]) -> Coverage {
    let index = Index::of_roles(&[Role::Interviewer], transcripts, &BTreeMap::new());
    let questions = Questions::of(guide);
    let mut coverage = Coverage::default();
    for (question, answers) in questions.answers(&index) {
        for answer in answers {
            let Some(asking) = index.turns.get(answer.asking) else { continue };
            let turns = answer.turns_of(&index, Role::Respondent).map(|(_, turn)| turn.span).collect();
            let key = (question.clone(), asking.transcript.id.clone());
            coverage.asked.entry(key).or_default().push(Answer { asking: asking.span, turns });
        }
    }
    coverage
}

/// The patterns by which the questions of a guide are recognised.
#[derive(Debug, Default)]
pub(super) struct Questions {
    patterns: BTreeMap<QuestionId, Vec<Pattern>>,
}

/// The turns of one answer, by their numbers in the index.
#[derive(Debug)]
pub(super) struct AnswerTurns {
    asking: usize,
    turns: Range<usize>,
}

impl Questions {
    /// The questions with those of their patterns that can be used.
    pub(super) fn of(guide: &Guide) -> Self {
        let usable = |pattern: &String| Pattern::phrase(pattern, Folding::default()).ok();
        let mut patterns: BTreeMap<QuestionId, Vec<Pattern>> = BTreeMap::new();
        for question in &guide.questions {
            let usable = question.patterns.iter().filter_map(usable);
            patterns.entry(question.id.clone()).or_default().extend(usable);
        }
        Self { patterns }
    }

    /// Every answer to every question, in the order of the turns.
    pub(super) fn answers(&self, index: &Index<'_>) -> BTreeMap<&QuestionId, Vec<AnswerTurns>> {
        let mut askings: BTreeMap<usize, BTreeSet<&QuestionId>> = BTreeMap::new();
        for (question, patterns) in &self.patterns {
            for hit in find::any_of(index, patterns) {
                let by_interviewer = |turn: &IndexedTurn<'_>| turn.speaker.role == Role::Interviewer;
                if index.turns.get(hit.turn).is_some_and(by_interviewer) {
                    askings.entry(hit.turn).or_default().insert(question);
                }
            }
        }
        let answers = |question| answers_to(question, index, &askings);
        self.patterns.keys().map(|question| (question, answers(question))).collect()
    }
}

fn answers_to(
    question: &QuestionId,
    index: &Index<'_>,
    askings: &BTreeMap<usize, BTreeSet<&QuestionId>>,
) -> Vec<AnswerTurns> {
    let mut answers: Vec<AnswerTurns> = Vec::new();
    let mut running = false;
    let mut source = None;
    for (number, turn) in index.turns.iter().enumerate() {
        running &= source == Some(turn.source);
        source = Some(turn.source);
        let asked_here = askings.get(&number);
        match asked_here.map(|questions| questions.contains(question)) {
            Some(true) if !running => {
                answers.push(AnswerTurns { asking: number, turns: number + 1..number + 1 });
                running = true;
                continue;
            }
            Some(false) => running = false,
            Some(true) | None => {}
        }
        if let Some(answer) = answers.last_mut().filter(|_| running) {
            answer.turns.end = number + 1;
        }
    }
    answers
}

impl AnswerTurns {
    /// The turns of the answer by people of that role, without those that hold nothing, with their numbers.
    pub(super) fn turns_of<'i, 't>(
        &self,
        index: &'i Index<'t>,
        role: Role,
    ) -> impl Iterator<Item = (usize, &'i IndexedTurn<'t>)> {
        let turns = self.turns.clone().zip(index.turns.get(self.turns.clone()).unwrap_or_default());
        turns.filter(move |(_, turn)| turn.speaker.role == role && !turn.text().trim().is_empty())
    }
}
