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
    /// A file is a packed document that we do not open.
    DOCUMENT;
    /// A PDF or a DOCX breaks the rules of its format.
    DOCUMENT_DAMAGED;
    /// A PDF or a DOCX asks for a password.
    DOCUMENT_LOCKED;
    /// A PDF holds pictures and no text.
    DOCUMENT_PICTURES;
    /// The fonts of a PDF do not say which letters are meant.
    DOCUMENT_UNNAMED;
    /// A PDF or a DOCX takes too much time or memory.
    DOCUMENT_TOO_LARGE;
    /// The program could not be started a second time, to open a document in.
    no_child(why: &str) -> Localized;
    /// Some characters of a PDF could not be told.
    unnamed(count: usize) -> Localized;
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
    /// Only a bank is made from a file.
    FROM_MAKES_A_BANK;
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
