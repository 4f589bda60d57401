//! A text prints exactly what `format!` makes of the same template and the same values: on unit, tuple and named variants
//! and on structs, in `message`, `advice` and `display` alike, whatever text stands around the placeholder.
//!
//! The compiler's own formatting is the truth. A pair is one template with one set of values; each is compared three
//! times.

mod counts;
mod pair;
mod specs;
mod texts;

use pair::Pair;

#[test]
fn every_template_prints_what_format_prints() {
    let mut counted = 0;
    for (topic, pairs, at_least) in [
        ("specifications", specs::pairs(), 2500),
        ("widths and precisions from fields", counts::pairs(), 150),
        ("texts around", texts::pairs(), 150),
    ] {
        println!("{topic}: {} pairs", pairs.len());
        assert!(pairs.len() >= at_least, "{topic}: only {}", pairs.len());
        counted += pairs.len();
        let wrong: Vec<&Pair> = pairs.iter().filter(|pair| !pair.agrees()).collect();
        assert!(
            wrong.is_empty(),
            "{topic}: {} of {}: {wrong:#?}",
            wrong.len(),
            pairs.len()
        );
    }
    println!("{counted} pairs in all");
}
