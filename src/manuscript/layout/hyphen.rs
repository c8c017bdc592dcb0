//! Hyphens at line ends: words that were broken off lose theirs, compounds keep it.

use std::collections::HashMap;

use super::line::Line;
use super::shape::starts_lower;

/// How a line and the next are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// By a space.
    Space,
    /// By nothing: the hyphen belongs to the word.
    Keep,
    /// By nothing, and the hyphen goes: the word was broken off.
    Drop,
}

/// Words after which a hyphen stays for a part left out: `gedrags- en opvoedingsproblemen`.
const LINKS: [&str; 8] = ["en", "of", "and", "or", "tot", "to", "als", "noch"];

/// How each line is joined to the next.
pub(super) fn joints(text: &str, lines: &[Line<'_>]) -> Vec<Joint> {
    let mut joints: Vec<Joint> = lines.iter().map(|_| Joint::Space).collect();
    let mut doubtful: Vec<(usize, String, String)> = Vec::new();
    for (at, pair) in lines.windows(2).enumerate() {
        let (line, next) = (pair[0].text, pair[1].text);
        if line.ends_with('\u{ad}') {
            joints[at] = Joint::Drop;
            continue;
        }
        let Some(part) = broken_part(line) else { continue };
        let first = next.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        if LINKS.contains(&first) || first.is_empty() {
            continue;
        }
        joints[at] = Joint::Keep;
        if starts_lower(next) && is_plain(part) {
            doubtful.push((
                at,
                format!("{part}{first}").to_lowercase(),
                format!("{part}-{first}").to_lowercase(),
            ));
        }
    }
    let seen = seen(text, &doubtful);
    let written = |word: &String| seen.get(word.as_str()).copied().unwrap_or_default();
    for (at, whole, hyphened) in &doubtful {
        if written(whole) || !written(hyphened) {
            joints[*at] = Joint::Drop;
        }
    }
    joints
}

/// The letters before the hyphen at the end of a line.
fn broken_part(line: &str) -> Option<&str> {
    let body = line.strip_suffix(['-', '\u{2010}'])?;
    let part = body.rsplit(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').next()?;
    (!part.is_empty()).then_some(part)
}

/// Whether a part is of a plain word, and not an abbreviation such as `SAG`.
fn is_plain(part: &str) -> bool {
    part.chars().count() >= 2
        && part.chars().skip(1).all(|c| c.is_lowercase())
        && part.chars().all(char::is_alphabetic)
}

/// Which of the doubtful words the text has within a line, whole or with a hyphen.
fn seen<'d>(text: &str, doubtful: &'d [(usize, String, String)]) -> HashMap<&'d str, bool> {
    let mut seen: HashMap<&str, bool> = HashMap::new();
    for (_, whole, hyphened) in doubtful {
        seen.insert(whole, false);
        seen.insert(hyphened, false);
    }
    if seen.is_empty() {
        return seen;
    }
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| word.len() > 3) {
        if let Some(found) = seen.get_mut(word.to_lowercase().as_str()) {
            *found = true;
        }
    }
    seen
}
