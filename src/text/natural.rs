//! The order people expect of names with numbers in them: R2 before R10.

/// A key that compares numbers in a name as numbers and letters without regard to case.
#[must_use]
pub fn natural(name: &str) -> Vec<(String, u64)> {
    let mut parts = vec![(String::new(), 0_u64)];
    let mut in_number = false;
    for c in name.chars() {
        let digit = c.to_digit(10).map(u64::from);
        if digit.is_none() && in_number {
            parts.push((String::new(), 0_u64));
        }
        in_number = digit.is_some();
        if let Some((word, number)) = parts.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(digit),
                None => word.extend(c.to_lowercase()),
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_compare_as_numbers() {
        let mut names = ["R10", "r2", "R1", "P3.2", "P3.10"];
        names.sort_by_cached_key(|name| natural(name));
        assert_eq!(names, ["P3.2", "P3.10", "R1", "r2", "R10"]);
    }
}
