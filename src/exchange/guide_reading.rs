//! What each line of an interview guide is: a heading, a question, a probe, or words for the interviewer.

use super::guide_lines::Line;

/// The longest heading that is not styled as one, in words.
const HEADING_WORDS: usize = 10;

/// What a line that announces probes starts with.
const PROBE_WORDS: [&str; 7] =
    ["doorvra", "vervolgvra", "aandachtspunt", "probe", "prompt", "follow-up", "follow up"];

/// What stands above the columns of a table, and is no topic.
const COLUMN_WORDS: [&str; 10] =
    ["nr", "nummer", "number", "vraag", "vragen", "question", "questions", "thema", "onderwerp", "topic"];

/// What a question in the form of a request starts with.
const REQUESTS: [&str; 14] = [
    "vertel",
    "beschrijf",
    "omschrijf",
    "licht",
    "noem",
    "schets",
    "kunt u",
    "kun je",
    "tell",
    "describe",
    "explain",
    "please",
    "can you",
    "could you",
];

/// A question as it is found.
#[derive(Debug)]
pub(super) struct Asked {
    /// The words.
    pub(super) text: String,
    /// The place of its topic among the topics.
    pub(super) topic: Option<usize>,
    /// What may be asked further.
    pub(super) probes: Vec<String>,
    /// Whether it is an item of a list itself, so that items after it are not its probes.
    item: bool,
}

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Whether the document styles its headings, so that a short line is not one.
    styled: bool,
    /// The topics with a question, in order.
    pub(super) topics: Vec<String>,
    /// The questions, in order.
    pub(super) asked: Vec<Asked>,
    /// A heading no question has followed yet.
    heading: Option<String>,
    /// Whether the question that was read last can still have probes.
    open: bool,
    /// Whether a label announced probes.
    announced: bool,
    /// The column of a table that holds probes, with the row of its heading.
    probe_column: Option<(usize, usize)>,
}

impl Reading {
    /// Nothing read yet, of a document that styles its headings or does not.
    pub(super) fn new(styled: bool) -> Self {
        Self { styled, ..Self::default() }
    }

    /// Reads the next line.
    pub(super) fn line(&mut self, line: &Line) {
        if line.cell.is_none_or(|(row, _)| self.probe_column.is_some_and(|(from, _)| row < from)) {
            self.probe_column = None;
        }
        let (question, rest) = parted(&line.text);
        let under_item = self.asked.last().is_some_and(|asked| asked.item);
        let may_probe = self.open && (!under_item || self.announced);
        let in_probes =
            self.probe_column.is_some_and(|(_, column)| line.cell.is_some_and(|(_, at)| at == column));
        if let Some(label_end) = probe_label(&line.text) {
            self.probe_label(line, label_end);
        } else if in_probes || (line.item && may_probe && !line.heading) {
            self.probe(&line.text);
        } else if let Some(question) = question {
            self.question(question, line.item);
            if let Some(rest) = rest {
                self.probe(rest);
            }
        } else if is_request(line) {
            self.question(&line.text, line.item);
        } else if line.item && self.open {
            self.probe(&line.text);
        } else if self.is_heading(line) {
            self.heading = Some(line.text.trim_end_matches([':', ' ']).to_owned());
            self.open = false;
            self.announced = false;
        }
    }

    /// `Doorvragen: ...` announces probes, and in a table a column of them.
    fn probe_label(&mut self, line: &Line, end: usize) {
        let after = line.text.get(end..).unwrap_or_default().trim();
        if let (Some(cell), true) = (line.cell, after.is_empty()) {
            self.probe_column = Some(cell);
        }
        self.announced = true;
        if !after.is_empty() {
            self.probe(after);
        }
    }

    fn question(&mut self, text: &str, item: bool) {
        let topic = match self.heading.take() {
            Some(heading) => Some(self.topic(heading)),
            None => self.asked.last().and_then(|asked| asked.topic),
        };
        self.asked.push(Asked { text: text.to_owned(), topic, probes: Vec::new(), item });
        self.open = true;
        self.announced = false;
    }

    /// The place of a topic among the topics; a heading that comes back is the same topic.
    fn topic(&mut self, heading: String) -> usize {
        let known = self.topics.iter().position(|topic| topic.to_lowercase() == heading.to_lowercase());
        known.unwrap_or_else(|| {
            self.topics.push(heading);
            self.topics.len() - 1
        })
    }

    fn probe(&mut self, text: &str) {
        if let Some(asked) = self.asked.last_mut().filter(|_| self.open) {
            asked.probes.push(text.to_owned());
        }
    }

    fn is_heading(&self, line: &Line) -> bool {
        let short = line.text.split_whitespace().count() <= HEADING_WORDS
            && !line.text.ends_with(['.', ',', ';', '!']);
        let aside = line.text.starts_with('(') && line.text.ends_with(')');
        let above_column = COLUMN_WORDS.contains(&line.text.to_lowercase().trim_end_matches([':', '.']));
        let in_first_column = line.cell.is_some_and(|(_, column)| column == 0);
        line.heading || (short && !aside && !above_column && !line.item && (!self.styled || in_first_column))
    }
}

/// A line that ends in a question, and what stands in brackets behind it.
fn parted(text: &str) -> (Option<&str>, Option<&str>) {
    let Some((before, after)) = text.rfind('?').and_then(|at| text.split_at_checked(at + 1)) else {
        return (None, None);
    };
    let after = after.trim();
    let closing = after.chars().all(|c| "\"'”’»)?!.…".contains(c));
    let bracketed = after.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    match (closing, bracketed) {
        (true, _) => (Some(before), None),
        (false, Some(rest)) => (Some(before), Some(rest.trim())),
        (false, None) => (None, None),
    }
}

/// Where the label that announces probes ends, when a line starts with one.
fn probe_label(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let starts = PROBE_WORDS.iter().any(|word| lower.starts_with(word));
    let colon = text.find(':').map(|at| at + 1);
    let alone = (text.split_whitespace().count() <= 2 && !text.contains('?')).then_some(text.len());
    if starts { colon.or(alone) } else { None }
}

/// Whether a line without a question mark asks something all the same.
fn is_request(line: &Line) -> bool {
    let lower = line.text.to_lowercase();
    let words = lower.split_whitespace().count();
    let asks = REQUESTS
        .iter()
        .any(|request| lower.strip_prefix(request).is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    !line.heading && ((asks && words > 2) || (line.numbered && words > HEADING_WORDS))
}
