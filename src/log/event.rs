//! The envelope of a decision: who, when, and after what.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Decision;

/// The version of the log format that this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// One coder on one device.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Writer(String);

impl Writer {
    /// The writer `coder@device`.
    #[must_use]
    pub fn new(coder: &str, device: &str) -> Self {
        Self(format!("{}@{}", coder.replace('@', "-"), device.replace('@', "-")))
    }

    /// A writer as it stands in a log.
    #[must_use]
    pub fn from_log(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// `coder@device`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The coder.
    #[must_use]
    pub fn coder(&self) -> &str {
        self.0.rsplit_once('@').map_or(self.0.as_str(), |(coder, _)| coder)
    }

    /// The name of the writer's file: what file systems refuse or fold is replaced.
    #[must_use]
    pub fn file_name(&self) -> String {
        let safe = |c: char| if c.is_alphanumeric() || "@-_.".contains(c) { c } else { '-' };
        let name: String = self.0.chars().map(safe).take(100).collect();
        format!("{}.jsonl", name.trim_start_matches('.'))
    }
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The last event of a writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its place in the writer's file, from 1.
    pub seq: u64,
    /// Its id.
    pub id: String,
    /// Its logical time.
    pub lamport: u64,
}

impl Head {
    /// The head that an event makes.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        Self { seq: event.seq, id: event.id.clone(), lamport: event.lamport }
    }
}

/// The last event of every writer.
pub type Heads = BTreeMap<Writer, Head>;

/// The words of an event, kept beside the chain so that they can be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Random hexadecimal, so that erased words cannot be guessed from their hash.
    pub salt: String,
    /// The quoted text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The text before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The text after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    /// A note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
    /// Why it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Words {
    /// Only a reason, when one is given.
    #[must_use]
    pub fn because(reason: Option<&str>) -> Option<Self> {
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty())?;
        Some(Self { reason: Some(reason.to_owned()), ..Self::default() })
    }
}

/// A decision with its envelope.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The version of the format.
    pub v: u32,
    /// SHA-256 of the chained part.
    pub id: String,
    /// Who wrote it, where.
    pub writer: Writer,
    /// Its place in the writer's file, from 1.
    pub seq: u64,
    /// The id of the writer's event before; `None` for the first.
    pub prev: Option<String>,
    /// Logical time: larger than that of every event known when it was written.
    pub lamport: u64,
    /// The last events of the other writers known then, where they changed since the writer's event before.
    pub seen: BTreeMap<Writer, String>,
    /// When, in UTC (RFC 3339).
    pub at: String,
    /// The `seq` of the first event of the act it belongs to; an act is what one undo undoes.
    pub act: u64,
    /// What was decided.
    pub decision: Decision,
    /// Its words, unless there are none or they were erased. An event that was read has them without salt and context.
    pub words: Option<Words>,
}

impl Event {
    /// Its place in the order of all events: logical time, then writer, then place in the writer's file. The id parts
    /// two histories of one writer that went on from the same moment.
    #[must_use]
    pub fn place(&self) -> (u64, &Writer, u64, &str) {
        (self.lamport, &self.writer, self.seq, &self.id)
    }

    /// Why it was decided, in the writer's words.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.words.as_ref()?.reason.as_deref()
    }
}
