//! `[[round.pick]]`, and whether the banks can give what a blueprint asks for.

use std::ops::Range;
use std::str::FromStr;
use std::time::Duration;

use crate::bank::{self, Question, QuestionBank, QuestionKind};
use crate::diagnostic::toml::{Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::check;
use crate::lang::{Language, Localized};

use super::super::budget;
use super::super::seats::Seats;
use super::super::{Amount, ClockRules, Pick, Place, Round};

/// A round, with the places of its blueprint's lines.
pub(super) struct Draft {
    pub(super) span: Range<usize>,
    pub(super) lines: Vec<Line>,
    pub(super) round: Round,
}

/// The place of a blueprint's line.
pub(super) struct Line {
    span: Range<usize>,
    /// Whether it names only what there is: whether a line that does not can be filled
    /// cannot be told.
    sound: bool,
}

pub(super) fn pick(fields: &mut Fields<'_, '_>, banks: &[&QuestionBank]) -> Option<(Pick, Line)> {
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
    let sound = bank.is_some_and(|bank| {
        let strangers = strangers(&competencies, &questions, bank);
        let none = strangers.is_empty();
        for stranger in strangers {
            fields.problems().push(stranger);
        }
        none
    });
    let difficulty = fields.optional("difficulty", |key, value, problems| {
        one_or_many(key, value, problems, decode::integer(1..=3))
    });
    let amount = amount(fields);
    let place = place(fields);
    let line = Line {
        span: fields.span(),
        sound,
    };
    let pick = Pick {
        bank: bank_id?.value,
        kinds,
        competencies: competencies.into_iter().map(|it| it.value).collect(),
        questions: questions.into_iter().map(|it| it.value).collect(),
        difficulty: difficulty_range(difficulty.as_deref()),
        amount: amount?,
        place,
    };
    Some((pick, line))
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

/// What a line names that its bank does not hold.
fn strangers(
    competencies: &[Located<String>],
    questions: &[Located<String>],
    bank: &QuestionBank,
) -> Vec<Diagnostic> {
    let known = bank.competencies.iter().map(|it| it.id.as_str());
    let competencies = unknown(competencies, known, |id| {
        check::unknown_competency_in(&bank.id, id)
    });
    let known = bank.questions.iter().map(|it| it.id.as_str());
    let questions = unknown(questions, known, |id| {
        check::unknown_question_in(&bank.id, id)
    });
    competencies.into_iter().chain(questions).collect()
}

fn unknown<'k>(
    named: &[Located<String>],
    known: impl Iterator<Item = &'k str> + Clone,
    what: impl Fn(&str) -> Localized,
) -> Vec<Diagnostic> {
    named
        .iter()
        .filter(|id| !known.clone().any(|known| known == id.value))
        .map(|id| {
            let mend = bank::suggestion(&id.value, known.clone());
            Diagnostic::error(id.span.clone(), what(&id.value), mend)
        })
        .collect()
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
        for (pick, line) in draft.round.picks.iter().zip(&draft.lines) {
            if line.sound {
                report_too_small(
                    pick,
                    line,
                    &offered(pick, spoken, banks),
                    &mut seats,
                    problems,
                );
            }
        }
        report_too_long(draft, clock, spoken, banks, problems);
        report_shares_over_the_whole(draft, problems);
    }
}

/// Reports a line whose bank cannot give what it counts beside what others count, or nothing
/// at all to what it shares.
fn report_too_small(
    pick: &Pick,
    line: &Line,
    offered: &[&Question],
    seats: &mut Seats,
    problems: &mut Problems,
) {
    let (wanted, found) = match pick.amount {
        Amount::Share(_) => (1, offered.len()),
        Amount::Count(count) => {
            let choices: Vec<_> = offered.iter().map(|it| pick.reference(it)).collect();
            let seated = (0..count).take_while(|_| seats.add(choices.clone()).is_some());
            (count, seated.count())
        }
    };
    if found < wanted {
        problems.push(Diagnostic::error(
            line.span.clone(),
            check::bank_too_small(&pick.bank, wanted, found),
            check::ASK_FOR_LESS.into(),
        ));
    }
}

/// Reports shares that add up to more than the minutes that the counts leave.
fn report_shares_over_the_whole(draft: &Draft, problems: &mut Problems) {
    let shares = draft.round.picks.iter().map(|pick| match pick.amount {
        Amount::Share(share) => share,
        Amount::Count(_) => 0.0,
    });
    // Decimal shares such as 0.1 have no exact binary form.
    if shares.sum::<f64>() > 1.0 + 1e-9 {
        problems.push(Diagnostic::error(
            draft.span.clone(),
            check::SHARES_OVER_ONE.into(),
            check::LOWER_SHARES.into(),
        ));
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
