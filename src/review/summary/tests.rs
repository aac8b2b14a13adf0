use super::*;
use crate::bank::QuestionKind;
use crate::review::fixture::{probe, seen, session, turn};

const STARTED: &str = "2026-11-21T23:59:30+09:00";

fn transcript() -> Transcript {
    let mut quiz = turn("quiz", None);
    quiz.kind = QuestionKind::Quiz;
    quiz.competencies = vec!["depth".into()];
    quiz.right = Some(false);
    quiz.round.index = 1;
    quiz.round.name = Localized::new("기술 면접", "Technical");
    let turns = vec![turn("a", Some(4)), probe("a"), turn("b", Some(3)), quiz];
    session(STARTED, turns)
}

#[test]
fn a_session_is_summed_up() {
    let summary = Summary::of(&transcript(), &Notes::default());
    assert_eq!(summary.day.to_string(), "2026-11-21");
    // Three questions of 30 s and 60 s, and a probe of 60 s.
    assert_eq!(summary.practised(), Duration::from_secs(3 * 90 + 60));
    assert_eq!(summary.own(), Some(3.5));
    assert_eq!(summary.marks(), None);
    assert_eq!(summary.questions().count(), 3);
    assert_eq!(
        summary.competencies().into_iter().collect::<Vec<_>>(),
        ["depth", "ownership"]
    );
    let rounds: Vec<&str> = summary
        .rounds
        .iter()
        .map(|it| it.get(Language::En))
        .collect();
    assert_eq!(rounds, ["Behavioural", "Technical"]);
    assert_eq!(summary.turns[3].right, Some(false));
    assert!(summary.turns[1].probe);
}

#[test]
fn notes_change_what_a_summary_says() {
    let transcript = transcript();
    let mut notes = Notes::default();
    notes.rate(&transcript, 0, 2);
    notes.session.tag("면접 전날");
    for tag in ["결과", "면접 전날"] {
        notes.remark(&transcript, 1, |remarks| remarks.tag(tag));
    }
    notes.remark(&transcript, 2, |remarks| remarks.set_star(true));
    let summary = Summary::of(&transcript, &notes);
    assert_eq!(summary.own(), Some(2.5));
    assert_eq!(summary.tags, ["면접 전날", "결과"]);
    assert!(summary.star);
    assert!(!Summary::of(&transcript, &Notes::default()).star);
}

#[test]
fn an_empty_session_has_no_means() {
    let summary = Summary::of(&session(STARTED, Vec::new()), &Notes::default());
    assert_eq!((summary.own(), summary.marks()), (None, None));
    assert_eq!(summary.practised(), Duration::ZERO);
}

#[test]
fn the_list_as_json_has_a_stable_shape() {
    let summary = Summary::of(&transcript(), &Notes::default());
    let json = serde_json::to_value(SummaryJson::of(&summary, Language::En)).unwrap();
    let expected = serde_json::json!({
        "id": "2026-11-21T235930-aws-cse-7f3a",
        "scenario": "aws-cse",
        "company": "Amazon Web Services",
        "role": "Cloud Support Engineer",
        "rounds": ["Behavioural", "Technical"],
        "started": "2026-11-21T23:59:30+09:00",
        "minutes": 5.5,
        "mode": "practice",
        "spoken": false,
        "language": "ko",
        "turns": 4,
        "questions": 3,
        "outcome": "completed",
        "own": 3.5,
        "marks": null,
        "star": false,
        "tags": [],
    });
    assert_eq!(json, expected);
}

#[test]
fn the_coachs_view_is_summed_up_without_the_probes() {
    let first = seen(
        turn("a", None),
        "상황: 밤.\n행동: 제가 되돌렸습니다.",
        [1, 2, 3, 4, 5],
    );
    let after = seen(probe("a"), "네.", [1; 5]);
    let second = seen(turn("b", None), "답", [5, 5, 5, 4, 4]);
    let record = session(STARTED, vec![first, after, second]);
    let summary = Summary::of(&record, &Notes::default());
    // 3.0 and 4.6.
    assert_eq!(summary.marks().map(hundredths), Some(3.8));
    assert_eq!(summary.turns[0].marks, Some([1, 2, 3, 4, 5].map(Some)));
    let [situation, task, action, result] = summary.turns[0].parts.unwrap();
    // One syllable and eight.
    assert!((situation - 1.0 / 9.0).abs() < 1e-9, "{situation}");
    assert!((action - 8.0 / 9.0).abs() < 1e-9, "{action}");
    assert_eq!((task, result), (0.0, 0.0));
    let spoken = summary.turns[0].spoken.as_secs_f64();
    let coach = record.turns[0].coach.as_ref().unwrap();
    assert!((spoken - coach.spoken.as_secs_f64()).abs() < 1e-9);
}
