//! How often the judge is right on the set-aside answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rehearsal::bank::QuestionKind;
use rehearsal::coach::judge::Group;
use rehearsal::coach::{Answer as Given, Dimension, Rules, Verdict, assess};
use rehearsal::lang::Language;

use super::data::{ANSWERS, Answer, EXAMPLES, Label, UNSEEN, question};
use super::support::asked;

/// How often each verdict coincided with each label.
#[derive(Debug, Clone, Default)]
struct Tally(BTreeMap<(&'static str, &'static str), usize>);

impl Tally {
    fn add(&mut self, verdict: Verdict, label: Label) {
        let label = match label {
            Label::Said => "said",
            Label::Denied => "denied",
            Label::Absent => "absent",
        };
        *self.0.entry((verdict.word(), label)).or_default() += 1;
    }

    fn count(&self, verdicts: &[&str], labels: &[&str]) -> usize {
        let counted = self.0.iter().filter(|((verdict, label), _)| {
            (verdicts.is_empty() || verdicts.contains(verdict))
                && (labels.is_empty() || labels.contains(label))
        });
        counted.map(|(_, count)| count).sum()
    }

    /// A line of figures: the number of claims per verdict, and how many are right, with the 95 %
    /// Wilson interval.
    fn line(&self, name: &str) -> String {
        let claim = |verdict: &str, labels: &[&str]| {
            let all = self.count(&[verdict], &[]);
            let right = self.count(&[verdict], labels);
            let (low, high) = wilson(right, all);
            format!(
                "{verdict} {} of {all} ({low:.3}-{high:.3})",
                share(right, all)
            )
        };
        format!(
            "{name}: {} labels; {}; {}; {}; unsure {}; of what was said, heard {}; of what was denied, heard {}",
            self.count(&[], &[]),
            claim("heard", &["said"]),
            claim("not-heard", &["absent", "denied"]),
            claim("contradicted", &["denied"]),
            share(self.count(&["unsure"], &[]), self.count(&[], &[])),
            share(
                self.count(&["heard"], &["said"]),
                self.count(&[], &["said"])
            ),
            share(
                self.count(&["heard"], &["denied"]),
                self.count(&[], &["denied"])
            ),
        )
    }
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.3}", part as f64 / whole.max(1) as f64)
}

/// The Wilson score interval of a share, at 95 %.
fn wilson(right: usize, all: usize) -> (f64, f64) {
    const Z: f64 = 1.96;
    let n = all.max(1) as f64;
    let p = right as f64 / n;
    let middle = p + Z * Z / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    ((middle - spread) / whole, (middle + spread) / whole)
}

/// The judge's verdict on each labeled point of an answer.
pub fn verdicts(answer: &Answer) -> Vec<(String, Verdict, Label)> {
    let (asked, examples) = question(&answer.question);
    let given = Given {
        examples,
        ..Given::new(asked, &answer.text, answer.language())
    };
    let seen = assess(&given, &Rules::ALL);
    let labelled = seen.key_points.iter();
    labelled
        .filter_map(|point| {
            let label = (*answer.labels.get(&point.id)?)?;
            Some((point.id.clone(), point.verdict, label))
        })
        .collect()
}

fn filled(answer: &&Answer) -> bool {
    let (bank, id) = answer.question.split_once('/').expect("BANK/ID");
    EXAMPLES
        .get(bank)
        .is_some_and(|it| it.questions.contains_key(id))
}

pub fn aside() -> impl Iterator<Item = &'static Answer> {
    ANSWERS.iter().filter(|it| it.set_aside()).filter(filled)
}

#[test]
fn what_the_judge_claims_is_right_on_answers_set_aside() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut wrong = String::new();
    for answer in aside() {
        let (asked, _) = question(&answer.question);
        let group = match Group::of(asked.kind) {
            Group::Technical => "technical and design",
            Group::Personal => "other kinds",
        };
        let bank = answer.question.split('/').next().unwrap_or_default();
        for (point, verdict, label) in verdicts(answer) {
            let names = ["all", group, &answer.lang, bank, asked.kind.word()];
            for name in names {
                tallies
                    .entry(name.to_owned())
                    .or_default()
                    .add(verdict, label);
            }
            let right = matches!(
                (verdict, label),
                (Verdict::Unsure, _)
                    | (Verdict::Heard, Label::Said)
                    | (Verdict::Contradicted, Label::Denied)
                    | (Verdict::NotHeard, Label::Absent | Label::Denied)
            );
            if !right {
                let _ = writeln!(
                    wrong,
                    "{} {} {point}: {verdict:?}, {label:?}",
                    answer.question, answer.lang
                );
            }
        }
    }
    for (name, tally) in &tallies {
        eprintln!("{}", tally.line(name));
    }
    if asked("report") {
        eprintln!("{wrong}");
    }
    hold_to_the_gates(&tallies["all"], &CLAIMS);
    // Unseen answers: people who are mistaken seldom say the opposite of a point explicitly, so
    // contradictions are too few to test separately; together with the others they are not.
    let mut unseen = Tally::default();
    let mut with_unseen = tallies["all"].clone();
    for answer in UNSEEN.iter().filter(filled) {
        for (_, verdict, label) in verdicts(answer) {
            unseen.add(verdict, label);
            with_unseen.add(verdict, label);
        }
    }
    eprintln!("{}", unseen.line("unseen"));
    eprintln!("{}", with_unseen.line("with unseen"));
    hold_to_the_gates(&unseen, &CLAIMS[..2]);
    hold_to_the_gates(&with_unseen, &CLAIMS);
}

/// A kind of claim, and the labels for which it is right.
type Expectation = (&'static str, &'static [&'static str]);

const CLAIMS: [Expectation; 3] = [
    ("heard", &["said"]),
    ("not-heard", &["absent", "denied"]),
    ("contradicted", &["denied"]),
];

fn hold_to_the_gates(tally: &Tally, claims: &[Expectation]) {
    for (verdict, right) in claims {
        let claims = tally.count(&[verdict], &[]);
        assert!(claims >= 50, "{verdict} is claimed {claims} times");
        let share = tally.count(&[verdict], right) as f64 / claims as f64;
        assert!(share >= CLAIMS_RIGHT, "{verdict} is right in {share:.3}");
    }
    let credited = tally.count(&["heard"], &["denied"]) as f64;
    let denied = tally.count(&[], &["denied"]) as f64;
    assert!(
        credited / denied <= 0.03,
        "{credited} of {denied} denials are credited"
    );
}

/// Minimum share of each kind of claim that must be right on the set-aside answers, and on those
/// written after the fit.
const CLAIMS_RIGHT: f64 = 0.95;

#[test]
fn substance_separates_strong_answers_from_wrong_ones() {
    let mut marks: BTreeMap<&str, Vec<Option<u8>>> = BTreeMap::new();
    for answer in aside() {
        let (asked, examples) = question(&answer.question);
        let given = Given {
            examples,
            ..Given::new(asked, &answer.text, answer.language())
        };
        let seen = assess(&given, &Rules::ALL);
        let mark = seen
            .marks
            .iter()
            .find(|it| it.dimension == Dimension::Substance);
        let mark = mark.and_then(|it| it.points);
        marks
            .entry(answer.strength.as_str())
            .or_default()
            .push(mark);
    }
    let mut means = BTreeMap::new();
    for (strength, marks) in &marks {
        let given: Vec<f64> = marks.iter().flatten().map(|it| f64::from(*it)).collect();
        let mean = given.iter().sum::<f64>() / given.len().max(1) as f64;
        means.insert(*strength, mean);
        eprintln!(
            "substance, {strength}: {mean:.2}, given to {} of {}",
            given.len(),
            marks.len()
        );
    }
    assert!(means["strong"] - means["wrong"] >= 1.5, "{means:?}");
}

#[test]
fn a_prompt_read_back_earns_nothing() {
    let mut heard = Vec::new();
    for bank in super::data::BANKS.values() {
        for asked in &bank.questions {
            let (_, examples) = question(&format!("{}/{}", bank.id, asked.id));
            for language in Language::ALL {
                let text = asked.prompt.get(language);
                let given = Given {
                    examples,
                    ..Given::new(asked, text, language)
                };
                let seen = assess(&given, &Rules::ALL);
                let hit = seen.key_points.iter().filter(|it| it.heard());
                if asked.kind != QuestionKind::Quiz {
                    heard.extend(
                        hit.map(|it| format!("{}/{} {language}: {}", bank.id, asked.id, it.id)),
                    );
                }
            }
        }
    }
    assert!(heard.is_empty(), "{}", heard.join("\n"));
}

#[test]
fn a_model_answer_makes_its_points() {
    let mut counts: BTreeMap<bool, (usize, usize)> = BTreeMap::new();
    let (mut lacking, mut unsure) = (Vec::new(), Vec::new());
    for bank in super::data::BANKS.values() {
        for asked in &bank.questions {
            let (_, examples) = question(&format!("{}/{}", bank.id, asked.id));
            let Some(model) = asked
                .model_answer
                .as_ref()
                .filter(|_| !examples.points.is_empty())
            else {
                continue;
            };
            let subject = Group::of(asked.kind) == Group::Technical;
            for language in Language::ALL {
                let given = Given {
                    examples,
                    ..Given::new(asked, model.get(language), language)
                };
                let seen = assess(&given, &Rules::ALL);
                for point in seen.key_points.iter().filter(|it| !it.optional) {
                    let (made, all) = counts.entry(subject).or_default();
                    *all += 1;
                    *made += usize::from(point.heard());
                    let told = || {
                        let verdict = point.verdict;
                        format!(
                            "{}/{} {language} {}: {verdict:?}",
                            bank.id, asked.id, point.id
                        )
                    };
                    match point.verdict {
                        Verdict::NotHeard | Verdict::Contradicted => lacking.push(told()),
                        Verdict::Unsure => unsure.push(told()),
                        _ => {}
                    }
                }
            }
        }
    }
    let (mut all_points, mut gates) = (0, Vec::new());
    for (subject, (made, all)) in counts {
        let name = if subject {
            "technical and design"
        } else {
            "other kinds"
        };
        eprintln!("model answers, {name}: {made} of {all} points heard");
        all_points += all;
        gates.push((name, subject, made, all));
    }
    eprintln!(
        "model answers: {} points not heard or contradicted",
        lacking.len()
    );
    assert!(lacking.len() * 100 <= all_points, "{}", lacking.join("\n"));
    if asked("report") {
        eprintln!("{}", lacking.join("\n"));
        eprintln!("{}", unsure.join("\n"));
    }
    for (name, subject, made, all) in gates {
        // For stories the judge must often say that it is unsure.
        let least = if subject { 80 } else { 25 };
        assert!(made * 100 >= all * least, "{name}: {made} of {all}");
    }
}
