//! Verbs of English sentences: who does what, and when.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;

/// Past forms that do not end in -ed.
static IRREGULAR: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "was were had did went took made found told built wrote led ran got cut saw
    came gave kept left lost met paid put said sent set spent thought brought
    felt held knew began broke chose drove fell grew understood won became caught
    taught sold stood dug rose threw spoke drew sat read heard hit let shut split
    wasn't weren't didn't couldn't hadn't rebuilt stuck bought slept wore tore swore froze
    hid rode shook stole woke bit bent bound fed fought flew forgot forgave froze hung laid lay
    lent lit meant overcame redid reran resent rewrote rang ringed sang sank shone shot shrank
    slid span stepped struck swam swept swung undid underwent upheld withdrew wound overheard
    oversaw outgrew could might-have began-to dealt leapt learnt burnt spelt spilt"
        .split_whitespace()
        .collect()
});
/// Words ending in -ed that are not past forms.
static NO_PAST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "need feed speed indeed embed exceed proceed succeed hundred agreed-upon seed
    based red shed"
        .split_whitespace()
        .collect()
});
/// A form ending in -ed after one of these is not a past tense: "is used", "a shared", "have
/// worked".
static NO_VERB_AFTER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "is are be been being get gets a an the very more most have has i've we've
    it's that's they're and/or to"
        .split_whitespace()
        .collect()
});

/// The words of a sentence without marks.
pub(super) fn words_of(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty())
}

pub(super) fn is_past_form(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(word) || IRREGULAR.contains(word)
}

/// "Walked out and looked": notes and quick speech omit "I".
pub(super) fn drops_its_subject(sentence: &str) -> bool {
    let mut words = words_of(sentence).filter(|it| !ADVERBS.contains(it) && *it != "so");
    words
        .next()
        .is_some_and(|it| is_past_form(it) && !STATES.contains(it))
}

/// "I'd look", which is conditional, and not "I'd looked", which is past perfect.
pub(super) fn would(sentence: &str) -> bool {
    let mut words = words_of(sentence);
    while words.any(|it| it == "i'd") {
        let verb = words
            .by_ref()
            .find(|it| !it.ends_with("ly") && !ADVERBS.contains(it) && !FILLERS.contains(it));
        let done = [
            "been", "done", "gone", "seen", "taken", "given", "written", "known", "better",
        ];
        if verb.is_some_and(|it| EITHER.contains(it) || !is_past_form(it) && !done.contains(&it)) {
            return true;
        }
    }
    false
}

/// Whether "I" or "we" did something, rather than were, had, knew, or thought something.
pub(super) fn acts(sentence: &str) -> bool {
    acts_in(sentence, &["i", "we", "team"])
}

pub(super) fn acts_in(sentence: &str, who: &[&str]) -> bool {
    let mut words = words_of(sentence).peekable();
    let mut own = false;
    while let Some(word) = words.next() {
        if who.contains(&word) {
            own = true;
            let verb = words
                .by_ref()
                .find(|it| !it.ends_with("ly") && !ADVERBS.contains(it) && !FILLERS.contains(it));
            let Some(verb) = verb else { return false };
            if is_past_form(verb) && !STATES.contains(verb) {
                return true;
            }
        } else if own && matches!(word, "and" | "then") {
            // "I was alone and tied a thread": the subject continues.
            let next = words.peek().copied().unwrap_or_default();
            if is_past_form(next) && !STATES.contains(next) {
                return true;
            }
        }
    }
    false
}

/// Sounds between a subject and its verb.
static FILLERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "um uh like you know kind sort maybe perhaps probably"
        .split(' ')
        .collect()
});

/// Verbs that are not actions: be, have, know.
static STATES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "was were had wasn't weren't hadn't could couldn't knew thought felt wanted believed liked
     loved needed hoped saw heard got might would should seemed lost supposed guessed didn't
     panicked used understood noticed born wished worried slept agreed became met"
        .split_whitespace()
        .collect()
});

/// "A review was carried out": something was done, but not clear by whom.
pub(in crate::coach) fn passive(sentence: &str) -> Option<Range<usize>> {
    let at = |word: &str| word.as_ptr() as usize - sentence.as_ptr() as usize;
    let mut words = words_of(sentence).peekable();
    while let Some(word) = words.next() {
        if !matches!(word, "was" | "were" | "been" | "being") {
            continue;
        }
        while words
            .peek()
            .is_some_and(|it| it.ends_with("ly") || ADVERBS.contains(it) || FILLERS.contains(it))
        {
            words.next();
        }
        if let Some(done) = words.peek().filter(|it| DONE.contains(**it)) {
            return Some(at(word)..at(done) + done.len());
        }
    }
    None
}

static DONE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| crate::coach::lexicon::en::DONE.split_whitespace().collect());

/// Where an action turns into its result: "I added an index, and | pages went from four seconds
/// to one".
pub(super) fn turn(sentence: &str) -> Option<usize> {
    [", and ", ", so ", " and ", "; "].iter().find_map(|join| {
        let at = sentence.find(join)?;
        let rest = sentence.get(at + join.len()..)?;
        let another = !["i ", "we ", "then "]
            .iter()
            .any(|own| rest.starts_with(own));
        let head = sentence.get(..at)?;
        let came = rest.split(' ').nth(1).is_some() && STEPPED.any(rest) && !STEPPED.any(head);
        let subject = rest.split(' ').next()?;
        (another && came && !past(subject) && past(head)).then_some(at + join.len())
    })
}

/// What a thing does on its own when it improves.
static STEPPED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "fell, dropped, went from, went down, went up, grew, rose, doubled, halved, tripled,
         improved, increased, decreased, was resolved, were resolved, never happened, stopped,
         was gone, were gone, renewed, thanked, adopted, now use, now uses, takes, took",
    )
});

/// Whether the first verb of "I" or "we" is in the present: in "then I repeat what I understood",
/// the past is in a subordinate clause. A present thought may be about the past.
pub(super) fn in_the_present(sentence: &str) -> bool {
    let mut words = sentence
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty());
    while words.any(|word| word == "i" || word == "we") {
        let verb = words.find(|word| !word.ends_with("ly") && !ADVERBS.contains(word));
        match verb {
            Some(verb) if EITHER.contains(verb) || THINKING.contains(verb) => {}
            Some(verb) => return !(verb.ends_with("ed") || IRREGULAR.contains(verb)),
            None => return false,
        }
    }
    false
}

/// Words that may be between a subject and its verb.
static ADVERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "always then also often first never just once all both myself ourselves still even soon
    later instead too now not already almost quite rather and at last each together sometimes
    ever only therefore therefore's thus of us"
        .split_whitespace()
        .collect()
});

/// Forms that are both past and present.
static EITHER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "cut put let set hit read shut split cost bet quit rid spread"
        .split_whitespace()
        .collect()
});

/// Thoughts and intentions in the present, whatever they are about.
static THINKING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "think guess suppose believe know feel mean remember recall am are have hope wish would will
    can could might may should must do don't like want wanted haven't can't admit understand
    consider recommend say"
        .split_whitespace()
        .collect()
});

pub(super) fn past(sentence: &str) -> bool {
    let mut before = "";
    for word in sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
    {
        if word.is_empty() {
            continue;
        }
        let regular = word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(word);
        let participle = matches!(
            before,
            "is" | "are" | "be" | "been" | "being" | "it's" | "they're"
        );
        let verb =
            regular && !NO_VERB_AFTER.contains(before) || IRREGULAR.contains(word) && !participle;
        if verb && !matches!(before, "to" | "would" | "will" | "can" | "i'd") {
            return true;
        }
        before = word;
    }
    false
}
