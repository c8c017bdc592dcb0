//! Marks in a manuscript that silence a rule in one paragraph.
//!
//! ```text
//! Markdown   <!-- codeboom: RULE reason -->
//! LaTeX      % codeboom: RULE reason
//! ```
//!
//! A mark is about the paragraph it stands in; one that stands apart is about the paragraph after it.

use std::borrow::Cow;
use std::ops::Range;

use crate::manuscript::Source;

/// What a mark begins with, behind what opens a comment.
const SIGN: &str = "codeboom:";

/// A mark in a manuscript that silences a rule in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which of the manuscripts, by its place in the list.
    pub manuscript: usize,
    /// The line it stands on, from 1.
    pub line: usize,
    /// The lines it is about, from 1: the first and the last.
    pub about: (usize, usize),
    /// The rule.
    pub rule: String,
    /// Why.
    pub reason: String,
}

/// The marks in the text of a manuscript's file. Only Markdown and LaTeX have comments that nobody prints.
#[must_use]
pub fn marks(manuscript: usize, of: Source, text: &str) -> Vec<Mark> {
    let found = match of {
        Source::Md => in_html(text),
        Source::Tex => in_latex(text),
        Source::Docx | Source::Odt | Source::Txt | Source::Pdf => Vec::new(),
    };
    if found.is_empty() {
        return Vec::new();
    }
    let lines = Lines::of(text, &found);
    let mark = |(at, words): &(Range<usize>, String)| {
        let (rule, reason) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let line = lines.number(at.start);
        Mark {
            manuscript,
            line,
            about: lines.about(line),
            rule: rule.to_owned(),
            reason: reason.trim().to_owned(),
        }
    };
    found.iter().map(mark).collect()
}

/// Where the marks in Markdown stand, and what they say.
fn in_html(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let Some(end) = text[start..].find("-->").map(|at| start + at) else { break };
        from = end + 3;
        let words = text.get(start + 4..end).unwrap_or_default().trim().strip_prefix(SIGN);
        found.extend(words.map(|words| (start..from, words.trim().to_owned())));
    }
    found
}

/// Where the marks in LaTeX stand, and what they say.
fn in_latex(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let percent = line.match_indices('%').map(|(at, _)| at).find(|at| !line[..*at].ends_with('\\'));
        let words =
            percent.and_then(|at| Some((at, line[at..].trim_start_matches('%').trim().strip_prefix(SIGN)?)));
        if let Some((at, words)) = words {
            found.push((start + at..start + line.trim_end().len(), words.trim().to_owned()));
        }
        start += line.len();
    }
    found
}

/// What a line holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Marks,
    Words,
}

/// The lines of a file.
struct Lines {
    starts: Vec<usize>,
    holds: Vec<Holds>,
}

impl Lines {
    fn of(text: &str, marks: &[(Range<usize>, String)]) -> Self {
        let mut lines = Self { starts: Vec::new(), holds: Vec::new() };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let holds = match without(line, start, marks).trim().is_empty() {
                _ if line.trim().is_empty() => Holds::Nothing,
                true => Holds::Marks,
                false => Holds::Words,
            };
            lines.starts.push(start);
            lines.holds.push(holds);
            start += line.len();
        }
        lines
    }

    /// The number of the line of a byte, from 1.
    fn number(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The lines that a mark on a line is about.
    fn about(&self, line: usize) -> (usize, usize) {
        let at = line.saturating_sub(1);
        let (above, below) = self.holds.split_at(at.min(self.holds.len()));
        let not_empty = |holds: &&Holds| **holds != Holds::Nothing;
        let first = at - above.iter().rev().take_while(not_empty).count();
        let end = at + below.iter().take_while(not_empty).count();
        if self.holds[first..end].contains(&Holds::Words) {
            return (first + 1, end);
        }
        let apart = self.holds[end..].iter().take_while(|holds| **holds != Holds::Words).count();
        let next = end + apart;
        (first + 1, next + self.holds[next..].iter().take_while(not_empty).count())
    }
}

/// A line without the marks on it.
fn without<'l>(line: &'l str, start: usize, marks: &[(Range<usize>, String)]) -> Cow<'l, str> {
    let end = start + line.len();
    let from = marks.partition_point(|(mark, _)| mark.end <= start);
    let here = marks[from..].iter().take_while(|(mark, _)| mark.start < end);
    here.fold(Cow::Borrowed(line), |line, (mark, _)| {
        let mut blank = line.into_owned();
        let (a, b) = (mark.start.max(start) - start, mark.end.min(end) - start);
        blank.replace_range(a..b, &" ".repeat(b - a));
        Cow::Owned(blank)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::mark_problems;
    use proptest::prelude::*;

    #[test]
    fn a_mark_is_about_its_paragraph_and_one_apart_about_the_next() {
        let text = "# Kop\n\nEerste zin.\nTweede <!-- codeboom: count-list bij elkaar --> zin.\nDerde.\n\n\
                    <!-- codeboom: count-all\n  er staat een noot -->\n\n\nVierde.\nVijfde.\n\nZesde. <!-- gewoon -->\n";
        let found = marks(0, Source::Md, text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!((found[0].line, found[0].about), (4, (3, 5)));
        assert_eq!((found[0].rule.as_str(), found[0].reason.as_str()), ("count-list", "bij elkaar"));
        assert_eq!((found[1].line, found[1].about), (7, (7, 12)));
        assert_eq!(found[1].reason, "er staat een noot");
        assert!(marks(0, Source::Txt, text).is_empty());
    }

    #[test]
    fn a_mark_in_latex_is_a_comment_and_not_a_percentage() {
        let text = "50\\% codeboom: count-list nee\n\n%% codeboom: stat-mean afgerond\nTekst.\n\n% codeboom: list-twice\n";
        let found = marks(2, Source::Tex, text);
        let said: Vec<_> =
            found.iter().map(|mark| (mark.rule.as_str(), mark.reason.as_str(), mark.about)).collect();
        assert_eq!(said, [("stat-mean", "afgerond", (3, 4)), ("list-twice", "", (6, 6))]);
        assert_eq!(mark_problems(&found, &[])[0].message.id, "claims-silence-no-reason");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever stands in a file, its marks are about lines that are there, their own among them.
        #[test]
        fn marks_are_about_lines_of_the_file(text in "([a%\n\r é]|<!--|-->|codeboom: ){0,60}") {
            for source in [Source::Md, Source::Tex] {
                for mark in marks(0, source, &text) {
                    let (first, last) = mark.about;
                    prop_assert!(1 <= first && first <= mark.line && mark.line <= last, "{mark:?}");
                    prop_assert!(last <= text.split_inclusive('\n').count(), "{mark:?}");
                }
            }
        }
    }
}
