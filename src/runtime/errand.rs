//! What the effects of the model want done with files.

use std::sync::mpsc::Sender;

use chrono::NaiveDate;

use crate::interview;
use crate::lang::Localized;
use crate::tui::{Effect, Msg};

use super::app::News;
use super::clerk::{Errand, Outcome};
use super::clock::Clock;
use super::reading::Request;
use super::session::Sessions;

/// So many of the newest sessions are listed at once, more than any screen has rows for: the
/// first frame waits for no others.
const AT_ONCE: usize = 250;

/// What an effect asks for.
pub(super) enum Deed {
    /// Something with files.
    Errand(Errand),
    /// Something with files that nobody waits for.
    QuietErrand(Errand),
    /// To leave the program.
    Quit,
    /// To go through every session there is.
    Read(Request),
    /// To look for no words any more.
    StopSearch,
    /// To wait for no errand any more.
    StopWaiting,
    /// To close the session's journal.
    CloseSession,
    /// Something for the interview.
    Interview(interview::Effect),
}

impl From<Effect> for Deed {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Quit => Self::Quit,
            Effect::StopWaiting => Self::StopWaiting,
            Effect::CloseSession => Self::CloseSession,
            Effect::Interview(effect) => Self::Interview(effect),
            Effect::StartSession(request) => {
                errand(move |sessions, news| match sessions.start(&request, news) {
                    Ok((setup, sitting)) => Outcome::Started(Box::new(setup), sitting),
                    Err(why) => told(Msg::SessionRefused(why)),
                })
            }
            Effect::ResumeSession { id } => {
                errand(move |sessions, news| match sessions.resume(&id, news) {
                    Ok(taken) => Outcome::Resumed(Box::new(taken)),
                    Err(why) => told(Msg::SessionRefused(why)),
                })
            }
            Effect::Search { words } => Self::Read(Request::Words { words }),
            Effect::StopSearch => Self::StopSearch,
            Effect::ListTranscripts => errand(|sessions, _| match sessions.newest(AT_ONCE) {
                Ok(newest) => Outcome::Listed {
                    all: newest.len() < AT_ONCE,
                    newest,
                },
                Err(why) => told(Msg::SessionRefused(why)),
            }),
            Effect::DeleteTranscript { id } => errand(move |sessions, _| {
                told(match sessions.delete(&id) {
                    Ok(()) => Msg::TranscriptDeleted { id },
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::SaveTypingFactor { factor } => errand(move |sessions, _| {
                told(match sessions.save_typing_factor(factor) {
                    Ok(()) => Msg::TypingFactorSaved(factor),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::OpenTranscript { id } => errand(move |sessions, _| {
                told(match sessions.open(&id) {
                    Ok(interview) => Msg::TranscriptOpened(Box::new(interview)),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::ListAttempts { question, session } => errand(move |sessions, _| {
                let found = sessions.attempts(&question);
                told(Msg::AttemptsListed {
                    question,
                    session,
                    sessions: found,
                })
            }),
            Effect::CountProgress => errand(|sessions, _| {
                let progress = sessions.progress(today());
                told(Msg::ProgressCounted(Box::new(progress)))
            }),
            Effect::ListDue => errand(|sessions, _| told(Msg::DueListed(sessions.due(today())))),
            Effect::ListStories => errand(|sessions, _| {
                let shelf = sessions.stories();
                told(Msg::StoriesListed(Box::new(shelf)))
            }),
            Effect::OfferStories => errand(|sessions, _| {
                let (stories, sealed) = sessions.offered();
                told(Msg::StoriesOffered(stories, sealed))
            }),
            Effect::DraftStory(story) => quiet(move |sessions, _| {
                // Saving it for good follows soon, and tells what is wrong.
                let _ = sessions.draft_story(&story);
                Outcome::Done
            }),
            Effect::KeepStory(story) => quiet(move |sessions, _| {
                let kept = sessions.keep_story(&story);
                told(saved(story.id, kept))
            }),
            Effect::DropStory { id } => quiet(move |sessions, _| {
                let dropped = sessions.drop_story(&id);
                told(saved(id, dropped))
            }),
            Effect::ReadWriting { session, place } => errand(move |sessions, _| {
                told(match sessions.writing(&session, place) {
                    Ok(writing) => Msg::WritingRead(Box::new(writing)),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::SaveNotes { session, notes } => {
                errand(
                    move |sessions, _| match sessions.save_notes(&session, &notes) {
                        Ok(()) => Outcome::Done,
                        Err(why) => told(Msg::SessionRefused(why)),
                    },
                )
            }
        }
    }
}

fn errand(work: impl FnOnce(&Sessions, Sender<News>) -> Outcome + Send + 'static) -> Deed {
    Deed::Errand(Box::new(work))
}

fn quiet(work: impl FnOnce(&Sessions, Sender<News>) -> Outcome + Send + 'static) -> Deed {
    Deed::QuietErrand(Box::new(work))
}

fn saved(id: String, result: Result<(), Localized>) -> Msg {
    match result {
        Ok(()) => Msg::StoryKept { id },
        Err(why) => Msg::StoryNotKept { id, why },
    }
}

/// Finds the sessions that were interrupted.
pub(super) fn interrupted(sessions: &Sessions, _: Sender<News>) -> Outcome {
    told(Msg::Resumable(sessions.interrupted()))
}

fn today() -> NaiveDate {
    Clock::wall().date_naive()
}

fn told(msg: Msg) -> Outcome {
    Outcome::Told(msg)
}
