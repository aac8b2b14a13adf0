//! An interviewer's questions when the bank has no follow-up for what an answer lacks.
//!
//! Interviewers speak to the candidate, so Korean has two levels: 합쇼체 from an interviewer who
//! presses, 해요체 from all others. Each question has several wordings, so that nobody hears the
//! same sentence twice in an interview.

use super::Phrase;
use crate::lang::Language;

messages! { probe:
    /// Heading of the reason for a follow-up.
    REASON;
    /// [`why`] for a key point.
    about_point(condition: &str, point: &str) -> String;
    /// Why it was asked: missed.
    BECAUSE_MISSED;
    /// Why it was asked: unsure.
    BECAUSE_UNSURE;
    /// Why it was asked: heard, limits.
    BECAUSE_LIMITS;
    /// Why it was asked: no-result, result.
    BECAUSE_RESULT;
    /// Why it was asked: a result that may have been given.
    UNSURE_RESULT;
    /// Why it was asked: an action that may have been given.
    UNSURE_ACTION;
    /// Why it was asked: a measure that may have been given.
    UNSURE_MEASURED;
    /// Why it was asked: a situation that may have been given.
    UNSURE_SITUATION;
    /// Why it was asked: no-action, action.
    BECAUSE_ACTION;
    /// Why it was asked: no-number, measured.
    BECAUSE_MEASURED;
    /// Why it was asked: we-not-i, own-part.
    BECAUSE_OWN_PART;
    /// Why it was asked: too-short, longer.
    BECAUSE_LONGER;
    /// Why it was asked: opinion, story.
    BECAUSE_STORY;
    /// Why it was asked: always.
    BECAUSE_ALWAYS;
    /// Why it was asked: answer.
    BECAUSE_ANSWER;
    /// Why it was asked: question.
    BECAUSE_QUESTION;
    /// Why it was asked: situation.
    BECAUSE_SITUATION;
    /// Why it was asked: task.
    BECAUSE_TASK;
    /// Why it was asked: other-story.
    BECAUSE_OTHER_STORY;
    /// Why it was asked: why.
    BECAUSE_WHY;
    /// Why it was asked: differently.
    BECAUSE_DIFFERENTLY;
    /// Why it was asked: doubt.
    BECAUSE_DOUBT;
    /// Why it was asked: anything else.
    BECAUSE_ANYTHING;
    /// Nothing was said.
    answer() -> Wordings;
    /// Something unrelated was said.
    question() -> Wordings;
    /// A habit or an opinion was given although a story was asked for.
    story() -> Wordings;
    /// The Situation is missing.
    situation() -> Wordings;
    /// The Task is missing.
    task() -> Wordings;
    /// The Action is missing.
    action() -> Wordings;
    /// The Result is missing.
    result() -> Wordings;
    /// The Situation, which may have been given.
    situation_or_more() -> Wordings;
    /// The Action, which may have been given.
    action_or_more() -> Wordings;
    /// The Result, which may have been given.
    result_or_more() -> Wordings;
    /// A measure, which may have been given.
    measured_or_more() -> Wordings;
    /// What "we" did.
    own_part() -> Wordings;
    /// Why it was done this way.
    why_that_way() -> Wordings;
    /// How it was measured.
    measured() -> Wordings;
    /// What the candidate would do differently.
    differently() -> Wordings;
    /// The limits of an explanation or a design.
    limits() -> Wordings;
    /// The answer was very short.
    longer() -> Wordings;
    /// The same story again.
    other_story() -> Wordings;
    /// Doubt, if nothing in the answer can be quoted.
    doubt() -> Wordings;
    /// Doubt about a figure, in the candidate's words; in one of two wordings.
    doubt_figure(wording: usize, quote: &str) -> String;
    /// Doubt about something hedged, in the candidate's words; in one of two wordings.
    doubt_hedge(wording: usize, quote: &str) -> String;
}

/// The wordings of a question, each in every level of politeness that its language has, the most
/// formal first.
pub type Wordings = &'static [&'static [&'static str]];

/// A wording at the level of an interviewer who is `formal`, or is not.
pub fn at_level(way: &'static [&'static str], formal: bool) -> &'static str {
    let level = if formal { way.first() } else { way.last() };
    level.copied().unwrap_or_default()
}

/// Why a follow-up is asked, by the condition that held or by the interviewer's request; `point`
/// is the key point it names.
pub fn why(language: Language, reason: &str, point: Option<&str>) -> String {
    let (condition, about) = reason.split_once(':').unwrap_or((reason, ""));
    match point {
        Some(point) => about_point(language, condition, point),
        None if condition == "unsure" => doubtful(about).get(language).to_owned(),
        None => reason_for(condition).get(language).to_owned(),
    }
}

/// Why something is asked that may have been given.
fn doubtful(about: &str) -> Phrase {
    match about {
        "no-result" | "result" => UNSURE_RESULT,
        "no-action" | "action" => UNSURE_ACTION,
        "no-number" | "measured" => UNSURE_MEASURED,
        "situation" => UNSURE_SITUATION,
        _ => BECAUSE_UNSURE,
    }
}

fn reason_for(condition: &str) -> Phrase {
    match condition {
        "missed" => BECAUSE_MISSED,
        "heard" | "limits" => BECAUSE_LIMITS,
        "no-result" | "result" => BECAUSE_RESULT,
        "no-action" | "action" => BECAUSE_ACTION,
        "no-number" | "measured" => BECAUSE_MEASURED,
        "we-not-i" | "own-part" => BECAUSE_OWN_PART,
        "too-short" | "longer" => BECAUSE_LONGER,
        "opinion" | "story" => BECAUSE_STORY,
        "always" => BECAUSE_ALWAYS,
        "answer" => BECAUSE_ANSWER,
        "question" => BECAUSE_QUESTION,
        "situation" => BECAUSE_SITUATION,
        "task" => BECAUSE_TASK,
        "other-story" => BECAUSE_OTHER_STORY,
        "why" => BECAUSE_WHY,
        "differently" => BECAUSE_DIFFERENTLY,
        "doubt" => BECAUSE_DOUBT,
        _ => BECAUSE_ANYTHING,
    }
}
