//! `codeboom recode` and `uncode`: a coder changes codings of their own, or takes them away.

use std::collections::BTreeSet;

use clap::Args;

use super::args::{Deciding, Global, PolarityArg};
use super::code::span_of;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::coding::Prompting;
use crate::corpus::Transcript;
use crate::log::Judgement;
use crate::message::{Message, Problem};
use crate::study::{Placed, Recoding, Study, because};
use crate::text::{Span, shortened};

#[derive(Debug, Args)]
pub(super) struct RecodeArgs {
    #[arg(value_name = "CODING")]
    coding: String,
    #[arg(long, value_name = "CODE")]
    to: Option<String>,
    #[arg(long, value_name = "SPAN")]
    span: Option<String>,
    #[arg(long, value_enum, value_name = "POLARITY")]
    polarity: Option<PolarityArg>,
    #[arg(long, conflicts_with = "spontaneous")]
    prompted: bool,
    #[arg(long)]
    spontaneous: bool,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct UncodeArgs {
    #[arg(value_name = "CODING", required = true)]
    codings: Vec<String>,
    #[command(flatten)]
    deciding: Deciding,
}

pub(super) fn recode(args: &RecodeArgs, global: &Global, voice: &mut Voice) -> Result {
    let says = args.to.is_some() || args.span.is_some() || args.polarity.is_some();
    if !says && !args.prompted && !args.spontaneous {
        return Err(Problem::error(Message::new("reshape-recode-what")));
    }
    let mut session = Session::open(global, None, args.deciding.decider.as_deref(), voice)?;
    let coding = own(&session, &args.coding)?;
    let transcript = session.study.transcripts.iter().find(|known| known.id == coding.transcript);
    let span = match (&args.span, transcript) {
        (Some(place), Some(transcript)) => Some(span_in(&session, transcript, place)?),
        _ => None,
    };
    let code = args.to.as_deref().map(|name| super::quotes::find_code(&session, name)).transpose()?;
    let to = Recoding { code, span, judgement: Some(judgement(args, coding)) };
    refuse_repeated(&session, coding, &to)?;
    if let (Some(span), Some(transcript)) = (span, transcript) {
        voice.problems(session.study.odd_span(transcript, span).as_slice());
    }
    let said = told(&session, coding, &to, voice);
    let pending = because(session.study.recode(coding, to), args.deciding.reason.as_deref());
    if pending.is_empty() {
        return Err(Problem::error(Message::new("reshape-recode-nothing")));
    }
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    voice.done(&said);
    Ok(Outcome::Done)
}

pub(super) fn uncode(args: &UncodeArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.deciding.decider.as_deref(), voice)?;
    let mut seen = BTreeSet::new();
    let mut codings = Vec::new();
    for id in &args.codings {
        let coding = own(&session, id)?;
        if seen.insert(&coding.id) {
            codings.push(coding);
        }
    }
    let count = codings.len();
    let pending = because(Study::uncode(&codings), args.deciding.reason.as_deref());
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    voice.done(&Message::new("reshape-uncoded").with("count", count));
    Ok(Outcome::Done)
}

/// A coding of the one who acts.
fn own<'s>(session: &'s Session, id: &str) -> Result<&'s Placed> {
    session.study.own_coding(id, session.author.writer.coder())
}

/// What the coder says of the segment now.
fn judgement(args: &RecodeArgs, coding: &Placed) -> Judgement {
    let prompting = match (args.prompted, args.spontaneous) {
        (true, _) => Some(Prompting::Prompted),
        (_, true) => Some(Prompting::Spontaneous),
        _ => coding.prompting,
    };
    Judgement { polarity: args.polarity.map_or(coding.polarity, PolarityArg::polarity), prompting }
}

/// A place in the transcript of a coding; the id of the transcript may be left out.
fn span_in(session: &Session, transcript: &Transcript, place: &str) -> Result<Span> {
    let named = place.split_once(':').and_then(|(id, rest)| Some((session.study.transcript(id)?, rest)));
    match named {
        Some((other, rest)) if other.id == transcript.id => span_of(transcript, rest),
        Some((other, _)) => {
            let message = Message::new("reshape-recode-elsewhere")
                .with("transcript", transcript.id.as_str())
                .with("other", other.id.as_str());
            Err(Problem::error(message).hint(Message::new("reshape-recode-elsewhere-hint")))
        }
        None => span_of(transcript, place),
    }
}

/// Refuses to make a coding what another of the same coder is already.
fn refuse_repeated(session: &Session, coding: &Placed, to: &Recoding) -> Result<()> {
    let placed = session.study.codings.iter().find(|placed| placed.id == coding.id);
    let transcript = session.study.transcripts.iter().find(|known| known.id == coding.transcript);
    let span = to.span.or(placed.map(|placed| placed.span));
    let Some((transcript, span)) = transcript.zip(span) else { return Ok(()) };
    let code = to.code.as_ref().unwrap_or(&coding.code);
    session.study.refuse_repeated(&coding.coder, code, transcript, span, Some(&coding.id))
}

/// What the coding is now, in a sentence.
fn told(session: &Session, coding: &Placed, to: &Recoding, voice: &Voice) -> Message {
    let id = to.code.as_ref().unwrap_or(&coding.code);
    let code = session.study.state.codebook.code(id);
    let transcript = session.study.transcripts.iter().find(|known| known.id == coding.transcript);
    let placed = session.study.codings.iter().find(|placed| placed.id == coding.id);
    let span = to.span.or(placed.map(|placed| placed.span));
    let words = transcript.zip(span).map(|(transcript, span)| session.study.shown(transcript, span));
    let judgement = to.judgement.unwrap_or_default();
    Message::new("reshape-recoded")
        .with("coding", short(&coding.id))
        .with("words", words.map(|words| shortened(&words)).unwrap_or_default())
        .with("transcript", coding.transcript.as_str())
        .with("code", code.map_or(id.as_str(), |code| code.name(voice.language())))
        .with("polarity", judgement.polarity.name())
        .with("prompting", judgement.prompting.map_or("unsaid", Prompting::name))
}

/// The beginning of an id by which people know it.
fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}
