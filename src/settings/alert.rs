/// What calls the candidate when time runs short, besides the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alert {
    /// Nothing.
    #[default]
    Off,
    /// The terminal's bell.
    Bell,
    /// A notification of the desktop, where the terminal passes one on, with the bell.
    Notification,
}

impl Alert {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Off, Self::Bell, Self::Notification];

    /// The word in the configuration; never changed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Bell => "bell",
            Self::Notification => "notification",
        }
    }

    /// The one with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
