//! Small charts as text, so that they wrap and scroll with their surroundings.

use std::ops::RangeInclusive;

/// From the lowest to the highest.
const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar of `cells` cells, filled to `share`, 0 to 1.
pub(crate) fn bar(share: f64, cells: usize) -> String {
    let filled = (0..cells).filter(|cell| (number(*cell) + 0.5) / number(cells) <= share);
    let filled = filled.count();
    format!("{}{}", "█".repeat(filled), "░".repeat(cells - filled))
}

/// One cell for each of the last `cells` values, its height scaled to `range`; a dot for a
/// missing value.
pub(crate) fn spark(values: &[Option<f64>], range: RangeInclusive<f64>, cells: usize) -> String {
    let (low, high) = (*range.start(), *range.end());
    let step = |value: f64| {
        let share = (value - low) / (high - low).max(f64::EPSILON);
        let above = (1..STEPS.len()).filter(|step| share * number(STEPS.len()) >= number(*step));
        STEPS.get(above.count()).copied().unwrap_or('█')
    };
    let shown = values.iter().skip(values.len().saturating_sub(cells));
    shown.map(|value| value.map_or('·', step)).collect()
}

/// No chart has too many cells for a `u32`.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_filled_to_the_nearest_cell() {
        assert_eq!(bar(0.0, 4), "░░░░");
        assert_eq!(bar(0.12, 4), "░░░░");
        assert_eq!(bar(0.13, 4), "█░░░");
        assert_eq!(bar(0.5, 4), "██░░");
        assert_eq!(bar(1.0, 4), "████");
        assert_eq!(bar(7.0, 4), "████");
        assert_eq!(bar(0.5, 0), "");
    }

    #[test]
    fn a_spark_shows_the_last_values_and_where_there_was_none() {
        let values = [Some(1.0), Some(3.0), None, Some(5.0)];
        assert_eq!(spark(&values, 1.0..=5.0, 10), "▁▅·█");
        assert_eq!(spark(&values, 1.0..=5.0, 2), "·█");
        assert_eq!(spark(&[Some(2.0)], 2.0..=2.0, 5), "▁");
        assert_eq!(spark(&[], 1.0..=5.0, 5), "");
    }
}
