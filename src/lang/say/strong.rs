//! The strong answer to a question, set against one's own.

messages! { strong:
    /// The title.
    TITLE;
    /// The title where only an outline is there.
    OUTLINE_TITLE;
    /// The bank has none.
    NONE;
    /// A real interview has not ended yet.
    NOT_YET;
    /// Before the key points of which no sentence is known.
    ELSEWHERE;
    /// Above one's own answer.
    OWN_ANSWER;
    /// A key point of which the coach cannot tell: it asks.
    UNSURE;
    /// A key point that one's own answer left out.
    LEFT_OUT;
    /// The same where leaving it out is no fault.
    OPTIONAL;
    /// What becomes of a second try from now on.
    COUNTS_NO_MORE;
    /// Above what the candidate prepared to say.
    PREPARED;
    /// How key points are made of it.
    MAKE_POINTS;
    /// Nothing was prepared.
    NOTHING_PREPARED;
    /// The question is in no bank of the candidate's own.
    NOT_OWN;
    /// How many words of it the answer has, of how many.
    said_of_prepared(said: usize, all: usize) -> String;
    /// So many key points were made of it.
    points_made(points: usize) -> Localized;
    /// A key point in the sentence that is most like it.
    guessed(point: &str) -> String;
    /// Above a try that came after the strong answer.
    AFTER;
    /// By which words one's own answer made a key point.
    said(words: &str) -> String;
    /// By which words one's own answer said the opposite.
    opposite(words: &str) -> String;
}
