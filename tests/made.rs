//! Logs made by hand: events sealed one by one, by writers who see each other's work or not yet.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use codeboom::codebook::{Code, CodeId, Origin, Theme, ThemeId, Wording};
use codeboom::coding::{Polarity, Via};
use codeboom::corpus::TranscriptId;
use codeboom::log::{CodingAdded, Created, Decision, Event, Noted, Pending, Words, Writer, seal};

/// Logs in the making.
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    /// The events of each writer.
    pub(crate) chains: BTreeMap<Writer, Vec<Event>>,
    /// What each writer has seen of others, by id.
    seen: BTreeMap<Writer, BTreeSet<String>>,
    /// The latest logical time that each writer knows.
    time: BTreeMap<Writer, u64>,
    /// The logical time before the first event.
    start: u64,
}

impl Made {
    /// Logs that come after others.
    pub(crate) fn starting_at(start: u64) -> Self {
        Self { start, ..Self::default() }
    }

    /// Records decisions as one act of somebody who first sees everything; returns the ids.
    pub(crate) fn act(&mut self, writer: &str, pending: Vec<Pending>) -> Vec<String> {
        let me = Writer::from_log(writer);
        let known = self.chains.values().flatten().map(|event| event.lamport).max().unwrap_or(self.start);
        self.time.insert(me.clone(), known);
        let heads = self.heads();
        let named = self.seen.entry(me.clone()).or_default();
        let news = heads.into_iter().filter(|head| head.writer != me && named.insert(head.id.clone()));
        let news = news.map(|head| (head.writer, head.id)).collect();
        self.sealed(&me, pending, news)
    }

    /// Records one decision.
    pub(crate) fn one(&mut self, writer: &str, decision: Decision) -> String {
        self.act(writer, vec![Pending::new(decision)]).remove(0)
    }

    /// Records decisions of somebody to whom nothing new came in.
    pub(crate) fn unseeing(&mut self, writer: &str, pending: Vec<Pending>) -> Vec<String> {
        self.sealed(&Writer::from_log(writer), pending, BTreeMap::new())
    }

    fn sealed(
        &mut self,
        me: &Writer,
        pending: Vec<Pending>,
        mut seen: BTreeMap<Writer, String>,
    ) -> Vec<String> {
        let time = self.time.get(me).copied().unwrap_or(self.start);
        let chain = self.chains.entry(me.clone()).or_default();
        let act = chain.len() as u64 + 1;
        let mut ids = Vec::new();
        for (step, Pending { decision, words }) in (1..).zip(pending) {
            let seq = chain.len() as u64 + 1;
            let words = words.map(|words| Words { salt: format!("{:032x}", seq * 7919), ..words });
            let mut event = Event {
                v: 1,
                id: String::new(),
                writer: me.clone(),
                seq,
                prev: chain.last().map(|last| last.id.clone()),
                lamport: time + step,
                seen: std::mem::take(&mut seen),
                at: format!("2026-03-01T{:02}:{:02}:00Z", seq / 60 % 24, seq % 60),
                act,
                decision,
                words,
            };
            event.id = seal(&event).expect("a line").id;
            ids.push(event.id.clone());
            self.time.insert(me.clone(), time + step);
            chain.push(event);
        }
        ids
    }

    /// The last event of every chain.
    pub(crate) fn heads(&self) -> Vec<Noted> {
        let last = |(writer, chain): (&Writer, &Vec<Event>)| {
            let last = chain.last()?;
            Some(Noted { writer: writer.clone(), seq: last.seq, id: last.id.clone() })
        };
        self.chains.iter().filter_map(last).collect()
    }

    /// The lines of a writer, each with its end.
    pub(crate) fn lines(&self, writer: &Writer) -> Vec<String> {
        self.chains[writer].iter().map(|event| seal(event).expect("a line").line).collect()
    }

    /// Writes the logs into a folder.
    pub(crate) fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder");
        for writer in self.chains.keys() {
            fs::write(folder.join(writer.file_name()), self.lines(writer).concat()).expect("a log");
        }
    }
}

/// Words with a quotation.
pub(crate) fn quoting(quote: &str) -> Option<Words> {
    Some(Words { quote: Some(quote.to_owned()), ..Words::default() })
}

/// A coding of a place, with the words there.
pub(crate) fn coding(code: &str, transcript: &str, (start, end): (usize, usize), quote: &str) -> Pending {
    let added = CodingAdded {
        code: CodeId::from(code),
        transcript: TranscriptId::from(transcript),
        revision: 1,
        start,
        end,
        polarity: Polarity::Supports,
        prompting: None,
        via: Via::Hand,
        suggestion: None,
    };
    Pending { decision: Decision::CodingAdded(added), words: quoting(quote) }
}

/// A code in themes, perhaps part of another.
pub(crate) fn code(id: &str, themes: &[&str], parent: Option<&str>) -> Code {
    Code {
        themes: themes.iter().map(|id| ThemeId::from(*id)).collect(),
        parent: parent.map(CodeId::from),
        ..Code::new(CodeId::from(id), Wording::from(id), Origin::Inductive)
    }
}

/// A code that is made.
pub(crate) fn new_code(id: &str, themes: &[&str], parent: Option<&str>) -> Decision {
    Decision::CodeCreated(Created { entry: code(id, themes, parent) }.into())
}

/// A theme that is made.
pub(crate) fn new_theme(id: &str, parent: Option<&str>) -> Decision {
    let entry =
        Theme { parent: parent.map(ThemeId::from), ..Theme::new(ThemeId::from(id), Wording::from(id)) };
    Decision::ThemeCreated(Created { entry }.into())
}
