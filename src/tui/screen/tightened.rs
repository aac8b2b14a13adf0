//! An answer as the language model would tighten it: to be looked at, and kept nowhere.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::llm as say;
use crate::llm::rewrite::Tightened;
use crate::moment::Moment;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::scrolled::Scrolled;
use super::{Screen, Step};

/// A tightened answer.
#[derive(Debug)]
pub(super) struct TightenedScreen {
    tightened: Tightened,
    scrolled: Scrolled,
}

impl Screen for TightenedScreen {
    fn context(&self) -> Context {
        Context::Page
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let page = self.page(shared);
        let head = (say::TIGHTENED, self.context());
        self.scrolled.render(head, &page, shared, buf);
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

impl TightenedScreen {
    pub(super) fn new(tightened: Tightened) -> Self {
        Self {
            tightened,
            scrolled: Scrolled::default(),
        }
    }

    fn page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let Tightened { text, new, turned } = &self.tightened;
        let mut page = Page::default();
        page.add(say::ABOUT_TIGHTENED.get(language), theme.quiet);
        page.add(say::new_words(language, new.len()), theme.quiet);
        if !turned.is_empty() {
            page.add(say::turned_sentences(language, turned.len()), theme.quiet);
        }
        page.add(say::COMPARE_TIGHTENED.get(language), theme.quiet);
        let turned = turned.iter().map(|it| (it.clone(), theme.soon));
        let new = new.iter().map(|it| (it.clone(), theme.added));
        let marked = turned.chain(new).collect();
        page.space().add_marked(text.as_str(), theme.text, marked);
        page
    }
}
