use std::time::Duration;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::import::Skipped;
use crate::import::own::ImportDraft;
use crate::interview::{self, Interview, SessionRequest, Setup};
use crate::lang::{Language, Localized};
use crate::llm::rewrite::Tightened;
use crate::review::day_card::DayCard;
use crate::review::guessing::Guess;
use crate::review::progress::ProgressTable;
use crate::review::recalled::{RecalledBook, RecalledInterview};
use crate::review::replay::Writing;
use crate::review::sample_rating::SampleRating;
use crate::review::schedule::DueToday;
use crate::review::search::SessionHits;
use crate::review::second::SecondReadings;
use crate::review::stories::{Story, StoryCollection};
use crate::review::{
    Notes, PastInterview, PastSession, ResumableSession, StrongAnswer, Summary, Today,
};
use crate::scenario::Adjustment;
use crate::settings::Change;
use crate::transcript::{SessionId, Transcript};
use crate::voice::{Analysis, RecordingEffect, RecordingEvent};

use super::answer_place::AnswerPlace;
use super::model_status::ModelNews;
use super::shared::Size;
use super::{Input, PastList};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// User input.
    Input(Input),
    /// The terminal has a new size.
    Resized(Size),
    /// Time has passed.
    Ticked,
    /// The program was not running for this long: the machine slept or the program was suspended.
    Suspended(Duration),
    /// A session was started: its folder exists and its questions are drawn.
    SessionStarted(Box<Setup>),
    /// An interrupted session was resumed.
    SessionResumed(Box<Interview>),
    /// The interview just held is in its folder and can be reviewed.
    SessionClosed(Box<PastInterview>),
    /// The past interviews, newest first; there may be more.
    TranscriptsListed(Vec<PastSession>),
    /// Further past interviews, older than those listed before.
    MoreTranscripts(Box<PastList>),
    /// A past interview was moved to the trash.
    TranscriptDeleted {
        /// The session's id.
        id: String,
    },
    /// Something was added to this past interview while it was open.
    TranscriptReviewed(Box<Summary>),
    /// Search results, or the end of a search.
    Found(Box<FoundSoFar>),
    /// The past interview that was asked for.
    TranscriptOpened(Box<PastInterview>),
    /// Past interviews that asked the question whose attempts are compared.
    AttemptsListed {
        /// The question.
        question: QuestionRef,
        /// The session from which they are compared.
        session: SessionId,
        /// The sessions in which it was asked, with what review added.
        sessions: Vec<Transcript>,
    },
    /// The strong answer that was asked for.
    StrongAnswerRead(Box<StrongAnswer>),
    /// Progress statistics.
    ProgressCounted(Box<ProgressTable>),
    /// What to do today, and the standing of each interview.
    TodayCounted(Box<Today>),
    /// The card for the day of the interview, as of today.
    DayCardRead(Box<DayCard>, NaiveDate),
    /// Sample answers to rate.
    SamplesRead(Box<SampleRating>),
    /// Questions for guessing which competency each one tests.
    GuessesDrawn(Vec<Guess>),
    /// The questions to rehearse today, most important first.
    DueListed(DueToday),
    /// The candidate's stories, with the competencies and questions they fit.
    StoriesListed(Box<StoryCollection>),
    /// The stories that an answer may use, and why none can be saved, if so.
    StoriesOffered(Vec<Story>, Option<Localized>),
    /// A story was saved or deleted.
    StorySaved {
        /// Its id.
        id: String,
    },
    /// A story could not be saved or deleted; its text is not lost.
    StoryNotSaved {
        /// Its id.
        id: String,
        /// The reason.
        why: Localized,
    },
    /// The draft of an import, and the lines it does not use.
    ImportPrepared(Box<ImportDraft>, Vec<Skipped>),
    /// An import was carried out; the message to show.
    ImportMade(Localized),
    /// The candidate's recalled real interviews.
    RecalledListed(Box<RecalledBook>),
    /// A real interview was saved or deleted.
    RecalledSaved {
        /// Its id.
        id: String,
    },
    /// A real interview could not be saved or deleted; its text is not lost.
    RecalledNotSaved {
        /// Its id.
        id: String,
        /// The reason.
        why: Localized,
    },
    /// How an answer was written.
    WritingRead(Box<Writing>),
    /// The interrupted sessions, newest first.
    Resumable(Vec<ResumableSession>),
    /// The message about copies that contain something new, to be shown once only the home screen
    /// is.
    CopiesFound(Localized),
    /// The newest interview has recorded answers whose words were never recognized.
    Unrecognized {
        /// Its title.
        title: String,
        /// How many.
        answers: usize,
    },
    /// A job failed.
    SessionRefused(Localized),
    /// A job takes long: a disk may hang.
    Delayed,
    /// A job is done.
    Arrived,
    /// A setting was saved to the configuration.
    SettingSaved(Change),
    /// An event of an answer's recording.
    Recording {
        /// Index of the answer, counting from 0.
        answer: usize,
        /// The event.
        event: RecordingEvent,
    },
    /// The answers that are recognized: the first is in progress, the others wait.
    RecognitionGoes(Vec<AnswerPlace>),
    /// Reading aloud or playback has ended, with the reason if it failed.
    PlaybackEnded(Option<Localized>),
    /// Nothing is played or read aloud any more: there is no reader, or it was stopped.
    NothingPlays,
    /// A spoken answer could not be recognized.
    RecognitionFailed(Localized),
    /// Words of a spoken answer in this interview were recognized or accepted.
    WordsCame(Box<PastInterview>),
    /// Something could not be saved. It is tried again, and the text is not lost.
    SaveFailed(Localized),
    /// Everything is saved, but in a different place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
    /// The status of the language model.
    ModelReads(ModelNews),
    /// The language model tightened an answer, or the reason why not.
    Tightened(Result<Tightened, Localized>),
    /// The wording for a follow-up has arrived, or there is none.
    FollowUpWorded {
        /// How many turns had ended when it was requested.
        after: usize,
        /// The words.
        words: Option<String>,
    },
    /// The language model's readings of a session.
    SecondRead {
        /// The session.
        session: SessionId,
        /// All of its readings.
        readings: SecondReadings,
    },
}

/// An action for `runtime` to perform.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Exit the program.
    Quit,
    /// Redraw the whole screen, whatever happened to the terminal.
    Redraw,
    /// Stop waiting for jobs.
    StopWaiting,
    /// Create a session's folder and draw its questions.
    StartSession(SessionRequest),
    /// Resume an interrupted session.
    ResumeSession {
        /// The session's id.
        id: String,
    },
    /// List the past interviews.
    ListTranscripts,
    /// Read a past interview.
    OpenTranscript {
        /// The session's id.
        id: String,
    },
    /// Read every past interview that asked a question.
    ListAttempts {
        /// The question.
        question: QuestionRef,
        /// The session from which they are compared.
        session: SessionId,
    },
    /// Read the strong answer to a question, and record that it was shown.
    ReadStrongAnswer {
        /// The session in which it was answered.
        session: SessionId,
        /// The question.
        question: QuestionRef,
        /// The language it was asked in.
        language: Language,
    },
    /// Make key points from what the candidate prepared for a question.
    MakeKeyPoints {
        /// The question.
        question: QuestionRef,
    },
    /// Compute progress statistics.
    CountProgress,
    /// Find out what to do today, replacing any earlier request.
    CountToday,
    /// Read the card for the day of the interview.
    ReadDayCard,
    /// Read a set of sample answers to rate.
    ReadSamples,
    /// Draw questions to guess about.
    DrawGuesses,
    /// Practice the introduction alone.
    StartOpening(Adjustment),
    /// Ask one question that is not judged.
    StartWarmUp(Adjustment),
    /// Find out what to rehearse today.
    ListDue,
    /// Read the candidate's stories, with the competencies and questions they fit.
    ListStories,
    /// Read the stories that an answer may use.
    OfferStories,
    /// Quickly save the current text of a story as a draft.
    DraftStory(Box<Story>),
    /// Save a story, replacing the one with its id.
    SaveStory(Box<Story>),
    /// Delete a story.
    DeleteStory {
        /// Its id.
        id: String,
    },
    /// Carry out an import, as corrected by the user.
    MakeImport(Box<ImportDraft>),
    /// Read the candidate's recalled real interviews.
    ListRecalled,
    /// Quickly save the current text of a real interview as a draft.
    DraftRecalled(Box<RecalledInterview>),
    /// Save a real interview, replacing the one with its id.
    SaveRecalled(Box<RecalledInterview>),
    /// Delete a real interview.
    DeleteRecalled {
        /// Its id.
        id: String,
    },
    /// Read how an answer was written from the journal.
    ReadWriting {
        /// The session.
        session: SessionId,
        /// Index of the answer among the session's turns, counting from 0.
        place: usize,
    },
    /// Search every past interview, replacing any earlier search.
    Search {
        /// The words as typed.
        words: String,
    },
    /// Stop the search.
    StopSearch,
    /// Move a past interview into the trash.
    DeleteTranscript {
        /// The session's id.
        id: String,
    },
    /// Save the notes of a past interview.
    SaveNotes {
        /// The session.
        session: SessionId,
        /// All of its notes.
        notes: Box<Notes>,
    },
    /// Remove the language model's reading of a key point.
    ForgetSecond {
        /// The session.
        session: SessionId,
        /// The turn, counting from 0.
        turn: usize,
        /// The point's id.
        point: String,
    },
    /// Have the language model tighten an answer; the result is not saved.
    Tighten {
        /// The question as asked.
        prompt: String,
        /// The answer.
        answer: String,
        /// Its language.
        language: Language,
    },
    /// Stop the language model's readings of earlier answers.
    StopModel,
    /// Save a setting to the configuration.
    SaveSetting(Change),
    /// Alert the candidate with the bell, and with a notification if there is a text.
    Alert(Option<String>),
    /// An effect of the interview.
    Interview(interview::Effect),
    /// Perform an action on an answer's recording.
    Record {
        /// Index of the answer, counting from 0.
        answer: usize,
        /// The action.
        what: RecordingEffect,
    },
    /// Read a text aloud, replacing current playback.
    ReadAloud {
        /// The text.
        text: String,
        /// Its language.
        language: Language,
    },
    /// Play an answer's recording, replacing current playback.
    Listen {
        /// The session.
        session: SessionId,
        /// Index of the answer among the session's turns, counting from 0.
        place: usize,
        /// Starting position in seconds.
        from: f32,
    },
    /// Stop reading aloud or playback.
    StopPlayback,
    /// Stop recognition and clear its queue.
    CancelRecognition,
    /// Recognize an answer of a past interview whose sound is still there.
    Recognize {
        /// The answer.
        answer: AnswerPlace,
        /// The language it was given in.
        language: Language,
        /// The analysis of its recording.
        heard: Box<Analysis>,
    },
    /// Save words that the candidate has reviewed as the spoken answer.
    AcceptWords {
        /// The session.
        session: SessionId,
        /// Index of the answer among the session's turns, counting from 0.
        place: usize,
        /// The words.
        text: String,
    },
    /// Close the session's journal: the interview has ended.
    CloseSession,
}

/// Maximum number of lines that a search lists; it only counts the rest.
pub const MAX_FOUND: usize = 1_000;

/// Progress of a search, and its results since the last report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FoundSoFar {
    /// New results, newest sessions first.
    pub sessions: Vec<SessionHits>,
    /// Number of lines found so far, including those not listed.
    pub lines: usize,
    /// Number of interviews with hits.
    pub interviews: usize,
    /// Number of interviews searched.
    pub searched: usize,
    /// Whether it has ended.
    pub ended: bool,
    /// Number of interviews that could not be searched, or only in part.
    pub unsearched: usize,
    /// Why the search failed.
    pub failure: Option<Localized>,
}
