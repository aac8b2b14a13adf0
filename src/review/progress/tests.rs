use std::time::Duration;

use super::*;
use crate::bank::{self, QuestionKind};
use crate::diagnostic::SourceText;
use crate::interview::AnswerEnd;
use crate::lang::Language;
use crate::review::Notes;
use crate::review::fixture::{aloud, probe, seen, session, turn};
use crate::review::words;
use crate::transcript::TurnRecord;

const BANK: &str = include_str!("../../../tests/data/scenarios/banks/sample.toml");

fn sample() -> QuestionBank {
    let (bank, problems) = bank::read(&SourceText::new("banks/sample.toml", BANK));
    bank.unwrap_or_else(|| panic!("{problems:?}"))
}

fn summary(started: &str, turns: Vec<TurnRecord>) -> Summary {
    Summary::of(&session(started, turns), &Notes::default())
}

fn on(day: &str) -> String {
    format!("2026-11-{day}T10:00:00+09:00")
}

fn today(day: &str) -> NaiveDate {
    format!("2026-11-{day}").parse().unwrap()
}

fn progress(sessions: &[Summary]) -> Progress {
    Progress::of(sessions, &[&sample()], today("21"))
}

fn practised_on(days: &[&str]) -> Vec<Summary> {
    let one = |day: &&str| summary(&on(day), vec![turn("a", None)]);
    days.iter().map(one).collect()
}

#[test]
fn minutes_are_counted_day_by_day() {
    // Each answer takes 30 s of thinking and 60 s of writing; the probe no thinking.
    let sessions = [
        summary(&on("21"), vec![turn("a", Some(4)), probe("a")]),
        summary(&on("20"), vec![turn("a", Some(3))]),
        summary("2026-11-20T23:59:59+09:00", vec![turn("b", None)]),
        summary(&on("19"), Vec::new()),
    ];
    let practice = progress(&sessions).practice;
    assert_eq!(
        (practice.sessions, practice.questions, practice.probes),
        (4, 3, 1)
    );
    assert_eq!(practice.minutes, 5.5);
    assert_eq!((practice.own, practice.marks), (Some(3.5), None));
    let days: Vec<_> = practice
        .days
        .iter()
        .map(|it| (it.day, it.minutes, it.sessions))
        .collect();
    assert_eq!(days, [(today("20"), 3.0, 2), (today("21"), 2.5, 1)]);
}

#[test]
fn a_streak_is_days_in_a_row_and_lasts_until_the_day_is_over() {
    let streak = |days: &[&str], now: &str| {
        let sessions = practised_on(days);
        let streak = Progress::of(&sessions, &[], today(now)).practice.streak;
        (streak.current, streak.longest)
    };
    assert_eq!(streak(&["19", "20", "21"], "21"), (3, 3));
    assert_eq!(streak(&["19", "20"], "21"), (2, 2));
    assert_eq!(streak(&["18", "19"], "21"), (0, 2));
    assert_eq!(streak(&["10", "11", "12", "20", "21", "21"], "21"), (2, 3));
    assert_eq!(streak(&["22"], "21"), (1, 1));
    assert_eq!(streak(&[], "21"), (0, 0));
}

fn tests(turn: TurnRecord, competencies: &[&str]) -> TurnRecord {
    TurnRecord {
        competencies: competencies.iter().map(|&id| id.to_owned()).collect(),
        ..turn
    }
}

#[test]
fn a_competency_is_followed_session_by_session() {
    let first = vec![
        tests(
            seen(turn("a", Some(4)), "답", [1, 2, 3, 4, 5]),
            &["depth", "ownership"],
        ),
        tests(turn("b", Some(1)), &["depth"]),
        tests(probe("b"), &["depth"]),
    ];
    let second = vec![tests(seen(turn("a", None), "답", [4; 5]), &["depth"])];
    // Passed newest first.
    let progress = progress(&[summary(&on("21"), second), summary(&on("19"), first)]);
    let [depth, ownership] = progress.competencies.as_slice() else {
        panic!("{:?}", progress.competencies);
    };
    assert_eq!(
        depth.name.as_ref().unwrap().get(crate::lang::Language::En),
        "Depth"
    );
    assert_eq!((depth.id.as_str(), depth.answers), ("depth", 3));
    // Own 4 and 1; coach 3 and 4; only one answer has both: 4 - 3.
    assert_eq!(
        (depth.own, depth.coach, depth.difference),
        (Some(2.5), Some(3.5), Some(1.0))
    );
    // 4 and 1 by the candidate, 4 by the coach.
    assert_eq!(depth.recent, Some(3.0));
    let points: Vec<_> = depth
        .points
        .iter()
        .map(|it| (it.day, it.own, it.coach, it.difference))
        .collect();
    assert_eq!(
        points,
        [
            (today("19"), Some(2.5), Some(3.0), Some(1.0)),
            (today("21"), None, Some(4.0), None),
        ]
    );
    assert_eq!(
        (ownership.id.as_str(), ownership.name.as_ref()),
        ("ownership", None)
    );
    assert_eq!((ownership.answers, ownership.own), (1, Some(4.0)));
}

#[test]
fn the_standing_of_a_competency_is_its_last_five_rated_answers() {
    let rate = |own| tests(turn("a", own), &["depth"]);
    let ratings = [Some(1), Some(5), Some(5), None, Some(4), Some(4), Some(2)];
    let progress = progress(&[summary(&on("21"), ratings.map(rate).to_vec())]);
    assert_eq!(progress.competencies[0].recent, Some(4.0));
    assert_eq!(progress.competencies[0].own, Some(3.5));
}

#[test]
fn answers_are_within_the_limit_or_not() {
    let ended = |used: u64, end| TurnRecord {
        used: Duration::from_secs(used),
        end,
        ..turn("a", None)
    };
    let mut brief = ended(90, AnswerEnd::Submitted);
    brief.answer = "네.".into();
    let mut quiz = ended(18, AnswerEnd::Submitted);
    quiz.kind = QuestionKind::Quiz;
    let mut long = ended(180, AnswerEnd::TimedOut);
    // 680 syllables at 340 per minute take two minutes, twice the target.
    long.answer = "가".repeat(680);
    let mut even = ended(270, AnswerEnd::Submitted);
    even.answer = "가".repeat(340);
    let first = vec![brief, quiz, long, even, ended(1, AnswerEnd::Left)];
    let mut after = probe("a");
    after.used = Duration::from_secs(27);
    let progress = progress(&[summary(&on("20"), first), summary(&on("21"), vec![after])]);
    let timing = progress.timing;
    assert_eq!(
        (timing.answers, timing.within, timing.over, timing.timed_out),
        (5, 3, 1, 1)
    );
    assert_eq!(timing.within_share, Some(0.6));
    // 90, 18, 180 and 270 of 180 s, and 27 of 135 s: 0.5, 0.1, 1.0, 1.5, 0.2.
    assert_eq!(timing.used_share, Some(0.66));
    // 1 of 340 syllables, 680, 340: the mean is 1.00098.
    assert_eq!(timing.length_share, Some(1.0));
    assert_eq!((timing.too_short, timing.too_long), (1, 1));
    assert_eq!(timing.think_seconds, Some(30.0));
    let points: Vec<_> = timing
        .points
        .iter()
        .map(|it| (it.within_share, it.length_share))
        .collect();
    assert_eq!(points, [(Some(0.5), Some(1.0)), (Some(1.0), None)]);
}

#[test]
fn stories_are_balanced_or_not() {
    let told = |parts: [f64; 4]| {
        let mut it = summary(&on("21"), vec![seen(turn("a", None), "답", [3; 5])]).turns[0].clone();
        it.parts = Some(parts);
        it
    };
    let mut one = summary(&on("21"), Vec::new());
    one.turns = vec![
        told([0.10, 0.10, 0.60, 0.20]),
        told([0.50, 0.10, 0.30, 0.10]),
        told([0.30, 0.00, 0.70, 0.00]),
    ];
    let mut without_parts = one.turns[0].clone();
    without_parts.parts = None;
    let mut technical = without_parts.clone();
    technical.kind = QuestionKind::Technical;
    let mut unheard = without_parts.clone();
    unheard.marks = None;
    one.turns.extend([without_parts, technical, unheard]);
    let star = progress(&[one]).star;
    assert_eq!((star.answers, star.without_parts, star.balanced), (4, 1, 1));
    let missing = Missing {
        situation: 0,
        task: 1,
        action: 0,
        result: 1,
    };
    assert_eq!(star.missing, missing);
    // (0.10 + 0.50 + 0.30) / 3, and so on.
    let shares = PartShares {
        situation: 0.3,
        task: 0.07,
        action: 0.53,
        result: 0.1,
    };
    assert_eq!(star.shares, Some(shares));
    assert_eq!(star.points[0].shares, shares);
}

#[test]
fn coverage_of_a_bank_counts_question_by_question() {
    let of_bank = |question: &str, own, right| TurnRecord {
        bank: "sample".into(),
        right,
        ..turn(question, own)
    };
    let check = |sessions: &[Summary], never: &[&str], weak: &[&str]| {
        let progress = progress(sessions);
        let bank = &progress.banks[0];
        assert_eq!((bank.bank.as_str(), bank.questions), ("sample", 2));
        assert_eq!(
            (bank.never.as_slice(), bank.weak.as_slice()),
            (&never.map_owned()[..], &weak.map_owned()[..])
        );
        assert_eq!(bank.asked, 2 - never.len());
    };
    check(&[], &["slow-page", "port"], &[]);
    let good = summary(&on("20"), vec![of_bank("slow-page", Some(4), None)]);
    let weak = summary(
        &on("19"),
        vec![of_bank("slow-page", Some(2), None), turn("port", None)],
    );
    // Only the last time counts.
    check(&[good.clone(), weak.clone()], &["port"], &[]);
    check(&[weak], &["port"], &["slow-page"]);
    check(
        &[summary(&on("21"), vec![of_bank("port", None, Some(false))])],
        &["slow-page"],
        &["port"],
    );
    let marked = seen(of_bank("slow-page", None, None), "답", [2, 2, 2, 3, 3]);
    check(
        &[summary(&on("21"), vec![marked])],
        &["port"],
        &["slow-page"],
    );
    // A question that is no longer in the bank is not counted.
    check(
        &[summary(&on("21"), vec![of_bank("gone", Some(1), None)])],
        &["slow-page", "port"],
        &[],
    );
}

trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for [&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|&it| it.to_owned()).collect()
    }
}

#[test]
fn without_any_session_there_are_no_means() {
    let progress = progress(&[]);
    assert_eq!(progress.practice.streak, Streak::default());
    assert_eq!(progress.timing.within_share, None);
    assert_eq!(progress.star.shares, None);
    assert_eq!(progress.competencies, []);
    assert_eq!(progress.banks[0].asked_share, Some(0.0));
}

#[test]
fn statistics_as_json_have_a_stable_shape() {
    let progress = progress(&[summary(&on("21"), vec![turn("a", Some(4))])]);
    let json = serde_json::to_value(&progress).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "banks",
            "competencies",
            "judge_since",
            "practice",
            "speech",
            "star",
            "timing"
        ]
    );
    assert_eq!(
        json["practice"],
        serde_json::json!({
            "sessions": 1, "questions": 1, "probes": 0, "minutes": 1.5,
            "own": 4.0, "marks": null,
            "streak": { "current": 1, "longest": 1 },
            "days": [{ "day": "2026-11-21", "minutes": 1.5, "sessions": 1 }],
        })
    );
    assert_eq!(
        json["competencies"],
        serde_json::json!([{
            "id": "ownership", "name": null, "answers": 1,
            "own": 4.0, "coach": null, "difference": null, "recent": 4.0,
            "points": [{
                "day": "2026-11-21", "transcript": "2026-11-21T100000-aws-cse-7f3a",
                "own": 4.0, "coach": null, "difference": null,
            }],
        }])
    );
    assert_eq!(json["star"]["missing"]["task"], 0);
    assert_eq!(json["banks"][0]["never"][0], "slow-page");
}

#[test]
fn a_new_judge_is_recognized_from_the_first_session_it_marked() {
    let marked = |day: &str, judge| Summary {
        judge,
        ..summary(&on(day), vec![seen(turn("a", None), "답", [3; 5])])
    };
    let unmarked = |day: &str, judge| Summary {
        judge,
        ..summary(&on(day), vec![turn("a", None)])
    };
    let since = |sessions: &[Summary]| progress(sessions).judge_since;
    assert_eq!(since(&[marked("10", 2), marked("11", 2)]), None);
    let sessions = [
        marked("12", 2),
        marked("10", 1),
        unmarked("11", 2),
        marked("13", 2),
    ];
    assert_eq!(since(&sessions), Some(today("12")));
    assert_eq!(since(&[unmarked("10", 1), marked("11", 2)]), None);
    let json = serde_json::to_value(progress(&sessions)).unwrap();
    assert_eq!(json["judge_since"], "2026-11-12");
}

#[test]
fn pauses_and_pace_of_what_was_said_are_followed_over_sessions() {
    let korean = |seconds, pauses: &[(f32, f32)]| {
        let words = "음, 저는 ".to_owned() + &"가".repeat(97);
        aloud(turn("a", None), &words, seconds, pauses)
    };
    let mut english = aloud(turn("b", None), &"word ".repeat(50), 20.0, &[]);
    english.round.language = Language::En;
    let mut gist = aloud(turn("c", None), "요지", 10.0, &[(2.0, 8.0)]);
    gist.verbatim = false;
    let sessions = [
        summary(&on("22"), vec![korean(20.0, &[]), english]),
        summary(
            &on("20"),
            vec![korean(20.0, &[(3.0, 4.0), (9.0, 11.5)]), gist],
        ),
        summary(&on("21"), vec![turn("a", Some(4))]),
    ];
    let speech = progress(&sessions).speech;
    let [first, second] = &speech.points[..] else {
        panic!("{speech:?}");
    };
    assert_eq!(first.day.to_string(), "2026-11-20");
    // 100 syllables in 20 s; an answer typed as a gist has no pace.
    assert_eq!(first.all.syllables_a_minute, Some(300.0));
    assert_eq!(
        (first.all.pauses_a_minute, first.all.longest_pause),
        (Some(6.0), Some(6.0))
    );
    assert_eq!(first.all.estimated_fillers_a_minute, Some(3.0));
    assert_eq!(
        (second.all.pauses_a_minute, second.all.words_a_minute),
        (Some(0.0), Some(150.0))
    );
    assert_eq!((speech.all.answers, speech.all.seconds), (4, 70.0));
    assert_eq!(
        (speech.all.share, speech.all.first_word),
        (Some(0.8), Some(0.5))
    );
    let lines = words::speech(&speech.all, Language::Ko).join("\n");
    for said in ["답변 4개, 모두 1:10", "1분에 300음절", "(추정)"] {
        assert!(lines.contains(said), "{said} in {lines}");
    }
}

#[test]
fn without_speech_there_are_no_speech_figures() {
    let progress = progress(&[summary(&on("21"), vec![turn("a", Some(4))])]);
    assert!(words::speech(&progress.speech.all, Language::Ko).is_empty());
    let json = serde_json::to_value(&progress.speech).unwrap();
    assert_eq!(json["answers"], 0);
    assert!(json["pauses_a_minute"].is_null());
}
