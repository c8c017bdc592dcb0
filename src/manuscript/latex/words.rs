//! Characters that LaTeX writes as commands: accents, letters of other languages, marks and dots.

use unicode_normalization::char::compose;

/// The accent that a command puts on the letter behind it.
pub(super) fn accent(name: &str) -> Option<char> {
    Some(match name {
        "'" => '\u{301}',
        "`" => '\u{300}',
        "^" => '\u{302}',
        "\"" => '\u{308}',
        "~" => '\u{303}',
        "=" => '\u{304}',
        "." => '\u{307}',
        "c" => '\u{327}',
        "v" => '\u{30c}',
        "u" => '\u{306}',
        "H" => '\u{30b}',
        "k" => '\u{328}',
        "r" => '\u{30a}',
        _ => return None,
    })
}

/// The letter with its accent that stands behind an accent's command, and the bytes it takes.
pub(super) fn accented(accent: char, rest: &str) -> Option<(char, usize)> {
    let inner = rest.trim_start_matches(' ');
    let inner = inner.strip_prefix('{').unwrap_or(inner);
    let letters = inner.strip_prefix('\\').filter(|after| after.starts_with(['i', 'j'])).unwrap_or(inner);
    let letter = letters.chars().next().filter(|c| c.is_alphabetic())?;
    let mut used = rest.len() - letters.len() + letter.len_utf8();
    if rest[..rest.len() - inner.len()].ends_with('{') {
        used += rest[used..].find('}')? + 1;
    }
    compose(letter, accent).map(|whole| (whole, used))
}

/// The characters that a command stands for.
pub(super) fn symbol(name: &str) -> Option<&'static str> {
    Some(match name {
        "%" | "&" | "$" | "#" | "_" | "{" | "}" => match name {
            "%" => "%",
            "&" => "&",
            "$" => "$",
            "#" => "#",
            "_" => "_",
            "{" => "{",
            _ => "}",
        },
        " " | "," | ";" | ":" | "quad" | "qquad" | "newline" | "linebreak" | "space" | "tabularnewline" => {
            " "
        }
        "ss" => "ß",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "o" => "ø",
        "O" => "Ø",
        "aa" => "å",
        "AA" => "Å",
        "l" => "ł",
        "i" => "i",
        "j" => "j",
        "ij" => "ij",
        "ldots" | "dots" | "textellipsis" => "…",
        "textendash" => "–",
        "textemdash" => "—",
        "textquotedblleft" | "ldq" => "“",
        "textquotedblright" | "rdq" => "”",
        "textquoteleft" | "lq" => "‘",
        "textquoteright" | "rq" => "’",
        "quotedblbase" | "glqq" => "„",
        "grqq" => "“",
        "guillemotleft" | "og" => "«",
        "guillemotright" | "fg" => "»",
        "euro" | "texteuro" => "€",
        "textbar" => "|",
        "textbackslash" => "\\",
        "textasciitilde" => "~",
        "times" => "×",
        "pm" => "±",
        "leq" | "le" => "≤",
        "geq" | "ge" => "≥",
        "checkmark" => "✓",
        "alpha" => "α",
        "chi" => "χ",
        "kappa" => "κ",
        "LaTeX" => "LaTeX",
        "TeX" => "TeX",
        _ => return None,
    })
}

/// The marks that characters of a source stand for, and how many bytes they take: dashes and quotation marks.
pub(super) fn marks(rest: &str) -> (&'static str, usize) {
    const MARKS: [(&str, &str); 9] = [
        ("---", "—"),
        ("--", "–"),
        ("-", "-"),
        ("``", "“"),
        ("''", "”"),
        (",,", "„"),
        ("`", "‘"),
        ("'", "’"),
        (",", ","),
    ];
    let found = MARKS.iter().find(|(written, _)| rest.starts_with(written));
    found.map_or(("", 1), |(written, mark)| (mark, written.len()))
}
