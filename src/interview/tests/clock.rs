use std::time::Duration;

use super::{Play, practice, probed, real, setup};
use crate::interview::{AnswerEnd, Mode, Phase, Setup, Urgency};

/// Plays a script on the first question; shows its answer, how it ended and the time taken.
#[track_caller]
fn check(setup: Setup, script: &str, expected: &str) {
    let play = Play::begin(setup).play(script);
    let turn = play.interview.turns().first().expect("an answer");
    let end = match turn.end {
        AnswerEnd::Submitted => "submitted",
        AnswerEnd::TimedOut => "timed out",
        AnswerEnd::Left => "left",
    };
    let shown = format!("{} ({end} after {}s)", turn.answer, turn.used.as_secs());
    assert_eq!(shown, expected);
}

#[test]
fn in_real_mode_the_draft_outlives_the_clock() {
    check(
        real(),
        "<go><go><submit>저는 먼저 <59s>로그를 <60s>봤습니다",
        "저는 먼저 로그를  (timed out after 60s)",
    );
    check(
        real(),
        "<go><go><submit>저는 먼저<submit><60s>",
        "저는 먼저 (submitted after 0s)",
    );
}

#[test]
fn a_key_struck_after_the_limit_is_no_part_of_the_answer() {
    // Without a tick in between, the key itself finds that time is up.
    check(
        real(),
        "<go><go><submit>먼저<late 61s>늦은 글",
        "먼저 (timed out after 60s)",
    );
}

#[test]
fn what_is_typed_after_the_limit_is_kept_and_answers_and_rates_nothing() {
    let play = Play::begin(real()).play("<go><go><submit>요청이 <60s>1만 2천<go>명<submit>");
    assert!(matches!(play.interview.phase(), Phase::TimeUp { .. }));
    let play = play.play("<600s>이었어요");
    assert!(play.interview.round_elapsed(play.now) <= Duration::from_secs(60));
    let play = play.play("<go>");
    assert!(matches!(play.interview.phase(), Phase::Rating { .. }));
    let turn = &play.interview.turns()[0];
    assert_eq!(turn.answer, "요청이 ");
    assert_eq!(turn.after_time, "1만 2천\n명이었어요");
    assert_eq!(turn.own, None);
}

#[test]
fn who_leaves_at_the_stop_keeps_what_was_typed_there() {
    let play = Play::begin(real()).play("<go><go><submit>글<60s>더<leave>");
    let turn = &play.interview.turns()[0];
    assert_eq!(
        (turn.answer.as_str(), turn.after_time.as_str()),
        ("글", "더")
    );
}

#[test]
fn in_practice_overtime_only_counts() {
    check(
        practice(),
        "<go><go><submit>천천히 <75s>썼습니다<submit>",
        "천천히 썼습니다 (submitted after 75s)",
    );
    let play = Play::begin(practice()).play("<go><go><submit>글<75s>");
    let countdown = play.interview.countdown(play.now).expect("a clock");
    assert_eq!(countdown.over, Duration::from_secs(15));
    assert_eq!(countdown.urgency, Urgency::Over);
}

#[test]
fn a_pause_stops_both_clocks_in_practice() {
    let play = Play::begin(practice()).play("<go><go><submit>글<10s><pause><500s><pause><5s>");
    let countdown = play.interview.countdown(play.now).expect("a clock");
    assert_eq!(countdown.left, Duration::from_secs(45));
    assert_eq!(
        play.interview.round_elapsed(play.now),
        Duration::from_secs(15)
    );
}

#[test]
fn whoever_writes_during_a_pause_goes_on() {
    check(
        practice(),
        "<go><go><submit>앞<pause><60s><undo>사이<3s><submit>",
        "앞사이 (submitted after 3s)",
    );
}

#[test]
fn what_is_typed_while_the_interviewer_speaks_is_noted() {
    let play = Play::begin(practice()).play("<go>먼저 <3s>로그<submit>답변<submit>");
    let turn = &play.interview.turns()[0];
    assert_eq!(
        (turn.notes.as_str(), turn.answer.as_str()),
        ("먼저 로그", "답변")
    );
}

#[test]
fn what_is_typed_while_a_follow_up_is_put_begins_the_answer() {
    let setup = setup(Mode::Real, vec![probed("one")]);
    let play = Play::begin(setup).play("<go><go><submit>배포<submit>없었습니다<submit>");
    let turn = &play.interview.turns()[1];
    assert_eq!(
        (turn.answer.as_str(), turn.notes.as_str()),
        ("없었습니다", "")
    );
}

#[test]
fn the_key_that_begins_the_answer_does_not_submit_it_empty() {
    let twice = Play::begin(real()).play("<go><go><submit><submit>");
    assert!(matches!(twice.interview.phase(), Phase::Answering { .. }));
    let later = twice.play("<2s><submit>");
    assert_eq!(later.interview.turns()[0].end, AnswerEnd::Submitted);
}

#[test]
fn there_is_no_pause_in_real_mode() {
    check(
        real(),
        "<go><go><submit>앞<pause><60s>뒤",
        "앞 (timed out after 60s)",
    );
}

#[test]
fn thinking_ends_when_its_time_is_up_and_the_answer_begins() {
    let play = Play::begin(real()).play("<go><go><31s>글");
    let Phase::Answering { turn, watch } = play.interview.phase() else {
        panic!("should be answering");
    };
    assert_eq!(turn.draft().text(), "글");
    // The unnoticed second belongs to the answer.
    assert_eq!(watch.elapsed(play.now), Duration::from_secs(1));
}

#[test]
fn notes_are_kept_apart_from_the_answer() {
    let play = Play::begin(real()).play("<go><go>메모<12s><submit>답변<submit>");
    let turn = &play.interview.turns()[0];
    assert_eq!(
        (turn.notes.as_str(), turn.answer.as_str()),
        ("메모", "답변")
    );
    assert_eq!(turn.thought, Duration::from_secs(12));
}

#[test]
fn the_prompt_is_spoken_before_the_thinking_begins() {
    let play = Play::begin(real()).play("<go><1s>");
    assert!(matches!(play.interview.phase(), Phase::Asking { .. }));
    let play = play.play("<1s>");
    assert!(matches!(play.interview.phase(), Phase::Preparing { .. }));
}

#[test]
fn the_clock_warns_at_a_quarter_and_at_a_tenth() {
    let mut play = Play::begin(real()).play("<go><go><submit>");
    for (wait, urgency) in [
        ("<44s>", Urgency::Calm),
        ("<1s>", Urgency::Soon),
        ("<8s>", Urgency::Soon),
        ("<1s>", Urgency::Now),
    ] {
        play = play.play(wait);
        let countdown = play.interview.countdown(play.now).expect("a clock");
        assert_eq!(countdown.urgency, urgency, "{:?} left", countdown.left);
    }
}

#[test]
fn a_suspend_does_not_eat_the_candidates_time() {
    let play = Play::begin(real()).play("<go><go><submit>글<10s><sleep 600s>");
    let countdown = play.interview.countdown(play.now).expect("a clock");
    assert_eq!(countdown.left, Duration::from_secs(50));
}
