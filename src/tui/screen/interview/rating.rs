//! After an answer: the candidate's own rating, or the mark of a quiz.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout};

use crate::interview::QuestionIndex;
use crate::lang::say;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put, rule};

use super::InterviewScreen;
use super::layout::{Areas, indented};

impl InterviewScreen {
    pub(super) fn render_rating(
        &self,
        place: QuestionIndex,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let theme = &shared.theme;
        let [question, line, scale] = Layout::vertical([
            Constraint::Max(2),
            Constraint::Max(u16::from(areas.body.height >= 8)),
            Constraint::Fill(1),
        ])
        .areas(areas.body);
        let mut page = Page::default();
        page.add(say::interview::RATE.get(shared.language), theme.title);
        PageView::new(&page, 0, theme.quiet).render(buf, indented(question));
        rule(buf, line, theme.rule);

        let scale = indented(scale);
        let rows = self.scale_page(place, shared);
        // The point under the cursor stays in sight on the lowest screen.
        let before: usize = rows
            .iter()
            .take(usize::from(5 - self.rating))
            .map(|row| row.height(scale.width))
            .sum();
        let mut whole = Page::default();
        for row in rows {
            whole.append(row);
        }
        let room = usize::from(scale.height);
        let top = (before + 2).saturating_sub(room);
        PageView::new(&whole, top, theme.quiet).render(buf, scale);
    }

    /// The points of the scale, the best first, each with its anchor.
    fn scale_page(&self, place: QuestionIndex, shared: &Shared) -> Vec<Page> {
        let theme = &shared.theme;
        let anchors = self
            .interview
            .question(place)
            .and_then(|planned| planned.competencies.first())
            .map(|competency| competency.anchors.get(shared.language));
        (1..=5_u8)
            .rev()
            .map(|point| {
                let anchor = anchors.and_then(|list| list.get(usize::from(point) - 1));
                let anchor = anchor.map_or("", String::as_str);
                let (mark, style) = if point == self.rating {
                    (">", theme.selected)
                } else {
                    (" ", theme.text)
                };
                let mut page = Page::default();
                page.add_led(format!("{mark} {point}"), 5, anchor, style);
                page
            })
            .collect()
    }

    pub(super) fn render_mark(
        &self,
        place: QuestionIndex,
        right: bool,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let theme = &shared.theme;
        let language = shared.language;
        let mut page = Page::default();
        let (verdict, style) = if right {
            (say::interview::RIGHT, theme.good)
        } else {
            (say::interview::WRONG, theme.bad)
        };
        page.add(verdict.get(language), style).space();
        if let Some(planned) = self.interview.question(place) {
            let spoken = self.spoken_language().unwrap_or(language);
            page.add(planned.question.prompt.get(spoken), theme.question);
            let accepted = planned.question.accept.join(", ");
            page.add(
                format!("{}: {accepted}", say::interview::ACCEPTED.get(language)),
                theme.title,
            );
            if let Some(outline) = &planned.question.outline {
                page.space().add(outline.get(spoken), theme.text);
            }
        }
        let body = indented(areas.body);
        PageView::new(&page, self.prompt_top, theme.quiet).render(buf, body);
        put(buf, areas.status, 0, 1, "", theme.text);
    }
}
