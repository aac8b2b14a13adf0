//! Turns the effects of the model into commands for the runtime, most of them jobs with files.

use std::sync::mpsc::Sender;

use chrono::NaiveDate;

use crate::interview;
use crate::lang::Localized;
use crate::tui::{Effect, Msg};

use super::app::AppEvent;
use super::clock::Clock;
use super::file_worker::{Job, JobResult};
use super::reading::Request;
use super::session::Sessions;

/// So many of the newest sessions are listed at once, more than any screen has rows for: the
/// first frame waits for no others.
const AT_ONCE: usize = 250;

/// What an effect asks the runtime to do.
pub(super) enum Command {
    /// Run a job with files.
    Job(Job),
    /// Run a job with files that nobody waits for.
    BackgroundJob(Job),
    /// Leave the program.
    Quit,
    /// Read through every session.
    Read(Request),
    /// Stop the search.
    StopSearch,
    /// Stop waiting for jobs.
    StopWaiting,
    /// Close the session's journal.
    CloseSession,
    /// Perform an effect of the interview.
    Interview(interview::Effect),
}

impl From<Effect> for Command {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Quit => Self::Quit,
            Effect::StopWaiting => Self::StopWaiting,
            Effect::CloseSession => Self::CloseSession,
            Effect::Interview(effect) => Self::Interview(effect),
            Effect::StartSession(request) => {
                job(
                    move |sessions, events| match sessions.start(&request, events) {
                        Ok((setup, live)) => JobResult::Started(Box::new(setup), live),
                        Err(why) => message(Msg::SessionRefused(why)),
                    },
                )
            }
            Effect::ResumeSession { id } => {
                job(move |sessions, events| match sessions.resume(&id, events) {
                    Ok(resumed) => JobResult::Resumed(Box::new(resumed)),
                    Err(why) => message(Msg::SessionRefused(why)),
                })
            }
            Effect::Search { words } => Self::Read(Request::Words { words }),
            Effect::StopSearch => Self::StopSearch,
            Effect::ListTranscripts => job(|sessions, _| match sessions.newest(AT_ONCE) {
                Ok(newest) => JobResult::Listed {
                    all: newest.len() < AT_ONCE,
                    newest,
                },
                Err(why) => message(Msg::SessionRefused(why)),
            }),
            Effect::DeleteTranscript { id } => job(move |sessions, _| {
                message(match sessions.delete(&id) {
                    Ok(()) => Msg::TranscriptDeleted { id },
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::SaveTypingFactor { factor } => job(move |sessions, _| {
                message(match sessions.save_typing_factor(factor) {
                    Ok(()) => Msg::TypingFactorSaved(factor),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::OpenTranscript { id } => job(move |sessions, _| {
                message(match sessions.open(&id) {
                    Ok(interview) => Msg::TranscriptOpened(Box::new(interview)),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::ListAttempts { question, session } => job(move |sessions, _| {
                let found = sessions.attempts(&question);
                message(Msg::AttemptsListed {
                    question,
                    session,
                    sessions: found,
                })
            }),
            Effect::CountProgress => job(|sessions, _| {
                let progress = sessions.progress(today());
                message(Msg::ProgressCounted(Box::new(progress)))
            }),
            Effect::ListDue => job(|sessions, _| message(Msg::DueListed(sessions.due(today())))),
            Effect::ListStories => job(|sessions, _| {
                let stories = sessions.stories();
                message(Msg::StoriesListed(Box::new(stories)))
            }),
            Effect::OfferStories => job(|sessions, _| {
                let (stories, sealed) = sessions.offered();
                message(Msg::StoriesOffered(stories, sealed))
            }),
            Effect::DraftStory(story) => quiet(move |sessions, _| {
                // Saving it for good follows soon, and tells what is wrong.
                let _ = sessions.draft_story(&story);
                JobResult::Done
            }),
            Effect::SaveStory(story) => quiet(move |sessions, _| {
                let kept = sessions.save_story(&story);
                message(saved(story.id, kept))
            }),
            Effect::DeleteStory { id } => quiet(move |sessions, _| {
                let dropped = sessions.delete_story(&id);
                message(saved(id, dropped))
            }),
            Effect::ReadWriting { session, place } => job(move |sessions, _| {
                message(match sessions.writing(&session, place) {
                    Ok(writing) => Msg::WritingRead(Box::new(writing)),
                    Err(why) => Msg::SessionRefused(why),
                })
            }),
            Effect::SaveNotes { session, notes } => {
                job(
                    move |sessions, _| match sessions.save_notes(&session, &notes) {
                        Ok(()) => JobResult::Done,
                        Err(why) => message(Msg::SessionRefused(why)),
                    },
                )
            }
        }
    }
}

fn job(work: impl FnOnce(&Sessions, Sender<AppEvent>) -> JobResult + Send + 'static) -> Command {
    Command::Job(Box::new(work))
}

fn quiet(work: impl FnOnce(&Sessions, Sender<AppEvent>) -> JobResult + Send + 'static) -> Command {
    Command::BackgroundJob(Box::new(work))
}

fn saved(id: String, result: Result<(), Localized>) -> Msg {
    match result {
        Ok(()) => Msg::StorySaved { id },
        Err(why) => Msg::StoryNotSaved { id, why },
    }
}

/// Finds the sessions that were interrupted.
pub(super) fn interrupted(sessions: &Sessions, _: Sender<AppEvent>) -> JobResult {
    message(Msg::Resumable(sessions.interrupted()))
}

fn today() -> NaiveDate {
    Clock::wall().date_naive()
}

fn message(msg: Msg) -> JobResult {
    JobResult::Message(msg)
}
