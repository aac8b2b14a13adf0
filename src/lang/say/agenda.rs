//! The plan for each day until an interview.

use chrono::NaiveDate;

messages! { agenda:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// No interview has a date.
    NO_DATE;
    /// The same on the home screen, where Enter opens the settings.
    about_no_date(key: &str) -> String;
    /// The same in short.
    NO_DATE_SHORT;
    /// The same, shorter.
    NO_DATE_BRIEF;
    /// The interview is today.
    IS_TODAY;
    /// How to open the card.
    card_key(key: &str) -> String;
    /// The daily amount of practice is done.
    DONE_TODAY;
    /// A day with nothing left to do.
    FREE;
    /// Heading of the days after today.
    COMING;
    /// Marks the day of the interview.
    INTERVIEW;
    /// A date with its weekday.
    day(day: NaiveDate) -> String;
    /// The tasks of a day: how many questions to repeat, how many new ones, a story, a full
    /// rehearsal.
    part(again: usize, fresh: usize, story: bool, rehearsal: bool) -> String;
    /// The same, shorter.
    part_brief(again: usize, fresh: usize, story: bool, rehearsal: bool) -> String;
    /// About how many minutes it takes.
    about(minutes: u64) -> String;
    /// To practice the questions of a day.
    practice(again: usize, fresh: usize) -> String;
    /// To write a story about a competency.
    story(name: &str) -> String;
    /// To hold a full rehearsal of this many minutes.
    rehearsal(minutes: u64) -> String;
    /// How many full rehearsals were held and planned, and how many helped others.
    rehearsals(held: usize, planned: usize, help: usize) -> String;
    /// The same, short.
    rehearsals_short(held: usize, planned: usize) -> String;
    /// The same without the unit.
    rehearsals_brief(held: usize, planned: usize) -> String;
    /// The source of the last figure.
    SOURCE;
    /// What does not fit before the interview.
    left(again: usize, fresh: usize, stories: usize) -> String;
    /// How the days are planned.
    HOW;
    /// An unreadable date argument.
    no_day(written: &str) -> Localized;
    /// A date argument in the past.
    past(day: NaiveDate) -> Localized;
    /// An interview that has no date.
    undated(scenario: &str) -> Localized;
}
