//! Subtitles to a reading: the cues of vtt and srt files joined to the turns they were cut from.
//!
//! Cues cut speech where the line is full; here those of one speaker that follow each other are one paragraph again.
//! Times go to the turns; cue numbers and arrows are not part of the text.

use std::collections::BTreeSet;

use super::speech::{Layout, Spoken, clock, speakers};
use super::{Format, UnrecognisedLine};
use crate::corpus::Turn;
use crate::text::Span;

/// The longest silence inside a paragraph, in milliseconds.
const LONGEST_GAP: u64 = 2000;

/// A text built from cues, and what is said in it.
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) spoken: Spoken,
}

/// Words between two times, by somebody or nobody known.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cue {
    start_ms: u64,
    end_ms: u64,
    voice: Option<String>,
    words: String,
}

/// A part of the file in order.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Cue(Cue),
    /// A line that belongs to no cue.
    Stray(String),
}

/// The reading of a vtt or srt file; `forced` are labels, in lower case, that the user names as speakers.
pub(super) fn join(file: &str, forced: &BTreeSet<String>) -> Joined {
    let mut parts = parse(file);
    name_voices(&mut parts, forced);
    let has_voices = parts.iter().any(|part| matches!(part, Part::Cue(cue) if cue.voice.is_some()));
    let mut joined = Joined { text: String::new(), spoken: Spoken::default() };
    let mut lines = 0usize;
    let mut run: Option<Cue> = None;
    for part in parts {
        match (part, run.as_mut()) {
            (Part::Cue(cue), Some(open)) if follows(open, &cue, has_voices) => {
                open.words.push(' ');
                open.words.push_str(&cue.words);
                open.end_ms = open.end_ms.max(cue.end_ms);
            }
            (Part::Cue(cue), _) => {
                if let Some(done) = run.replace(cue) {
                    joined.paragraph(&done, has_voices, &mut lines);
                }
            }
            (Part::Stray(line), _) => {
                if let Some(done) = run.take() {
                    joined.paragraph(&done, has_voices, &mut lines);
                }
                joined.nobodys(&line, &mut lines);
            }
        }
    }
    if let Some(done) = run {
        joined.paragraph(&done, has_voices, &mut lines);
    }
    joined
}

/// Whether a cue goes on in the paragraph; without voices a finished sentence ends it, or all would be one.
fn follows(open: &Cue, next: &Cue, has_voices: bool) -> bool {
    let gap = next.start_ms.saturating_sub(open.end_ms);
    let finished = open.words.ends_with(['.', '?', '!', '…']);
    open.voice == next.voice && gap <= LONGEST_GAP && (has_voices || !finished)
}

impl Joined {
    fn paragraph(&mut self, cue: &Cue, has_voices: bool, lines: &mut usize) {
        let Some(label) = cue.voice.as_deref().or((!has_voices).then_some("")) else {
            return self.nobodys(&cue.words, lines);
        };
        self.line(lines);
        if !label.is_empty() {
            self.text.push_str(label);
            self.text.push_str(": ");
        }
        let start = self.text.len();
        self.text.push_str(&cue.words);
        self.spoken.turns.push(Turn {
            label: Some(label.to_owned()),
            span: Span::new(start, self.text.len()),
            start_ms: Some(cue.start_ms),
            end_ms: Some(cue.end_ms),
        });
    }

    fn nobodys(&mut self, words: &str, lines: &mut usize) {
        self.line(lines);
        self.text.push_str(words);
        self.spoken.unrecognised.push(UnrecognisedLine { line: *lines, text: words.to_owned() });
    }

    fn line(&mut self, lines: &mut usize) {
        if *lines > 0 {
            self.text.push('\n');
        }
        *lines += 1;
    }
}

/// The cues and stray lines of a file, in order.
fn parse(file: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, block) in blocks(file).into_iter().enumerate() {
        let first = block.first().copied().unwrap_or_default();
        let is_header = at == 0 && first.trim_start_matches('\u{feff}').starts_with("WEBVTT");
        let is_remark = ["NOTE", "STYLE", "REGION"].iter().any(|word| {
            first
                .strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        });
        if !is_remark {
            read_block(if is_header { after_header(&block) } else { &block }, &mut parts);
        }
    }
    parts
}

/// Lines between blank lines.
fn blocks(file: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = file.lines().collect();
    lines
        .split(|line| line.trim().is_empty())
        .filter(|block| !block.is_empty())
        .map(<[&str]>::to_vec)
        .collect()
}

/// The lines of the first block that are cues after all, where the blank line after the header is missing.
fn after_header<'b>(block: &'b [&'b str]) -> &'b [&'b str] {
    let first_time = block.iter().position(|line| timing(line).is_some());
    first_time.map_or(&[], |at| &block[if at > 1 { at - 1 } else { at }..])
}

/// One or more cues without a blank line between them, each perhaps with an id on the line before its times.
fn read_block(block: &[&str], parts: &mut Vec<Part>) {
    let times: Vec<usize> = (0..block.len()).filter(|at| timing(block[*at]).is_some()).collect();
    let is_id = |at: usize| at > 0 && (at == 1 || block[at - 1].trim().bytes().all(|b| b.is_ascii_digit()));
    let begins = |at: usize| if is_id(at) { at - 1 } else { at };
    let strays = &block[..times.first().map_or(block.len(), |at| begins(*at))];
    parts.extend(strays.iter().map(|line| Part::Stray(line.trim().to_owned())));
    for (which, at) in times.iter().enumerate() {
        let end = times.get(which + 1).map_or(block.len(), |next| begins(*next).max(at + 1));
        if let Some((start_ms, end_ms)) = timing(block[*at]) {
            for (voice, words) in voices(&block[at + 1..end].join("\n")) {
                parts.push(Part::Cue(Cue { start_ms, end_ms, voice, words }));
            }
        }
    }
}

/// The two times of a timing line.
fn timing(line: &str) -> Option<(u64, u64)> {
    let (from, to) = line.split_once("-->")?;
    let (from, to) = (from.trim(), to.trim_start());
    let (len, start_ms, _) = clock(from)?;
    let (to_len, end_ms, _) = clock(to)?;
    let ends = to[to_len..].is_empty() || to[to_len..].starts_with(char::is_whitespace);
    (len == from.len() && ends).then_some((start_ms, end_ms))
}

/// The words of a cue by voice: `<v Name>` names one, other tags are dropped, entities are the characters they mean.
fn voices(payload: &str) -> Vec<(Option<String>, String)> {
    let mut found: Vec<(Option<String>, String)> = vec![(None, String::new())];
    let mut rest = payload;
    while let Some(open) = rest.find('<') {
        push_words(&mut found, &rest[..open]);
        let inside = &rest[open + 1..];
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        match inside.find('>').filter(|_| is_tag) {
            Some(close) => {
                if let Some(name) = voice_name(&inside[..close]) {
                    found.push((Some(plain(name.trim())), String::new()));
                }
                rest = &inside[close + 1..];
            }
            None => {
                push_words(&mut found, "<");
                rest = inside;
            }
        }
    }
    push_words(&mut found, rest);
    let one_line = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = |(voice, words): (Option<String>, String)| {
        // Only words without a voice can have labels of their own, a line each.
        let pieces: Vec<String> =
            if voice.is_some() { vec![words] } else { words.lines().map(str::to_owned).collect() };
        pieces.into_iter().map(move |words| (voice.clone(), words)).collect::<Vec<_>>()
    };
    found
        .into_iter()
        .flat_map(lines)
        .map(|(voice, words)| (voice, one_line(words)))
        .filter(|(_, w)| !w.is_empty())
        .collect()
}

fn push_words(found: &mut [(Option<String>, String)], words: &str) {
    if let Some((_, last)) = found.last_mut() {
        last.push_str(&plain(words));
    }
}

/// The name in `v Name` or `v.loud Name`.
fn voice_name(tag: &str) -> Option<&str> {
    let rest = tag.strip_prefix('v')?;
    let (classes, name) = rest.split_once([' ', '\t'])?;
    ((classes.is_empty() || classes.starts_with('.')) && !name.trim().is_empty()).then_some(name)
}

/// Text without the entities of WebVTT.
fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    text.replace("&lrm;", "\u{200e}").replace("&rlm;", "\u{200f}").replace("&amp;", "&")
}

/// Finds `Name: words` in cues without a voice; such a cue without a name goes on with the one before.
fn name_voices(parts: &mut Vec<Part>, forced: &BTreeSet<String>) {
    let unnamed = |part: &&mut Part| matches!(part, Part::Cue(cue) if cue.voice.is_none());
    let words: Vec<String> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Cue(cue) if cue.voice.is_none() => Some(cue.words.clone()),
            _ => None,
        })
        .collect();
    let layout = Layout::of_text(words.join("\n"), Format::Txt);
    let mut labels = speakers(&layout, forced);
    if labels.at.iter().flatten().count() * 2 >= layout.lines.len() {
        // Names before the words are how this file is written; one that occurs once is a speaker too.
        let also = labels.doubtful.iter().map(|label| label.to_lowercase());
        labels = speakers(&layout, &forced.iter().cloned().chain(also).collect());
    }
    let found: Vec<Option<(String, usize)>> =
        labels.at.iter().map(|c| c.as_ref().map(|c| (c.label.to_owned(), c.words))).collect();
    for (part, label) in parts.iter_mut().filter(unnamed).zip(found) {
        if let (Part::Cue(cue), Some((label, words))) = (part, label) {
            cue.words = cue.words.get(words..).unwrap_or_default().to_owned();
            cue.voice = Some(label);
        }
    }
    let mut voice: Option<String> = None;
    for part in parts.iter_mut() {
        match part {
            Part::Cue(cue) if cue.voice.is_none() => cue.voice.clone_from(&voice),
            Part::Cue(cue) => voice.clone_from(&cue.voice),
            Part::Stray(_) => {}
        }
    }
    // A name without words only says who goes on.
    parts.retain(|part| !matches!(part, Part::Cue(cue) if cue.words.is_empty()));
}

#[cfg(test)]
mod tests;
