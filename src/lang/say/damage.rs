//! What `check` says about a journal that is not as it was written.

messages! { damage:
    /// Bytes that are no line any more.
    damaged(bytes: usize) -> Localized;
    /// Zero bytes.
    zeros(bytes: usize) -> Localized;
    /// Lines that are nowhere.
    gap(lines: u64) -> Localized;
    /// The first line is damaged.
    NO_HEAD;
    /// A line of another session.
    foreign(session: &str) -> Localized;
    /// A line that a newer program wrote.
    UNKNOWN;
    /// The end is cut off, though the interview is over.
    CUT_OFF;
    /// What to do about it.
    RESTORE;
}
