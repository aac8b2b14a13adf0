use std::collections::BTreeSet;

use crate::practice::Practice;
use crate::tui::{Msg, PastList};

use super::super::clock::Clock;
use super::search::send_found;
use super::{Lane, Reply};

/// What to read.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::runtime) enum Request {
    /// The past interviews not listed yet.
    Older {
        /// Ids of those that are.
        listed: BTreeSet<String>,
    },
    /// Copies made by sync programs that contain something new, and, where there is a recognizer,
    /// spoken answers that it has not seen.
    Copies { recognizes: bool },
    /// What to do today.
    Today,
    /// Words in all past interviews.
    Words { words: String },
}

impl Request {
    pub(super) const fn lane(&self) -> Lane {
        match self {
            Self::Older { .. } => Lane::List,
            Self::Copies { .. } => Lane::Copies,
            Self::Today => Lane::Today,
            Self::Words { .. } => Lane::Search,
        }
    }
}

/// Reads what is requested and sends it, in pieces if there is much of it.
pub(super) fn read(practice: &Practice, request: Request, reply: &Reply<'_>) {
    match request {
        Request::Copies { recognizes } => {
            let missing = recognizes.then(|| practice.unrecognized()).flatten();
            if let Some((title, answers)) = missing {
                reply.send(Msg::Unrecognized { title, answers });
            }
            if let Some(notice) = practice.copies_notice() {
                reply.send(Msg::CopiesFound(notice));
            }
        }
        // If the folder cannot be listed, whichever screen comes next says why.
        Request::Today => {
            let today = practice.day_of(Clock::wall());
            if let Ok(today) = practice.today(today, || reply.is_wanted()) {
                reply.send(Msg::TodayCounted(Box::new(today)));
            }
        }
        Request::Words { words } => send_found(practice, &words, reply),
        Request::Older { listed } => match practice.list(|| reply.is_wanted()) {
            Ok(mut older) => {
                older.retain(|it| !listed.contains(it.id()));
                reply.send(Msg::MoreTranscripts(Box::new(PastList::of(older))));
            }
            Err(error) => {
                reply.send(Msg::SessionRefused(error.say()));
            }
        },
    }
}
