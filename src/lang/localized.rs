use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Language;
use super::language::LANGUAGES;

/// A text in the languages its author provided, at least one.
///
/// ```
/// use rehearsal::lang::{Language, Localized};
///
/// let name = Localized::new("고객 집착", "Customer Obsession");
/// assert_eq!(name.get(Language::Ko), "고객 집착");
/// assert_eq!(Localized::only(Language::En, "AWS").get(Language::Ko), "AWS");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized([Option<String>; LANGUAGES]);

impl Localized {
    /// The text in every language, as produced by `say`.
    pub fn each(say: impl Fn(Language) -> String) -> Self {
        Self(Language::ALL.map(|language| Some(say(language))))
    }

    /// The text in the languages given; `None` if there are none.
    pub fn of(texts: impl IntoIterator<Item = (Language, String)>) -> Option<Self> {
        let mut given = [const { None }; LANGUAGES];
        for (language, text) in texts {
            given[language as usize] = Some(text);
        }
        given.iter().any(Option::is_some).then_some(Self(given))
    }

    /// A text in Korean and English.
    pub fn new(ko: impl Into<String>, en: impl Into<String>) -> Self {
        let mut texts = Self::only(Language::Ko, ko);
        texts.0[Language::En as usize] = Some(en.into());
        texts
    }

    /// A text in one language.
    pub fn only(language: Language, text: impl Into<String>) -> Self {
        let mut given = [const { None }; LANGUAGES];
        given[language as usize] = Some(text.into());
        Self(given)
    }

    /// The same text in every language, such as a name.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::each(|_| text.clone())
    }

    /// Joins texts, without their periods.
    pub fn joined(texts: &[&Self], between: &str) -> Self {
        Self::each(|language| {
            let texts = texts
                .iter()
                .map(|it| it.get(language).trim_end_matches('.'));
            texts.collect::<Vec<_>>().join(between)
        })
    }

    /// The text in `language`, otherwise in the first language provided.
    pub fn get(&self, language: Language) -> &str {
        let mut given = self.0.iter().flatten();
        self.exact(language)
            .or_else(|| given.next().map(String::as_str))
            .unwrap_or_default()
    }

    /// The text in `language`, if provided.
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0[language as usize].as_deref()
    }

    /// The languages provided.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        let all = Language::ALL.into_iter();
        all.filter(|language| self.exact(*language).is_some())
    }

    /// The texts without duplicates.
    pub fn distinct(&self) -> impl Iterator<Item = &str> {
        let texts = self.0.iter().enumerate();
        let new = texts.filter(|(place, text)| !self.0[..*place].contains(text));
        new.filter_map(|(_, text)| text.as_deref())
    }

    /// The text, if it is the same in every language.
    pub fn common(&self) -> Option<&str> {
        let [first, rest @ ..] = &self.0;
        rest.iter().all(|text| text == first).then_some(())?;
        first.as_deref()
    }
}

/// A list of texts in each language its author provided, such as the anchors of a rating scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalizedList([Vec<String>; LANGUAGES]);

impl LocalizedList {
    /// The texts in the languages given.
    pub fn of(given: impl IntoIterator<Item = (Language, Vec<String>)>) -> Self {
        let mut texts = Self::default();
        for (language, list) in given {
            texts.0[language as usize] = list;
        }
        texts
    }

    /// `language` if it has texts, otherwise the first language that does.
    pub fn given(&self, language: Language) -> Language {
        let has = |it: &Language| !self.exact(*it).is_empty();
        let mut wanted = [language].into_iter().chain(Language::ALL);
        wanted.find(has).unwrap_or(language)
    }

    /// The texts in `language`, otherwise in the first language that has any.
    pub fn get(&self, language: Language) -> &[String] {
        self.exact(self.given(language))
    }

    /// The texts in `language`, possibly none.
    pub fn exact(&self, language: Language) -> &[String] {
        &self.0[language as usize]
    }

    /// The texts in `language`, mutable.
    pub fn exact_mut(&mut self, language: Language) -> &mut Vec<String> {
        &mut self.0[language as usize]
    }

    /// Every text, language by language.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flatten()
    }

    /// Adds the texts of `more` that are missing here.
    pub fn extend(&mut self, more: Self) {
        for (texts, more) in self.0.iter_mut().zip(more.0) {
            for text in more {
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
    }
}

/// Keyed by language code. Missing languages are omitted; unknown ones, written by a later
/// program, are ignored.
impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.languages().map(|it| (it, self.exact(it))))
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut given: BTreeMap<String, Option<String>> = BTreeMap::deserialize(from)?;
        Ok(Self(
            Language::ALL.map(|language| given.remove(language.code()).flatten()),
        ))
    }
}

impl Serialize for LocalizedList {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(Language::ALL.map(|it| (it, self.exact(it))))
    }
}

impl<'de> Deserialize<'de> for LocalizedList {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut given: BTreeMap<String, Vec<String>> = BTreeMap::deserialize(from)?;
        Ok(Self(Language::ALL.map(|language| {
            given.remove(language.code()).unwrap_or_default()
        })))
    }
}
