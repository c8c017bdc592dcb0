//! `codeboom quotes`: the segments behind a count.

use clap::Args;

use super::args::{At, Global, Here, Show, Which, Whom};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::codebook::{CodeId, ThemeId};
use crate::coding::{CountRules, Whose};
use crate::corpus::{RespondentId, TranscriptId};
use crate::message::{Message, Problem, nearest};
use crate::tally::{QuoteFilter, Request, quotes};

#[derive(Debug, Args)]
pub(super) struct QuotesArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "THEME", conflicts_with = "code")]
    theme: Option<String>,
    #[arg(long, value_name = "ID")]
    respondent: Option<String>,
    #[arg(long, value_name = "ID")]
    transcript: Option<String>,
    #[arg(long)]
    chosen: bool,
    #[command(flatten)]
    whom: Whom,
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &QuotesArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    // What was chosen is shown whoever coded it, unless a coder is asked for.
    let whose =
        if args.chosen && !args.whom.is_asked() { Whose::Any } else { args.whom.whose(&session.study) };
    let rules = CountRules { whose, ..session.study.settings.count.clone() };
    let request = session.ready(args.which.narrow(Request { rules, ..Request::default() }))?;
    let filter = QuoteFilter {
        code: args.code.as_deref().map(|name| find_code(&session, name)).transpose()?,
        theme: args.theme.as_deref().map(|name| find_theme(&session, name)).transpose()?,
        respondent: args.respondent.as_deref().map(|id| find_respondent(&session, id)).transpose()?,
        transcript: match &args.transcript {
            Some(id) => Some(find(&session, id)?.id.clone()),
            None => None,
        },
        chosen: args.chosen,
    };
    let blind = session.blind();
    let mut found = session.count(&request, |material| quotes(material, &request, &filter, voice.language()));
    let all = found.quotes.len();
    found.quotes.retain(|quote| {
        quote.coder == session.author.writer.coder()
            || !blind.hides_in(&TranscriptId::new(&*quote.transcript))
    });
    if found.quotes.len() < all {
        let hidden = Message::new("cli-blind").with("count", all - found.quotes.len());
        voice.problem(&Problem::note(hidden).hint(Message::new("cli-blind-hint")));
    }
    session.show(&args.show, vec![found.table()], &found, voice)?;
    Ok(Outcome::Done)
}

/// The code of that name, or what it might have been.
pub(super) fn find_code(session: &Session, name: &str) -> Result<CodeId> {
    let book = &session.study.state.codebook;
    book.find_code(name).map(|code| code.id.clone()).ok_or_else(|| {
        let known: Vec<&str> = book.codes.iter().map(|code| code.id.as_str()).collect();
        Problem::error(Message::new("cli-unknown-code").with("code", name)).hint(nearest(name, &known))
    })
}

pub(super) fn find_theme(session: &Session, name: &str) -> Result<ThemeId> {
    let book = &session.study.state.codebook;
    book.find_theme(name).map(|theme| theme.id.clone()).ok_or_else(|| {
        let known: Vec<&str> = book.themes.iter().map(|theme| theme.id.as_str()).collect();
        Problem::error(Message::new("cli-unknown-theme").with("theme", name)).hint(nearest(name, &known))
    })
}

/// The respondent of that id, or what it might have been.
pub(super) fn find_respondent(session: &Session, name: &str) -> Result<RespondentId> {
    let respondents = &session.study.state.respondents;
    let found = respondents.iter().find(|respondent| respondent.id.as_str().eq_ignore_ascii_case(name));
    found.map(|respondent| respondent.id.clone()).ok_or_else(|| {
        let known: Vec<&str> = respondents.iter().map(|respondent| respondent.id.as_str()).collect();
        Problem::error(Message::new("cli-unknown-respondent").with("id", name)).hint(nearest(name, &known))
    })
}
