//! The lines of the home screen, and the text about each.

use crate::lang::Language;
use crate::lang::say::{self, Phrase, home as words};
use crate::review::agenda::{Agenda, AgendaDay};
use crate::review::{ResumableSession, Today};
use crate::scenario::{BrokenScenario, ClockRules, Scenario};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::screen::{Searching, Settings, Step, Typing, prepare};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::about::{about_interview, add_none_chosen, days_to, standing, why_broken};

/// The width in cells of a name on a narrow line.
const SHORT_NAME: usize = 16;

/// A line of the home screen.
pub(super) enum Choice<'s> {
    /// What is due today.
    Due,
    /// What to do until the interview, if one has a date.
    Agenda(Option<&'s Agenda>),
    /// The interrupted session, if there is one.
    Resume(Option<&'s ResumableSession>),
    /// The story to write next.
    Story,
    /// The weakest competency.
    Weakest,
    Sit(&'s Scenario),
    Broken(&'s BrokenScenario),
    Open(&'static Entry),
}

/// A line among the candidate's own things.
pub(super) struct Entry {
    title: Phrase,
    about: Phrase,
    pub(super) open: fn(&Shared) -> Step,
}

/// Past practice, and the drill *what is being asked?*.
const OWN: &[Entry] = &[
    Entry {
        title: say::review::OPEN,
        about: say::review::ABOUT,
        open: |_| Step::Do(vec![Effect::ListTranscripts]),
    },
    Entry {
        title: say::search::TITLE,
        about: say::search::ABOUT,
        open: |_| Step::open(Searching::default()),
    },
    Entry {
        title: say::stories::TITLE,
        about: say::stories::ABOUT,
        open: |_| Step::Do(vec![Effect::ListStories]),
    },
    Entry {
        title: say::recalled::TITLE,
        about: say::recalled::ABOUT,
        open: |_| Step::Do(vec![Effect::ListRecalled]),
    },
    Entry {
        title: say::day_card::TITLE,
        about: say::day_card::ABOUT,
        open: |_| Step::Do(vec![Effect::ReadDayCard]),
    },
    Entry {
        title: say::progress::TITLE,
        about: say::progress::ABOUT,
        open: |_| Step::Do(vec![Effect::CountProgress]),
    },
    Entry {
        title: say::guessing::TITLE,
        about: say::guessing::ABOUT,
        open: |_| Step::Do(vec![Effect::DrawGuesses]),
    },
];

/// The other drills, and settings.
const REST: &[Entry] = &[
    Entry {
        title: say::guessing::OPENING,
        about: say::guessing::ABOUT_OPENING,
        open: |shared| Step::Do(vec![Effect::StartOpening(shared.adjustment())]),
    },
    Entry {
        title: say::guessing::WARM_UP,
        about: say::guessing::ABOUT_WARM_UP,
        open: |shared| Step::Do(vec![Effect::StartWarmUp(shared.adjustment())]),
    },
    Entry {
        title: say::config::TITLE,
        about: say::config::ABOUT_SCREEN,
        open: |_| Step::open(Settings::default()),
    },
    Entry {
        title: say::typing::TITLE,
        about: say::typing::SUMMARY,
        open: |_| Step::open(Typing::default()),
    },
];

/// The line shown if there are sample answers.
static INTERVIEWER: Entry = Entry {
    title: say::interviewer::TITLE,
    about: say::interviewer::ABOUT,
    open: |_| Step::Do(vec![Effect::ReadSamples]),
};

/// All lines in order. Their number does not depend on data read from files, so that nothing
/// moves when it arrives.
pub(super) fn choices(shared: &Shared) -> Vec<Choice<'_>> {
    today(shared)
        .into_iter()
        .chain(scenarios(shared))
        .chain(OWN.iter().map(Choice::Open))
        .chain(shared.has_samples.then_some(Choice::Open(&INTERVIEWER)))
        .chain(REST.iter().map(Choice::Open))
        .collect()
}

/// What to do today.
pub(super) fn today(shared: &Shared) -> [Choice<'_>; 5] {
    [
        Choice::Due,
        Choice::Agenda(agenda(shared)),
        Choice::Resume(shared.resumable.first()),
        Choice::Story,
        Choice::Weakest,
    ]
}

/// The scenarios, including unusable ones in their places.
pub(super) fn scenarios(shared: &Shared) -> impl Iterator<Item = Choice<'_>> {
    let mut broken = shared.broken.iter().peekable();
    let places = 0..=shared.scenarios.len();
    places.flat_map(move |place| {
        let mut here: Vec<_> = Vec::new();
        while let Some(next) = broken.next_if(|it| it.place <= place) {
            here.push(Choice::Broken(next));
        }
        here.extend(shared.scenarios.get(place).map(Choice::Sit));
        here
    })
}

/// The interview being prepared for: the one with the nearest date, which is known at once, or
/// else the one practiced last.
pub(super) fn chosen(shared: &Shared) -> Option<&Scenario> {
    let scenario = |id: &str| shared.scenarios.iter().find(|it| it.id == id);
    let to_come = shared.days_to.iter().filter(|(_, days)| *days >= 0);
    let dated = to_come.filter_map(|(id, days)| Some((days, scenario(id)?)));
    let nearest = dated.min_by_key(|(days, _)| **days);
    let last = || scenario(shared.today.as_ref()?.chosen.as_deref()?);
    nearest.map(|(_, scenario)| scenario).or_else(last)
}

/// Whether any interview has a future date.
pub(super) fn any_date(shared: &Shared) -> bool {
    let mut days = shared.days_to.iter();
    days.any(|(_, days)| *days >= 0)
}

impl Choice<'_> {
    /// The ID of an interview while the program runs; empty for other lines.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Sit(scenario) => &scenario.id,
            Self::Broken(scenario) => scenario.title.get(Language::default()),
            _ => "",
        }
    }

    /// Whether it can be chosen.
    pub(super) const fn leads(&self) -> bool {
        !matches!(self, Self::Broken(_) | Self::Resume(None))
    }

    /// The left and right texts of its line; the right ones from complete to shortest.
    pub(super) fn line(&self, shared: &Shared) -> (String, Vec<String>) {
        let language = shared.language;
        let today = shared.today.as_ref();
        let named = |name: Phrase, right: Option<String>| {
            (name.get(language).to_owned(), right.into_iter().collect())
        };
        match self {
            Self::Due => {
                let rights = today.map(|it| due(it, shared)).unwrap_or_default();
                (say::due::TITLE.get(language).to_owned(), rights)
            }
            Self::Agenda(agenda) => {
                let none = [say::agenda::NO_DATE_SHORT, say::agenda::NO_DATE_BRIEF];
                let none = || none.map(|it| it.get(language).to_owned()).into();
                let rights = agenda.map_or_else(none, |it| rehearsals(it, shared));
                (say::agenda::TITLE.get(language).to_owned(), rights)
            }
            Self::Resume(Some(session)) => (
                words::resume(language, &session.title),
                vec![session.started.clone()],
            ),
            Self::Resume(None) => named(words::RESUME_NONE, None),
            Self::Story => named(
                words::STORY,
                today.map(|it| match &it.story {
                    Some((_, name)) => shared.say(name).to_owned(),
                    None => words::STORY_NONE.get(language).to_owned(),
                }),
            ),
            Self::Weakest => (
                words::WEAKEST.get(language).to_owned(),
                today.map(|it| weakest(it, shared)).unwrap_or_default(),
            ),
            Self::Open(entry) => named(entry.title, None),
            Self::Broken(scenario) => (
                shared.say(&scenario.title).to_owned(),
                vec![words::BROKEN.get(language).to_owned()],
            ),
            Self::Sit(scenario) => {
                let countdown = days_to(scenario, shared);
                let countdown = countdown.map(|days| words::countdown(language, days));
                let met = match standing(scenario, shared).filter(|it| it.asked > 0) {
                    Some(it) => words::met(language, it.asked, it.questions),
                    None => words::size(language, scenario.rounds.len(), scenario.minutes()),
                };
                let rights = match countdown {
                    Some(countdown) => vec![format!("{countdown}  {met}"), countdown],
                    None => vec![met],
                };
                (prepare::title(scenario, shared), rights)
            }
        }
    }

    /// A short left text for narrow screens.
    pub(super) fn brief<'s>(&self, shared: &'s Shared) -> Option<&'s str>
    where
        Self: 's,
    {
        let phrase = match self {
            Self::Agenda(_) => words::AGENDA_BRIEF,
            Self::Story => words::STORY_BRIEF,
            Self::Weakest => words::WEAKEST_BRIEF,
            // The number of days matters more than the company, which the preview has.
            Self::Sit(scenario) if days_to(scenario, shared).is_some() => {
                return Some(shared.say(&scenario.role));
            }
            _ => return None,
        };
        Some(phrase.get(shared.language))
    }

    /// The text about it.
    pub(super) fn summary(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        if let Some(trouble) = &shared.trouble {
            page.add(format!("! {}", shared.say(trouble)), theme.soon);
        }
        shared.add_unread(&mut page);
        // What does not fit on a narrow line.
        let (left, rights) = self.line(shared);
        if let Some(right) = rights.first().filter(|_| !matches!(self, Self::Sit(_))) {
            page.add(format!("{left}: {right}"), theme.title);
        }
        let key = shared.key(Context::Home, &Action::Accept);
        match self {
            Self::Due => {
                add_none_chosen(shared, |it| it.questions.as_ref(), &mut page);
                page.add(say::due::ABOUT.get(language), theme.text)
            }
            Self::Agenda(Some(_)) => page.add(say::agenda::ABOUT.get(language), theme.text),
            Self::Agenda(None) => page.add(say::agenda::about_no_date(language, &key), theme.text),
            Self::Resume(Some(_)) => page.add(words::RESUME_SUMMARY.get(language), theme.text),
            Self::Resume(None) => page.add(words::RESUME_NONE.get(language), theme.text),
            Self::Story => {
                add_none_chosen(shared, |it| it.story.as_ref(), &mut page);
                page.add(words::about_story(language, &key), theme.text)
            }
            Self::Weakest => page.add(words::about_weakest(language, &key), theme.text),
            Self::Broken(scenario) => {
                page.append(why_broken(scenario, shared));
                &mut page
            }
            Self::Sit(scenario) => {
                about_interview(scenario, shared, &mut page);
                page.add(shared.say(&scenario.summary), theme.text)
            }
            Self::Open(entry) => page.add(entry.about.get(language), theme.text),
        };
        page
    }
}

/// The weakest competency with its average rating, in full and with a shortened name.
fn weakest(today: &Today, shared: &Shared) -> Vec<String> {
    let language = shared.language;
    let Some((name, standing)) = &today.weakest else {
        return vec![words::WEAKEST_NONE.get(language).to_owned()];
    };
    let name = shared.say(name);
    let cut = text::truncate(name, SHORT_NAME);
    let names = [name, &*cut];
    names
        .map(|name| words::stands(language, name, *standing))
        .into()
}

/// Today's part of the agenda, or else the number of due questions and their total time:
/// thinking, and writing at this candidate's or the scenario's pace. Then the time alone.
fn due(today: &Today, shared: &Shared) -> Vec<String> {
    let agenda = today.agenda.as_deref();
    if let Some(part) = agenda.and_then(|it| part(it, shared)) {
        return part;
    }
    let language = shared.language;
    let clock = ClockRules::default().typed_by(shared.typing_factor);
    let takes = today.think + clock.limit(today.say);
    let minutes = takes.as_secs().div_ceil(60);
    match today.due {
        0 => vec![words::NONE_DUE.get(language).to_owned()],
        due => vec![
            words::due(language, due, minutes),
            say::agenda::about(language, minutes),
        ],
    }
}

/// Today's part of the agenda and its time; `None` if there is nothing to do.
fn part(agenda: &Agenda, shared: &Shared) -> Option<Vec<String>> {
    let language = shared.language;
    let today = agenda.today()?;
    if agenda.done_today {
        return Some(vec![say::agenda::DONE_TODAY.get(language).to_owned()]);
    }
    let AgendaDay { again, fresh, .. } = today;
    let story = today.story.is_some();
    let part = say::agenda::part(language, again.len(), fresh.len(), story, today.rehearsal);
    let about = say::agenda::about(language, today.minutes());
    (!today.is_free()).then(|| vec![format!("{part}, {about}"), about])
}

fn agenda(shared: &Shared) -> Option<&Agenda> {
    shared.today.as_ref()?.agenda.as_deref()
}

/// Number of full rehearsals held and planned.
fn rehearsals(agenda: &Agenda, shared: &Shared) -> Vec<String> {
    let (language, planned) = (shared.language, agenda.planned());
    vec![
        say::agenda::rehearsals_short(language, agenda.held, planned),
        say::agenda::rehearsals_brief(language, agenda.held, planned),
    ]
}
