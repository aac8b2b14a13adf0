//! The words that the coach knows, a folder a language.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::traits::SentenceTraits;
use crate::coach::vocabulary::{Vocabulary, vocabulary};
use crate::lang::{Language, languages, lexicons};

/// The words of one language that the rules look for, each list as [`Cues`] writes it.
pub(crate) struct Lexicon {
    /// What the language is called, in any language and in small letters.
    pub(crate) called: &'static [&'static str],
    /// Little words that no text in the language does without, where they tell it from others that
    /// are written in the same letters.
    pub(crate) little: &'static [&'static str],
    /// What people put before the four parts of a story.
    pub(crate) parts: [&'static str; 4],
    /// How clauses are denied, doubted and reported.
    pub(crate) clause: &'static LazyLock<ClauseWords>,
    /// What a sentence does, by its endings and the words people use for it.
    pub(crate) traits: fn(&Reading, &Sentence) -> SentenceTraits,
    /// Where a sentence, in small letters, tells an action in the passive.
    pub(crate) passive: fn(&str) -> Option<Range<usize>>,
    /// Whether a new clause begins with a word.
    pub(crate) begins_clause: fn(&str) -> bool,
    /// Whether a clause ends behind a word.
    pub(crate) ends_clause: fn(&str) -> bool,
    /// Whether a sentence ends behind a word: a verb that is used only there.
    pub(crate) ends_sentence: fn(&str) -> bool,
    /// Fillers wherever they stand.
    pub(crate) filler: &'static str,
    /// Fillers only beside others.
    pub(crate) filler_beside: &'static str,
    /// Words that hedge wherever they stand.
    pub(crate) hedge: &'static str,
    /// Words that hedge only beside others.
    pub(crate) hedge_beside: &'static str,
    /// Courtesies, and announcements of an answer.
    pub(crate) preamble: &'static str,
    /// We, as the one who acts.
    pub(crate) we: &'static str,
    /// The speaker, or the share that was theirs.
    pub(crate) own_share: &'static str,
    /// Words that mean I where no we is in the sentence.
    pub(crate) alone: &'static str,
    /// Numbers in words, with what they count, and spans of time that have a name.
    pub(crate) numerals: &'static str,
    /// Whom or what it reached.
    pub(crate) scopes: &'static str,
    /// The trouble did not come back.
    pub(crate) gone: &'static str,
    /// Work, study or service: where the stories of interviews take place.
    pub(crate) work: &'static str,
    /// Not knowing, and declining to answer.
    pub(crate) declining: &'static str,
    /// Getting around a question.
    pub(crate) evasion: &'static str,
    /// Yes and no, as the first word of a reply.
    pub(crate) assent: &'static str,
    /// Words that say nothing by themselves, whatever was asked.
    pub(crate) empty: &'static str,
    /// The speaker.
    pub(crate) first_person: &'static str,
    /// Putting the fault on others outright.
    pub(crate) blame: &'static str,
    /// What often goes with it.
    pub(crate) grumble: &'static str,
    /// Taking the fault oneself.
    pub(crate) owned: &'static str,
    /// An asking.
    pub(crate) asking: &'static str,
    /// Having nothing to ask.
    pub(crate) nothing_asked: &'static str,
    /// Pay and terms.
    pub(crate) terms: &'static str,
    /// What people put around the answer to a quiz, and how they say numbers.
    pub(crate) quiz: QuizWords,
    /// What questions are about, a list a theme; each language has them in the same order.
    pub(crate) themes: &'static [&'static str],
    /// What people talk about beside the question, a list a topic.
    pub(crate) topics: &'static [&'static str],
}

languages!(lexicons);

pub(crate) fn all() -> impl Iterator<Item = &'static Lexicon> {
    Language::ALL.into_iter().map(of)
}

/// One list of every language.
pub(crate) fn cues(pick: fn(&Lexicon) -> &'static str) -> Cues {
    Cues::all(all().map(pick))
}

/// Whether it is a little word of a language that we have.
pub(crate) fn is_little(word: &str) -> bool {
    all().any(|it| it.little.contains(&word))
}

/// Words of every language that say nothing by themselves.
pub(crate) fn empty_words() -> Vocabulary {
    let lists = all().map(|it| it.empty);
    lists.flat_map(vocabulary).collect()
}

/// Lists that the languages have in the same order, each of every language.
pub(crate) fn cue_lists(pick: fn(&Lexicon) -> &'static [&'static str]) -> Vec<Cues> {
    let longest = all().map(|it| pick(it).len()).max();
    let list = |place: usize| Cues::all(all().filter_map(|it| pick(it).get(place).copied()));
    (0..longest.unwrap_or(0)).map(list).collect()
}

/// The words around an answer that has one right form, in small letters.
pub(crate) struct QuizWords {
    /// Endings that hang on an answer; the longer first where one ends another.
    pub(crate) endings: &'static str,
    /// Words beside the answer that say nothing.
    pub(crate) fillers: &'static str,
    /// Words before what is not the answer: "not A but B".
    pub(crate) not: &'static [&'static str],
    /// Words between that and what is said instead.
    pub(crate) but: &'static [&'static str],
    /// Words that by themselves stand between what is not the answer and what is: "A 말고 B".
    pub(crate) rather: &'static [&'static str],
    /// Words between two answers, either of which may be meant.
    pub(crate) either: &'static [&'static str],
    /// Words that take an answer back.
    pub(crate) denials: &'static [&'static str],
    /// Ends of words that take an answer back.
    pub(crate) denial_endings: &'static [&'static str],
    /// Names a letter away from an answer that are something else.
    pub(crate) known: &'static [&'static str],
    /// What numbers in words are made of; the longer first where one begins another.
    pub(crate) numbers: &'static [&'static str],
    /// The ways to say a number that has these digits, without spaces.
    pub(crate) spoken: fn(&[usize]) -> Vec<String>,
}

/// What tells how far a clause claims what it says.
pub(crate) struct ClauseWords {
    /// It denies something.
    pub(crate) negation: Cues,
    /// The speaker does not know.
    pub(crate) doubt: Cues,
    /// It tells what is not, or not yet, so.
    pub(crate) hypothesis: Cues,
    /// It asks.
    pub(crate) question: Cues,
    /// Somebody else says so.
    pub(crate) reported: Cues,
}

/// The stem of a Hangul word, its particles and endings taken off.
pub(crate) use ko::stem as korean_stem;

/// The stem of an English word; `None` for a word that stands in any sentence.
pub(crate) use en::stem as english_stem;
