//! The measures of agreement by name, and all of them for one table of ratings.

use super::alpha::{Numbers, alpha};
use super::chance::{brennan_prediger, conger_kappa, fleiss_kappa, gwet_ac1, light_kappa, percent};
use super::crossed::{Crossed, Weights};
use super::profiles::Profiles;
use super::ratings::{Ratings, Scale};
use super::reasons::{
    MANY_CATEGORIES, NO_PAIRS, NO_UNITS, NOT_BINARY, NOT_ORDERED, NOT_TWO_CODERS, ONE_CODER,
};
use super::sums::Sums;
use crate::message::Message;
use crate::statistics::Undefined;

/// A measure of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The share of pairs of coders who chose the same, mean over units.
    Percent,
    /// Cohen's kappa (Cohen 1960), of two coders.
    CohenKappa,
    /// The largest kappa that the coders' own shares allow (Cohen 1960).
    CohenKappaMax,
    /// Weighted kappa (Cohen 1968), of two coders and categories in an order.
    WeightedKappa,
    /// Scott's pi (Scott 1955), of two coders.
    ScottPi,
    /// Fleiss' kappa (Fleiss 1971).
    FleissKappa,
    /// The mean of Cohen's kappa over pairs of coders (Light 1971).
    LightKappa,
    /// Kappa from mean agreement and mean chance over pairs of coders (Conger 1980).
    CongerKappa,
    /// Brennan & Prediger (1981): every category as likely.
    BrennanPrediger,
    /// Gwet's AC1 (Gwet 2008).
    GwetAc1,
    /// Kappa adjusted for prevalence and bias, twice percent minus one (Byrt, Bishop & Carlin 1993): two categories.
    Pabak,
    /// How unequal the shares of yes and no are (Byrt, Bishop & Carlin 1993).
    PrevalenceIndex,
    /// How much more often one of two coders says yes (Byrt, Bishop & Carlin 1993).
    BiasIndex,
    /// Holsti's coefficient (Holsti 1969).
    Holsti,
    /// Krippendorff's alpha (Krippendorff 2011).
    KrippendorffAlpha,
}

impl Measure {
    /// All of them, in the order of tables.
    pub const ALL: [Self; 15] = [
        Self::Percent,
        Self::CohenKappa,
        Self::CohenKappaMax,
        Self::WeightedKappa,
        Self::ScottPi,
        Self::FleissKappa,
        Self::LightKappa,
        Self::CongerKappa,
        Self::BrennanPrediger,
        Self::GwetAc1,
        Self::Pabak,
        Self::PrevalenceIndex,
        Self::BiasIndex,
        Self::Holsti,
        Self::KrippendorffAlpha,
    ];

    /// The name in JSON and csv.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::CohenKappa => "cohen_kappa",
            Self::CohenKappaMax => "cohen_kappa_max",
            Self::WeightedKappa => "weighted_kappa",
            Self::ScottPi => "scott_pi",
            Self::FleissKappa => "fleiss_kappa",
            Self::LightKappa => "light_kappa",
            Self::CongerKappa => "conger_kappa",
            Self::BrennanPrediger => "brennan_prediger",
            Self::GwetAc1 => "gwet_ac1",
            Self::Pabak => "pabak",
            Self::PrevalenceIndex => "prevalence_index",
            Self::BiasIndex => "bias_index",
            Self::Holsti => "holsti",
            Self::KrippendorffAlpha => "krippendorff_alpha",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Percent => "agreement-percent",
            Self::CohenKappa => "agreement-cohen-kappa",
            Self::CohenKappaMax => "agreement-cohen-kappa-max",
            Self::WeightedKappa => "agreement-weighted-kappa",
            Self::ScottPi => "agreement-scott-pi",
            Self::FleissKappa => "agreement-fleiss-kappa",
            Self::LightKappa => "agreement-light-kappa",
            Self::CongerKappa => "agreement-conger-kappa",
            Self::BrennanPrediger => "agreement-brennan-prediger",
            Self::GwetAc1 => "agreement-gwet-ac1",
            Self::Pabak => "agreement-pabak",
            Self::PrevalenceIndex => "agreement-prevalence-index",
            Self::BiasIndex => "agreement-bias-index",
            Self::Holsti => "agreement-holsti",
            Self::KrippendorffAlpha => "agreement-krippendorff-alpha",
        })
    }

    /// Whether it says how much coders agree; the others say what such a number has to be read with.
    #[must_use]
    pub fn is_coefficient(self) -> bool {
        !matches!(self, Self::CohenKappaMax | Self::PrevalenceIndex | Self::BiasIndex)
    }
}

impl serde::Serialize for Measure {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Which of the decisions that Holsti's coefficient is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decisions {
    /// Every value that somebody chose.
    #[default]
    All,
    /// Of two categories, only the second: where the code was put.
    Coded,
}

/// How values are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Comparing {
    /// The scale of the values.
    pub scale: Scale,
    /// The weights of weighted kappa.
    pub weights: Weights,
    /// What Holsti's coefficient is about.
    pub decisions: Decisions,
}

/// What all measures of one table are computed with.
pub(super) struct Measuring<'r> {
    pub(super) comparing: Comparing,
    pub(super) profiles: &'r Profiles,
    numbers: Result<Numbers, Undefined>,
    is_ordered: bool,
}

impl<'r> Measuring<'r> {
    pub(super) fn new(ratings: &Ratings, profiles: &'r Profiles, comparing: Comparing) -> Self {
        let numbers = Numbers::of(&ratings.categories, comparing.scale);
        let is_ordered = comparing.scale != Scale::Nominal || ratings.categories.len() == 2;
        Self { comparing, profiles, numbers, is_ordered }
    }

    /// The value of a measure for the profiles with these weights, whose sums are given.
    pub(super) fn value(&self, measure: Measure, weights: &[u64], sums: &Sums) -> Result<f64, Undefined> {
        let (coders, categories) = (self.profiles.coders, self.profiles.categories);
        if coders < 2 {
            return Err(ONE_CODER);
        }
        if sums.coded() == 0 {
            return Err(NO_UNITS);
        }
        match measure {
            Measure::Percent => percent(sums),
            Measure::FleissKappa => fleiss_kappa(sums),
            Measure::LightKappa => light_kappa(sums),
            Measure::CongerKappa => conger_kappa(sums),
            Measure::BrennanPrediger => brennan_prediger(sums, categories),
            Measure::GwetAc1 => gwet_ac1(sums, categories),
            Measure::Pabak if categories > 2 => Err(NOT_BINARY),
            Measure::Pabak => percent(sums).map(|percent| 2.0 * percent - 1.0),
            Measure::Holsti => self.holsti(sums),
            Measure::KrippendorffAlpha => {
                let numbers = self.numbers.as_ref().map_err(|because| *because)?;
                alpha(self.profiles, weights, sums, self.comparing.scale, numbers)
            }
            _ => self.of_two(measure, sums),
        }
    }

    fn of_two(&self, measure: Measure, sums: &Sums) -> Result<f64, Undefined> {
        let pair = self.pair(sums)?;
        match measure {
            Measure::CohenKappa => pair.kappa(Weights::Identity),
            Measure::CohenKappaMax => pair.kappa_max(),
            Measure::WeightedKappa if !self.is_ordered => Err(NOT_ORDERED),
            Measure::WeightedKappa => pair.kappa(self.comparing.weights),
            Measure::ScottPi => pair.scott_pi(),
            Measure::PrevalenceIndex => pair.prevalence_index(),
            Measure::BiasIndex => pair.bias_index(),
            _ => Err(NOT_TWO_CODERS),
        }
    }

    /// The two coders crossed.
    pub(super) fn pair<'s>(&self, sums: &'s Sums) -> Result<Crossed<'s>, Undefined> {
        match (self.profiles.coders, sums.pairs().next()) {
            (2, Some(pair)) => Ok(pair),
            (2, _) => Err(MANY_CATEGORIES),
            _ => Err(NOT_TWO_CODERS),
        }
    }

    /// The mean over pairs of coders.
    fn holsti(&self, sums: &Sums) -> Result<f64, Undefined> {
        if sums.pairs().len() == 0 {
            return Err(MANY_CATEGORIES);
        }
        let of = |pair: Crossed<'_>| match self.comparing.decisions {
            Decisions::Coded => pair.holsti_of_coded(),
            Decisions::All => pair.percent(),
        };
        let known: Vec<f64> = sums.pairs().filter_map(|pair| of(pair).ok()).collect();
        match known.len() {
            0 => Err(sums.pairs().filter_map(|pair| of(pair).err()).min().unwrap_or(NO_PAIRS)),
            pairs => Ok(known.iter().sum::<f64>() / pairs as f64),
        }
    }
}
