//! What each sentence does in the answer, by weighted signs.
//!
//! `traits` looks for words and endings chosen by hand. Here many small signs of a sentence (its
//! syllables, words, and endings, what `traits` sees in it and in its neighbors, its position)
//! each weigh a little for or against each [`Tag`]. The weights are fitted to sentences tagged by
//! people according to their meaning (`tests/coach/answers-rules/units.jsonl`), with
//! `REHEARSAL_FIT=write cargo test --test shipped fitting`, and stored in `weights.txt` as whole
//! numbers, so that every machine agrees.

mod signs;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Answer;
use super::reading::Reading;
use super::traits::{SentenceTraits, all_traits};

pub use signs::{Sign, Signs};

/// Generates the tags of one list: the type, and the letter of each in files.
macro_rules! tags {
    ($($(#[$doc:meta])* $tag:ident = $letter:literal,)*) => {
        /// What a sentence may do; it may do several things.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Tag {
            $($(#[$doc])* $tag,)*
        }

        impl Tag {
            /// Every tag.
            pub const ALL: [Self; [$(Self::$tag),*].len()] = [$(Self::$tag),*];

            /// Its letter in files.
            pub const fn letter(self) -> char {
                match self {
                    $(Self::$tag => $letter,)*
                }
            }
        }
    };
}

tags! {
    /// Where and when it was, what was going on, what the problem was.
    Scene = 's',
    /// What had to be achieved, or was the speaker's task.
    Task = 't',
    /// The speaker's own action.
    OwnAction = 'a',
    /// An action of the team, or in the passive: unclear who did it.
    TeamAction = 'w',
    /// An action of someone else.
    OthersAction = 'o',
    /// The result.
    Result = 'r',
    /// The size of the result.
    Measure = 'q',
    /// A possible result, or a conditional action.
    Hope = 'h',
    /// A usual action.
    Habit = 'g',
    /// A belief of the speaker.
    Opinion = 'p',
    /// The speaker's character.
    Character = 'd',
    /// A lesson learned.
    Lesson = 'l',
    /// It blames others.
    Blame = 'b',
    /// A greeting, an announcement, a filler.
    Empty = 'x',
    /// Something off topic.
    Beside = 'z',
}

/// The evidence for each tag in the order of [`Tag::ALL`]: above 0 it is likely, at 1000 certain,
/// at -1000 certainly false.
pub type Tags = [i32; Tag::ALL.len()];

/// The same before it is limited to between -1000 and 1000: thousandths of a logit.
type Logits = [i64; Tag::ALL.len()];

/// What each sentence does, in order.
pub(crate) fn tags(reading: &Reading, all_traits: &[SentenceTraits]) -> Vec<Tags> {
    let mut logits = vec![*BIAS; all_traits.len()];
    signs::each(reading, all_traits, |place, sign, value| {
        let (Some(logits), Some(weights)) = (logits.get_mut(place), WEIGHTS.get(sign)) else {
            return;
        };
        for (tag, weight) in weights {
            logits[*tag] += weight * i64::from(value) / 1000;
        }
    });
    logits.into_iter().map(squeezed).collect()
}

/// The signs of each sentence, for the fitting program.
pub fn signs_of(answer: &Answer<'_>) -> Vec<Signs> {
    let reading = Reading::of(answer.text);
    let all_traits = all_traits(&reading, reading.sentences());
    let mut all = vec![Signs::new(); all_traits.len()];
    signs::each(&reading, &all_traits, |place, name, value| {
        if let Some(signs) = all.get_mut(place) {
            signs.push(Sign {
                name: name.to_owned(),
                value,
            });
        }
    });
    all
}

/// Converts logits, in thousandths, to values between -1000 and 1000, in whole numbers, so that
/// every machine agrees.
pub fn squeezed(logits: Logits) -> Tags {
    logits.map(|it| i32::try_from(it * 1000 / (1000 + it.abs())).unwrap_or_default())
}

/// The line of the file with the evidence for each tag without any signs.
pub const NO_SIGN: &str = "*";

static BIAS: LazyLock<Logits> = LazyLock::new(|| {
    let mut bias = Logits::default();
    for (tag, weight) in WEIGHTS.get(NO_SIGN).into_iter().flatten() {
        bias[*tag] = *weight;
    }
    bias
});

/// For each sign, the tags that it supports or opposes, in thousandths of a logit.
static WEIGHTS: LazyLock<HashMap<&'static str, Vec<(usize, i64)>>> = LazyLock::new(|| {
    let weight = |word: &str| {
        let letter = word.chars().next()?;
        let tag = Tag::ALL.iter().position(|it| it.letter() == letter)?;
        Some((tag, word.get(letter.len_utf8()..)?.parse().ok()?))
    };
    let lines = include_str!("weights.txt").lines();
    lines
        .filter_map(|line| {
            let (sign, weights) = line.split_once(' ')?;
            Some((sign, weights.split(' ').filter_map(weight).collect()))
        })
        .collect()
});
