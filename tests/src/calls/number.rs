//! Numbers within bounds.

use super::merged::Merged;
use serde_json::Value;

/// A whole number, another one for each `serial` as far as the bounds let it.
pub fn integer(merged: &Merged, serial: usize) -> Option<Value> {
    let (low, high) = bounds(merged, 1.0);
    let step = merged.number("multipleOf").map_or(1.0, f64::ceil).max(1.0);
    let first = (low / step).ceil() * step;
    let room = ((high - first) / step).floor();
    if room < 0.0 {
        return None;
    }
    let value = first + step * (serial as f64 % (room + 1.0).min(1000.0));
    Some((value as i64).into())
}

/// A number with a fraction, where the bounds and `multipleOf` let it have one.
pub fn number(merged: &Merged, serial: usize) -> Option<Value> {
    let (low, high) = bounds(merged, 0.0);
    if let Some(step) = merged.number("multipleOf") {
        let first = (low / step).ceil() * step;
        return (first + step <= high).then(|| (first + step).into()).or((first <= high).then(|| first.into()));
    }
    let candidates = [low + (serial % 100) as f64 + 0.5, low + (high - low) / 2.0];
    candidates.into_iter().find(|value| *value <= high).map(Value::from)
}

/// The lowest and the highest number; positive ones if there are such.
fn bounds(merged: &Merged, margin: f64) -> (f64, f64) {
    let strict = |keyword: &str| merged.number(keyword);
    let low = merged.number("minimum").or(strict("exclusiveMinimum").map(|low| low + margin.max(0.25)));
    let high = merged.number("maximum").or(strict("exclusiveMaximum").map(|high| high - margin.max(0.25)));
    let high = high.unwrap_or(f64::from(i32::MAX));
    let wanted = low.unwrap_or(1.0).max(1.0);
    (if wanted <= high { wanted } else { low.unwrap_or(high) }, high)
}
