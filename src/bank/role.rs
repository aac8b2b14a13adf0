use serde::{Deserialize, Serialize};

use crate::text::{read_by_word, shown_as_word};

/// The role of a key point in a story, if any content may fill it: "found the cause" is told in
/// as many ways as there are causes, but with few kinds of clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Finding the cause of the problem.
    FoundCause,
    /// Telling others before they asked or noticed.
    ToldEarly,
    /// Making the decision oneself.
    OwnDecision,
    /// A lasting change: a rule, a document, automation.
    LastingChange,
    /// A comparison of before and after.
    BeforeAfter,
    /// The cost, or what was given up for it.
    CostPaid,
    /// The other side's reasons.
    OthersView,
    /// What was learned, or would be done differently.
    Lesson,
    /// Admitting one's own mistake.
    OwnedMistake,
    /// What the candidate did personally.
    OwnAction,
    /// What made it hard.
    Obstacle,
    /// What was at stake, or why it mattered.
    Stakes,
    /// Why it was done that way.
    Reason,
    /// The options that were weighed.
    Alternatives,
    /// A fallback prepared in advance.
    Fallback,
    /// Telling the person directly, or objecting openly.
    SpokeUp,
    /// The facts or data behind the decision.
    FactsUsed,
    /// What the customer needed or said.
    CustomerNeed,
    /// What the customer gained.
    CustomerBenefit,
    /// How others reacted.
    Reaction,
    /// How it was settled.
    Agreement,
    /// Carrying out a decision that one disagreed with.
    Commitment,
    /// Helping someone do or learn something.
    HelpedOther,
    /// Asking for help or feedback.
    AskedHelp,
    /// Making something simpler.
    Simplified,
    /// Continuing after a setback.
    Persisted,
    /// Acting without being asked, or beyond one's duty.
    Initiative,
    /// The limits of time, money or people.
    Constraint,
    /// The aim, or the definition of success.
    Goal,
    /// What came of it.
    Result,
    /// Checking afterward whether it held.
    CheckedLater,
    /// Passing it on to others.
    Shared,
    /// How it was noticed or began.
    Trigger,
    /// By when, or how quickly.
    Deadline,
    /// The words that were said.
    QuotedWords,
    /// One concrete instance.
    Example,
    /// Admitting a limit or something not known.
    HonestGap,
    /// Saying no.
    Refused,
    /// What came first, and what was left.
    Priority,
    /// How the candidate prepared.
    Preparation,
    /// The link between the candidate and the work or company.
    Connection,
    /// What comes next.
    Plan,
}

impl Role {
    /// Every role, in the order of the format page.
    pub const ALL: [Self; 42] = [
        Self::FoundCause,
        Self::ToldEarly,
        Self::OwnDecision,
        Self::LastingChange,
        Self::BeforeAfter,
        Self::CostPaid,
        Self::OthersView,
        Self::Lesson,
        Self::OwnedMistake,
        Self::OwnAction,
        Self::Obstacle,
        Self::Stakes,
        Self::Reason,
        Self::Alternatives,
        Self::Fallback,
        Self::SpokeUp,
        Self::FactsUsed,
        Self::CustomerNeed,
        Self::CustomerBenefit,
        Self::Reaction,
        Self::Agreement,
        Self::Commitment,
        Self::HelpedOther,
        Self::AskedHelp,
        Self::Simplified,
        Self::Persisted,
        Self::Initiative,
        Self::Constraint,
        Self::Goal,
        Self::Result,
        Self::CheckedLater,
        Self::Shared,
        Self::Trigger,
        Self::Deadline,
        Self::QuotedWords,
        Self::Example,
        Self::HonestGap,
        Self::Refused,
        Self::Priority,
        Self::Preparation,
        Self::Connection,
        Self::Plan,
    ];

    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::FoundCause => "found-cause",
            Self::ToldEarly => "told-early",
            Self::OwnDecision => "own-decision",
            Self::LastingChange => "lasting-change",
            Self::BeforeAfter => "before-after",
            Self::CostPaid => "cost-paid",
            Self::OthersView => "others-view",
            Self::Lesson => "lesson",
            Self::OwnedMistake => "owned-mistake",
            Self::OwnAction => "own-action",
            Self::Obstacle => "obstacle",
            Self::Stakes => "stakes",
            Self::Reason => "reason",
            Self::Alternatives => "alternatives",
            Self::Fallback => "fallback",
            Self::SpokeUp => "spoke-up",
            Self::FactsUsed => "facts-used",
            Self::CustomerNeed => "customer-need",
            Self::CustomerBenefit => "customer-benefit",
            Self::Reaction => "reaction",
            Self::Agreement => "agreement",
            Self::Commitment => "commitment",
            Self::HelpedOther => "helped-other",
            Self::AskedHelp => "asked-help",
            Self::Simplified => "simplified",
            Self::Persisted => "persisted",
            Self::Initiative => "initiative",
            Self::Constraint => "constraint",
            Self::Goal => "goal",
            Self::Result => "result",
            Self::CheckedLater => "checked-later",
            Self::Shared => "shared",
            Self::Trigger => "trigger",
            Self::Deadline => "deadline",
            Self::QuotedWords => "quoted-words",
            Self::Example => "example",
            Self::HonestGap => "honest-gap",
            Self::Refused => "refused",
            Self::Priority => "priority",
            Self::Preparation => "preparation",
            Self::Connection => "connection",
            Self::Plan => "plan",
        }
    }
}

read_by_word!(Role);
shown_as_word!(Role);
