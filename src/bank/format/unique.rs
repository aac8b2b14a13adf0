use std::collections::HashMap;

use crate::diagnostic::toml::Located;
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::check;

/// Reports every id that an earlier one has already, naming the earlier one's line.
pub(crate) fn report_duplicates<'a>(
    source: &SourceText,
    ids: impl Iterator<Item = &'a Located<String>>,
    problems: &mut Problems,
) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for id in ids {
        match first.get(id.as_str()) {
            Some(offset) => {
                let line = source.position(*offset).line;
                let what = check::duplicate_id(&id.value, line);
                problems.push(Diagnostic::error(
                    id.span.clone(),
                    what,
                    check::RENAME.into(),
                ));
            }
            None => {
                first.insert(id.as_str(), id.span.start);
            }
        }
    }
}
