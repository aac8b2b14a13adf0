//! Changing one value of the configuration file, and nothing else in it.

use std::path::Path;

use toml_edit::{DocumentMut, Item, TomlError};

use super::unix::Folder;
use super::{Action, Cause, FileError, LARGEST_SOURCE, ReadError, read_text, replace};

/// Sets `key` at the top of the configuration at `path` to a number, and leaves everything
/// else as the user wrote it. The file is made where it is missing.
///
/// # Errors
///
/// If it cannot be read or written, or is not valid TOML.
pub fn configure(path: &Path, key: &str, number: f64) -> Result<(), ReadError> {
    let text = match read_text(path, LARGEST_SOURCE) {
        Ok(source) => source.text().to_owned(),
        Err(error) if error.is_missing() => String::new(),
        Err(error) => return Err(error),
    };
    let failed = |cause| FileError::new(path, Action::Save, cause);
    let changed = with_number(&text, key, number).map_err(|_| failed(Cause::Changed))?;
    let missing = || failed(Cause::Missing);
    let folder = Folder::open_or_create(path.parent().ok_or_else(missing)?)?;
    let name = path.file_name().and_then(|it| it.to_str());
    replace(&folder, name.ok_or_else(missing)?, changed.as_bytes())?;
    Ok(())
}

fn with_number(text: &str, key: &str, number: f64) -> Result<String, TomlError> {
    let mut document: DocumentMut = text.parse()?;
    match document.get_mut(key).and_then(Item::as_value_mut) {
        Some(value) => {
            // What stands around it, such as a comment, stays.
            let decor = value.decor().clone();
            *value = number.into();
            *value.decor_mut() = decor;
        }
        None => drop(document.insert(key, number.into())),
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(with_number(text, "typing_factor", 2.0).unwrap(), expected);
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
    fn what_only_looks_like_the_line_stays() {
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
    fn a_missing_file_is_made_and_a_broken_one_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rehearsal/config.toml");
        configure(&path, "typing_factor", 2.5).unwrap();
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            "typing_factor = 2.5\n"
        );
        std::fs::write(&path, "language = \n").unwrap();
        configure(&path, "typing_factor", 2.5).unwrap_err();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "language = \n");
    }
}
