use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that an interview can be held in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// 한국어
    #[default]
    Ko,
    /// English
    En,
}

impl Language {
    /// Both languages, Korean first.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The two-letter code used in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// The language for who works in this locale, such as `ko_KR.UTF-8`: English for any
    /// third language, and `None` for `C` and `POSIX`, which name none.
    pub fn for_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next()?;
        let own = Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code));
        let names_none = ["", "C", "POSIX"].contains(&code);
        own.or((!names_none).then_some(Self::En))
    }

    /// Chooses between the Korean and the English form of something.
    pub fn pick<T>(self, ko: T, en: T) -> T {
        match self {
            Self::Ko => ko,
            Self::En => en,
        }
    }

    /// The other language.
    pub fn other(self) -> Self {
        self.pick(Self::En, Self::Ko)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in the languages its author gave. At least one is present.
///
/// ```
/// use rehearsal::lang::{Language, Localized};
///
/// let name = Localized::new("고객 집착", "Customer Obsession");
/// assert_eq!(name.get(Language::Ko), "고객 집착");
/// assert_eq!(Localized::only(Language::En, "AWS").get(Language::Ko), "AWS");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    ko: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    en: Option<String>,
}

impl Localized {
    /// A text in both languages.
    pub fn new(ko: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ko: Some(ko.into()),
            en: Some(en.into()),
        }
    }

    /// What `say` says in each language.
    pub fn each(say: impl Fn(Language) -> String) -> Self {
        Self::new(say(Language::Ko), say(Language::En))
    }

    /// A text in one language.
    pub fn only(language: Language, text: impl Into<String>) -> Self {
        let text = Some(text.into());
        match language {
            Language::Ko => Self { ko: text, en: None },
            Language::En => Self { ko: None, en: text },
        }
    }

    /// The same words in both languages, as for a name.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(text.clone(), text)
    }

    /// The text in `language`, or in the other where the author gave only that.
    pub fn get(&self, language: Language) -> &str {
        self.exact(language)
            .or_else(|| self.exact(language.other()))
            .unwrap_or_default()
    }

    /// The text in `language`, if the author gave it.
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ko => self.ko.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The languages the author gave.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        Language::ALL
            .into_iter()
            .filter(|language| self.exact(*language).is_some())
    }
}

/// A list of texts in each language its author gave, such as the anchors of a rating scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalizedList {
    /// The Korean texts, empty if there are none.
    pub ko: Vec<String>,
    /// The English texts, empty if there are none.
    pub en: Vec<String>,
}

impl LocalizedList {
    /// The texts in `language`, or in the other where the author gave only those.
    pub fn get(&self, language: Language) -> &[String] {
        let (first, second) = language.pick((&self.ko, &self.en), (&self.en, &self.ko));
        if first.is_empty() { second } else { first }
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
