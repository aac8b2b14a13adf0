//! The words that the coach knows, one folder per language.

pub(crate) mod foreign;
pub(crate) mod markers;

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::reading::manner::SentenceEnding;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::traits::SentenceTraits;
use crate::lang::{Language, languages, lexicons};

/// The words of one language used by the rules, each list in the notation of [`Cues`].
pub(crate) struct Lexicon {
    /// The names of the language in any language, in lowercase.
    pub(crate) called: &'static [&'static str],
    /// Short words that occur in every text of the language, to distinguish it from others in the
    /// same script.
    pub(crate) little: &'static [&'static str],
    /// Labels of the four parts of a story.
    pub(crate) parts: [&'static str; 4],
    /// How clauses are denied, doubted, and reported.
    pub(crate) clause: &'static LazyLock<ClauseWords>,
    /// What a sentence does, by its endings and typical words.
    pub(crate) traits: fn(&Reading, &Sentence) -> SentenceTraits,
    /// Where a lowercase sentence contains a passive action.
    pub(crate) passive: fn(&str) -> Option<Range<usize>>,
    /// Whether a new clause begins with a word.
    pub(crate) begins_clause: fn(&str) -> bool,
    /// Whether a clause ends after a word.
    pub(crate) ends_clause: fn(&str) -> bool,
    /// Whether a sentence ends after a word: a verb form used only there.
    pub(crate) ends_sentence: fn(&str) -> bool,
    /// Whether the second of two consecutive lowercase clauses is an independent statement, so
    /// that a negation in one does not apply to the other.
    pub(crate) says_anew: fn(&str, &str) -> bool,
    /// Whether the subject of a reporting word between two lowercase texts is the speaker.
    pub(crate) says_oneself: fn(&str, &str) -> bool,
    /// How a sentence ends; `Open` if its ending shows no manner.
    pub(crate) ending: fn(&str) -> SentenceEnding,
    /// Whether a sentence ends after a word without a period, if nothing joins it to the next.
    pub(crate) ends_unmarked: fn(&str) -> bool,
    /// Words after the end of a sentence that report or continue it.
    pub(crate) goes_on: &'static [&'static str],
    /// Abbreviations whose period does not end a sentence.
    pub(crate) abbreviations: &'static [&'static str],
    /// What lines of code never end with.
    pub(crate) ends_line: &'static [&'static str],
    /// Words that occur in any answer or question, as cut by `vocabulary`.
    pub(crate) common: &'static str,
    /// Particles at the end of a word; the first match is removed.
    pub(crate) particles: &'static [&'static str],
    /// Endings of a Latin word; the first match is removed.
    pub(crate) endings: &'static [&'static str],
    /// Endings with which a term is still the same word.
    pub(crate) inflections: &'static [&'static str],
    /// Words that are always fillers.
    pub(crate) filler: &'static str,
    /// Words that are fillers only if set off by a comma or one of `sets_off`.
    pub(crate) filler_set_off: &'static str,
    /// Words after which such a word is a filler.
    pub(crate) sets_off: &'static [&'static str],
    /// Words that are fillers only beside others.
    pub(crate) filler_beside: &'static str,
    /// Whether a filler, the first text, has a meaning between the other two.
    pub(crate) filler_means: fn(&str, &str, &str) -> bool,
    /// Words that are always hedges.
    pub(crate) hedge: &'static str,
    /// Words that are hedges only beside others.
    pub(crate) hedge_beside: &'static str,
    /// Whether a hedge, the first text, is actually a noun after the other one.
    pub(crate) hedge_means: fn(&str, &str) -> bool,
    /// Courtesies, and announcements of an answer.
    pub(crate) preamble: &'static str,
    /// "We" as the actor.
    pub(crate) we: &'static str,
    /// Beginnings of words for "us" as the actor, rather than as company.
    pub(crate) subjects: &'static [&'static str],
    /// Endings of the same words as company.
    pub(crate) together: &'static [&'static str],
    /// Whether a team, the first text, is someone else's because of the word before it.
    pub(crate) another_team: fn(&str, &str) -> bool,
    /// Endings of a word after "we" that describes something else: "저희가 운영하던 서버".
    pub(crate) frames: &'static [&'static str],
    /// The speaker, or the speaker's share.
    pub(crate) own_share: &'static str,
    /// Words that mean "I" if there is no "we" in the sentence.
    pub(crate) alone: &'static str,
    /// Which numbers are measurements, and what is compared.
    pub(crate) measure: MeasureWords,
    /// Numbers as words, with their units, and named periods of time.
    pub(crate) numerals: &'static str,
    /// The people or things affected.
    pub(crate) scopes: &'static str,
    /// A problem that did not return.
    pub(crate) gone: &'static str,
    /// Work, study, or service: where interview stories take place.
    pub(crate) work: &'static str,
    /// Not knowing, and refusing to answer.
    pub(crate) declining: &'static str,
    /// Words that refuse only in a short answer, or beside one of `declining_still`.
    pub(crate) declining_briefly: &'static [&'static str],
    /// Words that make it a refusal in a longer one.
    pub(crate) declining_still: &'static [&'static str],
    /// Placeholders for a marked part without content, as its only words.
    pub(crate) nothing: &'static [&'static str],
    /// The same anywhere in a short part, in lowercase.
    pub(crate) hardly: &'static [&'static str],
    /// Evading a question.
    pub(crate) evasion: &'static str,
    /// Yes and no, as the first word of a reply.
    pub(crate) assent: &'static str,
    /// Words without content of their own, whatever was asked.
    pub(crate) empty: &'static str,
    /// The speaker.
    pub(crate) first_person: &'static str,
    /// Blaming others outright.
    pub(crate) blame: &'static str,
    /// Words that often accompany it.
    pub(crate) grumble: &'static str,
    /// Taking the blame.
    pub(crate) owned: &'static str,
    /// Questions.
    pub(crate) asking: &'static str,
    /// Having no questions.
    pub(crate) nothing_asked: &'static str,
    /// Praise of an answer, and thanks for it.
    pub(crate) praise: &'static str,
    /// Statements about the answer itself, or addressed to its reader.
    pub(crate) to_readers: &'static str,
    /// Pay and conditions.
    pub(crate) terms: &'static str,
    /// What interviewers ask with.
    pub(crate) interviewer: InterviewerWords,
    /// What people put around the answer to a quiz, and how they say numbers.
    pub(crate) quiz: QuizWords,
    /// How numbers are read out.
    pub(crate) number: NumberWords,
    /// The subjects of questions, one list per theme; each language has them in the same order.
    pub(crate) themes: &'static [&'static str],
    /// Off-topic subjects, one list per topic.
    pub(crate) topics: &'static [&'static str],
}

languages!(lexicons);

pub(crate) fn all() -> impl Iterator<Item = &'static Lexicon> {
    Language::ALL.into_iter().map(of)
}

/// One list, for every language.
pub(crate) fn cues(pick: fn(&Lexicon) -> &'static str) -> Cues {
    Cues::all(all().map(pick))
}

/// Whether it is a short word of a supported language.
pub(crate) fn is_little(word: &str) -> bool {
    all().any(|it| it.little.contains(&word))
}

/// Lists that the languages have in the same order, each for every language.
pub(crate) fn cue_lists(pick: fn(&Lexicon) -> &'static [&'static str]) -> Vec<Cues> {
    let longest = all().map(|it| pick(it).len()).max();
    let list = |place: usize| Cues::all(all().filter_map(|it| pick(it).get(place).copied()));
    (0..longest.unwrap_or(0)).map(list).collect()
}

/// The end of a clause: no comparison extends across it.
pub(crate) const CLAUSE_ENDS: &[char] = &[',', ';', '.', '?', '!'];

/// How a language counts and compares. Texts are lowercase.
pub(crate) struct MeasureWords {
    /// Whether a number between two texts says when, where, or which one, rather than how much.
    pub(crate) places_in_time: fn(&str, &str) -> bool,
    /// Whether a text contains a before and after, or a promised date.
    pub(crate) compares: fn(&str) -> bool,
    /// Suffixes of a year's digits.
    pub(crate) years: &'static [&'static str],
    /// Particles after a year's digits.
    pub(crate) year_particles: &'static [&'static str],
    /// Whether digits between two texts, the second without leading spaces, belong to a date or
    /// an order.
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
    /// Endings attached to an answer; longer ones first if one ends with another.
    pub(crate) endings: &'static str,
    /// Words beside the answer without meaning.
    pub(crate) fillers: &'static str,
    /// Words before the rejected answer: "not A but B".
    pub(crate) not: &'static [&'static str],
    /// Words between that and the actual answer.
    pub(crate) but: &'static [&'static str],
    /// Words that separate the rejected from the actual answer on their own: "A 말고 B".
    pub(crate) rather: &'static [&'static str],
    /// Words between two alternative answers.
    pub(crate) either: &'static [&'static str],
    /// Words that retract an answer.
    pub(crate) denials: &'static [&'static str],
    /// Word endings that retract an answer.
    pub(crate) denial_endings: &'static [&'static str],
    /// Names one letter away from an answer that mean something else.
    pub(crate) known: &'static [&'static str],
    /// Number words; longer ones first if one begins with another.
    pub(crate) numbers: &'static [&'static str],
    /// The ways to say a number with these digits, without spaces.
    pub(crate) spoken: fn(&[usize]) -> Vec<String>,
}

/// How a number written in digits is read out.
pub(crate) struct NumberWords {
    /// A number by its digits before and after the decimal point.
    pub(crate) read: fn(&[usize], &[usize]) -> String,
    /// The word for `%`.
    pub(crate) percent: &'static str,
}

/// Words that show how strongly a clause claims something.
pub(crate) struct ClauseWords {
    /// A negation.
    pub(crate) negation: Cues,
    /// The speaker does not know.
    pub(crate) doubt: Cues,
    /// Something that is not, or not yet, true.
    pub(crate) hypothesis: Cues,
    /// A question.
    pub(crate) question: Cues,
    /// Someone else's statement.
    pub(crate) reported: Cues,
    /// Opening phrases.
    pub(crate) opening: Cues,
    /// Other marks of someone else's statement, a wish, or pretense.
    pub(crate) not_claimed: Cues,
    /// Beginnings of a sentence that retracts the previous one.
    pub(crate) takes_back: Cues,
    /// Further words without which a clause says something else: limits, conditions, attempts,
    /// opinions. They turn its sense, but make it no less of a claim.
    pub(crate) limiting: Cues,
}

/// The stem of a Hangul word, without particles and endings.
pub(crate) use ko::stem as korean_stem;

/// The stem of an English word; `None` for a word that occurs in any sentence.
pub(crate) use en::stem as english_stem;
