//! Names that are paths, `Theme/Code` or `Theme > Code`: how some programs write where a code hangs in the tree.

/// The separators of paths: MAXQDA and Taguette, NVivo and prose, Windows.
const SEPARATORS: [char; 3] = ['/', '>', '\\'];

/// The most parts a path has; a name with more is no path.
const DEEPEST: usize = 12;

/// The separator by which most names of a file are paths; `None` when it is only part of some names.
pub(super) fn separator<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<char> {
    let count = names.clone().count();
    let paths = |separator: char| names.clone().filter(|name| parts(name, separator).len() > 1).count();
    SEPARATORS.into_iter().find(|separator| paths(*separator) * 2 > count)
}

/// The parts of a path, without white space around them and without empty ones; a name that is no path is one part.
pub(super) fn parts(name: &str, separator: char) -> Vec<&str> {
    let parts: Vec<&str> = name.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() || parts.len() > DEEPEST { vec![name] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::{parts, separator};

    #[test]
    fn a_path_is_a_path_when_most_names_are() {
        let found = |names: &str| separator(names.split('|'));
        assert_eq!(found("Zorg > Tijd|Zorg > Geld|Zorg"), Some('>'));
        assert_eq!(found("wel en/of niet|Tijd|Geld"), None);
        assert_eq!(found("A/B|C"), None);
        assert_eq!(found(""), None);
        assert_eq!(found(&"a/".repeat(100)), None);
        assert_eq!(parts(" Zorg \\ Tijd\\", '\\'), ["Zorg", "Tijd"]);
    }
}
