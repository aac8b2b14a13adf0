//! What past transcripts show. Knows neither screens nor files: transcripts are passed in as
//! values.

pub mod agenda;
mod calendar;
pub mod compare;
pub mod day_card;
pub mod debrief;
pub mod export;
pub mod filter;
#[cfg(test)]
mod fixture;
pub mod guessing;
mod history;
pub mod last_word;
pub mod merging;
pub mod notes;
mod past;
mod playing;
pub mod progress;
pub mod recalled;
pub mod remarks;
pub mod replay;
pub mod sample_rating;
pub mod schedule;
pub mod search;
pub mod second;
mod speech;
pub mod stories;
mod strong;
mod summary;
mod today;
pub mod words;

pub use calendar::Calendar;
pub use history::{history, history_of};
pub use last_word::Reviewed;
pub use notes::Notes;
pub use past::{PastInterview, PastSession, ResumableSession, Unread};
pub use playing::{SpokenSentence, sentence_at, spoken_sentences};
pub use speech::{SpokenAnswer, SpokenWords};
pub use strong::{OutlineStep, StrongAnswer, StrongPoint, asked_alone, outline_now};
pub use summary::{OwnExample, Summary, SummaryJson, TurnSummary};
pub use today::{Instead, InterviewStanding, Today};
