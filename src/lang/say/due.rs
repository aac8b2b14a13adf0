//! What to practice today.

use chrono::NaiveDate;

messages! { due:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// There is nothing to practice.
    NOTHING;
    /// A question that was never asked.
    NEW;
    /// A question from a real interview, not practiced since.
    RECALLED;
    /// Explains a question that was never asked.
    ABOUT_NEW;
    /// A question that is no longer in any bank.
    gone(question: &str) -> Localized;
    /// Heading of today's part.
    PART;
    /// Heading of what goes beyond it.
    BEYOND;
    /// How many to repeat today, and how many are new.
    counted(again: usize, fresh: usize) -> String;
    /// How often a question was asked.
    times(times: usize) -> String;
    /// When it was last asked, and since when it is due.
    since(last: NaiveDate, due: NaiveDate) -> String;
    /// The real interview in which it was asked.
    recalled(day: NaiveDate) -> String;
    /// The standing of its weakest competency.
    standing(standing: f64) -> String;
}
