//! Small documents for tests, made as Word and LibreOffice make them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip archive of some parts.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with that body.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// A Word document with that body and further parts.
pub(crate) fn docx_with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:wps=\"wps\">\
         <w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style></w:styles>";
    let mut all = vec![("[Content_Types].xml", "<Types/>"), ("word/document.xml", document.as_str())];
    all.push(("word/styles.xml", styles));
    all.extend(parts);
    archive(&all)
}

/// A paragraph of Word with one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A table of Word.
pub(crate) fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{}</w:tc>", p(cell))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// An OpenDocument text with that body.
pub(crate) fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\" \
         xmlns:table=\"a\" xmlns:style=\"s\"><office:automatic-styles><style:style style:name=\"P1\" \
         style:parent-style-name=\"Title\"/></office:automatic-styles><office:body><office:text>{body}\
         </office:text></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}
