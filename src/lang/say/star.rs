//! The parts of a story, in the order in which it tells them.

use super::Phrase;

const NAMES: [Phrase; 4] = [
    Phrase::new("상황", "Situation"),
    Phrase::new("과제", "Task"),
    Phrase::new("행동", "Action"),
    Phrase::new("결과", "Result"),
];

const PROMPTS: [Phrase; 4] = [
    Phrase::new(
        "언제, 어디서, 무슨 일이었나요?",
        "When and where, and what was going on?",
    ),
    Phrase::new(
        "맡은 일과 목표는 무엇이었나요?",
        "What was yours to do, and what was the goal?",
    ),
    Phrase::new(
        "내가 무엇을, 왜 그렇게 했나요?",
        "What did you do yourself, and why that way?",
    ),
    Phrase::new(
        "무엇이 얼마나 달라졌나요?",
        "What changed, and by how much?",
    ),
];

/// The shares that coaches advise: S and T a quarter together, A half, R a sixth or so.
const AIMS: [Phrase; 4] = [
    Phrase::new("과제와 합쳐 25% 이하", "with Task, up to 25%"),
    Phrase::new("상황과 합쳐 25% 이하", "with Situation, up to 25%"),
    Phrase::new("50% 이상", "at least 50%"),
    Phrase::new("15~20%", "15 to 20%"),
];

const NONE: Phrase = Phrase::new("", "");

/// The name of the part, counted from 0.
pub fn name(part: usize) -> Phrase {
    NAMES.get(part).copied().unwrap_or(NONE)
}

/// What the part should tell.
pub fn prompt(part: usize) -> Phrase {
    PROMPTS.get(part).copied().unwrap_or(NONE)
}

/// How much of the answer the part should take.
pub fn aim(part: usize) -> Phrase {
    AIMS.get(part).copied().unwrap_or(NONE)
}
