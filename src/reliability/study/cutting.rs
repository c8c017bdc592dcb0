//! Agreement on where segments begin and end, of the coders of a study: characters of respondents in one row, a transcript
//! after the other.

use serde::Serialize;

use super::units::{of_sentences, turns};
use super::{Ask, Evidence};
use crate::codebook::CodeId;
use crate::corpus::Transcript;
use crate::reliability::unitizing::{
    BoundaryAgreement, Continuum, Gamma, GammaSettings, Unit, UnitizingAlpha1995, UnitizingAlpha2016,
};
use crate::statistics::Estimate;
use crate::text::Span;

/// Boundaries fewer than so many sentences apart are a near miss, as in Fournier's work.
const NEAR: usize = 2;

/// How alike segments of one code, or of all, are cut.
#[derive(Debug, Clone, Serialize)]
pub struct Cut {
    /// The code's name; nothing for all codes together.
    pub code: Option<String>,
    /// The code.
    pub code_id: Option<CodeId>,
    /// How many segments each coder has, in the order of the coders.
    pub segments: Vec<usize>,
    /// Krippendorff's uα of 2016: one code against no code; for all codes, every code and no code, which cannot be formed
    /// where a coder's codes overlap.
    pub u_alpha_2016: Estimate,
    /// For all codes: |u|α of 2016, coded against not coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub u_alpha_binary_2016: Option<Estimate>,
    /// For all codes: cuα of 2016, which code where at least two coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cu_alpha_2016: Option<Estimate>,
    /// Krippendorff's older α for unitizing, of 1995 and 2004.
    pub alpha_u_1995: Estimate,
    /// Boundary similarity in sentences.
    pub boundary_similarity: Estimate,
    /// Gamma, when it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gamma: Option<Gamma>,
}

/// How alike coders cut their segments.
#[derive(Debug, Clone, Serialize)]
pub struct Cutting {
    /// Characters of respondents' words that are compared.
    pub characters: usize,
    /// Boundaries fewer than so many sentences apart are near misses.
    pub near: usize,
    /// What gamma was computed with, when it was asked for: precision, and seed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gamma: Option<(f64, u64)>,
    /// The codes.
    pub rows: Vec<Cut>,
    /// All codes together.
    pub pooled: Cut,
}

/// A transcript's respondents' words as one row of characters, with where sentences begin.
struct Row {
    continuum: Continuum,
    sentences: Vec<usize>,
}

/// How alike the coders cut their segments, in the transcripts that at least two of them finished. Words of interviewers
/// are left out, so that a segment over two answers is one. `progress` is told how far gamma is.
#[must_use]
pub fn cutting(
    evidence: &Evidence<'_>,
    ask: &Ask,
    gamma: Option<GammaSettings>,
    name: impl Fn(&CodeId) -> String,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Cutting {
    let (coders, transcripts) = evidence.compared(&ask.coders);
    let mut used: Vec<CodeId> = Vec::new();
    let mut rows = Vec::new();
    for (number, finished) in &transcripts {
        rows.push(row(evidence, &evidence.transcripts[*number], &coders, *finished, &mut used));
    }
    let order =
        |id: &CodeId| evidence.codebook.codes.iter().position(|code| code.id == *id).unwrap_or(usize::MAX);
    let mut codes: Vec<usize> = (0..used.len()).collect();
    codes.sort_by_key(|at| (order(&used[*at]), &used[*at]));
    let of_code = |at: usize| {
        let of =
            |row: &Row| Row { continuum: row.continuum.of_category(at), sentences: row.sentences.clone() };
        let rows: Vec<Row> = rows.iter().map(of).collect();
        let cut = cut(&rows, gamma, progress);
        Cut { code: Some(name(&used[at])), code_id: Some(used[at].clone()), ..cut }
    };
    Cutting {
        characters: rows.iter().map(|row| row.continuum.length()).sum(),
        near: NEAR,
        gamma: gamma.map(|settings| (settings.precision, settings.seed)),
        rows: codes.into_iter().map(of_code).collect(),
        pooled: together(&rows, gamma, progress),
    }
}

fn row(
    evidence: &Evidence<'_>,
    transcript: &Transcript,
    coders: &[String],
    finished: u64,
    used: &mut Vec<CodeId>,
) -> Row {
    let positions = transcript.reading.positions();
    let turns = turns(evidence, transcript);
    let long = |span: Span| positions.code_point_of(span.end) - positions.code_point_of(span.start);
    let mut before = Vec::with_capacity(turns.len());
    let mut length = 0;
    for turn in &turns {
        before.push(length);
        length += long(*turn);
    }
    // A place between two turns is where the next one begins.
    let place = |byte: usize| {
        let at = turns.partition_point(|turn| turn.end <= byte);
        turns.get(at).map_or(length, |turn| before[at] + long(Span::new(turn.start, byte.max(turn.start))))
    };
    let mut units = vec![Vec::new(); coders.len()];
    for (coding, coder) in evidence.codings_in(&transcript.id, coders, finished) {
        let category = used.iter().position(|code| *code == coding.code).unwrap_or_else(|| {
            used.push(coding.code.clone());
            used.len() - 1
        });
        let (start, end) = (place(coding.span.start), place(coding.span.end));
        units[coder].push(Unit { start, end, category });
    }
    let who = units.into_iter().enumerate().filter(|(coder, _)| finished >> coder & 1 == 1);
    let continuum = Continuum::new(length, who.map(|(_, units)| units).collect());
    let mut sentences: Vec<usize> =
        of_sentences(evidence, transcript).into_iter().map(|span| place(span.start)).collect();
    sentences.dedup();
    if sentences.first().is_none_or(|first| *first > 0) {
        sentences.insert(0, 0);
    }
    Row { continuum, sentences }
}

/// How one code is cut, its segments against everything else.
fn cut(rows: &[Row], gamma: Option<GammaSettings>, progress: &(dyn Fn(usize, usize) + Sync)) -> Cut {
    let continua: Vec<Continuum> = rows.iter().map(|row| row.continuum.clone()).collect();
    let in_sentences: Vec<Continuum> =
        rows.iter().map(|row| row.continuum.in_steps(&row.sentences)).collect();
    Cut {
        code: None,
        code_id: None,
        segments: segments(&continua),
        u_alpha_2016: UnitizingAlpha2016::of(&continua).u_alpha,
        u_alpha_binary_2016: None,
        cu_alpha_2016: None,
        alpha_u_1995: UnitizingAlpha1995::of(&continua).alpha,
        boundary_similarity: BoundaryAgreement::of(&in_sentences, NEAR).similarity,
        gamma: gamma.map(|settings| Gamma::of(&continua, &settings, progress)),
    }
}

/// How all codes are cut: with which code, and whether there is any.
fn together(rows: &[Row], gamma: Option<GammaSettings>, progress: &(dyn Fn(usize, usize) + Sync)) -> Cut {
    let any: Vec<Continuum> = rows.iter().map(|row| row.continuum.of_any_category()).collect();
    let all = cut(rows, gamma, progress);
    let of_2016 = UnitizingAlpha2016::of(&rows.iter().map(|row| row.continuum.clone()).collect::<Vec<_>>());
    Cut {
        u_alpha_binary_2016: Some(UnitizingAlpha2016::of(&any).u_alpha),
        cu_alpha_2016: Some(of_2016.cu_alpha),
        ..all
    }
}

/// How many units each coder has, where all transcripts have the same coders.
fn segments(continua: &[Continuum]) -> Vec<usize> {
    let coders = continua.iter().map(|continuum| continuum.coders().len()).max().unwrap_or(0);
    let of = |coder: usize| continua.iter().filter_map(|c| c.coders().get(coder)).map(Vec::len).sum();
    (0..coders).map(of).collect()
}
