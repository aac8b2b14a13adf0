//! The agenda.

use std::time::Duration;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::interview::Mode;
use crate::lang::{Language, Localized, say};
use crate::review::Today;
use crate::review::agenda::{Agenda, Exercise, Held, REHEARSALS_THAT_HELP, Work};
use crate::review::schedule::DueQuestion;
use crate::tui::{Effect, Input, Msg};

use super::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];
const MINUTE: Duration = Duration::from_secs(60);

fn date(day: &str) -> NaiveDate {
    day.parse().expect("a day")
}

fn exercise(id: &str) -> Exercise {
    Exercise {
        question: DueQuestion {
            question: QuestionRef::new("bank", id),
            scenario: "other".into(),
            prompt: Localized::new(
                format!("질문 {id}을 말씀해 주세요."),
                format!("Tell me about {id}."),
            ),
            competencies: Vec::new(),
            past: None,
        },
        takes: MINUTE * 7,
    }
}

fn work() -> Work {
    Work {
        scenario: "other".into(),
        title: Localized::same("다른 회사 · Cloud Support Engineer"),
        interview: date("2026-12-09"),
        asked: Vec::new(),
        fresh: (0..30)
            .map(|number| exercise(&format!("{number}")))
            .collect(),
        stories: vec![("frugality".into(), Localized::new("근검절약", "Frugality"))],
        rehearsals: Held {
            count: 2,
            today: false,
        },
        rehearsal: MINUTE * 60,
        daily: MINUTE * 60,
        practiced: Duration::ZERO,
        targets: Vec::new(),
    }
}

/// At home, once what to do is known.
fn home(language: Language, (columns, rows): (u16, u16), work: Work, today: &str) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::TodayCounted(Box::new(Today {
        agenda: Some(Box::new(Agenda::of(work, date(today)))),
        ..Today::default()
    })));
    stage
}

fn opened(language: Language, size: (u16, u16)) -> Stage {
    let stage = home(language, size, work(), "2026-11-30");
    stage.press("down enter").shows(say::agenda::TITLE)
}

#[test]
fn home_leads_with_todays_part_of_the_plan() {
    for language in Language::ALL {
        for size in SIZES {
            let part = say::agenda::part(language, 0, 6, true, false);
            let stage = home(language, size, work(), "2026-11-30").shows(&part);
            assert_eq!(stage.press("enter").effects, [Effect::ListDue]);
        }
    }
    let done = Work {
        practiced: MINUTE * 70,
        ..work()
    };
    home(Language::Ko, (80, 24), done, "2026-11-30").shows(say::agenda::DONE_TODAY);
}

#[test]
fn the_plan_shows_today_and_every_day_up_to_the_interview() {
    for language in Language::ALL {
        for size in SIZES {
            let day = |day: &str| say::agenda::day(language, date(day));
            opened(language, size)
                .shows(&day("2026-11-30"))
                .shows(&say::agenda::story(
                    language,
                    Localized::new("근검절약", "Frugality").get(language),
                ))
                .go_to(&day("2026-12-08"))
                .shows(&say::agenda::part(language, 0, 0, false, true))
                .press("end")
                .shows(say::agenda::INTERVIEW)
                .shows(&day("2026-12-09"));
        }
    }
}

#[test]
fn it_says_how_many_full_rehearsals_were_held_how_many_help_and_the_source() {
    for language in [Language::Ko, Language::En] {
        let planned = Agenda::of(work(), date("2026-11-30")).planned();
        let short = say::agenda::rehearsals_short(language, 2, planned);
        home(language, (80, 24), work(), "2026-11-30").shows(&short);
        let stage = opened(language, (120, 40)).shows(&say::home::countdown(language, 9));
        stage.shows("Smith").shows("2023").shows("558");
        let screen = opened(language, (80, 60)).screen();
        let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = say::agenda::rehearsals(language, 2, planned, REHEARSALS_THAT_HELP);
        assert!(screen.contains(&whole), "no {whole}: {screen}");
    }
}

#[test]
fn each_part_of_today_leads_to_what_it_says() {
    let stage = opened(Language::Ko, (80, 24)).press("enter");
    stage.shows(say::due::TITLE).shows("질문 0을");
    let mut stage = opened(Language::Ko, (80, 24))
        .go_to("근검절약")
        .press("enter");
    assert_eq!(stage.effects, [Effect::ListStories]);
    stage.send(Msg::StoriesListed(Box::default()));
    stage.shows(say::stories::NEW);
    // The day before the interview has a full rehearsal, in real mode.
    let stage = home(Language::Ko, (80, 24), work(), "2026-12-08");
    let stage = stage
        .press("down enter")
        .go_to("실전 모드로")
        .press("enter");
    let stage = stage.shows("방식: < 실전 >").press("enter");
    let Some(Effect::StartSession(request)) = stage.effects.last() else {
        panic!("nothing was started: {:?}", stage.effects);
    };
    assert_eq!(
        (request.mode, request.scenario.as_str()),
        (Mode::Real, "other")
    );
}

#[test]
fn what_does_not_fit_is_named_and_no_part_is_a_wall_of_text() {
    let tight = Work {
        interview: date("2026-12-02"),
        ..work()
    };
    let stage = home(Language::Ko, (120, 40), tight, "2026-11-30").press("down enter");
    let stage = stage.shows("면접 전에 다 못 하는 것: 새 질문");
    stage
        .press("enter")
        .shows(say::due::TITLE)
        .press("q q")
        .shows(say::home::TODAY);
}

#[test]
fn without_a_date_the_row_leads_to_where_one_is_given() {
    for language in Language::ALL {
        let mut stage = Stage::in_language(language, 120, 40);
        stage.send(Msg::TodayCounted(Box::default()));
        let stage = stage.press("down").shows(say::agenda::NO_DATE_SHORT);
        let stage = stage.press("enter").shows(say::config::TITLE);
        let date = say::config::date_of(language, "AWS · Cloud Support Engineer");
        let selected = |row: &String| row.trim_start().starts_with('>') && row.contains(&date);
        assert!(stage.rows().iter().any(selected), "{}", stage.screen());
        // Back home the days are computed anew.
        let stage = stage.press("right esc");
        assert!(stage.effects.contains(&Effect::CountToday));
    }
}

#[test]
fn on_the_day_there_is_nothing_to_learn_any_more() {
    let stage = home(Language::Ko, (80, 24), work(), "2026-12-09");
    let stage = stage.press("down enter").shows("면접이 바로 오늘이에요");
    assert!(stage.press("enter").effects.is_empty());
}

#[test]
fn no_size_panics() {
    for columns in [0, 1, 2, 19, 40, 99, 100, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 24, 200] {
            let mut stage = home(Language::Ko, (columns, rows), work(), "2026-11-30");
            stage = stage.press("down enter");
            for key in ["end", "right", "up", "home", "pagedown", "enter", "q"] {
                let _ = stage.model.view(stage.now);
                stage = stage.press(key);
            }
            stage.send(Msg::Input(Input::Clicked { row: 3, column: 2 }));
            stage.send(Msg::Input(Input::Scrolled(2)));
            let _ = stage.model.view(stage.now);
        }
    }
}
