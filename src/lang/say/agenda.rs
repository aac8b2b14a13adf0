//! What to do on each day until an interview.

use chrono::NaiveDate;

messages! { agenda:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// No interview has a date.
    NO_DATE;
    /// The same on the home screen, where Enter leads to the settings.
    about_no_date(key: &str) -> String;
    /// The same in short.
    NO_DATE_SHORT;
    /// The interview is today.
    IS_TODAY;
    /// Where the card is.
    card_key(key: &str) -> String;
    /// As much was practiced today as one wants to on a day.
    DONE_TODAY;
    /// Nothing is left to do on a day.
    FREE;
    /// Over what to do on the days after today.
    COMING;
    /// In the line of the day of the interview.
    INTERVIEW;
    /// A day with its day of the week.
    day(day: NaiveDate) -> String;
    /// What to do on a day: how many questions come again, how many are new, a story, a full
    /// rehearsal.
    part(again: usize, fresh: usize, story: bool, rehearsal: bool) -> String;
    /// The same in fewer words.
    part_brief(again: usize, fresh: usize, story: bool, rehearsal: bool) -> String;
    /// About how many minutes it takes.
    about(minutes: u64) -> String;
    /// To practice the questions of a day.
    practice(again: usize, fresh: usize) -> String;
    /// To write a story about a competency.
    story(name: &str) -> String;
    /// To hold a full rehearsal of so many minutes.
    rehearsal(minutes: u64) -> String;
    /// How many full rehearsals were held and are planned, and how many helped others.
    rehearsals(held: usize, planned: usize, help: usize) -> String;
    /// The same in short.
    rehearsals_short(held: usize, planned: usize) -> String;
    /// The same without what is counted.
    rehearsals_brief(held: usize, planned: usize) -> String;
    /// Where the last figure comes from.
    SOURCE;
    /// What finds no room before the interview.
    left(again: usize, fresh: usize, stories: usize) -> String;
    /// How the days are filled.
    HOW;
    /// A day in the arguments that cannot be read.
    no_day(written: &str) -> Localized;
    /// A day in the arguments that is past.
    past(day: NaiveDate) -> Localized;
    /// An interview that has no date.
    undated(scenario: &str) -> Localized;
}
