//! What the tables of the configuration file have in common, and the days of interviews.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::toml::{Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::check;

/// Reports the settings written below `[heading]`, which TOML takes for entries of that table.
/// `settings` are the names of all, without those that are entries of this table too.
pub(super) fn settings_below(
    fields: &mut Fields<'_, '_>,
    heading: &str,
    settings: impl Iterator<Item = &'static str>,
) {
    for key in settings {
        if let Some((name, _)) = fields.table().get_key_value(key) {
            let problem = setting_below(name.span(), key, heading);
            fields.problems().push(problem);
            fields.skip(key);
        }
    }
}

/// `[interviews]`: ids of scenarios, and their days. `settings` are the names of settings.
pub(super) fn interviews(
    fields: &mut Fields<'_, '_>,
    settings: impl Iterator<Item = &'static str> + Clone,
) -> Vec<(String, NaiveDate)> {
    fields.each(|key, value, problems| {
        // A scenario may have the name of a setting; then it has a day.
        let is_setting = settings.clone().any(|it| it == key);
        if is_setting && decode::day(key, value, &mut Problems::default()).is_none() {
            problems.push(setting_below(value.span(), key, "interviews"));
            return None;
        }
        day(key, value, problems)
    })
}

fn setting_below(span: Range<usize>, key: &str, heading: &str) -> Diagnostic {
    Diagnostic::error(
        span,
        check::setting_below(key, heading),
        check::MOVE_ABOVE_HEADINGS.into(),
    )
}

/// A day in a year of four digits: `26-12-05` is a day of antiquity.
fn day(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<NaiveDate> {
    let day = decode::day(key, value, problems)?;
    if (1000..=9999).contains(&day.year()) {
        return Some(day);
    }
    let quoted = value.get_ref().as_str().map(str::to_owned);
    let written = quoted.unwrap_or_else(|| day.to_string());
    // Two digits are those of this century.
    let year = day.year() % 100 + 2000;
    let example = format!("{key} = \"{year}-{:02}-{:02}\"", day.month(), day.day());
    problems.push(Diagnostic::error(
        value.span(),
        check::bad_year(&written),
        check::for_example(&example),
    ));
    None
}
