//! Practice written out for others, and what comes back.

messages! { export:
    /// The title of a page of several sessions.
    title(sessions: usize) -> String;
    /// Above what was given to prepare from.
    BRIEF;
    /// What the bars show.
    MARKS_CHART;
    /// What the lines show.
    SESSIONS_CHART;
    /// The title of the form for remarks.
    REMARKS;
    /// How remarks are sent back.
    HOW_TO_REMARK;
    /// The field for a name.
    FROM;
    /// The field for a remark on a whole session.
    WHOLE;
    /// The button.
    SAVE_REMARKS;
    /// Above the text to fill in where there are no scripts.
    WITHOUT_SCRIPT;
    /// Who remarked, where they give no name.
    MENTOR;
    /// There is no session to write out.
    NO_SESSIONS;
    /// A bank goes to Anki only.
    ONLY_ANKI;
    /// There is no such bank.
    no_bank(id: &str) -> Localized;
    /// A file holds no remarks.
    NO_REMARKS;
    /// Remarks were added to a session.
    remarks_added(id: &str, count: usize) -> Localized;
    /// A remark belongs to no turn of its session.
    stray_remark(id: &str, what: &str) -> Localized;
}
