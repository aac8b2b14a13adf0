use super::*;
use crate::coach::{AnswerKind, Mark, Star};
use std::time::Duration;

fn finding(rule: Rule, severity: Severity, quote: Option<Range<usize>>) -> Finding {
    Finding {
        rule,
        severity,
        quote,
        more: Vec::new(),
        advice: Localized::new(format!("{rule} 고치기"), format!("mend {rule}")),
    }
}

fn seen(points: [u8; 5], findings: Vec<Finding>) -> Assessment {
    let mut points = points.into_iter();
    Assessment {
        kind: AnswerKind::Story,
        findings,
        key_points: Vec::new(),
        star: Star::default(),
        spoken: Duration::from_secs(60),
        marks: Dimension::ALL.map(|dimension| Mark {
            dimension,
            points: points.next(),
            findings: Vec::new(),
        }),
    }
}

fn answered<'a>(own: Option<u8>, seen: &'a Assessment) -> Answered<'a> {
    Answered {
        answer: "우리가 했습니다.\n좋아졌습니다.",
        probe: false,
        own,
        seen: Some(seen),
    }
}

fn rules(debrief: &Debrief) -> Vec<Rule> {
    debrief.next.iter().map(|step| step.rule).collect()
}

#[test]
fn own_and_coach_stand_side_by_side() {
    let one = seen([4, 4, 4, 4, 4], Vec::new());
    let two = seen([2, 2, 2, 2, 2], Vec::new());
    let whole = debrief(&[answered(Some(5), &one), answered(None, &two)]);
    assert_eq!((whole.own, whole.coach), (Some(5.0), Some(3.0)));
    assert_eq!(whole.difference, Some(1.0), "only where there are both");
    assert_eq!(whole.marks, [Some(3.0); 5]);
    assert_eq!(whole.next, []);
    assert_eq!(debrief(&[]), Debrief::default());
}

#[test]
fn the_gravest_comes_first_then_the_most_frequent_then_the_weakest() {
    let note = |rule| finding(rule, Severity::Advice, None);
    let one = seen(
        [4, 4, 4, 1, 4],
        vec![
            note(Rule::Hedging),
            note(Rule::NoNumber),
            note(Rule::OwnPart),
        ],
    );
    let two = seen(
        [4, 4, 4, 1, 4],
        vec![
            note(Rule::Hedging),
            finding(Rule::Length, Severity::Warning, None),
        ],
    );
    let whole = debrief(&[answered(None, &one), answered(None, &two)]);
    // Once in the weakest dimension outweighs twice in a strong one, and never a warning.
    assert_eq!(rules(&whole), [Rule::Length, Rule::OwnPart, Rule::Hedging]);
    assert_eq!(whole.next[2].times, 2);
}

#[test]
fn each_step_quotes_the_answer_that_shows_it_best() {
    let absent = seen(
        [3; 5],
        vec![finding(Rule::OwnPart, Severity::Warning, None)],
    );
    let shown = seen(
        [3; 5],
        vec![finding(Rule::OwnPart, Severity::Warning, Some(0..9))],
    );
    let turns = [answered(None, &absent), answered(None, &shown)];
    let whole = debrief(&turns);
    let [step] = whole.next.as_slice() else {
        panic!("one step, not two of one rule: {:?}", whole.next);
    };
    assert_eq!((step.turn, step.times, step.quoted), (1, 2, true));
    assert_eq!(
        turns[1].answer.get(step.words.clone().unwrap()),
        Some("우리가")
    );
}

#[test]
fn what_is_absent_is_shown_by_how_the_answer_begins() {
    let absent = seen([3; 5], vec![finding(Rule::Length, Severity::Warning, None)]);
    let turns = [answered(None, &absent)];
    let step = debrief(&turns).next.remove(0);
    let words = turns[0].answer.get(step.words.unwrap());
    assert_eq!((words, step.quoted), (Some("우리가 했습니다."), false));
    let silent = Answered {
        answer: " \n",
        ..turns[0]
    };
    assert_eq!(debrief(&[silent]).next[0].words, None);
}

#[test]
fn a_probe_gives_findings_but_no_marks() {
    let bad = seen(
        [1; 5],
        vec![finding(Rule::Filler, Severity::Note, Some(0..3))],
    );
    let good = seen([5; 5], Vec::new());
    let probe = Answered {
        probe: true,
        ..answered(None, &bad)
    };
    let whole = debrief(&[answered(Some(5), &good), probe]);
    assert_eq!((whole.coach, whole.difference), (Some(5.0), Some(0.0)));
    assert_eq!(rules(&whole), [Rule::Filler]);
}

#[test]
fn how_an_answer_begins_is_told_in_whole_words() {
    let opening = |answer: &str| {
        opening(answer)
            .and_then(|it| answer.get(it))
            .map(str::to_owned)
    };
    let said = "  지난 분기에 결제 서비스의 응답이 느려져서 로그를 봤습니다.";
    assert_eq!(
        opening(said).as_deref(),
        Some("지난 분기에 결제 서비스의 응답이 느려져서")
    );
    assert_eq!(opening("짧은 답").as_deref(), Some("짧은 답"));
    let exact = "일이삼사오육칠팔구십 일이삼사오육칠팔구십일이삼 다음";
    assert_eq!(
        opening(exact).as_deref(),
        Some("일이삼사오육칠팔구십 일이삼사오육칠팔구십일이삼")
    );
    assert_eq!(opening(&"가".repeat(40)), Some("가".repeat(24)));
    assert_eq!(opening(" \n"), None);
}
