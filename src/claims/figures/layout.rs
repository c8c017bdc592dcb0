//! What a manuscript looks like to the checks: its parts, what is quoted in it, its tables.

use super::grid::{Grid, grids};
use super::marks::Marks;
use super::pattern::pattern;
use crate::claims::{Claim, Evidence, Rule};
use crate::manuscript::{Block, Kind, Manuscript, Source};
use crate::message::Message;
use crate::text::{Span, fold};

/// A part of a manuscript that is read in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// The title page and what else stands before the first heading.
    Front,
    /// The running text.
    Body,
    /// A table of contents, or a list of tables or figures.
    Contents,
    /// The list of works.
    Literature,
    /// The appendices.
    Appendix,
}

/// A manuscript with what is known of its layout.
pub(super) struct Layout<'m> {
    /// Which of the manuscripts.
    pub(super) index: usize,
    /// The manuscript.
    pub(super) manuscript: &'m Manuscript,
    /// The tables, in order.
    pub(super) grids: Vec<Grid>,
    zones: Vec<Zone>,
    quoted: Vec<Span>,
}

pattern! {
    SPEAKER = r"^~*(?:[A-Z]{1,3}~?\d{1,3}|[\p{L}]{4,20}~\d{1,3}|I|R|Interviewer|Respondent|Onderzoeker)~*:";
    LEADERS = r"(?:\.~?){4,}\d+~*$|…+~?\d+~*$|\t+\d+~*$";
}

impl<'m> Layout<'m> {
    /// The layout of one of the manuscripts.
    pub(super) fn of(index: usize, manuscript: &'m Manuscript) -> Self {
        let quoted = manuscript.blocks.iter().flat_map(|block| quoted_in(manuscript, block)).collect();
        Self { index, manuscript, grids: grids(manuscript), zones: zones(manuscript), quoted }
    }

    /// Whether it is LaTeX, which numbers only when it sets the whole.
    pub(super) fn is_latex(&self) -> bool {
        self.manuscript.source == Source::Tex
    }

    /// Whether its structure was read from layout, in which a line can be lost.
    pub(super) fn is_laid_out(&self) -> bool {
        matches!(self.manuscript.source, Source::Txt | Source::Pdf)
    }

    /// The whole text.
    pub(super) fn text(&self) -> &'m str {
        &self.manuscript.text
    }

    /// The block that holds a byte.
    pub(super) fn block_at(&self, byte: usize) -> usize {
        self.manuscript.blocks.partition_point(|block| block.span.start <= byte).saturating_sub(1)
    }

    /// The words of a block.
    pub(super) fn words(&self, block: usize) -> &'m str {
        self.manuscript.blocks.get(block).map_or("", |block| self.manuscript.words(block))
    }

    /// The span of a block.
    pub(super) fn span(&self, block: usize) -> Span {
        self.manuscript.blocks.get(block).map_or(Span::new(0, 0), |block| block.span)
    }

    /// What a block is.
    pub(super) fn kind(&self, block: usize) -> Option<Kind> {
        self.manuscript.blocks.get(block).map(|block| block.kind)
    }

    /// The part of the manuscript that a block belongs to.
    pub(super) fn zone(&self, block: usize) -> Zone {
        self.zones.get(block).copied().unwrap_or(Zone::Body)
    }

    /// Whether a stretch is somebody else's words: inside quotation marks, or a quotation set apart.
    pub(super) fn is_quoted(&self, span: Span) -> bool {
        let next = self.quoted.partition_point(|one| one.end <= span.start);
        self.quoted.get(next).is_some_and(|one| one.overlaps(span))
    }

    /// A claim at a stretch of the text, so far fine.
    pub(super) fn claim(&self, rule: Rule, span: Span) -> Claim {
        Claim::fine(rule, self.index, self.manuscript, span)
    }

    /// A stretch of the text as evidence.
    pub(super) fn evidence(&self, label: Message, span: Span) -> Evidence {
        let spot = self.manuscript.spot(span.start);
        let place = format!("{}:{}:{}", self.manuscript.file, spot.line, spot.column);
        Evidence { label, place, words: span.of(self.text()).trim().to_owned() }
    }
}

/// The quotations in a block. One that does not close runs to the end of its block.
fn quoted_in(manuscript: &Manuscript, block: &Block) -> Vec<Span> {
    let words = manuscript.words(block);
    if block.kind == Kind::Quotation || SPEAKER.fits(words) {
        return vec![block.span];
    }
    let marks = Marks::of(words);
    let first_open = marks.open.iter().map(|mark| mark.start).min().unwrap_or(words.len());
    let mut spans: Vec<Span> = Vec::new();
    for span in marks.outermost() {
        if span.start < first_open {
            spans.push(Span::new(block.span.start + span.start, block.span.start + span.end));
        }
    }
    if first_open < words.len() {
        spans.push(Span::new(block.span.start + first_open, block.span.end));
    }
    spans
}

/// The part that each block belongs to.
fn zones(manuscript: &Manuscript) -> Vec<Zone> {
    let body = body_from(manuscript);
    let mut now = if body.is_some() { Zone::Front } else { Zone::Body };
    let mut since = 0;
    let mut zones = Vec::with_capacity(manuscript.blocks.len());
    for (at, block) in manuscript.blocks.iter().enumerate() {
        let words = manuscript.words(block);
        if let Kind::Heading(level) = block.kind
            && body.is_some_and(|body| at >= body)
        {
            let named = zone_named(words);
            let stays = named.is_none() && matches!(now, Zone::Appendix | Zone::Literature) && level > since;
            let appendix_goes_on = named.is_none() && now == Zone::Appendix && level >= since;
            if level > 0 && !stays && !appendix_goes_on {
                (now, since) = (named.unwrap_or(Zone::Body), level);
            }
        }
        let leads = words.len() < 400 && !matches!(block.kind, Kind::Cell(_)) && LEADERS.fits(words);
        zones.push(if leads { Zone::Contents } else { now });
    }
    zones
}

/// The block of the first heading that is not the title of the whole, when there is a heading.
fn body_from(manuscript: &Manuscript) -> Option<usize> {
    let opens = |(_, block): &(usize, &Block)| matches!(block.kind, Kind::Heading(level) if level > 0);
    let mut headings = manuscript.blocks.iter().enumerate().filter(opens).map(|(at, _)| at);
    let first = headings.next()?;
    let Some(second) = headings.next() else { return Some(first) };
    let under = manuscript.blocks.get(first + 1..second).unwrap_or_default();
    let short = under.iter().all(|block| block.kind == Kind::Paragraph && block.span.len() < TITLE_LINE);
    let title = first < 2 && short && (1..=TITLE_LINES).contains(&under.len());
    let named = manuscript.blocks.get(first).and_then(|block| zone_named(manuscript.words(block)));
    Some(if title && named.is_none() { second } else { first })
}

/// A line under a title that is longer than this is text.
const TITLE_LINE: usize = 120;
/// More lines than this do not stand under a title.
const TITLE_LINES: usize = 8;

/// The part that a heading opens by its name.
fn zone_named(heading: &str) -> Option<Zone> {
    let folded = fold(heading);
    let name = folded.trim_matches(|c: char| !c.is_alphabetic());
    let starts = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    match name {
        "inhoud" | "contents" | "tabellen" | "figuren" => Some(Zone::Contents),
        "literatuur" | "referenties" | "references" | "bronnen" | "works cited" => Some(Zone::Literature),
        _ if starts(&["inhoudsopgave", "table of contents", "lijst van ", "list of ", "tabellenlijst"]) => {
            Some(Zone::Contents)
        }
        _ if starts(&[
            "literatuurlijst",
            "referentielijst",
            "bibliogra",
            "bronnenlijst",
            "reference list",
        ]) =>
        {
            Some(Zone::Literature)
        }
        _ if starts(&["bijlage", "appendi", "annex"]) => Some(Zone::Appendix),
        _ => None,
    }
}
