//! Messages of `rehearse stats`, `drill`, `compare`, and `list stories`. Figures that the screen
//! shows too are worded in [`progress`](super::progress).

use super::Phrase;
use super::interview::clock;
use crate::lang::Language;
use crate::lang::say::signed_tenths;
use chrono::NaiveDate;

messages! { stats:
    /// Heading of the competencies.
    COMPETENCIES;
    /// No stories yet.
    NO_STORIES;
    /// The last answer would not have passed.
    AGAIN;
    /// It was difficult.
    HARD;
    /// It went well.
    GOOD;
    /// It could not have been better.
    EASY;
    /// The column headings of the competencies.
    columns() -> Columns;
    /// The column headings of the banks.
    bank_columns() -> BankColumns;
    /// Why a question is due: how many days ago it was asked, how it went, and the standing of
    /// its weakest competency, 1 to 5.
    reason(days: i64, went: &str, standing: f64) -> String;
    /// The same, if the date of the session is in the future.
    reason_ahead(went: &str, standing: f64) -> String;
    /// Why a question from a real interview is due that has not been practiced since.
    reason_recalled(days: i64) -> String;
    /// In place of a question whose bank is unusable.
    BANK_BROKEN;
    /// Questions that would be due but can no longer be asked.
    gone(questions: &[String]) -> Localized;
    /// Nothing is due; `next` is the next day on which something will be.
    nothing_due(next: Option<NaiveDate>) -> Localized;
    /// No transcript has the question.
    never_asked(question: &str) -> Localized;
    /// The candidate's own mark.
    OWN_MARK;
    /// The coach's mark.
    COACH_MARK;
    /// The change in letters.
    letters_changed(letters: f64) -> String;
    /// Competencies without a story.
    gaps(names: &str) -> String;
    /// Stories that are used too often.
    overused(names: &str) -> String;
    /// How often a story was told.
    times_used(times: usize) -> String;
    /// An interview date for an unknown scenario.
    no_such_interview(id: &str) -> Localized;
    /// How many days are left until an interview.
    countdown(title: &str, day: NaiveDate, days: i64) -> String;
}

/// The headings of six columns.
pub type Columns = [&'static str; 6];

/// The headings of four columns.
pub type BankColumns = [&'static str; 4];

/// The change since the previous attempt: points, letters, seconds.
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
