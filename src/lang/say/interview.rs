//! The interview itself.

use std::time::Duration;

use super::Phrase;
use crate::lang::{Josa, Language, with_josa};

/// The help's title.
pub const HELP_TITLE: Phrase = Phrase::new("쓸 수 있는 키", "Keys");
/// At the foot of a box that is only read.
pub const CLOSE_KEYS: Phrase = Phrase::new("Esc 닫기", "Esc close");
/// The hint's title.
pub const HINT_TITLE: Phrase = Phrase::new("힌트", "Hint");
/// A notice's title.
pub const NOTICE_TITLE: Phrase = Phrase::new("알림", "Notice");
/// The question whether to stop.
pub const STOP_TITLE: Phrase = Phrase::new("그만둘까요?", "Stop here?");
/// Its text.
pub const STOP_TEXT: Phrase = Phrase::new(
    "지금까지 쓴 글은 모두 저장되어 있어요.",
    "Everything you have written is saved.",
);
/// To go on.
pub const STOP_GO_ON: Phrase = Phrase::new("면접 계속하기", "Go on with the interview");
/// To leave and resume.
pub const STOP_LATER: Phrase =
    Phrase::new("나갔다가 나중에 이어서 하기", "Leave, and resume later");
/// To end.
pub const STOP_END: Phrase = Phrase::new(
    "여기서 면접을 끝내고 돌아보기",
    "End the interview here and review it",
);

/// Who sits opposite.
pub const OPPOSITE: Phrase = Phrase::new("맞은편에 앉은 사람", "Sitting opposite");
/// How to begin.
pub const PRESS_TO_BEGIN: Phrase = Phrase::new(
    "준비되면 Enter를 누르세요.",
    "Press Enter when you are ready.",
);
/// The candidate thinks.
pub const PREPARING: Phrase = Phrase::new("생각할 시간", "Think");
/// What is written while the candidate thinks.
pub const NOTES: Phrase = Phrase::new(
    "생각하며 쓰는 메모 (답변 아님)",
    "notes while you think (not the answer)",
);
/// The candidate answers.
pub const ANSWERING: Phrase = Phrase::new("답변", "Answer");
/// The clock stands.
pub const PAUSED: Phrase = Phrase::new("일시 정지", "Paused");
/// A follow-up question.
pub const FOLLOW_UP: Phrase = Phrase::new("꼬리질문", "Follow-up");
/// Where there is no named interviewer.
pub const INTERVIEWER: Phrase = Phrase::new("면접관", "Interviewer");
/// In the empty answer.
pub const DRAFT_PLACEHOLDER: Phrase =
    Phrase::new("여기에 답변을 쓰세요.", "Write your answer here.");
/// Everything is on disk.
pub const SAVED: Phrase = Phrase::new("저장됨", "saved");
/// Something is not.
pub const UNSAVED: Phrase = Phrase::new("저장 안 됨", "not saved");
/// The rating's title.
pub const RATE: Phrase = Phrase::new(
    "방금 답변은 몇 점이었나요? 측정값을 보기 전에 스스로 평가해 보세요.",
    "How was that answer? Rate it yourself before you see any measurement.",
);
/// A right quiz answer.
pub const RIGHT: Phrase = Phrase::new("맞았어요", "Right");
/// A wrong quiz answer.
pub const WRONG: Phrase = Phrase::new("틀렸어요", "Not right");
/// The accepted answers.
pub const ACCEPTED: Phrase = Phrase::new("정답", "Answer");
/// Why the interviewer asks.
pub const INTENT: Phrase = Phrase::new("묻는 까닭", "Why they ask");
/// What a good answer holds.
pub const KEY_POINTS: Phrase = Phrase::new("좋은 답변에 담기는 것", "What a good answer holds");
/// How answers go wrong.
pub const PITFALLS: Phrase = Phrase::new("흔한 실수", "Common mistakes");

/// Which question of how many.
pub fn question_of(language: Language, number: usize, of: usize) -> String {
    match language {
        Language::Ko => format!("질문 {number}/{of}"),
        Language::En => format!("Question {number}/{of}"),
    }
}

/// How long the answer would take to say, against the aim.
pub fn spoken_of(language: Language, spoken: Duration, aim: Duration) -> String {
    let (spoken, aim) = (clock(spoken), clock(aim));
    match language {
        Language::Ko => format!("말하면 {spoken} / 목표 {aim}"),
        Language::En => format!("spoken {spoken} / aim {aim}"),
    }
}

/// Time left.
pub fn left(language: Language, left: Duration) -> String {
    // A second that has begun is still there: the clock shows 0:00 only when time is up.
    let left = clock(Duration::from_secs(
        left.as_millis().div_ceil(1000).try_into().unwrap_or(0),
    ));
    match language {
        Language::Ko => format!("남은 시간 {left}"),
        Language::En => format!("left {left}"),
    }
}

/// Time used beyond the limit.
pub fn over(language: Language, over: Duration) -> String {
    let over = clock(over);
    match language {
        Language::Ko => format!("초과 +{over}"),
        Language::En => format!("over +{over}"),
    }
}

/// Minutes and seconds.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A round's length.
pub fn minutes(language: Language, minutes: u32) -> String {
    match language {
        Language::Ko => format!("{minutes}분 동안 진행돼요."),
        Language::En if minutes == 1 => "It lasts 1 minute.".to_owned(),
        Language::En => format!("It lasts {minutes} minutes."),
    }
}

/// How many questions a round plans.
pub fn questions(language: Language, count: usize) -> String {
    match language {
        Language::Ko => format!("준비된 질문은 {count}개예요."),
        Language::En if count == 1 => "One question is planned.".to_owned(),
        Language::En => format!("{count} questions are planned."),
    }
}

/// How to go on after a pause.
pub fn paused(language: Language, key: &str) -> String {
    match language {
        Language::Ko => format!(
            "멈춰 있어요. {} 누르면 이어서 해요.",
            with_josa(key, Josa::EulReul)
        ),
        Language::En => format!("Paused. {key} goes on."),
    }
}

/// While the interviewer speaks.
pub fn listening(language: Language, key: &str) -> String {
    match language {
        Language::Ko => format!(
            "질문을 듣고 있어요. {} 누르면 바로 넘어가요.",
            with_josa(key, Josa::EulReul)
        ),
        Language::En => format!("The interviewer is speaking. {key} goes on at once."),
    }
}

/// In the empty notes.
pub fn notes_placeholder(language: Language, key: &str) -> String {
    match language {
        Language::Ko => format!(
            "떠오르는 단어를 메모해 보세요. {} 누르면 답변을 시작해요.",
            with_josa(key, Josa::EulReul)
        ),
        Language::En => format!("Jot down what comes to mind. {key} starts your answer."),
    }
}

/// In the empty answer of a spoken interview.
pub fn spoken_placeholder(language: Language, key: &str) -> String {
    match language {
        Language::Ko => format!("소리 내어 답하고 메모만 쓰세요. 다 말했으면 {key}"),
        Language::En => format!("Answer aloud and type only notes. {key} when you have finished."),
    }
}
