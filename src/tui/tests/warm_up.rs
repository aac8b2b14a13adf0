//! The warm-up before an interview, and where it leads.

use crate::interview::{Mode, Setup};
use crate::lang::{Language, say};
use crate::review::{Notes, PastInterview};
use crate::transcript::Transcript;
use crate::tui::{Effect, Msg};

use super::past::transcript;
use super::{First, Stage, setup};

fn warm() -> PastInterview {
    PastInterview {
        transcript: Transcript {
            warm_up: true,
            ..transcript()
        },
        notes: Notes::default(),
        sealed: None,
        second: Default::default(),
    }
}

#[test]
fn home_leads_to_the_warm_up_and_the_warm_up_to_the_interview() {
    let title = say::guessing::WARM_UP.get(Language::Ko);
    let mut stage = Stage::new(80, 24).go_to(title).press("enter");
    assert!(matches!(stage.effects[..], [Effect::StartWarmUp(_)]));
    let mut setup = setup(Mode::Practice);
    setup.plan.rounds[0].questions.truncate(1);
    let setup = Setup {
        warm_up: true,
        ..setup
    };
    stage.send(Msg::SessionStarted(Box::new(setup)));
    let mut stage = stage
        .shows(First(say::guessing::IS_WARM_UP, 3))
        .press("enter enter ctrl-s")
        .shows(say::guessing::WARM_UP_MODE)
        .write("오늘은 조금 떨려요.")
        .press("ctrl-s");
    assert!(stage.effects.contains(&Effect::CloseSession));
    stage = stage.hides(First(say::interview::RATE, 2));
    stage.send(Msg::SessionClosed(Box::new(warm())));
    stage
        .shows(First(say::guessing::WARM, 2))
        .press("esc")
        .shows(First(say::home::ABOUT_PRACTICE, 3))
        .press("esc")
        .shows(say::home::MOTTO);
}

#[test]
fn a_past_warm_up_says_that_it_counts_nowhere() {
    for language in [Language::Ko, Language::En] {
        let mut stage = Stage::in_language(language, 80, 24);
        stage.send(Msg::TranscriptOpened(Box::new(warm())));
        stage.shows(First(say::guessing::WAS_WARM_UP, 3));
    }
}
