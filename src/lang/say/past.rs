//! The list of past interviews, and one of them with its notes.

use crate::lang::Localized;

messages! { past:
    /// Sorted with the newest first.
    NEWEST;
    /// Sorted with the oldest first.
    OLDEST;
    /// Sorted by company.
    BY_COMPANY;
    /// Sorted by the candidate's own ratings.
    BY_OWN;
    /// Sorted by the coach's marks.
    BY_MARKS;
    /// Sorted by length.
    BY_MINUTES;
    /// Nothing matches the filter.
    none_fit(key: &str) -> String;
    /// Its date is more than a day in the future: a clock was wrong.
    AHEAD;
    /// A session is dated before there was such a program.
    TOO_EARLY;
    /// Something unreadable.
    UNREADABLE;
    /// The candidate's own rating in a list.
    OWN;
    /// The coach's marks in a list.
    COACH;
    /// Answers were spoken aloud.
    ALOUD;
    /// It was starred.
    STARRED;
    /// Label of tags.
    TAGS;
    /// Label of a comment.
    COMMENT;
    /// Heading of the field for a comment on the interview.
    COMMENT_ON_WHOLE;
    /// Heading of the field for a comment on an answer.
    COMMENT_ON_ANSWER;
    /// Heading of the field for an interview's tags.
    TAGS_OF_WHOLE;
    /// Heading of the field for an answer's tags.
    TAGS_OF_ANSWER;
    /// In an empty comment.
    COMMENT_PLACEHOLDER;
    /// A probe has no rating of its own.
    RATED_WITH_QUESTION;
    /// The rating was changed in review.
    CHANGED;
    /// The version number of a session that two machines each continued.
    version(number: usize) -> Localized;
    /// A transcript opened by its path, outside the folder of transcripts.
    ELSEWHERE;
    /// Whether to move the selected one to the trash.
    ask_delete(key: &str) -> String;
    /// The total, and how many are shown.
    counted(shown: usize, all: usize) -> String;
    /// Minutes practiced.
    minutes(minutes: u64) -> String;
    /// Why nothing can be added to a past interview.
    sealed(why: &Localized) -> Localized;
}
