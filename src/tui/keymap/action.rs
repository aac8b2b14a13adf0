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
    /// Goes to the previous value.
    Less,
    /// Goes to the next value.
    More,
    /// Accepts the selection; continues.
    Accept,
    /// Goes back.
    Back,
    /// Shows all keys.
    Help,
    /// Shows a hint about a good answer (practice only).
    Hint,
    /// Shows the outline of the strong answer (practice only).
    Outline,
    /// Submits the answer, or begins it.
    Submit,
    /// Starts or stops recording the answer.
    Record,
    /// Plays an answer's recording, or stops it.
    Listen,
    /// Reviews the words of a spoken answer.
    Words,
    /// Stops the recognition of spoken answers.
    CancelWords,
    /// Inserts the next STAR marker (practice only).
    Marker,
    /// Pauses or continues (practice only).
    Pause,
    /// Scrolls the interviewer's words up.
    PromptUp,
    /// Scrolls the interviewer's words down.
    PromptDown,
    /// Rates 1 to 5.
    Rate(u8),
    /// Skips the rating.
    PassOver,
    /// Leaves the program.
    Leave,
    /// Redraws the whole screen.
    Redraw,
    /// Edits the text.
    Edit(EditCommand),
    /// Shows the card for the day of the interview.
    DayCard,
    /// Searches all past interviews.
    Search,
    /// Types the list's filter.
    Filter,
    /// Changes the sort order of the list.
    Sort,
    /// Deletes the selection, after a confirmation.
    Delete,
    /// Adds or removes the star.
    Star,
    /// Writes a comment.
    Comment,
    /// Compares all attempts at the question.
    Compare,
    /// Answers the question again now.
    Again,
    /// Shows or closes the strong answer to the question.
    Strong,
    /// Makes key points from the prepared answer.
    KeyPoints,
    /// Replays how the answer was written.
    Replay,
    /// Continues or stops playing.
    Play,
    /// Plays slower.
    Slower,
    /// Plays faster.
    Faster,
    /// Goes to the next pause.
    NextPause,
    /// Begins something new.
    New,
    /// Switches between the list of stories and the matrix.
    Matrix,
    /// Starts the ten-second drill.
    Drill,
    /// Opens the answer in which a story was told.
    OpenStoryUse,
    /// Discards the text on the second request.
    Discard,
    /// Goes to the next field.
    NextField,
    /// Goes to the previous field.
    PreviousField,
    /// Picks one of the choices, counting from 1; 0 means none of them.
    Pick(u8),
    /// Writes tags.
    Tags,
    /// Makes a story from the answer.
    MakeStory,
    /// Goes through the coach's assessment of the answer.
    Weigh,
    /// Marks where the selected key point was made, or removes that mark.
    Said,
    /// Says that the coach is wrong about the selection, or takes that back.
    NotSaid,
    /// Undoes the last change.
    TakeBack,
    /// Accepts the language model's reading as the candidate's own.
    Agree,
    /// Removes the language model's reading.
    Forget,
    /// Has the language model tighten the answer.
    Tighten,
    /// Stops the language model's reading.
    StopModel,
}

impl Action {
    /// Whether it leaves, deletes or confirms: if an input method combined more keys into the
    /// same character, they were not meant for the next screen.
    pub const fn is_decisive(&self) -> bool {
        matches!(
            self,
            Self::Back | Self::Leave | Self::Delete | Self::Accept | Self::Submit
        )
    }
}
