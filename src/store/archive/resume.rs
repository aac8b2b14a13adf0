use crate::interview::{Event, Interview};
use crate::moment::Moment;
use crate::store::disk::{Disk, Lease};
use crate::store::{JournalStatus, JournalWriter, replace};
use crate::transcript::Transcript;
use crate::transcript::journal::{self, Encoder, Head, Origin};

use super::segments::Segment;
use super::session::{LARGEST_TRANSCRIPT, TRANSCRIPT, replay};
use super::{ExampleSource, OpenError, SessionFolder};

/// A resumed session.
#[derive(Debug)]
pub struct ResumedJournal {
    /// The interview exactly as it was.
    pub interview: Interview,
    /// The time of its last event, from which its clocks continue.
    pub at: Moment,
    /// What the journal's first line says.
    pub head: Head,
    /// Continues the journal.
    pub writer: JournalWriter,
    /// What is wrong with saving, if anything.
    pub status: Option<JournalStatus>,
    /// Numbers the next lines.
    pub encoder: Encoder,
    /// Number of events that could not be read or used.
    pub lost: usize,
}

impl SessionFolder {
    /// Resumes an interrupted session; its answers are assessed again with `examples`. `writer`
    /// is a random number that distinguishes its lines from those of other machines.
    ///
    /// # Errors
    ///
    /// If another program is in the middle of it, or its journal has no beginning.
    pub fn resume(
        &self,
        examples: &ExampleSource,
        writer: u64,
    ) -> Result<ResumedJournal, OpenError> {
        // A session being created, with no event yet, is left alone: taking its leases even
        // briefly would keep them from its own program.
        if self.journal()?.0.entries.is_empty() {
            return Err(match self.is_live() {
                true => OpenError::Live,
                false => OpenError::NoBeginning,
            });
        }
        let leases = self.take_leases(&self.read_segments()?)?;
        // No other program writes from here on; what was read before may be outdated.
        let segments = self.read_segments()?;
        let bytes = self.bytes(&segments)?;
        let slices: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        let mut journals = journal::branches::<Event>(&slices, Some(self.name()))?;
        let branch = self.branch_of(&journals).ok_or(OpenError::NoBeginning)?;
        let journal = journals.swap_remove(branch);
        let (session, started) = match journal.head.clone() {
            Some(head) => (head.session, head.started),
            None => {
                let started = self.started_by_name().ok_or(OpenError::NoBeginning)?;
                (self.name().clone(), started)
            }
        };
        let encoder = Encoder::after(session.clone(), &journal);
        let head = Head {
            session,
            started,
            origin: Some(Origin {
                writer,
                after: journal.chain(),
            }),
        };
        let (interview, at, lost) = replay(journal, examples)?;
        self.keep_what_only_the_file_has(&interview, &head);
        // Whatever the last program had not synced may exist only in memory until someone syncs
        // it.
        let safe = segments
            .iter()
            .all(|it| it.folder.sync_file(&it.name).is_ok());
        let again = match safe {
            // Whatever happens to one file, another records what the lines continue from.
            true => journal::single_lines(&slices, Some(self.name()), branch)?,
            false => journal::intact_lines(&slices, Some(self.name()), branch)?,
        };
        let next = segments.last().map_or(0, |last| last.number + 1);
        let (mut writer, status) = JournalWriter::begin(head.clone(), self.disks(), next, again);
        writer.hold(leases);
        Ok(ResumedJournal {
            interview,
            at,
            head,
            writer,
            status,
            encoder,
            lost,
        })
    }

    /// Copies the transcript file if it has words that the interview lacks, for example because
    /// part of the journal is missing: finishing the next answer would overwrite them.
    fn keep_what_only_the_file_has(&self, interview: &Interview, head: &Head) {
        let Some(folder) = self.folder().filter(|_| self.keeps_transcript()) else {
            return;
        };
        let here = Transcript::of(interview, self.name().clone(), head.started, None);
        let is_ahead = |file: &Transcript| !here.goes_on_from(file);
        if self.own_file().is_ok_and(|file| is_ahead(&file))
            && let Ok(bytes) = folder.read(TRANSCRIPT, LARGEST_TRANSCRIPT)
        {
            let writer = head.origin.map_or(0, |origin| origin.writer);
            let copy = format!("transcript.conflict-{writer:016x}.toml");
            // If the copy cannot be written, neither can the transcript.
            let _ = replace(&folder, &copy, &bytes);
        }
    }

    fn take_leases(&self, segments: &[Segment]) -> Result<Vec<Lease>, OpenError> {
        let mut leases = Vec::new();
        for segment in segments {
            match segment.folder.lease(&segment.name) {
                Ok(lease) => leases.push(lease),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                    return Err(OpenError::Live);
                }
                // A file that cannot be locked can still be read.
                Err(_) => {}
            }
        }
        Ok(leases)
    }
}
