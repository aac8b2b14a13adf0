//! The journal: the events of a session, one per line, append-only.
//!
//! ```text
//! rehearsal-journal 1 2026-11-21T100500-aws-cse-7f3a 2026-11-21T10:05:00+09:00 5c2b8a11
//! 1b9e04c7 0 0 {"event":"began",…}
//! 80d3f6aa 1 2041 {"event":"round-opened","round":0}
//! ```
//!
//! The first line is the [`Head`]: the format's version, the session and when it began. Every
//! other line is `crc32 seq ms payload`: a number that counts up from 0, the milliseconds on the
//! session's clock, and the event as JSON in which every control character is escaped. The
//! checksum covers the session's id as well as the rest of the line, so that a line of another
//! session never counts as one of this.
//!
//! A session may have written several files, its segments, as when a disk failed on the way: each
//! has its own head, and a later one may repeat lines of an earlier. [`read`] takes them all, in
//! whatever state they are, and returns every intact event once and in order; whatever else it
//! finds is an [`Oddity`] with its position. It is given bytes and never fails, except that a
//! newer format is [refused](NewerFormat).
//!
//! In a synced folder, two machines may each continue the same session. Then two lines with the
//! same number differ, from there on there are two [`branches`], and nothing of either is lost. A
//! head may say who wrote its segment and which lines it continues from, so that every later
//! segment finds its branch:
//!
//! ```text
//! rehearsal-journal 1 2026-11-21T100500-aws-cse-7f3a 2026-11-21T10:05:00+09:00 00c0ffee00c0ffee 80d3f6aa 1c9a7b02
//! ```

mod branch;
mod copies;
mod encode;
mod entry;
mod head;
mod line;
mod merge;
mod oddity;
mod pieces;
mod read;
mod salvage;
#[cfg(test)]
mod tests;

pub use copies::{seems_forked, sides};
pub use encode::{EncodeError, Encoder};
pub use entry::Entry;
pub use head::{Head, Origin, VERSION};
pub use line::{Chain, Line};
pub use oddity::{Odd, Oddity};
pub use read::{Journal, NewerFormat, branches, intact_lines, read, single_lines};
