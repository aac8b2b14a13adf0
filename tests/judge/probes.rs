//! Probes ask for what was left out, not for what was just said.

use rehearsal::bank::Condition;
use rehearsal::coach::Verdict;

use super::data::{Label, question};
use super::report::{aside, verdicts};

/// Of the follow-ups about a point taken to be left out, at most this share may ask for one that
/// was made.
const MAX_SAID: f64 = 0.05;

#[test]
fn hardly_a_follow_up_asks_for_what_was_just_said() {
    let (mut asked, mut said) = (0, Vec::new());
    for answer in aside() {
        let (question, _) = question(&answer.question);
        let seen = verdicts(answer);
        for probe in &question.probes {
            let Condition::Missed(id) = &probe.when else {
                continue;
            };
            let mut points = seen.iter();
            let left_out =
                points.find(|(point, verdict, _)| point == id && *verdict == Verdict::NotHeard);
            let Some((_, _, label)) = left_out else {
                continue;
            };
            asked += 1;
            if *label == Label::Said {
                said.push(format!("{} {id}: {}", answer.question, answer.text));
            }
        }
    }
    eprintln!(
        "{asked} follow-ups take a point for left out, {} of them wrongly",
        said.len()
    );
    assert!(asked >= 50, "{asked}");
    assert!(
        said.len() as f64 <= f64::from(asked) * MAX_SAID,
        "{} of {asked}\n{}",
        said.len(),
        said.join("\n\n")
    );
}
