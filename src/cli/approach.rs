//! Says what does not fit the approach of a study: a notice, never a lock.

use super::say::Voice;
use crate::message::{Message, Problem};
use crate::study::{Approach, Study};

/// Says, in a reflexive study, why what is asked does not fit it, and what does.
pub(super) fn mind_the_approach(study: &Study, why: &'static str, instead: &'static str, voice: &Voice) {
    if study.settings.approach == Approach::Reflexive {
        voice.problem(&Problem::warning(Message::new(why)).hint(Message::new(instead)));
    }
}
