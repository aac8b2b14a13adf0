//! The debrief after an interview, and the reading of a transcript.

use std::time::Duration;

use super::Phrase;
use super::check::counted;
use super::interview::clock;
use crate::lang::{Josa, Language, with_josa};

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
/// A key point that the coach heard.
pub const HEARD: Phrase = Phrase::new("담긴 핵심", "Covered");
/// The same where only the answer to a follow-up shows it.
pub const HEARD_LATER: Phrase = Phrase::new("꼬리질문에 담긴 핵심", "Covered in a follow-up");
/// A key point of which the candidate marked the words.
pub const SAID: Phrase = Phrase::new("내가 짚은 핵심", "Marked by you");
/// A key point that the candidate takes back.
pub const NOT_SAID: Phrase = Phrase::new("말하지 않은 핵심", "Not said, as you marked");
/// A finding that the candidate calls wrong.
pub const DISPUTED: Phrase = Phrase::new("아니라고 하신 지적", "You called this wrong");
/// Why answers to follow-ups have no marks.
pub const PROBE_UNMARKED: Phrase = Phrase::new(
    "꼬리질문의 답은 따로 점수를 매기지 않아요",
    "answers to follow-ups are not marked",
);
/// A key point whose opposite the coach heard.
pub const CONTRADICTED: Phrase = Phrase::new("반대로 들린 핵심", "Sounded like the opposite");
/// A key point of which the coach cannot tell: it asks.
pub const UNSURE: Phrase = Phrase::new("이 말을 하셨나요?", "Did you say this?");
/// A key point that is not in the answer.
pub const MISSING: Phrase = Phrase::new("빠진 핵심", "Missing");
/// The same where leaving it out is no fault.
pub const NICE_TO_ADD: Phrase = Phrase::new("더하면 좋은 것", "Nice to add");
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
            let questions = counted(questions, "question");
            let probes = counted(probes, "follow-up");
            format!("You answered {questions} and {probes} in {time}.")
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

/// Before the things to do next.
pub const NEXT: Phrase = Phrase::new("다음에 해 볼 것", "What to do next");
/// There is nothing to do next.
pub const NOTHING_NEXT: Phrase = Phrase::new(
    "코치가 고칠 점을 찾지 못했어요. 다음에는 더 어려운 질문으로 해 보세요.",
    "The coach found nothing to mend. Try harder questions next time.",
);
/// Before the answers.
pub const ANSWERS: Phrase = Phrase::new("답변", "Answers");
/// Before the findings.
pub const FINDINGS: Phrase = Phrase::new("짚어 볼 점", "Findings");
/// The whole interview.
pub const OVERVIEW: Phrase = Phrase::new("전체", "Overview");
/// The coach had nothing to read.
pub const UNREAD: Phrase = Phrase::new(
    "코치가 읽은 답변이 없어요.",
    "The coach has read nothing here.",
);

/// Nothing was answered to its end.
pub const UNFINISHED: Phrase = Phrase::new(
    "끝까지 마친 답변이 없어서 아직 드릴 말씀이 없어요.",
    "No answer was finished, so there is nothing to advise yet.",
);

/// The mean of the own ratings.
pub fn own_mean(language: Language, own: f64) -> String {
    match language {
        Language::Ko => format!("내 평가 평균 {own:.1}점"),
        Language::En => format!("Own ratings {own:.1} of 5"),
    }
}

/// The mean of the coach's marks.
pub fn coach_mean(language: Language, coach: f64) -> String {
    match language {
        Language::Ko => format!("코치 평균 {coach:.1}점"),
        Language::En => format!("Coach's marks {coach:.1} of 5"),
    }
}

/// How the own rating compares: own less coach.
pub fn difference(language: Language, difference: f64) -> String {
    /// Less than that is no difference that anybody would feel.
    const ALIKE: f64 = 0.5;
    let points = difference.abs();
    match language {
        _ if points < ALIKE => language
            .pick("코치와 비슷하게 봤어요", "You and the coach see it alike")
            .to_owned(),
        Language::Ko if difference > 0.0 => format!("코치보다 {points:.1}점 후하게 봤어요"),
        Language::Ko => format!("코치보다 {points:.1}점 박하게 봤어요"),
        Language::En if difference > 0.0 => {
            format!("You rated yourself {points:.1} above the coach")
        }
        Language::En => format!("You rated yourself {points:.1} below the coach"),
    }
}

/// Which turn: the number of its question, from 1, and of its follow-up, from 1.
pub fn turn(language: Language, question: usize, probe: Option<usize>) -> String {
    match (language, probe) {
        (Language::Ko, None) => format!("질문 {question}"),
        (Language::Ko, Some(probe)) => format!("질문 {question}의 꼬리질문 {probe}"),
        (Language::En, None) => format!("Question {question}"),
        (Language::En, Some(probe)) => format!("Question {question}, follow-up {probe}"),
    }
}

/// A follow-up of the question at hand, by its number from 1.
pub fn follow_up(language: Language, number: usize) -> String {
    match language {
        Language::Ko => format!("꼬리질문 {number}"),
        Language::En => format!("follow-up {number}"),
    }
}

/// How many of a question's key points were made, and how many of them only in follow-ups.
pub fn coverage(language: Language, heard: usize, later: usize, of: usize) -> String {
    match (language, later) {
        (Language::Ko, 0) => format!("핵심 {of}개 중 {heard}개를 말했어요"),
        (Language::Ko, _) => {
            format!("핵심 {of}개 중 {heard}개를 말했어요 (꼬리질문에서만 {later}개)")
        }
        (Language::En, 0) => format!("{heard} of {of} key points made"),
        (Language::En, _) => format!("{heard} of {of} key points made ({later} in follow-ups)"),
    }
}

/// Behind that, of how many points nobody can tell; nothing where there are none.
pub fn unsure(language: Language, points: usize) -> String {
    match (language, points) {
        (_, 0) => String::new(),
        (Language::Ko, _) => format!(", {points}개는 확실하지 않아요"),
        (Language::En, _) => format!(", {points} unclear"),
    }
}

/// How many answers showed it, and which one shows it best.
pub fn shown_by(
    language: Language,
    turn: &str,
    words: Option<&str>,
    quoted: bool,
    times: usize,
) -> String {
    let words = words.map(|words| super::findings::quoted(language, words));
    let shown = match (language, words) {
        (_, Some(words)) if quoted => format!("{turn}: {words}"),
        (Language::Ko, Some(words)) => {
            format!("{turn}: {} 시작한 답", with_josa(&words, Josa::EuroRo))
        }
        (Language::En, Some(words)) => format!("{turn}: the answer that begins {words}"),
        (_, None) => turn.to_owned(),
    };
    match language {
        _ if times < 2 => shown,
        Language::Ko => format!("{shown} (답변 {times}개에서)"),
        Language::En => format!("{shown} (in {times} answers)"),
    }
}

/// Which page of how many.
pub fn page(language: Language, page: usize, of: usize) -> String {
    match language {
        Language::Ko => format!("답변 {page}/{of}"),
        Language::En => format!("Answer {page}/{of}"),
    }
}
