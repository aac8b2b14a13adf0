//! `[[round.pick]]`: one line of a blueprint.

use std::ops::Range;
use std::str::FromStr;

use crate::bank::{self, QuestionBank, QuestionKind};
use crate::diagnostic::toml::{Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::Localized;
use crate::lang::say::check;

use super::super::{Amount, Pick, PickPosition, Round};

/// A round, with the source positions of its blueprint's lines.
pub(super) struct Draft {
    pub(super) span: Range<usize>,
    pub(super) lines: Vec<Line>,
    pub(super) round: Round,
}

/// The source position of a blueprint line.
pub(super) struct Line {
    pub(super) span: Range<usize>,
    /// Whether it names only existing things; otherwise nobody can tell whether the line can be
    /// filled.
    pub(super) sound: bool,
}

/// The banks that a blueprint may draw from.
pub(super) struct Banks<'k> {
    pub(super) usable: &'k [&'k QuestionBank],
    /// The file of a bank with mistakes, by its id.
    pub(super) broken: &'k dyn Fn(&str) -> Option<String>,
}

pub(super) fn pick(fields: &mut Fields<'_, '_>, banks: Option<&Banks<'_>>) -> Option<(Pick, Line)> {
    let named = fields.required("bank", "bank = \"aws-cse\"", |key, value, problems| {
        let named = one_or_many(key, value, problems, decode::located(decode::id))?;
        if named.is_empty() {
            let what = check::empty_text(key);
            problems.push(Diagnostic::error(value.span(), what, check::FILL_IN.into()));
        }
        Some(named)
    });
    let found: Vec<&QuestionBank> = named
        .iter()
        .flatten()
        .filter_map(|named| find_bank(named, banks?, fields.problems()))
        .collect();
    let kinds = fields
        .optional("kind", |key, value, problems| {
            one_or_many(key, value, problems, kind)
        })
        .unwrap_or_default();
    let competencies = ids(fields, "competencies");
    let primary = fields.optional("primary", decode::boolean);
    let questions = ids(fields, "questions");
    let except = ids(fields, "except");
    let strangers = strangers(&competencies, &[&questions, &except], &found);
    let all_found = named.as_ref().is_some_and(|it| it.len() == found.len());
    let sound = all_found && !found.is_empty() && strangers.is_empty();
    for stranger in strangers {
        fields.problems().push(stranger);
    }
    let difficulty = fields.optional("difficulty", |key, value, problems| {
        one_or_many(key, value, problems, decode::integer(1..=3))
    });
    let amount = amount(fields);
    let place = place(fields);
    let language = fields.optional("language", decode::language);
    let line = Line {
        span: fields.span(),
        sound,
    };
    let pick = Pick {
        banks: named?.into_iter().map(|it| it.value).collect(),
        kinds,
        competencies: competencies.into_iter().map(|it| it.value).collect(),
        primary: primary.unwrap_or(false),
        questions: questions.into_iter().map(|it| it.value).collect(),
        except: except.into_iter().map(|it| it.value).collect(),
        difficulty: difficulty_range(difficulty.as_deref()),
        amount: amount?,
        place,
        language,
    };
    Some((pick, line))
}

/// A list of IDs, empty if there is none.
fn ids(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<Located<String>> {
    let list = fields.optional(key, |key, value, problems| {
        decode::list(key, value, problems, decode::located(decode::text))
    });
    list.unwrap_or_default()
}

fn find_bank<'b>(
    named: &Located<String>,
    banks: &Banks<'b>,
    problems: &mut Problems,
) -> Option<&'b QuestionBank> {
    let (id, usable) = (&named.value, banks.usable.iter());
    let found = usable.clone().find(|bank| bank.id == *id);
    if found.is_none() {
        let (what, mend) = match (banks.broken)(id) {
            Some(file) => (check::broken_bank(id), check::mend_bank(&file)),
            None => (
                check::unknown_bank(id),
                bank::suggestion(id, usable.map(|bank| bank.id.as_str())),
            ),
        };
        problems.push(Diagnostic::error(named.span.clone(), what, mend));
    }
    found.copied()
}

/// Names in a line that none of its banks contains; empty if no bank was found.
fn strangers(
    competencies: &[Located<String>],
    questions: &[&[Located<String>]],
    banks: &[&QuestionBank],
) -> Vec<Diagnostic> {
    let all: Vec<&str> = banks.iter().map(|bank| bank.id.as_str()).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let name = all.join(", ");
    let known = banks.iter().flat_map(|bank| &bank.competencies);
    let competencies = unknown(competencies, known.map(|it| it.id.as_str()), |id| {
        check::unknown_competency_in(&name, id)
    });
    let known = banks.iter().flat_map(|bank| bank.questions.heads());
    let known = known.map(|it| it.id.as_str());
    let questions = questions.iter().flat_map(|named| {
        unknown(named, known.clone(), |id| {
            check::unknown_question_in(&name, id)
        })
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

/// One value, or a list of values.
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

/// From the lowest to the highest level given; any level if none is.
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

fn place(fields: &mut Fields<'_, '_>) -> PickPosition {
    let first = fields.optional("first", decode::boolean).unwrap_or(false);
    let last = fields.optional("last", decode::boolean).unwrap_or(false);
    match (first, last) {
        (false, false) => PickPosition::Middle,
        (true, false) => PickPosition::First,
        (false, true) => PickPosition::Last,
        (true, true) => {
            let span = fields.span();
            let mend = check::for_example("first = true");
            let what = check::FIRST_AND_LAST.into();
            fields.problems().push(Diagnostic::error(span, what, mend));
            PickPosition::First
        }
    }
}
