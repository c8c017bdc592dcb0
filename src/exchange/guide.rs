//! An interview guide from a document: headings become topics, questions become questions with probes, and both
//! become a stub of a codebook, candidate themes with a deductive code for each question.
//!
//! Guides are written for people, in tables, lists and running text; what is read is a start for the researcher to
//! look at, not the last word. Reading the document itself is not done here.

use std::collections::BTreeSet;

use super::guide_lines::lines;
use super::guide_reading::Reading;
use super::ids::free_id;
use super::phrases::phrases;
use crate::codebook::{
    Code, CodeId, Codebook, Guide, Origin, Probes, Question, QuestionId, Theme, ThemeId, Topic, Wording,
};
use crate::message::{Language, Message, Problem};

/// A paragraph of a document, as far as it matters to a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuideParagraph {
    /// The words; a line end inside is a line break of the document.
    pub text: String,
    /// The level, when the document styles it as a heading.
    pub heading: Option<u8>,
    /// Whether it is an item of a list.
    pub list: bool,
    /// The row and column, when it stands in a table.
    pub cell: Option<(usize, usize)>,
}

/// Reads a guide from the paragraphs of a document: its topics and questions (`q1`, `q2`, ...) with probes and first
/// patterns, and a codebook of candidate themes (the topics) and deductive codes (the questions).
///
/// # Errors
/// When no paragraph is a question.
pub fn guide_from_paragraphs(
    paragraphs: &[GuideParagraph],
    language: Language,
) -> Result<(Guide, Codebook), Problem> {
    let styled = paragraphs.iter().filter(|paragraph| paragraph.heading.is_some()).count() > 1;
    let mut reading = Reading::new(styled);
    for line in lines(paragraphs, language) {
        reading.line(&line);
    }
    if reading.asked.is_empty() {
        let problem = Problem::error(Message::new("exchange-guide-no-questions"));
        return Err(problem.hint(Message::new("exchange-guide-no-questions-hint")));
    }
    let texts: Vec<&str> = reading.asked.iter().map(|asked| asked.text.as_str()).collect();
    let phrases = phrases(&texts, language);
    Ok(written(&reading, &phrases))
}

/// The guide and the codebook of what was read.
fn written(reading: &Reading, phrases: &[Vec<String>]) -> (Guide, Codebook) {
    let mut ids = BTreeSet::new();
    let topics: Vec<Topic> = reading
        .topics
        .iter()
        .map(|heading| Topic { id: free(heading, "topic", &mut ids), label: Wording::from(heading.as_str()) })
        .collect();
    let themes = topics.iter().map(|topic| Theme::new(ThemeId::new(&topic.id), topic.label.clone()));
    let mut book = Codebook { themes: themes.collect(), ..Codebook::default() };
    let mut questions = Vec::new();
    let mut ids = BTreeSet::new();
    for (number, (asked, phrases)) in reading.asked.iter().zip(phrases).enumerate() {
        let id = QuestionId::new(format!("q{}", number + 1));
        let topic = asked.topic.and_then(|at| topics.get(at)).map(|topic| topic.id.clone());
        let name = name(&asked.text, phrases.first());
        let code = CodeId::new(free(&name, id.as_str(), &mut ids));
        book.codes.push(Code {
            themes: topic.iter().map(ThemeId::new).collect(),
            questions: vec![id.clone()],
            ..Code::new(code, Wording::Plain(name), Origin::Deductive)
        });
        let mut patterns = phrases.clone();
        patterns.sort_by_key(|phrase| asked.text.to_lowercase().find(phrase.as_str()));
        let probes = (!asked.probes.is_empty()).then(|| Probes::Plain(asked.probes.clone()));
        questions.push(Question { id, topic, text: Wording::from(asked.text.as_str()), probes, patterns });
    }
    (Guide { topics, questions }, book)
}

fn free(name: &str, nameless: &str, used: &mut BTreeSet<String>) -> String {
    let free = free_id(None, name, nameless, |id| used.contains(id));
    used.insert(free.clone());
    free
}

/// The name of a question's code: its best phrase as the question writes it, or the question.
fn name(question: &str, phrase: Option<&String>) -> String {
    let Some(phrase) = phrase else { return question.trim_end_matches('?').to_owned() };
    let lower = question.to_lowercase();
    let start = lower.find(phrase.as_str()).filter(|_| lower.len() == question.len());
    let written = start.and_then(|start| question.get(start..start + phrase.len()));
    capitalised(written.unwrap_or(phrase))
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use insta::assert_snapshot;
    use proptest::prelude::*;

    fn paragraph(text: &str) -> GuideParagraph {
        GuideParagraph { text: text.to_owned(), ..GuideParagraph::default() }
    }

    fn cell(row: usize, column: usize, text: &str) -> GuideParagraph {
        GuideParagraph { cell: Some((row, column)), ..paragraph(text) }
    }

    /// Topics, questions with patterns and probes, and the codes made of them.
    fn outline(paragraphs: &[GuideParagraph], language: Language) -> String {
        let (guide, book) = guide_from_paragraphs(paragraphs, language).unwrap();
        let mut lines = Vec::new();
        for question in &guide.questions {
            let topic = question.topic.as_deref().unwrap_or("-");
            lines.push(format!("{} [{topic}] {}", question.id, question.text.in_language(language)));
            let probes = match &question.probes {
                Some(Probes::Plain(probes)) => probes.as_slice(),
                _ => &[],
            };
            lines.extend(probes.iter().map(|probe| format!("  - {probe}")));
            lines.extend(question.patterns.iter().map(|pattern| format!("  ~ {pattern}")));
        }
        for code in &book.codes {
            let themes: Vec<&str> = code.themes.iter().map(ThemeId::as_str).collect();
            lines.push(format!(
                "{} {} [{}] {}",
                code.id,
                code.name(language),
                themes.join(", "),
                code.questions[0]
            ));
        }
        lines.join("\n")
    }

    #[test]
    fn a_table_with_topics_beside_questions() {
        let paragraphs = [
            paragraph("Bijlage 3 Leidraad"),
            paragraph(
                "Fijn dat u meedoet aan dit gesprek. Heeft u vooraf nog iets te zeggen? Dan kan dat nu.",
            ),
            cell(0, 0, "Kennismaking"),
            cell(0, 1, "Hoe lang werkt u al als\nwijkcoach?"),
            cell(0, 1, ""),
            cell(0, 1, "Met welke gezinnen uit de"),
            cell(0, 1, "Schilderswijk werkt u?"),
            cell(0, 1, "- Hoe bent u daar terechtgekomen?  "),
            cell(1, 0, "Samenwerken met school:"),
            cell(1, 1, "Hoe verloopt het overleg met leerkrachten? - Wie neemt het initiatief? -"),
            cell(1, 1, "Wat staat het overleg met leerkrachten in de weg? (tijd, privacy)"),
        ];
        assert_snapshot!(outline(&paragraphs, Language::Nl), @r"
        q1 [kennismaking] Hoe lang werkt u al als wijkcoach?
          ~ wijkcoach
        q2 [kennismaking] Met welke gezinnen uit de Schilderswijk werkt u?
          - Hoe bent u daar terechtgekomen?
          ~ gezinnen uit de schilderswijk
        q3 [samenwerken-met-school] Hoe verloopt het overleg met leerkrachten?
          - Wie neemt het initiatief?
        q4 [samenwerken-met-school] Wat staat het overleg met leerkrachten in de weg?
          - tijd, privacy
          ~ leerkrachten in de weg
        wijkcoach Wijkcoach [kennismaking] q1
        gezinnen-uit-de-schilderswijk Gezinnen uit de Schilderswijk [kennismaking] q2
        hoe-verloopt-het-overleg-met-leerkrachten Hoe verloopt het overleg met leerkrachten [samenwerken-met-school] q3
        leerkrachten-in-de-weg Leerkrachten in de weg [samenwerken-met-school] q4
        ");
    }

    #[test]
    fn numbered_questions_under_styled_headings() {
        let heading = |text: &str| GuideParagraph { heading: Some(2), ..paragraph(text) };
        let item = |text: &str| GuideParagraph { list: true, ..paragraph(text) };
        let paragraphs = [
            GuideParagraph { heading: Some(1), ..paragraph("Interview guide") },
            heading("Start"),
            paragraph("Thank the participant"),
            paragraph("1. Tell me about your first week at the night shelter."),
            item("meals"),
            item("sleep"),
            heading("Support"),
            item("Which support helped you find a room?"),
            item("Which support did you miss?"),
            paragraph("Probes:"),
            paragraph("• from family"),
            paragraph("Question 4: Why?"),
        ];
        assert_snapshot!(outline(&paragraphs, Language::En), @r"
        q1 [start] Tell me about your first week at the night shelter.
          - meals
          - sleep
          ~ first week
          ~ night shelter
        q2 [support] Which support helped you find a room?
          ~ helped you find
        q3 [support] Which support did you miss?
          - from family
          ~ support did you miss
        q4 [support] Why?
        first-week First week [start] q1
        helped-you-find Helped you find [support] q2
        support-did-you-miss Support did you miss [support] q3
        why Why [support] q4
        ");
    }

    #[test]
    fn a_column_of_probes() {
        let paragraphs = [
            cell(0, 0, "Nr"),
            cell(0, 1, "Vraag"),
            cell(0, 2, "Doorvragen"),
            cell(1, 0, "1"),
            cell(1, 1, "Wat betekent rust in huis voor u?"),
            cell(1, 2, "Wie zorgt daarvoor?"),
            cell(1, 2, "Kinderen"),
            cell(2, 0, "2"),
            cell(2, 1, "Wanneer lukt dat niet?"),
        ];
        assert_snapshot!(outline(&paragraphs, Language::Nl), @r"
        q1 [-] Wat betekent rust in huis voor u?
          - Wie zorgt daarvoor?
          - Kinderen
          ~ rust in huis
        q2 [-] Wanneer lukt dat niet?
        rust-in-huis Rust in huis [] q1
        wanneer-lukt-dat-niet Wanneer lukt dat niet [] q2
        ");
    }

    #[test]
    fn a_document_without_questions_is_refused() {
        let problem =
            guide_from_paragraphs(&[paragraph("Leidraad"), paragraph("")], Language::Nl).unwrap_err();
        assert_eq!((problem.message.id, problem.hint.is_some()), ("exchange-guide-no-questions", true));
    }

    fn any_paragraph() -> impl Strategy<Value = GuideParagraph> {
        let heading = prop::option::of(0u8..3);
        let cell = prop::option::of((0usize..3, 0usize..3));
        ("[a-dA-D ?:.\n(•]{0,24}", any::<bool>(), heading, cell)
            .prop_map(|(text, list, heading, cell)| GuideParagraph { text, heading, list, cell })
    }

    /// The words of a question in lower case, with a space around each.
    fn spaced(text: &Wording) -> String {
        let lower = text.in_language(Language::Nl).to_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!(" {} ", words.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever the paragraphs are, the codebook is sound, ids differ, and no pattern is in two questions.
        #[test]
        fn any_document_gives_a_sound_guide(
            paragraphs in prop::collection::vec(any_paragraph(), 0..12),
        ) {
            if let Ok((guide, book)) = guide_from_paragraphs(&paragraphs, Language::Nl) {
                prop_assert_eq!(book.flaws(), []);
                prop_assert_eq!(guide.questions.len(), book.codes.len());
                for question in &guide.questions {
                    let topic = question.topic.as_ref();
                    prop_assert!(topic.is_none_or(|id| guide.topics.iter().any(|topic| topic.id == *id)));
                    for pattern in &question.patterns {
                        let phrase = format!(" {pattern} ");
                        let holds = guide.questions.iter().filter(|other| spaced(&other.text).contains(&phrase));
                        prop_assert_eq!(holds.count(), 1);
                        prop_assert!(pattern.split(' ').count() <= 4);
                    }
                }
            }
        }
    }
}
