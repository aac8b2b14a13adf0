use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::bank::QuestionRef;
use crate::review::schedule::Rating;

const MINUTE: Duration = Duration::from_secs(60);

fn date(day: &str) -> NaiveDate {
    day.parse().expect("a day")
}

fn in_days(days: u64) -> NaiveDate {
    date("2026-12-01")
        .checked_add_days(Days::new(days))
        .expect("a day")
}

fn today() -> NaiveDate {
    in_days(0)
}

fn exercise(id: &str, minutes: u32) -> Exercise {
    Exercise {
        question: DueQuestion {
            question: QuestionRef::new("bank", id),
            scenario: "here".into(),
            prompt: Localized::same(id),
            competencies: Vec::new(),
            past: None,
        },
        takes: MINUTE * minutes,
    }
}

/// A question asked before that is due in this many days from today.
fn asked(id: &str, minutes: u32, due: i64) -> (Exercise, Card) {
    let due = today() + chrono::TimeDelta::days(due);
    let card = Card {
        question: QuestionRef::new("bank", id),
        last: due - chrono::TimeDelta::days(3),
        due,
        times: 1,
        is_imported: false,
        rating: Rating::Good,
        stability: 3.0,
        difficulty: 5.0,
        standing: 3.0,
    };
    (exercise(id, minutes), card)
}

/// No work in the days before an interview.
fn nothing(days: u64) -> Work {
    Work {
        scenario: "here".into(),
        title: Localized::same("Here"),
        interview: in_days(days),
        asked: Vec::new(),
        fresh: Vec::new(),
        stories: Vec::new(),
        rehearsals: Held {
            count: REHEARSALS_THAT_HELP,
            today: false,
        },
        rehearsal: MINUTE * 60,
        daily: MINUTE * 60,
        practiced: Duration::ZERO,
        targets: vec![Target {
            day: in_days(days),
            banks: ["bank".to_owned()].into(),
        }],
    }
}

fn fresh(count: usize, minutes: u32) -> Vec<Exercise> {
    (0..count)
        .map(|number| exercise(&format!("new-{number}"), minutes))
        .collect()
}

fn stories(count: usize) -> Vec<(String, Localized)> {
    let story = |number| (format!("competency-{number}"), Localized::same("x"));
    (0..count).map(story).collect()
}

fn ids(questions: &[DueQuestion]) -> Vec<&str> {
    questions.iter().map(|it| it.question.id.as_str()).collect()
}

#[test]
fn new_questions_are_spread_over_the_days_and_come_again_before_the_interview() {
    let work = Work {
        fresh: fresh(8, 5),
        ..nothing(4)
    };
    let agenda = Agenda::of(work, today());
    let new: Vec<usize> = agenda.days.iter().map(|it| it.fresh.len()).collect();
    assert_eq!(new, [2, 2, 2, 2]);
    assert_eq!(agenda.days[0].day, today());
    assert_eq!(agenda.days[3].day, in_days(3));
    // A third of four days is one: a new question comes again the next day.
    assert_eq!(ids(&agenda.days[1].again), ["new-0", "new-1"]);
    assert_eq!(agenda.days[0].minutes(), 10);
    assert!(agenda.left.is_nothing());
}

#[test]
fn full_rehearsals_are_planned_near_the_end_and_earlier_ones_count() {
    let on = |days, held, today_too, minutes| {
        let work = Work {
            rehearsals: Held {
                count: held,
                today: today_too,
            },
            rehearsal: MINUTE * minutes,
            ..nothing(days)
        };
        let agenda = Agenda::of(work, today());
        let days = agenda.days.iter().enumerate();
        let days = days.filter_map(|(number, it)| it.rehearsal.then_some(number));
        days.collect::<Vec<_>>()
    };
    assert_eq!(on(9, 0, false, 60), [4, 5, 6, 7, 8]);
    assert_eq!(on(9, 7, false, 60), [6, 8]);
    assert!(on(9, 9, false, 60).is_empty());
    // If one takes longer than the daily practice time, only every other day.
    assert_eq!(on(9, 0, false, 165), [4, 6, 8]);
    assert_eq!(on(30, 0, false, 60).len(), 9);
    assert!(on(30, 0, false, 60).iter().all(|day| *day >= 15));
    assert_eq!(on(1, 0, false, 60), [0]);
    assert!(on(1, 1, true, 60).is_empty());
    assert!(on(0, 0, false, 60).is_empty());
}

#[test]
fn stories_come_first_and_what_does_not_fit_is_named() {
    let work = Work {
        stories: stories(3),
        fresh: fresh(9, 20),
        asked: vec![asked("old", 10, -5)],
        ..nothing(2)
    };
    let agenda = Agenda::of(work, today());
    let [first, second] = agenda.days.as_slice() else {
        panic!("{:?}", agenda.days)
    };
    let of = |day: &AgendaDay| day.story.as_ref().map(|it| it.0.clone());
    assert_eq!(of(first).as_deref(), Some("competency-0"));
    assert_eq!(of(second).as_deref(), Some("competency-1"));
    assert_eq!(ids(&first.again), ["old"]);
    assert_eq!(ids(&first.fresh), ["new-0"]);
    assert_eq!(agenda.left.stories, stories(3)[2..]);
    assert!(agenda.left.fresh.len() >= 6);
    assert!(agenda.days.iter().all(|it| it.takes <= MINUTE * 60));
}

#[test]
fn what_was_practiced_today_counts_and_a_finished_day_asks_for_nothing_more() {
    let work = |practiced| Work {
        fresh: fresh(20, 10),
        practiced: MINUTE * practiced,
        ..nothing(4)
    };
    let of = |practiced| Agenda::of(work(practiced), today());
    assert_eq!(of(0).days[0].fresh.len(), 5);
    assert_eq!(of(25).days[0].fresh.len(), 3);
    assert!(!of(25).done_today);
    // Eight minutes are left, and a question takes ten.
    assert!(of(52).days[0].is_free());
    assert!(of(60).days[0].is_free());
    assert!(of(60).done_today);
    assert!(!of(60).days[1].is_free());
}

#[test]
fn a_day_shorter_than_any_question_still_has_one() {
    let work = Work {
        fresh: fresh(2, 30),
        daily: MINUTE * 10,
        ..nothing(2)
    };
    let agenda = Agenda::of(work, today());
    assert!(agenda.days.iter().all(|it| it.fresh.len() == 1));
}

#[test]
fn on_the_day_itself_and_later_there_are_no_days() {
    for days in [0, -3] {
        let interview = today() + chrono::TimeDelta::days(days);
        let work = Work {
            fresh: fresh(3, 5),
            interview,
            ..nothing(0)
        };
        let agenda = Agenda::of(work, today());
        assert_eq!(agenda.today(), None);
        assert_eq!(agenda.left.fresh.len(), 3);
    }
}

#[test]
fn an_interview_in_a_far_century_has_the_first_year() {
    let work = Work {
        interview: date("2999-01-01"),
        fresh: fresh(5, 5),
        ..nothing(1)
    };
    assert_eq!(Agenda::of(work, today()).days.len(), 365);
}

fn any_work() -> impl Strategy<Value = Work> {
    let old = proptest::collection::vec((1_u32..40, -10_i64..20), 0..15);
    let new = proptest::collection::vec(1_u32..40, 0..40);
    let numbers = (0_u64..20, 0_usize..12, 0_usize..12, any::<bool>());
    let minutes = (5_u32..200, 10_u32..180, 0_u32..90);
    (old, new, numbers, minutes).prop_map(|(old, new, numbers, minutes)| {
        let (days, stories_count, held, held_today) = numbers;
        let (rehearsal, daily, practiced) = minutes;
        let old = old.into_iter().enumerate();
        let new = new.into_iter().enumerate();
        Work {
            asked: old
                .map(|(at, (minutes, due))| asked(&format!("old-{at}"), minutes, due))
                .collect(),
            fresh: new
                .map(|(at, minutes)| exercise(&format!("new-{at}"), minutes))
                .collect(),
            stories: stories(stories_count),
            rehearsals: Held {
                count: held,
                today: held_today && held > 0,
            },
            rehearsal: MINUTE * rehearsal,
            daily: MINUTE * daily,
            practiced: MINUTE * practiced,
            ..nothing(days)
        }
    })
}

/// How often each question, story and rehearsal appears in an agenda or in what is left.
fn placed(agenda: &Agenda) -> BTreeMap<String, usize> {
    let mut placed = BTreeMap::new();
    let mut add = |kind: &str, id: &str| *placed.entry(format!("{kind} {id}")).or_default() += 1;
    let days = agenda.days.iter();
    for question in days.flat_map(|it| &it.fresh).chain(&agenda.left.fresh) {
        add("new", &question.question.id);
    }
    let stories = agenda.days.iter().filter_map(|it| it.story.as_ref());
    for (id, _) in stories.chain(&agenda.left.stories) {
        add("story", id);
    }
    placed
}

proptest! {
    #[test]
    fn no_day_is_empty_while_something_can_be_done_on_it(work in any_work()) {
        let agenda = Agenda::of(work.clone(), today());
        let left = &agenda.left;
        for (number, day) in agenda.days.iter().enumerate().filter(|(_, it)| it.is_free()) {
            // Today may be done already.
            if number == 0 && !work.practiced.is_zero() {
                continue;
            }
            let later = &agenda.days[number..];
            prop_assert!(left.fresh.is_empty() && left.stories.is_empty());
            prop_assert!(later.iter().all(|it| it.fresh.is_empty() && it.story.is_none()));
            let due = work.asked.iter().filter(|(_, card)| card.due <= day.day);
            for (exercise, _) in due {
                let mut before = agenda.days[..number].iter().flat_map(|it| &it.again);
                prop_assert!(before.any(|it| it.question == exercise.question.question));
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_a_missed_day_loses_nothing(work in any_work()) {
        for missed in 0..3 {
            let agenda = Agenda::of(work.clone(), in_days(missed));
            let placed = placed(&agenda);
            prop_assert_eq!(placed.len(), work.fresh.len() + work.stories.len());
            prop_assert!(placed.values().all(|times| *times == 1));
            let due = work.asked.iter().filter(|(_, card)| card.due < work.interview);
            for (exercise, _) in due {
                let in_days = agenda.days.iter().flat_map(|it| &it.again);
                let mut all = in_days.chain(&agenda.left.again);
                prop_assert!(all.any(|it| *it == exercise.question), "{exercise:?}");
            }
            let rehearsals = agenda.held + agenda.planned();
            prop_assert!(rehearsals <= REHEARSALS_THAT_HELP.max(agenda.held));
        }
    }

    #[test]
    fn the_same_work_makes_the_same_agenda_and_no_day_is_overfull(work in any_work()) {
        let agenda = Agenda::of(work.clone(), today());
        prop_assert_eq!(&agenda, &Agenda::of(work.clone(), today()));
        for day in &agenda.days {
            let items = day.again.len() + day.fresh.len() + usize::from(day.story.is_some());
            let rehearsal = if day.rehearsal { work.rehearsal } else { Duration::ZERO };
            let others = day.takes - rehearsal;
            prop_assert!(others <= work.daily || items == 1, "{day:?}");
        }
    }
}
