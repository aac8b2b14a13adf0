use crate::tui::keymap::Action;
use crate::tui::model::Shared;

/// The line of a list of `count` that is selected after `action`. A page is half a screen.
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
