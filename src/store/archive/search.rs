//! Words in every transcript: a file is read as a transcript only where it may hold them.

use std::cell::RefCell;

use crate::diagnostic::SourceText;
use crate::review::Notes;
use crate::review::notes;
use crate::review::search::{Query, SessionHits};
use crate::store::{FileError, parallel};
use crate::transcript::{self, Outcome, Transcript};

use super::keep::NOTES;
use super::past::{Found, Past, Shelf, Shelved, read, summarize};
use super::session::{LARGEST_TRANSCRIPT, TRANSCRIPT};
use super::{Archive, PastState};

/// What was found in one session.
struct Searched {
    hits: Option<SessionHits>,
    /// The place of the session, and what it told, where it had to be read anew.
    anew: Option<(usize, Found)>,
}

thread_local! {
    /// Each thread reads one file after the other into the same memory.
    static FILE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

impl Archive {
    /// Looks for words in every session, the newest first, on several threads. `take` gets the
    /// hits of a session as soon as the newer ones are looked through, `None` where there are
    /// none, and may end the search with `false`. Gives back the sessions that could not be
    /// searched, or not in full.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn search(
        &self,
        query: &Query,
        mut take: impl FnMut(Option<SessionHits>) -> bool + Send,
    ) -> Result<Vec<Past>, FileError> {
        let shelf = self.shelf()?;
        let now = shelf.now();
        let places: Vec<usize> = (0..shelf.sessions.len()).collect();
        let mut anew = Vec::new();
        parallel::each_as_done(
            &places,
            |place| search_one(&shelf, *place, query),
            |searched| {
                anew.extend(searched.anew);
                take(searched.hits)
            },
        );
        let mut whole = Vec::new();
        let mut unsearched = Vec::new();
        for (place, found) in anew {
            match found {
                Found::Whole(_, packed) => {
                    whole.extend(shelf.sessions.get(place).map(|it| (it, packed)));
                }
                Found::Known(past) | Found::Open(past) => unsearched.push(past),
            }
        }
        shelf.remember(now, whole);
        unsearched.retain(|past| past.problem().is_some());
        Ok(unsearched)
    }
}

fn search_one(shelf: &Shelf, place: usize, query: &Query) -> Searched {
    let nothing = Searched {
        hits: None,
        anew: None,
    };
    let Some(session) = shelf.sessions.get(place) else {
        return nothing;
    };
    // Only of a file that was read as a whole before can a glance at its bytes tell anything:
    // where it is damaged, the journal knows more.
    if session.is_known()
        && let Some(hits) = search_file(shelf, session, query)
    {
        return Searched { hits, anew: None };
    }
    let Some((listed, whole)) = read(&session.folder) else {
        return nothing;
    };
    let hits = match listed.state.transcript() {
        Some(transcript) => search_in(session, query, transcript, &session.folder.notes().value),
        None => None,
    };
    Searched {
        hits,
        anew: Some((place, summarize(listed, whole))),
    }
}

/// What is found in a session that is over, by its files alone; `None` where they are not what
/// they were a moment ago.
fn search_file(shelf: &Shelf, session: &Shelved, query: &Query) -> Option<Option<SessionHits>> {
    let folder = shelf.place.as_ref()?;
    let name = session.folder.id().as_str();
    FILE.with_borrow_mut(|file| {
        let (mut maybe, mut noted) = (false, Notes::default());
        if session.fingerprint.has_notes() {
            folder.read_in(name, NOTES, LARGEST_TRANSCRIPT, file).ok()?;
            maybe = query.may_be_in(file);
            let source = SourceText::new(NOTES, String::from_utf8_lossy(file));
            noted = notes::read(&source).0;
        }
        folder
            .read_in(name, TRANSCRIPT, LARGEST_TRANSCRIPT, file)
            .ok()?;
        if !(maybe || query.may_be_in(file)) {
            return Some(None);
        }
        let source = SourceText::new(TRANSCRIPT, std::str::from_utf8(file).ok()?);
        let transcript = transcript::read(&source).ok()?;
        let over = transcript.outcome != Outcome::Unfinished;
        over.then(|| search_in(session, query, &transcript, &noted))
    })
}

fn search_in(
    session: &Shelved,
    query: &Query,
    transcript: &Transcript,
    notes: &Notes,
) -> Option<SessionHits> {
    let mut found = SessionHits::of(query, transcript, notes)?;
    for hit in &mut found.hits {
        // By the name of its folder it can be opened, also where that was copied.
        hit.transcript = session.folder.id().clone();
    }
    Some(found)
}

impl Past {
    /// Whether a program is in the middle of it.
    pub fn is_live(&self) -> bool {
        matches!(self.state, PastState::Live)
    }
}
