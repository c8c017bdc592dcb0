//! What a code or theme is called, what it means, how far a theme has come and which questions it answers.

use super::names::{Named, label};
use super::{Reshape, Reshaping, code_changed, nothing_changes, refused, theme_changed};
use crate::codebook::{Stage, Wording};
use crate::message::{Message, Problem};

/// What a code or theme means; an empty text takes it out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Meaning<'m> {
    /// The definition.
    pub definition: Option<&'m str>,
    /// What belongs to a code.
    pub include: Option<&'m str>,
    /// What does not.
    pub exclude: Option<&'m str>,
    /// An anchor example of a code.
    pub example: Option<&'m str>,
    /// The central organising concept of a theme.
    pub concept: Option<&'m str>,
}

impl Reshape<'_> {
    /// Gives a code or theme another name; the old one stays known.
    ///
    /// # Errors
    /// When there is no such code or theme, or another has or had the name.
    pub fn rename(&self, name: &str, new: &str) -> Result<Reshaping, Problem> {
        let new = label(new)?;
        let (decision, old, codings, other) = match self.named(name)? {
            Named::Code(code) => {
                self.free_for_code(new, Some(&code.id))?;
                let mut renamed = code.clone();
                self.relabel(&mut renamed.label, &mut renamed.aliases, new)?;
                let other = self.other_name(&renamed.label, new);
                let codings = self.touched(|coding| coding.code == code.id);
                (code_changed(code, renamed), self.code_name(code), codings, other)
            }
            Named::Theme(theme) => {
                self.free_for_theme(new, Some(theme))?;
                let mut renamed = theme.clone();
                self.relabel(&mut renamed.label, &mut renamed.aliases, new)?;
                let other = self.other_name(&renamed.label, new);
                let codes = self.codebook().codes_under(&theme.id);
                let codings = self.touched(|coding| codes.contains(&coding.code));
                (theme_changed(theme, renamed), self.theme_name(theme), codings, other)
            }
        };
        let said = Message::new("reshape-renamed").with("old", old).with("new", new);
        Ok(Reshaping {
            decisions: vec![decision],
            said: codings.told(said),
            notes: other.into_iter().collect(),
        })
    }

    fn relabel(&self, label: &mut Wording, aliases: &mut Vec<String>, new: &str) -> Result<(), Problem> {
        let Some(renamed) = Wording::reworded(Some(label), self.own, self.language, new) else {
            return Ok(());
        };
        if renamed == *label {
            return Err(nothing_changes(new));
        }
        let old: Vec<String> = label.all().map(str::to_owned).collect();
        *label = renamed;
        for name in old {
            if !aliases.contains(&name) {
                aliases.push(name);
            }
        }
        aliases.retain(|alias| label.all().all(|name| name != alias));
        Ok(())
    }

    /// A note on the name in the other language, which stays as it was.
    fn other_name(&self, label: &Wording, new: &str) -> Option<Problem> {
        let other = self.language.other();
        let name = label.in_language(other);
        let message = Message::new("reshape-other-name").with("name", name).with("language", other.code());
        (name != new).then(|| Problem::note(message))
    }

    /// Says what a code or theme means.
    ///
    /// # Errors
    /// When there is no such code or theme, nothing is said, or it has no such field.
    pub fn define(&self, name: &str, meaning: Meaning<'_>) -> Result<Reshaping, Problem> {
        if meaning == Meaning::default() {
            return Err(Problem::error(Message::new("reshape-define-what")));
        }
        let set = |field: &mut Option<Wording>, text: Option<&str>| {
            if let Some(text) = text {
                *field = Wording::reworded(field.as_ref(), self.own, self.language, text);
            }
        };
        let (decision, name, changes) = match self.named(name)? {
            Named::Code(code) => {
                if meaning.concept.is_some() {
                    let message = Message::new("reshape-define-theme-only");
                    return Err(Problem::error(message.with("name", self.code_name(code))));
                }
                let mut defined = code.clone();
                set(&mut defined.definition, meaning.definition);
                set(&mut defined.include, meaning.include);
                set(&mut defined.exclude, meaning.exclude);
                set(&mut defined.example, meaning.example);
                let changes = defined != *code;
                (code_changed(code, defined), self.code_name(code), changes)
            }
            Named::Theme(theme) => {
                if [meaning.include, meaning.exclude, meaning.example].iter().any(Option::is_some) {
                    let message = Message::new("reshape-define-code-only");
                    return Err(Problem::error(message.with("name", self.theme_name(theme))));
                }
                let mut defined = theme.clone();
                set(&mut defined.definition, meaning.definition);
                set(&mut defined.concept, meaning.concept);
                let changes = defined != *theme;
                (theme_changed(theme, defined), self.theme_name(theme), changes)
            }
        };
        if !changes {
            return Err(nothing_changes(name));
        }
        let said = Message::new("reshape-defined").with("name", name);
        Ok(Reshaping { decisions: vec![decision], said, notes: Vec::new() })
    }

    /// Says how far a theme has come.
    ///
    /// # Errors
    /// When there is no such theme, or it is there already.
    pub fn stage(&self, name: &str, stage: Stage) -> Result<Reshaping, Problem> {
        let theme = self.theme(name)?;
        let name = self.theme_name(theme);
        if theme.stage == stage {
            return Err(nothing_changes(name));
        }
        let mut staged = theme.clone();
        staged.stage = stage;
        let unsaid = theme.definition.is_none() && theme.concept.is_none();
        let bare = (stage == Stage::Defined && unsaid).then(|| {
            Problem::note(Message::new("reshape-stage-bare").with("name", name))
                .hint(Message::new("reshape-stage-bare-hint").with("id", theme.id.as_str()))
        });
        Ok(Reshaping {
            decisions: vec![theme_changed(theme, staged)],
            said: Message::new("reshape-staged").with("name", name).with("stage", stage.name()),
            notes: bare.into_iter().collect(),
        })
    }

    /// Says that a theme answers research questions.
    ///
    /// # Errors
    /// When there is no such theme or question, or it answers all of these already.
    pub fn link(&self, name: &str, questions: &[String]) -> Result<Reshaping, Problem> {
        self.answer(name, questions, true)
    }

    /// Says that a theme does not answer research questions after all.
    ///
    /// # Errors
    /// When there is no such theme or question, or it answers none of these.
    pub fn unlink(&self, name: &str, questions: &[String]) -> Result<Reshaping, Problem> {
        self.answer(name, questions, false)
    }

    fn answer(&self, name: &str, questions: &[String], answers: bool) -> Result<Reshaping, Problem> {
        let theme = self.theme(name)?;
        let name = self.theme_name(theme);
        let mut linked = theme.clone();
        let mut told = Vec::new();
        for question in questions {
            let id = self.question(question, (!answers).then_some(theme.answers.as_slice()))?;
            if linked.answers.contains(&id) != answers {
                if answers {
                    linked.answers.push(id.clone());
                } else {
                    linked.answers.retain(|known| *known != id);
                }
                told.push(id);
            }
        }
        if told.is_empty() {
            return Err(nothing_changes(name));
        }
        let said = Message::new(if answers { "reshape-linked" } else { "reshape-unlinked" });
        let said =
            said.with("name", name).with("count", told.len()).with("questions", self.language.list(&told));
        Ok(Reshaping { decisions: vec![theme_changed(theme, linked)], said, notes: Vec::new() })
    }

    /// The id of a research question, as it is written; a theme may be freed of one that is not there any more.
    fn question(&self, name: &str, linked: Option<&[String]>) -> Result<String, Problem> {
        let same = |id: &str| id.eq_ignore_ascii_case(name.trim());
        let known = self.questions.iter().map(|(id, _)| *id);
        let mut all = known.chain(linked.unwrap_or_default().iter().map(String::as_str));
        all.find(|id| same(id)).map(str::to_owned).ok_or_else(|| {
            let message = Message::new("reshape-question-unknown").with("question", name.trim());
            let known: Vec<String> =
                self.questions.iter().map(|(id, text)| format!("{id} ({text})")).collect();
            let hint = Message::new("reshape-question-unknown-hint").with("count", known.len());
            refused(message, hint.with("questions", known.join("; ")))
        })
    }
}
