//! Labels to people: who interviews, who answers and as which respondent, and what was assumed to say so.

mod identity;
mod option;

pub use option::SpeakerOption;
pub(super) use option::unused;

use std::collections::{BTreeMap, BTreeSet};

use super::Options;
use super::speech::{Known, Part, known};
use crate::corpus::{RespondentId, Role, Speaker, SpeakerMap, Turn};
use crate::message::{Message, Problem};

/// The labels of one person: the same but for capitals, or different words for the one respondent.
struct Person {
    /// The labels as written, in order of appearance.
    labels: Vec<String>,
    known: Option<Known>,
    /// What the user says.
    given: Option<SpeakerOption>,
    turns: usize,
    questions: usize,
    words: usize,
    role: Option<Role>,
    id: Option<RespondentId>,
}

impl Person {
    fn label(&self) -> &str {
        self.labels.first().map_or("", String::as_str)
    }

    fn part(&self) -> Option<Part> {
        self.known.as_ref().map(|known| known.part)
    }

    /// Whether one more label is this person's.
    fn answers_to(&self, label: &str, known: Option<&Known>, given: Option<&SpeakerOption>) -> bool {
        let generic =
            |known: Option<&Known>| known.is_some_and(|k| k.part == Part::Respondent && k.id.is_none());
        self.label().to_lowercase() == label.to_lowercase()
            || (generic(known) && generic(self.known.as_ref()) && given.is_none() && self.given.is_none())
    }
}

/// Who the speakers of a reading are, and what is to be said about it.
///
/// `unlabelled` is what words without a label are, unless the user says otherwise.
pub(super) fn map(
    file_name: &str,
    text: &str,
    turns: &[Turn],
    options: &Options<'_>,
    unlabelled: Role,
) -> (SpeakerMap, Vec<Problem>) {
    let mut notes = Vec::new();
    let mut people = people(text, turns, options);
    for person in &mut people {
        person.role = match (&person.given, person.part()) {
            (Some(given), _) => Some(given.role),
            (None, _) if person.label().is_empty() => Some(unlabelled),
            (None, Some(Part::Interviewer)) => Some(Role::Interviewer),
            (None, Some(Part::Respondent)) => Some(Role::Respondent),
            (None, _) => None,
        };
    }
    assume_roles(&mut people, &mut notes);
    identify(file_name, &mut people, options, &mut notes);
    let mut speakers = SpeakerMap::new();
    for person in people {
        for label in person.labels {
            let role = person.role.unwrap_or(Role::Other);
            speakers.insert(label, Speaker { role, respondent: person.id.clone() });
        }
    }
    (speakers, notes)
}

/// The people behind the labels, in order of appearance.
fn people(text: &str, turns: &[Turn], options: &Options<'_>) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let mut by_label: BTreeMap<&str, usize> = BTreeMap::new();
    for turn in turns {
        let label = turn.label.as_deref().unwrap_or_default();
        let at = *by_label.entry(label).or_insert_with(|| {
            let known = known(label);
            let given = options.speakers.iter().rev().find(|option| option.key() == label.to_lowercase());
            let same = people.iter().position(|person| person.answers_to(label, known.as_ref(), given));
            let at = same.unwrap_or_else(|| {
                people.push(Person {
                    labels: Vec::new(),
                    known,
                    given: given.cloned(),
                    turns: 0,
                    questions: 0,
                    words: 0,
                    role: None,
                    id: None,
                });
                people.len() - 1
            });
            people[at].labels.push(label.to_owned());
            at
        });
        let words = turn.span.of(text);
        people[at].turns += 1;
        people[at].questions += usize::from(words.trim_end_matches(['"', '”', '’', ')', ' ']).ends_with('?'));
        people[at].words += words.split_whitespace().count();
    }
    people
}

/// Gives a role to those whose label does not say it.
fn assume_roles(people: &mut [Person], notes: &mut Vec<Problem>) {
    let has = |people: &[Person], role| people.iter().any(|person| person.role == Some(role));
    let respondent_named = has(people, Role::Respondent);
    let others_open = people.iter().any(|p| p.role.is_none() && p.part() != Some(Part::Bystander));
    for person in people.iter_mut().filter(|p| p.role.is_none() && p.part() == Some(Part::Bystander)) {
        if respondent_named || others_open {
            person.role = Some(Role::Other);
            notes.push(other_speaker(person));
        }
    }
    let open = people.iter().filter(|person| person.role.is_none()).count();
    if !has(people, Role::Interviewer) {
        let lone = open == 1 && !respondent_named;
        if let Some(guess) = most_questions(people).filter(|_| !lone) {
            people[guess].role = Some(Role::Interviewer);
            notes.push(speaker_note(
                "ingest-guessed-interviewer",
                "ingest-guessed-interviewer-hint",
                &people[guess],
            ));
        } else if people.iter().any(|person| !person.label().is_empty()) {
            notes.push(
                Problem::note(Message::new("ingest-no-interviewer"))
                    .hint(Message::new("ingest-no-interviewer-hint")),
            );
        }
    }
    let rest = if respondent_named { Role::Other } else { Role::Respondent };
    for person in people.iter_mut().filter(|person| person.role.is_none()) {
        person.role = Some(rest);
        if rest == Role::Other {
            notes.push(other_speaker(person));
        }
    }
}

/// Of those without a role the one of whose turns the largest share are questions; of equals the one with fewer words.
fn most_questions(people: &[Person]) -> Option<usize> {
    // Shares are compared as fractions, a/b against c/d by a*d against c*b: no rounding decides who asks.
    people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.role.is_none() && person.part() != Some(Part::Person))
        .max_by(|(_, a), (_, b)| {
            (a.questions * b.turns).cmp(&(b.questions * a.turns)).then(b.words.cmp(&a.words))
        })
        .map(|(at, _)| at)
}

/// Says which respondent each of those who answer is.
fn identify(file_name: &str, people: &mut [Person], options: &Options<'_>, notes: &mut Vec<Problem>) {
    for person in people.iter_mut().filter(|person| person.role == Some(Role::Respondent)) {
        let given = person.given.as_ref().and_then(|given| given.respondent.clone());
        let numbered = person.known.as_ref().and_then(|known| known.id.as_deref()).map(RespondentId::from);
        person.id = given.or(numbered);
    }
    one_and_the_same(people);
    let unnamed = |person: &Person| person.role == Some(Role::Respondent) && person.id.is_none();
    let count = people.iter().filter(|person| unnamed(person)).count();
    let mut used: BTreeSet<RespondentId> = people.iter().filter_map(|person| person.id.clone()).collect();
    if count > 0 {
        let base = base_id(file_name, people, &used, options, notes);
        let mut number = 0usize;
        for person in people.iter_mut().filter(|person| unnamed(person)) {
            person.id = Some(if count == 1 { base.clone() } else { next_part(&base, &mut number, &used) });
            used.extend(person.id.clone());
        }
    } else if let Some(id) = options.respondent.as_ref().filter(|id| !used.contains(id)) {
        let hint = Message::new("ingest-respondent-unused-hint").with("id", id.as_str());
        let message = Message::new("ingest-respondent-unused").with("id", id.as_str());
        notes.push(Problem::warning(message).hint(hint));
    }
    notes.extend(two_ids(file_name, people, options));
    let surprising =
        |id: &&RespondentId| options.taken.contains(id) && options.respondent.as_ref() != Some(id);
    for id in used.iter().filter(surprising) {
        let message = Message::new("ingest-respondent-shared").with("id", id.as_str());
        notes.push(Problem::note(message).hint(Message::new("ingest-respondent-shared-hint")));
    }
}

/// What is to be said when the only respondent has one id in the label and another in the file's name.
fn two_ids(file_name: &str, people: &[Person], options: &Options<'_>) -> Option<Problem> {
    let mut numbered = people.iter().filter(|person| person.given.is_none()).filter_map(|p| p.id.as_ref());
    let (Some(label), None) = (numbered.next(), numbered.next()) else { return None };
    let by_name = identity::in_file_name(file_name)?;
    let differs = by_name != *label && options.respondent.is_none() && !label.as_str().contains('.');
    let hint = Message::new("ingest-two-ids-hint").with("file-id", by_name.as_str());
    let message =
        Message::new("ingest-two-ids").with("label", label.as_str()).with("file-id", by_name.as_str());
    differs.then(|| Problem::note(message).hint(hint))
}

/// A plain `R` beside the only numbered respondent is that respondent.
fn one_and_the_same(people: &mut [Person]) {
    let ids: BTreeSet<RespondentId> = people.iter().filter_map(|person| person.id.clone()).collect();
    let mut ids = ids.into_iter();
    let (Some(only), None) = (ids.next(), ids.next()) else { return };
    for person in people.iter_mut() {
        if person.role == Some(Role::Respondent) && person.part() == Some(Part::Respondent) {
            person.id.get_or_insert_with(|| only.clone());
        }
    }
}

/// The next of `R6.1`, `R6.2`, ... that nobody has.
fn next_part(base: &RespondentId, number: &mut usize, used: &BTreeSet<RespondentId>) -> RespondentId {
    loop {
        *number += 1;
        let id = RespondentId::new(format!("{base}.{number}"));
        if !used.contains(&id) {
            return id;
        }
    }
}

/// The id of those whose label has no number.
fn base_id(
    file_name: &str,
    people: &[Person],
    used: &BTreeSet<RespondentId>,
    options: &Options<'_>,
    notes: &mut Vec<Problem>,
) -> RespondentId {
    let named = options.respondent.clone().or_else(|| identity::in_file_name(file_name));
    if let Some(id) = named.filter(|id| !used.contains(id)) {
        return id;
    }
    let id = identity::next_free(options.taken, used);
    let person = people.iter().find(|person| person.role == Some(Role::Respondent) && person.id.is_none());
    let message = match person.map(Person::label).filter(|label| !label.is_empty()) {
        Some(label) => Message::new("ingest-next-free").with("label", label),
        None => Message::new("ingest-next-free-unlabelled"),
    };
    notes.push(Problem::note(message.with("id", id.as_str())).hint(Message::new("ingest-next-free-hint")));
    id
}

fn other_speaker(person: &Person) -> Problem {
    speaker_note("ingest-other-speaker", "ingest-other-speaker-hint", person)
}

fn speaker_note(id: &'static str, hint: &'static str, person: &Person) -> Problem {
    let message = Message::new(id).with("label", person.label()).with("turns", person.turns);
    Problem::note(message).hint(Message::new(hint).with("label", person.label()))
}

#[cfg(test)]
mod tests;
