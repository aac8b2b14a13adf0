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
use crate::voice::{RecordingEffect, RecordingEvent};

use super::model_status::ModelNews;
use super::shared::Size;
use super::{Input, PastList};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// The user did something.
    Input(Input),
    /// The terminal has another size.
    Resized(Size),
    /// Time has passed.
    Ticked,
    /// The program did not run for this long: the machine slept, or the program was stopped.
    Suspended(Duration),
    /// A session was started: its folder is made and its questions are drawn.
    SessionStarted(Box<Setup>),
    /// An interrupted session was resumed as it was.
    SessionResumed(Box<Interview>),
    /// The interview that was just held is in its folder, and can be reviewed.
    SessionClosed(Box<PastInterview>),
    /// These are the past interviews, newest first; there may be more.
    TranscriptsListed(Vec<PastSession>),
    /// These are past interviews as well, older than those listed before.
    MoreTranscripts(Box<PastList>),
    /// This past interview is in the trash now.
    TranscriptDeleted {
        /// The session's id.
        id: String,
    },
    /// Something was added to this past interview while it was read.
    TranscriptReviewed(Box<Summary>),
    /// Words were found, or are found nowhere else.
    Found(Box<FoundSoFar>),
    /// This is the past interview that was asked for.
    TranscriptOpened(Box<PastInterview>),
    /// These past interviews asked a question that attempts are compared of.
    AttemptsListed {
        /// The question.
        question: QuestionRef,
        /// The session it was compared from.
        session: SessionId,
        /// The sessions in which it was asked, with what was added to them.
        sessions: Vec<Transcript>,
    },
    /// This is the strong answer that was asked for.
    StrongAnswerRead(Box<StrongAnswer>),
    /// This is how practice goes.
    ProgressCounted(Box<ProgressTable>),
    /// This is what there is to do today, and how each interview stands.
    TodayCounted(Box<Today>),
    /// This is the card for the day of the interview, as of today.
    DayCardRead(Box<DayCard>, NaiveDate),
    /// Sample answers to rate.
    SamplesRead(Box<SampleRating>),
    /// Questions to guess about: what does each test?
    GuessesDrawn(Vec<Guess>),
    /// The questions to rehearse today, the most important first.
    DueListed(DueToday),
    /// The candidate's stories, with the competencies and questions they can serve.
    StoriesListed(Box<StoryCollection>),
    /// The stories that an answer may be a use of, and why none can be saved,
    /// where that is so.
    StoriesOffered(Vec<Story>, Option<Localized>),
    /// A story was saved, or deleted.
    StorySaved {
        /// Its id.
        id: String,
    },
    /// A story could not be saved or deleted; its text is still here.
    StoryNotSaved {
        /// Its id.
        id: String,
        /// Why.
        why: Localized,
    },
    /// What an import would make, and the lines that nothing is made of.
    ImportPrepared(Box<ImportDraft>, Vec<Skipped>),
    /// An import was made: what is to be said of it.
    ImportMade(Localized),
    /// The real interviews that the candidate wrote down.
    RecalledListed(Box<RecalledBook>),
    /// A real interview was saved, or deleted.
    RecalledSaved {
        /// Its id.
        id: String,
    },
    /// A real interview could not be saved or deleted; its text is still here.
    RecalledNotSaved {
        /// Its id.
        id: String,
        /// Why.
        why: Localized,
    },
    /// This is how an answer was written.
    WritingRead(Box<Writing>),
    /// These sessions were interrupted, newest first.
    Resumable(Vec<ResumableSession>),
    /// What to say of copies with something new that were found: once nothing else is shown than
    /// the home screen.
    CopiesFound(Localized),
    /// A job failed.
    SessionRefused(Localized),
    /// A job takes long: a disk may hang.
    Delayed,
    /// The job is done.
    Arrived,
    /// A setting was saved in the configuration.
    SettingSaved(Change),
    /// Something happened to the recording of an answer.
    Recording {
        /// Which answer, counted from 0.
        answer: usize,
        /// What.
        event: RecordingEvent,
    },
    /// This answer, counted from 0, is being recognized, and so many wait; or none is.
    RecognitionGoes(Option<(usize, usize)>),
    /// What was read aloud or played is over, and why it could not be heard.
    FellSilent(Option<Localized>),
    /// There are no words of a spoken answer.
    RecognitionFailed(Localized),
    /// Words of a spoken answer of this interview came, or were accepted.
    WordsCame(Box<PastInterview>),
    /// Something could not be saved. It is tried again, and the text is still here.
    SaveFailed(Localized),
    /// Everything is saved, but in another place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
    /// This is how the reading of the language model goes.
    ModelReads(ModelNews),
    /// The language model tightened an answer, or why there is nothing to show.
    Tightened(Result<Tightened, Localized>),
    /// The words came that a follow-up is to be put in, or none did.
    FollowUpWorded {
        /// How many turns had ended when they were asked for.
        after: usize,
        /// The words.
        words: Option<String>,
    },
    /// This is what the language model read in a session.
    SecondRead {
        /// The session.
        session: SessionId,
        /// All of it.
        readings: SecondReadings,
    },
}

/// Something that `runtime` should do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Draw the whole screen, whatever the terminal has made of it.
    Redraw,
    /// Stop waiting for jobs.
    StopWaiting,
    /// Make a session's folder and draw its questions.
    StartSession(SessionRequest),
    /// Read an interrupted session back.
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
    /// Read every past interview in which a question was asked.
    ListAttempts {
        /// The question.
        question: QuestionRef,
        /// The session it is compared from.
        session: SessionId,
    },
    /// Read the strong answer to a question, and note down that it was shown.
    ReadStrongAnswer {
        /// The session in which it was answered.
        session: SessionId,
        /// The question.
        question: QuestionRef,
        /// The language it was asked in.
        language: Language,
    },
    /// Make key points of what the candidate prepared to say to a question.
    MakeKeyPoints {
        /// The question.
        question: QuestionRef,
    },
    /// Count how practice goes.
    CountProgress,
    /// Count what there is to do today, in place of any count before.
    CountToday,
    /// Read what stands on the card for the day of the interview.
    ReadDayCard,
    /// Read a set of sample answers to rate.
    ReadSamples,
    /// Draw questions to guess about.
    DrawGuesses,
    /// Practice the introduction alone.
    StartOpening(Adjustment),
    /// Ask one question that nobody judges.
    StartWarmUp(Adjustment),
    /// Find out what to rehearse today.
    ListDue,
    /// Read the candidate's stories, with the competencies and questions they can serve.
    ListStories,
    /// Read the stories that an answer may be a use of.
    OfferStories,
    /// Write down what was typed so far of a story, quickly.
    DraftStory(Box<Story>),
    /// Save a story for good, in place of the one with its id.
    SaveStory(Box<Story>),
    /// Delete a story.
    DeleteStory {
        /// Its id.
        id: String,
    },
    /// Make what an import comes to, as the user corrected it.
    MakeImport(Box<ImportDraft>),
    /// Read the real interviews that the candidate wrote down.
    ListRecalled,
    /// Write down what was typed so far of a real interview, quickly.
    DraftRecalled(Box<RecalledInterview>),
    /// Save a real interview for good, in place of the one with its id.
    SaveRecalled(Box<RecalledInterview>),
    /// Delete a real interview.
    DeleteRecalled {
        /// Its id.
        id: String,
    },
    /// Read from the journal how an answer was written.
    ReadWriting {
        /// The session.
        session: SessionId,
        /// The answer's place among the session's turns, from 0.
        place: usize,
    },
    /// Search every past interview for words, in place of any search before.
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
        /// Everything that was added to it.
        notes: Box<Notes>,
    },
    /// Take out what the language model read of a key point.
    ForgetSecond {
        /// The session.
        session: SessionId,
        /// The turn, from 0.
        turn: usize,
        /// The point's id.
        point: String,
    },
    /// Have the language model tighten an answer, which is kept nowhere.
    Tighten {
        /// The question as it was asked.
        prompt: String,
        /// The answer.
        answer: String,
        /// Its language.
        language: Language,
    },
    /// Let the language model read no more of what was answered so far.
    StopModel,
    /// Put a setting into the configuration.
    SaveSetting(Change),
    /// Call the candidate by the bell, and with these words as a notification where there are any.
    Alert(Option<String>),
    /// What the interview wants done.
    Interview(interview::Effect),
    /// Do something for the recording of an answer.
    Record {
        /// Which answer, counted from 0.
        answer: usize,
        /// What.
        what: RecordingEffect,
    },
    /// Read a text aloud, in place of what is heard now.
    ReadAloud {
        /// The text.
        text: String,
        /// Its language.
        language: Language,
    },
    /// Play what was recorded of an answer, in place of what is heard now.
    Listen {
        /// The session.
        session: SessionId,
        /// The answer's place among the session's turns, from 0.
        place: usize,
        /// From where, in seconds from its beginning.
        from: f32,
    },
    /// End what is read aloud or played.
    FallSilent,
    /// Stop recognizing, and forget what waits for it.
    CancelRecognition,
    /// Keep words that the candidate has looked through as the answer that was given aloud.
    AcceptWords {
        /// The session.
        session: SessionId,
        /// The answer's place among the session's turns, from 0.
        place: usize,
        /// The words.
        text: String,
    },
    /// Close the session's journal: the interview has ended.
    CloseSession,
}

/// The most lines a search lists; beyond that it only counts them.
pub const MOST_FOUND: usize = 1_000;

/// How far a search is, and what it found since the last report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FoundSoFar {
    /// What was found since then, the newest sessions first.
    pub sessions: Vec<SessionHits>,
    /// How many lines were found so far, those included that are not given.
    pub lines: usize,
    /// In how many interviews.
    pub interviews: usize,
    /// How many interviews were looked through.
    pub searched: usize,
    /// Whether it has ended.
    pub ended: bool,
    /// How many interviews could not be searched, or not in full.
    pub unsearched: usize,
    /// Why there is nothing to search.
    pub failure: Option<Localized>,
}
