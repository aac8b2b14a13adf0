//! An answer as tightened by the language model: for viewing only, never saved.

use crate::lang::say::{Phrase, llm as say};
use crate::llm::rewrite::Tightened;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::scrolled::Content;

impl Content for Tightened {
    const TITLE: Phrase = say::TIGHTENED;

    fn page(&self, shared: &Shared, _width: u16) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let Self { text, new, turned } = self;
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
