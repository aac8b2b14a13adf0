//! What importing one's own notes says.

messages! { import:
    /// The company of a scenario made of notes.
    OWN_COMPANY;
    /// Its role.
    OWN_ROLE;
    /// Its summary.
    OWN_SUMMARY;
    /// Its interviewer.
    OWN_LEAD;
    /// The manner of the interviewer.
    OWN_MANNER;
    /// Its round.
    OWN_ROUND;
    /// A skipped line is a title.
    HEADING;
    /// A skipped line announces questions that are below.
    CONTENTS;
    /// A skipped line is about the file.
    METADATA;
    /// A skipped line is a question the candidate asks.
    ASKED_BY_THEM;
    /// A skipped line is advice.
    HINT;
    /// A skipped line belongs to a form.
    FORM;
    /// A skipped line belongs to no question.
    UNPLACED;
    /// A file is no text.
    BINARY;
    /// A file is a PDF or a DOCX.
    DOCUMENT;
    /// A data file is broken.
    broken(line: usize, what: &str) -> Localized;
    /// A line of a posting that no question of any bank tests.
    NOTHING_TESTS;
    /// A line of a posting says what one will do.
    DUTY;
    /// A line of a posting says what one needs.
    REQUIREMENT;
    /// A line of a posting says what is welcome.
    PREFERENCE;
    /// A line of a posting that is not asked about.
    OTHER;
    /// The title of a bank made of notes.
    OWN_TITLE;
    /// The source of a question that the notes no longer hold.
    GONE;
    /// Asked before anything is written.
    MAKE_IT;
    /// Nothing was written.
    NOT_MADE;
    /// There is no terminal to ask on.
    SAY_YES;
    /// No question was found.
    NO_QUESTIONS;
    /// The user has no folder for a bank.
    NO_FOLDER;
    /// A bank's id that cannot be one.
    BAD_BANK;
    /// A bank of ours has that id.
    shipped_bank(id: &str) -> Localized;
    /// What an import comes to.
    counts(all: usize, new: usize, changed: usize, gone: usize, skipped: usize) -> Localized;
    /// A bank was made.
    made(path: &str, id: &str) -> Localized;
}
