//! Making a code or a theme that was not there.

use super::names::label;
use super::{Destination, Reshape, Reshaping};
use crate::codebook::{Code, Origin, Theme, Wording};
use crate::log::{Created, Decision};
use crate::message::{Message, Problem};

impl Reshape<'_> {
    /// Makes a code, in themes or as part of another code when that is said.
    ///
    /// # Errors
    /// When the name is empty or a code has or had it, or there is no such theme or code to put it in.
    pub fn make_code(&self, name: &str, origin: Origin, to: Destination<'_>) -> Result<Reshaping, Problem> {
        let name = label(name)?;
        self.free_for_code(name, None)?;
        let mut entry = Code::new(self.state.free_code_id(name), Wording::from(name), origin);
        for theme in to.themes {
            let theme = self.theme(theme)?.id.clone();
            if !entry.themes.contains(&theme) {
                entry.themes.push(theme);
            }
        }
        entry.parent = to.under.map(|parent| self.code(parent).map(|code| code.id.clone())).transpose()?;
        let said = Message::new("reshape-code-made").with("name", name);
        Ok(made(Decision::CodeCreated(Created { entry }.into()), said))
    }

    /// Makes a theme, as a candidate.
    ///
    /// # Errors
    /// When the name is empty or a theme has or had it.
    pub fn make_theme(&self, name: &str) -> Result<Reshaping, Problem> {
        let name = label(name)?;
        self.free_for_theme(name, None)?;
        let entry = Theme::new(self.state.free_theme_id(name), Wording::from(name));
        let said = Message::new("reshape-theme-made").with("name", name);
        Ok(made(Decision::ThemeCreated(Created { entry }.into()), said))
    }
}

fn made(decision: Decision, said: Message) -> Reshaping {
    Reshaping { decisions: vec![decision], said, notes: Vec::new() }
}
