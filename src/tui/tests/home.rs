use crate::interview::{Mode, SessionRequest};
use crate::lang::say::Phrase;
use crate::lang::{Language, Localized, say};
use crate::review::{Instead, InterviewStanding, ResumableSession, Today};
use crate::scenario::BrokenScenario;
use crate::settings::{SessionLength, Strictness};
use crate::tui::{Effect, Input, Msg, Size, Theme};

use std::time::Duration;

use super::Stage;

fn started(stage: &Stage) -> &SessionRequest {
    match stage.effects.last() {
        Some(Effect::StartSession(request)) => request,
        other => panic!("no session was started but {other:?}"),
    }
}

#[test]
fn the_form_of_an_interview_is_a_key_from_its_line() {
    let stage = Stage::new(80, 24)
        .go_to("AWS · Cloud Support Engineer")
        .press("enter")
        .shows("기술 면접")
        .press("enter");
    assert_eq!(started(&stage).scenario, "aws-cse");
    assert_eq!(started(&stage).mode, Mode::Practice);
}

#[test]
fn the_form_changes_what_is_sat() {
    let stage = Stage::new(80, 24)
        .go_to("다른 회사")
        .press("enter right down right down right down right down right down left enter");
    let request = started(&stage);
    assert_eq!(request.adjustment.strictness, Strictness::Tough);
    assert_eq!((request.questions, request.within), (Some(2), None));
    assert_eq!(request.scenario, "other");
    assert_eq!(request.mode, Mode::Real);
    assert_eq!(request.adjustment.round, Some(0));
    assert_eq!(request.adjustment.language, Language::En);
    assert!(request.adjustment.spoken);
}

#[test]
fn the_form_begins_with_what_the_configuration_says_and_tells_what_it_means() {
    for language in Language::ALL {
        for (columns, rows) in SIZES {
            let mut shared = Stage::shared(language);
            shared.size = Size { columns, rows };
            shared.strictness = Strictness::Gentle;
            shared.length = SessionLength::Quarter;
            let stage = Stage::of(shared).go_to("AWS").press("enter");
            let stage = stage
                .shows(say::home::GENTLE)
                .shows(say::home::QUARTER)
                .press("enter");
            let request = started(&stage);
            assert_eq!(request.adjustment.strictness, Strictness::Gentle);
            assert_eq!(request.within, Some(Duration::from_secs(15 * 60)));
            assert!(request.is_part());
        }
    }
    let stage = Stage::new(80, 24).go_to("AWS").press("enter");
    let stage = stage.hides("매운맛:").press("down down down down right");
    let stage = stage.shows("매운맛:").press("down up left enter");
    assert_eq!(started(&stage).adjustment.strictness, Strictness::Normal);
    assert!(!started(&stage).is_part());
}

#[test]
fn letters_work_as_arrows_also_with_a_korean_input_method() {
    let stage = Stage::new(80, 24).go_to("AWS").press("ㅓ enter enter");
    assert_eq!(started(&stage).scenario, "other");
}

#[test]
fn going_back_from_the_form_keeps_the_place() {
    let stage = Stage::new(80, 24)
        .go_to("다른 회사")
        .press("enter q enter enter");
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
    let stage = stage.go_to("이어서 하기").press("enter");
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
        .go_to("다른 회사")
        .shows("면접까지 9일 남았어요.");
    dated(0).go_to("다른 회사").shows("오늘이에요");
    dated(-1).go_to("다른 회사").shows("지났어요");
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
        .shows(&say::interview::help_keys(Language::Ko, "Esc"))
        .press("esc")
        .hides(say::interview::HELP_TITLE);
    assert!(stage.effects.is_empty());
}

#[test]
fn the_help_is_searched_and_runs_a_key() {
    for keys in ["? /", "? tab", "f1 /"] {
        let stage = Stage::new(80, 24).press(keys).write("찾");
        let stage = stage.hides(say::keys::PAGE_DOWN).press("enter");
        stage
            .hides(say::interview::HELP_TITLE)
            .shows(say::search::TITLE);
    }
    // A letter that closes, moves or leaves elsewhere is search text here.
    let stage = Stage::new(80, 24).press("? /").write("qj?");
    let stage = stage
        .shows("qj?")
        .shows(say::interview::HELP_NOTHING)
        .press("enter");
    let stage = stage.press("backspace backspace backspace backspace");
    let stage = stage
        .shows(&say::interview::help_keys(Language::Ko, "Esc"))
        .press("?");
    stage.hides(say::interview::HELP_TITLE);
}

#[test]
fn the_help_walks_from_key_to_key_and_keeps_the_selected_one_in_sight() {
    let mut stage = Stage::new(40, 12).press("?");
    for _ in 0..30 {
        stage = stage.press("down");
        let marked = |row: &String| row.contains("│ > ");
        assert!(stage.rows().iter().any(marked), "{}", stage.screen());
    }
}

#[test]
fn english_is_complete() {
    let stage = Stage::in_language(Language::En, 80, 24)
        .shows("Which interview today?")
        .go_to("AWS")
        .press("enter")
        .shows("Mode: < practice >");
    let hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let language_line = "Language: < 한국어 >";
    let rest = stage.screen().replace(language_line, "");
    assert!(!rest.contains(hangul), "{rest}");
}

#[test]
fn the_notice_about_copies_appears_at_home_and_never_over_an_answer() {
    let notice = || Msg::CopiesFound(Localized::new("사본에 새 내용이 있어요", "new in a copy"));
    let mut stage = Stage::new(80, 24);
    stage.send(notice());
    let mut stage = stage.shows("사본에").press("enter").hides("사본에");
    // Found later: shown on the way back.
    let mut form = Stage::new(80, 24).go_to("AWS").press("enter");
    form.send(notice());
    form.hides("사본에").press("q").shows("사본에");
    // Found while a session is being resumed: what is typed next belongs to the answer.
    stage.send(notice());
    stage.send(Msg::SessionStarted(Box::new(super::setup(Mode::Practice))));
    stage.hides("사본에");
}

#[test]
fn a_scenario_that_cannot_be_used_stands_in_its_place_with_the_reason() {
    for language in [Language::Ko, Language::En] {
        let (right, more) = (say::home::BROKEN, "rehearse check");
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
        let stage = stage.go_to("우리 회사 · 개발자").shows(right);
        // Between the two usable ones, and it cannot be chosen.
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

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// Five questions due, and another company's interview practiced last.
fn today() -> Today {
    Today {
        chosen: Some("other".into()),
        instead: None,
        due: 5,
        think: Duration::from_secs(150),
        say: Duration::from_secs(300),
        story: Some(("frugality".into(), Localized::new("근검절약", "Frugality"))),
        agenda: None,
        weakest: Some((Localized::new("주인의식", "Ownership"), 2.1)),
        interviews: vec![InterviewStanding {
            scenario: "other".into(),
            asked: 3,
            questions: 43,
            last: "2026-11-22".parse().ok(),
            own: Some(3.0),
            marks: Some(3.4),
        }],
        unread: Vec::new(),
        scenarios: None,
    }
}

fn counted(stage: Stage) -> Stage {
    let mut stage = stage;
    stage.send(Msg::TodayCounted(Box::new(today())));
    stage
}

#[test]
fn home_leads_with_what_is_due_and_one_key_goes_there() {
    for language in Language::ALL {
        for (columns, rows) in SIZES {
            let stage = counted(Stage::in_language(language, columns, rows));
            // Thinking, and writing at three times the length of speech.
            let stage = stage.shows(&say::home::due(language, 5, 18));
            assert_eq!(stage.press("enter").effects, [Effect::ListDue]);
        }
    }
}

#[test]
fn what_is_due_takes_as_long_as_this_candidate_writes() {
    let mut shared = Stage::shared(Language::Ko);
    shared.typing_factor = Some(1.5);
    counted(Stage::of(shared)).shows(&say::home::due(Language::Ko, 5, 10));
}

#[test]
fn while_no_interview_is_chosen_home_says_whose_questions_it_offers() {
    let title = |name: &str| Some(Localized::same(name));
    for language in Language::ALL {
        let mut stage = Stage::in_language(language, 80, 24);
        stage.send(Msg::TodayCounted(Box::new(Today {
            chosen: None,
            instead: Some(Instead {
                questions: title("가가"),
                story: title("나나"),
            }),
            ..today()
        })));
        let unspaced = |text: &str| text.split_whitespace().collect::<String>();
        let says = |stage: &Stage, name: &str| {
            let line = say::home::none_chosen(language, name);
            unspaced(&stage.screen()).contains(&unspaced(&line))
        };
        assert!(says(&stage, "가가"), "{}", stage.screen());
        let stage = stage.go_to(say::home::STORY.get(language));
        assert!(says(&stage, "나나"), "{}", stage.screen());
        let stage = counted(Stage::in_language(language, 80, 24));
        assert!(!says(&stage, "가가"), "{}", stage.screen());
    }
}

#[test]
fn an_interview_that_is_added_moves_no_selection() {
    for size in SIZES {
        let mut stage = Stage::new(size.0, size.1).go_to("설정");
        let mut scenarios = Stage::shared(Language::Ko).scenarios;
        scenarios.insert(1, super::scenario("notes", "내 노트"));
        let with_more = |scenarios: &Vec<_>| Today {
            scenarios: Some((scenarios.clone(), Vec::new())),
            ..Today::default()
        };
        stage.send(Msg::TodayCounted(Box::new(with_more(&scenarios))));
        let on = |stage: &Stage, words: &str| {
            let mut rows = stage.rows().into_iter();
            rows.any(|row| row.starts_with('>') && row.contains(words))
        };
        assert!(on(&stage, "설정"), "{}", stage.screen());
        let mut stage = stage.press("home").go_to("다른 회사");
        scenarios.remove(1);
        stage.send(Msg::TodayCounted(Box::new(with_more(&scenarios))));
        assert!(on(&stage, "다른 회사"), "{}", stage.screen());
    }
}

#[test]
fn what_history_tells_arrives_in_rows_that_stand_there_and_moves_no_selection() {
    for (columns, rows) in SIZES {
        let before = Stage::new(columns, rows).go_to("다른 회사");
        let selected = |stage: &Stage| {
            let rows = stage.rows();
            let row = rows.iter().position(|row| row.starts_with('>'));
            row.expect("a selected row")
        };
        let row = selected(&before);
        let mut after = counted(before);
        after.send(Msg::Resumable(vec![ResumableSession {
            id: "2026-11-21T100500-aws-cse-7f3a".to_owned(),
            title: "AWS".to_owned(),
            started: "11-21 10:05".to_owned(),
        }]));
        assert_eq!(selected(&after), row);
        assert!(after.rows()[row].contains("다른 회사"));
    }
}

#[test]
fn the_first_frame_shows_today_the_interviews_and_ones_own_things_in_this_order() {
    let stage = Stage::new(80, 40);
    let rows = stage.rows();
    let at = |words: &str| {
        let row = rows.iter().position(|row| row.contains(words));
        row.unwrap_or_else(|| panic!("no {words} on\n{}", stage.screen()))
    };
    let named = |words: Phrase| at(words.get(Language::Ko));
    let order = [
        at(" 오늘"),
        named(say::due::TITLE),
        named(say::home::STORY),
        named(say::home::WEAKEST),
        at("AWS ·"),
        at("다른 회사 ·"),
        named(say::stories::TITLE),
    ];
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn the_interview_with_the_nearest_date_is_counted_down_to_and_else_the_last_one_is_named() {
    let mut shared = Stage::shared(Language::Ko);
    shared.days_to = vec![("other".into(), 30), ("aws-cse".into(), 9)];
    let stage = Stage::of(shared).shows("오늘  D-9 AWS · Cloud Support Engineer");
    // A date takes precedence over what was practiced last.
    counted(stage).shows("오늘  D-9 AWS · Cloud Support Engineer");
    let mut shared = Stage::shared(Language::Ko);
    shared.days_to = vec![("aws-cse".into(), -2)];
    let stage = Stage::of(shared).hides("오늘  D");
    counted(stage).shows("오늘  다른 회사 · Cloud Support Engineer");
}

#[test]
fn an_interview_shows_its_coverage_and_how_it_went() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let stage = counted(Stage::new(columns, rows)).go_to("다른 회사");
        stage
            .shows("질문 43개 중 3개 해 봄")
            .shows("2026-11-22, 내 평가 3.0점");
    }
}

#[test]
fn the_story_to_write_next_opens_its_form() {
    let mut stage = counted(Stage::new(80, 24)).go_to("근검절약").press("enter");
    assert_eq!(stage.effects, [Effect::ListStories]);
    stage.send(Msg::StoriesListed(Box::default()));
    let stage = stage.shows(say::stories::NEW).write("복사지를 아낀 일");
    let Some(Effect::DraftStory(story)) = stage.effects.last() else {
        panic!("nothing was written down: {:?}", stage.effects);
    };
    assert_eq!(story.competencies, ["frugality"]);
}

#[test]
fn with_enough_room_the_selection_is_described_next_to_the_list() {
    let row_of = |stage: &Stage, words: &str| {
        let rows = stage.rows();
        rows.iter().position(|row| row.contains(words))
    };
    let wide = Stage::new(120, 40);
    assert_eq!(row_of(&wide, "잊을 때가"), Some(2));
    let narrow = Stage::new(80, 40);
    let last = row_of(&narrow, "타자 속도");
    assert!(row_of(&narrow, "잊을 때가") > last, "{}", narrow.screen());
}

#[test]
fn a_click_opens_the_line_it_falls_on_and_no_title() {
    let stage = Stage::new(80, 40);
    let row_of = |stage: &Stage, words: &str| {
        let rows = stage.rows();
        let row = rows.iter().position(|row| row.contains(words));
        u16::try_from(row.expect("a row")).expect("a row of the screen")
    };
    let click = |mut stage: Stage, row| {
        stage.send(Msg::Input(Input::Clicked { row, column: 5 }));
        stage
    };
    let row = row_of(&stage, "다른 회사");
    let stage = click(stage, row).shows(say::home::MODE).press("esc");
    assert!(stage.rows()[usize::from(row)].starts_with('>'));
    let title = row_of(&stage, say::home::MINE.get(Language::Ko));
    let before = stage.screen();
    let stage = click(stage, title);
    assert_eq!(stage.screen(), before);
}

#[test]
fn coming_home_counts_again_what_there_is_to_do() {
    let stage = Stage::new(80, 24).go_to("타자 속도").press("enter esc");
    assert_eq!(stage.effects, [Effect::CountToday]);
}

#[test]
fn no_size_of_home_panics() {
    for columns in [0, 1, 2, 7, 19, 20, 40, 99, 100, 101, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 15, 16, 200] {
            let mut stage = counted(Stage::new(columns, rows));
            for key in ["end", "right", "up", "home", "pagedown"] {
                let _ = stage.model.view(stage.now);
                stage = stage.press(key);
            }
        }
    }
}

#[test]
fn the_weakest_competency_has_its_rating_however_long_its_name() {
    let mut stage = Stage::in_language(Language::En, 40, 12);
    let name = Localized::same("Security and identity (PKI, tokens, OAuth)");
    stage.send(Msg::TodayCounted(Box::new(Today {
        weakest: Some((name, 3.0)),
        ..Today::default()
    })));
    stage.shows("Security").shows("3.0");
}
