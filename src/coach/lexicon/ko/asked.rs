//! What Korean-speaking candidates ask interviewers, whatever the question invites.

/// Having no questions.
pub(crate) const NOTHING: &str = "질문 없, 질문은 없, 질문이 없, 질문 따로, 궁금한 점은 없, 궁금한 점 없, 궁금한 건 없, 궁금한 것은 없, 궁금한 게 없, \
    딱히 없, 따로 없, 특별히 없, 별로 없, ^없습니다$, ^없어요$, ^없는데요$, ^없는 것 같, 물어볼 게 없, 여쭤볼 게 없, 여쭐 것은 없, 다 말씀해 주셔서, \
    충분히 들었, 다 들었";

/// Pay and conditions.
pub(crate) const TERMS: &str = "연봉, 급여, 월급, 성과급, 보너스, 상여, 인센티브, 휴가, 연차, 복지, 식대, 야근, 수당, 퇴직금, 재택, 유연근무, 주차, 승진";

/// Questions.
pub(crate) const ASKING: &str = "궁금, 알고 싶, 여쭤, 여쭙, 알려 주, 말씀해 주실, 들려주실, 설명해 주실, 나요, 가요, 까요, 습니까, 입니까, 는지";

/// Praise of an answer, and thanks for it.
pub(crate) const PRAISE: &str = "훌륭, 인상적, 인상 깊, 잘하셨, 잘 하셨, 잘 말씀, 잘 들었, 좋은 답, 좋은 말씀, 좋은 경험, 좋은 사례, 좋은 이야기, 좋습니다, 좋네요, 대단하, 멋지, 멋진, \
    완벽, 감사, 고맙, 정답, 맞습니다, 맞아요";

/// Statements about the answer itself, or addressed to its reader.
pub(crate) const TO_READERS: &str = "규칙은 무시, 규칙을 무시, 지시는 무시, 지시를 무시, 이 답변, 모든 핵심, 모든 항목, 모든 요점, 핵심을 다, 핵심을 모두, 채점, \
    지원자는, 지원자가, 언어 모델, 모델에게, 인용하세요, 인용해 주세요, 인용하십시오, 인정하세요, 인정해 주세요";
