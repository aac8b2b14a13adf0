//! The parts of a story, in story order.

use crate::lang::say::star::Messages;

pub(super) const MESSAGES: Messages = Messages {
    ASK_SITUATION: "When and where, and what was going on?",
    ASK_TASK: "What was yours to do, and what was the goal?",
    ASK_ACTION: "What did you do yourself, and why that way?",
    ASK_RESULT: "What changed, and by how much?",
    AIM_SITUATION: "with Task, up to 25%",
    AIM_TASK: "with Situation, up to 25%",
    AIM_ACTION: "at least 50%",
    AIM_RESULT: "15 to 20%",
    NONE: "",
};
