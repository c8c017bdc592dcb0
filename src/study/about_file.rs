//! `about.toml` of a transcript: what is known of the source, and who its speakers are.

use serde::{Deserialize, Serialize};
use toml_edit::{DocumentMut, Item, Table};

use super::entry_toml::{fault, refuse_newer, table_of};
use crate::corpus::{About, SpeakerMap};
use crate::message::{Message, Problem};

/// The version of the format.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    wave: Option<String>,
    #[serde(default)]
    speakers: SpeakerMap,
}

/// Reads what is known of a transcript.
pub(super) fn read_about(file: &str, text: &str) -> Result<(About, SpeakerMap), Problem> {
    refuse_newer(file, text, FORMAT)?;
    let parsed: File = toml_edit::de::from_str(text).map_err(|error| fault(file, text, &error))?;
    let about = About { kind: parsed.kind, date: parsed.date, place: parsed.place, wave: parsed.wave };
    for (label, speaker) in &parsed.speakers {
        if speaker.respondent.is_some() && speaker.role != crate::corpus::Role::Respondent {
            let message = Message::new("study-speaker-role").with("label", label);
            return Err(Problem::error(message).at(crate::message::Place::file(file)));
        }
    }
    Ok((about, parsed.speakers))
}

/// What is known of a transcript as a file, keeping the comments of the old text.
pub(super) fn write_about(old: &str, about: &About, speakers: &SpeakerMap) -> String {
    let mut document: DocumentMut = old.parse().unwrap_or_default();
    document.insert("format", toml_edit::value(i64::from(FORMAT)));
    let fields =
        [("kind", &about.kind), ("date", &about.date), ("place", &about.place), ("wave", &about.wave)];
    for (key, value) in fields {
        match value {
            Some(text) if document.get(key).and_then(Item::as_str) != Some(text) => {
                document.insert(key, toml_edit::value(text.as_str()));
            }
            Some(_) => {}
            None => {
                document.remove(key);
            }
        }
    }
    let mut table = Table::new();
    for (label, speaker) in speakers {
        if let Some(entry) = table_of(speaker) {
            let mut inline = entry.into_inline_table();
            inline.fmt();
            table.insert(label, toml_edit::value(inline));
        }
    }
    table.decor_mut().set_prefix("\n");
    document.insert("speakers", Item::Table(table));
    document.to_string()
}
