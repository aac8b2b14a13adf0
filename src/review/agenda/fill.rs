//! Fills the days in order, the first with what matters most.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::{Days, NaiveDate};

use crate::lang::Localized;
use crate::review::schedule::{Card, DueQuestion, Target};

use super::{Agenda, AgendaDay, Exercise, Left, STORY, Work, rehearsals};

/// Maximum number of days in an agenda, if the interview is further away. Our choice: a year.
const MAX_DAYS: usize = 365;

/// Returns the agenda for `work` as of `today`.
pub(super) fn fill(work: Work, today: NaiveDate) -> Agenda {
    let count = (work.interview - today).num_days();
    let all = usize::try_from(count).unwrap_or(0);
    let rehearsals = rehearsals::days(&work, all);
    let count = all.min(MAX_DAYS);
    let room: Vec<Duration> = (0..count)
        .map(|day| room(&work, day, &rehearsals))
        .collect();
    let practiced_enough = work.practiced >= work.daily;
    let (rehearsal, practiced) = (work.rehearsal, !work.practiced.is_zero());
    let (held, interview) = (work.rehearsals.count, work.interview);
    let (scenario, title) = (work.scenario.clone(), work.title.clone());
    let mut filler = Filler::of(work);
    let days = today.iter_days().take(count).enumerate();
    let days = days.map(|(number, day)| {
        let open = room.iter().skip(number).filter(|it| !it.is_zero()).count();
        let mut today = Filling {
            day: AgendaDay::free(day),
            room: room.get(number).copied().unwrap_or_default(),
            // Someone who has practiced today may stop before the last minute.
            strict: number == 0 && practiced,
        };
        if rehearsals.contains(&number) {
            today.day.rehearsal = true;
            today.day.takes += rehearsal;
        }
        filler.day(&mut today, open);
        today.day
    });
    let days = days.collect();
    Agenda {
        scenario,
        title,
        interview,
        days,
        held,
        rehearsal,
        done_today: practiced_enough,
        left: filler.left(interview),
    }
}

/// The time left for anything but a rehearsal on a day, counted from today.
fn room(work: &Work, day: usize, rehearsals: &[usize]) -> Duration {
    let mut room = work.daily;
    if day == 0 {
        room = room.saturating_sub(work.practiced);
    }
    if rehearsals.contains(&day) {
        room = room.saturating_sub(work.rehearsal);
    }
    room
}

/// A question that comes up again.
struct Coming {
    exercise: Exercise,
    card: Card,
    /// Whether it is in the agenda yet.
    placed: bool,
}

/// What is not scheduled yet.
struct Filler {
    coming: Vec<Coming>,
    fresh: VecDeque<Exercise>,
    stories: VecDeque<(String, Localized)>,
    targets: Vec<Target>,
}

/// A day being filled.
struct Filling {
    day: AgendaDay,
    /// Time left.
    room: Duration,
    /// Whether it must not be exceeded. Otherwise a day gets at least one item, however long it
    /// takes.
    strict: bool,
}

impl Filling {
    fn fits(&self, takes: Duration) -> bool {
        let anything = self.day.is_free() && !self.strict && !self.room.is_zero();
        takes <= self.room || anything
    }

    fn add(&mut self, takes: Duration) {
        self.room = self.room.saturating_sub(takes);
        self.day.takes += takes;
    }
}

impl Filler {
    fn of(work: Work) -> Self {
        let coming = work.asked.into_iter().map(|(exercise, card)| Coming {
            exercise,
            card,
            placed: false,
        });
        Self {
            coming: coming.collect(),
            fresh: work.fresh.into(),
            stories: work.stories.into(),
            targets: work.targets,
        }
    }

    /// Fills a day; `open` days, including this one, have time for anything but rehearsals.
    fn day(&mut self, today: &mut Filling, open: usize) {
        if let Some(story) = self.stories.front().filter(|_| today.fits(STORY)) {
            today.day.story = Some(story.clone());
            today.add(STORY);
            self.stories.pop_front();
        }
        // Due questions get only half of the time at first, so that on the last days, when
        // everything is due every day, new questions still have room.
        let half = today.room / 2;
        self.again(today, half);
        let quota = self.fresh.len().div_ceil(open.max(1));
        for _ in 0..quota {
            let next = self.fresh.front().filter(|it| today.fits(it.takes));
            let Some(takes) = next.map(|it| it.takes) else {
                break;
            };
            today.add(takes);
            if let Some(exercise) = self.fresh.pop_front() {
                self.ask_first(exercise, today);
            }
        }
        self.again(today, Duration::ZERO);
    }

    /// Adds due questions while at least `keep` is left afterward.
    fn again(&mut self, today: &mut Filling, keep: Duration) {
        let day = today.day.day;
        let by_importance = |one: &Coming, other: &Coming| one.card.by_importance(&other.card);
        self.coming.sort_by(by_importance);
        for coming in self.coming.iter_mut().filter(|it| it.card.due <= day) {
            let takes = coming.exercise.takes;
            let leaves = today.room.saturating_sub(takes) >= keep;
            if today.fits(takes) && leaves {
                today.add(takes);
                today.day.again.push(coming.exercise.question.clone());
                coming.card = coming.card.gone_well(day, &self.targets);
                coming.placed = true;
            }
        }
    }

    /// Schedules a question for the first time; from then on it comes again.
    fn ask_first(&mut self, exercise: Exercise, today: &mut Filling) {
        let question = &exercise.question.question;
        if let Some(card) = Card::first_gone_well(question, today.day.day, &self.targets) {
            self.coming.push(Coming {
                exercise: exercise.clone(),
                card,
                placed: true,
            });
        }
        today.day.fresh.push(exercise.question);
    }

    /// What did not fit before the interview.
    fn left(self, interview: NaiveDate) -> Left {
        let before = interview.checked_sub_days(Days::new(1));
        let is_left = |it: &Coming| !it.placed && before.is_some_and(|day| it.card.due <= day);
        let question = |exercise: Exercise| -> DueQuestion { exercise.question };
        let coming = self.coming.into_iter().filter(is_left);
        Left {
            again: coming.map(|it| question(it.exercise)).collect(),
            fresh: self.fresh.into_iter().map(question).collect(),
            stories: self.stories.into(),
        }
    }
}
