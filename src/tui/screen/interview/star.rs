//! The STAR prompts next to or above the editor (practice only).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::coach::Part;
use crate::lang::say;
use crate::text;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put};

use super::InterviewScreen;
use super::layout::Areas;

impl InterviewScreen {
    pub(super) fn render_star(&self, shared: &Shared, buf: &mut Buffer, areas: &Areas) {
        if areas.star.height > 1 {
            self.render_star_beside(shared, buf, areas.star);
        } else {
            self.render_star_line(shared, buf, areas.star);
        }
    }

    /// The four prompts, each with its current and recommended share of the answer.
    fn render_star_beside(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let gauge = self.gauge();
        let open = self.open_part();
        let mut page = Page::default();
        for part in Part::ALL {
            let name = say::star::name(part.index()).get(shared.language);
            let share = (gauge.share(part) * 100.0).round();
            let aim = say::star::aim(part.index()).get(shared.language);
            let mark = if open == Some(part) { ">" } else { " " };
            page.add(format!("{mark} {name}  {share}%  ({aim})"), theme.marker);
            let prompt = say::star::prompt(part.index()).get(shared.language);
            page.add_indented(4, prompt, theme.quiet).space();
        }
        PageView::new(&page, 0, theme.quiet).render(buf, area);
    }

    /// The part being written, or the first one to write.
    fn render_star_line(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let part = self.open_part().unwrap_or(Part::Situation);
        let name = say::star::name(part.index()).get(shared.language);
        let prompt = say::star::prompt(part.index()).get(shared.language);
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

    /// The part with the cursor.
    fn open_part(&self) -> Option<Part> {
        let draft = self.interview.writing()?;
        self.tallies.part_of(draft.cursor_paragraph())
    }
}
