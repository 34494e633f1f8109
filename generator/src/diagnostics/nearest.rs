/// Up to three of `known` that `wanted` may have meant, the nearest first.
pub(crate) fn nearest<'a>(wanted: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let lower = wanted.to_lowercase();
    let limit = (wanted.chars().count() / 3).max(2);
    let mut close: Vec<(usize, &str)> = known.map(|name| (distance(&lower, &name.to_lowercase()), name)).collect();
    close.retain(|(far, name)| *far <= limit || name.to_lowercase().contains(&lower));
    close.sort_unstable();
    close.dedup();
    close.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// Whether `wrong` is `known` with one letter too many, too few, changed, or two changed places.
pub(crate) fn is_slip(wrong: &str, known: &str) -> bool {
    /// In shorter names one letter makes another word.
    const SHORTEST: usize = 4;
    let (wrong, known): (Vec<char>, Vec<char>) = (wrong.chars().collect(), known.chars().collect());
    if wrong.len().min(known.len()) < SHORTEST || wrong.len().abs_diff(known.len()) > 1 || wrong == known {
        return false;
    }
    let same = wrong.iter().zip(&known).take_while(|(a, b)| a == b).count();
    let (a, b) = (&wrong[same..], &known[same..]);
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) if a == b && a1 == b2 && a2 == b1 => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) => a == rest,
        _ => false,
    }
}

/// How many letters must be changed, added or left out.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut corner = i;
        let mut last = i + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(&b) {
            let cost = corner + usize::from(left != *right);
            corner = *cell;
            *cell = cost.min(last + 1).min(corner + 1);
            last = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, is_slip, nearest};

    #[test]
    fn distances() {
        for (a, b, far) in [("", "", 0), ("abc", "abc", 0), ("abc", "axc", 1), ("kitten", "sitting", 3), ("", "ab", 2)]
        {
            assert_eq!(distance(a, b), far, "{a} {b}");
        }
    }

    #[test]
    fn slips() {
        for wrong in ["requierd", "desciption", "propertise", "formatt", "maximun", "minimumm", "pattrn"] {
            let known = ["required", "description", "properties", "format", "maximum", "minimum", "pattern"];
            assert!(known.iter().any(|known| is_slip(wrong, known)), "{wrong}");
        }
        for (wrong, known) in [("id", "if"), ("note", "not"), ("type", "type"), ("then", "else"), ("form", "format")] {
            assert!(!is_slip(wrong, known), "{wrong} {known}");
        }
    }

    #[test]
    fn near_names_come_first() {
        let known = ["McpServers_list", "McpServers_create", "Users_list"];
        assert_eq!(nearest("McpServer_list", known.into_iter()), ["McpServers_list"]);
    }
}
