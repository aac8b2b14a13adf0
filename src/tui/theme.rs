use ratatui::style::{Color, Modifier, Style};

/// Every style by what it means. Colors are the terminal's own sixteen, so that the user's
/// palette holds, without bright black, which many palettes make the background; without color, meaning is carried by bold, dim, underline and reverse.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// What matters less.
    pub quiet: Style,
    /// A title.
    pub title: Style,
    /// The interviewer's words.
    pub question: Style,
    /// Who speaks.
    pub speaker: Style,
    /// What is selected in a list.
    pub selected: Style,
    /// A key in the footer.
    pub key: Style,
    /// Time while there is enough.
    pub calm: Style,
    /// Time at the first warning.
    pub soon: Style,
    /// Time at the last warning, and beyond.
    pub urgent: Style,
    /// Something went well.
    pub good: Style,
    /// Something went wrong.
    pub bad: Style,
    /// Lines between the parts of a screen.
    pub rule: Style,
    /// The selected part of a text being written.
    pub selection: Style,
    /// A STAR marker in a text being written.
    pub marker: Style,
    /// Words of an answer that a finding means, where they stand.
    pub quoted: Style,
    /// Words of an answer that cover a key point, where they stand.
    pub covered: Style,
    /// Words that an earlier text has and a later one has not.
    pub removed: Style,
    /// Words that a later text has and an earlier one has not.
    pub added: Style,
    /// The words searched for.
    pub found: Style,
}

impl Theme {
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
        }
    }

    /// The theme where colors are not wanted (`NO_COLOR`) or not to be had.
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
            // It must differ from the selected line that it may be in.
            found: bold.add_modifier(Modifier::UNDERLINED),
        }
    }
}
