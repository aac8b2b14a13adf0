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
    /// The last line is cut off.
    CUT_OFF;
    /// Zero bytes at the end.
    zeros_at_end(bytes: usize) -> Localized;
    /// A file of the journal is not there though later ones are.
    MISSING;
    /// What to do about that.
    MEND_MISSING;
    /// The journal ends before the transcript does, which has so many more answers.
    behind(answers: usize) -> Localized;
    /// Events that can be read and do not fit.
    unused(events: usize) -> Localized;
    /// The ends of the lines of a file of the journal were changed; all of it is read.
    LINE_ENDS;
    /// How to keep that from happening.
    KEEP_LINE_ENDS;
    /// A transcript without anything in it.
    EMPTY;
    /// Its journal tells what it said.
    READ_FROM_JOURNAL;
    /// What to do about it.
    RESTORE;
    /// The same of a record of which nothing else is used.
    RESTORE_ALONE;
}
