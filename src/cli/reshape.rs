//! `codeboom codebook rename`, `merge`, `split` and the like: acts that reshape the codebook, each undone by one `undo`.

use clap::{Args, ValueEnum};

use super::args::{Deciding, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::codebook::{Sign, Stage};
use crate::message::{Message, Problem};
use crate::study::{Destination, Meaning, Reshape, Reshaping};

#[derive(Debug, Args)]
pub(super) struct RenameArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(value_name = "NEW-LABEL")]
    label: String,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct DefineArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "TEXT")]
    include: Option<String>,
    #[arg(long, value_name = "TEXT")]
    exclude: Option<String>,
    #[arg(long, value_name = "TEXT")]
    example: Option<String>,
    #[arg(long, value_name = "TEXT")]
    concept: Option<String>,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct MoveArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "THEME")]
    theme: Vec<String>,
    #[arg(long, value_name = "PARENT")]
    under: Option<String>,
    #[arg(long, conflicts_with_all = ["theme", "under"])]
    out: bool,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    #[arg(value_name = "FROM", required = true, num_args = 1..)]
    from: Vec<String>,
    #[arg(value_name = "INTO", required = true)]
    into: String,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct SplitArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(value_name = "NEW-LABEL")]
    label: String,
    #[arg(long, value_name = "ID", value_delimiter = ',', num_args = 1..)]
    codings: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',', num_args = 1.., conflicts_with = "codings")]
    codes: Vec<String>,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct RetireArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct RelateArgs {
    #[arg(value_name = "FROM")]
    from: String,
    #[arg(value_name = "TO")]
    to: String,
    #[arg(value_name = "LABEL")]
    label: String,
    #[arg(long, value_enum, default_value = "neutral", value_name = "SIGN")]
    sign: SignArg,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct UnrelateArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct StageArgs {
    #[arg(value_name = "THEME")]
    name: String,
    #[arg(value_enum, value_name = "STAGE")]
    stage: StageArg,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Args)]
pub(super) struct LinkArgs {
    #[arg(value_name = "THEME")]
    name: String,
    #[arg(value_name = "QUESTION", required = true)]
    questions: Vec<String>,
    #[command(flatten)]
    deciding: Deciding,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SignArg {
    Positive,
    Negative,
    Neutral,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum StageArg {
    Candidate,
    Reviewed,
    Defined,
}

pub(super) fn rename(args: &RenameArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.rename(&args.name, &args.label))
}

pub(super) fn define(args: &DefineArgs, global: &Global, voice: &mut Voice) -> Result {
    let meaning = Meaning {
        definition: args.text.as_deref(),
        include: args.include.as_deref(),
        exclude: args.exclude.as_deref(),
        example: args.example.as_deref(),
        concept: args.concept.as_deref(),
    };
    act(global, &args.deciding, voice, |reshape, _| reshape.define(&args.name, meaning))
}

pub(super) fn move_to(args: &MoveArgs, global: &Global, voice: &mut Voice) -> Result {
    if !args.out && args.theme.is_empty() && args.under.is_none() {
        return Err(Problem::error(Message::new("reshape-move-where")));
    }
    let to = Destination { themes: &args.theme, under: args.under.as_deref() };
    act(global, &args.deciding, voice, |reshape, _| reshape.move_to(&args.name, to))
}

pub(super) fn merge(args: &MergeArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.merge(&args.from, &args.into))
}

pub(super) fn split(args: &SplitArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, session| {
        if !args.codes.is_empty() {
            return reshape.split_theme(&args.name, &args.label, &args.codes);
        }
        if args.codings.is_empty() {
            let message = Message::new("reshape-split-what").with("new", &args.label);
            return Err(Problem::error(message).hint(Message::new("reshape-split-what-hint")));
        }
        let codings =
            args.codings.iter().map(|id| session.study.find_coding(id)).collect::<Result<Vec<_>>>()?;
        reshape.split_code(&args.name, &args.label, &codings)
    })
}

pub(super) fn retire(args: &RetireArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.retire(&args.name))
}

pub(super) fn relate(args: &RelateArgs, global: &Global, voice: &mut Voice) -> Result {
    let sign = match args.sign {
        SignArg::Positive => Sign::Positive,
        SignArg::Negative => Sign::Negative,
        SignArg::Neutral => Sign::Neutral,
    };
    act(global, &args.deciding, voice, |reshape, _| reshape.relate(&args.from, &args.to, &args.label, sign))
}

pub(super) fn unrelate(args: &UnrelateArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.unrelate(&args.id))
}

pub(super) fn stage(args: &StageArgs, global: &Global, voice: &mut Voice) -> Result {
    let stage = match args.stage {
        StageArg::Candidate => Stage::Candidate,
        StageArg::Reviewed => Stage::Reviewed,
        StageArg::Defined => Stage::Defined,
    };
    act(global, &args.deciding, voice, |reshape, _| reshape.stage(&args.name, stage))
}

pub(super) fn link(args: &LinkArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.link(&args.name, &args.questions))
}

pub(super) fn unlink(args: &LinkArgs, global: &Global, voice: &mut Voice) -> Result {
    act(global, &args.deciding, voice, |reshape, _| reshape.unlink(&args.name, &args.questions))
}

/// Works an act out, records it and says what it did.
fn act(
    global: &Global,
    deciding: &Deciding,
    voice: &mut Voice,
    work: impl for<'s> FnOnce(&Reshape<'s>, &'s Session) -> Result<Reshaping>,
) -> Result {
    let mut session = Session::open(global, None, deciding.decider.as_deref(), voice)?;
    let mut worked = work(&session.study.reshape(voice.language()), &session)?;
    let (said, notes) = (worked.said.clone(), std::mem::take(&mut worked.notes));
    session.study.record(&session.author, worked.pending(deciding.reason.as_deref()))?;
    session.tell(voice);
    voice.done(&said);
    voice.problems(&notes);
    Ok(Outcome::Done)
}
