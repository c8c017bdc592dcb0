//! What a memo can be about, as people name it: the study, a code, theme, transcript or respondent, or an id.

use super::Result;
use super::session::Session;
use crate::coding::Subject;
use crate::message::{Message, Problem, nearest};

/// The kinds, each by its names in English and Dutch; the first is the one that is shown.
const KINDS: &[(&str, &[&str])] = &[
    ("code", &["code"]),
    ("theme", &["theme", "thema"]),
    ("transcript", &["transcript"]),
    ("respondent", &["respondent"]),
    ("coding", &["coding", "codering"]),
    ("memo", &["memo"]),
];

/// Something of that name.
struct Candidate {
    subject: Subject,
    /// Whether it is called exactly so, capitals included.
    exact: bool,
}

/// What a name stands for; a name of several things is refused with the ways to say which.
pub(super) fn find_subject(session: &Session, name: &str) -> Result<Subject> {
    let name = name.trim();
    if ["study", "onderzoek"].iter().any(|study| study.eq_ignore_ascii_case(name)) {
        return Ok(Subject::Study);
    }
    let said = name.split_once(':').and_then(|(word, rest)| {
        let kind = KINDS.iter().find(|(_, words)| words.iter().any(|w| w.eq_ignore_ascii_case(word)))?;
        Some((kind.0, rest.trim()))
    });
    let (kind, wanted) = said.map_or((None, name), |(kind, rest)| (Some(kind), rest));
    let mut found = candidates(session, wanted);
    found.retain(|candidate| kind.is_none_or(|kind| candidate.subject.kind() == kind));
    if found.iter().any(|candidate| candidate.exact) {
        found.retain(|candidate| candidate.exact);
    }
    match found.as_slice() {
        [one] => Ok(one.subject.clone()),
        [] => {
            let message = Message::new("memo-subject-unknown").with("name", name);
            Err(Problem::error(message).hint(unknown_hint(session, wanted)))
        }
        several => {
            let ways: Vec<String> = several.iter().map(|candidate| way(&candidate.subject)).collect();
            let message = Message::new("memo-subject-several").with("name", name);
            let hint = Message::new("memo-subject-several-hint").with("ways", ways.join(", "));
            Err(Problem::error(message).hint(hint))
        }
    }
}

fn candidates(session: &Session, name: &str) -> Vec<Candidate> {
    let state = &session.study.state;
    let lower = name.to_lowercase();
    let mut found = Vec::new();
    let mut add = |subject: Subject, called: &str| {
        found.push(Candidate { subject, exact: called == name });
    };
    let code = state.codebook.find_code(name);
    if let Some(code) = code {
        let called = code.label.all().find(|label| *label == name).unwrap_or(code.id.as_str());
        add(Subject::Code(code.id.clone()), called);
    }
    if let Some(theme) = state.codebook.find_theme(name) {
        let called = theme.label.all().find(|label| *label == name).unwrap_or(theme.id.as_str());
        add(Subject::Theme(theme.id.clone()), called);
    }
    for transcript in state.transcripts.iter().filter(|t| t.id.as_str().to_lowercase() == lower) {
        add(Subject::Transcript(transcript.id.clone()), transcript.id.as_str());
    }
    for respondent in state.respondents.iter().filter(|r| r.id.as_str().to_lowercase() == lower) {
        add(Subject::Respondent(respondent.id.clone()), respondent.id.as_str());
    }
    if lower.len() >= 4 && lower.chars().all(|c| c.is_ascii_hexdigit()) {
        for coding in state.codings.iter().filter(|coding| coding.id.starts_with(&lower)) {
            add(Subject::Coding(coding.id.clone()), &coding.id);
        }
        for memo in state.memos.iter().filter(|memo| memo.id.starts_with(&lower)) {
            add(Subject::Memo(memo.id.clone()), &memo.id);
        }
    }
    found
}

/// How to say which one is meant.
fn way(subject: &Subject) -> String {
    let id = match subject {
        Subject::Coding(id) | Subject::Memo(id) => id.get(..10).unwrap_or(id),
        subject => subject.id(),
    };
    format!("{}:{id}", subject.kind())
}

fn unknown_hint(session: &Session, name: &str) -> Message {
    let state = &session.study.state;
    let codes = state.codebook.codes.iter().map(|code| code.id.as_str());
    let themes = state.codebook.themes.iter().map(|theme| theme.id.as_str());
    let transcripts = state.transcripts.iter().map(|transcript| transcript.id.as_str());
    let respondents = state.respondents.iter().map(|respondent| respondent.id.as_str());
    let mut known: Vec<&str> = codes.chain(themes).chain(transcripts).chain(respondents).collect();
    known.sort_unstable();
    known.dedup();
    match nearest(name, &known) {
        near if near.id == "problem-did-you-mean" => near,
        _ => Message::new("memo-subject-unknown-hint"),
    }
}
