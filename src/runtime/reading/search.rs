use std::time::{Duration, Instant};

use crate::practice::Practice;
use crate::review::search::{Query, SessionHits};
use crate::tui::{FoundSoFar, MAX_FOUND, Msg};

use super::Reply;

/// How often results are sent: once per frame at 30 frames per second.
const AT_A_TIME: Duration = Duration::from_millis(33);

/// Hits not sent yet.
struct Findings<'a> {
    reply: &'a Reply<'a>,
    found: FoundSoFar,
    /// How many of the lines to be shown were sent.
    given: usize,
    sent: Option<Instant>,
}

/// Sends hits as they are found, and the total number of lines at the end.
pub(super) fn send_found(practice: &Practice, words: &str, reply: &Reply<'_>) {
    let Some(query) = Query::new(words) else {
        return;
    };
    let mut findings = Findings {
        reply,
        found: FoundSoFar::default(),
        given: 0,
        sent: None,
    };
    let searched = practice.search(&query, |found| {
        findings.take(found);
        reply.is_wanted()
    });
    match searched {
        Ok(unsearched) => findings.found.unsearched = unsearched.len(),
        Err(error) => findings.found.failure = Some(error.say()),
    }
    findings.found.ended = true;
    findings.send();
}

impl Findings<'_> {
    fn take(&mut self, found: Option<SessionHits>) {
        self.found.searched += 1;
        if let Some(mut session) = found {
            self.found.lines += session.hits.len();
            self.found.interviews += 1;
            session.hits.truncate(MAX_FOUND - self.given);
            self.given += session.hits.len();
            if !session.hits.is_empty() {
                self.found.sessions.push(session);
            }
        }
        let due = match self.sent {
            None => self.found.lines > 0,
            Some(sent) => sent.elapsed() >= AT_A_TIME,
        };
        if due {
            self.send();
        }
    }

    fn send(&mut self) {
        let sessions = std::mem::take(&mut self.found.sessions);
        let found = FoundSoFar {
            sessions,
            ..self.found.clone()
        };
        self.reply.send(Msg::Found(Box::new(found)));
        self.sent = Some(Instant::now());
    }
}
