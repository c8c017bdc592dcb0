//! What a name stands for: an id, a label in either language or another name of a code or a theme.

use super::{Reshape, refused};
use crate::codebook::{Code, CodeId, Origin, Theme, Wording};
use crate::message::{Message, Problem, nearest};

/// A code or a theme.
#[derive(Clone, Copy)]
pub(super) enum Named<'b> {
    Code(&'b Code),
    Theme(&'b Theme),
}

/// Something that people call by names.
trait Called {
    fn id(&self) -> &str;
    fn label(&self) -> &Wording;
    fn aliases(&self) -> &[String];
}

impl Called for Code {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn label(&self) -> &Wording {
        &self.label
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }
}

impl Called for Theme {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn label(&self) -> &Wording {
        &self.label
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }
}

/// Those of that id; else those called so now; else those once called so.
fn called<'b, T: Called>(entries: &'b [T], name: &str) -> Vec<&'b T> {
    let name = name.trim();
    let same = |other: &str| other.to_lowercase() == name.to_lowercase();
    let those = |test: &dyn Fn(&T) -> bool| entries.iter().filter(|entry| test(entry)).collect::<Vec<_>>();
    let exact = those(&|entry| entry.id() == name);
    if !exact.is_empty() {
        return exact;
    }
    let now = those(&|entry| same(entry.id()) || entry.label().all().any(same));
    if !now.is_empty() {
        return now;
    }
    those(&|entry| entry.aliases().iter().any(|alias| same(alias)))
}

/// The names of entries: what they are called, and ids that say something else.
fn names<'b, T: Called>(entries: &'b [T]) -> Vec<&'b str> {
    let of = |entry: &'b T| {
        let labels: Vec<&str> = entry.label().all().collect();
        let id = Some(entry.id()).filter(|id| !labels.contains(id));
        labels.into_iter().chain(id)
    };
    entries.iter().flat_map(of).collect()
}

/// What stands behind `code:` or `theme:`, when the name begins with it.
fn behind<'n>(name: &'n str, kind: &str) -> Option<&'n str> {
    name.trim().strip_prefix(kind)?.strip_prefix(':').map(str::trim)
}

impl<'s> Reshape<'s> {
    /// The code or theme of a name; one that is both must be written `code:x` or `theme:x`.
    pub(super) fn named(&self, name: &str) -> Result<Named<'s>, Problem> {
        if behind(name, "code").is_some() {
            return self.code(name).map(Named::Code);
        }
        if behind(name, "theme").is_some() {
            return self.theme(name).map(Named::Theme);
        }
        let codes = called(&self.codebook().codes, name);
        let themes = called(&self.codebook().themes, name);
        match (codes.is_empty(), themes.is_empty()) {
            (false, true) => self.code(name).map(Named::Code),
            (true, false) => self.theme(name).map(Named::Theme),
            (true, true) => {
                let known = [names(&self.codebook().codes), names(&self.codebook().themes)].concat();
                let message = Message::new("reshape-unknown").with("name", name.trim());
                Err(refused(message, nearest(name, &known)))
            }
            (false, false) => {
                let message = Message::new("reshape-both").with("name", name.trim());
                let hint = Message::new("reshape-both-hint")
                    .with("code", codes.first().map_or("", |code| code.id.as_str()))
                    .with("theme", themes.first().map_or("", |theme| theme.id.as_str()));
                Err(refused(message, hint))
            }
        }
    }

    /// The code of a name.
    pub(super) fn code(&self, name: &str) -> Result<&'s Code, Problem> {
        let name = behind(name, "code").unwrap_or(name);
        self.only(called(&self.codebook().codes, name), name)?.ok_or_else(|| {
            let message = Message::new("cli-unknown-code").with("code", name.trim());
            if called(&self.codebook().themes, name).is_empty() {
                return refused(message, nearest(name, &names(&self.codebook().codes)));
            }
            refused(message, Message::new("reshape-is-theme").with("name", name.trim()))
        })
    }

    /// The theme of a name.
    pub(super) fn theme(&self, name: &str) -> Result<&'s Theme, Problem> {
        let name = behind(name, "theme").unwrap_or(name);
        self.only(called(&self.codebook().themes, name), name)?.ok_or_else(|| {
            let message = Message::new("cli-unknown-theme").with("theme", name.trim());
            if called(&self.codebook().codes, name).is_empty() {
                return refused(message, nearest(name, &names(&self.codebook().themes)));
            }
            refused(message, Message::new("reshape-is-code").with("name", name.trim()))
        })
    }

    /// A code that the codebook lacks and codings use, as it must have been.
    pub(super) fn undeclared(&self, name: &str) -> Option<Code> {
        let id = CodeId::new(behind(name, "code").unwrap_or(name).trim());
        let is_used = self.state.undeclared().contains(&id);
        is_used.then(|| Code::new(id.clone(), Wording::from(id.as_str()), Origin::Inductive))
    }

    /// One of those found, or none; several of one name are told apart by their ids.
    fn only<T: Called>(&self, found: Vec<&'s T>, name: &str) -> Result<Option<&'s T>, Problem> {
        if found.len() > 1 {
            let ids: Vec<&str> = found.iter().map(|entry| entry.id()).collect();
            let message = Message::new("reshape-several").with("name", name.trim()).with("count", ids.len());
            return Err(refused(message, Message::new("reshape-several-hint").with("ids", ids.join(", "))));
        }
        Ok(found.first().copied())
    }

    /// Refuses a name for a code that another code has or had.
    pub(super) fn free_for_code(&self, label: &str, own: Option<&CodeId>) -> Result<(), Problem> {
        let taken = called(&self.codebook().codes, label).into_iter().find(|code| Some(&code.id) != own);
        match taken {
            Some(code) => Err(taken_by(label, code.id.as_str())),
            None => Ok(()),
        }
    }

    /// Refuses a name for a theme that another theme has or had.
    pub(super) fn free_for_theme(&self, label: &str, own: Option<&Theme>) -> Result<(), Problem> {
        let own = own.map(|theme| &theme.id);
        let taken = called(&self.codebook().themes, label).into_iter().find(|theme| Some(&theme.id) != own);
        match taken {
            Some(theme) => Err(taken_by(label, theme.id.as_str())),
            None => Ok(()),
        }
    }
}

fn taken_by(label: &str, id: &str) -> Problem {
    let message = Message::new("reshape-taken").with("label", label).with("id", id);
    refused(message, Message::new("reshape-taken-hint").with("id", id))
}

/// A name as it can be given: not empty, on one line.
pub(super) fn label(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() || text.contains(char::is_control) {
        return Err(Problem::error(Message::new("reshape-label")));
    }
    Ok(text)
}
