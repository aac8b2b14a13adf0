//! Before a round: who interviews, and for how long.

use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::lang::say;
use crate::scenario::PlannedRound;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::InterviewScreen;
use super::layout::{Areas, indented};

impl InterviewScreen {
    pub(super) fn render_opening(
        &self,
        round: usize,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let page = self.opening_page(round, shared);
        PageView::new(&page, self.prompt_top, shared.theme.quiet).render(buf, indented(areas.body));
    }

    fn opening_page(&self, round: usize, shared: &Shared) -> Page {
        let language = shared.language;
        let theme = &shared.theme;
        let mut page = Page::default();
        let Some(planned) = self.interview.setup().plan.rounds.get(round) else {
            return page;
        };
        page.add(shared.say(&planned.name), theme.title);
        page.add(
            say::interview::minutes(language, minutes(planned)),
            theme.text,
        );
        page.add(
            say::interview::questions(language, planned.questions.len()),
            theme.text,
        );
        page.space();
        page.add(say::interview::OPPOSITE.get(language), theme.quiet);
        for interviewer in &planned.interviewers {
            page.add_indented(2, shared.say(&interviewer.role), theme.speaker);
            page.add_indented(4, shared.say(&interviewer.manner), theme.text);
        }
        page.space();
        page.add(say::interview::PRESS_TO_BEGIN.get(language), theme.title);
        page
    }
}

/// How long a round lasts: its own minutes, but where only some of its questions are asked, what
/// those take.
fn minutes(round: &PlannedRound) -> u32 {
    let asked: Duration = round.questions.iter().map(|it| it.budget).sum();
    let asked = u32::try_from(asked.as_secs().div_ceil(60)).unwrap_or(u32::MAX);
    match asked.saturating_mul(2) < round.minutes {
        true => asked.max(1),
        false => round.minutes,
    }
}
