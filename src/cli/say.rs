//! Speaks to the user on stderr: problems with their place and what to do, and what was done.

use std::io::{IsTerminal, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::message::{Catalogue, Language, Message, Place, Problem, Severity};

/// The program's voice in one language.
pub(super) struct Voice {
    /// The wording.
    pub(super) catalogue: Catalogue,
    quiet: bool,
    colour: bool,
}

impl Voice {
    /// A voice; a quiet one says errors and warnings only.
    pub(super) fn new(language: Language, quiet: bool) -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = std::io::stderr().is_terminal() && !no_colour;
        Self { catalogue: Catalogue::new(language), quiet, colour }
    }

    /// Goes on in another language.
    pub(super) fn switch(&mut self, language: Language) {
        if self.catalogue.language() != language {
            self.catalogue = Catalogue::new(language);
        }
    }

    /// The language.
    pub(super) fn language(&self) -> Language {
        self.catalogue.language()
    }

    /// Whether only errors and warnings are said.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Says what was done, in a full sentence.
    pub(super) fn done(&self, message: &Message) {
        if !self.quiet {
            write_line(&self.catalogue.say(message));
        }
    }

    /// Says a problem: what, where, and what to do.
    pub(super) fn problem(&self, problem: &Problem) {
        if !(self.quiet && problem.severity == Severity::Note) {
            write_line(&render(problem, &self.catalogue, self.colour));
        }
    }

    /// Says several problems.
    pub(super) fn problems(&self, problems: &[Problem]) {
        for problem in problems {
            self.problem(problem);
        }
    }
}

fn write_line(text: &str) {
    // Nobody is left to be told when stderr is gone.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A problem as it is printed.
fn render(problem: &Problem, catalogue: &Catalogue, colour: bool) -> String {
    let title = catalogue.say(&problem.message);
    let word = match problem.severity {
        Severity::Error => catalogue.word("cli-error"),
        Severity::Warning => catalogue.word("cli-warning"),
        Severity::Note => catalogue.word("cli-note"),
    };
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(word);
    let mut group =
        level.primary_title(title.as_str()).elements(Vec::<annotate_snippets::Element<'_>>::new());
    let place = problem.place.as_deref();
    let excerpt = place.and_then(excerpt_of);
    match (&excerpt, place) {
        (Some((text, at)), Some(place)) => {
            let snippet = Snippet::source(text.as_str())
                .line_start(place.line)
                .path(place.file.as_str())
                .annotation(AnnotationKind::Primary.span(*at..text.len().min(at + 1)));
            group = group.element(snippet);
        }
        (None, Some(place)) => {
            let mut origin = annotate_snippets::Origin::path(place.file.as_str());
            if place.line > 0 {
                origin = origin.line(place.line);
            }
            group = group.element(origin);
        }
        _ => {}
    }
    let hint = problem.hint.as_deref().map(|hint| catalogue.say(hint));
    if let Some(hint) = &hint {
        group = group.element(Level::HELP.with_name(catalogue.word("cli-hint")).message(hint.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]).to_string()
}

/// The line of a place and the byte of its column, cut to what fits a screen.
fn excerpt_of(place: &Place) -> Option<(String, usize)> {
    const WIDTH: usize = 120;
    let line = place.excerpt.as_ref().filter(|line| !line.trim().is_empty())?;
    let text: String = line.chars().take(WIDTH).collect();
    let at = text.char_indices().nth(place.column.saturating_sub(1)).map_or(0, |(at, _)| at);
    let width = text[at..].chars().next().map_or(0, char::len_utf8);
    if width != 1 {
        // The mark is drawn under one character of one byte; elsewhere it would be cut.
        return text
            .char_indices()
            .find(|(_, c)| c.is_ascii() && !c.is_whitespace())
            .map(|(at, _)| (text.clone(), at));
    }
    Some((text, at))
}
