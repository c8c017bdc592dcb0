//! Comments in documents as Word makes them.

use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;
use crate::claims::{Checked, Rule, Verdict};
use crate::ingest;
use crate::manuscript::{Manuscript, Source};
use crate::message::{Catalogue, Language};
use crate::report::claims::tests::{claim, manuscript, words};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const RELS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{W}\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
}

const BODY: &str = "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>Resultaten &amp; meer</w:t></w:r></w:p><w:p/>\
    <w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Alle </w:t></w:r><w:del w:id=\"9\"><w:r><w:delText>negen</w:delText></w:r></w:del>\
    <w:r><w:t>acht hulp\u{ad}verleners</w:t><w:tab/><w:t>zeiden ja.</w:t></w:r></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Alle acht hulpverleners zeiden ja.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

const SAID: [&str; 3] =
    ["Resultaten & meer", "Alle acht hulpverleners zeiden ja.", "Alle acht hulpverleners zeiden ja."];

fn package(extra: &[(&str, &str)]) -> Vec<u8> {
    let document = document(BODY);
    let mut parts =
        vec![("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", &document)];
    parts.push(("word/media/image1.png", "geen plaatje, wel bytes"));
    parts.extend(extra);
    archive(&parts)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Asserts that every part is XML that fits together.
fn well_formed(bytes: &[u8]) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().flatten().map(|name| name.into_owned()).collect();
    for name in names.iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        let mut reader = Reader::from_str(&text);
        while !matches!(
            reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}\n{text}")),
            Event::Eof
        ) {}
    }
}

fn commented(bytes: &[u8], of: &Manuscript, about: &[(usize, &str)]) -> Commented {
    let claims = about.iter().map(|(line, sentence)| {
        let mut one =
            claim(Rule::CountAll, 0, of, &of.text[..1]).but(Verdict::Wrong, words("R7 & <wie>?\u{1}"));
        one.sentence = (*sentence).to_owned();
        one.spot.line = *line;
        one
    });
    let checked = Checked { language: Language::Nl, claims: claims.collect() };
    let (of, catalogue) = ([of.clone()], Catalogue::new(Language::Nl));
    ClaimsReport::new(&of, &checked, &catalogue).comments(0, bytes).unwrap()
}

#[test]
fn each_finding_becomes_a_comment_at_its_paragraph_and_the_rest_stays() {
    let (bytes, of) = (package(&[]), manuscript("a.docx", Source::Docx, &SAID));
    let done = commented(&bytes, &of, &[(1, SAID[0]), (2, SAID[1]), (4, SAID[2]), (2, "Dit staat er niet.")]);
    assert_eq!((done.comments, done.unplaced), (4, 1));
    well_formed(&done.bytes);
    let text = part(&done.bytes, "word/document.xml");
    // The deleted words have id 9 already.
    let starts: Vec<usize> =
        (10..14).map(|id| text.find(&format!("commentRangeStart w:id=\"{id}\"")).unwrap()).collect();
    assert!(starts[0] < starts[3] && starts[3] < starts[1] && starts[1] < starts[2], "{starts:?}");
    assert!(text.contains("</w:rPr></w:pPr><w:commentRangeStart w:id=\"11\"/><w:r>"), "{text}");
    assert!(text.contains(
        "<w:commentRangeEnd w:id=\"12\"/><w:r><w:commentReference w:id=\"12\"/></w:r></w:p></w:tc>"
    ));
    let comments = part(&done.bytes, "word/comments.xml");
    assert_eq!(comments.matches("<w:comment ").count(), 4);
    assert!(comments.contains("R7 &amp; &lt;wie&gt;?<"), "{comments}");
    assert!(part(&done.bytes, "[Content_Types].xml").contains("/word/comments.xml"));
    assert!(part(&done.bytes, "word/_rels/document.xml.rels").contains("Target=\"comments.xml\""));
    assert_eq!(part(&done.bytes, "word/media/image1.png"), "geen plaatje, wel bytes");
    let paragraphs = |bytes: &[u8]| ingest::paragraphs("a.docx", bytes).unwrap();
    assert_eq!(paragraphs(&done.bytes), paragraphs(&bytes));
    if let Ok(folder) = std::env::var("CODEBOOM_SHOW_PAGES") {
        std::fs::write(std::path::Path::new(&folder).join("comments.docx"), &done.bytes).unwrap();
    }
}

#[test]
fn comments_that_were_there_are_kept() {
    let there = format!(
        "<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"41\" w:author=\"Begeleider\"><w:p/></w:comment></w:comments>"
    );
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"/word/comments.xml\"/></Relationships>";
    let bytes = package(&[("word/comments.xml", &there), ("word/_rels/document.xml.rels", rels)]);
    let done = commented(&bytes, &manuscript("a.docx", Source::Docx, &SAID), &[(1, SAID[0])]);
    well_formed(&done.bytes);
    let comments = part(&done.bytes, "word/comments.xml");
    assert!(
        comments.contains("Begeleider") && comments.contains("<w:comment w:id=\"42\" w:author=\"Codeboom\"")
    );
    assert_eq!(part(&done.bytes, "word/_rels/document.xml.rels"), rels);
    assert_eq!(part(&done.bytes, "[Content_Types].xml"), TYPES);
}

#[test]
fn empty_roots_strict_documents_and_other_prefixes_are_written_to_as_they_are() {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    let text =
        format!("<document xmlns=\"{strict}\"><body><p><r><t>Alle acht.</t></r></p></body></document>");
    let types = "<c:Types xmlns:c=\"http://schemas.openxmlformats.org/package/2006/content-types\" />";
    let bytes = archive(&[("[Content_Types].xml", types), ("word/document.xml", &text)]);
    let done = commented(&bytes, &manuscript("a.docx", Source::Docx, &["Alle acht."]), &[(1, "Alle acht.")]);
    well_formed(&done.bytes);
    assert_eq!(done.unplaced, 0);
    let text = part(&done.bytes, "word/document.xml");
    assert!(text.contains(&format!("<p><w:commentRangeStart xmlns:w=\"{strict}\" w:id=\"0\"/>")), "{text}");
    assert!(part(&done.bytes, "[Content_Types].xml").contains("\"><c:Override PartName"));
    assert!(part(&done.bytes, "word/_rels/document.xml.rels").contains("purl.oclc.org"));
}

#[test]
fn a_document_without_findings_is_a_copy_and_what_is_no_document_is_refused() {
    let (bytes, of) = (package(&[]), manuscript("a.docx", Source::Docx, &SAID));
    assert_eq!(commented(&bytes, &of, &[]).bytes, bytes);
    let checked = Checked { language: Language::Nl, claims: Vec::new() };
    let (of, catalogue) = ([of], Catalogue::new(Language::Nl));
    let report = ClaimsReport::new(&of, &checked, &catalogue);
    for bytes in
        [b"geen zip".to_vec(), archive(&[("word/document.xml", "geen xml")]), archive(&[("a.txt", "")])]
    {
        assert_eq!(report.comments(0, &bytes).unwrap_err().message.id, "ingest-broken");
    }
}
