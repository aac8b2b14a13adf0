use crate::interview::{Mode, SessionRequest};
use crate::lang::{Language, Localized, say};
use crate::review::ResumableSession;
use crate::scenario::BrokenScenario;
use crate::tui::{Effect, Msg, Size, Theme};

use super::Stage;

fn started(stage: &Stage) -> &SessionRequest {
    match stage.effects.last() {
        Some(Effect::StartSession(request)) => request,
        other => panic!("no session was started but {other:?}"),
    }
}

#[test]
fn a_newcomer_is_two_keys_from_an_interview() {
    let stage = Stage::new(80, 24)
        .shows("AWS · Cloud Support Engineer")
        .press("enter")
        .shows("기술 면접")
        .press("enter");
    assert_eq!(started(&stage).scenario, "aws-cse");
    assert_eq!(started(&stage).mode, Mode::Practice);
}

#[test]
fn the_form_changes_what_is_sat() {
    let stage = Stage::new(80, 24).press("down enter right down right down right down right enter");
    let request = started(&stage);
    assert_eq!(request.scenario, "other");
    assert_eq!(request.mode, Mode::Real);
    assert_eq!(request.adjustment.round, Some(0));
    assert_eq!(request.adjustment.language, Language::En);
    assert!(request.adjustment.spoken);
}

#[test]
fn letters_work_as_arrows_also_with_a_korean_input_method() {
    let stage = Stage::new(80, 24).press("ㅓ enter enter");
    assert_eq!(started(&stage).scenario, "other");
}

#[test]
fn going_back_from_the_form_keeps_the_place() {
    let stage = Stage::new(80, 24).press("down enter q enter enter");
    assert_eq!(started(&stage).scenario, "other");
}

#[test]
fn an_interrupted_interview_is_offered_first() {
    let mut stage = Stage::new(80, 24);
    stage.send(crate::tui::Msg::Resumable(vec![ResumableSession {
        id: "2026-11-21T100500-aws-cse-7f3a".to_owned(),
        title: "AWS · Cloud Support Engineer".to_owned(),
        started: "11-21 10:05".to_owned(),
    }]));
    let stage = stage.shows("이어서 하기").press("home enter");
    assert!(matches!(
        stage.effects.last(),
        Some(Effect::ResumeSession { .. })
    ));
}

#[test]
fn the_days_to_an_interview_stand_beside_it_and_a_mistaken_date_is_named() {
    let dated = |days| {
        let mut shared = Stage::shared(Language::Ko);
        shared.days_to = vec![("other".to_owned(), days)];
        shared.trouble = Some(say::stats::no_such_interview("asw-cse"));
        Stage::of(shared)
    };
    dated(9)
        .shows("D-9")
        .shows("'asw-cse'")
        .press("down")
        .shows("면접까지 9일 남았어요.");
    dated(0).press("down").shows("오늘이에요");
    dated(-1).press("down").shows("지났어요");
}

#[test]
fn the_selected_line_has_a_mark_and_the_cursor() {
    for stage in [
        Stage::new(80, 24).press("down"),
        Stage::interview(Mode::Practice, 80, 24).press("esc down"),
    ] {
        let view = stage.model.view(stage.now);
        let cursor = view.cursor.expect("a cursor");
        assert_eq!(view.buffer[cursor].symbol(), ">");
    }
}

#[test]
fn quitting_at_home_needs_no_second_thought() {
    assert_eq!(Stage::new(80, 24).press("q").effects, [Effect::Quit]);
    assert_eq!(Stage::new(80, 24).press("ctrl-c").effects, [Effect::Quit]);
}

#[test]
fn the_help_shows_every_key_and_closes() {
    let stage = Stage::new(80, 24)
        .press("?")
        .shows(say::interview::HELP_TITLE)
        .shows("Enter        선택")
        .shows("PgDn, Space  한 화면 아래로")
        .shows("q, Esc       나가기")
        .shows(say::interview::CLOSE_KEYS)
        .press("esc")
        .hides(say::interview::HELP_TITLE);
    assert!(stage.effects.is_empty());
}

#[test]
fn english_is_complete() {
    let stage = Stage::in_language(Language::En, 80, 24)
        .shows("Which interview today?")
        .press("enter")
        .shows("Mode: < practice >");
    let hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let language_line = "Language: < 한국어 >";
    let rest = stage.screen().replace(language_line, "");
    assert!(!rest.contains(hangul), "{rest}");
}

#[test]
fn copies_that_were_found_are_told_at_home_and_never_over_an_answer() {
    let notice = || Msg::CopiesFound(Localized::new("사본에 새 내용이 있어요", "new in a copy"));
    let mut stage = Stage::new(80, 24);
    stage.send(notice());
    let mut stage = stage.shows("사본에").press("enter").hides("사본에");
    // Found later: told on the way back.
    let mut form = Stage::new(80, 24).press("enter");
    form.send(notice());
    form.hides("사본에").press("q").shows("사본에");
    // Found while a session is being read back: what is typed next belongs to the answer.
    stage.send(notice());
    stage.send(Msg::SessionStarted(Box::new(super::setup(Mode::Practice))));
    stage.hides("사본에");
}

#[test]
fn a_scenario_that_cannot_be_used_stands_in_its_place_with_the_reason() {
    for (language, right, more) in [
        (Language::Ko, "고쳐야 열려요", "rehearse check"),
        (Language::En, "needs mending", "rehearse check"),
    ] {
        let size = Size {
            columns: 80,
            rows: 24,
        };
        let broken = BrokenScenario {
            title: Localized::same("우리 회사 · 개발자"),
            why: Localized::same("s/banks/my.toml:33:14: 오류: 'a'\ns/my.toml:38:8: 오류"),
            place: 1,
        };
        let theme = Theme::coloured();
        let stage = Stage::with_broken(theme, language, size, vec![broken]);
        let stage = stage.shows("우리 회사 · 개발자").shows(right).press("down");
        // Between the two that can be used, and choosing it leads nowhere.
        let stage = stage
            .shows("banks/my.toml:33:14")
            .shows("s/my.toml:38:8")
            .shows(more);
        let stage = stage.press("enter");
        assert!(stage.effects.is_empty());
        let stage = stage.press("down enter enter");
        assert_eq!(started(&stage).scenario, "other");
    }
}
