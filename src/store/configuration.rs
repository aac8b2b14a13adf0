//! Changing one value of the configuration file, and nothing else in it.

use std::path::Path;

use super::unix::Folder;
use super::{Action, Cause, FileError, LARGEST_SOURCE, ReadError, read_text, replace};

/// Sets `key` at the top of the configuration at `path` to a number, and leaves every other
/// line as the user wrote it. The file is made where it is missing.
///
/// # Errors
///
/// If it cannot be read or written, or would not be valid TOML afterwards.
pub fn configure(path: &Path, key: &str, number: f64) -> Result<(), ReadError> {
    let text = match read_text(path, LARGEST_SOURCE) {
        Ok(source) => source.text().to_owned(),
        Err(error) if error.is_missing() => String::new(),
        Err(error) => return Err(error),
    };
    let changed = with_number(&text, key, number);
    let failed = |cause| FileError::new(path, Action::Save, cause);
    if changed.parse::<toml::Table>().is_err() {
        return Err(failed(Cause::Changed).into());
    }
    let missing = || failed(Cause::Missing);
    let folder = Folder::open_or_create(path.parent().ok_or_else(missing)?)?;
    let name = path.file_name().and_then(|it| it.to_str());
    replace(&folder, name.ok_or_else(missing)?, changed.as_bytes())?;
    Ok(())
}

fn with_number(text: &str, key: &str, number: f64) -> String {
    let line = format!("{key} = {number:?}\n");
    let is_the_key = |line: &&str| {
        let rest = line.trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let head = text
        .split_inclusive('\n')
        .take_while(|line| !line.trim_start().starts_with('['));
    match head.clone().find(is_the_key) {
        Some(old) => text.replacen(old, &line, 1),
        None => line + text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_changes_and_the_rest_stays_as_the_user_wrote_it() {
        let text = "# mine\nlanguage = 'en'  # yes\ntyping_factor=3\n[keys]\nsubmit = 'f4'\n";
        assert_eq!(
            with_number(text, "typing_factor", 2.0),
            "# mine\nlanguage = 'en'  # yes\ntyping_factor = 2.0\n[keys]\nsubmit = 'f4'\n"
        );
        assert_eq!(
            with_number("[keys]\ntyping_factor = 1\n", "typing_factor", 2.5),
            "typing_factor = 2.5\n[keys]\ntyping_factor = 1\n"
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
