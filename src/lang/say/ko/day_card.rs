//! The card for the day of the interview.

use crate::lang::say::day_card::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "면접 당일 카드",
    ABOUT: "면접 직전에 훑어볼 한 장이에요. 내가 했던 자기소개의 첫마디, 역량마다 꺼낼 이야기, 약했던 질문, 되물을 질문이 담겨요. 터미널에서 rehearse card --format html로 인쇄할 수도 있어요.",
    OPENING: "첫마디",
    no_opening: |drill| {
        format!(
            "아직 자기소개를 해 본 적이 없어요. 첫 화면의 '{drill}'에서 한 번 해 보면 가장 잘된 것의 첫 세 문장이 여기에 와요."
        )
    },
    STORIES: "역량마다 꺼낼 이야기",
    NO_STORIES: "써 둔 이야기가 아직 없어요.",
    STORIES_UNREAD: "이야기 파일을 읽지 못했어요. 이유는 rehearse check 명령으로 볼 수 있어요.",
    gaps: |count| format!("이야기를 아직 준비하지 않은 역량 {count}개"),
    WEAK: "약했던 질문",
    NO_WEAK: "약했던 질문이 없어요.",
    NONE_RATED: "아직 답하고 평가한 질문이 없어요.",
    points: |points| format!("기억할 것: {points}"),
    BLANK: "머릿속이 하얘질 때",
    BLANK_SENTENCE: "“잠시 생각을 정리하고 말씀드려도 될까요?” 숨을 한 번 쉬고, 결론부터 한 문장만 말해요.",
    ASK: "되물을 질문",
    ASK_FIRST: "이 자리에 오는 사람이 첫 석 달 동안 무엇을 해내면 잘했다고 보시나요?",
    ASK_SECOND: "팀이 지금 가장 풀고 싶어 하는 문제는 무엇인가요?",
    ASK_THIRD: "이 팀에서 오래 잘하는 분들은 어떤 점이 비슷한가요?",
    NERVES: "떨릴 때",
    NERVES_LINE: "떨림은 몸이 힘을 모으는 중이라는 뜻이에요. 진정하려 애쓰지 말고 “설렌다”고 소리 내어 말해 보세요. 실험에서 그렇게 한 사람들이 더 설득력 있게 말했어요 (Brooks 2014).",
};
