//! What `rehearse stats`, `drill`, `compare` and `list stories` say. Figures that the screen
//! shows too are worded in [`progress`](super::progress).

use super::Phrase;
use super::interview::clock;
use crate::lang::Language;
use crate::lang::say::signed_tenths;
use chrono::NaiveDate;

messages! { stats:
    /// Over the competencies.
    COMPETENCIES;
    /// No stories yet.
    NO_STORIES;
    /// The last answer would not have passed.
    AGAIN;
    /// It came with difficulty.
    HARD;
    /// It went well.
    GOOD;
    /// It could not have gone better.
    EASY;
    /// The heads of the competencies' columns.
    columns() -> Columns;
    /// The heads of the banks' columns.
    bank_columns() -> BankColumns;
    /// Why a question is due: how many days ago it was asked, how it went, and how its weakest competency
    /// stands, 1 to 5.
    reason(days: i64, went: &str, standing: f64) -> String;
    /// The same, where the session in which it was asked is dated in the future.
    reason_ahead(went: &str, standing: f64) -> String;
    /// Why a question is due that was asked in a real interview and not practiced since.
    reason_recalled(days: i64) -> String;
    /// In place of a question whose bank cannot be used.
    BANK_BROKEN;
    /// Questions that would be due and that nobody can ask any more.
    gone(questions: &[String]) -> Localized;
    /// Nothing is due; `next` is the next day on which something will be.
    nothing_due(next: Option<NaiveDate>) -> Localized;
    /// No transcript has the question.
    never_asked(question: &str) -> Localized;
    /// The candidate's own mark.
    OWN_MARK;
    /// The coach's mark.
    COACH_MARK;
    /// How many letters more or fewer.
    letters_changed(letters: f64) -> String;
    /// Competencies that no story serves.
    gaps(names: &str) -> String;
    /// Stories that carry too much.
    overused(names: &str) -> String;
    /// How often a story was told.
    times_used(times: usize) -> String;
    /// An interview date for a scenario that is not there.
    no_such_interview(id: &str) -> Localized;
    /// How many days are left until an interview.
    countdown(title: &str, day: NaiveDate, days: i64) -> String;
}

/// The heads of six columns.
pub type Columns = [&'static str; 6];

/// The heads of four columns.
pub type BankColumns = [&'static str; 4];

/// What changed since the attempt before: points, letters, seconds.
pub fn changes(
    language: Language,
    own: Option<f64>,
    mark: Option<f64>,
    letters: f64,
    used: f64,
) -> String {
    let mut parts = Vec::new();
    let point =
        |name: Phrase, value: f64| format!("{} {}", name.get(language), signed_tenths(value));
    parts.extend(own.map(|it| point(OWN_MARK, it)));
    parts.extend(mark.map(|it| point(COACH_MARK, it)));
    parts.push(letters_changed(language, letters));
    let sign = if used < 0.0 { '-' } else { '+' };
    let time = clock(std::time::Duration::from_secs_f64(used.abs()));
    let used = super::compare::USED.get(language);
    parts.push(format!("{used} {sign}{time}"));
    parts.join(", ")
}
