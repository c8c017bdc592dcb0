//! Bytes to characters: UTF-8, UTF-16, or the Windows-1252 of older Dutch and English files.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::message::{Message, Problem};

/// How many bytes are looked at to recognise UTF-16 without a byte order mark.
const SAMPLE: usize = 4096;

/// A text, the encoding it was in, and what is to be said about that.
#[derive(Debug)]
pub(in crate::ingest) struct Decoded {
    /// The characters, LF at line ends, no byte order mark, nothing else changed.
    pub(in crate::ingest) text: String,
    /// The name of the encoding.
    pub(in crate::ingest) encoding: &'static str,
    /// A guess that was made.
    pub(in crate::ingest) note: Option<Problem>,
}

/// The characters of a text file; an error when the bytes are no text.
pub(in crate::ingest) fn decode(bytes: &[u8]) -> Result<Decoded, Problem> {
    let decoded = characters(bytes);
    if is_binary(&decoded.text) {
        let problem = Problem::error(Message::new("ingest-binary"));
        return Err(problem.hint(Message::new("ingest-expected")));
    }
    Ok(Decoded { text: unix_lines(decoded.text), ..decoded })
}

/// The characters of any text file, LF at line ends, and the name of its encoding.
#[must_use]
pub fn decode_text(bytes: &[u8]) -> (String, &'static str) {
    let decoded = characters(bytes);
    (unix_lines(decoded.text), decoded.encoding)
}

/// The characters of the XML inside a document.
pub(in crate::ingest) fn decode_markup(bytes: &[u8]) -> String {
    characters(bytes).text
}

fn characters(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return known(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return known(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_owned(), encoding: UTF_8.name(), note: None },
        Err(_) => not_utf8(bytes),
    }
}

fn known(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    if encoding == UTF_8 && std::str::from_utf8(bytes).is_err() {
        return not_utf8(bytes);
    }
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let note = damaged.then(|| Problem::warning(Message::new("ingest-encoding-damaged")));
    Decoded { text: text.into_owned(), encoding: encoding.name(), note }
}

/// Windows-1252, or UTF-8 in which a few characters of Windows-1252 were pasted.
fn not_utf8(bytes: &[u8]) -> Decoded {
    let strays = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let accents =
        bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|c| !c.is_ascii()).count();
    if accents < strays {
        let note = Problem::note(Message::new("ingest-encoding-guessed"))
            .hint(Message::new("ingest-encoding-guessed-hint"));
        let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
        return Decoded { text, encoding: WINDOWS_1252.name(), note: Some(note) };
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    let note = Problem::warning(Message::new("ingest-encoding-mixed").with("count", strays))
        .hint(Message::new("ingest-encoding-guessed-hint"));
    Decoded { text, encoding: UTF_8.name(), note: Some(note) }
}

/// Latin text in UTF-16 has a zero in every other byte, and hardly any in the others.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 2 > pairs && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 2 > pairs && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text has no NUL and hardly any other control characters than those of layout.
fn is_binary(text: &str) -> bool {
    let mut control = 0usize;
    let mut characters = 0usize;
    for c in text.chars() {
        if c == '\0' {
            return true;
        }
        characters += 1;
        let layout = matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}');
        control += usize::from(c < ' ' && !layout);
    }
    control * 50 > characters
}

fn unix_lines(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_characters() {
        let text = "I: Café? €5\nR: Ja, één.\n";
        let table = [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "UTF-8"),
            (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), "UTF-16LE"),
            (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), "UTF-16BE"),
            (utf16(text, u16::to_le_bytes), "UTF-16LE"),
            (utf16(text, u16::to_be_bytes), "UTF-16BE"),
            (WINDOWS_1252.encode(text).0.into_owned(), "windows-1252"),
            (text.replace('\n', "\r\n").into_bytes(), "UTF-8"),
            (text.replace('\n', "\r").into_bytes(), "UTF-8"),
        ];
        for (bytes, encoding) in table {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
            assert_eq!(decoded.note.is_some(), encoding == "windows-1252");
        }
    }

    #[test]
    fn a_pasted_character_does_not_spoil_the_others() {
        let mut bytes = "Eén café, één patiënt, en Zoë".as_bytes().to_vec();
        bytes.extend(b" zei \x93ja\x94.");
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, "Eén café, één patiënt, en Zoë zei “ja”.");
        assert_eq!(decoded.note.unwrap().message.id, "ingest-encoding-mixed");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\0\0\0\xff\xfe").unwrap_err().message.id, "ingest-binary");
        assert!(decode(&[1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 200, 201]).is_err());
    }

    #[test]
    fn every_encoding_of_a_table_is_read() {
        let word = "ID\ncliënt";
        let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode_text(word.as_bytes()), (word.to_owned(), "UTF-8"));
        assert_eq!(decode_text(format!("\u{feff}{word}").as_bytes()), (word.to_owned(), "UTF-8"));
        assert_eq!(decode_text(&little), (word.to_owned(), "UTF-16LE"));
        assert_eq!(decode_text(&[&[0xFE, 0xFF], &big[..]].concat()), (word.to_owned(), "UTF-16BE"));
        assert_eq!(decode_text(b"ID\r\ncli\xEBnt"), (word.to_owned(), "windows-1252"));
        assert_eq!(decode_text(b""), (String::new(), "UTF-8"));
    }
}
