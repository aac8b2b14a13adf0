//! The home screen, and the form before an interview.

use super::Phrase;
use crate::lang::Language;

/// Beside the name.
pub const MOTTO: Phrase = Phrase::new("어떤 면접을 연습할까요?", "Which interview today?");
/// About going on with an interrupted interview.
pub const RESUME_SUMMARY: Phrase = Phrase::new(
    "지난번에 나갔던 자리에서 그대로 이어져요. 쓰던 글과 남은 시간이 그대로예요.",
    "It goes on exactly where you left: the text you were writing and the time you had left.",
);
/// Beside a scenario whose file has mistakes.
pub const BROKEN: Phrase = Phrase::new("고쳐야 열려요", "needs mending");
/// Below what is wrong with it.
pub const ABOUT_BROKEN: Phrase = Phrase::new(
    "자세한 내용은 터미널에서 rehearse check로 볼 수 있어요.",
    "'rehearse check' in a terminal tells more.",
);
/// The form's first line.
pub const ROUND: Phrase = Phrase::new("면접", "Rounds");
/// The form's second line.
pub const MODE: Phrase = Phrase::new("방식", "Mode");
/// The form's third line.
pub const LANGUAGE: Phrase = Phrase::new("언어", "Language");
/// The form's fourth line.
pub const WAY: Phrase = Phrase::new("답변", "Answers");
/// With help.
pub const PRACTICE: Phrase = Phrase::new("연습", "practice");
/// Without help.
pub const REAL: Phrase = Phrase::new("실전", "real");
/// Typing answers.
pub const TYPED: Phrase = Phrase::new("글로 쓰기", "typed");
/// Speaking answers.
pub const SPOKEN: Phrase = Phrase::new("소리 내어 말하고 메모만 쓰기", "spoken aloud, notes typed");
/// What practice is.
pub const ABOUT_PRACTICE: Phrase = Phrase::new(
    "연습: STAR 안내와 힌트를 볼 수 있고, 멈출 수 있고, 시간이 지나도 계속 쓸 수 있어요.",
    "Practice: STAR prompts and hints, pausing, and writing on after the time is up.",
);
/// What real is.
pub const ABOUT_REAL: Phrase = Phrase::new(
    "실전: 힌트도 멈춤도 없어요. 시간이 다 되면 쓰던 글이 그대로 답변이 돼요.",
    "Real: no hints, no pause. When time is up, what you have written is your answer.",
);

/// The offer to go on.
pub fn resume(language: Language, title: &str) -> String {
    match language {
        Language::Ko => format!("이어서 하기: {title}"),
        Language::En => format!("Go on with: {title}"),
    }
}

/// How large a scenario is.
pub fn size(language: Language, rounds: usize, minutes: u32) -> String {
    match language {
        Language::Ko => format!("면접 {rounds}번, {minutes}분"),
        Language::En if rounds == 1 => format!("1 round, {minutes} min"),
        Language::En => format!("{rounds} rounds, {minutes} min"),
    }
}

/// One round.
pub fn round(language: Language, name: &str, minutes: u32) -> String {
    match language {
        Language::Ko => format!("{name} ({minutes}분)"),
        Language::En => format!("{name} ({minutes} min)"),
    }
}

/// Every round.
pub fn all_rounds(language: Language, rounds: usize, minutes: u32) -> String {
    match language {
        Language::Ko if rounds == 1 => format!("전체 ({minutes}분)"),
        Language::Ko => format!("{rounds}번 모두 ({minutes}분)"),
        Language::En if rounds == 1 => format!("the whole interview ({minutes} min)"),
        Language::En => format!("all {rounds} ({minutes} min)"),
    }
}

/// A language's own name.
pub fn language(language: Language) -> &'static str {
    language.pick("한국어", "English")
}

/// The language that a scenario fixes for its interview.
pub fn bound_to(language: Language, spoken: &str) -> String {
    match language {
        Language::Ko => format!("{spoken} (이 면접은 {spoken}로 정해져 있어요)"),
        Language::En => format!("{spoken} (this interview is always in {spoken})"),
    }
}
