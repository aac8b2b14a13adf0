/// The screens' colors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// The terminal's own sixteen colors, on its own background.
    #[default]
    Terminal,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
    /// The highest contrast.
    Contrast,
}

impl Look {
    /// All of them, in the order offered.
    pub const ALL: [Self; 4] = [Self::Terminal, Self::Light, Self::Dark, Self::Contrast];

    /// Its name in the configuration; never changed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}
