//! `codeboom agree --as PROGRAM`: what another program prints for the same codings, and why.

use std::collections::BTreeSet;

use serde::Serialize;

use super::coefficients::{coders, evidence, notice};
use super::{AgreeArgs, ProgramArg};
use crate::cli::say::Voice;
use crate::cli::session::Session;
use crate::cli::{Outcome, Result};
use crate::codebook::CodeId;
use crate::corpus::RespondentId;
use crate::message::{Message, Problem};
use crate::reliability::{AsQualcoder, MaxqdaAgreement, Pair, maxqda_table, qualcoder_table};

#[derive(Serialize)]
struct Answer<T> {
    #[serde(rename = "as")]
    program: &'static str,
    verified: &'static str,
    coders: [String; 2],
    finished: Vec<String>,
    #[serde(flatten)]
    found: T,
}

#[derive(Serialize)]
struct Rows {
    rows: Vec<AsQualcoder>,
}

pub(super) fn run(args: &AgreeArgs, program: ProgramArg, session: &Session, voice: &Voice) -> Result {
    let withdrawn: BTreeSet<RespondentId> = session.study.withdrawn().into_iter().cloned().collect();
    let asked = coders(args, session)?;
    let Some(pair) = Pair::of(evidence(session, &withdrawn), &asked) else {
        let hint = Message::new("agreement-two-hint");
        return Err(Problem::error(Message::new("agreement-two")).hint(hint));
    };
    notice(session, voice);
    let book = &session.study.state.codebook;
    let name = |id: &CodeId| {
        book.code(id).map_or_else(|| id.to_string(), |code| code.name(voice.language()).to_owned())
    };
    let finished = pair.finished().map(ToString::to_string).collect();
    match program {
        ProgramArg::Qualcoder => {
            let rows = pair.as_qualcoder(name);
            let table = qualcoder_table(&pair.coders, &rows);
            let answer = Answer {
                program: "qualcoder",
                verified: "source",
                coders: pair.coders.clone(),
                finished,
                found: Rows { rows },
            };
            session.show(&args.show, vec![table], &answer, voice)?;
        }
        ProgramArg::Maxqda => {
            let found: MaxqdaAgreement = pair.as_maxqda(args.overlap, name);
            let table = maxqda_table(&pair.coders, &found);
            let answer = Answer {
                program: "maxqda",
                verified: "documentation",
                coders: pair.coders.clone(),
                finished,
                found,
            };
            session.show(&args.show, vec![table], &answer, voice)?;
        }
    }
    Ok(Outcome::Done)
}
