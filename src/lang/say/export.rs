//! Exports of practice sessions for others, and their feedback.

messages! { export:
    /// The title of a page with several sessions.
    title(sessions: usize) -> String;
    /// Heading of the material to prepare from.
    BRIEF;
    /// What the bars show.
    MARKS_CHART;
    /// What the lines show.
    SESSIONS_CHART;
    /// The title of the form for comments.
    REMARKS;
    /// How to send the comments back.
    HOW_TO_REMARK;
    /// The field for a name.
    FROM;
    /// The field for a comment on a whole session.
    WHOLE;
    /// The button.
    SAVE_REMARKS;
    /// Heading of the text to fill in without scripts.
    WITHOUT_SCRIPT;
    /// The author of comments without a name.
    MENTOR;
    /// There is no session to export.
    NO_SESSIONS;
    /// A bank can only be exported to Anki.
    ONLY_ANKI;
    /// There is no such bank.
    no_bank(id: &str) -> Localized;
    /// A file contains no comments.
    NO_REMARKS;
    /// Comments were added to a session.
    remarks_added(id: &str, count: usize) -> Localized;
    /// A comment that belongs to no turn of its session.
    stray_remark(id: &str, what: &str) -> Localized;
}
