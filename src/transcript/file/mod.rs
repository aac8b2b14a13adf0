//! `transcript.toml`: readable by people, and preserving every byte of an answer.

mod coach;
mod heard;
mod read;
mod skim;
#[cfg(test)]
mod tests;
mod text;
mod values;
pub mod words;
mod write;

pub use read::{Unreadable, read};
pub(crate) use skim::skim;
pub(crate) use text::{block, line};
pub use write::write;

/// The format this program writes. Older ones can always be read; newer ones are never changed.
pub const FORMAT: i64 = 1;
