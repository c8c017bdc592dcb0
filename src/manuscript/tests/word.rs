//! Word and OpenDocument: structure by styles, and by looks where nobody used styles.

use super::shown;
use crate::ingest::samples::{docx, docx_with, odt, p, table};
use crate::manuscript::{Source, read};

fn styled(style: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

fn bold(text: &str) -> String {
    format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>")
}

const PROSE: &str = "Vier verpleegkundigen (V1, V2, V3 en V4) noemen de werkdruk als de belangrijkste reden om te vertrekken, en \
                     dat doen zij zonder aarzelen.";

#[test]
fn styles_tell_what_a_paragraph_is() {
    let body = [
        styled("Titel", "Werkdruk"),
        styled("Inhopg1", "Resultaten 3"),
        styled("Kop1", "Resultaten"),
        p("Vier (V1 - V4)."),
        styled("Citaat", "Ik zie het niet."),
        styled("Bijschrift", "Tabel 1 Codes"),
        table(&[&["Code", "n"], &["Rust", "4"]]),
        p("V1: “Ja.”"),
    ]
    .concat();
    let manuscript = read("a.docx", &docx(&body)).unwrap();
    assert_eq!(manuscript.source, Source::Docx);
    assert_eq!(
        shown(&manuscript),
        [
            "#0 Werkdruk",
            "#1 Resultaten",
            "p Vier (V1 - V4).",
            "q Ik zie het niet.",
            "c Tabel 1 Codes",
            "0:0,0 Code",
            "0:0,1 n",
            "0:1,0 Rust",
            "0:1,1 4",
            "q V1: “Ja.”",
        ]
    );
    assert_eq!(manuscript.spot(manuscript.text.find("V4").unwrap()).line, 4);
    assert_eq!(manuscript.spot(manuscript.text.find("V4").unwrap()).column, 12);
}

#[test]
fn bold_lines_are_headings_where_nobody_used_styles() {
    let body = [
        p("Resultaten"),
        bold("Werkdruk"),
        p(PROSE),
        p("Rooster en rust"),
        p(PROSE),
        bold("Tabel 1"),
        p("Codes per respondent"),
    ]
    .concat();
    let found = shown(&read("a.docx", &docx(&body)).unwrap());
    let marks: Vec<&str> = found.iter().filter_map(|block| block.split(' ').next()).collect();
    assert_eq!(marks, ["#1", "#2", "p", "#2", "p", "c"], "{found:?}");
    assert_eq!(found[5], "c Tabel 1 Codes per respondent");
}

#[test]
fn pages_are_counted_once_whoever_marked_them() {
    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    let rendered = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Twee.</w:t></w:r><w:r><w:t> Nog twee, </w:t>\
                    <w:lastRenderedPageBreak/><w:t>drie.</w:t></w:r></w:p>";
    let manuscript = read("a.docx", &docx(&[&p("Een."), page, rendered].concat())).unwrap();
    let page_of = |word: &str| manuscript.spot(manuscript.text.find(word).unwrap()).page;
    assert_eq!(["Een", "Twee", "Nog", "drie"].map(page_of), [Some(1), Some(2), Some(2), Some(3)]);
    let asked = read("a.docx", &docx(&[&p("Een."), page, &p("Twee.")].concat())).unwrap();
    assert_eq!(asked.spot(asked.text.find("Twee").unwrap()).page, Some(2));
}

#[test]
fn notes_come_last() {
    let notes =
        format!("<w:footnotes xmlns:w=\"w\"><w:footnote>{}</w:footnote></w:footnotes>", p("Een noot."));
    let manuscript = read("a.docx", &docx_with(&p("Tekst."), &[("word/footnotes.xml", &notes)])).unwrap();
    assert_eq!(shown(&manuscript), ["p Tekst.", "n Een noot."]);
}

#[test]
fn open_document_has_pages_and_no_contents() {
    let body = "<text:table-of-content><text:p>Resultaten 3</text:p></text:table-of-content>\
                <text:h text:outline-level=\"1\">Resultaten</text:h><text:p>Een <text:soft-page-break/>twee.</text:p>\
                <text:p text:style-name=\"Quotations\">Ik zie het niet.</text:p>";
    let manuscript = read("a.odt", &odt(body)).unwrap();
    assert_eq!(shown(&manuscript), ["#1 Resultaten", "p Een twee.", "q Ik zie het niet."]);
    assert_eq!(manuscript.spot(manuscript.text.find("twee").unwrap()).page, Some(2));
}

#[test]
fn what_is_no_manuscript_is_refused() {
    let id = |bytes: &[u8]| read("a", bytes).unwrap_err().message.id;
    assert_eq!(id(b""), "ingest-empty");
    assert_eq!(id(b"\xc2\xad"), "ingest-empty");
    assert_eq!(id(b"%PDF-1.7 niets"), "manuscript-pdf-unreadable");
    assert_eq!(id(b"\x89PNG\r\n\x1a\n"), "ingest-foreign");
}
