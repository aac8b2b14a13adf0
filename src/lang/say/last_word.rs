//! The candidate's word on what the coach says.

messages! { last_word:
    /// Above the sentences of an answer.
    WHERE;
    /// There is nothing to weigh on the page.
    NOTHING_HERE;
    /// A finding is no key point.
    POINTS_ONLY;
    /// The point counts as left out already.
    LEFT_OUT_ANYWAY;
    /// Nothing was written.
    NO_SENTENCE;
    /// There is nothing to take back.
    NOTHING_TO_UNDO;
}
