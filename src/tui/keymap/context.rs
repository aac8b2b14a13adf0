//! Where keys are pressed, and what such places have in common.

use Group::{Choosing, Detailed, Editing, Helping, Leaving, Paging, Scrolling, Walking, Writing};

/// Makes the contexts, each with the groups of keys that work there besides its own.
macro_rules! contexts {
    ($($(#[$doc:meta])* $context:ident: $($group:ident)*;)*) => {
        /// Where a key is pressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Context {
            $($(#[$doc])* $context,)*
        }

        impl Context {
            /// All of them.
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
    /// The settings, whose values are chosen with the arrows.
    Form: Choosing Helping Leaving;
    /// How an interview is to be, before it begins.
    Prepare: Choosing Helping Leaving;
    /// The interviewer speaks, or has marked a quiz.
    Listening: Editing;
    /// The candidate takes notes before answering.
    Noting: Editing Writing;
    /// The candidate answers.
    Answering: Editing Writing;
    /// The time of an answer is up, and the candidate may still be typing.
    TimeUp: Editing;
    /// The candidate rates an answer.
    Rating: Choosing Helping;
    /// A long text to scroll.
    Reading: Paging Walking Scrolling Helping Leaving;
    /// A question that the program asks, with a few choices.
    Choice: Choosing Leaving;
    /// A long text to scroll that has no pages to turn.
    Page: Paging Scrolling Helping Leaving;
    /// The list of past interviews.
    Past: Choosing Paging Detailed Helping Leaving;
    /// A word is typed above a list.
    Typing: Editing;
    /// The first screen: a list to choose from.
    Home: Choosing Paging Detailed Helping Leaving;
    /// Words to look for are typed above what is found.
    Searching: Editing;
    /// A past interview as a whole, one of its questions selected.
    Overview: Choosing Paging Walking Helping Leaving;
    /// An answer of a past interview to read, rate and comment on.
    Review: Paging Walking Scrolling Helping Leaving;
    /// The strong answer to a question, set against one's own.
    Strong: Paging Walking Scrolling Helping Leaving;
    /// Two attempts at one question.
    Attempts: Paging Walking Scrolling Helping Leaving;
    /// An answer that was given aloud is played, from any of its sentences.
    Hearing: Choosing Paging Helping Leaving;
    /// A comment is written.
    Commenting: Editing Writing;
    /// An answer is played as it was written.
    Playing: Helping Leaving;
    /// The candidate's stories.
    Stories: Detailed;
    /// The same while there are none.
    NoStories:;
    /// The competencies, and which stories serve them.
    Matrix: Detailed;
    /// A story's title is written.
    StoryTitle: Editing;
    /// A story is written.
    StoryText: Editing Writing;
    /// The competencies of a story are marked.
    Marking:;
    /// Interviews that were really held.
    RealInterviews: Choosing Paging Detailed Helping Leaving;
    /// The same while there are none.
    NoRealInterviews: Helping Leaving;
    /// A line of one is written.
    RecalledLine: Editing;
    /// One of a few values of it is chosen.
    RecalledChoice:;
    /// An answer that was given there is written again.
    RecalledText: Editing Writing;
    /// What an import would make, to be corrected.
    Importing: Choosing Paging Helping;
    /// The words of an entry of it are written.
    ImportText: Editing;
    /// The answer to an entry of it is written.
    ImportAnswer: Editing Writing;
    /// The drill asks which story fits.
    DrillAsking:;
    /// The drill has said which fit.
    DrillAnswered:;
    /// A question is shown, and what it tests is guessed.
    Guessing: Scrolling Helping Leaving;
    /// What it tests is shown.
    Guessed: Scrolling Helping Leaving;
    /// A sample answer is read and rated.
    Sample: Paging Scrolling Helping Leaving;
    /// What readers made of it is shown.
    SampleRead: Scrolling Helping Leaving;
    /// Tags are written.
    Tagging: Editing;
    /// What the coach says of an answer is gone through, one item selected.
    Points: Choosing Paging Walking Helping;
    /// The sentence is looked for that makes a key point.
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
    /// One line of many is selected.
    Choosing,
    /// There may be more than the screen holds.
    Paging,
    /// What is said about the selected line may be longer than its place.
    Detailed,
    /// There is something before and after.
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

/// Where a binding holds.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// In these contexts.
    In(&'static [Context]),
    /// In all but these.
    Outside(&'static [Context]),
    /// In every context of a group.
    Among(Group),
}

impl Scope {
    /// Whether it holds here.
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
