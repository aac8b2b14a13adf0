//! How practice goes, over time.

use std::time::Duration;

use chrono::NaiveDate;

use super::Phrase;
use super::interview::clock;
use crate::lang::Language;

/// The title, and the home screen's way there.
pub const TITLE: Phrase = Phrase::new("나의 변화", "Progress");
/// About it, on the home screen.
pub const ABOUT: Phrase = Phrase::new(
    "역량마다 내 평가와 코치 점수가 어떻게 달라졌는지, 시간을 어떻게 썼는지, 어떤 질문을 아직 안 해 봤는지 보여요.",
    "How your ratings and the coach's marks change for each competency, how you keep time, and which questions you have not met yet.",
);
/// Above what was practised.
pub const PRACTICE: Phrase = Phrase::new("연습", "Practice");
/// Above the competencies.
pub const COMPETENCIES: Phrase = Phrase::new("역량", "Competencies");
/// Above how time was kept.
pub const TIMING: Phrase = Phrase::new("시간", "Time");
/// Above how stories were divided.
pub const STAR: Phrase = Phrase::new("STAR 균형", "STAR balance");
/// Above how much of each bank was met.
pub const BANKS: Phrase = Phrase::new("문제은행", "Question banks");
/// The candidate's own ratings.
pub const OWN: Phrase = Phrase::new("나", "own");
/// The coach's marks.
pub const COACH: Phrase = Phrase::new("코치", "coach");
/// Before minutes by day.
pub const BY_DAY: Phrase = Phrase::new("연습한 날의 분", "minutes by day practised");
/// No story was told.
pub const NO_STORY: Phrase = Phrase::new(
    "아직 STAR로 나눠 말한 답변이 없어요.",
    "No answer was divided into STAR parts yet.",
);
/// No answer came to its end.
pub const NO_TIMES: Phrase = Phrase::new(
    "아직 끝까지 마친 답변이 없어요.",
    "No answer came to its own end yet.",
);

/// How much was practised.
pub fn practised(
    language: Language,
    sessions: usize,
    questions: usize,
    probes: usize,
    minutes: f64,
) -> String {
    match language {
        Language::Ko => format!(
            "면접 {sessions}번, 질문 {questions}개, 꼬리질문 {probes}개, 모두 {minutes:.0}분"
        ),
        Language::En => {
            let count = |count: usize, name: &str| match count {
                1 => format!("1 {name}"),
                _ => format!("{count} {name}s"),
            };
            format!(
                "{}, {}, {}, {minutes:.0} min",
                count(sessions, "interview"),
                count(questions, "question"),
                count(probes, "follow-up")
            )
        }
    }
}

/// Days in a row, now and at the best.
pub fn streak(language: Language, current: u32, longest: u32) -> String {
    match language {
        Language::Ko => format!("지금 {current}일 연속, 가장 길게는 {longest}일"),
        Language::En => format!("{current} days in a row now, {longest} at the best"),
    }
}

/// A competency with its answers.
pub fn competency(language: Language, name: &str, answers: usize) -> String {
    match language {
        Language::Ko => format!("{name} (답변 {answers}개)"),
        Language::En if answers == 1 => format!("{name} (1 answer)"),
        Language::En => format!("{name} ({answers} answers)"),
    }
}

/// How much higher the candidate rates than the coach.
pub fn difference(language: Language, difference: f64) -> String {
    match language {
        Language::Ko => format!("차이 {difference:+.1}"),
        Language::En => format!("difference {difference:+.1}"),
    }
}

/// How it stands now.
pub fn recent(language: Language, recent: f64) -> String {
    match language {
        Language::Ko => format!("요즘 {recent:.1}"),
        Language::En => format!("lately {recent:.1}"),
    }
}

/// How many answers were within their limit.
pub fn within(language: Language, within: usize, answers: usize) -> String {
    match language {
        Language::Ko => format!("제한 시간 안에 낸 답변 {within}/{answers}"),
        Language::En => format!("within the limit {within}/{answers}"),
    }
}

/// How many were not.
pub fn late(language: Language, over: usize, timed_out: usize) -> String {
    match language {
        Language::Ko => {
            format!("시간을 넘겨 낸 답변 {over}개, 시간이 다 되어 끊긴 답변 {timed_out}개")
        }
        Language::En => format!("{over} submitted late, {timed_out} cut off by the clock"),
    }
}

/// Spoken length against its aim.
pub fn length(language: Language, share: f64, short: usize, long: usize) -> String {
    let percent = share * 100.0;
    match language {
        Language::Ko => format!(
            "말하는 길이는 목표의 {percent:.0}%. 너무 짧은 답변 {short}개, 너무 긴 답변 {long}개"
        ),
        Language::En => {
            format!("spoken length {percent:.0} % of the aim; {short} too short, {long} too long")
        }
    }
}

/// The mean time before answering.
pub fn think(language: Language, seconds: f64) -> String {
    let time = clock(Duration::from_secs_f64(seconds.max(0.0)));
    match language {
        Language::Ko => format!("답하기 전에 생각한 시간 평균 {time}"),
        Language::En => format!("time to think before answering, on average {time}"),
    }
}

/// How stories were divided.
pub fn balanced(language: Language, balanced: usize, answers: usize) -> String {
    match language {
        Language::Ko => format!("이야기 {answers}개 중 {balanced}개가 균형이 맞아요"),
        Language::En => format!("{balanced} of {answers} stories are balanced"),
    }
}

/// A part of a story and how many lack it.
pub fn part(language: Language, name: &str, share: f64, missing: usize) -> String {
    let percent = share * 100.0;
    match language {
        Language::Ko => format!("{name} {percent:.0}%, 빠진 이야기 {missing}개"),
        Language::En => format!("{name} {percent:.0} %, missing in {missing}"),
    }
}

/// Marks before a day do not compare with those after it.
pub fn judge_since(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => {
            format!(
                "{day} 전의 코치 점수는 이전 판정 기준으로 매긴 것이라 그 뒤와 바로 견줄 수 없어요"
            )
        }
        Language::En => format!(
            "Coach's marks before {day} were given by an earlier judge and do not compare with later ones"
        ),
    }
}

/// How much of a bank was met.
pub fn coverage(language: Language, asked: usize, questions: usize, weak: usize) -> String {
    match language {
        Language::Ko => format!("{questions}개 중 {asked}개 해 봄, 약한 질문 {weak}개"),
        Language::En => format!("{asked} of {questions} asked, {weak} weak"),
    }
}
