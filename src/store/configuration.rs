//! Changes one value in the configuration file and nothing else.

use std::path::Path;

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::unix::Folder;
use super::{Action, Cause, FileError, LARGEST_SOURCE, ReadError, read_text, replace};

/// A value to write.
#[derive(Debug, Clone, PartialEq)]
pub enum NewValue {
    /// A number.
    Number(f64),
    /// A boolean.
    Switch(bool),
    /// A string.
    Text(String),
    /// A value in TOML syntax.
    Written(String),
}

/// Sets a value in the configuration at `path`, or removes it if `None`, and leaves everything
/// else as the user wrote it. `keys` is a top-level key, or a table and a key in it. Creates the
/// file if it is missing.
///
/// # Errors
///
/// If it cannot be read or written, or is not valid TOML.
pub fn configure(path: &Path, keys: &[&str], value: Option<NewValue>) -> Result<(), ReadError> {
    let text = match read_text(path, LARGEST_SOURCE) {
        Ok(source) => source.text().to_owned(),
        Err(error) if error.is_missing() => String::new(),
        Err(error) => return Err(error),
    };
    let failed = |cause| FileError::new(path, Action::Save, cause);
    let changed = with_value(&text, keys, value).ok_or_else(|| failed(Cause::Mistaken))?;
    let missing = || failed(Cause::Missing);
    let folder = Folder::open_or_create(path.parent().ok_or_else(missing)?)?;
    let name = path.file_name().and_then(|it| it.to_str());
    replace(&folder, name.ok_or_else(missing)?, changed.as_bytes())?;
    Ok(())
}

/// Returns the configuration text with the value set or, if `None`, removed. `None` if the text
/// is not TOML, or a key that should be a table is not one.
pub fn with_value(text: &str, keys: &[&str], value: Option<NewValue>) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let mut table: &mut dyn TableLike = document.as_table_mut();
    let (key, tables) = keys.split_last()?;
    for name in tables {
        if value.is_none() && !table.contains_key(name) {
            return Some(document.to_string());
        }
        let new = || Item::Table(Table::new());
        let found = table.entry(name).or_insert_with(new);
        table = found.as_table_like_mut()?;
    }
    let Some(value) = value else {
        table.remove(key);
        return Some(document.to_string());
    };
    let value = match value {
        NewValue::Number(number) => Value::from(number),
        NewValue::Switch(switch) => Value::from(switch),
        NewValue::Text(text) => Value::from(text),
        NewValue::Written(written) => written.parse().ok()?,
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            // Keeps what surrounds it, such as a comment.
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        }
        None => drop(table.insert(key, Item::Value(value))),
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let two = Some(NewValue::Number(2.0));
        assert_eq!(with_value(text, &["typing_factor"], two).unwrap(), expected);
    }

    #[test]
    fn one_value_changes_and_the_rest_stays_as_the_user_wrote_it() {
        check(
            "# mine\nlanguage = 'en'  # yes\ntyping_factor=3\n[keys]\nsubmit = 'f4'\n",
            "# mine\nlanguage = 'en'  # yes\ntyping_factor=2.0\n[keys]\nsubmit = 'f4'\n",
        );
        check(
            "[keys]\ntyping_factor = 1\n",
            "typing_factor = 2.0\n[keys]\ntyping_factor = 1\n",
        );
        check(
            "\"typing_factor\" = 1  # measured in May\n",
            "\"typing_factor\" = 2.0  # measured in May\n",
        );
    }

    #[test]
    fn lines_that_only_look_similar_stay() {
        check(
            "# typing_factor = 3\ntyping_factor = 4\n",
            "# typing_factor = 3\ntyping_factor = 2.0\n",
        );
        check(
            "transcripts = \"\"\"\n/a\ntyping_factor = 9\n\"\"\"\n",
            "transcripts = \"\"\"\n/a\ntyping_factor = 9\n\"\"\"\ntyping_factor = 2.0\n",
        );
    }

    #[test]
    fn a_value_in_a_table_is_changed_added_and_removed_and_the_rest_stays() {
        let keys = ["interviews", "aws-cse"];
        let day = || Some(NewValue::Text("2026-12-01".to_owned()));
        let set = |text: &str, value| with_value(text, &keys, value).unwrap();
        let mine =
            "# mine\nlanguage = 'en'\n\n[interviews]  # dates\nwarm-up = '2026-11-30' # soon\n";
        let both = format!("{mine}aws-cse = \"2026-12-01\"\n");
        assert_eq!(set(mine, day()), both);
        assert_eq!(set(&both, None), mine);
        assert_eq!(set("", day()), "[interviews]\naws-cse = \"2026-12-01\"\n");
        let dated = "[interviews]\naws-cse = 2026-11-01 # moved\n";
        assert_eq!(
            set(dated, day()),
            "[interviews]\naws-cse = \"2026-12-01\" # moved\n"
        );
        let no_table = "interviews = 3\n";
        assert_eq!(with_value(no_table, &keys, day()), None);
    }

    fn factor() -> Option<NewValue> {
        Some(NewValue::Number(2.5))
    }

    #[test]
    fn a_missing_file_is_created_and_a_broken_one_is_left_unchanged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rehearsal/config.toml");
        configure(&path, &["typing_factor"], factor()).unwrap();
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            "typing_factor = 2.5\n"
        );
        std::fs::write(&path, "language = \n").unwrap();
        configure(&path, &["typing_factor"], factor()).unwrap_err();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "language = \n");
    }
}
