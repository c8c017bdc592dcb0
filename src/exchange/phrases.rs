//! Phrases that tell the questions of a guide apart: what an interviewer's turn is likely to share with one of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::message::Language;

/// The most words in a phrase.
const WORDS: usize = 4;
/// The most words with a topic in a phrase: more would seldom be said again.
const TOPICS: usize = 2;
/// The fewest letters of a word that says enough by itself, as Dutch compounds do.
const TELLING: usize = 8;
/// The most phrases for a question.
const PHRASES: usize = 3;

/// Words that carry no topic in a Dutch question.
const DUTCH: &str = "\
    aan al alle als ander andere anders ben bent bepaalde bepaalt betekent bij binnen brengt daarin \
    daarover dan dat de denkt deze die dit doe doen doet door dus echt een eens eigenlijk elkaar en er \
    erbij ermee erover ervaart ervan ervaren ervoor even gaan gaat gebeurt geeft geen geven goed graag \
    haar had hadden handelt heb hebben hebt heeft hem hen het hier hierbij hiermee hierover hoe hoeverre \
    hun ik in is ja je jij jou jouw jullie kan kijken kijkt komen komt kun kunnen kunt lang laten lukken \
    lukt maakt maakte maar mag maken me mee meer men merkt met mij mijn misschien moest moet moeten \
    mogelijk na naar nee neemt nemen niet nodig nog nu of om omgaan onder ons ook op over per precies \
    samen soms staan staat te tegen ten ter tijdens toch toelichten toen tot tussen u uit uw uzelf van \
    vanuit veel verder verloopt verlopen vertel vertellen vinden vindt vond voor voorbeeld vraag waar \
    waarbij waardoor waarin waarmee waarom waarop waaruit waarvan wanneer want waren was wat we weet wel \
    welk welke werd werken werkt wie wij wijze wil willen wilt worden wordt zag ze zegt zelf zich zien \
    ziet zij zijn zo zoals zonder zou zouden zowel";

/// Words that carry no topic in an English question.
const ENGLISH: &str = "\
    a about after all also am an and any anything are as at be because been before being best but by can \
    come comes could did do does doing done during each either else ever every example explain feel few \
    for from further get gets give go goes going had happen happens has have having he her here him his \
    how i if in into is it its just kind let like look made make makes many may maybe me might more most \
    much must my no nor not now of off often on once one only or other our out over own perhaps please \
    say see she should since so some something sometimes such tell than that the their them then there \
    these they thing things think this those through to too under until up us use used very want was way \
    ways we well were what when where whether which while who whom whose why will with within without \
    would yes yet you your yourself";

/// Whether a word carries no topic in a language.
pub(super) fn is_stop_word(word: &str, language: Language) -> bool {
    let list = match language {
        Language::Nl => DUTCH,
        Language::En => ENGLISH,
    };
    list.split_whitespace().any(|stop| stop == word)
}

/// For each question up to three phrases, the most telling first: at most four words, none at the edges without a
/// topic, not sharing a word's place, and in no other question.
pub(super) fn phrases(questions: &[&str], language: Language) -> Vec<Vec<String>> {
    let read: Vec<Vec<Vec<String>>> = questions.iter().map(|question| pieces(question)).collect();
    // A phrase is looked for across punctuation too, as a matcher of words may.
    let whole: Vec<Vec<String>> = read.iter().map(|pieces| pieces.concat()).collect();
    let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
    for question in &read {
        let words: BTreeSet<&str> = question.iter().flatten().map(String::as_str).collect();
        for word in words {
            *shared.entry(word).or_default() += 1;
        }
    }
    let weight = |word: &String| {
        let topic = !is_stop_word(word, language) && word.chars().any(char::is_alphabetic);
        topic.then(|| 1.0 / shared.get(word.as_str()).copied().unwrap_or(1).max(1) as f64)
    };
    let mut chosen = Vec::new();
    for (at, question) in read.iter().enumerate() {
        let elsewhere = |phrase: &[String]| {
            let mut others = whole.iter().enumerate().filter(|(other, _)| *other != at);
            others.any(|(_, words)| words.windows(phrase.len()).any(|part| part == phrase))
        };
        let mut windows: Vec<Window<'_>> =
            question.iter().enumerate().flat_map(|at| windows(at, &weight)).collect();
        windows.retain(|window| !elsewhere(window.words));
        windows.sort_by(|a, b| b.score.total_cmp(&a.score));
        chosen.push(apart(&windows));
    }
    chosen
}

/// Words in a row.
struct Window<'q> {
    piece: usize,
    start: usize,
    words: &'q [String],
    score: f64,
}

/// The words of a question, lower case, in the pieces that punctuation leaves.
fn pieces(question: &str) -> Vec<Vec<String>> {
    let plain = question.to_lowercase().replace('’', "'");
    let inside = |c: char| c.is_alphanumeric() || "'-".contains(c) || c.is_whitespace();
    let pieces = plain.split(|c: char| !inside(c)).map(|piece| {
        let words = piece.split_whitespace().map(|word| word.trim_matches(['\'', '-']).to_owned());
        words.filter(|word| !word.is_empty()).collect::<Vec<String>>()
    });
    pieces.filter(|piece| !piece.is_empty()).collect()
}

fn windows<'q>(
    (piece, words): (usize, &'q Vec<String>),
    weight: &impl Fn(&String) -> Option<f64>,
) -> Vec<Window<'q>> {
    let mut windows = Vec::new();
    for length in 1..=WORDS {
        for (start, words) in words.windows(length).enumerate() {
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let topics = words.iter().filter(|word| weight(word).is_some()).count();
            if topics <= TOPICS && weight(first).is_some() && weight(last).is_some() {
                let score = words.iter().map(|word| weight(word).unwrap_or(-0.1)).sum();
                windows.push(Window { piece, start, words, score });
            }
        }
    }
    windows
}

/// The best windows that do not overlap; a short word by itself only when there is nothing better.
fn apart(windows: &[Window<'_>]) -> Vec<String> {
    let mut taken: Vec<&Window<'_>> = Vec::new();
    for window in windows {
        let end = window.start + window.words.len();
        let clash = |other: &&Window<'_>| {
            other.piece == window.piece && other.start < end && window.start < other.start + other.words.len()
        };
        let short = |word: &String| word.chars().count() < TELLING;
        let weak = window.words.len() == 1 && window.words.iter().any(short) && !taken.is_empty();
        if taken.len() < PHRASES && !weak && !taken.iter().any(clash) {
            taken.push(window);
        }
    }
    taken.iter().map(|window| window.words.join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_the_words_with_a_topic() {
        let questions =
            ["Wat is uw functie?", "Hoe gaat u om met wachttijden en andere druk op het wijkteam?"];
        let found = phrases(&questions, Language::Nl);
        assert_eq!(found[0], ["functie"]);
        assert_eq!(found[1], ["wachttijden en andere druk", "wijkteam"]);
    }

    #[test]
    fn what_two_questions_share_tells_neither_apart() {
        let questions = ["What did support cost?", "What did support bring?"];
        assert_eq!(phrases(&questions, Language::En), [vec!["support cost"], vec!["support bring"]]);
        assert_eq!(phrases(&["Why?", "Why?"], Language::En), [Vec::<String>::new(), Vec::new()]);
    }
}
