//! What the search through past interviews says, as a command and as a screen.

messages! { search:
    /// Nothing to look for.
    NO_WORDS;
    /// The session's id.
    ID;
    /// The scenario's id.
    SCENARIO;
    /// The company's name.
    COMPANY;
    /// The role of the interview.
    ROLE;
    /// The round's name.
    ROUND;
    /// The interviewer.
    INTERVIEWER;
    /// The bank's id.
    BANK;
    /// The question's id.
    QUESTION;
    /// A competency's id.
    COMPETENCY;
    /// The interviewer's words.
    PROMPT;
    /// The notes taken while thinking.
    NOTES;
    /// The candidate's words.
    ANSWER;
    /// What was typed after the limit.
    AFTER_TIME;
    /// An answer that was never submitted.
    DRAFT;
    /// Words whose question is lost.
    TYPED;
    /// A key point of the question.
    KEY_POINT;
    /// The coach's advice.
    ADVICE;
    /// A tag given in review.
    TAG;
    /// A comment written in review.
    COMMENT;
    /// The screen's title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// While the input is empty.
    ABOUT_SEARCH;
    /// Label of the words.
    WORDS;
    /// The match belongs to no single question.
    WHOLE;
    /// How many lines were found; there may be more.
    under_way(lines: usize) -> String;
    /// How many lines were found, and how many are shown.
    counted(lines: usize, interviews: usize, shown: usize) -> String;
    /// Some interviews could not be searched.
    unsearched(interviews: usize) -> String;
    /// The position of a match in a transcript; turns and lines count from 1.
    place(turn: Option<usize>, field: &str, line: usize) -> String;
    /// No transcript contains the words.
    nothing_found(words: &str) -> Localized;
}
