//! What can be typed: the commands, and the options that many of them share.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{
    accept, adjudicate, agree, chart, check, choose, claims, code, codebook, compare, completions, cooccur,
    diff, done, erase, import, init, log, matrix, memo, merge, open, phase, quotes, recode, respondents, run,
    saturation, status, suggest, tag, tally, transcripts, undo, verify,
};
use crate::codebook::Origin;
use crate::coding::{CountRules, CountUnit, Denominator, Polarity, Whose};
use crate::message::Language;
use crate::study::Study;
use crate::tally::Request;

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(name = "codeboom", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) study: Option<PathBuf>,
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub(super) lang: Option<Lang>,
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

impl Global {
    /// The language asked for, or that of the locale, before a study is known.
    pub(super) fn language(&self) -> Language {
        self.lang.map_or_else(locale, Lang::language)
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Lang {
    Nl,
    En,
}

impl Lang {
    pub(super) fn language(self) -> Language {
        match self {
            Self::Nl => Language::Nl,
            Self::En => Language::En,
        }
    }
}

/// The language of the environment.
fn locale() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    set.map_or(Language::En, |locale| Language::from_locale(&locale))
}

/// The language that arguments ask for, even when they cannot be parsed.
pub(super) fn language_in(arguments: &[OsString]) -> Language {
    let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let after =
        words.iter().position(|word| word == "--lang").and_then(|at| words.get(at + 1)).map(String::as_str);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    match after.or(joined) {
        Some("nl") => Language::Nl,
        Some("en") => Language::En,
        _ => locale(),
    }
}

/// The commands, in the order of the phases.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(visible_alias = "nieuw")]
    Init(init::InitArgs),
    #[command(visible_alias = "importeer")]
    Import(import::ImportArgs),
    #[command(visible_alias = "transcripten")]
    Transcripts(transcripts::TranscriptsArgs),
    #[command(visible_alias = "respondenten")]
    Respondents(respondents::RespondentsArgs),
    #[command(visible_alias = "codeboek")]
    Codebook(codebook::CodebookArgs),
    #[command(visible_alias = "codeer")]
    Code(code::CodeArgs),
    #[command(visible_alias = "hercodeer")]
    Recode(recode::RecodeArgs),
    #[command(visible_alias = "ontcodeer")]
    Uncode(recode::UncodeArgs),
    #[command(visible_alias = "stel-voor")]
    Suggest(suggest::SuggestArgs),
    #[command(visible_alias = "aanvaard")]
    Accept(accept::AcceptArgs),
    #[command(visible_alias = "wijs-af")]
    Reject(accept::AcceptArgs),
    #[command(visible_alias = "klaar")]
    Done(done::DoneArgs),
    #[command(visible_alias = "overeenstemming")]
    Agree(agree::AgreeArgs),
    #[command(visible_alias = "beslecht")]
    Adjudicate(adjudicate::AdjudicateArgs),
    #[command(visible_alias = "tel")]
    Tally(tally::TallyArgs),
    Matrix(matrix::MatrixArgs),
    #[command(visible_alias = "vergelijk")]
    Compare(compare::CompareArgs),
    #[command(visible_alias = "verzadiging")]
    Saturation(saturation::SaturationArgs),
    #[command(visible_alias = "samen")]
    Cooccur(cooccur::CooccurArgs),
    #[command(visible_alias = "citaten")]
    Quotes(quotes::QuotesArgs),
    #[command(visible_alias = "kies")]
    Choose(choose::ChooseArgs),
    #[command(visible_alias = "grafiek")]
    Chart(chart::ChartArgs),
    #[command(visible_alias = "controleer")]
    Check(check::CheckArgs),
    #[command(visible_alias = "beweringen")]
    Claims(claims::ClaimsArgs),
    #[command(visible_alias = "notitie")]
    Memo(memo::MemoArgs),
    #[command(visible_alias = "fase")]
    Phase(phase::PhaseArgs),
    #[command(visible_alias = "logboek")]
    Log(log::LogArgs),
    #[command(visible_alias = "verschil")]
    Diff(diff::DiffArgs),
    #[command(visible_alias = "markeer")]
    Tag(tag::TagArgs),
    #[command(visible_alias = "ongedaan")]
    Undo(undo::UndoArgs),
    #[command(visible_alias = "opnieuw")]
    Redo(undo::UndoArgs),
    #[command(visible_alias = "voeg-samen")]
    Merge(merge::MergeArgs),
    #[command(visible_alias = "verifieer")]
    Verify(verify::VerifyArgs),
    #[command(visible_alias = "stand")]
    Status(status::StatusArgs),
    #[command(visible_alias = "wis")]
    Erase(erase::EraseArgs),
    #[command(visible_alias = "werkbank")]
    Open(open::OpenArgs),
    #[command(visible_alias = "alles")]
    Run(run::RunArgs),
    Completions(completions::CompletionsArgs),
    #[command(hide = true)]
    Man(completions::ManArgs),
}

/// How a table is shown, and where it goes.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(long, value_enum, default_value = "table", value_name = "FORMAT")]
    pub(super) format: ShownAs,
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ShownAs {
    Table,
    Csv,
    Json,
    Md,
}

/// The study as the only positional argument.
#[derive(Debug, Args)]
pub(super) struct Here {
    #[arg(value_name = "STUDY")]
    pub(super) here: Option<PathBuf>,
}

/// As of when.
#[derive(Debug, Args)]
pub(super) struct At {
    #[arg(long, value_name = "MOMENT")]
    pub(super) at: Option<String>,
}

/// Who acts.
#[derive(Debug, Default, Args)]
pub(super) struct Acting {
    #[arg(long, value_name = "NAME")]
    pub(super) coder: Option<String>,
}

/// Who decides, and why.
#[derive(Debug, Args)]
pub(super) struct Deciding {
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
    #[arg(long = "coder", value_name = "NAME")]
    pub(super) decider: Option<String>,
}

/// Whose codings count.
#[derive(Debug, Args)]
pub(super) struct Whom {
    #[arg(long, value_name = "NAME")]
    coder: Option<String>,
}

impl Whom {
    /// Whether a coder was asked for.
    pub(super) fn is_asked(&self) -> bool {
        self.coder.is_some()
    }

    /// The coder asked for, or the study's setting.
    pub(super) fn whose(&self, study: &Study) -> Whose {
        let asked = self.coder.as_ref().map(|name| Whose::from(name.clone()));
        study.known_whose(asked.unwrap_or_else(|| study.settings.count.whose.clone()))
    }
}

/// What a count rests on.
#[derive(Debug, Args)]
pub(super) struct Basis {
    #[arg(long, value_name = "ATTRIBUTE")]
    pub(super) by: Option<String>,
    #[arg(long, value_enum, value_name = "UNIT")]
    unit: Option<UnitArg>,
    #[arg(long, value_enum, value_name = "WHOM")]
    of: Option<OfArg>,
    #[command(flatten)]
    whom: Whom,
}

/// Which codings are looked at.
#[derive(Debug, Args)]
pub(super) struct Which {
    #[arg(long, value_enum, value_name = "ORIGIN")]
    origin: Option<OriginArg>,
    #[arg(long, value_enum, value_name = "POLARITY")]
    polarity: Option<PolarityArg>,
    #[arg(long)]
    provisional: bool,
}

/// How a count is made.
#[derive(Debug, Args)]
pub(super) struct Counting {
    #[command(flatten)]
    pub(super) basis: Basis,
    #[command(flatten)]
    which: Which,
}

impl Basis {
    /// The unit asked for.
    pub(super) fn unit(&self) -> Option<CountUnit> {
        self.unit.map(UnitArg::unit)
    }

    /// What was asked, with the study's settings for what was not.
    pub(super) fn request(&self, study: &Study) -> Request {
        let set = &study.settings.count;
        Request {
            rules: CountRules {
                unit: self.unit.map_or(set.unit, UnitArg::unit),
                of: self.of.map_or(set.of, OfArg::denominator),
                whose: self.whom.whose(study),
            },
            by: self.by.clone(),
            ..Request::default()
        }
    }
}

impl Which {
    /// The request with what was asked of codings.
    pub(super) fn narrow(&self, mut request: Request) -> Request {
        request.origin = self.origin.map(OriginArg::origin);
        request.polarity = self.polarity.map(PolarityArg::polarity);
        request.provisional = self.provisional;
        request
    }
}

impl Counting {
    /// What was asked, with the study's settings for what was not.
    pub(super) fn request(&self, study: &Study) -> Request {
        self.which.narrow(self.basis.request(study))
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum UnitArg {
    Respondents,
    Cases,
    Transcripts,
}

impl UnitArg {
    pub(super) fn unit(self) -> CountUnit {
        match self {
            Self::Respondents => CountUnit::Respondents,
            Self::Cases => CountUnit::Cases,
            Self::Transcripts => CountUnit::Transcripts,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum OfArg {
    All,
    Asked,
}

impl OfArg {
    fn denominator(self) -> Denominator {
        match self {
            Self::All => Denominator::All,
            Self::Asked => Denominator::Asked,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum OriginArg {
    Deductive,
    Inductive,
    InVivo,
}

impl OriginArg {
    pub(super) fn origin(self) -> Origin {
        match self {
            Self::Deductive => Origin::Deductive,
            Self::Inductive => Origin::Inductive,
            Self::InVivo => Origin::InVivo,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum PolarityArg {
    Supports,
    Opposes,
    Mixed,
}

impl PolarityArg {
    pub(super) fn polarity(self) -> Polarity {
        match self {
            Self::Supports => Polarity::Supports,
            Self::Opposes => Polarity::Opposes,
            Self::Mixed => Polarity::Mixed,
        }
    }
}
