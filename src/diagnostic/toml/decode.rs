//! Converts TOML values to ours. Each function reports what it cannot accept and returns `None`.

use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::{Datelike, NaiveDate, NaiveTime};
use toml::de::DeValue;

use crate::diagnostic::{Diagnostic, Problems, nearest};
use crate::lang::say::check;
use crate::lang::{Language, Localized};

use super::syntax::{DAY, TIME, meant_switch};
use super::{Fields, Value};

pub use super::fields::{table, table_or};
pub use super::value::{list, list_or, located, wrong};

/// Maximum length of an id: it becomes part of folder names.
const LONGEST_ID: usize = 64;
/// Maximum duration in a file.
const LONGEST_DURATION: Duration = Duration::from_secs(2 * 60 * 60);

/// A nonblank string.
pub fn text(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<String> {
    let DeValue::String(text) = value.get_ref() else {
        return wrong(
            key,
            value,
            problems,
            check::types::TEXT,
            &format!("{key} = \"...\""),
        );
    };
    if text.trim().is_empty() {
        let what = check::empty_text(key);
        problems.push(Diagnostic::error(value.span(), what, check::FILL_IN.into()));
        return None;
    }
    Some(text.clone().into_owned())
}

/// Text in which a single line break is a space, a blank line begins a paragraph, and a line that
/// starts with "- " is separate, so that long texts can be wrapped in the file.
pub fn prose(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<String> {
    text(key, value, problems).map(|written| unwrap_lines(&written))
}

fn unwrap_lines(written: &str) -> String {
    let mut prose = String::with_capacity(written.len());
    let mut paragraph = false;
    for line in written.trim().lines().map(str::trim) {
        if line.is_empty() {
            paragraph = true;
            continue;
        }
        prose.push_str(match (prose.is_empty(), paragraph) {
            (true, _) => "",
            (false, true) => "\n\n",
            (false, false) if line.starts_with("- ") => "\n",
            (false, false) => " ",
        });
        prose.push_str(line);
        paragraph = false;
    }
    prose
}

/// Whether a text is a valid id: lower-case letters, digits and hyphens.
pub fn is_id(written: &str) -> bool {
    let is_known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    written.len() <= LONGEST_ID
        && written.starts_with(is_known)
        && written.chars().all(|c| is_known(c) || c == '-')
}

/// An id: lower-case letters, digits and hyphens.
pub fn id(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(key, value, problems)?;
    if !is_id(&written) {
        let what = check::bad_id(&written);
        problems.push(Diagnostic::error(
            value.span(),
            what,
            check::WRITE_ID.into(),
        ));
        return None;
    }
    Some(written)
}

/// A word that `parse` accepts; `words` are all of them, for suggestions.
pub fn word<T>(
    words: &[&'static str],
    parse: impl Fn(&str) -> Option<T>,
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<T> {
    move |key, value, problems| {
        let written = text(key, value, problems)?;
        let parsed = parse(&written);
        if parsed.is_none() {
            let mend = match nearest(&written, words.iter().copied()) {
                Some(known) => check::did_you_mean(known),
                None => check::one_of(words),
            };
            let what = check::unknown_word(&written);
            problems.push(Diagnostic::error(value.span(), what, mend));
        }
        parsed
    }
}

/// An integer within a range.
pub fn integer(
    range: RangeInclusive<i64>,
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<i64> {
    move |key, value, problems| {
        let DeValue::Integer(written) = value.get_ref() else {
            let example = format!("{key} = {}", range.start());
            return wrong(key, value, problems, check::types::INTEGER, &example);
        };
        let parsed = i64::from_str_radix(written.as_str(), written.radix()).ok();
        let fitting = parsed.filter(|number| range.contains(number));
        if fitting.is_none() {
            let what = check::out_of_range(key, *range.start(), *range.end());
            let mend = check::for_example(&format!("{key} = {}", range.start()));
            problems.push(Diagnostic::error(value.span(), what, mend));
        }
        fitting
    }
}

/// A number, integer or not, within a range.
pub fn number(
    range: RangeInclusive<f64>,
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<f64> {
    move |key, value, problems| {
        let parsed: Option<f64> = match value.get_ref() {
            DeValue::Float(written) => written.as_str().parse().ok(),
            DeValue::Integer(written) => written.as_str().parse().ok(),
            _ => {
                let example = format!("{key} = {}", range.start());
                return wrong(key, value, problems, check::types::NUMBER, &example);
            }
        };
        let fitting = parsed.filter(|number| range.contains(number));
        if fitting.is_none() {
            let what = check::number_out_of_range(key, *range.start(), *range.end());
            let mend = check::for_example(&format!("{key} = {}", range.start()));
            problems.push(Diagnostic::error(value.span(), what, mend));
        }
        fitting
    }
}

/// A boolean.
pub fn boolean(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<bool> {
    match value.get_ref() {
        DeValue::Boolean(yes) => Some(*yes),
        other => {
            let meant = match other {
                DeValue::String(text) => meant_switch(text),
                _ => None,
            };
            let example = format!("{key} = {}", meant.unwrap_or("true"));
            wrong(key, value, problems, check::types::BOOLEAN, &example)
        }
    }
}

/// A day such as `2026-12-01`, with or without quotes.
pub fn day(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<NaiveDate> {
    let example = format!("{key} = {DAY}");
    let written = match value.get_ref() {
        DeValue::String(text) => text.clone().into_owned(),
        DeValue::Datetime(date) => date.to_string(),
        _ => return wrong(key, value, problems, check::types::DATE, &example),
    };
    let Ok(day) = written.parse::<NaiveDate>() else {
        problems.push(Diagnostic::error(
            value.span(),
            check::bad_day(&written),
            check::for_example(&example),
        ));
        return None;
    };
    if is_of_now(day) {
        return Some(day);
    }
    // Two digits are those of this century.
    let year = day.year().rem_euclid(100) + 2000;
    let meant = format!("{key} = \"{year}-{:02}-{:02}\"", day.month(), day.day());
    problems.push(Diagnostic::error(
        value.span(),
        check::bad_year(&written),
        check::for_example(&meant),
    ));
    None
}

/// Whether a day has a year of four digits that someone living may mean: `26-12-05` is a day of
/// antiquity.
fn is_of_now(day: NaiveDate) -> bool {
    (1900..=9999).contains(&day.year())
}

/// A time of day such as `"04:00"`, with or without quotes and seconds.
pub fn time_of_day(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<NaiveTime> {
    let example = format!("{key} = {TIME}");
    let written = match value.get_ref() {
        DeValue::String(text) => text.clone().into_owned(),
        DeValue::Datetime(time) => time.to_string(),
        _ => return wrong(key, value, problems, check::types::TIME_OF_DAY, &example),
    };
    let read = |form| NaiveTime::parse_from_str(&written, form).ok();
    let time = read("%H:%M").or_else(|| read("%H:%M:%S"));
    if time.is_none() {
        problems.push(Diagnostic::error(
            value.span(),
            check::bad_time_of_day(&written),
            check::for_example(&example),
        ));
    }
    time
}

/// A duration such as `"1m30s"`, from one second to two hours.
pub fn duration(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Duration> {
    if !matches!(value.get_ref(), DeValue::String(_)) {
        let example = format!("{key} = \"1m30s\"");
        return wrong(key, value, problems, check::types::TEXT, &example);
    }
    let written = text(key, value, problems)?;
    let fitting = parse_duration(&written)
        .filter(|length| (Duration::from_secs(1)..=LONGEST_DURATION).contains(length));
    if fitting.is_none() {
        let what = check::bad_duration(&written);
        problems.push(Diagnostic::error(
            value.span(),
            what,
            check::WRITE_DURATION.into(),
        ));
    }
    fitting
}

/// Parses `45s`, `2m`, `1m30s`, `1h` and their sums.
pub fn parse_duration(written: &str) -> Option<Duration> {
    let mut seconds = 0_u64;
    let mut rest = written.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, unit) = rest.split_at(digits);
        let factor = match unit.chars().next()? {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        let number: u64 = number.parse().ok()?;
        seconds = seconds.checked_add(number.checked_mul(factor)?)?;
        rest = unit.get(1..)?;
    }
    Some(Duration::from_secs(seconds))
}

/// A text in each of `languages`: `{ ko = "...", en = "..." }`.
pub fn localized(
    languages: &[Language],
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<Localized> {
    move |key, value, problems| localized_with(key, value, problems, languages, |_| ())
}

/// A text in each of `languages`, and what `more` reads in addition.
pub fn localized_with<'t>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    languages: &[Language],
    more: impl FnOnce(&mut Fields<'t, '_>),
) -> Option<Localized> {
    let example = format!("{key} = {{ ko = \"...\", en = \"...\" }}");
    table_or(key, value, problems, &example, |fields| {
        let given = each_language(fields, prose);
        more(fields);
        report_missing(key, fields, languages);
        Localized::of(given)
    })
    .flatten()
}

/// What a table has for each language it names.
pub fn each_language<'t, T>(
    fields: &mut Fields<'t, '_>,
    read: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Vec<(Language, T)> {
    let languages = Language::ALL.into_iter();
    languages
        .filter_map(|it| Some((it, fields.optional(it.code(), &read)?)))
        .collect()
}

/// A language by its code.
pub fn language(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Language> {
    word(&Language::ALL.map(Language::code), Language::of_code)(key, value, problems)
}

/// A name: a single text for all languages, or a text in each of `languages`.
pub fn name(
    languages: &[Language],
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<Localized> {
    move |key, value, problems| match value.get_ref() {
        DeValue::String(_) => text(key, value, problems).map(Localized::same),
        _ => localized(languages)(key, value, problems),
    }
}

/// Reports each of `languages` that a localized table lacks.
pub fn report_missing(key: &str, fields: &mut Fields<'_, '_>, languages: &[Language]) {
    for language in languages {
        if !fields.has(language.code()) {
            let missing = Diagnostic::error(
                fields.span(),
                check::missing_translation(key, *language),
                check::add_translation(*language),
            );
            fields.problems().push_missing(missing);
        }
    }
}

/// An array of strings.
pub fn texts(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    list(key, value, problems, |key, item, problems| {
        match item.get_ref() {
            DeValue::String(_) => text(key, item, problems),
            _ => {
                let example = format!("{key} = [\"...\"]");
                wrong(key, item, problems, check::types::TEXT, &example)
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_read_as_people_write_it() {
        for (written, seconds) in [("45s", 45), ("2m", 120), ("1m30s", 90), ("1h", 3600)] {
            assert_eq!(parse_duration(written), Some(Duration::from_secs(seconds)));
        }
        for broken in [
            "",
            "2",
            "m",
            "2 m",
            "1m30",
            "-1s",
            "99999999999999999999s",
            "２s",
        ] {
            assert_eq!(parse_duration(broken), None, "{broken}");
        }
    }

    #[test]
    fn long_texts_may_be_wrapped_in_the_file() {
        assert_eq!(
            unwrap_lines("저는 먼저\n로그를 봤습니다.\n\n그다음\n- 하나\n- 둘\n"),
            "저는 먼저 로그를 봤습니다.\n\n그다음\n- 하나\n- 둘"
        );
        assert_eq!(
            unwrap_lines("순서\n\n\n- 하나\n이어서\n"),
            "순서\n\n- 하나 이어서"
        );
    }
}
