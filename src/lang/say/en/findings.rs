//! The names of the coach's checks and marks, and the wording of findings beside an answer.

use crate::lang::say::findings::{Messages, marks, rules};

pub(super) const MESSAGES: Messages = Messages {
    COACH: "Coach's marks",
    NO_FINDINGS: "Nothing to point out.",
    NO_FINDINGS_YET: "Nothing that surely needs fixing. Check the key points below yourself.",
    quoted: |words| format!("“{words}”"),
};

pub(super) const RULES: rules::Messages = rules::Messages {
    STAR_MISSING: "STAR parts",
    STAR_BALANCE: "STAR balance",
    STORY_KIND: "A real story",
    OWN_PART: "What you did yourself",
    NO_NUMBER: "Numbers in the result",
    KEY_POINTS: "Key points",
    LENGTH: "Length",
    HEDGING: "Hedging",
    FILLER: "Filler words",
    REGISTER: "Politeness",
    OFF_QUESTION: "Answering the question",
    STORY_REUSE: "Repeated story",
    PITFALL: "A pitfall of the question",
    ASKED_BACK: "Your question to them",
};

pub(super) const MARKS: marks::Messages = marks::Messages {
    STRUCTURE: "Structure",
    SUBSTANCE: "Substance",
    RELEVANCE: "Relevance",
    OWNERSHIP: "Ownership",
    DELIVERY: "Delivery",
};
