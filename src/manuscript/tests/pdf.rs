//! Pdf: the text that is drawn on its pages, and the files that have none.

use std::io::Write;

use proptest::prelude::*;

use super::shown;
use crate::manuscript::{Source, read};

/// A pdf of pages that each draw something, in a font of one byte and one of two.
fn pdf(pages: &[&str], packed: bool) -> Vec<u8> {
    let map = "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <0003> <0061> endbfrange \
               1 beginbfchar <0004> <00660069> endbfchar";
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut object = |number: usize, dict: &str, stream: Option<&[u8]>| {
        write!(bytes, "{number} 0 obj\n{dict}\n").unwrap();
        if let Some(stream) = stream {
            bytes.extend(b"stream\n");
            bytes.extend(stream);
            bytes.extend(b"\nendstream\n");
        }
        bytes.extend(b"endobj\n");
    };
    let kids: String = (0..pages.len()).map(|nth| format!("{} 0 R ", 10 + 2 * nth)).collect();
    object(1, "<< /Type /Catalog /Pages 2 0 R >>", None);
    let fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    object(2, &format!("<< /Type /Pages /Kids [{kids}] /Resources {fonts} >>"), None);
    let one = "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [1 /eacute /quotedblleft /fi] >> >>";
    object(3, one, None);
    object(4, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R >>", None);
    object(5, &format!("<< /Length {} >>", map.len()), Some(map.as_bytes()));
    for (nth, page) in pages.iter().enumerate() {
        object(10 + 2 * nth, &format!("<< /Type /Page /Contents {} 0 R >>", 11 + 2 * nth), None);
        let (filter, data) =
            if packed { ("/Filter /FlateDecode", deflated(page)) } else { ("", page.as_bytes().to_vec()) };
        object(11 + 2 * nth, &format!("<< /Length {} {filter} >>", data.len()), Some(&data));
    }
    bytes
}

fn deflated(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

const FIRST: &str = "BT /F1 12 Tf 72 700 Td (Resultaten) Tj 0 -30 Td (Vier verpleegkundigen \\(V1, V2,) Tj 0 -14 Td \
                     [(V3 en V4\\)) -500 (noemen dit) 20 (.)] TJ 0 -14 Td (Zo zei \\001\\001n van hen dat het) Tj ET";
const SECOND: &str =
    "BT /F1 12 Tf 1 0 0 1 72 700 Tm (niet klopt.) Tj /F2 12 Tf 0 -14 Td <00010002000300040001> Tj ET";

#[test]
fn the_text_of_pages_is_read_as_it_is_laid_out() {
    for packed in [false, true] {
        let manuscript = read("a.pdf", &pdf(&[FIRST, SECOND], packed)).unwrap();
        assert_eq!(manuscript.source, Source::Pdf);
        let found = shown(&manuscript).join("\n");
        let expected = "#1 Resultaten\np Vier verpleegkundigen (V1, V2, V3 en V4) noemen dit.\np Zo zei één van hen dat het \
                        niet klopt. abcfia";
        assert_eq!(found, expected);
        let klopt = manuscript.spot(manuscript.text.find("klopt").unwrap());
        assert_eq!(klopt.page, Some(2));
    }
}

#[test]
fn a_pdf_without_text_or_behind_a_password_says_so() {
    let id = |bytes: &[u8]| read("a.pdf", bytes).unwrap_err().message.id;
    assert_eq!(id(&pdf(&["0 0 100 100 re f"], true)), "manuscript-pdf-without-text");
    let locked = [pdf(&[FIRST], true), b"trailer << /Root 1 0 R /Encrypt 9 0 R >>".to_vec()].concat();
    assert_eq!(id(&locked), "manuscript-pdf-unreadable");
    assert_eq!(id(b"%PDF-1.7 niets"), "manuscript-pdf-unreadable");
}

#[test]
fn pages_that_hold_themselves_end() {
    let kids = "3 0 R ".repeat(50);
    let tree =
        format!("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 3 0 R>> endobj 3 0 obj <</Kids [{kids}]>> endobj");
    assert_eq!(read("a.pdf", tree.as_bytes()).unwrap_err().message.id, "manuscript-pdf-unreadable");
    let form = "<</Subtype/Form/Resources <</XObject <</X 4 0 R>>>> /Length 3000>>";
    let draws = "/X Do ".repeat(500);
    let page = "1 0 obj <</Type/Page/Contents 4 0 R/Resources <</XObject <</X 4 0 R>>>>>> endobj";
    let drawn = format!("%PDF-1.5\n{page} 4 0 obj {form} stream\n{draws}\nendstream endobj");
    assert_eq!(read("a.pdf", drawn.as_bytes()).unwrap_err().message.id, "manuscript-pdf-without-text");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_damaged_pdf_never_breaks_the_reading(
        at in prop::collection::vec((0usize..2000, any::<u8>()), 1..30),
        cut in 0usize..2000,
        packed in any::<bool>(),
    ) {
        let mut bytes = pdf(&[FIRST, SECOND], packed);
        for (place, byte) in at {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut / 4).max(9));
        let _ = read("a.pdf", &bytes);
    }
}
