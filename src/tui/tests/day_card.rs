//! The card for the day of the interview.

use chrono::NaiveDate;

use crate::lang::{Language, Localized, say};
use crate::review::day_card::{CardStory, DayCard, WeakQuestion};
use crate::tui::{Effect, Msg};

use super::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn card() -> DayCard {
    DayCard {
        stories_unread: false,
        gaps: 2,
        is_rated: true,
        interview: Some(Localized::same("AWS")),
        day: NaiveDate::from_ymd_opt(2026, 12, 9),
        opening: vec!["안녕하세요, 김하나입니다.".into()],
        stories: vec![CardStory {
            competency: Localized::new("주인의식", "Ownership"),
            titles: vec!["밤샘 복구".into()],
        }],
        weak: vec![WeakQuestion {
            prompt: Localized::new("실패한 경험은요?", "A failure?"),
            points: vec![Localized::new("배운 점", "the lesson")],
            rating: 2.0,
        }],
        ask: Vec::new(),
    }
}

fn opened(language: Language, (columns, rows): (u16, u16), card: DayCard) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    let today = NaiveDate::from_ymd_opt(2026, 12, 8).expect("a day");
    stage.send(Msg::DayCardRead(Box::new(card), today));
    stage
}

#[test]
fn one_key_on_the_home_screen_opens_it_and_a_line_does_too() {
    let stage = Stage::new(80, 24).press("b");
    assert_eq!(stage.effects, [Effect::ReadDayCard]);
    let line = say::day_card::TITLE.get(Language::Ko);
    let stage = Stage::new(80, 24).go_to(line).press("enter");
    assert_eq!(stage.effects, [Effect::ReadDayCard]);
}

#[test]
fn every_part_can_be_read_on_every_screen() {
    for language in [Language::Ko, Language::En] {
        let weak = card().weak[0].prompt.get(language).to_owned();
        let titles = [
            say::day_card::OPENING,
            say::day_card::STORIES,
            say::day_card::WEAK,
            say::day_card::BLANK,
            say::day_card::ASK,
            say::day_card::NERVES,
        ];
        for size in SIZES {
            let mut stage = opened(language, size, card());
            let mut seen = String::new();
            for _ in 0..40 {
                seen.push_str(&stage.screen());
                stage = stage.press("down");
            }
            let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
            for title in titles.map(|it| it.get(language)) {
                assert!(seen.contains(title), "no {title} at {size:?} in\n{seen}");
            }
            for words in [
                "· 안녕하세요, 김하나입니다.",
                "· 밤샘 복구",
                &weak,
                "Brooks 2014",
            ] {
                assert!(seen.contains(words), "no {words} at {size:?} in\n{seen}");
            }
            stage.press("q").hides(say::day_card::BLANK);
        }
    }
}

#[test]
fn no_size_panics_and_nothing_written_steers_the_terminal() {
    let steering = DayCard {
        opening: vec!["\u{1b}[2J\u{202e}처음".into()],
        ..card()
    };
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for columns in [0, 1, 2, 19, 40, 100, 500] {
        for rows in [0, 1, 2, 4, 12, 200] {
            let mut stage = opened(Language::Ko, (columns, rows), steering.clone());
            for key in ["end", "home", "pagedown", "?", "esc"] {
                stage = stage.press(key);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
        }
    }
}
