//! Writing the journal of a live session so that nothing is lost.

mod news;
mod segments;
mod sync;
#[cfg(test)]
mod tests;
mod writer;

pub use news::{News, SaveFault};
#[allow(
    unused_imports,
    reason = "the listing of sessions, which comes next, needs it"
)]
pub(super) use segments::segment_number;
pub use sync::{SyncTicket, Synced};
pub use writer::JournalWriter;
