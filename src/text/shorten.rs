//! Words cut short, to be named in a sentence.

/// Words cut to what fits in a sentence.
#[must_use]
pub fn shortened(words: &str) -> String {
    const MOST: usize = 60;
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= MOST {
        return flat;
    }
    let cut: String = flat.chars().take(MOST).collect();
    format!("{}…", cut.trim_end())
}
