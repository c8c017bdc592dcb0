//! The words behind a pair: what was said where both codes stand.

use serde::Serialize;

use super::stretches::Stretch;
use super::{Occurrences, Place};
use crate::codebook::CodeId;
use crate::message::{Language, Message};
use crate::table::{Cell, Column, Table};

/// One place where both codes stand; within respondents, one segment with either.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// The transcript.
    pub transcript: String,
    /// The revision of its reading.
    pub reading: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The respondents who speak there.
    pub respondents: Vec<String>,
    /// The words.
    pub text: String,
    /// The codings of both codes there.
    pub codings: Vec<EvidenceCoding>,
    /// The names of the codes.
    #[serde(skip)]
    codes: Vec<String>,
}

/// A coding at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceCoding {
    /// The code.
    pub code_id: String,
    /// Who coded it.
    pub coder: String,
    /// The event that decided it.
    pub event: String,
}

/// The words behind a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Within what the codes occur together.
    pub within: &'static str,
    /// The id of the one code.
    pub a_id: String,
    /// The id of the other.
    pub b_id: String,
    /// The places, in the order of the transcripts.
    pub quotes: Vec<EvidenceRow>,
    /// How many places are left out because somebody who withdrew speaks there too.
    pub withheld: usize,
    #[serde(skip)]
    title: Vec<String>,
    #[serde(skip)]
    provisional: bool,
}

impl Occurrences<'_> {
    /// What is said where both of two codes stand. Places with words of somebody who withdrew are left out.
    #[must_use]
    pub fn evidence(&self, one: &CodeId, other: &CodeId, language: Language) -> Evidence {
        let number = |id: &CodeId| self.codes.iter().position(|code| code.id == *id);
        let mut evidence = Evidence {
            within: self.within.name(),
            a_id: one.to_string(),
            b_id: other.to_string(),
            quotes: Vec::new(),
            withheld: 0,
            title: Vec::new(),
            provisional: self.request.provisional,
        };
        let Some((a, b)) = number(one).zip(number(other)).filter(|(a, b)| a != b) else { return evidence };
        evidence.title = [a, b].map(|code| self.codes[code].name(language).to_owned()).to_vec();
        let mut places = self.meeting(a, b).map(|meeting| meeting.places.clone()).unwrap_or_default();
        if places.is_empty() {
            places = self.segments_of_both(a, b);
        }
        places.sort_unstable();
        places.dedup();
        let withdrawn = self.material.withdrawn();
        for place in places {
            let row = self.row(place, (a, b), language);
            let transcript = &self.material.transcripts[place.transcript];
            if transcript.respondents_in(place.span).iter().any(|who| withdrawn.contains(who)) {
                evidence.withheld += 1;
            } else {
                evidence.quotes.push(row);
            }
        }
        evidence
    }

    /// The segments with either code by those who have both.
    fn segments_of_both(&self, a: usize, b: usize) -> Vec<Place> {
        let Some(meeting) = self.meeting(a, b) else { return Vec::new() };
        let units = meeting.who.iter().filter_map(|unit| self.universe.units.get(*unit));
        let of = |stretch: &Stretch<'_>, unit: &crate::tally::CountedUnit| {
            unit.transcripts.contains(&self.material.transcripts[stretch.transcript].id)
                && stretch.respondents.iter().any(|who| unit.respondents.contains(*who))
        };
        let stretches = || self.stretches.iter().filter(|stretch| stretch.code == a || stretch.code == b);
        units
            .flat_map(|unit| stretches().filter(move |stretch| of(stretch, unit)))
            .map(Stretch::place)
            .collect()
    }

    fn row(&self, place: Place, (a, b): (usize, usize), language: Language) -> EvidenceRow {
        let transcript = &self.material.transcripts[place.transcript];
        let here = |stretch: &&Stretch<'_>| {
            (stretch.code == a || stretch.code == b)
                && stretch.transcript == place.transcript
                && stretch.span.overlaps(place.span)
        };
        let begin = self.stretches.partition_point(|stretch| stretch.transcript < place.transcript);
        let near = self.stretches[begin..].iter();
        let near = near.take_while(|s| s.transcript == place.transcript && s.span.start < place.span.end);
        let here: Vec<&Stretch<'_>> = near.filter(here).collect();
        let mut codes: Vec<usize> = here.iter().map(|stretch| stretch.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let coding = |coding: &&crate::coding::Coding| EvidenceCoding {
            code_id: coding.code.to_string(),
            coder: coding.coder.clone(),
            event: coding.id.clone(),
        };
        let written = self.written(place);
        EvidenceRow {
            transcript: written.transcript,
            reading: transcript.reading.revision,
            start: written.start,
            end: written.end,
            respondents: transcript.respondents_in(place.span).iter().map(ToString::to_string).collect(),
            text: place.span.of(&transcript.reading.text).to_owned(),
            codings: here.iter().flat_map(|stretch| stretch.codings.iter().map(coding)).collect(),
            codes: codes.iter().map(|code| self.codes[*code].name(language).to_owned()).collect(),
        }
    }
}

impl Evidence {
    /// The places as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = vec![
            Column::words("respondents", "table-respondents"),
            Column::words("codes", "table-codes"),
            Column::words("text", "table-quote"),
            Column::words("place", "table-place"),
            Column::words("events", "table-event"),
        ];
        let title = Message::new("cooccurrence-title-quotes").with("codes", self.title.join(" + "));
        let mut table = Table::new("cooccur-quotes", title, columns);
        for row in &self.quotes {
            let event = |coding: &EvidenceCoding| coding.event.get(..10).unwrap_or(&coding.event).to_owned();
            table.push(vec![
                Cell::List(row.respondents.clone()),
                Cell::List(row.codes.clone()),
                Cell::text(&row.text),
                Cell::text(format!("{}:{}-{}", row.transcript, row.start, row.end)),
                Cell::List(row.codings.iter().map(event).collect()),
            ]);
        }
        let note = if self.provisional { "table-note-provisional" } else { "table-note-quotes" };
        table.notes = vec![Message::new(note)];
        if self.within == "respondent" {
            table.notes.push(Message::new("cooccurrence-note-either"));
        }
        if self.withheld > 0 {
            table.notes.push(Message::new("cooccurrence-note-withheld").with("count", self.withheld));
        }
        table
    }
}
