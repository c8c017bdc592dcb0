//! `codeboom code`: one code on one segment, on disk before the command returns.

use clap::Args;

use super::args::{Acting, Global, PolarityArg};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::codebook::{CodeId, Origin};
use crate::coding::Prompting;
use crate::corpus::Transcript;
use crate::log::{Decision, Pending};
use crate::message::{Message, Problem, nearest};
use crate::study::{by_hand, code_made};
use crate::text::{Span, find_words, shortened};

#[derive(Debug, Args)]
pub(super) struct CodeArgs {
    #[arg(value_name = "SPAN")]
    span: String,
    #[arg(value_name = "CODE")]
    code: String,
    #[arg(long)]
    new: bool,
    #[arg(long, requires = "new")]
    in_vivo: bool,
    #[arg(long, value_enum, default_value = "supports", value_name = "POLARITY")]
    polarity: PolarityArg,
    #[arg(long, conflicts_with = "spontaneous")]
    prompted: bool,
    #[arg(long)]
    spontaneous: bool,
    #[arg(long, value_name = "TEXT")]
    memo: Option<String>,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &CodeArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let (id, place) = args.span.split_once(':').ok_or_else(span_form)?;
    let transcript = find(&session, id)?;
    let span = span_of(transcript, place)?;
    let (code, created) = code_of(&session, args)?;
    voice.problems(session.study.odd_span(transcript, span).as_slice());
    session.study.refuse_repeated(session.author.writer.coder(), &code, transcript, span, None)?;
    let mut pending: Vec<Pending> = created.into_iter().collect();
    let known = session.study.state.codebook.code(&code);
    let name = known.map_or(args.code.as_str(), |code| code.name(voice.language()));
    pending.push(coding(args, transcript, span, code.clone()));
    let said = Message::new("cli-code-done")
        .with("code", name)
        .with("transcript", transcript.id.as_str())
        .with("words", shortened(&session.study.shown(transcript, span)));
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    voice.done(&said);
    Ok(Outcome::Done)
}

fn coding(args: &CodeArgs, transcript: &Transcript, span: Span, code: CodeId) -> Pending {
    let prompting = match (args.prompted, args.spontaneous) {
        (true, _) => Some(Prompting::Prompted),
        (_, true) => Some(Prompting::Spontaneous),
        _ => None,
    };
    let mut placed = by_hand(transcript, span, code);
    if let Decision::CodingAdded(added) = &mut placed.decision {
        added.polarity = args.polarity.polarity();
        added.prompting = prompting;
    }
    if let Some(words) = &mut placed.words {
        words.memo = args.memo.clone().filter(|memo| !memo.trim().is_empty());
    }
    placed
}

pub(super) fn span_form() -> Problem {
    Problem::error(Message::new("cli-span-form")).hint(Message::new("cli-span-form-hint"))
}

/// The span that `START-END` or words stand for.
pub(super) fn span_of(transcript: &Transcript, place: &str) -> Result<Span> {
    let text = &transcript.reading.text;
    let digits = |part: &str| part.trim().parse::<usize>().ok();
    let numbers = place.split_once('-').and_then(|(start, end)| digits(start).zip(digits(end)));
    if let Some((start, end)) = numbers {
        let positions = transcript.reading.positions();
        let bytes = positions.byte_of_code_point(start).zip(positions.byte_of_code_point(end));
        let span = bytes.map(|(start, end)| Span { start, end }).filter(|span| span.start < span.end);
        return span.ok_or_else(|| {
            let message = Message::new("cli-span-outside")
                .with("start", start)
                .with("end", end)
                .with("length", positions.code_points())
                .with("transcript", transcript.id.as_str());
            Problem::error(message).hint(Message::new("cli-span-outside-hint"))
        });
    }
    let words = place.trim().trim_matches(['"', '“', '”', '„']);
    match find_words(text, words).as_slice() {
        [span] => Ok(*span),
        [] => {
            let message = Message::new("cli-span-not-found")
                .with("words", shortened(words))
                .with("transcript", transcript.id.as_str());
            Err(Problem::error(message).hint(Message::new("cli-span-not-found-hint")))
        }
        several => {
            let positions = transcript.reading.positions();
            let places: Vec<String> = several
                .iter()
                .take(5)
                .map(|span| {
                    let (start, end) =
                        (positions.code_point_of(span.start), positions.code_point_of(span.end));
                    format!("{}:{start}-{end}", transcript.id)
                })
                .collect();
            let message = Message::new("cli-span-several")
                .with("words", shortened(words))
                .with("count", several.len())
                .with("transcript", transcript.id.as_str());
            let hint = Message::new("cli-span-several-hint").with("places", places.join(", "));
            Err(Problem::error(message).hint(hint))
        }
    }
}

/// The code named, or with `--new` one that is made now.
fn code_of(session: &Session, args: &CodeArgs) -> Result<(CodeId, Option<Pending>)> {
    let book = &session.study.state.codebook;
    if let Some(code) = book.find_code(&args.code) {
        return Ok((code.id.clone(), None));
    }
    if !args.new {
        let known: Vec<&str> = book.codes.iter().map(|code| code.id.as_str()).collect();
        let hint = if known.is_empty() {
            Message::new("cli-code-new-hint").with("code", args.code.as_str())
        } else {
            let near = nearest(&args.code, &known);
            if near.id == "problem-did-you-mean" {
                near
            } else {
                Message::new("cli-code-new-hint").with("code", args.code.as_str())
            }
        };
        return Err(
            Problem::error(Message::new("cli-unknown-code").with("code", args.code.as_str())).hint(hint)
        );
    }
    let origin = if args.in_vivo { Origin::InVivo } else { Origin::Inductive };
    let entry = session.study.new_code(&args.code, origin);
    Ok((entry.id.clone(), Some(code_made(entry))))
}
