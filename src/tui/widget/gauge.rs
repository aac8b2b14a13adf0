use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::put;

/// A bar that fills as `value` approaches `aim`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gauge {
    /// The current value.
    pub value: Duration,
    /// The target.
    pub aim: Duration,
    /// Style of the filled part.
    pub filled: Style,
    /// Style of the rest.
    pub empty: Style,
}

impl Gauge {
    /// Draws the bar in the first row of `area`.
    pub(crate) fn render(&self, buf: &mut Buffer, area: Rect) {
        let share = self.value.as_secs_f64() / self.aim.as_secs_f64().max(f64::EPSILON);
        let cells = (share.clamp(0.0, 1.0) * f64::from(area.width)).round();
        let full = (0..area.width)
            .filter(|cell| f64::from(*cell) < cells)
            .count();
        put(buf, area, 0, 0, &"█".repeat(full), self.filled);
        let rest = usize::from(area.width) - full;
        let indent = u16::try_from(full).unwrap_or(area.width);
        put(buf, area, 0, indent, &"░".repeat(rest), self.empty);
    }
}
