use ratatui::layout::{Constraint, Layout, Rect};

use crate::tui::screen::frame::WIDE;

/// What the phase needs to show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wants {
    /// Rows of the interviewer's words without truncation.
    pub prompt_rows: usize,
    /// Whether the STAR prompts are shown.
    pub star: bool,
    /// Whether there is material to read while writing.
    pub brief: bool,
    /// Rows of what is above the text being written.
    pub lead_rows: usize,
    /// Whether that is help with the answer.
    pub help: bool,
    /// Rows of the message in place of the usual status row.
    pub status_rows: usize,
}

/// The layout, down to a screen of one cell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Areas {
    pub header: Rect,
    pub upper_rule: Rect,
    pub prompt: Rect,
    pub lower_rule: Rect,
    /// The area above the text being written.
    pub lead: Rect,
    pub editor: Rect,
    /// The STAR prompts, next to the editor on a wide screen and above it on a narrow one.
    pub star: Rect,
    /// The material, next to the editor on a wide screen; empty on a narrow one, where it follows
    /// the interviewer's words.
    pub brief: Rect,
    pub status: Rect,
    pub footer: Rect,
    /// Everything between the upper rule and the footer, for phases without an editor.
    pub body: Rect,
}

/// Width of the STAR prompts next to the editor.
const STAR_WIDTH: u16 = 36;
/// Below this height only what is needed to answer is shown.
const LOW: u16 = 8;

impl Areas {
    pub(super) fn of(area: Rect, wants: Wants) -> Self {
        let low = area.height < LOW;
        let wanted = u16::try_from(wants.prompt_rows).unwrap_or(u16::MAX);
        let beside = area.width >= WIDE;
        // Two rows of the text stay visible if something is above it.
        let crowded = wants.help && area.height < 16;
        let most = match (low, wants.brief && !beside) {
            (true, _) => 1,
            (false, _) if crowded => 2,
            (false, true) => (area.height / 2).saturating_sub(1).max(3),
            (false, false) => (area.height / 3).max(3),
        };
        let rule = u16::from(!low);
        let share = if wants.help { 3 } else { 4 };
        let lead = wants
            .lead_rows
            .min(usize::from((area.height / share).max(1)));
        let lead = u16::try_from(lead).unwrap_or(0) * u16::from(area.height > 2);
        let status = rows_of_status(area, wants.status_rows);
        let star_line = u16::from(wants.star && !beside && !low);
        let [
            header,
            upper_rule,
            prompt,
            lower_rule,
            star_above,
            lead,
            writing,
            status,
            footer,
        ] = Layout::vertical([
            Constraint::Length(u16::from(area.height > 3)),
            Constraint::Length(if area.height >= 16 { rule } else { 0 }),
            Constraint::Length(wanted.clamp(1, most) * u16::from(area.height > 1)),
            Constraint::Length(rule),
            Constraint::Length(star_line),
            Constraint::Length(lead),
            Constraint::Fill(1),
            Constraint::Length(status * u16::from(area.height > 4)),
            Constraint::Length(u16::from(area.height > 5)),
        ])
        .areas(area);
        let [brief, writing, star_beside] = Layout::horizontal([
            Constraint::Length(if wants.brief && beside {
                area.width / 2
            } else {
                0
            }),
            Constraint::Fill(1),
            Constraint::Length(if wants.star && beside { STAR_WIDTH } else { 0 }),
        ])
        .areas(writing);
        let body = Rect {
            y: upper_rule.bottom(),
            height: footer.y.saturating_sub(upper_rule.bottom()),
            ..area
        };
        Self {
            header,
            upper_rule,
            prompt: indented(prompt),
            lower_rule,
            lead: indented(lead),
            editor: indented(writing),
            star: indented(if beside { star_beside } else { star_above }),
            brief: indented(brief),
            status,
            footer,
            body,
        }
    }
}

/// The rows above the footer, as far as they fit.
pub(super) fn above_footer(area: Rect, rows: usize) -> Rect {
    let height = rows_of_status(area, rows) * u16::from(area.height > 2);
    Rect {
        y: area.bottom().saturating_sub(1 + height).max(area.y),
        height,
        ..area
    }
}

/// At least one row, and at most a quarter of the screen.
fn rows_of_status(area: Rect, wanted: usize) -> u16 {
    let most = (area.height / 4).max(1);
    u16::try_from(wanted).unwrap_or(most).clamp(1, most)
}

/// One free cell on either side, if the screen is wide enough.
pub(super) fn indented(area: Rect) -> Rect {
    if area.width < 20 {
        return area;
    }
    Rect {
        x: area.x + 1,
        width: area.width - 2,
        ..area
    }
}
