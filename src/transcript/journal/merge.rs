//! Merges the segments' lines into ordered events.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use crate::transcript::SessionId;

use super::branch::{Branch, Lines, Placed, Run, branches, chain};
use super::head::HeadLine;
use super::salvage::{Salvaged, SalvagedKind};
use super::{Chain, Entry, Line, Odd, Oddity, Origin};

pub(super) struct MergedJournal<T> {
    pub(super) entries: Vec<Entry<T>>,
    pub(super) oddities: Vec<Oddity>,
    pub(super) next_seq: u64,
    pub(super) chain: Chain,
}

/// Sorts the lines of the session at index `ours` by branch, and reports everything else.
pub(super) fn merge<T: DeserializeOwned>(
    segments: Vec<Vec<Salvaged<'_>>>,
    sessions: &[SessionId],
    ours: Option<usize>,
) -> Vec<MergedJournal<T>> {
    let mut survey = gather(segments, sessions, ours);
    survey.report_ends();
    let oddities = survey.oddities;
    let branches = branches(survey.runs).into_iter();
    branches
        .map(|branch| finish(branch, oddities.clone()))
        .collect()
}

/// The intact lines of one branch of the session at index `ours`, in order and uninterpreted,
/// each with the number of segments that have it.
pub(super) fn lines(
    segments: Vec<Vec<Salvaged<'_>>>,
    sessions: &[SessionId],
    ours: Option<usize>,
    branch: usize,
) -> Vec<(Line, usize)> {
    let runs = gather(segments, sessions, ours).runs;
    let mut placed: BTreeMap<u64, Vec<Placed<'_>>> = BTreeMap::new();
    for (seq, line) in runs.iter().flat_map(|run| &run.lines) {
        placed.entry(*seq).or_default().push(*line);
    }
    let count = |seq: &u64, wanted: &Placed<'_>| {
        let same = placed.get(seq).into_iter().flatten();
        let same = same.filter(|it| it.line.says_the_same_as(&wanted.line));
        same.map(|it| it.segment).collect::<BTreeSet<_>>().len()
    };
    let wanted = branches(runs).into_iter().nth(branch).unwrap_or_default();
    let mut before = Chain::default();
    let lines = wanted.lines.into_iter().map(|(seq, placed)| {
        let line = placed.line.to_line(before);
        before = line.after();
        (line, count(&seq, &placed))
    });
    lines.collect()
}

fn gather<'a, 's>(
    segments: Vec<Vec<Salvaged<'a>>>,
    sessions: &'s [SessionId],
    ours: Option<usize>,
) -> Merge<'a, 's> {
    let mut merge = Merge {
        sessions,
        ours,
        runs: Vec::new(),
        oddities: Vec::new(),
        ends: Vec::new(),
    };
    for (segment, found) in segments.into_iter().enumerate() {
        merge.segment(segment, found);
    }
    merge
}

struct Merge<'a, 's> {
    sessions: &'s [SessionId],
    ours: Option<usize>,
    runs: Vec<Run<'a>>,
    oddities: Vec<Oddity>,
    ends: Vec<End<'a>>,
}

/// Invalid bytes at the end of a segment.
struct End<'a> {
    segment: usize,
    /// Each stretch of them, with its offset.
    stretches: Vec<(usize, &'a [u8])>,
    /// Index of the run that they follow.
    run: usize,
}

impl<'a> Merge<'a, '_> {
    fn segment(&mut self, segment: usize, mut found: Vec<Salvaged<'a>>) {
        let begins_well = matches!(
            found.first(),
            Some(Salvaged {
                offset: 0,
                what: SalvagedKind::Head(_)
            })
        );
        if !begins_well {
            self.report(segment, 0, Odd::NoHead);
        }
        let is_damage = |it: &Salvaged<'_>| matches!(it.what, SalvagedKind::Damaged(_));
        let whole = found.iter().rposition(|it| !is_damage(it));
        let end = found.split_off(whole.map_or(0, |last| last + 1));
        let mut run = Run {
            origin: None,
            lines: Lines::new(),
        };
        for Salvaged { offset, what } in found {
            match what {
                SalvagedKind::Head(head) => {
                    let origin = self.head(segment, offset, &head);
                    run.origin = run.origin.or(origin);
                }
                SalvagedKind::Damaged(bytes) => self.report(segment, offset, damage(bytes)),
                SalvagedKind::Line(line, session) if Some(session) == self.ours => {
                    let placed = Placed {
                        segment,
                        offset,
                        line,
                    };
                    run = self.line(placed, run);
                }
                SalvagedKind::Line(_, session) => {
                    if let Some(session) = self.sessions.get(session).cloned() {
                        self.report(segment, offset, Odd::Foreign { session });
                    }
                }
            }
        }
        let stretches = end.into_iter().filter_map(|it| match it.what {
            SalvagedKind::Damaged(bytes) => Some((it.offset, bytes)),
            _ => None,
        });
        self.ends.push(End {
            segment,
            stretches: stretches.collect(),
            run: self.runs.len(),
        });
        self.runs.push(run);
    }

    /// Reports invalid bytes at the ends of segments.
    fn report_ends(&mut self) {
        for end in std::mem::take(&mut self.ends) {
            let (Some((first, _)), Some((last, bytes))) =
                (end.stretches.first(), end.stretches.last())
            else {
                continue;
            };
            if self.is_gone_on_with(&end) {
                for (offset, bytes) in end.stretches {
                    self.report(end.segment, offset, damage(bytes));
                }
                continue;
            }
            let lost = Odd::LostEnd {
                bytes: last + bytes.len() - first,
                zeros: end.stretches.iter().all(|(_, bytes)| is_zeros(bytes)),
            };
            self.report(end.segment, *first, lost);
        }
    }

    /// Whether another segment has what was at this end: its writer continued there, for example
    /// because a disk failed. Segments without a writer must have exactly that line.
    fn is_gone_on_with(&self, end: &End<'_>) -> bool {
        let Some(run) = self.runs.get(end.run) else {
            return false;
        };
        let last = run.lines.keys().next_back();
        let next = last.map_or(0, |last| last + 1);
        let torn = end.stretches.first().map(|(_, bytes)| *bytes);
        let torn = torn.filter(|bytes| !is_zeros(bytes));
        let mut others = self.runs.iter().filter(|other| {
            let placed = other.lines.values().next();
            placed.is_some_and(|placed| placed.segment != end.segment)
        });
        match run.origin {
            Some(origin) => others.any(|other| {
                let is_its = other.origin.is_some_and(|it| it.writer == origin.writer);
                is_its && other.lines.range(next..).next().is_some()
            }),
            None => others.any(|other| {
                let mut lines = other.lines.values();
                torn.is_some_and(|torn| lines.any(|placed| placed.line.begins_with(torn)))
            }),
        }
    }

    /// The segment's origin, if its head has one.
    fn head(&mut self, segment: usize, offset: usize, head: &HeadLine) -> Option<Origin> {
        let session = self.ours.and_then(|place| self.sessions.get(place));
        match head {
            HeadLine::Known(head) if Some(&head.session) == session && offset == 0 => head.origin,
            _ => {
                self.report(segment, offset, Odd::StrayHead);
                None
            }
        }
    }

    /// Adds an intact line of ours to its segment's run. A line that conflicts with the run
    /// begins another, for example where two machines' files were joined.
    fn line(&mut self, placed: Placed<'a>, mut run: Run<'a>) -> Run<'a> {
        let seq = placed.line.seq;
        let highest = run.lines.keys().next_back().copied();
        match run.lines.get(&seq) {
            Some(earlier) if earlier.line.says_the_same_as(&placed.line) => {
                self.report(placed.segment, placed.offset, Odd::Duplicate { seq });
            }
            Some(_) => {
                let common = run.lines.range(..seq).map(|(seq, it)| (*seq, *it));
                let mut lines: Lines<'a> = common.collect();
                lines.insert(seq, placed);
                let other = Run {
                    origin: run.origin,
                    lines,
                };
                self.runs.push(std::mem::replace(&mut run, other));
            }
            None => {
                if highest > Some(seq) {
                    self.report(placed.segment, placed.offset, Odd::Reordered { seq });
                }
                run.lines.insert(seq, placed);
            }
        }
        run
    }

    fn report(&mut self, segment: usize, offset: usize, what: Odd) {
        self.oddities.push(Oddity {
            segment,
            offset,
            what,
        });
    }
}

/// The events of a branch, with missing or unknown ones reported in addition to the oddities of
/// its files.
fn finish<T: DeserializeOwned>(branch: Branch<'_>, mut oddities: Vec<Oddity>) -> MergedJournal<T> {
    let chain = chain(branch.lines.values());
    let mut entries = Vec::with_capacity(branch.lines.len());
    let mut next_seq = 0;
    for (seq, placed) in branch.lines {
        let mut report = |what| {
            oddities.push(Oddity {
                segment: placed.segment,
                offset: placed.offset,
                what,
            });
        };
        if seq > next_seq {
            let missing = next_seq..seq;
            report(Odd::Gap { missing });
        }
        next_seq = seq.saturating_add(1);
        match serde_json::from_str(placed.line.payload) {
            Ok(event) => entries.push(Entry {
                seq,
                at: placed.line.at,
                event,
            }),
            Err(_) => report(Odd::Unknown { seq }),
        }
    }
    oddities.sort_by_key(|odd| (odd.segment, odd.offset));
    MergedJournal {
        entries,
        oddities,
        next_seq,
        chain,
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
