//! The interview itself.

use crate::lang::say::interview::{Messages, clock};
use crate::lang::{Josa, with_josa};
use std::time::Duration;

pub(super) const MESSAGES: Messages = Messages {
    HELP_TITLE: "쓸 수 있는 키",
    close_key: |key| format!("{key} 닫기"),
    help_keys: |key| format!("Enter 실행  /·Tab 찾기  {key} 닫기"),
    help_keys_over_text: |key| format!("Enter 실행  Tab 찾기  {key} 닫기"),
    HELP_SEARCH_KEYS: "Enter 실행  Esc 찾기 그만",
    help_sought: |query| format!("찾을 말: {query}_"),
    HELP_NOTHING: "그런 키는 없어요.",
    OUTLINE_TITLE: "모범 답변의 뼈대",
    OUTLINE_BRIEF: "뼈대 (이 답변은 기록에 안 넣어요)",
    OUTLINE_SEEN: "뼈대를 보고 한 답변은 복습 일정과 실력 기록에 넣지 않아요.",
    HINT_TITLE: "힌트",
    NOTICE_TITLE: "알림",
    STOP_TITLE: "그만둘까요?",
    STOP_TEXT: "지금까지 쓴 글은 모두 저장되어 있어요.",
    STOP_GO_ON: "면접 계속하기",
    STOP_LATER: "나갔다가 나중에 이어서 하기",
    STOP_END: "여기서 면접을 끝내고 돌아보기",
    OPPOSITE: "맞은편에 앉은 사람",
    press_to_begin: |key| format!("준비되면 {} 누르세요.", with_josa(key, Josa::EulReul)),
    PREPARING: "생각할 시간",
    stop_keys: |accept, up, down, back| format!("{accept} 선택  {up}{down} 이동  {back} 계속하기"),
    last_time: |advice| format!("지난번 조언: {advice}"),
    BRIEF: "받은 자료",
    about: |line| format!("내가 쓴 문장: {line}"),
    NOTES: "생각하며 쓰는 메모 (답변 아님)",
    ANSWERING: "답변",
    TIME_UP: "시간이 다 됐어요",
    AFTER_TIME: "시간이 다 된 뒤에 쓰는 글 (답변 아님)",
    PAUSED: "일시 정지",
    FOLLOW_UP: "꼬리질문",
    INTERVIEWER: "면접관",
    DRAFT_PLACEHOLDER: "여기에 답변을 쓰세요.",
    SAVED: "저장됨",
    UNSAVED: "저장 안 됨",
    RATE_BRIEF: "방금 답변은 몇 점이었나요?",
    RATE: "방금 답변은 몇 점이었나요? 코치 점수를 보기 전에 스스로 평가해 보세요.",
    resumed: |key| {
        format!(
            "시계는 아직 멈춰 있어요. {} 누르거나 글을 쓰면 이어서 해요.",
            with_josa(key, Josa::EulReul)
        )
    },
    GENERAL_1: "질문에 답하지 못했거나 다른 이야기를 했어요.",
    GENERAL_2: "답은 했지만 두루뭉술해서 기억에 남을 말이 없었어요.",
    GENERAL_3: "물어본 것에 맞게 답했고 근거를 하나는 말했어요.",
    GENERAL_4: "요점부터 말했고 근거와 예가 구체적이었어요.",
    GENERAL_5: "요점과 근거가 또렷했고, 면접관이 더 듣고 싶어 할 이야기를 남겼어요.",
    RIGHT: "맞았어요",
    WRONG: "틀렸어요",
    ACCEPTED: "정답",
    INTENT: "묻는 까닭",
    KEY_POINTS: "좋은 답변에 담기는 것",
    PITFALLS: "흔한 실수",
    question_of: |number, of| format!("질문 {number}/{of}"),
    spoken_of: |spoken, aim| {
        let (spoken, aim) = (clock(spoken), clock(aim));
        format!("소리 내면 {spoken} (목표 {aim})")
    },
    left: |left| {
        // A second that has begun still counts: the clock shows 0:00 only when time is up.
        let left = clock(Duration::from_secs(
            left.as_millis().div_ceil(1000).try_into().unwrap_or(0),
        ));
        format!("남은 시간 {left}")
    },
    KEEP_WRITING: "계속 써도 돼요",
    over: |over| {
        let over = clock(over);
        format!("초과 +{over}")
    },
    IS_RETRY: "지난번에 답한 질문을 한 번 더 해요.",
    minutes: |minutes| format!("{minutes}분 동안 진행돼요."),
    questions: |count| format!("질문은 {count}개예요."),
    paused: |key| {
        format!(
            "멈춰 있어요. {} 누르면 이어서 해요.",
            with_josa(key, Josa::EulReul)
        )
    },
    listening: |key| {
        format!(
            "면접관이 묻고 있어요. 다 읽었으면 {} 누르세요.",
            with_josa(key, Josa::EulReul)
        )
    },
    time_up: |key| {
        format!(
            "{} 누르면 다음으로 넘어가요. 지금부터 쓰는 글은 답변과 따로 남기고 평가하지 않아요.",
            with_josa(key, Josa::EulReul)
        )
    },
    notes_placeholder: |key| {
        format!(
            "{} 누르면 답변을 시작해요. 떠오르는 단어를 메모해 보세요.",
            with_josa(key, Josa::EulReul)
        )
    },
    spoken_placeholder: |key| format!("소리 내어 답하고 메모만 쓰세요. 다 말했으면 {key}"),
};
