use super::*;
use crate::bank::QuestionKind;
use crate::coach::{Dimension, Rule, Verdict};
use crate::diagnostic::SourceText;
use crate::lang::Language;
use crate::transcript;

const FILE: &str = include_str!("../../../tests/data/records/transcript-1-judge.toml");

/// A question whose answer makes `logs`, lacks `sorry` and may make `daily`, and a follow-up.
fn turns() -> Vec<TurnRecord> {
    let source = SourceText::new("transcript.toml", FILE);
    transcript::read(&source).expect("a transcript").turns
}

/// The result of `change`.
fn reviewed(change: impl Fn(&mut Notes, &[TurnRecord])) -> Reviewed {
    let (turns, mut notes) = (turns(), Notes::default());
    change(&mut notes, &turns);
    Reviewed::of(&turns, &notes)
}

/// Words and their turn.
fn words(turns: &[TurnRecord], turn: usize, words: &str) -> (usize, std::ops::Range<usize>) {
    let start = turns[turn].answer.find(words).expect("the words");
    (turn, start..start + words.len())
}

fn mark(reviewed: &Reviewed, dimension: Dimension) -> Option<u8> {
    let seen = reviewed.turns()[0].coach.as_ref().expect("a coach");
    let mark = seen.marks.iter().find(|it| it.dimension == dimension);
    mark.expect("five marks").points
}

fn rules(reviewed: &Reviewed, turn: usize) -> Vec<Rule> {
    let seen = reviewed.turns()[turn].coach.as_ref().expect("a coach");
    seen.findings.iter().map(|it| it.rule).collect()
}

fn verdicts(reviewed: &Reviewed) -> Vec<(&str, Verdict, Judge)> {
    let points = reviewed.points(0).iter();
    points
        .map(|it| (it.id.as_str(), it.verdict, it.by))
        .collect()
}

#[test]
fn where_the_candidate_says_nothing_everything_stays_as_it_was_recorded() {
    let reviewed = reviewed(|_, _| {});
    assert_eq!(reviewed.turns(), turns());
    assert_eq!(
        verdicts(&reviewed),
        [
            ("logs", Verdict::Heard, Judge::Coach),
            ("sorry", Verdict::NotHeard, Judge::Coach),
            ("daily", Verdict::Unsure, Judge::Coach),
        ]
    );
    let coverage = PointCoverage::of(reviewed.points(1));
    assert_eq!((coverage.heard, coverage.later, coverage.of), (1, 0, 3));
}

#[test]
fn a_sentence_of_the_answer_makes_the_point_and_substance_is_marked_again() {
    let said = |notes: &mut Notes, turns: &[TurnRecord]| {
        notes.mark_said(turns, 0, "daily", words(turns, 0, "고객이 화났습니다."));
    };
    let first = reviewed(said);
    assert_eq!(
        verdicts(&first)[2],
        ("daily", Verdict::Heard, Judge::Candidate)
    );
    // Two of three, lowered by the finding that costs two.
    assert_eq!(mark(&first, Dimension::Substance), Some(3));
    let without = reviewed(|notes, turns| {
        said(notes, turns);
        notes.dispute(turns, 0, Rule::NoNumber);
    });
    assert_eq!(mark(&without, Dimension::Substance), Some(4));
}

#[test]
fn a_sentence_of_a_follow_up_counts_for_coverage_and_not_for_substance() {
    let reviewed = reviewed(|notes, turns| {
        notes.mark_said(turns, 0, "sorry", words(turns, 1, "먼저 사과드렸습니다"));
    });
    let sorry = &reviewed.points(1)[1];
    assert!(sorry.only_later() && sorry.by == Judge::Candidate);
    assert_eq!(sorry.places[0].turn, 1);
    let coverage = PointCoverage::of(reviewed.points(0));
    assert_eq!((coverage.heard, coverage.later, coverage.of), (2, 1, 3));
    assert_eq!(mark(&reviewed, Dimension::Substance), Some(3));
    assert_eq!(rules(&reviewed, 0), [Rule::NoNumber], "nothing is missing");
    assert_eq!(mark(&reviewed, Dimension::Relevance), Some(5));
    let probe = reviewed.turns()[1].coach.as_ref().expect("a coach");
    assert!(probe.key_points[0].heard() && probe.marks.iter().all(|it| it.points.is_none()));
}

#[test]
fn a_point_wrongly_heard_can_be_taken_back() {
    let reviewed = reviewed(|notes, turns| notes.mark_not_said(turns, 0, "logs"));
    assert_eq!(
        verdicts(&reviewed)[0],
        ("logs", Verdict::NotHeard, Judge::Candidate)
    );
    assert!(reviewed.points(0)[0].places.is_empty());
    assert_eq!(mark(&reviewed, Dimension::Substance), Some(1));
    let seen = reviewed.turns()[0].coach.as_ref().expect("a coach");
    let finding = seen.finding(Rule::KeyPoints).expect("it is missing now");
    assert!(finding.advice.get(Language::Ko).contains("기록부터 본다"));
}

#[test]
fn a_no_to_what_the_coach_asks_decides_it_and_a_no_to_a_denial_leaves_it_open() {
    let asked = reviewed(|notes, turns| notes.mark_not_said(turns, 0, "daily"));
    assert_eq!(
        verdicts(&asked)[2],
        ("daily", Verdict::NotHeard, Judge::Candidate)
    );
    let mut turns = turns();
    let seen = turns[0].coach.as_mut().expect("a coach");
    seen.key_points[0].verdict = Verdict::Contradicted;
    let mut notes = Notes::default();
    notes.mark_not_said(&turns, 0, "logs");
    let reviewed = Reviewed::of(&turns, &notes);
    assert_eq!(
        verdicts(&reviewed)[0],
        ("logs", Verdict::Unsure, Judge::Candidate)
    );
    // Only one of three is decided.
    assert_eq!(mark(&reviewed, Dimension::Substance), None);
}

#[test]
fn a_disputed_finding_is_not_shown_and_affects_no_mark() {
    let reviewed = reviewed(|notes, turns| {
        notes.dispute(turns, 0, Rule::NoNumber);
        notes.dispute(turns, 0, Rule::KeyPoints);
    });
    assert_eq!(rules(&reviewed, 0), []);
    assert_eq!(reviewed.disputed(0).len(), 2);
    assert_eq!(mark(&reviewed, Dimension::Relevance), Some(5));
    assert_eq!(mark(&reviewed, Dimension::Structure), Some(4), "as it was");
    let whole = transcript::debrief(reviewed.turns());
    assert_eq!(whole.next, []);
    let twice = self::reviewed(|notes, turns| {
        notes.dispute(turns, 0, Rule::NoNumber);
        notes.dispute(turns, 0, Rule::NoNumber);
    });
    assert_eq!(twice.turns(), turns(), "said twice, it is taken back");
}

#[test]
fn points_heard_in_a_follow_up_are_shown_as_such() {
    let mut turns = turns();
    let sorry = turns[0].coach.as_ref().expect("a coach").key_points[1].clone();
    let later = |verdict| crate::coach::JudgedPoint {
        verdict,
        places: std::iter::once(5..33).collect(),
        ..sorry.clone()
    };
    let probe = turns[1].coach.as_mut().expect("a coach");
    probe.key_points = vec![later(Verdict::Heard)];
    let heard = Reviewed::of(&turns, &Notes::default());
    assert!(heard.points(0)[1].only_later());
    assert_eq!(mark(&heard, Dimension::Substance), Some(3));
    let probe = turns[1].coach.as_mut().expect("a coach");
    probe.key_points = vec![later(Verdict::Contradicted)];
    let denied = Reviewed::of(&turns, &Notes::default());
    assert_eq!(denied.points(0)[1].verdict, Verdict::Contradicted);
}

#[test]
fn an_answer_wrongly_called_off_the_question_is_marked_by_its_points_alone() {
    let mut turns = turns();
    let seen = turns[0].coach.as_mut().expect("a coach");
    seen.kind = crate::coach::AnswerKind::OffQuestion;
    seen.findings[0].rule = Rule::OffQuestion;
    for mark in &mut seen.marks {
        mark.points = Some(1);
    }
    let mut notes = Notes::default();
    notes.dispute(&turns, 0, Rule::OffQuestion);
    let reviewed = Reviewed::of(&turns, &notes);
    let marks = Dimension::ALL.map(|it| mark(&reviewed, it));
    assert_eq!(marks, [None, Some(2), None, None, None]);
}

#[test]
fn a_quiz_has_one_verdict() {
    let mut turns = turns();
    turns[0].kind = QuestionKind::Quiz;
    turns[0].right = Some(false);
    let seen = turns[0].coach.as_mut().expect("a coach");
    seen.key_points.truncate(1);
    seen.key_points[0].verdict = Verdict::NotHeard;
    seen.key_points[0].places.clear();
    let mut notes = Notes::default();
    notes.mark_said(&turns, 0, "logs", words(&turns, 0, "로그를 봤습니다"));
    let reviewed = Reviewed::of(&turns, &notes);
    assert_eq!(reviewed.turns()[0].right, Some(true));
    assert_eq!(rules(&reviewed, 0), [Rule::NoNumber]);
}

#[test]
fn an_answer_that_no_coach_read_has_no_points() {
    let mut turns = turns();
    for turn in &mut turns {
        turn.coach = None;
    }
    let mut notes = Notes::default();
    notes.mark_said(&turns, 0, "logs", words(&turns, 0, "로그를 봤습니다"));
    let reviewed = Reviewed::of(&turns, &notes);
    assert!(reviewed.points(0).is_empty());
    assert_eq!(reviewed.turns(), turns);
}
