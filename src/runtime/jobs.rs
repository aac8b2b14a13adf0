//! The file jobs that effects of the model ask for.

use chrono::NaiveDate;

use crate::lang::{Localized, say};
use crate::practice::{ImportError, Practice};
use crate::review::PastInterview;
use crate::store::{SaveError, Takes};
use crate::transcript::SessionId;
use crate::tui::{Effect, Msg};
use crate::voice::{
    Analysis, RecordingEvent, Sound, Utterance, analyze, is_worth_recognizing, samples_in,
};

use super::clock::Clock;
use super::file_worker::{Job, JobContext, JobResult};
use super::session::{self, draw_seed};

/// Number of newest sessions listed at once: more than any screen has rows, so that the first
/// frame waits for no others.
const AT_ONCE: usize = 250;

/// The job for an effect, and whether the user waits for it; `None` if it is not a job.
pub(super) fn job_of(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::Quit
        | Effect::Redraw
        | Effect::Alert(_)
        | Effect::StopWaiting
        | Effect::CloseSession
        | Effect::Interview(_)
        | Effect::Record { .. }
        | Effect::AcceptWords { .. }
        | Effect::CancelRecognition
        | Effect::Recognize { .. }
        | Effect::ReadAloud { .. }
        | Effect::StopPlayback
        | Effect::Search { .. }
        | Effect::CountToday
        | Effect::StopSearch
        | Effect::Tighten { .. }
        | Effect::StopModel => return None,
        Effect::StartSession(request) => attempt(move |context| {
            let started = session::start(context.practice, &request, context.saving.clone())?;
            Ok(JobResult::Started(Box::new(started)))
        }),
        Effect::StartOpening(adjustment) => attempt(move |context| {
            let practice = context.practice;
            let request = practice.opening(today(practice), adjustment, context.wanted())?;
            let started = session::start(practice, &request, context.saving.clone())?;
            Ok(JobResult::Started(Box::new(started)))
        }),
        Effect::StartWarmUp(adjustment) => attempt(move |context| {
            let (practice, seed) = (context.practice, draw_seed());
            let request = practice.warm_up(today(practice), adjustment, seed, context.wanted())?;
            let started = session::start(practice, &request, context.saving.clone())?;
            Ok(JobResult::Started(Box::new(started)))
        }),
        Effect::ResumeSession { id } => attempt(move |context| {
            let resumed = session::resume(context.practice, &id, context.saving.clone())?;
            Ok(JobResult::Resumed(Box::new(resumed)))
        }),
        Effect::ListTranscripts => attempt(|context| {
            let newest = context
                .practice
                .newest(AT_ONCE)
                .map_err(|error| error.say())?;
            Ok(JobResult::Listed {
                all: newest.len() < AT_ONCE,
                newest,
            })
        }),
        Effect::SaveSetting(change) => attempt(move |context| {
            context.practice.save_setting(&change)?;
            message(Msg::SettingSaved(change))
        }),
        effect @ (Effect::ListStories
        | Effect::OfferStories
        | Effect::DraftStory(_)
        | Effect::SaveStory(_)
        | Effect::DeleteStory { .. }) => return story_job(effect),
        Effect::MakeKeyPoints { question } => attempt(move |context| {
            let added = context.practice.make_key_points(&question)?;
            message(Msg::SessionRefused(say::strong::points_made(added)))
        }),
        Effect::MakeImport(draft) => attempt(move |context| {
            let said = context.practice.make_import(*draft);
            message(Msg::ImportMade(said.map_err(|error| error.say())?))
        }),
        effect @ (Effect::ListRecalled
        | Effect::DraftRecalled(_)
        | Effect::SaveRecalled(_)
        | Effect::DeleteRecalled { .. }) => return recalled_job(effect),
        effect @ (Effect::DeleteTranscript { .. }
        | Effect::OpenTranscript { .. }
        | Effect::ListAttempts { .. }
        | Effect::ReadStrongAnswer { .. }
        | Effect::CountProgress
        | Effect::ListDue
        | Effect::ReadDayCard
        | Effect::DrawGuesses
        | Effect::ReadSamples
        | Effect::ReadWriting { .. }
        | Effect::Listen { .. }
        | Effect::SaveNotes { .. }
        | Effect::ForgetSecond { .. }) => return past_job(effect),
    })
}

/// The same for past interviews.
fn past_job(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::DeleteTranscript { id } => attempt(move |context| {
            context.practice.delete(&id).map_err(|error| error.say())?;
            message(Msg::TranscriptDeleted { id })
        }),
        Effect::OpenTranscript { id } => attempt(move |context| {
            let interview = context.practice.open(&id).map_err(|error| error.say())?;
            message(Msg::TranscriptOpened(Box::new(interview)))
        }),
        Effect::ListAttempts { question, session } => attempt(move |context| {
            let sessions = context.practice.attempts(&question, context.wanted());
            let sessions = sessions.map_err(|error| error.say())?;
            message(Msg::AttemptsListed {
                question,
                session,
                sessions,
            })
        }),
        Effect::ReadStrongAnswer {
            session,
            question,
            language,
        } => attempt(move |context| {
            let practice = context.practice;
            let answer = practice.strong_answer(&session, &question, language)?;
            message(Msg::StrongAnswerRead(Box::new(answer)))
        }),
        Effect::CountProgress => attempt(|context| {
            let practice = context.practice;
            let table = practice.progress_table(today(practice), context.wanted());
            let table = table.map_err(|error| error.say())?;
            message(Msg::ProgressCounted(Box::new(table)))
        }),
        Effect::ListDue => attempt(|context| {
            let due = context
                .practice
                .questions_today(today(context.practice), context.wanted());
            message(Msg::DueListed(due.map_err(|error| error.say())?))
        }),
        Effect::ReadDayCard => attempt(|context| {
            let today = today(context.practice);
            let card = context.practice.day_card(today, context.wanted());
            let card = card.map_err(|error| error.say())?;
            message(Msg::DayCardRead(Box::new(card), today))
        }),
        Effect::ReadSamples => attempt(|context| {
            let today = today(context.practice);
            let wanted = context.wanted();
            let rating = context.practice.sample_rating(today, draw_seed(), wanted)?;
            message(Msg::SamplesRead(Box::new(rating)))
        }),
        Effect::DrawGuesses => attempt(|context| {
            let today = today(context.practice);
            let guesses = context
                .practice
                .guesses(today, draw_seed(), context.wanted());
            message(Msg::GuessesDrawn(guesses.map_err(|error| error.say())?))
        }),
        Effect::ReadWriting { session, place } => attempt(move |context| {
            let writing = context.practice.writing(&session, place)?;
            message(Msg::WritingRead(Box::new(writing)))
        }),
        Effect::Listen {
            session,
            place,
            from,
        } => attempt(move |context| {
            let recorded = context.practice.recording(&session, place);
            Ok(recorded.map_or_else(not_played, |samples| played_from(samples, from)))
        }),
        Effect::SaveNotes { session, notes } => attempt(move |context| {
            let saved = context.practice.save_notes(&session, &notes);
            saved.map_err(|error| error.say())?;
            Ok(JobResult::Done)
        }),
        Effect::ForgetSecond {
            session,
            turn,
            point,
        } => attempt(move |context| {
            let practice = context.practice;
            let rest = practice.remove_second_reading(&session, turn, &point);
            let readings = rest.map_err(|error| error.say())?;
            message(Msg::SecondRead { session, readings })
        }),
        _ => return None,
    })
}

/// The same for stories.
fn story_job(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::ListStories => attempt(|context| {
            let today = today(context.practice);
            let stories = context
                .practice
                .stories(today, draw_seed(), context.wanted());
            let stories = stories.map_err(|error| error.say())?;
            message(Msg::StoriesListed(Box::new(stories)))
        }),
        Effect::OfferStories => attempt(|context| {
            let (stories, sealed) = context.practice.offered_stories();
            message(Msg::StoriesOffered(stories, sealed))
        }),
        Effect::DraftStory(story) => background(move |context| {
            // The real save follows soon, and reports errors.
            let _ = context.practice.draft_story(&story);
            JobResult::Done
        }),
        Effect::SaveStory(story) => background(move |context| {
            let saved = context.practice.save_story(&story);
            story_saved(story.id, saved)
        }),
        Effect::DeleteStory { id } => background(move |context| {
            let deleted = context.practice.delete_story(&id);
            story_saved(id, deleted)
        }),
        _ => return None,
    })
}

/// The same for real interviews.
fn recalled_job(effect: Effect) -> Option<(Job, Waiting)> {
    Some(match effect {
        Effect::ListRecalled => attempt(|context| {
            let book = context.practice.recalled(context.wanted());
            let book = book.map_err(|error| error.say())?;
            message(Msg::RecalledListed(Box::new(book)))
        }),
        Effect::DraftRecalled(interview) => background(move |context| {
            // The real save follows soon, and reports errors.
            let _ = context.practice.draft_recalled(&interview);
            JobResult::Done
        }),
        Effect::SaveRecalled(interview) => background(move |context| {
            let saved = context.practice.save_recalled(&interview);
            recalled_saved(interview.id, saved)
        }),
        Effect::DeleteRecalled { id } => background(move |context| {
            let deleted = context.practice.delete_recalled(&id);
            recalled_saved(id, deleted)
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

/// A job that the user waits for. If it fails, the screen says why.
fn attempt(
    work: impl FnOnce(&JobContext<'_>) -> Result<JobResult, Localized> + Send + 'static,
) -> (Job, Waiting) {
    let job = move |context: &JobContext<'_>| {
        let result = work(context);
        result.unwrap_or_else(|why| JobResult::Message(Msg::SessionRefused(why)))
    };
    (Box::new(job), Waiting::Foreground)
}

fn background(work: impl FnOnce(&JobContext<'_>) -> JobResult + Send + 'static) -> (Job, Waiting) {
    (Box::new(work), Waiting::Background)
}

/// The rest of a recording after this many seconds, to be played.
fn played_from(mut samples: Vec<i16>, from: f32) -> JobResult {
    samples.drain(..samples_in(from).min(samples.len()));
    JobResult::Recording(samples)
}

/// The screen already shows that the recording is playing.
fn not_played(why: Localized) -> JobResult {
    JobResult::Message(Msg::PlaybackEnded(Some(why)))
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

fn recalled_saved(id: String, result: Result<(), ImportError>) -> JobResult {
    JobResult::Message(match result {
        Ok(()) => Msg::RecalledSaved { id },
        Err(error) => Msg::RecalledNotSaved {
            id,
            why: error.say(),
        },
    })
}

/// Reads back the session that was just closed. If that fails, its debrief stays as it is, and
/// the list of past interviews says why.
pub(super) fn closed(id: String) -> Job {
    Box::new(move |context| match context.practice.open(&id) {
        Ok(interview) => JobResult::Message(Msg::SessionClosed(Box::new(interview))),
        Err(_) => JobResult::Done,
    })
}

/// What happens to a recording after its analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It is kept as one file.
    Kept,
    /// It is erased.
    Erased,
    /// It waits for its words to be recognized, if there can be any.
    Waits,
}

impl End {
    /// What happens to it, given whether there is a recognizer and whether recordings are kept.
    pub(super) fn of(is_recognized: bool, is_kept: bool) -> Self {
        match (is_recognized, is_kept) {
            (true, _) => Self::Waits,
            (false, true) => Self::Kept,
            (false, false) => Self::Erased,
        }
    }
}

/// Analyzes the recording of an answer.
pub(super) fn listened(takes: Takes, answer: usize, end: End) -> Job {
    Box::new(move |_| {
        let event = RecordingEvent::Analyzed(listen(&takes, answer, end).map(Box::new));
        JobResult::Message(Msg::Recording { answer, event })
    })
}

/// Analyzes the recording of an answer, then keeps or erases it.
pub(super) fn listen(takes: &Takes, answer: usize, end: End) -> Result<Analysis, Localized> {
    let samples = takes.samples(answer).map_err(|error| error.say())?;
    if samples.is_empty() {
        return Err(say::recording::NOTHING.into());
    }
    let analysis = analyze(Sound::of_samples(&samples));
    let cleared = match end {
        End::Waits if is_worth_recognizing(&analysis) => Ok(()),
        End::Kept => takes.keep(answer, &samples),
        End::Erased | End::Waits => takes.erase_pieces(answer),
    };
    cleared.map_err(|error| error.say())?;
    Ok(analysis)
}

/// Saves the recognizer's result.
pub(super) fn recognized(session: SessionId, place: usize, heard: Vec<Utterance>) -> Job {
    Box::new(move |context| worded(context.practice.recognized(&session, place, heard)))
}

/// Saves words that the candidate has reviewed, and has the coach assess them.
pub(super) fn accepted(session: SessionId, place: usize, text: String, keeps_sound: bool) -> Job {
    Box::new(move |context| {
        let practice = context.practice;
        worded(practice.accept_words(&session, place, text, keeps_sound))
    })
}

fn worded(result: Result<PastInterview, Localized>) -> JobResult {
    JobResult::Message(match result {
        Ok(interview) => Msg::WordsCame(Box::new(interview)),
        Err(why) => Msg::RecognitionFailed(why),
    })
}

/// Finds the interrupted sessions.
pub(super) fn interrupted(context: &JobContext<'_>) -> JobResult {
    JobResult::Message(Msg::Resumable(context.practice.interrupted()))
}

fn today(practice: &Practice) -> NaiveDate {
    practice.day_of(Clock::wall())
}
