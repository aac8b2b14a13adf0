//! Far too short, far too long, or two sentences in and nothing answered yet.

use std::sync::LazyLock;

use crate::bank::QuestionKind;
use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{LENGTH_LEAST, LENGTH_MOST, OPENING_SENTENCES};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;

/// Courtesies, and announcements of an answer.
static PREAMBLE: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "좋은 질문, 질문 감사, 질문을 주셔서, 질문해 주셔서, 질문 주셔서, 말씀드리겠습니다,
         말씀드릴게요, 말씀드려 보겠습니다, 말씀드리고 싶, 답변드리겠습니다, 답변드릴게요,
         답변해 보겠습니다, 대답하겠습니다, 답하겠습니다, 이야기해 보겠습니다, 이야기하겠습니다,
         소개하겠습니다, 소개해 드리겠습니다, 설명드리겠습니다, 설명해 보겠습니다,
         설명하겠습니다, 안녕하십니까, 안녕하세요, 반갑습니다, 감사합니다, 긴장, 떨리네요,
         떨립니다, 어려운 질문, 쉽지 않은 질문, 생각해 보겠습니다, 생각해 볼게요,
         생각을 많이 해, 생각을 해 봤, 생각해 봤, 고민을 많이, 고민해 봤, 여러 가지가 떠오,
         여러 가지가 생각, 여러 경험이 있, 많은 경험이 있, 어떤 것을 말씀드려, 어떤 걸 말씀드려,
         무엇을 말씀드려, 뭘 말씀드려, 잠시만, 시간을 좀, 질문이신, 물어보셨, 여쭤보신,
         질문하신, 물으신, 말씀하신, 준비한 대로, 부족하지만, 먼저 이 자리, 기회를 주셔서,
         great question, good question, interesting question, tough question, hard question,
         thank you for, thanks for, let me think, let me start by, let me tell you,
         i'd like to talk about, i would like to talk about, i'm going to talk about,
         i will talk about, i'd like to share, i would like to share, before i answer,
         to answer your question, you asked, your question, i'm a bit nervous, i'm nervous,
         hello, hi, nice to meet, that's a question, many examples, many things come to mind,
         so many, where do i begin, where to begin, where to start, i've thought about this,
         i have thought about this, i've been thinking, glad you asked",
    )
});

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.answer.question.kind == QuestionKind::Quiz {
        return None;
    }
    let share = seen.length_share();
    let (spoken, aim) = (seen.spoken.as_secs(), seen.answer.aim.as_secs());
    if share < LENGTH_LEAST && !brevity_is_fine(seen) {
        let advice = say::too_short(spoken, aim);
        return Some(Finding::new(Rule::Length, Severity::Warning, advice));
    }
    if share > LENGTH_MOST {
        let advice = say::too_long(spoken, aim);
        return Some(Finding::new(Rule::Length, Severity::Warning, advice));
    }
    slow_opening(seen)
}

/// Yes-or-no questions, the candidate's own and most probes are well answered in a sentence.
fn brevity_is_fine(seen: &Seen<'_>) -> bool {
    use QuestionKind::{Logistics, Reverse};
    seen.is_answer()
        && (seen.answer.probe || matches!(seen.answer.question.kind, Logistics | Reverse))
}

/// Both of the first two sentences are courtesies or announcements. An introduction may
/// well begin with a greeting.
fn slow_opening(seen: &Seen<'_>) -> Option<Finding> {
    let sentences = seen.reading.sentences();
    let opening = sentences.get(..OPENING_SENTENCES)?;
    let introduces = seen.answer.question.kind == QuestionKind::Introduction;
    let empty = opening
        .iter()
        .all(|sentence| seen.reading.says(&PREAMBLE, &sentence.range));
    if !empty || introduces || !seen.is_answer() {
        return None;
    }
    let (first, last) = (opening.first()?, opening.last()?);
    let place = first.range.start..last.range.end;
    Some(Finding::new(Rule::Length, Severity::Advice, say::SLOW_OPENING).at([place]))
}
