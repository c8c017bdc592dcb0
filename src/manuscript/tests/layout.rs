//! Plain text by its layout: what a pdf leaves behind, and what people type.

use super::blocks;

#[test]
fn double_spaced_lines_are_joined_to_paragraphs() {
    let text = "Resultaten \n\nUit de gesprekken met de verpleegkundigen kwam naar voren dat zij de werkdruk op de \n\n\
                afdeling als hoog ervaren, en dat die in de loop van het jaar is toegenomen. Vier van \n\n\
                hen (V1, V2, \n\nV4 en V5) noemen dit. \n\nEen tweede punt is de overdracht. Die kost meer tijd dan \
                er in het rooster voor staat, en \n\ndaardoor schiet het \n einde van de dienst erbij in, \n\n\
                zeggen zij. \n\nWerkdruk \n\nAlle verpleegkundigen noemen de werkdruk. \n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "#1 Resultaten",
            "p Uit de gesprekken met de verpleegkundigen kwam naar voren dat zij de werkdruk op de afdeling als hoog ervaren, \
             en dat die in de loop van het jaar is toegenomen. Vier van hen (V1, V2, V4 en V5) noemen dit.",
            "p Een tweede punt is de overdracht. Die kost meer tijd dan er in het rooster voor staat, en daardoor schiet het \
             einde van de dienst erbij in, zeggen zij.",
            "#2 Werkdruk",
            "p Alle verpleegkundigen noemen de werkdruk.",
        ]
    );
}

#[test]
fn pages_lose_their_numbers_and_running_heads() {
    let page = |number: usize, words: &str| {
        format!(
            "Beslissen in de zorg                 A. Jansen\n\n{words}\n\n                     {number}\n\u{c}"
        )
    };
    let text = [
        page(1, "De eerste bladzijde eindigt midden in een zin die op de volgende bladzijde\nverder gaat met de"),
        page(2, "andere helft van die zin. Daarna volgt nog wat tekst die de bladzijde vult\nen het einde ervan haalt."),
        page(3, "Op de derde bladzijde staat een nieuwe alinea."),
        page(4, "En op de vierde ook."),
    ]
    .concat();
    assert_eq!(
        blocks("a.txt", &text),
        [
            "p De eerste bladzijde eindigt midden in een zin die op de volgende bladzijde verder gaat met de andere helft van \
             die zin. Daarna volgt nog wat tekst die de bladzijde vult en het einde ervan haalt.",
            "p Op de derde bladzijde staat een nieuwe alinea.",
            "p En op de vierde ook.",
        ]
    );
    let manuscript = crate::manuscript::read("a.txt", text.as_bytes()).unwrap();
    let helft = manuscript.text.find("andere").unwrap();
    assert_eq!((manuscript.spot(helft).page, manuscript.spot(helft).column), (Some(2), 1));
}

#[test]
fn hyphens_at_line_ends_stay_in_compounds_and_go_from_broken_words() {
    let text = "De hulpverleners zijn tevreden, en dat geldt in dezelfde mate voor de SAG-\n\
                hulpverleners als voor de anderen, van wie de meeste al langer als hulp-\n\
                verlener werken en te maken hebben met gedrags-\n\
                en opvoedingsproblemen en met sociaal-emotionele vragen, of met sociaal-\n\
                emotionele achterstand.";
    assert_eq!(
        blocks("a.txt", text),
        [
            "p De hulpverleners zijn tevreden, en dat geldt in dezelfde mate voor de SAG-hulpverleners als voor de anderen, van \
          wie de meeste al langer als hulpverlener werken en te maken hebben met gedrags- en opvoedingsproblemen en met \
          sociaal-emotionele vragen, of met sociaal-emotionele achterstand."
        ]
    );
}

#[test]
fn quotations_run_to_the_mark_that_closes_them() {
    let text = "Drie respondenten noemen de sfeer op de afdeling als reden om er te blijven werken.\n\n\
                P3: “Ik kom hier graag. De mensen zijn aardig en je leert elke dag wel iets dat je\n\
                daarvoor nog niet wist.\n\
                Dat is het wel.”\n\
                Anderen denken daar anders over.\n\n\
                \"It was never about the money for me, it was about having the time to do the work\n\
                properly.\" (P5)\n\n\
                “Ja”, zegt P6, “dat is zo.”\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "p Drie respondenten noemen de sfeer op de afdeling als reden om er te blijven werken.",
            "q P3: “Ik kom hier graag. De mensen zijn aardig en je leert elke dag wel iets dat je daarvoor nog niet wist. Dat \
             is het wel.”",
            "p Anderen denken daar anders over.",
            "q \"It was never about the money for me, it was about having the time to do the work properly.\" (P5)",
            "p “Ja”, zegt P6, “dat is zo.”",
        ]
    );
}

#[test]
fn a_quotation_that_is_never_closed_does_not_swallow_the_text() {
    let text = "P3: \"Ik kom hier graag, en de mensen zijn aardig.\n\nAnderen denken daar anders over. Zij noemen\n\
                het rooster.\n\nP4: \"Het rooster is niks.\"\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "q P3: \"Ik kom hier graag, en de mensen zijn aardig.",
            "p Anderen denken daar anders over. Zij noemen het rooster.",
            "q P4: \"Het rooster is niks.\"",
        ]
    );
}

#[test]
fn rows_under_a_caption_are_cells() {
    let text = "De codes staan in Tabel 2.\n\nTabel 2\nAantal respondenten per code\n\n\
                Code Totaal Huisarts Wijk\nRust nemen 7 4 3\nGrenzen stellen 5 1 4\nHulp vragen 12 5 (42%) 7\n\n\
                Daarna volgt gewone tekst over de tabel.\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "p De codes staan in Tabel 2.",
            "c Tabel 2 Aantal respondenten per code",
            "0:0,0 Code",
            "0:0,1 Totaal",
            "0:0,2 Huisarts",
            "0:0,3 Wijk",
            "0:1,0 Rust nemen",
            "0:1,1 7",
            "0:1,2 4",
            "0:1,3 3",
            "0:2,0 Grenzen stellen",
            "0:2,1 5",
            "0:2,2 1",
            "0:2,3 4",
            "0:3,0 Hulp vragen",
            "0:3,1 12",
            "0:3,2 5 (42%)",
            "0:3,3 7",
            "p Daarna volgt gewone tekst over de tabel.",
        ]
    );
}

#[test]
fn columns_set_apart_by_blanks_are_cells_even_when_some_are_empty() {
    let text = "Table 1. Participants\n\
                \x20           Role          Years\n\
                P1          Nurse         10\n\
                P2                        4\n\
                P3          Head nurse    5,5\n\
                \n\
                All three agreed to take part.\n";
    let found = blocks("a.txt", text);
    let cells: Vec<&str> = found.iter().filter(|block| block.starts_with("0:")).map(String::as_str).collect();
    assert_eq!(
        cells,
        [
            "0:0,1 Role",
            "0:0,2 Years",
            "0:1,0 P1",
            "0:1,1 Nurse",
            "0:1,2 10",
            "0:2,0 P2",
            "0:2,2 4",
            "0:3,0 P3",
            "0:3,1 Head nurse",
            "0:3,2 5,5"
        ]
    );
    assert_eq!(found.last().unwrap(), "p All three agreed to take part.");
}

#[test]
fn a_sentence_about_a_table_is_no_caption() {
    let text =
        "Tabel 1 laat zien dat vijf van de acht respondenten dit noemen.\n\nTable 2 shows the codes.\n";
    assert!(blocks("a.txt", text).iter().all(|block| block.starts_with('p')));
}

#[test]
fn a_table_of_contents_is_left_out() {
    let text = "Inhoudsopgave\n\nInleiding ............ 3\n1. Methode ......... 7\n3.2 Resultaten . . . . . 12\n\nInleiding\n\n\
                Dit is de inleiding.\n\nContents\nIntroduction 3\nResults 12\n\nResults\n\nThese are the results.\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "#1 Inhoudsopgave",
            "#1 Inleiding",
            "p Dit is de inleiding.",
            "#1 Contents",
            "#1 Results",
            "p These are the results.",
        ]
    );
}

#[test]
fn numbered_lines_are_headings_or_items() {
    let text = "1. Inleiding\n\nHet onderzoek heeft twee vragen:\n\n1. Wat doen verpleegkundigen?\n2. Wat laten zij na?\n\n\
                3.2 Ervaren werkdruk\n\nDe werkdruk is hoog:\n- op maandag\n- in het weekend\n\nHoofdstuk 4: Discussie\n\n\
                Dit was het.\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "#1 1. Inleiding",
            "p Het onderzoek heeft twee vragen:",
            "-0 1. Wat doen verpleegkundigen?",
            "-0 2. Wat laten zij na?",
            "#2 3.2 Ervaren werkdruk",
            "p De werkdruk is hoog:",
            "-0 op maandag",
            "-0 in het weekend",
            "#1 Hoofdstuk 4: Discussie",
            "p Dit was het.",
        ]
    );
}

#[test]
fn shares_are_items_and_short_lines_in_a_row_a_list() {
    let text = "Wat doet de gezinscoach volgens de ouders?\n\n4 van de 5 rust uitstralen\n4 van de 5 niet oordelen\n\
                2 van de 5 op tijd komen\n\nBijlage 3: Codes\n\nRust\nOordelen\nOp tijd komen\nHulp vragen\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "p Wat doet de gezinscoach volgens de ouders?",
            "-0 4 van de 5 rust uitstralen",
            "-0 4 van de 5 niet oordelen",
            "-0 2 van de 5 op tijd komen",
            "#1 Bijlage 3: Codes",
            "-0 Rust",
            "-0 Oordelen",
            "-0 Op tijd komen",
            "-0 Hulp vragen",
        ]
    );
}

#[test]
fn one_line_paragraphs_stay_apart() {
    let text = "Werkdruk\nAlle acht (N=8) noemen de werkdruk.\nVijf van hen (R1, R2, R3, R4 en R5) noemen het rooster.\n\
                Rooster\nHet rooster is vol.\n";
    assert_eq!(
        blocks("a.txt", text),
        [
            "#2 Werkdruk",
            "p Alle acht (N=8) noemen de werkdruk.",
            "p Vijf van hen (R1, R2, R3, R4 en R5) noemen het rooster.",
            "#2 Rooster",
            "p Het rooster is vol.",
        ]
    );
}

#[test]
fn a_block_that_is_indented_is_a_quotation() {
    let text = "Several participants described how the shift had changed for them since the merger of\nthe two wards:\n\n\
                \x20       We used to know every patient by name, and now I sometimes have to look at\n\
                \x20       the chart before I go in. (P4)\n\n\
                This was not seen as a problem by everybody, though the older nurses disagreed with\nthe younger ones.\n";
    let found = blocks("a.txt", text);
    assert_eq!(found.len(), 3);
    assert!(found[1].starts_with("q We used to know"), "{found:?}");
}
