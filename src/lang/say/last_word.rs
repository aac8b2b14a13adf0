//! The candidate's word on what the coach says.

use super::Phrase;

/// Above the sentences of an answer.
pub const WHERE: Phrase = Phrase::new("어느 문장에서 말했나요?", "Which sentence says this?");
/// There is nothing to weigh on the page.
pub const NOTHING_HERE: Phrase = Phrase::new(
    "여기에는 코치가 짚은 점이나 핵심이 없어요.",
    "There is no finding or key point here.",
);
/// A finding is no key point.
pub const POINTS_ONLY: Phrase = Phrase::new(
    "‘했어요’는 핵심에만 쓸 수 있어요. 지적이 틀렸으면 ‘아니요’를 눌러 주세요.",
    "Only a key point can be marked as said. If a finding is wrong, press the key for \"not so\".",
);
/// The point counts as left out already.
pub const LEFT_OUT_ANYWAY: Phrase = Phrase::new(
    "이미 말하지 않은 것으로 되어 있어요.",
    "It already counts as not said.",
);
/// Nothing was written.
pub const NO_SENTENCE: Phrase = Phrase::new(
    "적어 둔 답변이 없어서 짚을 문장이 없어요.",
    "Nothing was written, so there is no sentence to mark.",
);
/// There is nothing to take back.
pub const NOTHING_TO_UNDO: Phrase = Phrase::new("되돌릴 것이 없어요.", "There is nothing to undo.");
