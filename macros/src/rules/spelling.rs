//! "Did you mean": the candidate nearest to a misspelt word.

/// The candidate that is near enough to `word` to be what was meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    // A third of the letters may be wrong: `staus` is `status`, `cat` is not `code`.
    let limit = (wanted.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
            (distance(&wanted, &letters), candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
fn distance(left: &[char], right: &[char]) -> usize {
    let width = right.len() + 1;
    let mut before_last: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let mut best = (last[column] + usize::from(letter != other))
                .min(last[column + 1] + 1)
                .min(current[column] + 1);
            let swapped =
                row > 0 && column > 0 && left[row - 1] == *other && right[column - 1] == *letter;
            if swapped {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = last;
        last = current;
    }
    last[width - 1]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_near_word_is_found_and_a_far_one_is_not() {
        let keys = ["status", "code", "message", "advice", "retryable"];
        let table = [
            ("staus", Some("status")),
            ("sattus", Some("status")),
            ("Status", Some("status")),
            ("mesage", Some("message")),
            ("advise", Some("advice")),
            ("retriable", Some("retryable")),
            ("zebra", None),
            ("", None),
            ("xyz", None),
        ];
        for (word, expected) in table {
            assert_eq!(nearest(word, keys), expected, "{word}");
        }
    }

    #[test]
    fn the_nearest_of_several_wins_and_the_first_of_equals() {
        assert_eq!(nearest("bb", ["ab", "bb", "cb"]), Some("bb"));
        assert_eq!(nearest("xb", ["ab", "cb"]), Some("ab"));
    }
}
