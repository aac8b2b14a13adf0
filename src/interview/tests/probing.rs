//! Which answers an interviewer follows up, and how.

use std::time::Duration;

use super::{Play, question, setup};
use crate::bank::{Condition, Probe, Question, QuestionKind};
use crate::coach::{Rule, Rules};
use crate::interview::{Event, Interview, Mode, Setup};
use crate::lang::{Language, Localized};
use crate::scenario::{Interviewer, ProbeRange};

/// Complete: every part, what "I" did, and figures.
const WHOLE: &str = "상황: 작년에 결제 서비스에서 장애가 월 6건씩 났습니다.\n과제: 두 달 안에 장애를 \
    줄이는 일을 제가 맡았습니다.\n행동: 제가 먼저 로그를 모아 원인을 세 가지로 나눴습니다. 그다음 제가 \
    배포 점검표를 만들어 팀에 제안했고, 직접 자동 점검을 붙였습니다. 마지막으로 제가 매주 결과를 \
    공유했습니다.\n결과: 두 달 뒤 장애가 월 6건에서 0건으로 줄었습니다.";
/// The same without its Result, and done by "us".
const PARTIAL: &str = "상황: 작년에 결제 서비스에서 장애가 자주 났습니다.\n과제: 두 달 안에 장애를 \
    줄이는 일이 저희 팀에 떨어졌습니다.\n행동: 저희가 먼저 로그를 모아 원인을 나눴습니다. 그다음 우리 팀이 \
    배포 점검표를 만들어 자동 점검을 붙였습니다. 마지막으로 저희가 매주 회의에서 공유했습니다.";
/// A good reply to most probes.
const REPLY: &str = "로그를 먼저 봐야 원인을 알 수 있다고 판단해서 제가 그렇게 정했습니다.";

fn probe(when: Condition, prompt: &str, probes: Vec<Probe>) -> Probe {
    Probe {
        unsure: None,
        when,
        prompt: Localized::same(prompt),
        probes,
    }
}

fn story(id: &str) -> Question {
    Question {
        kind: QuestionKind::Behavioral,
        prompt: Localized::same("장애를 줄인 경험을 말씀해 주세요."),
        star: true,
        answer: Duration::from_secs(40),
        ..question(id)
    }
}

fn authored() -> Question {
    let deeper = probe(Condition::Always, "그 판단이 틀렸다면요?", Vec::new());
    Question {
        probes: vec![
            probe(Condition::NoResult, "결과는요?", Vec::new()),
            probe(Condition::NoNumber, "수치로는요?", Vec::new()),
            probe(Condition::Always, "왜 그 방법이었나요?", vec![deeper]),
            probe(Condition::Always, "하나 더 여쭐게요.", Vec::new()),
        ],
        ..story("authored")
    }
}

fn follow_up(question: Question, min: u8, max: u8) -> Setup {
    let mut setup = setup(Mode::Real, vec![question]);
    setup.plan.rounds[0].probes = ProbeRange { min, max };
    setup
}

fn pressing(mut setup: Setup) -> Setup {
    setup.plan.rounds[0].interviewers = vec![Interviewer {
        id: "bar-raiser".into(),
        role: Localized::same("바 레이저"),
        manner: Localized::same("두루뭉술한 대목에서 멈춰 세워요."),
        presses: true,
    }];
    setup
}

/// Answers the question, then each probe with the same words until there are no more.
fn play(setup: Setup, answer: &str, reply: &str) -> Play {
    // Nobody submits an empty answer in no time.
    let mut play = Play::begin(setup).play(&format!("<go><go><submit>{answer}<2s><submit>"));
    while play.interview.is_asking() {
        play = play.play(&format!("<go>{reply}<2s><submit>"));
    }
    play
}

impl Interview {
    fn is_asking(&self) -> bool {
        matches!(self.phase(), crate::interview::Phase::Asking { turn, .. } if turn.probe().is_some())
    }
}

/// The keys of the probes, in order.
fn keys(play: &Play) -> Vec<String> {
    let turns = play.interview.turns().iter();
    let keys = turns.filter_map(|turn| turn.probe.as_ref());
    keys.map(ToString::to_string).collect()
}

#[test]
fn a_complete_answer_draws_fewer_and_deeper_probes_than_one_without_a_result() {
    let whole = play(follow_up(authored(), 0, 4), WHOLE, REPLY);
    assert_eq!(
        whole.probes(),
        ["왜 그 방법이었나요?", "그 판단이 틀렸다면요?"]
    );
    assert_eq!(keys(&whole), ["2", "2.0"]);
    let partial = play(follow_up(authored(), 0, 4), PARTIAL, REPLY);
    assert_eq!(partial.probes()[..2], ["결과는요?", "왜 그 방법이었나요?"]);
    assert_eq!(keys(&partial), ["0", "2", "g:own-part", "g:own-part.why"]);
    let deep = |play: &Play| {
        let turns = play.interview.turns().iter();
        let probes = turns.filter_map(|turn| turn.probe.as_ref());
        probes.filter(|key| key.is_second()).count()
    };
    assert!(deep(&whole) * partial.probes().len() > deep(&partial) * whole.probes().len());
}

#[test]
fn without_authored_probes_the_interviewer_asks_for_what_is_missing() {
    let partial = play(follow_up(story("bare"), 0, 3), PARTIAL, REPLY);
    assert_eq!(keys(&partial), ["g:result", "g:own-part", "g:own-part.why"]);
    let prompt = &partial.interview.turns()[1].prompt;
    assert!(prompt.contains("결과") || prompt.contains("그 뒤") || prompt.contains("마무리"));
    let whole = play(follow_up(story("bare"), 0, 3), WHOLE, REPLY);
    assert_eq!(keys(&whole), [""; 0]);
}

#[test]
fn a_result_without_a_figure_is_asked_how_it_was_measured() {
    let vague = WHOLE.replace(
        "두 달 뒤 장애가 월 6건에서 0건으로 줄었습니다",
        "장애가 많이 줄었습니다",
    );
    let asked = play(follow_up(story("bare"), 0, 3), &vague, REPLY);
    assert_eq!(keys(&asked), ["g:measured", "g:measured.differently"]);
    let own = play(follow_up(authored(), 0, 2), &vague, REPLY);
    assert_eq!(keys(&own)[0], "1", "the bank's own question comes first");
}

#[test]
fn a_rule_that_is_off_draws_no_probe() {
    let mut setup = follow_up(authored(), 0, 4);
    setup.rules = Rules::without([Rule::StarMissing, Rule::OwnPart]);
    assert_eq!(keys(&play(setup, PARTIAL, REPLY)), ["2", "2.0"]);
    let mut setup = follow_up(story("bare"), 0, 4);
    setup.rules = Rules::without(Rule::ALL);
    assert_eq!(keys(&play(setup, "네.", "네.")), ["g:answer"]);
}

#[test]
fn an_empty_answer_is_asked_for_once_more_and_then_let_go() {
    let silent = play(follow_up(story("bare"), 0, 4), "", "");
    assert_eq!(keys(&silent), ["g:answer"]);
    let late = play(follow_up(story("bare"), 0, 4), "", PARTIAL);
    assert_eq!(
        keys(&late)[..2],
        ["g:answer", "g:result"],
        "now it is the answer"
    );
}

#[test]
fn where_nothing_is_said_nobody_asks_about_it() {
    let silent = play(follow_up(authored(), 2, 4), "", "");
    assert_eq!(keys(&silent), ["g:answer"]);
}

#[test]
fn there_are_at_least_as_many_probes_as_the_round_wants_and_never_more() {
    for (min, max) in [(0, 0), (0, 1), (1, 1), (2, 2), (2, 4), (3, 3)] {
        for answer in [WHOLE, PARTIAL, "", "네."] {
            for question in [authored(), story("bare")] {
                let setup = follow_up(question, min, max);
                let asked = play(setup, answer, REPLY).probes().len();
                // Two of the interviewer's own fit any story; without text there is nothing to
                // ask about.
                assert!(
                    asked >= usize::from(min.min(2)),
                    "{asked} of {min}, {answer}"
                );
                assert!(asked <= usize::from(max), "{asked} of {max}, {answer}");
            }
        }
    }
}

#[test]
fn nothing_is_asked_twice() {
    let mut setup = follow_up(story("one"), 2, 6);
    for id in ["two", "three"] {
        let more = follow_up(story(id), 2, 6).plan.rounds.remove(0).questions;
        setup.plan.rounds[0].questions.extend(more);
    }
    setup.plan.rounds[0].minutes = 600;
    let mut play = Play::begin(setup).play("<go>");
    for _ in 0..3 {
        play = play.play(&format!("<go><submit>{PARTIAL}<submit>"));
        while play.interview.is_asking() {
            play = play.play(&format!("<go>{REPLY}<submit>"));
        }
        play = play.play("<rate 3>");
    }
    let mut prompts = play.probes();
    assert!(prompts.len() >= 6, "{prompts:?}");
    prompts.sort_unstable();
    let all = prompts.len();
    prompts.dedup();
    assert_eq!(prompts.len(), all, "{prompts:?}");
}

#[test]
fn a_pressing_interviewer_doubts_a_figure_in_the_candidates_words() {
    let calm = play(follow_up(story("bare"), 0, 3), WHOLE, REPLY);
    assert!(calm.probes().is_empty());
    let pressed = play(pressing(follow_up(story("bare"), 0, 3)), WHOLE, REPLY);
    assert_eq!(keys(&pressed), ["g:doubt"]);
    let prompt = pressed.probes()[0];
    assert!(
        prompt.contains("‘월 6건에서 0건으로 줄었습니다’"),
        "{prompt}"
    );
    assert!(prompt.ends_with("까?"), "formal: {prompt}");
}

#[test]
fn what_cannot_be_read_aloud_is_not_quoted() {
    let nasty = WHOLE.replace("6건에서", "\u{1b}[31m6건에서\u{202e}");
    let pressed = play(pressing(follow_up(story("bare"), 0, 3)), &nasty, REPLY);
    let prompt = pressed.probes()[0];
    assert!(!prompt.contains(['\u{1b}', '\u{202e}', '‘']), "{prompt}");
}

#[test]
fn the_manner_of_the_interviewer_is_heard() {
    let warm = play(follow_up(story("bare"), 0, 1), PARTIAL, REPLY);
    assert!(!warm.probes()[0].ends_with("니까?"), "{:?}", warm.probes());
    let stern = play(pressing(follow_up(story("bare"), 0, 1)), PARTIAL, REPLY);
    assert!(stern.probes()[0].ends_with("니까?"), "{:?}", stern.probes());
    let mut english = follow_up(story("bare"), 0, 1);
    english.plan.rounds[0].language = Language::En;
    let said = "Situation: Last year our payment service failed often.\nTask: I had to bring the \
                failures down.\nAction: I read the logs, I sorted the causes and I automated the \
                checks before every release so that nobody had to remember them.";
    let asked = play(
        english,
        said,
        "I decided that myself after reading the logs.",
    );
    assert!(asked.probes()[0].is_ascii(), "{:?}", asked.probes());
}

#[test]
fn a_figure_given_later_is_not_asked_for_again() {
    let question = Question {
        probes: vec![
            probe(Condition::Always, "왜요?", Vec::new()),
            probe(Condition::NoNumber, "수치로는요?", Vec::new()),
        ],
        ..story("late")
    };
    let vague = WHOLE.replace(
        "두 달 뒤 장애가 월 6건에서 0건으로 줄었습니다",
        "장애가 많이 줄었습니다",
    );
    let played = play(
        follow_up(question.clone(), 0, 2),
        &vague,
        "장애가 월 6건에서 0건이 됐습니다.",
    );
    assert_eq!(played.probes(), ["왜요?"]);
    let silent = play(follow_up(question, 0, 2), &vague, REPLY);
    assert_eq!(silent.probes(), ["왜요?", "수치로는요?"]);
}

#[test]
fn answers_given_aloud_are_followed_up_without_a_look_at_the_notes() {
    let mut setup = follow_up(authored(), 1, 3);
    setup.spoken = true;
    assert_eq!(keys(&play(setup, "", "")), ["2", "2.0"]);
}

#[test]
fn what_was_asked_stands_in_the_journal() {
    let played = play(follow_up(story("bare"), 0, 3), PARTIAL, REPLY);
    let events = played.events();
    let keys: Vec<String> = events
        .iter()
        .filter_map(|(_, event)| match event {
            Event::Asked { probe, .. } => probe.as_ref().map(ToString::to_string),
            _ => None,
        })
        .collect();
    assert_eq!(keys, ["g:result", "g:own-part", "g:own-part.why"]);
    let turns = played.interview.turns().iter();
    let reasons: Vec<_> = turns.map(|it| it.reason.as_deref()).collect();
    assert_eq!(
        reasons,
        [None, Some("result"), Some("own-part"), Some("why")]
    );
    let written = events.into_iter().map(|(at, event)| {
        let line = serde_json::to_string(&event).expect("json");
        (at, serde_json::from_str(&line).expect("an event"))
    });
    let (replayed, refused) = Interview::replay(written);
    assert_eq!(refused, []);
    assert!(replayed.expect("an interview") == played.interview);
}
