//! What one might look at again in one's own notes.

messages! { lint:
    /// Above the list.
    TITLE;
    /// A story tells no action.
    NO_ACTION;
    /// A result names no number.
    NO_NUMBER;
    /// The same words stand at another question.
    same_words(other: &str) -> Localized;
    /// An introduction takes too long to say.
    long_introduction(seconds: u64) -> Localized;
    /// A follow-up speaks of what its parent does not say.
    stray(word: &str) -> Localized;
    /// A question has no answer.
    NO_ANSWER;
    /// A text is over its limit.
    over(limit: usize, in_bytes: bool, with_spaces: usize, without_spaces: usize, two: usize, three: usize) -> Localized;
    /// What to do about a remark.
    AS_YOU_LIKE;
    /// More remarks than are shown.
    more(count: usize) -> Localized;
}
