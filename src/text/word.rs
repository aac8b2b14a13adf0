//! For types with a list of all values, `ALL`, each with the `word` for it in files and in JSON.

/// Shows values as their words.
macro_rules! shown_as_word {
    ($type:ty) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

/// Finds the value for a word.
macro_rules! read_by_word {
    ($type:ty) => {
        impl std::str::FromStr for $type {
            type Err = ();

            fn from_str(word: &str) -> Result<Self, ()> {
                let mut all = Self::ALL.into_iter();
                all.find(|it| it.word() == word).ok_or(())
            }
        }
    };
}

pub(crate) use {read_by_word, shown_as_word};
