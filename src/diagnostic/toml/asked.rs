//! Finds out what a file's parser expects at a broken position, by giving it something else
//! there.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Language;
use crate::lang::say::{check as say, foreign};

use super::slip::parses;
use super::slip::{Asks, Slip};
use super::syntax::{DAY, TIME, meant_switch, quoted};

/// The file with an empty table in place of each invalid value, which no parser of that key
/// accepts, and with broken headings as those of single tables, so that its parser says what is
/// expected there. `None` if there is nothing to ask.
pub(super) fn asking(source: &SourceText, said: &[Slip]) -> Option<String> {
    let mut text = source.text().to_owned();
    let mut asks = false;
    for slip in said {
        let (place, instead) = match slip.asks.as_ref() {
            None => continue,
            Some(Asks::Value(value)) => (value.clone(), "{}".to_owned()),
            Some(Asks::Line(line, key)) => (line.clone(), format!("{key}={{}}")),
            Some(Asks::Head(head, name)) => (head.clone(), format!("[{name}]")),
        };
        // The positions of everything else are unchanged.
        if let Some(room) = place.len().checked_sub(instead.len()) {
            text.replace_range(place, &(instead + &" ".repeat(room)));
            asks = true;
        }
    }
    asks.then_some(text)
}

/// The message for a slip after asking the file's parser what it expects there; `refused` is what
/// it says about anything that begins at a byte.
pub(super) fn wanted<'p>(
    source: &SourceText,
    slip: &Slip,
    refused: impl Fn(usize) -> Option<&'p Diagnostic>,
) -> Diagnostic {
    match &slip.asks {
        Some(Asks::Value(value)) => match refused(value.start) {
            Some(refused) => wanted_value(source, slip, value.clone(), refused),
            None => {
                let (line, start) = source.line_at(value.start);
                let key = start + line.len() - line.trim_start().len();
                match refused(key) {
                    Some(unknown) => unknown.clone(),
                    // An empty table is accepted.
                    None if is_dated(slip) => {
                        let what = say::unknown_word(source.slice(value.clone()));
                        Diagnostic::error(value.clone(), what, foreign::WRITE_TABLE.into())
                    }
                    None => slip.diagnostic.clone(),
                }
            }
        },
        Some(Asks::Line(line, key)) => {
            let value = line.start + key.len() + 1;
            match (refused(line.start), refused(value)) {
                // There is no such key, whatever it was meant for.
                (Some(_), _) => Diagnostic {
                    mend: say::MEND_SYNTAX.into(),
                    ..slip.diagnostic.clone()
                },
                (None, Some(wanted)) if !takes_written(&slip.diagnostic, wanted) => Diagnostic {
                    mend: wanted.mend.clone(),
                    ..slip.diagnostic.clone()
                },
                _ => slip.diagnostic.clone(),
            }
        }
        Some(Asks::Head(head, name)) => {
            let several = say::write_head(&format!("[[{name}]]"));
            let is_one_of_several = refused(head.start).is_some_and(|it| it.mend == several);
            let meant = match is_one_of_several {
                true => format!("[[{name}]]"),
                false => format!("[{name}]"),
            };
            let mend = match source.slice(head.clone()) == meant || !parses(&meant) {
                true => say::MEND_SYNTAX.into(),
                false => say::write_head(&meant),
            };
            Diagnostic {
                mend,
                ..slip.diagnostic.clone()
            }
        }
        None => slip.diagnostic.clone(),
    }
}

/// Whether the example in a slip has a value of the kind that its parser expects.
fn takes_written(slip: &Diagnostic, wanted: &Diagnostic) -> bool {
    let value = |it: &Diagnostic| {
        let mend = it.mend.get(Language::En);
        Some(mend.split_once(" = ")?.1.to_owned())
    };
    let kind = |value: &str| match value.chars().next() {
        Some('"' | '\'') if value.contains(DAY) || value.contains(TIME) => 'd',
        Some('"' | '\'') => '"',
        Some('[') => '[',
        Some('{') => '{',
        Some(c) if c.is_ascii_digit() => '0',
        _ => 't',
    };
    let (Some(written), Some(wanted)) = (value(slip), value(wanted)) else {
        return true;
    };
    match kind(&wanted) {
        // A day or a time may be what was written.
        'd' => written.contains(|c: char| c.is_ascii_digit()),
        wanted => kind(&written) == wanted,
    }
}

/// The message for an invalid value whose parser, given another one, said what it expects: an
/// example of that. A string is expected as written, with quotation marks.
fn wanted_value(
    source: &SourceText,
    slip: &Slip,
    value: Range<usize>,
    wanted: &Diagnostic,
) -> Diagnostic {
    let example = wanted.mend.get(Language::En);
    let written = source.slice(value.clone());
    let key = source.line_at(value.start).0.split('=').next();
    let key = key.unwrap_or_default().trim();
    if example.contains("= \"...\"") {
        return match is_dated(slip) {
            true => {
                let mend = say::for_example(&format!("{key} = {}", quoted(written)));
                Diagnostic::error(value, say::UNQUOTED.into(), mend)
            }
            false => slip.diagnostic.clone(),
        };
    }
    if let Some(meant) = example
        .ends_with("= true")
        .then(|| meant_switch(written))
        .flatten()
    {
        let what = say::unknown_word(written);
        return Diagnostic::error(value, what, say::did_you_mean(meant));
    }
    let what = match () {
        () if example.contains(DAY) => say::bad_day(written),
        () if example.contains(TIME) => say::bad_time_of_day(written),
        () => say::unknown_word(written),
    };
    let is_command = written.contains("$(") || written.contains('`');
    let words = written.trim_matches(['(', ')', ' ']).split(',');
    let words = words.map(|it| it.trim().trim_matches(['"', '\'']));
    let words: Vec<String> = words.filter(|it| !it.is_empty()).map(quoted).collect();
    let listed = format!("{key} = [{}]", words.join(", "));
    let mend = match example.contains("= [\"...\"]") && parses(&listed) && !is_command {
        true => say::for_example(&listed),
        false => wanted.mend.clone(),
    };
    Diagnostic::error(value, what, mend)
}

/// Whether a slip was taken for a day or a time of day.
fn is_dated(slip: &Slip) -> bool {
    let mend = slip.diagnostic.mend.get(Language::En);
    mend.contains(DAY) || mend.contains(TIME)
}
