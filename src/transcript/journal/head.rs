use chrono::{DateTime, FixedOffset, SecondsFormat};

use crate::transcript::SessionId;
use crate::transcript::time::to_the_second;

use super::Chain;

/// The format this program writes. Older ones can always be read; newer ones are never changed.
pub const VERSION: u32 = 1;
/// The beginning of every journal's first line, whatever its version.
pub(super) const MAGIC: &str = "rehearsal-journal";

/// The contents of a segment's first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The session that the segment belongs to.
    pub session: SessionId,
    /// The wall-clock time when the session began, in whole seconds. Only a label.
    pub started: DateTime<FixedOffset>,
    /// Who wrote the segment, and what it continues from. Not in segments of earlier programs.
    pub origin: Option<Origin>,
}

/// Where a segment comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Who wrote it: a random number, new each time a session is begun or resumed.
    pub writer: u64,
    /// Checksum chain of the lines before the segment's first.
    pub after: Chain,
}

impl Head {
    /// The line itself, including its line ending.
    pub fn line(&self) -> String {
        let started = to_the_second(self.started).to_rfc3339_opts(SecondsFormat::Secs, false);
        let origin = self
            .origin
            .map(|it| format!(" {:016x} {:08x}", it.writer, it.after.0));
        let origin = origin.unwrap_or_default();
        let body = format!("{MAGIC} {VERSION} {} {started}{origin}", self.session);
        let crc = crc32fast::hash(body.as_bytes());
        format!("{body} {crc:08x}\n")
    }

    /// The same for a segment that continues from other lines.
    pub fn going_on(&self, after: Chain) -> Self {
        let origin = self.origin.map(|it| Origin { after, ..it });
        Self {
            origin,
            ..self.clone()
        }
    }
}

/// Parses the words after a head's time, if there are any.
fn origin<'w>(mut words: impl Iterator<Item = &'w str>) -> Option<Origin> {
    Some(Origin {
        writer: u64::from_str_radix(words.next()?, 16).ok()?,
        after: Chain(u32::from_str_radix(words.next()?, 16).ok()?),
    })
}

/// A first line with a valid checksum.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum HeadLine {
    /// In the format we know.
    Known(Head),
    /// In a later format.
    Newer(u32),
}

impl HeadLine {
    /// Parses a line without its line ending; `None` if it is not an intact head.
    ///
    /// Later formats promise to begin with the same two words and to end with the same checksum;
    /// what is between may change.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        let line = str::from_utf8(line).ok()?;
        let (body, crc) = line.rsplit_once(' ')?;
        let rest = body.strip_prefix(MAGIC)?.strip_prefix(' ')?;
        if crc != format!("{:08x}", crc32fast::hash(body.as_bytes())) {
            return None;
        }
        let mut words = rest.split(' ');
        let version = words.next()?.parse().ok()?;
        if version > VERSION {
            return Some(Self::Newer(version));
        }
        let session = SessionId::parse(words.next()?)?;
        let started = DateTime::parse_from_rfc3339(words.next()?).ok()?;
        Some(Self::Known(Head {
            session,
            started,
            origin: origin(words),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_what_it_was_told() {
        let origin = Origin {
            writer: 0x5_eed0,
            after: Chain(7),
        };
        for origin in [None, Some(origin)] {
            let head = Head {
                session: SessionId::parse("2026-11-21T100500-aws-cse-7f3a").unwrap(),
                started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
                origin,
            };
            let line = head.line();
            let line = line.strip_suffix('\n').unwrap().as_bytes();
            assert_eq!(HeadLine::parse(line), Some(HeadLine::Known(head)));
        }
    }

    #[test]
    fn a_later_format_is_recognised_only_where_the_line_is_intact() {
        let body = "rehearsal-journal 2 whatever comes";
        let line = format!("{body} {:08x}", crc32fast::hash(body.as_bytes()));
        assert_eq!(HeadLine::parse(line.as_bytes()), Some(HeadLine::Newer(2)));
        let damaged = line.replace(" 2 ", " 3 ");
        assert_eq!(HeadLine::parse(damaged.as_bytes()), None);
    }
}
