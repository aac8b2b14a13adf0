//! Languages, localized text, Korean particles, and every sentence the program says.
//!
//! What we say to the user is declared in [`say`] and stands in a catalog for each language; what
//! interviewers say stands in the banks and scenarios.

mod josa;
mod language;
mod localized;
pub mod say;
mod written;

pub use josa::{Josa, with_josa};
pub use language::Language;
pub use localized::{Localized, LocalizedList};
pub use written::language_of;

pub(crate) use language::languages;

/// The folder of each language's catalog.
macro_rules! catalogs {
    ($($(#[$when:meta])? $code:ident $language:ident $name:literal;)*) => {
        $($(#[$when])? mod $code;)*
    };
}

languages!(catalogs);
