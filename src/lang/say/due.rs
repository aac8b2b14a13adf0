//! What to rehearse today.

use chrono::NaiveDate;

messages! { due:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// There is nothing at all.
    NOTHING;
    /// A question that was never asked.
    NEW;
    /// A question of a real interview, not practiced since.
    RECALLED;
    /// About a question that was never asked.
    ABOUT_NEW;
    /// A question that is in no bank any more.
    gone(question: &str) -> Localized;
    /// Before today's part.
    PART;
    /// Before what can be done beyond it.
    BEYOND;
    /// How many come again today, and how many are new.
    counted(again: usize, fresh: usize) -> String;
    /// How often a question was asked.
    times(times: usize) -> String;
    /// When it was asked last, and since when it is due.
    since(last: NaiveDate, due: NaiveDate) -> String;
    /// In which real interview it was asked.
    recalled(day: NaiveDate) -> String;
    /// How its weakest competency stands.
    standing(standing: f64) -> String;
}
