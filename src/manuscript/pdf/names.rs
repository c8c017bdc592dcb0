//! The characters that glyphs are named for, and those of the codes that older fonts use.

use unicode_normalization::char::compose;

/// The characters of the codes 0x80 to 0x9F in Windows-1252.
const WINDOWS: [char; 32] = [
    '€', '•', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '•', 'Ž', '•', '•', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '•', 'ž', 'Ÿ',
];

/// The character of a code where a font says nothing else.
pub(super) fn windows(code: u8) -> char {
    match code {
        0x80..=0x9F => WINDOWS[usize::from(code - 0x80)],
        _ => char::from(code),
    }
}

/// Names of glyphs that are not their own character.
const NAMES: [(&str, &str); 68] = [
    ("space", " "),
    ("exclam", "!"),
    ("quotedbl", "\""),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("quotesingle", "'"),
    ("quoteright", "’"),
    ("quoteleft", "‘"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("asterisk", "*"),
    ("plus", "+"),
    ("comma", ","),
    ("hyphen", "-"),
    ("period", "."),
    ("slash", "/"),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("colon", ":"),
    ("semicolon", ";"),
    ("less", "<"),
    ("equal", "="),
    ("greater", ">"),
    ("question", "?"),
    ("at", "@"),
    ("bracketleft", "["),
    ("backslash", "\\"),
    ("bracketright", "]"),
    ("underscore", "_"),
    ("grave", "`"),
    ("braceleft", "{"),
    ("bar", "|"),
    ("braceright", "}"),
    ("asciitilde", "~"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("quotedblbase", "„"),
    ("quotesinglbase", "‚"),
    ("endash", "–"),
    ("emdash", "—"),
    ("ellipsis", "…"),
    ("bullet", "•"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ff", "ff"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
    ("germandbls", "ß"),
    ("Euro", "€"),
    ("degree", "°"),
    ("minus", "−"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("dotlessi", "ı"),
    ("oslash", "ø"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("plusminus", "±"),
];

/// Accents at the end of a glyph's name.
const ACCENTS: [(&str, char); 8] = [
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("dieresis", '\u{308}'),
    ("circumflex", '\u{302}'),
    ("tilde", '\u{303}'),
    ("cedilla", '\u{327}'),
    ("caron", '\u{30c}'),
    ("ring", '\u{30a}'),
];

/// The characters that the name of a glyph stands for.
pub(super) fn glyph(name: &str) -> Option<String> {
    let bare = name.split('.').next().filter(|bare| !bare.is_empty())?;
    if let Some((_, characters)) = NAMES.iter().find(|(known, _)| *known == bare) {
        return Some((*characters).to_owned());
    }
    let mut letters = bare.chars();
    let first = letters.next()?;
    if letters.next().is_none() {
        return Some(first.to_string());
    }
    let accented =
        ACCENTS.iter().find(|(accent, _)| bare.len() == accent.len() + 1 && bare.ends_with(accent));
    if let Some((_, accent)) = accented {
        return compose(first, *accent).map(String::from);
    }
    let hex = bare
        .strip_prefix("uni")
        .or_else(|| bare.strip_prefix('u'))
        .filter(|hex| (4..=6).contains(&hex.len()))?;
    char::from_u32(u32::from_str_radix(hex, 16).ok()?).map(String::from)
}
