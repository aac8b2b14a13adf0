//! Searches the words of every transcript. Parses a file as a transcript only if necessary.

use std::cell::RefCell;
use std::sync::OnceLock;

use crate::diagnostic::SourceText;
use crate::review::Notes;
use crate::review::notes;
use crate::review::search::{self, Query, SessionHits};
use crate::store::unix::{Folder, Time};
use crate::store::{FileError, parallel};
use crate::transcript::{self, Outcome, Transcript, Words};

use super::cache::file_time;
use super::fingerprint::Fingerprint;
use super::index::Index;
use super::indexed::{read, summarize};
use super::order;
use super::past::{FoundSession, Past};
use super::session::{LARGEST_TRANSCRIPT, NOTES, TRANSCRIPT, WORDS};
use super::{Archive, PastState, SessionFolder};

/// A search in progress.
struct Search<'q> {
    query: &'q Query,
    place: Option<Folder>,
    index: Index,
    /// File time before the first unindexed file was read.
    now: OnceLock<Option<Time>>,
}

/// The hits in one session.
struct Searched {
    hits: Option<SessionHits>,
    /// Its summary, if it had to be read again.
    reread: Option<Reread>,
}

/// A session that was read again.
struct Reread {
    fingerprint: Fingerprint,
    /// Whether any later change to its files would be noticed.
    settled: bool,
    found: FoundSession,
}

thread_local! {
    /// Each thread reads one file after another into the same buffer.
    static FILE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

impl Archive {
    /// Searches every session, newest first, on several threads. `take` receives each session's
    /// hits (`None` if it has none) as soon as all newer ones were searched, and can end the
    /// search by returning `false`. Returns the sessions that could not be searched, or only in
    /// part.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn search(
        &self,
        query: &Query,
        mut take: impl FnMut(Option<SessionHits>) -> bool + Send,
    ) -> Result<Vec<Past>, FileError> {
        let place = Folder::open(self.path()).ok();
        let search = Search {
            query,
            index: place.as_ref().map(Index::read).unwrap_or_default(),
            place,
            now: OnceLock::new(),
        };
        let mut reread = Vec::new();
        let known = |session: &SessionFolder| search.index.likely_began(session.id());
        let sessions = order::newest_first(self.sessions()?, self.calendar(), |it| it, known);
        parallel::each_as_done(
            &sessions,
            |session| search.one(session),
            |searched| {
                reread.extend(searched.reread);
                take(searched.hits)
            },
        );
        self.learn(&reread);
        let pasts = reread.into_iter().map(|it| it.found.into_past());
        Ok(pasts.filter(|past| past.problem().is_some()).collect())
    }

    /// Adds to the index what the search had to read.
    fn learn(&self, reread: &[Reread]) {
        let whole = |it: &&Reread| it.settled && matches!(it.found, FoundSession::Whole(_));
        let mut new = reread.iter().filter(whole).peekable();
        if new.peek().is_none() {
            return;
        }
        let Ok(indexed) = self.indexed() else { return };
        let packed = new.filter_map(|it| match &it.found {
            FoundSession::Whole(past) => {
                let packed = indexed.pack(past.summary()?);
                Some((past.id.clone(), it.fingerprint, packed))
            }
            FoundSession::Known(_) | FoundSession::Open(_) => None,
        });
        let packed: Vec<_> = packed.collect();
        indexed.remember(&packed);
    }
}

impl Search<'_> {
    fn one(&self, session: &SessionFolder) -> Searched {
        // Skimming bytes is safe only for a file that was once read in full: if it is damaged,
        // the journal holds more.
        if let Some(hits) = self.file(session) {
            return Searched { hits, reread: None };
        }
        let place = self.place.as_ref();
        let fingerprint = place.map(|place| Fingerprint::of(place, session.id()));
        let fingerprint = fingerprint.unwrap_or_default();
        let now = self.now.get_or_init(|| place.and_then(file_time));
        let Some((listed, whole)) = read(session) else {
            return Searched {
                hits: None,
                reread: None,
            };
        };
        let transcript = listed.state.transcript();
        let hits = transcript
            .and_then(|transcript| self.transcript(session, transcript, &session.notes().value));
        let reread = Reread {
            fingerprint,
            settled: now.is_some_and(|now| fingerprint.is_settled(now)),
            found: summarize(listed, whole),
        };
        Searched {
            hits,
            reread: Some(reread),
        }
    }

    /// The hits in a finished session, from its files alone; `None` if the index does not know
    /// that they are complete.
    fn file(&self, session: &SessionFolder) -> Option<Option<SessionHits>> {
        let folder = self.place.as_ref()?;
        let name = session.id().as_str();
        FILE.with_borrow_mut(|file| {
            let (mut maybe, mut noted) = (false, Notes::default());
            let read = |which: &str, file: &mut Vec<u8>| {
                folder.read_in(name, which, LARGEST_TRANSCRIPT, file)
            };
            let mut notes_stamp = None;
            if folder.stamp_in(name, NOTES).is_some() {
                notes_stamp = Some(read(NOTES, file).ok()?);
                maybe = self.query.may_be_in(file);
                let source = SourceText::new(NOTES, String::from_utf8_lossy(file));
                noted = notes::read(&source).0;
            }
            let mut words_stamp = None;
            let mut words = Words::default();
            if folder.stamp_in(name, WORDS).is_some() {
                words_stamp = Some(read(WORDS, file).ok()?);
                words = session.words();
                maybe = true;
            }
            let stamp = read(TRANSCRIPT, file).ok()?;
            let fingerprint = Fingerprint::of_files(stamp, notes_stamp, words_stamp);
            let known = self.index.find(session.id(), &fingerprint)?;
            if !(maybe || self.query.may_be_in(file)) {
                return Some(None);
            }
            // Notes appear at the turns they are about, which takes a transcript to know.
            let skimmed = || search::search_file(self.query, session.id(), file);
            if let Some(found) = (!maybe).then(skimmed).flatten() {
                if found.hits.is_empty() {
                    return Some(None);
                }
                let (company, started) = self.index.heading(known)?;
                return Some(Some(SessionHits {
                    company,
                    started,
                    prompts: found.prompts,
                    hits: found.hits,
                }));
            }
            let source = SourceText::new(TRANSCRIPT, std::str::from_utf8(file).ok()?);
            let transcript = transcript::read(&source).ok()?;
            let over = transcript.outcome != Outcome::Unfinished;
            over.then(|| self.transcript(session, &words.laid_over(transcript), &noted))
        })
    }

    fn transcript(
        &self,
        session: &SessionFolder,
        transcript: &Transcript,
        notes: &Notes,
    ) -> Option<SessionHits> {
        let mut found = SessionHits::of(self.query, transcript, notes)?;
        for hit in &mut found.hits {
            // The folder name opens it even if the folder is a copy.
            hit.transcript = session.id().clone();
        }
        Some(found)
    }
}

impl Past {
    /// Whether a program is in the middle of it.
    pub fn is_live(&self) -> bool {
        matches!(self.state, PastState::Live)
    }
}
