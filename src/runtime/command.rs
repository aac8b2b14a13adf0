//! Turns the effects of the model into commands for the runtime, most of them jobs with files.

use std::sync::mpsc::Sender;

use chrono::NaiveDate;

use crate::interview;
use crate::lang::Localized;
use crate::practice::Practice;
use crate::store::SaveError;
use crate::tui::{Effect, Msg};

use super::app::AppEvent;
use super::clock::Clock;
use super::file_worker::{Job, JobResult};
use super::reading::Request;
use super::session::{self, draw_seed};

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
            Effect::StartSession(request) => attempt(move |practice, events| {
                let (setup, live) = session::start(practice, &request, events)?;
                Ok(JobResult::Started(Box::new(setup), live))
            }),
            Effect::ResumeSession { id } => attempt(move |practice, events| {
                let resumed = session::resume(practice, &id, events)?;
                Ok(JobResult::Resumed(Box::new(resumed)))
            }),
            Effect::Search { words } => Self::Read(Request::Words { words }),
            Effect::StopSearch => Self::StopSearch,
            Effect::ListTranscripts => attempt(|practice, _| {
                let newest = practice.newest(AT_ONCE).map_err(|error| error.say())?;
                Ok(JobResult::Listed {
                    all: newest.len() < AT_ONCE,
                    newest,
                })
            }),
            Effect::DeleteTranscript { id } => attempt(move |practice, _| {
                practice.delete(&id).map_err(|error| error.say())?;
                message(Msg::TranscriptDeleted { id })
            }),
            Effect::SaveTypingFactor { factor } => attempt(move |practice, _| {
                practice.save_typing_factor(factor)?;
                message(Msg::TypingFactorSaved(factor))
            }),
            Effect::OpenTranscript { id } => attempt(move |practice, _| {
                let interview = practice.open(&id).map_err(|error| error.say())?;
                message(Msg::TranscriptOpened(Box::new(interview)))
            }),
            Effect::ListAttempts { question, session } => attempt(move |practice, _| {
                let sessions = practice.attempts(&question).map_err(|error| error.say())?;
                message(Msg::AttemptsListed {
                    question,
                    session,
                    sessions,
                })
            }),
            Effect::CountProgress => attempt(|practice, _| {
                let progress = practice.progress(today()).map_err(|error| error.say())?;
                message(Msg::ProgressCounted(Box::new(progress)))
            }),
            Effect::ListDue => attempt(|practice, _| {
                let due = practice.due(today()).map_err(|error| error.say())?;
                message(Msg::DueListed(due.into_questions()))
            }),
            Effect::ListStories => attempt(|practice, _| {
                let stories = practice.stories(today(), draw_seed());
                let stories = stories.map_err(|error| error.say())?;
                message(Msg::StoriesListed(Box::new(stories)))
            }),
            Effect::OfferStories => attempt(|practice, _| {
                let (stories, sealed) = practice.offered_stories();
                message(Msg::StoriesOffered(stories, sealed))
            }),
            Effect::DraftStory(story) => background(move |practice| {
                // Saving it for good follows soon, and tells what is wrong.
                let _ = practice.draft_story(&story);
                JobResult::Done
            }),
            Effect::SaveStory(story) => background(move |practice| {
                let saved = practice.save_story(&story);
                story_saved(story.id, saved)
            }),
            Effect::DeleteStory { id } => background(move |practice| {
                let deleted = practice.delete_story(&id);
                story_saved(id, deleted)
            }),
            Effect::ReadWriting { session, place } => attempt(move |practice, _| {
                let writing = practice.writing(&session, place)?;
                message(Msg::WritingRead(Box::new(writing)))
            }),
            Effect::SaveNotes { session, notes } => attempt(move |practice, _| {
                let saved = practice.save_notes(&session, &notes);
                saved.map_err(|error| error.say())?;
                Ok(JobResult::Done)
            }),
        }
    }
}

/// A job that the user waits for. Where it fails, the screen says why.
fn attempt(
    work: impl FnOnce(&Practice, Sender<AppEvent>) -> Result<JobResult, Localized> + Send + 'static,
) -> Command {
    Command::Job(Box::new(move |practice, events| {
        let result = work(practice, events);
        result.unwrap_or_else(|why| JobResult::Message(Msg::SessionRefused(why)))
    }))
}

fn background(work: impl FnOnce(&Practice) -> JobResult + Send + 'static) -> Command {
    Command::BackgroundJob(Box::new(move |practice, _| work(practice)))
}

fn message(msg: Msg) -> Result<JobResult, Localized> {
    Ok(JobResult::Message(msg))
}

fn story_saved(id: String, result: Result<(), SaveError>) -> JobResult {
    JobResult::Message(match result {
        Ok(()) => Msg::StorySaved { id },
        Err(error) => Msg::StoryNotSaved {
            id,
            why: error.say(),
        },
    })
}

/// Reads back the session that was just closed. Where that fails, its debrief stays as it is,
/// and the list of past interviews tells why.
pub(super) fn closed(id: String) -> Job {
    Box::new(move |practice, _| match practice.open(&id) {
        Ok(interview) => JobResult::Message(Msg::SessionClosed(Box::new(interview))),
        Err(_) => JobResult::Done,
    })
}

/// Finds the sessions that were interrupted.
pub(super) fn interrupted(practice: &Practice, _: Sender<AppEvent>) -> JobResult {
    JobResult::Message(Msg::Resumable(practice.interrupted()))
}

fn today() -> NaiveDate {
    Clock::wall().date_naive()
}
