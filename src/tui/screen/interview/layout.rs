use ratatui::layout::{Constraint, Layout, Rect};

/// What the phase would like to show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wants {
    /// Rows the interviewer's words take when nothing is cut.
    pub prompt_rows: usize,
    /// Whether the STAR prompts are shown.
    pub star: bool,
    /// Rows of what stands above the text being written.
    pub lead_rows: usize,
}

/// The layout, down to a screen of one cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    pub header: Rect,
    pub upper_rule: Rect,
    pub prompt: Rect,
    pub lower_rule: Rect,
    /// What stands above the text being written.
    pub lead: Rect,
    pub editor: Rect,
    /// The STAR prompts, beside the editor on a wide screen and above it on a narrow one.
    pub star: Rect,
    pub status: Rect,
    pub footer: Rect,
    /// Everything between header and footer, for phases without an editor.
    pub body: Rect,
}

/// From this width on two things stand side by side.
pub(super) const WIDE: u16 = 100;
/// The width of the STAR prompts beside the editor.
const STAR_WIDTH: u16 = 36;
/// Below this height only what is needed to answer is shown.
const LOW: u16 = 8;

impl Areas {
    pub(super) fn of(area: Rect, wants: Wants) -> Self {
        let low = area.height < LOW;
        let wanted = u16::try_from(wants.prompt_rows).unwrap_or(u16::MAX);
        let most = if low { 1 } else { (area.height / 3).max(3) };
        let rule = u16::from(!low);
        let beside = area.width >= WIDE;
        let lead = wants.lead_rows.min(usize::from((area.height / 4).max(1)));
        let lead = u16::try_from(lead).unwrap_or(0) * u16::from(area.height > 2);
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
            Constraint::Length(u16::from(area.height > 4)),
            Constraint::Length(u16::from(area.height > 5)),
        ])
        .areas(area);
        let [writing, star_beside] = Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(if wants.star && beside { STAR_WIDTH } else { 0 }),
        ])
        .areas(writing);
        let body = Rect {
            y: header.bottom(),
            height: footer.y.saturating_sub(header.bottom()),
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
            status,
            footer,
            body,
        }
    }
}

/// The last row above the footer, where there is one.
pub(super) fn above_footer(area: Rect) -> Rect {
    Rect {
        y: area.bottom().saturating_sub(2).max(area.y),
        height: u16::from(area.height > 2),
        ..area
    }
}

/// One free cell at either side, where the screen is wide enough to spare them.
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
