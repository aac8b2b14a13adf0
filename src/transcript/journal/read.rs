use serde::de::DeserializeOwned;

use crate::moment::Moment;
use crate::transcript::SessionId;

use super::head::HeadLine;
use super::merge::{Merged, lines, merge};
use super::salvage::{Found, What, heads, salvage};
use super::{Chain, Entry, Head, Line, Oddity, VERSION};

/// Everything that could be read of a session's journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal<T> {
    /// What the first intact first line says. `None` where all are damaged.
    pub head: Option<Head>,
    /// The intact events, in the order they happened.
    pub entries: Vec<Entry<T>>,
    /// What else was found, in the order of its place.
    pub oddities: Vec<Oddity>,
    /// The number that the next line is to have.
    next_seq: u64,
    /// Stands for all its lines.
    chain: Chain,
}

/// A journal of a format that this program does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the journal has format {found}, and this program reads up to {VERSION}")]
pub struct NewerFormat {
    /// Its format.
    pub found: u32,
}

impl<T> Journal<T> {
    /// The number that the next line is to have: one that no line had before, also none that
    /// was lost.
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// Stands for all its lines: what the next one comes after.
    pub fn chain(&self) -> Chain {
        self.chain
    }

    /// In how many places something that was written is missing. What tore the end of an
    /// earlier segment is none of them if a later one goes on with the same line.
    pub fn losses(&self) -> usize {
        let lost = self.oddities.iter().filter(|it| it.what.loses_events());
        lost.count()
    }

    /// The moment of the last event, from which a resumed session counts on.
    pub fn last_moment(&self) -> Option<Moment> {
        self.entries.last().map(|entry| entry.at)
    }
}

/// Reads the segments of one session's journal, in the order they were written.
///
/// `expected` is the session that they should belong to, as the name of their folder tells;
/// it helps where the first lines are damaged. Where no line is of that session, as in a
/// folder that someone renamed, the first lines tell whose journal it is.
///
/// Where two machines each went on with it, this is the first of the [`branches`].
pub fn read<T: DeserializeOwned>(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
) -> Result<Journal<T>, NewerFormat> {
    let mut branches = branches(segments, expected)?;
    // There is always one.
    Ok(branches.swap_remove(0))
}

/// The same for every way that the session went, in an order that depends on nothing but what
/// they say. There is always one, and no more unless two machines each went on by themselves.
pub fn branches<T: DeserializeOwned>(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
) -> Result<Vec<Journal<T>>, NewerFormat> {
    let survey = Survey::of(segments, expected)?;
    let merged = merge(survey.found, &survey.sessions, survey.ours);
    let session = survey.ours.and_then(|place| survey.sessions.get(place));
    let mut heads = survey.heads.into_iter();
    let head = heads.find(|head| Some(&head.session) == session);
    let journal = |merged: Merged<T>| Journal {
        head: head.clone(),
        entries: merged.entries,
        oddities: merged.oddities,
        next_seq: merged.next_seq,
        chain: merged.chain,
    };
    Ok(merged.into_iter().map(journal).collect())
}

/// The intact lines of one of the [`branches`] as they stand, once and in order, also those with
/// events that we do not know: to be written again where the disk cannot be trusted with them.
pub fn intact_lines(
    segments: &[&[u8]],
    expected: Option<&SessionId>,
    branch: usize,
) -> Result<Vec<Line>, NewerFormat> {
    let lines = counted_lines(segments, expected, branch)?.into_iter();
    Ok(lines.map(|(line, _)| line).collect())
}

/// The same from the first that stands in one segment only: written into another, every line
/// stands in two, and none hangs on a single file.
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

/// What is in the segments, and whose it is.
struct Survey<'a> {
    heads: Vec<Head>,
    sessions: Vec<SessionId>,
    found: Vec<Vec<Found<'a>>>,
    /// The place of the journal's own session among the sessions.
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
            What::Line(_, session) => Some(session),
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

/// A later format is known by the first line of any segment.
fn refuse_newer(bytes: &[u8]) -> Result<(), NewerFormat> {
    let first = bytes.split(|byte| *byte == b'\n').next();
    match first.and_then(HeadLine::parse) {
        Some(HeadLine::Newer(found)) => Err(NewerFormat { found }),
        _ => Ok(()),
    }
}

/// The sessions whose lines may be among the segments, the expected one first.
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
