//! Lines about the language model: what it is asked, for how long, and the key that stops it;
//! then the last error.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::lang::say::llm as say;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::recognition_line;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, blank};

/// What it is being asked, if anything; `context` is the context of its key.
pub(super) fn busy(shared: &Shared, context: Context) -> Option<String> {
    let (status, language) = (&shared.model, shared.language);
    if status.is_idle() {
        return None;
    }
    let key = shared.key(context, &Action::StopModel);
    let (news, seconds) = (status.news(), status.seconds());
    Some(match news.tightening {
        true => say::tightening(language, seconds, &key),
        false => say::reading(language, news.left, seconds, &key),
    })
}

/// A short form, for rows with other content.
pub(super) fn brief(shared: &Shared, context: Context) -> Option<String> {
    let key = shared.key(context, &Action::StopModel);
    let seconds = shared.model.seconds();
    let is_busy = !shared.model.is_idle();
    is_busy.then(|| say::asked_for(shared.language, seconds, &key))
}

/// The same, the answer being recognized, and the last error, one line each.
pub(super) fn page(shared: &Shared, context: Context) -> Page {
    let quiet = shared.theme.quiet;
    let mut page = Page::default();
    if let Some(recognizing) = recognition_line::of(shared, context) {
        page.add(recognizing, quiet);
    }
    if let Some(busy) = busy(shared, context) {
        page.add(busy, quiet);
    }
    let news = shared.model.news();
    for trouble in news.trouble.iter().chain(&news.unasked) {
        page.add(shared.say(trouble), quiet);
    }
    page
}

/// Draws them in the last rows above the footer of a screen that fills `area`.
pub(super) fn render(shared: &Shared, context: Context, buf: &mut Buffer, area: Rect) {
    let page = page(shared, context);
    let width = area.width.saturating_sub(2);
    let rows = u16::try_from(page.height(width)).unwrap_or(u16::MAX);
    let rows = rows.min(area.height / 4);
    if rows == 0 {
        return;
    }
    let rows = Rect {
        x: area.x + 1,
        y: area.bottom().saturating_sub(1 + rows),
        width,
        height: rows,
    };
    blank(buf, rows, Style::default());
    PageView::new(&page, 0, shared.theme.quiet).render(buf, rows);
}
