//! What is said about a line of the home screen.

use crate::lang::Localized;
use crate::lang::say::home as words;
use crate::review::{Instead, InterviewStanding};
use crate::scenario::{BrokenScenario, Scenario};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

/// Number of days until the interview, if it has a date.
pub(super) fn days_to(scenario: &Scenario, shared: &Shared) -> Option<i64> {
    let mut dated = shared.days_to.iter();
    let (_, days) = dated.find(|(id, _)| *id == scenario.id)?;
    Some(*days)
}

/// While no interview is chosen, which one the offer comes from.
pub(super) fn add_none_chosen(
    shared: &Shared,
    source: impl Fn(&Instead) -> Option<&Localized>,
    page: &mut Page,
) {
    let today = shared.today.as_ref();
    let instead = today.and_then(|it| it.instead.as_ref());
    if let Some(title) = instead.and_then(source) {
        let line = words::none_chosen(shared.language, shared.say(title));
        page.add(line, shared.theme.text);
    }
}

pub(super) fn standing<'s>(
    scenario: &Scenario,
    shared: &'s Shared,
) -> Option<&'s InterviewStanding> {
    let mut standings = shared.today.as_ref()?.interviews.iter();
    standings.find(|it| it.scenario == scenario.id)
}

/// Days until the interview, its length, and the progress with it.
pub(super) fn about_interview(scenario: &Scenario, shared: &Shared, page: &mut Page) {
    let (theme, language) = (&shared.theme, shared.language);
    if let Some(days) = days_to(scenario, shared) {
        page.add(words::days_to(language, days), theme.title);
    }
    let Some(it) = standing(scenario, shared).filter(|it| it.asked > 0) else {
        return;
    };
    page.add(
        words::size(language, scenario.rounds.len(), scenario.minutes()),
        theme.text,
    );
    page.add(words::met(language, it.asked, it.questions), theme.text);
    if let Some(day) = it.last {
        page.add(words::last(language, day, it.own, it.marks), theme.text);
    }
}

/// What is wrong with a scenario, one line per file.
pub(super) fn why_broken(scenario: &BrokenScenario, shared: &Shared) -> Page {
    let mut page = Page::default();
    for line in shared.say(&scenario.why).lines() {
        page.add(line, shared.theme.text);
    }
    let about = words::ABOUT_BROKEN.get(shared.language);
    page.add(about, shared.theme.quiet);
    page
}
