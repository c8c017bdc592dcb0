//! Why a measure of agreement does not exist.

use crate::statistics::Undefined;

pub(super) const NO_UNITS: Undefined = Undefined::new("undefined-no-units");
pub(super) const ONE_CODER: Undefined = Undefined::new("undefined-one-coder");
pub(super) const NO_PAIRS: Undefined = Undefined::new("undefined-no-pairs");
pub(super) const NO_VARIATION: Undefined = Undefined::new("undefined-no-variation");
pub(super) const NO_CODED: Undefined = Undefined::new("undefined-no-coded");
pub(super) const NOT_BINARY: Undefined = Undefined::new("undefined-not-binary");
pub(super) const NOT_NUMBERS: Undefined = Undefined::new("undefined-not-numbers");
pub(super) const NOT_ORDERED: Undefined = Undefined::new("undefined-not-ordered");
pub(super) const NOT_TWO_CODERS: Undefined = Undefined::new("undefined-not-two-coders");
pub(super) const UNEVEN: Undefined = Undefined::new("undefined-uneven-coders");
pub(super) const ONE_CATEGORY: Undefined = Undefined::new("undefined-one-category");
pub(super) const MANY_CATEGORIES: Undefined = Undefined::new("undefined-many-categories");
