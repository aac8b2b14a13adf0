//! The versions of a session in its folder: usually one, several if two machines each continued
//! it.

use crate::diagnostic::SourceText;
use crate::interview::Event;
use crate::store::disk::Disk;
use crate::store::unix::{EntryKind, Folder};
use crate::transcript::journal::{self, Journal};
use crate::transcript::{SessionId, Transcript, TurnRecord};

use super::by_content::Records;
use super::session::{LARGEST_TRANSCRIPT, TRANSCRIPT, parse, replay};
use super::{ExampleSource, SessionFolder};

/// One version of a session.
#[derive(Debug, Default)]
pub(super) struct Version {
    /// Index of its journal among the branches, if it has one.
    pub(super) branch: Option<usize>,
    /// Its transcript, if a copy of the file is all that exists.
    pub(super) file: Option<Transcript>,
    /// How many turns, from the first, it shares with an earlier version.
    pub(super) shared: usize,
}

/// One path that the session took, replayed from its journal.
struct Branch {
    branch: usize,
    words: SessionWords,
}

/// All words of a session so far.
#[derive(Clone)]
struct SessionWords {
    transcript: Transcript,
    /// Draft of an answer that was not submitted.
    draft: String,
}

impl SessionFolder {
    /// This version; `None` if none has its number.
    pub(super) fn version(&self) -> Option<Version> {
        let journals = self.journals().unwrap_or_default();
        self.versions(&journals)
            .into_iter()
            .nth(self.id().version() - 1)
    }

    /// How many turns of this version, from the first, an earlier one shares.
    pub fn shared_turns(&self) -> usize {
        match self.keeps_transcript() {
            true => 0,
            false => self.version().map_or(0, |it| it.shared),
        }
    }

    /// The other versions of the same session.
    pub fn other_versions(&self) -> Vec<SessionId> {
        let journals = self.journals().unwrap_or_default();
        let count = self.versions(&journals).len();
        let all = (1..=count).map(|version| self.name().with_version(version));
        all.filter(|id| id != self.id()).collect()
    }

    /// The turns of every version, in order.
    pub(super) fn turns_of_versions(&self) -> Vec<Vec<TurnRecord>> {
        let first = self.with_version(1);
        let others = first.other_versions();
        let others = others.iter().map(|id| first.with_version(id.version()));
        let all = std::iter::once(first.clone()).chain(others);
        all.map(|it| it.turns()).collect()
    }

    /// The turns of this version; empty if it cannot be read.
    pub(super) fn turns(&self) -> Vec<TurnRecord> {
        self.transcript().map(|it| it.turns).unwrap_or_default()
    }

    /// Index of this version's branch in the journal.
    pub(super) fn branch_of(&self, journals: &[Journal<Event>]) -> Option<usize> {
        match (journals, self.keeps_transcript()) {
            ([_], true) if self.own_file().is_err() => Some(0),
            (journals, first) => {
                let mut versions = self.versions(journals);
                let wanted = self.id().version() - 1;
                let found = (wanted < versions.len()).then(|| versions.swap_remove(wanted));
                // If no branch matches the transcript and none is another version, use the first
                // rather than nothing.
                let alone = first && versions.is_empty() && !journals.is_empty();
                found?.branch.or(alone.then_some(0))
            }
        }
    }

    /// Every version: first the one that matches the folder's transcript, then the others in an
    /// order that is the same on every machine.
    pub(super) fn versions(&self, journals: &[Journal<Event>]) -> Vec<Version> {
        let journals = journals.iter().enumerate();
        let mut branches: Vec<Branch> = journals
            .filter_map(|(branch, journal)| self.branches(branch, journal))
            .collect();
        let folder = self.folder();
        let file = self.own_file().ok();
        let first = first_of(file.as_ref(), &mut branches);
        let mut versions = vec![Version {
            branch: first.as_ref().map(|it| it.branch),
            ..Version::default()
        }];
        let mut seen: Vec<SessionWords> = file.into_iter().map(SessionWords::of_file).collect();
        seen.extend(first.map(|it| it.words));
        let copies = folder.as_ref().map(copied_transcripts).unwrap_or_default();
        let copies = copies
            .into_iter()
            .map(|it| (None, SessionWords::of_file(it)));
        let others = branches.into_iter().map(|it| (Some(it.branch), it.words));
        for (branch, words) in others.chain(copies) {
            if !seen.iter().any(|it| it.contains(&words)) {
                let shared = seen
                    .iter()
                    .map(|it| it.transcript.common_turns(&words.transcript));
                versions.push(Version {
                    branch,
                    shared: shared.max().unwrap_or_default(),
                    file: branch.is_none().then(|| words.transcript.clone()),
                });
                seen.push(words);
            }
        }
        versions
    }

    /// Versions that exist only as a copy of the transcript.
    pub(super) fn copied_versions(&self) -> Vec<(SessionId, Transcript)> {
        let journals = self.journals().unwrap_or_default();
        let versions = self.versions(&journals).into_iter().zip(1..);
        let copied = versions.filter_map(|(version, number)| {
            Some((self.name().with_version(number), version.file?))
        });
        copied.collect()
    }

    fn branches(&self, branch: usize, journal: &Journal<Event>) -> Option<Branch> {
        let started = match &journal.head {
            Some(head) => head.started,
            None => self.started_by_name()?,
        };
        let words = match replay(journal.clone(), &ExampleSource::default()) {
            Ok((interview, _, _)) => SessionWords {
                transcript: Transcript::of(&interview, self.name().clone(), started, None),
                draft: interview
                    .writing()
                    .map_or_else(String::new, |it| it.text().to_owned()),
            },
            Err(_) => {
                let transcript = self.leftover(journal)?;
                let draft = transcript.draft.as_ref()?.answer.clone();
                SessionWords { transcript, draft }
            }
        };
        Some(Branch { branch, words })
    }
}

/// The branch that matches the folder's transcript, that is, contains all of its words. The first
/// branch if there is no transcript.
fn first_of(file: Option<&Transcript>, branches: &mut Vec<Branch>) -> Option<Branch> {
    let Some(file) = file else {
        return (!branches.is_empty()).then(|| branches.remove(0));
    };
    let goes_with = |it: &Branch| it.words.transcript.goes_on_from(file);
    let file = SessionWords::of_file(file.clone());
    let found = branches.iter().position(goes_with);
    let found = found.or_else(|| branches.iter().position(|it| file.contains(&it.words)));
    found.map(|place| branches.remove(place))
}

impl SessionWords {
    fn of_file(transcript: Transcript) -> Self {
        Self {
            transcript,
            draft: String::new(),
        }
    }

    /// Whether it contains every word of the other.
    fn contains(&self, other: &Self) -> bool {
        let draft = other.draft.trim();
        let next = self.transcript.turns.get(other.transcript.turns.len());
        let here = next.map_or(&self.draft, |turn| &turn.answer);
        here.contains(draft) && self.transcript.goes_on_from(&other.transcript)
    }
}

/// Contents of transcript copies and of either side of a git conflict, in a deterministic order.
fn copied_transcripts(folder: &Folder) -> Vec<Transcript> {
    let entries = folder.entries().unwrap_or_default().into_iter();
    let files = entries.filter(|entry| entry.kind == EntryKind::File);
    let names = files.filter_map(|entry| entry.name.into_string().ok());
    let copies = Records::among(folder, names.collect()).transcripts;
    let mut texts: Vec<Vec<u8>> = copies
        .into_iter()
        .filter_map(|name| folder.read(&name, LARGEST_TRANSCRIPT).ok())
        .flat_map(|bytes| journal::sides(&bytes))
        .collect();
    let own = folder.read(TRANSCRIPT, LARGEST_TRANSCRIPT);
    let sides = own.map(|bytes| journal::sides(&bytes)).unwrap_or_default();
    if sides.len() > 1 {
        texts.extend(sides);
    }
    texts.sort_unstable();
    let read = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).ok()?;
        parse(SourceText::new(TRANSCRIPT, text)).ok().map(|it| it.1)
    };
    texts.into_iter().filter_map(read).collect()
}
