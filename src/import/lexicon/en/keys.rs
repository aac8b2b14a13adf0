//! English: names of keys and columns, in lowercase without spaces and marks.

use crate::import::lexicon::KeyNames;

pub(super) const KEYS: KeyNames = KeyNames {
    question: &["question", "q", "front", "prompt"],
    titles: &["title", "text", "name"],
    answer: &[
        "answer", "a", "back", "response", "myanswer", "content", "body", "answers",
    ],
    follow_ups: &[
        "followups",
        "followup",
        "children",
        "followupquestions",
        "followupquestion",
        "subquestions",
        "probes",
        "nested",
        "tails",
        "tail",
    ],
    apart: &[
        "tags",
        "tag",
        "ref",
        "refs",
        "references",
        "links",
        "resources",
        "keywords",
    ],
    questions: &["question"],
    question_heads: &[
        "question",
        "questions",
        "q",
        "front",
        "prompt",
        "term",
        "title",
    ],
    answer_heads: &[
        "answer",
        "answers",
        "a",
        "back",
        "mine",
        "myanswer",
        "definition",
        "response",
    ],
};
