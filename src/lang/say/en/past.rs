//! The list of past interviews, and one of them with its notes.

use crate::lang::Language;
use crate::lang::say::past::Messages;

pub(super) const MESSAGES: Messages = Messages {
    NEWEST: "newest first",
    OLDEST: "oldest first",
    BY_COMPANY: "by company",
    BY_OWN: "your rating, lowest first",
    BY_MARKS: "coach's marks, lowest first",
    BY_MINUTES: "longest first",
    none_fit: |key| format!("No past interview fits. Press {key} to see all of them again."),
    AHEAD: "dated in the future",
    TOO_EARLY: "dated by a wrong clock",
    UNREADABLE: "cannot be read",
    OWN: "you",
    COACH: "coach",
    ALOUD: "spoken aloud",
    STARRED: "* starred",
    TAGS: "Tags",
    COMMENT: "My comment",
    COMMENT_ON_WHOLE: "Comment on this interview",
    COMMENT_ON_ANSWER: "Comment on this answer",
    TAGS_OF_WHOLE: "Tags of this interview, with commas between",
    TAGS_OF_ANSWER: "Tags of this answer, with commas between",
    COMMENT_PLACEHOLDER: "What do you want to remember when you read this again?",
    RATED_WITH_QUESTION: "A follow-up is rated together with its question, not by itself.",
    CHANGED: "changed in review",
    version: |number| format!("version {number}"),
    ELSEWHERE: "It lies outside the folder of transcripts and can only be read.",
    ask_delete: |key| {
        format!(
            "Move this interview to the trash? Press {key} again to move it, any other key to keep it. rehearse restore brings it back."
        )
    },
    counted: |shown, all| {
        if shown == all {
            format!("{all}")
        } else {
            format!("{shown} of {all}")
        }
    },
    minutes: |minutes| format!("{minutes} min"),
    sealed: |why| {
        let why = why.get(Language::En);
        format!("Nothing can be added here. {why}")
    },
};
