use serde::de::DeserializeOwned;

use crate::moment::Moment;
use crate::transcript::SessionId;

use super::head::HeadLine;
use super::merge::{MergedJournal, lines, merge};
use super::salvage::{Salvaged, SalvagedKind, heads, salvage};
use super::{Chain, Entry, Head, Line, Oddity, VERSION};

/// Everything that could be read from a session's journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal<T> {
    /// The first intact head line. `None` if all are damaged.
    pub head: Option<Head>,
    /// The intact events, in the order they happened.
    pub entries: Vec<Entry<T>>,
    /// Everything odd that was found, in order of position.
    pub oddities: Vec<Oddity>,
    /// The sequence number for the next line.
    next_seq: u64,
    /// The chain value over all its lines.
    chain: Chain,
}

/// A journal in a format that this program does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the journal has format {found}, and this program reads up to {VERSION}")]
pub struct NewerFormat {
    /// Its format.
    pub found: u32,
}

impl<T> Journal<T> {
    /// The sequence number for the next line: one that no line has had, not even a lost one.
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// The chain value over all its lines, which the next line continues.
    pub fn chain(&self) -> Chain {
        self.chain
    }

    /// The number of places where something written is missing. A torn end of an earlier segment
    /// does not count if a later segment repeats the same line.
    pub fn losses(&self) -> usize {
        let lost = self.oddities.iter().filter(|it| it.what.loses_events());
        lost.count()
    }

    /// The moment of the last event, from which a resumed session continues counting.
    pub fn last_moment(&self) -> Option<Moment> {
        self.entries.last().map(|entry| entry.at)
    }
}

/// Reads the segments of one session's journal, in the order they were written.
///
/// `expected` is the session they should belong to, taken from the name of their folder; it helps
/// if the head lines are damaged. If no line belongs to that session, as in a renamed folder, the
/// head lines decide whose journal it is.
///
/// If two machines each continued it, this is the first of the [`branches`].
pub fn read<T: DeserializeOwned>(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
) -> Result<Journal<T>, NewerFormat> {
    let mut branches = branches(segments, expected)?;
    // There is always one.
    Ok(branches.swap_remove(0))
}

/// Reads every branch of the session, in an order that depends only on their content. There is
/// always at least one; there are more only if two machines continued independently.
pub fn branches<T: DeserializeOwned>(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
) -> Result<Vec<Journal<T>>, NewerFormat> {
    let survey = Survey::of(segments, expected)?;
    let merged = merge(survey.found, &survey.sessions, survey.ours);
    let session = survey.ours.and_then(|place| survey.sessions.get(place));
    let mut heads = survey.heads.into_iter();
    let head = heads.find(|head| Some(&head.session) == session);
    let journal = |merged: MergedJournal<T>| Journal {
        head: head.clone(),
        entries: merged.entries,
        oddities: merged.oddities,
        next_seq: merged.next_seq,
        chain: merged.chain,
    };
    Ok(merged.into_iter().map(journal).collect())
}

/// The intact lines of one of the [`branches`], unchanged, once and in order, including those
/// with unknown events: for writing them again when the disk cannot be trusted.
pub fn intact_lines(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
    branch: usize,
) -> Result<Vec<Line>, NewerFormat> {
    let lines = counted_lines(segments, expected, branch)?.into_iter();
    Ok(lines.map(|(line, _)| line).collect())
}

/// Like [`intact_lines`], starting with the first line that is in only one segment: written to
/// another segment, every line is then in two, and none depends on a single file.
pub fn single_lines(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
    branch: usize,
) -> Result<Vec<Line>, NewerFormat> {
    let lines = counted_lines(segments, expected, branch)?.into_iter();
    let single = lines.skip_while(|(_, segments)| *segments > 1);
    Ok(single.map(|(line, _)| line).collect())
}

fn counted_lines(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
    branch: usize,
) -> Result<Vec<(Line, usize)>, NewerFormat> {
    let survey = Survey::of(segments, expected)?;
    Ok(lines(survey.found, &survey.sessions, survey.ours, branch))
}

/// What the segments contain, and which session they belong to.
struct Survey<'a> {
    heads: Vec<Head>,
    sessions: Vec<SessionId>,
    found: Vec<Vec<Salvaged<'a>>>,
    /// Index of the journal's own session among the sessions.
    ours: Option<usize>,
}

impl<'a> Survey<'a> {
    fn of(segments: &[&'a [u8]], expected: Option<&SessionId>) -> Result<Self, NewerFormat> {
        let mut known: Vec<Head> = Vec::new();
        for bytes in segments {
            refuse_newer(bytes)?;
            known.extend(heads(bytes).into_iter().filter_map(|head| match head {
                HeadLine::Known(head) => Some(head),
                HeadLine::Newer(_) => None,
            }));
        }
        let sessions = candidates(expected, &known);
        let found: Vec<_> = segments
            .iter()
            .map(|bytes| salvage(bytes, &sessions))
            .collect();
        let with_lines = found.iter().flatten().filter_map(|found| match found.what {
            SalvagedKind::Line(_, session) => Some(session),
            _ => None,
        });
        let with_head = || Some(place(&known.first()?.session, &sessions));
        let ours = with_lines.min().or_else(with_head);
        Ok(Self {
            heads: known,
            sessions,
            found,
            ours,
        })
    }
}

/// Returns an error if a head line of any segment names a later format.
fn refuse_newer(bytes: &[u8]) -> Result<(), NewerFormat> {
    let first = bytes.split(|byte| *byte == b'\n').next();
    match first.and_then(HeadLine::parse) {
        Some(HeadLine::Newer(found)) => Err(NewerFormat { found }),
        _ => Ok(()),
    }
}

/// The sessions whose lines may be in the segments, the expected one first.
fn candidates(expected: Option<&SessionId>, known: &[Head]) -> Vec<SessionId> {
    let mut sessions: Vec<SessionId> = expected.cloned().into_iter().collect();
    for head in known {
        if !sessions.contains(&head.session) {
            sessions.push(head.session.clone());
        }
    }
    sessions
}

fn place(session: &SessionId, sessions: &[SessionId]) -> usize {
    sessions.iter().position(|it| it == session).unwrap_or(0)
}
