//! Every bank is complete, in both languages.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use rehearsal::bank::{Question, QuestionKind};
use rehearsal::lang::Language;

use super::library;

/// Each bank and its minimum number of questions.
const FLOORS: [(&str, usize); 6] = [
    ("aws-cse", 50),
    ("aws-life", 25),
    ("cloud-architect", 50),
    ("cloud-engineer", 25),
    ("cmp", 40),
    ("leadership-principles", 48),
];

/// Amazon's Leadership Principles in order, with their names of 2026.
const PRINCIPLES: [&str; 16] = [
    "Customer Obsession",
    "Ownership",
    "Invent and Simplify",
    "Are Right, A Lot",
    "Learn and Be Curious",
    "Hire and Develop the Best",
    "Insist on the Highest Standards",
    "Think Big",
    "Bias for Action",
    "Frugality",
    "Earn Trust",
    "Dive Deep",
    "Have Backbone; Disagree and Commit",
    "Deliver Results",
    "Strive to be Earth's Best Employer",
    "Success and Scale Bring Broad Responsibility",
];

#[test]
fn every_bank_loads_without_a_diagnostic_under_its_own_name() {
    let files = library::toml_files("scenarios/banks");
    let names: Vec<_> = files.iter().filter_map(|it| it.file_stem()).collect();
    let ids: Vec<&str> = library::banks()
        .iter()
        .map(|bank| bank.id.as_str())
        .collect();
    assert_eq!(names, ids);
    assert_eq!(ids, FLOORS.map(|(id, _)| id));
}

#[test]
fn there_are_enough_questions() {
    for (id, floor) in FLOORS {
        let count = library::bank(id).questions.len();
        assert!(count >= floor, "{id} holds {count} questions, not {floor}");
    }
    let all: usize = library::banks()
        .iter()
        .map(|bank| bank.questions.len())
        .sum();
    assert!(all >= 300, "all banks together hold {all} questions");
}

#[test]
fn the_leadership_principles_bear_todays_names_and_have_three_stories_each() {
    let bank = library::bank("leadership-principles");
    let names: Vec<&str> = bank
        .competencies
        .iter()
        .map(|it| it.name.get(Language::En))
        .collect();
    assert_eq!(names, PRINCIPLES);
    for principle in &bank.competencies {
        let stories = bank
            .questions
            .iter()
            .filter(|it| it.kind == QuestionKind::Behavioral && it.star)
            .filter(|it| it.competencies.first() == Some(&principle.id));
        let count = stories.count();
        assert!(count >= 3, "{} has {count} stories", principle.id);
    }
}

#[test]
fn every_question_says_what_it_wants_why_and_how_answers_go_wrong() {
    let lacking: Vec<String> = library::questions()
        .flat_map(|(bank, question)| {
            lacks(question)
                .into_iter()
                .map(move |what| format!("{}/{}: {what}", bank.id, question.id))
        })
        .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// What a question lacks.
fn lacks(question: &Question) -> Vec<&'static str> {
    use QuestionKind::{Behavioral, Design, Quiz, Reverse, Technical};
    let kind = question.kind;
    let points = question.key_points.len();
    let wanted_points = match kind {
        Quiz => 1..=6,
        Reverse => 0..=6,
        _ => 3..=7,
    };
    let wanted_probes = match kind {
        Behavioral | Design => 2,
        Quiz | Reverse => 0,
        _ => 1,
    };
    let expert = matches!(kind, Technical | Design);
    [
        (question.intent.is_none(), "no intent"),
        (question.competencies.is_empty(), "no competency"),
        (question.source.is_none(), "no source"),
        (kind != Quiz && question.pitfalls.is_empty(), "no pitfalls"),
        (expert && question.model_answer.is_none(), "no model answer"),
        (!expert && question.outline.is_none(), "no outline"),
        (
            !wanted_points.contains(&points),
            "too few or many key points",
        ),
        (question.probes.len() < wanted_probes, "too few probes"),
        (
            kind == Quiz && question.accept.len() < 2,
            "too few spellings",
        ),
        (
            kind == Reverse && question.signals.len() < 3,
            "too few signals",
        ),
        (
            kind == Reverse && question.signals.iter().all(|it| it.good),
            "no poor signal",
        ),
    ]
    .into_iter()
    .filter_map(|(lacks, what)| lacks.then_some(what))
    .collect()
}

#[test]
fn model_answers_can_be_said_and_are_neither_thin_nor_endless() {
    for (bank, question) in library::questions() {
        let Some(answer) = &question.model_answer else {
            continue;
        };
        let words = answer.get(Language::En).split_whitespace().count();
        let spoken = answer.get(Language::Ko).chars();
        let syllables = spoken.filter(|it| !it.is_whitespace()).count();
        let length = Length::of(question);
        assert!(
            length.words.contains(&words),
            "{}/{}: {words} words, not {:?}",
            bank.id,
            question.id,
            length.words
        );
        assert!(
            length.syllables.contains(&syllables),
            "{}/{}: {syllables} Korean characters, not {:?}",
            bank.id,
            question.id,
            length.syllables
        );
    }
}

/// Length limits of a model answer, so that it can be said in the given time.
struct Length {
    words: RangeInclusive<usize>,
    /// Korean characters, without spaces.
    syllables: RangeInclusive<usize>,
}

impl Length {
    fn of(question: &Question) -> Self {
        let seconds = usize::try_from(question.answer.as_secs()).expect("a short answer");
        // A minute is 95 to 140 words, or 220 to 340 syllables.
        let rate = |per_minute: usize| per_minute * seconds / 60;
        if question.brief.is_some() {
            // A presentation must use the whole time it has.
            return Self {
                words: rate(95)..=rate(140),
                syllables: rate(220)..=rate(340),
            };
        }
        let (least, least_korean) = match seconds {
            0..=60 => (rate(95), rate(220)),
            _ => (120, 230),
        };
        // The target is 120 to 250 words, and at most 280 for a story of two minutes; a few more
        // are acceptable.
        let most = if question.star { 290 } else { 260 };
        Self {
            words: least..=most,
            syllables: least_korean..=920,
        }
    }
}

#[test]
fn some_probes_go_a_level_deeper() {
    for bank in library::banks() {
        let deep = bank
            .questions
            .iter()
            .filter(|it| it.probes.iter().any(|probe| !probe.probes.is_empty()))
            .count();
        assert!(deep >= 5, "{}: {deep}", bank.id);
    }
}

#[test]
fn no_phrase_of_a_key_point_is_too_short_to_show_anything() {
    for (bank, question) in library::questions() {
        for point in &question.key_points {
            let name = format!("{}/{}/{}", bank.id, question.id, point.id);
            let vague = point.any.iter().find(|it| is_one_letter(it));
            assert_eq!(vague, None, "{name}: too short to show anything");
        }
    }
}

/// A single letter, digit or syllable; a sign such as % is allowed.
fn is_one_letter(term: &str) -> bool {
    let mut all = term.trim().chars();
    all.next().is_none_or(char::is_alphanumeric) && all.next().is_none()
}

#[test]
fn no_two_questions_of_a_bank_ask_the_same() {
    for bank in library::banks() {
        for language in Language::ALL {
            let mut seen = BTreeSet::new();
            for question in &bank.questions {
                let prompt = question.prompt.get(language);
                assert!(seen.insert(prompt), "{}/{}: {prompt}", bank.id, question.id);
            }
        }
    }
}
