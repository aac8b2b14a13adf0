//! The names that people give the parts of a story.

use super::{Part, Spelling};

const SITUATION: &[Part] = &[Part::Situation];
const TASK: &[Part] = &[Part::Task];
const ACTION: &[Part] = &[Part::Action];
const RESULT: &[Part] = &[Part::Result];
/// CAR tells both in one.
const CHALLENGE: &[Part] = &[Part::Situation, Part::Task];
const LEARNED: &[Part] = &[];

/// The names people give the parts, those of CAR, SOAR and what was learned included. Where
/// several begin alike the longest stands first.
pub(super) const NAMES: &[(&str, &[Part], Spelling)] = &[
    ("situations", SITUATION, Spelling::Word),
    ("situation", SITUATION, Spelling::Word),
    ("background", SITUATION, Spelling::Word),
    ("context", SITUATION, Spelling::Word),
    ("problem", SITUATION, Spelling::Word),
    ("challenge", CHALLENGE, Spelling::Word),
    ("tasks", TASK, Spelling::Word),
    ("task", TASK, Spelling::Word),
    ("goal", TASK, Spelling::Word),
    ("objective", TASK, Spelling::Word),
    ("obstacles", TASK, Spelling::Word),
    ("obstacle", TASK, Spelling::Word),
    ("actions", ACTION, Spelling::Word),
    ("action", ACTION, Spelling::Word),
    ("approach", ACTION, Spelling::Word),
    ("results", RESULT, Spelling::Word),
    ("result", RESULT, Spelling::Word),
    ("outcome", RESULT, Spelling::Word),
    ("lessons learned", LEARNED, Spelling::Word),
    ("lesson learned", LEARNED, Spelling::Word),
    ("lessons", LEARNED, Spelling::Word),
    ("lesson", LEARNED, Spelling::Word),
    ("learned", LEARNED, Spelling::Word),
    ("learnt", LEARNED, Spelling::Word),
    ("learning", LEARNED, Spelling::Word),
    ("what i learned", LEARNED, Spelling::Word),
    ("what i learnt", LEARNED, Spelling::Word),
    ("takeaways", LEARNED, Spelling::Word),
    ("takeaway", LEARNED, Spelling::Word),
    ("reflection", LEARNED, Spelling::Word),
    ("since then", LEARNED, Spelling::Word),
    ("상황", SITUATION, Spelling::Korean),
    ("배경", SITUATION, Spelling::Korean),
    ("문제 상황", SITUATION, Spelling::Korean),
    ("과제", TASK, Spelling::Korean),
    ("과업", TASK, Spelling::Korean),
    ("목표", TASK, Spelling::Korean),
    ("임무", TASK, Spelling::Korean),
    ("해야 할 일", TASK, Spelling::Korean),
    ("맡은 일", TASK, Spelling::Korean),
    ("난관", TASK, Spelling::Korean),
    ("행동", ACTION, Spelling::Korean),
    ("액션", ACTION, Spelling::Korean),
    ("실행", ACTION, Spelling::Korean),
    ("조치", ACTION, Spelling::Korean),
    ("제가 한 거", ACTION, Spelling::Korean),
    ("제가 한 건", ACTION, Spelling::Korean),
    ("한 거", ACTION, Spelling::Korean),
    ("what i did", ACTION, Spelling::Word),
    ("내가 한 일", ACTION, Spelling::Korean),
    ("제가 한 일", ACTION, Spelling::Korean),
    ("한 일", ACTION, Spelling::Korean),
    ("해결 과정", ACTION, Spelling::Korean),
    ("결과", RESULT, Spelling::Korean),
    ("성과", RESULT, Spelling::Korean),
    ("배운 점", LEARNED, Spelling::Korean),
    ("배운점", LEARNED, Spelling::Korean),
    ("느낀 점", LEARNED, Spelling::Korean),
    ("느낀점", LEARNED, Spelling::Korean),
    ("배움", LEARNED, Spelling::Korean),
    ("교훈", LEARNED, Spelling::Korean),
    ("s", SITUATION, Spelling::Letter),
    ("t", TASK, Spelling::Letter),
    ("o", TASK, Spelling::Letter),
    ("a", ACTION, Spelling::Letter),
    ("r", RESULT, Spelling::Letter),
    ("c", CHALLENGE, Spelling::Letter),
    ("l", LEARNED, Spelling::Letter),
];

/// Every name of a part but the letters of other schemes, and the part, `None` for what was
/// learned. What tells two parts in one is left out.
pub(crate) fn part_names() -> impl Iterator<Item = (&'static str, Option<Part>)> {
    NAMES
        .iter()
        .filter_map(|(name, parts, spelling)| match parts {
            [_] | [] if *spelling == Spelling::Letter && !"star".contains(name) => None,
            [part] => Some((*name, Some(*part))),
            [] => Some((*name, None)),
            _ => None,
        })
}
