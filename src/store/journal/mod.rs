//! Writing the journal of a live session so that nothing is lost.

#[cfg(test)]
mod crash;
mod fallback;
mod news;
mod segments;
mod sync;
#[cfg(test)]
mod tests;
mod writer;

pub use fallback::Fallback;
pub use news::{News, SaveFault};
pub(super) use segments::segment_number;
pub use sync::{SyncTicket, Synced};
pub use writer::JournalWriter;
