use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use serde::{Deserialize, Serialize, Serializer};

use super::time::to_the_second;

/// Maximum length of an id in bytes: it must fit a file name.
const LONGEST: usize = 120;
/// Maximum length of the scenario's part.
const LONGEST_SCENARIO: usize = 64;

/// Separates a folder's name and a version number.
const VERSION: char = '~';

/// The time at the beginning of an id.
const TIME: &str = "%Y-%m-%dT%H%M%S";

/// Names a session, and its folder: `2026-11-21T100500-aws-cse-7f3a`.
///
/// If two machines each continued a session, there is also `2026-11-21T100500-aws-cse-7f3a~2`:
/// another [version](SessionId::version) of it, in the same folder.
///
/// Ids sort by the time their sessions began. We generate them from ASCII letters, digits, `-`,
/// `_` and `.` only, never with a leading `.`, so that they are safe as file names. Clones share
/// the text.
///
/// ```
/// use rehearsal::transcript::SessionId;
///
/// let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
/// let id = SessionId::new(started, "aws-cse", 0x7f3a);
/// assert_eq!(id.as_str(), "2026-11-21T100500-aws-cse-7f3a");
/// assert_eq!(SessionId::parse("2026-11-21T100500-aws-cse-7f3a"), Some(id));
/// assert_eq!(SessionId::parse("../elsewhere"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct SessionId(Arc<str>);

/// A text that is not a session id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a session")]
pub struct NoSessionId;

impl TryFrom<String> for SessionId {
    type Error = NoSessionId;

    fn try_from(text: String) -> Result<Self, NoSessionId> {
        Self::parse(&text).ok_or(NoSessionId)
    }
}

impl Serialize for SessionId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl SessionId {
    /// The id of a session over `scenario` that began at the wall-clock time `started`. `salt`
    /// distinguishes sessions that began in the same second.
    pub fn new(started: DateTime<FixedOffset>, scenario: &str, salt: u16) -> Self {
        let time = to_the_second(started).format(TIME);
        let scenario: String = scenario
            .chars()
            .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
            .take(LONGEST_SCENARIO)
            .collect();
        Self(format!("{time}-{scenario}-{salt:04x}").into())
    }

    /// Parses an id; `None` if the text cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let (folder, version) = split(text);
        let fits = !folder.is_empty()
            && text.len() <= LONGEST
            && folder.starts_with(|c: char| c.is_ascii_alphanumeric())
            && folder.chars().all(may_stand_in_id)
            && version.is_none_or(|it| it > 1);
        fits.then(|| Self(text.into()))
    }

    /// Parses the name of a session's folder; `None` if it cannot be one.
    pub fn of_folder(name: &str) -> Option<Self> {
        Self::parse(name).filter(|id| id.version() == 1)
    }

    /// Its version number in the folder, counting from 1.
    pub fn version(&self) -> usize {
        split(&self.0).1.unwrap_or(1)
    }

    /// The first version, which has the folder's name.
    pub fn folder(&self) -> Self {
        match split(&self.0) {
            (_, None) => self.clone(),
            (folder, Some(_)) => Self(folder.into()),
        }
    }

    /// Another version of the same session, counting from 1.
    pub fn with_version(&self, version: usize) -> Self {
        let folder = self.folder();
        match version {
            0 | 1 => folder,
            version => Self(format!("{folder}{VERSION}{version}").into()),
        }
    }

    /// The wall-clock time when the session began, according to the id. `None` if the id has no
    /// time, for example because someone renamed the folder.
    pub fn started(&self) -> Option<NaiveDateTime> {
        let (time, rest) = self.0.split_at_checked("2026-11-21T100500".len())?;
        rest.strip_prefix('-')?;
        NaiveDateTime::parse_from_str(time, TIME).ok()
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Splits a text into the folder's name and the version number, if that is in our format.
fn split(text: &str) -> (&str, Option<usize>) {
    let version = text.split_once(VERSION).and_then(|(folder, number)| {
        let version: usize = number.parse().ok()?;
        (version.to_string() == number).then_some((folder, version))
    });
    version.map_or((text, None), |(folder, version)| (folder, Some(version)))
}

fn may_stand_in_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_safe_as_a_file_name_whatever_the_scenario_is_called() {
        let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
        let id = SessionId::new(started, "../\u{1b}[31mÀws/한글", 1);
        assert_eq!(id.as_str(), "2026-11-21T100500-31mws-0001");
        assert_eq!(SessionId::parse(id.as_str()).as_ref(), Some(&id));
        assert_eq!(id.started().unwrap().to_string(), "2026-11-21 10:05:00");
        assert_eq!(SessionId::parse("my-best").unwrap().started(), None);
        let other = id.with_version(2);
        assert_eq!(other.as_str(), "2026-11-21T100500-31mws-0001~2");
        assert_eq!(SessionId::parse(other.as_str()).as_ref(), Some(&other));
        assert_eq!(SessionId::of_folder(other.as_str()), None);
        assert_eq!((other.version(), other.folder()), (2, id.clone()));
        assert_eq!((id.version(), id.folder()), (1, id.clone()));
        assert_eq!(other.with_version(1), id);
        for foreign in ["~2", "a~", "a~0", "a~1", "a~02", "a~2~3", "a~b"] {
            assert_eq!(SessionId::parse(foreign), None, "{foreign}");
        }
        for foreign in ["", ".", "..", ".git", "a/b", "a b", "면접", "-", "a\0"] {
            assert_eq!(SessionId::parse(foreign), None, "{foreign:?}");
        }
    }
}
