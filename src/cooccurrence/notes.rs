//! What must be said with codes that go together: what was counted, what the measures are, and where they mislead.

use std::collections::BTreeMap;

use super::{Occurrences, PairRow, Within};
use crate::coding::Whose;
use crate::message::{Catalogue, Language, Message};

/// Up to how many respondents co-occurrence within respondents is called nearly saturated.
const FEW: usize = 20;

impl Occurrences<'_> {
    /// What each number of a pair means.
    pub(super) fn definitions(&self) -> Vec<(&'static str, Message)> {
        let mut definitions = vec![
            ("n_ab", self.counted()),
            ("jaccard", Message::new("cooccurrence-definition-jaccard")),
            ("dice", Message::new("cooccurrence-definition-dice")),
            ("lift", Message::new("cooccurrence-definition-lift")),
            ("phi", Message::new("cooccurrence-definition-phi")),
            ("c_index", Message::new("cooccurrence-definition-c")),
        ];
        if self.within == Within::Segment {
            definitions.push(("units", Message::new("cooccurrence-definition-units").with("n", self.n)));
        }
        definitions
    }

    /// The notes under a table of pairs.
    pub(super) fn pair_notes(&self, pairs: &[PairRow], unused: &[String]) -> Vec<Message> {
        let mut notes = self.first_notes();
        let found = self.meetings.iter().filter(|meeting| meeting.n_ab > 0).count();
        let used = self.used().len();
        let possible = used * used.saturating_sub(1) / 2;
        notes.push(Message::new("cooccurrence-note-found").with("found", found).with("possible", possible));
        if found == 0 && used > 1 {
            notes.push(Message::new("cooccurrence-note-wider"));
        }
        notes.push(Message::new("cooccurrence-note-measures"));
        if self.within == Within::Segment {
            notes.push(Message::new("cooccurrence-definition-units").with("n", self.n));
            notes.push(Message::new("cooccurrence-definition-c"));
            let count = |flag| pairs.iter().filter(|pair| pair.c_flags.contains(&flag)).count();
            for (flag, id) in [
                ("out-of-range", "cooccurrence-note-out-of-range"),
                ("distorted", "cooccurrence-note-distorted"),
            ] {
                if count(flag) > 0 {
                    notes.push(Message::new(id).with("count", count(flag)));
                }
            }
        }
        notes.extend(self.last_notes());
        notes.extend(Self::left_out("cooccurrence-note-unused", unused));
        notes.push(for_method(&self.pair_method()));
        notes
    }

    /// What was counted, after a warning when nothing of it was decided.
    pub(super) fn first_notes(&self) -> Vec<Message> {
        let warning = self.request.provisional.then(|| Message::new("table-note-provisional"));
        warning.into_iter().chain([self.counted()]).collect()
    }

    /// Where counts mislead, what is not in them, and what they rest on.
    pub(super) fn last_notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.within == Within::Respondent && self.n <= FEW {
            notes.push(Message::new("cooccurrence-note-saturated").with("n", self.n));
        }
        if self.codes.iter().any(|code| code.parent.is_some()) {
            notes.push(Message::new("cooccurrence-note-parts"));
        }
        notes.extend(self.basis().rest());
        notes
    }

    /// That few people make a picture of who mentions what unsteady; nothing with more.
    pub(super) fn few_people(&self) -> Option<Message> {
        let n = self.universe.units.len();
        (n <= FEW).then(|| Message::new("cooccurrence-note-few").with("n", n))
    }

    /// The note that some names are left out; nothing when none are.
    pub(super) fn left_out(id: &'static str, names: &[String]) -> Option<Message> {
        (!names.is_empty())
            .then(|| Message::new(id).with("names", names.join(", ")).with("count", names.len()))
    }

    /// A sentence about the pairs for a method section.
    fn pair_method(&self) -> Message {
        Message::new(match self.within {
            Within::Segment => "cooccurrence-method-segments",
            Within::Sentence | Within::Turn | Within::Window(_) | Within::Respondent => {
                "cooccurrence-method-units"
            }
        })
        .with("n", self.n)
        .with("codings", self.whose())
        .with("units", self.units_in_words())
    }

    /// The sentences for a method section, by language.
    pub(super) fn methods(&self) -> BTreeMap<&'static str, String> {
        in_both(&[self.pair_method()])
    }

    /// Whose codings were counted, as part of a sentence.
    pub(super) fn whose(&self) -> Message {
        if self.request.provisional {
            return Message::new("cooccurrence-whose-suggestions");
        }
        match &self.request.rules.whose {
            Whose::Any => Message::new("cooccurrence-whose-any"),
            Whose::Consensus => Message::new("cooccurrence-whose-consensus"),
            Whose::Coder(name) => Message::new("cooccurrence-whose-coder").with("coder", name),
        }
    }

    /// The units in the plural, as part of a sentence.
    pub(super) fn units_in_words(&self) -> Message {
        let words = self.within.window().unwrap_or(0);
        Message::new(self.within.units(self.request.rules.unit)).with("words", words)
    }

    /// What was counted, as a sentence.
    fn counted(&self) -> Message {
        let words = self.within.window().unwrap_or(0);
        let definition = self.within.definition(self.request.rules.unit);
        Message::new(definition).with("n", self.n).with("words", words)
    }
}

/// A sentence for a method section as a note.
pub(super) fn for_method(sentence: &Message) -> Message {
    Message::new("cooccurrence-note-method").with("sentence", vec![sentence.clone()])
}

/// Sentences in every language, one after another.
pub(super) fn in_both(sentences: &[Message]) -> BTreeMap<&'static str, String> {
    let said = |language| {
        let catalogue = Catalogue::new(language);
        sentences.iter().map(|sentence| catalogue.say(sentence)).collect::<Vec<_>>().join(" ")
    };
    Language::ALL.into_iter().map(|language| (language.code(), said(language))).collect()
}
