//! The candidate's stories: the list, the matrix, the form, the ten-second drill.

use crate::lang::Localized;

messages! { stories:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// There are none.
    none(new: &str, make: &str) -> String;
    /// No competency is marked.
    NO_COMPETENCY;
    /// Label of the competencies.
    SERVES;
    /// It has not been told yet.
    NEVER_USED;
    /// Heading of where it was told.
    TOLD_IN;
    /// Heading of the text.
    TEXT;
    /// The matrix.
    MATRIX;
    /// Heading of competencies that no bank contains.
    UNKNOWN;
    /// A competency without a story.
    empty_row(key: &str) -> String;
    /// A competency with only one story.
    SINGLE_ROW;
    /// A zero, as a mark.
    NO_STORY;
    /// The form for a new story.
    NEW;
    /// The form for an existing story.
    EDIT;
    /// Label of the title.
    FIELD_TITLE;
    /// Placeholder for the title.
    TITLE_PLACEHOLDER;
    /// Hint if no competency is chosen in the form.
    pick_some(key: &str) -> String;
    /// Placeholder for the text.
    TEXT_PLACEHOLDER;
    /// Everything is saved.
    SAVED;
    /// It is being saved.
    AT_WORK;
    /// Something is not saved.
    NOT_SAVED;
    /// The drill.
    DRILL;
    /// The drill needs stories.
    DRILL_NEEDS_STORIES;
    /// No bank asks for a story.
    DRILL_NEEDS_QUESTIONS;
    /// Heading of the choices.
    WHICH;
    /// The last choice.
    NONE_FITS;
    /// A choice that fits.
    FITS;
    /// The candidate decided that it fits.
    GRANTED;
    /// The time was up.
    TIMED_OUT;
    /// No choice fit, and that was recognized.
    RIGHTLY_NONE;
    /// A choice fit, but none was picked.
    WRONGLY_NONE;
    /// How to overrule the result.
    GRANT;
    /// Heading of the questions of a drill.
    ASKED;
    /// Heading of competencies without a story.
    GAPS;
    /// Heading of overused stories.
    OVERUSED;
    /// Correctly recognized as a question without a story.
    GAP;
    /// A question answered correctly.
    RIGHT;
    /// A question answered incorrectly.
    WRONG;
    /// A question whose time was up.
    LATE;
    /// The choice to turn an answer into a new story.
    AS_NEW;
    /// Heading of that choice.
    AS_WHICH;
    /// The answer is empty.
    NO_WORDS;
    /// Heading of the competencies that only other interviews ask about.
    OF_OTHERS;
    /// The number of stories, and how many competencies have one, for the chosen interview if
    /// there is one.
    counted(stories: usize, chosen: bool, served: usize, competencies: usize) -> String;
    /// The same for a narrow screen.
    counted_briefly(served: usize, competencies: usize) -> String;
    /// How many competencies a story covers, and how often it was told.
    used(competencies: usize, uses: usize) -> String;
    /// An answer in which it was told: the day and the company, or the session's ID.
    used_in(session: &str, turn: usize) -> String;
    /// How often it was told in one interview.
    used_too_often(uses: usize) -> String;
    /// How many competencies have only this story.
    stretched(alone: usize) -> String;
    /// How many competencies have no story, one, or several, for the chosen interview if there is
    /// one.
    marks(chosen: bool, none: usize, one: usize, several: usize) -> String;
    /// The same for a narrow screen.
    marks_briefly(none: usize, one: usize, several: usize) -> String;
    /// The number of stories for a competency.
    stories(stories: usize) -> String;
    /// The number of other stories for a competency.
    others(others: usize) -> String;
    /// Whether to delete a story.
    ask_delete(name: &str, key: &str) -> String;
    /// Why no story can be added or changed.
    sealed(why: &Localized) -> Localized;
    /// Leaving would lose what could not be saved.
    leaving_loses(why: &Localized) -> Localized;
    /// An answer was linked to a story told in it.
    added(name: &str) -> Localized;
    /// The answer had already become a story.
    already(name: &str) -> Localized;
    /// What the question tests.
    tests(competencies: &str) -> String;
    /// The picked story fits: the competencies that it shares with the question.
    picked_right(name: &str, shared: &str, seconds: u64) -> String;
    /// The picked story does not fit.
    picked_wrong(name: &str, seconds: u64) -> String;
    /// Stories that fit but were not offered.
    fits_too(names: &str) -> String;
    /// The seconds left.
    seconds(seconds: u64) -> String;
    /// The result of a drill.
    summed(right: usize, asked: usize, late: usize) -> String;
}
