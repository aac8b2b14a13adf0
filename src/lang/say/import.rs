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
    /// The preview on the screen.
    PREVIEW;
    /// An entry that the last import made.
    IN_BANK;
    /// An entry that is left out.
    left_out(key: &str) -> String;
    /// The answer to an entry is written.
    EDIT_ANSWER;
    /// While there is none.
    ANSWER_PLACEHOLDER;
    /// Without an answer there is no story.
    NO_ANSWER_NO_STORY;
    /// What makes a question of a line of which nothing was made.
    make_question(key: &str) -> String;
    /// An answer that is kept as a story.
    A_STORY;
    /// An entry with an answer.
    ANSWERED;
    /// How many entries are to be made, and how many lines nothing is made of.
    to_make(entries: usize, skipped: usize) -> String;
    /// What an entry follows up on.
    follows(question: &str) -> String;
    /// Where it stands in the notes.
    at_line(line: usize) -> String;
    /// The first interview of a Korean group.
    ROUND_PRACTICAL;
    /// Its second.
    ROUND_EXECUTIVE;
    /// The call before a loop.
    ROUND_CALL;
    /// The part of a loop about the work.
    ROUND_LOOP_WORK;
    /// The part of a loop about the person.
    ROUND_LOOP_STORIES;
    /// The team of a young company.
    ROUND_TEAM;
    /// Its founders.
    ROUND_FOUNDERS;
    /// The summary of a scenario made of a posting.
    POSTING_SUMMARY;
    /// Above the lines of the posting in its scenario.
    POSTING_COMMENT;
    /// Above the rounds of a scenario to be made.
    ROUNDS;
    /// Which rounds to hold.
    WHICH_ROUNDS;
    /// No such round.
    BAD_ROUNDS;
    /// How to have the scenario made.
    MAKE_SCENARIO;
    /// Nothing in the banks tests the posting.
    NO_ROUNDS;
    /// A round to choose: its number, its name, how many questions, whether it is proposed.
    round(number: usize, name: &str, questions: usize, proposed: bool) -> String;
    /// A file of that name is there already.
    scenario_there(path: &str) -> Localized;
    /// A scenario was made.
    scenario_made(path: &str, id: &str) -> Localized;
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
    /// The title of a bank made from a CV.
    OWN_CV_TITLE;
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
