//! `codeboom transcripts`: what came in, who speaks how much; `transcripts show` prints one.

use std::collections::BTreeSet;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::args::{Global, Here, Show, ShownAs};
use super::import::described;
use super::output::{json, put, show};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result, assign};
use crate::corpus::{Role, SpeakerShare, Transcript, TranscriptId};
use crate::ingest;
use crate::message::{Message, Problem, nearest};
use crate::table::{Cell, Column, Table};
use crate::text::Span;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct TranscriptsArgs {
    #[command(subcommand)]
    command: Option<TranscriptsCommand>,
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Subcommand)]
enum TranscriptsCommand {
    Show(ShowArgs),
    #[command(visible_alias = "wijs-toe")]
    Assign(assign::AssignArgs),
    #[command(visible_alias = "neem-terug")]
    Unassign(assign::AssignArgs),
}

#[derive(Debug, Args)]
struct ShowArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    show: Show,
}

#[derive(Serialize)]
struct Listed {
    transcripts: Vec<ListedTranscript>,
}

#[derive(Serialize)]
struct ListedTranscript {
    id: String,
    file: String,
    format: String,
    readings: Vec<ListedReading>,
    speakers: Vec<ListedSpeaker>,
    turns: usize,
    words: usize,
    duration_ms: Option<u64>,
    unrecognised_lines: Vec<UnrecognisedLine>,
    assigned: Vec<String>,
    done: Vec<String>,
}

#[derive(Serialize)]
struct ListedReading {
    revision: u32,
    sha256: String,
}

#[derive(Serialize)]
struct ListedSpeaker {
    label: String,
    role: Role,
    respondent: Option<String>,
    turns: usize,
    words: usize,
    duration_ms: Option<u64>,
}

#[derive(Serialize)]
struct UnrecognisedLine {
    line: usize,
    text: String,
}

pub(super) fn run(args: &TranscriptsArgs, global: &Global, voice: &mut Voice) -> Result {
    match &args.command {
        Some(TranscriptsCommand::Show(args)) => return show_one(args, global, voice),
        Some(TranscriptsCommand::Assign(args)) => return assign::assign(args, global, voice),
        Some(TranscriptsCommand::Unassign(args)) => return assign::unassign(args, global, voice),
        None => {}
    }
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let transcripts =
        session.study.transcripts.iter().map(|transcript| listed(&session, transcript)).collect();
    let data = Listed { transcripts };
    show(&args.show, &[speaker_table(&data)], &data, &voice.catalogue)?;
    Ok(Outcome::Done)
}

fn listed(session: &Session, transcript: &Transcript) -> ListedTranscript {
    let shares = transcript.shares();
    let entry = session.study.state.transcript(&transcript.id);
    let readings = entry.map(|entry| entry.readings.as_slice()).unwrap_or_default();
    let speaker = |share: &SpeakerShare| ListedSpeaker {
        label: share.label.clone(),
        role: share.speaker.role,
        respondent: share.speaker.respondent.as_ref().map(ToString::to_string),
        turns: share.turns,
        words: share.words,
        duration_ms: share.duration_ms,
    };
    let coders = |of: &BTreeSet<(TranscriptId, String)>| {
        let here = of.iter().filter(|(id, _)| *id == transcript.id);
        here.map(|(_, coder)| coder.clone()).collect::<Vec<_>>()
    };
    ListedTranscript {
        id: transcript.id.to_string(),
        file: transcript.file.clone(),
        format: transcript.format.clone(),
        readings: readings
            .iter()
            .map(|(revision, sha256, _)| ListedReading { revision: *revision, sha256: sha256.clone() })
            .collect(),
        turns: transcript.reading.turns.len(),
        words: shares.iter().map(|share| share.words).sum(),
        duration_ms: transcript.duration_ms(),
        speakers: shares.iter().map(speaker).collect(),
        unrecognised_lines: unrecognised(session, transcript),
        assigned: coders(&session.study.state.assigned),
        done: coders(&session.study.state.done),
    }
}

/// The lines of the source that nobody speaks, found by reading it again.
fn unrecognised(session: &Session, transcript: &Transcript) -> Vec<UnrecognisedLine> {
    let source = session.study.state.transcript(&transcript.id).and_then(|entry| session.study.source(entry));
    let taken = BTreeSet::new();
    let speakers = transcript.speakers.iter().map(|(label, speaker)| ingest::SpeakerOption {
        label: label.clone(),
        role: speaker.role,
        respondent: speaker.respondent.clone(),
    });
    let options = ingest::Options { respondent: None, speakers: speakers.collect(), taken: &taken };
    let read = source.and_then(|(_, bytes)| ingest::read(&transcript.file, &bytes, &options).ok());
    let lines = read.map(|ingested| ingested.unrecognised).unwrap_or_default();
    lines.into_iter().map(|line| UnrecognisedLine { line: line.line, text: line.text }).collect()
}

fn speaker_table(data: &Listed) -> Table {
    let columns = vec![
        Column::words("transcript", "table-transcript"),
        Column::words("speaker", "table-speaker"),
        Column::words("role", "table-role"),
        Column::words("respondent", "table-respondent"),
        Column::numbers("turns", "table-turns"),
        Column::numbers("words", "table-words"),
        Column::words("duration", "table-duration"),
        Column::words("assigned", "table-assigned"),
        Column::words("done", "table-done"),
    ];
    let mut table = Table::new("transcripts", Message::new("table-transcripts-title"), columns);
    for transcript in &data.transcripts {
        for (index, speaker) in transcript.speakers.iter().enumerate() {
            let first = index == 0;
            let role = match speaker.role {
                Role::Interviewer => "table-interviewer",
                Role::Respondent => "table-respondent",
                Role::Other => "table-other",
            };
            table.push(vec![
                Cell::text(&transcript.id),
                Cell::text(&speaker.label),
                Cell::said(role),
                speaker.respondent.as_ref().map_or(Cell::Empty, Cell::text),
                Cell::Integer(speaker.turns),
                Cell::Integer(speaker.words),
                speaker.duration_ms.map_or(Cell::Empty, |ms| Cell::text(clock(ms))),
                if first { Cell::List(transcript.assigned.clone()) } else { Cell::Empty },
                if first { Cell::List(transcript.done.clone()) } else { Cell::Empty },
            ]);
        }
        if !transcript.unrecognised_lines.is_empty() {
            let count = transcript.unrecognised_lines.len();
            let first = transcript.unrecognised_lines.first().map_or(0, |line| line.line);
            table.notes.push(
                Message::new("table-note-unrecognised")
                    .with("transcript", &transcript.id)
                    .with("count", count)
                    .with("line", first),
            );
        }
    }
    table
}

/// Milliseconds as `1:02:03`.
pub(super) fn clock(ms: u64) -> String {
    let seconds = ms / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[derive(Serialize)]
struct Shown {
    id: String,
    reading: u32,
    text: String,
    turns: Vec<ShownTurn>,
}

#[derive(Serialize)]
struct ShownTurn {
    speaker: Option<String>,
    role: Role,
    respondent: Option<String>,
    start: usize,
    end: usize,
    start_ms: Option<u64>,
    end_ms: Option<u64>,
    text: String,
    /// The speaker withdrew; the text is blanked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

fn show_one(args: &ShowArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, None, None, voice)?;
    let transcript = find(&session, &args.id)?;
    let text = &transcript.reading.text;
    let positions = transcript.reading.positions();
    let turns = transcript.reading.turns.iter().map(|turn| {
        let speaker = transcript.speaker(turn);
        ShownTurn {
            speaker: turn.label.clone(),
            role: speaker.role,
            respondent: speaker.respondent.map(|id| id.to_string()),
            start: positions.code_point_of(turn.span.start),
            end: positions.code_point_of(turn.span.end),
            start_ms: turn.start_ms,
            end_ms: turn.end_ms,
            text: session.study.shown(transcript, turn.span),
            withdrawn: !session.study.withheld(transcript, turn.span).is_empty(),
        }
    });
    let shown = Shown {
        id: transcript.id.to_string(),
        reading: transcript.reading.revision,
        text: session.study.shown(transcript, Span::new(0, text.len())),
        turns: turns.collect(),
    };
    if args.show.format == ShownAs::Json {
        put(&args.show, &json(&shown)?)?;
    } else {
        show(&args.show, &[turn_table(&shown, transcript)], &shown, &voice.catalogue)?;
    }
    Ok(Outcome::Done)
}

fn turn_table(shown: &Shown, transcript: &Transcript) -> Table {
    let columns = vec![
        Column::numbers("start", "table-start"),
        Column::numbers("end", "table-end"),
        Column::words("time", "table-time"),
        Column::words("speaker", "table-speaker"),
        Column::words("text", "table-text"),
    ];
    let title = Message::new("table-transcript-title").with("id", &shown.id).with("file", &transcript.file);
    let mut table = Table::new("transcript", title, columns);
    for turn in &shown.turns {
        table.push(vec![
            Cell::Integer(turn.start),
            Cell::Integer(turn.end),
            turn.start_ms.map_or(Cell::Empty, |ms| Cell::text(clock(ms))),
            turn.speaker.as_ref().map_or(Cell::Empty, Cell::text),
            if turn.withdrawn { Cell::said("table-withdrawn") } else { Cell::text(&turn.text) },
        ]);
    }
    let speakers: Vec<String> =
        transcript.speakers.iter().map(|(label, speaker)| described(label, speaker)).collect();
    table.notes.push(Message::new("table-note-speakers").with("speakers", speakers.join(", ")));
    table
}

/// The transcript of that id, or what it might have been.
pub(super) fn find<'s>(session: &'s Session, id: &str) -> Result<&'s Transcript> {
    session.study.transcript(id).ok_or_else(|| {
        let known: Vec<&str> =
            session.study.transcripts.iter().map(|transcript| transcript.id.as_str()).collect();
        let problem = Problem::error(Message::new("cli-unknown-transcript").with("id", id));
        problem.hint(nearest(id, &known))
    })
}
