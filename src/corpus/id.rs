//! Names that stay the same for ever: ids of transcripts, respondents and cases.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// Declares a newtype for an id, so that a respondent is never taken for a code. Copies share the name: a study has a
/// million of them.
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The id of that name.
            #[must_use]
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into().into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }
    };
}
pub(crate) use id_type;

id_type! {
    /// The id of a transcript, such as `int03`.
    TranscriptId
}
id_type! {
    /// The id of a respondent, such as `R4`.
    RespondentId
}
id_type! {
    /// The id of a case: a family or client system.
    CaseId
}

/// A short readable id from a name: lower case, without diacritics, words joined by hyphens; `None` when nothing is left.
#[must_use]
pub fn slug(name: &str) -> Option<String> {
    let mut slug = String::new();
    for c in name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '’' {
            slug.push('-');
        }
        if slug.chars().count() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-').to_owned();
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_short_and_readable() {
        assert_eq!(slug("Cliënten & co-ouders (2)").as_deref(), Some("clienten-co-ouders-2"));
        assert_eq!(slug("Foto's maken").as_deref(), Some("fotos-maken"));
        assert_eq!(slug("?!"), None);
    }
}
