//! `codeboom code`: one code on one segment, on disk before the command returns.

use clap::Args;

use super::args::{Acting, Global, PolarityArg};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::codebook::{Code, CodeId, Origin, Wording};
use crate::coding::{Prompting, Via};
use crate::corpus::{Role, Transcript};
use crate::log::{CodingAdded, Created, Decision, Pending};
use crate::message::{Message, Problem, nearest};
use crate::study::anchored;
use crate::text::{Positions, Span, find_words};

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
    warn_of_odd_span(&session, transcript, span, voice);
    let repeated = session.study.codings.iter().any(|coding| {
        coding.coder == session.author.writer.coder()
            && coding.code == code
            && coding.transcript == transcript.id
            && coding.span == span
    });
    if repeated {
        return Err(
            Problem::error(Message::new("cli-code-repeated")).hint(Message::new("cli-code-repeated-hint"))
        );
    }
    let mut pending: Vec<Pending> = created.into_iter().map(Pending::new).collect();
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
    let mut placed = placed(transcript, span, code);
    if let Decision::CodingAdded(added) = &mut placed.decision {
        added.polarity = args.polarity.polarity();
        added.prompting = prompting;
    }
    if let Some(words) = &mut placed.words {
        words.memo = args.memo.clone().filter(|memo| !memo.trim().is_empty());
    }
    placed
}

/// A coding by hand of a span, to be recorded.
pub(super) fn placed(transcript: &Transcript, span: Span, code: CodeId) -> Pending {
    let (spot, words) = anchored(transcript, span);
    Pending {
        decision: Decision::CodingAdded(CodingAdded {
            code,
            transcript: transcript.id.clone(),
            revision: spot.revision,
            start: spot.start,
            end: spot.end,
            polarity: crate::coding::Polarity::Supports,
            prompting: None,
            via: Via::Hand,
            suggestion: None,
        }),
        words: Some(words),
    }
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
        let positions = Positions::new(text);
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
            let positions = Positions::new(text);
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
fn code_of(session: &Session, args: &CodeArgs) -> Result<(CodeId, Option<Decision>)> {
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
    let id = session.study.state.free_code_id(&args.code);
    let entry = Code::new(id.clone(), Wording::from(args.code.trim()), origin);
    Ok((id, Some(Decision::CodeCreated(Created { entry }.into()))))
}

/// Words that count for nobody are worth a warning, not a refusal.
pub(super) fn warn_of_odd_span(session: &Session, transcript: &Transcript, span: Span, voice: &Voice) {
    if !session.study.withheld(transcript, span).is_empty() {
        voice.problem(&Problem::warning(Message::new("reshape-code-withdrawn")));
        return;
    }
    let mut turns = transcript.reading.turns_in(span).peekable();
    if turns.peek().is_none() {
        voice.problem(&Problem::warning(Message::new("cli-code-no-turn")));
    } else if transcript.respondents_in(span).is_empty() {
        let interviewer = turns.any(|turn| transcript.speaker(turn).role == Role::Interviewer);
        let id = if interviewer { "cli-code-interviewer" } else { "cli-code-other" };
        voice.problem(&Problem::warning(Message::new(id)));
    }
}

/// Words cut to what fits in a sentence.
pub(super) fn shortened(words: &str) -> String {
    const MOST: usize = 60;
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= MOST {
        return flat;
    }
    let cut: String = flat.chars().take(MOST).collect();
    format!("{}…", cut.trim_end())
}
