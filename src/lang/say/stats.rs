//! What `rehearse stats`, `drill`, `compare` and `list stories` say. Figures that the screen
//! shows too are worded in [`progress`](super::progress).

use chrono::NaiveDate;

use super::Phrase;
use super::interview::clock;
use crate::lang::{Josa, Language, Localized, with_josa};

/// Over the competencies.
pub const COMPETENCIES: Phrase = Phrase::new("역량 (1~5점)", "Competencies (1 to 5)");
/// No stories yet.
pub const NO_STORIES: Phrase = Phrase::new(
    "아직 이야기가 없어요. rehearse를 열고 '내 이야기'에서 쓰거나, 지난 면접의 답변을 열고 m 키로 담아 보세요.",
    "There are no stories yet. Open rehearse and write one in 'My stories', or open an answer of a past interview and press m.",
);
/// The last answer would not have passed.
pub const AGAIN: Phrase = Phrase::new("잘 안됐음", "did not go well");
/// It came with difficulty.
pub const HARD: Phrase = Phrase::new("어려웠음", "was hard");
/// It went well.
pub const GOOD: Phrase = Phrase::new("괜찮았음", "went well");
/// It could not have gone better.
pub const EASY: Phrase = Phrase::new("아주 잘됨", "went very well");

/// The heads of the competencies' columns.
pub fn columns(language: Language) -> [&'static str; 6] {
    match language {
        Language::Ko => ["역량", "답변", "내 점수", "코치", "차이", "요즘"],
        Language::En => [
            "competency",
            "answers",
            "own",
            "coach",
            "difference",
            "lately",
        ],
    }
}

/// The heads of the banks' columns.
pub fn bank_columns(language: Language) -> [&'static str; 4] {
    match language {
        Language::Ko => ["문제은행", "받아 본 질문", "아직", "약한 질문"],
        Language::En => ["bank", "asked", "never", "weak"],
    }
}

/// Why a question is due: asked so many days ago, how it went, and how its weakest competency
/// stands, 1 to 5.
pub fn reason(language: Language, days: i64, went: &str, standing: f64) -> String {
    match language {
        Language::Ko => format!("{days}일 전, {went}, 역량 {standing:.1}점"),
        Language::En if days == 1 => format!("yesterday, {went}, competency at {standing:.1}"),
        Language::En => format!("{days} days ago, {went}, competency at {standing:.1}"),
    }
}

/// The same, where the session in which it was asked is dated in the future.
pub fn reason_ahead(language: Language, went: &str, standing: f64) -> String {
    match language {
        Language::Ko => format!("기록 날짜가 미래로 되어 있음, {went}, 역량 {standing:.1}점"),
        Language::En => {
            format!("its record is dated in the future, {went}, competency at {standing:.1}")
        }
    }
}

/// How many days are left until an interview.
pub fn countdown(language: Language, title: &str, day: NaiveDate, days: i64) -> String {
    match (language, days) {
        (Language::Ko, 0) => format!("{title}: 오늘이 면접 날이에요"),
        (Language::Ko, 1) => format!("{title}: 면접이 내일이에요 ({day})"),
        (Language::Ko, _) => format!("{title}: 면접까지 {days}일 남았어요 ({day})"),
        (Language::En, 0) => format!("{title}: the interview is today"),
        (Language::En, 1) => format!("{title}: the interview is tomorrow ({day})"),
        (Language::En, _) => format!("{title}: {days} days until the interview ({day})"),
    }
}

/// In place of a question whose bank cannot be used.
pub const BANK_BROKEN: Phrase = Phrase::new(
    "(문제은행 파일을 고치면 다시 보여요)",
    "(back once the file of its bank is mended)",
);

/// Nothing is due; `next` is the next day on which something will be.
pub fn nothing_due(next: Option<NaiveDate>) -> Localized {
    match next {
        Some(next) => Localized::new(
            format!(
                "오늘 다시 연습할 질문이 없어요. 다음은 {}.",
                with_josa(&next.to_string(), Josa::Ieyo)
            ),
            format!("Nothing is due today. Next: {next}."),
        ),
        None => Localized::new(
            "아직 연습한 질문이 없어요. 면접을 한 번 하고 나면 여기에 나와요.",
            "No question was practised yet. Sit an interview, and they will be here.",
        ),
    }
}

/// No transcript has the question.
pub fn never_asked(question: &str) -> Localized {
    Localized::new(
        format!(
            "{} 받아 본 적이 없는 질문이에요.",
            with_josa(question, Josa::EunNeun)
        ),
        format!("{question} was never asked."),
    )
}

/// What changed since the attempt before: points, letters, seconds.
pub fn changes(
    language: Language,
    own: Option<f64>,
    mark: Option<f64>,
    letters: f64,
    used: f64,
) -> String {
    let mut parts = Vec::new();
    let point = |name: Phrase, value: f64| format!("{} {value:+.1}", name.get(language));
    parts.extend(own.map(|it| point(Phrase::new("내 점수", "own"), it)));
    parts.extend(mark.map(|it| point(Phrase::new("코치", "coach"), it)));
    parts.push(match language {
        Language::Ko => format!("{letters:+.0}자"),
        Language::En => format!("{letters:+.0} letters"),
    });
    let sign = if used < 0.0 { '-' } else { '+' };
    let time = clock(std::time::Duration::from_secs_f64(used.abs()));
    parts.push(format!("{sign}{time}"));
    parts.join(", ")
}

/// Competencies that no story serves.
pub fn gaps(language: Language, names: &str) -> String {
    match language {
        Language::Ko => format!("이야기가 없는 역량: {names}"),
        Language::En => format!("Without a story: {names}"),
    }
}

/// Stories that carry too much.
pub fn overused(language: Language, names: &str) -> String {
    match language {
        Language::Ko => format!("너무 많이 쓰는 이야기: {names}"),
        Language::En => format!("Told or stretched too often: {names}"),
    }
}

/// How often a story was told.
pub fn told(language: Language, times: usize) -> String {
    match language {
        Language::Ko => format!("{times}번 말함"),
        Language::En if times == 1 => "told once".to_owned(),
        Language::En => format!("told {times} times"),
    }
}

/// An interview date for a scenario that is not there.
pub fn no_such_interview(id: &str) -> Localized {
    let id = format!("'{id}'");
    Localized::new(
        format!(
            "설정 파일의 [interviews]에 있는 {} 없는 시나리오예요. rehearse list scenarios로 이름을 확인해 주세요",
            with_josa(&id, Josa::EunNeun)
        ),
        format!(
            "[interviews] in the configuration names {id}, and there is no such scenario; see 'rehearse list scenarios'"
        ),
    )
}
