//! The study at a glance: transcripts, respondents, themes and codes with their counts, and what can be undone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::coding::{MemoNote, Notes};
use super::colour::Marks;
use super::counts::{CountView, Counts, counts};
use super::people::{RespondentInfo, TranscriptInfo, transcripts};
use crate::codebook::{Code, Origin, Stage, Theme, Wording};
use crate::coding::{Subject, Whose};
use crate::corpus::TranscriptId;
use crate::log::Event;
use crate::message::{Catalogue, Language, Problem};
use crate::study::Measured;
use crate::trail::{Names, sentence};
use crate::workbench::desk::Opened;
use crate::workbench::said::Said;

#[derive(Serialize)]
pub(super) struct StudyView {
    version: usize,
    title: String,
    language: Language,
    folder: String,
    coder: String,
    sample: bool,
    phase: Option<u8>,
    groups: Option<String>,
    whose: Whose,
    coders: BTreeSet<String>,
    attributes: Vec<AttributeView>,
    transcripts: Vec<TranscriptInfo>,
    respondents: Vec<RespondentInfo>,
    themes: Vec<ThemeView>,
    codes: Vec<CodeView>,
    n: usize,
    suggestions: usize,
    undo: Option<String>,
    redo: Option<String>,
    saved: Option<String>,
    problems: Vec<Said>,
}

#[derive(Serialize)]
struct AttributeView {
    id: String,
    label: String,
}

#[derive(Serialize)]
struct ThemeView {
    label: String,
    parent: Option<String>,
    stage: Stage,
    concept: Option<String>,
    definition: Option<String>,
    colour: u8,
    #[serde(flatten)]
    count: CountView,
}

#[derive(Serialize)]
struct CodeView {
    label: String,
    aliases: Vec<String>,
    themes: Vec<String>,
    parent: Option<String>,
    origin: Origin,
    definition: Option<String>,
    include: Option<String>,
    exclude: Option<String>,
    example: Option<String>,
    reason: Option<String>,
    rules: usize,
    colour: u8,
    pattern: &'static str,
    memos: Vec<MemoNote>,
    #[serde(flatten)]
    count: CountView,
}

/// The study as it is now.
///
/// # Errors
/// When the count fails, which no input should bring about.
pub(super) fn study(
    opened: &mut Opened,
    sample: Option<&Path>,
    catalogue: &Catalogue,
) -> Result<StudyView, Problem> {
    let language = catalogue.language();
    let mut open: BTreeMap<TranscriptId, usize> = BTreeMap::new();
    for suggestion in opened.open_suggestions() {
        *open.entry(suggestion.transcript).or_default() += 1;
    }
    let groups = opened.groups();
    let transcripts = transcripts(opened, &open, groups.as_deref());
    let (counts, n) = counts(opened, language)?;
    let (undo, redo) = turned(opened, catalogue);
    let marks = Marks::of(&opened.study);
    let notes = Notes::of(&opened.study);
    let book = &opened.study.state.codebook;
    let theme = |theme: &Theme| theme_view(theme, &marks, &counts, language);
    let code = |code: &Code| code_view(code, &marks, &counts, &notes, language);
    Ok(StudyView {
        version: opened.version(),
        title: opened.study.settings.title.clone(),
        language: opened.study.settings.language,
        folder: opened.study.folder.root().display().to_string(),
        coder: opened.coder().to_owned(),
        sample: sample == Some(opened.study.folder.root()),
        phase: opened.study.state.phase,
        whose: opened.request().rules.whose,
        coders: opened.study.coders(),
        attributes: attributes(opened, language),
        transcripts,
        respondents: opened.study.state.respondents.iter().map(RespondentInfo::from).collect(),
        themes: book.themes.iter().map(theme).collect(),
        codes: book.codes.iter().map(code).collect(),
        n,
        suggestions: open.values().sum(),
        undo,
        redo,
        saved: opened.saved.clone(),
        problems: Said::all(&opened.problems, catalogue),
        groups,
    })
}

/// The attributes that any respondent has, or that are named in the settings.
fn attributes(opened: &Opened, language: Language) -> Vec<AttributeView> {
    let settings = &opened.study.settings;
    let one_column = settings.attributes.iter().filter(|attribute| attribute.measured == Measured::Once);
    let mut ids: Vec<String> = one_column.map(|attribute| attribute.id.clone()).collect();
    for respondent in &opened.study.state.respondents {
        for name in respondent.attributes.keys() {
            if !ids.contains(name) {
                ids.push(name.clone());
            }
        }
    }
    ids.into_iter().map(|id| AttributeView { label: settings.attribute_name(&id, language), id }).collect()
}

fn count_of(counts: &Counts, kind: &'static str, id: &str) -> CountView {
    let known = counts.get(&(kind, id.to_owned())).cloned();
    known.unwrap_or_else(|| CountView { kind, id: id.to_owned(), ..CountView::default() })
}

fn said(wording: Option<&Wording>, language: Language) -> Option<String> {
    wording.map(|wording| wording.in_language(language).to_owned())
}

fn theme_view(theme: &Theme, marks: &Marks, counts: &Counts, language: Language) -> ThemeView {
    ThemeView {
        label: theme.name(language).to_owned(),
        parent: theme.parent.as_ref().map(ToString::to_string),
        stage: theme.stage,
        concept: said(theme.concept.as_ref(), language),
        definition: said(theme.definition.as_ref(), language),
        colour: marks.theme(&theme.id),
        count: count_of(counts, "theme", theme.id.as_str()),
    }
}

fn code_view(code: &Code, marks: &Marks, counts: &Counts, notes: &Notes<'_>, language: Language) -> CodeView {
    let mark = marks.code(&code.id);
    CodeView {
        label: code.name(language).to_owned(),
        aliases: code.aliases.clone(),
        themes: code.themes.iter().map(ToString::to_string).collect(),
        parent: code.parent.as_ref().map(ToString::to_string),
        origin: code.origin,
        definition: said(code.definition.as_ref(), language),
        include: said(code.include.as_ref(), language),
        exclude: said(code.exclude.as_ref(), language),
        example: said(code.example.as_ref(), language),
        reason: said(code.reason.as_ref(), language),
        rules: code.rules.len(),
        colour: mark.colour,
        pattern: mark.pattern,
        memos: notes.about(&Subject::Code(code.id.clone())),
        count: count_of(counts, "code", code.id.as_str()),
    }
}

/// What undoing and redoing would turn back, each in a sentence.
pub(in crate::workbench) fn turned(
    opened: &Opened,
    catalogue: &Catalogue,
) -> (Option<String>, Option<String>) {
    let told = |events: Vec<&Event>| {
        if events.is_empty() {
            return None;
        }
        let study = &opened.study;
        let mut names = Names::before(catalogue.language(), &study.state, &events, study.events());
        events.iter().for_each(|event| names.note_new(event));
        Some(catalogue.say_on_screen(&sentence(&events, &names, |_| None)))
    };
    (told(opened.study.next_undo(&opened.author)), told(opened.study.next_redo(&opened.author)))
}
