//! Debriefs on every size of screen, in both languages, with and without color.

use ratatui::style::Modifier;

use crate::bank::QuestionKind;
use crate::coach::{Rule, Severity, Verdict};
use crate::diagnostic::SourceText;
use crate::interview::Mode;
use crate::lang::{Language, say};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview, PastSession, Summary};
use crate::text;
use crate::transcript::{self, Transcript};
use crate::tui::{Msg, Theme};

use super::Stage;

const FILE: &str = include_str!("../../../tests/data/records/transcript-1-coach.toml");
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn transcript() -> Transcript {
    transcript::read(&SourceText::new("transcript.toml", FILE)).expect("a transcript")
}

/// A past interview, opened from the list.
fn opened(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    let summary = Summary::of(&transcript(), &Notes::default());
    stage.send(Msg::TranscriptsListed(vec![PastSession::Readable(
        Box::new(summary),
    )]));
    stage.send(open(transcript()));
    stage
}

/// The message that opens a transcript without notes.
fn open(transcript: Transcript) -> Msg {
    Msg::TranscriptOpened(Box::new(PastInterview {
        transcript,
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    }))
}

/// Everything on a page, from its first row to its last.
fn whole_page(stage: Stage) -> (Stage, String) {
    let mut stage = stage.press("home");
    let mut read = stage.screen();
    loop {
        let before = stage.screen();
        stage = stage.press("down");
        if stage.screen() == before {
            return (stage, read);
        }
        read.push('\n');
        read.push_str(&stage.screen());
    }
}

/// The page without line breaks, so that wrapped sentences are found.
fn flowing(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_not_answered_is_not_counted_in_the_first_sentence() {
    let time = std::time::Duration::from_secs(70);
    for language in Language::ALL {
        let says = |questions, probes| say::debrief::answered(language, questions, probes, time);
        assert_eq!(says(0, 0), say::debrief::NOTHING.get(language));
        for (questions, probes) in [(1, 0), (0, 1)] {
            let said = says(questions, probes);
            // The only zero is that of the time.
            assert_eq!(said.matches('0').count(), 1, "{said}");
        }
    }
}

#[test]
fn what_would_help_most_comes_first_then_each_question_with_what_was_heard() {
    for size in SIZES {
        let (_, page) = whole_page(opened(Language::Ko, size));
        let page = flowing(&page);
        let places: Vec<_> = [
            say::debrief::ONE_THING.get(Language::Ko),
            "질문 1: ‘많이 좋아졌습니다’",
            "질문 1. ",
            "내 평가: 4점",
            "핵심 ",
            "상황 ",
            "내 평가 평균 4.0점",
        ]
        .iter()
        .map(|words| {
            page.find(words)
                .unwrap_or_else(|| panic!("no {words}: {page}"))
        })
        .collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(page.contains("한 가지 결과의 수치"), "{page}");
        assert!(!page.contains("그다음에"), "nothing is invented: {page}");
        let (_, page) = whole_page(opened(Language::En, size));
        let page = flowing(&page);
        for words in [
            "Your average 4.0 of 5",
            "The one thing that would help most",
            "Add a number.",
        ] {
            assert!(page.contains(words), "no {words}: {page}");
        }
    }
}

#[test]
fn each_answer_shows_its_findings_key_points_and_time() {
    for size in SIZES {
        let (stage, page) = whole_page(opened(Language::Ko, size).press("right"));
        let page = flowing(&page);
        for words in [
            "내 평가: 4점",
            "제가 로그를 봤습니다.",
            "숫자를 넣으세요.",
            "담긴 핵심: 기록부터 본다 (‘로그’)",
            "빠진 핵심: 사과",
        ] {
            assert!(page.contains(words), "no {words} at {size:?}: {page}");
        }
        let (_, page) = whole_page(stage.press("right"));
        assert!(flowing(&page).contains("질문 1의 꼬리질문 1"), "{page}");
    }
    let (_, page) = whole_page(opened(Language::En, (40, 12)).press("right"));
    let page = flowing(&page);
    for words in [
        "Your rating: 4 of 5",
        "Numbers in the result",
        "Missing: 사과",
    ] {
        assert!(page.contains(words), "no {words}: {page}");
    }
}

#[test]
fn findings_stand_beside_the_answer_where_there_is_room_and_below_it_elsewhere() {
    let row_of = |stage: &Stage, words: &str| {
        let rows = stage.rows();
        rows.iter().position(|row| row.contains(words))
    };
    let wide = opened(Language::Ko, (120, 40)).press("right");
    let answer = row_of(&wide, "행동: 제가 로그를").expect("the answer");
    let advice = row_of(&wide, "숫자를 넣으세요").expect("the advice");
    assert!(advice <= answer + 2, "{}", wide.screen());
    let narrow = opened(Language::Ko, (80, 40)).press("right");
    let answer = row_of(&narrow, "결과: 많이").expect("the answer");
    let advice = row_of(&narrow, "숫자를 넣으세요").expect("the advice");
    assert!(advice > answer, "{}", narrow.screen());
}

/// The text of all cells in the answer's rows with this look.
fn marked(stage: &Stage, looks: impl Fn(&ratatui::buffer::Cell) -> bool) -> String {
    let buffer = stage.model.view(stage.now).buffer;
    let rows = stage.rows();
    let first = rows.iter().position(|row| row.contains("상황: 고객이"));
    let first = u16::try_from(first.expect("the answer")).expect("a row");
    let mut found = String::new();
    for y in first..first + 3 {
        let mut x = 0;
        while x < 60 {
            let cell = &buffer[(x, y)];
            if looks(cell) && cell.symbol() != " " {
                found.push_str(cell.symbol());
            }
            x += u16::try_from(text::width(cell.symbol()).max(1)).unwrap_or(1);
        }
    }
    found
}

#[test]
fn the_words_a_finding_means_are_marked_where_they_stand_even_without_colour() {
    let coloured = opened(Language::Ko, (120, 40)).press("right");
    let underlined = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::UNDERLINED);
    assert_eq!(
        marked(&coloured, underlined),
        "로그를봤습니다많이좋아졌습니다"
    );
    let mut plain = Stage::themed(Theme::colourless(), Language::Ko, 120, 40);
    plain.send(open(transcript()));
    let plain = plain.press("right");
    assert_eq!(marked(&plain, underlined), "로그를봤습니다많이좋아졌습니다");
    let bold = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::BOLD);
    assert_eq!(marked(&plain, bold), "로그", "the key point");
}

#[test]
fn one_walks_through_the_answers_and_back_to_the_list() {
    opened(Language::Ko, (80, 24))
        .shows(say::debrief::OVERVIEW)
        .press("right")
        .shows(&say::debrief::page(Language::Ko, 1, 2))
        .press("right right")
        .shows(&say::debrief::page(Language::Ko, 2, 2))
        .press("left left left")
        .shows(say::debrief::OVERVIEW)
        .press("enter q")
        .shows(say::debrief::OVERVIEW)
        .press("q")
        .shows(say::review::TITLE);
}

#[test]
fn what_a_file_says_never_steers_the_terminal() {
    let evil = FILE
        .replace("제가 로그를", "제가\\u001B[2J\\u202E 로그를")
        .replace("숫자를 넣으세요.", "숫자\\u001B]0;x\\u0007")
        .replace("\"사과\"", "\"사과\\u009B\\u200B\"");
    let evil = transcript::read(&SourceText::new("transcript.toml", evil)).expect("a transcript");
    for size in SIZES {
        let mut stage = Stage::new(size.0, size.1);
        stage.send(open(evil.clone()));
        for _ in 0..2 {
            let (next, page) = whole_page(stage);
            let bad = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{200b}".contains(c);
            assert!(!page.contains(bad), "{page:?}");
            stage = next.press("right");
        }
    }
}

#[test]
fn the_interview_just_sat_is_looked_back_on_in_the_same_way() {
    let stage = Stage::interview(Mode::Real, 120, 40)
        .press("enter enter ctrl-s")
        .paste("상황: 작년에 화난 고객이 전화했습니다.\n행동: 저희 팀이 로그를 보고 저희가 서버를 고쳤습니다.")
        .press("ctrl-s 5 enter ctrl-s")
        .wait(2)
        .press("ctrl-s 0");
    let stage = stage
        .shows(say::debrief::TITLE)
        .shows(&say::debrief::own_mean(Language::Ko, 5.0))
        .shows("후하게 봤어요")
        .shows(say::debrief::ONE_THING)
        .press("right")
        .shows(say::findings::rules::OWN_PART)
        .shows(say::findings::rules::STAR_MISSING);
    let underlined = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::UNDERLINED);
    let buffer = stage.model.view(stage.now).buffer;
    let cells = buffer.content().iter().filter(|cell| underlined(cell));
    let words: String = cells.map(ratatui::buffer::Cell::symbol).collect();
    assert!(words.replace(' ', "").contains("저희팀이"), "{words}");
}

#[test]
fn a_debrief_of_any_size_panics_nowhere() {
    for columns in [0, 1, 2, 7, 19, 20, 40, 99, 100, 101, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 200] {
            let mut stage = opened(Language::Ko, (columns, rows));
            for key in [
                "end", "right", "end", "pagedown", "right", "up", "home", "left",
            ] {
                let _ = stage.model.view(stage.now);
                stage = stage.press(key);
            }
        }
    }
}

#[test]
fn unsure_points_come_before_praise_and_enter_goes_there() {
    let with = |verdict| {
        let mut transcript = transcript();
        let seen = transcript.turns[0].coach.as_mut().expect("a coach");
        seen.findings.clear();
        for point in &mut seen.key_points {
            point.verdict = verdict;
        }
        let mut stage = Stage::new(80, 40);
        stage.send(open(transcript));
        stage
    };
    let praise = super::First(say::debrief::NOTHING_NEXT, 5);
    with(Verdict::Unsure)
        .shows(&say::debrief::settle(Language::Ko, 2))
        .hides(praise)
        .press("enter")
        .shows("y 했어요");
    let praise = super::First(say::debrief::NOTHING_NEXT, 5);
    with(Verdict::NotHeard)
        .shows(super::First(say::debrief::MORE_POINTS, 5))
        .hides(praise);
    with(Verdict::Heard).shows(super::First(say::debrief::NOTHING_NEXT, 5));
}

#[test]
fn only_a_story_shows_its_balance() {
    let mut other = transcript();
    other.turns[0].kind = QuestionKind::Introduction;
    let mut stage = Stage::new(80, 40);
    stage.send(open(other));
    stage.hides("상황 30%");
    opened(Language::Ko, (80, 40)).shows("상황 30%");
}

#[test]
fn the_severity_of_a_finding_is_shown_in_words() {
    for language in Language::ALL {
        for (rule, severity, words) in [
            (Rule::NoNumber, Severity::Warning, say::debrief::WARNING),
            (Rule::NoNumber, Severity::Advice, say::debrief::ADVICE),
            (Rule::NoNumber, Severity::Note, say::debrief::ASKS),
            (Rule::Filler, Severity::Note, say::debrief::NOTE),
        ] {
            let mut transcript = transcript();
            let seen = transcript.turns[0].coach.as_mut().expect("a coach");
            (seen.findings[0].rule, seen.findings[0].severity) = (rule, severity);
            let mut stage = Stage::themed(Theme::colourless(), language, 120, 40);
            stage.send(open(transcript));
            stage
                .press("right")
                .shows(&format!("({})", words.get(language)));
        }
    }
}
