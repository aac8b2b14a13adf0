use std::time::{Duration, Instant};

use crate::review::search::{Query, SessionHits};
use crate::runtime::session::Sessions;
use crate::tui::{Found, MOST_FOUND, Msg};

use super::Teller;

/// What was found is told so often: a frame of 30 a second.
const AT_A_TIME: Duration = Duration::from_millis(33);

/// What was found and not told yet.
struct Findings<'a> {
    teller: &'a Teller<'a>,
    found: Found,
    /// How many lines were told, of those that are shown.
    given: usize,
    told: Option<Instant>,
}

impl Sessions {
    /// Tells where words stand as they are found, and how many lines there are in the end.
    pub(super) fn tell_found(&self, words: &str, teller: &Teller<'_>) {
        let Some(query) = Query::new(words) else {
            return;
        };
        let mut findings = Findings {
            teller,
            found: Found::default(),
            given: 0,
            told: None,
        };
        let searched = self.archive.search(&query, |found| {
            findings.take(found);
            teller.is_wanted()
        });
        match searched {
            Ok(unsearched) => findings.found.unsearched = unsearched.len(),
            Err(error) => findings.found.failure = Some(error.say()),
        }
        findings.found.ended = true;
        findings.tell();
    }
}

impl Findings<'_> {
    fn take(&mut self, found: Option<SessionHits>) {
        self.found.searched += 1;
        if let Some(mut session) = found {
            self.found.lines += session.hits.len();
            self.found.interviews += 1;
            session.hits.truncate(MOST_FOUND - self.given);
            self.given += session.hits.len();
            if !session.hits.is_empty() {
                self.found.sessions.push(session);
            }
        }
        let due = match self.told {
            None => self.found.lines > 0,
            Some(told) => told.elapsed() >= AT_A_TIME,
        };
        if due {
            self.tell();
        }
    }

    fn tell(&mut self) {
        let sessions = std::mem::take(&mut self.found.sessions);
        let found = Found {
            sessions,
            ..self.found.clone()
        };
        self.teller.tell(Msg::Found(Box::new(found)));
        self.told = Some(Instant::now());
    }
}
