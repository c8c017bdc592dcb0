//! Which unit mentions which code, packed so that thousands of orders can be walked.

/// Units by codes: whether each mentions it. Packed 64 codes to a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    codes: usize,
    rows: Vec<Vec<u64>>,
}

impl Presence {
    /// The presence of so many codes in units, each given as the numbers of the codes that it mentions; a number beyond
    /// the codes is nobody's.
    #[must_use]
    pub fn new(codes: usize, units: impl IntoIterator<Item = impl IntoIterator<Item = usize>>) -> Self {
        let row = |unit: &mut dyn Iterator<Item = usize>| {
            let mut words = vec![0_u64; codes.div_ceil(64)];
            for code in unit.filter(|code| *code < codes) {
                words[code / 64] |= 1 << (code % 64);
            }
            words
        };
        Self { codes, rows: units.into_iter().map(|unit| row(&mut unit.into_iter())).collect() }
    }

    /// How many units there are.
    #[must_use]
    pub fn units(&self) -> usize {
        self.rows.len()
    }

    /// Whether a unit mentions a code.
    #[must_use]
    pub fn has(&self, unit: usize, code: usize) -> bool {
        let word = self.rows.get(unit).and_then(|row| row.get(code / 64));
        word.is_some_and(|word| word >> (code % 64) & 1 == 1)
    }

    /// For each code that anybody mentions, which units do, as one flag a unit.
    #[must_use]
    pub fn mentioned(&self) -> Vec<Vec<bool>> {
        let by_unit = |code| (0..self.units()).map(|unit| self.has(unit, code)).collect::<Vec<bool>>();
        (0..self.codes).map(by_unit).filter(|units| units.contains(&true)).collect()
    }

    /// How many units mention each code that anybody mentions, in the order of the codes.
    #[must_use]
    pub fn frequencies(&self) -> Vec<usize> {
        self.mentioned().iter().map(|units| units.iter().filter(|said| **said).count()).collect()
    }

    /// How many codes were mentioned after each unit, in an order of all units.
    #[must_use]
    pub fn cumulative(&self, order: &[usize]) -> Vec<usize> {
        let mut seen = vec![0_u64; self.codes.div_ceil(64)];
        let mut total = 0;
        let mut after = |unit: &usize| {
            for (known, word) in seen.iter_mut().zip(self.rows.get(*unit).into_iter().flatten()) {
                total += (word & !*known).count_ones() as usize;
                *known |= word;
            }
            total
        };
        order.iter().map(&mut after).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Presence;

    #[test]
    fn codes_add_up_once() {
        let said = Presence::new(70, [vec![0, 69], vec![69, 1, 500], vec![]]);
        assert_eq!(said.cumulative(&[0, 1, 2]), [2, 3, 3]);
        assert_eq!(said.cumulative(&[2, 1, 0]), [0, 2, 3]);
        assert_eq!(said.frequencies(), [1, 1, 2]);
        assert!(said.has(1, 69) && !said.has(2, 69) && !said.has(9, 0) && !said.has(0, 500));
    }
}
