//! Paths as people write them, not expanded by a shell.

use std::path::{Path, PathBuf};

use crate::lang::Localized;
use crate::lang::say::files;
use crate::settings::{HOMES, UnknownPlace};

/// Why a path cannot be used as written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// It begins with something that only a shell can expand.
    #[error("{0} begins with something unknown")]
    Unknown(String, UnknownPlace),
    /// It is in the user's home, and they have none.
    #[error("{0} is in the user's home, and there is none")]
    NoHome(String),
}

impl PathError {
    /// The path as written.
    pub fn written(&self) -> &str {
        match self {
            Self::Unknown(written, _) | Self::NoHome(written) => written,
        }
    }

    /// Says what is wrong and how to fix it.
    pub fn say(&self) -> Localized {
        match self {
            Self::Unknown(written, place) => {
                let [what, mend] = place.say(written);
                files::mended(&what, &mend)
            }
            Self::NoHome(written) => files::no_home(written),
        }
    }
}

/// Expands `~`, `$HOME` and `${HOME}` at the beginning of a path to the user's home.
///
/// ```
/// use std::path::Path;
/// use rehearsal::store::expand;
///
/// let home = Some(Path::new("/home/kim"));
/// assert_eq!(expand(Path::new("~/practice"), home).unwrap(), Path::new("/home/kim/practice"));
/// assert!(expand(Path::new("~lee/practice"), home).is_err());
/// assert!(expand(Path::new("practice/~"), home).is_err());
/// ```
///
/// # Errors
///
/// If the path has something in it that only a shell can expand, or is in the user's home and
/// they have none.
pub fn expand(written: &Path, home: Option<&Path>) -> Result<PathBuf, PathError> {
    let shown = || written.to_string_lossy().into_owned();
    if let Some(place) = UnknownPlace::of(&shown()) {
        return Err(PathError::Unknown(shown(), place));
    }
    let inside = HOMES
        .iter()
        .find_map(|beginning| written.strip_prefix(beginning).ok());
    match (inside, home) {
        (Some(rest), Some(home)) if rest.as_os_str().is_empty() => Ok(home.to_owned()),
        (Some(rest), Some(home)) => Ok(home.join(rest)),
        (Some(_), None) => Err(PathError::NoHome(shown())),
        (None, _) => Ok(written.to_owned()),
    }
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
        ] {
            let expanded = expand(Path::new(written), home).unwrap();
            assert_eq!(expanded.as_os_str(), meant, "{written}");
        }
    }

    #[test]
    fn what_only_a_shell_can_expand_is_refused_with_the_reason() {
        let home = Some(Path::new("/home/kim"));
        for (written, place) in [
            ("~lee", UnknownPlace::OtherUser),
            ("~lee/x", UnknownPlace::OtherUser),
            ("~+/x", UnknownPlace::OtherUser),
            ("$HOMES/x", UnknownPlace::Variable),
            ("${USER}/x", UnknownPlace::Variable),
            ("x/~/y", UnknownPlace::Variable),
            ("/a/$HOME", UnknownPlace::Variable),
        ] {
            let refused = expand(Path::new(written), home).unwrap_err();
            assert_eq!(refused, PathError::Unknown(written.to_owned(), place));
        }
        let refused = expand(Path::new("~/x"), None).unwrap_err();
        assert_eq!(refused, PathError::NoHome("~/x".to_owned()));
    }
}
