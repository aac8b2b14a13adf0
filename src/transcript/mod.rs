//! The record of a session, and the journal it grows from.
//!
//! [`journal`] is the append-only log that a live session writes, line by line.

mod id;
pub mod journal;

pub use id::SessionId;
