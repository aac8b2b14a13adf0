use super::{Play, practice, probed, question, real, round, setup};
use crate::bank::{Question, QuestionKind};
use crate::interview::{AnswerEnd, Effect, Ending, Event, Interview, Mode, Phase, Setup};

#[test]
fn every_question_is_asked_answered_and_rated_in_turn() {
    let play = Play::begin(practice())
        .play("<go><go><submit>하나<submit><rate 4><go><submit>둘<submit><skip>");
    let answers: Vec<_> = play
        .interview
        .turns()
        .iter()
        .map(|turn| (turn.answer.as_str(), turn.own))
        .collect();
    assert_eq!(answers, [("하나", Some(4)), ("둘", None)]);
    assert!(matches!(
        play.interview.phase(),
        Phase::Finished {
            outcome: Ending::Completed
        }
    ));
}

#[test]
fn what_the_coach_cannot_tell_is_asked_in_words_that_are_right_either_way() {
    let setup = setup(Mode::Practice, vec![probed("one")]);
    let play = Play::begin(setup)
        .play("<go><go><submit>어제 새 버전을 배포했습니다<submit><go>서버를 껐다 켰습니다<submit><go>팀장입니다<submit>");
    assert_eq!(
        play.probes(),
        ["되돌릴 방법도 생각해 두셨나요?", "그 방법은 누가 정했나요?"]
    );
    assert!(matches!(play.interview.phase(), Phase::Rating { .. }));
}

#[test]
fn a_covered_key_point_is_not_probed() {
    let setup = setup(Mode::Practice, vec![probed("one")]);
    let play =
        Play::begin(setup).play("<go><go><submit>바로 롤백했습니다<submit><go>없습니다<submit>");
    assert_eq!(play.probes(), ["다시 한다면요?"]);
}

#[test]
fn there_are_no_more_probes_than_the_round_allows() {
    let mut setup = setup(Mode::Practice, vec![probed("one")]);
    setup.plan.rounds[0].probes.max = 1;
    let play = Play::begin(setup)
        .play("<go><go><submit>어제 새 버전을 배포했습니다<submit><go>껐습니다<submit>");
    assert_eq!(play.probes().len(), 1);
    assert!(matches!(play.interview.phase(), Phase::Rating { .. }));
}

#[test]
fn a_probe_never_takes_the_time_of_the_questions_to_come() {
    let mut setup = setup(Mode::Practice, vec![probed("one"), question("two")]);
    setup.plan.rounds[0].minutes = 3;
    let in_time = Play::begin(setup.clone()).play("<go><go><submit>배포<submit>");
    assert!(
        matches!(in_time.interview.phase(), Phase::Asking { turn, .. } if turn.probe().is_some())
    );
    let late = Play::begin(setup).play("<go><go><submit>배포<100s><submit>");
    assert!(matches!(late.interview.phase(), Phase::Rating { .. }));
}

#[test]
fn a_quiz_is_marked_at_once() {
    let quiz = Question {
        kind: QuestionKind::Quiz,
        accept: vec!["S3".to_owned(), "Amazon S3".to_owned()],
        ..question("quiz")
    };
    let right = Play::begin(setup(Mode::Real, vec![quiz.clone()]))
        .play("<go><go><submit>amazon s3<submit>");
    assert!(matches!(
        right.interview.phase(),
        Phase::Marked { right: true, .. }
    ));
    assert_eq!(right.interview.turns()[0].right, Some(true));
    let wrong = Play::begin(setup(Mode::Real, vec![quiz])).play("<go><go><submit>EBS<submit>");
    assert!(matches!(
        wrong.interview.phase(),
        Phase::Marked { right: false, .. }
    ));
    let after = wrong.play("<go>");
    assert!(matches!(after.interview.phase(), Phase::Finished { .. }));
}

#[test]
fn rounds_follow_one_another_each_with_its_opening() {
    let mut setup = real();
    setup.plan.rounds.push(round(vec![question("third")]));
    let play =
        Play::begin(setup).play("<go><go><submit>하나<submit><skip><go><submit>둘<submit><skip>");
    assert!(matches!(
        play.interview.phase(),
        Phase::Opening { round: 1 }
    ));
    let play = play.play("<600s><go>");
    assert_eq!(play.interview.place().expect("a place").round, 1);
    assert!(play.interview.round_elapsed(play.now).is_zero());
}

#[test]
fn leaving_keeps_what_was_written() {
    let play = Play::begin(real()).play("<go><go><submit>쓰다 만 글<leave>더");
    let turn = &play.interview.turns()[0];
    assert_eq!(
        (turn.answer.as_str(), turn.end),
        ("쓰다 만 글", AnswerEnd::Left)
    );
    assert!(matches!(
        play.interview.phase(),
        Phase::Finished {
            outcome: Ending::Left
        }
    ));
}

#[test]
fn leaving_while_thinking_keeps_the_notes() {
    let play = Play::begin(real()).play("<go>메모<leave>");
    assert_eq!(play.interview.turns()[0].notes, "메모");
    let play = Play::begin(real()).play("<go><leave>");
    assert!(play.interview.turns().is_empty());
    let play = Play::begin(real()).play("<go><go>메모<leave>");
    assert_eq!(play.interview.turns()[0].notes, "메모");
}

#[test]
fn the_transcript_is_saved_after_every_answer_and_rating_and_at_the_end() {
    let play = Play::begin(practice()).play("<go><go><submit>하나<submit><rate 4><leave>");
    let saves = play
        .effects
        .iter()
        .filter(|it| matches!(it, Effect::SaveTranscript(_)))
        .count();
    assert_eq!(saves, 3);
}

#[test]
fn a_rating_outside_the_scale_is_not_taken() {
    let play = Play::begin(practice()).play("<go><go><submit>하나<submit><rate 6><rate 0>");
    assert!(matches!(play.interview.phase(), Phase::Rating { .. }));
}

#[test]
fn real_mode_inserts_no_markers() {
    let practised = Play::begin(practice()).play("<go><go><submit><star>");
    assert!(!practised.interview.writing().expect("a draft").is_empty());
    let real = Play::begin(real()).play("<go><go><submit><star>");
    assert!(real.interview.writing().expect("a draft").is_empty());
}

#[test]
fn a_plan_without_questions_ends_at_once() {
    let play = Play::begin(setup(Mode::Real, Vec::new())).play("<go>");
    assert!(matches!(play.interview.phase(), Phase::Finished { .. }));
}

#[test]
fn that_the_outline_was_shown_is_noted_once_with_its_answer_and_never_in_a_real_interview() {
    let shown = |play: &Play| {
        let events = play.events();
        let shown = events
            .iter()
            .filter(|(_, event)| *event == Event::OutlineShown);
        shown.count()
    };
    let of = |play: &Play| -> Vec<bool> {
        let turns = play.interview.turns().iter();
        turns.map(|turn| turn.outline_shown).collect()
    };
    let script =
        "<go><go><outline><submit>하나<outline><submit><rate 4><go><submit>둘<submit><skip>";
    let play = Play::begin(practice()).play(script);
    assert_eq!((shown(&play), of(&play)), (1, vec![true, false]));
    let (again, refused) = Interview::replay(play.events());
    assert_eq!(refused, []);
    let again = again.expect("an interview");
    assert!(again.turns()[0].outline_shown && !again.turns()[1].outline_shown);
    let play = Play::begin(real()).play(script);
    assert_eq!((shown(&play), of(&play)), (0, vec![false, false]));
}

#[test]
fn a_warm_up_is_kept_and_nobody_asks_on_judges_or_rates_it() {
    let warm_up = Setup {
        warm_up: true,
        ..setup(Mode::Practice, vec![probed("one")])
    };
    let play = Play::begin(warm_up).play("<go><go><submit>어제 새 버전을 배포했습니다<submit>");
    let [turn] = play.interview.turns() else {
        panic!("{:?}", play.interview.turns());
    };
    assert_eq!(turn.answer, "어제 새 버전을 배포했습니다");
    assert_eq!((&turn.coach, turn.own), (&None, None));
    assert!(matches!(
        play.interview.phase(),
        Phase::Finished {
            outcome: Ending::Completed
        }
    ));
}
