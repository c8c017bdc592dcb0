//! Mean, median, standard deviation and quantiles of some numbers.

/// The arithmetic mean; `None` of nothing.
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The median of numbers in ascending order: the middle one, or the mean of the two in the middle.
#[must_use]
pub fn median(sorted: &[f64]) -> Option<f64> {
    let n = sorted.len();
    (n > 0).then(|| f64::midpoint(sorted[(n - 1) / 2], sorted[n / 2]))
}

/// The sample standard deviation, divided by n - 1; `None` of fewer than two.
#[must_use]
pub fn standard_deviation(numbers: &[f64]) -> Option<f64> {
    let mean = mean(numbers).filter(|_| numbers.len() > 1)?;
    let squares: f64 = numbers.iter().map(|x| (x - mean).powi(2)).sum();
    Some((squares / (numbers.len() - 1) as f64).sqrt())
}

/// The quantile `p` of numbers in ascending order, interpolated linearly (type 7 of Hyndman & Fan 1996, the one of R and
/// numpy); `None` of nothing.
#[must_use]
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = p.clamp(0.0, 1.0) * last as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    let part = place - place.floor();
    Some(if part == 0.0 { sorted[below] } else { sorted[below] + part * (sorted[above] - sorted[below]) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_of_service_of_the_sample() {
        let mut years = [9.0, 3.0, 8.0, 5.0, 5.0, 2.0, 10.0, 4.0];
        years.sort_by(f64::total_cmp);
        assert_eq!((mean(&years), median(&years)), (Some(5.75), Some(5.0)));
        // By hand: squared distances from 5.75 add up to 59.5.
        assert_eq!(standard_deviation(&years), Some((59.5_f64 / 7.0).sqrt()));
        // R 4.2.2: quantile(c(9,3,8,5,5,2,10,4), c(.25, .9)) gives 3.75 and 9.3.
        assert_eq!(quantile(&years, 0.25), Some(3.75));
        assert!((quantile(&years, 0.9).expect("a value") - 9.3).abs() < 1e-12);
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!((mean(&[]), median(&[]), quantile(&[], 0.5)), (None, None, None));
        assert_eq!(standard_deviation(&[1.0]), None);
    }
}
