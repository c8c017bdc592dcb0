//! The bytes of a file as received to a reading: its text, its turns, who speaks, and what could not be placed.
//!
//! ```text
//! received    what the bytes are, and the characters they stand for
//! document    paragraphs of docx, odt, txt and md
//! cues        vtt and srt
//! speech      lines to turns: labels, times
//! speakers    labels to roles and respondents
//! ```
//!
//! Nothing is dropped without being said: a line that is nobody's is listed, a guess is a note with the option that
//! corrects it. Reading files from disk and keeping readings is not done here but in `study`.

mod cues;
mod date;
mod document;
mod received;
mod speakers;
mod speech;

use std::collections::BTreeSet;

pub use self::document::{Cell, Look, PageBreak, Paragraph};
pub use self::received::decode_text;
pub use self::speakers::SpeakerOption;

use self::document::Body;
use self::speech::{Labels, Layout, Mode, Part, Spoken, known};
use crate::corpus::{About, RespondentId, Role, SpeakerMap, Turn};
use crate::message::{Message, Place, Problem};

/// How many lines at the head of a file are looked at for a date.
const HEAD: usize = 12;

/// What the user says of a file that is imported.
#[derive(Debug, Clone)]
pub struct Options<'o> {
    /// The respondent of the file, for words whose label does not say who it is.
    pub respondent: Option<RespondentId>,
    /// Who the speakers are.
    pub speakers: Vec<SpeakerOption>,
    /// The ids that other transcripts use already.
    pub taken: &'o BTreeSet<RespondentId>,
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Plain text.
    Txt,
    /// Markdown.
    Md,
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// WebVTT, as Teams and Zoom write it.
    Vtt,
    /// SubRip.
    Srt,
}

impl Format {
    /// The name: `txt`, `md`, `docx`, `odt`, `vtt` or `srt`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Txt => "txt",
            Self::Md => "md",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Vtt => "vtt",
            Self::Srt => "srt",
        }
    }
}

/// A line of the reading that is nobody's: a title, a date, a cue without times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnrecognisedLine {
    /// The line in the reading, from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
}

/// A file read.
#[derive(Debug, Clone, PartialEq)]
pub struct Ingested {
    /// What the file turned out to be.
    pub format: Format,
    /// The encoding of its characters.
    pub encoding: &'static str,
    /// The text of the reading: UTF-8, LF, no byte order mark, characters as the source has them.
    pub text: String,
    /// The turns, in order, not overlapping; headings and unrecognised lines have none.
    pub turns: Vec<Turn>,
    /// Who the labels of the turns stand for.
    pub speakers: SpeakerMap,
    /// The date, when the head of the file states one.
    pub about: About,
    /// The lines that are nobody's.
    pub unrecognised: Vec<UnrecognisedLine>,
    /// What was assumed, and what the user is to look at.
    pub notes: Vec<Problem>,
}

/// The text of a file with what is said in it.
struct Content {
    text: String,
    spoken: Spoken,
    mode: Mode,
    /// Labels that occur once and may be somebody's name.
    doubtful: Vec<String>,
}

/// Reads a file as received.
///
/// # Errors
///
/// When the bytes are no transcript that can be read; the problem says what they are and what to do.
pub fn read(file_name: &str, bytes: &[u8], options: &Options<'_>) -> Result<Ingested, Problem> {
    let whole_file = |problem: Problem| problem.at(Place::file(file_name));
    let document = document::open(file_name, bytes).map_err(whole_file)?;
    let mut notes: Vec<Problem> = document.note.into_iter().map(whole_file).collect();
    let forced: BTreeSet<String> =
        options.speakers.iter().map(SpeakerOption::key).filter(|label| !label.is_empty()).collect();
    let Content { text, spoken, mode, doubtful } = match document.body {
        Body::Text(text) if matches!(document.format, Format::Vtt | Format::Srt) => {
            let cues::Joined { text, spoken } = cues::join(&text, &forced);
            let labelled = spoken.turns.iter().any(|turn| turn.label.as_deref() != Some(""));
            let mode = if labelled { Mode::Labelled } else { Mode::Unlabelled };
            Content { text, spoken, mode, doubtful: Vec::new() }
        }
        Body::Text(text) => spoken_in(Layout::of_text(text, document.format), &forced, options),
        Body::Paragraphs(paragraphs) => spoken_in(Layout::of_paragraphs(&paragraphs), &forced, options),
    };
    if text.trim().is_empty() {
        return Err(whole_file(received::empty()));
    }
    let Spoken { turns, unrecognised, questions } = spoken;
    let unlabelled = match mode {
        Mode::Moderated => Role::Respondent,
        Mode::Unlabelled if options.respondent.is_some() => Role::Respondent,
        _ => Role::Other,
    };
    let (speakers, said) = speakers::map(file_name, &text, &turns, options, unlabelled);
    notes.extend(said.into_iter().map(whole_file));
    notes.extend(about_mode(file_name, &text, &turns, &speakers, mode));
    if questions > 0 {
        notes.push(whole_file(Problem::note(Message::new("ingest-questions").with("count", questions))));
    }
    notes.extend(about_doubtful(&doubtful).map(whole_file));
    let labels: BTreeSet<String> = speakers.keys().cloned().collect();
    notes.extend(speakers::unused(&options.speakers, &labels).into_iter().map(whole_file));
    let about = About { date: date_in_head(&text, &unrecognised), ..About::default() };
    let (format, encoding) = (document.format, document.encoding);
    Ok(Ingested { format, encoding, text, turns, speakers, about, unrecognised, notes })
}

/// The paragraphs of a text document, with headings, lists, tables and notes marked.
///
/// # Errors
///
/// When the bytes are no document that can be read.
pub fn paragraphs(file_name: &str, bytes: &[u8]) -> Result<Vec<Paragraph>, Problem> {
    let document = document::open(file_name, bytes).map_err(|problem| problem.at(Place::file(file_name)))?;
    Ok(document::paragraphs_of(document))
}

/// What a file holds, for those who ask something else of it than who speaks.
#[derive(Debug)]
pub(crate) enum Contents {
    /// The paragraphs of a word processor.
    Paragraphs(Format, Vec<Paragraph>),
    /// A text, and what is to be said about its encoding.
    Text(String, Option<Problem>),
}

/// What a file holds.
///
/// # Errors
///
/// When the bytes are no document that can be read.
pub(crate) fn contents(file_name: &str, bytes: &[u8]) -> Result<Contents, Problem> {
    let document = document::open(file_name, bytes).map_err(|problem| problem.at(Place::file(file_name)))?;
    Ok(match document.body {
        Body::Paragraphs(paragraphs) => Contents::Paragraphs(document.format, paragraphs),
        Body::Text(text) => Contents::Text(text, document.note.map(|note| note.at(Place::file(file_name)))),
    })
}

/// What is said in a text, and whose the words without a label are.
fn spoken_in(layout: Layout, forced: &BTreeSet<String>, options: &Options<'_>) -> Content {
    let Labels { at: labels, doubtful } = speech::speakers(&layout, forced);
    let asks = |label: &str| {
        let given = options.speakers.iter().rev().find(|option| option.key() == label.to_lowercase());
        match given {
            Some(option) => option.role == Role::Interviewer,
            None => known(label).is_some_and(|known| known.part == Part::Interviewer),
        }
    };
    let mut found = labels.iter().flatten().peekable();
    let mode = if found.peek().is_none() {
        Mode::Unlabelled
    } else if found.all(|candidate| asks(candidate.label)) {
        Mode::Moderated
    } else {
        Mode::Labelled
    };
    let questions = if mode == Mode::Labelled { Vec::new() } else { speech::questions(&layout) };
    let spoken = speech::turns(&layout, &labels, &questions, mode);
    let doubtful = if mode == Mode::Unlabelled { Vec::new() } else { doubtful };
    let doubtful = doubtful.into_iter().map(str::to_owned).collect();
    drop(labels);
    Content { text: layout.text, spoken, mode, doubtful }
}

/// What is to be said when words have no label.
fn about_mode(file: &str, text: &str, turns: &[Turn], speakers: &SpeakerMap, mode: Mode) -> Option<Problem> {
    let mut unlabelled = turns.iter().filter(|turn| turn.label.as_deref() == Some(""));
    let first = unlabelled.next()?;
    let speaker = speakers.get("")?;
    let count = 1 + unlabelled.count();
    let place = Place::in_text(file, text, first.span.start);
    match (&speaker.respondent, mode) {
        (Some(id), Mode::Moderated) => {
            let message = Message::new("ingest-moderated").with("count", count).with("id", id.as_str());
            Some(Problem::note(message).hint(Message::new("ingest-moderated-hint")).at(place))
        }
        (None, Mode::Unlabelled) if speaker.role == Role::Other => {
            let line: String =
                first.span.of(text).lines().next().unwrap_or_default().chars().take(60).collect();
            let message = Message::new("ingest-unknown-speakers").with("count", count).with("line", line);
            Some(Problem::warning(message).hint(Message::new("ingest-unknown-speakers-hint")).at(place))
        }
        _ => None,
    }
}

/// What is to be said of labels that may be somebody's name.
fn about_doubtful(labels: &[String]) -> Option<Problem> {
    let first = labels.first()?;
    let message =
        Message::new("ingest-doubtful-labels").with("count", labels.len()).with("names", labels.join(", "));
    Some(Problem::note(message).hint(Message::new("ingest-doubtful-labels-hint").with("label", first)))
}

/// The only date in the lines at the head that nobody says, or in the first line.
fn date_in_head(text: &str, unrecognised: &[UnrecognisedLine]) -> Option<String> {
    let head = unrecognised.iter().filter(|line| line.line <= HEAD).map(|line| line.text.as_str());
    date::only_date(head).or_else(|| {
        let first = text.lines().find(|line| !line.trim().is_empty())?;
        date::only_date(std::iter::once(first)).filter(|_| first.split_whitespace().count() <= HEAD)
    })
}

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
