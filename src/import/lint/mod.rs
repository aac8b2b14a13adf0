//! Possible problems in one's own notes. Remarks, not errors: notes are personal, and everything
//! reported here may be intended.

mod limits;
mod parent;

use std::collections::BTreeMap;

use crate::coach;
use crate::lang::Localized;
use crate::lang::say::lint as say;
use crate::scenario::SpeakingRate;

use super::label::squeeze;
use super::model::ImportedEntry;
use super::own;

pub use limits::Counted;

use limits::counted_over;

/// An introduction should take a minute; a little more is acceptable.
const INTRODUCTION_SECONDS: f64 = 60.0 * 1.2;
/// A result with this many letters and digits is not a common phrase.
const LONG_RESULT: usize = 12;
/// A sentence with this many letters and digits is not repeated by chance.
const LONG_SENTENCE: usize = 24;

/// A possible problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The line of its question, from 1; 0 if unknown.
    pub line: usize,
    /// Its question.
    pub about: String,
    /// The problem.
    pub what: Slip,
}

/// The possible problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// A story has no action.
    NoAction,
    /// Its result has no number.
    NoNumber,
    /// The same words are the result of another question, or part of its answer.
    Twice(String),
    /// An introduction takes this many seconds to say.
    LongIntroduction(u64),
    /// A follow-up mentions something that its parent no longer says.
    Stray(String),
    /// A question has no answer yet.
    NoAnswer,
    /// A text is over its limit.
    Over(Counted),
}

/// The application texts of a file that are over the limit named above them.
pub fn over_limits(paper: &str) -> Vec<Remark> {
    let over = counted_over(paper).into_iter();
    let remarks = over.map(|(line, about, counted)| Remark {
        line,
        about,
        what: Slip::Over(counted),
    });
    remarks.collect()
}

impl Remark {
    /// The remark as text.
    pub fn say(&self) -> Localized {
        match &self.what {
            Slip::NoAction => say::NO_ACTION.into(),
            Slip::NoNumber => say::NO_NUMBER.into(),
            Slip::Twice(other) => say::same_words(other),
            Slip::LongIntroduction(seconds) => say::long_introduction(*seconds),
            Slip::Stray(word) => say::stray(word),
            Slip::NoAnswer => say::NO_ANSWER.into(),
            Slip::Over(counted) => say::over(
                counted.limit,
                counted.in_bytes,
                counted.with_spaces,
                counted.without_spaces,
                counted.bytes_of_two,
                counted.bytes_of_three,
            ),
        }
    }
}

/// Checks questions with their answers.
pub fn lint(entries: &[ImportedEntry], rate: SpeakingRate) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut told = EarlierAnswers::default();
    for (at, entry) in entries.iter().enumerate() {
        let mut note = |what| {
            remarks.push(Remark {
                line: entry.line,
                about: entry.text.replace('\n', " "),
                what,
            });
        };
        if let Some(star) = &entry.star {
            if star.action.is_none() {
                note(Slip::NoAction);
            }
            if star.result.as_deref().is_some_and(|it| !has_number(it)) {
                note(Slip::NoNumber);
            }
        }
        if let Some(other) = told.before(entry, at).and_then(|it| entries.get(it)) {
            note(Slip::Twice(other.text.replace('\n', " ")));
        }
        let Some(answer) = &entry.answer else {
            note(Slip::NoAnswer);
            continue;
        };
        let seconds = coach::spoken(answer, rate).as_secs_f64();
        if own::is_introduction(&entry.text) && seconds > INTRODUCTION_SECONDS {
            note(Slip::LongIntroduction(seconds.round() as u64));
        }
        let parent = entry.parent.and_then(|it| entries.get(it));
        if let Some(word) = parent.and_then(|it| parent::missing(&entry.text, it)) {
            note(Slip::Stray(word));
        }
    }
    remarks
}

/// Whether a result contains a quantity: digits, or a number word.
fn has_number(text: &str) -> bool {
    coach::has_number(text)
}

/// What the answers so far have told, each with the index of the first that tells it.
#[derive(Debug, Default)]
struct EarlierAnswers {
    results: BTreeMap<String, usize>,
    sentences: BTreeMap<String, usize>,
}

impl EarlierAnswers {
    /// The index of an earlier question with the same result, or with the same sentence in its
    /// answer.
    fn before(&mut self, entry: &ImportedEntry, at: usize) -> Option<usize> {
        let result = entry.star.as_ref().and_then(|it| it.result.as_deref());
        let result = result.map(squeeze);
        let result = result.filter(|it| it.chars().count() >= LONG_RESULT);
        let sentences = sentences(entry);
        let first = |all: &BTreeMap<String, usize>, text: &String| all.get(text).copied();
        let same = result.as_ref().and_then(|it| first(&self.results, it));
        let same = same.or_else(|| {
            let places = sentences.iter();
            places.filter_map(|it| first(&self.sentences, it)).min()
        });
        if let Some(result) = result {
            self.results.entry(result).or_insert(at);
        }
        for sentence in sentences {
            self.sentences.entry(sentence).or_insert(at);
        }
        same
    }
}

/// The long sentences of an answer, only their letters and digits.
fn sentences(entry: &ImportedEntry) -> Vec<String> {
    let answer = entry.answer.as_deref().unwrap_or_default();
    let pieces = answer.split(['.', '!', '?', '\n']).map(squeeze);
    pieces
        .filter(|it| it.chars().count() >= LONG_SENTENCE)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The remarks about notes, as line and kind.
    #[track_caller]
    fn check(notes: &str, expected: &[(usize, &str)]) {
        let read = crate::import::read("notes.md", notes.as_bytes()).expect("text");
        let found = lint(&read.questions, SpeakingRate::default());
        let kind = |what: &Slip| match what {
            Slip::NoAction => "no action",
            Slip::NoNumber => "no number",
            Slip::Twice(_) => "twice",
            Slip::LongIntroduction(_) => "long",
            Slip::Stray(_) => "stray",
            Slip::NoAnswer => "no answer",
            Slip::Over(_) => "over",
        };
        let found: Vec<(usize, &str)> = found.iter().map(|it| (it.line, kind(&it.what))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stories_without_an_action_or_a_number_are_noted() {
        check(
            "Q: 늦은 적이 있나요?\nS: 눈이 왔습니다.\nT: 길을 열어야 했습니다.\nR: 잘 끝났습니다.\n",
            &[(1, "no action"), (1, "no number")],
        );
        check(
            "Q: 늦은 적이 있나요?\nS: 눈이 왔습니다.\nA: 제가 삽으로 치웠습니다.\nR: 2시간을 아꼈습니다.\n",
            &[],
        );
    }

    #[test]
    fn the_same_result_twice_is_noted_at_the_second() {
        let result = "S: 눈\nA: 제가 치웠습니다.\nR: 대기 시간이 40분에서 15분으로 줄었습니다.\n\n";
        let notes = format!("Q: 늦은 적이 있나요?\n{result}Q: 다툰 적이 있나요?\n{result}");
        check(&notes, &[(6, "twice")]);
    }

    #[test]
    fn an_introduction_has_a_minute_and_a_question_an_answer() {
        let long = "저는 배를 타고 길을 찾는 사람입니다. ".repeat(40);
        check(
            &format!("Q: 자기소개를 해 주세요.\nA: {long}\n"),
            &[(1, "long")],
        );
        check(
            "Q: 자기소개를 해 주세요.\nA: 저는 선원입니다.\nQ: 왜 배인가요?\nA:\n",
            &[(3, "no answer")],
        );
    }

    #[test]
    fn a_follow_up_that_speaks_of_what_is_not_there_is_noted() {
        let notes = |asked: &str| {
            format!(
                "Q: 왜 배인가요?\nA: 등대에서 자라서 바다가 넓어 보였습니다.\n꼬리질문: {asked}\nA: 밤이었습니다.\n"
            )
        };
        check(&notes("말씀하신 등대는 어디였나요?"), &[]);
        check(&notes("말씀하신 고래는 어디서 봤나요?"), &[(3, "stray")]);
        check(&notes("‘넓은 사막’은 무슨 뜻인가요?"), &[(3, "stray")]);
    }
}
