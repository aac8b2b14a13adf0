//! Dialogues played from lines, with time as a value.

mod aloud;
mod spoken_words;

use std::time::Duration;

use crate::interview::tests::{practice, probed, real, setup};
use crate::interview::{self, AnswerEnd, Event, Interview, Mode, Phase, Setup};
use crate::lang::say::{Phrase, interview as words, plain as say};
use crate::lang::{Language, Localized};
use crate::moment::Moment;
use crate::review::ResumableSession;

use super::{Choice, Dialogue, Effect, Menu};

/// A dialogue in progress, and all of its output.
struct Talk {
    dialogue: Dialogue,
    now: Moment,
    /// The line being typed.
    unfinished: String,
    effects: Vec<Effect>,
}

impl Talk {
    fn begin(setup: Setup) -> Self {
        let begun = Dialogue::begin(setup, Language::Ko, Moment::ZERO);
        Self::holding(begun, Moment::ZERO)
    }

    fn resume(interview: Interview, now: Moment) -> Self {
        Self::holding(Dialogue::resume(interview, Language::Ko, now), now)
    }

    fn holding((dialogue, effects): (Dialogue, Vec<Effect>), now: Moment) -> Self {
        Self {
            dialogue,
            now,
            unfinished: String::new(),
            effects,
        }
    }

    fn lines(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let effects = self.dialogue.line(self.now, line);
            self.take(effects);
        }
        self
    }

    fn typing(mut self, unfinished: &str) -> Self {
        unfinished.clone_into(&mut self.unfinished);
        self
    }

    /// Lets time pass, waking whenever the dialogue asks for it.
    fn wait(mut self, seconds: u64) -> Self {
        let end = self.now + Duration::from_secs(seconds);
        loop {
            let due = self.dialogue.wakes_at(self.now).filter(|due| *due < end);
            let later = self.now + Duration::from_millis(1);
            self.now = due.map_or(end, |due| due.max(later));
            let effects = self.dialogue.tick(self.now, &self.unfinished);
            self.take(effects);
            if self.now >= end {
                return self;
            }
        }
    }

    fn take(&mut self, effects: Vec<Effect>) {
        if effects.contains(&Effect::TookLine) {
            self.unfinished.clear();
        }
        self.effects.extend(effects);
    }

    fn interview(&self) -> &Interview {
        self.dialogue.interview()
    }

    fn answer(&self, turn: usize) -> &str {
        self.interview()
            .turns()
            .get(turn)
            .map_or("", |it| &it.answer)
    }

    fn said(&self) -> Vec<&str> {
        let said = self.effects.iter().filter_map(|effect| match effect {
            Effect::Say(said) => Some(said.as_str()),
            _ => None,
        });
        said.collect()
    }

    #[track_caller]
    fn has_said(&self, phrase: Phrase, times: usize) {
        let phrase = phrase.get(Language::Ko);
        let said = self.said();
        let found = said.iter().filter(|it| it.contains(phrase)).count();
        assert_eq!(found, times, "'{phrase}' in {said:#?}");
    }

    fn events(&self) -> Vec<(Moment, Event)> {
        let events = self.effects.iter().filter_map(|effect| match effect {
            Effect::Interview(interview::Effect::Record { at, event }) => {
                Some((*at, event.clone()))
            }
            _ => None,
        });
        events.collect()
    }
}

#[test]
fn a_whole_interview_comes_in_one_piece_as_from_a_pipe() {
    let talk = Talk::begin(practice()).lines(&[
        "",
        "메모 하나",
        ".",
        "첫 줄",
        "",
        "둘째 줄",
        ".",
        "4",
        ".",
        "다음 답변",
        ".",
        "0",
    ]);
    assert!(!talk.dialogue.is_live());
    assert_eq!(talk.answer(0), "첫 줄\n\n둘째 줄");
    assert_eq!(talk.answer(1), "다음 답변");
    let turns = talk.interview().turns();
    assert_eq!((turns[0].own, turns[1].own), (Some(4), None));
    assert_eq!(turns[0].notes, "메모 하나");
    talk.has_said(words::RATE, 2);
    talk.has_said(say::INTRO, 1);
}

#[test]
fn what_is_recorded_plays_back_to_the_same_interview() {
    let talk = Talk::begin(practice()).lines(&["", ".", "첫 줄", "/취소", "둘째 줄", ".", "3"]);
    let (replayed, refused) = Interview::replay(talk.events());
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(replayed.as_ref(), Some(talk.interview()));
    assert_eq!(talk.answer(0), "둘째 줄");
}

#[test]
fn at_the_limit_the_line_being_typed_belongs_to_the_answer() {
    let talk = Talk::begin(real()).lines(&["", ".", "먼저 로그를"]);
    let talk = talk.typing("봤고, 그다음").wait(61);
    assert!(matches!(talk.interview().phase(), Phase::TimeUp { .. }));
    assert_eq!(talk.answer(0), "먼저 로그를\n봤고, 그다음");
    assert_eq!(talk.interview().turns()[0].end, AnswerEnd::TimedOut);
    assert_eq!(talk.unfinished, "");
    talk.has_said(say::TIME_UP, 1);
    // The rest of that line, and more, is kept next to the answer.
    let talk = talk.lines(&["되돌렸습니다", "4", ""]);
    assert!(matches!(talk.interview().phase(), Phase::TimeUp { .. }));
    let talk = talk.wait(2).lines(&[""]);
    assert!(matches!(talk.interview().phase(), Phase::Rating { .. }));
    assert_eq!(talk.answer(0), "먼저 로그를\n봤고, 그다음");
    assert_eq!(talk.interview().turns()[0].after_time, "되돌렸습니다\n4\n");
    assert_eq!(talk.interview().turns()[0].own, None);
}

#[test]
fn a_note_being_typed_when_thinking_ends_stays_a_note() {
    let talk = Talk::begin(real()).lines(&["", ""]).typing("결제 장애");
    let talk = talk.wait(31).lines(&["제가 맡았습니다", "."]);
    let turn = &talk.interview().turns()[0];
    assert_eq!(
        (turn.notes.as_str(), turn.answer.as_str()),
        ("결제 장애", "제가 맡았습니다")
    );
}

#[test]
fn an_unfinished_command_is_neither_answer_nor_note() {
    for begun in ["/ti", ".", "/도", " "] {
        let talk = Talk::begin(real()).lines(&["", ".", "답"]).typing(begun);
        assert_eq!(talk.wait(61).answer(0), "답", "{begun}");
    }
}

#[test]
fn the_clock_is_told_at_each_warning_and_only_once() {
    let talk = Talk::begin(practice()).lines(&["", ".", "답"]).wait(300);
    let left = |seconds| say::time_left(Language::Ko, Duration::from_secs(seconds));
    let shares = talk.interview().setup().clock.warn_at;
    for share in shares {
        let at = Duration::from_secs(60).mul_f64(share);
        let said = talk.said();
        let told = said.iter().filter(|it| **it == left(at.as_secs())).count();
        assert_eq!(told, 1, "{said:#?}");
    }
    talk.has_said(say::OVERTIME, 1);
    assert_eq!(talk.lines(&["."]).answer(0), "답");
}

#[test]
fn an_answer_without_words_is_submitted_only_by_a_second_period() {
    let talk = Talk::begin(practice()).lines(&["", ".", "."]).wait(5);
    talk.has_said(say::EMPTY_ANSWER, 1);
    assert!(talk.interview().turns().is_empty());
    let talk = talk.lines(&["."]);
    assert_eq!(talk.interview().turns().len(), 1);
    // Pasted at once, it takes its time, and what follows waits.
    let talk = Talk::begin(practice()).lines(&["", ".", ".", ".", "2"]);
    assert!(talk.interview().turns().is_empty() && talk.dialogue.has_pending());
    let talk = talk.wait(3);
    assert_eq!(talk.interview().turns()[0].own, Some(2));
}

#[test]
fn skipping_leads_to_the_rating_from_wherever_it_is_said() {
    for before in [&[""][..], &["", ""], &["", "."], &["", ".", "글"]] {
        let talk = Talk::begin(practice())
            .lines(before)
            .lines(&["/skip"])
            .wait(3);
        let phase = talk.interview().phase();
        assert!(
            matches!(phase, Phase::Rating { .. }),
            "{before:?}: {phase:?}"
        );
        let talk = talk.lines(&["/넘김"]);
        assert_eq!(talk.interview().place().map(|it| it.question), Some(1));
    }
}

#[test]
fn a_follow_up_is_asked_and_answered() {
    let asked = setup(Mode::Practice, vec![probed("first")]);
    let answer = "배포를 멈췄고, 지난 한 시간의 로그를 모아 원인을 세 가지로 나눴습니다.";
    let talk = Talk::begin(asked).lines(&["", ".", answer, "."]);
    let Phase::Asking { turn, .. } = talk.interview().phase() else {
        panic!("no follow-up");
    };
    let prompt = turn.prompt().to_owned();
    let said = talk.said().join("\n");
    assert!(said.contains(&prompt), "{prompt}: {said}");
    assert!(said.contains(words::FOLLOW_UP.get(Language::Ko)), "{said}");
    // There is no thinking time: whatever is written is the answer.
    let talk = talk.lines(&["이전 이미지로 되돌렸습니다", "."]);
    assert_eq!(talk.answer(1), "이전 이미지로 되돌렸습니다");
}

#[test]
fn whatever_is_written_is_found_again() {
    // In practice mode nothing is written after the limit; in a real interview everything is.
    for setup in [practice(), real()] {
        let talk = Talk::begin(setup).lines(&["", "하나", "/usr", "둘", ".", "셋", "/한글"]);
        let talk = talk.wait(70).lines(&["넷", "..", "/etc/hosts"]);
        let mut left = Talk::holding((talk.dialogue, Vec::new()), talk.now);
        let effects = left.dialogue.stop(left.now, "다섯");
        left.take(effects);
        let left = left.lines(&["/end"]);
        let turn = &left.interview().turns()[0];
        let kept = format!("{}\n{}\n{}", turn.notes, turn.answer, turn.after_time);
        let expected = "하나 /usr 둘 셋 /한글 넷 . /etc/hosts 다섯";
        assert_eq!(
            kept.split_whitespace().collect::<Vec<_>>().join(" "),
            expected
        );
    }
}

#[test]
fn what_looks_like_a_command_is_kept_and_can_be_taken_back() {
    let talk = Talk::begin(practice()).lines(&["", ".", "첫 줄", "/skp"]);
    let unknown = say::unknown_command(Language::Ko, "/skp");
    assert!(talk.said().contains(&unknown.as_str()));
    let talk = talk.lines(&["/undo", "."]);
    assert_eq!(talk.answer(0), "첫 줄");
}

#[test]
fn a_line_that_is_no_rating_is_said_to_be_kept_nowhere() {
    let talk = Talk::begin(setup(Mode::Practice, vec![probed("one")]));
    let mut talk = talk.lines(&["", ".", "답했어요.", "."]);
    while !matches!(talk.dialogue.interview().phase(), Phase::Rating { .. }) {
        talk = talk.lines(&["", ".", "답했어요.", "."]);
    }
    talk.lines(&["덧붙이면"]).has_said(say::NOT_KEPT, 1);
}

#[test]
fn the_outline_of_the_strong_answer_is_said_where_it_is_asked_for_and_noted_down() {
    let mut setup = setup(Mode::Practice, vec![probed("one")]);
    let question = &mut setup.plan.rounds[0].questions[0].question;
    question.model_answer = Some(Localized::same(
        "새벽에 알림을 받자마자 배포를 바로 되돌렸습니다. 그다음 팀에 알렸습니다.",
    ));
    let talk = Talk::begin(setup).lines(&["", ".", "/뼈대"]);
    let said = talk.said().join("\n");
    assert!(
        said.contains("1. 새벽에 알림을 받자마자 배포를 바로 …"),
        "{said}"
    );
    assert!(!said.contains("되돌렸습니다"), "{said}");
    talk.has_said(words::OUTLINE_SEEN, 1);
    let shown = |it: &Effect| {
        let Effect::Interview(interview::Effect::Record { event, .. }) = it else {
            return false;
        };
        *event == Event::OutlineShown
    };
    assert_eq!(talk.effects.iter().filter(|it| shown(it)).count(), 1);
    let none = Talk::begin(practice()).lines(&["", ".", "/outline"]);
    none.has_said(say::NO_OUTLINE, 1);
}

#[test]
fn a_real_interview_has_no_hints_and_no_pause() {
    let talk = Talk::begin(real()).lines(&["", ".", "/hint", "/outline", "/pause", "/time"]);
    talk.has_said(say::NOT_IN_REAL, 3);
    assert!(!talk.interview().is_paused());
    let talk = Talk::begin(practice())
        .lines(&["", ".", "글", "/pause"])
        .wait(600);
    assert!(talk.interview().is_paused());
    let talk = talk.lines(&["이어서", "."]);
    assert_eq!(talk.interview().turns()[0].used, Duration::ZERO);
    assert_eq!(talk.answer(0), "글\n이어서");
}

#[test]
fn a_resumed_interview_waits_for_the_candidate_and_shows_what_was_written() {
    let before = Talk::begin(real()).lines(&["", ".", "쓰다 만 글"]);
    let talk = Talk::resume(before.interview().clone(), before.now);
    talk.has_said(say::RESUMED, 1);
    let said = talk.said().join("\n");
    assert!(
        said.contains("쓰다 만 글") && said.contains("질문입니다"),
        "{said}"
    );
    let talk = talk.wait(3600).lines(&["/time", "을 잇는다", "."]);
    assert_eq!(talk.answer(0), "쓰다 만 글\n을 잇는다");
    assert_eq!(talk.interview().turns()[0].used, Duration::ZERO);
}

#[test]
fn ending_shows_the_debrief_and_leaving_does_not() {
    let talk = Talk::begin(practice()).lines(&["", ".", "글", "/end"]);
    let ended = crate::lang::say::debrief::ENDED_EARLY;
    talk.has_said(ended, 1);
    let talk = Talk::begin(practice()).lines(&["", ".", "글", "/나가기"]);
    talk.has_said(ended, 0);
    assert!(talk.effects.contains(&Effect::Leave) && talk.dialogue.is_live());
}

#[test]
fn what_is_to_be_held_is_chosen_by_its_number() {
    let left = ResumableSession {
        id: "2026-11-01T090000-aws-cse-0001".to_owned(),
        title: "AWS".to_owned(),
        started: "11월 1일".to_owned(),
    };
    let menu = Menu::new(Language::Ko, std::slice::from_ref(&left), &[]);
    assert!(menu.text().contains("1. "), "{}", menu.text());
    assert_eq!(menu.choose(" 1 "), Ok(Choice::Resume(left.id)));
    assert_eq!(menu.choose("/quit"), Ok(Choice::Leave));
    for unknown in ["0", "99", "aws"] {
        let why = menu.choose(unknown).expect_err("nothing of that name");
        assert!(why.starts_with(unknown), "{why}");
    }
}

/// A dialogue that waits for the wording of a follow-up, with lines typed ahead.
fn worded(ahead: &[&str]) -> Talk {
    let setup = Setup {
        worded: true,
        ..setup(Mode::Practice, vec![probed("first")])
    };
    let talk = Talk::begin(setup).lines(&["", ".", ".", "배포를 멈췄습니다.", "."]);
    assert!(matches!(talk.interview().phase(), Phase::Wording { .. }));
    talk.lines(ahead)
}

#[test]
fn what_is_typed_while_a_follow_up_is_worded_is_kept_for_it() {
    let mut talk = worded(&["팀장님이요", "."]);
    assert_eq!(talk.interview().turns().len(), 1);
    let words = "되돌릴 방법은 누가 정했나요?".to_owned();
    let effects = talk.dialogue.worded(talk.now, 1, Some(words.clone()));
    talk.take(effects);
    let talk = talk.wait(3);
    let turn = talk.interview().turns().get(1).expect("a follow-up");
    assert_eq!(
        (turn.prompt.as_str(), turn.answer.as_str()),
        (words.as_str(), "팀장님이요")
    );
    assert!(turn.worded);
    talk.has_said(crate::lang::say::llm::WORDING_PLAIN, 1);
}

#[test]
fn an_empty_line_or_four_seconds_ask_the_follow_up_as_it_was_chosen() {
    for talk in [worded(&[""]), worded(&["팀장님이요"]).wait(5)] {
        let (Phase::Asking { turn, .. } | Phase::Answering { turn, .. }) = talk.interview().phase()
        else {
            panic!("{:?}", talk.interview().phase());
        };
        assert!(turn.probe().is_some() && !turn.worded());
    }
}
