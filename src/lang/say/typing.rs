//! The typing test.

messages! { typing:
    /// The title, and the menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    SUMMARY;
    /// The instructions.
    ABOUT;
    /// Placeholder for the text.
    PLACEHOLDER;
    /// Too little was written.
    TOO_SHORT;
    /// The result.
    measured(factor: f64) -> String;
    /// Applies the new factor.
    take(factor: f64) -> String;
    /// Keeps the current factor; `None` means each scenario's own.
    keep(factor: Option<f64>) -> String;
}
