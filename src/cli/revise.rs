//! `codeboom import --revise`: a corrected transcript, and what becomes of the codings on it.

use std::fs;

use serde::Serialize;

use super::args::ShownAs;
use super::import::{ImportArgs, in_file, name_of};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::coding::Anchor;
use crate::ingest::SpeakerOption;
use crate::log::Spot;
use crate::message::{Message, Place, Problem};
use crate::study::{Carried, Revised, outcomes, preview_revision, revise, with_outcomes};
use crate::table::{Cell, Column, Table};
use crate::text::shortened;

#[derive(Serialize)]
struct Shown {
    transcript: String,
    revision: u32,
    preview: bool,
    outcomes: std::collections::BTreeMap<&'static str, usize>,
    codings: Vec<ShownCoding>,
}

#[derive(Serialize)]
struct ShownCoding {
    event: String,
    code: String,
    code_id: String,
    coder: String,
    outcome: &'static str,
    old: ShownPlace,
    new: Option<ShownPlace>,
}

#[derive(Serialize)]
struct ShownPlace {
    reading: u32,
    start: usize,
    end: usize,
    text: Option<String>,
}

pub(super) fn run(
    args: &ImportArgs,
    id: &str,
    speakers: &[SpeakerOption],
    session: &mut Session,
    voice: &Voice,
) -> Result {
    let [path] = args.files.as_slice() else {
        let hint = Message::new("revise-one-file-hint");
        return Err(Problem::error(Message::new("revise-one-file")).hint(hint));
    };
    let id = find(session, id)?.id.clone();
    let bytes = fs::read(path).map_err(|error| Problem::io(path, &error))?;
    let name = name_of(path);
    let request = args.request(&name, &bytes, speakers);
    let revised = if args.preview {
        preview_revision(&session.study, &id, &request)
    } else {
        revise(&mut session.study, &session.author, &id, &request, args.reason.as_deref())
    };
    let revised = revised.map_err(|problem| in_file(problem, path))?;
    let file = path.display().to_string();
    for note in revised.ingested.notes.iter().cloned() {
        voice.problem(&if note.place.is_none() { note.at(Place::file(&file)) } else { note });
    }
    session.tell(voice);
    let shown = shown(session, &revised, args.preview, voice);
    let everything = args.show.format == ShownAs::Csv;
    show(&args.show, &[table(&shown, &revised, everything)], &shown, &voice.catalogue)?;
    let said = if args.preview { "revise-previewed" } else { "revise-done" };
    let message = Message::new(said)
        .with("transcript", revised.id.as_str())
        .with("revision", i64::from(revised.reading.revision));
    voice.done(&with_outcomes(message, &outcomes(&revised.carried)));
    Ok(Outcome::Done)
}

/// The outcomes, those that ask for a look first.
fn shown(session: &Session, revised: &Revised, preview: bool, voice: &Voice) -> Shown {
    let mut carried: Vec<&Carried> = revised.carried.iter().collect();
    carried.sort_by_key(|one| std::cmp::Reverse(one.outcome));
    let book = &session.study.state.codebook;
    let place = |spot: Spot, text: &Option<String>| ShownPlace {
        reading: spot.revision,
        start: spot.start,
        end: spot.end,
        text: text.clone(),
    };
    let coding = |one: &Carried| ShownCoding {
        event: one.coding.id.clone(),
        code: book
            .code(&one.coding.code)
            .map_or(one.coding.code.as_str(), |c| c.name(voice.language()))
            .to_owned(),
        code_id: one.coding.code.to_string(),
        coder: one.coding.coder.clone(),
        outcome: one.outcome.name(),
        old: place(one.coding.spot(), &one.was),
        new: (one.outcome != Anchor::Lost).then(|| place(one.spot, &one.is)),
    };
    Shown {
        transcript: revised.id.to_string(),
        revision: revised.reading.revision,
        preview,
        outcomes: outcomes(&revised.carried)
            .into_iter()
            .map(|(outcome, count)| (outcome.name(), count))
            .collect(),
        codings: carried.into_iter().map(coding).collect(),
    }
}

/// The outcomes as a table. People are shown what asks for a look; a data file has every coding.
fn table(shown: &Shown, revised: &Revised, everything: bool) -> Table {
    let columns = vec![
        Column::words("outcome", "table-outcome"),
        Column::words("code", "table-code"),
        Column::words("coder", "table-coder"),
        Column::words("old_place", "table-old-place"),
        Column::words("old_words", "table-old-words"),
        Column::words("new_place", "table-new-place"),
        Column::words("new_words", "table-new-words"),
    ];
    let title = Message::new("table-revised")
        .with("transcript", &shown.transcript)
        .with("revision", i64::from(shown.revision));
    let mut table = Table::new("revised", title, columns);
    let place = |place: &ShownPlace| Cell::text(format!("{}-{}", place.start, place.end));
    for coding in shown.codings.iter().filter(|coding| everything || !coding.is_same()) {
        let new = coding.new.as_ref();
        let (old_words, new_words) = match (&coding.old.text, new.and_then(|new| new.text.as_ref())) {
            (Some(old), Some(new)) if !everything => differing(old, new),
            (old, new) => (old.clone().unwrap_or_default(), new.cloned().unwrap_or_default()),
        };
        let words = |words: String| if everything { words } else { shortened(&words) };
        table.push(vec![
            Cell::said(said(coding.outcome)),
            Cell::text(&coding.code),
            Cell::text(&coding.coder),
            place(&coding.old),
            Cell::text(words(old_words)),
            new.map_or(Cell::Empty, place),
            Cell::text(words(new_words)),
        ]);
    }
    let same = shown.codings.iter().filter(|coding| coding.is_same()).count();
    if same > 0 && !everything {
        table.notes.push(Message::new("table-note-same-words").with("count", same));
    }
    let speakers: Vec<String> =
        revised.speakers.iter().map(|(label, speaker)| super::import::described(label, speaker)).collect();
    table.notes.push(
        Message::new("table-note-revised")
            .with("turns", revised.reading.turns.len())
            .with("speakers", speakers.join(", ")),
    );
    table
}

impl ShownCoding {
    /// Whether it is on the same words.
    fn is_same(&self) -> bool {
        self.outcome == Anchor::Exact.name() || self.outcome == Anchor::Moved.name()
    }
}

/// Two versions of words from just before where they begin to differ.
fn differing(old: &str, new: &str) -> (String, String) {
    const BEFORE: usize = 16;
    let same = old.char_indices().zip(new.chars()).take_while(|((_, a), b)| a == b).count();
    let from = old.char_indices().nth(same.saturating_sub(BEFORE)).map_or(0, |(at, _)| at);
    match old[..from].rfind(char::is_whitespace) {
        Some(at) => (format!("…{}", &old[at..]), format!("…{}", &new[at..])),
        None => (old.to_owned(), new.to_owned()),
    }
}

/// The outcome in the reader's words.
fn said(outcome: &str) -> &'static str {
    match outcome {
        "exact" => "table-outcome-exact",
        "moved" => "table-outcome-moved",
        "changed" => "table-outcome-changed",
        _ => "table-outcome-lost",
    }
}
