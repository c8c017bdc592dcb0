//! Names of codes and themes that differ between the text, the tables and the codebook in the appendix.

use super::claim::{Claim, Evidence, Stated, Verdict};
use super::codes::Reported;
use super::outline::Outline;
use super::rule::Rule;
use super::titles::{Title, plain, unnumbered};
use crate::manuscript::{Kind, Manuscript};
use crate::message::{Language, Message};
use crate::text::{Span, words};

/// How alike two wordings must be to be one name that drifted.
const ALIKE: f64 = 0.5;

pub(super) fn check(
    outline: &Outline<'_>,
    reported: &[Reported],
    manuscripts: &[Manuscript],
    language: Language,
    claims: &mut Vec<Claim>,
) {
    let appendix = Appendix::of(outline);
    for code in reported {
        let Some(section) = outline.sections.get(code.section) else { continue };
        let name = unnumbered(outline.title(section));
        let Some((head, manuscript)) = outline
            .parts
            .get(section.heading)
            .and_then(|head| Some((head, manuscripts.get(head.manuscript)?)))
        else {
            continue;
        };
        let mut claim =
            Claim::fine(Rule::NameDrift, head.manuscript, manuscript, head.at(Span::new(0, head.text.len())));
        claim.code = Some(name.to_owned());
        claim.stated = Some(Stated::Words(name.to_owned()));
        let mut others: Vec<(String, String)> = Vec::new();
        for stated in &code.stated {
            let Some(part) = outline.parts.get(stated.part) else { continue };
            let Some(words) = stated.name.map(|span| span.of(part.text)) else { continue };
            if !code.title.is_written(words) && !is_within(name, words) {
                others.push((words.to_owned(), place(part.manuscript, part.start, manuscripts)));
            }
        }
        if let Some((words, at)) = appendix
            .as_ref()
            .and_then(|appendix| appendix.nearest(name, &code.title, language, outline, manuscripts))
        {
            others.push((words, at));
        }
        let mut seen = std::collections::BTreeSet::new();
        others.retain(|(words, _)| seen.insert(plain(words)));
        if others.is_empty() {
            claims.push(claim);
            continue;
        }
        for (words, at) in &others {
            claim.evidence.push(Evidence {
                label: Message::new("claims-called-here"),
                place: at.clone(),
                words: words.clone(),
            });
        }
        claim.found = Some(Stated::Words(others[0].0.clone()));
        let called: Vec<&str> = others.iter().map(|(words, _)| words.as_str()).collect();
        let message = Message::new("claims-name-drift")
            .with("name", name)
            .with("others", called.join("; "))
            .with("many", called.len());
        claims.push(Claim {
            hint: Some(Message::new("claims-name-drift-hint")),
            ..claim.but(Verdict::Wrong, message)
        });
    }
}

/// Whether a shortened name has the words of the whole in their order: `Behoeftebepaling start`.
fn is_within(name: &str, short: &str) -> bool {
    plain(name).contains(&plain(short))
}

fn place(manuscript: usize, byte: usize, manuscripts: &[Manuscript]) -> String {
    manuscripts.get(manuscript).map_or_else(String::new, |one| {
        let spot = one.spot(byte);
        format!("{}:{}:{}", one.file, spot.line, spot.column)
    })
}

/// The appendix with the codebook.
struct Appendix {
    parts: Vec<usize>,
}

impl Appendix {
    fn of(outline: &Outline<'_>) -> Option<Self> {
        let section = outline.sections.iter().rfind(|section| {
            let title = plain(outline.title(section));
            [
                "codeboek",
                "codebook",
                "codeschema",
                "codeboom",
                "coding scheme",
                "coding framework",
                "code tree",
                "codelijst",
            ]
            .iter()
            .any(|word| title.contains(word))
        })?;
        let parts: Vec<usize> = outline
            .within(section)
            .filter(|(_, part)| !matches!(part.kind, Kind::Note))
            .map(|(at, _)| at)
            .collect();
        (!parts.is_empty()).then_some(Self { parts })
    }

    /// How the appendix calls a code, when it calls it otherwise; nothing when it has the same words, or none like them.
    fn nearest(
        &self,
        name: &str,
        title: &Title,
        language: Language,
        outline: &Outline<'_>,
        manuscripts: &[Manuscript],
    ) -> Option<(String, String)> {
        let wanted = plain(name);
        let length = wanted.split(' ').count();
        let mut best: Option<(f64, usize, Span)> = None;
        // Lines of a layout may cut a name in two: parts are read on into the next.
        let whole = self
            .parts
            .iter()
            .filter_map(|at| outline.parts.get(*at))
            .map(|part| plain(part.text))
            .collect::<Vec<_>>()
            .join(" ");
        if format!(" {whole} ").contains(&format!(" {wanted} ")) {
            return None;
        }
        for at in &self.parts {
            let Some(part) = outline.parts.get(*at) else { continue };
            let spans: Vec<Span> = words(part.text).collect();
            for size in [length, length + 1, length.saturating_sub(1), length + 2] {
                for window in spans.windows(size.max(1)) {
                    let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
                    let span = Span::new(first.start, last.end);
                    let alike = title.likeness(&Title::of(span.of(part.text), language));
                    let starts_name = span.of(part.text).starts_with(char::is_uppercase);
                    let better = best.is_none_or(|(known, ..)| alike > known + 1e-9);
                    if alike >= ALIKE && better && starts_name {
                        best = Some((alike, *at, span));
                    }
                }
            }
        }
        let (_, at, span) = best?;
        let part = outline.parts.get(at)?;
        Some((span.of(part.text).to_owned(), place(part.manuscript, part.start + span.start, manuscripts)))
    }
}
