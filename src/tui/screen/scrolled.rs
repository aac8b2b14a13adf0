use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::Phrase;
use crate::moment::Moment;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::frame::Frame;
use super::{Screen, Step, walk};

/// The scroll position of a page that fills the screen.
#[derive(Debug, Default)]
pub(super) struct Scrolled {
    top: usize,
}

impl Scrolled {
    /// Draws the page with its title, and the keys of `context`.
    pub(super) fn render(
        &self,
        (title, context): (Phrase, Context),
        page: &Page,
        shared: &Shared,
        buf: &mut Buffer,
    ) {
        let frame = Frame::of(buf.area);
        frame.render(title, context, shared, buf);
        PageView::new(page, self.top, shared.theme.quiet).render(buf, frame.body);
    }

    /// Scrolls, or closes the screen.
    pub(super) fn act(&mut self, action: &Action, page: &Page, shared: &Shared) -> Step {
        if let Some(rows) = walk::rows(action, Frame::of(shared.area()).body.height) {
            self.scroll(rows, page, shared);
        }
        match action {
            Action::Back => Step::close(),
            _ => Step::stay(),
        }
    }

    /// The item of the page in this cell.
    pub(super) fn item_at(&self, at: Position, page: &Page, shared: &Shared) -> Option<usize> {
        let body = Frame::of(shared.area()).body;
        let last = PageView::last_top(page, body.width, body.height);
        let inside = body.contains(at).then(|| usize::from(at.y - body.y))?;
        page.item_at(self.top.min(last) + inside, body.width)
    }

    /// Scrolls with the wheel.
    pub(super) fn input(&mut self, input: &Input, page: &Page, shared: &Shared) -> Step {
        if let Input::Scrolled(notches) = input {
            self.scroll(isize::from(*notches), page, shared);
        }
        Step::stay()
    }

    fn scroll(&mut self, rows: isize, page: &Page, shared: &Shared) {
        let body = Frame::of(shared.area()).body;
        let last = PageView::last_top(page, body.width, body.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }
}

/// The content of a screen that is a single page.
pub(super) trait Content: std::fmt::Debug {
    const TITLE: Phrase;

    /// The page at this width.
    fn page(&self, shared: &Shared, width: u16) -> Page;
}

/// A screen that is a single page.
#[derive(Debug)]
pub(super) struct PageScreen<C> {
    content: C,
    scrolled: Scrolled,
}

impl<C: Content> PageScreen<C> {
    pub(super) fn of(content: C) -> Self {
        Self {
            content,
            scrolled: Scrolled::default(),
        }
    }

    fn page(&self, shared: &Shared) -> Page {
        let body = Frame::of(shared.area()).body;
        self.content.page(shared, body.width)
    }
}

impl<C: Content> Screen for PageScreen<C> {
    fn context(&self) -> Context {
        Context::Page
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let head = (C::TITLE, self.context());
        self.scrolled.render(head, &self.page(shared), shared, buf);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        let page = self.page(shared);
        self.scrolled.act(action, &page, shared)
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        let page = self.page(shared);
        self.scrolled.input(input, &page, shared)
    }
}
