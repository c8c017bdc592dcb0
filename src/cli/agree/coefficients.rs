//! `codeboom agree` in a study: how much those agree who finished the same transcripts.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{AgreeArgs, ResampleArg};
use crate::cli::approach::mind_the_approach;
use crate::cli::args::ShownAs;
use crate::cli::progress::Progress;
use crate::cli::say::Voice;
use crate::cli::session::Session;
use crate::cli::{Outcome, Result};
use crate::codebook::CodeId;
use crate::corpus::RespondentId;
use crate::message::{Message, Problem};
use crate::reliability::unitizing::GammaSettings;
use crate::reliability::{
    Agreement, Ask, Cutting, Evidence, MOST_CODERS, Resampled, Unit, agreement, cutting, cutting_table,
};

/// The answer: agreement, and a sentence for the method section.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    agreement: &'a Agreement,
    #[serde(skip_serializing_if = "Option::is_none")]
    boundaries: Option<Cutting>,
    methods: String,
}

/// What agreement is computed from, out of a study.
pub(super) fn evidence<'s>(session: &'s Session, withdrawn: &'s BTreeSet<RespondentId>) -> Evidence<'s> {
    let study = &session.study;
    Evidence {
        codebook: &study.state.codebook,
        transcripts: &study.transcripts,
        codings: &study.codings,
        done: &study.state.done,
        withdrawn,
    }
}

/// The coders asked for, as they are known in the study.
pub(super) fn coders(args: &AgreeArgs, session: &Session) -> Result<Vec<String>> {
    let known = session.study.coders();
    let mut asked = Vec::new();
    for name in &args.coders {
        let coder = session.study.known_coder(name);
        if !known.contains(&coder) {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let message = Message::new("cli-unknown-coder").with("name", name);
            let hint = Message::new("cli-unknown-coder-hint").with("names", names.join(", "));
            return Err(Problem::error(message).hint(hint));
        }
        if !asked.contains(&coder) {
            asked.push(coder);
        }
    }
    if asked.len() == 1 || asked.len() > MOST_CODERS {
        let message =
            Message::new("agreement-coders-asked").with("count", asked.len()).with("most", MOST_CODERS);
        return Err(Problem::error(message));
    }
    Ok(asked)
}

/// Says, in a reflexive study, that coefficients do not fit that approach.
pub(super) fn notice(session: &Session, voice: &Voice) {
    mind_the_approach(&session.study, "agreement-reflexive", "agreement-reflexive-hint", voice);
}

pub(super) fn run(args: &AgreeArgs, session: &Session, voice: &Voice) -> Result {
    let unit = args.units.unit();
    if unit == Unit::Characters && args.resample == Some(ResampleArg::Units) {
        let hint = Message::new("agreement-characters-hint");
        return Err(Problem::error(Message::new("agreement-characters")).hint(hint));
    }
    let withdrawn: BTreeSet<RespondentId> = session.study.withdrawn().into_iter().cloned().collect();
    let ask = Ask {
        coders: coders(args, session)?,
        unit,
        universe: args.universe.universe(),
        by_hand: args.without_suggestions,
        resampling: args.resampling(Resampled::Transcripts),
    };
    notice(session, voice);
    let book = &session.study.state.codebook;
    let name = |id: &CodeId| {
        book.code(id).map_or_else(|| id.to_string(), |code| code.name(voice.language()).to_owned())
    };
    let found = agreement(&evidence(session, &withdrawn), &ask, name);
    if found.finished.is_empty() {
        let hint = Message::new("agreement-nothing-hint");
        voice.problem(&Problem::warning(Message::new("agreement-nothing")).hint(hint));
    }
    let boundaries = boundaries(args, &evidence(session, &withdrawn), &ask, name, voice)?;
    let methods = found.methods();
    let mut tables = if args.show.format == ShownAs::Csv { vec![found.long()] } else { found.tables() };
    if args.show.format != ShownAs::Csv {
        tables.extend(boundaries.as_ref().map(|cut| cutting_table(&found.coders, cut)));
    }
    if let Some(first) = tables.first_mut().filter(|_| session.study.settings.blind) {
        first.notes.push(Message::new("agreement-note-blind"));
    }
    if let Some(last) = tables.last_mut().filter(|_| !found.finished.is_empty()) {
        last.notes.push(Message::new("agreement-methods-follow").with("methods", methods.clone()));
    }
    let answer = Answer { agreement: &found, boundaries, methods: voice.catalogue.say(&methods) };
    session.show(&args.show, tables, &answer, voice)?;
    Ok(Outcome::Done)
}

/// How segments are cut, when characters are compared; with gamma, which takes a while, when it is asked for.
fn boundaries(
    args: &AgreeArgs,
    evidence: &Evidence<'_>,
    ask: &Ask,
    name: impl Fn(&CodeId) -> String,
    voice: &Voice,
) -> Result<Option<Cutting>> {
    if ask.unit != Unit::Characters {
        if args.gamma {
            let hint = Message::new("agreement-gamma-hint");
            return Err(Problem::error(Message::new("agreement-gamma")).hint(hint));
        }
        return Ok(None);
    }
    let gamma = args.gamma.then(|| GammaSettings { seed: args.seed, ..GammaSettings::default() });
    let progress = Progress::of(1, "agreement-gamma-progress", voice);
    Ok(Some(cutting(evidence, ask, gamma, name, &|done, of| progress.at(done, of))))
}
