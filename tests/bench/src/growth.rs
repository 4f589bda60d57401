//! How a cost grows with the number of variants.

/// The exponent `e` of `cost = c · size^e` through two points: 1 is linear, 2 quadratic.
pub(crate) fn exponent(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.1 / from.1).ln() / (to.0 / from.0).ln()
}

#[cfg(test)]
mod tests {
    use super::exponent;

    #[test]
    fn a_cost_in_proportion_grows_with_exponent_one() {
        assert!((exponent((1000.0, 7.0), (5000.0, 35.0)) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_cost_that_does_not_move_has_exponent_zero() {
        assert!(exponent((10.0, 7.0), (100.0, 7.0)).abs() < 1e-9);
    }

    #[test]
    fn a_cost_of_pairs_grows_with_exponent_two() {
        assert!((exponent((10.0, 3.0), (100.0, 300.0)) - 2.0).abs() < 1e-9);
    }
}
