use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::runtime::clock::Clock;
use crate::runtime::session::Sessions;
use crate::transcript::SessionId;
use crate::tui::{Msg, PastList};

use super::{Lane, Teller};

/// So many of the newest sessions are listed at once: more than any screen has rows for.
const AT_ONCE: usize = 250;

/// What is to be read.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::runtime) enum Request {
    /// The list of past interviews.
    List,
    /// A past interview, by its id or its path.
    Transcript { id: String },
    /// Every past interview in which a question was asked.
    Attempts {
        question: QuestionRef,
        /// The one it is compared from.
        session: SessionId,
    },
    /// How practice goes.
    Progress,
    /// What to rehearse today.
    Due,
    /// How the answer at a place among a session's turns was written.
    Writing { session: SessionId, place: usize },
    /// Words in every past interview.
    Words { words: String },
}

impl Request {
    pub(in crate::runtime) const fn lane(&self) -> Lane {
        match self {
            Self::List => Lane::List,
            Self::Words { .. } => Lane::Search,
            Self::Transcript { .. }
            | Self::Attempts { .. }
            | Self::Progress
            | Self::Due
            | Self::Writing { .. } => Lane::Open,
        }
    }
}

impl Sessions {
    /// Reads what is asked for and tells it, piece by piece where there is much of it.
    pub(super) fn read(&self, request: Request, teller: &Teller<'_>) {
        let told = match request {
            Request::List => return self.tell_list(teller),
            Request::Words { words } => return self.tell_found(&words, teller),
            Request::Transcript { id } => self
                .open(&id)
                .map(|interview| Msg::TranscriptOpened(Box::new(interview))),
            Request::Attempts { question, session } => Ok(Msg::AttemptsListed {
                sessions: self.attempts(&question),
                question,
                session,
            }),
            Request::Progress => Ok(Msg::ProgressCounted(Box::new(self.progress(today())))),
            Request::Due => Ok(Msg::DueListed(self.due(today()))),
            Request::Writing { session, place } => self
                .writing(&session, place)
                .map(|writing| Msg::WritingRead(Box::new(writing))),
        };
        teller.tell(told.unwrap_or_else(Msg::SessionRefused));
    }

    /// The newest first, before the others are so much as looked at.
    fn tell_list(&self, teller: &Teller<'_>) {
        let newest = match self.newest(AT_ONCE) {
            Ok(newest) => newest,
            Err(why) => {
                teller.tell(Msg::SessionRefused(why));
                return;
            }
        };
        let told: BTreeSet<String> = newest.iter().map(|it| it.id().to_owned()).collect();
        let all = told.len() < AT_ONCE;
        if !teller.tell(Msg::TranscriptsListed(newest)) || all {
            return;
        }
        // What cannot be listed any more is not worth a word: the newest are there.
        let mut others = self.list().unwrap_or_default();
        others.retain(|it| !told.contains(it.id()));
        teller.tell(Msg::MoreTranscripts(Box::new(PastList::of(others))));
    }
}

fn today() -> NaiveDate {
    Clock::wall().date_naive()
}
