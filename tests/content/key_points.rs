//! Phrases of key points do not occur in an idle answer, and quizzes accept what people type.
//! `tests/judge` tests the judge's verdicts on points.

use rehearsal::bank::{KeyPoint, Question, QuestionBank, QuestionKind};
use rehearsal::coach::{self, Haystack};
use rehearsal::lang::Language;

use super::library;
use super::texts::has_hangul;

fn shows(point: &KeyPoint, text: &Haystack) -> bool {
    point.any.iter().any(|term| text.find(term).is_some())
}

#[test]
fn an_answer_to_something_else_shows_few_points() {
    // An unrelated answer must not match.
    let idle = "안녕하세요. 오늘은 하늘이 참 맑습니다. 강가를 걸으며 오리를 보았습니다. \
                Hello. The sky is a lovely blue, and I saw ducks on the river.";
    let idle = Haystack::of(idle);
    for (bank, question) in library::questions() {
        let shown = question
            .key_points
            .iter()
            .filter(|point| shows(point, &idle))
            .count();
        assert_eq!(shown, 0, "{}/{}", bank.id, question.id);
    }
}

#[test]
fn quizzes_accept_the_spellings_people_type() {
    for (bank, question) in quizzes() {
        let name = format!("{}/{}", bank.id, question.id);
        for spelling in &question.accept {
            for typed in ways_to_type(spelling) {
                assert!(coach::quiz_is_right(question, &typed), "{name}: {typed}");
            }
        }
        assert!(
            !coach::quiz_is_right(question, "모르겠습니다"),
            "{name} takes anything"
        );
        let outline = question.outline.as_ref().expect("a quiz is explained");
        for language in Language::ALL {
            let explained = plain(outline.get(language));
            let named = question
                .accept
                .iter()
                .any(|it| explained.contains(&plain(it)));
            assert!(
                named,
                "{name}: the {language} outline names no accepted answer"
            );
        }
    }
}

#[test]
fn a_quiz_can_be_answered_in_either_script() {
    for (bank, question) in quizzes() {
        let korean = question.accept.iter().any(|it| has_hangul(it));
        let other = question.accept.iter().any(|it| !has_hangul(it));
        assert!(korean && other, "{}/{}", bank.id, question.id);
    }
}

#[test]
fn the_answer_to_one_quiz_is_wrong_for_the_others() {
    for (bank, question) in quizzes() {
        for (_, other) in quizzes().filter(|(_, other)| other.id != question.id) {
            let first = other.accept.first().expect("a quiz has an answer");
            assert!(
                !coach::quiz_is_right(question, first),
                "{}/{} takes {first}",
                bank.id,
                question.id
            );
        }
    }
}

fn quizzes() -> impl Iterator<Item = (&'static QuestionBank, &'static Question)> {
    library::questions().filter(|(_, question)| question.kind == QuestionKind::Quiz)
}

/// One answer as different people type it.
fn ways_to_type(spelling: &str) -> [String; 6] {
    [
        spelling.to_owned(),
        spelling.to_uppercase(),
        spelling.to_lowercase(),
        spelling.replace(' ', ""),
        format!("  {spelling}.  "),
        format!("정답은 {spelling}입니다"),
    ]
}

/// A text without case and spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}
