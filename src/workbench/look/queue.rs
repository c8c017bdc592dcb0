//! Suggestions that nobody decided yet, each with the rules that proposed it, in words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::context::Context;
use crate::codebook::{CodeId, Matcher, Rule};
use crate::coding::Via;
use crate::explore::Suggestion;
use crate::message::{Catalogue, Message};
use crate::study::Study;
use crate::workbench::desk::Opened;
use crate::workbench::place::{Measure, ShownText, Units};

/// The most suggestions that are sent at once.
const MOST: usize = 2000;

#[derive(Deserialize)]
pub(in crate::workbench) struct Filter {
    code: Option<String>,
    transcript: Option<String>,
}

/// A suggestion.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SuggestionView {
    id: String,
    transcript: String,
    #[serde(flatten)]
    units: Units,
    code: String,
    hits: Vec<Units>,
    rules: Vec<String>,
}

#[derive(Serialize)]
struct Queued {
    #[serde(flatten)]
    suggestion: SuggestionView,
    #[serde(flatten)]
    context: Context,
    accepted: usize,
    rejected: usize,
}

#[derive(Serialize)]
pub(super) struct Queue {
    queue: Vec<Queued>,
    hint: Option<String>,
}

pub(super) fn suggestion_view(
    study: &Study,
    suggestion: &Suggestion,
    measure: &Measure<'_>,
    catalogue: &Catalogue,
) -> SuggestionView {
    let rules =
        study.state.codebook.code(&suggestion.code).map(|code| code.rules.as_slice()).unwrap_or_default();
    let proposed = suggestion.rules.iter().filter_map(|number| rules.get(*number));
    SuggestionView {
        id: suggestion.id.clone(),
        transcript: suggestion.transcript.to_string(),
        units: measure.units(suggestion.span),
        code: suggestion.code.to_string(),
        hits: suggestion.hits.iter().map(|hit| measure.units(*hit)).collect(),
        rules: proposed.map(|rule| catalogue.say(&in_words(study, rule, catalogue))).collect(),
    }
}

/// A rule in words.
fn in_words(study: &Study, rule: &Rule, catalogue: &Catalogue) -> Message {
    match &rule.matcher {
        Matcher::Word { word, variants } => {
            let words: Vec<&str> = std::iter::once(word).chain(variants).map(String::as_str).collect();
            Message::new("server-rule-word").with("words", words.join(", "))
        }
        Matcher::Stem { stem } => Message::new("server-rule-stem").with("word", stem),
        Matcher::Phrase { phrase } => Message::new("server-rule-phrase").with("words", phrase),
        Matcher::Regex { regex } => Message::new("server-rule-regex").with("regex", regex),
        Matcher::Near { near: [one, other], within } => {
            Message::new("server-rule-near").with("one", one).with("other", other).with("within", *within)
        }
        Matcher::Question { question } => {
            let asked = study.state.guide.questions.iter().find(|known| known.id == *question);
            let text = asked.map(|asked| asked.text.in_language(catalogue.language()).to_owned());
            Message::new("server-rule-question")
                .with("question", text.unwrap_or_else(|| question.to_string()))
        }
    }
}

/// The open suggestions that a filter asks for.
pub(super) fn queue(opened: &mut Opened, filter: &Filter, catalogue: &Catalogue) -> Queue {
    let open = opened.open_suggestions();
    let study = &opened.study;
    let decided = decided(study);
    let mut queue = Vec::new();
    for transcript in &study.transcripts {
        if filter.transcript.as_ref().is_some_and(|id| id != transcript.id.as_str()) {
            continue;
        }
        let mut here = open
            .iter()
            .filter(|suggestion| suggestion.transcript == transcript.id)
            .filter(|suggestion| filter.code.as_ref().is_none_or(|code| code == suggestion.code.as_str()))
            .filter(|suggestion| study.withheld(transcript, suggestion.span).is_empty())
            .peekable();
        if here.peek().is_none() {
            continue;
        }
        let shown = ShownText::of(study, transcript);
        let measure = Measure::of(transcript, &shown);
        queue.extend(here.map(|suggestion| {
            let (accepted, rejected) = decided.get(&suggestion.code).copied().unwrap_or_default();
            Queued {
                suggestion: suggestion_view(study, suggestion, &measure, catalogue),
                context: Context::of(transcript, suggestion.span, &measure),
                accepted,
                rejected,
            }
        }));
    }
    queue.truncate(MOST);
    let unruled = study.state.codebook.codes.iter().all(|code| code.rules.is_empty());
    Queue { queue, hint: unruled.then(|| catalogue.word("server-no-rules")) }
}

/// How many suggestions of each code were accepted and turned down before.
fn decided(study: &Study) -> BTreeMap<CodeId, (usize, usize)> {
    let mut decided: BTreeMap<CodeId, (usize, usize)> = BTreeMap::new();
    for coding in &study.codings {
        if matches!(coding.via, Via::Suggestion | Via::Bulk) {
            decided.entry(coding.code.clone()).or_default().0 += 1;
        }
    }
    for rejected in &study.state.turned_down {
        decided.entry(rejected.code.clone()).or_default().1 += 1;
    }
    decided
}
