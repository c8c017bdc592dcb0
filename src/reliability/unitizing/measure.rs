//! The measures of boundaries by name, for tables and for programs.

use serde::Serialize;

use crate::message::Message;

/// A measure of agreement on boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitizingMeasure {
    /// uα of 2016.
    UAlpha2016,
    /// |u|α of 2016.
    UAlphaBinary2016,
    /// cuα of 2016.
    CuAlpha2016,
    /// (k)uα of 2016.
    KUAlpha2016,
    /// αu of 1995.
    UnitizingAlpha1995,
    /// Boundary similarity.
    BoundarySimilarity,
    /// Boundary similarity corrected as π.
    BoundaryPi,
    /// Boundary similarity corrected as κ.
    BoundaryKappa,
    /// Segmentation similarity.
    SegmentationSimilarity,
    /// Pk.
    Pk,
    /// WindowDiff.
    WindowDiff,
    /// Gamma.
    Gamma,
}

impl UnitizingMeasure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::UAlpha2016,
        Self::UAlphaBinary2016,
        Self::CuAlpha2016,
        Self::KUAlpha2016,
        Self::UnitizingAlpha1995,
        Self::BoundarySimilarity,
        Self::BoundaryPi,
        Self::BoundaryKappa,
        Self::SegmentationSimilarity,
        Self::Pk,
        Self::WindowDiff,
        Self::Gamma,
    ];

    /// What people call it, with the year where two measures have one name.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::UAlpha2016 => Message::new("unitizing-u-alpha-2016"),
            Self::UAlphaBinary2016 => Message::new("unitizing-u-alpha-binary-2016"),
            Self::CuAlpha2016 => Message::new("unitizing-cu-alpha-2016"),
            Self::KUAlpha2016 => Message::new("unitizing-k-u-alpha-2016"),
            Self::UnitizingAlpha1995 => Message::new("unitizing-alpha-1995"),
            Self::BoundarySimilarity => Message::new("unitizing-boundary-similarity"),
            Self::BoundaryPi => Message::new("unitizing-boundary-pi"),
            Self::BoundaryKappa => Message::new("unitizing-boundary-kappa"),
            Self::SegmentationSimilarity => Message::new("unitizing-segmentation-similarity"),
            Self::Pk => Message::new("unitizing-pk"),
            Self::WindowDiff => Message::new("unitizing-window-diff"),
            Self::Gamma => Message::new("unitizing-gamma"),
        }
    }

    /// What it says, in a line, with its source.
    #[must_use]
    pub fn definition(self) -> Message {
        match self {
            Self::UAlpha2016 => Message::new("unitizing-u-alpha-2016-definition"),
            Self::UAlphaBinary2016 => Message::new("unitizing-u-alpha-binary-2016-definition"),
            Self::CuAlpha2016 => Message::new("unitizing-cu-alpha-2016-definition"),
            Self::KUAlpha2016 => Message::new("unitizing-k-u-alpha-2016-definition"),
            Self::UnitizingAlpha1995 => Message::new("unitizing-alpha-1995-definition"),
            Self::BoundarySimilarity => Message::new("unitizing-boundary-similarity-definition"),
            Self::BoundaryPi => Message::new("unitizing-boundary-pi-definition"),
            Self::BoundaryKappa => Message::new("unitizing-boundary-kappa-definition"),
            Self::SegmentationSimilarity => Message::new("unitizing-segmentation-similarity-definition"),
            Self::Pk => Message::new("unitizing-pk-definition"),
            Self::WindowDiff => Message::new("unitizing-window-diff-definition"),
            Self::Gamma => Message::new("unitizing-gamma-definition"),
        }
    }
}
