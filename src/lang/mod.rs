//! Languages, localized text, Korean particles, and every message of the program.
//!
//! Our messages to the user are declared in [`say`] and kept in one catalog per language; the
//! interviewers' words are in the banks and scenarios.

mod josa;
mod language;
pub(crate) mod lexicon;
mod localized;
pub mod say;
mod written;

pub use josa::{Josa, with_josa};
pub use language::{Language, Letters};
pub use localized::{Localized, LocalizedList};
pub(crate) use written::has_hangul;
pub use written::language_of;

pub(crate) use language::{languages, lexicons};
