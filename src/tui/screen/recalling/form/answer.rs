//! One question of a real interview: how the interviewer reacted, and the answer rewritten at
//! leisure.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::say::recalled as say;
use crate::review::recalled::RecalledQuestion;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::field::Field;
use crate::tui::screen::text_area::TextArea;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, rule};

use super::view::body;

/// The form for one question.
#[derive(Debug)]
pub(super) struct AnswerForm {
    asked: String,
    reaction: Field,
    answer: TextArea,
    in_reaction: bool,
}

impl AnswerForm {
    pub(super) fn of(question: &RecalledQuestion) -> Self {
        Self {
            asked: question.asked.clone(),
            reaction: Field::of(&question.reaction),
            answer: TextArea::of(&question.answer),
            in_reaction: false,
        }
    }

    pub(super) const fn context(&self) -> Context {
        match self.in_reaction {
            true => Context::RecalledLine,
            false => Context::RecalledText,
        }
    }

    /// Copies the text to the question.
    pub(super) fn write_to(&self, question: &mut RecalledQuestion) {
        question.reaction = self.reaction.text().trim().to_owned();
        question.answer = self.answer.text().trim_end().to_owned();
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> bool {
        match action {
            Action::NextField | Action::PreviousField => {
                self.in_reaction = !self.in_reaction;
                false
            }
            Action::Edit(command) if self.in_reaction => self.reaction.edit(command.clone()),
            action if !self.in_reaction => self.answer.act(action, self.text(shared)),
            _ => false,
        }
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) -> bool {
        let [_, reaction, _, text] = self.areas(body(shared.area()));
        if let Input::Clicked { row, .. } = input {
            if (reaction.top()..reaction.bottom()).contains(row) {
                self.in_reaction = true;
            } else if (text.top()..text.bottom()).contains(row) {
                self.in_reaction = false;
            }
        }
        match self.in_reaction {
            true => self.reaction.input(input),
            false => self.answer.input(input, text),
        }
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        let text = self.text(shared);
        self.answer.fit(text);
    }

    fn text(&self, shared: &Shared) -> Rect {
        let [.., text] = self.areas(body(shared.area()));
        text
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let [asked, reaction, between, text] = self.areas(area);
        let mut page = Page::default();
        page.add(&*self.asked, theme.question);
        PageView::new(&page, 0, theme.quiet).render(buf, asked);
        let label = format!("{}  ", say::REACTION.get(language));
        let in_reaction = self
            .reaction
            .render(&label, self.in_reaction, shared, buf, reaction);
        rule(buf, between, theme.rule);
        let placeholder = say::ANSWER_PLACEHOLDER.get(language);
        let in_answer = self.answer.render(placeholder, theme, buf, text);
        match self.in_reaction {
            true => in_reaction,
            false => in_answer,
        }
    }

    /// The question, the reaction, a line, the answer. On a low screen the answer is the last to
    /// shrink.
    fn areas(&self, area: Rect) -> [Rect; 4] {
        let mut page = Page::default();
        page.add(&*self.asked, ratatui::style::Style::new());
        let rows = u16::try_from(page.height(area.width)).unwrap_or(u16::MAX);
        let above = u16::from(area.height >= 5);
        Layout::vertical([
            Constraint::Length(rows.min(area.height / 3)),
            Constraint::Length(above),
            Constraint::Length(above),
            Constraint::Fill(1),
        ])
        .areas(area)
    }
}
