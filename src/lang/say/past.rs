//! The list of past interviews, and one of them with what is added to it.

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
    /// Nothing fits what was typed.
    NONE_FIT;
    /// It is dated more than a day after now: a clock was wrong.
    AHEAD;
    /// What cannot be read.
    UNREADABLE;
    /// The candidate's own rating in a list.
    OWN;
    /// The coach's marks in a list.
    COACH;
    /// Answers were spoken aloud.
    ALOUD;
    /// It was starred.
    STARRED;
    /// Before tags.
    TAGS;
    /// Before a comment.
    COMMENT;
    /// Above the field of a comment on the interview.
    COMMENT_ON_WHOLE;
    /// Above the field of a comment on an answer.
    COMMENT_ON_ANSWER;
    /// Above the field of an interview's tags.
    TAGS_OF_WHOLE;
    /// Above the field of an answer's tags.
    TAGS_OF_ANSWER;
    /// In an empty comment.
    COMMENT_PLACEHOLDER;
    /// A probe has no rating of its own.
    RATED_WITH_QUESTION;
    /// The rating was changed in review.
    CHANGED;
    /// Which version of a session it is, where two machines each went on with it.
    version(number: usize) -> Localized;
    /// A transcript that was opened by its path, outside the folder of transcripts.
    ELSEWHERE;
    /// Whether to move the selected one into the trash.
    ask_delete(key: &str) -> String;
    /// How many there are, and how many of them are shown.
    counted(shown: usize, all: usize) -> String;
    /// Minutes practised.
    minutes(minutes: u64) -> String;
    /// Why nothing can be added to a past interview.
    sealed(why: &Localized) -> Localized;
}
