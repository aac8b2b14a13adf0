//! A scenario's file format, and its conversion to a [`Scenario`] over known banks.

mod blueprint;
mod clock;
mod possible;
#[cfg(test)]
mod tests;

use crate::bank::{self, Entry, QuestionBank};
use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::check;
use crate::lang::{Language, Localized};

use super::{Interviewer, ProbeRange, Round, Scenario};

use blueprint::Banks;

/// The longest round a scenario may ask for, in minutes.
const LONGEST_ROUND: i64 = 480;
/// The maximum number of follow-ups to an answer.
const MAX_PROBES: i64 = 10;

/// Reads a scenario over `banks`, and everything that is wrong with it, including what the banks
/// cannot supply. The scenario is `None` if there is an error.
pub fn read(source: &SourceText, banks: &[&QuestionBank]) -> (Option<Scenario>, Vec<Diagnostic>) {
    read_beside(source, banks, &|_| None)
}

/// Like [`read`]; `broken` gives the file of an unusable bank by its ID.
pub fn read_beside(
    source: &SourceText,
    banks: &[&QuestionBank],
    broken: &dyn Fn(&str) -> Option<String>,
) -> (Option<Scenario>, Vec<Diagnostic>) {
    let banks = Banks {
        usable: banks,
        broken,
    };
    let mut problems = Problems::default();
    let scenario = if source.text().trim().is_empty() {
        let mend = check::BEGIN_WITH_FORMAT.into();
        problems.push(Diagnostic::error(0..0, check::EMPTY_FILE.into(), mend));
        None
    } else {
        toml::read(source, &mut problems, |fields| {
            walk(source, Some(&banks), fields)
        })
    };
    let usable = scenario.filter(|_| !problems.any_error());
    (usable, problems.into_sorted())
}

/// Reads a scenario that is known to be valid for its banks, without looking at them.
pub fn read_sound(source: &SourceText) -> Option<Scenario> {
    toml::read(source, &mut Problems::default(), |fields| {
        walk(source, None, fields)
    })
}

/// The company and the role, as far as a file with mistakes gives them.
pub fn called(source: &SourceText) -> Option<[Localized; 2]> {
    let mut ignored = Problems::default();
    toml::read(source, &mut ignored, |fields| {
        fields.ignore_rest();
        let languages = bank::languages(fields);
        let name = decode::name(&languages);
        let company = fields.optional("company", &name);
        let role = fields.optional("role", &name);
        Some([company?, role?])
    })
}

/// Without `banks`, the blueprints are not checked against any.
fn walk(
    source: &SourceText,
    banks: Option<&Banks<'_>>,
    fields: &mut Fields<'_, '_>,
) -> Option<Scenario> {
    bank::format_version(fields)?;
    let id = fields.required("id", "id = \"my-company\"", decode::id);
    let languages = bank::languages(fields);
    let name = decode::name(&languages);
    let company = fields.required("company", "company = \"...\"", &name);
    let role = fields.required("role", "role = \"...\"", &name);
    let language = fields.optional("language", decode::language);
    let summary = fields.required(
        "summary",
        "summary = { ko = \"...\", en = \"...\" }",
        decode::localized(&languages),
    );
    let clock = fields
        .optional("clock", |key, value, problems| {
            decode::table(key, value, problems, clock::walk)
        })
        .unwrap_or_default();
    let interviewers = fields.tables("interviewer", |fields| {
        Some(interviewer(fields, &languages))
    });
    bank::report_duplicates(source, &interviewers, fields.problems());

    let known = Known {
        banks,
        interviewers: bank::ids(&interviewers).collect(),
        languages: &languages,
    };
    let drafts = fields.tables("round", |fields| round(fields, &known));
    if !fields.has("round") {
        let what = check::missing_key("round");
        let missing = Diagnostic::error(0..0, what, check::add_key("[[round]]"));
        fields.problems().push_missing(missing);
    }
    if let Some(banks) = banks {
        possible::report_impossible(&drafts, &clock, language, banks.usable, fields.problems());
    }

    Some(Scenario {
        id: id?,
        company: company?,
        role: role?,
        language,
        summary: summary?,
        clock,
        interviewers: bank::values(interviewers),
        rounds: drafts.into_iter().map(|draft| draft.round).collect(),
    })
}

/// What a round may refer to.
struct Known<'k> {
    banks: Option<&'k Banks<'k>>,
    interviewers: Vec<&'k str>,
    languages: &'k [Language],
}

fn interviewer(fields: &mut Fields<'_, '_>, languages: &[Language]) -> Entry<Interviewer> {
    let id = fields.required_located("id", "id = \"bar-raiser\"", decode::id);
    let role = fields.required(
        "role",
        "role = { ko = \"...\", en = \"...\" }",
        decode::name(languages),
    );
    let manner = fields.required(
        "manner",
        "manner = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let presses = fields.optional("presses", decode::boolean);
    let value = || {
        Some(Interviewer {
            id: id.as_ref()?.value.clone(),
            role: role?,
            manner: manner?,
            presses: presses.unwrap_or(false),
        })
    };
    Entry { value: value(), id }
}

fn round(fields: &mut Fields<'_, '_>, known: &Known<'_>) -> Option<blueprint::Draft> {
    let span = fields.span();
    let name = fields.required(
        "name",
        "name = { ko = \"...\", en = \"...\" }",
        decode::name(known.languages),
    );
    let minutes = fields.required(
        "minutes",
        "minutes = 60",
        decode::integer(1..=LONGEST_ROUND),
    );
    let language = fields.optional("language", decode::language);
    let interviewers = interviewers(fields, known);
    let probes = fields
        .optional("probes", |key, value, problems| {
            let example = "probes = { min = 0, max = 2 }";
            decode::table_or(key, value, problems, example, probe_range)
        })
        .unwrap_or_default();
    let picks = fields.tables("pick", |fields| blueprint::pick(fields, known.banks));
    if !fields.has("pick") {
        let what = check::missing_key("pick");
        let missing = Diagnostic::error(span.clone(), what, check::add_key("[[round.pick]]"));
        fields.problems().push_missing(missing);
    }
    let (picks, lines) = picks.into_iter().unzip();
    Some(blueprint::Draft {
        span,
        lines,
        round: Round {
            name: name?,
            minutes: u32::try_from(minutes?).ok()?,
            language,
            interviewers: interviewers?,
            probes,
            picks,
        },
    })
}

/// The IDs of a round's interviewers.
fn interviewers(fields: &mut Fields<'_, '_>, known: &Known<'_>) -> Option<Vec<String>> {
    let named = fields.required(
        "interviewers",
        "interviewers = [\"...\"]",
        |key, value, problems| decode::list(key, value, problems, decode::located(decode::text)),
    );
    if named.as_ref().is_some_and(Vec::is_empty) {
        let nobody = Diagnostic::error(
            fields.span(),
            check::empty_text("interviewers"),
            check::for_example("interviewers = [\"hiring-manager\"]"),
        );
        fields.problems().push(nobody);
    }
    for interviewer in named.iter().flatten() {
        if !known.interviewers.contains(&interviewer.as_str()) {
            let unknown = Diagnostic::error(
                interviewer.span.clone(),
                check::unknown_interviewer(&interviewer.value),
                bank::suggestion(&interviewer.value, known.interviewers.iter().copied()),
            );
            fields.problems().push_reference("interviewer", unknown);
        }
    }
    Some(named?.into_iter().map(|it| it.value).collect())
}

fn probe_range(fields: &mut Fields<'_, '_>) -> ProbeRange {
    let usual = ProbeRange::default();
    let number =
        |found: Option<i64>, usual| found.and_then(|it| u8::try_from(it).ok()).unwrap_or(usual);
    let min = fields.optional("min", decode::integer(0..=MAX_PROBES));
    let max = fields.optional("max", decode::integer(0..=MAX_PROBES));
    let range = ProbeRange {
        min: number(min, usual.min),
        max: number(max, usual.max.max(number(min, usual.min))),
    };
    if range.min > range.max {
        let span = fields.span();
        fields.problems().push(Diagnostic::error(
            span,
            check::MIN_OVER_MAX.into(),
            check::for_example("probes = { min = 1, max = 2 }"),
        ));
    }
    range
}
