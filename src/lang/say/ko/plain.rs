//! The interview line by line, for screen readers and terminals that cannot be drawn on.

use std::time::Duration;

use crate::lang::say::plain::{Messages, about, words};

pub(super) const MESSAGES: Messages = Messages {
    INTRO: "쓴 글은 한 줄이 끝날 때마다 저장돼요. 마침표(.)만 쓴 줄은 답변을 내고, /도움은 쓸 수 있는 명령을 보여 줘요.",
    BEGIN: "준비되면 Enter를 누르세요.",
    ONLY_ENTER: "지금은 Enter만 누르면 돼요. 방금 쓴 줄은 어디에도 남기지 않았어요.",
    LISTENING: "면접관이 묻고 있어요. 다 읽었으면 Enter를 누르세요.",
    think: |left| {
        let left = spoken(left);
        format!(
            "생각할 시간 {left}. 메모를 써도 되고(답변 아님), 마침표(.)만 쓰면 답변을 시작해요."
        )
    },
    answer: |left| {
        let left = spoken(left);
        format!("답변 시간 {left}. 답변을 쓰고, 다 쓰면 마침표(.)만 쓴 줄로 내세요.")
    },
    answer_aloud: |left| {
        let left = spoken(left);
        format!("답변 시간 {left}. 소리 내어 답하고 메모만 쓰세요. 다 말했으면 마침표(.)만 쓰세요.")
    },
    answer_voiced: |left| {
        let left = spoken(left);
        format!(
            "답변 시간 {left}. /녹음을 쓰고 말하세요. 다시 쓰면 녹음을 멈춰요. 글로 써도 돼요. 다 했으면 마침표(.)만 쓰세요."
        )
    },
    INTRO_ALOUD: "소리 내어 답하는 면접이에요. /녹음을 쓰면 녹음을 시작하고, 다시 쓰면 멈춰요. /시간은 얼마나 녹음했고 잘 들리는지 알려 줘요.",
    RECORDING: "녹음 중이에요.",
    recorded: |length| {
        format!(
            "{} 녹음했어요. 이어서 녹음하려면 /녹음, 내려면 마침표(.)만 쓰세요.",
            spoken(length)
        )
    },
    HEARD_WELL: "목소리가 잘 들려요.",
    HEARD_FAINTLY: "목소리가 아주 작게 들려요. 마이크에 가까이 앉거나 입력을 높여 보세요.",
    HEARD_MUTED: "소리가 하나도 들어오지 않아요. 마이크가 꺼져 있거나 허용되지 않았어요.",
    HEARD_CLIPPED: "소리가 너무 커서 깨져요. 마이크에서 조금 떨어지거나 입력을 낮춰 보세요.",
    HEARD_NOTHING: "소리가 들어오지 않아요.",
    NOT_ALOUD: "글로 답하는 면접이에요. 소리 내어 답하려면 start --voice로 시작하세요.",
    said_so_far: |said, aim| {
        let (said, aim) = (spoken(said), spoken(aim));
        format!("지금까지 한 답변의 길이는 {said}, 목표는 {aim}.")
    },
    submitted_aloud: |said, aim| {
        let (said, aim) = (spoken(said), spoken(aim));
        format!("답변을 냈어요. 길이는 {said}, 목표는 {aim}.")
    },
    recognized: |answer, words| format!("답변 {answer} 받아쓴 말: {words}"),
    words_of: |answer, question, words| {
        format!("답변 {answer}, 질문: {question}\n받아쓴 말: {words}")
    },
    wordless: |answer, question| format!("답변 {answer}, 질문: {question}\n받아쓴 말이 없어요."),
    HOW_TO_ACCEPT_WORDS: "마침표(.)만 쓰면 이 말을 답변으로 삼고 코치가 읽어요. 고치려면 다시 쓰세요. /버림은 버리고, /넘김은 나중으로 미루고, /보기는 다시 읽어 줘요.",
    HOW_TO_TYPE_WORDS: "말한 대로, 또는 요지만 쓰고 마침표(.)만 쓴 줄로 마치세요. /넘김은 나중으로 미뤄요.",
    HOW_TO_RECOGNIZE: "녹음이 남아 있으면 /받아쓰기로 받아쓸 수 있어요.",
    TYPED_ANEW: "쓴 글이 받아쓴 말을 대신해요. 마침표(.)만 쓰면 답변으로 삼고, /취소는 한 줄을 빼요.",
    TYPED_NOT_SAVED: "쓴 글을 아직 답변으로 삼지 않았어요. 마침표(.)만 쓰면 답변이 되고, 같은 명령을 한 번 더 쓰면 버리고 넘어가요.",
    WORDS_ACCEPTED: "답변으로 삼았어요.",
    WORDS_DROPPED: "버렸어요. 이 답변에는 글이 없어요.",
    ONLY_WORDS: "여기서는 마침표(.)로 확인하고, 글을 쓰면 고쳐요. /버림, /넘김, /보기, /취소도 쓸 수 있어요.",
    gist_later: |id| {
        format!("받아쓴 말이 없어요. rehearse review {id} --plain으로 요지를 적으면 코치가 읽어요.")
    },
    words_wait: |id| {
        format!("확인을 기다리는 말이 있어요. rehearse review {id} --plain으로 확인하세요.")
    },
    NO_WORDS_WAIT: "이 면접에는 확인을 기다리는 말이 없어요.",
    NAME_INTERVIEW: "줄 단위로는 어느 면접인지 적어 주세요. rehearse review last --plain으로 마지막 면접의 말을 확인하고, 다른 이름은 rehearse list transcripts에 있어요",
    NO_RECALL: "복기는 줄 단위로 쓸 수 없어요. rehearse recall --list로 목록을 볼 수 있어요",
    STILL_RECOGNIZING: "아직 말을 받아쓰고 있어요. 기다리지 않고 나가려면 Ctrl-C를 누르세요.",
    time_left: |left| format!("남은 시간 {}.", spoken(left)),
    time_over: |over| format!("시간을 {} 넘겼어요.", spoken(over)),
    spoken_so_far: |spoken, aim| {
        let (takes, aim) = (self::spoken(spoken), self::spoken(aim));
        format!("지금까지 쓴 글을 말하면 {takes}, 목표는 {aim}.")
    },
    OVERTIME: "시간이 다 됐어요. 연습이라 계속 써도 되고, 넘긴 시간은 따로 재요.",
    submitted: |spoken, aim| {
        let (takes, aim) = (self::spoken(spoken), self::spoken(aim));
        format!("답변을 냈어요. 말하면 {takes}, 목표는 {aim}.")
    },
    SUBMITTED_ALOUD: "답변을 마쳤어요.",
    EMPTY_ANSWER: "아직 쓴 답변이 없어요. 빈 답변으로 내려면 마침표(.)를 한 번 더 쓰세요.",
    TIME_UP: "시간이 다 됐어요. 쓰던 줄까지 답변에 담았어요. 지금부터 쓰는 글은 답변과 따로 남기고 평가하지 않아요. 빈 줄에서 Enter를 누르면 다음으로 넘어가요.",
    NOT_KEPT: "방금 쓴 줄은 어디에도 남기지 않았어요.",
    RATE_HOW: "1에서 5 사이의 숫자를 쓰세요. 0을 쓰면 평가하지 않고 넘어가요.",
    GO_ON: "Enter를 누르면 다음으로 넘어가요.",
    unknown_command: |written| {
        format!("{written}: 없는 명령이라서 쓴 글로 남겼어요. 빼려면 /취소를 쓰세요.")
    },
    NOTHING_TO_UNDO: "취소할 글이 없어요.",
    undone: |last| format!("마지막 줄을 뺐어요. 이제 이렇게 끝나요: {last}"),
    UNDONE_ALL: "마지막 줄을 뺐어요. 이제 남은 글이 없어요.",
    NOT_NOW: "지금은 쓸 수 없는 명령이에요.",
    NOT_IN_REAL: "실전에서는 힌트나 뼈대를 보거나 시계를 멈출 수 없어요.",
    NO_OUTLINE: "지금은 보여 줄 뼈대가 없어요.",
    NO_HINT: "이 질문에는 힌트가 없어요.",
    PAUSED: "시계를 멈췄어요. Enter를 누르거나 글을 쓰면 다시 가요.",
    GOES_ON: "시계가 다시 가요.",
    RESUMED: "지난번에 나갔던 자리예요. 시계는 아직 멈춰 있고, Enter를 누르거나 글을 쓰면 다시 가요.",
    NO_CLOCK: "지금은 시간을 재지 않아요.",
    WRITTEN: "지금까지 쓴 글:",
    NOTHING_WRITTEN: "아직 쓴 글이 없어요.",
    left: |id| {
        format!("여기까지 저장했어요. 이어서 하려면 rehearse resume {id} --plain을 실행하세요.")
    },
    input_ended: |id| {
        format!(
            "입력이 끝나서 여기까지 저장했어요. 이어서 하려면 rehearse resume {id} --plain을 실행하세요."
        )
    },
    read_again: |id| format!("rehearse show {id}로 전체 기록을 다시 읽을 수 있어요."),
    CHOOSE: "어떤 면접을 연습할까요? 번호를 쓰고 Enter를 누르세요. 그만두려면 /나가기를 쓰세요.",
    not_listed: |written| format!("{written}: 목록에 없어요. 목록에 있는 번호나 이름을 쓰세요."),
    COMMANDS: "쓸 수 있는 명령:",
    command: |word, other, about| match word == other {
        true => format!("/{word}: {about}"),
        false => format!("/{word} 또는 /{other}: {about}"),
    },
};

pub(super) const WORDS: words::Messages = words::Messages {
    HELP: "도움",
    TIME: "시간",
    SHOW: "보기",
    UNDO: "취소",
    RECORD: "녹음",
    DROP: "버림",
    RECOGNIZE: "받아쓰기",
    HINT: "힌트",
    OUTLINE: "뼈대",
    PAUSE: "멈춤",
    SKIP: "넘김",
    END: "끝",
    QUIT: "나가기",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    SUBMIT: "마침표(.)만 쓴 줄: 답변을 시작하거나 내요. 마침표만 든 줄을 글로 남기려면 두 개(..)를 쓰세요.",
    HELP: "이 목록을 보여 줘요.",
    TIME: "남은 시간과, 지금까지 쓴 글을 말하면 걸릴 시간을 알려 줘요.",
    SHOW: "질문과 지금까지 쓴 글을 다시 보여 줘요.",
    UNDO: "마지막 줄을 빼요.",
    RECORD: "말하는 답변을 녹음하거나 녹음을 멈춰요(--voice로 시작한 면접).",
    HINT: "좋은 답변에 담기는 것을 보여 줘요(연습).",
    OUTLINE: "모범 답변의 뼈대를 보여 줘요(연습). 보고 한 답변은 복습 일정과 실력 기록에 넣지 않아요.",
    PAUSE: "시계를 멈춰요(연습).",
    SKIP: "지금까지 쓴 대로 내고 넘어가요. 평가할 때는 평가하지 않고 넘어가요.",
    END: "면접을 여기서 끝내고 돌아봐요.",
    QUIT: "저장하고 나가요. 나중에 이어서 할 수 있어요.",
};

/// A time as read aloud, in whole seconds, rounded up.
fn spoken(time: Duration) -> String {
    let seconds = time.as_millis().div_ceil(1000);
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds}초"),
        (minutes, 0) => format!("{minutes}분"),
        (minutes, seconds) => format!("{minutes}분 {seconds}초"),
    }
}
