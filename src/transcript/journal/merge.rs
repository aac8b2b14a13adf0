//! From what stands in the segments to the events in their order.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::transcript::SessionId;

use super::head::HeadLine;
use super::line::{Line, Shape};
use super::salvage::{Found, What};
use super::{Entry, Odd, Oddity};

pub(super) struct Merged<T> {
    pub(super) entries: Vec<Entry<T>>,
    pub(super) oddities: Vec<Oddity>,
    pub(super) next_seq: u64,
    pub(super) torn_end: bool,
}

/// Brings the lines of the session at place `ours` into order, and reports everything else.
pub(super) fn merge<T: DeserializeOwned>(
    segments: Vec<Vec<Found<'_>>>,
    sessions: &[SessionId],
    ours: Option<usize>,
) -> Merged<T> {
    gather(segments, sessions, ours).finish()
}

/// The intact lines of the session at place `ours`, in order, whatever they say.
pub(super) fn lines(
    segments: Vec<Vec<Found<'_>>>,
    sessions: &[SessionId],
    ours: Option<usize>,
) -> Vec<Line> {
    let lines = gather(segments, sessions, ours).lines;
    lines.into_values().map(|it| it.line.to_line()).collect()
}

fn gather<'a, 's>(
    segments: Vec<Vec<Found<'a>>>,
    sessions: &'s [SessionId],
    ours: Option<usize>,
) -> Merge<'a, 's> {
    let mut merge = Merge {
        sessions,
        ours,
        lines: BTreeMap::new(),
        oddities: Vec::new(),
        torn_end: false,
    };
    for (segment, found) in segments.into_iter().enumerate() {
        merge.segment(segment, found);
    }
    merge
}

struct Merge<'a, 's> {
    sessions: &'s [SessionId],
    ours: Option<usize>,
    lines: BTreeMap<u64, Placed<'a>>,
    oddities: Vec<Oddity>,
    /// Whether the segment taken last ends in the middle of a line.
    torn_end: bool,
}

/// An intact line and where it stands.
struct Placed<'a> {
    segment: usize,
    offset: usize,
    line: Shape<'a>,
}

impl<'a> Merge<'a, '_> {
    fn segment(&mut self, segment: usize, found: Vec<Found<'a>>) {
        let begins_well = matches!(
            found.first(),
            Some(Found {
                offset: 0,
                what: What::Head(_)
            })
        );
        if !begins_well {
            self.report(segment, 0, Odd::NoHead);
        }
        let last = found.last().map(|it| &it.what);
        self.torn_end = matches!(last, Some(What::Damaged(bytes)) if !is_zeros(bytes));
        let mut highest = None;
        for Found { offset, what } in found {
            match what {
                What::Head(head) => self.head(segment, offset, &head),
                What::Damaged(bytes) => self.report(segment, offset, damage(bytes)),
                What::Line(line, session) if Some(session) == self.ours => {
                    let placed = Placed {
                        segment,
                        offset,
                        line,
                    };
                    self.line(placed, highest);
                    highest = highest.max(Some(line.seq));
                }
                What::Line(_, session) => {
                    if let Some(session) = self.sessions.get(session).cloned() {
                        self.report(segment, offset, Odd::Foreign { session });
                    }
                }
            }
        }
    }

    fn head(&mut self, segment: usize, offset: usize, head: &HeadLine) {
        let session = self.ours.and_then(|place| self.sessions.get(place));
        let ours = matches!(head, HeadLine::Known(head) if Some(&head.session) == session);
        if offset > 0 || !ours {
            self.report(segment, offset, Odd::StrayHead);
        }
    }

    /// Takes an intact line of ours; `highest` is the highest number before it in its segment.
    fn line(&mut self, placed: Placed<'a>, highest: Option<u64>) {
        let seq = placed.line.seq;
        let odd = match self.lines.get(&seq) {
            Some(earlier) if !earlier.line.says_the_same_as(&placed.line) => {
                Some(Odd::Conflict { seq })
            }
            // A later segment repeats what may not have reached the disk in an earlier one.
            Some(earlier) if earlier.segment != placed.segment && highest < Some(seq) => None,
            Some(_) => Some(Odd::Duplicate { seq }),
            None if highest > Some(seq) => Some(Odd::Reordered { seq }),
            None => None,
        };
        if let Some(odd) = odd {
            self.report(placed.segment, placed.offset, odd);
        }
        self.lines.entry(seq).or_insert(placed);
    }

    fn finish<T: DeserializeOwned>(mut self) -> Merged<T> {
        let lines = std::mem::take(&mut self.lines);
        let mut entries = Vec::with_capacity(lines.len());
        let mut next_seq = 0;
        for (seq, placed) in lines {
            if seq > next_seq {
                let missing = next_seq..seq;
                self.report(placed.segment, placed.offset, Odd::Gap { missing });
            }
            next_seq = seq.saturating_add(1);
            match serde_json::from_str(placed.line.payload) {
                Ok(event) => entries.push(Entry {
                    seq,
                    at: placed.line.at,
                    event,
                }),
                Err(_) => self.report(placed.segment, placed.offset, Odd::Unknown { seq }),
            }
        }
        self.oddities.sort_by_key(|odd| (odd.segment, odd.offset));
        Merged {
            entries,
            oddities: self.oddities,
            next_seq,
            torn_end: self.torn_end,
        }
    }

    fn report(&mut self, segment: usize, offset: usize, what: Odd) {
        self.oddities.push(Oddity {
            segment,
            offset,
            what,
        });
    }
}

fn damage(bytes: &[u8]) -> Odd {
    let count = bytes.len();
    if is_zeros(bytes) {
        Odd::Zeros { bytes: count }
    } else {
        Odd::Damaged { bytes: count }
    }
}

fn is_zeros(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}
