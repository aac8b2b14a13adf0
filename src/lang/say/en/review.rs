//! A past interview as text.

use super::counted;
use crate::lang::say::interview::clock;
use crate::lang::say::review::Messages;

pub(super) const MESSAGES: Messages = Messages {
    FORM_TEXT: "plain text",
    FORM_MARKDOWN: "Markdown",
    FORM_JSON: "JSON",
    FORM_HTML: "a web page to send to a mentor or to print",
    FORM_ANKI: "text that Anki imports",
    NOTHING: "No question was answered.",
    NOTES: "notes",
    REMARKS: "Remarks",
    AFTER_TIME: "typed after time was up",
    DRAFT: "draft, not submitted",
    TYPED: "what was typed; which questions it answers is lost",
    EMPTY: "(no answer)",
    COMPLETED: "completed",
    LEFT: "ended early",
    UNFINISHED: "unfinished",
    TITLE: "Past interviews",
    NONE_YET: "There are no transcripts yet. After an interview it shows up here.",
    ONE_GOING_ON: "An interview is going on in another window. It counts once it is over.",
    OPEN: "Review past interviews",
    ABOUT: "Read your past interviews again: questions, answers, times, and your own ratings.",
    time: |used, limit| {
        let [used, limit] = [used, limit].map(clock);
        format!("{used} of {limit}")
    },
    counted: |questions, probes| {
        let questions = counted(questions, "question");
        format!("{questions}, {}", counted(probes, "follow-up"))
    },
    when: |started| started.format("%-d %b, %H:%M").to_string(),
    LIVE: "going on in another window",
    left_out: |count, first, why| match count {
        1 => format!("{first} is left out, as it cannot be read: {why}"),
        count => format!(
            "{first} and {} are left out, as they cannot be read: {why}",
            match count - 1 {
                1 => "another session".to_owned(),
                more => format!("{more} other sessions"),
            }
        ),
    },
    more_files: |count| {
        format!(
            "! and {}; 'rehearse check' names them",
            counted(count, "more file")
        )
    },
    NONE_SUCH: "No transcript is as you asked for.",
    EMPTY_TRASH: "The trash is empty.",
    deleted: |id| format!("{id} is in the trash now; 'rehearse restore {id}' brings it back."),
    SOUND_ERASED: "Its recordings were erased, and nothing brings them back.",
    SOUND_STAYS_ERASED: "It was answered aloud; recordings were erased when it was deleted.",
    restored: |id| format!("{id} is back."),
};
