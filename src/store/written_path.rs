//! Paths as people write them, where no shell has read them before us.

use std::path::{Path, PathBuf};

use crate::lang::Localized;
use crate::lang::say::files;

/// How a path begins that lies in the user's home.
const HOMES: [&str; 3] = ["~", "$HOME", "${HOME}"];

/// Why a path cannot be used as written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// It lies in the home of another user, which only a shell can look up.
    #[error("{0} is in the home of another user")]
    OtherUser(String),
    /// It lies in the user's home, and they have none.
    #[error("{0} is in the user's home, and there is none")]
    NoHome(String),
}

impl PathError {
    /// Tells the user, with how to mend it.
    pub fn say(&self) -> Localized {
        match self {
            Self::OtherUser(written) => files::other_users_home(written),
            Self::NoHome(written) => files::no_home(written),
        }
    }
}

/// The path that `written` means: `~`, `$HOME` and `${HOME}` at its beginning are the user's
/// home. Anything else stays as it is.
///
/// ```
/// use std::path::Path;
/// use rehearsal::store::expand;
///
/// let home = Some(Path::new("/home/kim"));
/// assert_eq!(expand(Path::new("~/practice"), home).unwrap(), Path::new("/home/kim/practice"));
/// assert_eq!(expand(Path::new("practice/~"), home).unwrap(), Path::new("practice/~"));
/// assert!(expand(Path::new("~lee/practice"), home).is_err());
/// ```
///
/// # Errors
///
/// If the path lies in another user's home, or in the user's own and they have none.
pub fn expand(written: &Path, home: Option<&Path>) -> Result<PathBuf, PathError> {
    let inside = HOMES
        .iter()
        .find_map(|beginning| written.strip_prefix(beginning).ok());
    let shown = || written.to_string_lossy().into_owned();
    match (inside, home) {
        (Some(rest), Some(home)) if rest.as_os_str().is_empty() => Ok(home.to_owned()),
        (Some(rest), Some(home)) => Ok(home.join(rest)),
        (Some(_), None) => Err(PathError::NoHome(shown())),
        (None, _) if is_other_users(written) => Err(PathError::OtherUser(shown())),
        (None, _) => Ok(written.to_owned()),
    }
}

fn is_other_users(written: &Path) -> bool {
    let first = written.components().next();
    first.is_some_and(|first| first.as_os_str().as_encoded_bytes().starts_with(b"~"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_may_be_written_in_each_way() {
        let home = Some(Path::new("/home/kim"));
        for (written, meant) in [
            ("~", "/home/kim"),
            ("~/", "/home/kim"),
            ("~/x/y", "/home/kim/x/y"),
            ("$HOME", "/home/kim"),
            ("$HOME/x", "/home/kim/x"),
            ("${HOME}/x", "/home/kim/x"),
            ("$HOMES/x", "$HOMES/x"),
            ("x/~/y", "x/~/y"),
            ("./~", "./~"),
            ("/a/$HOME", "/a/$HOME"),
        ] {
            let expanded = expand(Path::new(written), home).unwrap();
            assert_eq!(expanded.as_os_str(), meant, "{written}");
        }
    }

    #[test]
    fn what_nobody_can_look_up_is_refused_with_the_reason() {
        let home = Some(Path::new("/home/kim"));
        for written in ["~lee", "~lee/x", "~+/x"] {
            let refused = expand(Path::new(written), home).unwrap_err();
            assert_eq!(refused, PathError::OtherUser(written.to_owned()));
        }
        let refused = expand(Path::new("~/x"), None).unwrap_err();
        assert_eq!(refused, PathError::NoHome("~/x".to_owned()));
    }
}
