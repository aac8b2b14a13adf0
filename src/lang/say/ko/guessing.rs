//! The drill *what is being asked?*, and the drill of the first answer.

use crate::lang::say::guessing::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "무엇을 묻는 걸까요?",
    ABOUT: "질문을 보고 어떤 역량을 보려는 질문인지 맞혀요. 여덟 문제이고, 왜 그런지도 알려 줘요. 기록에는 남지 않아요.",
    NOTHING: "역량이 적힌 질문이 없어서 낼 문제가 없어요.",
    WHICH: "무엇을 보려는 질문일까요?",
    RIGHT: "맞았어요.",
    NEARLY: "그것도 보지만, 먼저 보는 것은 따로 있어요.",
    WRONG: "아쉽지만 아니에요.",
    tests: |name| format!("이 질문이 보는 것: {name}"),
    WHY: "면접관이 듣고 싶은 것",
    picked: |name| format!("고른 것: {name}"),
    summed: |right, all| format!("{all}문제 중 {right}문제를 맞혔어요."),
    taken_for: |right, picked| {
        let right = with_josa(right, Josa::EulReul);
        format!("{right} 묻는데 {} 봤어요.", with_josa(picked, Josa::EuroRo))
    },
    SOURCE: "실제 지원자 319명을 살펴보니, 준비가 도움이 된 까닭은 질문이 무엇을 보려는지 알아챈 데 있었어요 (Griffin 2014).",
    OPENING: "첫 답변 연습",
    ABOUT_OPENING: "면접의 인상은 첫 답변에서 많이 정해져요. 자기소개 하나만 바로 연습해요. 준비할 면접을 정하지 않았으면 목록에서 위에 있는 면접의 질문으로 해요.",
    NO_OPENING: "자기소개를 묻는 면접이 없어요.",
    WARM_UP: "몸풀기 한 문제",
    WARM_UP_MODE: "몸풀기",
    IS_WARM_UP: "본인에 대해 가볍게 묻는 질문 하나예요. 꼬리질문도 평가도 없고 실력 기록에도 넣지 않으니, 편하게 말문만 트세요.",
    ABOUT_WARM_UP: "면접 전에 쉬운 질문 하나로 말문을 틔워요. 답변은 저장하지만 평가하지 않고, 복습 일정과 실력 기록에도 넣지 않아요. 끝나면 바로 면접을 시작할 수 있는 화면으로 이어져요.",
    NO_WARM_UP: "몸풀기로 물을 질문이 없어요.",
    WAS_WARM_UP: "몸풀기로 답한 질문이라 평가하지 않았고, 복습 일정과 실력 기록에도 넣지 않아요.",
    WARM: "몸풀기를 마쳤어요. 답변은 저장했고, 평가하지도 실력 기록에 넣지도 않아요. 이제 면접을 시작해 보세요.",
};
