//! Exports of practice sessions for others, and their feedback.

use crate::lang::say::export::Messages;

pub(super) const MESSAGES: Messages = Messages {
    title: |sessions| format!("면접 연습 {sessions}회"),
    BRIEF: "미리 받은 자료",
    MARKS_CHART: "항목별 코치 점수와 내 평가 (5점 만점)",
    SESSIONS_CHART: "연습할 때마다의 평균 점수. 실선은 코치, 점선은 내 평가 (5점 만점)",
    REMARKS: "의견 남기기",
    HOW_TO_REMARK: "답변마다 의견을 적고 저장한 뒤, 만들어진 파일을 지원자에게 보내 주세요. 적고 싶은 칸만 채우면 돼요.",
    FROM: "이름",
    WHOLE: "면접 전체에 대한 의견",
    SAVE_REMARKS: "의견을 파일로 저장하기",
    WITHOUT_SCRIPT: "파일로 저장할 수 없는 브라우저예요. 아래 글에 의견을 적고 통째로 복사해 지원자에게 보내 주세요.",
    MENTOR: "멘토",
    NO_SESSIONS: "내보낼 기록이 없어요",
    ONLY_ANKI: "문제은행은 --format anki로만 내보낼 수 있어요",
    no_bank: |id| {
        format!("{id}: 그런 문제은행이 없어요. rehearse list banks 명령으로 볼 수 있어요")
    },
    NO_REMARKS: "의견이 들어 있지 않아요. 내보낸 웹 페이지에서 저장한 파일이나, 그 글을 붙여 넣은 메일이어야 해요",
    remarks_added: |id, count| format!("{id}: 의견 {count}개를 소감에 더했어요"),
    stray_remark: |id, what| {
        format!("{id}: {what}에 해당하는 답변이 기록에 없어서 의견을 더하지 못했어요")
    },
};
