use std::time::Duration;

use super::{Play, question, setup};
use crate::bank::{Question, QuestionKind};
use crate::coach::{Assessment, Rule, Rules};
use crate::interview::{Mode, Setup};
use crate::lang::Localized;

const WE: &str = "상황: 작년에 고객 장애가 있었습니다.\n행동: 우리 팀이 로그를 보고 우리가 서버를 \
                  옮겼습니다.\n결과: 많이 좋아졌습니다.";

fn story(id: &str) -> Question {
    Question {
        kind: QuestionKind::Behavioral,
        prompt: Localized::same("고객 장애를 해결한 경험을 말씀해 주세요."),
        star: true,
        answer: Duration::from_secs(30),
        ..question(id)
    }
}

fn assess(setup: Setup, script: &str) -> Vec<Option<Assessment>> {
    let play = Play::begin(setup).play(script);
    let turns = play.interview.turns().iter();
    turns.map(|turn| turn.coach.clone()).collect()
}

fn assessed(setup: Setup) -> Option<Assessment> {
    assess(setup, &format!("<go><go><submit>{WE}<submit><rate 5>")).remove(0)
}

#[test]
fn the_coach_hears_every_answer_that_comes_to_its_end() {
    let seen = assessed(setup(Mode::Real, vec![story("one")])).expect("a view");
    let finding = seen.finding(Rule::OwnPart).expect("we, and never I");
    let quoted = WE.get(finding.quote.clone().expect("a quotation"));
    assert!(quoted.expect("words").contains("우리"));
}

#[test]
fn a_rule_that_is_off_finds_nothing() {
    let mut setup = setup(Mode::Real, vec![story("one")]);
    setup.rules = Rules::without([Rule::OwnPart]);
    let seen = assessed(setup).expect("a view");
    assert_eq!(seen.finding(Rule::OwnPart), None);
    assert!(!seen.findings.is_empty(), "the others still do");
}

#[test]
fn notes_of_an_answer_given_aloud_are_not_judged() {
    let mut setup = setup(Mode::Real, vec![story("one")]);
    setup.spoken = true;
    assert_eq!(assessed(setup), None);
}

#[test]
fn the_coach_knows_which_stories_were_told_before() {
    let mut setup = setup(Mode::Real, vec![story("one"), story("two"), story("three")]);
    setup.plan.rounds[0].probes.max = 0;
    let long = "작년에 결제 서버 메모리가 새서 제가 덤프를 떠 원인인 캐시 설정을 찾아 고쳤고, 장애가 \
                월 6건에서 0건으로 줄었습니다. 그때 밤새 그래프를 보며 가설 세 개를 세웠습니다.";
    let again = format!("<go><submit>{long}<submit><rate 3>");
    let seen = assess(setup, &format!("<go>{again}{again}{again}"));
    let reused = |it: &Option<Assessment>| {
        let seen = it.as_ref().expect("a view");
        seen.finding(Rule::StoryReuse).is_some()
    };
    assert_eq!(
        seen.iter().map(reused).collect::<Vec<_>>(),
        [false, false, true]
    );
}

#[test]
fn a_setup_of_an_older_journal_has_all_rules() {
    let setup = setup(Mode::Real, vec![story("one")]);
    let mut json = serde_json::to_value(&setup).expect("json");
    let rules = json.as_object_mut().expect("an object").remove("rules");
    assert!(rules.is_some(), "the rules are written");
    assert_eq!(
        serde_json::from_value::<Setup>(json).expect("a setup"),
        setup
    );
}
