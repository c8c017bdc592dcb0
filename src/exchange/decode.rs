//! Bytes of a text file as text: UTF-8 and UTF-16 by mark or by look, otherwise Windows-1252, what Excel writes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text with line ends as LF, and the encoding's name when it was not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<&'static str>) {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (by_look(bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    (text, (encoding != UTF_8).then(|| encoding.name()))
}

fn by_look(bytes: &[u8]) -> &'static Encoding {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let many = bytes.len() / 5;
    match (zeros(0), zeros(1)) {
        (_, odd) if odd > many => UTF_16LE,
        (even, _) if even > many => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn every_encoding_of_a_word_is_read() {
        let word = "ID\ncliënt";
        let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(word.as_bytes()), (word.to_owned(), None));
        assert_eq!(decode(format!("\u{feff}{word}").as_bytes()), (word.to_owned(), None));
        assert_eq!(decode(&little), (word.to_owned(), Some("UTF-16LE")));
        assert_eq!(decode(&[&[0xFE, 0xFF], &big[..]].concat()), (word.to_owned(), Some("UTF-16BE")));
        assert_eq!(decode(b"ID\r\ncli\xEBnt"), (word.to_owned(), Some("windows-1252")));
        assert_eq!(decode(b""), (String::new(), None));
    }
}
