//! Checks the journal of a session: what is lost of it, and what cannot be used.

use crate::diagnostic::{Diagnostic, Severity, SourceText, toml};
use crate::interview::Event;
use crate::lang::say::{Phrase, damage as say};
use crate::store::archive::segments::Segment;
use crate::store::archive::session::replay;
use crate::store::archive::{ExampleSource, OpenError, SessionFolder};
use crate::store::copies::number;
use crate::store::disk::Disk;
use crate::store::journal::segment_name;
use crate::transcript::journal::{self, Journal, Odd, Oddity};
use crate::transcript::{Outcome, Transcript};

use super::Examined;

impl SessionFolder {
    pub(super) fn examine_journal(
        &self,
        segments: &[Segment],
        file: Option<&Transcript>,
    ) -> Vec<Examined> {
        let Some(last) = segments.last() else {
            return Vec::new();
        };
        let journals = match self.journals() {
            Ok(journals) => journals,
            Err(error) => return vec![self.reported(error)],
        };
        let mut examined = missing(segments);
        let mut of_all = Vec::new();
        let mut mend = say::RESTORE;
        let answers = file.map_or(0, |it| it.turns.len());
        let only_there = answers.saturating_sub(journals.iter().map(answers_in).max().unwrap_or(0));
        if only_there > 0 {
            of_all.push(say::behind(only_there));
        }
        if file.is_none_or(|it| it.outcome == Outcome::Unfinished) {
            // The same message that resuming the session shows.
            match unused(&journals) {
                Ok(0) => {}
                Ok(events) => of_all.push(say::unused(events)),
                Err(error) => {
                    // Nothing else in it is used.
                    mend = say::RESTORE_ALONE;
                    examined.push(self.reported(error));
                }
            }
        }
        if !of_all.is_empty() {
            let source = SourceText::new(last.path().to_string_lossy(), "");
            let warning = |what| {
                let found = Diagnostic::whole_file(what, say::RESTORE.into());
                found.with(Severity::Warning)
            };
            examined.push((source, of_all.into_iter().map(warning).collect()));
        }
        examined.extend(self.examine_segments(segments, oddities(journals), mend));
        examined
    }

    fn examine_segments(
        &self,
        segments: &[Segment],
        oddities: Vec<Oddity>,
        mend: Phrase,
    ) -> Vec<Examined> {
        // A git conflict turns one segment into several, each with its own position.
        let mut place = 0;
        let examined = segments.iter().map(|segment| {
            let bytes = match segment.read() {
                Ok(bytes) => bytes,
                Err(error) => return self.reported(error.into()),
            };
            let name = segment.path();
            let source = SourceText::new(name.to_string_lossy(), String::from_utf8_lossy(&bytes));
            let here = place;
            place += journal::sides(&bytes).len();
            let conflicts = toml::conflicts(&source).into_iter();
            let conflicts: Vec<_> = conflicts.map(|it| it.with(Severity::Warning)).collect();
            if !conflicts.is_empty() {
                return (source, conflicts);
            }
            let here = together(oddities.iter().filter(|it| it.segment == here));
            let (ends, here): (Vec<_>, Vec<_>) =
                here.into_iter().partition(|it| is_end_of_line(it, &bytes));
            let changed = (!ends.is_empty()).then(|| {
                let what =
                    Diagnostic::whole_file(say::LINE_ENDS.into(), say::KEEP_LINE_ENDS.into());
                what.with(Severity::Warning)
            });
            let found = here.iter().filter_map(|it| warning(it, &bytes, mend));
            (source, changed.into_iter().chain(found).collect())
        });
        examined.collect()
    }
}

/// Segments that are missing although later ones exist.
fn missing(segments: &[Segment]) -> Vec<Examined> {
    let mut next = 0;
    let mut missing = Vec::new();
    // Other programs number their copies as they like.
    let ours = segments.iter().filter(|it| number(&it.name).is_some());
    for segment in ours {
        if segment.number > next {
            let path = segment.folder.path().join(segment_name(next));
            let found = Diagnostic::whole_file(say::MISSING.into(), say::MEND_MISSING.into());
            let source = SourceText::new(path.to_string_lossy(), "");
            missing.push((source, vec![found.with(Severity::Warning)]));
        }
        next = segment.number.saturating_add(1);
    }
    missing
}

/// Number of answers recorded in a journal.
fn answers_in(journal: &Journal<Event>) -> usize {
    let entries = journal.entries.iter();
    let ends = entries.filter(|it| matches!(it.event, Event::Closed { .. } | Event::TimeUp));
    ends.count()
}

/// Number of events that can be read but not used; an error if no branch of the session has a
/// beginning.
fn unused(journals: &[Journal<Event>]) -> Result<usize, OpenError> {
    let mut unused = None;
    for journal in journals {
        let unread = journal.losses();
        if let Ok((_, _, lost)) = replay(journal.clone(), &ExampleSource::default()) {
            unused = Some(unused.unwrap_or(0) + lost - unread);
        }
    }
    unused.ok_or(OpenError::NoBeginning)
}

/// Oddities in any branch of the session.
fn oddities(journals: Vec<Journal<Event>>) -> Vec<Oddity> {
    let mut all: Vec<Oddity> = Vec::new();
    for oddity in journals.into_iter().flat_map(|it| it.oddities) {
        if !all.contains(&oddity) {
            all.push(oddity);
        }
    }
    all.sort_by_key(|it| (it.segment, it.offset));
    all
}

/// Merges damage to adjacent bytes into one report.
fn together<'o>(oddities: impl Iterator<Item = &'o Oddity>) -> Vec<Oddity> {
    let mut all: Vec<Oddity> = Vec::new();
    for next in oddities {
        let before = all.last_mut().map(|it| (it.offset, &mut it.what));
        match (before, &next.what) {
            (Some((at, Odd::Damaged { bytes })), Odd::Damaged { bytes: more })
                // A line ending belongs to neither.
                if next.offset <= at + *bytes + 1 =>
            {
                *bytes = next.offset + more - at;
            }
            _ => all.push(next.clone()),
        }
    }
    all
}

/// Whether these bytes are only line ends, which git and editors change.
fn is_end_of_line(oddity: &Oddity, bytes: &[u8]) -> bool {
    let (Odd::Damaged { bytes: length } | Odd::LostEnd { bytes: length, .. }) = &oddity.what else {
        return false;
    };
    let damaged = bytes.get(oddity.offset..oddity.offset + length);
    damaged.is_some_and(|it| !it.is_empty() && it.iter().all(u8::is_ascii_whitespace))
}

/// Returns the warning for an oddity, or `None` if it loses nothing.
fn warning(oddity: &Oddity, bytes: &[u8], mend: Phrase) -> Option<Diagnostic> {
    let at_end = |length: usize| oddity.offset + length >= bytes.len();
    let what = match &oddity.what {
        // Another file continues the line that was cut off here.
        Odd::Damaged { bytes: length } if at_end(*length) && !bytes.ends_with(b"\n") => {
            return None;
        }
        Odd::Zeros { bytes: length } if at_end(*length) => return None,
        // With no line at all, the missing first line is reported already.
        Odd::LostEnd { .. } if oddity.offset == 0 => return None,
        Odd::LostEnd { bytes, zeros: true } => say::zeros_at_end(*bytes),
        Odd::LostEnd { .. } if !bytes.ends_with(b"\n") => say::CUT_OFF.into(),
        Odd::LostEnd { bytes, .. } => say::damaged(*bytes),
        Odd::Damaged { bytes } => say::damaged(*bytes),
        Odd::Zeros { bytes } => say::zeros(*bytes),
        Odd::NoHead => say::NO_HEAD.into(),
        Odd::Gap { missing } => say::gap(missing.end.saturating_sub(missing.start)),
        Odd::Foreign { session } => say::foreign(session.as_str()),
        Odd::Unknown { .. } => say::UNKNOWN.into(),
        Odd::StrayHead | Odd::Reordered { .. } | Odd::Duplicate { .. } => return None,
    };
    // The same position in the text, where invalid bytes take more room.
    let before = bytes.get(..oddity.offset).unwrap_or_default();
    let at = String::from_utf8_lossy(before).len();
    let found = Diagnostic::error(at..at + 1, what, mend.into());
    Some(found.with(Severity::Warning))
}
