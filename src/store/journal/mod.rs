//! Writes the journal of a live session so that nothing is lost.

#[cfg(test)]
mod crash;
mod fallback;
mod segments;
mod status;
mod sync;
#[cfg(test)]
mod tests;
mod writer;

pub use fallback::Fallback;
pub(super) use segments::{segment_name, segment_number};
pub use status::{JournalStatus, SaveFault};
pub use sync::{SyncTicket, Synced};
pub use writer::JournalWriter;
