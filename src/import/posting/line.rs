//! What a line of a posting says on its own.

use crate::import::lexicon::words;

/// The words of a text, such as `C++`.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'));
    pieces.filter(|it| !it.is_empty())
}

fn any(text: &str, mut words: impl Iterator<Item = &'static str>) -> bool {
    let lower = text.to_lowercase();
    words.any(|it| lower.contains(it))
}

fn opens(text: &str, mut words: impl Iterator<Item = &'static str>) -> bool {
    let lower = text.to_lowercase();
    words.any(|it| lower.starts_with(it))
}

fn ends(text: &str, mut words: impl Iterator<Item = &'static str>) -> bool {
    words.any(|it| text.ends_with(it))
}

/// Whether a mark makes the line a preference. A mark on only part of the line does not count.
pub(super) fn is_preferred(text: &str) -> bool {
    any(text, words(|it| it.posting.preferred)) && !any(text, words(|it| it.posting.aside))
}

/// Whether the line says that it is a requirement.
pub(super) fn is_required(text: &str) -> bool {
    any(text, words(|it| it.posting.required))
}

/// Whether a document or the calendar settles it.
pub(super) fn asks_document(text: &str) -> bool {
    any(text, words(|it| it.posting.document)) || personal(text)
}

/// Whether it is about the person rather than their skills.
pub(super) fn personal(text: &str) -> bool {
    any(text, words(|it| it.posting.personal))
}

/// Whether it is about the process, pay, or benefits, or addresses the applicant.
pub(super) fn unscored(text: &str) -> bool {
    let dated = text.chars().filter(char::is_ascii_digit).count() >= 6
        && text.contains(['.', '-', '/', '~']);
    let slogan = text.trim_end().ends_with('!') && text.chars().count() < 50;
    let question = text.trim_end().ends_with(['?', '？']);
    let label = text.starts_with("Q.")
        || text.starts_with("A.")
        || text.starts_with("Q:")
        || text.starts_with("A:");
    let noise = any(text, words(|it| it.posting.noise)) && !text_is_work(text);
    let given = any(text, words(|it| it.posting.given)) && text.chars().count() < 50;
    let firm = any(text, words(|it| it.posting.firm));
    noise || given || firm || dated || slogan || question || label
}

/// Whether the noun of a benefit or of the process is the object of work: `지원서 접수 관리`.
fn text_is_work(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', ')', '!']);
    ends(bare, words(|it| it.posting.work)) || opens(text, words(|it| it.posting.work_opens))
}

/// Whether a sentence outside every section is about the work.
pub(super) fn is_work(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '!', ')']);
    let verbs = words(|it| it.posting.work).chain(words(|it| it.posting.works));
    any(text, words(|it| it.posting.work_stated)) || (!speaks_of_firm(text) && ends(bare, verbs))
}

/// Whether a sentence outside every section is about requirements.
pub(super) fn needs(text: &str) -> bool {
    any(text, words(|it| it.posting.needs))
}

/// Whether a sentence outside every section describes the person wanted and names things: at
/// least two, such as `Java`, or one in a Korean line.
pub(super) fn looks_for(text: &str) -> bool {
    let pieces = pieces(text).skip(1);
    let is_name = |it: &&str| it.is_ascii() && it.starts_with(|c: char| c.is_ascii_uppercase());
    let least = if text.is_ascii() { 2 } else { 1 };
    any(text, words(|it| it.posting.looked_for)) && pieces.filter(is_name).count() >= least
}

/// Whether a line under duties names the person wanted.
pub(super) fn names_person(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '!']);
    ends(bare, words(|it| it.posting.person))
}

/// Whether a line under requirements describes work: `… 설계합니다.`
pub(super) fn states_work(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '!']);
    ends(bare, words(|it| it.posting.done))
}

/// Whether it is about the company.
pub(super) fn speaks_of_firm(text: &str) -> bool {
    opens(text, words(|it| it.posting.firm_opens))
}
