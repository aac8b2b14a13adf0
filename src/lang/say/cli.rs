//! Messages of commands that cannot do what they were asked.

messages! { cli:
    /// Standard input or output is not a terminal.
    NO_TERMINAL;
    /// The terminal cannot position the cursor.
    DUMB_TERMINAL;
    /// Some banks or scenarios cannot be used.
    LIBRARY_PROBLEMS;
    /// `coach` reads the answer from the terminal.
    WAITING_FOR_ANSWER;
    /// An answer on standard input that is too long.
    INPUT_TOO_LARGE;
    /// An answer on standard input that is not UTF-8.
    INPUT_NO_TEXT;
    /// Standard input failed.
    input_failed(why: &str) -> Localized;
    /// The terminal failed.
    terminal_failed(why: &str) -> Localized;
    /// There is a bug in the program.
    panicked(said: &str) -> Localized;
    /// Standard output failed.
    output_failed(why: &str) -> Localized;
}
