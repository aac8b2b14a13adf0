//! What English speakers put around the answer to a quiz.

/// Words beside the answer that say nothing.
pub(crate) const FILLERS: &str = "the a an it is its it's that's that this this's was would be i i'd i'm think guess believe say maybe probably \
    perhaps called named known as also aka answer of course yes yeah um uh er well so right sir service my name in full short for stands \
    fairly pretty quite sure not-sure if remember correctly they call them there are there's you and from by to we use one we're talking \
    about must should oh hmm okay ok think so same thing number definitely surely just please product tool app all together total altogether \
    spelled out acronym abbreviation abbreviated or-so simply thing what's final i've heard";

/// A word between what is not the answer and what is: "not SA but TAM".
pub(crate) const RATHER: &[&str] = &["but", "rather", "it's", "it"];

/// Words between two answers, either of which may be meant.
pub(crate) const EITHER: &[&str] = &["or", "either"];

/// What takes an answer back.
pub(crate) const DENIALS: &[&str] = &[
    "not", "isn't", "never", "no", "neither", "don't", "wasn't", "without",
];

/// Names a letter away from an answer that are something else.
pub(crate) const KNOWN: &[&str] = &[
    "keystore",
    "clover",
    "workspace",
    "keytone",
    "life station",
    "live stations",
];
