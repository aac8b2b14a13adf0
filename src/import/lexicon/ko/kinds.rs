//! Korean: the kinds of questions, in lowercase without spaces and marks.

use crate::import::lexicon::KindWords;

pub(super) const KINDS: KindWords = KindWords {
    introduction: &["자기소개"],
    motivation: &[
        "지원동기",
        "지원한이유",
        "지원하게",
        "왜우리",
        "왜지원",
        "지원한동기",
        "지원하신",
        "지원이유",
        "입사하고싶",
    ],
    experience: &["경험", "적이있", "사례"],
    fit: &[
        "장점",
        "단점",
        "성격",
        "취미",
        "포부",
        "존경하는",
        "좌우명",
        "가치관",
        "스트레스를",
        "생활신조",
        "직업관",
        "인생관",
    ],
};
