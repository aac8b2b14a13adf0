//! Finds the user's programs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::unix::is_program;

/// Finds the program that `written` names: a path as it is, a name in the first folder of `path`
/// (the value of `PATH`) that holds such a program.
///
/// Paths are relative to the working folder. An empty entry in `PATH`, which would mean that
/// folder too, is skipped.
pub fn find_program(written: &Path, path: Option<&OsStr>) -> Option<PathBuf> {
    if written.as_os_str().is_empty() {
        return None;
    }
    if written.components().count() > 1 || written.is_absolute() {
        return is_program(written).then(|| written.to_owned());
    }
    let folders = std::env::split_paths(path?);
    let folders = folders.filter(|it| !it.as_os_str().is_empty());
    folders
        .map(|folder| folder.join(written))
        .find(|it| is_program(it))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::unix::testing::PermissionsExt;

    #[test]
    fn the_first_program_of_that_name_in_the_path_is_found() {
        let root = tempfile::tempdir().unwrap();
        let make = |name: &str, mode: u32| {
            let file = root.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "#!/bin/sh\n").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            file
        };
        // Neither a folder of that name nor a file that is not executable counts.
        fs::create_dir_all(root.path().join("a/parec")).unwrap();
        make("b/parec", 0o644);
        let expected = make("c/parec", 0o755);
        make("d/parec", 0o755);
        let folders = ["a", "b", "", "c", "d"].map(|it| match it {
            "" => PathBuf::new(),
            it => root.path().join(it),
        });
        let path = std::env::join_paths(folders).unwrap();
        let find = |written: &Path| find_program(written, Some(&path));
        assert_eq!(find(Path::new("parec")), Some(expected.clone()));
        assert_eq!(find(&expected), Some(expected));
        assert_eq!(find(Path::new("arecord")), None);
        assert_eq!(find(Path::new("./parec")), None);
        assert_eq!(find(Path::new("")), None);
        assert_eq!(find_program(Path::new("parec"), None), None);
    }
}
