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
        not_claimed: Cues::new(
            "heard that, i hear, heard about, read that, read about, was told, were told, am told,
             tells me, told you, he says, she says, they say, i wish, wished i, i'd love, would love,
             dream*, pretend*, imagin*, suppose*, supposedly, allegedly, as if, as though,
             not true, isn't true, wasn't true, untrue, a lie, lying, i lied, made up, made that up,
             would, wouldn't, i'd, could've, would've, should've, might, hope to, plan to,
             planning to, want to, wanted to, going to, about to, almost, nearly, failed to, refuse*,
             unable to, too late to, tried to, supposed to, should",
        ),
        takes_back: Cues::new(
            "no, not really, just kidding, kidding, i'm joking, that's not true, that is not true,
             that isn't true, this is not true, this isn't true, none of that, none of this,
             none of it, that was a lie, that's a lie, that is a lie, i made that up,
             i made this up, actually no, or so, so they say, at least that",
        ),
        limiting: Cues::new(
            "few, only, just about, partly, partially, half, some of, less, fewer, more than, at most,
             at least, up to, below, above, roughly, approximately, seldom, rarely, scarcely, fail*,
             unable, unsuccessful*, unwilling, refus*, reject*, declin*, cancel*, prevent*, missed,
             missing, lacked, lacking, except, but for, far from, try, tries, tried, trying, attempt*,
             hope*, hoping, wish*, plan*, intend*, meant to, want*, close to, on the verge,
             on the point, could, may, maybe, perhaps, possibly, probably, likely, unlikely,
             apparently, seem*, appear*, potential*, think, thinks, thought, believe*, believing,
             assum*, suspect*, expect*, fear*, worried, guess*, heard, accus*, blam*, rumor*, promis*,
             offered to, when, whenever, until, till, once, as soon as, as long as, in case, provided,
             whether, otherwise, false*, wrong*",
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

/// Subjects that may begin a new statement.
const SUBJECTS: &[&str] = &[
    "i", "we", "he", "she", "they", "it", "you", "there", "this", "that", "i'd", "i'm", "i've",
    "i'll", "we'd", "we're", "we've", "we'll", "it's", "that's", "there's", "he's", "she's",
    "they're", "they'd", "they've",
];

/// Words that join an independent statement to the previous one.
const JOINING: &[&str] = &["and", "but", "so", "then", "plus", "or", "yet"];

/// The maximum number of words before the subject: "in the end, after that we".
const BEFORE_SUBJECT: usize = 3;

/// Whether the second of two consecutive clauses is an independent statement: it has a subject,
/// and depends neither on the first nor on a colon after that.
pub(super) fn says_anew(before: &str, clause: &str) -> bool {
    let words = || clause.split_whitespace().map(|it| it.trim_matches(','));
    let Some(first) = words().next() else {
        return false;
    };
    let hangs = begins_clause(first) && !JOINING.contains(&first);
    let rest = words().skip(usize::from(JOINING.contains(&first)));
    let has_subject = rest
        .take(BEFORE_SUBJECT + 1)
        .any(|it| SUBJECTS.contains(&it));
    has_subject && !hangs && !before.trim_end().ends_with(':')
}

/// Whether the subject of a reporting word is the speaker, judging by the word before it.
pub(super) fn says_oneself(before: &str, _after: &str) -> bool {
    const OWN: &[&str] = &["i", "we", "i've", "we've"];
    const BETWEEN: &[&str] = &["then", "also", "just", "first", "always", "often", "have"];
    let mut words = before.split_whitespace().rev();
    let subject = words.find(|it| !BETWEEN.contains(it));
    subject.is_some_and(|it| OWN.contains(&it))
}
