use crate::bank::{Condition, QuestionKind};
use crate::lang::Language;
use crate::lang::say::probe::{self as say, Wordings};

/// What an interviewer asks without the bank's help. In the order of asking: first for what was
/// not said at all, then about the candidate's own part, the reasons, the measurement, and what
/// they would do differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum General {
    Answer,
    Question,
    Story,
    Action,
    Result,
    Situation,
    Task,
    OwnPart,
    Measured,
    OtherStory,
    Longer,
    Why,
    Differently,
    Limits,
    Doubt,
}

impl General {
    pub(super) const ALL: [Self; 15] = [
        Self::Answer,
        Self::Question,
        Self::Story,
        Self::Action,
        Self::Result,
        Self::Situation,
        Self::Task,
        Self::OwnPart,
        Self::Measured,
        Self::OtherStory,
        Self::Longer,
        Self::Why,
        Self::Differently,
        Self::Limits,
        Self::Doubt,
    ];

    /// Its word in keys. Permanent: journals and transcripts contain it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Question => "question",
            Self::Story => "story",
            Self::Action => "action",
            Self::Result => "result",
            Self::Situation => "situation",
            Self::Task => "task",
            Self::OwnPart => "own-part",
            Self::Measured => "measured",
            Self::OtherStory => "other-story",
            Self::Longer => "longer",
            Self::Why => "why",
            Self::Differently => "differently",
            Self::Limits => "limits",
            Self::Doubt => "doubt",
        }
    }

    /// The ways to ask for it; if it may have been told, in words that fit either way.
    pub(super) fn wordings(self, language: Language, unsure: bool) -> Wordings {
        match self {
            Self::Action if unsure => say::action_or_more(language),
            Self::Result if unsure => say::result_or_more(language),
            Self::Measured if unsure => say::measured_or_more(language),
            Self::Situation if unsure => say::situation_or_more(language),
            Self::Answer => say::answer(language),
            Self::Question => say::question(language),
            Self::Story => say::story(language),
            Self::Action => say::action(language),
            Self::Result => say::result(language),
            Self::Situation => say::situation(language),
            Self::Task => say::task(language),
            Self::OwnPart => say::own_part(language),
            Self::Measured => say::measured(language),
            Self::OtherStory => say::other_story(language),
            Self::Longer => say::longer(language),
            Self::Why => say::why_that_way(language),
            Self::Differently => say::differently(language),
            Self::Limits => say::limits(language),
            Self::Doubt => say::doubt(language),
        }
    }

    /// What is asked about the answer to it.
    pub(super) const fn next(self) -> Option<Self> {
        match self {
            Self::OwnPart | Self::Action => Some(Self::Why),
            Self::Result => Some(Self::Measured),
            Self::Measured | Self::Why => Some(Self::Differently),
            _ => None,
        }
    }

    /// The bank condition that asks for the same.
    pub(super) const fn condition(self) -> Option<Condition> {
        match self {
            Self::Story => Some(Condition::Opinion),
            Self::Action => Some(Condition::NoAction),
            Self::Result => Some(Condition::NoResult),
            Self::OwnPart => Some(Condition::WeNotI),
            Self::Measured => Some(Condition::NoNumber),
            Self::Longer => Some(Condition::TooShort),
            _ => None,
        }
    }

    /// What can be asked about a sound answer to this kind of question.
    pub(super) const fn deeper(kind: QuestionKind) -> &'static [Self] {
        use QuestionKind::{Behavioral, Design, Experience, Fit, Motivation, Technical};
        match kind {
            Behavioral | Experience => &[Self::Why, Self::Differently],
            Technical | Design => &[Self::Why, Self::Limits],
            Motivation | Fit => &[Self::Why],
            _ => &[],
        }
    }
}
