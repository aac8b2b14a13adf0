//! A rule that is switched off is off everywhere.

use proptest::prelude::*;
use rehearsal::coach::Answer;
use rehearsal::coach::{AnswerKind, Assessment, Dimension, Rule, Rules, assess, report};
use rehearsal::lang::Language;

use super::examples::{Example, examples, questions, with_examples};

fn all() -> Vec<(String, Example)> {
    let files = with_examples().map(|rule| examples(rule.word()));
    files
        .flat_map(|file| {
            let question = file.question;
            let every = file.seen.into_iter().chain(file.fine);
            every.map(move |example| (question.clone(), example))
        })
        .collect()
}

/// Checks that nothing of the rule is left in the assessment.
#[track_caller]
fn check_off(rule: Rule, assessment: &Assessment, text: &str) {
    assert!(assessment.finding(rule).is_none(), "{rule}: {text}");
    for mark in &assessment.marks {
        assert!(
            !mark.findings.contains(&rule),
            "{rule} {}: {text}",
            mark.dimension
        );
    }
    if rule == Rule::KeyPoints {
        assert!(assessment.key_points.is_empty(), "{text}");
    }
    let printed = serde_json::to_string(&report(assessment, text, Language::Ko))
        .expect("a report is plain data");
    assert!(
        !printed.contains(&format!("\"{rule}\"")) || is_kind(rule),
        "{rule}: {printed}"
    );
}

/// `off-question` is also the name of a kind: an empty answer stays empty.
fn is_kind(rule: Rule) -> bool {
    rule == Rule::OffQuestion
}

#[test]
fn a_rule_switched_off_leaves_nothing_behind() {
    let bank = questions();
    for (question, example) in all() {
        let with = example.assess(&bank, &question, &Rules::ALL);
        for rule in Rule::ALL {
            let without = example.assess(&bank, &question, &Rules::without([rule]));
            check_off(rule, &without, &example.text);
            if rule != Rule::OffQuestion {
                // The findings of other rules are unchanged.
                let others = with.findings.iter().filter(|it| it.rule != rule);
                assert!(others.eq(&without.findings), "{rule}: {}", example.text);
                assert_eq!(with.kind, without.kind, "{rule}");
            }
            for (before, after) in with.marks.iter().zip(&without.marks) {
                // A mark that no longer has a basis is not given.
                let unmarked = after.points.is_none();
                assert!(
                    unmarked || after.points >= before.points,
                    "{rule}: {}",
                    example.text
                );
            }
        }
    }
}

#[test]
fn without_off_question_no_answer_that_says_something_is_off_the_question() {
    let bank = questions();
    let rules = Rules::without([Rule::OffQuestion]);
    for (question, example) in all() {
        let assessment = example.assess(&bank, &question, &rules);
        assert_ne!(assessment.kind, AnswerKind::OffQuestion, "{}", example.text);
    }
}

proptest! {
    #[test]
    fn any_choice_of_rules_is_kept(off in proptest::collection::btree_set(0..Rule::ALL.len(), 0..12), pick in any::<prop::sample::Index>()) {
        let bank = questions();
        let examples = all();
        let (question, example) = pick.get(&examples);
        let off: Vec<Rule> = off.into_iter().map(|place| Rule::ALL[place]).collect();
        let assessment = example.assess(&bank, question, &Rules::without(off.iter().copied()));
        for rule in off {
            check_off(rule, &assessment, &example.text);
        }
        for mark in &assessment.marks {
            prop_assert!(mark.points.is_none_or(|it| (1..=5).contains(&it)));
        }
    }

    #[test]
    fn no_text_makes_the_coach_fail(text in "\\PC{0,200}", place in any::<prop::sample::Index>()) {
        let bank = questions();
        let questions: Vec<_> = bank.questions.iter().collect();
        let question = place.get(&questions);
        for language in Language::ALL {
            let assessment = assess(&Answer::new(question, &text, language), &Rules::ALL);
            super::rules::check_ranges(&text, &assessment);
            prop_assert_eq!(assessment.marks.len(), Dimension::ALL.len());
            let _ = report(&assessment, &text, language);
        }
    }

    #[test]
    fn no_scrap_of_korean_makes_the_coach_fail(text in "[가-힣ㄱ-ㅣa-zA-Z0-9 .,?!'\":\\n😀\u{1100}\u{1161}\u{11a8}-]{0,300}") {
        let bank = questions();
        let question = bank.question("angry-customer").expect("it is among the examples");
        let assessment = assess(&Answer::new(question, &text, Language::Ko), &Rules::ALL);
        super::rules::check_ranges(&text, &assessment);
    }
}
