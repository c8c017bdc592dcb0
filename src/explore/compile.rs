//! A codebook read for matching, and the rules in it that cannot be used.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};

use super::asked::Questions;
use super::pattern::{Pattern, PatternFault};
use crate::codebook::{CodeId, Codebook, Guide, Matcher, QuestionId, Rule, Unit};
use crate::corpus::Role;
use crate::message::{Language, Message};
use crate::text::Folding;

/// The most memory, in bytes, that one regular expression may take, in its program and in its cache.
const REGEX_LIMIT: usize = 2 << 20;

/// The rules of a codebook, ready to be applied to any number of transcripts.
#[derive(Debug)]
pub struct CompiledCodebook {
    pub(super) codes: Vec<(CodeId, Vec<CompiledRule>)>,
    pub(super) questions: Questions,
}

/// A rule that cannot be used and is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleFault {
    /// The code.
    pub code: CodeId,
    /// The place of the rule in the code's list, from 0.
    pub rule: usize,
    /// What is wrong with it; names the code and counts the rule from 1.
    pub message: Message,
}

/// A rule that can be used.
#[derive(Debug)]
pub(super) struct CompiledRule {
    /// The place of the rule in the code's list, from 0.
    pub(super) number: usize,
    pub(super) target: Target,
    pub(super) unit: Unit,
    pub(super) with: Vec<Pattern>,
    pub(super) unless: Vec<Pattern>,
    pub(super) negation: usize,
    pub(super) role: Role,
    pub(super) attributes: BTreeMap<String, String>,
}

/// What a rule looks for.
#[derive(Debug)]
pub(super) enum Target {
    /// Any of these.
    Patterns(Vec<Pattern>),
    /// Both of these, at most so many words apart.
    Near([Pattern; 2], usize),
    /// What this matches.
    Regex(Regex),
    /// The turns that answer this.
    Answer(QuestionId),
}

impl CompiledCodebook {
    /// Reads the rules of a codebook. Those that cannot be used are left out and reported; the others go on.
    #[must_use]
    pub fn new(codebook: &Codebook, guide: &Guide, language: Language) -> (Self, Vec<RuleFault>) {
        let mut faults = Vec::new();
        let mut codes = Vec::new();
        for code in &codebook.codes {
            let mut rules = Vec::new();
            for (number, rule) in code.rules.iter().enumerate() {
                match CompiledRule::new(number, rule, guide, language) {
                    Ok(rule) => rules.push(rule),
                    Err(message) => {
                        let message = message.with("code", code.id.as_str()).with("rule", number + 1);
                        faults.push(RuleFault { code: code.id.clone(), rule: number, message });
                    }
                }
            }
            codes.push((code.id.clone(), rules));
        }
        (Self { codes, questions: Questions::of(guide) }, faults)
    }
}

impl CompiledRule {
    fn new(number: usize, rule: &Rule, guide: &Guide, language: Language) -> Result<Self, Message> {
        Ok(Self {
            number,
            target: Target::new(rule, guide, language)?,
            unit: rule.unit,
            with: phrases(&rule.with, Folding::default())?,
            unless: phrases(&rule.unless, Folding::default())?,
            negation: rule.negation,
            role: rule.role.unwrap_or(Role::Respondent),
            attributes: rule.attributes.clone(),
        })
    }
}

impl Target {
    fn new(rule: &Rule, guide: &Guide, language: Language) -> Result<Self, Message> {
        let folding = Folding { keep_case: rule.case_sensitive, keep_diacritics: rule.diacritics };
        Ok(match &rule.matcher {
            Matcher::Word { word, variants } => {
                let mut patterns = vec![phrase(word, folding)?];
                patterns.extend(phrases(variants, folding)?);
                Self::Patterns(patterns)
            }
            Matcher::Stem { stem } => {
                let pattern = Pattern::stem(stem, language).map_err(|fault| term_fault(stem, fault))?;
                Self::Patterns(vec![pattern])
            }
            Matcher::Phrase { phrase: text } => Self::Patterns(vec![phrase(text, folding)?]),
            Matcher::Near { within: 0, .. } => return Err(Message::new("explore-near-zero")),
            Matcher::Near { near: [one, other], within } => {
                Self::Near([phrase(one, folding)?, phrase(other, folding)?], *within)
            }
            Matcher::Regex { regex } => Self::Regex(expression(regex, rule.case_sensitive)?),
            Matcher::Question { question } => {
                usable_question(question, guide)?;
                Self::Answer(question.clone())
            }
        })
    }
}

fn phrases(texts: &[String], folding: Folding) -> Result<Vec<Pattern>, Message> {
    texts.iter().map(|text| phrase(text, folding)).collect()
}

fn phrase(text: &str, folding: Folding) -> Result<Pattern, Message> {
    Pattern::phrase(text, folding).map_err(|fault| term_fault(text, fault))
}

fn term_fault(text: &str, fault: PatternFault) -> Message {
    let id = match fault {
        PatternFault::Empty => "explore-term-empty",
        PatternFault::OnlyStars => "explore-term-only-star",
        PatternFault::StarMisplaced => "explore-term-star",
        PatternFault::NotOneWord => "explore-stem-one-word",
    };
    Message::new(id).with("term", text)
}

fn expression(text: &str, case_sensitive: bool) -> Result<Regex, Message> {
    let mut builder = RegexBuilder::new(text);
    builder.case_insensitive(!case_sensitive).size_limit(REGEX_LIMIT).dfa_size_limit(REGEX_LIMIT);
    builder.build().map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => Message::new("explore-regex-too-big").with("regex", text),
        other => Message::new("explore-regex-invalid").with("regex", text).with("reason", reason(&other)),
    })
}

/// What is wrong with an expression: the last line of the report, without the drawing above it.
fn reason(error: &regex::Error) -> String {
    let report = error.to_string();
    let last = report.lines().last().unwrap_or_default().trim();
    last.strip_prefix("error: ").unwrap_or(last).to_owned()
}

/// Checks that a question can be recognised.
fn usable_question(id: &QuestionId, guide: &Guide) -> Result<(), Message> {
    let Some(question) = guide.question(id) else {
        return Err(Message::new("explore-question-unknown").with("question", id.as_str()));
    };
    if question.patterns.is_empty() {
        return Err(Message::new("explore-question-no-patterns").with("question", id.as_str()));
    }
    let faulty = |pattern: &&String| Pattern::phrase(pattern, Folding::default()).is_err();
    match question.patterns.iter().find(faulty) {
        Some(pattern) => {
            let message = Message::new("explore-question-pattern").with("question", id.as_str());
            Err(message.with("pattern", pattern))
        }
        None => Ok(()),
    }
}
