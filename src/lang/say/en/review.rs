//! A past interview in words.

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
    AFTER_TIME: "typed after time was up",
    DRAFT: "draft, not submitted",
    EMPTY: "(no answer)",
    COMPLETED: "completed",
    LEFT: "ended early",
    UNFINISHED: "unfinished",
    TITLE: "Past interviews",
    NONE_YET: "There are no transcripts yet. After an interview it shows up here.",
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
        1 => format!("One session is left out, as it cannot be read. {first}: {why}"),
        count => format!("{count} sessions are left out, as they cannot be read. {first}: {why}"),
    },
    NONE_SUCH: "No transcript is as you asked for.",
    EMPTY_TRASH: "The trash is empty.",
    deleted: |id| format!("{id} is in the trash now; 'rehearse restore {id}' brings it back."),
    restored: |id| format!("{id} is back."),
};
