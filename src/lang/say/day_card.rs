//! The card for the day of the interview.

use super::Phrase;

messages! { day_card:
    /// The title.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// Heading of the first sentences.
    OPENING;
    /// No self-introduction was recorded yet.
    no_opening(drill: &str) -> String;
    /// Heading of the stories.
    STORIES;
    /// There are no stories.
    NO_STORIES;
    /// The file of stories cannot be read.
    STORIES_UNREAD;
    /// How many competencies have no story.
    gaps(count: usize) -> String;
    /// Heading of the weak questions.
    WEAK;
    /// There are no weak questions.
    NO_WEAK;
    /// None of its questions has been rated yet.
    NONE_RATED;
    /// The content of a good answer.
    points(points: &str) -> String;
    /// Heading of the sentence for a blank mind.
    BLANK;
    /// That sentence.
    BLANK_SENTENCE;
    /// Heading of the questions to ask the interviewer.
    ASK;
    /// A suggested question to ask the interviewer.
    ASK_FIRST;
    /// The second one.
    ASK_SECOND;
    /// The third one.
    ASK_THIRD;
    /// Heading of the line about nerves.
    NERVES;
    /// That line, with its source.
    NERVES_LINE;
}

/// Suggested questions to ask the interviewer, for candidates who have none.
pub const SUGGESTIONS: [Phrase; 3] = [ASK_FIRST, ASK_SECOND, ASK_THIRD];
