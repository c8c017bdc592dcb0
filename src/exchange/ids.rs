//! Ids for what comes in: the file's own where they can be used, else made from names, never one that is in use.

use crate::corpus::slug;

/// The id that a file gives, or one made from the name, with a number when it is in use.
pub(super) fn free_id(
    given: Option<&str>,
    name: &str,
    nameless: &str,
    used: impl Fn(&str) -> bool,
) -> String {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "/\\\"'#,;*".contains(c);
    let given = given.filter(|id| !id.contains(odd)).map(str::to_owned);
    let wanted = given.or_else(|| slug(name)).unwrap_or_else(|| nameless.to_owned());
    let numbered = (2..).map(|number: usize| format!("{wanted}-{number}"));
    std::iter::once(wanted.clone()).chain(numbered).find(|id| !used(id)).unwrap_or(wanted)
}

#[cfg(test)]
mod tests {
    use super::free_id;

    #[test]
    fn ids_are_kept_made_or_numbered() {
        let used = |id: &str| ["tijd", "tijd-2"].contains(&id);
        assert_eq!(free_id(Some("T.1"), "Tijd", "code", used), "T.1");
        assert_eq!(free_id(Some("a b"), "Tijd", "code", used), "tijd-3");
        assert_eq!(free_id(None, "?!", "code", used), "code");
    }
}
