//! What other programs print for the same data, so that their numbers can be understood, and why they differ from ours.

use super::reasons::{NO_CODED, ONE_CATEGORY};
use crate::statistics::Undefined;

/// Agreement as another program forms it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Formed {
    /// The agreement that the program observes.
    pub observed: Result<f64, Undefined>,
    /// What it takes for agreement by chance.
    pub expected: Result<f64, Undefined>,
    /// What it prints as kappa.
    pub kappa: Result<f64, Undefined>,
}

impl Formed {
    fn of(observed: Result<f64, Undefined>, expected: Result<f64, Undefined>) -> Self {
        let kappa = observed.and_then(|observed| {
            let expected = expected?;
            if expected >= 1.0 { Err(ONE_CATEGORY) } else { Ok((observed - expected) / (1.0 - expected)) }
        });
        Self { observed, expected, kappa }
    }
}

/// The kappa that MAXQDA's help documents for segments of text: both coders out of all coded segments, and one over the
/// number of codes as chance (Brennan & Prediger 1981). Held against the documentation, not against the program.
#[must_use]
pub fn maxqda_kappa(both: u64, one: u64, codes: u64) -> Formed {
    let all = both + one;
    let observed = if all == 0 { Err(NO_CODED) } else { Ok(both as f64 / all as f64) };
    let expected = if codes == 0 { Err(NO_CODED) } else { Ok(1.0 / codes as f64) };
    Formed::of(observed, expected)
}

/// The characters of one code as QualCoder counts them for two coders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QualcoderCounts {
    /// Characters in all files.
    pub characters: u64,
    /// Characters in codings of the first coder; a character in two of them counts twice.
    pub first: u64,
    /// The same of the second coder.
    pub second: u64,
    /// Characters in exactly one coding.
    pub single: u64,
    /// Characters in exactly two codings, of whomever.
    pub dual: u64,
    /// Characters in no coding.
    pub uncoded: u64,
}

/// The "Kappa" that QualCoder prints (4.0, `reports.py`, commit c320464 of August 2026), rounded to four decimals as there.
/// It looks only at characters that somebody coded, and takes for chance the product of both coding and neither coding,
/// where Cohen adds these two.
#[must_use]
pub fn qualcoder_kappa(counts: QualcoderCounts) -> Formed {
    let QualcoderCounts { first, second, dual, .. } = counts;
    let coded = (first + second) as f64 - dual as f64;
    if coded == 0.0 {
        return Formed { observed: Err(NO_CODED), expected: Err(NO_CODED), kappa: Err(NO_CODED) };
    }
    let (first, second) = (first as f64, second as f64);
    let yes = first / coded * (second / coded);
    let no = (coded - first) / coded * ((coded - second) / coded);
    let formed = Formed::of(Ok(dual as f64 / coded), Ok(yes * no));
    Formed { kappa: formed.kappa.map(|kappa| (kappa * 10_000.0).round() / 10_000.0), ..formed }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand from its source, for two coders with 1000 characters each of 10,000: 900 or 500 in common; and for pure
    /// chance, where Cohen's kappa is 0.
    #[test]
    fn qualcoder_multiplies_where_cohen_adds() {
        for (each, both, expected) in
            [(1000, 900, 0.8166), (1000, 500, 0.2990), (5000, 2500, 0.2990), (9000, 8100, 0.8166)]
        {
            let counts = QualcoderCounts {
                characters: 10_000,
                first: each,
                second: each,
                dual: both,
                ..QualcoderCounts::default()
            };
            let kappa = qualcoder_kappa(counts).kappa.unwrap();
            assert!((kappa - expected).abs() < 6e-4, "{each} {both}: {kappa}");
        }
        assert!(qualcoder_kappa(QualcoderCounts::default()).kappa.is_err());
    }
}
