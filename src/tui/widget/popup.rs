use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Widget};

use crate::text;
use crate::tui::theme::Theme;

use super::blank;

/// Opens a box centered in `area`, at most `width` by `height` inside, and returns its inside.
/// The frame shows `title` at the top and `closing` at the bottom; if the screen is too small for
/// a frame, the box fills it.
pub(crate) fn popup(
    (title, closing): (&str, &str),
    width: u16,
    height: u16,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) -> Rect {
    let framed = area.width >= 12 && area.height >= 5;
    let (extra_width, extra_height) = if framed { (4, 2) } else { (0, 0) };
    let outer_width = width.saturating_add(extra_width).min(area.width);
    let outer_height = height.saturating_add(extra_height).min(area.height);
    let outer = Rect {
        x: area.x + (area.width - outer_width) / 2,
        y: area.y + (area.height - outer_height) / 2,
        width: outer_width,
        height: outer_height,
    };
    blank(buf, outer, Style::new());
    if !framed {
        return outer;
    }
    let room = usize::from(outer_width.saturating_sub(4));
    let mut frame = Block::bordered()
        .title(Line::styled(label(title, room), theme.title))
        .border_style(theme.rule);
    if !closing.is_empty() {
        let closing = Line::styled(label(closing, room), theme.quiet);
        frame = frame.title_bottom(closing.right_aligned());
    }
    frame.render(outer, buf);
    Rect {
        x: outer.x + 2,
        y: outer.y + 1,
        width: outer_width - 4,
        height: outer_height - 2,
    }
}

fn label(words: &str, room: usize) -> String {
    format!(" {} ", text::screen_line(&text::truncate(words, room)))
}
