//! The candidate's stories: the list, the matrix, the form, the ten-second drill.

use crate::lang::Localized;

messages! { stories:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// There are none.
    none(new: &str, make: &str) -> String;
    /// No competency is marked.
    NO_COMPETENCY;
    /// Before the competencies.
    SERVES;
    /// It was told nowhere.
    NEVER_USED;
    /// Above where it was told.
    TOLD_IN;
    /// Above the text.
    TEXT;
    /// The matrix.
    MATRIX;
    /// Above competencies that no bank knows.
    UNKNOWN;
    /// No story.
    empty_row(key: &str) -> String;
    /// Only one story.
    SINGLE_ROW;
    /// A count of none, as a mark.
    NO_STORY;
    /// The form for a new story.
    NEW;
    /// The form for an old story.
    EDIT;
    /// Before the title.
    FIELD_TITLE;
    /// No title.
    TITLE_PLACEHOLDER;
    /// Where no competency is chosen in the form.
    pick_some(key: &str) -> String;
    /// An empty text.
    TEXT_PLACEHOLDER;
    /// Everything is on the disk.
    SAVED;
    /// It is on its way there.
    AT_WORK;
    /// Something is not.
    NOT_SAVED;
    /// The drill.
    DRILL;
    /// The drill needs stories.
    DRILL_NEEDS_STORIES;
    /// No bank wants a story.
    DRILL_NEEDS_QUESTIONS;
    /// Above the choices.
    WHICH;
    /// The last choice.
    NONE_FITS;
    /// A choice that fits.
    FITS;
    /// The candidate said that it fits.
    GRANTED;
    /// The time ran out.
    TIMED_OUT;
    /// Nothing on offer fitted, and that was said.
    RIGHTLY_NONE;
    /// Something on offer fitted, and none was picked.
    WRONGLY_NONE;
    /// How the last word is had.
    GRANT;
    /// Above the questions of a drill.
    ASKED;
    /// Above competencies without a story.
    GAPS;
    /// Above overused stories.
    OVERUSED;
    /// Rightly said to be a question without a story.
    GAP;
    /// A question that was answered rightly.
    RIGHT;
    /// A question that was not.
    WRONG;
    /// A question whose time ran out.
    LATE;
    /// The choice that makes a new story of an answer.
    AS_NEW;
    /// Above that choice.
    AS_WHICH;
    /// The answer has no words.
    NO_WORDS;
    /// Before the competencies that only other interviews ask about.
    OF_OTHERS;
    /// How many stories there are, and how many competencies have one.
    /// Those of the interview that one prepares for, where there is one.
    counted(stories: usize, chosen: bool, served: usize, competencies: usize) -> String;
    /// The same for a narrow screen.
    counted_briefly(served: usize, competencies: usize) -> String;
    /// How many competencies a story serves, and how often it was told.
    used(competencies: usize, uses: usize) -> String;
    /// An answer in which it was told: the day and the company, or the session's id.
    used_in(session: &str, turn: usize) -> String;
    /// It was told so often in one interview.
    used_too_often(uses: usize) -> String;
    /// How many competencies have only this story.
    stretched(alone: usize) -> String;
    /// How many competencies have no story, one, several: of the interview that one prepares
    /// for, where there is one.
    marks(chosen: bool, none: usize, one: usize, several: usize) -> String;
    /// The same for a narrow screen.
    marks_briefly(none: usize, one: usize, several: usize) -> String;
    /// How many stories a competency has.
    stories(stories: usize) -> String;
    /// How many other stories a competency has.
    others(others: usize) -> String;
    /// Whether to delete a story.
    ask_delete(name: &str, key: &str) -> String;
    /// Why no story can be added or changed.
    sealed(why: &Localized) -> Localized;
    /// Leaving would lose what could not be saved.
    leaving_loses(why: &Localized) -> Localized;
    /// An answer is linked to a story that was told in it.
    added(name: &str) -> Localized;
    /// An answer had become a story before.
    already(name: &str) -> Localized;
    /// What the question tests.
    tests(competencies: &str) -> String;
    /// The picked story fits: the competencies it is marked with that the question tests.
    picked_right(name: &str, shared: &str, seconds: u64) -> String;
    /// The picked story does not fit.
    picked_wrong(name: &str, seconds: u64) -> String;
    /// Stories that fit and were not on offer.
    fits_too(names: &str) -> String;
    /// Seconds left.
    seconds(seconds: u64) -> String;
    /// How a drill went.
    summed(right: usize, asked: usize, late: usize) -> String;
}
