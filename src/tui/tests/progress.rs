//! The progress screen.

use super::past::session;
use super::{First, Stage};
use crate::bank::QuestionRef;
use crate::lang::{Language, Localized, say};
use crate::review::progress::{CompetencyRow, Improvement, Progress, ProgressTable};
use crate::review::schedule::DueQuestion;
use crate::review::{Notes, Summary};
use crate::tui::{Effect, Input, Msg};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// Three sessions on three consecutive days, each rated better than the last.
fn progress() -> Progress {
    let sessions = [(18, 1), (19, 3), (20, 5)].map(|(day, own)| {
        let started = format!("2026-11-{day}T10:00:00+09:00");
        let mut one = session(Localized::same("AWS"), &started, own);
        one.turns[0].competencies = ["evil\u{1b}[2J".to_owned()].into();
        Summary::of(&one, &Notes::default())
    });
    Progress::of(&sessions, &[], "2026-11-20".parse().expect("a day"))
}

/// A competency that was never asked about, one without a story, and the sessions' competency.
fn rows() -> Vec<CompetencyRow> {
    let row = |id: &str, name: &str, stories, next| CompetencyRow {
        id: id.to_owned(),
        name: Localized::same(name),
        stories,
        next,
    };
    let question = DueQuestion {
        question: QuestionRef::new("aws-cse", "angry-customer"),
        scenario: "aws-cse".to_owned(),
        prompt: Localized::same("불만이 큰 고객을 만난 적이 있나요?"),
        competencies: Vec::new(),
        past: None,
    };
    vec![
        row("never", "검소함", None, Improvement::Nothing),
        row("ownership", "주인의식", Some(0), Improvement::WriteStory),
        row(
            "evil\u{1b}[2J",
            "나쁜 \u{1b}[2J 이름",
            Some(2),
            Improvement::Answer(Box::new(question)),
        ),
    ]
}

fn table(progress: Progress) -> Msg {
    let interview = Some(Localized::same("AWS"));
    Msg::ProgressCounted(Box::new(ProgressTable::new(interview, rows(), progress)))
}

fn listed(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(table(progress()));
    stage
}

/// All statistics, after the table.
fn shown(language: Language, size: (u16, u16)) -> Stage {
    listed(language, size).press("end enter")
}

/// All text, from top to bottom, without line breaks.
fn whole(stage: Stage) -> String {
    let mut stage = stage.press("home");
    let mut read = stage.screen();
    loop {
        let before = stage.screen();
        stage = stage.press("down");
        if stage.screen() == before {
            return read.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        read.push('\n');
        read.push_str(&stage.screen());
    }
}

#[test]
fn home_leads_to_it_and_it_leads_back_to_the_same_line() {
    for language in [Language::Ko, Language::En] {
        let name = say::progress::TITLE.get(language);
        let stage = Stage::in_language(language, 80, 24).go_to(name);
        let before = stage.screen();
        assert!(before.contains(name));
        let mut stage = stage.press("enter");
        assert!(stage.effects.contains(&Effect::CountProgress));
        stage.send(table(progress()));
        assert_eq!(stage.press("q").screen(), before);
    }
}

#[test]
fn every_figure_is_there_on_every_size() {
    for size in SIZES {
        let page = whole(shown(Language::Ko, size));
        for words in [
            "면접 3번, 질문 3개, 꼬리질문 3개",
            "연속 3일째",
            "(답변 3개)",
            "나 3.0",
            "코치 4.4",
            "차이 -1.4",
            "▁▅█",
            say::progress::STAR.get(Language::Ko),
            // The limits are shown beside the coach's targets.
            "상황과 과제 45% 이하",
            "25% 이하",
        ] {
            assert!(page.contains(words), "no {words} at {size:?}: {page}");
        }
        let page = whole(shown(Language::En, size));
        for words in ["3 interviews", "3 days in a row", "difference -1.4"] {
            assert!(page.contains(words), "no {words} at {size:?}: {page}");
        }
    }
}

#[test]
fn charts_grow_with_the_screen_and_never_fold() {
    for size in [(40, 200), (80, 200), (120, 200)] {
        let stage = shown(Language::Ko, size);
        let rows = stage.rows();
        let bars = rows
            .iter()
            .filter(|row| row.contains('█') && row.contains('░'));
        for row in bars {
            assert!(row.trim().chars().any(|c| c.is_ascii_digit()), "{row}");
        }
    }
}

#[test]
fn nothing_practised_says_so() {
    let mut stage = Stage::new(40, 12);
    let none = Progress::of(&[], &[], "2026-11-20".parse().expect("a day"));
    stage.send(table(none));
    stage.shows(First(say::review::NONE_YET, 3));
}

#[test]
fn the_weakest_competency_stands_first_with_its_line_its_stories_and_what_to_do() {
    let stage = listed(Language::Ko, (80, 24));
    let rows = stage.rows();
    let row = |words: &str| rows.iter().position(|row| row.contains(words));
    let rated = row("나쁜").expect("the one that was rated");
    assert!(Some(rated) < row("검소함") && Some(rated) < row("주인의식"));
    for words in [
        "3.0 ▁▅█",
        "이야기 2개",
        say::progress::NEW.get(Language::Ko),
    ] {
        assert!(rows[rated].contains(words), "{}", rows[rated]);
    }
    // The columns are aligned.
    let column = |row: &str, words: &str| {
        let before = row.split(words).next().unwrap_or_default();
        crate::text::width(before)
    };
    let story = row("주인의식").expect("a row");
    let at = |place: usize| column(&rows[place], "이야기 ");
    assert_eq!(at(rated), at(story), "{}", stage.screen());
}

#[test]
fn enter_and_a_click_do_what_would_help_a_competency_most() {
    let stage = listed(Language::Ko, (80, 24)).press("enter");
    let Some(Effect::StartSession(request)) = stage.effects.last() else {
        panic!("{:?}", stage.effects);
    };
    let asked = QuestionRef::new("aws-cse", "angry-customer");
    assert_eq!(request.only, Some(asked));
    let mut stage = listed(Language::Ko, (80, 24));
    let rows = stage.rows();
    let row = rows.iter().position(|row| row.contains("주인의식"));
    let row = u16::try_from(row.expect("a row")).expect("a row");
    stage.send(Msg::Input(Input::Clicked { row, column: 6 }));
    assert_eq!(stage.effects.last(), Some(&Effect::ListStories));
    let nothing = listed(Language::Ko, (80, 24)).go_to("검소함");
    assert_eq!(nothing.press("enter").effects, []);
}

#[test]
fn no_size_panics_and_names_never_steer_the_terminal() {
    for columns in [0, 1, 2, 5, 19, 20, 40, 80, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 200] {
            let mut stage = shown(Language::Ko, (columns, rows));
            for keys in ["end", "pageup", "?", "esc", "home", "q", "up", "home", "q"] {
                stage = stage.press(keys);
                let screen = stage.screen();
                assert!(
                    !screen.contains(|c: char| c.is_control() && c != '\n'),
                    "{screen:?}"
                );
            }
        }
    }
}

#[test]
fn a_streak_of_one_day_is_one_day_in_a_row() {
    for (current, said) in [
        (1, "1 day in a row,"),
        (2, "2 days in a row,"),
        (0, "0 days"),
    ] {
        let line = say::progress::streak(Language::En, current, 3);
        assert!(line.starts_with(said), "{line}");
    }
}
