//! A bank's file format, and its conversion to a [`QuestionBank`].

mod question;
#[cfg(test)]
mod tests;
mod unique;

use crate::diagnostic::toml::{self, Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText, nearest};
use crate::lang::say::check;
use crate::lang::{Language, Localized, LocalizedList};

use super::{Competency, QuestionBank};

pub(crate) use unique::{Entry, ids, report_duplicates, values};

/// The format that this program reads and writes.
const FORMAT: i64 = 1;
/// The number of points on a rating scale.
const ANCHORS: usize = 5;

/// Reads a bank and everything that is wrong with it. The bank is `None` if there is an error.
pub fn read(source: &SourceText) -> (Option<QuestionBank>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let bank = if source.text().trim().is_empty() {
        let mend = check::BEGIN_WITH_FORMAT.into();
        problems.push(Diagnostic::error(0..0, check::EMPTY_FILE.into(), mend));
        None
    } else {
        toml::read(source, &mut problems, |fields| walk(source, fields))
    };
    let usable = bank.filter(|_| !problems.any_error());
    (usable, problems.into_sorted())
}

fn walk(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<QuestionBank> {
    format_version(fields)?;
    let id = fields.required("id", "id = \"my-bank\"", decode::id);
    let languages = languages(fields);
    let title = fields.required(
        "title",
        "title = { ko = \"...\", en = \"...\" }",
        decode::name(&languages),
    );
    let competencies = fields.tables("competency", |fields| Some(competency(fields, &languages)));
    let (questions, tested): (Vec<_>, Vec<_>) = fields
        .tables("question", |fields| {
            Some(question::walk(fields, &languages, source))
        })
        .into_iter()
        .unzip();

    report_duplicates(source, &competencies, fields.problems());
    report_duplicates(source, &questions, fields.problems());
    for named in tested.iter().flatten() {
        report_unknown_competency(named, ids(&competencies), fields.problems());
    }
    if !fields.has("question") {
        let missing = Diagnostic::error(
            0..0,
            check::missing_key("question"),
            check::add_key("[[question]]"),
        );
        fields.problems().push_missing(missing);
    }

    Some(QuestionBank {
        id: id?,
        title: title?,
        languages,
        competencies: values(competencies),
        questions: values(questions).into_iter().collect(),
    })
}

/// Checks the file's format. A newer one is not read further: every report on it would be
/// misleading.
pub(crate) fn format_version(fields: &mut Fields<'_, '_>) -> Option<()> {
    toml::up_to(fields, FORMAT, |_| ()).ok()
}

/// The languages of a file that names none.
const UNSAID: [Language; 2] = [Language::Ko, Language::En];

/// The languages that the file's author intends to provide: Korean and English, unless the file
/// says otherwise.
pub(crate) fn languages(fields: &mut Fields<'_, '_>) -> Vec<Language> {
    let given = fields.optional("languages", |key, value, problems| {
        decode::list(key, value, problems, decode::language)
    });
    match given {
        Some(languages) if !languages.is_empty() => languages,
        _ => UNSAID.to_vec(),
    }
}

fn competency(fields: &mut Fields<'_, '_>, languages: &[Language]) -> Entry<Competency> {
    let id = fields.required_located("id", "id = \"ownership\"", decode::id);
    let name = fields.required(
        "name",
        "name = { ko = \"...\", en = \"...\" }",
        decode::name(languages),
    );
    let looks_for = fields.required(
        "looks_for",
        "looks_for = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let anchors = fields.required(
        "anchors",
        "anchors = { ko = [\"...\"], en = [\"...\"] }",
        |key, value, problems| anchors(key, value, problems, languages),
    );
    let value = || {
        Some(Competency {
            id: id.as_ref()?.value.clone(),
            name: name?,
            looks_for: looks_for?,
            anchors: anchors?,
        })
    };
    Entry { value: value(), id }
}

fn anchors(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
    languages: &[Language],
) -> Option<LocalizedList> {
    decode::table(key, value, problems, |fields| {
        let anchors = LocalizedList::of(decode::each_language(fields, five_texts));
        decode::report_missing(key, fields, languages);
        anchors
    })
}

fn five_texts(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let texts = decode::texts(key, value, problems)?;
    if texts.len() != ANCHORS {
        problems.push(Diagnostic::error(
            value.span(),
            check::wrong_count("anchors", ANCHORS, texts.len()),
            check::ONE_ANCHOR_A_POINT.into(),
        ));
    }
    Some(texts)
}

fn report_unknown_competency<'k>(
    named: &Located<String>,
    known: impl Iterator<Item = &'k str> + Clone,
    problems: &mut Problems,
) {
    if !known.clone().any(|id| id == named.value) {
        let unknown = Diagnostic::error(
            named.span.clone(),
            check::unknown_competency(&named.value),
            suggestion(&named.value, known),
        );
        problems.push_reference("competency", unknown);
    }
}

/// How to fix a reference to something that does not exist.
pub(crate) fn suggestion<'a>(
    word: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Localized {
    match nearest(word, known.clone()) {
        Some(near) => check::did_you_mean(near),
        None if known.clone().next().is_none() => check::NONE_DEFINED.into(),
        None => check::one_of(&known.collect::<Vec<_>>()),
    }
}
