//! How English notes and speakers label the parts of a story.

use crate::coach::lexicon::markers::{
    ACTION, CHALLENGE, LEARNED, MarkerWords, RESULT, SITUATION, TASK,
};

pub(in crate::coach::lexicon) const MARKERS: MarkerWords = MarkerWords {
    names: NAMES,
    spelled: ["Situation", "Task", "Action", "Result"],
    anywhere: "STARsta",
    leads: &[
        "so", "okay", "ok", "um", "uh", "well", "and", "the", "then", "first",
    ],
    joins: &["and"],
    particles: "",
    topics: &[],
    verbs: &["was", "were", "is", "i"],
};

/// Of several with the same beginning, the longest comes first.
const NAMES: &[(&str, &[crate::coach::Part])] = &[
    ("situations", SITUATION),
    ("situation", SITUATION),
    ("background", SITUATION),
    ("context", SITUATION),
    ("problem", SITUATION),
    ("challenge", CHALLENGE),
    ("tasks", TASK),
    ("task", TASK),
    ("goal", TASK),
    ("objective", TASK),
    ("obstacles", TASK),
    ("obstacle", TASK),
    ("actions", ACTION),
    ("action", ACTION),
    ("approach", ACTION),
    ("results", RESULT),
    ("result", RESULT),
    ("outcome", RESULT),
    ("lessons learned", LEARNED),
    ("lesson learned", LEARNED),
    ("lessons", LEARNED),
    ("lesson", LEARNED),
    ("learned", LEARNED),
    ("learnt", LEARNED),
    ("learning", LEARNED),
    ("what i learned", LEARNED),
    ("what i learnt", LEARNED),
    ("takeaways", LEARNED),
    ("takeaway", LEARNED),
    ("reflection", LEARNED),
    ("since then", LEARNED),
    ("what i did", ACTION),
];
