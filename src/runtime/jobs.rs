//! The jobs with files that the effects of the model ask for.

use chrono::NaiveDate;

use crate::lang::Localized;
use crate::practice::Practice;
use crate::store::SaveError;
use crate::tui::{Effect, Msg};

use super::clock::Clock;
use super::file_worker::{Job, JobResult};
use super::recorder::SaveEvent;
use super::report::Reporter;
use super::session::{self, draw_seed};

/// How many of the newest sessions are listed at once: more than any screen has rows, so that
/// the first frame waits for no others.
const AT_ONCE: usize = 250;

/// The job that an effect asks for, and whether the user waits for it; `None` where it is no job.
pub(super) fn job_of(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::Quit
        | Effect::Redraw
        | Effect::StopWaiting
        | Effect::CloseSession
        | Effect::Interview(_)
        | Effect::Search { .. }
        | Effect::StopSearch => return None,
        Effect::StartSession(request) => attempt(move |practice, saving| {
            let started = session::start(practice, &request, saving)?;
            Ok(JobResult::Started(Box::new(started)))
        }),
        Effect::ResumeSession { id } => attempt(move |practice, saving| {
            let resumed = session::resume(practice, &id, saving)?;
            Ok(JobResult::Resumed(Box::new(resumed)))
        }),
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
            let progress = practice
                .progress(today(practice))
                .map_err(|error| error.say())?;
            message(Msg::ProgressCounted(Box::new(progress)))
        }),
        Effect::ListDue => attempt(|practice, _| {
            let due = practice.due(today(practice)).map_err(|error| error.say())?;
            message(Msg::DueListed(due.into_questions()))
        }),
        effect @ (Effect::ListStories
        | Effect::OfferStories
        | Effect::DraftStory(_)
        | Effect::SaveStory(_)
        | Effect::DeleteStory { .. }) => return story_job(effect),
        Effect::ReadWriting { session, place } => attempt(move |practice, _| {
            let writing = practice.writing(&session, place)?;
            message(Msg::WritingRead(Box::new(writing)))
        }),
        Effect::SaveNotes { session, notes } => attempt(move |practice, _| {
            let saved = practice.save_notes(&session, &notes);
            saved.map_err(|error| error.say())?;
            Ok(JobResult::Done)
        }),
    })
}

/// The same for what has to do with stories.
fn story_job(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::ListStories => attempt(|practice, _| {
            let stories = practice.stories(today(practice), draw_seed());
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
        _ => return None,
    })
}

/// Whether the user waits for a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waiting {
    /// Keys wait for it.
    Foreground,
    /// Nobody waits for it.
    Background,
}

/// A job that the user waits for. Where it fails, the screen says why.
fn attempt(
    work: impl FnOnce(&Practice, Reporter<SaveEvent>) -> Result<JobResult, Localized> + Send + 'static,
) -> (Job, Waiting) {
    let job = move |practice: &Practice, saving: Reporter<SaveEvent>| {
        let result = work(practice, saving);
        result.unwrap_or_else(|why| JobResult::Message(Msg::SessionRefused(why)))
    };
    (Box::new(job), Waiting::Foreground)
}

fn background(work: impl FnOnce(&Practice) -> JobResult + Send + 'static) -> (Job, Waiting) {
    let job = move |practice: &Practice, _: Reporter<SaveEvent>| work(practice);
    (Box::new(job), Waiting::Background)
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
pub(super) fn interrupted(practice: &Practice, _: Reporter<SaveEvent>) -> JobResult {
    JobResult::Message(Msg::Resumable(practice.interrupted()))
}

fn today(practice: &Practice) -> NaiveDate {
    practice.day_of(Clock::wall())
}
