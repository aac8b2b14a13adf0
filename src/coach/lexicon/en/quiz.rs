//! What English speakers put around the answer to a quiz.

use super::number::{NUMBERS, spoken};
use crate::coach::lexicon::QuizWords;

pub(super) const QUIZ: QuizWords = QuizWords {
    endings: "",
    fillers: "the a an it is its it's that's that this this's was would be i i'd i'm think guess believe say maybe probably \
    perhaps called named known as also aka answer of course yes yeah um uh er well so right sir service my name in full short for stands \
    fairly pretty quite sure not-sure if remember correctly they call them there are there's you and from by to we use one we're talking \
    about must should oh hmm okay ok think so same thing number definitely surely just please product tool app all together total altogether \
    spelled out acronym abbreviation abbreviated or-so simply thing what's final i've heard",
    not: &["not"],
    but: &["but", "rather", "it's", "it"],
    rather: &[],
    either: &["or", "either"],
    denials: &[
        "not", "isn't", "never", "no", "neither", "don't", "wasn't", "without",
    ],
    denial_endings: &[],
    known: &[
        "keystore",
        "clover",
        "workspace",
        "keytone",
        "life station",
        "live stations",
    ],
    numbers: NUMBERS,
    spoken,
};
