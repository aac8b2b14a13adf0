//! Key points can be told from an answer: a model answer shows its own question's points and
//! few other answers show more than half of them.

use rehearsal::bank::{KeyPoint, Question, QuestionBank, QuestionKind};
use rehearsal::coach::{self, Haystack};
use rehearsal::lang::Language;

use super::library;
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
    let answers: Vec<Answer> = library::bank(id)
        .questions
        .iter()
        .filter_map(Answer::of)
        .collect();
    let uncovered: Vec<String> = answers.iter().flat_map(uncovered).collect();
    assert!(uncovered.is_empty(), "{id}\n{}", uncovered.join("\n"));

    let mut closest: Vec<(f64, &str, &str)> = Vec::new();
    for answer in &answers {
        let question = &answer.question.id;
        let others = likeness(answer.question, &answers);
        let alike = others.iter().filter(|(share, _)| *share > 0.5).count();
        assert!(alike <= MOST_LOOKALIKES, "{id}/{question}: {others:?}");
        let first = others.first();
        closest.extend(first.map(|(share, other)| (*share, question.as_str(), *other)));
    }
    closest.sort_by(|a, b| b.0.total_cmp(&a.0));
    eprintln!("{id}: {} model answers; the closest others:", closest.len());
    for (share, question, other) in closest.iter().take(3) {
        let percent = share * 100.0;
        eprintln!("  {other} shows {percent:.0} % of {question}'s points");
    }
}

/// A question and its model answer in each language, ready to be looked through.
struct Answer {
    question: &'static Question,
    texts: [(Language, Haystack); 2],
}

impl Answer {
    fn of(question: &'static Question) -> Option<Self> {
        let answer = question.model_answer.as_ref()?;
        let text = |language| (language, Haystack::of(answer.get(language)));
        Some(Self {
            question,
            texts: Language::ALL.map(text),
        })
    }
}

/// The points that the question's own model answer does not show.
fn uncovered(answer: &Answer) -> Vec<String> {
    let id = &answer.question.id;
    let missing = |(language, text): &(Language, Haystack)| -> Vec<String> {
        let points = answer.question.key_points.iter();
        points
            .filter(|point| !shows(point, text))
            .map(|point| format!("{id}: {language} misses {}", point.id))
            .collect()
    };
    answer.texts.iter().flat_map(missing).collect()
}

/// What share of a question's points each other model answer shows, the largest first.
fn likeness<'a>(question: &Question, answers: &'a [Answer]) -> Vec<(f64, &'a str)> {
    let points = question.key_points.len() as f64;
    let mut others: Vec<(f64, &str)> = answers
        .iter()
        .filter(|other| other.question.id != question.id)
        .map(|other| {
            let shown = most_shown(question, other) as f64;
            (shown / points, other.question.id.as_str())
        })
        .collect();
    others.sort_by(|a, b| b.0.total_cmp(&a.0));
    others
}

/// How many of a question's points another's model answer shows, in the language that shows more.
fn most_shown(question: &Question, other: &Answer) -> usize {
    let shown = |(_, text): &(Language, Haystack)| {
        let points = question.key_points.iter();
        points.filter(|point| shows(point, text)).count()
    };
    other.texts.iter().map(shown).max().unwrap_or(0)
}

fn shows(point: &KeyPoint, text: &Haystack) -> bool {
    point.any.iter().any(|term| text.find(term).is_some())
}

#[test]
fn an_answer_to_something_else_shows_few_points() {
    // An answer about nothing of the kind must not be taken for one.
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
