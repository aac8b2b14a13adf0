//! The strong answer to a question, compared with one's own.

messages! { strong:
    /// The title.
    TITLE;
    /// The title if there is only an outline.
    OUTLINE_TITLE;
    /// The bank has no strong answer.
    NONE;
    /// A real interview that has not ended.
    NOT_YET;
    /// Heading of the key points without a known sentence.
    ELSEWHERE;
    /// Heading of the user's own answer.
    OWN_ANSWER;
    /// A key point about which the coach is unsure, so it asks.
    UNSURE;
    /// A key point missing in the user's own answer.
    LEFT_OUT;
    /// The same, if leaving it out is acceptable.
    OPTIONAL;
    /// From now on, another attempt does not count.
    COUNTS_NO_MORE;
    /// Heading of the prepared answer.
    PREPARED;
    /// Nothing was prepared.
    NOTHING_PREPARED;
    /// The question is not in any of the candidate's own banks.
    NOT_OWN;
    /// The key that turns it into key points.
    make_points(key: &str) -> String;
    /// How many of its words the answer contains, and the total.
    said_of_prepared(said: usize, all: usize) -> String;
    /// How many key points were made from it.
    points_made(points: usize) -> Localized;
    /// A key point shown in the most similar sentence.
    guessed(point: &str) -> String;
    /// Heading of an attempt after the strong answer was shown.
    AFTER;
    /// The words with which the user's answer made a key point.
    said(words: &str) -> String;
    /// The words with which the user's answer contradicted a key point.
    opposite(words: &str) -> String;
}
