//! A claim: a sentence in a manuscript that states a count, a list, a quotation or a statistic, and what became of it.

use serde::Serialize;

use super::rule::{ClaimKind, Rule};
use crate::manuscript::{Manuscript, Spot};
use crate::message::{Message, Severity};
use crate::text::Span;

/// What checking a claim came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds.
    Fine,
    /// It contradicts something.
    Wrong,
    /// There is nothing to hold it against.
    NotTraceable,
    /// It can be read in more than one way.
    Ambiguous,
}

/// A value that was stated or found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Stated {
    /// A number of respondents.
    Count(usize),
    /// A measured number.
    Number(f64),
    /// Words: a name, a quotation, a list.
    Words(String),
}

/// Something that speaks for or against a claim: a place in a manuscript, or a passage of a transcript.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it is, in words: "named here", "the table says".
    pub label: Message,
    /// The place, `file:line:column`, or the transcript.
    pub place: String,
    /// The words there.
    pub words: String,
}

/// A claim that was recognised and checked against one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Which of the manuscripts, by its place in the list.
    pub manuscript: usize,
    /// Where in the text of the manuscript.
    pub span: Span,
    /// Where in the file.
    pub spot: Spot,
    /// The sentence it stands in.
    pub sentence: String,
    /// The rule that it was held against.
    pub rule: Rule,
    /// What it came to.
    pub verdict: Verdict,
    /// What it states.
    pub stated: Option<Stated>,
    /// What was found.
    pub found: Option<Stated>,
    /// The respondents it is about.
    pub respondents: Vec<String>,
    /// The code or theme it is about, as the manuscript names it.
    pub code: Option<String>,
    /// What is wrong, in words; nothing when it is fine.
    pub message: Option<Message>,
    /// What to do about it.
    pub hint: Option<Message>,
    /// What it was held against.
    pub evidence: Vec<Evidence>,
    /// Why nobody needs to see it, when it was silenced.
    pub silenced: Option<String>,
}

impl Claim {
    /// A claim that holds.
    #[must_use]
    pub fn fine(rule: Rule, manuscript: usize, of: &Manuscript, span: Span) -> Self {
        Self {
            manuscript,
            span,
            spot: of.spot(span.start),
            sentence: sentence_around(of, span),
            rule,
            verdict: Verdict::Fine,
            stated: None,
            found: None,
            respondents: Vec::new(),
            code: None,
            message: None,
            hint: None,
            evidence: Vec::new(),
            silenced: None,
        }
    }

    /// The same claim, found to be otherwise.
    #[must_use]
    pub fn but(mut self, verdict: Verdict, message: Message) -> Self {
        self.verdict = verdict;
        self.message = Some(message);
        self
    }

    /// How much it matters; nothing when there is nothing to say. What is not wrong but doubtful is at most a warning.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.message.as_ref()?;
        Some(match self.verdict {
            Verdict::Wrong | Verdict::Fine => self.rule.severity(),
            Verdict::NotTraceable => self.rule.severity().min(Severity::Warning),
            Verdict::Ambiguous => self.rule.severity().min(Severity::Note),
        })
    }

    /// What it is about.
    #[must_use]
    pub fn kind(&self) -> ClaimKind {
        self.rule.kind()
    }
}

/// The sentence of a block that holds a span.
fn sentence_around(of: &Manuscript, span: Span) -> String {
    let after = of.blocks.partition_point(|block| block.span.start <= span.start);
    let Some(block) = after.checked_sub(1).and_then(|at| of.blocks.get(at)) else { return String::new() };
    let words = of.words(block);
    let here = span.start.saturating_sub(block.span.start);
    let found = crate::text::sentences(words).into_iter().find(|one| one.end > here);
    found.map_or_else(|| words.trim().to_owned(), |one| one.of(words).trim().to_owned())
}
