//! The list of past interviews, and what is added to one of them.

use ratatui::layout::Position;

use crate::diagnostic::SourceText;
use crate::interview::Mode;
use crate::lang::{Language, Localized, say};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview, PastSession, Summary};
use crate::transcript::{self, Outcome, SessionId, Transcript};
use crate::tui::{Effect, Msg, PastList};

use super::{First, Stage};

const FILE: &str = include_str!("../../../tests/data/records/transcript-1-coach.toml");
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

pub(super) fn transcript() -> Transcript {
    transcript::read(&SourceText::new("transcript.toml", FILE)).expect("a transcript")
}

/// A session at `company` with this start, rated `own` by the candidate.
pub(super) fn session(company: Localized, started: &str, own: u8) -> Transcript {
    let started = started.parse().expect("a moment");
    let mut transcript = transcript();
    transcript.id = SessionId::new(started, "some", 1);
    transcript.started = started;
    transcript.company = company;
    transcript.turns[0].own = Some(own);
    transcript
}

fn sessions() -> Vec<PastSession> {
    let amazon = session(
        Localized::new("아마존 웹 서비스", "Amazon Web Services"),
        "2026-11-20T10:00:00+09:00",
        5,
    );
    let mut kakao = session(
        Localized::new("카카오", "Kakao"),
        "2026-11-19T10:00:00+09:00",
        2,
    );
    kakao.mode = Mode::Real;
    let readable = [amazon, kakao]
        .map(|it| PastSession::Readable(Box::new(Summary::of(&it, &Notes::default()))));
    let mut sessions: Vec<_> = readable.into();
    sessions.push(PastSession::Unreadable {
        id: "2026-11-18T100000-aws-cse-0001".into(),
        why: Localized::new("형식이 더 새로워요.", "Its format is newer."),
    });
    sessions
}

pub(super) fn listed(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::TranscriptsListed(sessions()));
    stage
}

fn opened(size: (u16, u16)) -> Stage {
    let mut stage = listed(Language::Ko, size);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    stage
}

#[track_caller]
fn saved(stage: &Stage) -> &Notes {
    match stage.effects.last() {
        Some(Effect::SaveNotes { notes, .. }) => notes,
        other => panic!("nothing was saved but {other:?}"),
    }
}

fn row_of(stage: &Stage, words: &str) -> usize {
    let rows = stage.rows();
    let found = rows.iter().position(|row| row.contains(words));
    found.unwrap_or_else(|| panic!("no {words} on\n{}", stage.screen()))
}

#[test]
fn every_session_stands_on_a_line_with_its_figures() {
    for language in [Language::Ko, Language::En] {
        let stage = listed(language, (80, 24));
        let line = &stage.rows()[row_of(&stage, "2026-11-19")];
        let words = match language {
            Language::Ko => ["카카오", "실전", "나 2.0", "코치 4.4"],
            _ => ["Kakao", "real", "you 2.0", "coach 4.4"],
        };
        for word in words {
            assert!(line.contains(word), "no {word}: {line}");
        }
    }
}

#[test]
fn a_narrow_screen_says_the_figures_below_the_list() {
    listed(Language::Ko, (40, 12))
        .shows("아마존 웹 서비스")
        .shows("나 5.0")
        .shows("코치 4.4")
        .shows(say::review::LEFT)
        .press("down")
        .shows(say::home::REAL)
        .shows("나 2.0")
        .shows("코치 4.4");
}

#[test]
fn what_cannot_be_read_says_why() {
    for size in SIZES {
        let stage = listed(Language::Ko, size).press("end");
        stage.shows("! 2026-11-18").shows("형식이 더 새로워요.");
    }
    listed(Language::En, (80, 24))
        .press("end")
        .shows("cannot be read")
        .shows("Its format is newer.");
}

#[test]
fn typing_narrows_the_list_by_initial_consonants_with_the_cursor_in_the_field() {
    for size in SIZES {
        let stage = listed(Language::Ko, size).press("/").write("ㅇㅁㅈ");
        let row = u16::try_from(row_of(&stage, "/ ㅇㅁㅈ")).unwrap();
        let cursor = stage.model.view(stage.now).cursor;
        assert_eq!(cursor, Some(Position::new(9, row)));
        let stage = stage
            .shows("아마존")
            .hides("카카오")
            .shows(&say::past::counted(Language::Ko, 1, 3));
        // Letters that are keys elsewhere are text here, and Escape shows everything again.
        let stage = stage.press("backspace backspace backspace").write("kq");
        let stage = stage.hides("아마존").press("esc").shows("카카오");
        // The cursor is on the selected line again.
        assert_ne!(
            stage.model.view(stage.now).cursor,
            Some(Position::new(9, row))
        );
    }
}

#[test]
fn what_was_found_is_opened_with_two_presses_of_enter() {
    let stage = listed(Language::En, (80, 24))
        .press("/")
        .write("kak")
        .press("enter enter");
    let Some(Effect::OpenTranscript { id }) = stage.effects.last() else {
        panic!("nothing was opened");
    };
    assert!(id.starts_with("2026-11-19"), "{id}");
}

#[test]
fn nothing_found_says_so() {
    listed(Language::Ko, (40, 12))
        .press("/")
        .write("zzz")
        .shows("맞는 면접이 없어요")
        .press("enter enter")
        .press("esc")
        .shows("아마존");
}

#[test]
fn s_sorts_by_the_next_key() {
    let stage = listed(Language::Ko, (80, 24)).shows(say::past::NEWEST);
    assert!(row_of(&stage, "아마존") < row_of(&stage, "카카오"));
    let stage = stage.press("s").shows(say::past::OLDEST);
    assert!(row_of(&stage, "카카오") < row_of(&stage, "아마존"));
    let stage = stage.press("s s").shows(say::past::BY_OWN);
    assert!(row_of(&stage, "카카오") < row_of(&stage, "아마존"));
    stage.press("s s s").shows(say::past::NEWEST);
}

#[test]
fn a_rating_is_changed_and_the_list_knows_it() {
    let mut stage = listed(Language::Ko, (80, 24));
    let kakao = session(
        Localized::new("카카오", "Kakao"),
        "2026-11-19T10:00:00+09:00",
        2,
    );
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: kakao.clone(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    let stage = stage
        .press("right")
        .shows("내 평가: 2점")
        .press("5")
        .shows("내 평가: 5점");
    let stage = stage.shows(say::past::CHANGED);
    assert_eq!(saved(&stage).own(&kakao, 0), Some(5));
    let stage = stage.press("q q");
    let line = &stage.rows()[row_of(&stage, "2026-11-19")];
    assert!(line.contains("나 5.0"), "{line}");
}

#[test]
fn only_an_answer_is_rated_and_a_probe_goes_with_its_question() {
    let stage = opened((40, 12))
        .press("3")
        .press("right right 3")
        .shows(First(say::past::RATED_WITH_QUESTION, 2));
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::SaveNotes { .. }))
    );
}

#[test]
fn a_star_is_put_on_what_is_shown_and_taken_off_again() {
    for size in SIZES {
        let stage = opened(size).press("*").shows(First(say::past::STARRED, 2));
        assert!(saved(&stage).session.star());
        let stage = stage
            .press("*")
            .hides(First(say::past::STARRED, 2))
            .press("right *");
        let notes = saved(&stage);
        assert!(!notes.session.star());
        assert!(notes.remarks(&transcript(), 0).is_some_and(|it| it.star()));
    }
}

#[test]
fn a_comment_is_written_with_the_cursor_in_it_kept_and_written_on() {
    for size in SIZES {
        let stage = opened(size)
            .press("right w")
            .shows(First(say::past::COMMENT_ON_ANSWER, 3));
        let stage = stage.write("수치를 ㅂ더 q").press("enter").write("둘째 줄");
        assert!(stage.model.view(stage.now).cursor.is_some());
        let stage = stage
            .press("ctrl-s")
            .hides(First(say::past::COMMENT_ON_ANSWER, 3));
        let remarks = |stage: &Stage| {
            let notes = saved(stage).clone();
            notes.remarks(&transcript(), 0).cloned().expect("remarks")
        };
        assert_eq!(remarks(&stage).comment(), Some("수치를 ㅂ더 q\n둘째 줄"));
        let stage = stage.press("w").shows("둘째 줄").write("!").press("esc");
        assert_eq!(remarks(&stage).comment(), Some("수치를 ㅂ더 q\n둘째 줄!"));
    }
    let stage = opened((80, 24))
        .press("right w")
        .write("버릴 말")
        .press("ctrl-q")
        .shows(say::keys::ASK_DISCARD)
        .press("ctrl-q")
        .hides("버릴 말")
        .press("#")
        .write("버릴 태그")
        .press("ctrl-q ctrl-q")
        .hides("버릴 태그")
        .press("w ctrl-q")
        .hides(First(say::past::COMMENT_ON_ANSWER, 3))
        .press("w esc");
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::SaveNotes { .. }))
    );
}

#[test]
fn notes_that_cannot_be_read_are_never_written_over() {
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: Some(Localized::new("형식이 더 새로워요.", "It is newer.")),
    })));
    for key in ["*", "w", "right 4"] {
        stage = stage
            .press(key)
            .shows("아무것도 더할 수 없어요")
            .press("esc");
    }
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
}

#[test]
fn names_from_files_never_steer_the_terminal_and_no_size_panics() {
    let mut evil = session(
        Localized::same("나쁜\u{1b}[2J\u{202e} 회사"),
        "2026-11-19T10:00:00+09:00",
        2,
    );
    evil.turns[0].prompt = "\u{1b}]0;x\u{7}".into();
    let summary = Summary::of(&evil, &Notes::default());
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for columns in [0, 1, 2, 5, 19, 20, 40, 59, 60, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            let mut stage = Stage::new(columns, rows);
            let mut listed = sessions();
            listed.push(PastSession::Readable(Box::new(summary.clone())));
            stage.send(Msg::TranscriptsListed(listed));
            for keys in ["end", "/", "x", "esc", "s", "home", "pagedown"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
            stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
                transcript: evil.clone(),
                notes: Notes::default(),
                second: SecondReadings::default(),
                sealed: None,
            })));
            for keys in ["right", "n", "a", "esc", "s", "?"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
        }
    }
}

#[test]
fn the_list_and_its_comment_are_complete_in_english() {
    let hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let stage = listed(Language::En, (120, 40));
    assert!(!stage.screen().contains(hangul), "{}", stage.screen());
    let stage = stage.press("?");
    assert!(!stage.screen().contains(hangul), "{}", stage.screen());
}

#[test]
fn a_session_goes_to_the_trash_only_after_asking() {
    for size in SIZES {
        let stage = listed(Language::Ko, size)
            .press("down d")
            .shows("휴지통으로 옮길까요?");
        let stage = stage
            .press("esc")
            .hides("휴지통으로 옮길까요?")
            .shows("카카오");
        let stage = stage.press("d enter");
        assert!(stage.effects.is_empty(), "{:?}", stage.effects);
        let stage = stage.press("d d");
        let Some(Effect::DeleteTranscript { id }) = stage.effects.last() else {
            panic!("nothing was deleted");
        };
        assert!(id.starts_with("2026-11-19"), "{id}");
    }
    listed(Language::En, (80, 24))
        .press("d")
        .shows("Move this interview to the trash?");
}

#[test]
fn after_deleting_the_list_stays_where_it_was() {
    let mut stage = listed(Language::Ko, (80, 24)).press("s d d");
    let Some(Effect::DeleteTranscript { id }) = stage.effects.pop() else {
        panic!("nothing was deleted");
    };
    stage.send(Msg::TranscriptDeleted { id });
    let stage = stage
        .shows(say::past::OLDEST)
        .hides("카카오")
        .press("enter");
    let Some(Effect::OpenTranscript { id }) = stage.effects.last() else {
        panic!("nothing was opened");
    };
    assert!(id.starts_with("2026-11-20"), "{id}");
}

#[test]
fn the_help_shows_the_ratings_in_one_row() {
    opened((80, 24))
        .press("right ?")
        .shows("1-5          점수")
        .hides("3점");
}

#[test]
fn older_sessions_join_the_list_without_moving_what_is_selected() {
    let older = session(
        Localized::new("네이버", "Naver"),
        "2026-11-01T10:00:00+09:00",
        1,
    );
    let older = PastSession::Readable(Box::new(Summary::of(&older, &Notes::default())));
    let mut stage = listed(Language::Ko, (80, 24)).press("s s s down");
    stage = stage.shows(say::past::BY_OWN);
    stage.send(Msg::MoreTranscripts(Box::new(PastList::of(vec![older]))));
    // It has the lowest rating and comes first; the selection stays.
    let stage = stage.shows("4개");
    assert!(row_of(&stage, "네이버") < row_of(&stage, "카카오"));
    let stage = stage.press("enter");
    let Some(Effect::OpenTranscript { id }) = stage.effects.last() else {
        panic!("nothing was opened");
    };
    assert!(id.starts_with("2026-11-20"), "{id}");
}

#[test]
fn sessions_that_are_listed_late_find_the_list_behind_what_was_opened() {
    let mut stage = opened((80, 24));
    let older = session(Localized::same("라인"), "2026-11-01T10:00:00+09:00", 1);
    let older = PastSession::Readable(Box::new(Summary::of(&older, &Notes::default())));
    stage.send(Msg::MoreTranscripts(Box::new(PastList::of(vec![older]))));
    stage.press("esc").shows("4개").shows("라인");
}

#[test]
fn what_is_said_below_a_list_scrolls_where_there_is_no_room_for_it() {
    let stage = listed(Language::Ko, (40, 9))
        .hides(say::home::REAL)
        .press("down");
    let more = stage.shows("▼");
    // As far as there is text, and from the top again for another line.
    let end = more.press("right right right right right right right");
    let end = end.shows(&say::debrief::follow_up(Language::Ko, 1));
    end.press("up")
        .hides(&say::debrief::follow_up(Language::Ko, 1));
}

#[test]
fn help_and_the_way_out_stand_in_every_footer_however_narrow() {
    for language in Language::ALL {
        let leave = say::keys::BACK;
        for columns in [34, 40, 60, 80, 100, 120] {
            let mut stage = listed(language, (columns, 12)).shows("?");
            stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
                transcript: transcript(),
                notes: Notes::default(),
                second: SecondReadings::default(),
                sealed: None,
            })));
            stage.shows_key("q", [leave, say::keys::BACK_BRIEF]);
        }
    }
}

#[test]
fn what_makes_of_a_debrief_the_next_try_stands_in_every_footer() {
    for language in Language::ALL {
        let again = [say::keys::AGAIN; 2];
        let strong = format!("o {}", say::keys::STRONG_BRIEF.get(language));
        for columns in [40, 60, 80, 100, 120] {
            let mut stage = Stage::in_language(language, columns, 12);
            stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
                transcript: transcript(),
                notes: Notes::default(),
                sealed: None,
                second: Default::default(),
            })));
            let stage = stage.shows_key("r", again).shows(&strong).shows("?");
            let stage = stage.press("l").shows_key("r", again);
            stage.shows(&strong).shows("?");
        }
    }
}

#[test]
fn an_interview_left_before_its_first_question_is_not_listed() {
    let blank = |outcome| Transcript {
        turns: Vec::new(),
        outcome,
        ..session(Localized::same("네이버"), "2026-11-01T10:00:00+09:00", 3)
    };
    for (outcome, shown) in [(Outcome::Left, false), (Outcome::Unfinished, true)] {
        let mut stage = Stage::new(80, 24);
        let listed = [blank(outcome), transcript()]
            .map(|it| PastSession::Readable(Box::new(Summary::of(&it, &Notes::default()))));
        stage.send(Msg::TranscriptsListed(listed.into()));
        assert_eq!(stage.screen().contains("네이버"), shown, "{outcome:?}");
    }
}
