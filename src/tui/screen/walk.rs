use std::ops::Range;

use ratatui::layout::Rect;

use crate::tui::Input;
use crate::tui::keymap::Action;
use crate::tui::shared::Shared;
use crate::tui::widget::Menu;

/// The number of rows by which `action` scrolls a text shown `page` rows at a time; `None` for
/// other actions.
pub(super) fn rows(action: &Action, page: u16) -> Option<isize> {
    let page = isize::try_from(page).unwrap_or(isize::MAX);
    Some(match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::First => isize::MIN,
        Action::Last => isize::MAX,
        _ => return None,
    })
}

/// The selected line in a list of `count` after `action`. A page is half a screen.
pub(super) fn walk(selected: usize, count: usize, action: &Action, shared: &Shared) -> usize {
    let last = count.saturating_sub(1);
    let page = usize::from(shared.size.rows / 2);
    match action {
        Action::Up => selected.saturating_sub(1),
        Action::Down => (selected + 1).min(last),
        Action::PageUp => selected.saturating_sub(page),
        Action::PageDown => (selected + page).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => selected,
    }
}

/// The selected line in a list of `count` after turning the wheel.
pub(super) fn wheel(selected: usize, count: usize, input: &Input) -> usize {
    match input {
        Input::Scrolled(notches) => {
            let moved = selected.saturating_add_signed(isize::from(*notches));
            moved.min(count.saturating_sub(1))
        }
        _ => selected,
    }
}

/// The selected line in a list of `count` in `area` after turning the wheel or clicking a line.
pub(super) fn point(selected: usize, count: usize, input: &Input, area: Rect) -> usize {
    let Input::Clicked { row, .. } = input else {
        return wheel(selected, count, input);
    };
    let items = &[];
    let top = Menu { items, selected }.top(area.height);
    let inside = row.checked_sub(area.y).filter(|row| *row < area.height);
    inside.map_or(selected, |row| {
        (top + usize::from(row)).min(count.saturating_sub(1))
    })
}

/// The first visible row, so that these rows are visible, above all the first of them.
pub(super) fn in_sight(rows: Range<usize>, top: usize, height: u16) -> usize {
    let height = usize::from(height);
    let top = top.max(rows.end.saturating_sub(height));
    top.min(rows.start)
}
