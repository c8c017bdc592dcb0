//! How entries follow decisions about them: only the fields that a change changes, so that two people may change
//! different fields of one entry at the same time and both keep their work.

use super::{Code, Guide, Question, Relation, Theme, Topic};

/// An entry that decisions change.
pub trait Entry: Clone + PartialEq {
    /// The id, which never changes.
    fn key(&self) -> &str;
    /// Takes over the fields in which two versions of the entry differ.
    fn follow(&mut self, old: &Self, new: &Self);
    /// Takes over what this entry lacks from another that was made under the same id.
    fn fill(&mut self, other: &Self);
}

/// Puts a new entry at the end; one whose id is there already fills in what that one lacks.
pub fn create<T: Entry>(entries: &mut Vec<T>, entry: &T) {
    match entries.iter_mut().find(|known| known.key() == entry.key()) {
        Some(known) => known.fill(entry),
        None => entries.push(entry.clone()),
    }
}

/// Changes an entry; one that is not there any more is put back as it was meant to be.
pub fn change<T: Entry>(entries: &mut Vec<T>, old: &T, new: &T) {
    match entries.iter_mut().find(|known| known.key() == new.key()) {
        Some(known) => known.follow(old, new),
        None => entries.push(new.clone()),
    }
}

/// Whether nothing is said.
fn is_vacant<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! entry {
    ($type:ident, $key:expr, [$($field:ident),+], [$($optional:ident),*]) => {
        impl Entry for $type {
            fn key(&self) -> &str {
                let key: fn(&Self) -> &str = $key;
                key(self)
            }

            fn follow(&mut self, old: &Self, new: &Self) {
                $(if old.$field != new.$field {
                    self.$field.clone_from(&new.$field);
                })+
            }

            fn fill(&mut self, other: &Self) {
                $(if is_vacant(&self.$optional) {
                    self.$optional.clone_from(&other.$optional);
                })*
                let _ = other;
            }
        }
    };
}

entry!(
    Code,
    |code| code.id.as_str(),
    [label, aliases, themes, parent, origin, questions, definition, include, exclude, example, reason, rules],
    [aliases, themes, parent, questions, definition, include, exclude, example, reason, rules]
);
entry!(
    Theme,
    |theme| theme.id.as_str(),
    [label, aliases, parent, stage, concept, definition, answers],
    [aliases, parent, stage, concept, definition, answers]
);
entry!(Relation, |relation| &relation.id, [from, to, label, sign], []);
entry!(Topic, |topic| &topic.id, [label], []);
entry!(Question, |question| question.id.as_str(), [topic, text, probes, patterns], [topic, probes, patterns]);

impl Guide {
    /// Takes over the topics and questions in which two versions of the guide differ.
    pub fn follow(&mut self, old: &Self, new: &Self) {
        if self == old {
            self.clone_from(new);
            return;
        }
        follow_list(&mut self.topics, &old.topics, &new.topics);
        follow_list(&mut self.questions, &old.questions, &new.questions);
    }
}

fn follow_list<T: Entry>(list: &mut Vec<T>, old: &[T], new: &[T]) {
    let of = |entries: &[T], key: &str| entries.iter().find(|entry| entry.key() == key).cloned();
    list.retain(|entry| of(old, entry.key()).is_none() || of(new, entry.key()).is_some());
    for entry in new {
        match of(old, entry.key()) {
            Some(was) if was == *entry => {}
            Some(was) => change(list, &was, entry),
            None => create(list, entry),
        }
    }
}
