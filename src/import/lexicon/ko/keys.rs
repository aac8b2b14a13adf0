//! Korean: names of keys and columns, in lowercase without spaces and marks.

use crate::import::lexicon::KeyNames;

pub(super) const KEYS: KeyNames = KeyNames {
    question: &["질문", "문제", "문항"],
    titles: &[],
    answer: &["답변", "답", "내답변"],
    follow_ups: &["꼬리질문", "추가질문", "후속질문"],
    apart: &["목차"],
    questions: &["질문"],
    question_heads: &[
        "질문",
        "문제",
        "문항",
        "예상질문",
        "면접질문",
        "앞면",
        "질문내용",
    ],
    answer_heads: &[
        "답변",
        "답",
        "내답변",
        "정답",
        "뒷면",
        "나의답변",
        "예상답변",
        "모범답안",
    ],
};
