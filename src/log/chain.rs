//! Lines of the log: sealing an event into one, reading one back, and checking its hashes.
//!
//! A line is `{"id":I,"event":{...},"text":{...}}`. `I` is the SHA-256 of the bytes of the event object as they stand
//! in the line; the event's `text` member is the SHA-256 of the bytes of the text object, which begins with a salt.
//! Stock tools can check both.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::{Decision, Event, VERSION, Words, Writer};

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |half: u8| DIGITS[usize::from(half & 15)];
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[derive(Serialize, Deserialize)]
struct Line<'l> {
    id: &'l str,
    #[serde(borrow)]
    event: &'l RawValue,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    text: Option<&'l RawValue>,
}

#[derive(Serialize, Deserialize)]
struct Chained<'l> {
    v: u32,
    writer: Writer,
    seq: u64,
    prev: Option<&'l str>,
    lamport: u64,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    seen: BTreeMap<Writer, String>,
    at: &'l str,
    act: u64,
    kind: &'l str,
    #[serde(borrow)]
    data: &'l RawValue,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<&'l str>,
}

/// A line ready to be written, with the id it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The id.
    pub id: String,
    /// The line, ending in a newline.
    pub line: String,
}

/// Why a line cannot be read.
#[derive(Debug)]
pub(super) enum LineFault {
    /// Not JSON, or not of this form; the reason of the JSON reader.
    Malformed(String),
    /// Written by a newer version of the format.
    Newer(u32),
}

/// Seals an event; its `id` is taken from what is written, not from the event.
///
/// # Errors
/// When a value cannot be written as JSON.
pub fn seal(event: &Event) -> serde_json::Result<Sealed> {
    let text = event.words.as_ref().map(serde_json::value::to_raw_value).transpose()?;
    let text_hash = text.as_ref().map(|text| sha256_hex(text.get().as_bytes()));
    let data = event.decision.data()?;
    let chained = Chained {
        v: VERSION,
        writer: event.writer.clone(),
        seq: event.seq,
        prev: event.prev.as_deref(),
        lamport: event.lamport,
        seen: event.seen.clone(),
        at: &event.at,
        act: event.act,
        kind: event.decision.kind(),
        data: &data,
        text: text_hash.as_deref(),
    };
    let chained = serde_json::value::to_raw_value(&chained)?;
    let id = sha256_hex(chained.get().as_bytes());
    let mut line = serde_json::to_string(&Line { id: &id, event: &chained, text: text.as_deref() })?;
    line.push('\n');
    Ok(Sealed { id, line })
}

/// Reads a line without checking its hashes.
///
/// # Errors
/// When the line is not of this form, or of a newer version.
pub(super) fn parse(line: &str) -> Result<Event, LineFault> {
    let read: ReadLine<'_> = serde_json::from_str(line).map_err(|error| fault_of(line, &error))?;
    event_of(read.id, read.event, read.text.map(ReadWords::into))
}

/// Whether a line is its three parts and nothing else, as they are written.
fn is_sealed(line: &str, parts: &Line<'_>) -> bool {
    let rest = line.strip_prefix("{\"id\":\"").and_then(|rest| rest.strip_prefix(parts.id));
    let rest = rest.and_then(|rest| rest.strip_prefix("\",\"event\":")?.strip_prefix(parts.event.get()));
    let rest = match parts.text {
        Some(text) => rest.and_then(|rest| rest.strip_prefix(",\"text\":")?.strip_prefix(text.get())),
        None => rest,
    };
    rest == Some("}")
}

/// Why a line is not of this form: a newer version may have another.
fn fault_of(line: &str, error: &serde_json::Error) -> LineFault {
    match serde_json::from_str::<Versioned>(line) {
        Ok(Versioned { event: Version { v } }) if v > VERSION => LineFault::Newer(v),
        _ => LineFault::Malformed(error.to_string()),
    }
}

fn event_of(id: &str, chained: Chained<'_>, words: Option<Words>) -> Result<Event, LineFault> {
    if chained.v > VERSION {
        return Err(LineFault::Newer(chained.v));
    }
    Ok(Event {
        v: chained.v,
        id: id.to_owned(),
        writer: chained.writer,
        seq: chained.seq,
        prev: chained.prev.map(str::to_owned),
        lamport: chained.lamport,
        seen: chained.seen,
        at: chained.at.to_owned(),
        act: chained.act,
        decision: Decision::read(chained.kind, chained.data)
            .map_err(|error| LineFault::Malformed(error.to_string()))?,
        words,
    })
}

/// An event with what the hashes in its line say.
#[derive(Debug)]
pub(super) struct Examined {
    /// The event.
    pub(super) event: Event,
    /// Whether its id is the hash of its chained part.
    pub(super) id_holds: bool,
    /// Whether the chained part names the hash of a text part.
    pub(super) names_words: bool,
    /// Whether the text part, when there is one, has that hash.
    pub(super) words_hold: bool,
    /// Whether nothing is in the line but what the hashes are of.
    pub(super) form_holds: bool,
}

/// Reads a line, without its end, and checks its hashes.
///
/// # Errors
/// When the line is not of this form, or of a newer version.
pub(super) fn examine(line: &str) -> Result<Examined, LineFault> {
    let fault = |error: serde_json::Error| fault_of(line, &error);
    let outer: Line<'_> = serde_json::from_str(line).map_err(fault)?;
    let chained: Chained<'_> = serde_json::from_str(outer.event.get()).map_err(fault)?;
    let words = outer.text.map(|text| serde_json::from_str::<ReadWords>(text.get()));
    let words = words.transpose().map_err(fault)?.map(ReadWords::into);
    let hash_of_words = outer.text.map(|text| sha256_hex(text.get().as_bytes()));
    Ok(Examined {
        id_holds: sha256_hex(outer.event.get().as_bytes()) == outer.id,
        names_words: chained.text.is_some(),
        words_hold: hash_of_words.is_none_or(|hash| chained.text == Some(hash.as_str())),
        form_holds: is_sealed(line, &outer),
        event: event_of(outer.id, chained, words)?,
    })
}

/// The words that a study needs. Salt and context stay in the file: only hashes and erasure need them.
#[derive(Deserialize)]
struct ReadWords {
    quote: Option<String>,
    memo: Option<String>,
    reason: Option<String>,
}

impl From<ReadWords> for Words {
    fn from(read: ReadWords) -> Self {
        Self { quote: read.quote, memo: read.memo, reason: read.reason, ..Self::default() }
    }
}

/// A line whose hashes are not asked for, so that every part can be read in place.
#[derive(Deserialize)]
struct ReadLine<'l> {
    id: &'l str,
    #[serde(borrow)]
    event: Chained<'l>,
    #[serde(default)]
    text: Option<ReadWords>,
}

#[derive(Deserialize)]
struct Versioned {
    event: Version,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// A line of one of these events that has a text part; nothing when it is another's, or has none.
fn with_text<'l>(line: &'l str, ids: &BTreeSet<String>) -> Option<Line<'l>> {
    const START: &str = "{\"id\":\"";
    // Most lines are another's; that is seen without reading them.
    let id = line.strip_prefix(START).and_then(|rest| rest.split('"').next());
    if id.is_some_and(|id| !ids.contains(id)) {
        return None;
    }
    let read: Line<'_> = serde_json::from_str(line).ok()?;
    Some(read).filter(|read| read.text.is_some() && ids.contains(read.id))
}

/// A line of one of these events without its text part; nothing when it is another's, or has none.
pub(super) fn without_text(line: &str, ids: &BTreeSet<String>) -> Option<String> {
    let read = with_text(line, ids)?;
    serde_json::to_string(&Line { text: None, ..read }).ok()
}

/// The id and the whole text part of a line of one of these events, with salt and context.
pub(super) fn text_of(line: &str, ids: &BTreeSet<String>) -> Option<(String, Words)> {
    let read = with_text(line, ids)?;
    Some((read.id.to_owned(), serde_json::from_str(read.text?.get()).ok()?))
}

/// Whether the hashes in a line are those of its content. Words that were erased are not missed.
#[must_use]
pub fn verify_line(line: &str) -> bool {
    let Ok(outer) = serde_json::from_str::<Line<'_>>(line) else { return false };
    let Ok(chained) = serde_json::from_str::<Chained<'_>>(outer.event.get()) else { return false };
    let words_hold = match (chained.text, outer.text) {
        (Some(hash), Some(text)) => sha256_hex(text.get().as_bytes()) == hash,
        (None, Some(_)) => false,
        (_, None) => true,
    };
    words_hold && sha256_hex(outer.event.get().as_bytes()) == outer.id
}

/// The id of a line and whether it has words; nothing when it cannot be read.
pub(super) fn id_and_words(line: &str) -> Option<(String, bool)> {
    parse(line).ok()?;
    let line: Line<'_> = serde_json::from_str(line).ok()?;
    Some((line.id.to_owned(), line.text.is_some()))
}

/// A line without its words, ending in a newline.
pub(super) fn bare(line: &str) -> Option<String> {
    let line: Line<'_> = serde_json::from_str(line).ok()?;
    let mut bare = serde_json::to_string(&Line { text: None, ..line }).ok()?;
    bare.push('\n');
    Some(bare)
}
