//! Key points can be told from an answer: a model answer shows its own question's points and
//! few other answers show more than half of them.

use rehearsal::bank::{KeyPoint, Question, QuestionBank, QuestionKind};
use rehearsal::coach;
use rehearsal::lang::Language;

use super::shelf;
use super::texts::has_hangul;

/// The most other model answers of a bank that may show more than half of a question's points.
const MOST_LOOKALIKES: usize = 3;

macro_rules! banks {
    ($($module:ident: $id:literal,)*) => {
        $(mod $module {
            #[test]
            fn model_answers_show_all_their_points_and_few_others_do() {
                super::check($id);
            }
        })*
    };
}

// The stories of `leadership-principles` have outlines in place of model answers.
banks! {
    aws_cse: "aws-cse",
    aws_life: "aws-life",
    cloud_architect: "cloud-architect",
    cloud_engineer: "cloud-engineer",
    cmp: "cmp",
}

fn check(id: &str) {
    let bank = shelf::bank(id);
    let uncovered: Vec<String> = expert_questions(bank).flat_map(uncovered).collect();
    assert!(uncovered.is_empty(), "{id}\n{}", uncovered.join("\n"));

    let mut closest: Vec<(f64, &Question, String)> = Vec::new();
    for question in expert_questions(bank) {
        let others = likeness(question, bank);
        let alike = others.iter().filter(|(share, _)| *share > 0.5).count();
        assert!(alike <= MOST_LOOKALIKES, "{id}/{}: {others:?}", question.id);
        let first = others.into_iter().next();
        closest.extend(first.map(|(share, other)| (share, question, other)));
    }
    closest.sort_by(|a, b| b.0.total_cmp(&a.0));
    eprintln!("{id}: {} model answers; the closest others:", closest.len());
    for (share, question, other) in closest.iter().take(3) {
        let percent = share * 100.0;
        eprintln!("  {other} shows {percent:.0} % of {}'s points", question.id);
    }
}

fn expert_questions(bank: &QuestionBank) -> impl Iterator<Item = &Question> {
    let questions = bank.questions.iter();
    questions.filter(|question| question.model_answer.is_some())
}

/// The points that the question's own model answer does not show.
fn uncovered(question: &Question) -> Vec<String> {
    let Some(answer) = &question.model_answer else {
        return Vec::new();
    };
    let missing = |language| {
        let points = question.key_points.iter();
        points
            .filter(move |point| !shows(point, answer.get(language)))
            .map(move |point| format!("{}: {language} misses {}", question.id, point.id))
    };
    Language::ALL.into_iter().flat_map(missing).collect()
}

/// What share of a question's points each other model answer shows, the largest first.
fn likeness(question: &Question, bank: &QuestionBank) -> Vec<(f64, String)> {
    let points = f64::from(u32::try_from(question.key_points.len()).unwrap_or(u32::MAX));
    let mut others: Vec<(f64, String)> = expert_questions(bank)
        .filter(|other| other.id != question.id)
        .map(|other| {
            let shown = u32::try_from(most_shown(question, other)).unwrap_or(u32::MAX);
            (f64::from(shown) / points, other.id.clone())
        })
        .collect();
    others.sort_by(|a, b| b.0.total_cmp(&a.0));
    others
}

/// How many of a question's points another's model answer shows, in the language that shows more.
fn most_shown(question: &Question, other: &Question) -> usize {
    let Some(answer) = &other.model_answer else {
        return 0;
    };
    let shown = |language| {
        let points = question.key_points.iter();
        points
            .filter(|point| shows(point, answer.get(language)))
            .count()
    };
    Language::ALL.into_iter().map(shown).max().unwrap_or(0)
}

fn shows(point: &KeyPoint, answer: &str) -> bool {
    point
        .any
        .iter()
        .any(|term| coach::find(term, answer).is_some())
}

#[test]
fn an_answer_to_something_else_shows_few_points() {
    // An answer about nothing of the kind must not be taken for one.
    let idle = "안녕하세요. 오늘은 하늘이 참 맑습니다. 강가를 걸으며 오리를 보았습니다. \
                Hello. The sky is a lovely blue, and I saw ducks on the river.";
    for (bank, question) in shelf::questions() {
        let shown = question
            .key_points
            .iter()
            .filter(|point| shows(point, idle))
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
    shelf::questions().filter(|(_, question)| question.kind == QuestionKind::Quiz)
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
