//! An axis of measured numbers: where a number lies, and which round numbers are marked.

use crate::message::Language;

/// A stretch of the picture that stands for the numbers from `low` to `high`; it may run to the left or upward.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Stretch {
    /// Where a number lies.
    pub(super) fn at(self, value: f64) -> i32 {
        let part = (value - self.low) / (self.high - self.low).max(f64::MIN_POSITIVE);
        self.from + (f64::from(self.to - self.from) * part).round() as i32
    }

    /// Round numbers about so many pixels apart or more, with how they are written.
    pub(super) fn ticks(self, apart: i32, language: Language) -> Vec<(f64, String)> {
        let wanted =
            (self.high - self.low) * f64::from(apart) / f64::from((self.to - self.from).abs().max(1));
        if !(wanted.is_finite() && wanted > 0.0) {
            return Vec::new();
        }
        let power = wanted.log10().floor();
        let round = [1.0, 2.0, 5.0, 10.0].map(|step| step * 10_f64.powf(power));
        let step = round.into_iter().find(|step| *step >= wanted * 0.999).unwrap_or(wanted);
        let decimals = if step >= 1.0 { 0 } else { (-step.log10()).ceil().clamp(0.0, 9.0) as usize };
        let (first, last) =
            ((self.low / step - 1e-9).ceil() as i64, (self.high / step + 1e-9).floor() as i64);
        let tick = |number: i64| {
            let value = number as f64 * step;
            (value, language.number(value, decimals).replace('-', "−"))
        };
        (first..=last).take(100).map(tick).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_numbers_are_marked() {
        let axis = Stretch { from: 0, to: 500, low: 0.0, high: 1.0 };
        let written: Vec<String> = axis.ticks(80, Language::Nl).into_iter().map(|(_, words)| words).collect();
        assert_eq!(written, ["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]);
        let axis = Stretch { from: 400, to: 0, low: -1.3, high: 2.2 };
        let written: Vec<String> = axis.ticks(90, Language::En).into_iter().map(|(_, words)| words).collect();
        assert_eq!((written.join(" "), axis.at(2.2), axis.at(-1.3)), ("−1 0 1 2".into(), 0, 400));
        assert!(Stretch { from: 0, to: 9, low: 1.0, high: 1.0 }.ticks(80, Language::Nl).is_empty());
    }
}
