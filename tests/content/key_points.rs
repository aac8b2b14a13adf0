//! Key points can be told from an answer: a model answer shows its own question's points and
//! few other answers show more than half of them.

use rehearsal::bank::{KeyPoint, Question, QuestionBank};
use rehearsal::coach;
use rehearsal::lang::Language;

use super::shelf;

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
    for (bank, question) in shelf::questions() {
        let accepted: Vec<String> = question.accept.iter().map(|it| plain(it)).collect();
        for spelling in &accepted {
            assert!(!spelling.is_empty(), "{}/{}", bank.id, question.id);
        }
        if let Some(first) = question.accept.first() {
            // The answer in another case and without its spaces is the same answer.
            let typed = plain(&first.to_uppercase().replace(' ', ""));
            assert!(accepted.contains(&typed), "{}/{}", bank.id, question.id);
            let outline = question
                .outline
                .as_ref()
                .map_or("", |it| it.get(Language::Ko));
            let named = question
                .accept
                .iter()
                .any(|it| plain(outline).contains(&plain(it)));
            assert!(
                named,
                "{}/{}: the outline names no accepted answer",
                bank.id, question.id
            );
        }
    }
}

/// A spelling without case and spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}
