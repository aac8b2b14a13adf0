//! The candidate's corrections of the coach: marked, taken back and undone, in the debrief and in
//! review.

use crate::coach::{Rule, Verdict};
use crate::diagnostic::SourceText;
use crate::interview::Mode;
use crate::lang::{Language, Localized, say};
use crate::review::notes::OwnWord;
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview, Reviewed};
use crate::transcript::{self, Transcript};
use crate::tui::{Effect, Msg};

use super::{First, Stage};

const FILE: &str = include_str!("../../../tests/data/records/transcript-1-judge.toml");
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn transcript() -> Transcript {
    transcript::read(&SourceText::new("transcript.toml", FILE)).expect("a transcript")
}

fn past(sealed: Option<Localized>) -> Box<PastInterview> {
    Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed,
    })
}

/// The page of the first answer.
fn answer(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::TranscriptOpened(past(None)));
    stage.press("right")
}

#[track_caller]
fn saved(stage: &Stage) -> &Notes {
    match stage.effects.last() {
        Some(Effect::SaveNotes { notes, .. }) => notes,
        other => panic!("nothing was saved but {other:?}"),
    }
}

fn word(stage: &Stage, point: &str) -> Option<OwnWord> {
    saved(stage).word(&transcript().turns, 0, point)
}

/// The screen without line breaks, so that wrapped sentences are found.
fn flowing(stage: &Stage) -> String {
    let screen = stage.screen();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_the_coach_cannot_tell_is_asked_with_a_box_to_tick() {
    for size in SIZES {
        let stage = answer(Language::Ko, size).press("tab");
        let screen = flowing(&stage);
        assert!(screen.contains("[?] 이 말을 하셨나요?"), "{screen}");
        let stage = answer(Language::En, size).press("tab");
        let screen = flowing(&stage);
        assert!(screen.contains("[?] Did you say this?"), "{screen}");
    }
}

#[test]
fn one_key_and_a_sentence_make_the_point_and_the_key_again_takes_it_back() {
    for size in SIZES {
        let stage = answer(Language::Ko, size).press("tab y");
        let stage = stage.shows(say::last_word::WHERE);
        // The most similar sentence, in the follow-up, is selected already.
        let screen = flowing(&stage);
        assert!(screen.contains("> 그 뒤로 매일 진행"), "{screen}");
        let stage = stage
            .press("up enter")
            .hides(First(say::last_word::WHERE, 2));
        let said = "네, 먼저 사과드렸습니다.";
        assert_eq!(
            word(&stage, "daily"),
            Some(OwnWord::Said(vec![(1, 0..said.len())]))
        );
        let screen = flowing(&stage);
        assert!(screen.contains("[x] 내가 짚은 핵심"), "{screen}");
        let stage = stage.press("y");
        assert_eq!(word(&stage, "daily"), None);
        assert!(flowing(&stage).contains("[?] 이 말을 하셨나요?"));
    }
}

#[test]
fn leaving_the_sentences_marks_nothing() {
    let stage = answer(Language::Ko, (80, 24)).press("tab y down esc");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    stage
        .shows("핵심 3개 가운데 들린 것 1개")
        .press("esc right")
        .shows(&say::debrief::page(Language::Ko, 2, 2));
}

#[test]
fn no_to_a_point_a_question_and_a_finding_and_undo() {
    for size in SIZES {
        // Upward from the question: a missing point, a heard one, two findings.
        let stage = answer(Language::Ko, size).press("tab x");
        assert_eq!(word(&stage, "daily"), Some(OwnWord::NotSaid));
        let stage = stage
            .press("up x")
            .shows(First(say::last_word::LEFT_OUT_ANYWAY, 3));
        let stage = stage.press("esc up x");
        assert_eq!(word(&stage, "logs"), Some(OwnWord::NotSaid));
        let notes = saved(&stage).clone();
        let reviewed = Reviewed::of(&transcript().turns, &notes);
        assert_eq!(reviewed.points(0)[0].verdict, Verdict::NotHeard);
        let stage = stage.press("home x");
        let disputed = |stage: &Stage| saved(stage).disputed(&transcript().turns, 0).to_vec();
        assert_eq!(disputed(&stage), [Rule::NoNumber]);
        let stage = stage.press("down");
        let screen = flowing(&stage);
        assert!(
            screen.contains("아니라고 하신 지적: 결과의 수치"),
            "{screen}"
        );
        let stage = stage.press("u");
        assert_eq!(disputed(&stage), []);
        assert_eq!(saved(&stage), &notes);
        let stage = stage.press("ctrl-z u");
        assert!(saved(&stage).is_empty());
        stage
            .press("u")
            .shows(First(say::last_word::NOTHING_TO_UNDO, 3));
    }
}

#[test]
fn a_finding_cannot_be_said_and_a_whole_interview_has_no_points() {
    answer(Language::Ko, (80, 24))
        .press("tab home y")
        .shows("핵심에만 쓸 수 있어요");
    answer(Language::Ko, (80, 24))
        .press("left tab")
        .hides("y 했어요");
}

#[test]
fn on_a_follow_up_the_points_are_those_of_its_question() {
    let stage = answer(Language::Ko, (120, 40)).press("right tab y enter");
    assert!(matches!(word(&stage, "daily"), Some(OwnWord::Said(_))));
    let screen = flowing(&stage);
    assert!(
        screen.contains("핵심 3개 가운데 들린 것 2개 (그중"),
        "{screen}"
    );
    assert!(
        !screen.contains("내용 "),
        "a follow-up has no marks: {screen}"
    );
    stage.shows(say::debrief::PROBE_UNMARKED);
}

#[test]
fn other_changes_in_review_are_undone_alike() {
    let stage = answer(Language::Ko, (80, 24)).press("2");
    assert_eq!(saved(&stage).own(&transcript(), 0), Some(2));
    let stage = stage.press("u");
    assert_eq!(saved(&stage).own(&transcript(), 0), Some(4));
}

#[test]
fn a_mark_that_is_not_given_is_a_dash_with_its_reason() {
    let mut unmarked = transcript();
    let seen = unmarked.turns[0].coach.as_mut().expect("a coach");
    seen.marks[3].points = None;
    for (language, dash) in [(Language::Ko, "주도성 –"), (Language::En, "Ownership –")] {
        let why = say::coach::UNMEASURED.get(language);
        let mut stage = Stage::in_language(language, 120, 40);
        let past = PastInterview {
            transcript: unmarked.clone(),
            ..*past(None)
        };
        stage.send(Msg::TranscriptOpened(Box::new(past)));
        let stage = stage.press("right");
        let screen = flowing(&stage);
        assert!(screen.contains(dash) && screen.contains(why), "{screen}");
    }
}

#[test]
fn where_nothing_can_be_kept_nothing_is_claimed() {
    let mut stage = Stage::new(80, 24);
    let why = Localized::new("형식이 더 새로워요.", "It is newer.");
    stage.send(Msg::TranscriptOpened(past(Some(why))));
    let stage = stage.press("right tab x").shows("아무것도 더할 수 없어요");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
}

#[test]
fn the_debrief_of_an_interview_just_sat_takes_the_same_keys_once_it_is_saved() {
    for size in SIZES {
        let mut stage = Stage::interview(Mode::Practice, size.0, size.1)
            .press("esc")
            .press("down down enter");
        stage = stage.shows(say::debrief::ENDED_EARLY);
        assert!(stage.effects.contains(&Effect::CloseSession));
        stage.send(Msg::SessionClosed(past(None)));
        let stage = stage.shows(say::debrief::ENDED_EARLY).press("right tab x");
        assert_eq!(word(&stage, "daily"), Some(OwnWord::NotSaid));
        stage.press("esc esc esc").shows("AWS");
    }
}

#[test]
fn the_keys_are_in_the_footer_and_in_the_help() {
    for language in Language::ALL {
        let [check, said, no] = match language {
            Language::Ko => ["핵심", "y 했어요", "x 아니요"],
            _ => ["points", "y said it", "x not so"],
        };
        let check = &format!("Tab {check}");
        answer(language, (80, 24))
            .shows(check)
            .press("tab")
            .shows(said)
            .shows(no);
        let stage = answer(language, (40, 12)).shows(check).press("tab");
        stage.shows(said).shows(no).shows("Esc ");
        // The page of the whole interview has no items to weigh.
        let whole = answer(language, (40, 12)).press("left");
        whole
            .hides("Tab ")
            .shows("Enter ")
            .press("enter")
            .shows(check);
    }
}

#[test]
fn no_size_panics_and_what_is_selected_is_in_sight() {
    for columns in [0, 1, 2, 5, 19, 20, 40, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 12, 200] {
            answer(Language::Ko, (columns, rows))
                .press("tab home end y pagedown pageup home end esc x u pagedown left right esc");
        }
    }
    let stage = answer(Language::Ko, (40, 12)).press("tab home");
    assert!(flowing(&stage).contains("> 결과의 수치"));
    let stage = stage.press("end");
    assert!(flowing(&stage).contains("[?] 이 말을 하셨나요?"));
}

#[test]
fn the_page_of_a_follow_up_says_why_it_was_asked() {
    for size in SIZES {
        let mut transcript = transcript();
        transcript.turns[1].reason = Some("no-number".into());
        let mut stage = Stage::in_language(Language::Ko, size.0, size.1);
        stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
            transcript,
            notes: Notes::default(),
            second: SecondReadings::default(),
            sealed: None,
        })));
        let screen = flowing(&stage.press("right right"));
        let why = "물은 까닭: 얼마나 달라졌는지 수치가 들리지 않아서요";
        assert!(screen.contains(why), "{screen}");
    }
}

/// The position of words in the first answer.
fn words(transcript: &Transcript, words: &str) -> (usize, std::ops::Range<usize>) {
    let start = transcript.turns[0].answer.find(words).expect("the words");
    (0, start..start + words.len())
}

#[test]
fn one_denied_point_is_called_wrong_and_the_other_stays() {
    let mut transcript = transcript();
    let (_, one) = words(&transcript, "로그를 봤습니다");
    let (_, other) = words(&transcript, "많이 좋아졌습니다");
    let seen = transcript.turns[0].coach.as_mut().expect("a coach");
    for (point, place) in seen.key_points.iter_mut().zip([&one, &other]) {
        point.verdict = Verdict::Contradicted;
        point.places = vec![place.clone()];
    }
    let finding = |place: &std::ops::Range<usize>| crate::coach::Finding {
        rule: Rule::KeyPoints,
        severity: crate::coach::Severity::Warning,
        quote: Some(place.clone()),
        more: Vec::new(),
        advice: Localized::same("!"),
    };
    seen.findings = vec![finding(&one), finding(&other)];
    let mut stage = Stage::in_language(Language::Ko, 80, 24);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript.clone(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    let stage = stage.press("right tab home x");
    let notes = saved(&stage);
    let word = |point: &str| notes.word(&transcript.turns, 0, point);
    assert_eq!(
        (word("logs"), word("sorry")),
        (Some(OwnWord::NotSaid), None)
    );
}
