//! Plans of the shipped scenarios, for many seeds.

use std::collections::BTreeSet;
use std::time::Duration;

use rehearsal::bank::{QuestionBank, QuestionRef};
use rehearsal::lang::Language;
use rehearsal::scenario::{
    self, Amount, History, InterviewPlan, PastAsk, Pick, PickPosition, PlannedRound, Round,
    Scenario,
};

use super::library;

/// A separate set of tests for each shipped scenario, so that they run in parallel.
macro_rules! sessions {
    ($($module:ident: $id:literal,)*) => {
        const SCENARIOS: &[&str] = &[$($id),*];
        $(mod $module {
            #[test]
            fn holds_for_ten_thousand_seeds() {
                super::check_every_seed($id);
            }

            #[test]
            fn a_thousand_seeds_use_what_is_offered() {
                super::check_use($id);
            }

            #[test]
            fn two_sessions_in_a_row_share_few_questions() {
                super::check_repetition($id);
            }
        })*
    };
}

sessions! {
    aws_cse: "aws-cse",
    aws_cse_en: "aws-cse-en",
    aws_solutions_architect: "aws-solutions-architect",
    cloud_architect: "cloud-architect",
    naver_cloud_engineer: "naver-cloud-engineer",
    shinsegae_spharos_cmp: "shinsegae-spharos-cmp",
    warm_up: "warm-up",
}

#[test]
fn every_scenario_loads_without_a_diagnostic_under_its_own_name() {
    let files = library::toml_files("scenarios");
    let names: Vec<_> = files.iter().filter_map(|it| it.file_stem()).collect();
    let mut loaded: Vec<&str> = library::scenarios()
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(names, loaded);
    loaded.sort_unstable();
    let mut tested = SCENARIOS.to_vec();
    tested.sort_unstable();
    assert_eq!(
        loaded, tested,
        "each scenario needs its line in `sessions!`"
    );
}

#[test]
fn scenarios_differ_as_companies_do() {
    let characters: BTreeSet<String> = library::scenarios()
        .iter()
        .map(|it| {
            let rounds: Vec<_> = it
                .rounds
                .iter()
                .map(|round| (round.minutes, round.probes))
                .collect();
            let presses = it.interviewers.iter().filter(|it| it.presses).count();
            format!("{:?} {rounds:?} {presses} {:?}", it.language, it.clock)
        })
        .collect();
    assert_eq!(characters.len(), library::scenarios().len());
}

/// Questions in different banks that ask nearly the same: each bank needs its own, but no
/// interview both.
const ALIKE: [(&str, &str); 12] = [
    (
        "aws-cse/customer-was-satisfied",
        "leadership-principles/satisfied-customer",
    ),
    (
        "aws-cse/hardest-time-at-work",
        "leadership-principles/hardest-experience",
    ),
    (
        "aws-cse/notes-on-mistakes",
        "leadership-principles/learning-record",
    ),
    (
        "aws-cse/outage-after-my-release",
        "leadership-principles/own-work-broke",
    ),
    (
        "aws-life/datacenter-exit",
        "cloud-architect/design-datacenter-exit",
    ),
    (
        "aws-life/duties-collide",
        "leadership-principles/two-deadlines",
    ),
    ("aws-life/not-my-job", "leadership-principles/did-not-wait"),
    (
        "aws-life/ramp-up",
        "leadership-principles/unknown-territory",
    ),
    (
        "aws-life/reuse-and-share",
        "leadership-principles/borrowed-idea",
    ),
    (
        "aws-life/ticket-sale-whiteboard",
        "cloud-architect/design-concert-tickets",
    ),
    (
        "aws-life/voice-for-the-quiet",
        "leadership-principles/voice-left-out",
    ),
    (
        "aws-life/what-availability-costs",
        "cloud-architect/nines-and-dependencies",
    ),
];

#[test]
fn no_interview_asks_nearly_the_same_twice() {
    for scenario in library::scenarios() {
        let offered = offered_by(scenario);
        let offers = |name: &str| {
            let question: QuestionRef = name.parse().expect("a question's name");
            let bank = library::bank(&question.bank);
            assert!(bank.question(&question.id).is_some(), "{name} is gone");
            offered.contains(&question)
        };
        for (one, other) in ALIKE {
            let both = offers(one) && offers(other);
            assert!(!both, "{}: {one} and {other}", scenario.id);
        }
    }
}

#[test]
fn every_interviewer_sits_in_some_round() {
    for scenario in library::scenarios() {
        for interviewer in &scenario.interviewers {
            let sits = |round: &Round| round.interviewers.contains(&interviewer.id);
            assert!(
                scenario.rounds.iter().any(sits),
                "{} of {} never appears",
                interviewer.id,
                scenario.id
            );
        }
    }
}

#[test]
fn every_question_can_come_up_somewhere() {
    let mut offered = BTreeSet::new();
    for scenario in library::scenarios() {
        offered.extend(offered_by(scenario));
    }
    let never: Vec<String> = library::questions()
        .map(|(bank, question)| QuestionRef::new(&bank.id, &question.id))
        .filter(|question| !offered.contains(question))
        .map(|question| question.to_string())
        .collect();
    assert!(never.is_empty(), "never asked: {}", never.join(", "));
}

/// Twenty minutes of preparation make a separate round, not one more design question.
#[test]
fn a_presentation_is_asked_by_name_and_fits_its_round() {
    let rounds = || library::scenarios().iter().flat_map(|it| &it.rounds);
    for (bank, question) in library::questions().filter(|(_, it)| it.brief.is_some()) {
        let minutes = (question.think + question.answer).as_secs() / 60;
        for round in rounds() {
            for pick in round
                .picks
                .iter()
                .filter(|it| it.admits(&bank.id, &question.into()))
            {
                let place = format!(
                    "{}/{} in {}",
                    bank.id,
                    question.id,
                    round.name.get(Language::En)
                );
                assert!(pick.questions.contains(&question.id), "{place}");
                assert!(minutes < u64::from(round.minutes), "{place}");
            }
        }
    }
}

/// Plans without a past.
fn plan(scenario: &Scenario, seed: u64) -> InterviewPlan {
    plan_after(scenario, seed, &History::default())
}

fn plan_after(scenario: &Scenario, seed: u64, history: &History) -> InterviewPlan {
    let banks: Vec<&QuestionBank> = library::banks().iter().collect();
    scenario::plan(scenario, &banks, Language::Ko, seed, history)
}

fn check_every_seed(id: &str) {
    let scenario = library::scenario(id);
    let mut fullness = Fullness::default();
    for seed in 0..10_000 {
        let drawn = plan(scenario, seed);
        // Comparing costs as much as drawing, so one seed in ten must do.
        if seed % 10 == 0 {
            assert_eq!(drawn, plan(scenario, seed), "{id}, seed {seed}");
        }
        let mut asked = BTreeSet::new();
        for (round, planned) in scenario.rounds.iter().zip(&drawn.rounds) {
            let place = format!("{id}, seed {seed}, {:?}", planned.name);
            for question in &planned.questions {
                let new = asked.insert((&question.bank, &question.question.id));
                assert!(new, "{place}: {} twice", question.reference());
            }
            check_round(round, planned, &place);
            fullness.note(planned);
        }
        assert_eq!(drawn.rounds.len(), scenario.rounds.len());
    }
    eprintln!("{id}: {fullness}");
    assert!(fullness.least >= 0.7, "{id}: {fullness}");
}

fn check_round(round: &Round, planned: &PlannedRound, place: &str) {
    let taken = taken(planned);
    let minutes = Duration::from_secs(u64::from(round.minutes) * 60);
    assert!(taken <= minutes, "{place}: {taken:?} of {minutes:?}");

    let counted: Vec<&Pick> = round.picks.iter().flat_map(places_counted).collect();
    let filled = most_filled(&counted, planned);
    assert_eq!(filled, counted.len(), "{place}: the blueprint is not met");

    for (which, end) in [
        (PickPosition::First, planned.questions.first()),
        (PickPosition::Last, planned.questions.last()),
    ] {
        let end = end.expect("no round is empty");
        let mut of_place = round
            .picks
            .iter()
            .filter(|pick| pick.place == which)
            .peekable();
        let fits = of_place.peek().is_none()
            || of_place.any(|pick| pick.admits(&end.bank, &(&end.question).into()));
        assert!(fits, "{place}: {} stands {which:?}", end.reference());
    }
}

/// Each line, repeated by its count.
fn places_counted(pick: &Pick) -> impl Iterator<Item = &Pick> {
    let count = match pick.amount {
        Amount::Count(count) => count,
        Amount::Share(_) => 0,
    };
    std::iter::repeat_n(pick, count)
}

/// Maximum number of places that the questions of a round can fill, one each: a matching.
fn most_filled(places: &[&Pick], planned: &PlannedRound) -> usize {
    fn assign(
        place: usize,
        fits: &dyn Fn(usize, usize) -> bool,
        holder: &mut [Option<usize>],
        tried: &mut BTreeSet<usize>,
    ) -> bool {
        for question in 0..holder.len() {
            if !fits(place, question) || !tried.insert(question) {
                continue;
            }
            let free = match holder.get(question).copied().flatten() {
                None => true,
                Some(other) => assign(other, fits, holder, tried),
            };
            if free {
                holder[question] = Some(place);
                return true;
            }
        }
        false
    }
    let fits = |place: usize, question: usize| {
        let planned = &planned.questions[question];
        places[place].admits(&planned.bank, &(&planned.question).into())
    };
    let mut holder = vec![None; planned.questions.len()];
    (0..places.len())
        .filter(|place| assign(*place, &fits, &mut holder, &mut BTreeSet::new()))
        .count()
}

/// How full of questions the minutes of rounds are.
#[derive(Default)]
struct Fullness {
    rounds: u32,
    sum: f64,
    least: f64,
}

impl Fullness {
    fn note(&mut self, planned: &PlannedRound) {
        let share = taken(planned).as_secs_f64() / (f64::from(planned.minutes) * 60.0);
        self.least = if self.rounds == 0 {
            share
        } else {
            self.least.min(share)
        };
        self.rounds += 1;
        self.sum += share;
    }
}

impl std::fmt::Display for Fullness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mean = self.sum / f64::from(self.rounds);
        write!(
            f,
            "rounds are {:.0} % full, {:.0} % at the least",
            mean * 100.0,
            self.least * 100.0
        )
    }
}

fn taken(planned: &PlannedRound) -> Duration {
    planned.questions.iter().map(|it| it.budget).sum()
}

fn check_use(id: &str) {
    let scenario = library::scenario(id);
    let offered = offered_by(scenario);
    let used: BTreeSet<QuestionRef> = (0..1_000)
        .flat_map(|seed| asked(&plan(scenario, seed)))
        .collect();
    assert!(used.is_subset(&offered));
    let [used, offered] = [used.len(), offered.len()];
    eprintln!("{id}: a thousand seeds use {used} of the {offered} questions on offer");
    assert!(used * 100 >= offered * 80, "{id}: {used} of {offered}");
}

/// Every question that some line of the scenario allows.
fn offered_by(scenario: &Scenario) -> BTreeSet<QuestionRef> {
    let picks = || scenario.rounds.iter().flat_map(|round| &round.picks);
    library::questions()
        .filter(|(bank, question)| picks().any(|pick| pick.admits(&bank.id, &(*question).into())))
        .map(|(bank, question)| QuestionRef::new(&bank.id, &question.id))
        .collect()
}

fn asked(plan: &InterviewPlan) -> Vec<QuestionRef> {
    let rounds = plan.rounds.iter();
    rounds
        .flat_map(|round| round.questions.iter().map(|it| it.reference()))
        .collect()
}

fn check_repetition(id: &str) {
    let scenario = library::scenario(id);
    let [mut again, mut again_by_choice, mut all] = [0, 0, 0];
    for seed in 0..500 {
        let first = plan(scenario, seed);
        let second = plan_after(scenario, seed + 1_000_000, &just_held(&first));
        let first = asked(&first);
        let second = second.rounds.iter().flat_map(|round| &round.questions);
        for question in second {
            all += 1;
            if first.contains(&question.reference()) {
                again += 1;
                // A line that offers one question, such as an introduction, has no choice.
                again_by_choice += u32::from(question.reason.offered > 1);
            }
        }
    }
    let percent = |part: u32| f64::from(part) * 100.0 / f64::from(all);
    let [repeated, by_choice] = [percent(again), percent(again_by_choice)];
    eprintln!(
        "{id}: a second session at once repeats {repeated:.1} %, {by_choice:.1} % where there was a choice"
    );
    assert!(repeated <= 25.0, "{id}: {repeated:.1} %");
    assert!(by_choice <= 5.0, "{id}: {by_choice:.1} %");
}

/// A past in which this interview was held today, with nothing before it.
fn just_held(plan: &InterviewPlan) -> History {
    let past = PastAsk {
        days_ago: 0,
        own: None,
    };
    History {
        asked: asked(plan).into_iter().map(|it| (it, past)).collect(),
    }
}
