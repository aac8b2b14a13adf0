use super::Stage;
use crate::bank::{Condition, Probe, QuestionKind};
use crate::interview::{self, Event, Interview, Mode, Phase};
use crate::lang::{Language, Localized, say};
use crate::scenario::ProbeRange;
use crate::tui::{Effect, Input, Msg};

/// Up to the empty answer to the first question.
fn answering(mode: Mode, columns: u16, rows: u16) -> Stage {
    Stage::interview(mode, columns, rows).press("enter enter ctrl-s")
}

fn answers(stage: &Stage) -> Vec<String> {
    let turns = stage.model.interview().expect("an interview").turns();
    turns.iter().map(|turn| turn.answer.clone()).collect()
}

#[test]
fn an_interview_from_the_opening_to_the_debrief() {
    let stage = Stage::interview(Mode::Practice, 80, 24)
        .shows("기술 면접관")
        .press("enter")
        .shows("불만이 큰 고객을 만난 경험을")
        .shows(&say::interview::question_of(Language::Ko, 1, 2))
        .press("enter")
        .shows("남은 시간 0:30")
        .write("메모")
        .press("ctrl-s")
        .shows("남은 시간 6:00")
        .shows("메모: 메모")
        .write("저는 먼저 사과했습니다")
        .shows("저는 먼저 사과했습니다")
        .press("ctrl-s")
        .shows("남긴 것까지 챙겨요")
        .press("4")
        .shows(&say::interview::question_of(Language::Ko, 2, 2))
        .press("enter ctrl-s")
        .write("둘째 답변")
        .press("ctrl-s 0")
        .shows(say::debrief::TITLE)
        .shows(&say::debrief::own_mean(Language::Ko, 4.0))
        .press("end")
        .shows("내 평가: 4점")
        .shows(say::debrief::UNRATED);
    assert_eq!(answers(&stage), ["저는 먼저 사과했습니다", "둘째 답변"]);
    assert!(stage.effects.contains(&Effect::CloseSession));
}

#[test]
fn star_prompts_help_in_practice_and_hide_in_real_mode() {
    answering(Mode::Practice, 120, 40)
        .shows(say::coach::SITUATION)
        .shows(say::coach::RESULT);
    answering(Mode::Practice, 80, 24).shows("상황: 언제");
    answering(Mode::Real, 120, 40)
        .hides(say::coach::SITUATION)
        .hides(say::interview::HINT_TITLE);
    answering(Mode::Real, 80, 24).hides(say::coach::SITUATION);
}

#[test]
fn a_hint_is_there_in_practice_and_not_in_real_mode() {
    answering(Mode::Practice, 80, 24)
        .press("f2")
        .shows("고객을 대하는 태도");
    answering(Mode::Real, 80, 24)
        .press("f2")
        .hides("고객을 대하는 태도");
}

/// A presentation with material to read, whose answer draws a follow-up, up to the question.
fn presenting(columns: u16, rows: u16) -> Stage {
    let mut setup = super::setup(Mode::Real);
    let round = &mut setup.plan.rounds[0];
    round.probes = ProbeRange { min: 1, max: 1 };
    let question = &mut round.questions[1].question;
    question.brief = Some(Localized::same(
        "월 청구서는 3천만 원이고 절반이 데이터베이스입니다.",
    ));
    question.probes = vec![Probe {
        when: Condition::Always,
        prompt: Localized::same("예산이 반으로 줄면요?"),
        unsure: None,
        probes: Vec::new(),
    }];
    round.questions.remove(0);
    let mut stage = Stage::new(columns, rows);
    stage.send(Msg::SessionStarted(Box::new(setup)));
    stage.press("enter")
}

#[test]
fn a_brief_and_the_notes_on_it_stay_in_sight_up_to_the_last_follow_up() {
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let brief = "월 청구서는 3천만 원";
        presenting(columns, rows)
            .shows(brief)
            .press("enter")
            .shows(brief)
            .write("디비부터")
            .press("ctrl-s")
            .shows(brief)
            .shows("디비부터")
            .write("제 제안은 두 단계입니다")
            .shows("두 단계입니다")
            .press("ctrl-s")
            .shows("예산이 반으로")
            .press("enter")
            .shows("디비부터")
            .shows(brief)
            .write("그러면 한 단계만 합니다")
            .shows("한 단계만")
            .press("ctrl-s")
            .hides(brief);
    }
}

#[test]
fn a_long_brief_scrolls_and_leaves_room_to_write() {
    let long = |columns, rows| {
        let mut setup = super::setup(Mode::Real);
        let lines: Vec<String> = (1..=60).map(|it| format!("자료 {it}번 줄")).collect();
        let questions = &mut setup.plan.rounds[0].questions;
        questions[0].question.brief = Some(Localized::same(lines.join("\n")));
        let mut stage = Stage::new(columns, rows);
        stage.send(Msg::SessionStarted(Box::new(setup)));
        stage.press("enter enter").write("메모입니다")
    };
    for (columns, rows) in [(120, 40), (80, 24), (40, 12)] {
        let mut stage = long(columns, rows).shows("메모입니다").hides("60번 줄");
        for _ in 0..70 {
            stage = stage.press("alt-down");
        }
        stage.shows("60번 줄").shows("메모입니다");
    }
}

#[test]
fn the_clock_counts_down_and_in_practice_beyond() {
    answering(Mode::Practice, 80, 24)
        .wait(1)
        .shows("남은 시간 5:59")
        .wait(370)
        .shows("초과 +0:11");
}

#[test]
fn in_real_mode_the_interviewer_moves_on_with_the_draft() {
    let stage = answering(Mode::Real, 80, 24).write("쓰다 만").wait(360);
    assert_eq!(answers(&stage), ["쓰다 만"]);
    let stage = stage
        .shows(say::interview::TIME_UP)
        .write("1만 2천 명")
        .press("enter")
        .write("3")
        .shows("1만 2천 명\n 3")
        .wait(2)
        .press("enter")
        .shows("스스로 평가해");
    let turn = &stage.model.interview().expect("an interview").turns()[0];
    assert_eq!(turn.after_time, "1만 2천 명\n3");
    assert_eq!(turn.own, None);
    stage
        .press("4 esc down down enter right")
        .shows("시간이 다 된 뒤에 쓴 글: 1만 2천 명");
}

#[test]
fn a_pause_is_seen_and_hides_the_text() {
    answering(Mode::Practice, 80, 24)
        .write("비밀")
        .press("ctrl-p")
        .shows(say::interview::PAUSED)
        .hides("비밀")
        .wait(60)
        .press("ctrl-p")
        .shows("남은 시간 6:00")
        .shows("비밀");
}

#[test]
fn the_cursor_stands_at_the_insertion_point_by_display_width() {
    let stage = answering(Mode::Real, 80, 24).write("가나 a");
    let cursor = stage.model.view(stage.now).cursor.expect("a cursor");
    assert_eq!(cursor.x, 1 + 6);
    let stage = stage.press("left left");
    let cursor = stage.model.view(stage.now).cursor.expect("a cursor");
    assert_eq!(cursor.x, 1 + 4);
}

#[test]
fn a_click_places_the_cursor() {
    let mut stage = answering(Mode::Real, 80, 24).write("가나다");
    let cursor = stage.model.view(stage.now).cursor.expect("a cursor");
    stage.send(Msg::Input(Input::Clicked {
        column: 3,
        row: cursor.y,
    }));
    let stage = stage.write("X").press("ctrl-s");
    assert_eq!(answers(&stage), ["가X나다"]);
}

#[test]
fn decomposed_hangul_is_kept_as_typed() {
    let nfd = "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}";
    let stage = answering(Mode::Real, 80, 24).write(nfd).press("ctrl-s");
    assert_eq!(answers(&stage), [nfd]);
}

#[test]
fn a_paste_is_text_whatever_it_holds() {
    let stage = answering(Mode::Real, 80, 24)
        .paste("a\u{1b}[31m\u{7}\n둘째 줄\t끝")
        .shows("둘째 줄")
        .press("ctrl-s");
    assert_eq!(answers(&stage), ["a\u{1b}[31m\u{7}\n둘째 줄\t끝"]);
}

#[test]
fn no_control_character_reaches_the_screen() {
    let stage = answering(Mode::Real, 80, 24).paste("\u{1b}]0;x\u{7}\u{9b}\u{202e}\u{200b}끝");
    let bad = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}' | '\u{200b}');
    assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
}

#[test]
fn leaving_asks_once_and_everything_typed_is_recorded() {
    let stage = answering(Mode::Real, 80, 24)
        .write("글")
        .press("esc")
        .shows(say::interview::STOP_TITLE)
        .press("enter")
        .hides(say::interview::STOP_TITLE)
        .press("ctrl-c ctrl-c");
    assert_eq!(stage.effects.last(), Some(&Effect::Quit));
    let edits = stage.effects.iter().filter(|effect| {
        matches!(
            effect,
            Effect::Interview(interview::Effect::Record {
                event: Event::Edited { .. },
                ..
            })
        )
    });
    assert_eq!(edits.count(), 1);
}

#[test]
fn ending_here_goes_to_the_debrief() {
    answering(Mode::Real, 80, 24)
        .write("여기까지")
        .press("esc down down enter")
        .shows(say::debrief::ENDED_EARLY)
        .press("right")
        .shows("여기까지")
        .shows(say::debrief::LEFT);
}

#[test]
fn a_failing_save_is_reported_and_the_text_stays() {
    let mut stage = answering(Mode::Real, 80, 24).write("소중한 글");
    stage.send(Msg::SaveFailed(Localized::new(
        "디스크가 가득 찼어요",
        "The disk is full",
    )));
    let mut stage = stage.shows("저장 안 됨: 디스크가 가득").shows("소중한 글");
    stage.send(Msg::SaveHealed);
    stage.shows(say::interview::SAVED).hides("디스크가");
}

#[test]
fn notes_stay_in_sight_while_answering() {
    for (spoken, columns, rows) in [(false, 80, 24), (true, 80, 24), (true, 40, 12)] {
        let mut setup = super::setup(Mode::Real);
        setup.spoken = spoken;
        let mut stage = Stage::new(columns, rows);
        stage.send(Msg::SessionStarted(Box::new(setup)));
        stage
            .press("enter")
            .write("장애 보고서, ")
            .press("enter")
            .write("두 달")
            .press("ctrl-s")
            .shows("메모: 장애 보고서, 두 달")
            .write("작년에")
            .shows("메모: 장애 보고서, 두 달")
            .shows("작년에");
    }
}

#[test]
fn a_resumed_interview_shows_its_notes_while_it_waits() {
    let noted = Stage::interview(Mode::Real, 80, 24).press("enter enter");
    let before = noted.write("장애 보고서").press("ctrl-s").write("앞");
    let interview = before.model.interview().expect("an interview").clone();
    let mut stage = Stage::new(80, 24);
    stage.now = before.now;
    stage.send(Msg::SessionResumed(Box::new(interview)));
    stage
        .shows(&say::interview::resumed(Language::Ko, "Enter"))
        .shows("메모: 장애 보고서");
}

#[test]
fn a_resumed_interview_waits_for_the_candidate() {
    for (key, typed) in [("enter", "앞"), ("ctrl-s", "앞"), ("뒤", "앞뒤")] {
        let before = answering(Mode::Real, 80, 24).write("앞").wait(60);
        let interview = before.model.interview().expect("an interview").clone();
        let mut stage = Stage::new(80, 24);
        stage.now = before.now;
        stage.send(Msg::SessionResumed(Box::new(interview)));
        let stage = stage
            .wait(4000)
            .shows("남은 시간 5:00")
            .shows(&say::interview::resumed(Language::Ko, "Enter"))
            .press(key)
            .hides(&say::interview::resumed(Language::Ko, "Enter"))
            .wait(10)
            .shows("남은 시간 4:50")
            .press("ctrl-s");
        assert_eq!(answers(&stage), [typed], "{key}");
        let turn = &stage.model.interview().expect("an interview").turns()[0];
        assert_eq!(turn.used.as_secs(), 70);
    }
}

#[test]
fn what_lies_over_the_answer_swallows_no_letter_of_it() {
    let typed = "j q 1 고객이 먼저";
    for box_key in ["f1", "ctrl-g", "f2", "ctrl-r", "esc", "ctrl-c"] {
        let stage = answering(Mode::Practice, 80, 24).press(box_key);
        let open = stage.screen();
        let stage = stage.write(typed);
        assert_ne!(stage.screen(), open, "{box_key}");
        let stage = stage.press(box_key).paste("붙임").press("ctrl-s");
        assert_eq!(answers(&stage), [format!("{typed}붙임")], "{box_key}");
    }
}

#[test]
fn the_key_that_opens_a_box_closes_it() {
    for (key, second) in [("f2", "ctrl-r"), ("f1", "ctrl-g"), ("ctrl-r", "f2")] {
        let before = answering(Mode::Practice, 80, 24).screen();
        for closing in [key, second] {
            let stage = answering(Mode::Practice, 80, 24).press(key).press(closing);
            assert_eq!(stage.screen(), before, "{key}, {closing}");
        }
    }
}

#[test]
fn the_footer_names_what_the_screen_is_for_and_nothing_dead() {
    let noting =
        |columns, rows| Stage::interview(Mode::Practice, columns, rows).press("enter enter");
    for (columns, rows) in [(40, 12), (80, 24)] {
        let footer = |stage: &Stage| stage.rows().pop().unwrap_or_default();
        assert!(footer(&noting(columns, rows)).contains("Ctrl-S"));
        let paused = footer(&answering(Mode::Practice, columns, rows).press("ctrl-p"));
        assert!(
            paused.contains("Ctrl-P") && !paused.contains("Ctrl-S"),
            "{paused}"
        );
        let opening = footer(&Stage::interview(Mode::Practice, columns, rows));
        assert!(
            opening.contains("Enter") && !opening.contains("Ctrl-P"),
            "{opening}"
        );
    }
    let answering = answering(Mode::Practice, 80, 24);
    answering
        .shows("Ctrl-S")
        .shows("F2")
        .shows("Ctrl-P")
        .shows("Esc");
}

#[test]
fn an_answer_is_rated_beside_the_question_on_the_anchors_of_what_it_asked() {
    use QuestionKind::{Behavioral, Design, Motivation, Quiz, Technical};
    for (columns, rows) in [(80, 24), (120, 40), (40, 16)] {
        answering(Mode::Practice, columns, rows)
            .write("사과부터 했습니다")
            .press("ctrl-s")
            .shows("불만이 큰 고객을")
            .shows("사과부터 했습니다")
            .shows("남긴 것까지 챙겨요");
    }
    for kind in QuestionKind::ALL {
        let mut setup = super::setup(Mode::Practice);
        setup.plan.rounds[0].questions[0].question.kind = kind;
        let mut stage = Stage::new(80, 24);
        stage.send(Msg::SessionStarted(Box::new(setup)));
        let stage = stage
            .press("enter enter ctrl-s")
            .write("네")
            .press("ctrl-s");
        match kind {
            Behavioral | Design | Motivation | Technical => stage.shows("맡은 일을 끝내요"),
            Quiz => stage.hides("맡은 일을 끝내요"),
            _ => stage
                .hides("맡은 일을 끝내요")
                .shows(say::interview::GENERAL_3),
        };
    }
}

#[test]
fn no_rating_is_selected_before_the_candidate_goes_to_one() {
    let given = |stage: &Stage| {
        let ratings = stage.effects.iter().filter_map(|effect| match effect {
            Effect::Interview(interview::Effect::Record {
                event: Event::Rated { own },
                ..
            }) => Some(*own),
            _ => None,
        });
        ratings.collect::<Vec<_>>()
    };
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let mut stage = answering(Mode::Practice, columns, rows)
            .write("사과부터 했습니다")
            .press("ctrl-s");
        for point in 1..=5 {
            stage = stage.hides(&format!("> {point}"));
        }
        let enter = say::keys::ACCEPT;
        let stage = stage.hides(&format!("Enter {}", enter.get(Language::Ko)));
        let stage = stage.press("enter");
        assert_eq!(given(&stage), [], "Enter alone rated at {columns} columns");
        // From above, the best comes first; from below, the worst.
        let stage = stage.press("down").shows("> 5").press("down").shows("> 4");
        assert_eq!(given(&stage.press("enter")), [Some(4)]);
    }
    answering(Mode::Practice, 80, 24)
        .write("네")
        .press("ctrl-s up")
        .shows("> 1");
}

/// What a candidate types belongs to the candidate, whatever the program is doing.
#[test]
fn a_text_typed_through_every_phase_is_found_again() {
    for mode in [Mode::Practice, Mode::Real] {
        for spoken in [false, true] {
            let mut setup = super::setup(mode);
            setup.spoken = spoken;
            setup.plan.rounds[0].minutes = 600;
            setup.plan.rounds[0].probes = ProbeRange { min: 1, max: 1 };
            let mut stage = Stage::new(80, 24);
            stage.send(Msg::SessionStarted(Box::new(setup)));
            let stage = stage
                .press("enter")
                .write("가1")
                .press("f1")
                .write("나2")
                .press("enter")
                .write("다3")
                .press("ctrl-s ctrl-s")
                .write("라4")
                .press("f1")
                .write("q5?")
                .press("f2")
                .write("j6")
                .press("esc")
                .write("1만 2천 명")
                .press("ctrl-p")
                .write("마7")
                .wait(400)
                .write("바8 3");
            let stage = match mode {
                Mode::Practice => stage.press("ctrl-s"),
                Mode::Real => stage.press("f1").write("0s").wait(2).press("enter"),
            };
            // The follow-up, while it is asked and after that.
            let stage = stage.write("사9").wait(30).write("h?").press("ctrl-s 3");
            let turns = stage.model.interview().expect("an interview").turns();
            assert_eq!(turns.len(), 2, "{mode:?}, {spoken}");
            let found = turns.iter().map(|turn| {
                let texts = [&turn.notes, &turn.answer, &turn.after_time];
                texts.map(String::as_str).concat()
            });
            let late = if mode == Mode::Real { "0s" } else { "" };
            let typed = format!("가1나2다3라4q5?j61만 2천 명마7바8 3{late}사9h?");
            assert_eq!(found.collect::<String>(), typed, "{mode:?}, {spoken}");
            assert_eq!(turns[0].own, Some(3));
        }
    }
}

/// A power cut may fall between an event and what follows it at the same moment.
#[test]
fn from_whatever_event_a_session_is_resumed_it_stands_on_a_screen() {
    let played = answering(Mode::Practice, 80, 24)
        .write("첫째")
        .press("ctrl-s 4 enter ctrl-s x ctrl-s 0");
    let events = played.effects.iter().filter_map(|effect| match effect {
        Effect::Interview(interview::Effect::Record { at, event }) => Some((*at, event.clone())),
        _ => None,
    });
    let events: Vec<_> = events.collect();
    for saved in 1..=events.len() {
        let (interview, refused) = Interview::replay(events[..saved].iter().cloned());
        assert!(refused.is_empty());
        let mut stage = Stage::new(80, 24);
        stage.now = events[saved - 1].0;
        stage.send(Msg::SessionResumed(Box::new(interview.unwrap())));
        let last = &events[saved - 1].1;
        let resumed = stage.model.interview();
        let phase = resumed
            .unwrap_or_else(|| panic!("nothing after {last:?}"))
            .phase();
        let between = matches!(phase, Phase::Answered { .. } | Phase::Settled { .. });
        assert!(!between, "{phase:?} after {last:?}");
    }
}

#[test]
fn errors_in_saving_are_shown_on_every_screen_of_the_interview() {
    let full = || Msg::SaveFailed(Localized::new("디스크가 가득 찼어요", "The disk is full"));
    for (columns, rows) in [(80, 24), (40, 12)] {
        for keys in [
            "enter",
            "enter enter",
            "enter enter ctrl-s",
            "enter enter ctrl-s ctrl-p",
            "enter enter ctrl-s a ctrl-s",
            "enter enter ctrl-s esc down down enter",
        ] {
            let mut stage = Stage::interview(Mode::Practice, columns, rows);
            stage.send(full());
            let stage = stage.shows(say::interview::UNSAVED).press(keys);
            let mut stage = stage.shows("저장 안 됨: 디스크가 가득");
            stage.send(Msg::SaveHealed);
            stage.hides(say::interview::UNSAVED);
        }
    }
}

#[test]
fn errors_in_saving_are_shown_in_full() {
    let why = "디스크에 남은 공간이 없어요. ".repeat(5) + "그래도 글은 남아 있어요";
    let mut stage = answering(Mode::Practice, 80, 24);
    stage.send(Msg::SaveFailed(Localized::new(why.clone(), why.clone())));
    for keys in ["a", "ctrl-p", "ctrl-p", "b"] {
        stage = stage.press(keys).shows("그래도 글은 남아 있어요");
    }
    stage = stage.shows("ab").shows("F1");
    stage.send(Msg::SaveHealed);
    stage.hides("그래도 글은 남아 있어요");
}

#[test]
fn a_long_answer_scrolls_with_the_cursor() {
    let text: Vec<String> = (0..100).map(|line| format!("줄 {line}")).collect();
    answering(Mode::Real, 80, 24)
        .paste(&text.join("\n"))
        .shows("줄 99")
        .hides("줄 0\n")
        .press("ctrl-home")
        .shows("줄 0\n")
        .press("pagedown pagedown pagedown")
        .hides("줄 0\n");
}

#[test]
fn the_one_advice_of_the_last_time_stands_above_the_answer_in_practice() {
    let asked = |mode, columns, rows| {
        let mut setup = super::setup(mode);
        let question = setup.plan.rounds[0].questions[0].reference();
        let advice = Localized::new("결과에 숫자를 넣어 보세요.", "Put a number on the result.");
        setup.advice.insert(question, advice);
        let mut stage = Stage::new(columns, rows);
        stage.send(Msg::SessionStarted(Box::new(setup)));
        stage.press("enter enter")
    };
    let said = "지난번 조언: 결과에 숫자를";
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        asked(Mode::Practice, columns, rows).shows(said);
        asked(Mode::Real, columns, rows).hides("지난번 조언");
    }
    let next = asked(Mode::Practice, 80, 24).press("ctrl-s").shows(said);
    let next = next.write("답").press("ctrl-s 3 enter");
    next.hides("지난번 조언");
}

#[test]
fn a_hint_stays_in_sight_while_one_writes_and_goes_with_its_question() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let stage = answering(Mode::Practice, columns, rows)
            .press("f2")
            .write("가나");
        let stage = stage.shows(say::interview::INTENT).shows("가나");
        // It scrolls if there is no room for it, and Esc closes it before asking to stop.
        let stage = stage.press("alt-down alt-up esc");
        let stage = stage
            .hides(say::interview::STOP_TITLE)
            .press("f2 ctrl-s 3 enter enter");
        stage.hides("고객을 대하는 태도");
    }
}

#[test]
fn the_line_of_a_cv_that_a_question_is_about_stands_below_it() {
    let wrote = "정산 오류를 배포 전에 3건 잡았습니다";
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let mut setup = super::setup(Mode::Real);
        setup.plan.rounds[0].probes = ProbeRange { min: 1, max: 1 };
        setup.plan.rounds[0].questions[0].question.about = Some(wrote.to_owned());
        let mut stage = Stage::new(columns, rows);
        stage.send(Msg::SessionStarted(Box::new(setup)));
        let line = say::interview::about(Language::Ko, "정산 오류를");
        let stage = stage.press("enter").shows(&line);
        let stage = stage.press("enter").shows(&line);
        let stage = stage.press("ctrl-s").shows(&line).write("네").wait(2);
        // Follow-ups have their own words.
        stage.press("ctrl-s").hides(&line);
    }
}
