//! Whole files in, codebooks out.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;
use crate::codebook::{Code, Origin, Theme};
use crate::message::{Catalogue, Language};

/// The notes of an import, worded in Dutch, each with its place.
fn said(notes: &[Problem]) -> String {
    let catalogue = Catalogue::new(Language::Nl);
    let one = |note: &Problem| {
        let place = note.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place}: {}\n", catalogue.say(&note.message))
    };
    notes.iter().map(one).collect()
}

/// The themes and codes of a codebook, one a line.
fn outline(book: &Codebook) -> String {
    let theme = |theme: &Theme| {
        let parent = theme.parent.as_ref().map(|id| format!(" < {id}")).unwrap_or_default();
        format!("[{}] {}{parent}\n", theme.id, theme.name(Language::Nl))
    };
    let code = |code: &Code| {
        let themes: Vec<&str> = code.themes.iter().map(|id| id.as_str()).collect();
        let parent = code.parent.as_ref().map(|id| format!(" < {id}")).unwrap_or_default();
        format!("{} {} [{}]{parent}\n", code.id, code.name(Language::Nl), themes.join(", "))
    };
    book.themes.iter().map(theme).chain(book.codes.iter().map(code)).collect()
}

fn read(text: &str) -> Imported {
    codebook_from_csv("codes.csv", text.as_bytes(), &Codebook::default()).unwrap()
}

#[test]
fn a_dutch_codebook_in_semicolons() {
    let found = read(
        "Naam;Thema;Definitie;Wel;Niet;Voorbeeld;Vragen;Hoort bij\n\
         Wachttijd;Randvoorwaarden;\"Tijd tussen aanmelding\nen start\";wachtlijst;reistijd;\"„maanden wachten”\";1, 4;\n\
         Lange wachttijd;;;;;;;wachttijd\n\
         Taal;Randvoorwaarden; Contact ;;;;;\n",
    );
    assert_snapshot!(outline(&found.codebook), @r"
    [randvoorwaarden] Randvoorwaarden
    wachttijd Wachttijd [randvoorwaarden]
    lange-wachttijd Lange wachttijd [] < wachttijd
    taal Taal [randvoorwaarden]
    ");
    assert_eq!(said(&found.notes), "");
    let code = &found.codebook.codes[0];
    assert_eq!(code.definition, Some("Tijd tussen aanmelding\nen start".into()));
    assert_eq!(code.exclude, Some("reistijd".into()));
    assert_eq!(code.questions, ["q1".into(), "q4".into()]);
    assert_eq!(code.origin, Origin::Deductive);
}

#[test]
fn one_bad_row_never_stops_the_others() {
    let found = read(
        "tag,description,number of highlights\n\
         Vertrouwen,,12\n\
         ,zonder naam,3\n\
         Tijd,te veel,1,los\n\
         vertrouwen,nog eens,4\n\
         Taal\n\
         ?!,,0\n",
    );
    assert_snapshot!(outline(&found.codebook), @r"
    vertrouwen Vertrouwen []
    tijd Tijd []
    taal Taal []
    code ?! []
    ");
    assert_snapshot!(said(&found.notes), @r"
    codes.csv:1: Niet overgenomen, want de kolomkop zegt Codeboom niets of komt dubbel voor: number of highlights.
    codes.csv:3: Deze rij heeft geen naam voor een code en is overgeslagen.
    codes.csv:4: Deze rij heeft 4 cellen; er zijn 3 kolomkoppen. Wat onder een kop staat is overgenomen.
    codes.csv:5: De naam ‘vertrouwen’ staat ook op regel 2; de eerste telt, deze rij is overgeslagen.
    codes.csv:6: Deze rij heeft 1 cel; er zijn 3 kolomkoppen. Wat onder een kop staat is overgenomen.
    ");
}

#[test]
fn what_the_study_has_is_not_taken_in_twice() {
    let taken = read("code,thema\nTijd,Randvoorwaarden\n").codebook;
    let found =
        codebook_from_csv("b.csv", "code,thema\nTIJD,\nTijd!,randvoorwaarden\n".as_bytes(), &taken).unwrap();
    assert_snapshot!(outline(&found.codebook), @"tijd-2 Tijd! [randvoorwaarden]");
    assert_snapshot!(said(&found.notes), @"b.csv:2: Het codeboek heeft de code ‘TIJD’ al (als tijd); deze rij is overgeslagen.");
}

#[test]
fn paths_are_read_when_most_names_are_paths() {
    let found = read("Code\nZorg > Toegang > Wachttijd\nZorg > Toegang\nZorg > Tijd\nWerk > Tijd\nOverig\n");
    assert_snapshot!(outline(&found.codebook), @r"
    [toegang] Toegang < zorg
    [zorg] Zorg
    [werk] Werk
    wachttijd Wachttijd [toegang]
    tijd Tijd [zorg]
    tijd-2 Tijd [werk]
    overig Overig []
    ");
    assert_snapshot!(said(&found.notes), @"codes.csv: De meeste namen zijn paden met >; het laatste deel is als code gelezen en wat ervoor staat als thema.");
    let again = codebook_from_csv("c.csv", b"Code\nZorg > Tijd\nZorg > Geld\n", &found.codebook).unwrap();
    assert_snapshot!(outline(&again.codebook), @"geld Geld [zorg]");
    assert_snapshot!(outline(&read("Code\nen/of\nTijd\nGeld\n").codebook), @r"
    en-of en/of []
    tijd Tijd []
    geld Geld []
    ");
}

#[test]
fn parents_by_number_rings_and_strangers() {
    let found = read("Nr,Code,Parent\n1,A,2\n2,B,1\n3,C,2\n4,D,Groep\n4,E,4\n");
    assert_snapshot!(outline(&found.codebook), @r"
    [groep] Groep
    a A []
    b B [] < a
    c C [] < b
    d D [groep]
    e E [] < d
    ");
    assert_snapshot!(said(&found.notes), @r"
    codes.csv:2: Deze codes hangen in een kring onder elkaar: a → b → a. De eerste hangt nu nergens meer onder.
    codes.csv:5: Er is geen code ‘Groep’ waar deze code onder kan hangen; ‘Groep’ is als thema opgevat.
    ");
}

#[test]
fn ids_of_a_file_are_kept_unless_in_use() {
    let found = read("id,code,parent\nT1,Tijd,\nt1,Duur,T1\nT1,Geld,\nA 2,Taal,T1\n");
    assert_snapshot!(outline(&found.codebook), @r"
    T1 Tijd []
    t1 Duur [] < T1
    T1-2 Geld []
    taal Taal [] < T1
    ");
    assert_snapshot!(said(&found.notes), @"codes.csv:4: De id ‘T1’ is al in gebruik; deze code kreeg T1-2.");
}

#[test]
fn a_title_above_the_headings_is_no_code() {
    let found = read("Codeboek onderzoek,,\n,,\nCode,Definition (en),Herkomst\nTijd,Time,uit de lucht\n");
    assert_snapshot!(outline(&found.codebook), @"tijd Tijd []");
    assert_snapshot!(said(&found.notes), @r"
    codes.csv: De kolomkoppen staan op regel 3; wat erboven staat is overgeslagen.
    codes.csv:4: De herkomst ‘uit de lucht’ is onbekend; deductief is aangehouden. Bekend zijn deductief, inductief en in vivo.
    ");
    assert_eq!(
        found.codebook.codes[0].definition.as_ref().map(|d| d.in_language(Language::Nl)),
        Some("Time")
    );
}

#[test]
fn a_file_without_names_says_what_it_has() {
    let refused = |bytes: &[u8]| {
        let problem = codebook_from_csv("x.csv", bytes, &Codebook::default()).unwrap_err();
        assert!(problem.hint.is_some());
        said(&[problem])
    };
    assert_snapshot!(refused(b"datum;plaats\n3 mei;Assen\n"), @"x.csv:1: Geen kolom met namen van codes gevonden. De eerste rij is: datum, plaats.");
    assert_snapshot!(refused(b"\n"), @"x.csv: Het bestand is leeg.");
    assert_snapshot!(refused(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0]), @"x.csv: Dit is een oud Excel-bestand (.xls), of een werkmap met een wachtwoord.");
    assert_snapshot!(refused(b"PK\x03\x04rest"), @"x.csv: Dit bestand is niet te lezen als Excel-werkmap (.xlsx): invalid Zip archive: Could not find EOCD.");
    let open_quote = format!("code,wel\nTijd,\"{}", "a\n".repeat(20_000));
    assert_snapshot!(refused(open_quote.as_bytes()), @"x.csv:2: Deze cel heeft meer dan 32767 tekens.");
    assert_snapshot!(refused("code\na\n".repeat(5_000).as_bytes()), @"x.csv: Dit bestand heeft meer dan 5000 rijen; dat is geen codeboek.");
}

#[test]
fn a_quotation_mark_too_few_is_a_warning() {
    assert_snapshot!(said(&read("code,wel\nTijd,\"een\nGeld,twee\n").notes), @r#"codes.csv: Het aantal aanhalingstekens (") in dit bestand is oneven; er kan er een ontbreken."#);
}

#[test]
fn the_first_sheet_with_codes_is_read_and_merged_cells_hold_for_every_row() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Uitleg").unwrap().write_string(0, 0, "Lees dit eerst").unwrap();
    let sheet = book.add_worksheet().set_name("Codes").unwrap();
    sheet.write_string(0, 0, "Codeboek van ons").unwrap();
    sheet.write_row(2, 1, ["Thema", "Code", "Definitie"]).unwrap();
    sheet.merge_range(3, 1, 4, 1, "Zorg", &rust_xlsxwriter::Format::new()).unwrap();
    sheet.write_string(3, 2, "Tijd").unwrap().write_string(3, 3, "wachten\nop hulp").unwrap();
    sheet.write_number(4, 2, 2025).unwrap();
    sheet.write_string(6, 3, "zonder naam").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let found = codebook_from_csv("b.xlsx", &bytes, &Codebook::default()).unwrap();
    assert_snapshot!(outline(&found.codebook), @r"
    [zorg] Zorg
    tijd Tijd [zorg]
    2025 2025 [zorg]
    ");
    assert_snapshot!(said(&found.notes), @r"
    b.xlsx: Alleen het eerste blad met codes is gelezen. Niet gelezen: Uitleg.
    b.xlsx: De kolomkoppen staan op regel 3; wat erboven staat is overgeslagen.
    b.xlsx:7: Deze rij heeft geen naam voor een code en is overgeslagen.
    ");
    assert_eq!(found.codebook.codes[0].definition, Some("wachten\nop hulp".into()));
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    use std::io::{Read, Write};
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::copy(&mut std::io::repeat(b' ').take(100_000_001), &mut archive).unwrap();
    archive.flush().unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1_000_000);
    let problem = codebook_from_xlsx("x.xlsx", &bytes, &Codebook::default()).unwrap_err();
    assert_eq!(problem.message.id, "exchange-too-large");
}

#[test]
fn every_column_of_the_codebook_is_read_back_by_its_heading() {
    let code =
        Code { definition: Some(both("a", "b")), ..Code::new("x".into(), both("X", "Y"), Origin::InVivo) };
    let theme = Theme { concept: Some(both("c", "d")), ..Theme::new("t".into(), "T".into()) };
    let book = Codebook { codes: vec![code], themes: vec![theme], ..Codebook::default() };
    let table = codebook_table(&book, Language::Nl);
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        let heading = |column: &crate::table::Column| match &column.heading {
            crate::table::Words::Said(message) => catalogue.say(message),
            crate::table::Words::Own(text) => text.clone(),
        };
        let headings: Vec<String> = table.columns.iter().map(heading).collect();
        let found = columns::Columns::read(&headings);
        assert_eq!((found.recognised(), found.left_out), (table.columns.len(), Vec::new()));
    }
}

fn both(nl: &str, en: &str) -> crate::codebook::Wording {
    let texts = [(Language::Nl, nl.to_owned()), (Language::En, en.to_owned())];
    crate::codebook::Wording::PerLanguage(texts.into())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the bytes are, they are read or refused.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = codebook_from_csv("x", &bytes, &Codebook::default());
        let _ = codebook_from_xlsx("x", &bytes, &Codebook::default());
    }

    /// Whatever the cells are, what is read is a codebook that can be counted with, and every row is a code or a note.
    #[test]
    fn any_cells_give_a_sound_codebook(
        rows in prop::collection::vec(("[A-Ca-c/>]{0,3}", "[A-Ca-c;]{0,2}", "[A-Ca-c]{0,1}", "[0-9a-c]{0,1}"), 0..12),
    ) {
        let lines = rows.iter().map(|(code, theme, parent, id)| format!("{code},\"{theme}\",{parent},{id}\n"));
        let text = format!("code,thema,parent,id\n{}", lines.collect::<String>());
        let found = read(&text);
        prop_assert_eq!(found.codebook.flaws(), []);
        let filled = rows.iter().filter(|(code, theme, parent, id)| {
            [code, theme, parent, id].iter().any(|cell| !cell.is_empty())
        });
        prop_assert!(found.codebook.codes.len() + found.notes.len() >= filled.count());
    }
}
