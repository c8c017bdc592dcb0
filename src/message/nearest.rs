//! What somebody may have meant by a name that does not exist.

use super::Message;

/// How alike two names are, from 0 to 1, before the one may be meant by the other (Jaro-Winkler).
const ALIKE: f64 = 0.75;

/// The names nearest to one that does not exist; all of them when none is near.
#[must_use]
pub fn nearest(wanted: &str, known: &[&str]) -> Message {
    let alike = |name: &str| strsim::jaro_winkler(&wanted.to_lowercase(), &name.to_lowercase());
    let scored = known.iter().map(|name| (alike(name), *name));
    let mut near: Vec<(f64, &str)> = scored.filter(|(score, _)| *score > ALIKE).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let near: Vec<&str> = near.iter().take(3).map(|(_, name)| *name).collect();
    if near.is_empty() {
        return Message::new("cli-known-names").with("count", known.len()).with("names", known.join(", "));
    }
    Message::new("problem-did-you-mean").with("names", near.join(", "))
}
