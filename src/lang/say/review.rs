//! A past interview as text.

use chrono::{DateTime, FixedOffset};
use std::time::Duration;

messages! { review:
    /// The description of the text form, in the help.
    FORM_TEXT;
    /// The description of the Markdown form.
    FORM_MARKDOWN;
    /// The description of the JSON form.
    FORM_JSON;
    /// The description of the HTML form.
    FORM_HTML;
    /// The description of the cards for Anki.
    FORM_ANKI;
    /// Nothing was answered.
    NOTHING;
    /// Heading of notes.
    NOTES;
    /// Heading of a comment, or of a mentor's remarks.
    REMARKS;
    /// Heading of text typed after the limit.
    AFTER_TIME;
    /// Heading of an answer that was never submitted.
    DRAFT;
    /// Heading of words whose question is unknown.
    TYPED;
    /// An empty answer.
    EMPTY;
    /// Everything was asked.
    COMPLETED;
    /// It was ended early.
    LEFT;
    /// It is still running, or was interrupted.
    UNFINISHED;
    /// The list's title.
    TITLE;
    /// There is nothing to list.
    NONE_YET;
    /// The only interview is running in another window.
    ONE_GOING_ON;
    /// The menu entry of the list on the home screen.
    OPEN;
    /// Its description on the home screen.
    ABOUT;
    /// Time used and time allowed.
    time(used: Duration, limit: Duration) -> String;
    /// How many questions and probes were answered.
    counted(questions: usize, probes: usize) -> String;
    /// When a session began, as a label.
    when(started: DateTime<FixedOffset>) -> String;
    /// A session in use by another program.
    LIVE;
    /// How many sessions are left out as unreadable, and why the first one is.
    left_out(count: usize, first: &str, why: &str) -> String;
    /// How many more of the candidate's own files were not read completely.
    more_files(count: usize) -> String;
    /// No session matches the request.
    NONE_SUCH;
    /// Nothing was deleted.
    EMPTY_TRASH;
    /// A session was moved to the trash.
    deleted(id: &str) -> Localized;
    /// A session was moved out of the trash.
    restored(id: &str) -> Localized;
    /// Recordings were erased with a session.
    SOUND_ERASED;
    /// A session is back that was answered aloud.
    SOUND_STAYS_ERASED;
}
