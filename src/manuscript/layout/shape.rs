//! What a line looks like: whether it finishes a sentence, and whether a caption, an item, a number or a label begins it.

/// Words that a caption begins with, in small letters.
const CAPTIONS: [&str; 11] = [
    "tabel",
    "table",
    "figuur",
    "figure",
    "fig.",
    "afbeelding",
    "grafiek",
    "chart",
    "box",
    "kader",
    "schema",
];

/// Words that hardly ever stand in a heading and seldom fail in a sentence.
const SENTENCE_WORDS: [&str; 86] = [
    "is",
    "was",
    "waren",
    "wordt",
    "worden",
    "werd",
    "werden",
    "heeft",
    "hebben",
    "had",
    "hadden",
    "kan",
    "kunnen",
    "kon",
    "konden",
    "zal",
    "zullen",
    "zou",
    "zouden",
    "moet",
    "moeten",
    "mag",
    "gaf",
    "gaven",
    "geeft",
    "geven",
    "noemt",
    "noemen",
    "benoemt",
    "benoemen",
    "vindt",
    "vinden",
    "blijkt",
    "blijken",
    "gaat",
    "gaan",
    "doet",
    "komt",
    "komen",
    "maakt",
    "staat",
    "staan",
    "beschrijft",
    "beschrijven",
    "zijn",
    "ik",
    "hij",
    "zij",
    "ze",
    "wij",
    "dat",
    "er",
    "hierbij",
    "daarnaast",
    "ook",
    "echter",
    "deze",
    "laat",
    "laten",
    "toont",
    "tonen",
    "are",
    "were",
    "has",
    "have",
    "can",
    "could",
    "will",
    "would",
    "should",
    "may",
    "might",
    "must",
    "does",
    "did",
    "said",
    "says",
    "they",
    "he",
    "she",
    "it",
    "that",
    "this",
    "these",
    "shows",
    "show",
];

/// Marks that open a quotation.
pub(super) const OPENING: [char; 5] = ['"', '“', '„', '«', '‟'];

/// Whether a line begins in the middle of a sentence.
pub(in crate::manuscript) fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a line begins with a capital.
pub(super) fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a line ends a sentence or a quotation.
pub(in crate::manuscript) fn finished(text: &str) -> bool {
    if text.ends_with(['"', '”', '»']) {
        return true;
    }
    let bare = text.trim_end_matches([')', ']', '’', '\'', '*']);
    if bare.ends_with(['.', '!', '?', '…', ':', ';', '”', '"']) {
        return true;
    }
    text.rsplit(' ').next().is_some_and(|word| word.starts_with("http") || word.starts_with("www."))
}

/// Whether words read as a sentence rather than as a title.
pub(super) fn reads_as_sentence(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| SENTENCE_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// The words behind the number of a caption: `Tabel 1`, `Table 2. Codes`. Nothing for a sentence about a table.
pub(in crate::manuscript) fn caption(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once([' ', '\u{a0}'])?;
    if !starts_upper(word) || !CAPTIONS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let rest = rest.trim_start();
    let end =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches(['.', '-']);
    if number.len() > 6 || !number.ends_with(|c: char| c.is_ascii_digit() || c.is_ascii_lowercase()) {
        return None;
    }
    if !number.contains(|c: char| c.is_ascii_digit())
        || number.chars().filter(|c| c.is_alphabetic()).count() > 1
    {
        return None;
    }
    let behind = &rest[number.len()..];
    let title = behind
        .trim_start_matches(|c: char| matches!(c, '.' | ':' | '-' | '–' | '—' | '|') || c.is_whitespace());
    let marked = behind.starts_with(['.', ':']) || behind.trim_start().starts_with(['–', '—', '-', '|']);
    let is_caption = title.is_empty()
        || (title.starts_with('(') && title.ends_with(')'))
        || (marked && !starts_lower(title))
        || (starts_upper(title) && !title.ends_with('.') && !reads_as_sentence(title));
    is_caption.then_some(title)
}

/// The level and the words of a numbered heading: `3.2 Resultaten`, `Hoofdstuk 3: Resultaten`.
pub(super) fn numbered(text: &str) -> Option<(u8, &str)> {
    let first = text.split_whitespace().next()?;
    let rest = text[first.len()..].trim_start();
    if matches!(first.to_lowercase().as_str(), "hoofdstuk" | "chapter") && starts_upper(first) {
        return rest.starts_with(|c: char| c.is_ascii_digit()).then_some((1, rest));
    }
    let number = first.strip_prefix('§').unwrap_or(first).trim_end_matches(['.', ')', ':']);
    if first.ends_with(')') || !starts_upper(rest) {
        return None;
    }
    if matches!(number, "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX" | "X")
        && first.ends_with('.')
    {
        return Some((1, rest));
    }
    let parts = number.split('.');
    let fits =
        |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if number == "0" || !parts.clone().all(fits) {
        return None;
    }
    u8::try_from(parts.count()).ok().filter(|level| *level <= 5).map(|level| (level, rest))
}

/// The bytes of the mark that begins an item of a list, and whether it is a mere bullet.
pub(super) fn item(text: &str) -> Option<(usize, bool)> {
    let mark = text.split_whitespace().next()?;
    let end = mark.len() + text[mark.len()..].chars().next()?.len_utf8();
    let bullet = matches!(
        mark,
        "-" | "–"
            | "—"
            | "•"
            | "●"
            | "▪"
            | "◦"
            | "*"
            | "o"
            | "·"
            | "‣"
            | "■"
            | "□"
            | "➢"
            | "►"
            | "✓"
            | "+"
            | "\u{f0b7}"
            | "\u{f0a7}"
    );
    if bullet {
        return Some((end, true));
    }
    let inner = mark.strip_prefix('(').unwrap_or(mark);
    let inner = inner.strip_suffix(')').or_else(|| inner.strip_suffix('.'))?;
    let is_number = inner.len() <= 2 && !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_number || is_letter).then_some((end, false))
}

/// Whether a line begins with a share: `4 van de 5`, `3 of 8`, `2 out of 7`.
pub(super) fn is_share(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_number =
        |word: &str| word.len() <= 3 && word.trim_end_matches([':', ',']).bytes().all(|b| b.is_ascii_digit());
    if !words.next().is_some_and(is_number) {
        return false;
    }
    match words.next() {
        Some("van" | "of") => words.next().is_some_and(|next| {
            is_number(next) || (matches!(next, "de" | "the") && words.next().is_some_and(is_number))
        }),
        Some("out") => words.next() == Some("of"),
        _ => false,
    }
}

/// Where the mark stands that opens a quotation at the start of a line, behind a label or not: `R7: "...`.
pub(super) fn opening(text: &str) -> Option<usize> {
    let opens = |rest: &str| rest.starts_with(OPENING);
    if opens(text) {
        return Some(0);
    }
    let (label, rest) = text.split_once(':')?;
    let words = rest.trim_start();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')' | ',' | '=');
    let is_label = label.len() <= 40
        && label.split_whitespace().count() <= 4
        && label.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '(')
        && label.chars().all(plain);
    let single = words.starts_with(['‘', '\'', '‚']);
    (is_label && (opens(words) || single)).then(|| text.len() - words.len())
}

/// Whether a line belongs to a table of contents: dots lead to a number at its end.
pub(super) fn is_contents(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'));
    let led = bare.trim_end();
    (bare.len() < text.len() || led.ends_with("...."))
        && (led.ends_with("...") || led.ends_with(". .") || led.ends_with("……"))
}

/// Whether a line ends with the number of a page.
pub(super) fn ends_with_page(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    words.next().is_some() && last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word of a table is a number: `10`, `5,75`, `(40%)`, `N=7`, `-`.
pub(super) fn is_figure(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')', '[', ']', '*', '%', '€', '<', '>', '±']);
    let bare = bare.trim_start_matches(['n', 'N']).trim_start_matches('=');
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    matches!(word, "-" | "–" | "—")
        || (digits > 0
            && bare
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '-' | '–' | '−' | '%' | '+')))
}
