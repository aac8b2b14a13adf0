//! The typing test.

messages! { typing:
    /// The title, and the line of the home screen.
    TITLE;
    /// What it is for, on the home screen.
    SUMMARY;
    /// What to do.
    ABOUT;
    /// In the empty text.
    PLACEHOLDER;
    /// Too little was written.
    TOO_SHORT;
    /// What was measured.
    measured(factor: f64) -> String;
    /// Takes the new factor.
    take(factor: f64) -> String;
    /// Keeps the factor as it is; `None` is each scenario's own.
    keep(factor: Option<f64>) -> String;
}
