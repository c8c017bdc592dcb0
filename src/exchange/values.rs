//! What stands in one cell: lists and numbers.

/// Whether a text is a whole number and nothing else.
pub(super) fn is_number(id: &str) -> bool {
    id.chars().all(|c| c.is_ascii_digit())
}

/// The items of a list: separated by `;` or one of the characters given, with `\;` and `\\` for those characters.
pub(super) fn items(text: Option<&str>, separators: &[char]) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut characters = text.unwrap_or_default().chars().peekable();
    while let Some(c) = characters.next() {
        let Some(item) = items.last_mut() else { break };
        match c {
            '\\' => item.push(characters.next_if(|next| matches!(next, ';' | '\\')).unwrap_or('\\')),
            ';' => items.push(String::new()),
            _ if separators.contains(&c) => items.push(String::new()),
            _ => item.push(c),
        }
    }
    items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::items;

    #[test]
    fn lists_are_split_and_escapes_undone() {
        assert_eq!(items(Some(r"a; b\;c\\;; d\e"), &[]), ["a", "b;c\\", "d\\e"]);
        assert_eq!(items(Some("a, b;c"), &[',']), ["a", "b", "c"]);
        assert!(items(None, &[]).is_empty());
    }
}
