use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::settings::Look;

/// Styles by meaning. Colors are the terminal's own sixteen, so that the user's palette applies,
/// without bright black, which many palettes use as the background. Without color, meaning is
/// conveyed by bold, dim, underline and reverse.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Less important text.
    pub quiet: Style,
    /// A title.
    pub title: Style,
    /// The interviewer's words.
    pub question: Style,
    /// Who speaks.
    pub speaker: Style,
    /// The selection in a list.
    pub selected: Style,
    /// A key in the footer.
    pub key: Style,
    /// Time while there is enough.
    pub calm: Style,
    /// Time at the first warning.
    pub soon: Style,
    /// Time at the last warning and after.
    pub urgent: Style,
    /// A success.
    pub good: Style,
    /// An error.
    pub bad: Style,
    /// Lines between parts of a screen.
    pub rule: Style,
    /// The selected part of a text being written.
    pub selection: Style,
    /// A STAR marker in a text being written.
    pub marker: Style,
    /// Words in an answer that a finding quotes.
    pub quoted: Style,
    /// Words in an answer that make a key point.
    pub covered: Style,
    /// Words that were removed from an earlier text.
    pub removed: Style,
    /// Words that were added in a later text.
    pub added: Style,
    /// The words searched for.
    pub found: Style,
    /// Foreground and background colors, if not the terminal's own.
    pub base: Option<(Color, Color)>,
}

/// A theme's own colors, by number in xterm's 256-color table: those above 15 are the same in
/// every terminal.
struct Palette {
    ink: u8,
    paper: u8,
    quiet: u8,
    blue: u8,
    brown: u8,
    green: u8,
    amber: u8,
    red: u8,
    violet: u8,
}

const LIGHT: Palette = Palette {
    ink: 16,
    paper: 231,
    quiet: 240,
    blue: 25,
    brown: 94,
    green: 22,
    amber: 130,
    red: 124,
    violet: 90,
};

const DARK: Palette = Palette {
    ink: 252,
    paper: 234,
    quiet: 247,
    blue: 117,
    brown: 222,
    green: 114,
    amber: 214,
    red: 210,
    violet: 183,
};

const CONTRAST: Palette = Palette {
    ink: 231,
    paper: 16,
    quiet: 254,
    blue: 123,
    brown: 229,
    green: 120,
    amber: 220,
    red: 217,
    violet: 225,
};

/// Black on yellow, which is visible on every background.
const FOUND: (u8, u8) = (16, 220);

impl Theme {
    /// The theme for a look, or the one without colors.
    pub fn new(look: Look, colourless: bool) -> Self {
        match look {
            _ if colourless => Self::colourless(),
            Look::Terminal => Self::coloured(),
            Look::Light => Self::of(&LIGHT),
            Look::Dark => Self::of(&DARK),
            Look::Contrast => Self::of(&CONTRAST),
        }
    }

    /// Applies the theme's colors to every cell without colors.
    pub(super) fn fill(&self, buffer: &mut Buffer) {
        let Some((ink, paper)) = self.base else {
            return;
        };
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = ink;
            }
            if cell.bg == Color::Reset {
                cell.bg = paper;
            }
        }
    }

    /// The theme with its own colors. It never uses dim: terminals dim by different amounts,
    /// while a quiet color has a known contrast.
    fn of(palette: &Palette) -> Self {
        let color = Color::Indexed;
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let fg = |number| plain.fg(color(number));
        let bold_in = |number| bold.fg(color(number));
        let underlined = |style: Style| style.add_modifier(Modifier::UNDERLINED);
        Self {
            quiet: fg(palette.quiet),
            question: bold_in(palette.blue),
            speaker: fg(palette.brown),
            calm: fg(palette.green),
            soon: fg(palette.amber),
            urgent: bold_in(palette.red),
            good: fg(palette.green),
            bad: fg(palette.red),
            rule: fg(palette.quiet),
            marker: bold_in(palette.violet),
            quoted: underlined(fg(palette.brown)),
            covered: fg(palette.green),
            removed: fg(palette.red).add_modifier(Modifier::CROSSED_OUT),
            added: underlined(fg(palette.green)),
            found: plain.fg(color(FOUND.0)).bg(color(FOUND.1)),
            base: Some((color(palette.ink), color(palette.paper))),
            ..Self::coloured()
        }
    }

    /// The theme for a terminal that shows colors.
    pub fn coloured() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            quiet: plain.add_modifier(Modifier::DIM),
            title: bold,
            question: bold.fg(Color::Cyan),
            speaker: plain.fg(Color::Yellow),
            selected: plain.add_modifier(Modifier::REVERSED),
            key: bold,
            calm: plain.fg(Color::Green),
            soon: plain.fg(Color::Yellow),
            urgent: bold.fg(Color::Red),
            good: plain.fg(Color::Green),
            bad: plain.fg(Color::Red),
            rule: plain.add_modifier(Modifier::DIM),
            selection: plain.add_modifier(Modifier::REVERSED),
            marker: bold.fg(Color::Magenta),
            quoted: plain.fg(Color::Yellow).add_modifier(Modifier::UNDERLINED),
            covered: plain.fg(Color::Green),
            removed: plain.fg(Color::Red).add_modifier(Modifier::CROSSED_OUT),
            added: plain.fg(Color::Green).add_modifier(Modifier::UNDERLINED),
            found: plain.fg(Color::Black).bg(Color::Yellow),
            base: None,
        }
    }

    /// The theme for when colors are unwanted (`NO_COLOR`) or unavailable.
    pub fn colourless() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let dim = plain.add_modifier(Modifier::DIM);
        let underlined = plain.add_modifier(Modifier::UNDERLINED);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        Self {
            text: plain,
            quiet: dim,
            title: bold,
            question: bold,
            speaker: underlined,
            selected: reversed,
            key: bold,
            calm: plain,
            soon: bold,
            urgent: bold.add_modifier(Modifier::REVERSED),
            good: plain,
            bad: bold,
            rule: dim,
            selection: reversed,
            marker: bold,
            quoted: underlined,
            covered: bold,
            removed: dim.add_modifier(Modifier::CROSSED_OUT),
            added: bold.add_modifier(Modifier::UNDERLINED),
            // It must differ from the selected line, which it may be in.
            found: bold.add_modifier(Modifier::UNDERLINED),
            base: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of a color in xterm's table, from 16 on, by WCAG 2.2.
    fn luminance(color: Color) -> f64 {
        let Color::Indexed(number @ 16..) = color else {
            panic!("{color:?} is the terminal's own");
        };
        let level = |step: u8| {
            if step == 0 {
                0
            } else {
                55 + 40 * u16::from(step)
            }
        };
        let channels = match number {
            232.. => [8 + 10 * u16::from(number - 232); 3],
            _ => {
                let number = number - 16;
                [number / 36, number / 6 % 6, number % 6].map(level)
            }
        };
        let linear = channels.map(|it| {
            let it = f64::from(it) / 255.0;
            if it <= 0.04045 {
                it / 12.92
            } else {
                ((it + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    fn ratio(one: Color, other: Color) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn styles(theme: &Theme) -> [Style; 20] {
        [
            theme.text,
            theme.quiet,
            theme.title,
            theme.question,
            theme.speaker,
            theme.selected,
            theme.key,
            theme.calm,
            theme.soon,
            theme.urgent,
            theme.good,
            theme.bad,
            theme.rule,
            theme.selection,
            theme.marker,
            theme.quoted,
            theme.covered,
            theme.removed,
            theme.added,
            theme.found,
        ]
    }

    #[test]
    fn every_color_of_our_own_can_be_read_on_its_paper() {
        // WCAG 2.2: 4.5 is enough for text (1.4.3), 7 is enhanced contrast (1.4.6).
        for (look, least) in [(Look::Light, 4.5), (Look::Dark, 4.5), (Look::Contrast, 7.0)] {
            let theme = Theme::new(look, false);
            let (ink, paper) = theme.base.expect("colors of its own");
            for style in styles(&theme) {
                let found = ratio(style.fg.unwrap_or(ink), style.bg.unwrap_or(paper));
                assert!(found >= least, "{look:?}: {style:?} has {found:.1}");
            }
        }
    }

    #[test]
    fn nothing_is_bright_black_and_without_colors_nothing_has_any() {
        for look in Look::ALL {
            for style in styles(&Theme::new(look, false)) {
                assert_ne!(style.fg, Some(Color::DarkGray));
                assert_ne!(style.fg, Some(Color::Indexed(8)));
            }
            let colourless = Theme::new(look, true);
            let uncolored = |style: &Style| style.fg.is_none() && style.bg.is_none();
            assert!(styles(&colourless).iter().all(uncolored));
            assert!(colourless.base.is_none());
        }
    }
}
