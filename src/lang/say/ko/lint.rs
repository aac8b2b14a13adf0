//! Possible problems in one's own notes.

use crate::lang::say::lint::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "다시 볼 만한 곳",
    NO_ACTION: "내가 한 행동이 빠져 있어요",
    NO_NUMBER: "결과에 숫자가 없어요",
    same_words: |other| format!("같은 문장이 다른 답변에도 있어요: ‘{other}’"),
    long_introduction: |seconds| format!("1분 자기소개로는 길어요. 말로 하면 {seconds}초쯤 걸려요"),
    stray: |word| format!("꼬리질문의 ‘{word}’ 부분이 앞 답변에는 없어요"),
    NO_ANSWER: "아직 답변이 없어요",
    over: |limit, in_bytes, with_spaces, without_spaces, two, three| {
        let limit = if in_bytes {
            format!("{limit}바이트")
        } else {
            format!("{limit}자")
        };
        format!(
            "글자 수 제한({limit})을 확인해 보세요. 공백 포함 {with_spaces}자, 공백 제외 {without_spaces}자, 한글을 2바이트로 세면 {two}바이트, 3바이트로 세면 {three}바이트예요"
        )
    },
    AS_YOU_LIKE: "그대로 둬도 괜찮아요",
    more: |count| format!("그 밖에 {count}곳이 더 있어요"),
};
