//! Contexts in which keys are pressed, and groups that they share.

use Group::{Choosing, Detailed, Editing, Helping, Leaving, Paging, Scrolling, Walking, Writing};

/// Defines the contexts, each with the groups of keys that work there besides its own.
macro_rules! contexts {
    ($($(#[$doc:meta])* $context:ident: $($group:ident)*;)*) => {
        /// Where a key is pressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Context {
            $($(#[$doc])* $context,)*
        }

        impl Context {
            /// All contexts.
            #[cfg(test)]
            pub(in crate::tui) const ALL: &[Self] = &[$(Self::$context),*];

            const fn groups(self) -> &'static [Group] {
                match self {
                    $(Self::$context => &[$($group),*],)*
                }
            }
        }
    };
}

contexts! {
    /// A list to choose from.
    List: Choosing Paging Detailed Helping Leaving;
    /// The settings, whose values are chosen with the arrow keys.
    Form: Choosing Helping Leaving;
    /// The options of an interview before it begins.
    Prepare: Choosing Helping Leaving;
    /// The interviewer speaks, or has marked a quiz.
    Listening: Editing;
    /// The candidate takes notes before answering.
    Noting: Editing Writing;
    /// The candidate answers.
    Answering: Editing Writing;
    /// The time for an answer is up, and the candidate may still be typing.
    TimeUp: Editing;
    /// The candidate rates an answer.
    Rating: Choosing Helping;
    /// A long text to scroll.
    Reading: Paging Walking Scrolling Helping Leaving;
    /// The program asks a question with a few choices.
    Choice: Choosing Leaving;
    /// A long text to scroll, without pages to turn.
    Page: Paging Scrolling Helping Leaving;
    /// The list of past interviews.
    Past: Choosing Paging Detailed Helping Leaving;
    /// A word is typed above a list.
    Typing: Editing;
    /// The home screen: a list to choose from.
    Home: Choosing Paging Detailed Helping Leaving;
    /// A search phrase is typed above the results.
    Searching: Editing;
    /// A past interview as a whole, with one of its questions selected.
    Overview: Choosing Paging Walking Helping Leaving;
    /// An answer in a past interview, to read, rate and comment on.
    Review: Paging Walking Scrolling Helping Leaving;
    /// The strong answer to a question, compared with one's own.
    Strong: Paging Walking Scrolling Helping Leaving;
    /// Two attempts at one question.
    Attempts: Paging Walking Scrolling Helping Leaving;
    /// A spoken answer is played, from any of its sentences.
    Hearing: Choosing Paging Helping Leaving;
    /// A comment is written.
    Commenting: Editing Writing;
    /// An answer is replayed as it was written.
    Playing: Helping Leaving;
    /// The candidate's stories.
    Stories: Detailed;
    /// The same without stories.
    NoStories:;
    /// The competencies, and which stories fit them.
    Matrix: Detailed;
    /// A story's title is written.
    StoryTitle: Editing;
    /// A story is written.
    StoryText: Editing Writing;
    /// The competencies of a story are selected.
    Marking:;
    /// Real interviews.
    RealInterviews: Choosing Paging Detailed Helping Leaving;
    /// The same without any.
    NoRealInterviews: Helping Leaving;
    /// A line of a real interview is written.
    RecalledLine: Editing;
    /// One of a few values in it is chosen.
    RecalledChoice:;
    /// An answer given in it is rewritten.
    RecalledText: Editing Writing;
    /// The draft of an import, to be corrected.
    Importing: Choosing Paging Helping;
    /// The text of one of its entries is written.
    ImportText: Editing;
    /// The answer to one of its entries is written.
    ImportAnswer: Editing Writing;
    /// The drill asks which story fits.
    DrillAsking:;
    /// The drill has shown which stories fit.
    DrillAnswered:;
    /// A question is shown, and the tested competency is guessed.
    Guessing: Scrolling Helping Leaving;
    /// The tested competency is shown.
    Guessed: Scrolling Helping Leaving;
    /// A sample answer is read and rated.
    Sample: Paging Scrolling Helping Leaving;
    /// The readers' marks are shown.
    SampleRead: Scrolling Helping Leaving;
    /// Tags are written.
    Tagging: Editing;
    /// The coach's assessment of an answer, with one item selected.
    Points: Choosing Paging Walking Helping;
    /// The sentence that makes a key point is chosen.
    Sentences: Choosing Paging Helping;
}

impl Context {
    /// Whether letters are text here.
    pub fn is_text(self) -> bool {
        self.groups().contains(&Editing)
    }
}

/// Keys that several contexts share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// One of many lines is selected.
    Choosing,
    /// There may be more than fits on the screen.
    Paging,
    /// The text about the selected line may be longer than its area.
    Detailed,
    /// There is a previous and a next item.
    Walking,
    /// A text is scrolled row by row.
    Scrolling,
    /// A letter asks for help.
    Helping,
    /// A letter goes back.
    Leaving,
    /// Letters are text.
    Editing,
    /// They are text of many lines.
    Writing,
}

/// Where a binding applies.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// In these contexts.
    In(&'static [Context]),
    /// Everywhere except in these.
    Outside(&'static [Context]),
    /// In every context of a group.
    Among(Group),
}

impl Scope {
    /// Whether it applies here.
    pub(super) fn covers(self, context: Context) -> bool {
        match self {
            Self::In(contexts) => contexts.contains(&context),
            Self::Outside(contexts) => !contexts.contains(&context),
            Self::Among(group) => context.groups().contains(&group),
        }
    }
}

impl From<Group> for Scope {
    fn from(group: Group) -> Self {
        Self::Among(group)
    }
}

impl From<&'static [Context]> for Scope {
    fn from(contexts: &'static [Context]) -> Self {
        Self::In(contexts)
    }
}

impl<const N: usize> From<&'static [Context; N]> for Scope {
    fn from(contexts: &'static [Context; N]) -> Self {
        Self::In(contexts)
    }
}
