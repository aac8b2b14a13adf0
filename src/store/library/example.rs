//! How people phrase the key points of a question, from shipped files and the user's own.

use std::path::Path;

use crate::bank::QuestionRef;
use crate::bank::examples::{self, QuestionExamples};
use crate::store::selection::{BANKS, EXAMPLES};
use crate::store::{LARGEST_SOURCE, read_text, shipped};

/// The shipped examples of how people phrase the key points of a question.
pub fn shipped_example(question: &QuestionRef) -> QuestionExamples {
    let bank = shipped::BANKS.iter().find(|it| it.id == question.bank);
    let examples = bank.and_then(|it| examples::unpack_question(it.examples, &question.id));
    examples.unwrap_or_default()
}

/// The same from the user's file in a folder of scenarios, as far as it is valid.
pub fn own_example(folder: &Path, question: &QuestionRef) -> QuestionExamples {
    let file = folder.join(BANKS).join(EXAMPLES);
    let file = file.join(format!("{}.toml", question.bank));
    match read_text(&file, LARGEST_SOURCE) {
        Ok(source) => examples::read_question(source.text(), &question.id),
        // Most questions have none; errors in the file are reported with the library.
        Err(_) => QuestionExamples::default(),
    }
}
