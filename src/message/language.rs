//! The two languages Codeboom speaks, and how each writes numbers and lists.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of the screen, the tables and the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The ISO 639-1 code, `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language that a locale name such as `nl_NL.UTF-8` asks for; English unless it is Dutch.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("nl") { Self::Nl } else { Self::En }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    /// A number with so many decimals: `5,75` in Dutch, `5.75` in English.
    #[must_use]
    pub fn number(self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
        // What rounds to nothing has no sign.
        let is_zero = plain.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
        let plain = if is_zero { plain.trim_start_matches('-').to_owned() } else { plain };
        match self {
            Self::Nl => plain.replace('.', ","),
            Self::En => plain,
        }
    }

    /// A list as people write it: `R1, R2 en R5` or `R1, R2 and R5`.
    #[must_use]
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let and = match self {
            Self::Nl => " en ",
            Self::En => " and ",
        };
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
                format!("{}{and}{}", head.join(", "), last.as_ref())
            }
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
