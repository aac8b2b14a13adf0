//! What the tables of the configuration file have in common, and the days of interviews.

use std::ops::Range;

use chrono::NaiveDate;

use crate::diagnostic::toml::{Fields, decode};
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
        decode::day(key, value, problems)
    })
}

fn setting_below(span: Range<usize>, key: &str, heading: &str) -> Diagnostic {
    Diagnostic::error(
        span,
        check::setting_below(key, heading),
        check::MOVE_ABOVE_HEADINGS.into(),
    )
}
