//! Exports of practice sessions for others, and their feedback.

use super::counted;
use crate::lang::say::export::Messages;

pub(super) const MESSAGES: Messages = Messages {
    title: |sessions| format!("{} of interview practice", counted(sessions, "session")),
    BRIEF: "Given beforehand",
    MARKS_CHART: "The coach's marks and the candidate's own rating, out of 5",
    SESSIONS_CHART: "Mean marks by session, out of 5: solid is the coach, dashed the candidate",
    REMARKS: "Your remarks",
    HOW_TO_REMARK: "Write a remark below any answer, save, and send the file to the candidate. Leave empty what you have nothing to say about.",
    FROM: "Your name",
    WHOLE: "On the interview as a whole",
    SAVE_REMARKS: "Save the remarks as a file",
    WITHOUT_SCRIPT: "This browser cannot save a file. Write your remarks into the text below, copy all of it and send it to the candidate.",
    MENTOR: "Mentor",
    NO_SESSIONS: "there is no session to export",
    ONLY_ANKI: "a bank can be exported with --format anki only",
    no_bank: |id| format!("{id}: there is no such bank; rehearse list banks shows those there are"),
    NO_REMARKS: "it holds no remarks; it has to be a file saved from an exported page, or a mail with that text",
    remarks_added: |id, count| format!("{id}: {} added to its notes", counted(count, "remark")),
    stray_remark: |id, what| {
        format!("{id}: no answer of the session fits {what}; that remark was not added")
    },
};
