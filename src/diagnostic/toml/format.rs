use crate::diagnostic::Diagnostic;
use crate::lang::say::check;

use super::{Fields, decode};

/// Applies `walk` to a file of at most format `known`. A newer format is reported and the file is
/// not walked, since every other report would be misleading.
///
/// # Errors
///
/// The file's format, if it is newer.
pub fn up_to<T>(
    fields: &mut Fields<'_, '_>,
    known: i64,
    walk: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> Result<T, i64> {
    match format(fields, known) {
        Some(newer) if newer > known => {
            fields.ignore_rest();
            Err(newer)
        }
        _ => Ok(walk(fields)),
    }
}

/// The file's format; if it is newer than `known`, reports that, and the rest must not be read.
fn format(fields: &mut Fields<'_, '_>, known: i64) -> Option<i64> {
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
