//! What is read from Word and OpenDocument files, and what is refused.

use super::super::samples::{archive, docx, docx_with, odt, p, table};
use super::super::{Paragraph, paragraphs};
use super::Cell;

fn read(bytes: &[u8]) -> Vec<Paragraph> {
    paragraphs("interview.docx", bytes).unwrap()
}

fn words(bytes: &[u8]) -> Vec<String> {
    read(bytes).into_iter().map(|paragraph| paragraph.text).collect()
}

fn error_id(bytes: &[u8]) -> &'static str {
    paragraphs("interview.docx", bytes).unwrap_err().message.id
}

#[test]
fn word_text_comes_with_its_marks_and_entities() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Netwerk &amp; familie</w:t><w:tab/>\
                <w:t>&#233;&#xE9;n</w:t><w:br/><w:t>twee</w:t><w:br w:type=\"page\"/></w:r></w:p>";
    assert_eq!(words(&docx(body)), ["Netwerk & familie\téén\ntwee"]);
}

#[test]
fn tracked_changes_read_as_accepted() {
    let body = "<w:p><w:r><w:t>Ik heb </w:t></w:r><w:del><w:r><w:delText>niets</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>iets</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> weg</w:t></w:r></w:moveFrom></w:p>\
                <w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Eén </w:t></w:r></w:p>\
                <w:p><w:r><w:t>alinea</w:t></w:r></w:p>";
    assert_eq!(words(&docx(body)), ["Ik heb iets", "Eén alinea"]);
}

#[test]
fn field_codes_and_hidden_words_are_not_read_and_field_results_are() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
                <w:r><w:t>7</w:t></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t> maart</w:t></w:r></w:fldSimple>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:t> zichtbaar</w:t></w:r></w:p>";
    assert_eq!(words(&docx(body)), ["7 maart zichtbaar"]);
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let inner = p("in het kader");
    let body = format!(
        "<w:p><w:r><w:t>ervoor</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>\
         <w:txbxContent>{inner}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inner}\
         </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> en erna</w:t></w:r></w:p>"
    );
    assert_eq!(words(&docx(&body)), ["ervoor en erna", "in het kader"]);
}

#[test]
fn headings_lists_and_cells_are_marked() {
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>K</w:t></w:r></w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>L</w:t></w:r></w:p>{}",
        table(&[&["a", "b"], &["c", "d"]])
    );
    let found = read(&docx(&body));
    assert_eq!(found.iter().map(|p| p.heading).take(3).collect::<Vec<_>>(), [Some(0), Some(1), None]);
    assert_eq!(found[2].list, Some(1));
    assert_eq!(found[6].cell, Some(Cell { table: 0, row: 1, column: 1 }));
    assert_eq!(found[6].text, "d");
}

#[test]
fn footnotes_come_last_and_are_marked() {
    let notes = format!("<w:footnotes xmlns:w=\"w\"><w:footnote>{}</w:footnote></w:footnotes>", p("noot"));
    let body = "<w:p><w:r><w:t>woord</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let found = read(&docx_with(body, &[("word/footnotes.xml", &notes)]));
    assert_eq!(found, [Paragraph::new("woord"), Paragraph { note: true, ..Paragraph::new("noot") }]);
}

#[test]
fn open_document_text_comes_with_its_blanks_and_without_comments() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>\
                </text:changed-region></text:tracked-changes>\
                <text:p text:style-name=\"P1\">Titel</text:p><text:h text:outline-level=\"2\">Kop</text:h>\
                <text:p>\n  een<text:s text:c=\"2\"/>twee<text:tab/>drie<text:line-break/>vier &amp; vijf\n zes\
                <office:annotation><text:p>opmerking</text:p></office:annotation>\
                <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body>\
                </text:note></text:p>\
                <text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>";
    let found = read(&odt(body));
    assert_eq!(found[0], Paragraph { heading: Some(0), ..Paragraph::new("Titel") });
    assert_eq!(found[1], Paragraph { heading: Some(2), ..Paragraph::new("Kop") });
    assert_eq!(found[2].text, "een  twee\tdrie\nvier & vijf zes");
    assert_eq!(found[3], Paragraph { list: Some(0), ..Paragraph::new("punt") });
    assert_eq!(found[4], Paragraph { note: true, ..Paragraph::new("noot") });
}

#[test]
fn open_document_tables_have_cells() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let body = format!(
        "<table:table><table:table-row>{}{}</table:table-row></table:table>",
        cell("I"),
        cell("Hoe lang?")
    );
    assert_eq!(read(&odt(&body))[1].cell, Some(Cell { table: 0, row: 0, column: 1 }));
}

#[test]
fn what_is_no_text_document_is_named() {
    let kind = |parts: &[(&str, &str)]| {
        let problem = paragraphs("x.docx", &archive(parts)).unwrap_err();
        format!("{:?}", problem.message.args[0].1)
    };
    assert_eq!(kind(&[("xl/workbook.xml", "<x/>")]), "Text(\"spreadsheet\")");
    assert_eq!(kind(&[("ppt/presentation.xml", "<x/>")]), "Text(\"presentation\")");
    assert_eq!(kind(&[("mimetype", "application/epub+zip")]), "Text(\"book\")");
    assert_eq!(kind(&[("project.qde", "<x/>")]), "Text(\"project\")");
    assert_eq!(kind(&[("foto.jpg", "x")]), "Text(\"archive\")");
}

#[test]
fn damaged_and_locked_documents_say_so() {
    let whole = docx(&p("I: Hoe lang?"));
    assert_eq!(error_id(&whole[..whole.len() / 2]), "ingest-broken");
    assert_eq!(error_id(b"PK\x03\x04 en verder niets"), "ingest-broken");
    assert_eq!(error_id(&archive(&[("word/document.xml", "<w:document><w:body><w:p>")])), "ingest-broken");
    assert_eq!(error_id(&archive(&[("word/document.xml", "<a></b>")])), "ingest-broken");
    let manifest = ("META-INF/manifest.xml", "<manifest:encryption-data/>");
    let odt = ("mimetype", "application/vnd.oasis.opendocument.text");
    assert_eq!(error_id(&archive(&[odt, manifest, ("content.xml", "x")])), "ingest-locked");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let blanks = " ".repeat(30 * 1024 * 1024);
    assert_eq!(error_id(&docx(&blanks)), "ingest-too-large");
}
