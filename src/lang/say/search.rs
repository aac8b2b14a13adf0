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
    /// The role interviewed for.
    ROLE;
    /// The round's name.
    ROUND;
    /// Who asked.
    INTERVIEWER;
    /// The bank's id.
    BANK;
    /// The question's id.
    QUESTION;
    /// A competency's id.
    COMPETENCY;
    /// The interviewer's words.
    PROMPT;
    /// What was noted while thinking.
    NOTES;
    /// The candidate's words.
    ANSWER;
    /// What was typed after the limit.
    AFTER_TIME;
    /// The field of what was never submitted.
    DRAFT;
    /// A key point of the question.
    KEY_POINT;
    /// What the coach advised.
    ADVICE;
    /// A tag given in review.
    TAG;
    /// A comment written in review.
    COMMENT;
    /// The screen's title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// While nothing is typed.
    ABOUT_SEARCH;
    /// Before the words.
    WORDS;
    /// What was found belongs to no single question.
    WHOLE;
    /// How many lines were found; there may be more.
    under_way(lines: usize) -> String;
    /// How many lines were found, and how many of them are shown.
    counted(lines: usize, interviews: usize, shown: usize) -> String;
    /// Some interviews could not be searched.
    unsearched(interviews: usize) -> String;
    /// Where in a transcript something was found; turns and lines count from 1.
    place(turn: Option<usize>, field: &str, line: usize) -> String;
    /// No transcript has the words.
    nothing_found(words: &str) -> Localized;
}
