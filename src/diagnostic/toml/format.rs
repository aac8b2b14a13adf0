use crate::diagnostic::Diagnostic;
use crate::lang::say::check;

use super::{Fields, decode};

/// The file's format; one that is newer than `known` is a problem, and must not be read on.
pub fn format(fields: &mut Fields<'_, '_>, known: i64) -> Option<i64> {
    fields.required("format", "format = 1", |key, value, problems| {
        let format = decode::integer(1..=i64::MAX)(key, value, problems)?;
        if format > known {
            problems.push(Diagnostic::error(
                value.span(),
                check::newer_format(format, known),
                check::UPDATE_PROGRAM.into(),
            ));
        }
        Some(format)
    })
}
