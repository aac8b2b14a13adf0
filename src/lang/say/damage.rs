//! Messages of `check` about a damaged journal.

messages! { damage:
    /// Bytes that are no longer a line.
    damaged(bytes: usize) -> Localized;
    /// Zero bytes.
    zeros(bytes: usize) -> Localized;
    /// Lines that are missing.
    gap(lines: u64) -> Localized;
    /// The first line is damaged.
    NO_HEAD;
    /// A line of another session.
    foreign(session: &str) -> Localized;
    /// A line written by a newer program.
    UNKNOWN;
    /// The last line is cut off.
    CUT_OFF;
    /// Zero bytes at the end.
    zeros_at_end(bytes: usize) -> Localized;
    /// A file of the journal is missing, though later ones exist.
    MISSING;
    /// How to fix that.
    MEND_MISSING;
    /// The journal ends before the transcript, which has this many more answers.
    behind(answers: usize) -> Localized;
    /// Events that are readable but do not fit.
    unused(events: usize) -> Localized;
    /// The line ends of a journal file were changed; all of it is readable.
    LINE_ENDS;
    /// How to prevent that.
    KEEP_LINE_ENDS;
    /// An empty transcript.
    EMPTY;
    /// Its content was read from the journal.
    READ_FROM_JOURNAL;
    /// How to fix it.
    RESTORE;
    /// The same for a record of which nothing else is used.
    RESTORE_ALONE;
}
