//! `codeboom.toml`: what the researcher chose once for the whole study.

use std::fs;

use serde::{Deserialize, Serialize};

use super::{Attribute, Folder, Policy};
use crate::codebook::Wording;
use crate::coding::{CountRules, Whose};
use crate::message::{Catalogue, Language, Problem};

/// The version of the settings format.
const FORMAT: u32 = 1;

/// The kind of thematic analysis (Braun & Clarke's three schools); decides what reports show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Approach {
    /// Reflexive thematic analysis.
    Reflexive,
    /// Codebook approaches: template, framework, deductive and inductive with counts.
    #[default]
    Codebook,
    /// Coding reliability approaches.
    Reliability,
}

/// A question the study is to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResearchQuestion {
    /// The id.
    pub id: String,
    /// The question.
    pub text: Wording,
}

/// The settings of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The version of this format.
    pub format: u32,
    /// The title of the study.
    pub title: String,
    /// The language of the interviews, and of the screen unless asked otherwise.
    pub language: Language,
    /// The kind of analysis.
    #[serde(default)]
    pub approach: Approach,
    /// Whether coders do not see each other's codings before they have finished a transcript.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blind: bool,
    /// The attribute that tables and charts split by when nothing else is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<String>,
    /// The rules of a count.
    #[serde(default)]
    pub count: CountRules,
    /// What is known of attributes in advance.
    #[serde(default, rename = "attribute", skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    /// The research questions.
    #[serde(default, rename = "question", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<ResearchQuestion>,
    /// What was decided about checking manuscripts.
    #[serde(default, skip_serializing_if = "Policy::is_empty")]
    pub claims: Policy,
}

impl Settings {
    /// The settings of a new study.
    #[must_use]
    pub fn new(title: &str, language: Language, approach: Approach) -> Self {
        Self {
            format: FORMAT,
            title: title.to_owned(),
            language,
            approach,
            blind: false,
            groups: None,
            count: CountRules::default(),
            attributes: Vec::new(),
            questions: Vec::new(),
            claims: Policy::default(),
        }
    }

    /// Reads the settings of a study.
    ///
    /// # Errors
    /// When the file cannot be read, or as for [`Settings::parse`].
    pub fn read(folder: &Folder) -> Result<Self, Problem> {
        let path = folder.settings();
        let bytes = fs::read(&path).map_err(|error| Problem::io(&path, &error))?;
        Self::parse(&folder.name_of(&path), &String::from_utf8_lossy(&bytes))
    }

    /// Reads settings.
    ///
    /// # Errors
    /// When the text is no valid TOML, has an unknown key or value, or is of a newer version.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problem> {
        super::entry_toml::refuse_newer(file, text, FORMAT)?;
        toml_edit::de::from_str(text).map_err(|error| super::entry_toml::fault(file, text, &error))
    }

    /// The file with another attribute to split by, or none; comments and everything else stay as they are.
    pub(super) fn with_groups(file: &str, text: &str, groups: Option<&str>) -> Result<String, Problem> {
        let mut document = editable(file, text)?;
        match groups {
            Some(groups) => document["groups"] = toml_edit::value(groups),
            None => {
                document.remove("groups");
            }
        }
        Ok(document.to_string())
    }

    /// The file with somebody else whose codings count; comments and everything else stay as they are.
    pub(super) fn with_whose(file: &str, text: &str, whose: &Whose) -> Result<String, Problem> {
        let mut document = editable(file, text)?;
        document["count"]["whose"] = toml_edit::value(whose.to_string());
        Ok(document.to_string())
    }

    /// The settings of a new study as a file, with what each key means said above it.
    #[must_use]
    pub fn to_toml(&self, words: &Catalogue) -> String {
        let string = |text: &str| toml_edit::Value::from(text).to_string();
        let approach = match self.approach {
            Approach::Reflexive => "reflexive",
            Approach::Codebook => "codebook",
            Approach::Reliability => "reliability",
        };
        let say = |id| words.word(id);
        format!(
            "# {}\nformat = {}\ntitle = {}\nlanguage = \"{}\"   # nl | en\n\n# {}\napproach = \"{approach}\"   # reflexive | codebook | reliability\n\n# {}\n# blind = true\n\n# {}\n# groups = \"group\"\n\n[count]\nunit = \"{}\"   # respondents | cases | transcripts\nof = \"{}\"             # all | asked\nwhose = {}          # any | consensus | {}\n",
            say("study-settings-comment"),
            self.format,
            string(&self.title),
            self.language,
            say("study-settings-approach"),
            say("study-settings-blind"),
            say("study-settings-groups"),
            self.count.unit.name(),
            self.count.of.name(),
            string(&self.count.whose.to_string()),
            say("study-settings-coder"),
        )
    }

    /// The name of an attribute for people.
    #[must_use]
    pub fn attribute_name(&self, id: &str, language: Language) -> String {
        let named = self.attributes.iter().find(|attribute| attribute.id.eq_ignore_ascii_case(id));
        named.map_or_else(|| id.to_owned(), |attribute| attribute.label.in_language(language).to_owned())
    }
}

/// Settings to be edited, once they are known to be valid.
fn editable(file: &str, text: &str) -> Result<toml_edit::DocumentMut, Problem> {
    Settings::parse(file, text)?;
    text.parse().map_err(|error: toml_edit::TomlError| super::entry_toml::fault(file, text, &error.into()))
}
