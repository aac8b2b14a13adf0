//! Search in past interviews: typing, results, opening, going back.

use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

use crate::lang::{Language, Localized, say};
use crate::review::search::{Query, SessionHits};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview};
use crate::transcript::Transcript;
use crate::tui::{Effect, FoundSoFar, MAX_FOUND, Msg, Theme};

use super::past::session;
use super::{First, Stage};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// Two interviews; the newer one has a long answer.
fn interviews() -> [Transcript; 2] {
    let mut newer = session(
        Localized::new("아마존 웹 서비스", "Amazon Web Services"),
        "2026-11-20T10:00:00+09:00",
        5,
    );
    let lines = (1..60).map(|line| format!("{line}번째로 로그를 봤습니다."));
    let lines: Vec<String> = lines.collect();
    newer.turns[1].answer = format!("{}\n끝으로 정산 배치를 고쳤습니다.", lines.join("\n"));
    let mut older = session(
        Localized::new("카카오", "Kakao"),
        "2026-11-19T10:00:00+09:00",
        2,
    );
    older.turns[0].answer = "정산 오류를 3건 잡았습니다. 정산은 제가 맡았습니다.".into();
    older.turns[0].coach = None;
    [newer, older]
}

/// What the threads would find, newest first.
fn found(words: &str) -> FoundSoFar {
    let query = Query::new(words).unwrap();
    let sessions: Vec<SessionHits> = interviews()
        .iter()
        .filter_map(|it| SessionHits::of(&query, it, &Notes::default()))
        .collect();
    FoundSoFar {
        lines: sessions.iter().map(|it| it.hits.len()).sum(),
        interviews: sessions.len(),
        searched: 2,
        ended: true,
        sessions,
        ..FoundSoFar::default()
    }
}

fn searching(language: Language, (columns, rows): (u16, u16)) -> Stage {
    Stage::in_language(language, columns, rows).press("f")
}

/// The search screen with these words typed and their results.
pub(super) fn searched(words: &str, size: (u16, u16)) -> Stage {
    let mut stage = searching(Language::Ko, size).write(words);
    stage.send(Msg::Found(Box::new(found(words))));
    stage
}

/// Opens the selection, as the threads would.
fn open(mut stage: Stage) -> Stage {
    stage = stage.press("enter");
    let Some(Effect::OpenTranscript { id }) = stage.effects.last() else {
        panic!("nothing was opened on\n{}", stage.screen());
    };
    let [newer, older] = interviews();
    let transcript = if newer.id.as_str() == id {
        newer
    } else {
        older
    };
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript,
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    stage
}

/// The words styled as search hits, row by row.
fn marked(stage: &Stage) -> Vec<String> {
    let buffer = stage.model.view(stage.now).buffer;
    let found = Theme::coloured().found;
    let mut words = Vec::new();
    for y in 0..buffer.area.height {
        let mut word = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let style: Style = cell.style();
            let is_marked = style.bg == found.bg && style.fg == found.fg;
            let behind = cell.symbol() == " " && is_marked;
            if is_marked && !behind {
                word.push_str(cell.symbol());
            } else if !is_marked && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        }
    }
    words
}

#[test]
fn every_letter_searches_for_what_is_there_by_then_with_the_cursor_behind_it() {
    for size in SIZES {
        let stage = searching(Language::Ko, size)
            .shows("한 글자도 찾을 수 있고")
            .write("정산");
        let searches: Vec<&Effect> = stage.effects.iter().collect();
        let search = |words: &str| Effect::Search {
            words: words.to_owned(),
        };
        assert_eq!(searches, [&search("정"), &search("정산")]);
        // "찾을 말: " is nine cells wide, and starts one cell from the edge.
        let cursor = stage.model.view(stage.now).cursor;
        assert_eq!(cursor, Some(Position::new(1 + 9 + 4, 2)));
        let stage = stage.shows("찾는 중").press("backspace backspace");
        assert_eq!(stage.effects.last(), Some(&Effect::StopSearch));
        stage.shows("한 글자도 찾을 수 있고");
    }
}

#[test]
fn each_line_stands_below_its_interview_and_question_with_the_words_marked() {
    for size in SIZES {
        let stage = searched("정산", size);
        let rows = stage.rows();
        let row = |words: &str| {
            let row = rows.iter().position(|row| row.contains(words));
            row.unwrap_or_else(|| panic!("no {words} on\n{}", stage.screen()))
        };
        assert_eq!(row("2026-11-20 아마존") + 1, row("끝으로 정산 배치"));
        assert_eq!(row("2026-11-19 카카오") + 1, row("정산 오류를 3건"));
        assert!(
            rows[row("2026-11-19 카카오")].contains("화난"),
            "{}",
            stage.screen()
        );
        let marked = marked(&stage);
        assert!(
            marked.len() >= 2 && marked.iter().all(|it| it == "정산"),
            "{marked:?}"
        );
        stage.shows("면접 2개에서 2줄");
    }
}

#[test]
fn a_form_that_was_not_typed_is_marked_in_whole_letters() {
    let mut older = interviews()[1].clone();
    older.turns[0].answer = "저는 정산을 고쳤습니다".nfd().collect();
    let query = Query::new("정산").unwrap();
    let hits = SessionHits::of(&query, &older, &Notes::default()).unwrap();
    let mut stage = searching(Language::Ko, (80, 24)).write("정산");
    stage.send(Msg::Found(Box::new(FoundSoFar {
        lines: 1,
        interviews: 1,
        ended: true,
        sessions: vec![hits],
        ..FoundSoFar::default()
    })));
    let marked: Vec<String> = marked(&stage).iter().map(|it| it.nfc().collect()).collect();
    assert_eq!(marked, ["정산"]);
}

#[test]
fn enter_shows_the_line_in_its_interview_and_escape_comes_back_to_it() {
    for size in SIZES {
        let stage = open(searched("정산", size));
        // It is at the end of a long answer.
        let stage =
            stage
                .shows("끝으로 정산 배치를")
                .shows(&say::debrief::page(Language::Ko, 2, 2));
        assert!(marked(&stage).contains(&"정산".to_owned()));
        let stage = stage.press("esc").shows("면접 2개에서 2줄").press("down");
        let stage = open(stage)
            .shows("정산 오류를 3건")
            .shows(&say::debrief::page(Language::Ko, 1, 2));
        let stage = stage.press("esc").shows("2026-11-19 카카오");
        // The second line is still selected.
        open(stage).shows("정산 오류를 3건");
    }
}

#[test]
fn a_line_that_was_found_may_be_scrolled_away_from() {
    let stage = open(searched("정산", (40, 12))).shows("끝으로 정산 배치를");
    let stage = stage.press("home").hides("끝으로 정산");
    stage.press("end").shows("코치");
}

#[test]
fn a_line_that_stands_on_no_page_comes_first_on_its_own() {
    for size in SIZES {
        let stage = open(searched("customer-obs", size));
        stage
            .shows("역량: customer-obsession")
            .press("esc")
            .shows("customer-obs");
    }
}

#[test]
fn what_is_shown_stays_until_the_next_words_find_something() {
    let stage = searched("정산", (80, 24)).write(" 오류");
    let mut stage = stage
        .shows("정산 배치를 고쳤습니다")
        .shows("찾는 중")
        .press("enter");
    // Results of the earlier words cannot be opened any more.
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::OpenTranscript { .. }))
    );
    stage.send(Msg::Found(Box::new(found("정산 오류"))));
    stage.shows("정산 오류를 3건").hides("정산 배치");
}

#[test]
fn nothing_found_says_so_and_what_could_not_be_read() {
    for size in SIZES {
        let mut stage = searching(Language::Ko, size).write("없는말");
        stage.send(Msg::Found(Box::new(FoundSoFar {
            ended: true,
            unsearched: 2,
            ..FoundSoFar::default()
        })));
        stage.shows("'없는말'이").shows("빠진 면접: 2개");
    }
    let mut stage = searching(Language::En, (80, 24)).write("정산");
    stage.send(Msg::Found(Box::new(FoundSoFar {
        unsearched: 1,
        ..found("정산")
    })));
    stage
        .shows("2 lines in 2 interviews")
        .shows("1 unreadable interview left out");
}

#[test]
fn of_very_many_lines_the_screen_keeps_some_and_counts_all() {
    let many = FoundSoFar {
        lines: 123_456,
        interviews: 9_876,
        ended: true,
        sessions: (0..MAX_FOUND)
            .flat_map(|_| found("정산").sessions)
            .collect(),
        ..FoundSoFar::default()
    };
    let mut stage = searching(Language::Ko, (80, 24)).write("정산");
    stage.send(Msg::Found(Box::new(many)));
    let mut stage = stage.shows("123456줄").shows("앞의 1000줄만");
    for _ in 0..200 {
        stage = stage.press("pagedown");
    }
    open(stage.hides("▼"));
}

#[test]
fn the_way_to_the_search_is_a_key_and_a_line_and_it_goes_back_where_it_came_from() {
    let stage = Stage::new(80, 24)
        .shows("f 찾기")
        .go_to(say::search::TITLE.get(Language::Ko))
        .press("enter");
    let stage = stage
        .shows(say::search::WORDS)
        .press("esc")
        .shows(First(say::home::MOTTO, 2));
    let mut stage = stage;
    stage.send(Msg::TranscriptsListed(vec![
        crate::review::PastSession::Unreadable {
            id: "2026-11-18T100000-aws-cse-0001".into(),
            why: Localized::same("새로워요"),
        },
    ]));
    let stage = stage.press("f").shows(say::search::WORDS).write("정");
    let stage = stage.press("esc").shows("2026-11-18T100000");
    assert_eq!(stage.effects.last(), Some(&Effect::StopSearch));
}

#[test]
fn letters_that_are_keys_elsewhere_are_text_here() {
    let stage = searching(Language::En, (80, 24)).write("q?fjk");
    stage.shows("Find: q?fjk").press("f1").shows("page down");
}

#[test]
fn a_search_that_goes_on_reaches_the_list_behind_what_was_opened() {
    let mut first = found("정산");
    let second = first.sessions.split_off(1);
    first.ended = false;
    let mut stage = searching(Language::Ko, (80, 24)).write("정산");
    stage.send(Msg::Found(Box::new(first)));
    let mut stage = open(stage);
    stage.send(Msg::Found(Box::new(FoundSoFar {
        sessions: second,
        ..found("정산")
    })));
    let stage = stage.press("esc").shows("2026-11-20").shows("2026-11-19");
    stage.shows("면접 2개에서 2줄");
}

#[test]
fn what_files_hold_never_steers_the_terminal_and_no_size_panics() {
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    let mut evil = interviews()[1].clone();
    evil.company = Localized::same("나쁜\u{1b}[2J\u{202e} 회사");
    evil.turns[0].prompt = "\u{1b}]0;x\u{7}\n둘째 줄".into();
    evil.turns[0].answer = "앞\u{9b}31m정산\u{202e}뒤 👩‍👩‍👧 \u{0}".into();
    let query = Query::new("정산").unwrap();
    let hits = SessionHits::of(&query, &evil, &Notes::default()).unwrap();
    for columns in [0, 1, 2, 5, 12, 19, 20, 40, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            let mut stage = searching(Language::Ko, (columns, rows)).write("정산");
            stage.send(Msg::Found(Box::new(FoundSoFar {
                lines: 1,
                interviews: 1,
                ended: true,
                unsearched: 1,
                sessions: vec![hits.clone(), found("정산").sessions[0].clone()],
                ..FoundSoFar::default()
            })));
            for keys in ["down", "up", "pagedown", "enter"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
            stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
                transcript: evil.clone(),
                notes: Notes::default(),
                second: SecondReadings::default(),
                sealed: None,
            })));
            for keys in ["down", "right", "esc"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
        }
    }
}

#[test]
fn the_search_is_complete_in_english() {
    let hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    for size in SIZES {
        let stage = searching(Language::En, size);
        assert!(!stage.screen().contains(hangul), "{}", stage.screen());
        let stage = stage.press("f1");
        assert!(!stage.screen().contains(hangul), "{}", stage.screen());
    }
}

#[test]
fn the_selected_line_has_a_mark_of_its_own() {
    let mut stage = searching(Language::Ko, (80, 24)).write("정산");
    stage.send(Msg::Found(Box::new(found("정산"))));
    let marked = |stage: &Stage| {
        let rows = stage.rows();
        rows.iter()
            .filter(|row| row.trim_start().starts_with('>'))
            .count()
    };
    assert_eq!(marked(&stage), 1, "{}", stage.screen());
    let before = stage.screen();
    let stage = stage.press("down");
    assert_ne!(stage.screen(), before);
    assert_eq!(marked(&stage), 1, "{}", stage.screen());
}
