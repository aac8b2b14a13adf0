//! `[[round.pick]]`, and whether the banks can give what a blueprint asks for.

use std::ops::Range;
use std::str::FromStr;
use std::time::Duration;

use crate::bank::{self, Question, QuestionBank, QuestionKind};
use crate::diagnostic::toml::{Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::Language;
use crate::lang::say::check;

use super::super::budget;
use super::super::seats::Seats;
use super::super::{Amount, ClockRules, Pick, Place, Round};

/// A round, with the places of its blueprint's lines.
pub(super) struct Draft {
    pub(super) span: Range<usize>,
    pub(super) pick_spans: Vec<Range<usize>>,
    pub(super) round: Round,
}

pub(super) fn pick(fields: &mut Fields<'_, '_>, banks: &[&QuestionBank]) -> Option<Located<Pick>> {
    let bank_id = fields.required_located("bank", "bank = \"aws-cse\"", decode::id);
    let bank = bank_id
        .as_ref()
        .and_then(|named| find_bank(named, banks, fields.problems()));
    let kinds = fields
        .optional("kind", |key, value, problems| {
            one_or_many(key, value, problems, kind)
        })
        .unwrap_or_default();
    let competencies = fields
        .optional("competencies", |key, value, problems| {
            decode::list(key, value, problems, decode::located(decode::text))
        })
        .unwrap_or_default();
    let questions = fields
        .optional("questions", |key, value, problems| {
            decode::list(key, value, problems, decode::located(decode::text))
        })
        .unwrap_or_default();
    if let Some(bank) = bank {
        report_strangers(&competencies, &questions, bank, fields.problems());
    }
    let difficulty = fields.optional("difficulty", |key, value, problems| {
        one_or_many(key, value, problems, decode::integer(1..=3))
    });
    let amount = amount(fields);
    let place = place(fields);
    let span = fields.span();
    let pick = Pick {
        bank: bank_id?.value,
        kinds,
        competencies: competencies.into_iter().map(|it| it.value).collect(),
        questions: questions.into_iter().map(|it| it.value).collect(),
        difficulty: difficulty_range(difficulty.as_deref()),
        amount: amount?,
        place,
    };
    Some(Located { value: pick, span })
}

fn find_bank<'b>(
    named: &Located<String>,
    banks: &[&'b QuestionBank],
    problems: &mut Problems,
) -> Option<&'b QuestionBank> {
    let found = banks.iter().find(|bank| bank.id == named.value);
    if found.is_none() {
        problems.push(Diagnostic::error(
            named.span.clone(),
            check::unknown_bank(&named.value),
            bank::suggestion(&named.value, banks.iter().map(|bank| bank.id.as_str())),
        ));
    }
    found.copied()
}

fn report_strangers(
    competencies: &[Located<String>],
    questions: &[Located<String>],
    bank: &QuestionBank,
    problems: &mut Problems,
) {
    for named in competencies {
        if bank.competency(&named.value).is_none() {
            let known = bank.competencies.iter().map(|it| it.id.as_str());
            problems.push(Diagnostic::error(
                named.span.clone(),
                check::unknown_competency_in(&bank.id, &named.value),
                bank::suggestion(&named.value, known),
            ));
        }
    }
    for named in questions {
        if bank.question(&named.value).is_none() {
            let known = bank.questions.iter().map(|it| it.id.as_str());
            problems.push(Diagnostic::error(
                named.span.clone(),
                check::unknown_question_in(&bank.id, &named.value),
                bank::suggestion(&named.value, known),
            ));
        }
    }
}

/// One value, or a list of them.
fn one_or_many<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    decode_one: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    if value.get_ref().is_array() {
        decode::list(key, value, problems, decode_one)
    } else {
        decode_one(key, value, problems).map(|one| vec![one])
    }
}

fn kind(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<QuestionKind> {
    let words = QuestionKind::ALL.map(QuestionKind::word);
    decode::word(&words, |word| QuestionKind::from_str(word).ok())(key, value, problems)
}

/// From the lowest to the highest level named, any where none is.
fn difficulty_range(levels: Option<&[i64]>) -> std::ops::RangeInclusive<u8> {
    let levels = levels
        .unwrap_or(&[])
        .iter()
        .filter_map(|it| u8::try_from(*it).ok());
    match (levels.clone().min(), levels.max()) {
        (Some(low), Some(high)) => low..=high,
        _ => 1..=3,
    }
}

fn amount(fields: &mut Fields<'_, '_>) -> Option<Amount> {
    let count = fields.optional("count", decode::integer(1..=100));
    let share = fields.optional("share", decode::number(0.01..=1.0));
    match (fields.has("count"), fields.has("share")) {
        (true, false) => count
            .and_then(|it| usize::try_from(it).ok())
            .map(Amount::Count),
        (false, true) => share.map(Amount::Share),
        (both, _) => {
            let what = if both {
                check::COUNT_AND_SHARE
            } else {
                check::NO_COUNT
            };
            let span = fields.span();
            let mend = check::add_key("count = 2");
            fields
                .problems()
                .push(Diagnostic::error(span, what.into(), mend));
            None
        }
    }
}

fn place(fields: &mut Fields<'_, '_>) -> Place {
    let first = fields.optional("first", decode::boolean).unwrap_or(false);
    let last = fields.optional("last", decode::boolean).unwrap_or(false);
    match (first, last) {
        (false, false) => Place::Middle,
        (true, false) => Place::First,
        (false, true) => Place::Last,
        (true, true) => {
            let span = fields.span();
            let mend = check::for_example("first = true");
            let what = check::FIRST_AND_LAST.into();
            fields.problems().push(Diagnostic::error(span, what, mend));
            Place::First
        }
    }
}

/// Reports every blueprint that the banks cannot fill, or that its minutes cannot hold even
/// with the longest questions it may draw.
pub(super) fn report_impossible(
    drafts: &[Draft],
    clock: &ClockRules,
    language: Language,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let mut seats = Seats::default();
    for draft in drafts {
        let spoken = draft.round.language.unwrap_or(language);
        for (pick, span) in draft.round.picks.iter().zip(&draft.pick_spans) {
            let offered = offered(pick, spoken, banks);
            // Each share should be good for one question at the least.
            let (wanted, counted) = match pick.amount {
                Amount::Count(count) => (count, true),
                Amount::Share(_) => (1, false),
            };
            let seated = (0..wanted)
                .take_while(|_| {
                    let choices = offered.iter().map(|it| pick.reference(it)).collect();
                    seats.add(choices).is_some()
                })
                .count();
            if seated < wanted && (counted || offered.is_empty()) {
                problems.push(Diagnostic::error(
                    span.clone(),
                    check::bank_too_small(&pick.bank, wanted, seated),
                    check::ASK_FOR_LESS.into(),
                ));
            }
        }
        report_too_long(draft, clock, spoken, banks, problems);
    }
}

fn report_too_long(
    draft: &Draft,
    clock: &ClockRules,
    language: Language,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let longest: Duration = draft
        .round
        .picks
        .iter()
        .map(|pick| match pick.amount {
            Amount::Share(_) => Duration::ZERO,
            Amount::Count(count) => {
                let mut budgets: Vec<Duration> = offered(pick, language, banks)
                    .into_iter()
                    .map(|question| budget::of(question, clock, draft.round.probes).total())
                    .collect();
                budgets.sort_unstable_by(|a, b| b.cmp(a));
                budgets.into_iter().take(count).sum()
            }
        })
        .sum();
    let needed = longest.as_secs().div_ceil(60);
    if needed > u64::from(draft.round.minutes) {
        problems.push(Diagnostic::error(
            draft.span.clone(),
            check::round_too_short(draft.round.minutes, needed),
            check::LENGTHEN_ROUND.into(),
        ));
    }
}

fn offered<'b>(pick: &Pick, language: Language, banks: &[&'b QuestionBank]) -> Vec<&'b Question> {
    banks
        .iter()
        .flat_map(|bank| {
            bank.questions
                .iter()
                .map(|question| (bank.id.as_str(), question))
        })
        .filter(|(bank, question)| {
            pick.admits(bank, question) && question.prompt.exact(language).is_some()
        })
        .map(|(_, question)| question)
        .collect()
}
