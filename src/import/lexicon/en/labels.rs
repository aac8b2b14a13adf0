//! English: labels in notes, in lowercase without spaces and marks.

use crate::import::lexicon::Labels;

pub(super) const LABELS: Labels = Labels {
    question: &["q", "question", "interviewquestion"],
    answer: &[
        "a",
        "answer",
        "ans",
        "myanswer",
        "response",
        "sampleanswer",
        "myresponse",
        "reply",
        "answers",
    ],
    follow_up: &[
        "followup",
        "followups",
        "followupquestion",
        "followupquestions",
        "further",
        "probe",
    ],
    hint: &["hint", "tip", "tips", "intent", "intention", "note"],
    folded: &[
        "click",
        "showanswer",
        "toggle",
        "details",
        "solution",
        "seeanswer",
        "clicktoexpand",
        "expand",
        "show",
        "viewanswer",
    ],
    asides: &[],
    choices: &[],
    short: &["q", "a", "further", "probe", "note"],
    marked: &[],
    words: &[],
    hinted: &[],
    branches: &[],
    ordinals: &[],
};
