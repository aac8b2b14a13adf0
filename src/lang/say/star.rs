//! The parts of a story, in story order.

use super::Phrase;

messages! { star:
    /// What the situation should tell.
    ASK_SITUATION;
    /// What the task should tell.
    ASK_TASK;
    /// What the action should tell.
    ASK_ACTION;
    /// What the result should tell.
    ASK_RESULT;
    /// The share of the answer for the situation.
    AIM_SITUATION;
    /// The share of the answer for the task.
    AIM_TASK;
    /// The share of the answer for the action.
    AIM_ACTION;
    /// The share of the answer for the result.
    AIM_RESULT;
    /// No part.
    NONE;
}

const PROMPTS: [Phrase; 4] = [ASK_SITUATION, ASK_TASK, ASK_ACTION, ASK_RESULT];

/// The shares that coaches recommend: S and T a quarter together, A half, R about a sixth.
const AIMS: [Phrase; 4] = [AIM_SITUATION, AIM_TASK, AIM_ACTION, AIM_RESULT];

/// The name of the part with this index.
pub fn name(part: usize) -> Phrase {
    super::coach::PARTS.get(part).copied().unwrap_or(NONE)
}

/// What the part should tell.
pub fn prompt(part: usize) -> Phrase {
    PROMPTS.get(part).copied().unwrap_or(NONE)
}

/// The share of the answer for the part.
pub fn aim(part: usize) -> Phrase {
    AIMS.get(part).copied().unwrap_or(NONE)
}
