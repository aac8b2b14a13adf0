//! What the coach says about an answer: each advice one sentence, why it matters and what to
//! do. Words of the answer itself are quoted beside it, not inside it.

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
    /// Several parts are missing, by their places in [`PARTS`].
    parts_missing(parts: &[usize]) -> Localized;
    /// Added where the parts carry no markers.
    inferred(advice: &Localized) -> Localized;
    /// The candidate is asked for the situation, as the coach cannot tell whether it was said.
    ASK_SITUATION;
    /// The same for the task.
    ASK_TASK;
    /// The same for the action.
    ASK_ACTION;
    /// The same for the result.
    ASK_RESULT;
    /// The same for several parts, by their places in [`PARTS`].
    parts_asked(parts: &[usize]) -> Localized;
    /// The same for a number.
    ASK_NUMBER;
    /// Whether the answer falls into a pitfall, where the coach cannot tell.
    pitfall_asked(pitfall: &Localized) -> Localized;
    /// Situation and Task take too much, in percent.
    context_too_long(percent: u32) -> Localized;
    /// The Action takes too little, in percent.
    action_too_short(percent: u32) -> Localized;
    /// The Result takes too much, in percent.
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
    /// A mark that is not given.
    UNMEASURED;
    /// Why Substance has no mark: nobody knows yet which key points were made.
    UNMEASURED_POINTS;
    /// The same where nothing was answered.
    UNMEASURED_EMPTY;
    /// The same where the answer has nothing to do with the question.
    UNMEASURED_OFF;
    /// Words that say the opposite of a key point.
    key_point_contradicted(point: &Localized) -> Localized;
    /// Key points that were not covered, by what they say.
    key_points_missed(points: &Localized) -> Localized;
    /// What a question to the interviewer shows about the one who asks it.
    asked_back(shows: &Localized) -> Localized;
    /// The candidate asks nothing.
    NOTHING_ASKED;
    /// The candidate's first question is about pay or terms.
    TERMS_FIRST;
    /// A quiz answer that is not right.
    quiz_wrong(right: &str) -> Localized;
    /// The answer is far too short: its seconds, and the aim's.
    too_short(seconds: u64, aim: u64) -> Localized;
    /// The answer is far too long: its seconds, and the aim's.
    too_long(seconds: u64, aim: u64) -> Localized;
    /// What was said was far too short: its seconds, and the aim's.
    said_too_short(seconds: u64, aim: u64) -> Localized;
    /// What was said was far too long: its seconds, and the aim's.
    said_too_long(seconds: u64, aim: u64) -> Localized;
    /// The first sentences answer nothing.
    SLOW_OPENING;
    /// Hedges, by how many.
    hedging(count: usize) -> Localized;
    /// Fillers, by how many.
    filler(count: usize) -> Localized;
    /// 합쇼체 and 해요체 mixed: which is the rarer.
    register_mixed(polite_is_rarer: bool) -> Localized;
    /// 반말 or 한다체.
    PLAIN_SPEECH;
    /// Little in common with the question.
    OFF_QUESTION;
    /// A follow-up answered with what was said before.
    REPEATED;
    /// A follow-up answered with words for any question.
    EVASIVE;
    /// A follow-up answered with something else.
    BESIDE_THE_PROBE;
    /// Blank.
    NOTHING_SAID;
    /// Keys struck at random.
    MASHED;
    /// The prompt copied back.
    COPIED;
    /// A word or two.
    ONE_WORD;
    /// "I don't know".
    DECLINED;
    /// Program code alone.
    CODE_ALONE;
    /// Another language than the interview's.
    OTHER_LANGUAGE;
    /// The same story, by how often it has now been told.
    story_reuse(times: usize) -> Localized;
}

/// The parts of a story, in its order.
pub const PARTS: [Phrase; 4] = [SITUATION, TASK, ACTION, RESULT];

/// One part of a story is missing, by its place in [`PARTS`].
pub const PART_MISSING: [Phrase; 4] = [NO_SITUATION, NO_TASK, NO_ACTION, NO_RESULT];

/// What is asked where the coach cannot tell whether a part was told, in the order of [`PARTS`].
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
