//! Messages about importing one's own notes.

messages! { import:
    /// The company of a scenario made from notes.
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
    /// An entry made by the last import.
    IN_BANK;
    /// An entry that is left out.
    left_out(key: &str) -> String;
    /// Title while an entry's answer is edited.
    EDIT_ANSWER;
    /// Placeholder for a missing answer.
    ANSWER_PLACEHOLDER;
    /// Without an answer there is no story.
    NO_ANSWER_NO_STORY;
    /// How to turn a skipped line into a question.
    make_question(key: &str) -> String;
    /// An answer kept as a story.
    A_STORY;
    /// An entry with an answer.
    ANSWERED;
    /// How many entries will be made, and how many lines are skipped.
    to_make(entries: usize, skipped: usize) -> String;
    /// The question that an entry follows up on.
    follows(question: &str) -> String;
    /// Its position in the notes.
    at_line(line: usize) -> String;
    /// The first interview at a Korean group.
    ROUND_PRACTICAL;
    /// The second one.
    ROUND_EXECUTIVE;
    /// The call before a loop.
    ROUND_CALL;
    /// The part of a loop about the work.
    ROUND_LOOP_WORK;
    /// The part of a loop about the person.
    ROUND_LOOP_STORIES;
    /// The team of a startup.
    ROUND_TEAM;
    /// Its founders.
    ROUND_FOUNDERS;
    /// The summary of a scenario made from a posting.
    POSTING_SUMMARY;
    /// Heading of the posting's lines in its scenario.
    POSTING_COMMENT;
    /// Heading of the rounds of a scenario to be made.
    ROUNDS;
    /// Which rounds to hold.
    WHICH_ROUNDS;
    /// There is no such round.
    BAD_ROUNDS;
    /// How to make the scenario.
    MAKE_SCENARIO;
    /// Nothing in the banks fits the posting.
    NO_ROUNDS;
    /// A round to choose: its number, its name, the number of questions, whether it is suggested.
    round(number: usize, name: &str, questions: usize, proposed: bool) -> String;
    /// A file with that name already exists.
    scenario_there(path: &str) -> Localized;
    /// A scenario was made.
    scenario_made(path: &str, id: &str) -> Localized;
    /// Skipped: a heading.
    HEADING;
    /// Skipped: a line that announces the questions below it.
    CONTENTS;
    /// Skipped: a line about the file.
    METADATA;
    /// Skipped: a question that the candidate asks.
    ASKED_BY_THEM;
    /// Skipped: advice.
    HINT;
    /// Skipped: part of a form.
    FORM;
    /// Skipped: a comment of HTML.
    COMMENT;
    /// Skipped: belongs to no question.
    UNPLACED;
    /// A file is not text.
    BINARY;
    /// A document in an unsupported format.
    DOCUMENT;
    /// A PDF or DOCX that violates its format.
    DOCUMENT_DAMAGED;
    /// A PDF or DOCX that needs a password.
    DOCUMENT_LOCKED;
    /// A PDF with images but no text.
    DOCUMENT_PICTURES;
    /// A PDF whose fonts do not identify their letters.
    DOCUMENT_UNNAMED;
    /// A PDF or DOCX that takes too much time or memory.
    DOCUMENT_TOO_LARGE;
    /// The program could not start itself again to open a document.
    no_child(why: &str) -> Localized;
    /// Some characters of a PDF could not be identified.
    unnamed(count: usize) -> Localized;
    /// A data file is broken.
    broken(line: usize, what: &str) -> Localized;
    /// A line of a posting that no question in any bank tests.
    NOTHING_TESTS;
    /// A line of a posting about the tasks.
    DUTY;
    /// A line of a posting about requirements.
    REQUIREMENT;
    /// A line of a posting about preferences.
    PREFERENCE;
    /// A line of a posting that interviews do not cover.
    OTHER;
    /// The title of a bank made from notes.
    OWN_TITLE;
    /// The title of a bank made from a CV.
    OWN_CV_TITLE;
    /// The source of a question that is no longer in the notes.
    GONE;
    /// The question before anything is written.
    MAKE_IT;
    /// Nothing was written.
    NOT_MADE;
    /// There is no terminal to ask on.
    SAY_YES;
    /// No question was found.
    NO_QUESTIONS;
    /// The notes have only stories, which make no bank.
    only_stories(count: usize, path: &str) -> Localized;
    /// Only a bank can be made from a file.
    FROM_MAKES_A_BANK;
    /// There is no folder for a bank.
    NO_FOLDER;
    /// An invalid bank ID.
    BAD_BANK;
    /// A built-in bank has that ID.
    shipped_bank(id: &str) -> Localized;
    /// The result of an import.
    counts(all: usize, new: usize, changed: usize, gone: usize, skipped: usize) -> Localized;
    /// A bank was made.
    made(path: &str, id: &str) -> Localized;
    /// Stories were added.
    made_stories(count: usize) -> Localized;
    /// Everything was there already, or was left out.
    NOTHING_TO_MAKE;
}
