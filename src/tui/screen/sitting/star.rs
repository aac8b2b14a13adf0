//! The STAR prompts beside or above the editor (practice only).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::coach::star;
use crate::lang::say;
use crate::text;
use crate::tui::model::Shared;
use crate::tui::widget::{Page, PageView, put};

use super::Sitting;
use super::layout::Areas;

impl Sitting {
    pub(super) fn render_star(
        &self,
        draft: &str,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        if areas.star.height > 1 {
            self.render_star_beside(draft, shared, buf, areas.star);
        } else {
            self.render_star_line(draft, shared, buf, areas.star);
        }
    }

    /// The four prompts, each with the share of the answer it has so far.
    fn render_star_beside(&self, draft: &str, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let rate = self.interview.setup().clock.rate;
        let shares = star::shares(draft, rate);
        let mut page = Page::default();
        let parts = say::sitting::STAR_PARTS
            .iter()
            .zip(say::sitting::STAR_PROMPTS);
        for ((part, prompt), share) in parts.zip(shares) {
            let share = share.map_or(String::new(), |share| format!("  {share:.0}%"));
            page.add(
                format!("{}{share}", part.get(shared.language)),
                theme.marker,
            );
            page.add_indented(2, prompt.get(shared.language), theme.quiet)
                .space();
        }
        PageView::new(&page, 0, theme.quiet).render(buf, area);
    }

    /// The next prompt only.
    fn render_star_line(&self, draft: &str, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let part = star::open_part(draft);
        let name = say::sitting::STAR_PARTS
            .get(part)
            .map_or("", |it| it.get(shared.language));
        let prompt = say::sitting::STAR_PROMPTS
            .get(part)
            .map_or("", |it| it.get(shared.language));
        let used = put(buf, area, 0, 0, &format!("{name}: "), theme.marker);
        let room = usize::from(area.width.saturating_sub(used));
        put(
            buf,
            area,
            0,
            used,
            &text::truncate(prompt, room),
            theme.quiet,
        );
    }
}
