//! The candidate's decisions about the coach's findings.

messages! { last_word:
    /// Heading of the sentences of an answer.
    WHERE;
    /// There is nothing to decide on the page.
    NOTHING_HERE;
    /// A finding is not a key point.
    POINTS_ONLY;
    /// The point already counts as left out.
    LEFT_OUT_ANYWAY;
    /// Nothing was written.
    NO_SENTENCE;
    /// There is nothing to undo.
    NOTHING_TO_UNDO;
}
