//! The card for the day of the interview.

use super::Phrase;

messages! { day_card:
    /// The title.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// Over the first sentences.
    OPENING;
    /// No self-introduction was recorded yet.
    NO_OPENING;
    /// Over the stories.
    STORIES;
    /// There are none.
    NO_STORIES;
    /// The file of stories cannot be read.
    STORIES_UNREAD;
    /// Over the weak questions.
    WEAK;
    /// There are none.
    NO_WEAK;
    /// What a good answer says.
    points(points: &str) -> String;
    /// Over the sentence for when nothing comes to mind.
    BLANK;
    /// That sentence.
    BLANK_SENTENCE;
    /// Over the questions to ask back.
    ASK;
    /// A question to ask back, for who has none.
    ASK_FIRST;
    /// Another.
    ASK_SECOND;
    /// Another.
    ASK_THIRD;
    /// Over the line about nerves.
    NERVES;
    /// That line, with its source.
    NERVES_LINE;
}

/// Questions to ask back, for who has none of their own.
pub const SUGGESTIONS: [Phrase; 3] = [ASK_FIRST, ASK_SECOND, ASK_THIRD];
