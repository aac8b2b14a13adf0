//! What the last row names: keys that work, the important ones first.

use crate::interview::{Mode, Retry};
use crate::lang::say::Phrase;
use crate::lang::{Language, Localized, say};
use crate::tui::Msg;

use super::{Stage, interviewer, setup};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn footer(stage: &Stage) -> String {
    let rows = stage.rows();
    rows.into_iter()
        .rev()
        .find(|it| !it.trim().is_empty())
        .unwrap_or_default()
}

#[track_caller]
fn names(stage: &Stage, phrase: Phrase) -> bool {
    footer(stage).contains(phrase.get(stage.language))
}

#[test]
fn an_empty_list_names_no_key_that_needs_a_line() {
    use say::keys::{FILTER, MOVE, OPEN_FOUND, SORT, TO_TRASH};
    for language in Language::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::in_language(language, columns, rows);
            stage.send(Msg::TranscriptsListed(Vec::new()));
            for phrase in [OPEN_FOUND, FILTER, SORT, TO_TRASH, MOVE] {
                assert!(!names(&stage, phrase), "{}", stage.screen());
            }
            let searching = stage.press("f");
            for phrase in [OPEN_FOUND, MOVE] {
                assert!(!names(&searching, phrase), "{}", searching.screen());
            }
        }
    }
}

#[test]
fn home_names_enter_only_where_it_leads_somewhere() {
    for language in Language::ALL {
        let stage = Stage::in_language(language, 80, 24);
        assert!(names(&stage, say::keys::ACCEPT), "{}", stage.screen());
        let stage = stage.go_to(say::home::RESUME_NONE.get(language));
        assert!(!names(&stage, say::keys::ACCEPT), "{}", stage.screen());
    }
}

#[test]
fn home_says_on_a_narrow_screen_that_the_plan_needs_a_date() {
    let stage = Stage::in_language(Language::Ko, 40, 12);
    stage.shows(say::agenda::NO_DATE_BRIEF);
    let stage = Stage::in_language(Language::En, 40, 12);
    stage.shows(say::agenda::NO_DATE_SHORT);
}

#[test]
fn an_opening_says_that_it_is_another_try_and_introduces_only_who_asks() {
    let mut second = interviewer();
    second.role = Localized::same("둘째 면접관");
    for language in Language::ALL {
        let opened = |is_retry: bool| {
            let mut setup = setup(Mode::Practice);
            setup.plan.rounds[0].interviewers.push(second.clone());
            if is_retry {
                setup.plan = setup.plan.limited_to(1);
                let of = "2026-11-20T100500-aws-cse-0001".into();
                setup.retry = Some(Retry {
                    of,
                    after_strong: false,
                });
            }
            let mut stage = Stage::in_language(language, 80, 24);
            stage.send(Msg::SessionStarted(Box::new(setup)));
            stage
        };
        opened(false)
            .hides(say::interview::IS_RETRY)
            .shows("둘째 면접관");
        opened(true)
            .shows(say::interview::IS_RETRY)
            .hides("둘째 면접관");
    }
}
