use std::collections::BTreeSet;

use crate::practice::Practice;
use crate::tui::{Msg, PastList};

use super::super::clock::Clock;
use super::search::send_found;
use super::{Lane, Reply};

/// What is to be read.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::runtime) enum Request {
    /// The past interviews that are not listed yet.
    Older {
        /// The ids of those that are.
        listed: BTreeSet<String>,
    },
    /// Copies with something new that programs which sync folders have made.
    Copies,
    /// What there is to do today.
    Today,
    /// Words in every past interview.
    Words { words: String },
}

impl Request {
    pub(super) const fn lane(&self) -> Lane {
        match self {
            Self::Older { .. } => Lane::List,
            Self::Copies => Lane::Copies,
            Self::Today => Lane::Today,
            Self::Words { .. } => Lane::Search,
        }
    }
}

/// Reads what is asked for and sends it, piece by piece where there is much of it.
pub(super) fn read(practice: &Practice, request: Request, reply: &Reply<'_>) {
    match request {
        Request::Copies => {
            if let Some(notice) = practice.copies_notice() {
                reply.send(Msg::CopiesFound(notice));
            }
        }
        // Where the folder cannot be listed, whatever one goes to from there says why.
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
