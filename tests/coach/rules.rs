//! Each rule on its labeled examples.

use std::ops::Range;

use rehearsal::bank::QuestionBank;
use rehearsal::coach::{Assessment, Finding, Rule, Rules};
use rehearsal::lang::Language;

use super::examples::{Example, examples, questions};

/// Minimum F1 on a rule's own examples. The target for unseen answers is 0.85.
const FLOOR: f64 = 0.97;
/// Minimum number of examples of each sort.
const FEWEST: usize = 20;

/// Counts of a rule's right and wrong decisions.
#[derive(Debug, Default)]
struct Score {
    hits: usize,
    misses: Vec<String>,
    alarms: Vec<String>,
    astray: Vec<String>,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.hits, self.hits + self.alarms.len())
    }

    fn recall(&self) -> f64 {
        ratio(self.hits, self.hits + self.misses.len())
    }

    fn f1(&self) -> f64 {
        ratio(
            2 * self.hits,
            2 * self.hits + self.misses.len() + self.alarms.len(),
        )
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn score(rule: Rule, bank: &QuestionBank) -> Score {
    let examples = examples(rule.word());
    let mut score = Score::default();
    for example in &examples.seen {
        let assessment = example.assess(bank, &examples.question, &Rules::ALL);
        match assessment.finding(rule) {
            None => score.misses.push(describe(example, &assessment)),
            Some(finding) => {
                score.hits += 1;
                if !touches(finding, example) {
                    score.astray.push(describe(example, &assessment));
                }
            }
        }
        check_kind(example, &assessment, &mut score);
    }
    for example in &examples.fine {
        let assessment = example.assess(bank, &examples.question, &Rules::ALL);
        if assessment.finding(rule).is_some() {
            score.alarms.push(describe(example, &assessment));
        }
        check_kind(example, &assessment, &mut score);
    }
    score
}

/// Whether the quotation, or one of the further places, overlaps the label's words.
pub fn touches(finding: &Finding, example: &Example) -> bool {
    let Some(quote) = &example.quote else {
        return true;
    };
    let found = example.text.find(quote.as_str());
    let start = found.unwrap_or_else(|| panic!("'{quote}' is not in: {}", example.text));
    let label = start..start + quote.len();
    let overlaps = |place: &Range<usize>| place.start < label.end && label.start < place.end;
    finding.quote.iter().chain(&finding.more).any(overlaps)
}

fn check_kind(example: &Example, assessment: &Assessment, score: &mut Score) {
    let expected = example.kind.as_deref();
    if expected.is_some_and(|kind| kind != assessment.kind.word()) {
        score.astray.push(describe(example, assessment));
    }
}

fn describe(example: &Example, assessment: &Assessment) -> String {
    let found = assessment.findings.iter().map(|it| it.rule.word());
    let found: Vec<&str> = found.collect();
    format!(
        "{} ({}) {:?}",
        example.text.trim(),
        assessment.kind,
        found.join(" ")
    )
}

/// Every rule except that of key points, since `tests/judge` measures the judge and points
/// without examples are never missed, and that of pitfalls, which `labelled` measures.
fn measured() -> impl Iterator<Item = Rule> {
    let elsewhere = [Rule::KeyPoints, Rule::Pitfall];
    Rule::ALL
        .into_iter()
        .filter(move |it| !elsewhere.contains(it))
}

#[test]
fn each_rule_knows_its_examples_from_near_misses() {
    let bank = questions();
    let mut failed = false;
    eprintln!("{:14} precision recall   F1", "rule");
    for rule in measured() {
        let score = score(rule, &bank);
        eprintln!(
            "{:14} {:9.2} {:6.2} {:4.2}",
            rule.word(),
            score.precision(),
            score.recall(),
            score.f1()
        );
        for (what, answers) in [
            ("missed", &score.misses),
            ("false alarm", &score.alarms),
            ("wrong words or kind", &score.astray),
        ] {
            for answer in answers {
                eprintln!("  {what}: {answer}");
            }
        }
        failed |= score.f1() < FLOOR || !score.astray.is_empty();
    }
    assert!(!failed, "see above");
}

#[test]
fn each_rule_has_twenty_examples_of_either_sort_in_both_languages() {
    for rule in measured() {
        let examples = examples(rule.word());
        for (sort, examples) in [("seen", &examples.seen), ("fine", &examples.fine)] {
            let of = |lang: Language| examples.iter().filter(|it| it.lang == lang).count();
            assert!(examples.len() >= FEWEST, "{rule} {sort}");
            // Register only applies to Korean.
            assert!(
                rule == Rule::Register || of(Language::En) >= 7,
                "{rule} {sort}: {}",
                of(Language::En)
            );
            assert!(of(Language::Ko) >= 7, "{rule} {sort}");
        }
    }
}

#[test]
fn every_range_holds_whole_characters_of_the_answer() {
    let bank = questions();
    for rule in measured() {
        let examples = examples(rule.word());
        for example in examples.seen.iter().chain(&examples.fine) {
            let assessment = example.assess(&bank, &examples.question, &Rules::ALL);
            check_ranges(&example.text, &assessment);
        }
    }
}

/// Checks that every range of the assessment is a nonblank part of the text.
#[track_caller]
pub fn check_ranges(text: &str, assessment: &Assessment) {
    let findings = assessment.findings.iter();
    let quoted = findings.flat_map(|it| it.quote.iter().chain(&it.more));
    let points = assessment.key_points.iter().flat_map(|it| &it.places);
    let parts = assessment.star.stretches.iter().map(|it| &it.range);
    for range in quoted.chain(points).chain(parts) {
        let words = text.get(range.clone());
        assert!(
            words.is_some_and(|it| !it.trim().is_empty()),
            "{range:?}: {text}"
        );
    }
}
