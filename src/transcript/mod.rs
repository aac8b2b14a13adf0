//! The record of a session, and the journal it is built from.
//!
//! A live session appends every [`Event`](crate::interview::Event) to its [`journal`], which is
//! authoritative during the interview. [`Transcript`] is what remains: [`Transcript::of`] builds
//! it from an interview, [`write()`] writes it to a readable file, and [`read`] restores it,
//! every byte of every answer.

mod debrief;
mod file;
mod growth;
mod id;
pub mod journal;
mod model;
mod of;
#[cfg(test)]
pub(crate) mod tests;
mod time;

pub use debrief::debrief;
pub use file::words::{self, TurnWords, Words};
pub use file::{FORMAT, Unreadable, read, write};
pub(crate) use file::{block, line, skim};
pub use growth::common_turns;
pub use id::{NoSessionId, SessionId};
pub use model::{Draft, Outcome, RoundRecord, Transcript, TurnRecord};
pub use of::records;
