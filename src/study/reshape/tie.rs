//! Ties: labelled, directed, signed relations between themes, codes and people.

use super::names::{Named, label};
use super::{Reshape, Reshaping, refused};
use crate::codebook::{Relation, Sign, Wording};
use crate::corpus::slug;
use crate::log::{Created, Decision, Removed};
use crate::message::{Message, Problem, nearest};

impl<'s> Reshape<'s> {
    /// Ties a theme, code or respondent to another.
    ///
    /// # Errors
    /// When there is no such thing, it would be tied to itself, or this tie is there.
    pub fn relate(&self, from: &str, to: &str, says: &str, sign: Sign) -> Result<Reshaping, Problem> {
        let says = label(says)?;
        let ((from, from_name), (to, to_name)) = (self.end(from)?, self.end(to)?);
        if from == to {
            return Err(Problem::error(Message::new("reshape-relate-itself").with("name", from_name)));
        }
        let ties = &self.codebook().relations;
        let same = |tie: &&Relation| tie.from == from && tie.to == to && tie.label.all().any(|l| l == says);
        if let Some(tie) = ties.iter().find(same) {
            let message = Message::new("reshape-relate-known").with("id", &tie.id);
            return Err(refused(message, Message::new("reshape-relate-known-hint").with("id", &tie.id)));
        }
        let base = slug(&format!("{from} {to}")).unwrap_or_else(|| "relation".to_owned());
        let mut id = base.clone();
        let mut number = 2;
        while ties.iter().any(|tie| tie.id == id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        let wording = Wording::reworded(None, self.own, self.language, says);
        let label = wording.unwrap_or_else(|| Wording::from(says));
        let said = Message::new("reshape-related")
            .with("from", from_name)
            .with("to", to_name)
            .with("label", says)
            .with("id", &id);
        let entry = Relation { id, from, to, label, sign };
        let decisions = vec![Decision::RelationCreated(Created { entry }.into())];
        Ok(Reshaping { decisions, said, notes: Vec::new() })
    }

    /// Takes a tie out.
    ///
    /// # Errors
    /// When there is no tie of that id.
    pub fn unrelate(&self, id: &str) -> Result<Reshaping, Problem> {
        let ties = &self.codebook().relations;
        let Some(tie) = ties.iter().find(|tie| tie.id.eq_ignore_ascii_case(id.trim())) else {
            let known: Vec<&str> = ties.iter().map(|tie| tie.id.as_str()).collect();
            let message = Message::new("reshape-relation-unknown").with("id", id.trim());
            return Err(refused(message, nearest(id, &known)));
        };
        let said = Message::new("reshape-unrelated")
            .with("from", self.end_name(&tie.from))
            .with("to", self.end_name(&tie.to))
            .with("label", tie.label.in_language(self.language));
        let decisions = vec![Decision::RelationRemoved(Removed { old: tie.clone() }.into())];
        Ok(Reshaping { decisions, said, notes: Vec::new() })
    }

    /// The id and name of a theme, code or respondent.
    fn end(&self, name: &str) -> Result<(String, String), Problem> {
        let respondents = self.state.respondents.iter().map(|respondent| respondent.id.as_str());
        let person = respondents.clone().find(|id| id.eq_ignore_ascii_case(name.trim()));
        match (self.named(name), person) {
            (Ok(Named::Code(code)), _) => Ok((code.id.to_string(), self.code_name(code).to_owned())),
            (Ok(Named::Theme(theme)), _) => Ok((theme.id.to_string(), self.theme_name(theme).to_owned())),
            (Err(_), Some(id)) => Ok((id.to_owned(), id.to_owned())),
            (Err(problem), None) => Err(problem),
        }
    }

    /// What the end of a tie is called.
    fn end_name(&self, id: &str) -> String {
        let code = self.codebook().codes.iter().find(|code| code.id.as_str() == id);
        let theme = self.codebook().themes.iter().find(|theme| theme.id.as_str() == id);
        let name =
            code.map(|code| self.code_name(code)).or_else(|| theme.map(|theme| self.theme_name(theme)));
        name.unwrap_or(id).to_owned()
    }
}
