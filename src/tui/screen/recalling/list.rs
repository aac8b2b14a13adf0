//! The list of real interviews, and the text about the selected one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::say::recalled as say;
use crate::moment::Moment;
use crate::review::recalled::{Before, Decision, RecalledInterview};
use crate::text;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::{Frame, SIDES};
use crate::tui::screen::walk::{point, walk};
use crate::tui::screen::{Screen, Step};
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, PageView, rule};

use super::Recalling;
use super::form::Form;

impl Recalling {
    pub(super) fn act_on_list(
        &mut self,
        action: &Action,
        asked: bool,
        shared: &Shared,
        now: Moment,
    ) -> Step {
        self.selected = walk(self.selected, self.book.interviews.len(), action, shared);
        match action {
            Action::Delete if asked => return self.delete(now),
            Action::Delete => match &self.book.sealed {
                Some(why) => return Step::notice(say::sealed(why)),
                None => self.deleting = !self.book.interviews.is_empty(),
            },
            Action::Less => self.scroll(-1, shared),
            Action::More => self.scroll(1, shared),
            Action::Accept | Action::Back if asked => {}
            Action::Accept => {
                if let Some(interview) = self.book.interviews.get(self.selected) {
                    return self.open_form(Form::of(interview, shared));
                }
            }
            Action::New => {
                let today = shared.preferences.day;
                let interview = RecalledInterview::new(today, &self.book.interviews);
                return self.open_form(Form::new(interview, shared));
            }
            Action::Back => return self.leave(now),
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn input_to_list(&mut self, input: &Input, shared: &Shared) {
        let (_, [list, ..]) = self.areas(shared.area());
        self.selected = point(self.selected, self.book.interviews.len(), input, list);
    }

    pub(super) fn render_list(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        let (frame, [list, between, below]) = self.areas(area);
        frame.render(say::TITLE, self.context(), shared, buf);
        if self.book.interviews.is_empty() {
            let mut page = Page::default();
            self.write_troubles(shared, &mut page);
            let key = shared.key(Context::NoRealInterviews, &Action::New);
            page.add(say::none(language, &key), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, frame.body);
            return;
        }
        let all = self.book.interviews.iter().zip(&self.book.before);
        let items: Vec<_> = all
            .map(|(interview, before)| line(interview, before, shared, list.width))
            .collect();
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(theme, buf, list);
        rule(buf, between, theme.rule);
        let page = self.about(shared);
        self.details
            .render(self.selected, &page, theme, buf, below.inner(SIDES));
    }

    fn scroll(&mut self, rows: isize, shared: &Shared) {
        let (_, [.., below]) = self.areas(shared.area());
        let page = self.about(shared);
        self.details
            .scroll(self.selected, rows, &page, below.inner(SIDES));
    }

    fn areas(&self, area: Rect) -> (Frame, [Rect; 3]) {
        Frame::over_list(area, self.book.interviews.len())
    }

    fn write_troubles(&self, shared: &Shared, page: &mut Page) {
        let sealed = self.book.sealed.as_ref().map(say::sealed);
        self.saving
            .write_troubles(sealed, say::NOT_SAVED, shared, page);
    }

    fn about(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        self.write_troubles(shared, &mut page);
        let Some(interview) = self.book.interviews.get(self.selected) else {
            return page;
        };
        if self.deleting {
            let key = shared.key(Context::RealInterviews, &Action::Delete);
            page.add(
                say::ask_delete(language, &interview.name(), &key),
                theme.bad,
            );
        }
        page.add(interview.name(), theme.title);
        let decision = Decision::say(interview.decision).get(language);
        let went = interview.went();
        page.add(say::went(language, decision, went), theme.text);
        let before = self.book.before.get(self.selected).copied();
        let before = before.unwrap_or_default();
        let rehearsed = say::rehearsed(language, before.sessions, before.marks, before.own);
        page.add(rehearsed, theme.text);
        page.add(self.comparison().say(language), theme.quiet);
        if !interview.reactions.trim().is_empty() {
            page.space().add(interview.reactions.trim(), theme.text);
        }
        for question in interview.asked() {
            let went = question.went.map_or("-".to_owned(), |it| it.to_string());
            page.space();
            page.add(format!("{went}  {}", question.asked.trim()), theme.question);
            for said in [&question.reaction, &question.answer] {
                if !said.trim().is_empty() {
                    page.add_indented(3, said.trim(), theme.text);
                }
            }
        }
        page
    }
}

/// At this width or wider, each line has the figures.
const WIDE: u16 = 60;

/// "2026-11-30 한마루 1차", then its outcome and what was rehearsed.
fn line(
    interview: &RecalledInterview,
    before: &Before,
    shared: &Shared,
    width: u16,
) -> (String, String) {
    let language = shared.language;
    let decision = Decision::say(interview.decision).get(language);
    let right = match width < WIDE {
        true => decision.to_owned(),
        false => say::figures(
            language,
            decision,
            before.marks,
            before.own,
            interview.went(),
        ),
    };
    let room = usize::from(width).saturating_sub(text::width(&right) + 4);
    (text::truncate(&interview.name(), room).into_owned(), right)
}
