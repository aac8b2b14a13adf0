//! Possible problems in one's own notes.

messages! { lint:
    /// Heading of the list.
    TITLE;
    /// A story without an action.
    NO_ACTION;
    /// A result without a number.
    NO_NUMBER;
    /// The same words as for another question.
    same_words(other: &str) -> Localized;
    /// An introduction that takes too long to say.
    long_introduction(seconds: u64) -> Localized;
    /// A follow-up about something its parent does not mention.
    stray(word: &str) -> Localized;
    /// A question without an answer.
    NO_ANSWER;
    /// A text over its limit.
    over(limit: usize, in_bytes: bool, with_spaces: usize, without_spaces: usize, two: usize, three: usize) -> Localized;
    /// What to do about a remark.
    AS_YOU_LIKE;
    /// More remarks than are shown.
    more(count: usize) -> Localized;
}
