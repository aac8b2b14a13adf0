use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use serde::{Deserialize, Serialize, Serializer};

use super::time::to_the_second;

/// The longest id that is taken for one of ours, in bytes: it must fit a file name.
const LONGEST: usize = 120;
/// The longest part of it that a scenario may fill.
const LONGEST_SCENARIO: usize = 64;

/// The time in front of an id.
const TIME: &str = "%Y-%m-%dT%H%M%S";

/// Names a session, and its folder: `2026-11-21T100500-aws-cse-7f3a`.
///
/// Ids sort by the time their sessions began. They are made by us and hold nothing but ASCII
/// letters, digits, `-`, `_` and `.`, never a `.` in front, so that they are safe as file names.
/// A clone shares the text.
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

/// A text that is no id of a session.
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
    /// The id of a session over `scenario` that began at `started`, by the clock on the wall
    /// there. `salt` tells apart those that began in the same second.
    pub fn new(started: DateTime<FixedOffset>, scenario: &str, salt: u16) -> Self {
        let time = to_the_second(started).format(TIME);
        let scenario: String = scenario
            .chars()
            .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
            .take(LONGEST_SCENARIO)
            .collect();
        Self(format!("{time}-{scenario}-{salt:04x}").into())
    }

    /// Reads an id, `None` where the text could not be one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty()
            && text.len() <= LONGEST
            && text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text.chars().all(may_stand_in_id);
        fits.then(|| Self(text.into()))
    }

    /// When the session began, by the clock on the wall there, as the id tells. `None` for an
    /// id that does not begin with a time, as of a folder that someone renamed.
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
        for foreign in ["", ".", "..", ".git", "a/b", "a b", "면접", "-", "a\0"] {
            assert_eq!(SessionId::parse(foreign), None, "{foreign:?}");
        }
    }
}
