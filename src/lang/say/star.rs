//! The parts of a story, in the order in which it tells them.

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
    /// How much of the answer the situation should take.
    AIM_SITUATION;
    /// How much of the answer the task should take.
    AIM_TASK;
    /// How much of the answer the action should take.
    AIM_ACTION;
    /// How much of the answer the result should take.
    AIM_RESULT;
    /// Of no part.
    NONE;
}

const PROMPTS: [Phrase; 4] = [ASK_SITUATION, ASK_TASK, ASK_ACTION, ASK_RESULT];

/// The shares that coaches advise: S and T a quarter together, A half, R a sixth or so.
const AIMS: [Phrase; 4] = [AIM_SITUATION, AIM_TASK, AIM_ACTION, AIM_RESULT];

/// The name of the part, counted from 0.
pub fn name(part: usize) -> Phrase {
    super::coach::PARTS.get(part).copied().unwrap_or(NONE)
}

/// What the part should tell.
pub fn prompt(part: usize) -> Phrase {
    PROMPTS.get(part).copied().unwrap_or(NONE)
}

/// How much of the answer the part should take.
pub fn aim(part: usize) -> Phrase {
    AIMS.get(part).copied().unwrap_or(NONE)
}
