use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws a horizontal line in the first row of `area`.
pub(crate) fn rule(buf: &mut Buffer, area: Rect, style: Style) {
    let row = Rect {
        height: area.height.min(1),
        ..area
    }
    .intersection(buf.area);
    for position in row.positions() {
        buf[position].set_symbol("─").set_style(style);
    }
}
