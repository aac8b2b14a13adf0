//! The supported languages.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The registry: one line per language, in the order in which they are offered. A language has a
/// code (also the folder of its messages in `lang::say` and of its words in `coach::lexicon`,
/// `import::lexicon`, and `lang::lexicon`), its own name for itself, and its script. Calls
/// `$make` with all lines.
macro_rules! languages {
    ($make:ident) => {
        $make! {
            ko Ko "한국어" Hangul;
            en En "English" Latin;
            #[cfg(test)] eo Eo "Esperanto" Latin;
        }
    };
}

pub(crate) use languages;

/// Generates, for [`languages`], the modules of a folder with one lexicon per language, and `of`,
/// which finds one. The caller defines the type `Lexicon`.
macro_rules! lexicons {
    ($($(#[$when:meta])? $code:ident $language:ident $name:literal $letters:ident;)*) => {
        $($(#[$when])? pub(crate) mod $code;)*

        /// The words of one language.
        pub(crate) fn of(language: $crate::lang::Language) -> &'static Lexicon {
            match language {
                $($(#[$when])? $crate::lang::Language::$language => {
                    static LEXICON: Lexicon = $code::LEXICON;
                    &LEXICON
                })*
            }
        }
    };
}

pub(crate) use lexicons;

/// Scripts that distinguish languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// 한글
    Hangul,
    /// a to z and their accented forms
    Latin,
}

/// Generates [`Language`].
macro_rules! register {
    ($($(#[$when:meta])? $code:ident $language:ident $name:literal $letters:ident;)*) => {
        /// The number of languages.
        pub(super) const LANGUAGES: usize = [$($(#[$when])? $name),*].len();

        /// A language in which an interview can be held.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "lowercase")]
        pub enum Language {
            $(
                $(#[$when])?
                #[doc = $name]
                $language,
            )*
        }

        impl Language {
            /// All languages, in the order in which they are offered.
            pub const ALL: [Self; LANGUAGES] = [$($(#[$when])? Self::$language),*];

            /// The two-letter code used in files and on the command line.
            pub const fn code(self) -> &'static str {
                match self {
                    $($(#[$when])? Self::$language => stringify!($code),)*
                }
            }

            /// Its script.
            pub const fn letters(self) -> Letters {
                match self {
                    $($(#[$when])? Self::$language => Letters::$letters,)*
                }
            }

            /// The language's own name for itself.
            pub const fn own_name(self) -> &'static str {
                match self {
                    $($(#[$when])? Self::$language => $name,)*
                }
            }
        }
    };
}

languages!(register);

impl Language {
    /// The language for a locale such as `ko_KR.UTF-8`: English for one that is not supported,
    /// and `None` for `C` and `POSIX`, which name none.
    pub fn for_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next()?;
        let own = Self::of_code(&code.to_ascii_lowercase());
        let names_none = ["", "C", "POSIX"].contains(&code);
        own.or((!names_none).then_some(Self::En))
    }

    /// The language with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The first language with this script.
    pub fn written_in(letters: Letters) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.letters() == letters).unwrap_or_default()
    }

    /// The language offered after this one; the first after the last.
    pub fn next(self) -> Self {
        let mut after = Self::ALL.into_iter().skip_while(|it| *it != self);
        after.nth(1).unwrap_or_default()
    }
}

/// The first language offered.
impl Default for Language {
    fn default() -> Self {
        Self::Ko
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_name_tells_its_language() {
        assert_eq!(Language::for_locale("ko_KR.UTF-8"), Some(Language::Ko));
        assert_eq!(Language::for_locale("en"), Some(Language::En));
        for third in ["de_DE.UTF-8", "ja_JP", "zh-Hans", "fr@euro"] {
            assert_eq!(Language::for_locale(third), Some(Language::En), "{third}");
        }
        for none in ["C", "C.UTF-8", "POSIX", ""] {
            assert_eq!(Language::for_locale(none), None, "{none}");
        }
    }
}
