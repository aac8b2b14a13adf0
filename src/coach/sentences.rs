use std::ops::Range;

use super::reading::Reading;

/// The byte ranges of an answer's sentences in order, or of its lines if it consists of notes.
///
/// ```
/// use rehearsal::coach::sentences;
///
/// let answer = "로그를 봤습니다. 원인은 DNS였습니다.";
/// let found: Vec<&str> = sentences(answer).into_iter().filter_map(|it| answer.get(it)).collect();
/// assert_eq!(found, ["로그를 봤습니다.", "원인은 DNS였습니다."]);
/// ```
pub fn sentences(answer: &str) -> Vec<Range<usize>> {
    let reading = Reading::of(answer);
    let sentences = reading.sentences().iter();
    sentences.map(|it| reading.origin(&it.range)).collect()
}
