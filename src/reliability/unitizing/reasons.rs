//! Why a measure of boundaries does not exist.

use crate::statistics::Undefined;

/// There is no text, or no unit of the category.
pub(super) const NO_UNITS: Undefined = Undefined::new("undefined-no-units");
/// Nobody to compare with.
pub(super) const ONE_CODER: Undefined = Undefined::new("undefined-one-coder");
/// All that is compared is of one kind, so that chance would do as well.
pub(super) const NO_VARIATION: Undefined = Undefined::new("undefined-no-variation");
/// Units of one coder overlap, where a measure wants at most one category at each place.
pub(super) const OVERLAPPING_UNITS: Undefined = Undefined::new("undefined-overlapping-units");
/// There is no place that two coders coded.
pub(super) const NO_SHARED_TEXT: Undefined = Undefined::new("undefined-no-shared-text");
/// There is so little such text that the expected disagreement cannot be estimated.
pub(super) const LITTLE_SHARED_TEXT: Undefined = Undefined::new("undefined-little-shared-text");
/// Transcripts have different numbers of coders.
pub(super) const CODERS_DIFFER: Undefined = Undefined::new("undefined-coders-differ");
/// Nobody put a boundary.
pub(super) const NO_BOUNDARIES: Undefined = Undefined::new("undefined-no-boundaries");
/// The text is shorter than the window that slides over it.
pub(super) const SHORT_TEXT: Undefined = Undefined::new("undefined-short-text");
/// The best alignment is out of reach.
pub(super) const TOO_MANY_ALIGNMENTS: Undefined = Undefined::new("undefined-too-many-alignments");
/// A weight is negative, or no number.
pub(super) const BAD_WEIGHTS: Undefined = Undefined::new("undefined-bad-weights");
