//! Questions in which the candidate asks back: what they ask reveals something about them.

use rehearsal::bank::{Question, QuestionBank, QuestionKind};
use rehearsal::coach::{self, Answer, Finding, Rule, Rules, Severity};
use rehearsal::lang::Language;

use super::library;

fn reverse() -> impl Iterator<Item = (&'static QuestionBank, &'static Question)> {
    library::questions().filter(|(_, question)| question.kind == QuestionKind::Reverse)
}

/// The coach's finding on a question asked back.
fn heard(question: &Question, asked: &str, language: Language) -> Option<Finding> {
    let answer = Answer::new(question, asked, language);
    let seen = coach::assess(&answer, &Rules::ALL);
    seen.finding(Rule::AskedBack).cloned()
}

#[test]
fn every_signal_is_recognized_by_each_of_its_words_and_described_in_both_languages() {
    for (bank, question) in reverse() {
        for signal in &question.signals {
            for word in &signal.any {
                let name = format!("{}/{} {}: {word}", bank.id, question.id, signal.id);
                let asked = format!("{word}...?");
                let finding = heard(question, &asked, Language::Ko)
                    .unwrap_or_else(|| panic!("{name} is not heard"));
                for language in Language::ALL {
                    let shows = signal.shows.get(language).trim_end_matches('.');
                    let advice = finding.advice.get(language);
                    assert!(advice.contains(shows), "{name}: {advice}");
                }
                assert!(finding.quote.is_some(), "{name} is not quoted");
                if !signal.good {
                    assert_eq!(finding.severity, Severity::Advice, "{name}");
                }
            }
        }
    }
}

#[test]
fn a_good_question_back_costs_nothing() {
    for (bank, question) in reverse() {
        let good = question.signals.iter().filter(|it| it.good);
        // A word of a good signal may occur in a poor one's, but not all of them.
        let free = good.filter(|signal| {
            signal.any.iter().any(|word| {
                heard(question, &format!("{word}...?"), Language::Ko)
                    .is_some_and(|it| it.severity == Severity::Note)
            })
        });
        let all = question.signals.iter().filter(|it| it.good).count();
        assert_eq!(free.count(), all, "{}/{}", bank.id, question.id);
    }
}

#[test]
fn a_question_about_something_else_shows_nothing() {
    for (bank, question) in reverse() {
        let asked = "창밖의 강에는 오리가 많이 사나요?";
        let finding = heard(question, asked, Language::Ko);
        assert_eq!(finding, None, "{}/{}", bank.id, question.id);
    }
}
