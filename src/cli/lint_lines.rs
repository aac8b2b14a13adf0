//! Lists what may deserve another look in the user's notes.

use crate::import::lint::Remark;
use crate::lang::Language;
use crate::lang::say::lint as say;

use super::Output;
use super::failure::Failure;

/// Maximum length of the quoted question, in characters.
const SHOWN: usize = 45;
/// Maximum number of remarks shown.
const MAX_REMARKS: usize = 20;

/// Prints the remarks.
pub(super) fn print_remarks(
    remarks: &[Remark],
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    if remarks.is_empty() {
        return Ok(());
    }
    let mut text = format!("\n{}", say::TITLE.get(language));
    for remark in remarks.iter().take(MAX_REMARKS) {
        let about: String = remark.about.chars().take(SHOWN).collect();
        let said = remark.say();
        text.push_str(&format!(
            "\n{:>5}  {about}: {}",
            remark.line,
            said.get(language)
        ));
    }
    let more = remarks.len().saturating_sub(MAX_REMARKS);
    if more > 0 {
        text.push_str(&format!("\n{}", say::more(more).get(language)));
    }
    output.lines(&text)
}
