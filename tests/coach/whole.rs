//! Whole answers with everything the coach should find in them.

use std::collections::BTreeSet;

use rehearsal::coach::{Answer, AnswerKind, Rule, Rules, assess};
use serde::Deserialize;

use super::examples::{Example, parsed, questions};
use super::models::banks;

#[derive(Debug, Deserialize)]
struct Whole {
    answer: Vec<Example>,
}

#[test]
fn a_whole_answer_has_the_findings_the_kind_and_the_key_points_a_listener_would_name() {
    let bank = questions();
    let whole: Whole = parsed("whole");
    let mut wrong = Vec::new();
    for example in &whole.answer {
        let assessment = example.assess(&bank, "", &Rules::ALL);
        let found: BTreeSet<Rule> = assessment.findings.iter().map(|it| it.rule).collect();
        let expected: BTreeSet<Rule> = example.findings.iter().flatten().copied().collect();
        let points = assessment.key_points.iter().filter(|it| it.heard());
        let points: Vec<&str> = points.map(|it| it.id.as_str()).collect();
        let covers: Vec<&str> = example
            .covers
            .iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let kind = example.kind.as_deref().unwrap_or_default();
        // Phrases alone leave points unsure; they must not count as heard what nobody said.
        let heard = points.iter().all(|it| covers.contains(it));
        if found != expected || !heard || kind != assessment.kind.word() {
            wrong.push(format!(
                "{}\n  found {found:?}, expected {expected:?}; {points:?}, {covers:?}; {}, {kind}",
                example.text, assessment.kind
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_good_story_raises_no_alarm() {
    let banks = banks();
    let stories: Whole = parsed("stories");
    let mut alarms = Vec::new();
    for example in &stories.answer {
        let (bank, id) = example
            .question
            .as_deref()
            .and_then(|name| name.split_once('#'))
            .expect("a story names its bank and question");
        let bank = banks.iter().find(|it| it.id == bank);
        let question = bank.and_then(|bank| bank.question(id));
        let question = question.unwrap_or_else(|| panic!("no question {id}"));
        let answer = Answer::new(question, &example.text, example.lang);
        let assessment = assess(&answer, &Rules::ALL);
        let mut found: Vec<Rule> = assessment.findings.iter().map(|it| it.rule).collect();
        found.retain(|rule| *rule != Rule::KeyPoints);
        if !found.is_empty() || assessment.kind != AnswerKind::Story {
            alarms.push(format!("{} {found:?} {}", example.text, assessment.kind));
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n\n"));
}
