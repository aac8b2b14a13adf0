//! How people say the key points of a question: as we ship it, and as the user's own files say.

use std::path::Path;

use crate::bank::QuestionRef;
use crate::bank::examples::{self, QuestionExamples};
use crate::store::selection::{BANKS, EXAMPLES};
use crate::store::{LARGEST_SOURCE, read_text, shipped};

/// How people say the key points of a question, as shipped.
pub fn shipped_example(question: &QuestionRef) -> QuestionExamples {
    let bank = shipped::BANKS.iter().find(|it| it.id == question.bank);
    let examples = bank.and_then(|it| examples::unpack_question(it.examples, &question.id));
    examples.unwrap_or_default()
}

/// The same as the user's own file in a folder of scenarios says it, as far as that is sound.
pub fn own_example(folder: &Path, question: &QuestionRef) -> QuestionExamples {
    let file = folder.join(BANKS).join(EXAMPLES);
    let file = file.join(format!("{}.toml", question.bank));
    match read_text(&file, LARGEST_SOURCE) {
        Ok(source) => examples::read_question(source.text(), &question.id),
        // Most have none; what is wrong with it is told with the library.
        Err(_) => QuestionExamples::default(),
    }
}
