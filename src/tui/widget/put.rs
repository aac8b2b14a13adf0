use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text;

/// Writes one line of text to a row of `area`, `indent` cells from its left edge, sanitized and
/// cut at the right edge without splitting a wide character. Returns the number of cells written.
///
/// Rows outside the area are ignored.
pub(crate) fn put(
    buf: &mut Buffer,
    area: Rect,
    row: u16,
    indent: u16,
    line: &str,
    style: Style,
) -> u16 {
    put_styled(buf, area, row, indent, line, |_| style)
}

/// Like [`put`], with a style for each cluster by its first byte.
pub(crate) fn put_styled(
    buf: &mut Buffer,
    area: Rect,
    row: u16,
    indent: u16,
    line: &str,
    style: impl Fn(usize) -> Style,
) -> u16 {
    let area = area.intersection(buf.area);
    if row >= area.height || indent >= area.width {
        return 0;
    }
    let y = area.y + row;
    let room = area.width - indent;
    let mut used = 0;
    for cell in text::cells(line) {
        let width = u16::try_from(cell.width).unwrap_or(u16::MAX);
        if width > room - used {
            break;
        }
        let style = style(cell.start);
        put_cluster(buf, area.x + indent + used, y, &cell.symbol, width, style);
        used += width;
    }
    used
}

/// Writes one cluster of `width` cells inside the buffer.
pub(crate) fn put_cluster(
    buf: &mut Buffer,
    x: u16,
    y: u16,
    symbol: &str,
    width: u16,
    style: Style,
) {
    // A placeholder such as <U+202E> is ordinary text: one character per cell.
    if text::width(symbol) == symbol.len() {
        for (offset, c) in (0..width).zip(symbol.chars()) {
            buf[(x + offset, y)].set_char(c).set_style(style);
        }
        return;
    }
    buf[(x, y)].set_symbol(symbol).set_style(style);
    for behind in 1..width {
        let cell = &mut buf[(x + behind, y)];
        cell.reset();
        cell.set_style(style);
    }
}

/// Writes one line so that it ends at the right edge of `area`. Returns the number of cells
/// written.
pub(crate) fn put_right(buf: &mut Buffer, area: Rect, row: u16, line: &str, style: Style) -> u16 {
    let width = u16::try_from(text::width(line)).unwrap_or(u16::MAX);
    let indent = area.width.saturating_sub(width);
    put(buf, area, row, indent, line, style)
}

/// Clears `area`. A wide character that extends into it from the left is cleared too, as its
/// right half would otherwise swallow our first cell.
pub(crate) fn blank(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    for y in area.top()..area.bottom() {
        if let Some(left) = area.x.checked_sub(1).filter(|left| *left >= buf.area.x)
            && text::width(buf[(left, y)].symbol()) > 1
        {
            buf[(left, y)].set_symbol(" ");
        }
        for x in area.left()..area.right() {
            let cell = &mut buf[(x, y)];
            cell.reset();
            cell.set_style(style);
        }
    }
}
