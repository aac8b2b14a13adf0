//! A scenario that draws from a bank of the user's own.

use crate::lang::Language;
use crate::lang::say::{Phrase, import};

/// The maximum number of questions per interview.
const MAX: usize = 8;

/// The text of a scenario with one round, which draws from the bank `id` with this many
/// questions. Its name is `title` and the bank's ID, so that several can be distinguished.
pub fn scenario(id: &str, title: Phrase, language: Language, questions: usize) -> String {
    let count = questions.clamp(1, MAX);
    // Two minutes to answer; with the time to think and to type, no question takes longer.
    let minutes = count * 6;
    // Whatever the questions' language, lists use the program's.
    let pair = |text: Phrase| {
        let texts = Language::ALL.map(|it| format!("{} = \"{}\"", it.code(), text.get(it)));
        format!("{{ {} }}", texts.join(", "))
    };
    format!(
        "format = 1\nid = \"{id}\"\ncompany = {}\nrole = \"{id}\"\nlanguage = \"{language}\"\nsummary = {}\n\n\
         [[interviewer]]\nid = \"lead\"\nrole = {}\nmanner = {}\n\n\
         [[round]]\nname = {}\nminutes = {minutes}\ninterviewers = [\"lead\"]\n\n\
         [[round.pick]]\nbank = \"{id}\"\ncount = {count}\n",
        pair(title),
        pair(import::OWN_SUMMARY),
        pair(import::OWN_LEAD),
        pair(import::OWN_MANNER),
        pair(import::OWN_ROUND),
    )
}
