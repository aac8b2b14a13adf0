//! The words that the coach knows, a folder a language.

pub(crate) mod foreign;
pub(crate) mod markers;

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::reading::manner::SentenceEnding;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::traits::SentenceTraits;
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
    /// Whether a clause ends after a word.
    pub(crate) ends_clause: fn(&str) -> bool,
    /// Whether a sentence ends after a word: a verb that is used only there.
    pub(crate) ends_sentence: fn(&str) -> bool,
    /// Whether the second of two clauses in a row, in small letters, says something by itself: it is
    /// not denied with the first, nor the first with it.
    pub(crate) says_anew: fn(&str, &str) -> bool,
    /// Whether a word that reports what is said, between two texts in small letters, has the speaker
    /// for its subject.
    pub(crate) says_oneself: fn(&str, &str) -> bool,
    /// How a sentence ends; `Open` where its end shows no manner.
    pub(crate) ending: fn(&str) -> SentenceEnding,
    /// Whether a sentence ends after a word without a full stop, if nothing joins it to the next.
    pub(crate) ends_unmarked: fn(&str) -> bool,
    /// What reports or joins what came before, after the end of a sentence.
    pub(crate) goes_on: &'static [&'static str],
    /// A full stop after these ends no sentence.
    pub(crate) abbreviations: &'static [&'static str],
    /// What lines of code never end with.
    pub(crate) ends_line: &'static [&'static str],
    /// Words that are in any answer or question, as `vocabulary` cuts them.
    pub(crate) common: &'static str,
    /// Particles at the end of a word; the first that fits is taken off.
    pub(crate) particles: &'static [&'static str],
    /// Endings of a word in Latin letters; the first that fits is taken off.
    pub(crate) endings: &'static [&'static str],
    /// Endings with which a term is the same word still.
    pub(crate) inflections: &'static [&'static str],
    /// Fillers wherever they stand.
    pub(crate) filler: &'static str,
    /// Fillers only where a comma or one of `sets_off` sets them off.
    pub(crate) filler_set_off: &'static str,
    /// Words behind which such a one says nothing.
    pub(crate) sets_off: &'static [&'static str],
    /// Fillers only beside others.
    pub(crate) filler_beside: &'static str,
    /// Whether a filler, the first text, says something after all between the other two.
    pub(crate) filler_means: fn(&str, &str, &str) -> bool,
    /// Words that hedge wherever they stand.
    pub(crate) hedge: &'static str,
    /// Words that hedge only beside others.
    pub(crate) hedge_beside: &'static str,
    /// Whether a hedge, the first text, is a noun after all behind the other one.
    pub(crate) hedge_means: fn(&str, &str) -> bool,
    /// Courtesies, and announcements of an answer.
    pub(crate) preamble: &'static str,
    /// We, as the one who acts.
    pub(crate) we: &'static str,
    /// Beginnings of words for us as the one who acts, rather than with whom.
    pub(crate) subjects: &'static [&'static str],
    /// Endings of the same words where they say with whom.
    pub(crate) together: &'static [&'static str],
    /// Whether a team, the first text, is another one by the word before it.
    pub(crate) another_team: fn(&str, &str) -> bool,
    /// Endings of a word behind "we" that frames something else: "저희가 운영하던 서버".
    pub(crate) frames: &'static [&'static str],
    /// The speaker, or the share that was theirs.
    pub(crate) own_share: &'static str,
    /// Words that mean I where no we is in the sentence.
    pub(crate) alone: &'static str,
    /// Which numbers measure something, and what is compared.
    pub(crate) measure: MeasureWords,
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
    /// What declines only in a brief answer, or beside one of `declining_still`.
    pub(crate) declining_briefly: &'static [&'static str],
    /// What lets it decline in a longer one.
    pub(crate) declining_still: &'static [&'static str],
    /// What people put under a marked part that has nothing yet, as its only words.
    pub(crate) nothing: &'static [&'static str],
    /// The same anywhere in a brief part, in small letters.
    pub(crate) hardly: &'static [&'static str],
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
    /// Praise of an answer, and thanks for it.
    pub(crate) praise: &'static str,
    /// Speaking of the answer itself, or to whoever reads it.
    pub(crate) to_readers: &'static str,
    /// Pay and terms.
    pub(crate) terms: &'static str,
    /// What interviewers ask with.
    pub(crate) interviewer: InterviewerWords,
    /// What people put around the answer to a quiz, and how they say numbers.
    pub(crate) quiz: QuizWords,
    /// How numbers are read out.
    pub(crate) number: NumberWords,
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

/// Lists that the languages have in the same order, each of every language.
pub(crate) fn cue_lists(pick: fn(&Lexicon) -> &'static [&'static str]) -> Vec<Cues> {
    let longest = all().map(|it| pick(it).len()).max();
    let list = |place: usize| Cues::all(all().filter_map(|it| pick(it).get(place).copied()));
    (0..longest.unwrap_or(0)).map(list).collect()
}

/// What ends a clause: no comparison reaches across.
pub(crate) const CLAUSE_ENDS: &[char] = &[',', ';', '.', '?', '!'];

/// How a language counts and compares. Texts are in small letters.
pub(crate) struct MeasureWords {
    /// Whether a number between two texts says when, where or which one, rather than how much.
    pub(crate) places_in_time: fn(&str, &str) -> bool,
    /// Whether a text tells a before and an after, or of a promised date.
    pub(crate) compares: fn(&str) -> bool,
    /// What follows the digits of a year and belongs to it.
    pub(crate) years: &'static [&'static str],
    /// Particles that follow the digits of a year.
    pub(crate) year_particles: &'static [&'static str],
    /// Whether digits between two texts, the second without leading spaces, are of a date or an
    /// order.
    pub(crate) dates: fn(&str, &str) -> bool,
}

/// The words of interviewers, in small letters, whatever the matter is.
pub(crate) struct InterviewerWords {
    /// Words for what is asked, a list for each thing that may be: what or how, why, who, when, where.
    pub(crate) interrogatives: &'static [&'static str],
    /// Cues with which a question begins, where its word order tells; else each interrogative is one.
    pub(crate) starters: &'static str,
    /// Words that join one question to another.
    pub(crate) joining: &'static [&'static str],
    /// Words that say nothing of the matter.
    pub(crate) words: &'static str,
    /// Numbers in words, beyond those of quizzes.
    pub(crate) numerals: &'static str,
    /// Words that count only where what they count stands behind them.
    pub(crate) may_count: &'static [&'static str],
    /// Cues for what no interviewer may ask about.
    pub(crate) improper: &'static str,
    /// Cues that praise or judge, beyond `praise`.
    pub(crate) flatters: &'static str,
    /// What a word is known by, however it is inflected; `None` for one that is in any sentence.
    pub(crate) key: fn(&str) -> Option<String>,
    /// Whether two words are forms of one verb that `key` does not see to be one.
    pub(crate) same_verb: fn(&str, &str) -> bool,
    /// Whether a question ends as it does between strangers.
    pub(crate) asks_politely: fn(&str) -> bool,
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
    /// Words that by themselves are between what is not the answer and what is: "A 말고 B".
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

/// How a number that is written in digits is read out.
pub(crate) struct NumberWords {
    /// A number by its digits before and behind the point.
    pub(crate) read: fn(&[usize], &[usize]) -> String,
    /// What `%` is called.
    pub(crate) percent: &'static str,
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
    /// What people begin with before they say anything.
    pub(crate) opening: Cues,
    /// A sentence of other people's, of wishes or of pretense, beyond what the others tell.
    pub(crate) not_claimed: Cues,
    /// A sentence begins with it that takes back the one before.
    pub(crate) takes_back: Cues,
}

/// The stem of a Hangul word, its particles and endings taken off.
pub(crate) use ko::stem as korean_stem;

/// The stem of an English word; `None` for a word that is in any sentence.
pub(crate) use en::stem as english_stem;
