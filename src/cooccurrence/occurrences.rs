//! Where every code stands, and for each pair of codes where both do.

use std::collections::{BTreeMap, BTreeSet};

use super::stretches::{Stretch, stretches};
use super::sweep::overlaps;
use super::units::{Standing, standings, units};
use super::{Overlaps, Place, Together, Within};
use crate::codebook::Code;
use crate::coding::Denominator;
use crate::corpus::{RespondentId, TranscriptId};
use crate::tally::{Material, Request, Universe};

/// One code.
#[derive(Debug, Clone, Default)]
pub(super) struct Occurring {
    /// In how many units it stands; with segments, how many it has.
    pub(super) n: usize,
    /// The numbers of those who are counted, in whose words it stands.
    pub(super) who: BTreeSet<usize>,
}

/// Two codes.
#[derive(Debug, Clone, Default)]
pub(super) struct Meeting {
    /// Units with both, with one, with neither.
    pub(super) together: Together,
    /// How many units have both; with segments, how many pairs of them overlap.
    pub(super) n_ab: usize,
    /// The numbers of those who are counted, in whose words both stand.
    pub(super) who: BTreeSet<usize>,
    /// Where both stand; nothing when the units are people.
    pub(super) places: Vec<Place>,
}

/// Where the codes of a study stand, and where two of them do.
///
/// Finding overlapping segments is one pass over them in order (`sweep`); sentences, turns and windows are walked once
/// with the segments in them. Both take time in proportion to segments, units and what is found; the measures are made
/// for every pair of codes.
#[derive(Debug, Clone)]
pub struct Occurrences<'m> {
    pub(super) material: Material<'m>,
    pub(super) request: Request,
    pub(super) within: Within,
    /// The codes of the codebook that were asked for, in its order.
    pub(super) codes: Vec<&'m Code>,
    pub(super) stretches: Vec<Stretch<'m>>,
    pub(super) universe: Universe,
    /// How many units there are.
    pub(super) n: usize,
    pub(super) occurring: Vec<Occurring>,
    /// A meeting for each pair of codes: (0, 1), (0, 2), ..., (1, 2), ...
    pub(super) meetings: Vec<Meeting>,
}

impl<'m> Occurrences<'m> {
    /// Finds where the codes stand. Every code counts by itself, without its parts; the denominator is everyone.
    #[must_use]
    pub fn of(material: &Material<'m>, request: &Request, within: Within) -> Self {
        let mut request = request.clone();
        request.rules.of = Denominator::All;
        let wanted = |code: &&Code| request.origin.is_none_or(|origin| code.origin == origin);
        let codes: Vec<&Code> = material.codebook.codes.iter().filter(wanted).collect();
        let stretches = stretches(material, &request, &codes);
        let universe = Universe::of(material, &request);
        let count = codes.len();
        let mut found = Self {
            material: *material,
            request,
            within,
            stretches,
            n: 0,
            occurring: vec![Occurring::default(); count],
            meetings: vec![Meeting::default(); count * count.saturating_sub(1) / 2],
            codes,
            universe,
        };
        let seats = found.seats();
        let seat = |transcript: usize, who: &RespondentId| {
            let transcript = &material.transcripts.get(transcript)?.id;
            seats.get(&(transcript.clone(), who.clone())).copied()
        };
        match within {
            Within::Segment => found.meet_in_segments(&seat),
            Within::Respondent => found.meet_in(&found.people(&seat)),
            Within::Sentence | Within::Turn | Within::Window(_) => {
                let units = units(material, within);
                found.meet_in(&standings(&units, &found.stretches, seat));
            }
        }
        found
    }

    /// The meeting of two codes.
    pub(super) fn meeting(&self, a: usize, b: usize) -> Option<&Meeting> {
        self.meetings.get(self.place(a.min(b), a.max(b)))
    }

    /// The units of two codes by which stands in them; that of a code and itself has both or neither.
    pub(super) fn together(&self, a: usize, b: usize) -> Together {
        self.meeting(a, b).filter(|_| a != b).map(|meeting| meeting.together).unwrap_or_default()
    }

    /// The segments of two codes, and how many pairs overlap; with other units, the units.
    pub(super) fn overlaps(&self, a: usize, b: usize) -> Overlaps {
        let n_ab = self.meeting(a, b).map_or(0, |meeting| meeting.n_ab);
        Overlaps { n_a: self.occurring[a].n, n_b: self.occurring[b].n, n_ab }
    }

    /// The numbers of the codes that stand somewhere.
    pub(super) fn used(&self) -> Vec<usize> {
        (0..self.codes.len()).filter(|code| self.occurring[*code].n > 0).collect()
    }

    /// The names of those who are counted, by their numbers.
    pub(super) fn names(&self, who: &BTreeSet<usize>) -> Vec<String> {
        who.iter().filter_map(|unit| self.universe.units.get(*unit)).map(|unit| unit.name.clone()).collect()
    }

    /// The pairs of codes in the order of the meetings.
    pub(super) fn pairs(&self) -> Vec<(usize, usize)> {
        let n = self.codes.len();
        (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect()
    }

    fn place(&self, a: usize, b: usize) -> usize {
        a * (2 * self.codes.len() - a - 1) / 2 + b - a - 1
    }

    /// The number of who is counted for a respondent in a transcript.
    fn seats(&self) -> BTreeMap<(TranscriptId, RespondentId), usize> {
        let mut seats = BTreeMap::new();
        for (number, unit) in self.universe.units.iter().enumerate() {
            for transcript in &unit.transcripts {
                for who in &unit.respondents {
                    seats.insert((transcript.clone(), who.clone()), number);
                }
            }
        }
        seats
    }

    /// Everyone who is counted, with the codes in what they said.
    fn people(&self, seat: &impl Fn(usize, &RespondentId) -> Option<usize>) -> Vec<Standing> {
        let empty = Standing { place: None, codes: BTreeMap::new() };
        let mut people = vec![empty; self.universe.units.len()];
        for stretch in &self.stretches {
            for unit in stretch.respondents.iter().filter_map(|who| seat(stretch.transcript, who)) {
                people[unit].codes.entry(stretch.code).or_default().insert(unit);
            }
        }
        people
    }

    /// Counts units by the codes that stand in them.
    fn meet_in(&mut self, standings: &[Standing]) {
        self.n = standings.len();
        for standing in standings {
            for (a, in_a) in &standing.codes {
                self.occurring[*a].n += 1;
                self.occurring[*a].who.extend(in_a);
                for (b, in_b) in standing.codes.range(a + 1..) {
                    let place = self.place(*a, *b);
                    let meeting = &mut self.meetings[place];
                    meeting.n_ab += 1;
                    meeting.who.extend(in_a.union(in_b));
                    meeting.places.extend(standing.place);
                }
            }
        }
        for (pair, (a, b)) in self.pairs().into_iter().enumerate() {
            let both = self.meetings[pair].n_ab;
            let (only_a, only_b) = (self.occurring[a].n - both, self.occurring[b].n - both);
            let neither = self.n - both - only_a - only_b;
            self.meetings[pair].together = Together { both, only_a, only_b, neither };
        }
    }

    /// Counts pairs of segments that overlap, and the segments in which both codes stand: those with one that share words
    /// with one of the other.
    fn meet_in_segments(&mut self, seat: &impl Fn(usize, &RespondentId) -> Option<usize>) {
        let mut places: Vec<Place> = self.stretches.iter().map(Stretch::place).collect();
        places.dedup();
        self.n = places.len();
        for stretch in &self.stretches {
            let occurring = &mut self.occurring[stretch.code];
            occurring.n += 1;
            let who = stretch.respondents.iter().filter_map(|who| seat(stretch.transcript, who));
            occurring.who.extend(who);
        }
        let (mut met, mut once): (Vec<(usize, usize)>, Vec<usize>) = (Vec::new(), Vec::new());
        for overlap in overlaps(self.material.transcripts, &self.stretches) {
            let (a, b) = (&self.stretches[overlap.a], &self.stretches[overlap.b]);
            let pair = self.place(a.code, b.code);
            let meeting = &mut self.meetings[pair];
            meeting.n_ab += 1;
            meeting.who.extend(overlap.who.iter().filter_map(|who| seat(a.transcript, who)));
            meeting.places.push(overlap.place);
            met.push((pair, overlap.a));
            met.push((pair, overlap.b));
            // One place with both codes is one segment in which both stand; two places are two.
            once.extend((a.span == b.span).then_some(pair));
        }
        met.sort_unstable();
        met.dedup();
        let pairs = self.pairs();
        for (pair, (a, b)) in pairs.iter().enumerate() {
            let together = &mut self.meetings[pair].together;
            (together.only_a, together.only_b) = (self.occurring[*a].n, self.occurring[*b].n);
        }
        for (pair, stretch) in met {
            let together = &mut self.meetings[pair].together;
            together.both += 1;
            let is_a = self.stretches[stretch].code == pairs[pair].0;
            *if is_a { &mut together.only_a } else { &mut together.only_b } -= 1;
        }
        for pair in once {
            self.meetings[pair].together.both -= 1;
        }
        for meeting in &mut self.meetings {
            let some = meeting.together.n();
            meeting.together.neither = self.n.saturating_sub(some);
        }
    }
}
