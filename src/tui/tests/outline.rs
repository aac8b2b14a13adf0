//! The outline of the strong answer, shown before one's own.

use crate::interview::{self, Event, Mode};
use crate::lang::{Language, Localized, say};
use crate::tui::{Effect, Msg};

use super::{Stage, setup};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// While answering a question whose bank has a strong answer.
fn answering(mode: Mode, language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut setup = setup(mode);
    let question = &mut setup.plan.rounds[0].questions[0].question;
    question.model_answer = Some(Localized::new(
        "그날 밤 바로 팀에 알리고 함께 원인을 찾았습니다. 다음 날 고객에게 직접 설명했습니다.",
        "That night I told the team and we looked for the cause. Next day I called the customer.",
    ));
    setup.plan.rounds[0].language = language;
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::SessionStarted(Box::new(setup)));
    stage.press("enter enter")
}

#[test]
fn in_practice_a_key_shows_the_outline_of_the_strong_answer_and_it_is_noted() {
    for (language, first) in [
        (Language::Ko, "그날 밤 바로 팀에 알리고 …"),
        (Language::En, "That night I told the …"),
    ] {
        for size in SIZES {
            let stage = answering(Mode::Practice, language, size).press("f3");
            let noted = stage.effects.iter().filter(|it| {
                matches!(it, Effect::Interview(interview::Effect::Record { event, .. })
                    if *event == Event::OutlineShown)
            });
            assert_eq!(noted.count(), 1);
            let title = match size.1 {
                ..16 => say::interview::OUTLINE_BRIEF,
                _ => say::interview::OUTLINE_TITLE,
            };
            let stage = stage.shows(title).shows(first);
            // The same key closes it, and it is recorded only once.
            let stage = stage.press("f3").hides(title);
            let stage = stage.press("f3 f3 ctrl-s").write("답");
            let stage = stage.shows("답").hides(title);
            let stage = stage.press("ctrl-s");
            let interview = stage.model.interview().expect("an interview");
            assert!(interview.turns()[0].outline_shown);
        }
    }
}

#[test]
fn neither_a_real_interview_nor_a_question_without_a_strong_answer_has_an_outline() {
    let size = (80, 24);
    let label = say::keys::OUTLINE;
    answering(Mode::Practice, Language::Ko, (120, 40)).shows(label);
    let real = answering(Mode::Real, Language::Ko, (120, 40)).hides(label);
    let none = Stage::interview(Mode::Practice, 120, 40).press("enter enter");
    for stage in [
        real,
        none.hides(label),
        answering(Mode::Real, Language::Ko, size),
    ] {
        let stage = stage
            .press("f3 ctrl-s f3")
            .hides(say::interview::OUTLINE_TITLE);
        let noted = |it: &Effect| {
            matches!(it, Effect::Interview(interview::Effect::Record { event, .. })
                if *event == Event::OutlineShown)
        };
        assert!(!stage.effects.iter().any(noted));
    }
}
