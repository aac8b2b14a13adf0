//! What the commands say when they cannot do what they were asked for.

messages! { cli:
    /// Standard input or output is no terminal.
    NO_TERMINAL;
    /// The terminal cannot place the cursor.
    DUMB_TERMINAL;
    /// Some banks or scenarios cannot be used.
    LIBRARY_PROBLEMS;
    /// `coach` reads the answer from the terminal.
    WAITING_FOR_ANSWER;
    /// An answer on standard input that is longer than any answer.
    INPUT_TOO_LARGE;
    /// An answer on standard input that is not UTF-8.
    INPUT_NO_TEXT;
    /// Standard input refused.
    input_failed(why: &str) -> Localized;
    /// The terminal refused.
    terminal_failed(why: &str) -> Localized;
    /// There is a mistake in the program.
    panicked(said: &str) -> Localized;
    /// Standard output refused.
    output_failed(why: &str) -> Localized;
}
