//! The sentences, turns and windows of what respondents say, and which codes stand in each.

use std::collections::{BTreeMap, BTreeSet};

use super::stretches::Stretch;
use super::{Place, Within};
use crate::corpus::{RespondentId, Transcript};
use crate::tally::Material;
use crate::text::{Span, sentences, words};

/// Consecutive words of respondents in a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit<'m> {
    /// The number of the transcript.
    pub(super) transcript: usize,
    /// The parts, in order, each with who says it.
    pub(super) parts: Vec<(Span, &'m RespondentId)>,
}

/// The codes that stand in one unit: the place, if it has one, and for each code the numbers of those in whose words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) place: Option<Place>,
    pub(super) codes: BTreeMap<usize, BTreeSet<usize>>,
}

impl Unit<'_> {
    /// From the first to the last of its words.
    fn span(&self) -> Span {
        let ends = self.parts.first().zip(self.parts.last());
        ends.map_or(Span::new(0, 0), |((first, _), (last, _))| first.join(*last))
    }
}

/// The units of a study in order of transcript and place; none for what is not a part of a text. Words of interviewers,
/// of others and of those who withdrew are in no unit.
pub(super) fn units<'m>(material: &Material<'m>, within: Within) -> Vec<Unit<'m>> {
    let withdrawn = material.withdrawn();
    let mut found = Vec::new();
    for (number, transcript) in material.transcripts.iter().enumerate() {
        let turns = transcript.reading.turns.iter().filter_map(|turn| {
            let who = transcript.respondent(turn).filter(|who| !withdrawn.contains(who))?;
            Some((turn.span, who))
        });
        let whole = |part| Unit { transcript: number, parts: vec![part] };
        match within {
            Within::Segment | Within::Respondent => {}
            Within::Turn => found.extend(turns.map(whole)),
            Within::Sentence => {
                found.extend(turns.flat_map(|turn| sentences_of(transcript, turn)).map(whole));
            }
            Within::Window(size) => {
                let windows = windows(transcript, turns, size.max(1));
                found.extend(windows.into_iter().map(|parts| Unit { transcript: number, parts }));
            }
        }
    }
    found
}

/// The sentences of a turn, without the white space around them.
fn sentences_of<'m>(
    transcript: &'m Transcript,
    (turn, who): (Span, &'m RespondentId),
) -> Vec<(Span, &'m RespondentId)> {
    let text = &transcript.reading.text;
    let place =
        |sentence: &Span| Span::new(turn.start + sentence.start, turn.start + sentence.end).trimmed(text);
    let found: Vec<Span> = sentences(turn.of(text)).iter().map(place).collect();
    found.into_iter().filter(|sentence| !sentence.is_empty()).map(|sentence| (sentence, who)).collect()
}

/// Windows of so many words one after another, the last one shorter, over the turns of a transcript. A window goes on in
/// the next turn of a respondent; what stands between is not in it. A part runs on to the next word, so that no character
/// of a turn falls between two windows.
fn windows<'m>(
    transcript: &Transcript,
    turns: impl Iterator<Item = (Span, &'m RespondentId)>,
    size: usize,
) -> Vec<Vec<(Span, &'m RespondentId)>> {
    let mut found: Vec<Vec<(Span, &'m RespondentId)>> = Vec::new();
    let mut filled = size;
    for (turn, who) in turns {
        let (mut begin, mut is_first) = (turn.start, true);
        for word in words(turn.of(&transcript.reading.text)) {
            let start = turn.start + word.start;
            if filled == size {
                if let Some(window) = found.last_mut().filter(|_| !is_first) {
                    window.push((Span::new(begin, start), who));
                    begin = start;
                }
                found.push(Vec::new());
                filled = 0;
            }
            filled += 1;
            is_first = false;
        }
        if let Some(window) = found.last_mut().filter(|_| !is_first) {
            window.push((Span::new(begin, turn.end), who));
        }
    }
    found
}

/// Which codes stand in each unit: those of which a stretch that counts for who speaks there shares a character with it.
/// `seat` gives the number of who is counted for a respondent in a transcript. Takes time in proportion to the units and
/// to the pairs of a unit and a stretch in it.
pub(super) fn standings<'m>(
    units: &[Unit<'m>],
    stretches: &[Stretch<'m>],
    seat: impl Fn(usize, &RespondentId) -> Option<usize>,
) -> Vec<Standing> {
    let place = |unit: &Unit<'m>| Place { transcript: unit.transcript, span: unit.span() };
    let mut found: Vec<Standing> =
        units.iter().map(|unit| Standing { place: Some(place(unit)), codes: BTreeMap::new() }).collect();
    for stretch in stretches {
        let begin = (stretch.transcript, stretch.span.start);
        let first = units.partition_point(|unit| (unit.transcript, unit.span().end) <= begin);
        let near = units.iter().zip(&mut found).skip(first);
        let near = near.take_while(|(unit, _)| {
            unit.transcript == stretch.transcript && unit.span().start < stretch.span.end
        });
        for (unit, standing) in near {
            let parts = unit
                .parts
                .iter()
                .filter(|(part, who)| part.overlaps(stretch.span) && stretch.respondents.contains(who));
            let seats: BTreeSet<usize> = parts.filter_map(|(_, who)| seat(unit.transcript, who)).collect();
            if !seats.is_empty() {
                standing.codes.entry(stretch.code).or_default().extend(seats);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Reading, Role, Speaker, SpeakerMap, TranscriptId, Turn};

    /// A transcript of turns by R1 and R2 with the interviewer between them.
    fn talk(turns: &[(&str, &str)]) -> Transcript {
        let (mut text, mut found) = (String::new(), Vec::new());
        for (label, words) in turns {
            text += &format!("{label}: ");
            let span = Span::new(text.len(), text.len() + words.len());
            found.push(Turn { label: Some((*label).to_owned()), span, start_ms: None, end_ms: None });
            text += &format!("{words}\n\n");
        }
        let speaker =
            |label: &str| Speaker { role: Role::Respondent, respondent: Some(RespondentId::new(label)) };
        let speakers: SpeakerMap = ["R1", "R2"].map(|label| (label.to_owned(), speaker(label))).into();
        Transcript {
            id: TranscriptId::new("t"),
            file: String::new(),
            format: "txt".into(),
            sha256: String::new(),
            about: crate::corpus::About::default(),
            speakers,
            reading: Reading::new(1, String::new(), text, found),
        }
    }

    fn turns(transcript: &Transcript) -> impl Iterator<Item = (Span, &RespondentId)> {
        transcript.reading.turns.iter().filter_map(|turn| Some((turn.span, transcript.respondent(turn)?)))
    }

    #[test]
    fn windows_go_on_in_the_next_turn_of_a_respondent() {
        let transcript =
            talk(&[("R1", "een twee drie vier."), ("I", "Echt waar?"), ("R2", "... vijf zes"), ("R1", "!")]);
        let found = windows(&transcript, turns(&transcript), 3);
        let text = &transcript.reading.text;
        let said: Vec<Vec<(&str, &str)>> = found
            .iter()
            .map(|window| window.iter().map(|(span, who)| (span.of(text), who.as_str())).collect())
            .collect();
        assert_eq!(said, [vec![("een twee drie ", "R1")], vec![("vier.", "R1"), ("... vijf zes", "R2")]]);
    }

    #[test]
    fn sentences_are_without_white_space_around() {
        let transcript = talk(&[("R1", "Ja.  Nee, dhr. Jansen niet. ")]);
        let found: Vec<_> = turns(&transcript).flat_map(|turn| sentences_of(&transcript, turn)).collect();
        let said: Vec<&str> = found.iter().map(|(span, _)| span.of(&transcript.reading.text)).collect();
        assert_eq!(said, ["Ja.", "Nee, dhr. Jansen niet."]);
    }
}
