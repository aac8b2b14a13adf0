//! After an answer: the candidate's own rating, or the result of a quiz.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use crate::interview::QuestionIndex;
use crate::lang::say;
use crate::text;
use crate::tui::screen::frame::WIDE;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put, rule};

use super::InterviewScreen;
use super::layout::{Areas, indented};

/// Cells before an anchor: the selection mark and the point.
const LED: u16 = 5;

/// The layout of the rating.
pub(super) struct RatingAreas {
    title: Rect,
    rule: Rect,
    /// The question and the answer.
    pub(super) said: Rect,
    scale: Rect,
}

impl InterviewScreen {
    pub(super) fn render_rating(
        &self,
        place: QuestionIndex,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let theme = &shared.theme;
        let parts = self.rating_areas(place, shared, areas);
        let page = asked_page(shared, areas);
        PageView::new(&page, 0, theme.quiet).render(buf, parts.title);
        rule(buf, parts.rule, theme.rule);
        let said = self.said_page(place, shared);
        PageView::new(&said, self.prompt_top, theme.quiet).render(buf, parts.said);

        let scale = parts.scale;
        let rows = self.scale_page(place, shared, Some(scale));
        // The selected point stays visible on the lowest screen.
        let above = self.rating.map_or(0, |point| 5 - point);
        let before: usize = rows
            .iter()
            .take(usize::from(above))
            .map(|row| row.height(scale.width))
            .sum();
        let mut whole = Page::default();
        for row in rows {
            whole.append(row);
        }
        let room = usize::from(scale.height);
        let top = match self.rating {
            Some(_) => (before + 2).saturating_sub(room),
            None => 0,
        };
        PageView::new(&whole, top, theme.quiet).render(buf, scale);
    }

    /// The answer next to the scale on a wide screen and above it on a narrow one, where the
    /// scale keeps the rows it needs.
    pub(super) fn rating_areas(
        &self,
        place: QuestionIndex,
        shared: &Shared,
        areas: &Areas,
    ) -> RatingAreas {
        let width = indented(areas.body).width;
        let title = asked_page(shared, areas).height(width);
        let title = u16::try_from(title).unwrap_or(u16::MAX);
        let [title, rule, rest] = Layout::vertical([
            Constraint::Max(title.clamp(1, 2)),
            Constraint::Max(u16::from(areas.body.height >= 8)),
            Constraint::Fill(1),
        ])
        .areas(areas.body);
        let (title, rest) = (indented(title), indented(rest));
        let [said, scale] = if rest.width >= WIDE {
            let [said, _, scale] = Layout::horizontal([
                Constraint::Fill(1),
                Constraint::Length(3),
                Constraint::Fill(1),
            ])
            .areas(rest);
            [said, scale]
        } else {
            let rows = self.scale_page(place, shared, None).into_iter();
            let wanted: usize = rows.map(|row| row.height(rest.width)).sum();
            let wanted = u16::try_from(wanted + 1).unwrap_or(u16::MAX);
            let kept = if is_low(areas) { 2 } else { rest.height / 3 };
            let said = rest.height.saturating_sub(wanted).max(kept);
            let [said, _, scale] = Layout::vertical([
                Constraint::Length(said.saturating_sub(1)),
                Constraint::Length(1),
                Constraint::Fill(1),
            ])
            .areas(rest);
            [said, scale]
        };
        RatingAreas {
            title,
            rule,
            said,
            scale,
        }
    }

    /// The question and the answer, including follow-ups.
    pub(super) fn said_page(&self, place: QuestionIndex, shared: &Shared) -> Page {
        let theme = &shared.theme;
        let mut page = Page::default();
        for turn in self.interview.turns_at(place) {
            page.add(turn.prompt.as_str(), theme.question);
            match turn.answer.trim() {
                "" if turn.voiced => {
                    page.add(say::recording::ALOUD.get(shared.language), theme.quiet)
                }
                "" => page.add(say::review::EMPTY.get(shared.language), theme.quiet),
                answer => page.add(answer, theme.text),
            };
        }
        page
    }

    /// The points of the scale with their anchors, best first. If they do not all fit in `scale`,
    /// each but the selected one gets one row.
    fn scale_page(&self, place: QuestionIndex, shared: &Shared, scale: Option<Rect>) -> Vec<Page> {
        let theme = &shared.theme;
        let anchors = self.interview.anchors(place, shared.language).to_vec();
        let anchors = match scale {
            Some(scale) => in_sight(anchors, self.rating, scale),
            None => anchors,
        };
        let points = (1..=5_u8).zip(anchors);
        let rows = points.map(|(point, anchor)| {
            let (mark, style) = if Some(point) == self.rating {
                (">", theme.selected)
            } else {
                (" ", theme.text)
            };
            let mut page = Page::default();
            page.add_led(format!("{mark} {point}"), LED, anchor, style);
            page
        });
        let mut rows: Vec<Page> = rows.collect();
        rows.reverse();
        rows
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

/// The question to the candidate.
fn asked_page(shared: &Shared, areas: &Areas) -> Page {
    let asked = match is_low(areas) {
        true => say::interview::RATE_BRIEF,
        false => say::interview::RATE,
    };
    let mut page = Page::default();
    page.add(asked.get(shared.language), shared.theme.title);
    page
}

/// Whether the scale needs every row.
const fn is_low(areas: &Areas) -> bool {
    areas.body.height < 12
}

/// The anchors of points 1 to 5 as they fit in `scale`: in full, or else one row each except for
/// the `selected` one, which gets the remaining rows.
fn in_sight(anchors: Vec<String>, selected: Option<u8>, scale: Rect) -> Vec<String> {
    let rows = |anchor: &String| {
        let mut page = Page::default();
        page.add_indented(LED, anchor.as_str(), Style::new());
        page.height(scale.width)
    };
    let (room, height) = (scale.width.saturating_sub(LED), usize::from(scale.height));
    if anchors.iter().map(rows).sum::<usize>() <= height || height < anchors.len() {
        return anchors;
    }
    let left = height + 1 - anchors.len();
    let cut = |(point, anchor): (u8, String)| {
        let rows_for = if Some(point) == selected { left } else { 1 };
        let mut cells = usize::from(room) * rows_for;
        let mut short = text::truncate(&anchor, cells).into_owned();
        // Unbroken words take more rows than their cells.
        while rows(&short) > rows_for && cells > 1 {
            cells -= 1;
            short = text::truncate(&anchor, cells).into_owned();
        }
        short
    };
    (1..).zip(anchors).map(cut).collect()
}
