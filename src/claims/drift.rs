//! Names of codes and themes that differ between the text, the tables and the codebook in the appendix.

use super::claim::{Claim, Evidence, Stated, Verdict};
use super::codes::Reported;
use super::outline::{Outline, Part};
use super::rule::Rule;
use super::titles::{Title, plain, unnumbered};
use crate::manuscript::{Kind, Manuscript};
use crate::message::{Language, Message};
use crate::text::{Span, words};

/// How alike two wordings must be to be one name that drifted.
const ALIKE: f64 = 0.7;

/// A name that is used of a code or theme: its heading, and the words for it in the text.
struct Used<'u> {
    heading: usize,
    title: Title,
    others: Vec<(usize, Span, &'u str)>,
}

pub(super) fn check(
    outline: &Outline<'_>,
    reported: &[Reported],
    manuscripts: &[Manuscript],
    language: Language,
    claims: &mut Vec<Claim>,
) {
    let appendix = Appendix::of(outline);
    for used in names_used(outline, reported, language) {
        let Some(head) = outline.parts.get(used.heading) else { continue };
        let Some(manuscript) = manuscripts.get(head.manuscript) else { continue };
        let name = unnumbered(head.text);
        let whole = head.at(Span::new(0, head.text.len()));
        let mut claim = Claim::fine(Rule::NameDrift, head.manuscript, manuscript, whole);
        claim.code = Some(name.to_owned());
        claim.stated = Some(Stated::Words(name.to_owned()));
        let mut others: Vec<(String, String)> = Vec::new();
        for (part, span, words) in &used.others {
            let Some(part) = outline.parts.get(*part) else { continue };
            if !used.title.is_written(words) && !is_within(name, words) {
                others.push((
                    (*words).to_owned(),
                    place(part.manuscript, part.start + span.start, manuscripts),
                ));
            }
        }
        others.extend(appendix.as_ref().and_then(|appendix| appendix.nearest(name, outline, manuscripts)));
        let mut seen = std::collections::BTreeSet::new();
        others.retain(|(words, _)| seen.insert(plain(words)));
        claims.push(told(claim, name, &others));
    }
}

/// A claim about a name, with what it is called elsewhere.
fn told(mut claim: Claim, name: &str, others: &[(String, String)]) -> Claim {
    let Some((first, _)) = others.first() else { return claim };
    for (words, at) in others {
        let label = Message::new("claims-called-here");
        claim.evidence.push(Evidence { label, place: at.clone(), words: words.clone() });
    }
    claim.found = Some(Stated::Words(first.clone()));
    let called: Vec<&str> = others.iter().map(|(words, _)| words.as_str()).collect();
    let message = Message::new("claims-name-drift")
        .with("name", name)
        .with("others", called.join("; "))
        .with("many", called.len());
    Claim { hint: Some(Message::new("claims-name-drift-hint")), ..claim.but(Verdict::Wrong, message) }
}

/// The names of codes that have an N, and of the themes right above them.
fn names_used<'u>(outline: &Outline<'u>, reported: &[Reported], language: Language) -> Vec<Used<'u>> {
    let mut used: Vec<Used<'u>> = Vec::new();
    for (place, section) in outline.sections.iter().enumerate() {
        let code = reported.iter().find(|code| code.section == place);
        let next = outline.sections.get(place + 1);
        let above = next.is_some_and(|_| reported.iter().any(|code| code.section == place + 1));
        let title = Title::of(outline.title(section), language);
        if title.is_chapter() || (code.is_none() && !above) {
            continue;
        }
        let stated = code.into_iter().flat_map(|code| &code.stated);
        let others = stated.filter_map(|n| {
            let span = n.name?;
            Some((n.part, span, span.of(outline.parts.get(n.part)?.text)))
        });
        used.push(Used { heading: section.heading, title, others: others.collect() });
    }
    used
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
        outline: &Outline<'_>,
        manuscripts: &[Manuscript],
    ) -> Option<(String, String)> {
        let wanted = plain(name);
        let length = wanted.split(' ').count();
        let parts = || self.parts.iter().filter_map(|at| outline.parts.get(*at));
        // Lines of a layout may cut a name in two: parts are read on into the next.
        let whole = parts().map(|part| plain(part.text)).collect::<Vec<_>>().join(" ");
        if format!(" {whole} ").contains(&format!(" {wanted} ")) {
            return None;
        }
        let mut best: Option<(f64, &Part<'_>, Span)> = None;
        for part in parts() {
            let spans: Vec<Span> = words(part.text).collect();
            for size in length.saturating_sub(2).max(1)..=length + 2 {
                for window in spans.windows(size) {
                    let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
                    let span = Span::new(first.start, last.end);
                    let words = span.of(part.text);
                    let alike = strsim::sorensen_dice(&plain(words), &wanted);
                    let is_name = words.starts_with(char::is_uppercase) && last.len() > 3;
                    if is_name && alike >= ALIKE && best.is_none_or(|(known, ..)| alike > known) {
                        best = Some((alike, part, span));
                    }
                }
            }
        }
        let (_, part, span) = best?;
        Some((span.of(part.text).to_owned(), place(part.manuscript, part.start + span.start, manuscripts)))
    }
}
