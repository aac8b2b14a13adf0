//! The coach's messages about an answer: each advice is one sentence with the reason and what to
//! do. Words from the answer are quoted beside it, not inside it.

use super::Phrase;
use crate::lang::Localized;

messages! { coach:
    /// A part of a story: the situation.
    SITUATION;
    /// A part of a story: the task.
    TASK;
    /// A part of a story: the action.
    ACTION;
    /// A part of a story: the result.
    RESULT;
    /// The situation is missing.
    NO_SITUATION;
    /// The task is missing.
    NO_TASK;
    /// The action is missing.
    NO_ACTION;
    /// The result is missing.
    NO_RESULT;
    /// Several parts are missing, by their indexes in [`PARTS`].
    parts_missing(parts: &[usize]) -> Localized;
    /// Added if the parts have no markers.
    inferred(advice: &Localized) -> Localized;
    /// Asks for the situation if the coach cannot tell whether it was given.
    ASK_SITUATION;
    /// The same for the task.
    ASK_TASK;
    /// The same for the action.
    ASK_ACTION;
    /// The same for the result.
    ASK_RESULT;
    /// The same for several parts, by their indexes in [`PARTS`].
    parts_asked(parts: &[usize]) -> Localized;
    /// The same for a number.
    ASK_NUMBER;
    /// Whether the answer has a pitfall, if the coach cannot tell.
    pitfall_asked(pitfall: &Localized) -> Localized;
    /// Situation and Task take too large a share, in percent.
    context_too_long(percent: u32) -> Localized;
    /// The Action takes too small a share, in percent.
    action_too_short(percent: u32) -> Localized;
    /// The Result takes too large a share, in percent.
    result_too_long(percent: u32) -> Localized;
    /// A habit where a story was asked for.
    PSEUDO_STORY;
    /// What would be done where a story was asked for.
    HYPOTHETICAL;
    /// An opinion where a story was asked for.
    OPINION;
    /// A self-description where a story was asked for.
    SELF_DESCRIPTION;
    /// The Action hides behind "we".
    OWN_PART;
    /// The Result has no number.
    NO_NUMBER;
    /// A missing mark.
    UNMEASURED;
    /// Why Substance has no mark: it is not yet known which key points were made.
    UNMEASURED_POINTS;
    /// The same if nothing was answered.
    UNMEASURED_EMPTY;
    /// The same if the answer is unrelated to the question.
    UNMEASURED_OFF;
    /// Words that contradict a key point.
    key_point_contradicted(point: &Localized) -> Localized;
    /// Key points that were not covered, by their text.
    key_points_missed(points: &Localized) -> Localized;
    /// What a question to the interviewer shows about the candidate.
    asked_back(shows: &Localized) -> Localized;
    /// The candidate asks nothing.
    NOTHING_ASKED;
    /// The candidate's first question is about pay or conditions.
    TERMS_FIRST;
    /// A wrong quiz answer.
    quiz_wrong(right: &str) -> Localized;
    /// The answer is much too short: its seconds, and the target.
    too_short(seconds: u64, aim: u64) -> Localized;
    /// The answer is much too long: its seconds, and the target.
    too_long(seconds: u64, aim: u64) -> Localized;
    /// The recorded answer was much too short: its seconds, and the target.
    said_too_short(seconds: u64, aim: u64) -> Localized;
    /// The recorded answer was much too long: its seconds, and the target.
    said_too_long(seconds: u64, aim: u64) -> Localized;
    /// The first sentences do not answer the question.
    SLOW_OPENING;
    /// Hedges, with their count.
    hedging(count: usize) -> Localized;
    /// Fillers, with their count.
    filler(count: usize) -> Localized;
    /// 반말 or 한다체.
    PLAIN_SPEECH;
    /// Little in common with the question.
    OFF_QUESTION;
    /// A follow-up answered with words that were said before.
    REPEATED;
    /// A follow-up answered with words that fit any question.
    EVASIVE;
    /// A follow-up answered with something unrelated.
    BESIDE_THE_PROBE;
    /// Empty.
    NOTHING_SAID;
    /// Random keystrokes.
    MASHED;
    /// A copy of the prompt.
    COPIED;
    /// A word or two.
    ONE_WORD;
    /// "I don't know".
    DECLINED;
    /// Only program code.
    CODE_ALONE;
    /// A language other than the interview's.
    OTHER_LANGUAGE;
    /// The same story, with how often it has been told.
    story_reuse(times: usize) -> Localized;
}

/// The parts of a story, in order.
pub const PARTS: [Phrase; 4] = [SITUATION, TASK, ACTION, RESULT];

/// One part of a story is missing, by its index in [`PARTS`].
pub const PART_MISSING: [Phrase; 4] = [NO_SITUATION, NO_TASK, NO_ACTION, NO_RESULT];

/// The questions if the coach cannot tell whether a part was told, in the order of [`PARTS`].
pub const PART_ASKED: [Phrase; 4] = [ASK_SITUATION, ASK_TASK, ASK_ACTION, ASK_RESULT];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language::Ko;

    #[test]
    fn particles_fit_the_words_before_them() {
        assert!(parts_missing(&[1, 3]).get(Ko).starts_with("과제, 결과가"));
        assert!(parts_missing(&[0, 2]).get(Ko).starts_with("상황, 행동이"));
        assert!(quiz_wrong("S3").get(Ko).starts_with("정답은 S3이니,"));
        assert!(quiz_wrong("람다").get(Ko).starts_with("정답은 람다니,"));
    }
}
