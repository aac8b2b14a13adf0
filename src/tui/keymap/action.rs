use crate::text::EditCommand;

/// What a key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Moves up by one.
    Up,
    /// Moves down by one.
    Down,
    /// Moves up by a page.
    PageUp,
    /// Moves down by a page.
    PageDown,
    /// Goes to the beginning.
    First,
    /// Goes to the end.
    Last,
    /// The value before.
    Less,
    /// The value after.
    More,
    /// Takes what is selected; goes on.
    Accept,
    /// Goes back.
    Back,
    /// Shows all keys.
    Help,
    /// Shows what a good answer holds (practice only).
    Hint,
    /// Shows the outline of the strong answer (practice only).
    Outline,
    /// Submits the answer, or begins it.
    Submit,
    /// Starts to record the answer, or stops.
    Record,
    /// Plays what was recorded of an answer, or stops that.
    Listen,
    /// Looks through the words of a spoken answer.
    Words,
    /// Stops the recognition of spoken answers.
    CancelWords,
    /// Inserts the next STAR marker (practice only).
    Marker,
    /// Pauses, or goes on (practice only).
    Pause,
    /// Scrolls the interviewer's words up.
    PromptUp,
    /// Scrolls the interviewer's words down.
    PromptDown,
    /// Rates 1 to 5.
    Rate(u8),
    /// Passes over the rating.
    PassOver,
    /// Leaves the program.
    Leave,
    /// Draws the whole screen again.
    Redraw,
    /// Edits the text.
    Edit(EditCommand),
    /// Shows the card for the day of the interview.
    DayCard,
    /// Looks for words in every past interview.
    Search,
    /// Types what the list is narrowed down to.
    Filter,
    /// Sorts the list by something else.
    Sort,
    /// Deletes what is selected, asked twice.
    Delete,
    /// Stars, or takes the star off.
    Star,
    /// Writes a comment.
    Comment,
    /// Lays all attempts at the question side by side.
    Compare,
    /// Answers the question again now.
    Again,
    /// Shows the strong answer to the question, or closes it.
    Strong,
    /// Makes key points of what was prepared to say.
    KeyPoints,
    /// Plays the answer as it was written.
    Replay,
    /// Plays on, or stops.
    Play,
    /// Plays slower.
    Slower,
    /// Plays faster.
    Faster,
    /// Goes to the next pause.
    NextPause,
    /// Begins something new.
    New,
    /// Turns between the list of stories and the matrix.
    Matrix,
    /// Begins the ten-second drill.
    Drill,
    /// Opens the answer in which a story was told.
    OpenStoryUse,
    /// Throws away what was written here, asked twice.
    Discard,
    /// Goes to the next field.
    NextField,
    /// Goes to the field before.
    PreviousField,
    /// Picks one of the choices, counted from 1; 0 is none of them.
    Pick(u8),
    /// Writes tags.
    Tags,
    /// Makes a story of the answer.
    MakeStory,
    /// Goes through what the coach says of the answer.
    Weigh,
    /// Says where the selected key point was made, or takes that back.
    Said,
    /// Says that the coach is wrong about what is selected, or takes that back.
    NotSaid,
    /// Takes back what was changed last.
    TakeBack,
    /// Makes what the language model read the candidate's own word.
    Agree,
    /// Takes out what the language model read.
    Forget,
    /// Has the language model tighten the answer.
    Tighten,
    /// Lets the language model read no more.
    StopModel,
}

impl Action {
    /// Whether it leaves, deletes or confirms: what was typed behind it as one character of an
    /// input method was not meant for what comes next.
    pub const fn is_decisive(&self) -> bool {
        matches!(
            self,
            Self::Back | Self::Leave | Self::Delete | Self::Accept | Self::Submit
        )
    }
}
