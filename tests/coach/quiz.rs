//! Answers to the shipped quizzes as people say them, right and wrong, written from the prompt
//! and the accepted names.

use std::fs;

use rehearsal::coach::{Answer, Rule, Rules, Verdict, assess, quiz_is_right};
use rehearsal::lang::Language;
use serde::Deserialize;

use super::examples::folder;
use super::models::banks;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    question: String,
    text: String,
    right: bool,
}

fn given() -> Vec<Given> {
    let file = folder().join("answers-rules/quiz.jsonl");
    let text = fs::read_to_string(file).expect("the answers are in the repository");
    let lines = text.lines();
    lines
        .map(|it| serde_json::from_str(it).expect("a line is an answer"))
        .collect()
}

#[test]
fn a_quiz_takes_every_right_answer_and_no_wrong_one() {
    let banks = banks();
    let (mut refused, mut taken) = (Vec::new(), Vec::new());
    let all = given();
    for answer in &all {
        let (bank, id) = answer.question.split_once('/').expect("BANK/ID");
        let bank = banks
            .iter()
            .find(|it| it.id == bank)
            .expect("a shipped bank");
        let question = bank.question(id).expect("a shipped question");
        match (answer.right, quiz_is_right(question, &answer.text)) {
            (true, false) => refused.push(&answer.text),
            (false, true) => taken.push(&answer.text),
            _ => {}
        }
        // One verdict: the key point and the finding agree.
        let seen = assess(
            &Answer::new(question, &answer.text, Language::Ko),
            &Rules::ALL,
        );
        let heard = seen
            .key_points
            .iter()
            .all(|it| it.verdict == Verdict::Heard);
        assert_eq!(
            heard,
            seen.finding(Rule::KeyPoints).is_none(),
            "{}",
            answer.text
        );
    }
    let right = all.iter().filter(|it| it.right).count();
    assert!(
        taken.is_empty(),
        "wrong and accepted: {taken:?}; refused: {refused:?}"
    );
    assert!(
        refused.len() * 20 <= right,
        "right and refused: {refused:?}"
    );
}
