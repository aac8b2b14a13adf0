//! Languages, localized text, Korean particles, and every sentence the program says.
//!
//! What we say to the user is declared in [`say`] and is in a catalog for each language; what
//! interviewers say is in the banks and scenarios.

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
