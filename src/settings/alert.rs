/// How the candidate is alerted when time runs short, besides the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alert {
    /// Nothing.
    #[default]
    Off,
    /// The terminal's bell.
    Bell,
    /// A desktop notification, if the terminal supports it, with the bell.
    Notification,
}

impl Alert {
    /// All of them, in the order offered.
    pub const ALL: [Self; 3] = [Self::Off, Self::Bell, Self::Notification];

    /// Its name in the configuration; never changed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Bell => "bell",
            Self::Notification => "notification",
        }
    }
}
