use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::interview::{self, Interview, Mode, Setup};
use crate::lang::Localized;
use crate::review::progress::Progress;
use crate::review::replay::Writing;
use crate::review::search::SessionHits;
use crate::review::stories::{Story, StoryUse, Subject, Wanted};
use crate::review::{Notes, Summary};
use crate::scenario::Adjustment;
use crate::transcript::{SessionId, Transcript};

use super::model::Size;
use super::{Input, PastList, ResumableSession};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// The user did something.
    Input(Input),
    /// The terminal has another size.
    Resized(Size),
    /// Time has passed.
    Ticked,
    /// Nobody could work for so long: the machine slept, or the program was stopped.
    Suspended(Duration),
    /// A session's folder stands and its questions are drawn.
    SessionStarted(Box<Setup>),
    /// An interrupted session stands again as it was.
    SessionResumed(Box<Interview>),
    /// These are the past interviews, newest first; there may be more.
    TranscriptsListed(Vec<PastSession>),
    /// These are past interviews as well, older than those listed before.
    MoreTranscripts(Box<PastList>),
    /// This past interview lies in the trash now.
    TranscriptDeleted {
        /// The session's id.
        id: String,
    },
    /// Words were found, or are found nowhere else.
    Found(Box<Found>),
    /// This is the past interview that was asked for.
    TranscriptOpened(Box<PastInterview>),
    /// These past interviews asked a question that attempts are compared of.
    AttemptsListed {
        /// The question.
        question: QuestionRef,
        /// The session it was compared from.
        session: SessionId,
        /// Those in which it was asked, with what was added to them.
        sessions: Vec<(Transcript, Notes)>,
    },
    /// This is how practice goes.
    ProgressCounted(Box<Progress>),
    /// This is what to rehearse today, what matters most first.
    DueListed(Vec<DueQuestion>),
    /// These are the candidate's stories, with what they are laid against.
    StoriesListed(Box<StoryCollection>),
    /// These are the stories that an answer may be a telling of, and why none can be kept,
    /// where that is so.
    StoriesOffered(Vec<Story>, Option<Localized>),
    /// A story stands in the file of stories, or was taken out of it.
    StorySaved {
        /// Its id.
        id: String,
    },
    /// The same could not be done; its text is still here.
    StoryNotSaved {
        /// Its id.
        id: String,
        /// Why.
        why: Localized,
    },
    /// This is how an answer was written.
    WritingRead(Box<Writing>),
    /// These sessions were interrupted, newest first.
    Resumable(Vec<ResumableSession>),
    /// What was asked for could not be done.
    SessionRefused(Localized),
    /// What was asked for takes long: a disk may hang.
    Delayed,
    /// What was asked for is there.
    Arrived,
    /// The typing factor stands in the configuration.
    TypingFactorSaved(f64),
    /// Something could not be saved. It is tried again, and the text is still here.
    SaveFailed(Localized),
    /// Everything is saved, but in another place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
}

/// Something that `runtime` should do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Wait no longer for what was asked for.
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
    /// Count how practice goes.
    CountProgress,
    /// Find out what to rehearse today.
    ListDue,
    /// Read the candidate's stories, and what they are laid against.
    ListStories,
    /// Read the stories that an answer may be a telling of.
    OfferStories,
    /// Write down what was typed so far of a story, quickly.
    DraftStory(Box<Story>),
    /// Keep a story for good, in place of the one with its id.
    SaveStory(Box<Story>),
    /// Take a story out.
    DeleteStory {
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
    /// Look for words in every past interview, and for no others any more.
    Search {
        /// The words as typed.
        words: String,
    },
    /// Look for no words any more.
    StopSearch,
    /// Move a past interview into the trash.
    DeleteTranscript {
        /// The session's id.
        id: String,
    },
    /// Keep what was added to a past interview.
    SaveNotes {
        /// The session.
        session: SessionId,
        /// Everything that was added to it.
        notes: Box<Notes>,
    },
    /// Put the typing factor into the configuration.
    SaveTypingFactor {
        /// How many times longer than saying it an answer takes to write, 1 to 10.
        factor: f64,
    },
    /// What the interview wants done.
    Interview(interview::Effect),
    /// Close the session's journal: the interview has come to its end.
    CloseSession,
}

/// The candidate's stories, and what they are laid against.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryCollection {
    /// The stories, in the order of their file.
    pub stories: Vec<Story>,
    /// Why none can be added or changed, where the file has mistakes.
    pub sealed: Option<Localized>,
    /// Where each was told, as far as those sessions can be read.
    pub uses: BTreeMap<StoryUse, StoryUseDetails>,
    /// The competencies that interviewers want stories about.
    pub subjects: Vec<Subject>,
    /// The questions that want a story.
    pub questions: Vec<Wanted>,
    /// How each competency stands now, 1 to 5, by its id; those never rated have no standing.
    pub standings: BTreeMap<String, f64>,
    /// What the drill draws its questions with.
    pub seed: u64,
}

/// An answer in which a story was told, for a person to recognise.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryUseDetails {
    /// The day of the session.
    pub day: NaiveDate,
    /// The company interviewed for.
    pub company: Localized,
    /// The question, if it is still in its bank.
    pub prompt: Option<Localized>,
}

/// What the candidate wants to sit.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRequest {
    /// The scenario's id.
    pub scenario: String,
    /// What is changed about it.
    pub adjustment: Adjustment,
    /// With help or without.
    pub mode: Mode,
    /// The seed to draw with; chance decides where there is none.
    pub seed: Option<u64>,
    /// Only the first so many questions.
    pub questions: Option<usize>,
    /// Only this question, as the scenario would ask it.
    pub only: Option<QuestionRef>,
}

/// A question to rehearse today.
#[derive(Debug, Clone, PartialEq)]
pub struct DueQuestion {
    /// Which.
    pub question: QuestionRef,
    /// The scenario that asks it.
    pub scenario: String,
    /// The interviewer's words.
    pub prompt: Localized,
    /// What the competencies are called that it tests.
    pub competencies: Vec<Localized>,
    /// How it went before; `None` where it was never asked.
    pub past: Option<DuePast>,
}

/// How a question went before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DuePast {
    /// The day it was last asked.
    pub last: NaiveDate,
    /// The day since which it is to come again.
    pub due: NaiveDate,
    /// How often it was asked.
    pub times: usize,
    /// How the weakest of its competencies stands, 1 to 5.
    pub standing: f64,
}

/// A line of the list of past interviews.
#[derive(Debug, Clone, PartialEq)]
pub enum PastSession {
    /// One to read.
    Readable(Box<Summary>),
    /// One that cannot be read now, or not at all.
    Unreadable {
        /// The session's id.
        id: String,
        /// Why.
        why: Localized,
    },
}

impl PastSession {
    /// The session's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Readable(summary) => summary.id.as_str(),
            Self::Unreadable { id, .. } => id,
        }
    }
}

/// A search gives so many lines at the most; of more it only says how many there are.
pub const MOST_FOUND: usize = 1_000;

/// How far a search has come, and what it found since it was last told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// What was found since then, the newest sessions first.
    pub sessions: Vec<SessionHits>,
    /// How many lines were found so far, those included that are not given.
    pub lines: usize,
    /// In how many interviews.
    pub interviews: usize,
    /// How many interviews were looked through.
    pub searched: usize,
    /// Whether it has come to its end.
    pub ended: bool,
    /// How many interviews could not be searched, or not in full.
    pub unsearched: usize,
    /// Why there is nothing to search.
    pub failure: Option<Localized>,
}

/// A past interview with what was added to it in review.
#[derive(Debug, Clone, PartialEq)]
pub struct PastInterview {
    /// The interview as it is recorded.
    pub transcript: Transcript,
    /// What was added.
    pub notes: Notes,
    /// Why nothing can be added, where the file of notes is damaged or newer than the program,
    /// and would be lost by writing it anew.
    pub sealed: Option<Localized>,
}
