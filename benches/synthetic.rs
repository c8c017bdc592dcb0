//! Synthetic studies of a given size: invented words, seeded, the same bytes every time.
//!
//! They are made with the library's own functions and say in their titles that they are synthetic.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use codeboom::codebook::{
    Code, CodeId, Codebook, Guide, Matcher, Origin, Question, QuestionId, Rule, Theme, ThemeId, Wording,
};
use codeboom::coding::{Polarity, Prompting, Via};
use codeboom::corpus::{Respondent, RespondentId, Role, Transcript};
use codeboom::log::{CodingAdded, Created, Decision, Pending, TranscriptDone, Words, World, Writer};
use codeboom::message::{Catalogue, Language};
use codeboom::study::{
    Approach, Author, Folder, ImportRequest, Settings, Study, adopt_codebook, adopt_guide, import,
};
use codeboom::text::{Positions, Quote, Span, sentences};

/// How large a study is.
pub(super) struct Size {
    interviews: usize,
    /// Bytes of text in an interview, about.
    bytes: usize,
    codings: usize,
    coders: &'static [&'static str],
}

/// The study of a thesis.
pub(super) const TWELVE: Size = Size { interviews: 12, bytes: 58_000, codings: 1_500, coders: &["anna"] };

/// The study of a research group.
pub(super) const HUNDRED: Size =
    Size { interviews: 100, bytes: 60_000, codings: 50_000, coders: &["anna", "bram"] };

/// One long transcript that is coded line by line.
pub(super) const LONG: Size = Size { interviews: 1, bytes: 320_000, codings: 5_000, coders: &["anna"] };

const CODES: usize = 15;
const THEMES: usize = 4;
const QUESTIONS: usize = 8;

/// A study that was made, and what a benchmark has to know of it.
pub(super) struct Made {
    /// Its folder.
    pub(super) root: PathBuf,
    /// The logs and the readings with their turns.
    pub(super) files: Vec<PathBuf>,
    /// A code of it.
    pub(super) code: String,
    transcript: String,
    /// Where in that transcript a respondent speaks for a while, in code points.
    start: usize,
    codings: usize,
}

impl Made {
    /// A segment that nobody coded yet, another one for every round.
    pub(super) fn place(&self, round: usize) -> String {
        let start = self.start + round;
        format!("{}:{start}-{}", self.transcript, start + 20)
    }

    /// How large it is, in words.
    pub(super) fn size(&self) -> String {
        let bytes = |extension: &str| {
            let files =
                self.files.iter().filter(|file| file.extension().is_some_and(|found| found == extension));
            files.map(|file| fs::metadata(file).expect("a file").len()).sum::<u64>() as f64 / 1e6
        };
        let (text, log) = (bytes("txt"), bytes("jsonl"));
        format!("{} codings, {text:.1} MB of text, {log:.1} MB of log", self.codings)
    }
}

/// Numbers that look random and are the same every time (xorshift64*, Vigna 2016).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end
    }

    /// A number below `end`, small ones far more often, as words in a language are.
    fn skewed(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64).powf(share) - 1.0) as usize
    }
}

/// Makes a study.
pub(super) fn study(root: &Path, size: &Size) -> Made {
    let mut chance = Chance(0x5EED);
    let words = vocabulary(&mut chance);
    let language = Language::Nl;
    let title = format!("Synthetic study of {} interviews, for benchmarks", size.interviews);
    let mut settings = Settings::new(&title, language, Approach::Codebook);
    settings.groups = Some("group".to_owned());
    let folder = Folder::create(root, &settings, &Catalogue::new(language)).expect("an empty folder");
    let mut study = Study::open(folder).expect("a new study");
    let authors: Vec<Author> = size.coders.iter().map(|coder| author(coder)).collect();
    let first = &authors[0];
    study.settle(first).expect("working copies");
    adopt_guide(&mut study, first, guide(&words)).expect("a guide");
    adopt_codebook(&mut study, first, codebook(&words, &mut chance)).expect("a codebook");
    study.record(first, (1..=size.interviews).map(respondent).collect()).expect("respondents");
    for number in 1..=size.interviews {
        let text = interview(number, size.bytes, &words, &mut chance);
        let file = format!("synthetic-{number:03}.txt");
        let (respondent, speakers) = (None, Vec::new());
        let request = ImportRequest { file: &file, bytes: text.as_bytes(), respondent, speakers };
        import(&mut study, first, &request).expect("a transcript");
    }
    code(&mut study, &authors, size.codings, &mut chance);
    assert!(study.problems.is_empty(), "{:?}", study.problems);
    assert_eq!(study.codings.len(), size.codings);
    made(&study)
}

/// An author on a device of their own, with a fixed clock and salts that only count.
pub(super) fn author(coder: &str) -> Author {
    let count = AtomicU64::new(1);
    let salt = move || format!("{:032x}", count.fetch_add(1, Ordering::Relaxed));
    let world = World { now: Box::new(|| "2025-03-01T09:00:00Z".to_owned()), salt: Box::new(salt) };
    Author { writer: Writer::new(coder, "synthetic"), world }
}

/// Invented words of one to four syllables, some with accents; the first are the most frequent.
fn vocabulary(chance: &mut Chance) -> Vec<String> {
    const SYLLABLES: [&str; 40] = [
        "ba", "be", "dal", "der", "den", "do", "eer", "en", "ge", "gra", "hei", "hou", "in", "ka", "ken",
        "keu", "la", "len", "lijk", "ma", "mee", "na", "ning", "ont", "op", "pen", "ra", "ren", "rij", "sa",
        "sche", "ste", "ta", "ten", "uit", "ver", "voor", "wer", "ze", "ën",
    ];
    let mut words: Vec<String> = Vec::new();
    while words.len() < 6_000 {
        let syllables = 1 + chance.below(2) + words.len().min(900) / 450;
        let word: String = (0..syllables).map(|_| SYLLABLES[chance.below(SYLLABLES.len())]).collect();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn respondent(number: usize) -> Pending {
    let mut entry = Respondent::new(RespondentId::new(format!("R{number}")));
    entry.attributes.insert("group".to_owned(), ["A", "B"][number % 2].to_owned());
    entry.attributes.insert("years".to_owned(), (number % 23).to_string());
    Pending::new(Decision::RespondentCreated(Created { entry }.into()))
}

/// How the interviewer words a question.
fn wording(number: usize, words: &[String]) -> String {
    format!("hoe {} je {}", words[60 + number], words[90 + number])
}

fn guide(words: &[String]) -> Guide {
    let question = |number: usize| Question {
        id: QuestionId::new(format!("q{number}")),
        topic: None,
        text: Wording::from(wording(number, words).as_str()),
        probes: None,
        patterns: vec![wording(number, words)],
    };
    Guide { topics: Vec::new(), questions: (0..QUESTIONS).map(question).collect() }
}

/// Fifteen codes in four themes, each with four rules of different kinds.
fn codebook(words: &[String], chance: &mut Chance) -> Codebook {
    let theme = |number: usize| {
        Theme::new(ThemeId::new(format!("theme-{number}")), format!("Theme {number}").as_str().into())
    };
    let mut codes = Vec::new();
    for number in 0..CODES {
        let mut word = || words[300 + chance.below(3_000)].clone();
        let label = format!("Code {number}");
        let mut code =
            Code::new(CodeId::new(format!("code-{number}")), label.as_str().into(), Origin::Deductive);
        code.themes = vec![ThemeId::new(format!("theme-{}", number % THEMES))];
        code.questions = vec![QuestionId::new(format!("q{}", number % QUESTIONS))];
        let last = if number < QUESTIONS {
            Matcher::Question { question: QuestionId::new(format!("q{number}")) }
        } else {
            Matcher::Regex { regex: format!("\\b({}|{})\\w*", word(), word()) }
        };
        let matchers = [
            Matcher::Word { word: word(), variants: vec![word(), word()] },
            Matcher::Stem { stem: word() },
            Matcher::Near { near: [format!("{}*", word()), word()], within: 12 },
            last,
        ];
        code.rules = matchers.into_iter().map(Rule::new).collect();
        codes.push(code);
    }
    Codebook { title: None, themes: (0..THEMES).map(theme).collect(), codes, relations: Vec::new() }
}

/// An interview: questions of the guide and others, and answers of a few sentences.
fn interview(number: usize, bytes: usize, words: &[String], chance: &mut Chance) -> String {
    let mut text = String::with_capacity(bytes + 1_000);
    let mut turn = 0;
    while text.len() < bytes {
        let asked =
            if turn % 3 == 0 { wording(turn / 3 % QUESTIONS, words) } else { sentence(6, words, chance) };
        text.push_str(&format!("Interviewer: {asked}?\n\nR{number}: "));
        for _ in 0..2 + chance.below(9) {
            let length = 5 + chance.below(18);
            text.push_str(&sentence(length, words, chance));
            text.push_str(". ");
        }
        text.push_str("\n\n");
        turn += 1;
    }
    text
}

/// So many words, the first with a capital and some with a comma.
fn sentence(length: usize, words: &[String], chance: &mut Chance) -> String {
    let mut sentence = String::new();
    for at in 0..length {
        let word = &words[chance.skewed(words.len())];
        if at == 0 {
            let mut letters = word.chars();
            sentence.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            sentence.push_str(letters.as_str());
        } else {
            sentence.push_str(if chance.below(9) == 0 { ", " } else { " " });
            sentence.push_str(word);
        }
    }
    sentence
}

/// Codes one or two sentences at a time, the coders in turns, an act for each sitting.
fn code(study: &mut Study, authors: &[Author], count: usize, chance: &mut Chance) {
    const SITTINGS: usize = 10;
    for sitting in 0..SITTINGS {
        let author = &authors[sitting % authors.len()];
        let act = codings(&study.transcripts, count / SITTINGS, chance);
        study.record(author, act).expect("codings");
    }
    for author in authors {
        let ids = study.transcripts.iter().map(|transcript| transcript.id.clone());
        let done =
            ids.map(|transcript| Pending::new(Decision::TranscriptDone(TranscriptDone { transcript })));
        let done = done.collect();
        study.record(author, done).expect("transcripts done");
    }
}

/// Codings of sentences anywhere in the transcripts.
pub(super) fn codings(transcripts: &[Transcript], count: usize, chance: &mut Chance) -> Vec<Pending> {
    let places: Vec<(Positions<'_>, Vec<Span>)> = transcripts.iter().map(places).collect();
    let mut pending = Vec::with_capacity(count);
    for _ in 0..count {
        let at = chance.below(transcripts.len());
        let (positions, sentences) = &places[at];
        let from = chance.below(sentences.len());
        let span = if chance.below(4) == 0 {
            // Two sentences in a row may run over into another turn, as codings of people do.
            sentences[from].join(sentences[(from + 1).min(sentences.len() - 1)])
        } else {
            sentences[from]
        };
        pending.push(coding(&transcripts[at], positions, span, chance));
    }
    pending
}

/// The sentences that respondents speak in a transcript.
fn places(transcript: &Transcript) -> (Positions<'_>, Vec<Span>) {
    let text = transcript.reading.text.as_str();
    let turns =
        transcript.reading.turns.iter().filter(|turn| transcript.speaker(turn).role == Role::Respondent);
    let spans = turns.flat_map(|turn| {
        let moved = move |span: Span| Span::new(turn.span.start + span.start, turn.span.start + span.end);
        sentences(turn.span.of(text)).into_iter().map(moved).map(|span| span.trimmed(text))
    });
    (Positions::new(text), spans.filter(|span| !span.is_empty()).collect())
}

fn coding(transcript: &Transcript, positions: &Positions<'_>, span: Span, chance: &mut Chance) -> Pending {
    let quote = Quote::of(&transcript.reading.text, span);
    let decision = CodingAdded {
        code: CodeId::new(format!("code-{}", chance.below(CODES))),
        transcript: transcript.id.clone(),
        revision: transcript.reading.revision,
        start: positions.code_point_of(span.start),
        end: positions.code_point_of(span.end),
        polarity: [Polarity::Supports, Polarity::Supports, Polarity::Supports, Polarity::Opposes]
            [chance.below(4)],
        prompting: [Some(Prompting::Prompted), Some(Prompting::Spontaneous), None][chance.below(3)],
        via: Via::Hand,
        suggestion: None,
    };
    let (prefix, suffix) = (Some(quote.prefix), Some(quote.suffix));
    let words = Words { quote: Some(quote.exact), prefix, suffix, ..Words::default() };
    Pending { decision: Decision::CodingAdded(decision), words: Some(words) }
}

/// What a benchmark has to know of a study.
fn made(study: &Study) -> Made {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(study.folder.log()).expect("the log") {
        files.push(entry.expect("a log").path());
    }
    for transcript in &study.transcripts {
        let folder = study.folder.transcript(&transcript.id);
        files.extend([folder.join("r1.txt"), folder.join("r1.turns.csv")]);
    }
    files.sort();
    let transcript = &study.transcripts[study.transcripts.len() / 2];
    let (positions, sentences) = places(transcript);
    Made {
        root: study.folder.root().to_owned(),
        files,
        transcript: transcript.id.to_string(),
        start: positions.code_point_of(sentences[sentences.len() / 2].start),
        code: study.state.codebook.codes[0].id.to_string(),
        codings: study.codings.len(),
    }
}
