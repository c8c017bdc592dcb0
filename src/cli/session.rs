//! An opened study with everything a command needs: the voice in its language, the author, what the rules propose.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;

use serde::Serialize;

use super::Result;
use super::args::{Global, Show};
use super::output::show;
use super::say::Voice;
use crate::codebook::QuestionId;
use crate::coding::{Coding, Denominator};
use crate::corpus::TranscriptId;
use crate::device::author;
use crate::explore::{Suggestion, open_suggestions, questions_asked};
use crate::message::{Message, Problem, Severity};
use crate::study::{Author, Blind, Folder, Moment, Study};
use crate::table::Table;
use crate::tally::{Material, Request};

/// A command's study.
pub(super) struct Session {
    /// The study. It lasts as long as the process, which takes it down faster than piece by piece.
    pub(super) study: ManuallyDrop<Study>,
    /// Who acts.
    pub(super) author: Author,
}

impl Session {
    /// Opens the study that was asked for, or the one around the current folder, records what was edited by hand, and
    /// says what was found.
    pub(super) fn open(
        global: &Global,
        here: Option<&Path>,
        coder: Option<&str>,
        voice: &mut Voice,
    ) -> Result<Self> {
        Self::open_at(global, here, coder, None, voice)
    }

    /// Opens the study as it was at a moment, when one is asked for.
    pub(super) fn open_at(
        global: &Global,
        here: Option<&Path>,
        coder: Option<&str>,
        at: Option<&str>,
        voice: &mut Voice,
    ) -> Result<Self> {
        let folder = folder_of(global, here)?;
        let mut study = Study::open_at(folder, at)?;
        if global.lang.is_none() {
            voice.switch(study.settings.language);
        }
        let author = author(&study, coder);
        let settled = study.settle(&author);
        voice.problems(&study.problems);
        study.problems.clear();
        settled?;
        Ok(Self { study: ManuallyDrop::new(study), author })
    }

    /// The same study at another moment; what was found on opening it was said already.
    pub(super) fn at(&self, moment: &str) -> Result<Self> {
        let folder = Folder::at(self.study.folder.root())?;
        let mut study = Study::open_at(folder, Some(moment))?;
        study.problems.clear();
        let author = author(&study, Some(self.author.writer.coder()));
        Ok(Self { study: ManuallyDrop::new(study), author })
    }

    /// Shows tables of the study, with the moment when it is not today's.
    pub(super) fn show<T: Serialize>(
        &self,
        how: &Show,
        mut tables: Vec<Table>,
        data: &T,
        voice: &Voice,
    ) -> Result<()> {
        for table in &mut tables {
            table.notes.extend(self.moment_note());
        }
        show(how, &tables, &AsOf { at: self.study.moment().name(), data }, &voice.catalogue)
    }

    /// As of when the study is shown; nothing when that is today.
    pub(super) fn moment_note(&self) -> Option<Message> {
        let moment = self.study.moment();
        let name = moment.name()?;
        Some(match moment {
            Moment::Event(_) => {
                Message::new("trail-note-at-event").with("moment", name.get(..10).unwrap_or(name))
            }
            Moment::Time(_) => Message::new("trail-note-at-time").with("moment", name),
            Moment::Tag(..) | Moment::Now => Message::new("trail-note-at-tag").with("moment", name),
        })
    }

    /// Says what came up while recording.
    pub(super) fn tell(&mut self, voice: &Voice) {
        voice.problems(&self.study.problems);
        self.study.problems.clear();
    }

    /// The codings that a request counts: decisions, or for a provisional table what is proposed and undecided.
    pub(super) fn codings(&self, request: &Request) -> Vec<Coding> {
        if request.provisional {
            open_suggestions(&self.study).into_iter().map(Suggestion::as_coding).collect()
        } else {
            self.study.codings.clone()
        }
    }

    /// What the one who acts is not shown yet.
    pub(super) fn blind(&self) -> Blind {
        self.study.blind_for(self.author.writer.coder())
    }

    /// Runs a count of units over what it is made from. Who was asked is looked up when it decides who counts.
    pub(super) fn count<T>(&self, request: &Request, count: impl FnOnce(&Material<'_>) -> T) -> T {
        let asked = if request.rules.of == Denominator::Asked {
            questions_asked(&self.study)
        } else {
            BTreeSet::new()
        };
        self.count_of(request, &asked, count)
    }

    /// Runs a count whose cells say who was asked.
    pub(super) fn count_cells<T>(&self, request: &Request, count: impl FnOnce(&Material<'_>) -> T) -> T {
        self.count_of(request, &questions_asked(&self.study), count)
    }

    fn count_of<T>(
        &self,
        request: &Request,
        asked: &BTreeSet<(QuestionId, TranscriptId)>,
        count: impl FnOnce(&Material<'_>) -> T,
    ) -> T {
        let provisional = request.provisional.then(|| self.codings(request));
        count(&Material::of(&self.study, provisional.as_deref().unwrap_or(&self.study.codings), asked))
    }

    /// The request as it can be answered: a provisional one counts nobody's codings, and an attribute to split by is
    /// spelled as in `respondents.csv`.
    pub(super) fn ready(&self, mut request: Request) -> Result<Request> {
        if request.provisional {
            request.rules.whose = crate::coding::Whose::Any;
        }
        if let Some(by) = &request.by {
            request.by = Some(self.attribute(by)?);
        }
        if let crate::coding::Whose::Coder(name) = &request.rules.whose {
            let coders = self.study.coders();
            if !coders.contains(name) && !self.study.codings.is_empty() {
                let known: Vec<&str> = coders.iter().map(String::as_str).collect();
                let message = Message::new("cli-unknown-coder").with("name", name);
                let hint = Message::new("cli-unknown-coder-hint").with("names", known.join(", "));
                return Err(Problem::error(message).hint(hint));
            }
        }
        Ok(request)
    }

    /// The attribute to split by: the one asked for, or that of the settings. A setting that no respondent has is a
    /// warning, because the rest can be made without it.
    pub(super) fn groups(&self, asked: Option<&str>, voice: &Voice) -> Result<Option<String>> {
        if let Some(asked) = asked {
            return self.attribute(asked).map(Some);
        }
        let set = self.study.settings.groups.as_deref().map(|groups| self.attribute(groups));
        match set {
            Some(Err(problem)) => {
                voice.problem(&Problem { severity: Severity::Warning, ..problem });
                Ok(None)
            }
            Some(Ok(attribute)) => Ok(Some(attribute)),
            None => Ok(None),
        }
    }

    /// An attribute as it is spelled in `respondents.csv`.
    pub(super) fn attribute(&self, asked: &str) -> Result<String> {
        let known: BTreeSet<&String> =
            self.study.state.respondents.iter().flat_map(|respondent| respondent.attributes.keys()).collect();
        let found = known.iter().find(|name| name.eq_ignore_ascii_case(asked)).or_else(|| {
            let labelled = self.study.settings.attributes.iter();
            let named = labelled.filter(|a| a.label.all().any(|label| label.eq_ignore_ascii_case(asked)));
            let ids: Vec<&String> = named.map(|attribute| &attribute.id).collect();
            known.iter().find(|name| ids.contains(name))
        });
        if let Some(name) = found {
            return Ok((*name).clone());
        }
        let names: Vec<&str> = known.iter().map(|name| name.as_str()).collect();
        let hint = if names.is_empty() {
            Message::new("cli-no-attributes-hint")
        } else {
            Message::new("cli-unknown-attribute-hint").with("names", names.join(", "))
        };
        Err(Problem::error(Message::new("cli-unknown-attribute").with("name", asked)).hint(hint))
    }
}

/// Data of a study, and the moment they are of: nothing for today.
#[derive(Serialize)]
struct AsOf<'d, T> {
    at: Option<&'d str>,
    #[serde(flatten)]
    data: &'d T,
}

/// The study that was asked for, or the one around the current folder.
pub(super) fn folder_of(global: &Global, here: Option<&Path>) -> Result<Folder> {
    match here.or(global.study.as_deref()) {
        Some(path) => Folder::at(path),
        None => {
            let current = std::env::current_dir().map_err(|error| Problem::io(Path::new("."), &error))?;
            Folder::around(&current)
        }
    }
}
