//! How English clauses are joined, denied, doubted, and reported.

use std::sync::LazyLock;

use crate::coach::lexicon::ClauseWords;
use crate::coach::reading::cue::Cues;

pub(super) static CLAUSE: LazyLock<ClauseWords> = LazyLock::new(|| {
    ClauseWords {
        negation: Cues::new(
            "not, n't, don't, doesn't, didn't, won't, wouldn't, isn't, aren't, wasn't, weren't, can't,
             cannot, couldn't, shouldn't, haven't, hasn't, hadn't, never, no, none, nobody, nothing,
             without, instead, rather than, neither, nor, no need, unnecessary, pointless, waste*,
             skip*, ignor*, forget about, stop*, avoid*, hardly, barely",
        ),
        doubt: Cues::new(
            "not sure, don't know, do not know, no idea, only heard, never used, haven't used,
             never really, i guess, forget, forgot, can't remember, don't remember, unsure,
             i'd have to look, have to read up, not certain, no clue, don't really know, never heard,
             couldn't tell you, can't say, fuzzy",
        ),
        hypothesis: Cues::new(
            "if, would have, could have, should have, might have, next time, unless, in theory,
             ideally, some day, someday, was going to, were going to",
        ),
        question: Cues::new("right?, isn't it?, is it?, do they?"),
        reported: Cues::new(
            "said, says, saying, told me, told us, asked, claimed, complained, insisted, wanted me,
             wanted us, according to, they think, people say, people think, he thought, she thought,
             they thought",
        ),
        opening: Cues::new(
            "so, well, yeah, yes, sure, okay, ok, um, uh, er, hmm, right, alright, honestly, basically,
             frankly, look, to be honest, to be fair, i mean, you know, good question, great question,
             that's a good question, let me think, let me see, in my view, in my opinion,
             from my point of view, if i may, thanks for the question, thank you for the question",
        ),
    }
});

/// Words that begin a new clause.
const BEGINNING: &[&str] = &[
    "and", "but", "so", "because", "then", "which", "while", "since", "although", "though",
    "where", "when", "if", "unless", "until", "before", "after", "or", "who", "instead", "rather",
    "plus", "except",
];

/// Whether a clause begins with `word`.
pub(super) fn begins_clause(word: &str) -> bool {
    BEGINNING.contains(&word)
}
