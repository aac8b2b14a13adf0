//! The debrief after an interview, and the reading of a transcript.

use std::time::Duration;

use super::Phrase;
use super::sitting::clock;
use crate::lang::Language;

/// The title.
pub const TITLE: Phrase = Phrase::new("면접이 끝났어요", "The interview is over");
/// The title after an early end.
pub const ENDED_EARLY: Phrase =
    Phrase::new("면접을 중간에 끝냈어요", "You ended the interview early");
/// Nothing was answered.
pub const NOTHING: Phrase = Phrase::new("답변한 질문이 없어요.", "No question was answered.");
/// The candidate's own rating.
pub const OWN: Phrase = Phrase::new("내 평가", "Own rating");
/// No rating was given.
pub const UNRATED: Phrase = Phrase::new("평가 안 함", "not rated");
/// Key points that were covered.
pub const COVERED: Phrase = Phrase::new("담긴 핵심", "Covered");
/// Key points that were not covered.
pub const MISSED: Phrase = Phrase::new("빠진 핵심", "Missing");
/// An empty answer.
pub const EMPTY: Phrase = Phrase::new("(답변 없음)", "(no answer)");
/// An answer cut off by the clock.
pub const TIMED_OUT: Phrase = Phrase::new("시간이 다 되어 끝남", "ended by the clock");
/// An answer left unfinished.
pub const LEFT: Phrase = Phrase::new("쓰다가 나감", "left unfinished");

/// How much was answered.
pub fn answered(language: Language, questions: usize, probes: usize, time: Duration) -> String {
    let time = clock(time);
    match language {
        Language::Ko => format!("질문 {questions}개와 꼬리질문 {probes}개에 {time} 동안 답했어요."),
        Language::En => {
            format!("You answered {questions} questions and {probes} follow-ups in {time}.")
        }
    }
}

/// Time used against what was given, and the spoken length against the aim.
pub fn timing(
    language: Language,
    used: Duration,
    limit: Duration,
    spoken: Duration,
    aim: Duration,
) -> String {
    let [used, limit, spoken, aim] = [used, limit, spoken, aim].map(clock);
    match language {
        Language::Ko => format!("쓴 시간 {used} / {limit}, 말하면 {spoken} / 목표 {aim}"),
        Language::En => format!("took {used} of {limit}; spoken {spoken}, aim {aim}"),
    }
}

/// The candidate's rating in points.
pub fn points(language: Language, points: u8) -> String {
    match language {
        Language::Ko => format!("{points}점"),
        Language::En => format!("{points} of 5"),
    }
}
