//! A past interview in words.

use chrono::{DateTime, FixedOffset};
use std::time::Duration;

messages! { review:
    /// About the text form, in the help.
    FORM_TEXT;
    /// About the Markdown form.
    FORM_MARKDOWN;
    /// About the JSON form.
    FORM_JSON;
    /// About the HTML form.
    FORM_HTML;
    /// About the cards for Anki.
    FORM_ANKI;
    /// Nothing was answered.
    NOTHING;
    /// Before notes.
    NOTES;
    /// Before what was typed after the limit.
    AFTER_TIME;
    /// Before what was written of an answer and never submitted.
    DRAFT;
    /// Before words of which nobody knows what they answer.
    TYPED;
    /// An empty answer.
    EMPTY;
    /// Everything was asked.
    COMPLETED;
    /// It was ended before.
    LEFT;
    /// It is still going on, or was interrupted.
    UNFINISHED;
    /// The list's title.
    TITLE;
    /// There is nothing to list.
    NONE_YET;
    /// The only interview is going on in another window.
    ONE_GOING_ON;
    /// The home screen's way to the list.
    OPEN;
    /// About the list, on the home screen.
    ABOUT;
    /// Time used of what was given.
    time(used: Duration, limit: Duration) -> String;
    /// How many questions and probes were answered.
    counted(questions: usize, probes: usize) -> String;
    /// When a session began, as a label.
    when(started: DateTime<FixedOffset>) -> String;
    /// A session that another program is in the middle of.
    LIVE;
    /// How many sessions are left out, as they cannot be read, and why the first cannot.
    left_out(count: usize, first: &str, why: &str) -> String;
    /// So many more files of the candidate's own are not read in full.
    more_files(count: usize) -> String;
    /// No session is as it is asked for.
    NONE_SUCH;
    /// Nothing was deleted.
    EMPTY_TRASH;
    /// A session was moved into the trash.
    deleted(id: &str) -> Localized;
    /// A session was moved out of the trash.
    restored(id: &str) -> Localized;
}
