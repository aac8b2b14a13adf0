//! Messages about importing one's own notes.

use crate::lang::say::import::Messages;

use super::counted;

pub(super) const MESSAGES: Messages = Messages {
    OWN_COMPANY: "My notes",
    OWN_ROLE: "Candidate",
    OWN_SUMMARY: "Questions from my own notes.",
    OWN_LEAD: "Interviewer",
    OWN_MANNER: "Calm, one question at a time.",
    OWN_ROUND: "My questions",
    PREVIEW: "Import",
    IN_BANK: "From the last import, so it is in your bank already. Edit the bank to change it.",
    left_out: |key| format!("Left out. Press {key} again to take it back."),
    EDIT_ANSWER: "Your answer",
    ANSWER_PLACEHOLDER: "What do you want to say when you are asked this?",
    NO_ANSWER_NO_STORY: "There is no answer to keep as a story yet.",
    make_question: |key| format!("{key} makes a question of this line."),
    A_STORY: "story",
    ANSWERED: "answered",
    to_make: |entries, skipped| {
        format!(
            "{}, {} left",
            counted(entries, "question"),
            counted(skipped, "line")
        )
    },
    follows: |question| format!("follows up on: {question}"),
    at_line: |line| format!("line {line} of your notes"),
    ROUND_PRACTICAL: "First interview: the team",
    ROUND_EXECUTIVE: "Second interview: executives",
    ROUND_CALL: "Phone screen",
    ROUND_LOOP_WORK: "Loop: the work",
    ROUND_LOOP_STORIES: "Loop: behavioral",
    ROUND_TEAM: "The team",
    ROUND_FOUNDERS: "The founders",
    POSTING_SUMMARY: "An interview made of what a job posting asks for.",
    POSTING_COMMENT: "The lines of the posting, and the questions that test each",
    ROUNDS: "Rounds that this posting is enough for (* proposed)",
    WHICH_ROUNDS: "Which rounds? Numbers with blanks between them, Enter for those with *, n for none. ",
    BAD_ROUNDS: "there is no such round: give numbers of the list, as in --rounds 1 2",
    MAKE_SCENARIO: "To make an interview of this posting, add --yes; --rounds chooses its rounds",
    NO_ROUNDS: "No question in your banks tests this posting, so no interview can be made of it",
    round: |number, name, questions, proposed| {
        let mark = if proposed { "*" } else { " " };
        format!(
            "{mark} {number}  {name}, {}",
            counted(questions, "question")
        )
    },
    scenario_there: |path| format!("{path} is there already: choose another name with --bank"),
    scenario_made: |path, id| format!("Made {path}. To begin: rehearse start {id}"),
    HEADING: "a heading",
    CONTENTS: "a list of contents; the questions stand below",
    METADATA: "information about the file or the question",
    ASKED_BY_THEM: "something you want to ask or look up yourself",
    HINT: "advice, not an answer",
    FORM: "an explanation of STAR or an empty form",
    COMMENT: "a comment hidden in <!-- -->",
    UNPLACED: "it belongs to no question",
    BINARY: "it is no text, or in an encoding that is not known; save it as UTF-8 text in an editor",
    DOCUMENT: "documents in this format cannot be opened; save it as PDF or DOCX in the program it comes from, and import that",
    DOCUMENT_DAMAGED: "the document is damaged; save it again as PDF or DOCX in the program it comes from, or paste its text into a text file",
    DOCUMENT_LOCKED: "the document has a password; save a copy without one and import that",
    DOCUMENT_PICTURES: "the document has pictures but no text; if it was scanned, import the original document or a text file",
    DOCUMENT_UNNAMED: "the fonts of this PDF do not say which letters they show; save the document as DOCX in the program it comes from, or paste its text into a text file",
    DOCUMENT_TOO_LARGE: "the document is too large or too complex to read; save only the pages you need, or paste their text into a text file",
    no_child: |why| {
        format!(
            "the program that opens documents could not be started ({why}); paste the text into a text file and import that"
        )
    },
    unnamed: |count| {
        format!(
            "{count} characters cannot be told, as their fonts do not name them; they are shown as �"
        )
    },
    broken: |line, what| match line {
        0 => format!("its format is broken ({what}); mend it and import it again"),
        _ => format!("its format is broken on line {line} ({what}); mend it and import it again"),
    },
    NOTHING_TESTS: "no question tests this line yet",
    DUTY: "duty",
    REQUIREMENT: "requirement",
    PREFERENCE: "preference",
    OTHER: "not asked",
    OWN_TITLE: "My notes",
    OWN_CV_TITLE: "My CV",
    GONE: "no longer in the notes",
    MAKE_IT: "Make it? [y/N] ",
    NOT_MADE: "nothing was made",
    SAY_YES: "there is no terminal to ask on; add --yes to make it as shown",
    NO_QUESTIONS: "no question was found; --json tells why, line by line",
    only_stories: |count, path| {
        format!(
            "there are only stories ({count}) and no question, so no bank can be made; to keep the stories: rehearse import {path}"
        )
    },
    FROM_MAKES_A_BANK: "--from makes banks only",
    NO_FOLDER: "there is no folder for the bank; name one with --scenarios",
    BAD_BANK: "--bank takes lower-case letters, digits and hyphens, such as my-notes",
    shipped_bank: |id| format!("{id} is a bank of the program; choose another id with --bank"),
    counts: |all, new, changed, gone, skipped| {
        format!(
            "{all} questions ({new} new, {changed} changed, {gone} gone from the notes), {skipped} lines left over"
        )
    },
    made: |path, id| format!("saved to {path}; to practice: rehearse start {id}"),
    made_stories: |count| format!("stories added: {count}; to see them: rehearse list stories"),
    NOTHING_TO_MAKE: "there is nothing new to add",
};
