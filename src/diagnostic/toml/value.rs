use toml::de::DeValue;

use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::{Phrase, check};

use super::{Located, Value};

/// Applies `decode` to a value, and adds its position.
pub fn located<'t, T>(
    decode: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<Located<T>> {
    move |key, value, problems| {
        decode(key, value, problems).map(|inner| Located {
            value: inner,
            span: value.span(),
        })
    }
}

/// Every item of an array that `item` accepts.
pub fn list<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    item: impl FnMut(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    list_or(key, value, problems, &format!("{key} = [\"...\"]"), item)
}

/// The same, with `example` as an example of such a list.
pub fn list_or<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    example: &str,
    mut item: impl FnMut(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let DeValue::Array(values) = value.get_ref() else {
        return wrong(key, value, problems, check::types::LIST, example);
    };
    Some(
        values
            .iter()
            .filter_map(|value| item(key, value, problems))
            .collect(),
    )
}

/// Reports a value of the wrong type; `example` shows the right one.
pub fn wrong<T>(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
    expected: Phrase,
    example: &str,
) -> Option<T> {
    problems.push(Diagnostic::error(
        value.span(),
        check::wrong_type(key, expected, describe(value.get_ref())),
        check::for_example(example),
    ));
    None
}

/// Describes the kind of a value.
fn describe(value: &DeValue<'_>) -> Phrase {
    use check::types;
    match value {
        DeValue::String(_) => types::TEXT,
        DeValue::Integer(_) => types::INTEGER,
        DeValue::Float(_) => types::NUMBER,
        DeValue::Boolean(_) => types::BOOLEAN,
        DeValue::Datetime(_) => types::DATE,
        DeValue::Array(_) => types::LIST,
        DeValue::Table(_) => types::TABLE,
    }
}
