//! The parts of a story, in story order.

use crate::lang::say::star::Messages;

pub(super) const MESSAGES: Messages = Messages {
    ASK_SITUATION: "언제, 어디서, 무슨 일이었나요?",
    ASK_TASK: "맡은 일과 목표는 무엇이었나요?",
    ASK_ACTION: "내가 무엇을, 왜 그렇게 했나요?",
    ASK_RESULT: "무엇이 얼마나 달라졌나요?",
    AIM_SITUATION: "과제와 합쳐 25% 이하",
    AIM_TASK: "상황과 합쳐 25% 이하",
    AIM_ACTION: "50% 이상",
    AIM_RESULT: "15~20%",
    NONE: "",
};
